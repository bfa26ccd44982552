// What differs between languages in how numbers, days, periods and lists are said; the rules are in the files beside it.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export { type Day, type PeriodParts } from "./texts";

export const grammar = byLanguage<Texts>({ da, en });
