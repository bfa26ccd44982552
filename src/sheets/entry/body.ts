// The cells of an entry sheet's table: what stands in them, and how they look.
import { withoutCpr } from "../../barometer/cpr";
import type { ExtractionPart } from "../../barometer/extraction";
import { TARGET_GROUP } from "../../barometer/figure";
import type { EntryCell, RawCell } from "../../checks/types";
import { choicesText } from "../../text/words/choices";
import { entryText } from "../../text/sheets/entry";
import { extractionText } from "../../text/words/extraction";
import type { Language } from "../../text/language";
import type { CarriedCells } from "./carried";
import { CHOSEN_COLUMNS, COLUMN, VISIBLE_COLUMNS, type EntryColumn } from "./columns";
import { departmentsOf, hasPicker } from "./departments";
import type { EarlierFigures } from "./earlier";
import { ENTRY_LAYOUT, LONG_PERIOD, PERIOD_COLUMNS } from "./layout";
import { groupLabel, unitOf } from "./row-words";
import { rowKey, type PlannedRow } from "./rows";
import { isHeading, type EntryInput, type LaidRow } from "./table";
import {
  BAND,
  type Box,
  type CellValue,
  COLORS,
  fitsInFormat,
  NOTE,
  numberFormat,
  runsOf,
  type SheetPlan,
} from "../plan";

export function bodyValues(
  input: EntryInput,
  lines: readonly LaidRow[],
  language: Language,
): SheetPlan["values"] {
  const texts = entryText[language];
  if (lines.length === 0) return [{ row: ENTRY_LAYOUT.body, column: 0, cells: [[texts.nothingDue]] }];
  const entered = lines.map(({ row }) => (row === null ? {} : enteredCells(row, input.carried, language)));
  const block = (column: EntryColumn, cells: CellValue[][]) => ({
    row: ENTRY_LAYOUT.body,
    column: COLUMN[column],
    cells,
  });
  /** Only columns that hold something are sent. */
  const ifAny = (column: EntryColumn, codes: readonly EntryCell[]) => {
    const cells = entered.map((one) => codes.map((code) => one[code] ?? null));
    return cells.some((row) => row.some((cell) => cell !== null)) ? [block(column, cells)] : [];
  };
  return [
    block(
      "name",
      lines.map((line, index) => [...nameCells(line, language), entered[index]?.period ?? null]),
    ),
    ...ifAny("numerator", ["numerator", "denominator", "value"]),
    ...ifAny("missing", ["missing", "basis"]),
    ...ifAny("remark", ["remark"]),
    block(
      "reported",
      lines.map(({ earlier }) => earlierCells(earlier)),
    ),
    ...(hasPicker(input)
      ? [
          block(
            "department",
            lines.map(({ row }) => [row === null ? null : departmentsOf(row, input)]),
          ),
        ]
      : []),
    ...ifAny("thirdGeneration", ["thirdGeneration", "thirdGenerationReason"]),
    ...ifAny("seriesBreak", ["seriesBreak"]),
    ...ifAny("lower", ["lower", "upper"]),
    block(
      "indicator",
      lines.map(({ row }) => technicalCells(row)),
    ),
  ];
}

/** The whole table first, then what differs: runs of rows by column, never single cells. */
export function bodyFormats(
  lines: readonly LaidRow[],
  height: number,
  language: Language,
): SheetPlan["formats"] {
  const top = ENTRY_LAYOUT.body;
  const open = { locked: false, fill: COLORS.open };
  const closed = { locked: true, fill: COLORS.closed };
  const box = (row: number, rows: number, column: EntryColumn, columns: number): Box => ({
    row,
    rows,
    column: COLUMN[column],
    columns,
  });
  const isRow = lines.map(({ row }) => (row === null ? null : true));
  const measures = lines.map(({ row }) => row?.measure ?? null);
  const formats = lines.map(({ row }) =>
    row === null ? null : numberFormat(row.decimals, unitOf(row, language)),
  );
  const common = commonest(formats);
  const otherFormats = runsOf(
    formats.map((format) => (format === common ? null : format)),
    top,
  );
  const shown = (row: number, rows: number, format: string): SheetPlan["formats"] => [
    { box: box(row, rows, "result", 1), style: { numberFormat: format } },
    {
      box: box(row, rows, "reported", COLUMN.baselinePeriod - COLUMN.reported),
      style: { numberFormat: format },
    },
  ];
  return [
    {
      box: box(top, height, "name", VISIBLE_COLUMNS),
      style: {
        vertical: "top",
        borders: { color: COLORS.line, sides: ["top", "bottom", "inner-horizontal", "inner-vertical"] },
      },
    },
    { box: box(top, height, "name", 3), style: { wrap: true } },
    { box: box(top, height, "findings", 1), style: { locked: false } },
    { box: box(top, height, "marks", 1), style: { locked: false } },
    ...runsOf(isRow, top).flatMap(({ row, rows }) => [
      { box: box(row, rows, "period", 1), style: { ...open, fill: COLORS.filled, numberFormat: "@" } },
      { box: box(row, rows, "numerator", 3), style: open },
      ...(common === null ? [] : shown(row, rows, common)),
      ...CHOSEN_COLUMNS.map(({ column, columns }) => ({
        box: { row, rows, column, columns },
        style: { ...open, wrap: true },
      })),
      { box: box(row, rows, "department", 1), style: { wrap: true } },
    ]),
    ...runsOf(measures, top).flatMap(({ row, rows, value }) => {
      if (value === "share") return [];
      return [{ box: box(row, rows, "numerator", value === "mean" ? 1 : 2), style: closed }];
    }),
    ...otherFormats.flatMap(({ row, rows, value }) => shown(row, rows, value)),
    // Numbers end where these texts begin.
    { box: box(top - 1, height + 1, "control", 1), style: { wrap: true, horizontal: "left", indent: 1 } },
    { box: box(top, height, "result", 1), style: { bold: true } },
    ...[...PERIOD_COLUMNS].map((code) => ({
      box: box(top, height, code as EntryColumn, 1),
      style: { horizontal: "center" as const },
    })),
    ...runsOf(
      lines.map(({ row }) => (row !== null && row.period.length > LONG_PERIOD.letters ? true : null)),
      top,
    ).flatMap(({ row, rows }) =>
      [...PERIOD_COLUMNS].map((code) => ({
        box: box(row, rows, code as EntryColumn, 1),
        style: { size: LONG_PERIOD.size },
      })),
    ),
    ...runsOf(
      lines.map((line) => (isHeading(line) ? "band" : line.note === undefined ? null : "note")),
      top,
    ).map(({ row, rows, value }) => ({
      box: box(row, rows, "name", VISIBLE_COLUMNS),
      style: { ...(value === "band" ? BAND : NOTE), wrap: false },
    })),
  ];
}

/** What most rows want is laid once for all of them: a request grows with the runs that differ. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first = null] = [...counts].sort(([, one], [, other]) => other - one);
  return first === null ? null : first[0];
}

export function nameCells({ block, row, note }: LaidRow, language: Language): CellValue[] {
  const texts = entryText[language];
  if (note !== undefined) return [note, null, null];
  if (row === null) return [block.title ?? texts.withoutGoal, null, null];
  const earlier = row.definition === null ? "" : ` – ${texts.earlierDefinition(row.definition.until)}`;
  const unit = unitOf(row, language);
  const unitInName = unit === "" || fitsInFormat(unit) ? "" : ` (${unit})`;
  const name = row.indicator.name + unitInName + earlier;
  const extraction = extractionLine(row.indicator, language);
  // Said once for all of an indicator's rows.
  const isFirst = extraction !== null && block.rows.find((one) => one.indicator === row.indicator) === row;
  return [isFirst ? `${name}\n${extraction}` : name, row.category?.name ?? null, groupLabel(row, language)];
}

/** Where the figures come from and who knows how; null where nobody has said. */
function extractionLine({ extraction }: PlannedRow["indicator"], language: Language): string | null {
  const said = (part: ExtractionPart) => withoutCpr(extraction?.[part]?.trim() ?? null) || null;
  const parts = {
    system: said("system"),
    filter: said("filter"),
    owner: said("owner"),
    deputy: said("deputy"),
  };
  return Object.values(parts).every((part) => part === null) ? null : extractionText[language].atRow(parts);
}

function enteredCells(
  row: PlannedRow,
  carried: CarriedCells | undefined,
  language: Language,
): Partial<Record<EntryCell, RawCell>> {
  const before = carried?.get(rowKey(row));
  if (before) return { period: row.period, ...before };
  const { thirdGeneration } = row.indicator;
  if (row.group.id !== TARGET_GROUP || thirdGeneration?.included !== true) return { period: row.period };
  return {
    period: row.period,
    thirdGeneration: choicesText[language].yes,
    thirdGenerationReason: thirdGeneration.reason ?? null,
  };
}

function earlierCells(earlier: EarlierFigures | null): CellValue[] {
  const { reported = null, previous = null, baseline = null } = earlier ?? {};
  return [
    reported?.value ?? null,
    previous?.value ?? null,
    previous?.period ?? null,
    baseline?.value ?? null,
    baseline?.period ?? null,
  ];
}

/** In the order of the hidden columns; the last one, the marks, is written by the check. */
function technicalCells(row: PlannedRow | null): CellValue[] {
  if (row === null) return Array<CellValue>(COLUMN.marks - COLUMN.indicator).fill(null);
  return [
    row.indicator.id,
    row.group.id,
    row.category?.id ?? null,
    row.definition?.id ?? null,
    row.period,
    row.measure,
    row.decimals,
    row.min,
    row.max,
    row.whole ? 1 : null,
    row.indicator.basis === "required" ? 1 : null,
  ];
}
