// Excel.Range: a box of a sheet. Values, formulas, texts, neighbours, clearing, merging, deleting.
import {
  contains,
  formatAddress,
  formatBox,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  requireAddress,
  sameBox,
  subtract,
  union,
} from "../../book/addresses";
import {
  cellAt,
  columnAt,
  hasContent,
  isErrorValue,
  plainValue,
  rowAt,
  styleAt,
  usedBox,
  type Cell,
  type Scalar,
  type Sheet,
} from "../../book/book";
import { noteLooks, noteValues } from "../changes";
import {
  contentAt,
  eachExisting,
  refuseIfLocked,
  refuseIfProtected,
  removeCell,
  restyle,
  writeContent,
  type Content,
} from "../../book/edits";
import { OfficeError } from "../errors";
import { isFormulaSound } from "../../formulas/formula-text";
import { displayText } from "../../shown/number-format";
import { shiftFormula } from "../../book/references";
import { deleteCells } from "../../book/shifting";
import { internStyle, numberFormatOf, styleMapper, styleOf, type Style } from "../../book/styles";
import type { RangeBox } from "../../types";
import { readTyped } from "../../shown/typing";
import { conditionalFormatsType } from "./conditional-formats";
import { applyFormat, formatType, readFormat } from "./format";
import {
  booleanArgument,
  defineType,
  field,
  integerArgument,
  invalid,
  isRef,
  notFound,
  numberArgument,
  oneOf,
  textArgument,
  type Host,
  type Ref,
  type TypedObject,
} from "./type";
import { validationType } from "./validation";
import { worksheetType } from "./worksheet";

export interface RangeTarget extends RangeBox {
  sheet: Sheet;
}

/** Office.js answers null for the values of whole rows and columns. */
export function isUnbounded(range: RangeBox): boolean {
  return range.rows === MAX_ROWS || range.columns === MAX_COLUMNS;
}

/** Excel on the web reads at most this many cells at once. */
const MAX_CELLS_READ = 5_000_000;

export const rangeType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "Range",
  identity(range, host) {
    host.nextKept += 1;
    const id = `range-${host.nextKept}`;
    host.kept.set(id, rangeType.of(range));
    return { _ReferenceId: id };
  },
  properties: {
    Address: { get: (range) => formatAddress(alive(range).name, range) },
    AddressLocal: { get: (range) => formatAddress(alive(range).name, range) },
    CellCount: {
      get: (range) => (range.rows * range.columns > 2 ** 31 - 1 ? -1 : range.rows * range.columns),
    },
    RowIndex: { get: (range) => range.row },
    ColumnIndex: { get: (range) => range.column },
    RowCount: { get: (range) => range.rows },
    ColumnCount: { get: (range) => range.columns },
    IsEntireColumn: { get: (range) => range.rows === MAX_ROWS },
    IsEntireRow: { get: (range) => range.columns === MAX_COLUMNS },
    HasSpill: { get: () => false },
    Hidden: { get: (range, host) => uniform([rowsHidden(range), columnsHidden(range)], host) },
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
      part(range, {
        row: 0,
        column: 0,
        rows: range.rows + integerArgument(rows, "deltaRows"),
        columns: range.columns + integerArgument(columns, "deltaColumns"),
      }),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      part(range, {
        row: 0,
        column: 0,
        rows: integerArgument(rows, "numRows"),
        columns: integerArgument(columns, "numColumns"),
      }),
    GetOffsetRange: (range, [rows, columns]) =>
      part(range, {
        row: integerArgument(rows, "rowOffset"),
        column: integerArgument(columns, "columnOffset"),
        rows: range.rows,
        columns: range.columns,
      }),
    GetEntireRow: (range) => rangeType.of({ ...range, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (range) => rangeType.of({ ...range, row: 0, rows: MAX_ROWS }),
    GetLastRow: (range) => part(range, { row: range.rows - 1, column: 0, rows: 1, columns: range.columns }),
    GetLastColumn: (range) =>
      part(range, { row: 0, column: range.columns - 1, rows: range.rows, columns: 1 }),
    GetLastCell: (range) =>
      part(range, { row: range.rows - 1, column: range.columns - 1, rows: 1, columns: 1 }),
    GetBoundingRect: (range, [other], host) =>
      rangeType.of({ sheet: range.sheet, ...union(range, rangeArgument(other, range.sheet, host)) }),
    GetIntersection(range, [other], host) {
      const cut = cutWith(range, other, host);
      if (!cut) throw notFound("The intersection");
      return cut;
    },
    GetIntersectionOrNullObject: (range, [other], host) => cutWith(range, other, host),
    GetUsedRange: (range, [valuesOnly]) =>
      usedPart(range, valuesOnly === true) ?? part(range, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => usedPart(range, valuesOnly === true),
    Clear: clear,
    Delete(range, [direction], host) {
      refuseIfProtected(alive(range), deleteAllowance(range));
      const way = oneOf(direction, ["Up", "Left"], "shift");
      deleteCells(host.book, range.sheet, range, way, host.changes);
    },
    CopyFrom: copyFrom,
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
      host.book.active = sheet.id;
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
          const link = field(properties, "hyperlink");
          if (link) writeHyperlink(cell, link, host);
        }
      }
    },
    SetRowProperties: (range, [data], host) => eachLine(range, data, true, host),
    SetColumnProperties: (range, [data], host) => eachLine(range, data, false, host),
    GetCellProperties: (range, [wanted], host) =>
      block(range, host, false, (_, row, column) => {
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

/** The sheet of a range, unless it was deleted meanwhile. */
export function alive(range: RangeTarget): Sheet {
  if (range.sheet.removed) throw notFound(`The sheet "${range.sheet.name}"`);
  return range.sheet;
}

export function boxOf(range: RangeBox): RangeBox {
  return { row: range.row, column: range.column, rows: range.rows, columns: range.columns };
}

/** A range, or an address on the sheet given (or on another, by name). */
export function rangeArgument(value: unknown, sheet: Sheet, host: Host): RangeTarget {
  if (isRef(value) && value.type === rangeType.type) return value.target as RangeTarget;
  const address = requireAddress(textArgument(value, "The range"));
  const named =
    address.sheet === null
      ? sheet
      : host.book.sheets.find(({ name }) => name.toLowerCase() === address.sheet?.toLowerCase());
  if (!named) throw notFound(`The sheet "${address.sheet ?? ""}"`);
  return { sheet: named, ...address.box };
}

/** Reads a block once per cell; formulas are brought up to date first where they matter. */
function block<T>(
  range: RangeTarget,
  host: Host,
  calculated: boolean,
  read: (cell: Cell | null, row: number, column: number) => T,
): T[][] | null {
  alive(range);
  if (isUnbounded(range)) return null;
  if (range.rows * range.columns > MAX_CELLS_READ) {
    throw new OfficeError("ResponsePayloadSizeLimitExceeded", "The range is too large to read at once");
  }
  if (calculated) host.calculation.ensure(host.changes);
  return Array.from({ length: range.rows }, (_, rowOffset) => {
    const row = range.row + rowOffset;
    const cells = range.sheet.rows.get(row)?.cells;
    return Array.from({ length: range.columns }, (__, columnOffset) => {
      const column = range.column + columnOffset;
      return read(cells?.get(column) ?? null, row, column);
    });
  });
}

function valueType(value: Scalar): string {
  if (value === null || value === "") return "Empty";
  if (isErrorValue(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** `values` and `formulas` are written alike: text that begins with "=" is a formula unless the cell is formatted as text. */
function writeValues(range: RangeTarget, value: unknown, host: Host): void {
  refuseIfLocked(host.book, alive(range), range);
  if (isUnbounded(range) && Array.isArray(value))
    throw invalid("Whole rows and columns cannot be written at once");
  // A single value fills the range, as Office.js allows for uniform ranges.
  const filling = !Array.isArray(value);
  if (!filling) requireSize(range, value, "values");
  const single = range.rows === 1 && range.columns === 1;
  const before = single ? contentAt(range.sheet, range.row, range.column).value : undefined;
  const textCells = textStyles(host);
  let formulas = false;
  for (let rowOffset = 0; rowOffset < range.rows; rowOffset += 1) {
    const line = filling ? null : ((value as unknown[][])[rowOffset] ?? []);
    for (let columnOffset = 0; columnOffset < range.columns; columnOffset += 1) {
      const input = line ? line[columnOffset] : value;
      if (input === null || input === undefined) continue;
      const row = range.row + rowOffset;
      const column = range.column + columnOffset;
      const cells = range.sheet.rows.get(row)?.cells;
      const old = cells?.get(column);
      if (old && old.formula !== null) formulas = true;
      const content = readInput(
        input,
        textCells(old?.style ?? styleAt(range.sheet, row, column)),
        range,
        row,
        column,
        host,
      );
      if (content.formula !== null) formulas = true;
      writeContent(range.sheet, row, column, content);
    }
  }
  noteValues(host.changes, {
    sheet: range.sheet,
    box: boxOf(range),
    type: "RangeEdited",
    ...(single
      ? { before: before ?? null, after: contentAt(range.sheet, range.row, range.column).value }
      : {}),
  });
  if (formulas) host.changes.formulas = true;
}

function textStyles(host: Host): (style: number) => boolean {
  const known = new Map<number, boolean>();
  return (style) => {
    let text = known.get(style);
    if (text === undefined) {
      text = numberFormatOf(styleOf(host.book.styles, style)) === "@";
      known.set(style, text);
    }
    return text;
  };
}

/** Text is read as if typed under en-US, as Office.js does: "12" becomes a number, "'12" stays text. */
function readInput(
  input: unknown,
  asText: boolean,
  range: RangeTarget,
  row: number,
  column: number,
  host: Host,
): Content {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalid("A value is not a finite number");
    return asText ? { value: String(input), formula: null } : { value: input, formula: null };
  }
  if (typeof input === "boolean")
    return asText ? { value: input ? "TRUE" : "FALSE", formula: null } : { value: input, formula: null };
  if (typeof input !== "string") throw invalid("A value must be text, a number, true, false or null");
  if (input === "") return { value: null, formula: null };
  if (input.length > MAX_TEXT) throw invalid(`A cell holds at most ${MAX_TEXT} characters`);
  if (asText) return { value: input.startsWith("'") ? input.slice(1) : input, formula: null };
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(input))
    return { value: { error: input }, formula: null };
  const typed = readTyped(input, "en-US");
  switch (typed.kind) {
    case "empty":
      return { value: null, formula: null };
    case "formula":
      return { value: null, formula: checkedFormula(typed.formula) };
    case "text":
      return { value: typed.text, formula: null };
    case "boolean":
      return { value: typed.value, formula: null };
    case "number":
      if (typed.format) adoptFormat(range.sheet, row, column, typed.format, host);
      return { value: typed.value, formula: null };
  }
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

function checkedFormula(formula: string): string {
  if (formula.length > MAX_FORMULA) throw invalid(`A formula holds at most ${MAX_FORMULA} characters`);
  if (!isFormulaSound(formula)) throw invalid(`"${formula}" is not a formula`);
  return formula;
}

/** Typing 5% into an unformatted cell formats it. */
export function adoptFormat(
  sheet: Sheet,
  row: number,
  column: number,
  format: string,
  host: Pick<Host, "book">,
): void {
  const style = styleOf(host.book.styles, styleAt(sheet, row, column));
  if (numberFormatOf(style) !== "General") return;
  const index = internStyle(host.book.styles, { ...style, numFmt: format });
  restyle(sheet, { row, column, rows: 1, columns: 1 }, () => index);
}

function writeNumberFormat(range: RangeTarget, value: unknown, host: Host): void {
  refuseIfProtected(alive(range), "allowFormatCells");
  const styles = host.book.styles;
  const mappers = new Map<string, (style: number) => number>();
  const mapperFor = (input: unknown): ((style: number) => number) => {
    const format = textArgument(input, "numberFormat");
    let mapper = mappers.get(format);
    if (!mapper) {
      mapper = styleMapper(styles, (style) => withNumberFormat(style, format));
      mappers.set(format, mapper);
    }
    return mapper;
  };
  const uniformFormat = uniformInput(value);
  if (uniformFormat !== undefined) {
    restyle(range.sheet, range, mapperFor(uniformFormat));
  } else {
    requireSize(range, value, "numberFormat");
    for (const [rowOffset, row] of (value as unknown[][]).entries()) {
      for (const [columnOffset, format] of row.entries()) {
        if (format === null) continue;
        restyle(
          range.sheet,
          { row: range.row + rowOffset, column: range.column + columnOffset, rows: 1, columns: 1 },
          mapperFor(format),
        );
      }
    }
  }
  noteLooks(host.changes, range.sheet);
}

function withNumberFormat(style: Style, format: string): Style {
  if (format !== "General") return { ...style, numFmt: format };
  const plain = { ...style };
  delete plain.numFmt;
  return plain;
}

/** A single format, alone or as `[[format]]`, holds for the whole range. */
function uniformInput(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[];
  const first: unknown = rows[0];
  return rows.length === 1 && Array.isArray(first) && first.length === 1
    ? (first as unknown[])[0]
    : undefined;
}

function requireSize(range: RangeBox, value: unknown, what: string): void {
  const fits =
    Array.isArray(value) &&
    value.length === range.rows &&
    value.every((row: unknown) => Array.isArray(row) && row.length === range.columns);
  if (!fits) throw wrongSize(range, what);
}

function wrongSize(range: RangeBox, what: string): OfficeError {
  return invalid(`${what} must be ${range.rows} rows of ${range.columns} to fit ${formatBox(range)}`);
}

function part(range: RangeTarget, box: RangeBox): Ref {
  const moved = {
    sheet: range.sheet,
    row: range.row + box.row,
    column: range.column + box.column,
    rows: box.rows,
    columns: box.columns,
  };
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

/** `Excel.ClearApplyTo`: All, Formats, Contents, Hyperlinks, RemoveHyperlinks. */
function clear(range: RangeTarget, [applyTo]: unknown[], host: Host): void {
  const what = oneOf(
    applyTo ?? "All",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"],
    "applyTo",
  );
  const { sheet } = range;
  if (what === "All" || what === "Contents") refuseIfLocked(host.book, alive(range), range);
  if (what === "All" || what === "Formats") refuseIfProtected(sheet, "allowFormatCells");
  const contents = what === "All" || what === "Contents";
  const formulasBefore = sheet.formulaCells;
  eachExisting(sheet, range, (cell, row, column) => {
    if (what === "All") removeCell(sheet, row, column);
    else if (contents) writeContent(sheet, row, column, { value: null, formula: null });
    else if (what === "Formats") cell.style = 0;
    else if (cell.extra) delete cell.extra.link;
  });
  if (what === "All" || what === "Formats") {
    if (range.rows === MAX_ROWS) {
      for (const [column, line] of sheet.columns) {
        if (column >= range.column && column < range.column + range.columns) line.style = null;
      }
    }
    if (range.columns === MAX_COLUMNS) {
      for (const [row, line] of sheet.rows)
        if (row >= range.row && row < range.row + range.rows) line.style = null;
    }
    if (!isUnbounded(range)) plainInside(range);
    sheet.merges = sheet.merges.filter((box) => !intersection(box, range));
    cutConditionals(sheet, range);
  }
  if (what === "All") cutValidations(sheet, range);
  if (contents) noteValues(host.changes, { sheet, box: boxOf(range), type: "RangeEdited" });
  else noteLooks(host.changes, sheet);
  if (sheet.formulaCells !== formulasBefore) host.changes.formulas = true;
}

/** Cells whose row or column is formatted need a plain cell of their own to look cleared. */
function plainInside(range: RangeTarget): void {
  const { sheet } = range;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (!cellAt(sheet, row, column) && styleAt(sheet, row, column) !== 0) {
        rowAt(sheet, row).cells.set(column, { value: null, formula: null, style: 0 });
      }
    }
  }
}

export function cutValidations(sheet: Sheet, hole: RangeBox): void {
  for (const validation of sheet.validations)
    validation.boxes = validation.boxes.flatMap((box) => subtract(box, hole));
  sheet.validations = sheet.validations.filter(({ boxes }) => boxes.length > 0);
}

function cutConditionals(sheet: Sheet, hole: RangeBox): void {
  for (const conditional of sheet.conditionals)
    conditional.boxes = conditional.boxes.flatMap((box) => subtract(box, hole));
  sheet.conditionals = sheet.conditionals.filter(({ boxes }) => boxes.length > 0);
}

/**
 * `copyFrom(source, copyType, skipBlanks, transpose)`: a smaller source fills the range over and over, relative references
 * shift. A target too small grows to the source, as documented.
 */
function copyFrom(range: RangeTarget, [from, copyType, skipBlanks, transpose]: unknown[], host: Host): void {
  const type = oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"], "copyType");
  if (transpose === true) {
    throw new OfficeError("NotImplemented", "Range.copyFrom transposed is not part of the embedded workbook");
  }
  const source = rangeArgument(from, range.sheet, host);
  const box = {
    ...boxOf(range),
    rows: Math.max(range.rows, source.rows),
    columns: Math.max(range.columns, source.columns),
  };
  if (isUnbounded(box)) throw invalid("Whole rows and columns cannot be copied");
  if (type !== "Formats") refuseIfLocked(host.book, alive(range), box);
  if (type === "All" || type === "Formats") refuseIfProtected(range.sheet, "allowFormatCells");
  if (type === "Values") host.calculation.ensure(host.changes);
  const cells = copyOf(source);
  let formulas = false;
  for (let row = 0; row < box.rows; row += 1) {
    for (let column = 0; column < box.columns; column += 1) {
      const cell = cells[row % source.rows]?.[column % source.columns];
      if (!cell) continue;
      const [toRow, toColumn] = [box.row + row, box.column + column];
      const blank = cell.formula === null && cell.value === null;
      if (type !== "Formats" && !(blank && skipBlanks === true)) {
        const formula =
          type === "Values" || cell.formula === null
            ? null
            : shiftFormula(
                cell.formula,
                toRow - source.row - (row % source.rows),
                toColumn - source.column - (column % source.columns),
              );
        formulas ||= formula !== null || (cellAt(range.sheet, toRow, toColumn)?.formula ?? null) !== null;
        writeContent(range.sheet, toRow, toColumn, { value: cell.value, formula });
      }
      if (type === "All" || type === "Formats") {
        restyle(range.sheet, { row: toRow, column: toColumn, rows: 1, columns: 1 }, () => cell.style);
      }
    }
  }
  if (type === "Formats") noteLooks(host.changes, range.sheet);
  else noteValues(host.changes, { sheet: range.sheet, box, type: "RangeEdited" });
  if (formulas) host.changes.formulas = true;
}

/** Taken before anything is written, since source and target may overlap. */
function copyOf(range: RangeTarget): (Content & { style: number })[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) => ({
      ...contentAt(range.sheet, range.row + row, range.column + column),
      style: styleAt(range.sheet, range.row + row, range.column + column),
    })),
  );
}

/** Keeps the upper left value, as Excel does after its warning. */
function merge(range: RangeTarget, [across]: unknown[], host: Host): void {
  refuseIfProtected(alive(range));
  const { sheet } = range;
  if (sheet.tables.some((table) => intersection(table.box, range))) {
    throw new OfficeError("InvalidOperation", "Cells of a table cannot be merged");
  }
  const boxes =
    across === true
      ? Array.from({ length: range.rows }, (_, row) => ({ ...boxOf(range), row: range.row + row, rows: 1 }))
      : [boxOf(range)];
  const emptied: RangeBox[] = [];
  for (const box of boxes) {
    sheet.merges = sheet.merges.filter((other) => !intersection(other, box));
    if (box.rows === 1 && box.columns === 1) continue;
    sheet.merges.push(box);
    eachExisting(sheet, box, (cell, row, column) => {
      if ((row === box.row && column === box.column) || !hasContent(cell)) return;
      if (cell.formula !== null) host.changes.formulas = true;
      writeContent(sheet, row, column, { value: null, formula: null });
      emptied.push(box);
    });
  }
  if (emptied.length > 0) noteValues(host.changes, { sheet, box: boxOf(range), type: "RangeEdited" });
  else noteLooks(host.changes, sheet);
}

function rowsHidden(range: RangeTarget): boolean | null {
  if (range.rows === MAX_ROWS)
    return uniformOf([...range.sheet.rows.values()].map(({ hidden }) => hidden).concat(false));
  return uniformOf(
    Array.from(
      { length: range.rows },
      (_, index) => range.sheet.rows.get(range.row + index)?.hidden ?? false,
    ),
  );
}

function columnsHidden(range: RangeTarget): boolean | null {
  return uniformOf(
    Array.from(
      { length: range.columns },
      (_, index) => range.sheet.columns.get(range.column + index)?.hidden ?? false,
    ),
  );
}

function uniform(values: (boolean | null)[], _host: Host): boolean | null {
  return values.includes(true) ? true : values.includes(null) ? null : false;
}

function uniformOf<T>(values: T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function deleteAllowance(range: RangeBox): string | undefined {
  if (range.columns === MAX_COLUMNS) return "allowDeleteRows";
  return range.rows === MAX_ROWS ? "allowDeleteColumns" : undefined;
}

/** `[{ rowHeight, rowHidden, format }]` per row, or the same per column. */
function eachLine(range: RangeTarget, data: unknown, rows: boolean, host: Host): void {
  const lines = Array.isArray(data) ? (data as unknown[]) : null;
  if (lines?.length !== (rows ? range.rows : range.columns)) {
    throw invalid(`There must be one entry per ${rows ? "row" : "column"}`);
  }
  for (const [index, properties] of lines.entries()) {
    if (properties === null || typeof properties !== "object") continue;
    const line: RangeTarget = rows
      ? { ...range, row: range.row + index, rows: 1 }
      : { ...range, column: range.column + index, columns: 1 };
    applyFormat(line, field(properties, "format"), host);
    const size = field(properties, rows ? "rowHeight" : "columnWidth");
    if (size !== undefined)
      formatType.type.properties?.[rows ? "RowHeight" : "ColumnWidth"]?.set?.(
        line,
        numberArgument(size, "size"),
        host,
      );
    const hidden = field(properties, rows ? "rowHidden" : "columnHidden");
    if (hidden !== undefined)
      rangeType.type.properties?.[rows ? "RowHidden" : "ColumnHidden"]?.set?.(line, hidden, host);
  }
}

/** `{ address, documentReference, screenTip, textToDisplay }`; null where there is none. */
function readHyperlink(range: RangeTarget): Record<string, unknown> | null {
  const cell = cellAt(range.sheet, range.row, range.column);
  const link = cell?.extra?.link;
  if (!link) return null;
  return {
    ...(link.target.startsWith("#") ? { documentReference: link.target.slice(1) } : { address: link.target }),
    ...(link.tip === undefined ? {} : { screenTip: link.tip }),
    textToDisplay: String(plainValue(cell.value) ?? ""),
  };
}

/** Of the Office theme. */
const LINK_COLOR = "FF467886";

/** Links look as Excel makes them: underlined in the theme's link colour. */
function writeHyperlink(range: RangeTarget, value: unknown, host: Host): void {
  refuseIfLocked(host.book, alive(range), range);
  const document = field(value, "documentReference");
  const address = field(value, "address");
  const tip = field(value, "screenTip");
  const text = field(value, "textToDisplay");
  const target = typeof document === "string" ? `#${document}` : textArgument(address, "hyperlink.address");
  const mapper = styleMapper(host.book.styles, (style) => ({
    ...style,
    font: { ...style.font, underline: true, color: { argb: LINK_COLOR } },
  }));
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (typeof text === "string") writeContent(range.sheet, row, column, { value: text, formula: null });
      restyle(range.sheet, { row, column, rows: 1, columns: 1 }, mapper);
      const cell = cellAt(range.sheet, row, column);
      if (cell) cell.extra = { ...cell.extra, link: { target, ...(typeof tip === "string" ? { tip } : {}) } };
    }
  }
  if (typeof text === "string")
    noteValues(host.changes, { sheet: range.sheet, box: boxOf(range), type: "RangeEdited" });
  else noteLooks(host.changes, range.sheet);
}

/** True for the cells of a merged area that show nothing of their own. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (box) =>
      contains(box, row, column) &&
      !sameBox({ ...box, rows: 1, columns: 1 }, { row, column, rows: 1, columns: 1 }),
  );
}
