// Names and ids that tables get when nobody gives them one.
import { tableNamed } from "../../book/tables";
import type { Book } from "../../book/book";

export function tableId(number: number): string {
  return `{${String(number).padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`;
}

export function nextTableNumber(book: Book): number {
  const numbers = book.sheets.flatMap(({ tables }) =>
    tables.map(({ id }) => Number(/^\{(\d+)/.exec(id)?.[1] ?? 0)),
  );
  return Math.max(0, ...numbers) + 1;
}

/** The stem and the first number from here on that is not taken, neither by a table nor by a name of the workbook. */
export function freeTableName(book: Book, stem: string, from: number): string {
  const isTaken = (name: string): boolean =>
    tableNamed(book, name) !== null ||
    book.names.some((one) => one.scope === null && one.name.toLowerCase() === name.toLowerCase());
  let number = from;
  while (isTaken(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
