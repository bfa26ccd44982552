// The list as a whole: order, what depends on what, size.
import fc from "fast-check";
import type { Indicator } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { checkEntry, checkFigures, updateFindings } from "../../src/checks";
import { ENTRY_CELLS, type EntryCell, type EntryReading, type RawCell } from "../../src/checks/types";
import { findingSentence } from "../../src/text/words/checks";
import { catalogueOf, earlier, FIRST_ROW, placesAndCodes, readingOf, row } from "./reading";

test.each<[string, Partial<Figure>, Partial<Indicator>, string]>([
  ["15 of 10", { numerator: 15, denominator: 10 }, {}, "numerator-exceeds-denominator"],
  ["a numerator alone", { numerator: 15 }, {}, "denominator-missing"],
  ["120 percent", { value: 120 }, {}, "share-out-of-range"],
  ["a count of 2.5", { value: 2.5 }, { measure: "count" }, "not-whole"],
  ["a count of 1E+308", { value: 1e308 }, { measure: "count" }, "not-whole"],
  ["a count of −4", { value: -4 }, { measure: "count" }, "negative"],
])("figures that come from no sheet are checked by themselves: %s", (_what, numbers, indicator, code) => {
  const key = { indicator: "a", group: "target", category: null, period: "2018" };
  const found = checkFigures(catalogueOf({ id: "a", ...indicator }), [{ ...emptyFigure(key), ...numbers }]);
  expect(found).toMatchObject([{ code, row: 0, cell: null, indicator: "a", group: "target" }]);
});

test("figures without a fault have none, though nothing stands beside them", () => {
  const key = { indicator: "a", group: "target", category: null, period: "2018" };
  const figures = [{ ...emptyFigure(key), numerator: 5, denominator: 10 }];
  expect(checkFigures(catalogueOf({ id: "a", groups: ["target", "dansk"] }), figures)).toEqual([]);
});

test("an empty sheet has nothing wrong", () => {
  expect(checkEntry(readingOf(catalogueOf(), []))).toEqual([]);
});

test("a fresh template has one missing figure per row and nothing else", () => {
  const catalogue = catalogueOf(
    { id: "a", groups: ["target", "dansk"], basis: "required" },
    { id: "b", measure: "count" },
    { id: "c", measure: "mean" },
    { id: "d", measure: "index" },
  );
  const rows = [{}, { group: "dansk" }, { indicator: "b" }, { indicator: "c" }, { indicator: "d" }];
  expect(placesAndCodes(checkEntry(readingOf(catalogue, rows)))).toEqual([
    "E8 missing-without-reason",
    "E9 missing-without-reason",
    "G10 missing-without-reason",
    "G11 missing-without-reason",
    "G12 missing-without-reason",
  ]);
});

test("a filled sheet has nothing wrong", () => {
  const catalogue = catalogueOf({ id: "a", groups: ["target", "dansk"], basis: "required" });
  const filled = { numerator: 5, denominator: 10, basis: "herkomst" };
  expect(checkEntry(readingOf(catalogue, [filled, { ...filled, group: "dansk" }]))).toEqual([]);
});

test("findings come by row, then by column", () => {
  const rows = [
    { numerator: 5.5, denominator: 0, period: "i fjor" },
    { numerator: -1, denominator: "x" },
  ];
  expect(placesAndCodes(checkEntry(readingOf(catalogueOf({ id: "a" }), rows)))).toEqual([
    "D8 wrong-period",
    "E8 not-whole",
    "F8 denominator-missing",
    "E9 negative",
    "F9 number-as-text",
  ]);
});

test("rows of an indicator that the catalogue does not know are still looked through", () => {
  const rows = [{ indicator: "ukendt", numerator: "5", remark: "010190-1234" }];
  expect(placesAndCodes(checkEntry(readingOf(catalogueOf(), rows)))).toEqual([
    "E8 number-as-text",
    "O8 cpr-number",
  ]);
});

test("hostile ids are ids like others", () => {
  const rows = ["__proto__", "constructor", "toString"].map((indicator) => ({ indicator, numerator: "x" }));
  expect(checkEntry(readingOf(catalogueOf(), rows)).map(({ indicator }) => indicator)).toEqual([
    "__proto__",
    "constructor",
    "toString",
  ]);
});

test("the rows of the same indicator depend on each other, others do not", () => {
  const catalogue = catalogueOf({ id: "a", groups: ["target", "dansk"] }, { id: "b" });
  const reading = readingOf(catalogue, [{}, { group: "dansk" }, { indicator: "b" }]);
  expect(checkEntry(reading, new Set([FIRST_ROW])).map(({ row: at }) => at)).toEqual([
    FIRST_ROW,
    FIRST_ROW + 1,
  ]);
  expect(checkEntry(reading, new Set([FIRST_ROW + 2])).map(({ row: at }) => at)).toEqual([FIRST_ROW + 2]);
});

const contents = fc.oneof(
  { weight: 4, arbitrary: fc.constant<RawCell>(null) },
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 120 }) },
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constantFrom(
    "2017",
    "2018",
    "2018H1",
    "x",
    "1.234",
    "12,5",
    "–",
    "#N/A",
    "Ja",
    "herkomst",
    "statsborgerskab",
    "ikke relevant",
    "010190-1234",
    " ",
    "__proto__",
  ),
  fc.string(),
);

const catalogue = catalogueOf(
  { id: "a", groups: ["target", "dansk", "landet"], basis: "required" },
  { id: "b", measure: "count", limits: { max: 100 } },
  { id: "c", measure: "mean", unit: "karakter" },
  {
    id: "d",
    measure: "count",
    categories: {
      name: "Alder",
      items: [
        { id: "boern", name: "Under 18" },
        { id: "voksne", name: "Voksne" },
      ],
      combine: "sum",
    },
  },
);

const laidRows = [
  { indicator: "a" },
  { indicator: "a", group: "dansk" },
  { indicator: "a", group: "landet" },
  { indicator: "b" },
  { indicator: "b", givenPeriod: "2017" },
  { indicator: "c" },
  { indicator: "d" },
  { indicator: "d", category: "boern" },
  { indicator: "d", category: "voksne" },
];

const history = [
  earlier("2016", { numerator: 10, denominator: 100, basis: "origin" }),
  earlier("2017", { indicator: "b", value: 55 }),
];

/** One edit: a cell typed into, an id changed, or a row's formula. */
const edits = fc.array(
  fc.record({
    index: fc.nat(laidRows.length - 1),
    cell: fc.constantFrom(...ENTRY_CELLS),
    content: contents,
    indicator: fc.option(fc.constantFrom("a", "b", "ukendt"), { freq: 10 }),
    formula: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

function edited(reading: EntryReading, changes: readonly Edit[]): EntryReading {
  const rows = reading.rows.map((before) => ({
    ...before,
    cells: { ...before.cells },
    formulas: { ...before.formulas },
  }));
  for (const { index, cell, content, indicator, formula } of changes) {
    const target = rows[index]!;
    target.cells[cell] = content;
    target.formulas = formula ? { [cell]: "=1+1" } : {};
    if (indicator !== null) target.indicator = indicator;
  }
  const structure = rows.flatMap((now, index) => {
    const laid = laidRows[index]!.indicator;
    return now.indicator === laid ? [] : [{ row: now.row, problem: "changed-id" as const, indicator: laid }];
  });
  return { ...reading, rows, structure };
}
interface Edit {
  index: number;
  cell: EntryCell;
  content: RawCell;
  indicator: string | null;
  formula: boolean;
}

test("live findings always equal a fresh full check", () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (steps) => {
      let reading = readingOf(catalogue, laidRows, { history });
      let live = checkEntry(reading);
      for (const changes of steps) {
        reading = edited(reading, changes);
        live = updateFindings(live, reading, new Set(changes.map(({ index }) => FIRST_ROW + index)));
        expect(live).toEqual(checkEntry(reading));
      }
    }),
    { numRuns: 300 },
  );
});

test("the order of the rows decides the order of the findings only", () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const reading = edited(readingOf(catalogue, laidRows, { history }), changes);
      const codes = (rows: EntryReading["rows"]) =>
        checkEntry({ ...reading, rows })
          .filter(({ code }) => code !== "duplicate-figure")
          .map(({ code, cell }) => `${code} ${cell ?? ""}`)
          .sort();
      expect(codes([...reading.rows].reverse())).toEqual(codes(reading.rows));
    }),
  );
});

test("every finding has a whole sentence in both languages", () => {
  fc.assert(
    fc.property(edits, (changes) => {
      for (const finding of checkEntry(edited(readingOf(catalogue, laidRows, { history }), changes))) {
        for (const language of ["da", "en"] as const) {
          expect(findingSentence(finding, language)).toMatch(/^[^\n]{10,400}[.]$/);
          expect(findingSentence(finding, language)).not.toMatch(/undefined|NaN|\[object|null/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("what a fix puts in is not reported again under the same code", () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const reading = edited(readingOf(catalogue, laidRows, { history }), changes);
      for (const { fix, row: at, entryCell, code } of checkEntry(reading)) {
        if (fix === undefined || entryCell === null) continue;
        const rows = reading.rows.map((one) =>
          one.row === at ? { ...one, cells: { ...one.cells, [entryCell]: fix.value }, formulas: {} } : one,
        );
        const after = checkEntry({ ...reading, rows });
        expect(
          after.filter(
            (finding) => finding.row === at && finding.entryCell === entryCell && finding.code === code,
          ),
        ).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test("ten times the rows are ten times the work, not a hundred", () => {
  let read = 0;
  const countingRows = (count: number): EntryReading => {
    const many = Array.from({ length: count }, (_, index) => ({ id: `i${index}` }));
    const reading = readingOf(catalogueOf(...many), []);
    const rows = many.map(({ id }, index) => {
      const laid = row({ indicator: id, numerator: 5, denominator: 10 }, index);
      return Object.defineProperty({ ...laid }, "indicator", {
        enumerable: true,
        get: () => {
          read += 1;
          return id;
        },
      });
    });
    return { ...reading, rows };
  };
  checkEntry(countingRows(100));
  const small = read;
  read = 0;
  checkEntry(countingRows(1000));
  expect(read).toBeLessThanOrEqual(small * 10);
});
