// Small entry sheets for the tests: only what a test is about is said, everything else is as a template lays it.
import { catalogueSchema, type Catalogue, type Indicator } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { checkEntry } from "../../src/checks";
import {
  ENTRY_CELLS,
  type EntryCell,
  type EntryReading,
  type EntryRow,
  type Finding,
  type RawCell,
} from "../../src/checks/types";
import { findingSentence } from "../../src/text/words/checks";

export const FIRST_ROW = 7;

/** Column letters of the entry cells in these sheets: D for the period and on. */
export const COLUMNS = Object.fromEntries(ENTRY_CELLS.map((cell, index) => [cell, index + 3])) as Record<
  EntryCell,
  number
>;

export function catalogueOf(...indicators: (Partial<Indicator> & { id: string })[]): Catalogue {
  return catalogueSchema.parse({
    id: "prøve",
    title: "Prøve",
    municipality: "Prøvestad",
    language: "da",
    rule: "direction",
    judgedAgainst: "baseline",
    aggregation: "majority",
    disclosure: { threshold: 5, protectZero: false },
    groups: [
      { id: "target", name: "Ikke-vestlig herkomst", role: "target" },
      { id: "dansk", name: "Dansk oprindelse", role: "comparison" },
      { id: "landet", name: "Hele landet", role: "comparison", fixed: true },
    ],
    departments: [{ id: "c-arb", name: "Center for Arbejdsmarked" }],
    indicators: indicators.map((indicator) => ({
      name: `Indikator ${indicator.id}`,
      definition: "",
      departments: ["c-arb"],
      groups: ["target"],
      period: { kind: "year" },
      state: "available",
      ...indicator,
    })),
  });
}

type RowParts = Partial<Omit<EntryRow, "cells" | "row">> & Partial<Record<EntryCell, RawCell>>;

/** A row of indicator `a`, target group, 2018, with the cells named. */
export function row(parts: RowParts, at = FIRST_ROW): EntryRow {
  const { indicator, group, category, definition, givenPeriod, formulas } = {
    indicator: "a",
    group: "target",
    category: null,
    definition: null,
    givenPeriod: "2018",
    formulas: {},
    ...parts,
  };
  const cells = Object.fromEntries(
    ENTRY_CELLS.map((cell) => [cell, parts[cell] === undefined ? null : parts[cell]]),
  ) as Record<EntryCell, RawCell>;
  if (parts.period === undefined) cells.period = givenPeriod;
  return { row: at, indicator, group, category, definition, givenPeriod, cells, formulas };
}

export function readingOf(
  catalogue: Catalogue,
  rows: RowParts[],
  rest: Partial<Omit<EntryReading, "rows" | "catalogue">> = {},
): EntryReading {
  return {
    sheet: "Indberetning",
    catalogue,
    rows: rows.map((parts, index) => row(parts, FIRST_ROW + index)),
    columns: COLUMNS,
    period: "2018",
    departments: ["c-arb"],
    structure: [],
    history: [],
    language: "da",
    ...rest,
  };
}

/** Findings of one share indicator with the target group alone. */
export function findingsOf(indicator: Partial<Indicator>, ...rows: RowParts[]): Finding[] {
  return checkEntry(readingOf(catalogueOf({ id: "a", ...indicator }), rows));
}

/** An earlier figure of indicator `a`, target group. */
export function earlier(period: string, parts: Partial<Figure>): Figure {
  return { ...emptyFigure({ indicator: "a", group: "target", category: null, period }), ...parts };
}

/** `F8 number-as-text`, one per finding: easy to read in a failing test. */
export function placesAndCodes(findings: readonly Finding[]): string[] {
  return findings.map(({ cell, code }) => `${cell ?? "–"} ${code}`);
}

/** The one finding of a code, with its sentences. */
export function told(
  findings: readonly Finding[],
  code: Finding["code"],
): { da: string; en: string; finding: Finding } {
  const found = findings.filter((finding) => finding.code === code);
  const [finding] = found;
  if (finding === undefined || found.length > 1) {
    throw new Error(`Expected one ${code}, found: ${placesAndCodes(findings).join(", ") || "nothing"}`);
  }
  return { da: findingSentence(finding, "da"), en: findingSentence(finding, "en"), finding };
}
