// The screens to begin from, by what the workbook is.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Texts } from "./texts";

export const homeText = byLanguage<Texts>({ da, en });
