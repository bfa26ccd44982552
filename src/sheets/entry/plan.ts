// The entry sheet: one row per figure that a department is asked for. Its reader is in read.ts.
import { entryText } from "../../text/sheets/entry";
import { sheetNames } from "../../text/sheets/names";
import { bodyFormats, bodyValues } from "./body";
import { COLUMN, ENTRY_COLUMNS, VISIBLE_COLUMNS, type EntryColumn } from "./columns";
import { pickedNames } from "./departments";
import { LIST_NAMES } from "./drop-downs";
import { controlFormula, resultFormula, summaryFormula } from "./formulas";
import { headFormats, headValues, readyValues } from "./head";
import { BASIS_FOR_ALL_ADDRESS, ENTRY_LAYOUT, ENTRY_NAME, PICKER, PICKER_ADDRESS, WIDTHS } from "./layout";
import type { PlannedRow } from "./rows";
import { basisValidation, conditionals, othersGrey, pickerValidation, validations } from "./rules";
import { heightOf, hiddenColumns, isHidden, printedColumns, widthsOf } from "./sizes";
import { isHeading, isOfOneFigure, laidRows, type EntryInput } from "./table";
import { landscapePage, type Box, COLORS, emptyPlan, rowHeight, runsOf, type SheetPlan } from "../plan";

const HEADER_HEIGHT = 48;
/** The lines above the headings. */
const HEAD_HEIGHT = 90;

export function planEntry(input: EntryInput): SheetPlan {
  const { catalogue } = input;
  const language = input.language ?? catalogue.language;
  const texts = entryText[language];
  const lines = laidRows(input, language);
  const rows = lines.flatMap(({ row }) => row ?? []);
  const earlier = lines.flatMap((line) => line.earlier ?? []);
  // A sheet with nothing due keeps one row, which says so.
  const height = Math.max(1, lines.length);
  const body = (column: EntryColumn, columns = 1): Box => ({
    row: ENTRY_LAYOUT.body,
    column: COLUMN[column],
    rows: height,
    columns,
  });
  const first = ENTRY_LAYOUT.body + 1;
  const firstEntry = lines.findIndex(
    ({ row, earlier: beside }) => row !== null && (beside?.reported ?? null) === null,
  );
  const cursor = {
    row: ENTRY_LAYOUT.body + Math.max(0, firstEntry),
    column: firstOpenColumn(lines[firstEntry]?.row),
  };
  const names = pickedNames(input, rows);
  const picker = names.length === 0 ? undefined : PICKER_ADDRESS;
  const asksForBasis = rows.some(({ indicator }) => indicator.basis === "required");
  const basis = asksForBasis ? BASIS_FOR_ALL_ADDRESS : undefined;
  const widths = widthsOf(rows, language);
  const hidden = hiddenColumns(input, rows, earlier);
  const heights =
    lines.length === 0
      ? [rowHeight([[texts.nothingDue, WIDTHS.name]])]
      : lines.map((line) => heightOf(line, input, widths, language));
  const printed = printedColumns(input, rows);

  return {
    ...emptyPlan(sheetNames.da.entry),
    tabColor: COLORS.title,
    values: [
      ...headValues(input, names, asksForBasis, language),
      ...readyValues(input),
      ...bodyValues(input, lines, language),
    ],
    formulas: [
      {
        box: { row: ENTRY_LAYOUT.summary, column: 0, rows: 1, columns: 1 },
        formula: summaryFormula(first, first + height - 1, language),
      },
      ...(rows.length === 0
        ? []
        : [
            { box: body("result"), formula: resultFormula(first) },
            { box: body("control"), formula: controlFormula(first, language, { picker, basis }) },
          ]),
    ],
    formats: [
      ...headFormats(catalogue, names.length > 0, asksForBasis),
      ...bodyFormats(lines, height, language),
    ],
    columnWidths: runsOf(widths).map(({ row, rows: columns, value }) => ({
      column: row,
      columns,
      width: value,
    })),
    rowHeights: [
      { row: ENTRY_LAYOUT.title, rows: 1, height: 28 },
      { row: ENTRY_LAYOUT.header, rows: 1, height: HEADER_HEIGHT },
      ...runsOf(heights, ENTRY_LAYOUT.body).map(({ row, rows: count, value }) => ({
        row,
        rows: count,
        height: value,
      })),
    ],
    hiddenColumns: hidden,
    hiddenRows: [
      { row: ENTRY_LAYOUT.codes, rows: 1 },
      ...(catalogue.exampleFigures === true ? [] : [{ row: ENTRY_LAYOUT.banner, rows: 1 }]),
    ],
    validations: [
      ...(rows.length === 0 ? [] : validations(lines, hidden, body, language)),
      ...(picker === undefined ? [] : [pickerValidation(language)]),
      ...(asksForBasis ? [basisValidation(language)] : []),
    ],
    conditionals: [
      ...(picker === undefined ? [] : [othersGrey(body("name", VISIBLE_COLUMNS), picker, language)]),
      ...(rows.length === 0 ? [] : conditionals(body, language, basis)),
    ],
    names: [
      { name: ENTRY_NAME, box: { ...body("name"), columns: ENTRY_COLUMNS.length } },
      ...(picker === undefined
        ? []
        : [
            {
              name: LIST_NAMES.departments,
              box: { ...PICKER, column: COLUMN.indicator, columns: names.length },
            },
          ]),
    ],
    frozen: { rows: ENTRY_LAYOUT.body, columns: COLUMN.category },
    protect: true,
    commentable: true,
    page: landscapePage({
      catalogue,
      language,
      area: { row: 0, column: 0, rows: ENTRY_LAYOUT.body + height, columns: printed },
      header: ENTRY_LAYOUT.header,
      paging: {
        widths: widths.filter((_, column) => column < printed && !isHidden(hidden, column)),
        top: HEAD_HEIGHT + HEADER_HEIGHT,
        repeated: HEADER_HEIGHT,
        rows: lines.map((line, index) => ({
          height: heights[index] ?? 0,
          keepWithNext: isHeading(line) || isOfOneFigure(line, lines[index + 1]),
        })),
        first: ENTRY_LAYOUT.body,
      },
    }),
    cursor,
  };
}

function firstOpenColumn(row: PlannedRow | null | undefined): number {
  if (row?.measure === "share") return COLUMN.numerator;
  if (row?.measure === "mean") return COLUMN.denominator;
  return COLUMN.value;
}
