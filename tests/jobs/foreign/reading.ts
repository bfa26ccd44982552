// A catalogue with every measure, and tables as people lay them out, read by name.
import { emptyFigure, type Figure } from "../../../src/barometer/figure";
import type { FormRow } from "../../../src/jobs/fill/figure-lines";
import { readForeign, type ForeignGrid, type SourceReading } from "../../../src/jobs/fill/foreign";
import type { CellValue } from "../../../src/sheets/plan";
import { csvProblemSentence } from "../../../src/text/words/figures-file";
import { catalogueOf } from "../../checks/reading";

export const catalogue = (() => {
  const made = catalogueOf(
    { id: "ledige", name: "Ledige", measure: "count", groups: ["target", "dansk"] },
    { id: "job", name: "Borgere i job", groups: ["target", "dansk"] },
    {
      id: "karakter",
      name: "Karaktergennemsnit",
      measure: "mean",
      unit: "karakterpoint",
      groups: ["target", "dansk"],
    },
    {
      id: "bolig",
      name: "Egen bolig",
      groups: ["target", "dansk"],
      categories: {
        name: "Alder",
        items: [
          { id: "u18", name: "Under 18 år" },
          { id: "o18", name: "Voksne" },
        ],
        combine: "each",
      },
    },
    {
      id: "igu",
      name: "IGU-forløb",
      measure: "count",
      groups: ["target"],
      period: { kind: "custom", start: "10-01" },
    },
  );
  return {
    ...made,
    groups: made.groups.map((group) =>
      group.id === "dansk" ? { ...group, nameByCitizenship: "Danske statsborgere" } : group,
    ),
  };
})();

export function sheet(values: CellValue[][], more: Partial<ForeignGrid> = {}): ForeignGrid {
  return { sheet: "Udtræk", row: 0, column: 0, values, ...more };
}

export function read(
  values: CellValue[][],
  more: Partial<ForeignGrid> = {},
  form: FormRow[] = [],
): SourceReading {
  return readForeign({ grids: [sheet(values, more)] }, catalogue, form);
}

export function readText(text: string, form: FormRow[] = []): SourceReading {
  return readForeign({ text }, catalogue, form);
}

/** `job target 2023: 8/20`, one per figure. */
export function figures({ figures: found }: SourceReading): string[] {
  return found.map(short);
}

function short(figure: Figure): string {
  const { indicator, group, category, period, numerator, denominator, value, missing, basis } = figure;
  const counts =
    numerator === null && denominator === null ? [] : [`${numerator ?? ""}/${denominator ?? ""}`];
  const said = [
    ...counts,
    ...(value === null ? [] : [String(value)]),
    ...[missing, basis].filter((one) => one !== null),
  ];
  return `${[indicator, group, category, period].filter((one) => one !== null).join(" ")}: ${said.join(" ")}`;
}

export function told({ problems }: SourceReading): string[] {
  return problems.map((problem) => csvProblemSentence(problem, "da"));
}

export function codes({ problems }: SourceReading): string[] {
  return problems.map(({ code, line }) => `${line} ${code}`);
}

export function formRow(
  indicator: string,
  group: string,
  period: string,
  more: Partial<FormRow> = {},
): FormRow {
  return { indicator, group, category: null, definition: null, period, ...more };
}

export { emptyFigure };
