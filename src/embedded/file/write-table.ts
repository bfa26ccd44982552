// A table as a part of its own.
import { MAIN } from "../../ooxml/names";
import { formatBox } from "../book/addresses";
import type { Table } from "../book/book";
import { element, XML_HEAD } from "./xml";

export function tableXml(table: Table, id: number): string {
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
