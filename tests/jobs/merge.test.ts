import fc from "fast-check";
import type { Catalogue, Indicator } from "../../src/barometer/catalogue";
import { emptyFigure, figureKey, type Figure } from "../../src/barometer/figure";
import { plainRound } from "../../src/barometer/round";
import { findCatalogue } from "../../src/catalogues";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { consolidateInto } from "../../src/jobs/round/consolidate";
import { consolidate, type FilledWorkbook, type Incoming } from "../../src/jobs/gather/merge";
import { readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { planFill } from "../../src/jobs/fill/fill-at-once";
import { historyFor } from "../../src/jobs/form/history";
import { incomingFrom } from "../../src/jobs/gather/incoming";
import { markReady } from "../../src/jobs/form/ready";
import { SHEETS } from "../../src/jobs/sheet-names";
import { createTemplate } from "../../src/jobs/form/template";
import { entryBlocks } from "../../src/sheets/entry/rows";
import { readImportLog } from "../../src/sheets/gathered/import-log";
import { syntheticCatalogue } from "../fixtures/synthetic";

const NOW = "2026-01-31T08:00:00";

/** ind-1 belongs to afd-1, ind-2 to afd-2, ind-3 to both in the way given. */
function catalogueWithJoint(joint?: Indicator["joint"]): Catalogue {
  const catalogue = syntheticCatalogue(3);
  const indicators = catalogue.indicators.map((indicator) =>
    indicator.id === "ind-3"
      ? { ...indicator, departments: ["afd-1", "afd-2"], ...(joint === undefined ? {} : { joint }) }
      : indicator,
  );
  return { ...catalogue, indicators };
}

function figure(indicator: string, numerator: number, period = "2018", group = "target"): Figure {
  return { ...emptyFigure({ indicator, group, category: null, period }), numerator, denominator: 500 };
}

function filled(department: string, figures: Figure[], more: Partial<FilledWorkbook> = {}): FilledWorkbook {
  return {
    file: `${department}.xlsx`,
    catalogue: catalogueWithJoint(),
    departments: [department],
    figures: figures.map((one, index) => ({ figure: one, cell: `E${index + 9}` })),
    history: [],
    errors: 0,
    warnings: 0,
    ...more,
  };
}

function together(
  incoming: Incoming[],
  existing: Parameters<typeof consolidate>[1] = [],
  catalogue = catalogueWithJoint(),
) {
  const result = consolidate(incoming, existing, catalogue, NOW);
  if (result === null) throw new Error("nothing could be read");
  return result;
}

const numerators = (rows: ReturnType<typeof together>["rows"]) =>
  rows.map(({ figure: { indicator, period, numerator }, department }) => [
    indicator,
    period,
    department,
    numerator,
  ]);

test("the figures of all files stand together, each under its department", () => {
  const { rows, files } = together([
    filled("afd-1", [figure("ind-1", 1)]),
    filled("afd-2", [figure("ind-2", 2)]),
  ]);
  expect(numerators(rows)).toEqual([
    ["ind-1", "2018", "afd-1", 1],
    ["ind-2", "2018", "afd-2", 2],
  ]);
  expect(files.map(({ status, figures }) => [status, figures])).toEqual([
    ["imported", 1],
    ["imported", 1],
  ]);
});

test("the same file again is unchanged, another figure replaces, and a cell that became empty takes nothing away", () => {
  const first = filled("afd-1", [figure("ind-1", 1), figure("ind-1", 2, "2018", "dansk")]);
  const { rows } = together([first]);
  expect(together([first], rows).files[0]?.status).toBe("unchanged");
  const second = together([filled("afd-1", [figure("ind-1", 9)])], rows);
  expect(second.files[0]?.status).toBe("replaced");
  expect(second.rows.map(({ figure: { numerator } }) => numerator)).toEqual([9, 2]);
});

test("a joint figure is a conflict only when two departments say different things", () => {
  const same = together([filled("afd-1", [figure("ind-3", 4)]), filled("afd-2", [figure("ind-3", 4)])]);
  expect(same.conflicts).toEqual([]);
  const differing = together([filled("afd-1", [figure("ind-3", 4)]), filled("afd-2", [figure("ind-3", 5)])]);
  expect(differing.conflicts).toMatchObject([
    {
      indicator: "ind-3",
      values: [
        { department: "afd-1", value: 0.8 },
        { department: "afd-2", value: 1 },
      ],
    },
  ]);
});

test.each<[string, Partial<Figure>, Partial<Figure>, number]>([
  ["counts and the same in percent", { numerator: 8, denominator: 20 }, { value: 40 }, 0],
  ["counts and their percent rounded as shown", { numerator: 1, denominator: 3 }, { value: 33.3 }, 0],
  [
    "smaller and larger counts of the same percent",
    { numerator: 5, denominator: 10 },
    { numerator: 50, denominator: 100 },
    0,
  ],
  ["counts and another percent", { numerator: 8, denominator: 20 }, { value: 41 }, 1],
  ["two percentages that differ", { value: 33.3 }, { value: 33.34 }, 1],
  ["a number and none", { value: 40 }, { missing: "pending" }, 1],
])("%s: %j, %j", (_what, one, other, expected) => {
  const empty = emptyFigure({ indicator: "ind-3", group: "target", category: null, period: "2018" });
  const { conflicts } = together([
    filled("afd-1", [{ ...empty, ...one }]),
    filled("afd-2", [{ ...empty, ...other }]),
  ]);
  expect(conflicts).toHaveLength(expected);
});

test.each(["sum", "lead"] as const)("with %s two departments may differ", (joint) => {
  const incoming = [filled("afd-1", [figure("ind-3", 4)]), filled("afd-2", [figure("ind-3", 5)])];
  const { conflicts, rows } = together(incoming, [], catalogueWithJoint(joint));
  expect(conflicts).toEqual([]);
  expect(rows).toHaveLength(2);
});

test("a figure entered overrules what a template brought along, whichever comes first", () => {
  const brings = filled("afd-2", [figure("ind-2", 2)], { history: [figure("ind-1", 7)] });
  const enters = filled("afd-1", [figure("ind-1", 8)]);
  for (const incoming of [
    [brings, enters],
    [enters, brings],
  ]) {
    const { rows, conflicts } = together(incoming);
    expect(numerators(rows).filter(([indicator]) => indicator === "ind-1")).toEqual([
      ["ind-1", "2018", "afd-1", 8],
    ]);
    expect(conflicts).toEqual([]);
  }
});

test("an earlier figure of an indicator that the sender does not answer for is the other department's", () => {
  const { rows } = together([
    filled("afd-1", [figure("ind-1", 1)], { history: [figure("ind-2", 6, "2017")] }),
  ]);
  expect(numerators(rows)).toContainEqual(["ind-2", "2017", "afd-2", 6]);
});

test("an earlier figure that several templates bring alike is one, different parts are each department's own", () => {
  const alike = [figure("ind-3", 6, "2017")];
  const one = together([
    filled("afd-2", [figure("ind-2", 1)], { history: alike }),
    filled("afd-1", [figure("ind-1", 1)], { history: alike }),
  ]);
  expect(numerators(one.rows)).toContainEqual(["ind-3", "2017", "afd-1", 6]);
  expect(one.rows).toHaveLength(3);
  const parts = together([
    filled("afd-2", [figure("ind-2", 1)], { history: [figure("ind-3", 5, "2017")] }),
    filled("afd-1", [figure("ind-1", 1)], { history: alike }),
  ]);
  expect(numerators(parts.rows).filter(([indicator]) => indicator === "ind-3")).toEqual([
    ["ind-3", "2017", "afd-1", 6],
    ["ind-3", "2017", "afd-2", 5],
  ]);
});

test("departments with something due that nobody has sent are named", () => {
  expect(together([filled("afd-1", [figure("ind-1", 1)])]).missing).toEqual(["afd-2"]);
  expect(
    together([filled("afd-1", [figure("ind-1", 1)]), filled("afd-2", [figure("ind-2", 2)])]).missing,
  ).toEqual([]);
});

test("refused files and files of another catalogue bring nothing and keep nothing from the others", () => {
  const other = { ...catalogueWithJoint(), id: "andet", title: "Andet katalog" };
  const { files, rows } = together([
    { file: "brev.docx", refusal: "not-ours", detail: "" },
    filled("afd-1", [figure("ind-1", 1)], { catalogue: other, file: "andet.xlsx" }),
    filled("afd-2", [figure("ind-2", 2)]),
  ]);
  expect(files.map(({ status, refusal }) => [status, refusal?.code])).toEqual([
    ["refused", "not-ours"],
    ["refused", "other-catalogue"],
    ["imported", undefined],
  ]);
  expect(numerators(rows)).toEqual([["ind-2", "2018", "afd-2", 2]]);
});

test("without a workbook that can be read there is nothing to put together", () => {
  expect(consolidate([{ file: "a.pdf", refusal: "not-ours", detail: "" }], [], null, NOW)).toBeNull();
});

const anyFigures = fc.uniqueArray(
  fc.record({
    indicator: fc.constantFrom("ind-1", "ind-2", "ind-3"),
    group: fc.constantFrom("target", "dansk"),
    period: fc.constantFrom("2017", "2018"),
    numerator: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ indicator, group, period }) => `${indicator} ${group} ${period}`, maxLength: 8 },
);
const anyWorkbook = fc
  .record({ department: fc.constantFrom("afd-1", "afd-2"), entered: anyFigures, brought: anyFigures })
  .map(({ department, entered, brought }) => {
    const made = (list: typeof entered) =>
      list.map(({ indicator, numerator, period, group }) => figure(indicator, numerator, period, group));
    return filled(department, made(entered), { history: made(brought) });
  });

test("whatever is put together: nothing entered is lost, no row is doubled, and twice is once", () => {
  fc.assert(
    fc.property(fc.array(anyWorkbook, { minLength: 1, maxLength: 4 }), (incoming) => {
      const { rows } = together(incoming);
      const keys = rows.map((row) => `${figureKey(row.figure)} ${row.department}`);
      expect(new Set(keys).size).toBe(keys.length);
      const last = new Map<string, Figure>();
      for (const { figures, departments } of incoming) {
        for (const one of figures) last.set(`${figureKey(one.figure)} ${departments[0]}`, one.figure);
      }
      for (const [key, entered] of last) {
        // A sender that does not answer for the indicator is still the one who said it.
        expect(rows.find((row) => `${figureKey(row.figure)} ${row.department}` === key)?.figure).toEqual(
          entered,
        );
      }
      expect(together(incoming, rows).rows.map(({ figure: one }) => one)).toEqual(
        rows.map(({ figure: one }) => one),
      );
    }),
  );
});

async function empty() {
  const workbook = await openEmbeddedWorkbook({});
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

/** A template as the pane and the command line make it, filled in with a number of its own for every figure. */
async function sent(catalogue: Catalogue, department: string | null, history: Figure[], period: string) {
  const departments = department === null ? catalogue.departments.map(({ id }) => id) : [department];
  const { port } = await empty();
  const round = plainRound(period);
  const own = historyFor(catalogue, period, departments, history);
  await createTemplate(port, { catalogue, round, department, history: own, confirmed: false });
  const all = entryBlocks(
    catalogue,
    round,
    catalogue.departments.map(({ id }) => id),
  ).flatMap(({ rows }) => rows);
  const figures = all.map((row, index): Figure => {
    const { indicator, group, category, definition } = row;
    const key = {
      indicator: indicator.id,
      group: group.id,
      category: category?.id ?? null,
      period: row.period,
    };
    const shared = { ...emptyFigure(key), definition: definition?.id ?? null };
    return row.measure === "share"
      ? { ...shared, numerator: 10 + index, denominator: 900 }
      : { ...shared, value: 10 + index };
  });
  const { seen, entry } = await readEntryWorkbook(port);
  if ("problem" in entry) throw new Error(entry.problem);
  await port.write({ sheets: [], patches: planFill(entry, figures, true).patches, seen });
  return port;
}

async function incomingOf(port: Awaited<ReturnType<typeof sent>>, file: string) {
  return incomingFrom(file, await readEntryWorkbook(port));
}

test("one template for all departments and one for each come to the same figures", async () => {
  const shipped = findCatalogue("ballerup-2018");
  if (shipped === null) throw new Error("not shipped");
  const { catalogue, exampleHistory, exampleRound } = shipped;
  const history = [...exampleHistory];
  const all = [await incomingOf(await sent(catalogue, null, history, exampleRound), "alle.xlsx")];
  const each: Incoming[] = [];
  for (const { id } of catalogue.departments) {
    each.push(await incomingOf(await sent(catalogue, id, history, exampleRound), `${id}.xlsx`));
  }
  const distinct = (incoming: Incoming[]) => {
    const { rows, conflicts } = together(incoming, [], catalogue);
    expect(conflicts).toEqual([]);
    return [...new Map(rows.map((row) => [figureKey(row.figure), row.figure]))].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
  };
  expect(history.length).toBeGreaterThan(0);
  expect(distinct(each)).toEqual(distinct(all));
  const brought = (incoming: Incoming[]) =>
    together(incoming, [], catalogue)
      .rows.filter(({ cell }) => cell === null)
      .map(({ figure: one, department }) => [figureKey(one), department]);
  expect(brought(each)).toEqual(brought(all));
}, 60_000);

test("the import log says whether a department has reported ready, and the barometer workbook adds to itself", async () => {
  const catalogue = catalogueWithJoint();
  const ready = await sent(catalogue, "afd-1", [], "2018");
  await markReady(ready, { who: "Åse", when: "2019-02-28", confirmed: true });
  const unsaid = await sent(catalogue, "afd-2", [], "2018");
  const { port } = await empty();
  const round = async (file: string, from: typeof ready) =>
    consolidateInto(port, { incoming: [await incomingOf(from, file)], catalogue: null, now: NOW });
  expect(await round("afd-1.xlsx", ready)).toMatchObject({ consolidation: { missing: ["afd-2"] } });
  expect(await round("afd-2.xlsx", unsaid)).toMatchObject({ consolidation: { missing: [] } });
  expect(await round("afd-2.xlsx", unsaid)).toMatchObject({
    consolidation: { files: [{ status: "unchanged" }] },
  });
  const seen = await port.read([{ sheet: SHEETS.importLog }]);
  const log = readImportLog(seen.grids[SHEETS.importLog] ?? null);
  expect(log.map(({ file }) => file)).toEqual(["afd-1.xlsx", "afd-2.xlsx", "afd-2.xlsx"]);
  expect(log[0]?.reason).toBe("Meldt klar af Åse den 28. februar 2019.");
  expect(log[1]?.reason).toBe("Ikke meldt klar.");
});

test("a sum entered in a form for all its departments is the whole, and none of them is missing", () => {
  const { rows, missing } = together(
    [filled("afd-1", [figure("ind-3", 9)], { departments: ["afd-1", "afd-2"] })],
    [],
    catalogueWithJoint("sum"),
  );
  expect(numerators(rows)).toEqual([["ind-3", "2018", null, 9]]);
  expect(missing).toEqual([]);
});
