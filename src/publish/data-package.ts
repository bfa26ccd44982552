// The description of the figures: a Frictionless data package (specs.frictionlessdata.io/data-package, /table-schema) with the catalogue's
// definitions, so that other people's programs know what each column and each indicator is.
import { decimalsOf, measureOf } from "../barometer/catalogue";
import { dataText } from "../text/publish/data";
import { unitOf } from "../sheets/results";
import { PUBLISHED_COLUMNS, WITHHELD_WORDS, type PublishedColumn } from "./figures-csv";
import type { Publication } from "./publication";

const TYPES: Partial<Record<PublishedColumn, "number" | "boolean">> = {
  numerator: "number",
  denominator: "number",
  value: "number",
  lower: "number",
  upper: "number",
  thirdGeneration: "boolean",
  computed: "boolean",
};

/** @param csv name of the file beside it */
export function dataPackage(
  { catalogue, edition, language, number, date, corrects }: Publication,
  csv: string,
): string {
  const texts = dataText[language];
  const shown = new Set([...edition.figures, ...edition.lines].map(({ indicator }) => indicator));
  const description = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: catalogue.id.toLowerCase().replace(/[^a-z0-9._-]/g, "-"),
    title: catalogue.title,
    description: texts.about(catalogue.municipality),
    version: `${number}.0.0`,
    created: `${date}T00:00:00Z`,
    ...(corrects === null ? {} : { corrects }),
    ...(catalogue.exampleFigures === true ? { exampleFigures: true } : {}),
    resources: [
      {
        name: "figures",
        type: "table",
        path: csv,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          fields: PUBLISHED_COLUMNS.map((name) => ({
            name,
            type: TYPES[name] ?? "string",
            title: texts.columns[name].title,
            description: texts.columns[name].meaning,
          })),
          missingValues: [
            { value: "", label: texts.notGiven },
            { value: WITHHELD_WORDS.under, label: texts.under },
            { value: WITHHELD_WORDS.withheld, label: texts.withheld },
          ],
          primaryKey: ["indicator", "group", "category", "period", "definition", "computed"],
        },
      },
    ],
    groups: catalogue.groups.map(({ id, name, role }) => ({ id, name, role })),
    goals: (catalogue.goals ?? []).map(({ id, title }) => ({ id, title })),
    indicators: catalogue.indicators
      .filter(({ id }) => shown.has(id))
      .map((indicator) => ({
        id: indicator.id,
        name: indicator.name,
        definition: indicator.definition,
        ...(indicator.goal === undefined ? {} : { goal: indicator.goal }),
        measure: measureOf(indicator),
        unit: unitOf(indicator, language),
        decimals: decimalsOf(indicator),
        ...(indicator.source === undefined ? {} : { source: indicator.source }),
        ...(indicator.definitions === undefined ? {} : { definitions: indicator.definitions }),
        ...(indicator.categories === undefined
          ? {}
          : { categories: { name: indicator.categories.name, items: indicator.categories.items } }),
      })),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
