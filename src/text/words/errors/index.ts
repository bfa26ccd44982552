// What went wrong between the product and the workbook, and what the reader can do about it.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const errorText = byLanguage<Texts>({ da, en });
