// The board of a round: who has delivered, who has not, and what to write to whoever is late.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure } from "../../src/barometer/figure";
import { plainRound, type Round } from "../../src/barometer/round";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import { roundBoard } from "../../src/jobs/gather/round-board";
import { SHEETS } from "../../src/jobs/sheet-names";
import { approvedWords, planRound, readData, readyWords, remindersOf } from "../../src/sheets/gathered";
import { readStore, STORE_SHEET } from "../../src/sheets/workbook";
import { planProblems } from "../sheets/helpers";
import { syntheticCatalogue } from "../fixtures/synthetic";

const DEADLINE = "2019-03-01";
const ROUND: Round = {
  ...plainRound("2018"),
  title: "Integration 2018",
  deadline: DEADLINE,
  contact: "Anna Jensen",
};
const synthetic = syntheticCatalogue(3);
/** ind-1 is afd-1's, ind-2 afd-2's and ind-3 afd-3's; nobody asks afd-4. */
const catalogue: Catalogue = {
  ...synthetic,
  departments: [1, 2, 3, 4].map((number) => ({ id: `afd-${number}`, name: `Afdeling ${number}` })),
  indicators: synthetic.indicators.map((indicator, index) => ({
    ...indicator,
    departments: [`afd-${index + 1}`],
  })),
};

function filled(number: number, more: Partial<FilledWorkbook> = {}): FilledWorkbook {
  const key = { indicator: `ind-${number}`, group: "target", category: null, period: "2018" };
  return {
    file: `afd-${number}.xlsx`,
    catalogue,
    departments: [`afd-${number}`],
    figures: [{ figure: { ...emptyFigure(key), numerator: 10, denominator: 500 }, cell: "E9" }],
    period: "2018",
    round: ROUND,
    history: [],
    errors: 0,
    warnings: 3,
    open: 2,
    ...more,
  };
}

async function gathered(...rounds: { files: FilledWorkbook[]; now: string }[]) {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  for (const { files, now } of rounds) {
    await consolidateInto(port, { incoming: files, catalogue, now });
  }
  const board = async (today: string) => {
    const { grids } = await port.read([{ sheet: STORE_SHEET }, { sheet: SHEETS.data }]);
    const store = readStore(grids[STORE_SHEET] ?? null);
    if ("problem" in store) throw new Error(store.detail);
    return roundBoard(store, readData(grids[SHEETS.data] ?? null)?.rows ?? [], today);
  };
  const sheet = async () => {
    const { grids } = await port.read([{ sheet: SHEETS.round }]);
    return (grids[SHEETS.round]?.values ?? []).map((cells) => cells.filter((cell) => cell !== ""));
  };
  return { port, board, sheet };
}

const states = (board: Awaited<ReturnType<Awaited<ReturnType<typeof gathered>>["board"]>>) =>
  board.lines.map(({ department, state }) => `${department} ${state}`);

test("on its last day nobody is late; the day after everybody is who has not delivered", async () => {
  const { board } = await gathered({ files: [filled(1)], now: "2019-02-01T08:00:00Z" });
  expect(states(await board(DEADLINE))).toEqual(["afd-1 delivered", "afd-2 missing", "afd-3 missing"]);
  expect(states(await board("2019-03-02"))).toEqual(["afd-1 delivered", "afd-2 late", "afd-3 late"]);
});

test("who has reported, who has approved, errors and open explanations are known from one gathering to the next", async () => {
  const said = { who: "Bo Holm", when: "2019-02-03T10:00:00Z" };
  const { board } = await gathered(
    {
      files: [
        filled(1, { ready: { state: "ready", ...said, approved: { ...said, who: "Åse Hansen" } } }),
        filled(2, { ready: { state: "changed", ...said }, errors: 4 }),
      ],
      now: "2019-02-04T08:00:00Z",
    },
    { files: [filled(3)], now: "2019-02-05T08:00:00Z" },
  );
  const lines = (await board(DEADLINE)).lines;
  expect(lines.map((line) => readyWords(line, "da"))).toEqual([
    "Bo Holm, 3. februar 2019",
    "Bo Holm, 3. februar 2019, men tallene er ændret siden",
    null,
  ]);
  expect(lines.map((line) => approvedWords(line, "da"))).toEqual(["Åse Hansen, 3. februar 2019", null, null]);
  expect(lines.map(({ delivery }) => [delivery?.errors, delivery?.open, delivery?.file])).toEqual([
    [0, 2, "afd-1.xlsx"],
    [4, 2, "afd-2.xlsx"],
    [0, 2, "afd-3.xlsx"],
  ]);
});

test("the same file again, or a copy of it, leaves what was delivered and when", async () => {
  const { board } = await gathered(
    { files: [filled(1)], now: "2019-02-01T08:00:00Z" },
    { files: [filled(1), filled(1, { file: "kopi.xlsx" })], now: "2019-03-05T08:00:00Z" },
    { files: [filled(2)], now: "2019-03-05T08:00:00Z" },
  );
  const known = (await board(DEADLINE)).lines.map(({ delivery }) => [delivery?.file, delivery?.at]);
  expect(known[0]).toEqual(["afd-1.xlsx", "2019-02-01T08:00:00Z"]);
  expect(known[1]).toEqual(["afd-2.xlsx", "2019-03-05T08:00:00Z"]);
});

test("a new round begins with nobody", async () => {
  const next = { ...ROUND, period: "2019", title: "Integration 2019" };
  const key = { indicator: "ind-2", group: "target", category: null, period: "2019" };
  const figures = [{ figure: { ...emptyFigure(key), numerator: 1, denominator: 2 }, cell: "E9" }];
  const { board } = await gathered(
    { files: [filled(1), filled(2), filled(3)], now: "2019-02-04T08:00:00Z" },
    { files: [filled(2, { period: "2019", round: next, figures })], now: "2020-02-05T08:00:00Z" },
  );
  const { round, lines } = await board("2019-02-06");
  expect(round?.title).toBe("Integration 2019");
  expect(lines.map(({ department, state, delivery }) => [department, state, delivery?.at ?? null])).toEqual([
    ["afd-1", "missing", null],
    ["afd-2", "delivered", "2020-02-05T08:00:00Z"],
    ["afd-3", "missing", null],
  ]);
});

test("only those are waited for whose indicators are due, and whoever else delivers is told", async () => {
  const round = { ...ROUND, due: ["ind-2"] };
  const { board } = await gathered({ files: [filled(1, { round })], now: "2019-02-04T08:00:00Z" });
  expect(states(await board("2019-04-01"))).toEqual(["afd-1 extra", "afd-2 late"]);
});

test("of a workbook of several departments each has its own errors and its own word", async () => {
  const state = { state: "ready" as const, who: "Bo Holm", when: "2019-02-03T10:00:00Z" };
  const { board } = await gathered({
    files: [
      filled(1, {
        departments: ["afd-1", "afd-2"],
        parts: [
          { department: "afd-1", errors: 1, open: 0 },
          { department: "afd-2", errors: 0, open: 5 },
        ],
        ready: { state: "not-ready" },
        readyByDepartment: [{ department: "afd-2", name: "Afdeling 2", state }],
      }),
    ],
    now: "2019-02-04T08:00:00Z",
  });
  const { lines } = await board(DEADLINE);
  expect(
    lines.slice(0, 2).map(({ delivery }) => [delivery?.errors, delivery?.open, delivery?.ready?.who]),
  ).toEqual([
    [1, 0, undefined],
    [0, 5, "Bo Holm"],
  ]);
});

test("each department that is late has its reminder, without what the round does not say", () => {
  const board = (round: Round) => roundBoard({ catalogue, round }, [], "2019-03-02");
  const [first, ...others] = remindersOf(catalogue, board(ROUND), "da");
  expect(first?.text).toMatchInlineSnapshot(`
"Påmindelse: indberetning til Integration 2018

Kære Afdeling 1

Vi mangler jeres indberetning til Integration 2018. Fristen var den 1. marts 2019.

Send den udfyldte projektmappe til Anna Jensen, så snart I kan.

Er der tal, I ikke kan opgøre, så vælg en årsag i skemaet, og send det alligevel.

Venlig hilsen
Anna Jensen, Eksempelkøbing"
`);
  expect(others.map(({ department }) => department)).toEqual(["afd-2", "afd-3"]);
  const [plain] = remindersOf(catalogue, board({ ...plainRound("2018"), title: "Integration 2018" }), "en");
  expect(plain?.text).toMatchInlineSnapshot(`
"Reminder: figures for Integration 2018

Dear Afdeling 1

We are missing your figures for Integration 2018.

Please send the completed workbook as soon as you can.

If there are figures that you cannot give, choose a reason in the form and send it all the same.

Kind regards
Eksempelkøbing"
`);
});

test("before its last day is over nobody is reminded", () => {
  expect(remindersOf(catalogue, roundBoard({ catalogue, round: ROUND }, [], DEADLINE), "da")).toEqual([]);
});

test("a deadline in words is told, and makes nobody late", () => {
  const round = { ...ROUND, deadline: "1. marts" };
  const board = roundBoard({ catalogue, round }, [], "2030-01-01");
  expect(states(board)).toEqual(["afd-1 missing", "afd-2 missing", "afd-3 missing"]);
  const words = planRound(catalogue, board).values.flatMap(({ cells }) => cells.flat());
  expect(words).toContain(
    "1. marts (ikke en dato, så ingen kan være for sent ude; skriv den som ÅÅÅÅ-MM-DD i næste runde)",
  );
});

test("the sheet shows the board with its reminders, in both languages", () => {
  for (const language of ["da", "en"] as const) {
    const plan = planRound(catalogue, roundBoard({ catalogue, round: ROUND }, [], "2019-03-02"), language);
    expect(planProblems(plan)).toEqual([]);
    const words = plan.values.flatMap(({ cells }) => cells.flat());
    for (const { text } of remindersOf(
      catalogue,
      roundBoard({ catalogue, round: ROUND }, [], "2019-03-02"),
      language,
    ))
      expect(words).toContain(text);
  }
});

test("Beregn makes the sheet anew by the day on which it is pressed", async () => {
  const { port, sheet } = await gathered({ files: [filled(1)], now: "2019-02-01T08:00:00Z" });
  const before = await sheet();
  expect(before[1]).toEqual(["1 af 3 forvaltninger har afleveret. 2 mangler endnu."]);
  // 1 March 2019 as Excel counts days.
  expect(before[2]).toEqual(["Frist", 43_525]);
  const outcome = await compute(port, { confirmed: true, today: "2019-03-02" });
  expect(outcome).toMatchObject({ outcome: "computed", board: { isOver: true } });
  expect((await sheet())[1]).toEqual(["1 af 3 forvaltninger har afleveret. 2 mangler efter fristen."]);
});

test("the deadline is marked from the day after it on, whenever somebody looks", () => {
  const { conditionals, values } = planRound(
    catalogue,
    roundBoard({ catalogue, round: ROUND }, [], DEADLINE),
  );
  const marked = conditionals.find(({ formula }) => formula === "=$B$3<TODAY()");
  expect(marked?.box).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
  expect(values.find(({ row, column }) => row === 2 && column === 1)?.cells).toEqual([[43_525]]);
});
