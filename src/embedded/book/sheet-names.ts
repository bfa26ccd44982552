// Naming, renaming and deleting sheets: everything that speaks of a sheet by its name follows.
import { findSheet, type Book, type Sheet } from "./book";
import type { Changes } from "./changes";
import { OfficeError } from "./errors";
import { dropSheetIn, renameSheetIn } from "./references";
import { rewriteFormulas, rewriteLinks } from "./rewriting";
import { refuseIfStructureLocked } from "./structure";
import { dropTableIn } from "./tables";

/** Excel's limit. */
const MAX_NAME = 31;

/** Excel keeps the name for its own list of changes. */
const RESERVED = /^history$/i;

/** Fails as Excel does for a name that is taken or not allowed. */
export function checkSheetName(book: Book, name: string, own: Sheet | null): string {
  if (
    name === "" ||
    name.length > MAX_NAME ||
    RESERVED.test(name) ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'")
  ) {
    throw new OfficeError("InvalidArgument", `"${name}" cannot be the name of a sheet`);
  }
  const holder = findSheet(book, name);
  if (holder && holder !== own)
    throw new OfficeError("ItemAlreadyExists", `There is already a sheet "${name}"`);
  return name;
}

export function renameSheet(book: Book, sheet: Sheet, name: string, changes: Changes): void {
  const old = sheet.name;
  if (old === name) return;
  refuseIfStructureLocked(book);
  sheet.name = name;
  rewriteFormulas(book, (formula) => renameSheetIn(formula, old, name));
  rewriteLinks(book, (target) => renameSheetIn(target, old, name));
  changes.formulas = true;
  changes.structure = true;
  changes.events.push({ kind: "sheet-renamed", sheet, before: old, after: name });
  if (changes.sheets.delete(old)) changes.sheets.add(name);
  if (changes.activated?.sheet === old) changes.activated.sheet = name;
}

/** What pointed at the sheet points at #REF! afterwards, what spoke of its tables too; its own names go with it. */
export function deleteSheet(book: Book, sheet: Sheet, changes: Changes): void {
  refuseIfStructureLocked(book);
  // As documented: a very hidden sheet is made visible first.
  if (sheet.visibility === "veryHidden")
    throw new OfficeError("InvalidOperation", `The sheet "${sheet.name}" is very hidden`);
  const visible = book.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  if (visible.length === 0) throw new OfficeError("InvalidOperation", "A workbook needs a visible sheet");
  for (const table of sheet.tables) dropTableIn(book, table);
  const position = book.sheets.indexOf(sheet);
  book.sheets.splice(position, 1);
  sheet.removed = true;
  book.names = book.names.filter(({ scope }) => scope !== sheet.id);
  rewriteFormulas(book, (formula) => dropSheetIn(formula, sheet.name));
  if (book.active === sheet.id) {
    const next =
      visible.find((other) => book.sheets.indexOf(other) >= position) ?? visible[visible.length - 1];
    if (next) book.active = next.id;
  }
  changes.sheets.delete(sheet.name);
  changes.formulas = true;
  changes.structure = true;
  changes.events.push({ kind: "sheet-deleted", sheet });
}
