// Jobs, people's edits and deletions, and interruptions in any order: each job ends with an answer or a problem that has a sentence,
// and the workbook is never one that the next job fails on.
import fc from "fast-check";
import { plainRound } from "../../src/barometer/round";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { STAGING_PREFIX } from "../../src/excel/record";
import { excelWorkbook } from "../../src/excel/workbook";
import { check } from "../../src/jobs/form/check";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { detect } from "../../src/jobs/detect";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { fixAll } from "../../src/jobs/form/fix";
import { importInto } from "../../src/jobs/gather/import";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import type { Incoming } from "../../src/jobs/gather/merge";
import { WorkbookError, type WorkbookPort } from "../../src/jobs/port";
import { markReady } from "../../src/jobs/form/ready";
import { SHEETS } from "../../src/jobs/sheet-names";
import { createTemplate } from "../../src/jobs/form/template";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { updateCatalogue } from "../../src/jobs/form/update-catalogue";
import { COLUMN } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";

/** Fewer than of the bare writes (tests/excel/sequences.test.ts): here each step is a whole job. */
const SEQUENCES = 60;
const SEED = 20_261_130;
const CATALOGUE = syntheticCatalogue(3);
const TODAY = "2026-01-31";
/** The person's own, which looks at one of ours. */
const OWN = "Direktion";

type Job = (port: WorkbookPort) => Promise<unknown>;

const JOBS: Record<string, Job> = {
  "Opret skema": (port) => create(port, "2018"),
  "Opret skema, next round": (port) => create(port, "2019"),
  Kontrollér: (port) => check(port),
  "Ret alle": (port) => fixAll(port),
  "Meld klar": (port) => markReady(port, { who: "Åse", when: TODAY, confirmed: true }),
  Beregn: (port) => compute(port, { confirmed: true, today: TODAY }),
  "Opdatér katalog": (port) => updateCatalogue(port, { confirmed: true }),
  Saml: async (port) => consolidateInto(port, await files(40)),
  Importér: async (port) => importInto(port, await files(41)),
  "Fortryd seneste import": (port) => undoImport(port, { confirmed: true, now: "2026-02-01T08:00:00" }),
};

/** What a person does; whatever Excel refuses is left undone. */
const EDITS: Record<string, (workbook: Excel.Workbook) => void> = {
  "deletes the results": ({ worksheets }) => worksheets.getItem(SHEETS.barometer).delete(),
  "deletes the form": ({ worksheets }) => worksheets.getItem(ENTRY_SHEET).delete(),
  "deletes the catalogue": ({ worksheets }) => worksheets.getItem(SHEETS.indicators).delete(),
  "renames the results": ({ worksheets }) => void (worksheets.getItem(SHEETS.comparison).name = "Omdøbt"),
  "renames the figures": ({ worksheets }) => void (worksheets.getItem(SHEETS.data).name = "Tallene"),
  "opens the results": ({ worksheets }) => worksheets.getItem(SHEETS.council).protection.unprotect(),
  "puts a column in among ours": ({ worksheets }) => {
    const sheet = worksheets.getItem(SHEETS.data);
    sheet.protection.unprotect();
    sheet.getRange("D:D").insert("Right");
  },
  "puts rows in": ({ worksheets }) => {
    const sheet = worksheets.getItem(SHEETS.comparison);
    sheet.protection.unprotect();
    sheet.getRange("4:5").insert("Down");
  },
  "writes beside": ({ worksheets }) =>
    void (worksheets.getItem(SHEETS.data).getRange("AZ7").values = [["Min"]]),
  "types a figure": ({ worksheets }) =>
    void (worksheets.getItem(ENTRY_SHEET).getCell(ENTRY_LAYOUT.body, COLUMN.numerator).values = [[12]]),
  "empties figures": ({ worksheets }) => worksheets.getItem(SHEETS.data).getRange("A6:F8").clear("Contents"),
  "makes a table of our name": ({ worksheets }) =>
    void (worksheets.getItem(OWN).tables.add("F1:G3", true).name = "Data"),
  "deletes what is being built": ({ worksheets }) => worksheets.getItem(`${STAGING_PREFIX}1`).delete(),
  "deletes the record": ({ worksheets }) => worksheets.getItem(`${STAGING_PREFIX}skift`).delete(),
};

type Act =
  | { kind: "job"; job: string }
  /** Cut at this share of the actions of its request of that number. */
  | { kind: "is cut"; job: string; request: number; share: number }
  | { kind: "edit"; edit: string };

const job = fc.constantFrom(...Object.keys(JOBS));
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      edit: fc.constantFrom(...Object.keys(EDITS)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("job" as const), job }) },
  fc.record({
    kind: fc.constant("is cut" as const),
    job,
    request: fc.integer({ min: 0, max: 3 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

test("sequences of jobs, edits, deletions and interruptions end in a workbook that is taken", async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(act, { minLength: 2, maxLength: 5 }), async (isForm, acts) => {
      const workbook = await openEmbeddedWorkbook({ bytes: await begun(isForm) });
      const port = excelWorkbook((batch) => workbook.run(batch));
      for (const one of acts) await perform(workbook, port, one);

      // Told once, if what was cut short could not be finished.
      await detect(port).catch(onlyTold);
      const { kind } = await detect(port);
      const { outcome } = await compute(port, { confirmed: true, today: TODAY });
      if (kind === "entry" || kind === "barometer") expect(outcome).not.toBe("needs-confirmation");
      expect(workbook.sheetNames().filter(({ name }) => name.startsWith(STAGING_PREFIX))).toEqual([]);
      expect(workbook.view(OWN).cells.get(0)?.get(0)?.value).toBe("Mit");
    }),
    { numRuns: SEQUENCES, seed: SEED },
  );
}, 600_000);

async function perform(workbook: EmbeddedWorkbook, port: WorkbookPort, one: Act): Promise<void> {
  if (one.kind === "edit") {
    await workbook
      .run(async (context) => {
        EDITS[one.edit]?.(context.workbook);
        await context.sync();
      })
      .catch(() => undefined);
    return;
  }
  if (one.kind === "is cut") {
    let request = -1;
    workbook.interceptRequests((_index, body) => {
      const { Actions } = JSON.parse(body) as { Actions: unknown[] };
      request += 1;
      if (request < one.request) return undefined;
      return Math.floor(Actions.length * one.share);
    });
  }
  await JOBS[one.job]?.(port).catch(onlyTold);
  workbook.interceptRequests(null);
}

/** Whatever keeps a job from its end has a sentence of its own. */
function onlyTold(cause: unknown): void {
  if (!(cause instanceof WorkbookError) || cause.problem === "unexpected") throw cause;
}

const saved = new Map<boolean, Promise<Uint8Array>>();

/** A filled form or a gathered workbook, each with the person's own sheet. */
function begun(isForm: boolean): Promise<Uint8Array> {
  const known = saved.get(isForm) ?? begin(isForm);
  saved.set(isForm, known);
  return known;
}

async function begin(isForm: boolean): Promise<Uint8Array> {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  if (isForm) await create(port, "2018");
  else await consolidateInto(port, await files(40));
  if (isForm) await compute(port, { confirmed: true, today: TODAY });
  await workbook.run(async (context) => {
    const own = context.workbook.worksheets.add(OWN);
    own.getRange("A1:A2").formulas = [["Mit"], [`=${SHEETS.barometer}!A1`]];
    await context.sync();
  });
  return workbook.save();
}

async function create(port: WorkbookPort, period: string): Promise<void> {
  const history = syntheticFigures(CATALOGUE, ["2015", "2017"]);
  const shared = { catalogue: CATALOGUE, department: null, history, confirmed: true };
  await createTemplate(port, { ...shared, round: plainRound(period) });
}

async function files(numerator: number) {
  return {
    incoming: [await incoming(numerator)],
    catalogue: null,
    now: `2026-01-${numerator - 10}T08:00:00`,
  };
}

const made = new Map<number, Promise<Incoming>>();

function incoming(numerator: number): Promise<Incoming> {
  const known = made.get(numerator) ?? filled(numerator);
  made.set(numerator, known);
  return known;
}

async function filled(numerator: number): Promise<Incoming> {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  await create(port, "2018");
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  for (const { row } of entry.rows) workbook.paste(ENTRY_SHEET, row, COLUMN.numerator, [[numerator, 480]]);
  return incomingFrom(`indberetning-${numerator}.xlsx`, await readEntryWorkbook(port));
}
