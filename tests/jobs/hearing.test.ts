// What becomes of hearing parties' answers in a barometer workbook: gathered, replaced, emptied, taken back, taken over.
import type { Catalogue } from "../../src/barometer/catalogue";
import type { HearingLine } from "../../src/barometer/hearing";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { noteSentence } from "../../src/jobs/gather/gathered";
import { createHearing } from "../../src/jobs/round/hearing-form";
import { hearingOffer, makeHearings } from "../../src/jobs/round/hearing-forms";
import type { AnsweredHearing } from "../../src/jobs/gather/gathered-file";
import type { WorkbookPort } from "../../src/jobs/port";
import { SHEETS } from "../../src/jobs/sheet-names";
import { returnCriterion, takeOverCriterion } from "../../src/jobs/round/take-over";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { plainRound } from "../../src/barometer/round";
import { readImportChanges } from "../../src/sheets/gathered/import-changes";
import { HEARINGS_SHEET, readStoredHearings } from "../../src/sheets/hearing/stored";
import { readStore, STORE_SHEET } from "../../src/sheets/workbook/store";
import { emptyWorkbook, trafficOf } from "../fixtures/rounds";
import { syntheticCatalogue } from "../fixtures/synthetic";

const synthetic = syntheticCatalogue(3);
const catalogue: Catalogue = {
  ...synthetic,
  hearingParties: [
    { id: "udvalg", name: "Udvalget" },
    { id: "råd", name: "Rådet" },
  ],
  indicators: synthetic.indicators.map((one, index) => ({
    ...one,
    measure: "share",
    desired: index === 2 ? "follow" : "increase",
  })),
};
const NOTHING = { choice: null, value: null, by: null, text: null } as const;

function about(id: string, more: Partial<HearingLine>): HearingLine {
  return { about: id === "missing" ? "whole" : "indicator", id, ...NOTHING, ...more };
}

function answer(lines: HearingLine[], more: Partial<AnsweredHearing> = {}): AnsweredHearing {
  return {
    file: "råd.xlsx",
    catalogue,
    party: "råd",
    period: "2018",
    errors: 0,
    warnings: 0,
    lines,
    ...more,
  };
}

const FIRST = answer([about("missing", { text: "Sundhed" }), about("ind-1", { value: 75, by: "2025" })]);

let clock = 0;
async function gather(port: WorkbookPort, ...incoming: AnsweredHearing[]) {
  clock += 1;
  const now = `2026-01-31T08:00:${String(clock % 60).padStart(2, "0")}Z`;
  const done = await consolidateInto(port, { incoming, catalogue: null, now });
  if (done.outcome !== "consolidated") throw new Error(done.outcome);
  return done.consolidation.files;
}

async function standing(port: WorkbookPort) {
  const { grids, sheets } = await port.read([
    ...[STORE_SHEET, HEARINGS_SHEET, SHEETS.importLog, SHEETS.hearing].map((sheet) => ({ sheet })),
  ]);
  const store = readStore(grids[STORE_SHEET] ?? null);
  if ("problem" in store) throw new Error(store.problem);
  return {
    hearings: readStoredHearings(grids[HEARINGS_SHEET] ?? null),
    changes: readImportChanges(grids[SHEETS.importLog] ?? null),
    shown: JSON.stringify(grids[SHEETS.hearing]?.values ?? null),
    sheets: sheets.map(({ name }) => name),
    indicator: store.catalogue.indicators.find(({ id }) => id === "ind-1"),
  };
}

const take = (port: WorkbookPort, more: Partial<Parameters<typeof takeOverCriterion>[1]> = {}) =>
  takeOverCriterion(port, {
    ...{ indicator: "ind-1", party: "råd", confirmed: false, now: "2026-02-01T08:00:00Z" },
    ...more,
  });

test("a newer file of the same party replaces what it says otherwise, and both stand in the log", async () => {
  const { port } = await emptyWorkbook();
  await gather(port, FIRST);
  const [file] = await gather(
    port,
    answer([about("missing", { text: "Sundhed" }), about("ind-1", { value: 80, by: "2025" })], {
      file: "ny.xlsx",
    }),
  );
  expect(file).toMatchObject({ status: "replaced", department: null });
  const { hearings, changes } = await standing(port);
  expect(hearings?.[0]?.lines).toContainEqual(about("ind-1", { value: 80, by: "2025" }));
  expect(changes).toMatchObject([{ kind: "replaced", indicator: "ind-1", group: "råd", file: "råd.xlsx" }]);
  expect(changes[0]?.before).toContain("75");
  expect(changes[0]?.after).toContain("80");
});

test("the same file once more is unchanged", async () => {
  const { port } = await emptyWorkbook();
  await gather(port, FIRST);
  const [file] = await gather(port, FIRST);
  expect(file?.status).toBe("unchanged");
});

test("an answer that is empty in a newer file stands on, marked and told", async () => {
  const { port } = await emptyWorkbook();
  await gather(port, FIRST);
  const [file] = await gather(
    port,
    answer([about("missing", {}), about("ind-1", { value: 75, by: "2025" })]),
  );
  expect(file?.notes.map((note) => noteSentence(note, "da"))).toEqual([
    "Høringssvar fra Rådet.",
    "Et svar fra partens tidligere fil er tømt i denne. Det står endnu på arket Høring, mærket.",
  ]);
  const { hearings, shown } = await standing(port);
  expect(hearings?.[0]?.lines).toContainEqual({ ...about("missing", { text: "Sundhed" }), emptied: true });
  expect(shown).toContain("Sundhed\\n(står ikke i den nyeste fil)");
});

test("a personal number in an answer is not kept", async () => {
  const { port } = await emptyWorkbook();
  await gather(port, answer([about("missing", { text: "Spørg 010190-1234" })]));
  const { hearings, shown } = await standing(port);
  expect(JSON.stringify(hearings)).not.toContain("1234");
  expect(shown).not.toContain("1234");
});

test("an import of a hearing that is taken back leaves the answers as they stood, or none", async () => {
  const { port } = await emptyWorkbook();
  await gather(port, FIRST);
  await gather(
    port,
    answer([about("missing", { text: "Fritid" })], { party: "udvalg", file: "udvalg.xlsx" }),
  );
  const undone = await undoImport(port, { confirmed: false, now: "2026-02-01T08:00:00Z" });
  expect(undone.outcome).toBe("undone");
  expect((await standing(port)).hearings?.map(({ party }) => party)).toEqual(["råd"]);

  const { port: other } = await emptyWorkbook();
  await gather(other, FIRST);
  await undoImport(other, { confirmed: false, now: "2026-02-01T08:00:00Z" });
  const { hearings, sheets } = await standing(other);
  expect(hearings).toEqual([]);
  expect(sheets).not.toContain(SHEETS.hearing);
});

test("a criterion taken over counts with its source, costs three round trips, and goes back as it was", async () => {
  const { port, workbook } = await emptyWorkbook();
  await gather(port, FIRST);
  let done: Awaited<ReturnType<typeof take>> | undefined;
  const { syncs } = await trafficOf(workbook, async () => {
    done = await take(port);
  });
  // One to read, one since the import log grows, one to lay.
  expect(syncs).toBe(3);
  if (done?.outcome !== "taken-over") throw new Error(done?.outcome);
  expect((await standing(port)).indicator).toMatchObject({
    rule: "target",
    target: { value: 75, by: "2025", source: { party: "råd" } },
  });
  expect((await hearingOffer(port))?.proposals).toMatchObject([{ by: [{ counts: true }] }]);
  expect((await take(port)).outcome).toBe("unchanged");

  const { before } = done;
  await returnCriterion(port, { indicator: "ind-1", party: "råd", before, now: "2026-02-01T09:00:00Z" });
  const { indicator, changes } = await standing(port);
  expect(indicator).not.toHaveProperty("target");
  expect(indicator?.rule).toBe(catalogue.indicators[0]?.rule);
  expect(changes.map(({ kind }) => kind)).toEqual(["criterion", "undone"]);
});

test("where another criterion counts it is asked first, and nothing is written", async () => {
  const { port } = await emptyWorkbook();
  const other = answer([about("ind-1", { value: 60, by: "2024" })], { party: "udvalg", file: "udvalg.xlsx" });
  await gather(port, FIRST, other);
  await take(port);
  expect(await take(port, { party: "udvalg" })).toMatchObject({
    outcome: "needs-confirmation",
    proposed: { value: 60 },
  });
  expect((await standing(port)).indicator?.target?.value).toBe(75);
  expect((await take(port, { party: "udvalg", confirmed: true })).outcome).toBe("taken-over");
  expect((await standing(port)).indicator?.target).toMatchObject({ value: 60, source: { party: "udvalg" } });
});

test.each([
  ["an indicator that is only followed", about("ind-3", { value: 50, by: "2025" }), "ind-3", "no-wish"],
  ["a value that no share can have", about("ind-1", { value: 120, by: "2025" }), "ind-1", "off-scale"],
  ["what is no period", about("ind-1", { value: 50, by: "2025-13" }), "ind-1", "year"],
  ["a value without a year", about("ind-1", { value: 50 }), "ind-1", "not-proposed"],
  ["an indicator that is not there", about("ind-1", { value: 50, by: "2025" }), "ind-9", "no-indicator"],
])("%s is not taken over, and it is said why", async (_, line, indicator, because) => {
  const { port } = await emptyWorkbook();
  await gather(port, answer([line]));
  expect(await take(port, { indicator })).toEqual({ outcome: "refused", because });
});

test("what has been typed on Indikatorer and not been taken in is not lost by taking a criterion over", async () => {
  const { port, workbook } = await emptyWorkbook();
  await gather(port, FIRST);
  for (const [row, line] of workbook.view(SHEETS.indicators).cells)
    for (const [column, { value }] of line)
      if (value === catalogue.indicators[0]?.name)
        workbook.paste(SHEETS.indicators, row, column, [["Omdøbt, ikke taget ind"]]);
  expect(await take(port)).toEqual({ outcome: "refused", because: "edited" });
});

test("the parties' forms are made of the workbook, without who owns an extraction and without small counts", async () => {
  const { port } = await emptyWorkbook();
  await gather(port, FIRST);
  const files = await makeHearings(
    {
      catalogue: {
        ...catalogue,
        indicators: catalogue.indicators.map((one) => ({ ...one, extraction: { owner: "Anne Hemmelig" } })),
      },
      round: plainRound("2018"),
      history: [],
    },
    {
      open: async () => {
        const made = await emptyWorkbook();
        return { port: made.port, save: () => made.workbook.save() };
      },
    },
  );
  expect(files.map(({ file }) => file)).toEqual([
    `${catalogue.id}_udvalg_2018.xlsx`,
    `${catalogue.id}_råd_2018.xlsx`,
  ]);
  const made = await emptyWorkbook();
  await createHearing(made.port, {
    catalogue: {
      ...catalogue,
      indicators: catalogue.indicators.map((one) => ({ ...one, extraction: { owner: "Anne Hemmelig" } })),
    },
    round: plainRound("2018"),
    party: "råd",
    history: [],
  });
  const { grids } = await made.port.read([{ sheet: STORE_SHEET }, { sheet: SHEETS.hearing }]);
  expect(JSON.stringify(Object.values(grids))).not.toContain("Hemmelig");
});
