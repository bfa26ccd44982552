// One sheet's part: cells, sizes, rules and page set-up in the order the schema demands (ECMA-376 18.3.1.99).
import { MAIN, OFFICE } from "../../ooxml/names";
import { cellName, columnName, formatBox, MAX_COLUMNS, MAX_ROWS } from "../book/addresses";
import { hasContent, isErrorValue, type Cell, type Column, type Row, type Sheet } from "../book/book";
import { mayReturnArray, withPrefixes } from "../formulas/function-prefixes";
import { fittedHeight } from "./fitted-rows";
import type { StylesPart } from "./write-styles";
import { partBytes, type PartBytes } from "./part-bytes";
import { breaksXml, pageXml } from "./write-page";
import { conditionalsXml, protectionXml, validationsXml } from "./write-rules";
import { attributes, element, XML_HEAD, xmlAttribute, xmlPlain, xmlText } from "./xml";

export interface SharedStrings {
  index(text: string): number;
  indexRich(xml: string): number;
}

export interface SheetExtras {
  active: boolean;
  /** Relationship ids of the sheet's tables, in order. */
  tables: string[];
  /** Relationship id per link target that leaves the workbook. */
  links: Map<string, string>;
  /** Elements of the opened file that stay as they were, by name: drawing, legacyDrawing, extLst … */
  kept: Record<string, string>;
  /** Attributes of the opened file's root, for prefixes the kept elements use. */
  rootAttributes: string | null;
  richText(value: unknown): string;
}

const ROOT = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

export function writeSheet(
  sheet: Sheet,
  styles: StylesPart,
  strings: SharedStrings,
  extras: SheetExtras,
): Uint8Array {
  const part = partBytes();
  part.add(beforeCells(sheet, styles, extras));
  addCells(part, sheet, styles, strings, extras);
  part.add(afterCells(sheet, styles, extras));
  return part.whole();
}

function beforeCells(sheet: Sheet, styles: StylesPart, extras: SheetExtras): string {
  return [
    XML_HEAD,
    `<worksheet ${extras.rootAttributes ?? ROOT}>`,
    sheetProperties(sheet),
    sheetView(sheet, extras.active),
    element("sheetFormatPr", {
      baseColWidth: 10,
      defaultRowHeight: sheet.defaultRowHeight,
      ...defaultWidth(sheet),
    }),
    columnsXml(sheet.columns, styles),
  ].join("");
}

function afterCells(sheet: Sheet, styles: StylesPart, extras: SheetExtras): string {
  const { kept } = extras;
  return [
    protectionXml(sheet),
    kept["autoFilter"] ?? "",
    sheet.merges.length === 0
      ? ""
      : element(
          "mergeCells",
          { count: sheet.merges.length },
          sheet.merges.map((box) => element("mergeCell", { ref: formatBox(box) })).join(""),
        ),
    conditionalsXml(sheet, styles),
    validationsXml(sheet),
    linksXml(sheet, extras),
    pageXml(sheet.page),
    breaksXml("rowBreaks", sheet.page.rowBreaks, MAX_COLUMNS - 1),
    breaksXml("colBreaks", sheet.page.columnBreaks, MAX_ROWS - 1),
    ...[
      "ignoredErrors",
      "drawing",
      "legacyDrawing",
      "legacyDrawingHF",
      "picture",
      "oleObjects",
      "controls",
    ].map((name) => kept[name] ?? ""),
    extras.tables.length === 0
      ? ""
      : element(
          "tableParts",
          { count: extras.tables.length },
          extras.tables.map((id) => element("tablePart", { "r:id": id })).join(""),
        ),
    kept["extLst"] ?? "",
    "</worksheet>",
  ].join("");
}

function sheetProperties(sheet: Sheet): string {
  const fitted = "scale" in sheet.page.zoom ? "" : '<pageSetUpPr fitToPage="1"/>';
  const tab = sheet.tabColor === null ? "" : element("tabColor", { rgb: `FF${sheet.tabColor.slice(1)}` });
  return tab || fitted ? `<sheetPr>${tab}${fitted}</sheetPr>` : "";
}

function sheetView(sheet: Sheet, active: boolean): string {
  const { rows, columns } = sheet.frozen;
  const selected = {
    activeCell: cellName(sheet.selection.row, sheet.selection.column),
    sqref: formatBox(sheet.selection),
  };
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const content =
    rows > 0 || columns > 0
      ? element("pane", {
          xSplit: columns || null,
          ySplit: rows || null,
          topLeftCell: cellName(rows, columns),
          activePane: pane,
          state: "frozen",
        }) + element("selection", { pane, ...selected })
      : element("selection", selected);
  return `<sheetViews>${element("sheetView", { showGridLines: sheet.showGridlines ? null : 0, tabSelected: active ? 1 : null, workbookViewId: 0 }, content)}</sheetViews>`;
}

const STANDARD_WIDTH = 8.43;

function defaultWidth(sheet: Sheet): { defaultColWidth?: number } {
  return sheet.defaultColumnWidth === STANDARD_WIDTH ? {} : { defaultColWidth: sheet.defaultColumnWidth };
}

/** Neighbouring columns that are alike share an element. */
function columnsXml(columns: Map<number, Column>, styles: StylesPart): string {
  const parts: { first: number; last: number; attributes: string }[] = [];
  for (const [index, column] of [...columns].sort(([a], [b]) => a - b)) {
    if (column.width === null && !column.hidden && column.style === null) continue;
    const own = attributes({
      width: column.width ?? 9.140625,
      style: column.style === null ? null : styles.formatOf(column.style) || null,
      hidden: column.hidden ? 1 : null,
      customWidth: column.width === null ? null : 1,
    });
    const last = parts[parts.length - 1];
    if (last?.last === index - 1 && last.attributes === own) last.last = index;
    else parts.push({ first: index, last: index, attributes: own });
  }
  if (parts.length === 0) return "";
  return `<cols>${parts.map((part) => `<col min="${part.first + 1}" max="${part.last + 1}"${part.attributes}/>`).join("")}</cols>`;
}

function addCells(
  part: PartBytes,
  sheet: Sheet,
  styles: StylesPart,
  strings: SharedStrings,
  extras: SheetExtras,
): void {
  part.add("<sheetData>");
  for (const [index, row] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    let cells = "";
    for (const [column, cell] of sorted(row)) {
      if (
        hasContent(cell) ||
        cell.style !== 0 ||
        row.style !== null ||
        (sheet.columns.get(column)?.style ?? null) !== null
      ) {
        cells += cellXml(cell, index, column, styles, strings, extras);
      }
    }
    const own = attributes({
      s: row.style === null ? null : styles.formatOf(row.style),
      customFormat: row.style === null ? null : 1,
      ht: row.height ?? fittedHeight(sheet, index, row, styles.styleAt),
      customHeight: row.height === null ? null : 1,
      hidden: row.hidden ? 1 : null,
    });
    if (cells !== "" || own !== "") part.add(`<row r="${index + 1}"${own}>${cells}</row>`);
  }
  part.add("</sheetData>");
}

/** Cells mostly come in order already. */
function sorted(row: Row): Iterable<[number, Cell]> {
  let last = -1;
  for (const column of row.cells.keys()) {
    if (column < last) return [...row.cells].sort(([a], [b]) => a - b);
    last = column;
  }
  return row.cells;
}

function cellXml(
  cell: Cell,
  row: number,
  column: number,
  styles: StylesPart,
  strings: SharedStrings,
  extras: SheetExtras,
): string {
  const format = styles.formatOf(cell.style, isQuoted(cell));
  const head = `<c r="${columnName(column)}${row + 1}"${format === 0 ? "" : ` s="${format}"`}${mayGrow(cell) ? ' cm="1"' : ""}`;
  // What was spilled comes again when Excel calculates; written out it would stand in the way.
  const value = cell.extra?.spilled ? null : cell.value;
  if (cell.formula !== null) {
    const formula = formulaXml(cell, row, column);
    if (value === null) return `${head}>${formula}</c>`;
    if (typeof value === "number") return `${head}>${formula}<v>${value}</v></c>`;
    if (typeof value === "boolean") return `${head} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    if (isErrorValue(value)) return `${head} t="e">${formula}<v>${xmlPlain(value.error)}</v></c>`;
    return `${head} t="str">${formula}<v>${xmlText(value)}</v></c>`;
  }
  if (value === null) return `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isErrorValue(value)) return `${head} t="e"><v>${xmlPlain(value.error)}</v></c>`;
  const rich = cell.extra?.richText;
  return `${head} t="s"><v>${rich === undefined ? strings.index(value) : strings.indexRich(extras.richText(rich))}</v></c>`;
}

/** Formulas that may spill are written as array formulas of their own cell, with the metadata that lets Excel spill them. */
function formulaXml(cell: Cell, row: number, column: number): string {
  const text = xmlPlain(withPrefixes((cell.formula ?? "").slice(1)));
  if (cell.extra?.array) return `<f t="array" ref="${xmlAttribute(cell.extra.array.area)}">${text}</f>`;
  return mayGrow(cell) ? `<f t="array" ref="${cellName(row, column)}">${text}</f>` : `<f>${text}</f>`;
}

/** Text that would be read as a formula, a number, a date or a truth value were it typed into the cell. */
export function isQuoted({ formula, value, extra }: Cell): boolean {
  return (
    formula === null &&
    typeof value === "string" &&
    extra?.richText === undefined &&
    READ_OTHERWISE.test(value)
  );
}

const READ_OTHERWISE = /^\s*[=+\-@\d.,'%$€£]|^(?:true|false|sand|falsk)$/i;

/** True for a formula that Excel may let spill. */
export function mayGrow(cell: Cell): boolean {
  return cell.formula !== null && !cell.extra?.array && mayReturnArray(cell.formula);
}

function linksXml(sheet: Sheet, extras: SheetExtras): string {
  const links: string[] = [];
  for (const [row, line] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    for (const [column, { extra }] of line.cells) {
      if (!extra?.link) continue;
      const { target, tip } = extra.link;
      links.push(
        element("hyperlink", {
          ref: cellName(row, column),
          ...(target.startsWith("#")
            ? { location: target.slice(1) }
            : { "r:id": extras.links.get(target) ?? null }),
          tooltip: tip ?? null,
        }),
      );
    }
  }
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}
