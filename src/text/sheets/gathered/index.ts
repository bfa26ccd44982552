// Headings of the data sheet and the import log, and what an import came to.
import { byLanguage } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export type DataHeading = keyof Texts["headings"];

export type ChangeHeading = keyof Texts["changes"]["headings"];

export type LogHeading = keyof Texts["log"]["headings"];

export const dataText = byLanguage<Texts>({ da, en });
