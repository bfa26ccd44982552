// Below the import log: what a later file changed, and what people have decided. Nothing that stood in Data goes unsaid.
import { readText } from "../../checks/choices";
import { withoutCpr } from "../../barometer/cpr";
import { isWording } from "../../text/formerly";
import { LANGUAGES, type Language } from "../../text/language";
import { type ChangeHeading, dataText } from "../../text/sheets/gathered";
import { type CellValue, findTable, type Grid, gridValue } from "../plan";
import { isoTime, timeWords } from "../plan";

/**
 * `replaced`: a newer file says something else. `withdrawn`: somebody decided that the figure goes. `kept`: somebody decided
 * that it stays though a newer file is without it. `chosen`: of figures that disagree this department's counts.
 * `missing`: a newer file (its name is the reason) is without the figure, and nobody has decided whether it stays; `returned`:
 * one that was missing is in a newer file again. `undone`: somebody took an import, or a criterion taken over, back. `criterion`: a hearing party's (as the group) was taken
 * over into the catalogue. `rewritten`: a committee has written something else on its sheet, or emptied it. `extraction`: a department tells that figures are extracted in another way (the group says which part).
 */
const CHANGE_KINDS = [
  "replaced",
  "missing",
  "returned",
  "withdrawn",
  "kept",
  "chosen",
  "undone",
  "criterion",
  "extraction",
  "rewritten",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ImportChange {
  /** ISO time. */
  at: string;
  kind: ChangeKind;
  indicator: string;
  group: string;
  category: string | null;
  period: string;
  definition: string | null;
  department: string | null;
  /** What stood there and what stands there now, as people read it; null for nothing. */
  before: string | null;
  after: string | null;
  /** Where `before` came from. */
  file: string;
  cell: string | null;
  /** Whoever decided, and why; null where a file did it. */
  who: string | null;
  why: string | null;
  /** What the decision was made of: it holds as long as the figures say this. */
  said: string | null;
}

export const CHANGE_WIDTHS: Record<ChangeHeading, number> = {
  at: 22,
  kind: 44,
  indicator: 20,
  group: 30,
  category: 12,
  period: 12,
  definition: 12,
  department: 20,
  before: 20,
  after: 20,
  file: 30,
  cell: 12,
  who: 20,
  why: 30,
  said: 12,
};
export const CHANGE_COLUMNS = Object.keys(CHANGE_WIDTHS) as ChangeHeading[];

/** The heading and a row for each, oldest first. */
export function changeRows(changes: readonly ImportChange[], language: Language): CellValue[][] {
  const texts = dataText[language].changes;
  return [
    CHANGE_COLUMNS.map((heading) => texts.headings[heading]),
    ...changes.map((change) =>
      CHANGE_COLUMNS.map((heading): CellValue => {
        if (heading === "at") return timeWords(change.at);
        if (heading === "kind") return texts.kinds[change.kind];
        const content = change[heading];
        return content === null || content === "" ? null : withoutCpr(content);
      }),
    ),
  ];
}

/** Zero-based row of the section's title; null where there is none. */
export function changesTitle(grid: Grid): number | null {
  for (let row = grid.row; row < grid.row + grid.values.length; row += 1) {
    const cell = readText(gridValue(grid, row, 0));
    if (cell !== null && LANGUAGES.some((language) => isWording(cell, dataText[language].changes.section)))
      return row;
  }
  return null;
}

/** Rows that are none are left out. */
export function readImportChanges(grid: Grid | null): ImportChange[] {
  const title = grid === null ? null : changesTitle(grid);
  if (grid === null || title === null) return [];
  const below: Grid = { ...grid, row: 0, values: grid.values.slice(title - grid.row) };
  const table = findTable(below, (language) => dataText[language].changes.headings, [
    "at",
    "kind",
    "indicator",
    "group",
    "period",
  ]);
  if (table === null) return [];
  const changes: ImportChange[] = [];
  for (let row = table.header + 1; row < below.values.length; row += 1) {
    const at = (heading: ChangeHeading): string | null => {
      const column = table.columns.get(heading);
      return column === undefined ? null : readText(gridValue(below, row, column));
    };
    const kind = CHANGE_KINDS.find((one) =>
      LANGUAGES.some((language) => isWording(at("kind") ?? "", dataText[language].changes.kinds[one])),
    );
    const [time, indicator, group, period] = [isoTime(at("at")), at("indicator"), at("group"), at("period")];
    if (kind === undefined || time === null || indicator === null || group === null || period === null)
      continue;
    changes.push({
      at: time,
      kind,
      indicator,
      group,
      category: at("category"),
      period,
      definition: at("definition"),
      department: at("department"),
      before: at("before"),
      after: at("after"),
      file: at("file") ?? "",
      cell: at("cell"),
      who: at("who"),
      why: at("why"),
      said: at("said"),
    });
  }
  return changes;
}
