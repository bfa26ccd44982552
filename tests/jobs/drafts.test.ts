// The sentences of the results as drafts: what somebody has made of one is printed as long as its figures say what they said.
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure } from "../../src/barometer/figure";
import { openEmbeddedWorkbook } from "../../src/embedded";
import type { PublishedEdition } from "../../src/barometer/disclosure";
import { excelWorkbook } from "../../src/excel/workbook";
import { compute } from "../../src/jobs/results/compute";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { draftsOf } from "../../src/jobs/results/drafts";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import type { WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readTexts, writeText } from "../../src/jobs/results/texts";
import { readGatheredTexts } from "../../src/sheets/texts";
import { lineWith } from "../sheets/helpers";
import { syntheticCatalogue } from "../fixtures/synthetic";

const NOW = "2026-01-31T08:00:00.000Z";
const catalogue: Catalogue = syntheticCatalogue(1);
const [indicator] = catalogue.indicators;
const ID = indicator?.id ?? "";
const OWN = "Flere er kommet i arbejde.";

function filled(numerator: number): FilledWorkbook {
  const figure = (group: string, count: number) => ({
    figure: {
      ...emptyFigure({ indicator: ID, group, category: null, period: "2018" }),
      ...{ numerator: count, denominator: 500, basis: "origin" as const },
    },
    cell: "E9",
  });
  const departments = catalogue.departments.map(({ id }) => id).slice(0, 1);
  return {
    ...{ file: "a.xlsx", catalogue, departments, period: "2018", history: [], errors: 0, warnings: 0 },
    figures: [figure("target", numerator), figure("dansk", 300)].filter((one) =>
      indicator?.groups.includes(one.figure.group),
    ),
  };
}

async function gathered(numerator: number): Promise<WorkbookPort> {
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  await gather(port, numerator);
  return port;
}

const gather = (port: WorkbookPort, numerator: number) =>
  consolidateInto(port, { incoming: [filled(numerator)], catalogue, now: NOW });
const computed = (port: WorkbookPort) => compute(port, { confirmed: true, today: "2026-01-31" });

async function draft(port: WorkbookPort) {
  const { grids } = await port.read([{ sheet: SHEETS.texts }]);
  const rows = readGatheredTexts(grids[SHEETS.texts] ?? null) ?? [];
  const found = rows.find(({ written }) => written.kind === "sentences");
  if (found === undefined) throw new Error("no draft");
  return found;
}

async function edit(port: WorkbookPort, text: string) {
  const read = await readTexts(port);
  const one =
    read.outcome === "texts" ? read.texts.find(({ written }) => written.kind === "sentences") : undefined;
  if (one === undefined) throw new Error("no draft");
  const { written: id } = one;
  expect(await writeText(port, { id, before: id, fields: { text } })).toEqual({ outcome: "written" });
}

async function council(port: WorkbookPort): Promise<string> {
  const name = catalogue.councilName ?? SHEETS.council;
  const { grids } = await port.read([{ sheet: name }]);
  return JSON.stringify(grids[name]?.values ?? []);
}

test("what is printed stands as a draft, and follows the figures as long as nobody has edited it", async () => {
  const port = await gathered(250);
  const first = (await draft(port)).written.text;
  expect(first).toContain("50,0 pct.");
  expect(await council(port)).toContain(JSON.stringify(first).slice(1, -1));
  await gather(port, 300);
  expect((await draft(port)).written.text).toContain("60,0 pct.");
});

test("an edited draft is printed and marked, until its figures change; read again and edited, it is printed again", async () => {
  const port = await gathered(250);
  await edit(port, OWN);
  await computed(port);
  expect(await draft(port)).toMatchObject({ written: { text: OWN }, draft: { state: "edited" } });
  expect(await council(port)).toContain(OWN);
  expect(await council(port)).not.toContain("Andelen er 50,0");
  await gather(port, 300);
  expect(await draft(port)).toMatchObject({ written: { text: OWN }, draft: { state: "stale" } });
  expect(await council(port)).not.toContain(OWN);
  // Laid once more without anybody reading it, it is still to be read.
  await computed(port);
  expect((await draft(port)).draft?.state).toBe("stale");
  await edit(port, `${OWN} Det er læst igen.`);
  await computed(port);
  expect((await draft(port)).draft?.state).toBe("edited");
  expect(await council(port)).toContain("Det er læst igen.");
});

test("an emptied draft comes back", async () => {
  const port = await gathered(250);
  await edit(port, OWN);
  await computed(port);
  await edit(port, "");
  await computed(port);
  expect((await draft(port)).written.text).toContain("50,0 pct.");
});

test("an edit with a number that the draft does not have is not printed where a number is withheld", () => {
  const line = { indicator: ID, period: "2018", value: 50, comparison: { under: 5 } };
  const edition = { lines: [lineWith(line)] } as unknown as PublishedEdition;
  const made = draftsOf(edition, catalogue, [], "da").rows;
  const [row] = made;
  if (row === undefined) throw new Error("no draft");
  const edited = (text: string) => {
    const texts = [{ ...row, written: { ...row.written, text } }];
    const { rows, printed } = draftsOf(edition, catalogue, texts, "da");
    return [rows[0]?.draft?.state, printed(ID, edition.lines) === text];
  };
  expect(edited("Der var 3 tilbage.")).toEqual(["refused", false]);
  expect(edited("Næsten alle er i arbejde.")).toEqual(["edited", true]);
});
