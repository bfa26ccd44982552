// Excel.Range: a box of a sheet, and what is done with it.
import { formatAddress, intersection, MAX_COLUMNS, MAX_ROWS, union } from "../../../book/addresses";
import { activateSheet } from "../../../book/activation";
import { columnAt, hasContent, plainValue, rowAt, styleAt, usedBox } from "../../../book/book";
import { eachExisting, refuseIfProtected } from "../../../book/edits";
import { deleteCells, insertCells } from "../../../book/shifting";
import { numberFormatOf, styleOf } from "../../../book/styles";
import { displayText } from "../../../shown/number-format";
import type { RangeBox } from "../../../types";
import { noteLooks } from "../../../book/changes";
import { OfficeError } from "../../../book/errors";
import { conditionalFormatsType } from "../conditional-formats";
import { formatType } from "../format/format";
import { applyFormat, readFormat } from "../format/plain-format";
import {
  booleanArgument,
  defineType,
  field,
  integerArgument,
  invalid,
  notFound,
  oneOf,
  type Host,
  type Ref,
  type TypedObject,
} from "../type";
import { validationType } from "../validation";
import { worksheetType } from "../worksheet";
import { rangeAreasType } from "./areas";
import { clear } from "./clear";
import { copyFrom } from "./copy";
import { removeDuplicates } from "./duplicates";
import { findOne, specialCells } from "./find";
import { columnsHidden, rowsHidden, uniform } from "./hidden";
import { readHyperlink, writeHyperlink } from "./links";
import { merge } from "./merge";
import { moveTo } from "./move";
import { edgeOf, extendedTo, resizedBy } from "./places";
import { writeNumberFormat } from "./number-formats";
import { alive, boxOf, RANGE, rangeArgument, requireSize, wrongSize, type RangeTarget } from "./target";
import { dependents, precedents } from "./traces";
import { block, readFormulasR1C1, valueType, writeFormulasR1C1, writeValues } from "./values";

export const rangeType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: RANGE,
  identity(range, host) {
    host.nextKept += 1;
    const id = `range-${host.nextKept}`;
    host.kept.set(id, rangeType.of(range));
    return { _ReferenceId: id };
  },
  properties: {
    Address: { get: (range) => formatAddress(alive(range).name, range) },
    CellCount: {
      get: (range) => (range.rows * range.columns > 2 ** 31 - 1 ? -1 : range.rows * range.columns),
    },
    RowIndex: { get: (range) => range.row },
    ColumnIndex: { get: (range) => range.column },
    RowCount: { get: (range) => range.rows },
    ColumnCount: { get: (range) => range.columns },
    Hidden: { get: (range) => uniform([rowsHidden(range), columnsHidden(range)]) },
    RowHidden: {
      get: (range) => rowsHidden(range),
      set(range, value, host) {
        refuseIfProtected(alive(range), "allowFormatRows");
        const hidden = booleanArgument(value, "rowHidden");
        for (let row = range.row; row < range.row + range.rows; row += 1)
          rowAt(range.sheet, row).hidden = hidden;
        // Hidden rows change what SUBTOTAL and AGGREGATE count.
        noteLooks(host.changes, range.sheet);
        host.changes.formulas = true;
      },
    },
    ColumnHidden: {
      get: (range) => columnsHidden(range),
      set(range, value, host) {
        refuseIfProtected(alive(range), "allowFormatColumns");
        const hidden = booleanArgument(value, "columnHidden");
        for (let column = range.column; column < range.column + range.columns; column += 1) {
          columnAt(range.sheet, column).hidden = hidden;
        }
        noteLooks(host.changes, range.sheet);
      },
    },
    Values: {
      get: (range, host) => block(range, host, true, (cell) => plainValue(cell?.value ?? null) ?? ""),
      set: writeValues,
    },
    Formulas: {
      get: (range, host) =>
        block(range, host, true, (cell) => cell?.formula ?? plainValue(cell?.value ?? null) ?? ""),
      set: writeValues,
    },
    FormulasR1C1: { get: readFormulasR1C1, set: writeFormulasR1C1 },
    Text: {
      get: (range, host) =>
        block(range, host, true, (cell) =>
          cell
            ? displayText(cell.value, numberFormatOf(styleOf(host.book.styles, cell.style)), host.locale)
            : "",
        ),
    },
    ValueTypes: { get: (range, host) => block(range, host, true, (cell) => valueType(cell?.value ?? null)) },
    NumberFormat: {
      get: (range, host) =>
        block(range, host, false, (_, row, column) =>
          numberFormatOf(styleOf(host.book.styles, styleAt(range.sheet, row, column))),
        ),
      set: writeNumberFormat,
    },
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
  },
  objects: {
    Worksheet: (range) => worksheetType.of(alive(range)),
    Format: (range) => formatType.of(range),
    DataValidation: (range) => validationType.of(range),
    ConditionalFormats: (range) => conditionalFormatsType.of(range),
  },
  methods: {
    GetCell: (range, [row, column]) =>
      part(range, {
        row: integerArgument(row, "row"),
        column: integerArgument(column, "column"),
        rows: 1,
        columns: 1,
      }),
    GetRow: (range, [row]) => {
      const index = integerArgument(row, "row");
      if (index < 0 || index >= range.rows) throw invalid("The row lies outside the range");
      return part(range, { row: index, column: 0, rows: 1, columns: range.columns });
    },
    GetColumn: (range, [column]) => {
      const index = integerArgument(column, "column");
      if (index < 0 || index >= range.columns) throw invalid("The column lies outside the range");
      return part(range, { row: 0, column: index, rows: range.rows, columns: 1 });
    },
    GetResizedRange: (range, [rows, columns]) =>
      inSheet({
        sheet: range.sheet,
        ...resizedBy(range, integerArgument(rows, "deltaRows"), integerArgument(columns, "deltaColumns")),
      }),
    GetLastRow: (range) => part(range, { ...WITHIN, row: range.rows - 1, rows: 1, columns: range.columns }),
    GetLastColumn: (range) =>
      part(range, { ...WITHIN, column: range.columns - 1, rows: range.rows, columns: 1 }),
    GetRowsAbove: (range, [count]) => beside(range, "rows", -1, count),
    GetRowsBelow: (range, [count]) => beside(range, "rows", 1, count),
    GetColumnsBefore: (range, [count]) => beside(range, "columns", -1, count),
    GetColumnsAfter: (range, [count]) => beside(range, "columns", 1, count),
    GetRangeEdge: (range, [direction]) => rangeType.of({ sheet: range.sheet, ...edgeOf(range, direction) }),
    GetExtendedRange: (range, [direction]) =>
      rangeType.of({ sheet: range.sheet, ...extendedTo(range, direction) }),
    GetOffsetRange: (range, [rows, columns]) =>
      part(range, {
        row: integerArgument(rows, "rowOffset"),
        column: integerArgument(columns, "columnOffset"),
        rows: range.rows,
        columns: range.columns,
      }),
    GetEntireRow: (range) => rangeType.of({ ...range, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (range) => rangeType.of({ ...range, row: 0, rows: MAX_ROWS }),
    GetLastCell: (range) =>
      part(range, { row: range.rows - 1, column: range.columns - 1, rows: 1, columns: 1 }),
    GetBoundingRect: (range, [other], host) =>
      rangeType.of({ sheet: range.sheet, ...union(range, rangeArgument(other, range.sheet, host)) }),
    GetIntersectionOrNullObject: (range, [other], host) => cutWith(range, other, host),
    GetIntersection(range, [other], host) {
      const cut = cutWith(range, other, host);
      if (!cut) throw notFound("What the ranges share");
      return cut;
    },
    GetUsedRange(range, [valuesOnly]) {
      const used = usedPart(range, valuesOnly === true);
      if (!used) throw notFound("The used range");
      return used;
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => usedPart(range, valuesOnly === true),
    Clear: clear,
    Delete(range, [direction], host) {
      refuseIfProtected(alive(range), deleteAllowance(range));
      const way = oneOf(direction, ["Up", "Left"], "shift");
      deleteCells(host.book, range.sheet, range, way, host.changes);
    },
    Insert(range, [direction], host) {
      refuseIfProtected(alive(range), insertAllowance(range));
      const way = oneOf(direction, ["Down", "Right"], "shift");
      insertCells(host.book, range.sheet, boxOf(range), way, host.changes);
      return rangeType.of({ sheet: range.sheet, ...boxOf(range) });
    },
    CopyFrom: copyFrom,
    MoveTo: moveTo,
    RemoveDuplicates: removeDuplicates,
    Find: (range, [text, criteria], host) => foundCell(range, text, criteria, host) ?? refuseLost("The text"),
    FindOrNullObject: (range, [text, criteria], host) => foundCell(range, text, criteria, host),
    GetSpecialCells: (range, [cells, values], host) =>
      special(range, cells, values, host) ?? refuseLost("What is asked for"),
    GetSpecialCellsOrNullObject: (range, [cells, values], host) => special(range, cells, values, host),
    GetMergedAreasOrNullObject(range) {
      const boxes = alive(range).merges.flatMap((box) => intersection(box, range) ?? []);
      return boxes.length === 0 ? null : rangeAreasType.of({ sheet: range.sheet, boxes });
    },
    GetDirectPrecedents: (range, _, host) => precedents(range, host, false),
    GetPrecedents: (range, _, host) => precedents(range, host, true),
    GetDirectDependents: (range, _, host) => dependents(range, host, false),
    GetDependents: (range, _, host) => dependents(range, host, true),
    Merge: merge,
    Unmerge(range, _, host) {
      refuseIfProtected(alive(range));
      range.sheet.merges = range.sheet.merges.filter((box) => !intersection(box, range));
      noteLooks(host.changes, range.sheet);
    },
    Select(range, _, host) {
      const sheet = alive(range);
      if (sheet.visibility !== "visible")
        throw new OfficeError("InvalidOperation", "A hidden sheet cannot be shown");
      activateSheet(host.book, sheet, host.changes);
      sheet.selection = boxOf(range);
      host.changes.activated = { sheet: sheet.name, range: boxOf(range) };
      host.changes.events.push({ kind: "selection", sheet, box: boxOf(range) });
    },
    SetCellProperties(range, [data], host) {
      requireSize(range, data, "cellPropertiesData");
      const rows = data as unknown[][];
      for (const [rowOffset, row] of rows.entries()) {
        for (const [columnOffset, properties] of row.entries()) {
          if (properties === null || typeof properties !== "object") continue;
          const cell = {
            sheet: range.sheet,
            row: range.row + rowOffset,
            column: range.column + columnOffset,
            rows: 1,
            columns: 1,
          };
          applyFormat(cell, field(properties, "format"), host);
          refuseUnbuilt(properties, ["format", "hyperlink"]);
          const link = field(properties, "hyperlink");
          if (link) writeHyperlink(cell, link, host);
        }
      }
    },
    GetCellProperties: (range, [wanted], host) =>
      block(range, host, false, (_, row, column) => {
        refuseUnbuilt(wanted, ["address", "format", "hyperlink"]);
        const cell = { sheet: range.sheet, row, column, rows: 1, columns: 1 };
        const answer: Record<string, unknown> = {};
        if (field(wanted, "address") === true) answer["address"] = formatAddress(range.sheet.name, cell);
        if (field(wanted, "hyperlink") === true) answer["hyperlink"] = readHyperlink(cell);
        const format = field(wanted, "format");
        if (format) answer["format"] = readFormat(cell, format, host);
        return answer;
      }),
    Calculate: (_range, _args, host) => {
      host.calculation.force(host.changes);
    },
    // The client cuts large writes into pieces, and asks first whether the whole would fit.
    _ValidateArraySize(range, [rows, columns]) {
      if (rows !== range.rows || columns !== range.columns) throw wrongSize(range, "values");
    },
  },
});

const WITHIN: RangeBox = { row: 0, column: 0, rows: 1, columns: 1 };

/** So many whole rows or columns of the range's own width beside it; a negative count looks the other way, as documented. */
function beside(range: RangeTarget, along: "rows" | "columns", side: 1 | -1, count: unknown): Ref {
  const given = count === null || count === undefined ? 1 : integerArgument(count, "count");
  if (given === 0) throw invalid("count must not be 0");
  const way = given < 0 ? -side : side;
  const many = Math.abs(given);
  const start = way > 0 ? range[along] : -many;
  return along === "rows"
    ? part(range, { row: start, column: 0, rows: many, columns: range.columns })
    : part(range, { row: 0, column: start, rows: range.rows, columns: many });
}

function foundCell(range: RangeTarget, text: unknown, criteria: unknown, host: Host): Ref | null {
  const place = findOne(range, text, criteria, host);
  return place && rangeType.of({ sheet: range.sheet, ...place, rows: 1, columns: 1 });
}

function special(range: RangeTarget, cells: unknown, values: unknown, host: Host): Ref | null {
  const areas = specialCells(range, cells, values, host);
  return areas && rangeAreasType.of(areas);
}

function refuseLost(what: string): never {
  throw notFound(what);
}

function part(range: RangeTarget, box: RangeBox): Ref {
  return inSheet({
    sheet: range.sheet,
    row: range.row + box.row,
    column: range.column + box.column,
    rows: box.rows,
    columns: box.columns,
  });
}

function inSheet(moved: RangeTarget): Ref {
  const inside =
    moved.row >= 0 &&
    moved.column >= 0 &&
    moved.rows >= 1 &&
    moved.columns >= 1 &&
    moved.row + moved.rows <= MAX_ROWS &&
    moved.column + moved.columns <= MAX_COLUMNS;
  if (!inside) throw invalid("The range would lie outside the sheet");
  return rangeType.of(moved);
}

/** What is asked for and not built says so, rather than being passed over. */
function refuseUnbuilt(asked: unknown, built: readonly string[]): void {
  for (const [name, value] of Object.entries((asked ?? {}) as Record<string, unknown>)) {
    if (!built.includes(name) && value !== undefined && value !== null && value !== false)
      throw new OfficeError("NotImplemented", `CellProperties.${name} is not part of the embedded workbook`);
  }
}

function cutWith(range: RangeTarget, other: unknown, host: Host): Ref | null {
  const target = rangeArgument(other, range.sheet, host);
  if (target.sheet !== range.sheet) return null;
  const cut = intersection(range, target);
  return cut && rangeType.of({ sheet: range.sheet, ...cut });
}

function usedPart(range: RangeTarget, valuesOnly: boolean): Ref | null {
  const whole = usedBox(alive(range), valuesOnly);
  if (!whole || !intersection(whole, range)) return null;
  const found: RangeBox[] = [];
  eachExisting(range.sheet, range, (cell, row, column) => {
    if (valuesOnly ? !hasContent(cell) : !hasContent(cell) && cell.style === 0) return;
    const box = { row, column, rows: 1, columns: 1 };
    found[0] = found[0] ? union(found[0], box) : box;
  });
  return found[0] ? rangeType.of({ sheet: range.sheet, ...found[0] }) : null;
}

function insertAllowance(range: RangeBox): string | undefined {
  if (range.columns === MAX_COLUMNS) return "allowInsertRows";
  return range.rows === MAX_ROWS ? "allowInsertColumns" : undefined;
}

function deleteAllowance(range: RangeBox): string | undefined {
  if (range.columns === MAX_COLUMNS) return "allowDeleteRows";
  return range.rows === MAX_ROWS ? "allowDeleteColumns" : undefined;
}
