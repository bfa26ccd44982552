// What waits in the workbook until its row comes back.
import { planKept, readKept, readKeptComments, type KeptCells } from "../../../src/sheets/catalogue/kept";
import type { Grid } from "../../../src/sheets/plan/plan";

const ROW: KeptCells = {
  catalogue: "k",
  indicator: "job",
  group: "target",
  category: null,
  period: "2018",
  definition: null,
  cells: { numerator: 12, remark: "Hm" },
};
const COMMENT = { text: "Hvem?", author: null, replies: [], resolved: false, note: false };

function laid(kept: KeptCells[], code: "numerator" | "control" = "numerator") {
  const comments = new Map(kept.map((one) => [one, [{ code, comment: { ...COMMENT, row: 0, column: 0 } }]]));
  const plan = planKept(kept, comments, "da");
  const grid: Grid = { sheet: plan.name, row: 0, column: 0, values: plan.values[0]?.cells ?? [] };
  return { plan, grid };
}

test("a row comes back as it was set aside", () => {
  expect(readKept(laid([ROW]).grid)).toEqual([ROW]);
});

test("it is recognised by the period it was given, whatever was typed in its place", () => {
  const typed = { ...ROW, cells: { period: "2017" } };
  expect(readKept(laid([typed]).grid)).toEqual([typed]);
  const emptied = { ...ROW, cells: {} };
  expect(readKept(laid([emptied]).grid)).toEqual([emptied]);
});

test.each(["numerator", "control"] as const)("a comment waits with its row and column (%s)", (code) => {
  const { plan, grid } = laid([ROW], code);
  const [comment] = plan.comments ?? [];
  const kept = readKept(grid);
  const found = [{ ...COMMENT, row: comment?.row ?? -1, column: comment?.column ?? -1 }];
  expect(readKeptComments(grid, kept, found)).toEqual(new Map([[kept[0], [{ code, comment: found[0] }]]]));
});

test("a sheet that an older version has laid is read as well", () => {
  const { grid } = laid([ROW]);
  const width = (grid.values[0] ?? []).indexOf("name");
  const older = { ...grid, values: grid.values.map((cells) => cells.slice(0, width)) };
  expect(readKept(older)).toEqual([ROW]);
});
