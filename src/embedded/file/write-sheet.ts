// One sheet's part: cells, sizes, rules and page set-up in the order the schema demands (ECMA-376 18.3.1.99).
import { MAIN, OFFICE } from "../../ooxml/names";
import { cellName, columnName, formatBox, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../book/addresses";
import {
  hasContent,
  isErrorValue,
  type Cell,
  type Column,
  type Page,
  type Row,
  type Sheet,
  type ValidationRule,
} from "../book/book";
import { mayReturnArray, withPrefixes } from "../formulas/function-prefixes";
import type { StylesPart } from "./write-styles";
import type { RangeBox } from "../types";
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
): string {
  const { kept } = extras;
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
    sheetData(sheet, styles, strings, extras),
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

function sheetData(sheet: Sheet, styles: StylesPart, strings: SharedStrings, extras: SheetExtras): string {
  const lines: string[] = [];
  for (const [index, row] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const cells: string[] = [];
    for (const [column, cell] of sorted(row)) {
      if (
        hasContent(cell) ||
        cell.style !== 0 ||
        row.style !== null ||
        (sheet.columns.get(column)?.style ?? null) !== null
      ) {
        cells.push(cellXml(cell, index, column, styles, strings, extras));
      }
    }
    const own = attributes({
      s: row.style === null ? null : styles.formatOf(row.style),
      customFormat: row.style === null ? null : 1,
      ht: row.height,
      customHeight: row.height === null ? null : 1,
      hidden: row.hidden ? 1 : null,
    });
    if (cells.length > 0 || own !== "") lines.push(`<row r="${index + 1}"${own}>${cells.join("")}</row>`);
  }
  return `<sheetData>${lines.join("")}</sheetData>`;
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
  const format = styles.formatOf(cell.style);
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

/** True for a formula that Excel may let spill. */
export function mayGrow(cell: Cell): boolean {
  return cell.formula !== null && !cell.extra?.array && mayReturnArray(cell.formula);
}

/** In the file a protected action is one that is not allowed, and the names are shorter. */
const ALLOWANCE_NAMES: Record<string, string> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

function protectionXml(sheet: Sheet): string {
  const { protection } = sheet;
  if (!protection) return "";
  const { options, kept } = protection;
  const allowed: Record<string, number> = {};
  for (const [option, name] of Object.entries(ALLOWANCE_NAMES))
    if (options[option] === true) allowed[name] = 0;
  const hash = (name: string): string | number | null => {
    const value = kept?.[name];
    return typeof value === "string" || typeof value === "number" ? value : null;
  };
  const mode = options["selectionMode"];
  return element("sheetProtection", {
    algorithmName: hash("algorithmName"),
    hashValue: hash("hashValue"),
    saltValue: hash("saltValue"),
    spinCount: hash("spinCount"),
    password: hash("password"),
    sheet: 1,
    objects: options["allowEditObjects"] === true ? null : 1,
    scenarios: options["allowEditScenarios"] === true ? null : 1,
    selectLockedCells: mode === "Unlocked" || mode === "None" ? 1 : null,
    selectUnlockedCells: mode === "None" ? 1 : null,
    ...allowed,
  });
}

function conditionalsXml(sheet: Sheet, styles: StylesPart): string {
  return [...sheet.conditionals]
    .sort((a, b) => a.priority - b.priority)
    .map(({ boxes, priority, stopIfTrue, rule }) => {
      const xml =
        rule.kind === "kept"
          ? String(rule.options["xml"]).replace(/(\spriority=)(?:"[^"]*"|'[^']*')/, `$1"${priority}"`)
          : element(
              "cfRule",
              {
                type: "expression",
                dxfId: styles.differentialOf(rule.style),
                priority,
                stopIfTrue: stopIfTrue ? 1 : null,
              },
              `<formula>${xmlPlain(withPrefixes(rule.formula))}</formula>`,
            );
      return element("conditionalFormatting", { sqref: boxes.map(formatBox).join(" ") }, xml);
    })
    .join("");
}

function validationsXml(sheet: Sheet): string {
  const all = sheet.validations.filter(({ rule }) => saysAnything(rule));
  if (all.length === 0) return "";
  const items = all.map(({ boxes, rule }) =>
    element(
      "dataValidation",
      {
        type: rule.type === "any" ? null : rule.type,
        errorStyle: rule.errorStyle === "stop" ? null : rule.errorStyle,
        operator: rule.operator === null || rule.operator === "between" ? null : rule.operator,
        allowBlank: rule.ignoreBlanks ? 1 : null,
        // The attribute says the opposite of its name.
        showDropDown: rule.type === "list" && !rule.dropDown ? 1 : null,
        showInputMessage: rule.showPrompt ? 1 : null,
        showErrorMessage: rule.showError ? 1 : null,
        errorTitle: rule.errorTitle || null,
        error: rule.error || null,
        promptTitle: rule.promptTitle || null,
        prompt: rule.prompt || null,
        sqref: boxes.map(formatBox).join(" "),
      },
      rule.formulas
        .map(
          (formula, index) => `<formula${index + 1}>${xmlPlain(withPrefixes(formula))}</formula${index + 1}>`,
        )
        .join(""),
    ),
  );
  return element("dataValidations", { count: items.length }, items.join(""));
}

function saysAnything(rule: ValidationRule): boolean {
  return rule.type !== "any" || rule.prompt !== "" || rule.promptTitle !== "";
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

const POINTS_PER_INCH = 72;

function pageXml(page: Page): string {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  const { margins, zoom } = page;
  const options = {
    horizontalCentered: page.centerHorizontally ? 1 : null,
    verticalCentered: page.centerVertically ? 1 : null,
    headings: page.printHeadings ? 1 : null,
    gridLines: page.printGridlines ? 1 : null,
  };
  return (
    (Object.values(options).some((value) => value !== null) ? element("printOptions", options) : "") +
    element("pageMargins", {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }) +
    element("pageSetup", {
      paperSize: page.paperSize,
      // 0 pages stands for as many as it takes.
      ...("scale" in zoom
        ? { scale: zoom.scale === 100 ? null : zoom.scale }
        : { fitToWidth: zoom.fitWidth ?? 0, fitToHeight: zoom.fitHeight ?? 0 }),
      orientation: page.orientation,
      blackAndWhite: page.blackAndWhite ? 1 : null,
      draft: page.draft ? 1 : null,
    }) +
    (page.header || page.footer
      ? element(
          "headerFooter",
          {},
          (page.header ? `<oddHeader>${xmlPlain(page.header)}</oddHeader>` : "") +
            (page.footer ? `<oddFooter>${xmlPlain(page.footer)}</oddFooter>` : ""),
        )
      : "")
  );
}

function breaksXml(name: string, breaks: number[], max: number): string {
  if (breaks.length === 0) return "";
  return element(
    name,
    { count: breaks.length, manualBreakCount: breaks.length },
    breaks.map((id) => element("brk", { id, max, man: 1 })).join(""),
  );
}

/** Print area and titles are names of the sheet in the file. */
export function printNames(sheet: Sheet): { name: string; formula: string }[] {
  const prefix = `${quoteSheet(sheet.name)}!`;
  const names: { name: string; formula: string }[] = [];
  if (sheet.page.printArea.length > 0) {
    names.push({
      name: "_xlnm.Print_Area",
      formula: sheet.page.printArea.map((box) => prefix + absolute(box)).join(","),
    });
  }
  const titles: string[] = [];
  const { titleColumns, titleRows } = sheet.page;
  if (titleColumns)
    titles.push(
      `${prefix}$${columnName(titleColumns.column)}:$${columnName(titleColumns.column + titleColumns.columns - 1)}`,
    );
  if (titleRows) titles.push(`${prefix}$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`);
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", formula: titles.join(",") });
  return names;
}

/** A print area is written with both corners, also for a single cell. */
function absolute(box: RangeBox): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${corner(box.row, box.column)}:${corner(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}
