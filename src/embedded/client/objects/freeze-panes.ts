// Excel.WorksheetFreezePanes.
import { MAX_COLUMNS, MAX_ROWS } from "../../book/addresses";
import type { Sheet } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { rangeType } from "./range/range";
import { rangeArgument } from "./range/target";
import { defineType, integerArgument, invalid, type Host, type TypedObject } from "./type";

export const freezePanesType: TypedObject<Sheet> = defineType<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt(sheet, [place], host) {
      const range = rangeArgument(place, sheet, host);
      freeze(sheet, range.row + range.rows, range.column + range.columns, host);
    },
    FreezeRows: (sheet, [count], host) => freeze(sheet, counted(count), 0, host),
    FreezeColumns: (sheet, [count], host) => freeze(sheet, 0, counted(count), host),
    Unfreeze: (sheet, _, host) => freeze(sheet, 0, 0, host),
    GetLocationOrNullObject: (sheet) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      return rangeType.of({
        sheet,
        row: 0,
        column: 0,
        rows: rows || MAX_ROWS,
        columns: columns || MAX_COLUMNS,
      });
    },
  },
});

function freeze(sheet: Sheet, rows: number, columns: number, host: Host): void {
  sheet.frozen = { rows, columns };
  noteLooks(host.changes, sheet);
}

function counted(value: unknown): number {
  const count = integerArgument(value ?? 1, "count");
  if (count < 0) throw invalid("count is 0 or more");
  return count;
}
