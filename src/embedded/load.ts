// An .xlsx into a book: cells and looks by the file library; names, rules and conditional formats from the parts themselves,
// because the library loses some of them.
import type * as FileLibrary from "@cj-tech-master/excelts";
import { parseAddress, WHOLE_SHEET } from "./addresses";
import { partText, unpack, type Parts } from "./archive";
import {
  addSheet,
  columnAt,
  createBook,
  emptyPage,
  isErrorValue,
  rowAt,
  type Book,
  type CellExtra,
  type Conditional,
  type Page,
  type Scalar,
  type Sheet,
  type ValidationRule,
} from "./book";
import { NotAWorkbookError } from "./errors";
import { withoutPrefixes } from "./function-prefixes";
import { colorOf, internStyle, type Style } from "./styles";
import type { RangeBox } from "./types";
import { decodeXml, findElements } from "./xml";

type FileBook = InstanceType<typeof FileLibrary.Workbook>;
type FileSheet = FileBook["worksheets"][number];
type FileCell = ReturnType<FileSheet["getCell"]>;

/** @throws NotAWorkbookError */
export async function loadBook(bytes: Uint8Array): Promise<Book> {
  const parts = unpack(bytes);
  const places = findSheets(parts);
  const library = await import("@cj-tech-master/excelts");
  if (Object.keys(parts).some((name) => /\/charts\//i.test(name))) {
    (await import("@cj-tech-master/excelts/chart")).installChartSupport();
  }
  const file = new library.Workbook();
  try {
    await file.xlsx.load(bytes as Parameters<typeof file.xlsx.load>[0]);
  } catch (error) {
    throw new NotAWorkbookError(
      "damaged",
      `The workbook cannot be read: ${error instanceof Error ? error.message : "unknown"}`,
    );
  }
  if (file.worksheets.length === 0) throw new NotAWorkbookError("damaged", "The workbook has no sheet");
  return toBook(bytes, parts, places, file, library);
}

interface SheetPlace {
  name: string;
  path: string;
}

/** The workbook is found through the package's relationships, as the format demands. */
function findSheets(parts: Parts): { workbook: string; sheets: SheetPlace[] } {
  const root = findElements(partText(parts, "_rels/.rels") ?? "", "Relationship").find(({ attributes }) =>
    attributes["Type"]?.endsWith("/officeDocument"),
  );
  const path = (root?.attributes["Target"] ?? "").replace(/^\.?\//, "");
  const workbook = partText(parts, path);
  if (workbook === null || !/<(?:\w+:)?workbook[\s>]/.test(workbook)) {
    throw new NotAWorkbookError(
      "not-xlsx",
      "The file is an Office document or another zip, but no .xlsx workbook",
    );
  }
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relationships = new Map(
    findElements(
      partText(parts, `${folder}_rels/${path.slice(folder.length)}.rels`) ?? "",
      "Relationship",
    ).map(({ attributes }) => [attributes["Id"] ?? "", attributes]),
  );
  const sheets = findElements(findElements(workbook, "sheets")[0]?.content ?? "", "sheet").map(
    ({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => /^(?:\w+:)?id$/.test(name))?.[1] ?? "";
      const target = relationships.get(id)?.["Target"] ?? "";
      return {
        name: attributes["name"] ?? "",
        path: target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, ""),
      };
    },
  );
  return { workbook, sheets };
}

function toBook(
  bytes: Uint8Array,
  parts: Parts,
  places: { workbook: string; sheets: SheetPlace[] },
  file: FileBook,
  library: typeof FileLibrary,
): Book {
  const book = createBook("_");
  book.sheets = [];
  book.nextNumber = 1;
  book.original = bytes;
  book.date1904 = file.properties.date1904 === true;
  for (const fileSheet of file.worksheets) {
    const sheet = addSheet(book, fileSheet.name);
    sheet.origin = fileSheet.name;
    readSheet(book, sheet, fileSheet, library);
    const path = places.sheets.find(({ name }) => name === fileSheet.name)?.path;
    const xml = path === undefined ? null : partText(parts, path);
    if (xml !== null) {
      readValidations(sheet, xml);
      readConditionals(book, sheet, xml, fileSheet);
    }
  }
  readNames(book, places);
  const activeTab = Number(findElements(places.workbook, "workbookView")[0]?.attributes["activeTab"] ?? 0);
  const active = book.sheets.find(({ name }) => name === places.sheets[activeTab]?.name);
  const shown =
    active?.visibility === "visible"
      ? active
      : book.sheets.find(({ visibility }) => visibility === "visible");
  const fallback = shown ?? book.sheets[0];
  if (fallback) {
    fallback.visibility = "visible";
    book.active = fallback.id;
  }
  return book;
}

function readSheet(book: Book, sheet: Sheet, file: FileSheet, library: typeof FileLibrary): void {
  // The library gives each cell a style object of its own, so they are told apart by content.
  const styles = new Map<string, number>();
  const styleIndex = (style: Style | undefined): number => {
    if (!style) return 0;
    const key = JSON.stringify(style);
    let index = styles.get(key);
    if (index === undefined) {
      index = internStyle(book.styles, plainStyle(style));
      styles.set(key, index);
    }
    return index;
  };
  sheet.visibility = file.state;
  sheet.tabColor = colorOf(file.properties.tabColor);
  sheet.defaultRowHeight = file.properties.defaultRowHeight ?? sheet.defaultRowHeight;
  sheet.defaultColumnWidth = file.properties.defaultColWidth ?? sheet.defaultColumnWidth;
  readViews(sheet, file);
  for (const column of file.columns ?? []) {
    const style = styleIndex(column.style as Style);
    if (column.width === undefined && !column.hidden && style === 0) continue;
    const own = columnAt(sheet, column.number - 1);
    own.width = column.width ?? null;
    own.hidden = column.hidden === true;
    own.style = style === 0 ? null : style;
  }
  file.eachRow({ includeEmpty: true }, (fileRow, rowNumber) => {
    const style = styleIndex(fileRow.style as Style);
    const plain = fileRow.height === undefined && !fileRow.hidden && style === 0;
    if (plain && !fileRow.hasValues && fileRow.cellCount === 0) return;
    const row = rowAt(sheet, rowNumber - 1);
    row.height = fileRow.height ?? null;
    row.hidden = fileRow.hidden === true;
    row.style = style === 0 ? null : style;
    fileRow.eachCell({ includeEmpty: true }, (fileCell, columnNumber) => {
      const cell = readCell(fileCell, styleIndex(fileCell.style as Style), book.date1904, library);
      if (!cell) return;
      if (cell.formula !== null) sheet.formulaCells += 1;
      row.cells.set(columnNumber - 1, cell);
    });
  });
  sheet.merges = file.mergedRegions.map((region) => ({
    row: region.top - 1,
    column: region.left - 1,
    rows: region.bottom - region.top + 1,
    columns: region.right - region.left + 1,
  }));
  readTables(sheet, file);
  readProtection(sheet, file);
  sheet.page = readPage(file);
}

/** The library shares style objects between cells and may add to them; what is kept is a plain copy. */
function plainStyle(style: Style): Style {
  const { numFmt, ...rest } = structuredClone(style) as Record<string, unknown>;
  const format =
    typeof numFmt === "object" && numFmt !== null ? (numFmt as { formatCode?: string }).formatCode : numFmt;
  const kept = Object.fromEntries(
    Object.entries(rest).filter(
      ([, value]) => value !== undefined && value !== null && Object.keys(value).length > 0,
    ),
  );
  if (isPlainFill(kept["fill"])) delete kept["fill"];
  return (typeof format === "string" && format !== "General" ? { ...kept, numFmt: format } : kept) as Style;
}

function isPlainFill(fill: unknown): boolean {
  return typeof fill === "object" && fill !== null && (fill as { pattern?: string }).pattern === "none";
}

function readCell(
  file: FileCell,
  style: number,
  date1904: boolean,
  library: typeof FileLibrary,
): { value: Scalar; formula: string | null; style: number; extra?: CellExtra } | null {
  const { ValueType } = library;
  const extra: CellExtra = {};
  if (file.note !== undefined) extra.note = true;
  if (file.type === ValueType.Merge) return style === 0 ? null : { value: null, formula: null, style };
  let value: Scalar = null;
  let formula: string | null = null;
  const link = file.hyperlink;
  if (link) {
    const tip = file.model.tooltip;
    extra.link = { target: link, ...(tip ? { tip } : {}) };
  }
  if (file.formula !== undefined && file.formula !== "") {
    formula = `=${withoutPrefixes(file.formula)}`;
    value = scalar(file.result, date1904, library);
    const { shareType, ref, isDynamicArray } = file.model;
    if (shareType === "array" && ref && ref !== file.address)
      extra.array = { area: ref, dynamic: isDynamicArray === true };
  } else {
    const content = file.value;
    if (content !== null && typeof content === "object" && "richText" in content && content.richText) {
      extra.richText = content.richText;
      value = content.richText.map(({ text }) => text).join("");
    } else value = scalar(content, date1904, library);
  }
  if (value === null && formula === null && style === 0 && Object.keys(extra).length === 0) return null;
  return { value, formula, style, ...(Object.keys(extra).length > 0 ? { extra } : {}) };
}

function scalar(value: unknown, date1904: boolean, library: typeof FileLibrary): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return library.dateToExcel(value, date1904);
  if (isErrorValue(value)) return { error: value.error };
  if (typeof value === "object" && "text" in value) return String(value.text);
  return null;
}

function readViews(sheet: Sheet, file: FileSheet): void {
  const view = (file.views as FileSheet["views"] | undefined)?.[0];
  if (!view) return;
  sheet.showGridlines = view.showGridLines !== false;
  if (view.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  const selected = view.activeCell === undefined ? null : parseAddress(view.activeCell);
  if (selected) sheet.selection = selected.box;
}

function readTables(sheet: Sheet, file: FileSheet): void {
  for (const [index, { table }] of file.getTables().entries()) {
    const address = parseAddress(table.tableRef ?? table.ref);
    if (!address) continue;
    const { style } = table;
    sheet.tables.push({
      id: `{${String(sheet.number * 1_000 + index).padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
      name: table.displayName ?? table.name,
      box: address.box,
      headers: table.headerRow !== false,
      totals: table.totalsRow === true,
      style: style?.theme ?? "",
      showFilterButton: table.autoFilterRef !== undefined,
      showBandedRows: style?.showRowStripes === true,
      showBandedColumns: style?.showColumnStripes === true,
      highlightFirstColumn: style?.showFirstColumn === true,
      highlightLastColumn: style?.showLastColumn === true,
      columns: table.columns.map(({ name }) => name),
    });
  }
}

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

function readProtection(sheet: Sheet, file: FileSheet): void {
  const protection = file.sheetProtection;
  if (!protection?.sheet) return;
  const options: Record<string, boolean | string> = {};
  for (const [name, option] of Object.entries(ALLOWANCES)) {
    if (protection[name as keyof typeof protection] === true) options[option] = true;
  }
  if (protection.objects !== false) options["allowEditObjects"] = true;
  if (protection.scenarios !== false) options["allowEditScenarios"] = true;
  if (protection.selectLockedCells === false)
    options["selectionMode"] = protection.selectUnlockedCells === false ? "None" : "Unlocked";
  const { algorithmName, hashValue, saltValue, spinCount } = protection;
  sheet.protection = {
    options,
    password: null,
    ...(hashValue ? { kept: { algorithmName, hashValue, saltValue, spinCount } } : {}),
  };
}

const POINTS_PER_INCH = 72;

function readPage(file: FileSheet): Page {
  const page = emptyPage();
  const setup = file.pageSetup as Partial<FileSheet["pageSetup"]> | undefined;
  if (setup) {
    page.orientation = setup.orientation === "landscape" ? "landscape" : "portrait";
    page.paperSize = setup.paperSize ?? null;
    const pages = (count: number | undefined): number | null =>
      count === undefined ? 1 : count === 0 ? null : count;
    page.zoom = setup.fitToPage
      ? { fitWidth: pages(setup.fitToWidth), fitHeight: pages(setup.fitToHeight) }
      : { scale: setup.scale ?? 100 };
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      const inches = setup.margins?.[side];
      if (inches !== undefined) page.margins[side] = Math.round(inches * POINTS_PER_INCH * 1e4) / 1e4;
    }
    page.centerHorizontally = setup.horizontalCentered === true;
    page.centerVertically = setup.verticalCentered === true;
    page.printGridlines = setup.showGridLines === true;
    page.printHeadings = setup.showRowColHeaders === true;
    page.blackAndWhite = setup.blackAndWhite === true;
    page.draft = setup.draft === true;
  }
  const headerFooter = file.headerFooter as Partial<FileSheet["headerFooter"]> | undefined;
  page.header = headerFooter?.oddHeader ?? "";
  page.footer = headerFooter?.oddFooter ?? "";
  page.rowBreaks = (file.rowBreaks as FileSheet["rowBreaks"] | undefined)?.map(({ id }) => id) ?? [];
  page.columnBreaks = (file.colBreaks as FileSheet["colBreaks"] | undefined)?.map(({ id }) => id) ?? [];
  return page;
}

function readValidations(sheet: Sheet, xml: string): void {
  const tail = afterData(xml);
  for (const { attributes, content } of findElements(
    findElements(tail, "dataValidations")[0]?.content ?? "",
    "dataValidation",
  )) {
    const formulas = ["formula1", "formula2"].flatMap((name) =>
      findElements(content, name).map((found) => withoutPrefixes(decodeXml(found.content))),
    );
    const rule: ValidationRule = {
      type: (attributes["type"] ?? "any") as ValidationRule["type"],
      operator: attributes["operator"] ?? null,
      formulas,
      ignoreBlanks: isOn(attributes["allowBlank"]),
      showPrompt: isOn(attributes["showInputMessage"]),
      promptTitle: attributes["promptTitle"] ?? "",
      prompt: attributes["prompt"] ?? "",
      showError: isOn(attributes["showErrorMessage"]),
      errorStyle: (attributes["errorStyle"] ?? "stop") as ValidationRule["errorStyle"],
      errorTitle: attributes["errorTitle"] ?? "",
      error: attributes["error"] ?? "",
      dropDown: !isOn(attributes["showDropDown"]),
    };
    if ((rule.type as string) === "none") rule.type = "any";
    sheet.validations.push({ boxes: readBoxes(attributes["sqref"]), rule });
  }
}

function readConditionals(book: Book, sheet: Sheet, xml: string, file: FileSheet): void {
  const looks = new Map<number, Style>();
  for (const { rules } of file.conditionalFormattings) {
    for (const rule of rules) {
      if (rule.priority !== undefined && "style" in rule && rule.style)
        looks.set(rule.priority, rule.style as Style);
    }
  }
  for (const { attributes, content } of findElements(afterData(xml), "conditionalFormatting")) {
    const boxes = readBoxes(attributes["sqref"]);
    for (const rule of findElements(content, "cfRule")) {
      const priority = Number(rule.attributes["priority"] ?? sheet.conditionals.length + 1);
      const formulas = findElements(rule.content, "formula");
      const byFormula = rule.attributes["type"] === "expression" && formulas.length === 1;
      const conditional: Conditional = {
        id: `{${String(sheet.conditionals.length + 1).padStart(8, "0")}-0000-0000-0000-000000000000}`,
        boxes,
        priority,
        stopIfTrue: isOn(rule.attributes["stopIfTrue"]),
        rule: byFormula
          ? {
              kind: "custom",
              formula: withoutPrefixes(decodeXml(formulas[0]?.content ?? "")),
              style: internStyle(book.styles, plainStyle(looks.get(priority) ?? {})),
            }
          : { kind: "kept", options: { type: rule.attributes["type"] ?? "", xml: rule.raw } },
      };
      sheet.conditionals.push(conditional);
    }
  }
}

function readNames(book: Book, places: { workbook: string; sheets: SheetPlace[] }): void {
  for (const { attributes, content } of findElements(
    findElements(places.workbook, "definedNames")[0]?.content ?? "",
    "definedName",
  )) {
    const name = attributes["name"] ?? "";
    const formula = withoutPrefixes(decodeXml(content));
    const local = attributes["localSheetId"];
    const scopeName = local === undefined ? null : (places.sheets[Number(local)]?.name ?? "");
    const scope = scopeName === null ? null : book.sheets.find((sheet) => sheet.name === scopeName);
    if (scope === undefined) continue;
    if (name === "_xlnm.Print_Area" && scope) {
      scope.page.printArea = splitAreas(formula).flatMap((part) => parseAddress(part)?.box ?? []);
    } else if (name === "_xlnm.Print_Titles" && scope) readTitles(scope, formula);
    else if (name !== "_xlnm._FilterDatabase") {
      book.names.push({
        id: `${scope?.id ?? ""}!${name}`,
        name,
        scope: scope?.id ?? null,
        formula,
        comment: attributes["comment"] ?? "",
        visible: !isOn(attributes["hidden"]),
      });
    }
  }
}

function readTitles(sheet: Sheet, formula: string): void {
  for (const part of splitAreas(formula)) {
    const box = parseAddress(part)?.box;
    if (!box) continue;
    if (box.columns === WHOLE_SHEET.columns) sheet.page.titleRows = { row: box.row, rows: box.rows };
    else if (box.rows === WHOLE_SHEET.rows)
      sheet.page.titleColumns = { column: box.column, columns: box.columns };
  }
}

/** At commas outside quoted sheet names. */
function splitAreas(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? [];
}

function afterData(xml: string): string {
  return xml.slice(Math.max(0, xml.lastIndexOf("sheetData")));
}

function readBoxes(sqref: string | undefined): RangeBox[] {
  return (sqref ?? "").split(/\s+/).flatMap((part) => parseAddress(part)?.box ?? []);
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
