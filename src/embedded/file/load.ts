// An .xlsx into a book. The workbook is found through the package's relationships, as the format demands.
import { decodeEscapes } from "../../ooxml/escapes";
import { kindOf } from "../../ooxml/relationships";
import { prefixed } from "../../ooxml/xml";
import { parseAddress, WHOLE_SHEET } from "../book/addresses";
import { partText, relationshipsOf, unpack, type Parts } from "./archive";
import { addSheet, createBook, sheetById, type Book, type Sheet } from "../book/book";
import { nextCommentNumber, withoutStandIns, type SheetComment } from "../book/comments";
import { NotAWorkbookError } from "../book/errors";
import { withoutPrefixes } from "../formulas/function-prefixes";
import { readCharts } from "./chart-formulas";
import { readSheetCharts } from "./read-drawings";
import { readNotes, readPersons, readThreads } from "./read-comments";
import { readString, type SharedString } from "./read-cells";
import { readProperties } from "./read-properties";
import { readSheet } from "./read-sheet";
import { readFont, readStyles } from "./read-styles";
import { readTheme } from "./read-theme";
import { internStyle } from "../book/styles";
import { findElements } from "./xml";
import { child, childrenOf, damaged, isOn, readXml, type XmlNode } from "./xml-tree";

/** @throws NotAWorkbookError */
export function loadBook(bytes: Uint8Array): Book {
  const parts = unpack(bytes);
  const root = relationshipsOf(parts, "").find(({ type }) => kindOf(type) === "officeDocument");
  const path = root?.target ?? "";
  const xml = partText(parts, path);
  if (xml === null || !/<(?:\w+:)?workbook[\s>]/.test(xml)) {
    throw new NotAWorkbookError(
      "not-xlsx",
      "The file is an Office document or another zip, but no .xlsx workbook",
    );
  }
  const workbook = readXml(xml, path);
  const relationships = relationshipsOf(parts, path);
  const target = (kind: string): string | null =>
    relationships.find(({ type }) => kindOf(type) === kind)?.target ?? null;
  const textOf = (kind: string): string | null => {
    const found = target(kind);
    return found === null ? null : partText(parts, found);
  };

  const book = createBook("_");
  book.sheets = [];
  book.nextNumber = 1;
  book.original = bytes;
  book.properties = readProperties(parts);
  book.charts = readCharts(parts);
  book.date1904 = isOn(child(workbook, "workbookPr")?.attributes["date1904"]);
  const styles = readStyles(textOf("styles"));
  if (styles.defaultFont) book.styles.defaultFont = styles.defaultFont;
  const theme = textOf("theme");
  if (theme !== null) book.styles.theme = readTheme(theme);
  const strings = readStrings(textOf("sharedStrings"));
  const formats = styles.formats.map((style) => internStyle(book.styles, style));
  const differentials = styles.differentials.map((style) => internStyle(book.styles, style));
  const persons = readPersons(textOf("person") ?? NO_PERSONS, target("person") ?? "");

  /** By place in the file's list, which is what local names and the active tab count in; null for chart sheets. */
  const listed = childrenOf(child(workbook, "sheets"), "sheet").map((entry): Sheet | null => {
    const relationship = relationships.find(({ id }) => id === prefixed(entry.attributes, "id"));
    if (!relationship) throw damaged(path, `the sheet "${entry.attributes["name"] ?? ""}" is missing`);
    if (kindOf(relationship.type) !== "worksheet") return null;
    const sheetXml = partText(parts, relationship.target);
    if (sheetXml === null) throw damaged(relationship.target, "the part is missing");
    const sheet = addSheet(book, entry.attributes["name"] ?? "");
    sheet.origin = sheet.name;
    const state = entry.attributes["state"];
    sheet.visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    const own = relationshipsOf(parts, relationship.target);
    readSheet(sheet, {
      part: relationship.target,
      xml: sheetXml,
      strings,
      styles: formats,
      differentials,
      links: new Map(own.filter(({ external }) => external).map(({ id, target: link }) => [id, link])),
    });
    for (const { type, target: table } of own) if (kindOf(type) === "table") readTable(sheet, parts, table);
    sheet.comments = withoutStandIns(
      own.flatMap(({ type, target: comments }) => readComments(parts, kindOf(type), comments, persons)),
    );
    sheet.loadedComments = sheet.comments;
    sheet.charts = readSheetCharts(parts, own, book.nextChart);
    sheet.loadedCharts = sheet.charts;
    book.nextChart += sheet.charts.length;
    return sheet;
  });
  if (book.sheets.length === 0) throw damaged(path, "the workbook has no worksheet");
  book.nextComment = nextCommentNumber(book.sheets.flatMap(({ comments }) => comments));
  readNames(book, workbook, listed);
  readStructure(book, workbook, xml);
  chooseActive(book, workbook, listed);
  return book;
}

function readStrings(xml: string | null): SharedString[] {
  if (xml === null) return [];
  const strings: SharedString[] = [];
  readXml(xml, "xl/sharedStrings.xml", {
    name: "si",
    visit: (node) => void strings.push(readString(node, readRuns)),
  });
  return strings;
}

function readRuns(runs: XmlNode[]): unknown {
  return runs.map((run) => {
    const properties = child(run, "rPr");
    return {
      text: decodeEscapes(child(run, "t")?.text ?? ""),
      ...(properties ? { font: readFont(properties) } : {}),
    };
  });
}

function readTable(sheet: Sheet, parts: Parts, path: string): void {
  const xml = partText(parts, path);
  if (xml === null) return;
  const table = readXml(xml, path);
  const { attributes } = table;
  const box = parseAddress(attributes["ref"] ?? "")?.box;
  if (!box) return;
  const style = child(table, "tableStyleInfo")?.attributes ?? {};
  sheet.tables.push({
    id: `{${String(sheet.number * 1_000 + sheet.tables.length + 1).padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
    name: attributes["displayName"] ?? attributes["name"] ?? "",
    box,
    headers: attributes["headerRowCount"] !== "0",
    totals: Number(attributes["totalsRowCount"] ?? 0) > 0,
    style: style["name"] ?? "",
    showFilterButton: child(table, "autoFilter") !== null,
    showBandedRows: isOn(style["showRowStripes"]),
    showBandedColumns: isOn(style["showColumnStripes"]),
    highlightFirstColumn: isOn(style["showFirstColumn"]),
    highlightLastColumn: isOn(style["showLastColumn"]),
    columns: childrenOf(child(table, "tableColumns"), "tableColumn").map((column) =>
      decodeEscapes(column.attributes["name"] ?? ""),
    ),
  });
}

function readStructure(book: Book, workbook: XmlNode, xml: string): void {
  const protection = child(workbook, "workbookProtection");
  if (!isOn(protection?.attributes["lockStructure"])) return;
  const [kept] = findElements(xml, "workbookProtection");
  const hashed = ["workbookPassword", "workbookHashValue"].some((name) => protection?.attributes[name]);
  book.structure = { password: null, ...(hashed && kept ? { kept: kept.raw } : {}) };
}

const NO_PERSONS = "<personList/>";

function readComments(
  parts: Parts,
  type: string,
  path: string,
  persons: ReadonlyMap<string, string>,
): SheetComment[] {
  const xml = type === "comments" || type === "threadedComment" ? partText(parts, path) : null;
  if (xml === null) return [];
  return type === "comments" ? readNotes(xml, path) : readThreads(xml, path, persons);
}

function readNames(book: Book, workbook: XmlNode, listed: (Sheet | null)[]): void {
  for (const { attributes, text } of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const name = attributes["name"] ?? "";
    const formula = withoutPrefixes(text);
    const local = attributes["localSheetId"];
    const scope = local === undefined ? null : listed[Number(local)];
    // Names of chart sheets go with what we do not know of them.
    if (scope === undefined || (local !== undefined && scope === null)) continue;
    if (name === "_xlnm.Print_Area" && scope)
      scope.page.printArea = splitAreas(formula).flatMap((part) => parseAddress(part)?.box ?? []);
    else if (name === "_xlnm.Print_Titles" && scope) readTitles(scope, formula);
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
    if (box?.columns === WHOLE_SHEET.columns) sheet.page.titleRows = { row: box.row, rows: box.rows };
    else if (box?.rows === WHOLE_SHEET.rows)
      sheet.page.titleColumns = { column: box.column, columns: box.columns };
  }
}

/** At commas outside quoted sheet names. */
function splitAreas(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? [];
}

function chooseActive(book: Book, workbook: XmlNode, listed: (Sheet | null)[]): void {
  const tab = Number(child(child(workbook, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0);
  const wanted = listed[tab];
  const shown =
    wanted?.visibility === "visible"
      ? wanted
      : book.sheets.find(({ visibility }) => visibility === "visible");
  book.active = (shown ?? book.sheets[0])?.id ?? "";
  const active = sheetById(book, book.active);
  if (active) active.visibility = "visible";
}
