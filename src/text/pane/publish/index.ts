// The screen that hands over what may leave the house.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const publishPaneText = byLanguage<Texts>({ da, en });
