import fc from "fast-check";
import { plainRound } from "../../src/barometer/round";
import { ENTRY_CELLS } from "../../src/checks/types";
import { check, checkWorkbook } from "../../src/jobs/form/check";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { createLiveCheck } from "../../src/jobs/form/live";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import { departmentStates, fingerprintOf, stateSentence } from "../../src/jobs/form/ready-state";
import { approve, markReady, readyState } from "../../src/jobs/form/ready";
import { createTemplate } from "../../src/jobs/form/template";
import { ENTRY_LAYOUT, PICKER, READY_PLACE } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { lay, trafficOf, type Laid } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const FIRST = ENTRY_LAYOUT.body + 1;
const SAID = { who: "Åse Kjær", when: "2019-02-28T09:30:00" };

async function entryOf({ port }: Pick<Laid, "port">) {
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  return entry;
}

/** Three indicators of two departments, all figures entered without an error; the first department is picked. */
async function filled(): Promise<Laid> {
  const laid = await lay(3);
  pick(laid, "afd-1");
  const { rows } = await entryOf(laid);
  for (const { row } of rows) laid.workbook.paste(ENTRY_SHEET, row, COLUMN.numerator, [[150, 500]]);
  return laid;
}

function pick({ workbook }: Laid, id: string): void {
  const department = syntheticCatalogue(3).departments.find((one) => one.id === id);
  workbook.paste(ENTRY_SHEET, PICKER.row, PICKER.column, [[department?.name ?? "Alle forvaltninger"]]);
}

function headLine({ workbook }: Laid): unknown {
  return workbook.view(ENTRY_SHEET).cells.get(READY_PLACE.row)?.get(READY_PLACE.column)?.value ?? null;
}

test("a sheet without errors is said to be ready, visibly and in the workbook's head, in two round trips", async () => {
  const laid = await filled();
  const { syncs } = await trafficOf(laid.workbook, async () => {
    expect(await markReady(laid.port, { ...SAID, confirmed: true })).toMatchObject({ outcome: "ready" });
  });
  expect(syncs).toBe(2);
  expect(readyState(await entryOf(laid))).toEqual({ state: "ready", ...SAID });
  expect(headLine(laid)).toBe("Eksempelforvaltning 1: Meldt klar af Åse Kjær den 28. februar 2019.");
});

test("the state tells where the workbook goes next, as far as the round says", async () => {
  const laid = await filled();
  await markReady(laid.port, { ...SAID, confirmed: true });
  const entry = await entryOf(laid);
  const round = { ...entry.store.round!, contact: "Anna Jensen", deadline: "2019-03-01" };
  expect(readyState({ ...entry, store: { ...entry.store, round } })).toMatchObject({
    state: "ready",
    next: { contact: "Anna Jensen", deadline: "2019-03-01" },
  });
});

test("errors block, and nothing is said", async () => {
  const laid = await filled();
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[-1]]);
  const outcome = await markReady(laid.port, { ...SAID, confirmed: true });
  expect(outcome).toMatchObject({ outcome: "blocked" });
  expect("checked" in outcome && outcome.checked.findings.map(({ code }) => code)).toContain("negative");
  expect(readyState(await entryOf(laid))).toEqual({ state: "not-ready" });
  expect(String(headLine(laid))).not.toMatch(/Meldt klar/);
});

test("warnings must be answered with a remark or confirmed", async () => {
  const laid = await filled();
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [["=100+50"]]);
  const asked = await markReady(laid.port, SAID);
  if (asked.outcome !== "unanswered") throw new Error(asked.outcome);
  const rows = asked.warnings.map(({ row }) => row);
  expect(rows).toContain(FIRST);
  expect(readyState(await entryOf(laid))).toEqual({ state: "not-ready" });
  for (const row of new Set(rows)) laid.workbook.type(ENTRY_SHEET, row ?? 0, COLUMN.remark, "Kontrolleret");
  expect(await markReady(laid.port, SAID)).toMatchObject({ outcome: "ready" });
});

test("a later edit is seen in the state, and on the sheet from the next check, and taken back it is forgotten", async () => {
  const laid = await filled();
  await markReady(laid.port, { ...SAID, confirmed: true });
  const live = createLiveCheck(laid.port);
  await live.start();
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[151]]);
  const { entry } = await live.edited();
  expect(entry === null ? null : readyState(entry)).toMatchObject({ state: "changed" });
  expect(headLine(laid)).not.toMatch(/ændret siden/);
  await check(laid.port);
  expect(headLine(laid)).toMatch(/ændret siden/);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[150]]);
  await check(laid.port);
  expect(readyState(await entryOf(laid))).toMatchObject({ state: "ready" });
  expect(headLine(laid)).not.toMatch(/ændret siden/);
});

test("without a name, or with a personal number for one, nothing is read or written", async () => {
  const laid = await filled();
  const { syncs } = await trafficOf(laid.workbook, async () => {
    expect(await markReady(laid.port, { ...SAID, who: "  " })).toEqual({
      outcome: "refused",
      because: "no-name",
    });
    const who = "Åse 010190-1234";
    expect(await markReady(laid.port, { ...SAID, who })).toEqual({
      outcome: "refused",
      because: "personal-number",
    });
  });
  expect(syncs).toBe(0);
});

test("what was said outlives a new laying of the same round, saving and opening, but not another round", async () => {
  const laid = await filled();
  await markReady(laid.port, { ...SAID, confirmed: true });
  const catalogue = syntheticCatalogue(3);
  const anew = (port: Laid["port"], period: string) =>
    createTemplate(port, {
      catalogue,
      round: plainRound(period),
      department: null,
      history: [],
      confirmed: true,
    });
  await anew(laid.port, "2018");
  expect(readyState(await entryOf(laid))).toEqual({ state: "ready", ...SAID });
  expect(headLine(laid)).toMatch(/^Eksempelforvaltning 1: Meldt klar/);
  const opened = await openEmbeddedWorkbook({ bytes: await laid.workbook.save() });
  const port = excelWorkbook((batch) => opened.run(batch));
  expect(readyState(await entryOf({ port }))).toEqual({ state: "ready", ...SAID });
  await anew(port, "2019");
  expect(readyState(await entryOf({ port }))).toEqual({ state: "not-ready" });
});

test("the check says the same whether ready or not", async () => {
  const laid = await filled();
  const before = checkWorkbook(await readEntryWorkbook(laid.port)).findings;
  await markReady(laid.port, { ...SAID, confirmed: true });
  expect(checkWorkbook(await readEntryWorkbook(laid.port)).findings).toEqual(before);
});

describe("the fingerprint", () => {
  test("any other content in any cell is another fingerprint", async () => {
    const { rows } = await entryOf(await filled());
    const before = fingerprintOf(rows);
    const content = fc.oneof(fc.integer({ min: 600 }), fc.stringMatching(/^[a-zæøå]{3,9}$/));
    fc.assert(
      fc.property(
        fc.nat({ max: rows.length - 1 }),
        fc.constantFrom(...ENTRY_CELLS),
        content,
        (at, cell, value) => {
          const edited = rows.map((row, index) =>
            index === at ? { ...row, cells: { ...row.cells, [cell]: value } } : row,
          );
          expect(fingerprintOf(edited)).not.toBe(before);
        },
      ),
    );
  });

  test("the order of rows, the last digits of a number and the language of a choice make no difference", async () => {
    const { rows } = await entryOf(await filled());
    const [first, ...others] = rows;
    if (first === undefined) throw new Error("no row");
    const said = (missing: string, value: number) => [
      ...others,
      { ...first, cells: { ...first.cells, missing, value } },
    ];
    expect(fingerprintOf(said("kan ikke opgøres", 1 / 3).reverse())).toBe(
      fingerprintOf(said("not-available", 0.333333333333333)),
    );
  });
});

describe("approving", () => {
  const HEAD = { who: "Bo Lund", when: "2019-03-01T10:00:00" };

  async function reported(): Promise<Laid> {
    const laid = await filled();
    await markReady(laid.port, { ...SAID, confirmed: true });
    return laid;
  }

  test("what was reported is approved, visibly and in the workbook's head, in two round trips", async () => {
    const laid = await reported();
    const { syncs } = await trafficOf(laid.workbook, async () => {
      expect(await approve(laid.port, HEAD)).toMatchObject({ outcome: "approved" });
    });
    expect(syncs).toBe(2);
    expect(readyState(await entryOf(laid))).toEqual({ state: "ready", ...SAID, approved: HEAD });
    expect(headLine(laid)).toBe(
      "Eksempelforvaltning 1: Meldt klar af Åse Kjær den 28. februar 2019. Godkendt af Bo Lund den 1. marts 2019.",
    );
  });

  test("what nobody has reported, or what is no longer what was reported, cannot be approved", async () => {
    const laid = await filled();
    expect(await approve(laid.port, HEAD)).toEqual({
      outcome: "not-reported",
      state: { state: "not-ready" },
    });
    await markReady(laid.port, { ...SAID, confirmed: true });
    laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[151]]);
    expect(await approve(laid.port, HEAD)).toMatchObject({
      outcome: "not-reported",
      state: { state: "changed" },
    });
  });

  test("an approval holds for the figures it was given of, and goes with the next report", async () => {
    const laid = await reported();
    await approve(laid.port, HEAD);
    laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[151]]);
    const changed = readyState(await entryOf(laid));
    expect(changed).toEqual({ state: "changed", ...SAID, unapproved: HEAD });
    expect(stateSentence(changed, "da")).toContain(`Godkendelsen fra ${HEAD.who}`);
    laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[150]]);
    expect(readyState(await entryOf(laid))).toMatchObject({ approved: HEAD });
    await markReady(laid.port, { ...SAID, confirmed: true });
    expect(readyState(await entryOf(laid))).toEqual({ state: "ready", ...SAID });
  });

  test("a name with a personal number and no name at all are refused", async () => {
    const laid = await reported();
    expect(await approve(laid.port, { ...HEAD, who: "  " })).toMatchObject({ because: "no-name" });
    expect(await approve(laid.port, { ...HEAD, who: "Bo 010190-1234" })).toEqual({
      outcome: "refused",
      because: "personal-number",
    });
  });
});

describe("in a form that departments share", () => {
  const APPROVED = { who: "Bo Lund", when: "2019-03-01T08:00:00" };

  /** The first department has entered all of its own, the second nothing. */
  async function half(): Promise<Laid> {
    const laid = await lay(3);
    const { rows } = await entryOf(laid);
    for (const { row, indicator } of rows)
      if (indicator !== "ind-2") laid.workbook.paste(ENTRY_SHEET, row, COLUMN.numerator, [[150, 500]]);
    return laid;
  }

  test("nobody reports ready before a department is picked", async () => {
    const laid = await half();
    expect(await markReady(laid.port, SAID)).toMatchObject({ outcome: "not-picked" });
    expect(await approve(laid.port, APPROVED)).toMatchObject({ outcome: "not-picked" });
    expect(headLine(laid)).toBeNull();
  });

  test("what the others have not entered is neither counted nor in the way", async () => {
    const laid = await half();
    pick(laid, "afd-1");
    const { progress, findings } = checkWorkbook(await readEntryWorkbook(laid.port));
    expect(progress).toEqual({ filled: 4, total: 4, open: 0, errors: 0 });
    expect(findings.map(({ indicator }) => indicator)).not.toContain("ind-2");
    expect(await markReady(laid.port, { ...SAID, confirmed: true })).toMatchObject({ outcome: "ready" });
  });

  test("each department has its own state, which the others' figures do not change", async () => {
    const laid = await half();
    pick(laid, "afd-1");
    await markReady(laid.port, { ...SAID, confirmed: true });
    await approve(laid.port, APPROVED);
    pick(laid, "afd-2");
    expect(readyState(await entryOf(laid))).toEqual({ state: "not-ready" });
    expect(await markReady(laid.port, SAID)).toMatchObject({
      outcome: "blocked",
      checked: { progress: { filled: 0, total: 2, open: 2, errors: 0 } },
    });
    for (const { row, indicator } of (await entryOf(laid)).rows)
      if (indicator === "ind-2") laid.workbook.paste(ENTRY_SHEET, row, COLUMN.numerator, [[100, 500]]);
    await markReady(laid.port, { who: "Cara Dam", when: "2019-03-02T08:00:00", confirmed: true });
    expect(departmentStates(await entryOf(laid))).toEqual([
      {
        department: "afd-1",
        name: "Eksempelforvaltning 1",
        state: { state: "ready", ...SAID, approved: APPROVED },
      },
      {
        department: "afd-2",
        name: "Eksempelforvaltning 2",
        state: { state: "ready", who: "Cara Dam", when: "2019-03-02T08:00:00" },
      },
    ]);
    expect(headLine(laid)).toBe(
      "Eksempelforvaltning 1: Meldt klar af Åse Kjær den 28. februar 2019. Godkendt af Bo Lund den 1. marts 2019. " +
        "Eksempelforvaltning 2: Meldt klar af Cara Dam den 2. marts 2019.",
    );
  });

  test("the import log says of each department whether it has finished", async () => {
    const laid = await half();
    pick(laid, "afd-1");
    await markReady(laid.port, { ...SAID, confirmed: true });
    const incoming = [incomingFrom("fælles.xlsx", await readEntryWorkbook(laid.port))];
    const barometer = excelWorkbook((batch) => opened.run(batch));
    const opened = await openEmbeddedWorkbook({});
    await consolidateInto(barometer, { incoming, catalogue: null, now: "2019-03-03T08:00:00Z" });
    expect(JSON.stringify((await barometer.read([{ sheet: "Importlog" }])).grids)).toContain(
      "Eksempelforvaltning 1: Meldt klar af Åse Kjær den 28. februar 2019. Eksempelforvaltning 2: Ikke meldt klar.",
    );
  });
});
