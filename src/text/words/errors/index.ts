// What went wrong between the product and the workbook, and what the reader can do about it.
import type { Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

interface ProblemText {
  title: string;
  /** What to do, and whether anything was lost where that is known. */
  advice: string;
}

export const errorText: Readonly<Record<Language, Readonly<Record<keyof Texts, ProblemText>>>> = {
  da,
  en,
};
