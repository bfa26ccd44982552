// A sheet that is laid anew stays the same sheet: whatever of people's own refers to it, or stands beside what is ours, is whole.
import { openEmbeddedWorkbook, type EmbeddedWorkbook, type SheetView } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { STAGING_PREFIX } from "../../src/excel/record";
import type { WorkbookPort } from "../../src/jobs/port";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan";
import { commentsOf } from "../fixtures/comment-list";

/** A table of so many rows below a heading, with a total beside it, a list and a rule. */
function plan(
  rows: number,
  { columns = 2, ...more }: Partial<SheetPlan> & { columns?: number } = {},
): SheetPlan {
  const body = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column === 0 ? `Række ${row}` : 10 * row + column)),
  );
  const headings = Array.from({ length: columns }, (_, column) => (column === 0 ? "Navn" : `Antal${column}`));
  return {
    ...emptyPlan("Tal"),
    values: [
      { row: 0, column: 0, cells: [["Overskrift"]] },
      { row: 2, column: 0, cells: [headings, ...body] },
    ],
    formulas: [{ box: { row: 1, column: 1, rows: 1, columns: 1 }, formula: `=SUM(B4:B${rows + 3})` }],
    formats: [
      { box: { row: 3, column: 0, rows, columns }, style: { fill: "#FFEEDD", locked: false } },
      { box: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true } },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns }],
    rowHeights: [{ row: 3, rows, height: 20 }],
    validations: [
      {
        box: { row: 3, column: 1, rows, columns: 1 },
        rule: { kind: "formula", formula: "=B4>=0" },
        error: { title: "Tal", message: "Ikke under nul", style: "stop" },
      },
    ],
    conditionals: [
      { box: { row: 3, column: 1, rows, columns: 1 }, formula: "=B4>5", style: { fill: "#FF0000" } },
    ],
    names: [{ name: "tallene", box: { row: 3, column: 1, rows, columns: 1 } }],
    table: { name: "Data", box: { row: 2, column: 0, rows: rows + 1, columns }, style: "TableStyleLight1" },
    frozen: { rows: 3, columns: 1 },
    ...more,
  };
}

async function open(bytes?: Uint8Array) {
  const workbook = await openEmbeddedWorkbook(bytes === undefined ? {} : { bytes });
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

async function lay(port: WorkbookPort, ...sheets: SheetPlan[]): Promise<void> {
  const seen = await port.read([], { wholeComments: true });
  await port.write({ sheets, seen });
}

async function laid(first: SheetPlan = plan(3)) {
  const opened = await open();
  // Not alone: the add-in's own sheets would take the place of an empty one.
  opened.workbook.type("Ark1", 0, 0, "Mit");
  await lay(opened.port, first);
  return opened;
}

function cell(workbook: EmbeddedWorkbook, sheet: string, row: number, column: number) {
  const found = workbook.view(sheet).cells.get(row)?.get(column);
  return found?.formula ?? found?.value ?? null;
}

function shown(workbook: EmbeddedWorkbook, sheet: string, row: number, column: number) {
  return workbook.view(sheet).cells.get(row)?.get(column)?.value ?? null;
}

/** What its cells hold and how they look, without those that are as new. */
function looks(view: SheetView): unknown[] {
  return [...view.cells]
    .sort(([one], [other]) => one - other)
    .flatMap(([row, line]) =>
      [...line]
        .sort(([one], [other]) => one - other)
        .map(([column, { value, formula, style }]) => ({
          row,
          column,
          value,
          formula,
          style: view.styles[style],
        })),
    )
    .filter(({ value, formula, style }) => value !== null || formula !== null || style?.fill !== null);
}

test("of two rules for a cell the one that stands first in the plan is seen", async () => {
  const box = { row: 3, column: 1, rows: 3, columns: 1 };
  const { workbook } = await laid(
    plan(3, {
      conditionals: [
        { box, formula: "=B4>5", style: { fill: "#FF0000" }, stopIfTrue: true },
        { box, formula: "=B4>0", style: { fill: "#00FF00", bold: true } },
      ],
    }),
  );
  const seen = [3, 5].map((row) => {
    const view = workbook.view("Tal");
    return view.styles[view.cells.get(row)?.get(1)?.style ?? 0];
  });
  expect(seen.map((style) => [style?.fill, style?.bold])).toEqual([
    ["#00FF00", true],
    ["#FF0000", false],
  ]);
});

describe("what refers to a sheet that is laid anew", () => {
  test("keeps doing so: formulas, names of the workbook and of a sheet, lists, and columns of its table", async () => {
    const { workbook, port } = await laid();
    workbook.type("Ark1", 1, 0, "=Tal!B6");
    workbook.type("Ark1", 2, 0, "=SUM(tallene)");
    workbook.type("Ark1", 3, 0, "=SUM(Data[Antal1])");
    await workbook.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Ark1");
      const tal = context.workbook.worksheets.getItem("Tal");
      context.workbook.names.add("mit_navn", tal.getRange("A4:A6"));
      tal.names.add("arkets_navn", tal.getRange("B4"));
      own.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Tal!$A$4:$A$6" } };
      await context.sync();
    });
    await lay(port, plan(4));

    expect(cell(workbook, "Ark1", 1, 0)).toBe("=Tal!B6");
    expect(shown(workbook, "Ark1", 1, 0)).toBe(21);
    expect(shown(workbook, "Ark1", 2, 0)).toBe(1 + 11 + 21 + 31);
    expect(cell(workbook, "Ark1", 3, 0)).toBe("=SUM(Data[Antal1])");
    expect(shown(workbook, "Ark1", 3, 0)).toBe(1 + 11 + 21 + 31);
    expect(workbook.view("Ark1").validations[0]?.choices).toEqual(["Række 0", "Række 1", "Række 2"]);
    const formulas = await workbook.run(async (context) => {
      const mine = context.workbook.names.getItem("mit_navn").load("formula");
      const its = context.workbook.worksheets.getItem("Tal").names.getItem("arkets_navn").load("formula");
      await context.sync();
      return [String(mine.formula), String(its.formula)];
    });
    expect(formulas).toEqual(["=Tal!$A$4:$A$6", "=Tal!$B$4"]);
  });

  test("sees empty cells where rows have gone, and no error", async () => {
    const { workbook, port } = await laid(plan(6));
    workbook.type("Ark1", 1, 0, "=Tal!B9+0");
    await lay(port, plan(2));
    expect(cell(workbook, "Ark1", 1, 0)).toBe("=Tal!B9+0");
    expect(shown(workbook, "Ark1", 1, 0)).toBe(0);
  });

  test("keeps doing so when the sheet takes the name of its plan", async () => {
    const { workbook, port } = await laid();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Tal").name = "Omdøbt";
      await context.sync();
    });
    workbook.type("Ark1", 1, 0, "=Omdøbt!B6");
    const seen = await port.read([]);
    await port.write({ sheets: [plan(4)], renames: { Omdøbt: "Tal" }, seen });
    expect(workbook.sheetNames().map(({ name }) => name)).toEqual(["Ark1", "Tal"]);
    expect(cell(workbook, "Ark1", 1, 0)).toBe("=Tal!B6");
  });
});

describe("the sheet itself", () => {
  test.each([
    ["fewer rows", 6, 2, 2],
    ["more rows", 2, 6, 2],
    ["fewer columns", 3, 3, 1],
    ["more columns", 3, 3, 4],
  ])("is as if laid for the first time: %s", async (_, before, rows, columns) => {
    const { workbook, port } = await laid(plan(before));
    await lay(port, plan(rows, { columns, formulas: [] }));
    const fresh = await laid(plan(rows, { columns, formulas: [] }));
    const again = workbook.view("Tal");
    const once = fresh.workbook.view("Tal");
    expect(looks(again)).toEqual(looks(once));
    expect(again.merges).toEqual(once.merges);
    expect([...again.rowHeights]).toEqual([...once.rowHeights]);
    expect(again.validations).toEqual(once.validations);
    expect([again.frozenRows, again.frozenColumns]).toEqual([once.frozenRows, once.frozenColumns]);
    expect(workbook.sheetNames().filter(({ name }) => name.startsWith(STAGING_PREFIX))).toEqual([]);
  });

  test("keeps its place among the others and its identity", async () => {
    const { workbook, port } = await laid();
    const id = workbook.view("Tal").id;
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Tal").position = 0;
      await context.sync();
    });
    await lay(port, plan(4));
    expect(workbook.sheetNames().map(({ name }) => name)).toEqual(["Tal", "Ark1"]);
    expect(workbook.view("Tal").id).toBe(id);
  });
});

describe("what people have written beside our cells", () => {
  test("stays: a column beside the table, a note below it, and their comments", async () => {
    const { workbook, port } = await laid();
    workbook.type("Tal", 3, 4, "Husk");
    workbook.type("Tal", 20, 0, "Min note");
    await workbook.run(async (context) => {
      context.workbook.comments.add("Tal!E4", "Om min kolonne");
      await context.sync();
    });
    await lay(port, plan(4));
    expect(cell(workbook, "Tal", 3, 4)).toBe("Husk");
    expect(cell(workbook, "Tal", 20, 0)).toBe("Min note");
    expect((await commentsOf(workbook)).map(({ address, text }) => [address, text])).toEqual([
      ["Tal!E4", "Om min kolonne"],
    ]);
  });

  test("moves down and to the right where ours grows, with what refers to it", async () => {
    const { workbook, port } = await laid();
    workbook.type("Tal", 7, 0, "Min note");
    workbook.type("Tal", 3, 3, "5");
    workbook.type("Ark1", 1, 0, "=Tal!A8");
    workbook.type("Ark1", 2, 0, "=Tal!D4");
    await lay(port, plan(8, { columns: 4 }));
    expect(shown(workbook, "Ark1", 1, 0)).toBe("Min note");
    expect(shown(workbook, "Ark1", 2, 0)).toBe(5);
    expect(cell(workbook, "Tal", 7, 0)).toBe("Række 4");
    expect(cell(workbook, "Tal", 3, 3)).toBe(3);
  });

  test("stays where it is when ours grows into empty cells", async () => {
    const { workbook, port } = await laid();
    workbook.type("Tal", 20, 0, "Min note");
    workbook.type("Tal", 3, 9, "5");
    await lay(port, plan(8, { columns: 4 }));
    expect(cell(workbook, "Tal", 20, 0)).toBe("Min note");
    expect(cell(workbook, "Tal", 3, 9)).toBe(5);
  });

  test("stays in the table that they have widened", async () => {
    const { workbook, port } = await laid();
    workbook.type("Tal", 2, 2, "Min");
    workbook.type("Tal", 3, 2, "7");
    await workbook.run(async (context) => {
      context.workbook.tables.getItem("Data").resize("A3:C6");
      await context.sync();
    });
    workbook.type("Ark1", 1, 0, "=SUM(Data[Min])");
    await lay(port, plan(4));
    expect(shown(workbook, "Ark1", 1, 0)).toBe(7);
    await lay(port, plan(4, { columns: 4 }));
    expect(shown(workbook, "Ark1", 1, 0)).toBe(7);
  });

  test("a comment on a cell of ours that stays keeps its author and is not written again", async () => {
    const { workbook, port } = await laid();
    await workbook.run(async (context) => {
      context.workbook.comments.add("Tal!A4", "Hvorfra?").replies.add("Fra os");
      await context.sync();
    });
    const [before] = await commentsOf(workbook);
    const comment = { row: 3, column: 0, text: "[Barometer] Hvorfra?", replies: ["[Barometer] Fra os"] };
    await lay(port, plan(4, { comments: [{ ...comment, resolved: false, note: false, stays: true }] }));
    expect(await commentsOf(workbook)).toEqual([before]);
  });

  test("a comment whose row has moved is laid where it belongs, and not where it was", async () => {
    const { workbook, port } = await laid();
    await workbook.run(async (context) => {
      context.workbook.comments.add("Tal!A4", "Hvorfra?");
      await context.sync();
    });
    const comment = { row: 4, column: 0, text: "[Barometer] Hvorfra?", replies: [] };
    await lay(port, plan(4, { comments: [{ ...comment, resolved: false, note: false }] }));
    expect((await commentsOf(workbook)).map(({ address, text }) => [address, text])).toEqual([
      ["Tal!A5", "[Barometer] Hvorfra?"],
    ]);
  });
});
