// What a table is to its members.
import type { Sheet, Table } from "../../book/book";

export interface TableTarget {
  sheet: Sheet;
  table: Table;
}
