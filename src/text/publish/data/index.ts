// The description of published figures, for other people's programs.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const dataText = byLanguage<Texts>({ da, en });
