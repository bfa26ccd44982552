import { differences } from "../../src/preview/grid/differences";
import { plainStyle, sheetView } from "./views";

const places = (difference: ReturnType<typeof differences>): string[] =>
  difference.cells.map(({ row, column, cell }) => `${row},${column} ${cell ? cell.text : "gone"}`);

test("the same view twice is no difference", () => {
  const view = sheetView({ "0,0": { value: 1, text: "1" } });
  expect(differences(view, view)).toMatchObject({ layout: false, cells: [] });
});

test("changed, new and vanished cells are named, others are not", () => {
  const before = sheetView({
    "0,0": { value: 1, text: "1" },
    "0,1": { value: 2, text: "2" },
    "3,0": { text: "x" },
  });
  const after = sheetView({
    "0,0": { value: 1, text: "1" },
    "0,1": { value: 3, text: "3" },
    "2,2": { text: "ny" },
  });
  expect(places(differences(before, after))).toEqual(["0,1 3", "2,2 ny", "3,0 gone"]);
});

test("styles are compared by what they say, not by where they stand", () => {
  const bold = { ...plainStyle, bold: true };
  const before = sheetView({ "0,0": { style: 1 }, "1,0": { style: 0 } }, { styles: [plainStyle, bold] });
  const moved = sheetView({ "0,0": { style: 0 }, "1,0": { style: 1 } }, { styles: [bold, plainStyle] });
  expect(differences(before, moved).cells).toEqual([]);
  const changed = sheetView({ "0,0": { style: 0 }, "1,0": { style: 0 } }, { styles: [bold] });
  expect(differences(before, changed).cells.map(({ row, style }) => [row, style?.bold])).toEqual([[1, true]]);
});

test("new widths and heights are changes of their own; a default comes back as null", () => {
  const before = sheetView({}, { columnWidths: [80, null, 50], rowHeights: new Map([[2, 40]]) });
  const after = sheetView({}, { columnWidths: [80, 90], rowHeights: new Map([[3, 30]]) });
  const difference = differences(before, after);
  expect(difference.layout).toBe(false);
  expect([...difference.widths]).toEqual([
    [1, 90],
    [2, null],
  ]);
  expect([...difference.heights]).toEqual([
    [2, null],
    [3, 30],
  ]);
});

test.each([
  ["merged cells", { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }],
  ["frozen rows", { frozenRows: 1 }],
  ["hidden rows", { hiddenRows: new Set([4]) }],
  ["gridlines", { showGridlines: false }],
  ["many more rows", { rowCount: 500 }],
])("%s lay the sheet anew", (_, part) => {
  expect(differences(sheetView(), sheetView({}, part)).layout).toBe(true);
});

test("thousands of changed cells lay the sheet anew instead of one by one", () => {
  const cells = Object.fromEntries(
    Array.from({ length: 5000 }, (_, row) => [`${row},0`, { value: row, text: "1" }]),
  );
  expect(differences(sheetView(), sheetView(cells)).layout).toBe(true);
});
