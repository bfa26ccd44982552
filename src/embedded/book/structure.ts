// The workbook's structure: while it is protected, sheets are neither added, deleted, moved, renamed, shown nor hidden.
import type { Book } from "./book";
import { OfficeError } from "./errors";

export interface StructureProtection {
  password: string | null;
  /** The file's own element; kept so that saving keeps the password. */
  kept?: string;
}

export function refuseIfStructureLocked(book: Book): void {
  if (book.structure) throw new OfficeError("AccessDenied", "The structure of the workbook is protected");
}
