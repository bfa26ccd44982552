import fc from "fast-check";
import { emptyFigure, type Figure } from "../../../src/barometer/figure";
import { plainRound } from "../../../src/barometer/round";
import { PLAIN_TABLES } from "../../../src/barometer/table-choice";
import { shippedCatalogues } from "../../../src/catalogues";
import { planLists } from "../../../src/sheets/entry/drop-downs";
import type { CellValue, Grid } from "../../../src/sheets/plan/plan";
import {
  planMapping,
  planSignatures,
  planStore,
  planTables,
  readStore,
  readStoreHead,
  STORE_HEAD_ROWS,
  type Store,
} from "../../../src/sheets/workbook/store";
import { catalogueWith, gridOf, planProblems } from "../helpers";

function storeWith(more: Partial<Store> = {}): Store {
  return {
    kind: "entry",
    catalogue: catalogueWith([{}]),
    round: { ...plainRound("2018"), deadline: "1. marts 2019" },
    departments: ["job"],
    language: "da",
    history: [],
    productVersion: "1.0.0",
    ...more,
  };
}

test("what is stored comes back the same, for every shipped catalogue", () => {
  for (const { catalogue, exampleHistory } of shippedCatalogues) {
    const store = storeWith({
      catalogue,
      history: exampleHistory,
      departments: catalogue.departments.map(({ id }) => id),
    });
    const plan = planStore(store);
    expect(planProblems(plan)).toEqual([]);
    expect(readStore(gridOf(plan))).toEqual(store);
  }
});

test("the first rows alone say what a workbook is", () => {
  const grid = gridOf(planStore(storeWith({ catalogue: catalogueWith([{}], { exampleFigures: true }) })));
  const top = { ...grid, values: grid.values.slice(0, STORE_HEAD_ROWS) };
  expect(readStoreHead(top)).toEqual({
    kind: "entry",
    catalogue: "prøve",
    title: "Prøvekatalog",
    municipality: "Prøve Kommune",
    period: "2018",
    departments: ["job"],
    departmentNames: ["Center for Job"],
    language: "da",
    exampleFigures: true,
    productVersion: "1.0.0",
    approved: null,
    byDepartment: {},
    tables: PLAIN_TABLES,
    ready: null,
    content: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect(JSON.stringify(top).length).toBeLessThan(2000);
});

test("how the tables are read comes back, and is in nobody's way", () => {
  const tables = { order: "worst", only: "changed", departments: true } as const;
  const store = storeWith({ tables, ready: { who: "Åse", when: "2018-02-01", fingerprint: "f" } });
  expect(readStore(gridOf(planStore(store)))).toEqual(store);
  expect(planTables(PLAIN_TABLES).cells).toEqual([["", ""]]);
});

test("a catalogue longer than a cell is cut into chunks, never inside a letter", () => {
  const name = "😀".repeat(40_001);
  const store = storeWith({ catalogue: catalogueWith([{ name }]) });
  const grid = gridOf(planStore(store));
  for (const cell of grid.values.flat()) {
    expect(String(cell ?? "").length).toBeLessThan(32_767);
    expect(String(cell ?? "")).not.toMatch(/[\uD800-\uDBFF]$|^\|[\uDC00-\uDFFF]/);
  }
  expect(readStore(grid)).toEqual(store);
});

test("figures of any shape come back from the history", () => {
  const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0));
  const text = fc.option(fc.string({ minLength: 1 }).filter((one) => one !== "true"));
  const figure = fc.record({
    numerator: number,
    denominator: number,
    value: number,
    lower: number,
    upper: number,
    remark: text,
    thirdGenerationReason: text,
    thirdGeneration: fc.boolean(),
    seriesBreak: fc.oneof(fc.constant(true as const), text),
    missing: fc.constantFrom(null, "pending" as const),
    basis: fc.constantFrom(null, "origin" as const),
  });
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const history = figures.map((rest): Figure => ({
        ...emptyFigure({ indicator: "i1", group: "target", category: null, period: "2017" }),
        ...rest,
      }));
      const reading = readStore(gridOf(planStore(storeWith({ history }))));
      expect("problem" in reading ? reading : reading.history).toEqual(history);
    }),
  );
});

test("a spreadsheet that turned the period into a number does no harm", () => {
  const grid = gridOf(planStore(storeWith()));
  for (const cells of grid.values) if (cells[0] === "period") cells[1] = 2018;
  expect(readStoreHead(grid)).toMatchObject({ period: "2018" });
});

test("an empty sheet and somebody else's are not ours", () => {
  const empty: Grid = { sheet: "_barometer", row: 0, column: 0, values: [] };
  expect(readStore(null)).toMatchObject({ problem: "not-ours" });
  expect(readStore(empty)).toMatchObject({ problem: "not-ours" });
  expect(readStore({ ...empty, values: [["barometer-format", "1"]] })).toMatchObject({ problem: "not-ours" });
});

test("a workbook of a later product says so", () => {
  const grid = gridOf(planStore(storeWith()));
  grid.values[0]![1] = 2;
  expect(readStore(grid)).toEqual({ problem: "newer-version", detail: "2" });
});

test("a cut or mixed-up store is damaged, and the part is named", () => {
  const grid = gridOf(
    planStore(
      storeWith({
        history: [
          { ...emptyFigure({ indicator: "i1", group: "target", category: null, period: "2017" }), value: 3 },
        ],
      }),
    ),
  );
  const cut: Grid = { ...grid, values: grid.values.slice(0, -1) };
  expect(readStore(cut)).toEqual({ problem: "damaged", detail: "history" });
});

test("no edit of a stored workbook makes the reader throw", () => {
  const grid = gridOf(planStore(storeWith()));
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant('|{"__proto__":{}}'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(1), cell), { minLength: 1, maxLength: 10 }), (edits) => {
      const values: CellValue[][] = grid.values.map((cells) => [...cells]);
      for (const [row, column, value] of edits) if (values[row]) values[row][column] = value;
      const reading = readStore({ ...grid, values });
      expect("problem" in reading || reading.catalogue.id === "prøve").toBe(true);
    }),
  );
});

test("the lists stand behind workbook names, in the catalogue's language", () => {
  const plan = planLists("da");
  expect(planProblems(plan)).toEqual([]);
  expect(gridOf(plan).values[0]).toEqual(["kan ikke opgøres", "herkomst", "Ja"]);
  expect(plan.names.map(({ name, box }) => [name, box.rows])).toEqual([
    ["barometer_missing", 5],
    ["barometer_basis", 3],
    ["barometer_yes", 1],
  ]);
});

test("who has finished is written into the head, read back, and taken away again", () => {
  const ready = { who: "Åse Ø. Kjær", when: "2019-02-28T09:30:00", fingerprint: "ab12" };
  const plain = gridOf(planStore(storeWith({})));
  const marked = withBlock(plain, planSignatures(plain, { ready }));
  expect(readStore(marked)).toEqual({ ...readStore(plain), ready });
  expect(readStoreHead(marked)).toMatchObject({ ready });
  expect(readStore(withBlock(marked, planSignatures(marked, { ready: null })))).toEqual(readStore(plain));
  expect(readStore(gridOf(planStore(storeWith({ ready }))))).toMatchObject({ ready });
});

test("who has approved stands beside who has finished", () => {
  const ready = { who: "Åse", when: "2019-02-28", fingerprint: "ab12" };
  const approved = { who: "Bo", when: "2019-03-01", fingerprint: "ab12" };
  const plain = gridOf(planStore(storeWith({ ready })));
  const marked = withBlock(plain, planSignatures(plain, { ready, approved }));
  expect(readStore(marked)).toEqual({ ...readStore(plain), approved });
  expect(readStore(withBlock(marked, planSignatures(marked, { ready })))).toEqual(readStore(plain));
});

test("a store from before there was such a mark gets it below what it has", () => {
  const plain = gridOf(planStore(storeWith({})));
  const values = plain.values.map((cells) =>
    /^(ready|approved)-/.test(String(cells[0])) ? ["", ""] : cells,
  );
  const ready = { who: "Åse", when: "2019-02-28", fingerprint: "ab12" };
  const old = { ...plain, values };
  expect(readStore(withBlock(old, planSignatures(old, { ready })))).toMatchObject({ ready });
});

const mapping = {
  headings: { "i beskæftigelse": { column: "numerator" as const, indicator: "i1" }, kilde: null },
  names: { "indv ikke vestl": "target", uoplyst: null },
};

test("what an office's words mean stands in the head, beside who has finished, whichever is written first", () => {
  const ready = { who: "Åse", when: "2019-02-28", fingerprint: "ab12" };
  const plain = gridOf(planStore(storeWith({})));
  const said = withBlock(plain, planMapping(plain, mapping));
  expect(readStore(said)).toEqual({ ...readStore(plain), mapping });
  expect(readStore(withBlock(said, planSignatures(said, { ready })))).toEqual({
    ...readStore(plain),
    ready,
    mapping,
  });
  const laid = gridOf(planStore(storeWith({ mapping })));
  expect(readStore(laid)).toEqual({ ...readStore(plain), mapping });
  expect(readStore(withBlock(laid, planMapping(laid, { headings: {}, names: {} })))).toEqual(
    readStore(plain),
  );
});

test("a store from before anybody could finish takes what words mean, and whoever finishes later", () => {
  const plain = gridOf(planStore(storeWith({})));
  const values = plain.values.map((cells) =>
    /^(ready|approved)-/.test(String(cells[0])) ? [null, null] : cells,
  );
  const ready = { who: "Åse", when: "2019-02-28", fingerprint: "ab12" };
  const old = { ...plain, values };
  const said = withBlock(old, planMapping(old, mapping));
  expect(readStore(said)).toMatchObject({ mapping });
  expect(readStore(withBlock(said, planSignatures(said, { ready })))).toMatchObject({ mapping, ready });
});

test("what an office's words mean is an unknown key to readers before it, and changes nothing below the head", () => {
  const plain = planStore(storeWith({}));
  const laid = planStore(storeWith({ mapping }));
  const [head, chunks] = laid.values;
  expect(head?.cells.slice(0, -1)).toEqual(plain.values[0]?.cells);
  expect(head?.cells.at(-1)?.[0]).toBe("file-words");
  expect(head?.cells.length).toBeLessThanOrEqual(STORE_HEAD_ROWS);
  expect(chunks).toEqual(plain.values[1]);
});

test("whatever stands where the words should, a store is read", () => {
  const laid = gridOf(planStore(storeWith({ mapping })));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.integer()), (cell) => {
      const values = laid.values.map((cells) => (cells[0] === "file-words" ? [cells[0], cell] : cells));
      expect(readStore({ ...laid, values })).toMatchObject({ kind: "entry" });
    }),
  );
});

test("more words than a cell holds are kept as far as they go, the latest first", () => {
  const names = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`borgere i gruppe ${index}`, "target"]),
  );
  const store = readStore(gridOf(planStore(storeWith({ mapping: { headings: {}, names } }))));
  const kept = Object.keys("problem" in store ? {} : (store.mapping?.names ?? {}));
  expect(kept.length).toBeGreaterThan(500);
  expect(kept.at(-1)).toBe("borgere i gruppe 1999");
});

test("the head tells whether anything below it has changed", () => {
  const content = (store: Parameters<typeof planStore>[0]) => {
    const head = readStoreHead(gridOf(planStore(store)));
    return "problem" in head ? null : head.content;
  };
  const store = storeWith({});
  expect(content({ ...store, productVersion: "9.9.9" })).toBe(content(store));
  expect(content({ ...store, round: { ...plainRound("2018"), deadline: "1. maj" } })).not.toBe(
    content(store),
  );
});

function withBlock(grid: Grid, block: { row: number; column: number; cells: CellValue[][] }): Grid {
  const values = grid.values.map((cells, index) => {
    const written = block.cells[index + grid.row - block.row];
    return cells.map((cell, column) => written?.[column - block.column] ?? cell);
  });
  return { ...grid, values };
}
