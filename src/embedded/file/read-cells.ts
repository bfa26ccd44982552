// The cells of a sheet out of its part: contents, formulas shared and spilled.
import { decodeEscapes } from "../../ooxml/escapes";
import { contains, parseAddress } from "../book/addresses";
import { rowAt, type Cell, type Scalar, type Sheet } from "../book/book";
import { withoutPrefixes } from "../formulas/function-prefixes";
import { shiftFormula } from "../book/references";
import type { RangeBox } from "../types";
import { boxesOf } from "./read-rules";
import { child, childrenOf, damaged, isOn, type XmlNode } from "./xml-tree";

export interface SheetSource {
  part: string;
  xml: string;
  strings: SharedString[];
  /** Style of the book per cell format of the file. */
  styles: number[];
  /** Style of the book per differential format of the file. */
  differentials: number[];
  /** Target per relationship id. */
  links: Map<string, string>;
}

export interface SharedString {
  text: string;
  /** Formatted runs, where there are any. */
  runs?: unknown;
}

export interface SharedFormula {
  formula: string;
  row: number;
  column: number;
}

/** The row and column come from the address; a cell without one follows the cell before it. */
export function readCell(
  sheet: Sheet,
  node: XmlNode,
  line: XmlNode,
  source: SheetSource,
  shared: Map<string, SharedFormula>,
  spilled: RangeBox[],
): void {
  const place = placeOf(node, line, source.part);
  const style = source.styles[Number(node.attributes["s"] ?? 0)] ?? 0;
  const content = readContent(node, source);
  const cell: Cell = { value: content.value, formula: null, style };
  if (content.runs !== undefined) cell.extra = { richText: content.runs };
  const formula = child(node, "f");
  if (formula) readFormula(cell, node, formula, place, shared, spilled);
  if (cell.formula !== null) sheet.formulaCells += 1;
  else if (cell.value === null && style === 0) return;
  rowAt(sheet, place.row).cells.set(place.column, cell);
}

const lastColumns = new WeakMap<XmlNode, number>();

function placeOf(node: XmlNode, line: XmlNode, part: string): { row: number; column: number } {
  const address = node.attributes["r"];
  const rowNumber = Number(line.attributes["r"] ?? Number.NaN);
  const box = address === undefined ? null : parseAddress(address)?.box;
  if (box && box.rows * box.columns === 1) {
    if (Number.isFinite(rowNumber) && rowNumber - 1 !== box.row)
      throw damaged(part, `${address ?? ""} stands in row ${rowNumber}`);
    lastColumns.set(line, box.column);
    return { row: box.row, column: box.column };
  }
  if (address !== undefined || !Number.isInteger(rowNumber) || rowNumber < 1)
    throw damaged(part, `"${address ?? ""}" is no cell`);
  const column = (lastColumns.get(line) ?? -1) + 1;
  lastColumns.set(line, column);
  return { row: rowNumber - 1, column };
}

function readContent(node: XmlNode, source: SheetSource): { value: Scalar; runs?: unknown } {
  const type = node.attributes["t"] ?? "n";
  if (type === "inlineStr") {
    const inline = child(node, "is");
    return inline ? richOf(readString(inline)) : { value: null };
  }
  const raw = child(node, "v")?.text;
  if (raw === undefined || raw === "") return { value: type === "str" && child(node, "v") ? "" : null };
  switch (type) {
    case "s": {
      const string = source.strings[Number(raw)];
      if (!string) throw damaged(source.part, `there is no shared string ${raw}`);
      return richOf(string);
    }
    case "str":
      return { value: decodeEscapes(raw) };
    case "b":
      return { value: isOn(raw.trim()) };
    case "e":
      return { value: { error: raw } };
    case "d":
      return { value: serialOf(raw) };
    default: {
      const value = Number(raw);
      if (!Number.isFinite(value)) throw damaged(source.part, `"${raw}" is no number`);
      return { value };
    }
  }
}

function richOf({ text, runs }: SharedString): { value: Scalar; runs?: unknown } {
  return runs === undefined ? { value: text } : { value: text, runs };
}

/** An `si` or `is`: plain text, or runs; phonetic help is passed over. */
export function readString(node: XmlNode, readRuns?: (runs: XmlNode[]) => unknown): SharedString {
  const runs = childrenOf(node, "r");
  if (runs.length === 0) return { text: decodeEscapes(child(node, "t")?.text ?? "") };
  const text = runs.map((run) => decodeEscapes(child(run, "t")?.text ?? "")).join("");
  return readRuns ? { text, runs: readRuns(runs) } : { text };
}

/** ISO dates are rare in cells; days since 1899-12-30. */
function serialOf(text: string): Scalar {
  const time = Date.parse(text.endsWith("Z") ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}

function readFormula(
  cell: Cell,
  node: XmlNode,
  formula: XmlNode,
  place: { row: number; column: number },
  shared: Map<string, SharedFormula>,
  spilled: RangeBox[],
): void {
  const { t: type = "normal", si = "", ref } = formula.attributes;
  const text = withoutPrefixes(formula.text);
  if (type === "shared") {
    const master = shared.get(si);
    if (text !== "") shared.set(si, { formula: text, ...place });
    const filled =
      text !== "" || !master
        ? text
        : shiftFormula(master.formula, place.row - master.row, place.column - master.column);
    if (filled !== "") cell.formula = `=${filled}`;
    return;
  }
  // Data tables ("what if") are kept by their values.
  if (type === "dataTable" || text === "") return;
  cell.formula = `=${text}`;
  if (type !== "array" || ref === undefined) return;
  // Cell metadata is only used for formulas that spill.
  const dynamic = node.attributes["cm"] !== undefined;
  if (!dynamic) {
    cell.extra = { ...cell.extra, array: { area: ref } };
    return;
  }
  spilled.push(...boxesOf(ref));
  // How far it spills is known when it is calculated, which a formula without a value always is.
  cell.value = null;
}

/** What a formula spilled comes again when it is calculated. */
export function dropSpilled(sheet: Sheet, spilled: RangeBox[]): void {
  for (const box of spilled) {
    if (box.rows * box.columns === 1) continue;
    for (const [index, row] of sheet.rows) {
      if (index < box.row || index >= box.row + box.rows) continue;
      for (const [column, cell] of row.cells)
        if (contains(box, index, column) && cell.formula === null) cell.value = null;
    }
  }
}
