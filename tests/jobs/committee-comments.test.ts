// What people have written, printed where results are read: departments' texts under their goals, and a committee's own comments,
// which stand where it wrote them however often the sheets are laid anew.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import type { FormText } from "../../src/barometer/written";
import { beginRound } from "../../src/jobs/round/new-round";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { readDelivery } from "../../src/jobs/gather/delivery";
import { readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { publish } from "../../src/jobs/results/publish";
import { makeForms } from "../../src/jobs/round/round-forms";
import { savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { newWorkbookFile } from "../../src/made";
import { docxOf } from "../../src/publish/paper/docx";
import { paragraphsOf } from "../../src/publish/paper/paper";
import { readImportChanges } from "../../src/sheets/gathered";
import { newForm } from "../../src/taskpane/work/making";
import { readTextView } from "../../src/taskpane/work/writing";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import type { WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readGatheredTexts } from "../../src/sheets/texts";
import { resultsText } from "../../src/text/sheets/results";
import { printedTextsText } from "../../src/text/sheets/printed-texts";
import { emptyWorkbook } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const COMMITTEE = "Socialudvalget";
const HEADING = resultsText.da.headings.comment;
const synthetic = syntheticCatalogue(3);
const catalogue: Catalogue = {
  ...synthetic,
  judgedAgainst: "previous",
  committees: [{ id: "soc", name: COMMITTEE }],
  areas: [{ id: "område", title: "Området" }],
  goals: [{ id: "mål", title: "Målet", area: "område", committees: ["soc"] }],
  themes: [
    { id: "tema", title: "Temaet", question: "Hvad?", departments: ["afd-1"] },
    { id: "andet", title: "Et andet tema", question: "Hvad?", departments: ["afd-2"] },
  ],
  departments: [
    { id: "afd-1", name: "Forvaltning 1" },
    { id: "afd-2", name: "Forvaltning 2" },
  ],
  indicators: synthetic.indicators.map((one, index) => ({
    ...one,
    name: `Indikator ${String(index + 1)}`,
    goal: "mål",
    departments: ["afd-1"],
    measure: "count",
    groups: ["target"],
    desired: "increase",
  })),
};

function text(place: string, words: string, more: Partial<FormText["written"]> = {}): FormText {
  return {
    written: {
      ...{ kind: "explanation", level: "indicator", place, period: "2018", number: 1, text: words },
      ...{ whom: null, when: null, how: null, author: "Anne A." },
      ...more,
    },
    ...{ standing: "asked", sheet: SHEETS.texts, cell: "E6" },
  };
}

function filled(values: Record<string, number>, texts: FormText[] = [], of = catalogue): FilledWorkbook {
  return {
    ...{ file: "afd-1.xlsx", catalogue: of, departments: ["afd-1"], period: "2018" },
    figures: Object.entries(values).map(([indicator, value], index) => ({
      figure: { ...emptyFigure({ indicator, group: "target", category: null, period: "2018" }), value },
      cell: `E${String(index + 9)}`,
    })),
    ...{ round: plainRound("2018"), history: [], texts, errors: 0, warnings: 0 },
  };
}

async function gathered(...incoming: FilledWorkbook[]) {
  const { port, workbook } = await emptyWorkbook();
  await consolidateInto(port, { incoming, catalogue: null, now: "2026-01-31T08:00:00Z" });
  return { port, workbook };
}

type Opened = Awaited<ReturnType<typeof gathered>>;

async function sheetOf(port: WorkbookPort, sheet: string) {
  const { grids } = await port.read([{ sheet }]);
  const grid = grids[sheet];
  if (!grid) throw new Error(`no ${sheet}`);
  return grid;
}

async function said(port: WorkbookPort, sheet: string): Promise<string> {
  const cells = (await sheetOf(port, sheet)).values.flat();
  return cells.filter((cell) => cell !== null && cell !== "").join("\n");
}

/** Where the comment on an indicator stands. */
async function place(port: WorkbookPort, indicator: string) {
  const { values, row, column } = await sheetOf(port, COMMITTEE);
  const at = values.findIndex((cells) => cells.some((cell) => String(cell).startsWith(indicator)));
  const across =
    values.flatMap((cells) => (cells.includes(HEADING) ? [cells.indexOf(HEADING)] : []))[0] ?? -1;
  return { row: row + at, column: column + across, text: values[at]?.[across] || null };
}

async function comment({ port, workbook }: Opened, indicator: string, words: string) {
  const { row, column } = await place(port, indicator);
  expect(workbook.paste(COMMITTEE, row, column, [[words]])).toMatchObject({ accepted: true });
}

const again = (port: WorkbookPort) =>
  compute(port, { confirmed: true, today: "2026-02-01", now: "2026-02-01T09:00:00Z" });

async function log(port: WorkbookPort) {
  return readImportChanges(await sheetOf(port, SHEETS.importLog));
}

/** What an edition's letters and its agenda item say. */
async function publishedBy(port: WorkbookPort) {
  const said: string[] = [];
  const outcome = await publish(port, {
    ...{ today: "2026-02-02", language: null, correction: null, commentsBy: null },
    documentOf: (paper) => {
      said.push(paragraphsOf(paper).join("\n"));
      return docxOf(paper);
    },
    workbookOf: async (sheets) => {
      const made = newWorkbookFile();
      await made.port.write({ sheets, seen: await made.port.read([]) });
      return made.save("xlsx");
    },
  });
  if (outcome.outcome !== "published") throw new Error(JSON.stringify(outcome));
  return { said: said.join("\n"), number: outcome.number };
}

async function comments(port: WorkbookPort) {
  const texts = readGatheredTexts(await sheetOf(port, SHEETS.texts)) ?? [];
  return texts.filter(({ written }) => written.kind === "committee-comment");
}

const SAID = "• Udvalget undrer sig.\n• =1+1 & »citat«";

test("a committee's comment is found again after the results are laid anew, and becomes a text of its indicator", async () => {
  const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50, "ind-3": 60 }));
  await comment(opened, "Indikator 2", SAID);
  await again(opened.port);
  expect((await place(opened.port, "Indikator 2")).text).toBe(SAID);
  expect(await comments(opened.port)).toMatchObject([
    { department: "soc", written: { level: "indicator", place: "ind-2", period: "2018", text: SAID } },
  ]);
  expect(await said(opened.port, SHEETS.texts)).toContain(COMMITTEE);
  await again(opened.port);
  expect((await place(opened.port, "Indikator 2")).text).toBe(SAID);
});

test("the pane shows a comment as it stands on the committee's sheet, before the results are laid anew", async () => {
  const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50, "ind-3": 60 }));
  const { port } = opened;
  const shown = async () =>
    ((await readTextView(port, "2026-02-01"))?.texts ?? [])
      .filter(({ written }) => written.kind === "committee-comment")
      .map(({ written, departmentName, sheet, isFresh }) => [
        ...[written.place, written.text, departmentName, sheet, isFresh],
      ]);
  await comment(opened, "Indikator 2", SAID);
  expect(await shown()).toEqual([["ind-2", SAID, COMMITTEE, COMMITTEE, true]]);
  await again(port);
  expect(await shown()).toEqual([["ind-2", SAID, COMMITTEE, SHEETS.texts, undefined]]);
  await comment(opened, "Indikator 2", "Noget andet");
  expect(await shown()).toEqual([["ind-2", "Noget andet", COMMITTEE, COMMITTEE, true]]);
  await comment(opened, "Indikator 2", "");
  expect(await shown()).toEqual([]);
});

test("it follows its indicator when rows move, through a gathering as well", async () => {
  const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }));
  const before = (await place(opened.port, "Indikator 2")).row;
  await comment(opened, "Indikator 2", SAID);
  const longer = filled({ "ind-1": 41, "ind-2": 50 }, [text("ind-1", "Forklaret.")]);
  // The goal has got a longer name, and another goal stands above it.
  const moved: Catalogue = {
    ...catalogue,
    goals: [{ id: "først", title: "Først", committees: ["soc"] }, ...(catalogue.goals ?? [])],
  };
  await consolidateInto(opened.port, { incoming: [longer], catalogue: moved, now: "2026-02-01T08:00:00Z" });
  const after = await place(opened.port, "Indikator 2");
  expect(after.row).toBeGreaterThan(before);
  expect(after.text).toBe(SAID);
});

test("an emptied comment is gone, and one corrected on Tekster stands corrected on the committee's sheet", async () => {
  const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }));
  await comment(opened, "Indikator 1", "Først.");
  await comment(opened, "Indikator 2", "Også.");
  await again(opened.port);
  await comment(opened, "Indikator 1", "");
  const { values, row } = await sheetOf(opened.port, SHEETS.texts);
  const at = values.findIndex((cells) => cells.includes("Også."));
  opened.workbook.paste(SHEETS.texts, row + at, values[at]?.indexOf("Også.") ?? -1, [["Rettet."]]);
  await again(opened.port);
  expect((await place(opened.port, "Indikator 1")).text).toBeNull();
  expect((await place(opened.port, "Indikator 2")).text).toBe("Rettet.");
  expect((await comments(opened.port)).map(({ written }) => written.text)).toEqual(["Rettet."]);
});

test("only the comment may be written in, and each indicator has one, also where it has several lines", async () => {
  const parted: Catalogue = {
    ...catalogue,
    indicators: catalogue.indicators.map((one) => ({
      ...one,
      categories: {
        name: "Alder",
        combine: "each",
        items: [
          { id: "a", name: "0-5 år" },
          { id: "b", name: "6-9 år" },
        ],
      },
    })),
  };
  const parts = (["a", "b"] as const).map((category, index) => ({
    figure: { ...emptyFigure({ indicator: "ind-1", group: "target", category, period: "2018" }), value: 40 },
    cell: `E${String(index + 9)}`,
  }));
  const opened = await gathered({ ...filled({}, [], parted), figures: parts });
  const { row, column } = await place(opened.port, "Indikator 1");
  expect(opened.workbook.paste(COMMITTEE, row, column, [["Ja"]])).toMatchObject({ accepted: true });
  expect(opened.workbook.paste(COMMITTEE, row + 1, column, [["Nej"]])).toMatchObject({ accepted: false });
  expect(opened.workbook.paste(COMMITTEE, row, 0, [["Nej"]])).toMatchObject({ accepted: false });
});

test("texts stand under their goal, a theme's below the table of whoever it concerns, with whose and of when", async () => {
  const { port } = await gathered(
    filled({ "ind-1": 40, "ind-2": 50 }, [
      text("ind-1", "Færre kursister."),
      text("mål", "• Ny indsats\n• Endnu en", { level: "goal", kind: "efforts" }),
      text("område", "Det vil vende.", { level: "area", kind: "forecast" }),
      text("tema", "Svaret.", { level: "theme", kind: "answer" }),
      text("andet", "Til andre.", { level: "theme", kind: "answer" }),
    ]),
  );
  for (const sheet of [SHEETS.council, COMMITTEE]) {
    const words = await said(port, sheet);
    expect(words).toContain("Indikator 1 – Forklaring fra Forvaltning 1 (2018): Færre kursister.");
    expect(words).toContain("Indsatser fra Forvaltning 1 (2018):\n• Ny indsats\n• Endnu en");
    expect(words).toContain("Forventning fra Forvaltning 1 (2018): Det vil vende.");
    expect(words).toContain("Temaet\nSvar fra Forvaltning 1 (2018): Svaret.");
    // What leaves the house names nobody who wrote it.
    expect(words).not.toContain("Anne A.");
  }
  expect(await said(port, SHEETS.council)).toContain("Til andre.");
  expect(await said(port, COMMITTEE)).not.toContain("Til andre.");
});

test("a committee's comments are printed for the council, and not twice on its own sheet", async () => {
  const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }));
  await comment(opened, "Indikator 1", "Vi noterer os det.");
  await again(opened.port);
  expect(await said(opened.port, SHEETS.council)).toContain(
    "Indikator 1 – Udvalgets bemærkninger fra Socialudvalget (2018): Vi noterer os det.",
  );
  expect((await said(opened.port, COMMITTEE)).split("Vi noterer os det.")).toHaveLength(2);
});

test("a text that tells a withheld number is kept back, and the sheet says why", async () => {
  const { port } = await gathered(
    filled({ "ind-1": 3, "ind-2": 50 }, [
      text("ind-1", "Der var 3 i år."),
      text("ind-2", "Der var 50 i år, og 3 ventes næste år."),
    ]),
  );
  const words = await said(port, SHEETS.council);
  expect(words).not.toContain("Der var 3 i år.");
  expect(words).toContain(printedTextsText.da.keptBack);
  expect(words).toContain("Der var 50 i år, og 3 ventes næste år.");
});

test("a comment that takes an earlier one's place leaves it in the import log, and so does one that is emptied", async () => {
  const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }));
  await comment(opened, "Indikator 1", "Første bemærkning.");
  await again(opened.port);
  expect(await log(opened.port)).toEqual([]);
  await comment(opened, "Indikator 1", "Anden bemærkning.");
  await again(opened.port);
  await comment(opened, "Indikator 1", "");
  await again(opened.port);
  await again(opened.port);
  const told = { kind: "rewritten", indicator: "ind-1", period: "2018", department: "soc" };
  expect(await log(opened.port)).toMatchObject([
    { ...told, before: "Første bemærkning.", after: "Anden bemærkning.", at: "2026-02-01T09:00:00Z" },
    { ...told, before: "Anden bemærkning.", after: null },
  ]);
});

test("one that is replaced while files are gathered stands in the import log as well, which the import's undoing keeps", async () => {
  const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }));
  await comment(opened, "Indikator 1", "Første bemærkning.");
  await again(opened.port);
  await comment(opened, "Indikator 1", "Anden bemærkning.");
  const incoming = [filled({ "ind-1": 41, "ind-2": 50 })];
  await consolidateInto(opened.port, { incoming, catalogue: null, now: "2026-02-03T08:00:00Z" });
  await undoImport(opened.port, { confirmed: true, now: "2026-02-04T08:00:00Z" });
  expect(await log(opened.port)).toContainEqual(
    expect.objectContaining({ kind: "rewritten", before: "Første bemærkning.", after: "Anden bemærkning." }),
  );
  expect((await comments(opened.port)).map(({ written }) => written.text)).toEqual(["Anden bemærkning."]);
});

describe("before the next computation, a comment", () => {
  test("stands in the agenda item, and the edition is the same once it has been computed", async () => {
    const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }, [text("ind-2", "Forklaret.")]));
    await comment(opened, "Indikator 1", SAID);
    const first = await publishedBy(opened.port);
    expect(first.said).toContain("Socialudvalget – Indikator 1 (2018):\n• Udvalget undrer sig.");
    await again(opened.port);
    expect(await publishedBy(opened.port)).toMatchObject({ number: first.number });
    await comment(opened, "Indikator 1", "Udvalget er blevet klogere.");
    const second = await publishedBy(opened.port);
    expect(second.number).toBe(first.number + 1);
    expect(second.said).toContain("Udvalget er blevet klogere.");
    expect(second.said).not.toContain("Udvalget undrer sig.");
  });

  test("stands in the form of the next round that its department gets", async () => {
    const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }));
    await comment(opened, "Indikator 1", SAID);
    await beginRound(opened.port, {
      round: plainRound("2019"),
      confirmed: true,
      now: "2026-02-03T08:00:00Z",
    });
    const made = await makeForms(opened.port, { open: newForm });
    const [form] = made.outcome === "made" ? made.forms : [];
    if (form === undefined) throw new Error(made.outcome);
    const shown = await readEntryWorkbook(await savedWorkbook(form.bytes));
    const texts = "problem" in shown.entry ? [] : (shown.entry.texts ?? []);
    expect(texts.map(({ written }) => [written.period, written.text])).toContainEqual(["2018", SAID]);
  });

  test("comes along when the workbook is gathered as an earlier round's, also beside a sheet of somebody's own", async () => {
    const opened = await gathered(filled({ "ind-1": 40, "ind-2": 50 }));
    await comment(opened, "Indikator 1", SAID);
    await opened.workbook.run(async (context) => {
      context.workbook.worksheets.add("Mine noter").getRange("XFD1048576").values = [["Husk"]];
      await context.sync();
    });
    const { incoming } = await readDelivery("2018.xlsx", await opened.workbook.save(), "da");
    expect(incoming).toMatchObject({ earlierTexts: [{ department: "soc", written: { text: SAID } }] });
  });
});
