// The book as the bytes of an .xlsx. Parts of an opened file that the book does not know are carried along as they were.
import { MAIN, MICROSOFT, OFFICE, PACKAGE, SPREADSHEET } from "../../ooxml/names";
import type { Relationship } from "../../ooxml/relationships";
import type { Packer, Pause } from "../../ooxml/write-zip";
import { pack, partText, unpack } from "./archive";
import { isErrorValue, type Book, type Sheet } from "../book/book";
import { writeCharts } from "./chart-formulas";
import { createPersons } from "./write-comments";
import { attributes, element, XML_HEAD } from "./xml";
import { carriedParts, readSource, withoutMacros, type Source } from "./save-source";
import { createStrings, richTextXml } from "./write-strings";
import { tableXml } from "./write-table";
import { workbookXml } from "./write-workbook";
import { relate, relationshipsXml } from "./relationships";
import { areChartsTouched, dropDeletedCharts, writeSheetCharts } from "./save-charts";
import { areCommentsTouched, dropDeletedComments, writeComments } from "./save-comments";
import { isQuoted, mayGrow, writeSheet, type SheetExtras } from "./write-sheet";
import { THEME, THEME_PATH } from "./write-theme";
import { writeStyles } from "./write-styles";

/** As the file is to be called: Excel opens none whose name says something else than its content. */
export type SavedAs = "xlsx" | "xlsm";

const WORKBOOK_TYPES: Record<SavedAs, string> = {
  xlsx: `${SPREADSHEET}.sheet.main+xml`,
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
};

/**
 * Formulas have been calculated before. The same content gives the same bytes; the book is only read.
 * @param packer the host's own, where it has one
 * @param pause called between the sheets and while they are packed; the book stays as it is until all is done
 */
export async function saveBook(
  book: Book,
  as: SavedAs = "xlsx",
  packer?: Packer,
  pause?: Pause,
): Promise<Uint8Array> {
  const opened = book.original === null ? null : readSource(unpack(book.original));
  const source = opened && as === "xlsx" ? withoutMacros(opened) : opened;
  const styles = writeStyles(
    book.styles,
    usedStyles(book),
    source && partText(source.parts, source.path("styles") ?? ""),
  );
  const strings = createStrings();
  const parts: Record<string, string | Uint8Array> = source ? carriedParts(source) : {};
  writeCharts(book.charts, parts);
  const types = new Map<string, string>();
  const workbookRelationships: Relationship[] = [];
  let tableNumber = 0;
  const persons = createPersons(source && partText(source.parts, source.path("person") ?? ""));
  if (source) {
    dropDeletedComments(book, source.sheets, parts);
    dropDeletedCharts(book, source.sheets, parts);
  }

  for (const [index, sheet] of book.sheets.entries()) {
    const number = index + 1;
    const path = `xl/worksheets/sheet${number}.xml`;
    const old = source && sheet.origin !== null ? (source.sheets.get(sheet.origin) ?? null) : null;
    const relationships: Relationship[] = old ? [...old.relationships] : [];
    const commentElements = areCommentsTouched(sheet)
      ? writeComments({ sheet, old, relationships, parts, types, persons })
      : {};
    const chartElements = areChartsTouched(sheet)
      ? writeSheetCharts({ book, sheet, relationships, parts, types })
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
      kept: { ...old?.kept, ...commentElements, ...chartElements },
      rootAttributes: old?.rootAttributes ?? null,
      richText: (value) => richTextXml(value),
    };
    // One sheet after the other is the point of it.
    await pause?.();
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
  if (!source) {
    parts[THEME_PATH] = THEME;
    types.set(THEME_PATH, "application/vnd.openxmlformats-officedocument.theme+xml");
    workbookRelationships.push({
      id: "rIdTheme",
      type: `${OFFICE}/theme`,
      target: "theme/theme1.xml",
      external: false,
    });
  }
  parts["xl/workbook.xml"] = workbookXml(book, source, book.sheets.some(awaitsCalculation));
  parts["xl/_rels/workbook.xml.rels"] = relationshipsXml(workbookRelationships);
  types.set("xl/workbook.xml", WORKBOOK_TYPES[as]);
  types.set("xl/styles.xml", `${SPREADSHEET}.styles+xml`);
  types.set("xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`);
  parts["_rels/.rels"] = relationshipsXml([
    { id: "rIdWorkbook", type: `${OFFICE}/officeDocument`, target: "xl/workbook.xml", external: false },
    ...(source?.rootRelationships ?? []),
  ]);
  return pack(
    { "[Content_Types].xml": contentTypes(parts, types, source), ...sortKeys(parts) },
    packer,
    pause,
  );
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

/** Formulas that could not be calculated here, and those whose results are left to spill again. */
function awaitsCalculation(sheet: Sheet): boolean {
  if (sheet.formulaCells === 0) return false;
  for (const row of sheet.rows.values())
    for (const cell of row.cells.values())
      if (cell.formula !== null && (cell.value === null || isErrorValue(cell.value) || mayGrow(cell)))
        return true;
  return false;
}

function usedStyles(book: Book): { cells: number[]; quoted: number[]; differentials: number[] } {
  const cells = new Set<number>();
  const quoted = new Set<number>();
  const differentials = new Set<number>();
  for (const sheet of book.sheets) {
    for (const column of sheet.columns.values()) if (column.style !== null) cells.add(column.style);
    for (const row of sheet.rows.values()) {
      if (row.style !== null) cells.add(row.style);
      for (const cell of row.cells.values()) (isQuoted(cell) ? quoted : cells).add(cell.style);
    }
    for (const { rule } of sheet.conditionals) if (rule.kind === "custom") differentials.add(rule.style);
  }
  return { cells: [...cells], quoted: [...quoted], differentials: [...differentials] };
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
