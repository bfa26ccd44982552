// The forms of a new round, made from the barometer workbook and filled in as departments do: the whole way into the next year.
import { unzipSync } from "fflate";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { plainRound, type Round } from "../../src/barometer/round";
import { readDelivery } from "../../src/jobs/gather/delivery";
import { importInto } from "../../src/jobs/gather/import";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import { beginRound } from "../../src/jobs/round/new-round";
import { makeForms } from "../../src/jobs/round/round-forms";
import { newForm as open } from "../../src/taskpane/work/making";
import { emptyWorkbook, trafficOf } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const MARCH = "2019-03-01T08:00:00.000Z";
const NEXT: Round = { ...plainRound("2019"), title: "Integration 2019", deadline: "2020-03-15" };

/** ind-1 belongs to afd-1, ind-2 to afd-2; ind-3, which both answer for, is a sum of parts. */
const catalogue = (() => {
  const made = syntheticCatalogue(3);
  const indicators = made.indicators.map((indicator) =>
    indicator.id === "ind-3"
      ? { ...indicator, departments: ["afd-1", "afd-2"], joint: "sum" as const }
      : indicator,
  );
  return { ...made, indicators };
})();

function unzippedSheets(bytes: Uint8Array = new Uint8Array()): number {
  return Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("xl/worksheets/sheet")).length;
}

function figure(indicator: string, numerator: number): Figure {
  const key = { indicator, group: "target", category: null, period: "2018" };
  return { ...emptyFigure(key), numerator, denominator: 500 };
}

function filled(department: string, figures: Figure[]): FilledWorkbook {
  return {
    ...{ file: `${department}.xlsx`, catalogue, departments: [department], period: "2018" },
    figures: figures.map((one, index) => ({ figure: one, cell: `E${index + 9}` })),
    ...{ round: plainRound("2018"), history: [], errors: 0, warnings: 0 },
  };
}

async function afterTheRoundOf2018(next: Round) {
  const { workbook, port } = await emptyWorkbook();
  const incoming = [
    filled("afd-1", [figure("ind-1", 12), figure("ind-3", 30)]),
    filled("afd-2", [figure("ind-2", 5), figure("ind-3", 40)]),
  ];
  await importInto(port, { incoming, catalogue, now: MARCH });
  await beginRound(port, { round: next, confirmed: true, now: MARCH });
  return { workbook, port };
}

async function formsOf(next: Round) {
  const { port } = await afterTheRoundOf2018(next);
  const made = await makeForms(port, { open });
  if (made.outcome !== "made") throw new Error(made.outcome);
  const read = await Promise.all(made.forms.map(({ file, bytes }) => readDelivery(file, bytes, "da")));
  return read.map(({ incoming }) => {
    if ("refusal" in incoming || "party" in incoming) throw new Error(incoming.file);
    return incoming;
  });
}

test("each department that is asked gets a form of the new round, with its deadline", async () => {
  const forms = await formsOf(NEXT);
  expect(forms.map(({ file, departments, round }) => [file, departments, round])).toEqual([
    [`${catalogue.id}_afd-1_2019.xlsx`, ["afd-1"], NEXT],
    [`${catalogue.id}_afd-2_2019.xlsx`, ["afd-2"], NEXT],
  ]);
});

test("its own figures of the last round are the earlier ones, of a sum its own part alone", async () => {
  const [first] = await formsOf(NEXT);
  const said = first?.history.map(({ indicator, period, numerator }) => [indicator, period, numerator]);
  expect(said).toEqual([
    ["ind-1", "2018", 12],
    ["ind-3", "2018", 30],
  ]);
});

test("who answers for nothing that is due gets no form", async () => {
  const forms = await formsOf({ ...NEXT, due: ["ind-2"] });
  expect(forms.map(({ departments }) => departments)).toEqual([["afd-2"]]);
});

test("the barometer workbook is read once and not written to", async () => {
  const { workbook, port } = await afterTheRoundOf2018(NEXT);
  const { syncs } = await trafficOf(workbook, () => makeForms(port, { open }));
  expect(syncs).toBe(1);
});

test("whoever shows a pane can keep it alive while a form is laid, not only between two", async () => {
  const { port } = await afterTheRoundOf2018({ ...NEXT, due: ["ind-2"] });
  let isLaying = false;
  let within = 0;
  const maker = (): ReturnType<typeof open> => {
    isLaying = true;
    const { port: form, save } = open();
    const saved = () => {
      isLaying = false;
      return save();
    };
    return { port: form, save: saved };
  };
  const pause = () => {
    if (isLaying) within += 1;
    return Promise.resolve();
  };
  const { outcome } = await makeForms(port, { open: maker, pause });
  expect(outcome).toBe("made");
  // Beside the one before it is laid and the one before it is saved, one for each part of its request at least.
  expect(within).toBeGreaterThan(3);
});

test("the pane has its turn while a form is saved, and the file is the one that is saved in one go", async () => {
  const { port } = await afterTheRoundOf2018(NEXT);
  const whole = await makeForms(port, { open });
  let isSaving = false;
  let within = 0;
  const maker = () => {
    const { port: form, save } = open();
    const saved = (pause?: () => Promise<void>) => {
      isSaving = true;
      return save(pause);
    };
    isSaving = false;
    return { port: form, save: saved };
  };
  const pause = () => {
    if (isSaving) within += 1;
    return Promise.resolve();
  };
  const paused = await makeForms(port, { open: maker, pause });
  if (whole.outcome !== "made" || paused.outcome !== "made") throw new Error("no forms were made");
  for (const [index, { bytes }] of paused.forms.entries())
    expect(Buffer.compare(bytes, whole.forms[index]?.bytes ?? Buffer.of())).toBe(0);
  // Of each form before every sheet, and in and after every part that is packed.
  const sheets = unzippedSheets(paused.forms[0]?.bytes);
  expect(within).toBeGreaterThan(paused.forms.length * sheets * 3);
});

test("where no round is gathered there is nothing to make", async () => {
  const { port } = await emptyWorkbook();
  expect(await makeForms(port, { open })).toEqual({ outcome: "nothing" });
});
