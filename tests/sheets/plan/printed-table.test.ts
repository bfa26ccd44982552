import { printedTable, type PrintedColumn, type PrintedTable } from "../../../src/sheets/plan/printed-table";
import { signedFormat } from "../../../src/sheets/plan/style";
import { rowHeight } from "../../../src/sheets/plan/text-size";
import { catalogueWith, picture, planProblems } from "../helpers";

interface Bridge {
  name: string;
  length: number;
  moved: number;
}
type Code = "name" | "length" | "moved";

const columns: PrintedColumn<Bridge, Code>[] = [
  { code: "name", width: 20, align: "left", format: null, wrap: true, size: 9, cell: ({ name }) => name },
  { code: "length", width: 10, align: "right", format: "value", cell: ({ length }) => length },
  { code: "moved", width: 10, align: "right", format: "change", cell: ({ moved }) => moved },
];

function tableWith(more: Partial<PrintedTable<Bridge, Code>> = {}): PrintedTable<Bridge, Code> {
  return {
    sheet: "Broer",
    catalogue: catalogueWith([{}]),
    language: "da",
    above: [{ cells: ["Broer i kommunen"] }, { cells: [] }],
    columns,
    headings: { name: "Bro", length: "Længde", moved: "Flyttet" },
    headingHeight: 20,
    rows: [
      { band: { cells: { name: "Nord" }, height: 30, merged: { from: "name", to: "moved" } } },
      { line: { name: "Møllebro", length: 12.5, moved: -0.5 } },
      { line: { name: "Åbro", length: 7, moved: 1 } },
    ],
    empty: "Ingen broer.",
    decimals: () => 1,
    lineHeight: 18,
    below: [{ cells: [] }, { cells: ["Målt i meter."], over: "merged" }],
    ...more,
  };
}

test("lines above, headings, bands, rows and lines below stand in this order", () => {
  const plan = printedTable(tableWith());
  expect(picture(plan)).toEqual([
    "Broer i kommunen",
    "",
    "Bro | Længde | Flyttet",
    "Nord",
    "Møllebro | 12.5 | -0.5",
    "Åbro | 7 | 1",
    "",
    "Målt i meter.",
  ]);
  expect(planProblems(plan)).toEqual([]);
});

test("a table without rows says so, and is no Excel table", () => {
  const plan = printedTable(tableWith({ rows: [], excelTable: { name: "Broer", frozen: 1 } }));
  expect(picture(plan)).toContain("Ingen broer.");
  expect(plan.table).toBeUndefined();
});

test("a row is as high as its wrapped text needs in its own letters, and never lower than told", () => {
  const name = "Den lange bro over den brede å ved den gamle mølle";
  const { rowHeights } = printedTable(
    tableWith({
      rows: [{ line: { name, length: 1, moved: 0 } }, { line: { name: "Å", length: 1, moved: 0 } }],
    }),
  );
  expect(rowHeights.find(({ row }) => row === 3)?.height).toBe(rowHeight([[name, 20]], 9));
  expect(rowHeights.find(({ row }) => row === 4)?.height).toBe(18);
});

test("numbers have their line's decimals, changes their sign, and bands neither", () => {
  const { formats } = printedTable(tableWith());
  expect(formats.filter(({ style }) => style.numberFormat !== undefined)).toEqual([
    { box: { row: 4, rows: 2, column: 1, columns: 1 }, style: { numberFormat: "#,##0.0" } },
    {
      box: { row: 4, rows: 2, column: 2, columns: 1 },
      style: { numberFormat: signedFormat(1) },
    },
  ]);
});

test("headings stand as their numbers do, but for a table whose headings have buttons", () => {
  const right = (table: PrintedTable<Bridge, Code>) =>
    printedTable(table).formats.find(({ style }) => style.horizontal === "right")?.box;
  expect(right(tableWith())).toEqual({ row: 2, rows: 4, column: 1, columns: 2 });
  expect(right(tableWith({ excelTable: { name: "Broer", frozen: 1 } }))).toEqual({
    row: 3,
    rows: 3,
    column: 1,
    columns: 2,
  });
});

test("hidden columns, and those after the last printed one, take no part in what is printed", () => {
  const plan = printedTable(tableWith({ hidden: ["length"], lastPrinted: "length" }));
  expect(plan.hiddenColumns).toEqual([{ column: 1, columns: 1 }]);
  expect(plan.page?.printArea).toEqual({ row: 0, column: 0, rows: 8, columns: 2 });
});

test("a band never stands last on a page", () => {
  const line = { line: { name: "Bro", length: 1, moved: 0 } };
  const rows = Array.from({ length: 200 }, (_, index) =>
    index % 3 === 0 ? { band: { cells: {}, height: 20 } } : line,
  );
  const { page } = printedTable(tableWith({ rows }));
  expect(page?.breaksBefore?.length).toBeGreaterThan(1);
  for (const row of page?.breaksBefore ?? []) expect((row - 4) % 3).not.toBe(0);
});

test("a text beside a coloured cell is set in, and its row is as high as the room that is left needs", () => {
  const name = "Den lange bro over å";
  const coloured = printedTable(
    tableWith({
      columns: [
        { code: "length", width: 10, align: "left", format: null, cell: () => "● Åben", colours: () => [] },
        { code: "name", width: 18, align: "left", format: null, wrap: true, cell: (bridge) => bridge.name },
        { code: "moved", width: 10, align: "right", format: null, cell: () => null },
      ],
      rows: [{ line: { name, length: 1, moved: 0 } }],
    }),
  );
  expect(coloured.formats).toContainEqual({
    box: { row: 2, rows: 2, column: 1, columns: 1 },
    style: { horizontal: "left", indent: 1 },
  });
  expect(rowHeight([[name, 18]])).toBe(18);
  expect(coloured.rowHeights.find(({ row }) => row === 3)?.height).toBe(33);
});

test("a heading below the table stands on the page of what it heads", () => {
  const long = Array.from({ length: 40 }, (_, at) => ({ line: { name: `Bro ${at}`, length: 1, moved: 0 } }));
  const pageOf = (below: PrintedTable<Bridge, Code>["below"]) =>
    printedTable(tableWith({ rows: long, below, page: { smallest: 9 } })).page?.breaksBefore ?? [];
  const lines = Array.from({ length: 30 }, () => ({ cells: ["Målt i meter."] }));
  const [, loose = 0] = pageOf(lines);
  const heading = loose - 1 - 43;
  const [, kept] = pageOf(lines.map((line, at) => (at === heading ? { ...line, keepWithNext: true } : line)));
  expect(kept).toBe(loose - 1);
});
