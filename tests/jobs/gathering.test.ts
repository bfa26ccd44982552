// What a gathering remembers, asks about and refuses.
import type { Catalogue } from "../../src/barometer/catalogue";
import { asDecided, type Decision } from "../../src/jobs/gather/decisions";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { noteSentence } from "../../src/jobs/gather/gathered";
import { compute } from "../../src/jobs/results/compute";
import { consolidate, type Incoming } from "../../src/jobs/gather/merge";
import { SHEETS } from "../../src/jobs/sheet-names";
import { planImportLog, readImportLog } from "../../src/sheets/gathered/import-log";
import { readImportChanges, type ImportChange } from "../../src/sheets/gathered/import-changes";
import { gridOf } from "../sheets/helpers";
import { figure, filled, shared } from "../fixtures/filled";
import { emptyWorkbook } from "../fixtures/rounds";

const NOW = "2026-01-31T08:00:00Z";
const WHO = { who: "Åse Hansen", when: NOW, why: "Talt efter" };

/** ind-1 belongs to afd-1, ind-2 to afd-2, ind-3 to both. */
function gathered(
  incoming: Incoming[],
  before: { rows?: Parameters<typeof consolidate>[1]; changes?: ImportChange[]; decisions?: Decision[] } = {},
  catalogue = shared(),
) {
  const result = consolidate(incoming, before.rows ?? [], catalogue, NOW, before);
  if (result === null) throw new Error("nothing could be read");
  return result;
}

const about = (indicator: string) => ({
  indicator,
  ...{ group: "target", category: null, period: "2018", definition: null },
});

describe("a newer file of the same department", () => {
  const first = gathered([filled("afd-1", [figure("ind-1", 12), figure("ind-3", 7)])]);

  test("replaces its figures, and what stood there is kept in the log with its file and cell", () => {
    const { changes, files } = gathered(
      [filled("afd-1", [figure("ind-1", 15), figure("ind-3", 7)], { file: "ny.xlsx" })],
      first,
    );
    expect(files[0]?.status).toBe("replaced");
    expect(changes).toMatchObject([
      {
        kind: "replaced",
        ...about("ind-1"),
        before: "12 / 500",
        after: "15 / 500",
        file: "afd-1.xlsx",
        cell: "E9",
      },
    ]);
  });

  test("that corrects a figure of an earlier round leaves both values in the log, with the remark as the reason", () => {
    const corrected = { ...figure("ind-1", 9, "2017"), remark: "Rettet efter revision" };
    const told = {
      ...{ kind: "replaced", indicator: "ind-1", period: "2017", department: "afd-1" },
      ...{ before: "8 / 500", after: "9 / 500", why: "Rettet efter revision" },
    };
    const history = [figure("ind-1", 8, "2017")];
    const form = filled("afd-1", [figure("ind-1", 12), corrected], { history });
    const once = gathered([form]);
    expect(once.changes).toMatchObject([told]);
    expect(
      once.rows.filter((row) => row.figure.period === "2017").map((row) => row.figure.numerator),
    ).toEqual([9]);
    expect(gathered([form], once).changes).toEqual([]);

    const before = gathered([filled("afd-1", [figure("ind-1", 12)], { history })]);
    expect(gathered([filled("afd-1", [figure("ind-1", 12), corrected])], before).changes).toMatchObject([
      told,
    ]);
  });

  const without = filled("afd-1", [figure("ind-1", 12)], {
    file: "ny.xlsx",
    asked: [figure("ind-1", 0), figure("ind-3", 0)],
  });

  test("that is without a figure neither takes it away nor keeps it in silence", () => {
    const { rows, withdrawals, files } = gathered([without], first);
    expect(rows).toHaveLength(2);
    expect(withdrawals).toMatchObject([
      { ...about("ind-3"), department: "afd-1", file: "afd-1.xlsx", cell: "E10", newer: "ny.xlsx" },
    ]);
    expect(files[0]?.notes).toEqual([{ code: "withdrawn", detail: "1" }]);
  });

  test("a figure that somebody takes out is gone, with who and why in the log", () => {
    const decision: Decision = { kind: "withdrawn", department: "afd-1", ...about("ind-3"), ...WHO };
    const { rows, withdrawals, changes } = gathered([without], {
      ...first,
      changes: [],
      decisions: [decision],
    });
    expect(rows.map((row) => row.figure.indicator)).toEqual(["ind-1"]);
    expect(withdrawals).toEqual([]);
    expect(changes).toMatchObject([
      { kind: "withdrawn", before: "7 / 500", after: null, who: "Åse Hansen", why: "Talt efter" },
    ]);
  });

  test("one that somebody keeps is not asked about again, until it says something else", () => {
    const decision: Decision = { kind: "kept", department: "afd-1", ...about("ind-3"), ...WHO };
    const kept = gathered([without], { rows: first.rows, decisions: [decision] });
    expect(kept.withdrawals).toEqual([]);
    expect(gathered([without], { rows: kept.rows, changes: kept.changes }).withdrawals).toEqual([]);
    const corrected = gathered([filled("afd-1", [figure("ind-3", 8)])], kept);
    const again = gathered([without], {
      rows: corrected.rows,
      changes: [...kept.changes, ...corrected.changes],
    });
    expect(again.withdrawals).toHaveLength(1);
  });

  describe("whose missing figure nobody has decided about", () => {
    const asked = gathered([without], first);
    const other = filled("afd-2", [figure("ind-2", 3)]);

    test("is asked about again whenever other files come, and stands in the log once", () => {
      const next = gathered([other], asked);
      expect(next.withdrawals).toEqual(asked.withdrawals);
      expect(asked.changes).toMatchObject([
        { kind: "missing", ...about("ind-3"), before: "7 / 500", file: "afd-1.xlsx", why: "ny.xlsx" },
      ]);
      expect(next.changes).toEqual([]);
    });

    test("is asked about no more once a file is with the figure again, which the log says", () => {
      const back = gathered([filled("afd-1", [figure("ind-1", 12), figure("ind-3", 7)])], asked);
      expect(back.withdrawals).toEqual([]);
      expect(back.changes).toMatchObject([{ kind: "returned", ...about("ind-3"), after: "7 / 500" }]);
      const changes = [...asked.changes, ...back.changes];
      expect(gathered([other], { rows: back.rows, changes }).withdrawals).toEqual([]);
    });

    test("is asked about no more once somebody has decided", () => {
      const decision: Decision = { kind: "kept", department: "afd-1", ...about("ind-3"), ...WHO };
      const kept = gathered([other], { ...asked, decisions: [decision] });
      expect(kept.withdrawals).toEqual([]);
      const changes = [...asked.changes, ...kept.changes];
      expect(gathered([other], { rows: kept.rows, changes }).withdrawals).toEqual([]);
    });

    test("is asked about again when the import in which it was decided is taken back", () => {
      const decision: Decision = { kind: "kept", department: "afd-1", ...about("ind-3"), ...WHO };
      const kept = gathered([other], { ...asked, decisions: [decision] });
      const undone = kept.changes.map((change) => ({ ...change, said: null }));
      const changes = [...asked.changes, ...undone];
      expect(gathered([other], { rows: kept.rows, changes }).withdrawals).toHaveLength(1);
    });
  });

  test("of which a later file is with the figure says nothing of a decision that is waited for", () => {
    const last = filled("afd-1", [figure("ind-1", 12), figure("ind-3", 7)], { file: "sidst.xlsx" });
    expect(gathered([without, last], first).files[0]?.notes).toEqual([]);
  });
});

test("of a figure that stands in a form twice the upper one counts, and the file says so", () => {
  const { rows, changes, files } = gathered([filled("afd-1", [figure("ind-1", 12), figure("ind-1", 99)])]);
  expect(rows.map((row) => [row.figure.numerator, row.cell])).toEqual([[12, "E9"]]);
  expect(changes).toEqual([]);
  expect(files).toMatchObject([
    { status: "imported", figures: 1, notes: [{ code: "doubled", detail: "1" }] },
  ]);
});

describe("two departments that disagree", () => {
  const files = [filled("afd-1", [figure("ind-3", 7)]), filled("afd-2", [figure("ind-3", 9)])];
  const decision: Decision = { kind: "chosen", department: "afd-2", ...about("ind-3"), ...WHO };
  const decided = gathered(files, { decisions: [decision] });

  test("are asked about once: the one that is chosen counts, and both stay in Data", () => {
    expect(gathered(files).conflicts).toHaveLength(1);
    expect(decided.conflicts).toEqual([]);
    expect(decided.rows).toHaveLength(2);
    expect(asDecided(decided.rows, decided.changes).map(({ department }) => department)).toEqual(["afd-2"]);
    expect(gathered(files, decided).conflicts).toEqual([]);
  });

  test("are asked about again when a value changes, and until then both stand as before", () => {
    const changed = gathered([filled("afd-1", [figure("ind-3", 8)])], decided);
    expect(changed.conflicts).toHaveLength(1);
    expect(asDecided(changed.rows, decided.changes)).toHaveLength(2);
  });
});

describe("files from elsewhere", () => {
  test("of another municipality are refused by its name", () => {
    const other = filled("afd-2", [figure("ind-2", 1)], {
      catalogue: shared({ municipality: "Andenkøbing" }),
    });
    const { files, rows } = gathered([filled("afd-1", [figure("ind-1", 1)]), other]);
    expect(files[1]).toMatchObject({
      status: "refused",
      refusal: { code: "other-municipality", detail: "Andenkøbing" },
    });
    expect(rows).toHaveLength(1);
  });

  test("of another round bring their figures under their own periods, and their department is still missing", () => {
    const last = filled("afd-2", [figure("ind-2", 3, "2017")], { period: "2017" });
    const { files, rows, missing } = gathered([last, filled("afd-1", [figure("ind-1", 1)])]);
    expect(files.map(({ notes }) => notes)).toEqual([[{ code: "other-round", detail: "2017" }], []]);
    expect(rows.map((row) => row.figure.period)).toEqual(["2018", "2017"]);
    expect(missing).toEqual(["afd-2"]);
  });

  test("with an older catalogue are filed under the definition they were made by, and what has no place is named", () => {
    const now = shared();
    const [first, ...others] = now.indicators;
    if (first === undefined) throw new Error("no indicator");
    const current: Catalogue = {
      ...now,
      indicators: [
        {
          ...first,
          definition: "Ny definition",
          definitions: [{ id: "gammel", until: "2018", text: first.definition }],
        },
        ...others.filter(({ id }) => id !== "ind-3"),
      ],
    };
    const { rows, files } = gathered(
      [filled("afd-1", [figure("ind-1", 4), figure("ind-3", 5)])],
      {},
      current,
    );
    expect(rows.map((row) => [row.figure.indicator, row.figure.definition])).toEqual([["ind-1", "gammel"]]);
    expect(files[0]?.notes).toEqual([{ code: "unknown-indicators", detail: "ind-3" }]);
  });

  test("a copy is named by the file it is a copy of, and not where only the name is spelt in two ways", () => {
    const own = filled("afd-1", [figure("ind-1", 1)], { file: "børn.xlsx" });
    const { files, rows } = gathered([
      own,
      { ...own, file: "kopi.xlsx" },
      { ...own, file: "bo\u0308rn.xlsx" },
    ]);
    expect(files.map(({ status }) => status)).toEqual(["imported", "unchanged", "unchanged"]);
    expect(files[1]?.notes).toEqual([{ code: "same-as", detail: "børn.xlsx" }]);
    expect(rows).toHaveLength(1);
    const spelt = { ...own, file: "\u00e5.xlsx" };
    expect(gathered([spelt, { ...spelt, file: "a\u030a.xlsx" }]).files[1]?.notes).toEqual([]);
  });

  test("a department that is asked for nothing is named", () => {
    const catalogue = shared({
      departments: [...shared().departments, { id: "afd-3", name: "Tre" }],
    });
    const { extra } = gathered([filled("afd-3", [figure("ind-1", 1)])], {}, catalogue);
    expect(extra).toEqual(["afd-3"]);
  });
});

test("the log's changes and decisions are read back as they were written, beside its files", () => {
  const catalogue = shared();
  const changes: ImportChange[] = (["replaced", "withdrawn", "kept", "chosen"] as const).map((kind) => ({
    ...{ at: NOW, kind, ...about("ind-1"), department: "afd-1", before: "=1+1", after: null },
    ...{ file: "a.xlsx", cell: "E9", who: null, why: "@cmd", said: '["x"]' },
  }));
  const entry = {
    ...{ importedAt: NOW, file: "a.xlsx", department: "afd-1", status: "imported" as const },
    ...{ figures: 1, errors: 0, warnings: 0, reason: null },
  };
  for (const language of ["da", "en"] as const) {
    const grid = gridOf(planImportLog({ catalogue, entries: [entry], changes, language }));
    expect(readImportChanges(grid)).toEqual(changes);
    expect(readImportLog(grid)).toEqual([entry]);
  }
});

test("every note has its sentence", () => {
  expect(noteSentence({ code: "same-as", detail: "a.xlsx" }, "da")).toContain("a.xlsx");
});

test("a decision made in one import is kept in the workbook and counts when it is assessed again", async () => {
  const { port } = await emptyWorkbook();
  const incoming = [
    filled("afd-1", [figure("ind-3", 7), figure("ind-3", 5, "2015")]),
    filled("afd-2", [figure("ind-3", 9), figure("ind-3", 5, "2015")]),
  ];
  const catalogue = shared();
  const first = await consolidateInto(port, { incoming, catalogue, now: NOW });
  const chosen: Decision = { kind: "chosen", department: "afd-2", ...about("ind-3"), ...WHO };
  const second = await consolidateInto(port, {
    incoming: [],
    catalogue: null,
    now: NOW,
    decisions: [chosen],
  });
  const again = await compute(port, { confirmed: true, today: "2026-02-01" });
  const valueOf = (outcome: typeof first | typeof again) =>
    "assessment" in outcome
      ? outcome.assessment.lines.find((line) => line.indicator === "ind-3")?.value
      : null;
  expect([valueOf(first), valueOf(second), valueOf(again)]).toEqual([1.4, 1.8, 1.8]);
  const seen = await port.read([{ sheet: SHEETS.importLog }]);
  expect(readImportChanges(seen.grids[SHEETS.importLog] ?? null)).toMatchObject([
    { kind: "chosen", who: "Åse Hansen" },
  ]);
}, 60_000);
