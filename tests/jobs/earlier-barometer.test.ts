// A barometer workbook of an earlier round among the files that are gathered: its figures become earlier figures of the new one.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import { readDelivery } from "../../src/jobs/gather/delivery";
import { importInto, previewImport } from "../../src/jobs/gather/import";
import type { FilledWorkbook, Incoming } from "../../src/jobs/gather/merge";
import type { WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { readData } from "../../src/sheets/gathered";
import { emptyWorkbook } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const NOW = "2019-03-01T08:00:00.000Z";
const LATER = "2020-03-01T08:00:00.000Z";

/** ind-1 belongs to afd-1, ind-2 is the sum of what afd-1 and afd-2 report. */
function catalogueOf(change: Partial<Catalogue["indicators"][number]> = {}): Catalogue {
  const catalogue = syntheticCatalogue(2);
  const indicators = catalogue.indicators.map((indicator) =>
    indicator.id === "ind-2"
      ? { ...indicator, departments: ["afd-1", "afd-2"], joint: "sum" as const }
      : { ...indicator, ...change },
  );
  return { ...catalogue, indicators };
}

function figure(indicator: string, numerator: number, period: string, remark: string | null = null): Figure {
  const key = { indicator, group: "target", category: null, period };
  return { ...emptyFigure(key), numerator, denominator: 500, remark };
}

function filled(
  department: string,
  figures: Figure[],
  period: string,
  catalogue = catalogueOf(),
): FilledWorkbook {
  return {
    ...{ file: `${department}-${period}.xlsx`, catalogue, departments: [department], period },
    figures: figures.map((one, index) => ({ figure: one, cell: `E${index + 9}` })),
    ...{ asked: figures, round: plainRound(period), history: [], errors: 0, warnings: 0 },
  };
}

async function barometerOf(incoming: Incoming[], now = NOW) {
  const { workbook, port } = await emptyWorkbook();
  await importInto(port, { incoming, catalogue: null, now });
  return { port, bytes: await workbook.save() };
}

/** The barometer of 2018, as the file that somebody chooses. */
async function lastYears(remark: string | null = null): Promise<Incoming> {
  const { bytes } = await barometerOf([
    filled("afd-1", [figure("ind-1", 12, "2018", remark), figure("ind-2", 30, "2018")], "2018"),
    filled("afd-2", [figure("ind-2", 40, "2018")], "2018"),
  ]);
  return (await readDelivery("barometer-2018.xlsx", bytes, "da")).incoming;
}

async function rowsIn(port: WorkbookPort) {
  const { grids } = await port.read([{ sheet: SHEETS.data }]);
  return readData(grids[SHEETS.data] ?? null)?.rows ?? [];
}

const said = (rows: Awaited<ReturnType<typeof rowsIn>>) =>
  rows.map(({ figure: { indicator, period, numerator }, department, file, cell }) =>
    [indicator, period, department, numerator, file, cell].join(" "),
  );

test("in an empty workbook the figures of last year's barometer are offered, not refused", async () => {
  const { port } = await emptyWorkbook();
  const preview = await previewImport(port, { incoming: [await lastYears()], catalogue: null, now: LATER });
  expect(preview).toMatchObject({
    outcome: "preview",
    consolidation: {
      round: null,
      files: [{ status: "imported", figures: 3, notes: [{ code: "earlier-figures", detail: "2018" }] }],
    },
  });
});

test("they stand in Data as earlier figures, parts with whose they are, beside what the new round brings", async () => {
  const incoming = [await lastYears(), filled("afd-1", [figure("ind-1", 14, "2019")], "2019")];
  const { port } = await barometerOf(incoming, LATER);
  expect(said(await rowsIn(port))).toEqual([
    "ind-1 2018 afd-1 12 barometer-2018.xlsx ",
    "ind-1 2019 afd-1 14 afd-1-2019.xlsx E9",
    "ind-2 2018 afd-1 30 barometer-2018.xlsx ",
    "ind-2 2018 afd-2 40 barometer-2018.xlsx ",
  ]);
});

test("the same barometer again changes nothing", async () => {
  const earlier = await lastYears();
  const { port } = await barometerOf([earlier], NOW);
  const before = await rowsIn(port);
  const again = await importInto(port, { incoming: [earlier], catalogue: null, now: LATER });
  expect(again).toMatchObject({ consolidation: { files: [{ status: "unchanged" }] } });
  expect(await rowsIn(port)).toEqual(before);
});

test("what it brought can be taken back", async () => {
  const { port } = await barometerOf([filled("afd-1", [figure("ind-1", 14, "2019")], "2019")], NOW);
  await importInto(port, { incoming: [await lastYears()], catalogue: null, now: LATER });
  expect(await undoImport(port, { confirmed: false, now: LATER })).toMatchObject({
    outcome: "undone",
    out: 3,
  });
  expect(said(await rowsIn(port))).toEqual(["ind-1 2019 afd-1 14 afd-1-2019.xlsx E9"]);
});

test("a barometer of the round that is gathered is refused, since its figures are no earlier ones", async () => {
  const { port } = await barometerOf([filled("afd-1", [figure("ind-1", 14, "2018")], "2018")], NOW);
  const preview = await previewImport(port, { incoming: [await lastYears()], catalogue: null, now: LATER });
  expect(preview).toMatchObject({
    consolidation: { files: [{ refusal: { code: "not-earlier", detail: "2018" } }] },
  });
});

test("figures of a definition that has been changed since are filed under the earlier one", async () => {
  const [indicator] = catalogueOf().indicators;
  const definitions = [{ id: "gammel", until: "2018", text: indicator?.definition ?? "" }];
  const catalogue = catalogueOf({ definition: "Talt på en anden måde", definitions });
  const incoming = [await lastYears(), filled("afd-1", [figure("ind-1", 14, "2019")], "2019", catalogue)];
  const { port } = await barometerOf(incoming, LATER);
  const defined = (await rowsIn(port)).map(({ figure: { period, definition } }) => [period, definition]);
  expect(defined).toEqual(
    expect.arrayContaining([
      ["2018", "gammel"],
      ["2019", null],
    ]),
  );
});

test("a personal number in a remark of it is told of without its digits and does not come along", async () => {
  const incoming = await lastYears();
  if ("refusal" in incoming) throw new Error(incoming.refusal);
  const { bytes, port } = await barometerOf([
    filled("afd-1", [figure("ind-1", 12, "2018", "Se 010190-1234")], "2018"),
  ]);
  expect(JSON.stringify(await rowsIn(port))).toContain("010190");
  const { incoming: read, problems } = await readDelivery("barometer.xlsx", bytes, "da");
  expect(problems.map(({ sentence }) => sentence)).toEqual([expect.stringContaining("CPR")]);
  expect(JSON.stringify([read, problems])).not.toContain("010190");
  expect(read).toMatchObject({ errors: 1, history: [{ indicator: "ind-1", numerator: 12 }] });
});
