// A sheet's part into the book: cells, sizes, rules and page set-up.
import { prefixed } from "../../ooxml/xml";
import { parseAddress } from "../book/addresses";
import { columnAt, rowAt, type Sheet } from "../book/book";
import type { RangeBox } from "../types";
import { dropSpilled, readCell, type SharedFormula, type SheetSource } from "./read-cells";
import { readPage } from "./read-page";
import { boxesOf, readConditionals, readProtection, readValidations } from "./read-rules";
import { child, childrenOf, damaged, isOn, readXml, type XmlNode } from "./xml-tree";

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
