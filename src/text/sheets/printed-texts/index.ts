// What stands around people's own texts where results are printed.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const printedTextsText = byLanguage<Texts>({ da, en });
