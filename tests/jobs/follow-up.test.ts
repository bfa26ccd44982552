// Explanations of lights: who is asked about what, what a form says, and what becomes of the answers.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { readDelivery } from "../../src/jobs/gather/delivery";
import { beginRound } from "../../src/jobs/round/new-round";
import { makeFollowUps } from "../../src/jobs/round/follow-up-forms";
import { makeForms } from "../../src/jobs/round/round-forms";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import type { WorkbookPort } from "../../src/jobs/port";
import { savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readTexts, writeText } from "../../src/jobs/results/texts";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { readImportChanges, readImportLog } from "../../src/sheets/gathered";
import { readGatheredTexts } from "../../src/sheets/texts";
import { readStore, STORE_SHEET } from "../../src/sheets/workbook";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { besideKey } from "../../src/taskpane/text-view";
import { readTextView } from "../../src/taskpane/work/writing";
import { newForm as open } from "../../src/taskpane/work/making";
import { emptyWorkbook, trafficOf } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const synthetic = syntheticCatalogue(4);
/** ind-1 and ind-3 belong to afd-1, ind-2 and ind-4 to afd-2; more is better, on counts. */
const catalogue: Catalogue = {
  ...synthetic,
  judgedAgainst: "previous",
  departments: [
    { id: "afd-1", name: "Forvaltning 1" },
    { id: "afd-2", name: "Forvaltning 2" },
  ],
  disclosure: { threshold: 5, protectZero: false },
  indicators: synthetic.indicators.map((one, index) => ({
    ...one,
    name: `Indikator ${String(index + 1)}`,
    departments: [index % 2 === 0 ? "afd-1" : "afd-2"],
    measure: "count",
    groups: ["target"],
    rule: "direction",
    desired: "increase",
  })),
};

function figure(indicator: string, period: string, value: number): Figure {
  return { ...emptyFigure({ indicator, group: "target", category: null, period }), value };
}

/** One value for each of three years. */
type Years = Record<string, readonly [number, number, number]>;

function filled(department: string, years: Years): FilledWorkbook {
  const all = Object.entries(years).flatMap(([id, values]) =>
    values.map((value, index) => figure(id, String(2016 + index), value)),
  );
  return {
    ...{ file: `${department}.xlsx`, catalogue, departments: [department], period: "2018" },
    figures: all
      .filter(({ period }) => period === "2018")
      .map((one, index) => ({ figure: one, cell: `E${String(index + 9)}` })),
    round: { ...plainRound("2018"), title: "Integration 2018", contact: "Sekretariatet" },
    history: all.filter(({ period }) => period !== "2018"),
    ...{ errors: 0, warnings: 0 },
  };
}

const NOW = "2026-01-31T08:00:00Z";
let clock = 0;

async function gather(port: WorkbookPort, ...incoming: Parameters<typeof consolidateInto>[1]["incoming"]) {
  clock += 1;
  const now = `2026-02-01T08:00:${String(clock % 60).padStart(2, "0")}Z`;
  const done = await consolidateInto(port, { incoming, catalogue: null, now });
  if (done.outcome !== "consolidated") throw new Error(done.outcome);
  return done.consolidation;
}

async function gathered(years: Years) {
  const { port, workbook } = await emptyWorkbook();
  const of = (department: number) =>
    Object.fromEntries(
      Object.entries(years).filter(([id]) => (Number(id.slice(-1)) - 1) % 2 === department - 1),
    );
  await gather(port, filled("afd-1", of(1)), filled("afd-2", of(2)));
  return { port, workbook };
}

const make = (port: WorkbookPort) => makeFollowUps(port, { open, now: NOW });

async function made(port: WorkbookPort) {
  const outcome = await make(port);
  if (outcome.outcome !== "made") throw new Error(outcome.outcome);
  return outcome;
}

async function rowsOf(bytes: Uint8Array) {
  const { grids } = await (await savedWorkbook(bytes)).read([{ sheet: SHEETS.followUp }]);
  return (grids[SHEETS.followUp]?.values ?? []).filter((row) => row.includes("explanation"));
}

/** As the department writes in the file with Excel; the answers stand in the order of the rows. */
async function answered(bytes: Uint8Array, ...answers: readonly [text: string, author: string][]) {
  const workbook = await openEmbeddedWorkbook({ bytes });
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.followUp);
    answers.forEach(([text, author], index) => {
      sheet.getRange(`D${String(index + 6)}`).values = [[text]];
      sheet.getRange(`F${String(index + 6)}`).values = [[author]];
    });
    await context.sync();
  });
  const { incoming, problems } = await readDelivery("svar.xlsx", await workbook.save(), "da");
  return { incoming, problems };
}

async function standing(port: WorkbookPort) {
  const sheets = [STORE_SHEET, SHEETS.texts, SHEETS.round, SHEETS.importLog];
  const { grids } = await port.read(sheets.map((sheet) => ({ sheet })));
  const store = readStore(grids[STORE_SHEET] ?? null);
  if ("problem" in store) throw new Error(store.problem);
  const log = grids[SHEETS.importLog] ?? null;
  return {
    store,
    texts: (readGatheredTexts(grids[SHEETS.texts] ?? null) ?? []).filter(
      ({ written }) => written.kind === "explanation",
    ),
    board: (grids[SHEETS.round]?.values ?? []).flat().join("\n"),
    changes: readImportChanges(log),
    entries: readImportLog(log),
  };
}

/** Red in both years; red for the first time; green as before; green for the first time after red. */
const ALL: Years = {
  "ind-1": [90, 80, 70],
  "ind-2": [70, 80, 60],
  "ind-3": [70, 80, 90],
  "ind-4": [90, 80, 85],
};

test("a red light is asked about, one that has changed with what it was, and a green one as before is not", async () => {
  const { port } = await gathered(ALL);
  const { forms } = await made(port);
  expect(forms.map(({ department, indicators }) => [department, indicators])).toEqual([
    ["afd-1", 1],
    ["afd-2", 2],
  ]);
  const [first, second] = await Promise.all(forms.map(({ bytes }) => rowsOf(bytes)));
  expect(first?.map(([name, light]) => [name, light])).toEqual([["Indikator 1", "◆ Negativ (2018)"]]);
  expect(second?.map(([name, light]) => [name, light])).toEqual([
    ["Indikator 2", "◆ Negativ (2018)\nsidst: ● Positiv (2017)"],
    ["Indikator 4", "● Positiv (2018)\nsidst: ◆ Negativ (2017)"],
  ]);
  expect(second?.[0]?.[2]).toContain("faldet");
});

test("a department that has nothing to explain gets no form, and without any light nothing is written", async () => {
  const one = await gathered({ "ind-1": [90, 80, 70], "ind-2": [70, 80, 90] });
  expect((await made(one.port)).forms.map(({ department }) => department)).toEqual(["afd-1"]);
  const none = await gathered({ "ind-1": [70, 80, 90], "ind-2": [70, 80, 90] });
  const before = await none.workbook.save();
  expect(await make(none.port)).toEqual({ outcome: "nothing", nobodys: [] });
  expect(await none.workbook.save()).toEqual(before);
});

test("a light that is not shown is neither asked about nor told of", async () => {
  const { port } = await gathered({ "ind-1": [90, 8, 3], "ind-2": [90, 80, 70] });
  const { forms } = await made(port);
  expect(forms.map(({ department }) => department)).toEqual(["afd-2"]);
});

test("the light before is not told where it is made of a figure that is not shown", async () => {
  const { port } = await gathered({ "ind-1": [3, 80, 70], "ind-2": [70, 80, 90] });
  const [form] = (await made(port)).forms;
  expect((await rowsOf(form?.bytes ?? new Uint8Array()))[0]?.[1]).toBe("◆ Negativ (2018)");
});

test("a form holds no earlier figures, and neither a hidden one nor a figure of another department", async () => {
  const { port } = await gathered({ "ind-1": [90, 80, 70], "ind-2": [4444, 3333, 3] });
  const [form] = (await made(port)).forms;
  const book = await savedWorkbook(form?.bytes ?? new Uint8Array());
  const seen = await book.read([{ sheet: STORE_SHEET }, { sheet: SHEETS.followUp }, { sheet: SHEETS.guide }]);
  expect(JSON.stringify(seen.grids)).not.toMatch(/4444|3333/);
  const store = readStore(seen.grids[STORE_SHEET] ?? null);
  expect(store).toMatchObject({ kind: "follow-up", departments: ["afd-1"], history: [] });
});

test("the board and its mails name who has been asked and has not answered, until the answer has come in", async () => {
  const { port } = await gathered(ALL);
  const { forms } = await made(port);
  const asked = (await standing(port)).board;
  expect(asked).toContain("Forklaring: Indikator 1");
  expect(asked).toContain("Opfølgning: forklaring af lys i Integration 2018");
  expect(asked).toContain("• Indikator 2\n• Indikator 4");
  const { incoming } = await answered(forms[0]?.bytes ?? new Uint8Array(), ["Færre kom.", "Anne A."]);
  const { files } = await gather(port, incoming);
  expect(files).toMatchObject([
    { department: "afd-1", status: "imported", figures: 0, texts: 1, notes: [{ code: "follow-up" }] },
  ]);
  const { board, entries, store } = await standing(port);
  expect(board).not.toContain("Forklaring: Indikator 1");
  expect(board).toContain("Forklaring: Indikator 2");
  expect(entries.at(-1)).toMatchObject({ file: "svar.xlsx", department: "afd-1" });
  expect(entries.at(-1)?.reason).toContain("Opfølgningsskema");
  // What the department has delivered of figures stays what it was.
  expect(store.deliveries?.find(({ department }) => department === "afd-1")?.file).toBe("afd-1.xlsx");
});

describe("until a day", () => {
  const by = "2026-02-20";
  const asked = async (port: WorkbookPort, explainBy: string | null, now = NOW) => {
    const outcome = await makeFollowUps(port, { open, now, explainBy });
    if (outcome.outcome !== "made") throw new Error(outcome.outcome);
    return outcome;
  };

  test("the forms, the board and its mails say until when, and that it is over", async () => {
    const { port } = await gathered(ALL);
    const { forms } = await asked(port, by);
    const book = await savedWorkbook(forms[0]?.bytes ?? new Uint8Array());
    const { grids } = await book.read([{ sheet: SHEETS.followUp }, { sheet: SHEETS.guide }]);
    expect(JSON.stringify(grids[SHEETS.followUp]?.values)).toContain("Svarfrist: 20. februar 2026");
    expect(JSON.stringify(grids[SHEETS.guide]?.values)).toContain('"Svarfrist","20. februar 2026"');
    expect((await standing(port)).board).toContain("send det til Sekretariatet senest den 20. februar 2026.");
    expect((await standing(port)).board).toContain("Svarfrist for forklaringer");
    await compute(port, { confirmed: true, today: "2026-02-21" });
    expect((await standing(port)).board).toContain(
      "Svarfristen var den 20. februar 2026. Skriv i det vedlagte opfølgningsskema, og send det til Sekretariatet, så snart I kan.",
    );
  });

  test("it stays through a gathering and the next forms, and goes where somebody says so, and with the round", async () => {
    const { port } = await gathered(ALL);
    const { forms } = await asked(port, by);
    const { incoming } = await answered(forms[0]?.bytes ?? new Uint8Array(), ["Færre kom.", "Anne A."]);
    await gather(port, incoming);
    await made(port);
    expect((await standing(port)).store.round).toMatchObject({ explainBy: by });
    const figures = await makeForms(port, { open });
    const [form] = figures.outcome === "made" ? figures.forms : [];
    const { grids } = await (
      await savedWorkbook(form?.bytes ?? new Uint8Array())
    ).read([{ sheet: STORE_SHEET }]);
    expect(readStore(grids[STORE_SHEET] ?? null)).not.toHaveProperty("round.explainBy");
    await asked(port, null);
    expect((await standing(port)).store.round).not.toHaveProperty("explainBy");
    await asked(port, by);
    await beginRound(port, { round: plainRound("2019"), confirmed: true, now: NOW });
    expect((await standing(port)).store.round).not.toHaveProperty("explainBy");
  });
});

test("an answer is a text of its indicator and its round, whole, with who wrote it and where it came from", async () => {
  const { port } = await gathered(ALL);
  const { forms } = await made(port);
  const text = "• Færre kursister\n• Nye regler: »§ 5«\n\nDet =SUM(A1) ventes at vende.";
  const { incoming, problems } = await answered(forms[1]?.bytes ?? new Uint8Array(), [text, "Bo B."]);
  expect(problems.map(({ sentence }) => sentence)).toEqual([expect.stringContaining("Indikator 4")]);
  await gather(port, incoming);
  const { texts } = await standing(port);
  expect(texts).toMatchObject([
    {
      written: {
        kind: "explanation",
        level: "indicator",
        place: "ind-2",
        period: "2018",
        text,
        author: "Bo B.",
      },
      department: "afd-2",
      file: "svar.xlsx",
      cell: "D6",
    },
  ]);
});

test("an answer that says something else replaces the first, both stand in the log, and the import can be taken back", async () => {
  const { port } = await gathered(ALL);
  const bytes = (await made(port)).forms[0]?.bytes ?? new Uint8Array();
  await gather(port, (await answered(bytes, ["Først.", ""])).incoming);
  const { files } = await gather(port, (await answered(bytes, ["Siden.", ""])).incoming);
  expect(files[0]?.status).toBe("replaced");
  const { changes } = await standing(port);
  expect(changes.at(-1)).toMatchObject({ kind: "replaced", before: "Først.", after: "Siden." });
  expect(await undoImport(port, { confirmed: false, now: NOW })).toMatchObject({ outcome: "undone" });
  const after = await standing(port);
  expect(after.texts.map(({ written }) => written.text)).toEqual(["Først."]);
  expect(after.store.round?.explanations).toHaveLength(2);
});

test("who has explained everything is not asked again, and who has explained a part sees it in the new form", async () => {
  const { port } = await gathered(ALL);
  const { forms } = await made(port);
  const first = await answered(forms[0]?.bytes ?? new Uint8Array(), ["Alt er sagt.", ""]);
  const second = await answered(forms[1]?.bytes ?? new Uint8Array(), ["En del.", "Bo B."]);
  await gather(port, first.incoming, second.incoming);
  const again = await made(port);
  expect(again.explained).toEqual(["Forvaltning 1"]);
  expect(again.forms.map(({ department }) => department)).toEqual(["afd-2"]);
  const rows = await rowsOf(again.forms[0]?.bytes ?? new Uint8Array());
  expect(rows.map((row) => [row[3], row[5]])).toEqual([
    ["En del.", "Bo B."],
    [null, null],
  ]);
});

test("the forms of figures ask for no explanation of lights, and the next round begins without any", async () => {
  const { port } = await gathered(ALL);
  await made(port);
  const forms = await makeForms(port, { open });
  if (forms.outcome !== "made") throw new Error(forms.outcome);
  const book = await savedWorkbook(forms.forms[0]?.bytes ?? new Uint8Array());
  const store = readStore((await book.read([{ sheet: STORE_SHEET }])).grids[STORE_SHEET] ?? null);
  expect("problem" in store ? store : store.round).not.toHaveProperty("explanations");
  await beginRound(port, { round: plainRound("2019"), confirmed: true, now: NOW });
  expect((await standing(port)).store.round).not.toHaveProperty("explanations");
});

test("correcting the round, and a department's new figures, leave what has been asked", async () => {
  const { port } = await gathered(ALL);
  await made(port);
  await beginRound(port, { round: { ...plainRound("2018"), title: "Ny titel" }, confirmed: true, now: NOW });
  await gather(port, filled("afd-1", { "ind-1": [90, 80, 71], "ind-3": [70, 80, 90] }));
  const { store } = await standing(port);
  expect(store.round).toMatchObject({ title: "Ny titel" });
  expect(store.round?.explanations).toHaveLength(2);
});

test("an indicator that nobody answers for is named, and a joint one is explained by the department that leads it", async () => {
  const changed: Catalogue = {
    ...catalogue,
    indicators: catalogue.indicators.map((one) =>
      one.id === "ind-1"
        ? { ...one, departments: [] }
        : one.id === "ind-2"
          ? { ...one, departments: ["afd-2", "afd-1"], joint: "lead" }
          : one,
    ),
  };
  const { port } = await emptyWorkbook();
  await gather(port, { ...filled("afd-2", ALL), catalogue: changed });
  const { forms, nobodys } = await made(port);
  expect(nobodys).toEqual(["Indikator 1"]);
  expect(forms.map(({ department }) => department)).toEqual(["afd-2"]);
});

test("however many forms are made, the barometer workbook is read once and written once", async () => {
  const { workbook, port } = await gathered(ALL);
  const { syncs } = await trafficOf(workbook, () => made(port));
  // One to read, one since the board grows, one to lay.
  expect(syncs).toBe(3);
});

test("a workbook that is no barometer workbook is told so", async () => {
  const { port, create } = await emptyWorkbook();
  expect(await make(port)).toEqual({ outcome: "not-a-barometer" });
  await create(2);
  expect(await make(port)).toEqual({ outcome: "not-a-barometer" });
});

describe("in the pane of the form", () => {
  async function opened(which: number) {
    const { port } = await gathered(ALL);
    const { forms } = await made(port);
    const workbook = await openEmbeddedWorkbook({ bytes: forms[which]?.bytes });
    return { workbook, form: excelWorkbook((batch) => workbook.run(batch)) };
  }

  test("each explanation is asked for, with its light, what it was and the sentence beside it", async () => {
    const { form } = await opened(1);
    const view = await readTextView(form, NOW);
    expect(view?.kind).toBe("follow-up");
    expect(view?.texts.map(({ title, isWanted, cell }) => [title, isWanted, cell])).toEqual([
      ["Indikator 2", true, "D6"],
      ["Indikator 4", true, "D7"],
    ]);
    const [fallen, risen] = view?.texts ?? [];
    if (fallen === undefined || risen === undefined) throw new Error("no texts");
    expect(view?.beside[besideKey(fallen.written)]).toMatchObject([
      { name: null, shown: "negative", words: { da: "(2018) · sidst: ● Positiv (2017)" } },
    ]);
    expect(view?.beside[besideKey(risen.written)]).toMatchObject([{ shown: "positive" }]);
    expect(fallen.told?.sentences).toContain("faldet");
  });

  test("what is written there stands in the sheet, letter by letter, and is gathered", async () => {
    const { form, workbook } = await opened(0);
    const shown = await readTexts(form);
    const [text] = shown.outcome === "texts" ? shown.texts : [];
    if (text === undefined) throw new Error(shown.outcome);
    const said = "Færre kom.\n• =1+1 & »citat« 😀";
    const input = { id: text.written, before: text.written, fields: { text: said, author: "Anne A." } };
    expect(await writeText(form, input)).toEqual({ outcome: "written" });
    const { incoming } = await readDelivery("svar.xlsx", await workbook.save(), "da");
    expect(incoming).toMatchObject({ texts: [{ cell: "D6", written: { text: said, author: "Anne A." } }] });
    const now = { ...text.written, text: "Noget andet" };
    expect(await writeText(form, { ...input, before: now, fields: { text: "Ny" } })).toMatchObject({
      outcome: "changed-since",
    });
  });
});
