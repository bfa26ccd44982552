// A sheet's part into the book: cells, sizes, rules and page set-up.
import { decodeEscapes } from "../../ooxml/escapes";
import { prefixed } from "../../ooxml/xml";
import { contains, parseAddress } from "../book/addresses";
import {
  columnAt,
  emptyPage,
  rowAt,
  type Cell,
  type Page,
  type Scalar,
  type Sheet,
  type ValidationRule,
} from "../book/book";
import { withoutPrefixes } from "../formulas/function-prefixes";
import { shiftFormula } from "../book/references";
import type { RangeBox } from "../types";
import { child, childrenOf, damaged, isOn, readXml, type XmlNode } from "./xml-tree";

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

/** @throws NotAWorkbookError */
export function readSheet(sheet: Sheet, source: SheetSource): void {
  const shared = new Map<string, SharedFormula>();
  const spilled: RangeBox[] = [];
  const root = readXml(source.xml, source.part, {
    name: "c",
    visit: (node, parent) => readCell(sheet, node, parent, source, shared, spilled),
  });
  if (root.name !== "worksheet") throw damaged(source.part, "this is no worksheet");
  dropSpilled(sheet, spilled);
  readRows(sheet, root, source);
  readColumns(sheet, root, source);
  readView(sheet, root);
  sheet.tabColor = tabColor(root);
  sheet.merges = childrenOf(child(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) =>
    boxesOf(attributes["ref"]),
  );
  readProtection(sheet, root);
  readLinks(sheet, root, source);
  sheet.page = readPage(root);
  readValidations(sheet, root);
  readConditionals(sheet, root, source);
}

interface SharedFormula {
  formula: string;
  row: number;
  column: number;
}

/** The row and column come from the address; a cell without one follows the cell before it. */
function readCell(
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
  if (dynamic) spilled.push(...boxesOf(ref));
  else cell.extra = { ...cell.extra, array: { area: ref } };
}

/** What a formula spilled comes again when it is calculated. */
function dropSpilled(sheet: Sheet, spilled: RangeBox[]): void {
  for (const box of spilled) {
    for (const [index, row] of sheet.rows) {
      for (const [column, cell] of row.cells) {
        if (contains(box, index, column) && cell.formula === null) cell.value = null;
      }
    }
  }
}

function readRows(sheet: Sheet, root: XmlNode, source: SheetSource): void {
  let number = 0;
  for (const { attributes } of childrenOf(child(root, "sheetData"), "row")) {
    number = Number(attributes["r"] ?? number + 1);
    if (!Number.isInteger(number) || !parseAddress(`A${number}`))
      throw damaged(source.part, `there is no row "${attributes["r"] ?? ""}"`);
    const style = isOn(attributes["customFormat"]) ? (source.styles[Number(attributes["s"] ?? 0)] ?? 0) : 0;
    const hidden = isOn(attributes["hidden"]);
    const height =
      isOn(attributes["customHeight"]) && attributes["ht"] !== undefined ? Number(attributes["ht"]) : null;
    if (style === 0 && !hidden && height === null) continue;
    const row = rowAt(sheet, number - 1);
    row.style = style === 0 ? null : style;
    row.hidden = hidden;
    row.height = height;
  }
}

function readColumns(sheet: Sheet, root: XmlNode, source: SheetSource): void {
  const format = child(root, "sheetFormatPr")?.attributes ?? {};
  if (format["defaultRowHeight"] !== undefined) sheet.defaultRowHeight = Number(format["defaultRowHeight"]);
  if (format["defaultColWidth"] !== undefined) sheet.defaultColumnWidth = Number(format["defaultColWidth"]);
  for (const { attributes } of childrenOf(child(root, "cols"), "col")) {
    const [first, last] = [Number(attributes["min"]), Number(attributes["max"])];
    const style = source.styles[Number(attributes["style"] ?? 0)] ?? 0;
    const hidden = isOn(attributes["hidden"]);
    // Widths that nobody set are the default, whatever the file repeats.
    const width =
      attributes["width"] !== undefined && (isOn(attributes["customWidth"]) || !hidden)
        ? Number(attributes["width"])
        : null;
    if (!parseAddress(`A${first}:A${last}`) || last > 16_384)
      throw damaged(source.part, "a column lies outside the sheet");
    for (let column = first - 1; column < last; column += 1) {
      const own = columnAt(sheet, column);
      own.style = style === 0 ? null : style;
      own.hidden = hidden;
      own.width = width;
    }
  }
}

function readView(sheet: Sheet, root: XmlNode): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  if (!view) return;
  sheet.showGridlines = isOn(view.attributes["showGridLines"], true);
  const pane = child(view, "pane")?.attributes;
  if (pane?.["state"] === "frozen" || pane?.["state"] === "frozenSplit") {
    sheet.frozen = { rows: Number(pane["ySplit"] ?? 0), columns: Number(pane["xSplit"] ?? 0) };
  }
  const selections = childrenOf(view, "selection");
  const active =
    selections.find(({ attributes }) => attributes["pane"] === pane?.["activePane"]) ?? selections[0];
  const [selected] = boxesOf(active?.attributes["sqref"]);
  if (selected) sheet.selection = selected;
}

function tabColor(root: XmlNode): string | null {
  const rgb = child(child(root, "sheetPr"), "tabColor")?.attributes["rgb"];
  return rgb === undefined ? null : `#${rgb.slice(-6).toUpperCase()}`;
}

/** The file says 0 for what stays allowed. */
const ALLOWANCES: Record<string, string> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};

const HASH_PARTS = ["algorithmName", "hashValue", "saltValue", "spinCount", "password"];

function readProtection(sheet: Sheet, root: XmlNode): void {
  const attributes = child(root, "sheetProtection")?.attributes;
  if (!attributes || !isOn(attributes["sheet"])) return;
  const options: Record<string, boolean | string> = {};
  for (const [name, option] of Object.entries(ALLOWANCES))
    if (!isOn(attributes[name], true)) options[option] = true;
  if (!isOn(attributes["objects"])) options["allowEditObjects"] = true;
  if (!isOn(attributes["scenarios"])) options["allowEditScenarios"] = true;
  if (isOn(attributes["selectLockedCells"]))
    options["selectionMode"] = isOn(attributes["selectUnlockedCells"]) ? "None" : "Unlocked";
  const kept = Object.fromEntries(
    HASH_PARTS.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );
  sheet.protection = { options, password: null, ...(kept["hashValue"] || kept["password"] ? { kept } : {}) };
}

function readLinks(sheet: Sheet, root: XmlNode, source: SheetSource): void {
  for (const node of childrenOf(child(root, "hyperlinks"), "hyperlink")) {
    const [box] = boxesOf(node.attributes["ref"]);
    const { location, tooltip } = node.attributes;
    const id = prefixed(node.attributes, "id");
    const outside = id === null ? undefined : source.links.get(id);
    const target =
      outside === undefined
        ? location === undefined
          ? null
          : `#${location}`
        : location === undefined
          ? outside
          : `${outside}#${location}`;
    if (!box || target === null) continue;
    const row = rowAt(sheet, box.row);
    const cell = row.cells.get(box.column) ?? { value: null, formula: null, style: 0 };
    cell.extra = { ...cell.extra, link: { target, ...(tooltip === undefined ? {} : { tip: tooltip }) } };
    row.cells.set(box.column, cell);
  }
}

const POINTS_PER_INCH = 72;

function readPage(root: XmlNode): Page {
  const page = emptyPage();
  const setup = child(root, "pageSetup")?.attributes ?? {};
  page.orientation = setup["orientation"] === "landscape" ? "landscape" : "portrait";
  page.paperSize = setup["paperSize"] === undefined ? null : Number(setup["paperSize"]);
  page.blackAndWhite = isOn(setup["blackAndWhite"]);
  page.draft = isOn(setup["draft"]);
  const fitted = isOn(child(child(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  const pages = (count: string | undefined): number | null =>
    count === undefined ? 1 : Number(count) || null;
  page.zoom = fitted
    ? { fitWidth: pages(setup["fitToWidth"]), fitHeight: pages(setup["fitToHeight"]) }
    : { scale: Number(setup["scale"] ?? 100) };
  const margins = child(root, "pageMargins")?.attributes ?? {};
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = margins[side];
    if (inches !== undefined) page.margins[side] = Math.round(Number(inches) * POINTS_PER_INCH * 1e4) / 1e4;
  }
  const options = child(root, "printOptions")?.attributes ?? {};
  page.centerHorizontally = isOn(options["horizontalCentered"]);
  page.centerVertically = isOn(options["verticalCentered"]);
  page.printGridlines = isOn(options["gridLines"]);
  page.printHeadings = isOn(options["headings"]);
  page.header = child(child(root, "headerFooter"), "oddHeader")?.text ?? "";
  page.footer = child(child(root, "headerFooter"), "oddFooter")?.text ?? "";
  const breaks = (name: string): number[] =>
    childrenOf(child(root, name), "brk").map(({ attributes }) => Number(attributes["id"]));
  page.rowBreaks = breaks("rowBreaks");
  page.columnBreaks = breaks("colBreaks");
  return page;
}

function readValidations(sheet: Sheet, root: XmlNode): void {
  for (const node of childrenOf(child(root, "dataValidations"), "dataValidation")) {
    const { attributes } = node;
    const type = attributes["type"] ?? "any";
    const rule: ValidationRule = {
      type: type === "none" ? "any" : (type as ValidationRule["type"]),
      operator: attributes["operator"] ?? null,
      formulas: ["formula1", "formula2"].flatMap((name) => {
        const formula = child(node, name);
        return formula ? [withoutPrefixes(formula.text)] : [];
      }),
      ignoreBlanks: isOn(attributes["allowBlank"]),
      showPrompt: isOn(attributes["showInputMessage"]),
      promptTitle: decodeEscapes(attributes["promptTitle"] ?? ""),
      prompt: decodeEscapes(attributes["prompt"] ?? ""),
      showError: isOn(attributes["showErrorMessage"]),
      errorStyle: (attributes["errorStyle"] ?? "stop") as ValidationRule["errorStyle"],
      errorTitle: decodeEscapes(attributes["errorTitle"] ?? ""),
      error: decodeEscapes(attributes["error"] ?? ""),
      dropDown: !isOn(attributes["showDropDown"]),
    };
    sheet.validations.push({ boxes: boxesOf(attributes["sqref"]), rule });
  }
}

/** Rules by one formula can be changed; every other kind is kept as it stands. */
function readConditionals(sheet: Sheet, root: XmlNode, source: SheetSource): void {
  for (const group of childrenOf(root, "conditionalFormatting")) {
    for (const node of childrenOf(group, "cfRule")) {
      const { attributes } = node;
      const formulas = childrenOf(node, "formula");
      const [formula] = formulas;
      const changeable =
        attributes["type"] === "expression" &&
        formula !== undefined &&
        formulas.length === 1 &&
        !child(node, "extLst");
      sheet.conditionals.push({
        id: `{${String(sheet.conditionals.length + 1).padStart(8, "0")}-0000-0000-0000-000000000000}`,
        boxes: boxesOf(group.attributes["sqref"]),
        priority: Number(attributes["priority"] ?? sheet.conditionals.length + 1),
        stopIfTrue: isOn(attributes["stopIfTrue"]),
        rule: changeable
          ? {
              kind: "custom",
              formula: withoutPrefixes(formula.text),
              style:
                attributes["dxfId"] === undefined
                  ? 0
                  : (source.differentials[Number(attributes["dxfId"])] ?? 0),
            }
          : {
              kind: "kept",
              options: { type: attributes["type"] ?? "", xml: source.xml.slice(node.start, node.end) },
            },
      });
    }
  }
}

function boxesOf(sqref: string | undefined): RangeBox[] {
  return (sqref ?? "").split(/\s+/).flatMap((part) => parseAddress(part)?.box ?? []);
}
