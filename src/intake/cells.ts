// The cells of one sheet, as they stand: wherever a file says they are, and never what it does not say.
import { textOf } from "../ooxml/bytes";
import { decodeEscapes } from "../ooxml/escapes";
import type { Attributes, XmlEvents } from "../ooxml/xml";
import type { Archive } from "../ooxml/zip";
import { ownText } from "./own-text";
import { plainCell, takePlainCell, wholeNumber } from "./plain-cells";
import { damaged, IntakeError } from "./problem";
import { readXml, type Pause } from "./xml";

export type Content = string | number | boolean;

export interface Cell {
  row: number;
  column: number;
  /** Null where a formula stands that nobody has calculated, "" where one gives an empty text. */
  value: Content | null;
  /**
   * With its "="; left out for constants and where nobody asked for it, and nothing but "=" where it is filled from another
   * cell's.
   */
  formula?: string;
  /** The formula that it is filled from, as it stands in the first cell; left out elsewhere. */
  filledFrom?: string;
  /** Index of its format. */
  style: number;
}

/** Excel's own bounds: XFD1048576. */
const BOUNDS = { rows: 1_048_576, columns: 16_384 } as const;
/** More filled cells than this are no list of figures, and would take the memory of a small machine. */
const MOST_CELLS = 2_000_000;

export interface SheetCells {
  /** Filled, in the order of the file. */
  cells: Cell[];
  merges: Merge[];
  /** Zero-based. */
  hiddenRows: number[];
  hiddenColumns: number[];
  protected: boolean;
}

/** Zero-based; both ends belong to it. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** More merged cells than any table has headings. */
const MOST_MERGES = 10_000;

/** Whether somebody wants to know the formulas of a column. */
export type WantsFormulas = (column: number) => boolean;

/** Of the shared texts; undefined where there is none of this number. */
export type TextAt = (index: number) => string | undefined;

export interface CellsAsked {
  pause?: Pause | undefined;
  /** Is told of what stands outside of the cells. */
  beside?: XmlEvents;
  /** Left out: of every column. Formulas are most of a form, and the longest of it. */
  formulas?: WantsFormulas | undefined;
}

/** @throws IntakeError */
export async function readCells(
  archive: Archive,
  part: string,
  strings: TextAt,
  { pause, beside = {}, formulas = () => true }: CellsAsked = {},
): Promise<SheetCells> {
  const cells: Cell[] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const shared = new Map<string, string>();
  let isProtected = false;
  // One cell is open at a time; its parts are kept apart, since an object for every empty cell costs more than reading it.
  let inData = false;
  let inCell = false;
  let phonetic = false;
  let collects: "value" | "formula" | "text" | null = null;
  let row = -1;
  let column = -1;
  let type = "n";
  let style = 0;
  let wantsFormula = true;
  const found = { value: "", formula: "", text: "", hasFormula: false, shares: "" };

  const openCell = (attributes: Attributes): void => {
    const address = attributes.get("r");
    if (address === undefined) column += 1;
    else {
      const place = placeOf(address, part);
      if (place === null) throw damaged(`${part}: no address`);
      // The row says where its cells are; a cell that says otherwise belongs nowhere.
      if (place.row !== row) throw damaged(`${part}: another row`);
      ({ column } = place);
    }
    if (column >= BOUNDS.columns) throw damaged(`${part}: out of bounds`);
    begin(attributes.get("t") ?? "n", numberOf(attributes.get("s")));
    inCell = true;
  };
  const begin = (itsType: string, itsStyle: number): void => {
    type = itsType;
    style = itsStyle;
    found.value = found.formula = found.text = found.shares = "";
    found.hasFormula = false;
  };
  const closeCell = (): void => {
    inCell = false;
    add(contentOf(type, found.value, found.text, strings, part));
  };
  const add = (value: Content | null): void => {
    if (value === null && !found.hasFormula) return;
    if (cells.length >= MOST_CELLS) throw new IntakeError("too-large", part);
    // A formula that gives an empty text has been calculated; one without anything has not.
    const isEmptyText = value === null && type === "str";
    const cell: Cell = { row, column, value: isEmptyText ? "" : value, style };
    if (found.hasFormula && wantsFormula) cell.formula = `=${found.formula}`;
    if (found.shares !== "" && found.formula !== "") shared.set(found.shares, `=${found.formula}`);
    else if (found.shares !== "") cell.filledFrom = shared.get(found.shares) ?? "=";
    cells.push(cell);
  };

  const openFormula = (attributes: Attributes): void => {
    collects = "formula";
    // Of a table of "what if" the values are kept.
    const kind = attributes.get("t");
    found.hasFormula = kind !== "dataTable";
    // One that fills others may fill one of a column that is asked for.
    if (kind === "shared") found.shares = attributes.get("si") ?? "";
    wantsFormula = formulas(column);
    if (!wantsFormula && kind !== "shared") collects = null;
  };
  /** Among the rows. */
  const inside = (name: string, attributes: Attributes): void => {
    if (name === "c") openCell(attributes);
    else if (name === "row") {
      const number = attributes.get("r");
      row = number === undefined ? row + 1 : rowOf(number, part);
      column = -1;
      if (isYes(attributes.get("hidden"))) hiddenRows.push(row);
    } else if (!inCell) return;
    else if (name === "v") collects = "value";
    else if (name === "f") openFormula(attributes);
    else if (name === "t") collects = phonetic ? null : "text";
    else if (name === "rPh") phonetic = true;
  };

  const plain = plainCell();
  /** The same as its marks one by one. */
  const takeWhole = (bytes: Uint8Array, start: number): number => {
    if (!inData || inCell || !takePlainCell(bytes, start, plain)) return -1;
    const { from, to, hasFormula, end } = plain;
    if (plain.row !== row + 1 || plain.column > BOUNDS.columns) return -1;
    if (hasFormula && formulas(plain.column - 1)) return -1;
    column = plain.column - 1;
    if (from === to && !hasFormula) return end;
    begin(plain.type, plain.style);
    found.hasFormula = hasFormula;
    wantsFormula = false;
    const digits = type === "str" ? -1 : wholeNumber(bytes, from, to, MOST_DIGITS);
    if (digits < 0) add(contentOf(type, textOf(bytes, from, to), "", strings, part));
    else add(type === "n" ? digits : sharedAt(digits, strings, part));
    return end;
  };

  let isRoot = true;
  const events: XmlEvents = {
    whole: takeWhole,
    open(name, attributes) {
      if (inData) {
        inside(name, attributes);
        return;
      }
      if (isRoot && name !== "worksheet") throw damaged(`${part} is a ${name}`);
      isRoot = false;
      beside.open?.(name, attributes);
      if (name === "sheetData") inData = true;
      else if (name === "mergeCell") {
        const merge = mergeOf(attributes.get("ref") ?? "", part);
        if (merge !== null && merges.length < MOST_MERGES) merges.push(merge);
      } else if (name === "col" && isYes(attributes.get("hidden")))
        hiddenColumns.push(...columnsOf(attributes.get("min"), attributes.get("max")));
      else if (name === "sheetProtection") isProtected = isYes(attributes.get("sheet"));
    },
    text(text) {
      if (inCell && collects !== null) found[collects] += text;
      else if (!inData) beside.text?.(text);
    },
    close(name) {
      if (name === "c") {
        if (inCell) closeCell();
      } else if (name === "v" || name === "f" || name === "t") {
        collects = null;
      } else if (name === "rPh") phonetic = false;
      else if (name === "sheetData") inData = false;
      if (!inData) beside.close?.(name);
    },
  };
  await readXml(archive, part, events, pause);
  return { cells, merges, hiddenRows, hiddenColumns, protected: isProtected };
}

/** What attributes say that are a yes or a no. */
export function isYes(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

/** Null for what names no two cells: what is merged only says where a heading ends. */
function mergeOf(ref: string, part: string): Merge | null {
  const [from = "", to = ""] = ref.split(":");
  const [first, last] = [placeOf(from, part), placeOf(to, part)];
  if (first === null || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Null for what does not begin as an address does. */
function placeOf(address: string, part: string): Pick<Cell, "row" | "column"> | null {
  const letters = /^[a-z]*/i.exec(address)?.[0] ?? "";
  if (letters.length < 1 || letters.length > 3) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: rowOf(address.slice(letters.length), part), column: column - 1 };
}

/** Columns hidden in one go; a sheet hidden from some column to its end says nothing of cells. */
const MOST_HIDDEN = 1_000;

function columnsOf(min: string | undefined, max: string | undefined): number[] {
  const [from, to] = [Number(min), Number(max)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from) return [];
  return Array.from({ length: Math.min(to - from + 1, MOST_HIDDEN) }, (_, index) => from - 1 + index);
}

function rowOf(text: string, part: string): number {
  const row = numberOf(text);
  if (row < 1 || row > BOUNDS.rows) throw damaged(`${part}: out of bounds`);
  return row - 1;
}

/** 0 for anything but a few digits. */
function numberOf(text = ""): number {
  return /^\d{1,7}$/.test(text) ? Number(text) : 0;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Null for a cell with nothing in it. */
function contentOf(type: string, value: string, text: string, strings: TextAt, part: string): Content | null {
  const said = value.trim();
  switch (type) {
    case "inlineStr":
      return ownText(decodeEscapes(text)) || null;
    case "str":
      return ownText(decodeEscapes(value)) || null;
    // Errors and days written out are text to everyone who reads on.
    case "e":
    case "d":
      return said || null;
  }
  if (said === "") return null;
  if (type === "s") return sharedAt(/^\d+$/.test(said) ? Number(said) : NaN, strings, part);
  if (type === "b") return said === "1" || said.toLowerCase() === "true";
  const number = NUMBER.test(said) ? Number(said) : NaN;
  if (!Number.isFinite(number)) throw damaged(`${part}: no number`);
  return number;
}

function sharedAt(index: number, strings: TextAt, part: string): string | null {
  const found = strings(index);
  if (found === undefined) throw damaged(`${part}: no such shared text`);
  return found || null;
}

/** A number of so many digits is exact. */
const MOST_DIGITS = 15;
