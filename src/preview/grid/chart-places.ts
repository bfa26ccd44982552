// Where charts stand: the grid draws none, so that a place with words stands in each, and nobody looks for what is missing.
import type { CellStyle, CellView, RangeBox, SheetView } from "../../embedded/types";

/** The sheet as it is shown: the cells under a chart are one, which says so. Cells that hold something are left alone. */
export function withChartPlaces(view: SheetView, words: string): SheetView {
  const free = view.charts.filter(
    (box) => !view.merges.some((merge) => meet(merge, box)) && isEmpty(view, box),
  );
  if (free.length === 0) return view;
  const styles = [...view.styles, PLACE];
  const cells = new Map(view.cells);
  for (const box of free) {
    const row = new Map<number, CellView>(cells.get(box.row));
    const text = [words, titleAbove(view, box)].filter((part) => part !== "").join("\n");
    row.set(box.column, { value: text, formula: null, text, style: styles.length - 1 });
    cells.set(box.row, row);
  }
  return { ...view, styles, cells, merges: [...view.merges, ...free] };
}

/** What a picture is of stands right above it. */
function titleAbove({ cells }: SheetView, { row, column }: RangeBox): string {
  for (let above = row - 1; above >= Math.max(0, row - TITLE_WITHIN_ROWS); above -= 1) {
    const text = cells.get(above)?.get(column)?.text ?? "";
    const first = cells.get(above - 1)?.get(column)?.text ?? "";
    if (text !== "") return first === "" || above - 1 < row - TITLE_WITHIN_ROWS ? text : first;
  }
  return "";
}

const TITLE_WITHIN_ROWS = 2;

const PLACE: CellStyle = {
  ...{ fill: "#F3F2F1", fontColor: "#605E5C", fontSize: 9, fontName: "Calibri", numberFormat: "General" },
  ...{ bold: false, italic: true, wrap: true, indent: 0, locked: true },
  ...{ horizontal: "center", vertical: "center" },
  borders: { top: null, bottom: null, left: null, right: null },
};

function isEmpty({ cells }: SheetView, box: RangeBox): boolean {
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const line = cells.get(row);
    for (let column = box.column; column < box.column + box.columns; column += 1)
      if ((line?.get(column)?.text ?? "") !== "") return false;
  }
  return true;
}

function meet(a: RangeBox, b: RangeBox): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
