// The book as the bytes of an .xlsx. Parts of an opened file that the book does not know are carried along as they were.
import { MAIN, MICROSOFT, OFFICE, PACKAGE, SPREADSHEET } from "../../ooxml/names";
import { kindOf, relationshipsPath, type Relationship } from "../../ooxml/relationships";
import { prefixed } from "../../ooxml/xml";
import { pack, partText, relationshipsOf, unpack, type Parts } from "./archive";
import { formatBox } from "../book/addresses";
import type { Book, DefinedName, Sheet, Table } from "../book/book";
import { withPrefixes } from "../formulas/function-prefixes";
import { createPersons } from "./write-comments";
import { attributes, element, findElements, XML_HEAD, xmlPlain, xmlText } from "./xml";
import { relate, relationshipsXml } from "./relationships";
import { areCommentsTouched, dropDeletedComments, writeComments, type SourceSheet } from "./save-comments";
import { mayGrow, printNames, writeSheet, type SharedStrings, type SheetExtras } from "./write-sheet";
import { fontXml, writeStyles } from "./write-styles";

/** Formulas have been calculated before. The same content gives the same bytes; the book is only read. */
export function saveBook(book: Book): Uint8Array {
  const source = book.original === null ? null : readSource(unpack(book.original));
  const styles = writeStyles(
    book.styles,
    usedStyles(book),
    source && partText(source.parts, source.path("styles") ?? ""),
  );
  const strings = createStrings();
  const parts: Record<string, string | Uint8Array> = source ? carriedParts(source) : {};
  const types = new Map<string, string>();
  const workbookRelationships: Relationship[] = [];
  let tableNumber = 0;
  const persons = createPersons(source && partText(source.parts, source.path("person") ?? ""));
  if (source) dropDeletedComments(book, source.sheets, parts);

  for (const [index, sheet] of book.sheets.entries()) {
    const number = index + 1;
    const path = `xl/worksheets/sheet${number}.xml`;
    const old = source && sheet.origin !== null ? (source.sheets.get(sheet.origin) ?? null) : null;
    const relationships: Relationship[] = old ? [...old.relationships] : [];
    const commentElements = areCommentsTouched(sheet)
      ? writeComments({ sheet, old, relationships, parts, types, persons })
      : {};
    const extras: SheetExtras = {
      active: sheet.id === book.active,
      tables: sheet.tables.map((table) => {
        tableNumber += 1;
        const target = `xl/tables/table${tableNumber}.xml`;
        parts[target] = tableXml(table, tableNumber);
        types.set(target, `${SPREADSHEET}.table+xml`);
        return relate(relationships, `${OFFICE}/table`, `../tables/table${tableNumber}.xml`);
      }),
      links: relateLinks(sheet, relationships),
      kept: { ...old?.kept, ...commentElements },
      rootAttributes: old?.rootAttributes ?? null,
      richText: (value) => richTextXml(value),
    };
    parts[path] = writeSheet(sheet, styles, strings, extras);
    types.set(path, `${SPREADSHEET}.worksheet+xml`);
    if (relationships.length > 0)
      parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationshipsXml(relationships);
    workbookRelationships.push({
      id: `rIdSheet${number}`,
      type: `${OFFICE}/worksheet`,
      target: `worksheets/sheet${number}.xml`,
      external: false,
    });
  }

  if (book.sheets.some((sheet) => areCommentsTouched(sheet) && sheet.comments.some(({ note }) => !note))) {
    const path = source?.path("person") ?? PERSONS_PATH;
    parts[path] = persons.xml();
    types.set(path, "application/vnd.ms-excel.person+xml");
    if (!source?.path("person"))
      workbookRelationships.push({
        id: "rIdPersons",
        type: `${MICROSOFT}/person`,
        target: `/${path}`,
        external: false,
      });
  }
  if (book.sheets.some(hasGrowing)) {
    parts["xl/metadata.xml"] = DYNAMIC_METADATA;
    types.set("xl/metadata.xml", `${SPREADSHEET}.sheetMetadata+xml`);
    workbookRelationships.push({
      id: "rIdMetadata",
      type: `${OFFICE}/sheetMetadata`,
      target: "metadata.xml",
      external: false,
    });
  }
  workbookRelationships.push(
    { id: "rIdStyles", type: `${OFFICE}/styles`, target: "styles.xml", external: false },
    { id: "rIdStrings", type: `${OFFICE}/sharedStrings`, target: "sharedStrings.xml", external: false },
    ...(source?.workbookRelationships ?? []),
  );
  parts["xl/styles.xml"] = styles.xml;
  parts["xl/sharedStrings.xml"] = strings.xml();
  parts["xl/workbook.xml"] = workbookXml(book, source);
  parts["xl/_rels/workbook.xml.rels"] = relationshipsXml(workbookRelationships);
  types.set("xl/workbook.xml", source?.workbookType ?? `${SPREADSHEET}.sheet.main+xml`);
  types.set("xl/styles.xml", `${SPREADSHEET}.styles+xml`);
  types.set("xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`);
  parts["_rels/.rels"] = relationshipsXml([
    { id: "rIdWorkbook", type: `${OFFICE}/officeDocument`, target: "xl/workbook.xml", external: false },
    ...(source?.rootRelationships ?? []),
  ]);
  return pack({ "[Content_Types].xml": contentTypes(parts, types, source), ...sortKeys(parts) });
}

const PERSONS_PATH = "xl/persons/person.xml";

/** What `cm="1"` on a cell means: a dynamic array formula ([MS-XLSX] 2.2.4.20). */
const DYNAMIC_METADATA =
  XML_HEAD +
  `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

function hasGrowing(sheet: Sheet): boolean {
  if (sheet.formulaCells === 0) return false;
  for (const row of sheet.rows.values())
    for (const cell of row.cells.values()) if (mayGrow(cell)) return true;
  return false;
}

/** What an opened file has beyond the book. */
interface Source {
  parts: Parts;
  sheets: Map<string, SourceSheet>;
  /** Sheet elements of the workbook that are no worksheets. */
  otherSheets: string[];
  workbook: string;
  workbookType: string | null;
  workbookRelationships: Relationship[];
  rootRelationships: Relationship[];
  /** Parts that are written anew and so not carried along. */
  replaced: Set<string>;
  types: { defaults: Map<string, string>; overrides: Map<string, string> };
  path(kind: string): string | null;
}

function readSource(parts: Parts): Source {
  const typesXml = partText(parts, "[Content_Types].xml") ?? "";
  const types = {
    defaults: new Map(
      findElements(typesXml, "Default").map(({ attributes: own }) => [
        (own["Extension"] ?? "").toLowerCase(),
        own["ContentType"] ?? "",
      ]),
    ),
    overrides: new Map(
      findElements(typesXml, "Override").map(({ attributes: own }) => [
        (own["PartName"] ?? "").replace(/^\//, ""),
        own["ContentType"] ?? "",
      ]),
    ),
  };
  const root = relationshipsOf(parts, "");
  const main = root.find(({ type }) => kindOf(type) === "officeDocument");
  const workbookPath = main?.target ?? "xl/workbook.xml";
  const workbook = partText(parts, workbookPath) ?? "";
  const relationships = relationshipsOf(parts, workbookPath);
  const path = (kind: string): string | null => {
    return relationships.find(({ type }) => kindOf(type) === kind)?.target ?? null;
  };
  const sheets = new Map<string, SourceSheet>();
  const otherSheets: string[] = [];
  const replaced = new Set<string>([
    workbookPath,
    relationshipsPath(workbookPath),
    "[Content_Types].xml",
    "_rels/.rels",
  ]);
  const kinds = new Set(["worksheet", "styles", "sharedStrings", "calcChain", "sheetMetadata"]);
  for (const { type, target } of relationships) if (kinds.has(kindOf(type))) replaced.add(target);
  for (const { attributes: own, raw } of findElements(
    findElements(workbook, "sheets")[0]?.content ?? "",
    "sheet",
  )) {
    const id = prefixed(own, "id");
    const relationship = relationships.find((other) => other.id === id);
    if (!relationship || kindOf(relationship.type) !== "worksheet") {
      otherSheets.push(raw);
      continue;
    }
    sheets.set(own["name"] ?? "", readSheet(parts, relationship.target, replaced));
  }
  return {
    parts,
    sheets,
    otherSheets,
    workbook,
    workbookType: types.overrides.get(workbookPath) ?? null,
    workbookRelationships: relationships.filter(({ type }) => !kinds.has(kindOf(type))).map(fromTheRoot),
    rootRelationships: root.filter((own) => own !== main),
    replaced,
    types,
    path,
  };
}

const KEPT_ELEMENTS = [
  "ignoredErrors",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "extLst",
];

function readSheet(parts: Parts, path: string, replaced: Set<string>): SourceSheet {
  const xml = partText(parts, path) ?? "";
  const tail = xml.slice(Math.max(0, xml.lastIndexOf("sheetData")));
  replaced.add(relationshipsPath(path));
  const relationships = relationshipsOf(parts, path).filter(({ type, target }) => {
    const kind = kindOf(type);
    if (kind === "table") replaced.add(target);
    return kind !== "table" && kind !== "hyperlink";
  });
  const prefixed = /<\w+:worksheet\b/.test(xml.slice(0, 2_000));
  return {
    relationships: relationships.map(fromTheRoot),
    // Elements written with a prefix for the main namespace would need it back; such files are rare and lose them.
    kept: prefixed
      ? {}
      : Object.fromEntries([...KEPT_ELEMENTS, "autoFilter"].flatMap((name) => keptElement(tail, name))),
    rootAttributes: prefixed ? null : rootOf(xml, "worksheet"),
  };
}

/** A path that means the same wherever it stands. */
function fromTheRoot(own: Relationship): Relationship {
  return { ...own, target: own.external ? own.target : `/${own.target}` };
}

/** The root's attributes, with the prefix that everything written here uses for relationships. */
function rootOf(xml: string, name: string): string | null {
  const attributes = new RegExp(`<${name}\\s([^>]*)>`).exec(xml)?.[1];
  if (attributes === undefined) return null;
  return attributes.includes("xmlns:r=") ? attributes : `${attributes} xmlns:r="${OFFICE}"`;
}

function keptElement(tail: string, name: string): [string, string][] {
  if (name !== "extLst") {
    const found = findElements(tail, name)[0];
    return found ? [[name, found.raw]] : [];
  }
  // The sheet's own list is the last one: rules before it may have lists of their own.
  const start = tail.lastIndexOf("<extLst");
  const end = tail.lastIndexOf("</extLst>");
  const outside = start > Math.max(tail.lastIndexOf("</conditionalFormatting>"), 0);
  return start >= 0 && end > start && outside ? [[name, tail.slice(start, end + "</extLst>".length)]] : [];
}

/** Parts stay where they were; sheets that were deleted leave theirs behind only if another part still needs them. */
function carriedParts(source: Source): Record<string, Uint8Array> {
  const carried: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(source.parts)) {
    if (!source.replaced.has(name) && !name.endsWith("/") && !name.toLowerCase().endsWith("calcchain.xml"))
      carried[name] = bytes;
  }
  return carried;
}

function workbookXml(book: Book, source: Source | null): string {
  const kept = (name: string): string => (source ? (findElements(source.workbook, name)[0]?.raw ?? "") : "");
  const sheets = book.sheets.map((sheet, index) =>
    element("sheet", {
      name: sheet.name,
      sheetId: sheet.number,
      state: sheet.visibility === "visible" ? null : sheet.visibility,
      "r:id": `rIdSheet${index + 1}`,
    }),
  );
  const other = (source?.otherSheets ?? []).map((raw, index) =>
    raw.replace(/\ssheetId=(?:"[^"]*"|'[^']*')/, ` sheetId="${book.nextNumber + index}"`),
  );
  const activeTab = book.sheets.findIndex(({ id }) => id === book.active);
  const firstSheet = book.sheets.findIndex(({ visibility }) => visibility === "visible");
  const root = source ? rootOf(source.workbook, "workbook") : null;
  return [
    XML_HEAD,
    `<workbook ${root ?? `xmlns="${MAIN}" xmlns:r="${OFFICE}"`}>`,
    kept("workbookPr") || "<workbookPr/>",
    kept("workbookProtection"),
    `<bookViews>${element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, firstSheet: firstSheet > 0 ? firstSheet : null, activeTab: activeTab > 0 ? activeTab : null })}</bookViews>`,
    `<sheets>${[...sheets, ...other].join("")}</sheets>`,
    kept("externalReferences"),
    definedNamesXml(book),
    // Values were calculated here; Excel calculates once more when it opens the file.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    kept("pivotCaches"),
    "</workbook>",
  ].join("");
}

function definedNamesXml(book: Book): string {
  const names = [
    ...book.sheets.flatMap((sheet, localSheetId) =>
      printNames(sheet).map(({ name, formula }) => ({
        name,
        formula,
        localSheetId,
        comment: "",
        visible: true,
      })),
    ),
    ...book.names.map((name: DefinedName) => ({
      ...name,
      formula: withPrefixes(name.formula),
      localSheetId: name.scope === null ? null : book.sheets.findIndex(({ id }) => id === name.scope),
    })),
  ];
  if (names.length === 0) return "";
  // Excel sorts them and finds files that are not to its liking damaged less often.
  names.sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase()
      ? -1
      : a.name.toLowerCase() > b.name.toLowerCase()
        ? 1
        : (a.localSheetId ?? -1) - (b.localSheetId ?? -1),
  );
  const items = names.map((name) =>
    element(
      "definedName",
      {
        name: name.name,
        comment: name.comment || null,
        localSheetId: name.localSheetId,
        hidden: name.visible ? null : 1,
      },
      xmlPlain(name.formula),
    ),
  );
  return `<definedNames>${items.join("")}</definedNames>`;
}

function tableXml(table: Table, id: number): string {
  const ref = formatBox(table.box);
  const filtered = formatBox({ ...table.box, rows: table.box.rows - (table.totals ? 1 : 0) });
  return (
    XML_HEAD +
    element(
      "table",
      {
        xmlns: MAIN,
        id,
        name: table.name,
        displayName: table.name,
        ref,
        headerRowCount: table.headers ? null : 0,
        totalsRowCount: table.totals ? 1 : null,
        totalsRowShown: table.totals ? null : 0,
      },
      (table.showFilterButton && table.headers ? element("autoFilter", { ref: filtered }) : "") +
        element(
          "tableColumns",
          { count: table.columns.length },
          table.columns
            .map((name, index) => element("tableColumn", { id: index + 1, name: columnText(name) }))
            .join(""),
        ) +
        element("tableStyleInfo", {
          name: table.style || null,
          showFirstColumn: table.highlightFirstColumn,
          showLastColumn: table.highlightLastColumn,
          showRowStripes: table.showBandedRows,
          showColumnStripes: table.showBandedColumns,
        }),
    )
  );
}

/** Line breaks in a heading are written as Excel writes them here. */
function columnText(name: string): string {
  return name.replaceAll("\n", "_x000a_");
}

interface StringsPart extends SharedStrings {
  xml(): string;
}

function createStrings(): StringsPart {
  const indexes = new Map<string, number>();
  const items: string[] = [];
  let count = 0;
  const add = (key: string, write: () => string): number => {
    count += 1;
    let index = indexes.get(key);
    if (index === undefined) {
      index = items.push(write()) - 1;
      indexes.set(key, index);
    }
    return index;
  };
  return {
    index: (text) => add(`t${text}`, () => `<si>${textElement(text)}</si>`),
    indexRich: (xml) => add(`r${xml}`, () => `<si>${xml}</si>`),
    xml: () =>
      `${XML_HEAD}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${items.length}">${items.join("")}</sst>`,
  };
}

function textElement(text: string): string {
  return /^\s|\s$|[\n\t]| {2}/.test(text)
    ? `<t xml:space="preserve">${xmlText(text)}</t>`
    : `<t>${xmlText(text)}</t>`;
}

/** Runs as the file library reads them. */
function richTextXml(value: unknown): string {
  const runs = value as { text: string; font?: Parameters<typeof fontXml>[0] }[];
  return runs
    .map(({ text, font }) => `<r>${font ? fontXml(font, "rFont", "rPr") : ""}${textElement(text)}</r>`)
    .join("");
}

function usedStyles(book: Book): { cells: number[]; differentials: number[] } {
  const cells = new Set<number>();
  const differentials = new Set<number>();
  for (const sheet of book.sheets) {
    for (const column of sheet.columns.values()) if (column.style !== null) cells.add(column.style);
    for (const row of sheet.rows.values()) {
      if (row.style !== null) cells.add(row.style);
      for (const cell of row.cells.values()) cells.add(cell.style);
    }
    for (const { rule } of sheet.conditionals) if (rule.kind === "custom") differentials.add(rule.style);
  }
  return { cells: [...cells], differentials: [...differentials] };
}

function relateLinks(sheet: Sheet, relationships: Relationship[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const row of sheet.rows.values()) {
    for (const { extra } of row.cells.values()) {
      const target = extra?.link?.target;
      if (target !== undefined && !target.startsWith("#") && !links.has(target))
        links.set(target, relate(relationships, `${OFFICE}/hyperlink`, target, true));
    }
  }
  return links;
}

function contentTypes(
  parts: Record<string, unknown>,
  own: Map<string, string>,
  source: Source | null,
): string {
  const defaults = new Map([
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ...(source?.types.defaults ?? []),
  ]);
  const overrides = new Map([...(source?.types.overrides ?? [])].filter(([name]) => name in parts));
  for (const [name, type] of own) overrides.set(name, type);
  return (
    `${XML_HEAD}<Types${attributes({ xmlns: `${PACKAGE}/content-types` })}>` +
    [...defaults].map(([Extension, ContentType]) => element("Default", { Extension, ContentType })).join("") +
    [...overrides]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, ContentType]) => element("Override", { PartName: `/${name}`, ContentType }))
      .join("") +
    "</Types>"
  );
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
