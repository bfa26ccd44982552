// How the tables are read is chosen once and remembered; whatever is chosen, what people have written on the sheets is not lost.
import fc from "fast-check";
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import { PLAIN_TABLES, type TableChoice } from "../../src/barometer/table-choice";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { detect } from "../../src/jobs/detect";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import type { WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readGatheredTexts } from "../../src/sheets/texts";
import { resultsText } from "../../src/text/sheets/results";
import { commentsOf } from "../fixtures/comment-list";
import { emptyWorkbook, trafficOf } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const COMMITTEE = "Socialudvalget";
const DEPARTMENTS = ["Forvaltning 1", "Forvaltning 2"];
const synthetic = syntheticCatalogue(6);
const catalogue: Catalogue = {
  ...synthetic,
  judgedAgainst: "previous",
  committees: [{ id: "soc", name: COMMITTEE }],
  goals: [
    { id: "først", title: "Det første mål", committees: ["soc"] },
    { id: "så", title: "Det andet mål", committees: ["soc"] },
  ],
  departments: DEPARTMENTS.map((name, at) => ({ id: `afd-${String(at + 1)}`, name })),
  indicators: synthetic.indicators.map((one, index) => ({
    ...one,
    name: `Indikator ${String(index + 1)}`,
    goal: index < 3 ? "først" : "så",
    departments: [`afd-${String((index % 2) + 1)}`],
    measure: "count",
    groups: ["target"],
    desired: "increase",
    period: { kind: "year" },
  })),
};
const IDS = catalogue.indicators.map(({ id }) => id);

/** Of two rounds: a figure of 1000 that goes to this. */
const SECOND: Readonly<Record<number, number>> = { 0: 2000, 1: 1010, 2: 1000, 3: 500, 4: 1005, 5: 2000 };

function filled(): FilledWorkbook {
  const place = (indicator: string, period: string) => ({
    indicator,
    group: "target",
    category: null,
    period,
  });
  return {
    ...{ file: "alle.xlsx", catalogue, departments: ["afd-1", "afd-2"], period: "2018" },
    figures: IDS.flatMap((indicator, index) =>
      [
        { period: "2016", value: 900 + (index % 3) },
        { period: "2017", value: 1000 },
        { period: "2018", value: SECOND[index] ?? 0 },
      ].map(({ period, value }, at) => ({
        figure: { ...emptyFigure(place(indicator, period)), value },
        cell: `E${String(index * 3 + at + 9)}`,
      })),
    ),
    ...{ round: plainRound("2018"), history: [], texts: [], errors: 0, warnings: 0 },
  };
}

async function gathered() {
  const { port, workbook } = await emptyWorkbook();
  await consolidateInto(port, { incoming: [filled()], catalogue: null, now: "2026-01-31T08:00:00Z" });
  return { port, workbook };
}

async function lay(port: WorkbookPort, choice?: Partial<TableChoice>) {
  const tables = choice === undefined ? {} : { tables: { ...PLAIN_TABLES, ...choice } };
  const outcome = await compute(port, { confirmed: true, today: "2026-02-01", ...tables });
  if (outcome.outcome !== "computed") throw new Error(outcome.outcome);
  return outcome;
}

async function grid(port: WorkbookPort, sheet: string) {
  const { grids } = await port.read([{ sheet }]);
  const found = grids[sheet];
  if (!found) throw new Error(`no ${sheet}`);
  return found;
}

/** Names of goals and indicators, from the top. */
async function named(port: WorkbookPort, sheet: string): Promise<string[]> {
  const { values } = await grid(port, sheet);
  return values.flatMap((cells) =>
    cells.slice(0, 1).flatMap((cell) => {
      const name = /^(Indikator \d|Det \S+ mål)/.exec(String(cell))?.[0];
      return name === undefined || String(cell).includes(":") ? [] : [name];
    }),
  );
}

async function said(port: WorkbookPort, sheet: string): Promise<string> {
  return (await grid(port, sheet)).values
    .flat()
    .filter((cell) => cell !== null && cell !== "")
    .join("\n");
}

const sheetsIn = async (port: WorkbookPort) => (await port.read([])).sheets.map(({ name }) => name);

test("worst first orders goals by their light and lines under each, and the head says so", async () => {
  const { port } = await gathered();
  await lay(port, { order: "worst" });
  const names = await named(port, SHEETS.council);
  const rows = names.filter((name, at) => names.indexOf(name) === at);
  expect(rows).toEqual([
    "Det første mål",
    "Indikator 3",
    "Indikator 1",
    "Indikator 2",
    "Det andet mål",
    "Indikator 4",
    "Indikator 5",
    "Indikator 6",
  ]);
  expect(await said(port, SHEETS.council)).toContain(resultsText.da.arranged.worst.goals);
  expect(await said(port, COMMITTEE)).toContain(resultsText.da.arranged.worst.goals);
});

test("only what changed leaves lines out, says how many, and keeps the goals' counts of all of them", async () => {
  const { port } = await gathered();
  const whole = await said(port, SHEETS.council);
  await lay(port, { only: "changed" });
  const words = await said(port, SHEETS.council);
  const names = new Set(await named(port, SHEETS.council));
  expect([...names]).toEqual([
    "Det første mål",
    "Indikator 1",
    "Indikator 3",
    "Det andet mål",
    "Indikator 4",
    "Indikator 6",
  ]);
  expect(words).toContain(resultsText.da.arranged.changed(2, "goals"));
  expect(words).toContain(resultsText.da.arranged.left(2));
  const counts = (text: string) => text.split("\n").filter((line) => /^\d positiv/.test(line));
  expect(counts(words)).toEqual(counts(whole));
});

test("the choice is remembered by the workbook, through a gathering as well", async () => {
  const { port } = await gathered();
  const choice = { order: "worst", only: "changed", departments: true } as const;
  await lay(port, choice);
  const head = await detect(port);
  expect("head" in head && head.head.tables).toEqual(choice);
  expect((await lay(port)).tables).toEqual(choice);
  await consolidateInto(port, { incoming: [filled()], catalogue: null, now: "2026-02-02T08:00:00Z" });
  expect(await said(port, SHEETS.council)).toContain(resultsText.da.arranged.changed(2, "goals"));
  expect((await lay(port, PLAIN_TABLES)).tables).toEqual(PLAIN_TABLES);
  expect(await said(port, SHEETS.council)).not.toContain(resultsText.da.arranged.worst.goals);
});

test("each department has a sheet with its own indicators alone, and it goes when nobody asks for it", async () => {
  const { port } = await gathered();
  await lay(port, { departments: true, order: "worst" });
  expect(await sheetsIn(port)).toEqual(expect.arrayContaining(DEPARTMENTS));
  expect([...new Set(await named(port, "Forvaltning 2"))].sort()).toEqual(
    ["Det andet mål", "Det første mål", "Indikator 2", "Indikator 4", "Indikator 6"].sort(),
  );
  expect(await said(port, "Forvaltning 2")).toContain(resultsText.da.arranged.wholeGoals);
  expect(await said(port, "Forvaltning 2")).not.toContain("Forvaltning 1");
  await lay(port, { departments: false });
  expect(await sheetsIn(port)).not.toEqual(expect.arrayContaining(DEPARTMENTS));
});

test("a department's sheet with a comment on it stays until somebody takes it away", async () => {
  const { port, workbook } = await gathered();
  await lay(port, { departments: true });
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Forvaltning 1").protection.unprotect();
    context.workbook.comments.add("'Forvaltning 1'!A3", "Husk mødet.");
    context.workbook.worksheets.getItem("Forvaltning 1").protection.protect();
    await context.sync();
  });
  await lay(port, { departments: false });
  const sheets = await sheetsIn(port);
  expect(sheets).toContain("Forvaltning 1");
  expect(sheets).not.toContain("Forvaltning 2");
  expect((await commentsOf(workbook)).map(({ text }) => text).join()).toContain("Husk mødet.");
});

test("choosing costs no more round trips than computing, but where a sheet grows", async () => {
  const { port, workbook } = await gathered();
  const choice = { order: "worst", only: "changed", departments: true } as const;
  const plain = await trafficOf(workbook, () => lay(port));
  expect(plain.syncs).toBe(3);
  await lay(port, choice);
  const chosen = await trafficOf(workbook, () => lay(port, choice));
  expect(chosen.syncs).toBe(plain.syncs);
});

const anyChoice = fc.record<TableChoice>({
  order: fc.constantFrom("goals", "worst"),
  only: fc.constantFrom("all", "changed"),
  departments: fc.boolean(),
});

test("comments and notes survive every order and selection, and stand at their line whenever it is shown", async () => {
  const property = fc.asyncProperty(
    fc.uniqueArray(fc.constantFrom(...IDS.keys()), { minLength: 1, maxLength: 4 }),
    fc.array(anyChoice, { minLength: 1, maxLength: 4 }),
    async (commented, choices) => {
      const { port, workbook } = await gathered();
      await workbook.run(async (context) => {
        context.workbook.worksheets.getItem(SHEETS.council).protection.unprotect();
        await context.sync();
      });
      for (const index of commented) {
        const name = `Indikator ${String(index + 1)}`;
        const own = await rowOf(port, COMMITTEE, name);
        expect(own).not.toBeNull();
        workbook.paste(COMMITTEE, own ?? 0, await commentColumn(port), [[`Ord om ${name}`]]);
        await workbook.run(async (context) => {
          const row = (await rowOf(port, SHEETS.council, name)) ?? 0;
          context.workbook.comments.add(`'${SHEETS.council}'!A${String(row + 1)}`, `Note om ${name}`);
          await context.sync();
        });
      }
      for (const choice of [...choices, PLAIN_TABLES]) {
        await lay(port, choice);
        await holds(port, workbook, commented);
      }
      const column = await commentColumn(port);
      for (const index of commented) {
        const name = `Indikator ${String(index + 1)}`;
        expect(await rowOf(port, COMMITTEE, name)).not.toBeNull();
        const { values } = await grid(port, COMMITTEE);
        const cell = values[(await rowOf(port, COMMITTEE, name)) ?? 0]?.[column];
        expect(cell).toBe(`Ord om ${name}`);
      }
    },
  );
  await fc.assert(property, { numRuns: 8 });
}, 300_000);

/** Each note at its line, or at the title while its line is not shown; each comment among the texts. */
async function holds(
  port: WorkbookPort,
  workbook: Awaited<ReturnType<typeof gathered>>["workbook"],
  commented: readonly number[],
) {
  const comments = (await commentsOf(workbook)).filter(({ address }) => address.includes(SHEETS.council));
  const texts = readGatheredTexts(await grid(port, SHEETS.texts)) ?? [];
  for (const index of commented) {
    const name = `Indikator ${String(index + 1)}`;
    const row = await rowOf(port, SHEETS.council, name);
    const place = `A${String((row ?? 0) + 1)}`;
    const there = comments.filter(({ address }) => address.endsWith(`!${place}`));
    const words = there.flatMap(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]);
    expect(words.filter((one) => one.includes(`Note om ${name}`))).toHaveLength(1);
    expect(texts.map(({ written }) => written.text)).toContain(`Ord om ${name}`);
  }
}

/** Zero-based; null where the line is not shown. */
async function rowOf(port: WorkbookPort, sheet: string, name: string): Promise<number | null> {
  const { values, row } = await grid(port, sheet);
  const at = values.findIndex(
    (cells) => String(cells[0]).startsWith(name) && !String(cells[0]).includes(":"),
  );
  return at < 0 ? null : row + at;
}

async function commentColumn(port: WorkbookPort): Promise<number> {
  const { values } = await grid(port, COMMITTEE);
  const header = values.find((cells) => cells.includes(resultsText.da.headings.comment)) ?? [];
  return header.indexOf(resultsText.da.headings.comment);
}
