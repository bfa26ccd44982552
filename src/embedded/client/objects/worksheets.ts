// Excel.WorksheetCollection.
import { addSheet, findSheet, freeSheetName, sheetById, type Sheet } from "../../book/book";
import { checkSheetName } from "../../book/sheet-names";
import { refuseIfStructureLocked } from "../../book/structure";
import { defineType, notFound, textArgument, type Host, type TypedObject } from "./type";
import { activeSheet, worksheetType } from "./worksheet";

/** Danish Excel calls sheets Ark1, Ark2; English Excel Sheet1, Sheet2. */
export const SHEET_STEM = { "da-DK": "Ark", "en-US": "Sheet" } as const;

export const worksheetsType: TypedObject<Host> = defineType<Host>({
  name: "WorksheetCollection",
  items: (host) => host.book.sheets.map((sheet) => worksheetType.of(sheet)),
  // By name or id, as documented.
  item: (host, key) => worksheetType.of(sheetByKey(host, key)),
  methods: {
    Add(host, [name]) {
      refuseIfStructureLocked(host.book);
      const given =
        name === null || name === undefined
          ? freeSheetName(host.book, SHEET_STEM[host.locale])
          : textArgument(name, "name");
      const sheet = addSheet(host.book, checkSheetName(host.book, given, null));
      host.changes.structure = true;
      host.changes.formulas = true;
      host.changes.events.push({ kind: "sheet-added", sheet });
      return worksheetType.of(sheet);
    },
    GetActiveWorksheet: (host) => worksheetType.of(activeSheet(host)),
    GetCount: (host, [visibleOnly]) => listed(host, visibleOnly === true).length,
    GetFirst: (host, [visibleOnly]) => worksheetType.of(firstOf(listed(host, visibleOnly === true))),
    GetLast: (host, [visibleOnly]) => worksheetType.of(firstOf(listed(host, visibleOnly === true).reverse())),
  },
});

function sheetByKey(host: Host, key: unknown): Sheet {
  const text = textArgument(key, "key");
  const sheet = findSheet(host.book, text) ?? sheetById(host.book, text);
  if (!sheet) throw notFound(`The sheet "${text}"`);
  return sheet;
}

function listed(host: Host, visibleOnly: boolean): Sheet[] {
  return host.book.sheets.filter(({ visibility }) => !visibleOnly || visibility === "visible");
}

function firstOf(sheets: Sheet[]): Sheet {
  const [sheet] = sheets;
  if (!sheet) throw notFound("The sheet");
  return sheet;
}
