// The figures of an edition as CSV for other people's programs, and back again: what cannot be read back is not handed over.
import Papa from "papaparse";
import { isUnder, type Cell, type PublishedFigure } from "../barometer/disclosure";
import { FIGURE_COLUMNS } from "../barometer/figure";
import { groupName } from "../barometer/names";
import { plainText } from "../barometer/plain-text";
import type { Publication } from "./publication";

/** In the place of a number that is not shown; `missingValues` of the description. */
export const WITHHELD_WORDS = { under: "under-threshold", withheld: "withheld" } as const;

/** As figures.csv but for what is written for the secretariat alone, and with names beside the ids. */
export const PUBLISHED_COLUMNS = [
  ...FIGURE_COLUMNS.filter((column) => column !== "remark"),
  "computed",
  "indicatorName",
  "groupName",
] as const;

export type PublishedColumn = (typeof PUBLISHED_COLUMNS)[number];

const NUMBERS = ["numerator", "denominator", "value", "lower", "upper"] as const;

/** `,` between fields, decimal point, `\n` at line ends, UTF-8 without a byte-order mark. */
export function publishedCsv({ catalogue, edition }: Publication): string {
  const names = new Map(catalogue.indicators.map(({ id, name }) => [id, name]));
  const rows = [...edition.figures, ...edition.totals].map((figure) =>
    PUBLISHED_COLUMNS.map((column): string => {
      switch (column) {
        case "indicatorName":
          return plainText(names.get(figure.indicator) ?? "");
        case "groupName":
          return plainText(groupName(figure.group, catalogue, { basis: figure.basis }) ?? "");
        case "numerator":
        case "denominator":
        case "value":
        case "lower":
        case "upper":
          return numberText(figure[column]);
        case "thirdGeneration":
        case "computed":
          return figure[column] ? "true" : "false";
        case "seriesBreak":
          return figure.seriesBreak === true ? "true" : plainText(figure.seriesBreak ?? "");
        case "thirdGenerationReason":
          return plainText(figure.thirdGenerationReason ?? "");
        case "indicator":
        case "group":
        case "category":
        case "period":
        case "definition":
        case "missing":
        case "basis":
          return figure[column] ?? "";
      }
    }),
  );
  return `${Papa.unparse([[...PUBLISHED_COLUMNS], ...rows], { newline: "\n" })}\n`;
}

/** The figures that such a file holds; null where it is none. Thresholds stand in the edition, not in the file. */
export function readPublishedCsv(
  text: string,
  thresholdOf: (indicator: string) => number,
): PublishedFigure[] | null {
  const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { delimiter: "," });
  const [header = [], ...rows] = data;
  if (errors.length > 0 || header.join() !== PUBLISHED_COLUMNS.join()) return null;
  const figures: PublishedFigure[] = [];
  for (const row of rows) {
    const of = (column: PublishedColumn): string => row[PUBLISHED_COLUMNS.indexOf(column)] ?? "";
    const orNull = (column: PublishedColumn) => (of(column) === "" ? null : of(column));
    const indicator = of("indicator");
    const numbers = Object.fromEntries(
      NUMBERS.map((column) => [column, cellOf(of(column), thresholdOf(indicator))]),
    ) as Record<(typeof NUMBERS)[number], Cell | undefined>;
    if (Object.values(numbers).includes(undefined)) return null;
    figures.push({
      indicator,
      group: of("group"),
      category: orNull("category"),
      period: of("period"),
      definition: orNull("definition"),
      computed: of("computed") === "true",
      ...(numbers as Record<(typeof NUMBERS)[number], Cell>),
      missing: orNull("missing") as PublishedFigure["missing"],
      basis: orNull("basis") as PublishedFigure["basis"],
      thirdGeneration: of("thirdGeneration") === "true",
      thirdGenerationReason: orNull("thirdGenerationReason"),
      seriesBreak: of("seriesBreak") === "true" ? true : orNull("seriesBreak"),
    });
  }
  return figures;
}

function numberText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return isUnder(cell) ? WITHHELD_WORDS.under : WITHHELD_WORDS.withheld;
}

function cellOf(text: string, threshold: number): Cell | undefined {
  if (text === "") return null;
  if (text === WITHHELD_WORDS.under) return { under: threshold };
  if (text === WITHHELD_WORDS.withheld) return "withheld";
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
