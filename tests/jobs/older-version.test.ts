// An older version of a file that comes after the newer one has been gathered replaces nothing, and says so.
import type { Figure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import { noteSentence } from "../../src/jobs/gather/gathered";
import { importInto, previewImport } from "../../src/jobs/gather/import";
import {
  consolidate,
  type Consolidation,
  type FilledWorkbook,
  type Incoming,
} from "../../src/jobs/gather/merge";
import { SHEETS } from "../../src/jobs/sheet-names";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { readData, readImportLog } from "../../src/sheets/gathered";
import { readStore, STORE_SHEET } from "../../src/sheets/workbook";
import type { WorkbookPort } from "../../src/jobs/port";
import { gatherView } from "../../src/taskpane/gather-view";
import { figure, filled, shared } from "../fixtures/filled";
import { emptyWorkbook } from "../fixtures/rounds";

const DAYS = ["2026-01-31T08:00:00Z", "2026-02-01T08:00:00Z", "2026-02-02T08:00:00Z"];

/** One run after the other, each upon what the earlier ones have left. */
function runs(first: Incoming[], ...others: Incoming[][]): Consolidation {
  return others.reduce(
    (last, incoming, index) => {
      const { rows, changes, round, deliveries } = last;
      const next = run(incoming, rows, DAYS[index + 1], { changes, round, deliveries });
      return { ...next, changes: [...changes, ...next.changes] };
    },
    run(first, [], DAYS[0]),
  );
}

function run(
  incoming: Incoming[],
  rows: Parameters<typeof consolidate>[1],
  day = "",
  before: Parameters<typeof consolidate>[4] = {},
): Consolidation {
  const result = consolidate(incoming, rows, shared(), day, before);
  if (result === null) throw new Error("nothing could be read");
  return result;
}

const counts = ({ rows }: Consolidation) =>
  rows.map(({ figure: { indicator, numerator } }) => [indicator, numerator]);

function version(file: string, figures: Figure[], more: Partial<FilledWorkbook> = {}): FilledWorkbook {
  return filled("afd-1", figures, { file, round: plainRound("2018"), ...more });
}

const ready = (when: string, state: "ready" | "changed" = "ready") => ({
  ready: { state, who: "Åse Hansen", when },
});

const OLD = version("gammel.xlsx", [figure("ind-1", 12), figure("ind-3", 7)]);
const NEW = version("ny.xlsx", [figure("ind-1", 15), figure("ind-3", 7)]);
const OLDER_THAN_NEW = [{ code: "older-version", detail: "ny.xlsx", at: DAYS[1] }];

describe("figures that would go back to what the log says stood there", () => {
  test("stay as the newer file said, and the line names that file and its day", () => {
    const result = runs([OLD], [NEW], [OLD]);
    expect(counts(result)).toEqual([
      ["ind-1", 15],
      ["ind-3", 7],
    ]);
    expect(result.files).toMatchObject([{ status: "unchanged", refusal: null, notes: OLDER_THAN_NEW }]);
    expect(result.changes).toHaveLength(1);
    expect(result.deliveries).toMatchObject([{ department: "afd-1", file: "ny.xlsx" }]);
  });

  test("a newer file after an older one replaces as ever", () => {
    const result = runs([OLD], [NEW]);
    expect(counts(result)[0]).toEqual(["ind-1", 15]);
    expect(result.files).toMatchObject([{ status: "replaced", notes: [] }]);
  });

  test("the newer file again is unchanged, without a word", () => {
    expect(runs([OLD], [NEW], [NEW]).files).toMatchObject([{ status: "unchanged", notes: [] }]);
  });

  test("both once more in one run leave the newer figures", () => {
    const result = runs([OLD], [NEW], [OLD, NEW]);
    expect(counts(result)[0]).toEqual(["ind-1", 15]);
    expect(result.files.map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
  });

  test("one of two versions back is still older than the last", () => {
    const third = version("tredje.xlsx", [figure("ind-1", 18), figure("ind-3", 7)]);
    const result = runs([OLD, NEW], [third], [OLD]);
    expect(counts(result)[0]).toEqual(["ind-1", 18]);
    expect(result.files).toMatchObject([{ notes: [{ code: "older-version", detail: "tredje.xlsx" }] }]);
  });

  test("a department that goes back on one figure while another is new replaces both", () => {
    const back = version("rettet.xlsx", [figure("ind-1", 12), figure("ind-3", 8)]);
    const result = runs([OLD], [NEW], [back]);
    expect(counts(result)).toEqual([
      ["ind-1", 12],
      ["ind-3", 8],
    ]);
    expect(result.files).toMatchObject([{ status: "replaced", notes: [] }]);
  });

  test("a remark that is written anew is no older figure", () => {
    const remarked = (remark: string) => version("ny.xlsx", [{ ...figure("ind-1", 12), remark }]);
    const result = runs([remarked("a")], [remarked("b")], [remarked("c")]);
    expect(result.rows[0]?.figure.remark).toBe("c");
  });

  test("nothing is asked about that only the newer file has", () => {
    const newer = version("ny.xlsx", [figure("ind-1", 15), figure("ind-3", 7)]);
    const older = version("gammel.xlsx", [figure("ind-1", 12)], { asked: [figure("ind-3", 0)] });
    const result = runs([older], [newer], [older]);
    expect(result.withdrawals).toEqual([]);
    expect(result.files).toMatchObject([{ notes: OLDER_THAN_NEW }]);
  });

  test("count once the department has reported them ready since", () => {
    const again = { ...OLD, ...ready("2026-02-01T09:00:00Z") };
    expect(counts(runs([OLD], [NEW], [again]))[0]).toEqual(["ind-1", 12]);
    const before = { ...OLD, ...ready("2026-01-30T09:00:00Z") };
    expect(counts(runs([OLD], [NEW], [before]))[0]).toEqual(["ind-1", 15]);
  });
});

describe("of two that were reported ready", () => {
  const early = { ...OLD, ...ready("2026-01-10T09:00:00Z") };
  const late = { ...NEW, ...ready("2026-01-20T09:00:00Z") };

  test("the one reported first replaces nothing, though it has never been gathered", () => {
    const result = runs([late], [early]);
    expect(counts(result)[0]).toEqual(["ind-1", 15]);
    expect(result.files).toMatchObject([{ status: "unchanged", notes: [{ code: "older-version" }] }]);
    expect(result.deliveries).toMatchObject([{ file: "ny.xlsx", ready: { when: "2026-01-20T09:00:00Z" } }]);
  });

  test("the one reported last replaces, also where it goes back to what stood there", () => {
    expect(counts(runs([early], [late]))[0]).toEqual(["ind-1", 15]);
    const again = { ...OLD, ...ready("2026-01-21T09:00:00Z") };
    expect(counts(runs([early], [late], [again]))[0]).toEqual(["ind-1", 12]);
  });

  test("one that was edited since is not judged by that time", () => {
    const edited = version("rettet.xlsx", [figure("ind-1", 16)], ready("2026-01-10T09:00:00Z", "changed"));
    expect(counts(runs([late], [edited]))[0]).toEqual(["ind-1", 16]);
  });

  test("what was edited after it was reported is newer than what was reported", () => {
    const edited = { ...NEW, ...ready("2026-01-10T09:00:00Z", "changed") };
    expect(counts(runs([edited], [early]))[0]).toEqual(["ind-1", 15]);
  });

  test("figures that the later delivery is without come in: two may share a department's form", () => {
    const part = version("del.xlsx", [figure("ind-3", 4)], {
      ...ready("2026-01-10T09:00:00Z"),
      asked: [figure("ind-1", 0)],
    });
    const other = version("anden.xlsx", [figure("ind-1", 15)], ready("2026-01-20T09:00:00Z"));
    expect(counts(runs([other], [part]))).toEqual([
      ["ind-1", 15],
      ["ind-3", 4],
    ]);
  });
});

test("of a workbook of two departments the one that is new comes in, and the older one does not", () => {
  const both = (file: string, one: number, other: number) =>
    filled("afd-1", [figure("ind-1", one), figure("ind-2", other)], {
      ...{ file, departments: ["afd-1", "afd-2"], round: plainRound("2018") },
    });
  const result = runs([both("a.xlsx", 12, 5)], [NEW], [both("b.xlsx", 12, 6)]);
  expect(counts(result).slice(0, 1)).toEqual([["ind-1", 15]]);
  expect(counts(result)).toContainEqual(["ind-2", 6]);
  expect(result.files).toMatchObject([{ status: "replaced", notes: [{ code: "older-version" }] }]);
  expect(result.deliveries.map(({ department, file }) => [department, file])).toEqual([
    ["afd-1", "ny.xlsx"],
    ["afd-2", "b.xlsx"],
  ]);
});

describe("in the workbook", () => {
  const into = (port: WorkbookPort, one: Incoming, day: number) =>
    importInto(port, { incoming: [one], catalogue: null, now: DAYS[day] ?? "" });
  const read = async (port: WorkbookPort) => {
    const { grids } = await port.read([
      ...[{ sheet: SHEETS.data }, { sheet: SHEETS.importLog }, { sheet: SHEETS.texts }],
      { sheet: STORE_SHEET },
    ]);
    const store = readStore(grids[STORE_SHEET] ?? null);
    return {
      figure: readData(grids[SHEETS.data] ?? null)?.rows[0]?.figure.numerator,
      log: readImportLog(grids[SHEETS.importLog] ?? null).at(-1),
      delivered: "problem" in store ? null : store.deliveries?.[0]?.file,
      texts: JSON.stringify(grids[SHEETS.texts]?.values ?? []),
    };
  };

  test("the log tells why an older file brought nothing; once the newer import is undone, it counts", async () => {
    const { port } = await emptyWorkbook();
    await into(port, OLD, 0);
    await into(port, NEW, 1);
    await into(port, OLD, 2);
    const held = await read(port);
    expect(held).toMatchObject({ figure: 15, delivered: "ny.xlsx", log: { status: "unchanged" } });
    expect(held.log?.reason).toContain("ældre version end ny.xlsx");
    await undoImport(port, { confirmed: false, now: "2026-02-03T08:00:00Z" });
    await into(port, OLD, 2);
    expect(await read(port)).toMatchObject({ figure: 12, delivered: "gammel.xlsx" });
  });

  test("among the files in the pane it stands where what wants looking at stands", async () => {
    const { port } = await emptyWorkbook();
    await into(port, OLD, 0);
    await into(port, NEW, 1);
    const incoming = [filled("afd-2", [figure("ind-2", 5)]), OLD];
    const preview = await previewImport(port, { incoming, catalogue: null, now: DAYS[2] ?? "" });
    if (preview.outcome === "not-a-barometer") throw new Error(preview.outcome);
    const chosen = incoming.map((one) => ({ incoming: one, problems: [] }));
    const { lines } = gatherView(chosen, preview, "da");
    expect(lines.map(({ file }) => file)).toEqual(["gammel.xlsx", "afd-2.xlsx"]);
    expect(lines[0]?.notes.join(" ")).toContain("ældre version end ny.xlsx");
  });

  test("its texts replace no newer ones either", async () => {
    const saying = (one: FilledWorkbook, text: string): FilledWorkbook => ({
      ...one,
      texts: [
        {
          written: {
            ...{ kind: "explanation", level: "indicator", place: "ind-1", period: "2018", number: 1, text },
            ...{ whom: null, when: null, how: null, author: null },
          },
          ...{ standing: "asked", sheet: "Tekster", cell: "E8" },
        },
      ],
    });
    const { port } = await emptyWorkbook();
    await into(port, saying(OLD, "Tidlig tekst"), 0);
    await into(port, saying(NEW, "Sen tekst"), 1);
    await into(port, saying(OLD, "Tidlig tekst"), 2);
    expect((await read(port)).texts).toContain("Sen tekst");
    expect((await read(port)).texts).not.toContain("Tidlig tekst");
  });
});

test.each(["da", "en"] as const)(
  "the sentence names the newer file, its day and what to do (%s)",
  (language) => {
    const said = noteSentence(
      { code: "older-version", detail: "ny.xlsx", at: "2026-02-01T08:00:00Z" },
      language,
    );
    expect(said).toMatch(/ny\.xlsx.*2026/);
    expect(said).toMatch(language === "da" ? /melde klar i den igen/ : /report it ready again/);
  },
);
