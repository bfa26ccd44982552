// Texts through the whole of their way: asked for, written, checked, reported, gathered, replaced, taken out, brought along.
import fc from "fast-check";
import type { Catalogue } from "../../src/barometer/catalogue";
import { gatherView } from "../../src/taskpane/gather-view";
import { plainRound, type Round } from "../../src/barometer/round";
import { LONGEST_WRITTEN } from "../../src/barometer/text-limit";
import { textKey, type TextId, type WrittenText } from "../../src/barometer/written";
import { findCatalogue } from "../../src/catalogues";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { check } from "../../src/jobs/form/check";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import type { Decision } from "../../src/jobs/gather/decisions";
import { readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { importInto } from "../../src/jobs/gather/import";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import type { Incoming } from "../../src/jobs/gather/merge";
import type { WorkbookPort } from "../../src/jobs/port";
import { markReady } from "../../src/jobs/form/ready";
import { savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { SHEETS } from "../../src/jobs/sheet-names";
import { createTemplate } from "../../src/jobs/form/template";
import { readTexts, textAtRow, writeText } from "../../src/jobs/results/texts";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { updateCatalogue } from "../../src/jobs/form/update-catalogue";
import { readImportChanges } from "../../src/sheets/gathered";
import { planFormTexts, readFormTexts, readGatheredTexts } from "../../src/sheets/texts";
import { planProblems } from "../sheets/helpers";

const NOW = "2018-11-20T08:00:00.000Z";
const LATER = "2018-11-21T08:00:00.000Z";
const EFFORTS = "• Boligsociale helhedsplaner (75 %)\n• Styrket SSP-indsats\n• »Den Korte Snor« 🧵";

interface Form {
  workbook: EmbeddedWorkbook;
  port: WorkbookPort;
}

async function empty(): Promise<Form> {
  const workbook = await openEmbeddedWorkbook({});
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

function shipped(id: string): Catalogue {
  const found = findCatalogue(id);
  if (found === null) throw new Error(id);
  return found.catalogue;
}

const hedensted = shipped("hedensted-2018");
const copenhagen = shipped("koebenhavn-2010");

async function form(
  catalogue: Catalogue,
  department: string | null,
  round: Round,
  earlierTexts: WrittenText[] = [],
): Promise<Form> {
  const made = await empty();
  const history: [] = [];
  await createTemplate(made.port, { catalogue, round, department, history, earlierTexts, confirmed: true });
  return made;
}

const UNWRITTEN = { text: "", whom: null, when: null, how: null, author: null };

function theme(place: string, kind: TextId["kind"], period: string, number = 1): TextId {
  return { kind, level: "theme", place, period, number };
}

async function write({ port }: Form, id: TextId, text: string, more: Record<string, string> = {}) {
  const before = { ...UNWRITTEN, ...(await written({ port }, id)) };
  expect(await writeText(port, { id, fields: { text, ...more }, before })).toEqual({ outcome: "written" });
}

async function written({ port }: Pick<Form, "port">, id: TextId): Promise<WrittenText | null> {
  const read = await readTexts(port);
  if (read.outcome === "none") return null;
  return (
    read.texts.find(
      (one) =>
        one.written.place === id.place &&
        one.written.period === id.period &&
        one.written.number === id.number,
    )?.written ?? null
  );
}

async function incoming({ workbook }: Form, file: string): Promise<Incoming> {
  const book = await savedWorkbook(await workbook.save());
  return incomingFrom(file, await readEntryWorkbook(book));
}

async function gathered(port: WorkbookPort) {
  const { grids } = await port.read([{ sheet: SHEETS.texts }, { sheet: SHEETS.importLog }]);
  return {
    texts: readGatheredTexts(grids[SHEETS.texts] ?? null) ?? [],
    changes: readImportChanges(grids[SHEETS.importLog] ?? null),
  };
}

const ROUND = plainRound("2009H2");
const efforts = theme("indsatser", "efforts", "2009H2");
const forecast = theme("kommende-måling", "forecast", "2009H2");

test("a form asks for what its round asks for, and a text stays letter by letter until it is read from the file", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  await write(made, efforts, EFFORTS, { author: "Åse Ærø" });
  const book = await savedWorkbook(await made.workbook.save());
  const { grids } = await book.read([{ sheet: SHEETS.texts }]);
  const texts = readFormTexts(grids[SHEETS.texts] ?? null) ?? [];
  expect(texts.map(({ written: { place, text, author } }) => [place, text, author])).toEqual([
    ["indsatser", EFFORTS, "Åse Ærø"],
    ["kommende-måling", "", null],
    ["udvalgets-bemærkninger", "", null],
  ]);
});

test("a text that is asked for and not written is a warning at its cell; nothing is said of it once it is written", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  await write(made, efforts, EFFORTS);
  const { findings } = await check(made.port);
  const missing = findings.filter(({ code }) => code === "text-missing");
  expect(
    missing.map(({ severity, sheet, cell, values }) => [severity, sheet, cell, values.textKind]),
  ).toEqual([
    ["warning", "Tekster", "E7", "forecast"],
    ["warning", "Tekster", "E8", "committee-comment"],
  ]);
});

test("a personal number in a text is found and its digits are not repeated", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  const { port } = made;
  const before = { ...UNWRITTEN };
  const text = "Borgeren 010190-1234 fik job";
  expect(await writeText(port, { id: efforts, fields: { text }, before })).toEqual({
    outcome: "refused",
    because: "personal-number",
  });
  const seen = await port.read([{ sheet: SHEETS.texts }]);
  await port.write({
    sheets: [],
    patches: [{ sheet: SHEETS.texts, row: 5, column: 4, cells: [[text]] }],
    seen,
  });
  const { findings } = await check(port);
  expect(
    findings.filter(({ code }) => code === "cpr-number").map(({ sheet, cell }) => [sheet, cell]),
  ).toEqual([["Tekster", "E6"]]);
  const into = await empty();
  await consolidateInto(into.port, { incoming: [await incoming(made, "a.xlsx")], catalogue: null, now: NOW });
  const [first] = (await gathered(into.port)).texts;
  expect(first?.written.text).not.toContain("1234");
});

test("what is laid anew, in another language and after its theme has gone, keeps every text", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  await write(made, efforts, EFFORTS);
  await write(made, forecast, "Mindre positiv");
  const english: Catalogue = { ...copenhagen, language: "en" };
  const asked = { round: ROUND, department: "socialforvaltningen", history: [], confirmed: true };
  await createTemplate(made.port, { ...asked, catalogue: english });
  expect((await written(made, efforts))?.text).toBe(EFFORTS);
  const themes = copenhagen.themes?.filter(({ id }) => id !== "indsatser");
  await createTemplate(made.port, { ...asked, catalogue: { ...copenhagen, themes } });
  const read = await readTexts(made.port);
  expect(
    read.outcome === "texts" && read.texts.map(({ written: one, standing }) => [standing, one.text]),
  ).toEqual([
    ["asked", "Mindre positiv"],
    ["asked", ""],
    ["kept", EFFORTS],
  ]);
  expect((await check(made.port)).findings.map(({ code }) => code)).toContain("text-without-place");
  // The theme comes back, and its text with it.
  await createTemplate(made.port, { ...asked, catalogue: copenhagen });
  expect(await written(made, efforts)).toMatchObject({ text: EFFORTS, kind: "efforts" });
});

test("a sheet of texts that somebody has renamed is found, and takes its own name when it is laid anew", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  await write(made, efforts, EFFORTS);
  await made.workbook.run(async (context) => {
    context.workbook.worksheets.getItem(SHEETS.texts).name = "Vores tekster";
    await context.sync();
  });
  expect((await written(made, efforts))?.text).toBe(EFFORTS);
  const { port } = made;
  const round = ROUND;
  await createTemplate(port, {
    ...{ catalogue: copenhagen, round, department: "socialforvaltningen", history: [], confirmed: true },
  });
  const { sheets } = await port.read([]);
  expect(sheets.map(({ name }) => name)).toContain(SHEETS.texts);
  expect(sheets.map(({ name }) => name)).not.toContain("Vores tekster");
  expect((await written(made, efforts))?.text).toBe(EFFORTS);
});

test("in the next round's form the texts of this one are shown to look at, and cannot be written over", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  await write(made, efforts, EFFORTS);
  const next = plainRound("2010H1");
  const input = { catalogue: copenhagen, department: "socialforvaltningen", history: [], confirmed: true };
  await createTemplate(made.port, { ...input, round: next });
  const read = await readTexts(made.port);
  expect(
    read.outcome === "texts" && read.texts.map(({ written: one, standing }) => [one.period, standing]),
  ).toEqual([
    ["2010H1", "asked"],
    ["2010H1", "asked"],
    ["2010H1", "asked"],
    ["2009H2", "earlier"],
  ]);
  const answer = await writeText(made.port, { id: efforts, fields: { text: "x" }, before: UNWRITTEN });
  expect(answer).toEqual({ outcome: "refused", because: "no-place" });
});

test("two interviews on a theme have rows of their own, with whom, when and how, and there is room for one more", async () => {
  const made = await form(hedensted, "administrationen", plainRound("2018"));
  const owners = (number: number) => theme("interview-virksomhedsejere", "interview", "2018", number);
  const more = { whom: "6 virksomhedsejere", when: "12. september 2018", how: "Fokusgruppe, 2 timer" };
  await write(made, owners(1), "De vil gerne ansætte flere.", more);
  await write(made, owners(2), "Sproget er sværest.", { ...more, when: "3. oktober 2018" });
  const round = plainRound("2018");
  const { port } = made;
  await createTemplate(port, {
    ...{ catalogue: hedensted, round, department: "administrationen", history: [], confirmed: true },
  });
  const read = await readTexts(port);
  const rows =
    read.outcome === "texts" ? read.texts.filter(({ written: one }) => one.place === owners(1).place) : [];
  expect(rows.map(({ written: one, isWanted }) => [one.number, one.when, isWanted])).toEqual([
    [1, "12. september 2018", true],
    [2, "3. oktober 2018", false],
    [3, null, false],
  ]);
});

test("a later edit of a text undoes that the form was reported ready", async () => {
  const round = { ...ROUND, due: [] };
  const made = await form(copenhagen, "socialforvaltningen", round);
  await write(made, efforts, EFFORTS);
  const state = async () => {
    const one = await incoming(made, "a.xlsx");
    return "ready" in one ? one.ready?.state : undefined;
  };
  expect((await markReady(made.port, { who: "Åse Ærø", when: NOW, confirmed: true })).outcome).toBe("ready");
  expect(await state()).toBe("ready");
  await write(made, efforts, `${EFFORTS}\n• Endnu en`);
  expect(await state()).toBe("changed");
});

describe("gathered", () => {
  async function sent(texts: [TextId, string][], file = "a.xlsx"): Promise<Incoming> {
    const made = await form(copenhagen, "socialforvaltningen", ROUND);
    for (const [id, text] of texts) await write(made, id, text);
    return incoming(made, file);
  }
  const gather = (port: WorkbookPort, files: Incoming[], now: string, decisions: Decision[] = []) =>
    importInto(port, { incoming: files, catalogue: null, now, decisions });

  test("each stands with who wrote it, its file and its cell; the same file again changes nothing", async () => {
    const { port } = await empty();
    const file = await sent([[efforts, EFFORTS]]);
    const first = await gather(port, [file], NOW);
    expect(first.outcome === "imported" && first.consolidation.files[0]).toMatchObject({ texts: 1 });
    const { texts } = await gathered(port);
    expect(texts).toMatchObject([
      { written: { text: EFFORTS }, department: "socialforvaltningen", file: "a.xlsx", cell: "E6" },
    ]);
    await gather(port, [file], LATER);
    expect(await gathered(port)).toEqual({ texts, changes: [] });
  });

  test("a newer file's text takes the place of the older one's, which stands whole in the import log", async () => {
    const { port } = await empty();
    const long = `${"Æ".repeat(40)}\n`.repeat(799).slice(0, 32_767);
    await gather(port, [await sent([[forecast, long]])], NOW);
    const second = await gather(port, [await sent([[forecast, "Kort"]], "b.xlsx")], LATER);
    expect(second.outcome === "imported" && second.consolidation.files[0]?.status).toBe("replaced");
    const { texts, changes } = await gathered(port);
    expect(texts.map(({ written: one, file }) => [one.text, file])).toEqual([["Kort", "b.xlsx"]]);
    expect(changes).toMatchObject([{ kind: "replaced", before: long.trim(), after: "Kort", file: "a.xlsx" }]);
  });

  test("a text that a newer file is without is asked about, and stays or goes as somebody decides", async () => {
    const { port } = await empty();
    await gather(port, [await sent([[efforts, EFFORTS]])], NOW);
    const emptied = [await sent([], "b.xlsx")];
    const asked = await gather(port, emptied, LATER);
    expect(asked.outcome).toBe("preview");
    const [withdrawal] = asked.outcome === "preview" ? asked.consolidation.withdrawals : [];
    expect(withdrawal).toMatchObject({ indicator: "indsatser", group: "text:efforts", newer: "b.xlsx" });
    // Asked about as a text, with what it says, in both languages.
    if (asked.outcome !== "preview") throw new Error(asked.outcome);
    expect(gatherView([], asked, "da").withdrawals).toMatchObject([
      { isText: true, said: EFFORTS.replaceAll("\n", " ") },
    ]);
    const [shown] = gatherView([], asked, "en").withdrawals;
    expect(shown?.name).toMatch(/^Efforts: .*, 2009H2$/);
    expect(asked.consolidation.files).toMatchObject([{ notes: [{ code: "text-withdrawn", detail: "1" }] }]);
    expect((await gathered(port)).texts).toHaveLength(1);
    const { indicator = "", group = "", category = null, period = "", definition = null } = withdrawal ?? {};
    const about = { indicator, group, category, period, definition, department: "socialforvaltningen" };
    const decision = { ...about, who: "Åse", when: LATER, why: "Udgår" };
    await gather(port, emptied, LATER, [{ ...decision, kind: "kept" }]);
    expect((await gathered(port)).texts).toHaveLength(1);
    // Decided once, it is not asked again while the text says the same.
    expect((await gather(port, emptied, LATER)).outcome).not.toBe("preview");
    await gather(port, emptied, LATER, [{ ...decision, kind: "withdrawn" }]);
    const { texts, changes } = await gathered(port);
    expect(texts).toEqual([]);
    expect(changes.at(-1)).toMatchObject({ kind: "withdrawn", before: EFFORTS });
  });

  test("taking an import back takes its texts out and lets those it replaced stand again", async () => {
    const { port } = await empty();
    await gather(port, [await sent([[efforts, EFFORTS]])], NOW);
    const before = (await gathered(port)).texts;
    const more: [TextId, string][] = [
      [efforts, "Andre"],
      [forecast, "Ny"],
    ];
    await gather(port, [await sent(more, "b.xlsx")], LATER);
    expect((await gathered(port)).texts).toHaveLength(2);
    expect(await undoImport(port, { confirmed: false, now: LATER })).toMatchObject({ outcome: "undone" });
    const after = await gathered(port);
    expect(after.texts).toEqual(before);
    expect(after.changes.filter(({ kind }) => kind === "undone").map((one) => one.before)).toEqual([
      "Andre",
      "Ny",
    ]);
  });

  test("two departments that have written about the same stand one after the other", async () => {
    const { port } = await empty();
    const [own] = copenhagen.departments;
    const themes = copenhagen.themes?.map((one) => ({ ...one, departments: [own?.id ?? "", "bif"] }));
    const departments = [...copenhagen.departments, { id: "bif", name: "Beskæftigelsesforvaltningen" }];
    const shared: Catalogue = { ...copenhagen, departments, themes };
    const files: Incoming[] = [];
    for (const [department, text] of [
      [own?.id ?? "", "Fra den ene"],
      ["bif", "Fra den anden"],
    ] as const) {
      const made = await form(shared, department, ROUND);
      await write(made, efforts, text);
      files.push(await incoming(made, `${department}.xlsx`));
    }
    const result = await gather(port, files, NOW);
    expect(result.outcome === "imported" && result.consolidation.conflicts).toEqual([]);
    expect(
      (await gathered(port)).texts.map(({ written: one, department }) => [department, one.text]),
    ).toEqual([
      ["socialforvaltningen", "Fra den ene"],
      ["bif", "Fra den anden"],
    ]);
  });
});

describe("odd characters", () => {
  const odd = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          "• ",
          "\n",
          "=1+1",
          "+",
          "-",
          "@",
          "'",
          "\t",
          "æøå",
          "🏳️‍🌈",
          "𝒳",
          '"',
          "<&>",
          "_x000D_",
        ),
        {
          minLength: 1,
          maxLength: 40,
        },
      )
      .map((parts) => parts.join("")),
  );
  /** What XML 1.0 can say: no control characters but tab and line feed, no half letters. */
  const sayable = (text: string) =>
    [...text.replace(/\r/g, "\n")]
      .filter((letter) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(letter) || /[\t\n]/.test(letter))
      .join("");

  test("of any kind survive the file and being laid anew", async () => {
    await fc.assert(
      fc.asyncProperty(odd.map(sayable), async (text) => {
        fc.pre(text.trim() !== "" && !/\d{6}/.test(text));
        const made = await form(copenhagen, "socialforvaltningen", ROUND, [
          { ...efforts, ...UNWRITTEN, period: "2009H1", text },
        ]);
        await write(made, efforts, text);
        const book = await savedWorkbook(await made.workbook.save());
        const { grids } = await book.read([{ sheet: SHEETS.texts }]);
        const texts = (readFormTexts(grids[SHEETS.texts] ?? null) ?? []).filter(
          (one) => one.written.text !== "",
        );
        expect(texts.map((one) => one.written.text)).toEqual([text, text]);
      }),
      { numRuns: 25 },
    );
  });

  test("as many as a cell holds are kept, and one more is refused with nothing written", async () => {
    const made = await form(copenhagen, "socialforvaltningen", ROUND);
    const longest = "🧵".repeat(16_383) + "a";
    await write(made, efforts, longest);
    expect((await written(made, efforts))?.text).toBe(longest);
    const before = { ...UNWRITTEN, text: longest };
    const answer = await writeText(made.port, { id: efforts, fields: { text: `${longest}b` }, before });
    expect(answer).toEqual({ outcome: "refused", because: "too-long" });
  });

  test("of a text that begins like a formula one fewer is kept, since the mark for text counts", async () => {
    const made = await form(copenhagen, "socialforvaltningen", ROUND);
    const longest = "=".padEnd(LONGEST_WRITTEN - 1, "x");
    await write(made, efforts, longest);
    const book = await savedWorkbook(await made.workbook.save());
    const { grids } = await book.read([{ sheet: SHEETS.texts }]);
    expect(readFormTexts(grids[SHEETS.texts] ?? null)?.[0]?.written.text).toBe(longest);
    const before = { ...UNWRITTEN, text: longest };
    const answer = await writeText(made.port, { id: efforts, fields: { text: `${longest}x` }, before });
    expect(answer).toEqual({ outcome: "refused", because: "too-long" });
  });
});

test("a row of the sheet is known by what is written in it, after rows have been put in above; one to look at is for nobody", async () => {
  const earlier = { ...efforts, period: "2009H1", ...UNWRITTEN, text: EFFORTS };
  const made = await form(copenhagen, "socialforvaltningen", ROUND, [earlier]);
  const found = await readTexts(made.port);
  const row = (one: TextId) => {
    const texts = found.outcome === "none" ? [] : found.texts;
    const cell = texts.find(({ written }) => textKey(written) === textKey(one))?.cell ?? "";
    return Number(/\d+/.exec(cell)?.[0]) - 1;
  };
  expect(await textAtRow(made.port, SHEETS.texts, row(efforts))).toMatchObject({
    id: efforts,
    department: null,
  });
  expect(await textAtRow(made.port, SHEETS.texts, row(earlier))).toBeNull();
  expect(await textAtRow(made.port, SHEETS.texts, 0)).toBeNull();
  await made.workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.texts);
    sheet.protection.unprotect();
    sheet.getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(await textAtRow(made.port, SHEETS.texts, row(efforts) + 1)).toMatchObject({ id: efforts });
});

test("what somebody else has written meanwhile is not written over", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  await write(made, efforts, "Fra en kollega");
  const answer = await writeText(made.port, { id: efforts, fields: { text: "Min" }, before: UNWRITTEN });
  expect(answer).toMatchObject({ outcome: "changed-since", now: { text: "Fra en kollega" } });
  expect((await written(made, efforts))?.text).toBe("Fra en kollega");
});

test("a write that went through unheard is not taken for somebody else's when it is tried again", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  const input = { id: efforts, fields: { text: "Min" }, before: UNWRITTEN };
  await writeText(made.port, input);
  expect(await writeText(made.port, input)).toEqual({ outcome: "written" });
});

describe("somebody's own sheet that is called Tekster", () => {
  const OWN = "Vores egne noter";
  async function withOwnSheet({ workbook }: Form) {
    await workbook.run(async (context) => {
      context.workbook.worksheets.add(SHEETS.texts).getRange("A1").values = [[OWN]];
      await context.sync();
    });
  }
  const taken = { problem: "name-taken" };

  test("is not written over when a form comes to ask for texts, and nothing else is changed", async () => {
    const quiet: Catalogue = { ...copenhagen, themes: [] };
    const made = await form(quiet, "socialforvaltningen", ROUND);
    await withOwnSheet(made);
    const before = await made.workbook.save();
    const input = { round: ROUND, department: "socialforvaltningen", history: [], confirmed: true };
    await expect(createTemplate(made.port, { ...input, catalogue: copenhagen })).rejects.toMatchObject(taken);
    expect(made.workbook.view(SHEETS.texts).cells.get(0)?.get(0)?.value).toBe(OWN);
    expect(await made.workbook.save()).toEqual(before);
  });

  test("is not written over when the first texts come in, and stays when it has been given another name", async () => {
    const into = await empty();
    const quiet: Catalogue = { ...copenhagen, themes: [] };
    const silent = await form(quiet, "socialforvaltningen", ROUND);
    await importInto(into.port, { incoming: [await incoming(silent, "a.xlsx")], catalogue: null, now: NOW });
    await withOwnSheet(into);
    const made = await form(copenhagen, "socialforvaltningen", ROUND);
    await write(made, efforts, EFFORTS);
    const files = { incoming: [await incoming(made, "b.xlsx")], catalogue: null, now: LATER };
    await expect(importInto(into.port, files)).rejects.toMatchObject(taken);
    await expect(consolidateInto(into.port, files)).rejects.toMatchObject(taken);
    expect(into.workbook.view(SHEETS.texts).cells.get(0)?.get(0)?.value).toBe(OWN);
    await into.workbook.run(async (context) => {
      context.workbook.worksheets.getItem(SHEETS.texts).name = "Noter";
      await context.sync();
    });
    expect((await importInto(into.port, files)).outcome).toBe("imported");
    expect((await gathered(into.port)).texts).toHaveLength(1);
    expect(into.workbook.view("Noter").cells.get(0)?.get(0)?.value).toBe(OWN);
  });
});

test("a catalogue whose theme has another name keeps the text where it was written", async () => {
  const made = await form(copenhagen, "socialforvaltningen", ROUND);
  await write(made, efforts, EFFORTS);
  const { port } = made;
  const { grids } = await port.read([{ sheet: SHEETS.indicators }]);
  const values = grids[SHEETS.indicators]?.values ?? [];
  const row = values.findIndex((cells) => cells.includes("indsatser"));
  const title = copenhagen.themes?.[0]?.title ?? "";
  const column = values[row]?.indexOf(title) ?? -1;
  const seen = await port.read([]);
  const patch = { sheet: SHEETS.indicators, row, column, cells: [["Det, vi gør"]] };
  await port.write({ sheets: [], patches: [patch], seen });
  expect(await updateCatalogue(port, { confirmed: true })).toMatchObject({ outcome: "updated" });
  const read = await readTexts(port);
  expect(read.outcome === "texts" && read.texts[0]).toMatchObject({
    title: "Det, vi gør",
    written: { text: EFFORTS },
  });
});

test("the sheet is one that Excel accepts, in both languages", () => {
  for (const language of ["da", "en"] as const) {
    const plan = planFormTexts({
      ...{ catalogue: hedensted, round: plainRound("2018"), departments: ["administrationen"], language },
      texts: [],
    });
    expect(plan).not.toBeNull();
    if (plan !== null) expect(planProblems(plan)).toEqual([]);
  }
});
