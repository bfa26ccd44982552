import { snapshotOf } from "../../src/preview/grid/snapshot";
import { plainStyle, sheetView } from "./views";

test("values keep their kind, and equal styles meet", () => {
  const styles = [plainStyle, { ...plainStyle }, { ...plainStyle, bold: true }];
  const cells = {
    "0,0": { value: 1.5, text: "1,5", style: 0 },
    "0,1": { value: "a", text: "a", style: 1 },
    "1,0": { value: true, text: "SAND", style: 2 },
    "1,1": { value: null, style: 2 },
  };
  const { sheet, styles: made } = snapshotOf(sheetView(cells, { styles }), "1~1");
  expect(Object.keys(made)).toHaveLength(2);
  expect(sheet.cellData?.[0]?.[0]).toMatchObject({ v: 1.5, t: 2 });
  expect(sheet.cellData?.[0]?.[1]).toMatchObject({ v: "a", t: 1 });
  expect(sheet.cellData?.[1]?.[0]).toMatchObject({ v: 1, t: 3 });
  expect(sheet.cellData?.[1]?.[1]).not.toHaveProperty("v");
  expect(sheet.cellData?.[0]?.[0]?.s).toBe(sheet.cellData?.[0]?.[1]?.s);
});

test("widths, heights, hidden lines, merges and frozen rows are as in the workbook", () => {
  const { sheet } = snapshotOf(
    sheetView(
      {},
      {
        columnWidths: [null, 120],
        rowHeights: new Map([[3, 48]]),
        hiddenRows: new Set([3]),
        hiddenColumns: new Set([1]),
        merges: [{ row: 1, column: 0, rows: 2, columns: 3 }],
        frozenRows: 2,
        showGridlines: false,
        visibility: "veryHidden",
      },
    ),
    "1~1",
  );
  expect(sheet.columnData).toEqual({ 1: { w: 120, hd: 1 } });
  expect(sheet.rowData).toEqual({ 3: { h: 48, ia: 0, hd: 1 } });
  expect(sheet.mergeData).toEqual([{ startRow: 1, endRow: 2, startColumn: 0, endColumn: 2 }]);
  expect(sheet.freeze).toEqual({ xSplit: 0, ySplit: 2, startColumn: -1, startRow: 2 });
  expect([sheet.showGridlines, sheet.hidden]).toEqual([0, 1]);
});
