// Nothing that stands in a workbook, and nothing that a job leaves, makes the next one fail for ever.
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { RECORD, STAGING_PREFIX } from "../../src/excel/record";
import { excelWorkbook } from "../../src/excel/workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan";

function plan(rows: number): SheetPlan {
  const body = Array.from({ length: rows }, (_, row) => [`Række ${row}`, row]);
  return {
    ...emptyPlan("Tal"),
    values: [{ row: 2, column: 0, cells: [["Navn", "Antal"], ...body] }],
    names: [{ name: "tallene", box: { row: 3, column: 1, rows, columns: 1 } }],
    table: {
      name: "Data",
      box: { row: 2, column: 0, rows: rows + 1, columns: 2 },
      style: "TableStyleLight1",
    },
    protect: true,
  };
}

async function open(bytes?: Uint8Array) {
  const workbook = await openEmbeddedWorkbook(bytes === undefined ? {} : { bytes });
  if (bytes === undefined) workbook.type("Ark1", 0, 0, "Mit");
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

async function lay(port: WorkbookPort, ...sheets: SheetPlan[]): Promise<void> {
  const seen = await port.read([], { wholeComments: true });
  await port.write({ sheets, seen, show: "Tal" });
}

function column(workbook: EmbeddedWorkbook, sheet: string, at: number): unknown[] {
  return [...workbook.view(sheet).cells]
    .sort(([one], [other]) => one - other)
    .flatMap(([, line]) => line.get(at)?.value ?? []);
}

async function tablesOf(workbook: EmbeddedWorkbook): Promise<string[]> {
  return workbook.run(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/worksheet/name");
    await context.sync();
    return tables.items.map(({ name, worksheet }) => `${worksheet.name}!${name}`);
  });
}

function leftovers(workbook: EmbeddedWorkbook): string[] {
  return workbook
    .sheetNames()
    .map(({ name }) => name)
    .filter((name) => name.startsWith(STAGING_PREFIX));
}

/** Cuts the write after so many actions of its last request, as a lost connection does. */
async function cutAfter(workbook: EmbeddedWorkbook, port: WorkbookPort, sheet: SheetPlan, marker: string) {
  const seen = await port.read([], { wholeComments: true });
  workbook.interceptRequests((_index, body) => {
    const { Actions } = JSON.parse(body) as { Actions: { Name: string; ArgumentInfo?: unknown }[] };
    const at = Actions.findIndex((action) => JSON.stringify(action).includes(marker));
    return at < 0 ? undefined : at + 1;
  });
  await expect(port.write({ sheets: [sheet], seen })).rejects.toMatchObject({ problem: "connection" });
  workbook.interceptRequests(null);
}

describe("a table or a name of somebody's own with the name of ours", () => {
  test("a table: ours takes a free name, and keeps it when the sheet is laid anew", async () => {
    const { workbook, port } = await open();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ark1");
      sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]]; // prettier-ignore
      sheet.tables.add("A1:B2", true).name = "Data";
      await context.sync();
    });
    await lay(port, plan(3));
    expect(await tablesOf(workbook)).toEqual(["Ark1!Data", "Tal!Data_2"]);
    await lay(port, plan(4));
    expect(await tablesOf(workbook)).toEqual(["Ark1!Data", "Tal!Data_2"]);
    expect(leftovers(workbook)).toEqual([]);
  });

  test("a name", async () => {
    const { workbook, port } = await open();
    await workbook.run(async (context) => {
      context.workbook.names.add("data", context.workbook.worksheets.getItem("Ark1").getRange("A1"));
      await context.sync();
    });
    await lay(port, plan(3));
    expect(await tablesOf(workbook)).toEqual(["Tal!Data_2"]);
  });

  test("a sheet of theirs with a table elsewhere on it is laid all the same", async () => {
    const { workbook, port } = await open();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Tal");
      sheet.getRange("D8:E9").values = [["a", "b"], [1, 2]]; // prettier-ignore
      sheet.tables.add("D8:E9", true).name = "Data";
      await context.sync();
    });
    await lay(port, plan(3));
    expect(column(workbook, "Tal", 0)).toEqual(["Navn", "Række 0", "Række 1", "Række 2"]);
    expect(leftovers(workbook)).toEqual([]);
    expect(await tablesOf(workbook)).toEqual(["Tal!Data"]);
  });
});

describe("what people have changed on a sheet of ours", () => {
  test.each<[string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void]>([
    ["a table that is plain cells again", (sheet) => void sheet.tables.getItem("Data").convertToRange()],
    ["a table with another name", (sheet) => void (sheet.tables.getItem("Data").name = "Mine")],
    ["a name that is gone", (_, workbook) => workbook.names.getItem("tallene").delete()],
    ["cells of the head merged", (sheet) => sheet.getRange("A1:B1").merge()],
  ])("%s", async (_, change) => {
    const { workbook, port } = await open();
    await lay(port, plan(3));
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Tal");
      sheet.protection.unprotect();
      change(sheet, context.workbook);
      await context.sync();
    });
    await lay(port, plan(4));
    expect(column(workbook, "Tal", 0)).toEqual(["Navn", "Række 0", "Række 1", "Række 2", "Række 3"]);
    expect((await tablesOf(workbook)).length).toBe(1);
    expect(leftovers(workbook)).toEqual([]);
  });

  test("a password: it is told, and nothing has been changed", async () => {
    const { workbook, port } = await open();
    await lay(port, plan(3), { ...plan(2), name: "Andet", names: [], table: undefined });
    await workbook.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Tal");
      protection.unprotect();
      protection.protect({}, "hemmeligt");
      await context.sync();
    });
    const other = { ...plan(5), name: "Andet", names: [], table: undefined };
    const seen = await port.read([]);
    await expect(port.write({ sheets: [other, plan(4)], seen })).rejects.toMatchObject({
      problem: "password",
    });
    expect(column(workbook, "Tal", 0)).toHaveLength(4);
    expect(column(workbook, "Andet", 0)).toHaveLength(3);
    expect((await port.read([])).sheets.filter(({ protected: is }) => is).map(({ name }) => name)).toEqual([
      "Tal",
      "Andet",
    ]);
  });
});

describe("a write that was cut short", () => {
  /** Renaming the draft is the point of no return. */
  const counts = (workbook: EmbeddedWorkbook, port: WorkbookPort) =>
    cutAfter(workbook, port, plan(4), RECORD);

  test("is finished by whoever reads next", async () => {
    const { workbook, port } = await open();
    await lay(port, plan(3));
    await counts(workbook, port);
    expect(column(workbook, "Tal", 0)).toHaveLength(4);
    await port.read([]);
    expect(column(workbook, "Tal", 0)).toHaveLength(5);
    expect(leftovers(workbook)).toEqual([]);
  });

  test.each<[string, (workbook: Excel.Workbook) => void]>([
    ["its sheet has gone", (workbook) => workbook.worksheets.getItem("Tal").delete()],
    ["its sheet has another name", (workbook) => void (workbook.worksheets.getItem("Tal").name = "Andet")],
    ["its name has gone", (workbook) => workbook.names.getItem("tallene").delete()],
    [
      "somebody's table has taken the name",
      (workbook) => {
        workbook.tables.getItem("Data").name = "Mine";
        const sheet = workbook.worksheets.getItem("Ark1");
        sheet.getRange("D1:E2").values = [["a", "b"], [1, 2]]; // prettier-ignore
        sheet.tables.add("D1:E2", true).name = "Data";
      },
    ],
    ["what was built has gone", (workbook) => workbook.worksheets.getItem(`${STAGING_PREFIX}1`).delete()],
  ])("and %s meanwhile: the next read and the next write go through", async (_, change) => {
    const { workbook, port } = await open();
    await lay(port, plan(3));
    await counts(workbook, port);
    await workbook.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
    await port.read([]);
    expect(leftovers(workbook)).toEqual([]);
    await lay(port, plan(5));
    expect(column(workbook, "Tal", 0)).toHaveLength(6);
  });

  test.each<[string, (workbook: Excel.Workbook) => void]>([
    [
      "somebody has written in the record",
      (workbook) => void (workbook.worksheets.getItem(RECORD).getRange("A1").values = [["{"]]),
    ],
    [
      "its sheet has got a password",
      (workbook) => {
        const { protection } = workbook.worksheets.getItem("Tal");
        protection.protect({}, "hemmeligt");
      },
    ],
  ])(
    "and cannot be finished since %s: it is laid aside, told once, and the next job goes on",
    async (_, change) => {
      const { workbook, port } = await open();
      await lay(port, plan(3));
      await counts(workbook, port);
      await workbook.run(async (context) => {
        change(context.workbook);
        await context.sync();
      });
      await expect(port.read([])).rejects.toMatchObject({ problem: "laid-aside" });
      expect(leftovers(workbook)).toEqual([]);
      expect(workbook.sheetNames().filter(({ name }) => name.endsWith("(ny)"))).toHaveLength(1);
      await port.read([]);
    },
  );
});

describe("a write that an earlier version was kept from finishing", () => {
  /** What such a version left: the new sheet whole beside the old one, and what is to be done in cells. */
  async function cutShort(then: (workbook: Excel.Workbook) => void) {
    const { workbook, port } = await open();
    await workbook.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const old = worksheets.add("Tal");
      old.getRange("A1").values = [["gammel"]];
      names.add("tallene", old.getRange("A1"));
      const built = worksheets.add(`${STAGING_PREFIX}1`);
      built.getRange("A1:B2").values = [["Navn", "Antal"], ["ny", 7]]; // prettier-ignore
      built.tables.add("A1:B2", true);
      built.visibility = "Hidden";
      const lines = [
        { leaving: ["Tal"], show: "Tal" },
        {
          staging: `${STAGING_PREFIX}1`,
          name: "Tal",
          position: 17,
          visibility: "visible",
          table: "Data",
          names: [["tallene", "='Tal'!$B$2"]],
          protect: true,
          commentable: false,
          cursor: "A1",
        },
      ];
      const record = worksheets.add(RECORD);
      record.getRange("A1:A2").values = lines.map((line) => [`'${JSON.stringify(line)}`]);
      record.visibility = "Hidden";
      then(context.workbook);
      await context.sync();
    });
    return { workbook, port };
  }

  test.each<[string, (workbook: Excel.Workbook) => void, string[]]>([
    ["nothing has happened since", () => undefined, ["Tal!Data"]],
    ["its name has gone", (workbook) => workbook.names.getItem("tallene").delete(), ["Tal!Data"]],
    [
      "there is a table of that name",
      ({ worksheets }) => void (worksheets.getItem("Ark1").tables.add("A1:A2", true).name = "Data"),
      ["Ark1!Data", "Tal!Data_2"],
    ],
  ])("is finished: %s", async (_, then, tables) => {
    const { workbook, port } = await cutShort(then);
    await port.read([]);
    expect(column(workbook, "Tal", 0)).toEqual(["Navn", "ny"]);
    expect(await tablesOf(workbook)).toEqual(tables);
    expect(workbook.view("Tal").protected).toBe(true);
    expect(leftovers(workbook)).toEqual([]);
    await lay(port, plan(2));
    expect(column(workbook, "Tal", 0)).toEqual(["Navn", "Række 0", "Række 1"]);
  });
});
