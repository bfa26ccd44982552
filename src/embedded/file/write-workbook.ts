// xl/workbook.xml: sheets, names and what an opened file said beside them.
import { MAIN, OFFICE } from "../../ooxml/names";
import type { Book, DefinedName } from "../book/book";
import { withPrefixes } from "../formulas/function-prefixes";
import { element, findElements, XML_HEAD, xmlPlain } from "./xml";
import { printNames } from "./write-page";
import { rootOf, type Source } from "./save-source";

/** @param calculates whether Excel has something left to calculate; where it has not, closing asks nobody to save */
export function workbookXml(book: Book, source: Source | null, calculates: boolean): string {
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
    book.structure ? (book.structure.kept ?? '<workbookProtection lockStructure="1"/>') : "",
    `<bookViews>${element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, firstSheet: firstSheet > 0 ? firstSheet : null, activeTab: activeTab > 0 ? activeTab : null })}</bookViews>`,
    `<sheets>${[...sheets, ...other].join("")}</sheets>`,
    kept("externalReferences"),
    definedNamesXml(book),
    element("calcPr", { calcId: 191029, fullCalcOnLoad: calculates ? 1 : null }),
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
