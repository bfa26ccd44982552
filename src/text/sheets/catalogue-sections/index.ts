// Words of the sections below the table of indicators: the catalogue itself and its lists.
import type { ListSection } from "../../../sheets/catalogue";
import { byLanguage, type Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const catalogueSectionsText = byLanguage<Texts>({ da, en });

export function sectionHeading(section: ListSection, field: string, language: Language): string {
  const headings: Readonly<Record<string, string>> = catalogueSectionsText[language].fields[section];
  return headings[field] ?? field;
}
