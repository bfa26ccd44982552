// The sheet of texts: its headings, and what it says of itself.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { FormHeadings, GatheredHeadings, Texts } from "./texts";

export type FormTextHeading = keyof FormHeadings;
export type GatheredTextHeading = keyof GatheredHeadings;

export const textsText = byLanguage<Texts>({ da, en });
