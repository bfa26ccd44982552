// The headings of the sheet of texts: whoever only reads it needs none of its other words.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { FormHeadings, GatheredHeadings, Texts } from "./texts";

export type FormTextHeading = keyof FormHeadings;
export type GatheredTextHeading = keyof GatheredHeadings;

export const textHeadingsText = byLanguage<Texts>({ da, en });
