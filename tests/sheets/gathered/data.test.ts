import fc from "fast-check";
import { emptyFigure, FIGURE_COLUMNS, type Figure } from "../../../src/barometer/figure";
import { planData, readData, type DataRow } from "../../../src/sheets/gathered/data";
import { planImportLog, readImportLog, type ImportEntry } from "../../../src/sheets/gathered/import-log";
import { resultsText } from "../../../src/text/sheets/results";
import { catalogueWith, gridOf, picture, planProblems } from "../helpers";

const catalogue = catalogueWith([
  { name: "Beskæftigelse" },
  { categories: { name: "Køn", items: [{ id: "k", name: "Kvinder" }], combine: "each" } },
]);

function rowWith(figure: Partial<Figure>, more: Partial<DataRow> = {}): DataRow {
  return {
    figure: {
      ...emptyFigure({ indicator: "i1", group: "target", category: null, period: "2018" }),
      ...figure,
    },
    department: "job",
    file: "job 2018.xlsx",
    cell: "G12",
    importedAt: "2019-02-01T10:00:00Z",
    ...more,
  };
}

test("Data is printed from what a figure is of to why it is missing, its id on each of two pages, and stays in the house", () => {
  const { page } = planData({ catalogue, rows: [rowWith({ value: 5 })] });
  expect(page).toMatchObject({
    ...{ fitWidth: 2, titleColumns: { column: 0, columns: 1 }, titleRows: { row: 4, rows: 1 } },
    printArea: { row: 4, column: 0, rows: 2, columns: FIGURE_COLUMNS.indexOf("missing") + 4 },
    header: { center: resultsText.da.internal },
    footer: { center: resultsText.da.internal },
  });
});

test("a personal number in a file's name is masked in Data and in the import log", () => {
  const file = "borger 010190-1234.xlsx";
  const entry: ImportEntry = {
    importedAt: "2019-02-01T10:00:00Z",
    file,
    department: "job",
    status: "imported",
    figures: 1,
    errors: 0,
    warnings: 0,
    reason: null,
  };
  const data = readData(gridOf(planData({ catalogue, rows: [rowWith({ value: 5 }, { file })] })));
  expect(data?.rows[0]?.file).toBe("borger ••••••.xlsx");
  expect(readImportLog(gridOf(planImportLog({ catalogue, entries: [entry] })))[0]?.file).toBe(
    "borger ••••••.xlsx",
  );
});

test("Data is one Excel table under Danish headings, ids with their names beside them", () => {
  const plan = planData({
    catalogue,
    rows: [rowWith({ indicator: "i2", category: "k", value: 12.5, missing: null })],
  });
  expect(planProblems(plan)).toEqual([]);
  expect(plan.table).toMatchObject({ name: "Data", box: { row: 4, column: 0, rows: 2, columns: 24 } });
  const grid = gridOf(plan);
  expect(grid.values[4]?.slice(0, 7)).toEqual([
    "Indikator-id",
    "Indikator",
    "Gruppe-id",
    "Gruppe",
    "Opdelings-id",
    "Opdeling",
    "Periode",
  ]);
  expect(grid.values[5]?.slice(0, 7)).toEqual([
    "i2",
    "Indikator 2",
    "target",
    "Ikke-vestlig herkomst",
    "k",
    "Kvinder",
    "2018",
  ]);
  expect(grid.values[5]?.slice(-5)).toEqual([
    "job",
    "Center for Job",
    "job 2018.xlsx",
    "G12",
    "2019-02-01T10:00:00Z",
  ]);
});

test("rows of any shape come back as they were", () => {
  const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0));
  const text = fc.option(fc.string().map((one) => `=${one}t`));
  const row = fc
    .record({
      numerator: number,
      denominator: number,
      value: number,
      lower: number,
      upper: number,
      remark: text,
      thirdGenerationReason: text,
      definition: text,
      thirdGeneration: fc.boolean(),
      seriesBreak: fc.oneof(fc.constant(true as const), text),
      missing: fc.constantFrom(null, "pending" as const),
      basis: fc.constantFrom(null, "citizenship" as const),
    })
    .map((figure) => rowWith(figure));
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom("da" as const, "en" as const), (rows, language) => {
      const plan = planData({ catalogue, rows, language });
      expect(planProblems(plan)).toEqual([]);
      expect(readData(gridOf(plan))).toMatchObject({ rows, unreadable: [] });
    }),
  );
});

test("a row without origin, and columns that somebody has moved, are read as well", () => {
  const rows = [rowWith({ value: 3 }, { department: null, file: "", cell: null, importedAt: "" })];
  const grid = gridOf(planData({ catalogue, rows }));
  const turned = { ...grid, row: 2, values: grid.values.map((cells) => [...cells].reverse()) };
  expect(readData(turned)?.rows).toEqual(rows);
});

test("text where a number belongs is named by its cell, and so is a row that names no indicator", () => {
  const grid = gridOf(planData({ catalogue, rows: [rowWith({ value: 3 }), rowWith({ value: 4 })] }));
  grid.values[5]![10] = "3 stk";
  grid.values[6]![0] = null;
  expect(readData(grid)).toMatchObject({
    rows: [rowWith({ value: null })],
    unreadable: [
      { cell: "K6", heading: "value" },
      { cell: "A7", heading: "indicator" },
    ],
  });
});

test("a numeric period and codes written as words are understood", () => {
  const grid = gridOf(planData({ catalogue, rows: [rowWith({ missing: "pending" })] }));
  grid.values[5]![6] = 2018;
  grid.values[5]![13] = "endnu ikke opgjort";
  expect(readData(grid)?.rows[0]?.figure).toMatchObject({ period: "2018", missing: "pending" });
});

test("a sheet without the headings is not a data sheet, and an empty table has no rows", () => {
  expect(readData(null)).toBeNull();
  expect(readData({ sheet: "Data", row: 0, column: 0, values: [["hej"]] })).toBeNull();
  const empty = planData({ catalogue, rows: [] });
  expect(planProblems(empty)).toEqual([]);
  expect(readData(gridOf(empty))).toMatchObject({ rows: [], unreadable: [] });
});

test("20,000 rows are one block of values", () => {
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    rowWith({ numerator: index, denominator: 20_000 }),
  );
  const plan = planData({ catalogue, rows });
  expect(plan.values.length).toBe(3);
  expect(plan.formats.length).toBeLessThan(8);
  expect(readData(gridOf(plan))?.rows).toHaveLength(20_000);
});

test("the import log comes back as it was laid", () => {
  const entries: ImportEntry[] = [
    {
      importedAt: "2019-02-01T10:00:00Z",
      file: "job.xlsx",
      department: "job",
      status: "imported",
      figures: 12,
      errors: 0,
      warnings: 1,
      reason: null,
    },
    {
      importedAt: "2019-02-01T10:00:00Z",
      file: "=x.xlsx",
      department: null,
      status: "refused",
      figures: 0,
      errors: 1,
      warnings: 0,
      reason: "Filen er ikke en indberetning.",
    },
  ];
  const plan = planImportLog({ catalogue, entries });
  expect(planProblems(plan)).toEqual([]);
  expect(readImportLog(gridOf(plan))).toEqual(entries);
  expect(picture(plan).filter((row) => row.startsWith("2019-02-01 10:00:00 UTC | "))).toHaveLength(2);
});

test("an import log that is not there, or says that it is empty, has no entries", () => {
  expect(readImportLog(null)).toEqual([]);
  expect(readImportLog(gridOf(planImportLog({ catalogue, entries: [] })))).toEqual([]);
});
