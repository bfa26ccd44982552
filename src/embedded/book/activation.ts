// Which sheet stands in front.
import { sheetById, type Book, type Sheet } from "./book";
import type { Changes } from "./changes";

export function activateSheet(book: Book, sheet: Sheet, changes: Changes): void {
  const before = sheetById(book, book.active);
  if (before === sheet) return;
  book.active = sheet.id;
  if (before) changes.events.push({ kind: "sheet-deactivated", sheet: before });
  changes.events.push({ kind: "sheet-activated", sheet });
}
