// Columns of people's own beside the table on Data: whatever a gathering adds, moves or takes away, they stand by their figure.
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { consolidateInto, type ConsolidateInput } from "../../src/jobs/round/consolidate";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readData, readImportChanges } from "../../src/sheets/gathered";
import { STORE_SHEET } from "../../src/sheets/workbook";
import { syntheticCatalogue } from "../fixtures/synthetic";

const NOW = "2026-01-31T08:00:00Z";
const catalogue = syntheticCatalogue(3);

function figure(indicator: string, period: string, numerator: number): Figure {
  const key = { indicator, group: "target", category: null, period };
  return { ...emptyFigure(key), numerator, denominator: 500 };
}

function filled(figures: Figure[], more: Partial<FilledWorkbook> = {}): FilledWorkbook {
  return {
    file: "alle.xlsx",
    catalogue,
    departments: catalogue.departments.map(({ id }) => id),
    figures: figures.map((one, index) => ({ figure: one, cell: `E${index + 9}` })),
    period: "2018",
    history: [],
    errors: 0,
    warnings: 0,
    ...more,
  };
}

interface Opened {
  workbook: EmbeddedWorkbook;
  gather: (figures: Figure[], more?: Partial<FilledWorkbook> & Partial<ConsolidateInput>) => Promise<void>;
}

function opened(workbook: EmbeddedWorkbook): Opened {
  const port = excelWorkbook((batch) => workbook.run(batch));
  return {
    workbook,
    gather: async (figures, { decisions = [], ...more } = {}) => {
      const incoming = [filled(figures, more)];
      const { outcome } = await consolidateInto(port, { incoming, catalogue, decisions, now: NOW });
      expect(outcome).toBe("consolidated");
    },
  };
}

const FIRST = [figure("ind-1", "2018", 11), figure("ind-2", "2018", 22), figure("ind-3", "2018", 33)];
/** The column to the right of ours, and the one after it. */
const NOTE = 24;
const DOUBLE = 25;

/** A gathered workbook with a note and a formula beside each figure, coloured, the second commented. */
async function annotated(): Promise<Opened> {
  const workbook = await openEmbeddedWorkbook({});
  const first = opened(workbook);
  await first.gather(FIRST);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.data);
    const head = await dataOf(workbook);
    sheet.getCell(head.header, NOTE).values = [["Vores note"]];
    FIRST.forEach(({ indicator }, index) => {
      const row = head.header + 1 + index;
      sheet.getCell(row, NOTE).values = [[`note om ${indicator}`]];
      sheet.getCell(row, DOUBLE).formulas = [[`=I${row + 1}*2`]];
      sheet.getCell(row, DOUBLE).format.fill.color = `#00000${index + 1}`;
    });
    context.workbook.comments.add(`${SHEETS.data}!Y${head.header + 3}`, "Spørg Bo");
    await context.sync();
  });
  return first;
}

async function dataOf(workbook: EmbeddedWorkbook) {
  const port = excelWorkbook((batch) => workbook.run(batch));
  const { grids, comments } = await port.read(
    [{ sheet: SHEETS.data }, { sheet: SHEETS.importLog }, { sheet: STORE_SHEET }],
    { wholeComments: true },
  );
  const data = readData(grids[SHEETS.data] ?? null);
  if (data === null) throw new Error("no Data");
  return { ...data, comments, changes: readImportChanges(grids[SHEETS.importLog] ?? null) };
}

/** Each figure with what stands beside it. */
async function besideEach(workbook: EmbeddedWorkbook): Promise<string[]> {
  const { rows, places, comments } = await dataOf(workbook);
  const { cells, styles } = workbook.view(SHEETS.data);
  return rows.map(({ figure: { indicator, period } }, index) => {
    const line = cells.get(places[index] ?? -1);
    const note = line?.get(NOTE)?.value ?? "–";
    const double = line?.get(DOUBLE);
    const comment = comments.find(({ cell }) => cell === `Y${(places[index] ?? 0) + 1}`)?.text;
    return [
      indicator,
      period,
      note,
      double?.value ?? "–",
      styles[double?.style ?? -1]?.fill ?? "–",
      comment ?? "–",
    ].join(" | ");
  });
}

const ANNOTATED = [
  "ind-1 | 2018 | note om ind-1 | 22 | #000001 | –",
  "ind-2 | 2018 | note om ind-2 | 44 | #000002 | Spørg Bo",
  "ind-3 | 2018 | note om ind-3 | 66 | #000003 | –",
];
const LATER = FIRST.map(({ indicator }, index) => figure(indicator, "2017", index + 1));

test("what stands beside a figure goes along when rows come between", async () => {
  const { workbook, gather } = await annotated();
  expect(await besideEach(workbook)).toEqual(ANNOTATED);
  await gather([...FIRST, ...LATER]);
  expect(await besideEach(workbook)).toEqual([
    "ind-1 | 2017 | – | – | – | –",
    ...ANNOTATED.slice(0, 1),
    "ind-2 | 2017 | – | – | – | –",
    ...ANNOTATED.slice(1, 2),
    "ind-3 | 2017 | – | – | – | –",
    ...ANNOTATED.slice(2),
  ]);
});

test("so it does in a workbook that was saved and opened again", async () => {
  const { workbook } = await annotated();
  const again = opened(await openEmbeddedWorkbook({ bytes: await workbook.save() }));
  await again.gather([...FIRST, ...LATER]);
  expect((await besideEach(again.workbook)).filter((line) => line.includes("2018"))).toEqual(ANNOTATED);
});

test("where somebody has sorted the table, its rows stay in that order and new ones come below", async () => {
  const { workbook, gather } = await annotated();
  const { header } = await dataOf(workbook);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.data);
    const rows = sheet.getRangeByIndexes(header + 1, 0, 3, DOUBLE + 1).load("formulas");
    await context.sync();
    const [first = [], second = [], third = []] = rows.formulas as unknown[][];
    // Relative places follow their row, as when Excel sorts.
    rows.formulas = [third, first, second].map((cells, index) => [
      ...cells.slice(0, DOUBLE),
      `=I${header + 2 + index}*2`,
    ]);
    await context.sync();
  });
  const sorted = (await besideEach(workbook)).map((line) => line.split(" | ").slice(0, 4).join(" | "));
  expect(sorted[0]).toBe("ind-3 | 2018 | note om ind-3 | 66");
  await gather([...FIRST, ...LATER]);
  const after = (await besideEach(workbook)).map((line) => line.split(" | ").slice(0, 4).join(" | "));
  expect(after).toEqual([...sorted, "ind-1 | 2017 | – | –", "ind-2 | 2017 | – | –", "ind-3 | 2017 | – | –"]);
});

test("rows that somebody has put in above the table change nothing", async () => {
  const { workbook, gather } = await annotated();
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem(SHEETS.data).getRange("1:2").insert("Down");
    await context.sync();
  });
  await gather([...FIRST, ...LATER]);
  expect((await besideEach(workbook)).filter((line) => line.includes("2018"))).toEqual(ANNOTATED);
});

test("with a figure that somebody takes away goes what stood beside it, and the log says what that was", async () => {
  const { workbook, gather } = await annotated();
  const [, gone] = FIRST;
  if (gone === undefined) throw new Error("no figure");
  const { indicator, group, category, period, definition } = gone;
  const { rows } = await dataOf(workbook);
  const department = rows[1]?.department ?? null;
  await gather([...FIRST.filter((one) => one !== gone), figure("ind-1", "2017", 1)], {
    decisions: [
      {
        kind: "withdrawn",
        ...{ indicator, group, category, period, definition, department },
        ...{ who: "Åse Hansen", when: NOW, why: "Talt to gange" },
      },
    ],
  });
  expect(await besideEach(workbook)).toEqual([
    "ind-1 | 2017 | – | – | – | –",
    ...ANNOTATED.slice(0, 1),
    ...ANNOTATED.slice(2),
  ]);
  const { changes } = await dataOf(workbook);
  expect(changes.find(({ kind }) => kind === "withdrawn")?.before).toContain("note om ind-2");
});

test("a cell beside that has a colour alone goes along with its figure", async () => {
  const workbook = await openEmbeddedWorkbook({});
  const { gather } = opened(workbook);
  await gather(FIRST);
  const { header } = await dataOf(workbook);
  await workbook.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(SHEETS.data).getCell(header + 2, NOTE);
    cell.format.fill.color = "#ffcc00";
    await context.sync();
  });
  await gather([...FIRST, ...LATER]);
  const { rows, places } = await dataOf(workbook);
  const { cells, styles } = workbook.view(SHEETS.data);
  const coloured = rows.filter((_, index) => {
    const fill = styles[cells.get(places[index] ?? -1)?.get(NOTE)?.style ?? -1]?.fill;
    return fill?.toLowerCase() === "#ffcc00";
  });
  expect(coloured.map(({ figure: { indicator, period } }) => [indicator, period])).toEqual([
    ["ind-2", "2018"],
  ]);
});

/** Columns put in among ours, the first of all and one further on: a note, and a formula with a colour; the second note commented. */
const AMONG = { note: 0, double: 6 };

async function withColumnsAmongOurs(): Promise<Opened> {
  const workbook = await openEmbeddedWorkbook({});
  const first = opened(workbook);
  await first.gather(FIRST);
  const { header } = await dataOf(workbook);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.data);
    sheet.getRange("F:F").insert("Right");
    sheet.getRange("A:A").insert("Right");
    sheet.getCell(header, AMONG.note).values = [["Vores note"]];
    sheet.getCell(header, AMONG.double).values = [["Det dobbelte"]];
    FIRST.forEach(({ indicator }, index) => {
      const row = header + 1 + index;
      sheet.getCell(row, AMONG.note).values = [[`note om ${indicator}`]];
      // The numerator stands two columns further on than it did.
      sheet.getCell(row, AMONG.double).formulas = [[`=K${row + 1}*2`]];
      sheet.getCell(row, AMONG.double).format.fill.color = `#00000${index + 1}`;
    });
    context.workbook.comments.add(`${SHEETS.data}!A${header + 3}`, "Spørg Bo");
    await context.sync();
  });
  return first;
}

async function amongEach(workbook: EmbeddedWorkbook): Promise<string[]> {
  const { rows, places, comments } = await dataOf(workbook);
  const { cells, styles } = workbook.view(SHEETS.data);
  return rows.map(({ figure: { indicator, period } }, index) => {
    const line = cells.get(places[index] ?? -1);
    const double = line?.get(AMONG.double);
    return [
      indicator,
      period,
      line?.get(AMONG.note)?.value ?? "–",
      double?.value ?? "–",
      styles[double?.style ?? -1]?.fill ?? "–",
      comments.find(({ cell }) => cell === `A${(places[index] ?? 0) + 1}`)?.text ?? "–",
    ].join(" | ");
  });
}

test("columns that somebody has put in among ours stay where they are, whole, each line by its figure", async () => {
  const { workbook, gather } = await withColumnsAmongOurs();
  expect(await amongEach(workbook)).toEqual(ANNOTATED);
  await gather([...FIRST, ...LATER]);
  const lines = await amongEach(workbook);
  expect(lines.filter((line) => line.includes("2018"))).toEqual(ANNOTATED);
  expect(lines.map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual([
    ...["ind-1 2017", "ind-1 2018", "ind-2 2017", "ind-2 2018", "ind-3 2017", "ind-3 2018"],
  ]);
  const { theirs } = await dataOf(workbook);
  expect(theirs).toEqual([AMONG.note, AMONG.double]);
});

test("so they do in a workbook that was saved and opened again, and once more", async () => {
  const { workbook } = await withColumnsAmongOurs();
  const again = opened(await openEmbeddedWorkbook({ bytes: await workbook.save() }));
  await again.gather([...FIRST, ...LATER]);
  const before = await amongEach(again.workbook);
  await again.gather([...FIRST, ...LATER, figure("ind-1", "2016", 5)]);
  expect((await amongEach(again.workbook)).slice(1)).toEqual(before);
  expect((await dataOf(again.workbook)).rows).toHaveLength(7);
});

test("what a plan says of ours is the same with somebody's columns among them and without", async () => {
  const { workbook, gather } = await withColumnsAmongOurs();
  await gather([...FIRST, ...LATER]);
  const { rows } = await dataOf(workbook);
  const plain = opened(await openEmbeddedWorkbook({}));
  await plain.gather([...FIRST, ...LATER]);
  expect(rows).toEqual((await dataOf(plain.workbook)).rows);
});
