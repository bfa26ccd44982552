// Every request of every job is made to fail, before it is carried out and in the middle of it: no figure and no comment is
// ever lost.
import type { Catalogue } from "../../src/barometer/catalogue";
import { explanationId } from "../../src/barometer/follow-up";
import { plainRound } from "../../src/barometer/round";
import { hasNumber, type Figure } from "../../src/barometer/figure";
import { sha256 } from "../../src/barometer/sha256";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { STAGING_PREFIX } from "../../src/excel/record";
import { excelWorkbook } from "../../src/excel/workbook";
import { check } from "../../src/jobs/form/check";
import { compute, figuresIn } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import type { Incoming } from "../../src/jobs/gather/merge";
import { detect } from "../../src/jobs/detect";
import { ENTRY_REQUESTS, ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { planFill } from "../../src/jobs/fill/fill-at-once";
import { makeFollowUps } from "../../src/jobs/round/follow-up-forms";
import { fixAll } from "../../src/jobs/form/fix";
import { importInto } from "../../src/jobs/gather/import";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import { beginRound, offerRound } from "../../src/jobs/round/new-round";
import type { WorkbookPort } from "../../src/jobs/port";
import { markReady } from "../../src/jobs/form/ready";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readTexts, writeText } from "../../src/jobs/results/texts";
import { createTemplate } from "../../src/jobs/form/template";
import { takeOverCriterion } from "../../src/jobs/round/take-over";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { updateCatalogue } from "../../src/jobs/form/update-catalogue";
import { readImportChanges } from "../../src/sheets/gathered";
import { COLUMN } from "../../src/sheets/entry/columns";
import { figuresOf } from "../../src/sheets/entry/figures";
import { INDICATORS_LAYOUT } from "../../src/sheets/catalogue/plan";
import { INDICATOR_COLUMN } from "../../src/sheets/catalogue/columns";
import { cellAddress } from "../../src/checks/address";
import { resultsText } from "../../src/text/sheets/results";
import { newForm } from "../../src/taskpane/work/making";
import { commentsOf } from "../fixtures/comment-list";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";

const SYNTHETIC = syntheticCatalogue(3);
const CATALOGUE: Catalogue = {
  ...SYNTHETIC,
  hearingParties: [{ id: "råd", name: "Rådet" }],
  themes: [{ id: "tema", title: "Tema", question: "Hvilke indsatser er der?", departments: [] }],
  indicators: SYNTHETIC.indicators.map((one) => ({ ...one, desired: "increase" })),
};
const HISTORY = syntheticFigures(CATALOGUE, ["2015", "2017"]);
const COMMITTEE = "Udvalget";
const TODAY = "2026-01-31";
/** How many places in a request are tried, and how far before its end every few, where sheets are swapped. */
const SPREAD = 3;
const NEAR_THE_END = 80;
const STEP = 7;

interface Job {
  name: string;
  /** The workbook before, as a file; null for an empty one. */
  before: () => Promise<Uint8Array | null>;
  run: (port: WorkbookPort) => Promise<unknown>;
  /** Whether it lays whole sheets; others write cells, each of which is old or new. */
  laysSheets: boolean;
}

const JOBS: Job[] = [
  {
    name: "create",
    before: () => Promise.resolve(null),
    run: (port) => create(port, "2018"),
    laysSheets: true,
  },
  {
    name: "re-create for the same round",
    before: filledEntry,
    run: (port) => create(port, "2018"),
    laysSheets: true,
  },
  {
    name: "re-create for the next round",
    before: filledEntry,
    run: (port) => create(port, "2019"),
    laysSheets: true,
  },
  { name: "check", before: filledEntry, run: (port) => check(port), laysSheets: false },
  { name: "fix", before: filledEntry, run: (port) => fixAll(port), laysSheets: false },
  { name: "fill", before: filledEntry, run: fill, laysSheets: false },
  {
    name: "compute",
    before: filledEntry,
    run: (port) => compute(port, { confirmed: true, today: TODAY }),
    laysSheets: true,
  },
  {
    name: "consolidate into an existing workbook",
    before: barometer,
    run: consolidateAgain,
    laysSheets: true,
  },
  { name: "import", before: barometer, run: importAgain, laysSheets: true },
  {
    name: "take the last import back",
    before: async () => {
      const { workbook, port } = await open(await barometer());
      await importAgain(port);
      return workbook.save();
    },
    run: async (port) => {
      const { outcome } = await undoImport(port, { confirmed: true, now: "2026-02-01T08:00:00" });
      // Done already, where it was cut in its end.
      expect(["undone", "nothing"]).toContain(outcome);
    },
    laysSheets: true,
  },
  {
    name: "begin the next round",
    before: barometer,
    run: async (port) => {
      const offer = await offerRound(port, TODAY);
      if (offer?.current?.period === "2019") return;
      const asked = { round: plainRound("2019"), confirmed: true, now: `${TODAY}T08:00:00Z` };
      expect((await beginRound(port, asked)).outcome).toBe("begun");
    },
    laysSheets: true,
  },
  {
    name: "gather a hearing party's answers",
    before: barometer,
    run: gatherHearing,
    laysSheets: true,
  },
  {
    name: "take a criterion over",
    before: async () => {
      const { workbook, port } = await open(await barometer());
      await gatherHearing(port);
      return workbook.save();
    },
    run: async (port) => {
      const asked = { indicator: "ind-1", party: "råd", confirmed: false, now: `${TODAY}T08:00:00Z` };
      const { outcome } = await takeOverCriterion(port, asked);
      expect(["taken-over", "unchanged"]).toContain(outcome);
    },
    laysSheets: true,
  },
  {
    name: "compute what a committee has commented on and written over",
    before: commentedBarometer,
    run: async (port) => {
      await compute(port, { confirmed: true, today: TODAY });
      const { grids } = await port.read(
        [COMMITTEE, SHEETS.texts, SHEETS.importLog].map((sheet) => ({ sheet })),
      );
      for (const sheet of [COMMITTEE, SHEETS.texts])
        expect(JSON.stringify(grids[sheet]?.values)).toContain("Udvalget undrer sig");
      // What stood there before is told once, however often the job was begun.
      const told = readImportChanges(grids[SHEETS.importLog] ?? null).map(({ kind, before }) => [
        kind,
        before,
      ]);
      expect(told).toEqual([["rewritten", "Udvalget ser frem til tallene."]]);
    },
    laysSheets: true,
  },
  {
    name: "make the follow-up forms",
    before: barometer,
    run: async (port) => {
      const made = await makeFollowUps(port, { open: newForm, now: `${TODAY}T08:00:00Z` });
      expect(made.outcome === "made" ? made.forms.length : 0).toBeGreaterThan(0);
    },
    laysSheets: true,
  },
  {
    name: "gather a follow-up form",
    before: async () => {
      const { workbook, port } = await open(await barometer());
      await makeFollowUps(port, { open: newForm, now: `${TODAY}T08:00:00Z` });
      return workbook.save();
    },
    run: gatherFollowUp,
    laysSheets: true,
  },
  {
    name: "write a text",
    before: filledEntry,
    run: (port) => writeTheme(port, "• Indsats, skrevet om\n• 😀 =2+2"),
    laysSheets: false,
  },
  {
    name: "update the catalogue",
    before: renamedIndicator,
    run: async (port) => {
      const { outcome } = await updateCatalogue(port, { confirmed: true });
      expect(["updated", "unchanged"]).toContain(outcome);
    },
    laysSheets: true,
  },
  {
    name: "mark ready",
    before: filledEntry,
    run: (port) => markReady(port, { who: "Åse", when: TODAY, confirmed: true }),
    laysSheets: false,
  },
];

describe.each(JOBS)("$name", ({ before, run, laysSheets }) => {
  test("cut anywhere, every figure, remark and comment is found, and the job can be run again", async () => {
    const bytes = await before();
    const old = await open(bytes);
    const had = await contents(old.port);
    const sheetsBefore = await pictures(old.workbook);
    const said = await written(old.workbook);
    const requests = await requestsOf(bytes, run);
    const whole = await open(bytes);
    await run(whole.port);
    const sheetsAfter = await pictures(whole.workbook);
    expect(await written(whole.workbook)).toEqual(said);
    const wanted = await contents(whole.port);

    for (const [index, actions] of requests.entries()) {
      const left: Uint8Array[] = [];
      for (const cut of placesIn(actions)) {
        // One that leaves the same workbook where it is never begun and where it is carried out has only read.
        if (left.length === 2 && Buffer.compare(left[0]!, left[1]!) === 0) break;
        const { workbook, port } = await open(bytes);
        await cutting(workbook, index, cut, () => run(port));
        if (left.length < 2) left.push(await workbook.save());
        const found = await contents(port);
        expect(found.filter((figure) => had.includes(figure) || wanted.includes(figure))).toEqual(found);
        expect(missingFrom(found, had, wanted)).toEqual([]);
        expect(await written(workbook)).toEqual(said);
        if (laysSheets) expect([sheetsBefore, sheetsAfter]).toContainEqual(await pictures(workbook));
        await run(port);
        expect(missingFrom(await contents(port), wanted, wanted)).toEqual([]);
        expect((await pictures(workbook)).filter(isNoLog)).toEqual(sheetsAfter.filter(isNoLog));
        expect(workbook.sheetNames().filter(({ name }) => name.startsWith(STAGING_PREFIX))).toEqual([]);
      }
    }
  }, 240_000);
});

/** A job that is run again is logged again. */
function isNoLog({ name }: { name: string }): boolean {
  return name !== SHEETS.importLog;
}

/** Figures of `had` that are neither found nor replaced by what the job wanted in their place. */
function missingFrom(found: string[], had: string[], wanted: string[]): string[] {
  const replaced = new Set(wanted.filter((figure) => found.includes(figure)).map(placeOf));
  return had.filter((figure) => !found.includes(figure) && !replaced.has(placeOf(figure)));
}

function placeOf(figure: string): string {
  return figure.split("\u0002")[0] ?? "";
}

/** Every figure that can be had from the workbook, entered, in `Data` or brought along, with its remark; and every text. */
async function contents(port: WorkbookPort): Promise<string[]> {
  if ((await detect(port)).kind === "empty") return [];
  const found = figuresIn(await port.read([...ENTRY_REQUESTS, { sheet: SHEETS.data }]));
  if ("problem" in found) throw new Error(`figures are lost: ${found.problem}`);
  const figures = found.figures.filter(hasNumber).map((figure) => {
    const { indicator, group, period, numerator, denominator, value, remark } = figure;
    return `${indicator} ${group} ${period}\u0002${numerator} ${denominator} ${value} ${remark}`;
  });
  const texts = found.texts.map(({ written: { place, period, text } }) => `${place} ${period}\u0002${text}`);
  return [...figures, ...texts].sort();
}

/** What people have written in comments and answers, without what is put in front when they are laid anew. */
async function written(workbook: EmbeddedWorkbook): Promise<string[]> {
  return (await finishedComments(workbook))
    .flatMap(({ text, replies }) => [text, ...replies.map((reply) => reply.text)])
    .map((text) => text.replace(/^\[[^\]]*:\] /, ""))
    .sort();
}

async function finishedComments(workbook: EmbeddedWorkbook) {
  return (await commentsOf(workbook)).filter(({ address }) => !address.includes(STAGING_PREFIX));
}

/** All sheets in their order, but those still under construction: a digest of values, formulas and comments. */
async function pictures(
  workbook: EmbeddedWorkbook,
): Promise<{ name: string; visibility: string; cells: string; comments: string[] }[]> {
  const finished = workbook.sheetNames().filter(({ name }) => !name.startsWith(STAGING_PREFIX));
  const comments = (await finishedComments(workbook)).map(
    ({ address, text, replies }) => [address, text, ...replies.map((reply) => reply.text)] as const,
  );
  return finished.map(({ name, visibility }) => {
    const cells = [...workbook.view(name).cells]
      .flatMap(([row, line]) =>
        [...line].map(([column, { value, formula }]) => [row, column, formula ?? value] as const),
      )
      .filter(([, , content]) => content !== null)
      .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
    const own = comments
      .filter(([address]) => address.startsWith(`${name}!`))
      .map((comment) => comment.join("\u0002"))
      .sort();
    return { name, visibility, cells: sha256(JSON.stringify(cells)), comments: own };
  });
}

/** First those that tell whether the request writes anything: before it, and at its end. */
function placesIn(actions: number): (number | "before")[] {
  const places = new Set<number>([actions]);
  for (let step = 1; step <= SPREAD; step += 1) places.add(Math.floor((actions * step) / SPREAD));
  for (let back = 0; back <= Math.min(actions, NEAR_THE_END); back += STEP) places.add(actions - back);
  return ["before", ...[...places].filter((place) => place > 0)];
}

/** How many actions each request has; those in which the client only lets go of what it kept are no requests of the job. */
async function requestsOf(bytes: Uint8Array | null, run: Job["run"]): Promise<number[]> {
  const { workbook, port } = await open(bytes);
  const requests: number[] = [];
  workbook.interceptRequests((_index, body) => {
    const actions = actionsIn(body);
    if (actions > 0) requests.push(actions);
  });
  await run(port);
  return requests;
}

async function cutting(
  workbook: EmbeddedWorkbook,
  at: number,
  cut: number | "before",
  job: () => Promise<unknown>,
): Promise<void> {
  let request = -1;
  workbook.interceptRequests((_index, body) => {
    if (actionsIn(body) === 0) return undefined;
    request += 1;
    if (request < at) return undefined;
    if (cut === "before" || request > at) throw new Error("the connection is lost");
    return cut;
  });
  await expect(job()).rejects.toMatchObject({ problem: "connection" });
  workbook.interceptRequests(null);
}

function actionsIn(body: string): number {
  const { Actions } = JSON.parse(body) as { Actions: { ActionType: number; Name: string }[] };
  const releases = Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
  return releases ? 0 : Actions.length;
}

async function open(bytes: Uint8Array | null) {
  const workbook = await openEmbeddedWorkbook(bytes === null ? {} : { bytes });
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

async function create(port: WorkbookPort, period: string): Promise<void> {
  const shared = { catalogue: CATALOGUE, department: null, history: HISTORY, confirmed: true };
  await createTemplate(port, { ...shared, round: plainRound(period) });
}

/** The same with an indicator that the secretariat has given another name, not yet taken in. */
async function renamedIndicator(): Promise<Uint8Array> {
  const { workbook } = await open(await filledEntry());
  for (const [row, line] of workbook.view(SHEETS.indicators).cells) {
    for (const [column, { value }] of line) {
      if (typeof value !== "string" || !value.startsWith("Eksempelindikator 2")) continue;
      const { accepted } = workbook.paste(SHEETS.indicators, row, column, [["Eksempelindikator, omdøbt"]]);
      expect(accepted).toBe(true);
    }
  }
  return workbook.save();
}

/** Figures with remarks, one of them typed as text so that there is something to put right. */
async function filledEntry(): Promise<Uint8Array> {
  const { workbook, port } = await open(null);
  await create(port, "2018");
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  for (const [index, { row }] of entry.rows.entries()) {
    workbook.paste(ENTRY_SHEET, row, COLUMN.numerator, [[index === 0 ? "1.200,0" : 100 + index, 4800]]);
    workbook.paste(ENTRY_SHEET, row, COLUMN.remark, [[`Bemærkning ${index}`]]);
  }
  await writeTheme(port, "• Indsats\n• 😀 =1+1");
  await comment(workbook, entry.rows[0]?.row ?? 0);
  return workbook.save();
}

async function writeTheme(port: WorkbookPort, text: string): Promise<void> {
  const read = await readTexts(port);
  const [first] = read.outcome === "texts" ? read.texts : [];
  if (first === undefined) throw new Error("no texts");
  const { written: id } = first;
  expect(await writeText(port, { id, before: id, fields: { text } })).toEqual({ outcome: "written" });
}

/** One with answers at a figure, others at the title of the sheet and at an indicator. */
async function comment(workbook: EmbeddedWorkbook, row: number): Promise<void> {
  await workbook.run(async (context) => {
    const { comments } = context.workbook;
    const asked = comments.add(`${ENTRY_SHEET}!${cellAddress(row, COLUMN.numerator)}`, "Stemmer det?");
    asked.replies.add("Ja");
    asked.replies.add("Tak");
    comments.add(`${ENTRY_SHEET}!A1`, "Om hele arket");
    const indicator = cellAddress(INDICATORS_LAYOUT.body + 1, INDICATOR_COLUMN.definition);
    comments.add(`${SHEETS.indicators}!${indicator}`, "Hvilken definition?");
    await context.sync();
  });
}

async function fill(port: WorkbookPort): Promise<void> {
  const { seen, entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  const entered = figuresOf(entry).map(({ figure }) => figure);
  const figures = entered.map((figure): Figure => ({ ...figure, numerator: 7 }));
  const { patches } = planFill(entry, figures, true);
  await port.write({ sheets: [], patches, seen });
}

const made = new Map<number, Promise<Incoming>>();

/** Made once: it is the barometer workbook that is cut, not these. */
function incoming(numerator: number): Promise<Incoming> {
  const known = made.get(numerator) ?? makeIncoming(numerator);
  made.set(numerator, known);
  return known;
}

async function makeIncoming(numerator: number): Promise<Incoming> {
  const { workbook, port } = await open(await filledEntry());
  const { entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  for (const { row } of entry.rows) workbook.paste(ENTRY_SHEET, row, COLUMN.numerator, [[numerator]]);
  await writeTheme(port, `• Indsats ${numerator}`);
  return incomingFrom(`indberetning-${numerator}.xlsx`, await readEntryWorkbook(port));
}

async function barometer(): Promise<Uint8Array> {
  const { workbook, port } = await open(null);
  await consolidateInto(port, {
    incoming: [await incoming(40)],
    catalogue: null,
    now: "2026-01-30T08:00:00",
  });
  await workbook.run(async (context) => {
    context.workbook.comments
      .add(`${SHEETS.data}!C4`, "Hvor kommer tallet fra?")
      .replies.add("Fra registret");
    await context.sync();
  });
  return workbook.save();
}

/** One in which a committee has written over its comment since the sheets were laid. */
async function commentedBarometer(): Promise<Uint8Array> {
  const { workbook, port } = await open(null);
  const goals = (CATALOGUE.goals ?? []).map((goal) => ({ ...goal, committees: ["udvalg"] }));
  const committees = [{ id: "udvalg", name: COMMITTEE }];
  await consolidateInto(port, {
    incoming: [await incoming(40)],
    catalogue: { ...CATALOGUE, goals, committees },
    now: "2026-01-30T08:00:00",
  });
  await commentOn(workbook, port, "Udvalget ser frem til tallene.");
  await compute(port, { confirmed: true, today: TODAY });
  await commentOn(workbook, port, "Udvalget undrer sig.\n• =1+1");
  return workbook.save();
}

async function commentOn(workbook: EmbeddedWorkbook, port: WorkbookPort, text: string): Promise<void> {
  const { grids } = await port.read([{ sheet: COMMITTEE }]);
  const { values = [], row = 0, column = 0 } = grids[COMMITTEE] ?? {};
  const at = values.findIndex((cells) => cells.some((cell) => String(cell).startsWith('["udvalg"')));
  const heading = resultsText.da.headings.comment;
  const across =
    values.flatMap((cells) => (cells.includes(heading) ? [cells.indexOf(heading)] : []))[0] ?? -1;
  const { accepted } = workbook.paste(COMMITTEE, row + at, column + across, [[text]]);
  expect(accepted).toBe(true);
}

async function consolidateAgain(port: WorkbookPort): Promise<void> {
  await consolidateInto(port, {
    incoming: [await incoming(41)],
    catalogue: null,
    now: "2026-01-31T08:00:00",
  });
}

async function importAgain(port: WorkbookPort): Promise<void> {
  const { outcome } = await importInto(port, {
    incoming: [await incoming(41)],
    catalogue: null,
    now: "2026-01-31T08:00:00",
  });
  expect(["imported", "nothing"]).toContain(outcome);
}

async function gatherFollowUp(port: WorkbookPort): Promise<void> {
  const nobody = { whom: null, when: null, how: null };
  const text = "Færre kursister.\n• Fritid 😀 =1+1";
  await consolidateInto(port, {
    incoming: [
      {
        ...{
          file: "svar.xlsx",
          kind: "follow-up",
          catalogue: CATALOGUE,
          departments: ["afd-1"],
          period: "2018",
        },
        ...{ figures: [], history: [], errors: 0, warnings: 0 },
        texts: [
          {
            written: { ...explanationId("ind-1", "2018"), ...nobody, text, author: "Åse" },
            ...{ standing: "asked", sheet: SHEETS.followUp, cell: "D6" },
          },
        ],
      },
    ],
    catalogue: null,
    now: "2026-01-31T08:00:00",
  });
}

async function gatherHearing(port: WorkbookPort): Promise<void> {
  const answer = { choice: null, value: null, by: null };
  await consolidateInto(port, {
    incoming: [
      {
        ...{ file: "råd.xlsx", catalogue: CATALOGUE, party: "råd", period: "2018", errors: 0, warnings: 0 },
        lines: [
          { ...answer, about: "whole", id: "missing", text: "Sundhed\n• Fritid 😀 =1+1" },
          { ...answer, about: "indicator", id: "ind-1", value: 75, by: "2025", text: null },
        ],
      },
    ],
    catalogue: null,
    now: "2026-01-31T08:00:00",
  });
}
