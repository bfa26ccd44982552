// The words people choose in an entry sheet's drop-downs: why a figure is missing, what it is based on, yes.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const choicesText = byLanguage<Texts>({ da, en });
