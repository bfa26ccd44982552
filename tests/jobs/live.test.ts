import fc from "fast-check";
import { plainRound } from "../../src/barometer/round";
import { check, checkWorkbook } from "../../src/jobs/form/check";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import type { Edit } from "../../src/jobs/port";
import { createLiveCheck } from "../../src/jobs/form/live";
import { createTemplate } from "../../src/jobs/form/template";
import { COLUMN } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import type { CellInput } from "../../src/embedded";
import { emptyWorkbook, lay, trafficOf, type Laid } from "../fixtures/rounds";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";

const INDICATORS = 6;
/** The first row that asks for a figure: below the heading of its goal. */
const FIRST = ENTRY_LAYOUT.body + 1;

/** What a check of everything says of the workbook as it stands. */
async function freshly(port: Laid["port"]) {
  const { findings, progress } = checkWorkbook(await readEntryWorkbook(port));
  return { findings, progress };
}

test("starting finds everything, in one round trip", async () => {
  const { workbook, port } = await lay(INDICATORS);
  workbook.type(ENTRY_SHEET, FIRST, COLUMN.numerator, "-12");
  const live = createLiveCheck(port);
  expect((await trafficOf(workbook, () => live.start())).syncs).toBe(1);
  const { findings, progress } = await live.start();
  expect(findings.length).toBeGreaterThan(0);
  expect({ findings, progress }).toEqual(await freshly(port));
});

test("an edit costs one round trip, whatever it changes in the findings", async () => {
  const { workbook, port } = await lay(INDICATORS);
  const live = createLiveCheck(port);
  await live.start();
  for (const number of ["-12", "12"]) {
    workbook.type(ENTRY_SHEET, FIRST, COLUMN.numerator, number);
    expect((await trafficOf(workbook, () => live.edited())).syncs).toBe(1);
  }
});

test("nothing is written from start to stop, so that the last edit is what undo takes back", async () => {
  const { workbook, port } = await lay(INDICATORS);
  await check(port);
  const before = workbook.view(ENTRY_SHEET).cells.get(FIRST)?.get(COLUMN.numerator)?.value ?? null;
  const written: unknown[] = [];
  const live = createLiveCheck(port);
  const stop = await port.onEdit(() => undefined);
  await live.start();
  for (const numbers of [[-3], ["010190-1234"], [12]]) {
    workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [numbers]);
    const unsubscribe = workbook.subscribe((change) => written.push(change));
    await live.edited();
    unsubscribe();
  }
  await stop();
  expect(written).toEqual([]);
  const undone = [workbook.undo(), workbook.undo(), workbook.undo()];
  expect(undone).toEqual([true, true, true]);
  expect(workbook.view(ENTRY_SHEET).cells.get(FIRST)?.get(COLUMN.numerator)?.value ?? null).toBe(before);
});

test("a check that finds what the sheet says already writes nothing, and one row more only that row", async () => {
  const { workbook, port } = await lay(INDICATORS);
  workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[-3]]);
  await check(port);
  expect((await trafficOf(workbook, () => check(port))).syncs).toBe(1);
  workbook.paste(ENTRY_SHEET, FIRST + 1, COLUMN.numerator, [[-3]]);
  const { requestBytes } = await trafficOf(workbook, () => check(port));
  expect(requestBytes).toBeLessThan(20_000);
});

test("a mark that somebody has deleted is put back by the next check", async () => {
  const { workbook, port } = await lay(INDICATORS);
  workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[-3]]);
  await check(port);
  const said = () => workbook.view(ENTRY_SHEET).cells.get(FIRST)?.get(COLUMN.findings)?.value;
  const sentence = said();
  expect(String(sentence)).toMatch(/^Fejl/);
  workbook.paste(ENTRY_SHEET, FIRST, COLUMN.findings, [["væk"]]);
  await check(port);
  expect(said()).toBe(sentence);
});

test("calls that overlap are answered by one pass more, which has seen the last edit", async () => {
  const { workbook, port } = await lay(INDICATORS);
  const live = createLiveCheck(port);
  await live.start();
  workbook.resetTraffic();
  const first = live.edited();
  workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[-1]]);
  const others = [live.edited(), live.edited(), live.edited()];
  const [last] = await Promise.all([...others, first]);
  expect(last.findings).toEqual((await freshly(port)).findings);
  expect(new Set(await Promise.all(others)).size).toBe(1);
  expect(last.findings.some(({ code }) => code === "negative")).toBe(true);
});

test("a pass that failed is forgotten by the next", async () => {
  const { workbook, port } = await lay(INDICATORS);
  const live = createLiveCheck(port);
  await live.start();
  workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[-1]]);
  workbook.interceptRequests(() => {
    throw new Error("cut");
  });
  await expect(live.edited()).rejects.toMatchObject({ problem: "connection" });
  workbook.interceptRequests(null);
  const { findings } = await live.edited();
  expect(findings).toEqual((await freshly(port)).findings);
});

test("an edit by somebody who has the workbook open elsewhere is told to be theirs, and undo leaves it", async () => {
  const { workbook, port } = await lay(INDICATORS);
  const edits: Edit[] = [];
  const stop = await port.onEdit((edit) => edits.push(edit));
  workbook.type(ENTRY_SHEET, FIRST, COLUMN.numerator, "12");
  workbook.byOther(() => workbook.type(ENTRY_SHEET, FIRST + 1, COLUMN.numerator, "13"));
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  expect(edits).toEqual([{ byOther: false }, { byOther: true }]);
  await stop();
  expect(workbook.undo()).toBe(true);
  const number = (row: number) => workbook.view(ENTRY_SHEET).cells.get(row)?.get(COLUMN.numerator)?.value;
  expect([number(FIRST) ?? null, number(FIRST + 1)]).toEqual([null, 13]);
});

test("a workbook that is none of ours is told so and left alone", async () => {
  const { workbook, port } = await emptyWorkbook();
  workbook.type("Ark1", 0, 0, "Budget");
  const { syncs } = await trafficOf(workbook, async () => {
    const { kind, entry } = await createLiveCheck(port).start();
    expect({ kind, entry }).toEqual({ kind: "unknown", entry: null });
  });
  expect(syncs).toBe(1);
});

/** What a person may do, and what may befall the sheet. */
type Move =
  | { does: "type"; row: number; column: number; text: string }
  | { does: "paste"; row: number; column: number; block: CellInput[][] }
  | { does: "undo" | "redo" | "check" | "start" | "recreate-2018" | "recreate-2019" };

const COLUMNS = [
  COLUMN.period,
  COLUMN.numerator,
  COLUMN.denominator,
  COLUMN.value,
  COLUMN.missing,
  COLUMN.basis,
  COLUMN.thirdGeneration,
  COLUMN.thirdGenerationReason,
  COLUMN.remark,
  COLUMN.findings,
];
const TEXTS = ["", "12", "480", "7,5", "-4", "1.234,5", "a b", "2017", "99 %", "010101-1234", "=1+1", "ja"];
const row = fc.integer({ min: ENTRY_LAYOUT.body, max: ENTRY_LAYOUT.body + INDICATORS * 3 });
const cell: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput>(null, "–", " 1 234 ", "1.234,5", "x", "Kan ikke opgøres"),
  fc.integer({ min: -2, max: 600 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("type" as const),
      row,
      column: fc.constantFrom(...COLUMNS),
      text: fc.constantFrom(...TEXTS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("paste" as const),
      row,
      column: fc.constantFrom(...COLUMNS),
      block: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom("undo", "redo", "check", "start", "recreate-2018", "recreate-2019"),
    }),
  },
);

test("whatever is typed, pasted, undone or laid anew, live findings equal a check of everything", async () => {
  const catalogue = syntheticCatalogue(INDICATORS);
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      const { workbook, port } = await lay(INDICATORS);
      const live = createLiveCheck(port);
      await live.start();
      for (const one of moves) {
        if (one.does === "type") workbook.type(ENTRY_SHEET, one.row, one.column, one.text);
        else if (one.does === "paste") workbook.paste(ENTRY_SHEET, one.row, one.column, one.block);
        else if (one.does === "undo") workbook.undo();
        else if (one.does === "redo") workbook.redo();
        else if (one.does === "check") await check(port);
        else if (one.does === "start") await live.start();
        else {
          const round = plainRound(one.does === "recreate-2018" ? "2018" : "2019");
          const history = syntheticFigures(catalogue, ["2015"]);
          await createTemplate(port, { catalogue, round, department: null, history, confirmed: true });
        }
        const { findings, progress } = await live.edited();
        expect({ findings, progress }).toEqual(await freshly(port));
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);
