// The comparison in a barometer workbook: formulas over Data that give our own numbers, and say so when Data is another than then.
import fc from "fast-check";
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import type { Difference, WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { newWorkbookFile, openWorkbookFile } from "../../src/made";
import { cellAddress, type CellValue, cellOf } from "../../src/sheets/plan";
import { resultsText } from "../../src/text/sheets/results";
import { trafficOf } from "../fixtures/rounds";
import { catalogueWith } from "../sheets/helpers";

const TODAY = "2026-01-31";
const NOW = "2026-01-31T12:00:00.000Z";
const PERIODS = ["2016", "2017", "2018"];
const { live } = resultsText.da;

const catalogue: Catalogue = catalogueWith([
  { id: "arbejde", name: "Beskæftigelse", measure: "share" },
  { id: "karakter", name: "Karakterer", measure: "mean", departments: ["skole"], decimals: 2 },
  {
    id: "fælles",
    name: "Fritid",
    measure: "share",
    departments: ["job", "skole"],
    joint: "sum",
    groups: ["target"],
  },
]);

interface Numbers {
  numerator?: number;
  denominator?: number;
  value?: number;
}

function figure(indicator: string, group: string, period: string, numbers: Numbers): Figure {
  return { ...emptyFigure({ indicator, group, category: null, period }), ...numbers };
}

const FIGURES = {
  job: [
    figure("arbejde", "target", "2016", { numerator: 523, denominator: 1000 }),
    figure("arbejde", "target", "2017", { numerator: 540, denominator: 1000 }),
    figure("arbejde", "target", "2018", { numerator: 541, denominator: 999 }),
    figure("arbejde", "danes", "2016", { numerator: 7990, denominator: 10_000 }),
    figure("arbejde", "danes", "2017", { value: 80.04 }),
    figure("arbejde", "danes", "2018", { numerator: 8001, denominator: 10_000 }),
    figure("fælles", "target", "2017", { numerator: 10, denominator: 40 }),
    figure("fælles", "target", "2018", { numerator: 12, denominator: 40 }),
  ],
  skole: [
    figure("karakter", "target", "2017", { value: 6.125 }),
    figure("karakter", "target", "2018", { value: 6.5 }),
    figure("karakter", "danes", "2018", { value: 7.25 }),
    figure("fælles", "target", "2017", { numerator: 5, denominator: 30 }),
    figure("fælles", "target", "2018", { numerator: 9, denominator: 33 }),
  ],
} as const;

type Department = keyof typeof FIGURES;

function filled(
  department: Department,
  figures: readonly Figure[],
  more: Partial<FilledWorkbook> = {},
): FilledWorkbook {
  return {
    file: `${department}.xlsx`,
    catalogue,
    departments: [department],
    figures: figures.map((one, index) => ({ figure: one, cell: `E${index + 9}` })),
    period: "2018",
    round: plainRound("2018"),
    history: [],
    errors: 0,
    warnings: 0,
    open: 0,
    ...more,
  };
}

function gather(port: WorkbookPort, figures: Record<Department, readonly Figure[]> = FIGURES) {
  const incoming = [filled("job", figures.job), filled("skole", figures.skole)];
  return consolidateInto(port, { incoming, catalogue, now: NOW });
}

async function barometer() {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  await gather(port);
  return { workbook, port };
}

interface Cells {
  values: CellValue[][];
  formulas: CellValue[][];
}

async function comparison(workbook: Pick<EmbeddedWorkbook, "run">): Promise<Cells> {
  return workbook.run(async (context) => {
    const used = context.workbook.worksheets.getItem(SHEETS.comparison).getUsedRange(true);
    used.load("values,formulas");
    await context.sync();
    return { values: used.values as CellValue[][], formulas: used.formulas as CellValue[][] };
  });
}

const HEADER = 5;

/** Columns by what stands above them. */
function columnIn({ values }: Cells, heading: keyof typeof resultsText.da.headings): number {
  return (values[HEADER] ?? []).indexOf(resultsText.da.headings[heading]);
}

function rowOf({ values }: Cells, name: string): number {
  return values.findIndex((cells) => cells[1] === name);
}

function at(cells: Cells, name: string, heading: keyof typeof resultsText.da.headings): CellValue {
  return cells.values[rowOf(cells, name)]?.[columnIn(cells, heading)] ?? null;
}

async function edit(workbook: EmbeddedWorkbook, act: (data: Excel.Worksheet) => void): Promise<void> {
  await workbook.run(async (context) => {
    act(context.workbook.worksheets.getItem(SHEETS.data));
    await context.sync();
  });
}

/** Row numbers of Data as Excel counts, by indicator, group and period. */
async function dataRow(
  workbook: EmbeddedWorkbook,
  indicator: string,
  group: string,
  period: string,
): Promise<number> {
  const values = await workbook.run(async (context) => {
    const used = context.workbook.worksheets.getItem(SHEETS.data).getUsedRange(true).load("values");
    await context.sync();
    return used.values as CellValue[][];
  });
  return values.findIndex((row) => row[0] === indicator && row[2] === group && row[6] === period) + 1;
}

const NUMBERS = [
  "value",
  "comparison",
  "gap",
  "baselineValue",
  "baselineChange",
  "baselineGapChange",
  "previousValue",
  "previousChange",
  "previousGapChange",
] as const;

function numbersOf(cells: Cells): CellValue[][] {
  return cells.values
    .slice(HEADER + 1)
    .map((row) => NUMBERS.map((code) => row[columnIn(cells, code)] ?? null));
}

test("every number that can be reckoned from Data is a formula over its cells, and gaps and changes are over the line's own", async () => {
  const { workbook } = await barometer();
  const cells = await comparison(workbook);
  const shown = (name: string) =>
    NUMBERS.map((code) => cells.formulas[rowOf(cells, name)]?.[columnIn(cells, code)]);
  expect(shown("Beskæftigelse")).toEqual([
    "=IF($AC7=$AD7,ROUND(100*Data!$I$8/Data!$J$8,1),54.2)",
    "=IF($AC7=$AD7,ROUND(100*Data!$I$11/Data!$J$11,1),80)",
    "=ROUND(F7-G7,1)",
    "=IF($AC7=$AD7,ROUND(100*Data!$I$6/Data!$J$6,1),52.3)",
    "=ROUND(F7-J7,1)",
    "=IF($AC7=$AD7,ROUND(H7-ROUND(J7-ROUND(100*Data!$I$9/Data!$J$9,1),1),1),1.8)",
    "=IF($AC7=$AD7,ROUND(100*Data!$I$7/Data!$J$7,1),54)",
    "=ROUND(F7-P7,1)",
    "=IF($AC7=$AD7,ROUND(H7-ROUND(P7-ROUND(Data!$K$10,1),1),1),0.2)",
  ]);
  expect(shown("Karakterer").slice(0, 3)).toEqual([
    "=IF($AC9=$AD9,ROUND(Data!$K$13,2),6.5)",
    "=IF($AC9=$AD9,ROUND(Data!$K$14,2),7.25)",
    "=ROUND(F9-G9,2)",
  ]);
  expect(shown("Fritid")[0]).toBe(
    "=IF($AC8=$AD8,ROUND(100*(Data!$I$17+Data!$I$18)/(Data!$J$17+Data!$J$18),1),28.8)",
  );
  expect(at(cells, "Beskæftigelse", "check")).toBe("");
  expect(cells.values[HEADER - 1]?.[0]).toBe("");
});

test("nothing that anybody has typed is part of a formula", async () => {
  const { workbook } = await barometer();
  const { formulas } = await comparison(workbook);
  const texts = formulas
    .flat()
    .flatMap((cell) =>
      typeof cell === "string" && cell.startsWith("=") ? [...cell.matchAll(/"([^"]*)"/g)] : [],
    )
    .map(([, text]) => text);
  expect([...new Set(texts)].sort()).toEqual(
    ["", live.moved, live.changed, live.notice, "|", " + "].sort((a, b) => (a < b ? -1 : 1)),
  );
});

const number: fc.Arbitrary<Numbers> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 40_000 }), fc.nat(40_000))
    .map(([denominator, numerator]) => ({ denominator, numerator: numerator % (denominator + 1) })),
  fc.integer({ min: 0, max: 100_000 }).map((value) => ({ value: value / 1000 })),
);

test("whatever the figures are, the workbook reckons what we do", async () => {
  const groups = ["target", "danes"] as const;
  const places = PERIODS.flatMap((period) => groups.map((group) => ({ period, group })));
  const drawn = fc.array(number, { minLength: places.length, maxLength: places.length });
  const sums = fc.array(fc.tuple(number, number), { minLength: PERIODS.length, maxLength: PERIODS.length });
  await fc.assert(
    fc.asyncProperty(drawn, drawn, sums, async (shares, means, parts) => {
      const { port } = newWorkbookFile();
      const outcome = await gather(port, {
        job: [
          ...places.map(({ period, group }, index) => figure("arbejde", group, period, shares[index] ?? {})),
          ...PERIODS.map((period, index) => figure("fælles", "target", period, parts[index]?.[0] ?? {})),
        ],
        skole: [
          ...places.map(({ period, group }, index) => figure("karakter", group, period, means[index] ?? {})),
          ...PERIODS.map((period, index) => figure("fælles", "target", period, parts[index]?.[1] ?? {})),
        ],
      });
      expect(outcome).toMatchObject({ outcome: "consolidated", differences: [] });
    }),
    { numRuns: 60 },
  );
}, 120_000);

describe("when Data is another than when it was computed", () => {
  test("sorting it moves no number, and the sheet says that the rows have moved until it is computed again", async () => {
    const { workbook, port } = await barometer();
    const before = await comparison(workbook);
    await edit(workbook, (data) => {
      data.tables.getItem("Data").sort.apply([{ key: 8, ascending: false }]);
    });
    const sorted = await comparison(workbook);
    expect(numbersOf(sorted)).toEqual(numbersOf(before));
    expect(at(sorted, "Beskæftigelse", "check")).toBe(live.moved);
    expect(sorted.values[HEADER - 1]?.[0]).toBe(live.notice);

    await compute(port, { confirmed: true, today: TODAY });
    const again = await comparison(workbook);
    expect(numbersOf(again)).toEqual(numbersOf(before));
    expect(at(again, "Beskæftigelse", "check")).toBe("");
    expect(again.values[HEADER - 1]?.[0]).toBe("");
  });

  test("a figure that is corrected there shows at once, with what follows from it, and the line says that it has changed", async () => {
    const { workbook } = await barometer();
    const row = await dataRow(workbook, "arbejde", "target", "2018");
    await edit(workbook, (data) => void (data.getRange(`I${row}`).values = [[600]]));
    const cells = await comparison(workbook);
    expect([
      at(cells, "Beskæftigelse", "value"),
      at(cells, "Beskæftigelse", "gap"),
      at(cells, "Beskæftigelse", "check"),
    ]).toEqual([60.1, -19.9, live.changed]);
    expect(at(cells, "Karakterer", "check")).toBe("");
    expect(cells.values[HEADER - 1]?.[0]).toBe(live.notice);
  });

  test("a row that is deleted leaves the number as it was computed, and is told", async () => {
    const { workbook } = await barometer();
    const before = await comparison(workbook);
    const row = await dataRow(workbook, "arbejde", "target", "2018");
    await edit(workbook, (data) => data.getRange(`${row}:${row}`).delete("Up"));
    const cells = await comparison(workbook);
    expect(numbersOf(cells)).toEqual(numbersOf(before));
    expect(at(cells, "Beskæftigelse", "check")).toBe(live.moved);
  });

  test("a column that somebody puts in is followed", async () => {
    const { workbook } = await barometer();
    const before = await comparison(workbook);
    await edit(workbook, (data) => void data.getRange("D:D").insert("Right"));
    const cells = await comparison(workbook);
    expect(numbersOf(cells)).toEqual(numbersOf(before));
    expect(at(cells, "Beskæftigelse", "check")).toBe("");
  });
});

/** The workbook as somebody changes it between our reading and our writing. */
function meddling(port: WorkbookPort, meddle: () => Promise<void>): WorkbookPort {
  return {
    ...port,
    write: async (change) => {
      await meddle();
      return port.write(change);
    },
  };
}

test("where the workbook comes to another number it is told with its place, what we have and what the workbook has", async () => {
  const { workbook, port } = await barometer();
  const row = await dataRow(workbook, "arbejde", "danes", "2018");
  const meddled = meddling(port, () =>
    edit(workbook, (data) => void (data.getRange(`I${row}`).values = [[7001]])),
  );
  const outcome = await compute(meddled, { confirmed: true, today: TODAY });
  const differences: Difference[] = outcome.outcome === "computed" ? outcome.differences : [];
  const cells = await comparison(workbook);
  const line = rowOf(cells, "Beskæftigelse");
  const cell = (heading: keyof typeof resultsText.da.headings) => cellAddress(line, columnIn(cells, heading));
  expect(differences.filter(({ cell: where }) => cellOf(where)?.row === line)).toEqual(
    expect.arrayContaining([
      { sheet: SHEETS.comparison, cell: cell("comparison"), ours: 80, theirs: 70 },
      { sheet: SHEETS.comparison, cell: cell("gap"), ours: -25.8, theirs: -15.8 },
      { sheet: SHEETS.comparison, cell: cell("check"), ours: null, theirs: live.changed },
    ]),
  );
  expect(cells.values[HEADER - 1]?.[0]).toBe(live.notice);
});

test("where Excel fills the columns of the table with one formula, our numbers stand there instead, and nothing is reported", async () => {
  const { workbook, port } = await barometer();
  const before = await comparison(workbook);
  let prototype = {};
  await edit(workbook, (data) => {
    prototype = Object.getPrototypeOf(data.getRange("A1")) as object;
  });
  const original = Object.getOwnPropertyDescriptor(prototype, "formulas") ?? {};
  const filling = jest.fn((cells: (string | null)[][]) =>
    cells.map((line) =>
      line.map((_, column) => cells.findLast((one) => one[column] !== null)?.[column] ?? null),
    ),
  );
  Object.defineProperty(prototype, "formulas", {
    ...original,
    set(this: Excel.Range, cells: (string | null)[][]) {
      original.set?.call(this, filling(cells));
    },
  });
  const outcome = await compute(port, { confirmed: true, today: TODAY }).finally(() =>
    Object.defineProperty(prototype, "formulas", original),
  );
  expect(filling).toHaveBeenCalled();
  expect(outcome).toMatchObject({ outcome: "computed", differences: [] });
  const cells = await comparison(workbook);
  expect(numbersOf(cells)).toEqual(numbersOf(before));
  expect(cells.formulas.flat().filter((one) => String(one).startsWith("="))).toEqual([]);
  expect(await compute(port, { confirmed: false, today: TODAY })).toMatchObject({
    outcome: "computed",
    differences: [],
  });
  expect(await comparison(workbook)).toEqual(before);
});

test("computing in a barometer workbook costs at most 3 round trips", async () => {
  const { workbook, port } = await barometer();
  const { syncs } = await trafficOf(workbook, () => compute(port, { confirmed: true, today: TODAY }));
  expect(syncs).toBeLessThanOrEqual(3);
});

test("computing again changes no cell, and asks about nothing", async () => {
  const { workbook, port } = await barometer();
  const before = await comparison(workbook);
  const outcome = await compute(port, { confirmed: false, today: TODAY });
  expect(outcome).toMatchObject({ outcome: "computed", differences: [] });
  expect(await comparison(workbook)).toEqual(before);
});

test("a file made without Excel holds each formula with its value, and is added to as any other", async () => {
  const made = newWorkbookFile();
  await gather(made.port);
  const bytes = await made.save();
  const opened = openWorkbookFile(bytes);
  const reported = FIGURES.job.map((one) =>
    one.period === "2018" && one.group === "target" && one.indicator === "arbejde"
      ? { ...one, numerator: 600 }
      : one,
  );
  const outcome = await consolidateInto(opened.port, {
    incoming: [filled("job", reported)],
    catalogue,
    now: "2026-02-01T12:00:00.000Z",
  });
  expect(outcome).toMatchObject({ outcome: "consolidated", differences: [] });
  const cells = await comparison(await openEmbeddedWorkbook({ bytes: await opened.save() }));
  expect([at(cells, "Beskæftigelse", "value"), at(cells, "Beskæftigelse", "check")]).toEqual([60.1, ""]);
});
