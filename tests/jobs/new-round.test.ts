// Ny runde: the barometer workbook goes on with the next round, nothing that was gathered or decided is lost, and what would be
// left behind is asked about first.
import type { Figure } from "../../src/barometer/figure";
import { plainRound, type Round } from "../../src/barometer/round";
import { detect } from "../../src/jobs/detect";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { importInto, previewImport } from "../../src/jobs/gather/import";
import type { FilledWorkbook } from "../../src/jobs/gather/merge";
import { beginRound, offerRound } from "../../src/jobs/round/new-round";
import type { WorkbookPort } from "../../src/jobs/port";
import { roundBoard } from "../../src/jobs/gather/round-board";
import { SHEETS } from "../../src/jobs/sheet-names";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { readData, readImportChanges, readImportLog } from "../../src/sheets/gathered";
import { readStore, STORE_SHEET, type Store } from "../../src/sheets/workbook";
import { figure, filled } from "../fixtures/filled";
import { emptyWorkbook, trafficOf } from "../fixtures/rounds";

const MARCH = "2019-03-01T08:00:00.000Z";
const APRIL = "2019-04-01T08:00:00.000Z";
const NEXT_MARCH = "2020-03-01T08:00:00.000Z";

const ROUND: Round = {
  id: "2018",
  title: "Integration 2018",
  period: "2018",
  deadline: "2019-03-15",
  contact: "Anna Jensen",
  caseNumber: "18/123",
};
const NEXT: Round = {
  ...plainRound("2019"),
  title: "Integration 2019",
  deadline: "2020-03-15",
  contact: "Anna Jensen",
};

/** ind-1 belongs to afd-1, ind-2 to afd-2, ind-3 to both. */
function ready(department: string, figures: Figure[], more: Partial<FilledWorkbook> = {}): FilledWorkbook {
  return filled(department, figures, {
    round: ROUND,
    ready: {
      state: "ready",
      who: "Åse Hansen",
      when: "2019-02-20T09:00:00.000Z",
      approved: { who: "Bo Holm", when: "2019-02-21T09:00:00.000Z" },
    },
    ...more,
  });
}

const OF_2018 = [
  ready("afd-1", [figure("ind-1", 12, "2018"), figure("ind-3", 7, "2018")]),
  ready("afd-2", [figure("ind-2", 5, "2018"), figure("ind-3", 9, "2018")]),
];

async function gathered() {
  const { workbook, port } = await emptyWorkbook();
  const about = { indicator: "ind-3", group: "target", category: null, period: "2018", definition: null };
  const chosen = { kind: "chosen" as const, ...about, department: "afd-2", who: "Åse Hansen", when: MARCH };
  const decisions = [{ ...chosen, why: "Talt efter" }];
  await importInto(port, { incoming: OF_2018, catalogue: null, decisions, now: MARCH });
  return { workbook, port };
}

async function read(port: WorkbookPort) {
  const { grids } = await port.read([STORE_SHEET, SHEETS.data, SHEETS.importLog].map((sheet) => ({ sheet })));
  const store = readStore(grids[STORE_SHEET] ?? null) as Store;
  const rows = readData(grids[SHEETS.data] ?? null)?.rows ?? [];
  const log = grids[SHEETS.importLog] ?? null;
  return { store, rows, log: readImportLog(log), changes: readImportChanges(log) };
}

const begin = (port: WorkbookPort, round: Round, more = { confirmed: true, now: APRIL }) =>
  beginRound(port, { round, ...more });

test("the next round is offered a period later, with its name, contact and case number, and without a deadline", async () => {
  const { port } = await gathered();
  expect((await offerRound(port, APRIL))?.next).toEqual({
    ...plainRound("2019"),
    title: "Integration 2019",
    contact: "Anna Jensen",
    caseNumber: "18/123",
  });
});

test.each([
  ["2018H1", "2018H2"],
  ["2018H2", "2019H1"],
  ["2017-10/2018-09", "2018-10/2019-09"],
  ["KV2017", "KV2021"],
])("after the round of %s that of %s is offered", async (period, next) => {
  const { port } = await emptyWorkbook();
  const incoming = [ready("afd-1", [figure("ind-1", 12, "2018")], { period, round: plainRound(period) })];
  await importInto(port, { incoming, catalogue: null, now: MARCH });
  expect((await offerRound(port, APRIL))?.next).toMatchObject({ period: next, title: next });
});

test("nothing is offered in a workbook that is no barometer workbook", async () => {
  const { port } = await emptyWorkbook();
  expect(await offerRound(port, APRIL)).toBeNull();
  expect(await begin(port, NEXT)).toEqual({ outcome: "refused", because: "not-a-barometer" });
  expect(await detect(port)).toEqual({ kind: "empty" });
});

test("who has not delivered, what is disputed and the import that can be taken back are told before the round is left", async () => {
  const { port } = await gathered();
  const more = ready("afd-1", [figure("ind-1", 12, "2018"), figure("ind-3", 8, "2018")]);
  await importInto(port, { incoming: [more], catalogue: null, now: MARCH });
  const before = await read(port);
  const answer = await begin(port, NEXT, { confirmed: false, now: APRIL });
  expect(answer).toMatchObject({
    outcome: "needs-confirmation",
    doubts: { undoable: true, edited: false },
  });
  expect(await read(port)).toEqual(before);
});

test("a figure that a newer file is without is told of before the round is left, while nobody has decided", async () => {
  const { port } = await gathered();
  const asked = [figure("ind-1", 12, "2018"), figure("ind-3", 7, "2018")];
  const without = ready("afd-1", asked.slice(0, 1), { file: "ny.xlsx", asked });
  await consolidateInto(port, { incoming: [without], catalogue: null, now: MARCH });
  const answer = await begin(port, NEXT, { confirmed: false, now: APRIL });
  expect(answer).toMatchObject({ outcome: "needs-confirmation", doubts: { undecided: 1 } });
});

test("a new round takes one request to read, one to see what the growing log pushes down, and one to write", async () => {
  const { workbook, port } = await gathered();
  const { syncs } = await trafficOf(workbook, () => begin(port, NEXT));
  expect(syncs).toBe(3);
});

test("the new round is the one that is gathered, and nobody has delivered to it", async () => {
  const { port } = await gathered();
  expect(await begin(port, NEXT)).toMatchObject({ outcome: "begun", round: { period: "2019" } });
  const { store, rows } = await read(port);
  expect(store.round).toMatchObject(NEXT);
  expect(store.deliveries).toBeUndefined();
  expect(roundBoard(store, rows, APRIL).lines.map(({ state }) => state)).toEqual(["missing", "missing"]);
});

test("figures stay where they are, and decisions are remembered", async () => {
  const { port } = await gathered();
  const before = await read(port);
  await begin(port, NEXT);
  const after = await read(port);
  expect(after.rows).toEqual(before.rows);
  expect(after.changes).toEqual(before.changes);
  const preview = await previewImport(port, { incoming: OF_2018, catalogue: null, now: NEXT_MARCH });
  expect(preview).toMatchObject({
    consolidation: { conflicts: [], round: { period: "2019" } },
    remembered: [{ kind: "chosen", department: "afd-2", who: "Åse Hansen" }],
  });
});

test("the import log keeps how each department stood when its round was closed", async () => {
  const { port } = await gathered();
  await begin(port, NEXT);
  const { log } = await read(port);
  const closed = log.filter(({ status }) => status === "closed");
  expect(closed.map(({ department, file, figures }) => [department, file, figures])).toEqual([
    ["afd-1", "afd-1.xlsx", 2],
    ["afd-2", "afd-2.xlsx", 2],
  ]);
  expect(closed[0]?.reason).toMatch(
    /Integration 2018 er afsluttet.*Meldt klar: Åse Hansen.*Godkendt: Bo Holm/,
  );
  expect(log.at(-1)?.status).toBe("begun");
  expect(log.at(-1)?.reason).toContain("15. marts 2020");
});

test("an import of the closed round cannot be taken back into the new one", async () => {
  const { port } = await gathered();
  await begin(port, NEXT);
  expect(await detect(port)).not.toHaveProperty("undoable");
  expect(await undoImport(port, { confirmed: true, now: APRIL })).toEqual({ outcome: "nothing" });
});

test("forms of the new round are gathered into it, and their deadline does not overrule the workbook's", async () => {
  const { port } = await gathered();
  await begin(port, NEXT);
  const old = { ...NEXT, deadline: "2020-02-01" };
  const incoming = [ready("afd-1", [figure("ind-1", 14, "2019")], { period: "2019", round: old })];
  await importInto(port, { incoming, catalogue: null, now: NEXT_MARCH });
  const { store, rows } = await read(port);
  expect(store.round?.deadline).toBe("2020-03-15");
  expect(store.deliveries?.map(({ department }) => department)).toEqual(["afd-1"]);
  expect(rows.filter(({ figure: { indicator } }) => indicator === "ind-1")).toHaveLength(2);
});

test("the round that is gathered is corrected in its place: what has come in stays, and so does the way back", async () => {
  const { port } = await gathered();
  const answer = await begin(port, { ...ROUND, deadline: "2019-05-01" }, { confirmed: false, now: APRIL });
  expect(answer.outcome).toBe("corrected");
  const { store, log } = await read(port);
  expect(store.round?.deadline).toBe("2019-05-01");
  expect(store.deliveries).toHaveLength(2);
  expect(log.filter(({ status }) => status === "closed")).toEqual([]);
  expect(await detect(port)).toMatchObject({ undoable: true });
});

test("an earlier round is refused once something has come in, and taken while nothing has", async () => {
  const { port } = await gathered();
  const earlier = plainRound("2017");
  expect(await begin(port, earlier)).toEqual({ outcome: "refused", because: "earlier" });
  await begin(port, plainRound("2091"));
  expect(await begin(port, NEXT)).toMatchObject({ outcome: "begun", round: { period: "2019" } });
});

test("files of a later round close the earlier one in the log as well", async () => {
  const { port } = await gathered();
  const incoming = [
    ready("afd-1", [figure("ind-1", 14, "2019")], { period: "2019", round: plainRound("2019") }),
  ];
  await importInto(port, { incoming, catalogue: null, now: NEXT_MARCH });
  const { log } = await read(port);
  expect(log.map(({ status }) => status)).toEqual([
    ...["imported", "imported"],
    ...["closed", "closed", "begun"],
    "imported",
  ]);
});
