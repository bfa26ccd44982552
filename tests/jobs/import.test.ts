// Importér and Fortryd seneste import in an embedded workbook: what is asked, what is written, what comes back, and what it costs.
import type { Decision } from "../../src/jobs/gather/decisions";
import { detect } from "../../src/jobs/detect";
import { importInto, previewImport } from "../../src/jobs/gather/import";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import type { Incoming } from "../../src/jobs/gather/merge";
import type { WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { readData, readImportChanges, readImportLog } from "../../src/sheets/gathered";
import { excelWorkbook } from "../../src/excel/workbook";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { figure, filled } from "../fixtures/filled";
import { emptyWorkbook, lay, trafficOf } from "../fixtures/rounds";

const FIRST = "2026-01-31T08:00:00.000Z";
const SECOND = "2026-02-01T08:00:00.000Z";
const THIRD = "2026-02-02T08:00:00.000Z";

/** ind-1 belongs to afd-1, ind-2 to afd-2, ind-3 to both. */
const about = (indicator: string) => ({
  indicator,
  ...{ group: "target", category: null, period: "2018", definition: null },
});

const AGREE = [
  filled("afd-1", [figure("ind-1", 12), figure("ind-3", 7)]),
  filled("afd-2", [figure("ind-2", 5), figure("ind-3", 7)]),
];
const DISAGREE = [AGREE[0]!, filled("afd-2", [figure("ind-2", 5), figure("ind-3", 9)], { file: "ny.xlsx" })];

function into(port: WorkbookPort, incoming: Incoming[], now: string, decisions: Decision[] = []) {
  return importInto(port, { incoming, catalogue: null, decisions, now });
}

function choice(when: string, department = "afd-2"): Decision {
  return { kind: "chosen", ...about("ind-3"), department, who: "Åse Hansen", when, why: "Talt efter" };
}

async function read(port: WorkbookPort) {
  const { grids, sheets } = await port.read([{ sheet: SHEETS.data }, { sheet: SHEETS.importLog }]);
  const rows = readData(grids[SHEETS.data] ?? null)?.rows ?? [];
  return {
    figures: rows.map((row) => [row.figure.indicator, row.department, row.figure.numerator, row.file]),
    rows,
    log: readImportLog(grids[SHEETS.importLog] ?? null),
    changes: readImportChanges(grids[SHEETS.importLog] ?? null),
    sheets: sheets.map(({ name }) => name),
  };
}

test("an import takes one request to read and one to write, and the results are left for Beregn", async () => {
  const { workbook, port } = await emptyWorkbook();
  const { syncs } = await trafficOf(workbook, () => into(port, AGREE, FIRST));
  expect(syncs).toBe(2);
  const { figures, sheets } = await read(port);
  expect(figures).toEqual([
    ["ind-1", "afd-1", 12, "afd-1.xlsx"],
    ["ind-2", "afd-2", 5, "afd-2.xlsx"],
    ["ind-3", "afd-1", 7, "afd-1.xlsx"],
    ["ind-3", "afd-2", 7, "afd-2.xlsx"],
  ]);
  expect(sheets).not.toContain(SHEETS.barometer);
});

test("a look at what an import would do is one request and writes nothing", async () => {
  const { workbook, port } = await emptyWorkbook();
  const { syncs } = await trafficOf(workbook, async () => {
    const preview = await previewImport(port, { incoming: DISAGREE, catalogue: null, now: FIRST });
    expect(preview).toMatchObject({ outcome: "preview", consolidation: { conflicts: [about("ind-3")] } });
  });
  expect(syncs).toBe(1);
  expect(await detect(port)).toEqual({ kind: "empty" });
});

test("nothing is written until what departments disagree about is decided", async () => {
  const { port } = await emptyWorkbook();
  expect((await into(port, DISAGREE, FIRST)).outcome).toBe("preview");
  expect(await detect(port)).toEqual({ kind: "empty" });
  expect((await into(port, DISAGREE, FIRST, [choice(FIRST)])).outcome).toBe("imported");
});

test("a decision that still holds is shown as remembered, and not asked about again", async () => {
  const { port } = await emptyWorkbook();
  await into(port, DISAGREE, FIRST, [choice(FIRST)]);
  const preview = await previewImport(port, { incoming: DISAGREE, catalogue: null, now: SECOND });
  expect(preview).toMatchObject({
    consolidation: { conflicts: [] },
    remembered: [{ kind: "chosen", department: "afd-2", who: "Åse Hansen", why: "Talt efter" }],
  });
});

test("what was left open when it was gathered is decided without a file, and is open again when that is taken back", async () => {
  const { port } = await emptyWorkbook();
  await consolidateInto(port, { incoming: DISAGREE, catalogue: null, now: FIRST });
  const before = await read(port);
  const asks = { outcome: "preview", consolidation: { files: [], conflicts: [about("ind-3")] } };
  expect(await previewImport(port, { incoming: [], catalogue: null, now: SECOND })).toMatchObject(asks);
  expect((await into(port, [], SECOND, [choice(SECOND)])).outcome).toBe("imported");
  const after = await read(port);
  expect(after.rows).toEqual(before.rows);
  expect(after.changes).toMatchObject([{ kind: "chosen", department: "afd-2", who: "Åse Hansen" }]);
  expect(await undoImport(port, { confirmed: false, now: THIRD })).toMatchObject({
    outcome: "undone",
    files: 0,
  });
  expect((await read(port)).rows).toEqual(before.rows);
  expect(await previewImport(port, { incoming: [], catalogue: null, now: THIRD })).toMatchObject(asks);
});

test("an entry form is refused, and nothing is written into it", async () => {
  const { port } = await lay(2);
  expect(await into(port, AGREE, FIRST)).toEqual({ outcome: "not-a-barometer" });
});

describe("the last import is taken back", () => {
  async function imported(...incoming: Incoming[]) {
    const { workbook, port } = await emptyWorkbook();
    await into(port, AGREE, FIRST);
    const before = await read(port);
    await into(port, incoming, SECOND, incoming === DISAGREE ? [choice(SECOND)] : []);
    return { workbook, port, before };
  }

  const NEWER = filled("afd-1", [figure("ind-1", 15), figure("ind-3", 7)], { file: "ny.xlsx" });

  // One more, since the import log grows: the adapter looks first whether somebody has written below it.
  test("with one request to read and two to write, also after the workbook was closed", async () => {
    const { workbook, before } = await imported(NEWER);
    const again = await openEmbeddedWorkbook({ bytes: await workbook.save() });
    const port = excelWorkbook((batch) => again.run(batch));
    expect(await detect(port)).toMatchObject({ kind: "barometer", undoable: true });
    const { syncs } = await trafficOf(again, async () => {
      expect(await undoImport(port, { confirmed: false, now: THIRD })).toEqual({
        ...{ outcome: "undone", files: 1, out: 0, back: 1 },
      });
    });
    expect(syncs).toBe(3);
    const after = await read(port);
    expect(after.rows).toEqual(before.rows);
    expect(await detect(port)).not.toHaveProperty("undoable");
    expect(await undoImport(port, { confirmed: false, now: THIRD })).toEqual({ outcome: "nothing" });
  });

  test("the import log keeps what was taken back, and says that it was", async () => {
    const { port } = await imported(NEWER);
    await undoImport(port, { confirmed: false, now: THIRD });
    const { log, changes } = await read(port);
    expect(log.map(({ status }) => status)).toEqual(["imported", "imported", "replaced", "undone"]);
    expect(changes).toMatchObject([
      { kind: "replaced", before: "12 / 500", after: "15 / 500" },
      { kind: "undone", before: "15 / 500", after: "12 / 500", file: "ny.xlsx", cell: "E9" },
    ]);
  });

  test("also after the same files have been imported once more, which changed nothing", async () => {
    const { port, before } = await imported(NEWER);
    await into(port, [NEWER], THIRD);
    expect(await undoImport(port, { confirmed: false, now: THIRD })).toMatchObject({ out: 0, back: 1 });
    expect((await read(port)).rows).toEqual(before.rows);
  });

  test("of an empty workbook: Data is empty afterwards, and the same files come in again", async () => {
    const { port } = await emptyWorkbook();
    await into(port, AGREE, FIRST);
    expect(await undoImport(port, { confirmed: false, now: SECOND })).toMatchObject({ out: 4, back: 0 });
    expect((await read(port)).rows).toEqual([]);
    expect((await into(port, AGREE, THIRD)).outcome).toBe("imported");
    expect((await read(port)).rows).toHaveLength(4);
  });

  test("what was decided in it holds no more: it is asked about again", async () => {
    const { port } = await emptyWorkbook();
    await into(port, DISAGREE, FIRST, [choice(FIRST)]);
    await undoImport(port, { confirmed: false, now: SECOND });
    expect(await into(port, DISAGREE, THIRD)).toMatchObject({ outcome: "preview", remembered: [] });
  });

  test("a figure that somebody has corrected in Data since is asked about first", async () => {
    const { workbook, port } = await imported(NEWER);
    const { grids } = await port.read([{ sheet: SHEETS.data }]);
    const grid = grids[SHEETS.data]!;
    const row = grid.values.findIndex((line) => line.includes("ny.xlsx"));
    const column = grid.values[row]!.indexOf(15);
    workbook.paste(SHEETS.data, grid.row + row, grid.column + column, [[16]]);
    expect(await undoImport(port, { confirmed: false, now: THIRD })).toEqual({
      outcome: "needs-confirmation",
    });
    expect(await undoImport(port, { confirmed: true, now: THIRD })).toMatchObject({ outcome: "undone" });
  });
});
