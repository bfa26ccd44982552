// The sheets' names, in the language of the catalogue.
import type { Language } from "./language";

export type SheetKey =
  | "guide"
  | "entry"
  | "indicators"
  | "texts"
  | "data"
  | "importLog"
  | "comparison"
  | "barometer"
  | "council"
  | "development";

const da: Record<SheetKey, string> = {
  guide: "Vejledning",
  entry: "Indberetning",
  indicators: "Indikatorer",
  texts: "Tekster",
  data: "Data",
  importLog: "Importlog",
  comparison: "Sammenligning",
  barometer: "Barometer",
  council: "Byråd",
  development: "Udvikling",
};

const en: typeof da = {
  guide: "Guide",
  entry: "Entry",
  indicators: "Indicators",
  texts: "Texts",
  data: "Data",
  importLog: "Import log",
  comparison: "Comparison",
  barometer: "Barometer",
  council: "Council",
  development: "Development",
};

export const sheetNames: Record<Language, typeof da> = { da, en };
