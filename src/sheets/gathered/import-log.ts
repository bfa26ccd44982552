// The import log of a barometer workbook: every file that was read, and what came of it.
import type { Catalogue } from "../../barometer/catalogue";
import { withoutCpr } from "../../barometer/cpr";
import { readText } from "../../checks/choices";
import { dataText, type LogHeading } from "../../text/sheets/gathered";
import { isWording } from "../../text/formerly";
import { LANGUAGES, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets/names";
import {
  landscapePage,
  type Box,
  type CellValue,
  COLORS,
  emptyPlan,
  ERROR_MARK,
  findTable,
  type Grid,
  gridValue,
  HEADER,
  NOTE,
  rowHeight,
  runsOf,
  type SheetPlan,
  TITLE,
} from "../plan";
import { CHANGE_COLUMNS, CHANGE_WIDTHS, changeRows, changesTitle, type ImportChange } from "./import-changes";
import { isoTime, timeWords } from "../plan";

const IMPORT_STATUSES = [
  "imported",
  "unchanged",
  "replaced",
  "refused",
  "undone",
  "closed",
  "begun",
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export interface ImportEntry {
  /** ISO time. */
  importedAt: string;
  file: string;
  /** Id; null where it is not known. */
  department: string | null;
  status: ImportStatus;
  figures: number;
  errors: number;
  warnings: number;
  /** Why a file was refused, what is disputed, whether it was reported ready: sentences; null where there is nothing to say. */
  reason: string | null;
}

const WIDTHS: Record<LogHeading, number> = {
  importedAt: 22,
  file: 44,
  department: 20,
  departmentName: 30,
  status: 12,
  figures: 8,
  errors: 8,
  warnings: 10,
  reason: 60,
};
const COLUMNS = Object.keys(WIDTHS) as LogHeading[];
const TOP = { title: 0, intro: 1, header: 3, body: 4 } as const;

/** Oldest first, as given. */
export function planImportLog(input: {
  catalogue: Catalogue;
  entries: readonly ImportEntry[];
  /** What later files changed and people decided, oldest first. */
  changes?: readonly ImportChange[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}): SheetPlan {
  const { catalogue, entries, changes = [] } = input;
  const language = input.language ?? catalogue.language;
  const texts = dataText[language].log;
  const names = new Map(catalogue.departments.map(({ id, name }) => [id, name]));
  const cells = entries.map((entry): CellValue[] => {
    const { department, status } = entry;
    const words: Partial<Record<LogHeading, CellValue>> = {
      // People name files after persons.
      file: withoutCpr(entry.file),
      departmentName: department === null ? null : (names.get(department) ?? null),
      status: texts.status[status],
      importedAt: timeWords(entry.importedAt),
    };
    return COLUMNS.map((heading) =>
      heading === "departmentName" || heading in words ? (words[heading] ?? null) : entry[heading],
    );
  });
  const height = Math.max(1, cells.length);
  const table: Box = { row: TOP.body, column: 0, rows: height, columns: COLUMNS.length };
  const below = TOP.body + height + 1;
  const changed = changes.length === 0 ? [] : changeRows(changes, language);
  const changesTable: Box = {
    row: below + 1,
    column: 0,
    rows: changed.length,
    columns: CHANGE_COLUMNS.length,
  };
  const columns = changed.length === 0 ? COLUMNS.length : Math.max(COLUMNS.length, CHANGE_COLUMNS.length);
  return {
    ...emptyPlan(sheetNames.da.importLog),
    tabColor: COLORS.quiet,
    values: [
      { row: TOP.title, column: 0, cells: [[texts.title], [texts.intro]] },
      { row: TOP.header, column: 0, cells: [COLUMNS.map((heading) => texts.headings[heading])] },
      { row: TOP.body, column: 0, cells: cells.length === 0 ? [[texts.empty]] : cells },
      ...(changed.length === 0
        ? []
        : [
            { row: below, column: 0, cells: [[dataText[language].changes.section]] },
            { row: below + 1, column: 0, cells: changed },
          ]),
    ],
    formats: [
      { box: { row: TOP.title, column: 0, rows: 1, columns: 1 }, style: TITLE },
      { box: { row: TOP.intro, column: 0, rows: 1, columns: 1 }, style: NOTE },
      { box: { ...table, row: TOP.header, rows: 1 }, style: HEADER },
      {
        box: table,
        style: { vertical: "top", borders: { color: COLORS.line, sides: ["bottom", "inner-horizontal"] } },
      },
      { box: { ...table, column: COLUMNS.indexOf("reason"), columns: 1 }, style: { wrap: true } },
      ...(changed.length === 0
        ? []
        : [
            { box: { row: below, column: 0, rows: 1, columns: 1 }, style: TITLE },
            { box: { ...changesTable, rows: 1 }, style: HEADER },
            { box: { ...changesTable, row: below + 2, rows: changes.length }, style: { numberFormat: "@" } },
          ]),
      ...runsOf(
        entries.map(({ status }) => (status === "refused" ? true : null)),
        TOP.body,
      ).map(({ row, rows }) => ({
        box: { row, rows, column: COLUMNS.indexOf("status"), columns: 1 },
        style: ERROR_MARK,
      })),
    ],
    columnWidths: Array.from({ length: columns }, (_, column) => ({
      column,
      columns: 1,
      width: widthOf(column),
    })),
    rowHeights: [
      { row: TOP.title, rows: 1, height: 28 },
      ...runsOf(
        entries.map(({ reason }) => rowHeight([[reason ?? "", WIDTHS.reason]])),
        TOP.body,
      ).map((run) => ({ row: run.row, rows: run.rows, height: run.value })),
      // Its headings stand in columns that are as wide as the log's.
      ...(changed.length === 0 ? [] : [{ row: below + 1, rows: 1, height: 30 }]),
    ],
    frozen: { rows: TOP.body, columns: 0 },
    protect: true,
    page: landscapePage({
      catalogue,
      language,
      area: {
        row: 0,
        column: 0,
        rows: changed.length === 0 ? TOP.body + height : below + 1 + changed.length,
        columns,
      },
      header: TOP.header,
      isInternal: true,
    }),
    cursor: { row: TOP.body, column: 0 },
  };
}

/** The log's own width where it has such a column; what stands below it takes what there is. */
function widthOf(column: number): number {
  const [own, below] = [COLUMNS[column], CHANGE_COLUMNS[column]];
  return own === undefined ? CHANGE_WIDTHS[below ?? "said"] : WIDTHS[own];
}

/** The entries so far; rows that are none are left out. Empty when the sheet is not there or has lost its headings. */
export function readImportLog(grid: Grid | null): ImportEntry[] {
  if (grid === null) return [];
  const table = findTable(grid, (language) => dataText[language].log.headings, [
    "importedAt",
    "file",
    "status",
  ]);
  if (table === null) return [];
  const entries: ImportEntry[] = [];
  const end = changesTitle(grid) ?? grid.row + grid.values.length;
  for (let row = table.header + 1; row < end; row += 1) {
    const at = (heading: LogHeading): CellValue => {
      const column = table.columns.get(heading);
      return column === undefined ? null : gridValue(grid, row, column);
    };
    const file = readText(at("file"));
    const importedAt = isoTime(readText(at("importedAt")));
    const status = statusOf(at("status"));
    if (file === null || importedAt === null || status === null) continue;
    entries.push({
      importedAt,
      file,
      department: readText(at("department")),
      status,
      figures: countOf(at("figures")),
      errors: countOf(at("errors")),
      warnings: countOf(at("warnings")),
      reason: readText(at("reason")),
    });
  }
  return entries;
}

function statusOf(cell: CellValue): ImportStatus | null {
  const word = readText(cell);
  return (
    IMPORT_STATUSES.find((status) =>
      LANGUAGES.some((language) => word !== null && isWording(word, dataText[language].log.status[status])),
    ) ?? null
  );
}

function countOf(cell: CellValue): number {
  return typeof cell === "number" && Number.isFinite(cell) ? cell : 0;
}
