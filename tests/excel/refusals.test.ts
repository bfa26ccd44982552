// What Excel refuses for a reason of its own is told by that reason, or done in another way; nothing is ever half.
import { openEmbeddedWorkbook, type EmbeddedWorkbook, type Refusal } from "../../src/embedded";
import { STAGING_PREFIX } from "../../src/excel/record";
import { excelWorkbook } from "../../src/excel/workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan";

interface ClientAction {
  ActionType: number;
  Name: string;
  ObjectPathId: number;
}

function plan(rows: number): SheetPlan {
  const body = Array.from({ length: rows }, (_, row) => [`Række ${row}`, row]);
  return {
    ...emptyPlan("Tal"),
    values: [{ row: 0, column: 0, cells: body }],
    frozen: { rows: 1, columns: 0 },
    cursor: { row: 1, column: 1 },
    protect: true,
  };
}

async function open() {
  const workbook = await openEmbeddedWorkbook({});
  workbook.type("Ark1", 0, 0, "Mit");
  const port = excelWorkbook((batch) => workbook.run(batch));
  return { workbook, port };
}

async function lay(port: WorkbookPort, sheet: SheetPlan): Promise<void> {
  await port.write({ sheets: [sheet], seen: await port.read([]), show: "Tal" });
}

/** As Excel refuses a member: methods and setters by their name; what stands before it in the request is done. */
function refuse(
  workbook: EmbeddedWorkbook,
  member: string,
  refusal: Omit<Refusal, "after">,
  times = 1,
): { refused: number } {
  const told = { refused: 0 };
  workbook.interceptRequests((_index, body) => {
    const { Actions } = JSON.parse(body) as { Actions: ClientAction[] };
    const at = Actions.findIndex(({ ActionType, Name }) => ActionType >= 3 && Name === member);
    if (at < 0 || told.refused === times) return undefined;
    told.refused += 1;
    return { after: at, ...refusal };
  });
  return told;
}

function rows(workbook: EmbeddedWorkbook): number {
  return [...workbook.view("Tal").cells.values()].filter((line) => (line.get(0)?.value ?? null) !== null)
    .length;
}

function leftovers(workbook: EmbeddedWorkbook): string[] {
  return workbook
    .sheetNames()
    .map(({ name }) => name)
    .filter((name) => name.startsWith(STAGING_PREFIX));
}

test.each([
  ["InactiveWorkbook", undefined],
  ["GeneralException", "Worksheet.visibility"],
])("another workbook in front (%s at %s) keeps a write from beginning", async (code, location) => {
  const { workbook, port } = await open();
  await lay(port, plan(3));
  refuse(workbook, "Visibility", {
    code,
    ...(location === undefined ? {} : { location: "WorksheetCollection.add" }),
  });
  await expect(lay(port, plan(4))).rejects.toMatchObject({ problem: "another-workbook" });
  expect(rows(workbook)).toBe(3);
});

test.each([
  ["showing the sheet", "Activate", "Worksheet.activate"],
  ["selecting a cell", "Select", "Range.select"],
  ["freezing its head", "FreezeRows", "WorksheetFreezePanes.freezeRows"],
  ["hiding gridlines", "Gridlines", "Worksheet.showGridlines"],
])("a host that refuses %s has everything else of what was written", async (_, member, location) => {
  const { workbook, port } = await open();
  await lay(port, plan(3));
  const told = refuse(workbook, member, { code: "GeneralException", location }, 99);
  await lay(port, plan(4));
  expect(told.refused).toBeGreaterThan(0);
  expect(rows(workbook)).toBe(4);
  expect(leftovers(workbook)).toEqual([]);
  expect(workbook.view("Tal").protected).toBe(true);
});

test("a request refused for its size is sent again in smaller parts", async () => {
  const { workbook, port } = await open();
  const long = {
    ...plan(3),
    values: [{ row: 0, column: 0, cells: Array.from({ length: 80 }, () => ["x".repeat(30_000)]) }],
  };
  const sizes: number[] = [];
  workbook.interceptRequests((_index, body) => {
    sizes.push(body.length);
    return body.length > 2_200_000 ? { after: 0, code: "RequestPayloadSizeLimitExceeded" } : undefined;
  });
  await lay(port, long);
  expect(Math.max(...sizes)).toBeGreaterThan(2_200_000);
  expect(rows(workbook)).toBe(80);
  expect(leftovers(workbook)).toEqual([]);
});

test("a cell still being edited is told as that", async () => {
  const { workbook, port } = await open();
  refuse(workbook, "Visibility", { code: "InvalidOperationInCellEditMode" });
  await expect(lay(port, plan(4))).rejects.toMatchObject({ problem: "in-cell-edit" });
});

test("a failure after the point of no return is made good at once", async () => {
  const { workbook, port } = await open();
  await lay(port, plan(3));
  const told = refuse(workbook, "CopyFrom", { code: "GeneralException", location: "Range.copyFrom" });
  await lay(port, plan(4));
  expect(told.refused).toBe(1);
  expect(rows(workbook)).toBe(4);
  expect(leftovers(workbook)).toEqual([]);
});

test("one that lasts is laid aside, told once, and the next write goes on", async () => {
  const { workbook, port } = await open();
  await lay(port, plan(3));
  refuse(workbook, "CopyFrom", { code: "GeneralException", location: "Range.copyFrom" }, 3);
  await expect(lay(port, plan(4))).rejects.toMatchObject({ problem: "laid-aside" });
  await lay(port, plan(5));
  expect(rows(workbook)).toBe(5);
  expect(workbook.sheetNames().map(({ name }) => name)).toEqual(["Ark1", "Tal", "Tal (ny)"]);
});

describe("a workbook whose structure is protected", () => {
  async function lockStructure(workbook: EmbeddedWorkbook, locked: boolean): Promise<void> {
    await workbook.run(async (context) => {
      if (locked) context.workbook.protection.protect();
      else context.workbook.protection.unprotect();
      await context.sync();
    });
  }

  test("is told before anything is written, and takes cells all the same", async () => {
    const { workbook, port } = await open();
    await lay(port, plan(3));
    await lockStructure(workbook, true);
    await expect(lay(port, plan(4))).rejects.toMatchObject({ problem: "structure-protected" });
    expect(rows(workbook)).toBe(3);
    const patches = [{ sheet: "Ark1", row: 0, column: 0, cells: [["Nyt"]] }];
    await port.write({ sheets: [], patches, seen: await port.read([]) });
    expect(workbook.view("Ark1").cells.get(0)?.get(0)?.value).toBe("Nyt");
  });

  test("with a write cut short in it is told as that until it is opened, and finished then", async () => {
    const { workbook, port } = await open();
    await lay(port, plan(3));
    const seen = await port.read([]);
    workbook.interceptRequests((_index, body) => body.includes("CopyFrom") ? body.split("ActionType").length - 8 : undefined); // prettier-ignore
    await expect(port.write({ sheets: [plan(4)], seen })).rejects.toMatchObject({ problem: "connection" });
    workbook.interceptRequests(null);
    expect(leftovers(workbook)).not.toEqual([]);
    await lockStructure(workbook, true);
    await expect(port.read([])).rejects.toMatchObject({ problem: "structure-protected" });
    await lockStructure(workbook, false);
    await port.read([]);
    expect(rows(workbook)).toBe(4);
    expect(leftovers(workbook)).toEqual([]);
  });
});
