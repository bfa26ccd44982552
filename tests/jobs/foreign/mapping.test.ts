// What a file says in an office's own words: asked about, understood once it has been said, and never guessed.
import fc from "fast-check";
import { readForeign, type FillChoice, type SourceReading } from "../../../src/jobs/fill/foreign";
import { keptMapping } from "../../../src/jobs/fill/foreign/questions";
import type { CellValue } from "../../../src/sheets/plan";
import { NO_MAPPING, type Mapping } from "../../../src/sheets/workbook";
import { catalogue, codes, figures, formRow, sheet } from "./reading";

const FORM = [formRow("job", "target", "2023"), formRow("job", "dansk", "2023")];

function readWith(
  values: CellValue[][],
  mapping: Partial<Mapping> = {},
  more: FillChoice = {},
): SourceReading {
  return readForeign({ grids: [sheet(values)] }, catalogue, FORM, {
    mapping: { ...NO_MAPPING, ...mapping },
    ...more,
  });
}

function asked({ questions }: SourceReading) {
  return {
    headings: questions.headings.map(({ heading, holds }) => `${heading}: ${holds}`),
    names: questions.names.map(({ label, is }) => `${label}: ${is ?? "any"}`),
  };
}

const OFFICE: CellValue[][] = [
  ["Borgertype", "Periode", "I beskæftigelse", "Personer 18-64"],
  ["Indv. ikke-vestl.", 2023, 8, 20],
  ["Øvrige borgere", 2023, 60, 80],
];

const SAID: Mapping = {
  headings: {
    borgertype: { column: "group" },
    "i beskæftigelse": { column: "numerator", indicator: "job" },
    "personer 18 64": { column: "denominator", indicator: "job" },
  },
  names: { "indv ikke vestl": "target", "øvrige borgere": "dansk" },
};

test("a table under an office's own headings gives no figure, but is asked about", () => {
  const reading = readWith(OFFICE);
  expect(reading.figures).toEqual([]);
  expect(asked(reading).headings).toEqual([
    "Borgertype: words",
    "I beskæftigelse: numbers",
    "Personer 18-64: numbers",
  ]);
});

test("once the headings have been said the names are asked about, and once they have been said it is read", () => {
  const half = readWith(OFFICE, { headings: SAID.headings });
  expect(half.figures).toEqual([]);
  expect(asked(half)).toEqual({
    headings: [],
    names: ["Indv. ikke-vestl.: group", "Øvrige borgere: group"],
  });
  const whole = readWith(OFFICE, SAID);
  expect(figures(whole)).toEqual(["job target 2023: 8/20", "job dansk 2023: 60/80"]);
  expect(asked(whole)).toEqual({ headings: [], names: [] });
  expect(codes(whole)).toEqual([]);
});

test("wherever the columns and rows have moved, the same figures are read", () => {
  const [header = [], ...rows] = OFFICE;
  const columns = header.map((_, index) => index);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(columns, { minLength: columns.length }),
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.nat(3),
      (order, moved, above) => {
        const blank = Array.from({ length: above }, (): CellValue[] => []);
        const values = [
          ...blank,
          ...[header, ...moved].map((cells) => order.map((one) => cells[one] ?? null)),
        ];
        expect(figures(readWith(values, SAID)).sort()).toEqual([
          "job dansk 2023: 60/80",
          "job target 2023: 8/20",
        ]);
      },
    ),
  );
});

test("no mapping, however strange, makes the reader throw or gives a figure that the catalogue does not have", () => {
  const known = new Set(catalogue.indicators.map(({ id }) => id));
  const word = fc.constantFrom(
    "borgertype",
    "periode",
    "i beskæftigelse",
    "indv ikke vestl",
    "__proto__",
    "",
  );
  const id = fc.constantFrom(null, "job", "target", "dansk", "u18", "gone", "__proto__");
  const column = fc.constantFrom("indicator", "group", "numerator", "value", "remark", "period");
  const meaning = fc.option(
    fc.oneof(fc.record({ column }), fc.record({ column, indicator: fc.constantFrom("job", "gone") })),
  );
  fc.assert(
    fc.property(fc.dictionary(word, meaning), fc.dictionary(word, id), (headings, names) => {
      const reading = readWith(OFFICE, { headings, names });
      expect(reading.figures.every(({ indicator }) => known.has(indicator))).toBe(true);
    }),
  );
});

test("what is to be passed over is neither read nor asked about again, and is told as a note", () => {
  const values: CellValue[][] = [
    ["Indikator", "Gruppe", "Periode", "Antal", "Ud af", "Kilde"],
    ["Borgere i job", "Dansk", 2023, 60, 80, "DST"],
    ["Borgere i job", "Uoplyst", 2023, 1, 2, "DST"],
  ];
  expect(asked(readWith(values))).toEqual({ headings: ["Kilde: words"], names: ["Uoplyst: group"] });
  const reading = readWith(values, { headings: { kilde: null }, names: { uoplyst: null } });
  expect(figures(reading)).toEqual(["job dansk 2023: 60/80"]);
  expect(codes(reading)).toEqual(["3 skipped-row"]);
  expect(asked(reading)).toEqual({ headings: [], names: [] });
});

test("a name or heading that the catalogue knows means what the catalogue says", () => {
  const values: CellValue[][] = [
    ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"],
    ["Borgere i job", "Dansk", 2023, 60, 80],
  ];
  const mapping: Mapping = {
    headings: { antal: { column: "denominator" }, "ud af": null },
    names: { "borgere i job": "ledige", dansk: null },
  };
  expect(figures(readWith(values, mapping))).toEqual(["job dansk 2023: 60/80"]);
});

test("what a name stood for and has left the catalogue is asked about anew", () => {
  expect(
    asked(readWith(OFFICE, { ...SAID, names: { ...SAID.names, "øvrige borgere": "gone" } })).names,
  ).toEqual(["Øvrige borgere: group"]);
});

test("a title in other words says the indicator, also with another year after it", () => {
  const form = [...FORM, formRow("ledige", "dansk", "2023")];
  const readIn = (values: CellValue[][], mapping: Partial<Mapping> = {}) =>
    readForeign({ grids: [sheet(values)] }, catalogue, form, { mapping: { ...NO_MAPPING, ...mapping } });
  const values: CellValue[][] = [
    ["Beskæftigede borgere, 2022"],
    [],
    ["Gruppe", "Periode", "Antal", "Ud af"],
    ["Dansk", 2023, 60, 80],
  ];
  expect(asked(readIn(values)).names).toEqual(["Beskæftigede borgere: indicator"]);
  const mapping = { names: { "beskæftigede borgere": "job" } };
  expect(figures(readIn(values, mapping))).toEqual(["job dansk 2023: 60/80"]);
  const next = values.map((cells, row) => (row === 0 ? ["Beskæftigede borgere (2023)"] : cells));
  expect(figures(readIn(next, mapping))).toEqual(["job dansk 2023: 60/80"]);
});

test("an indicator said of a heading that everybody uses counts for this file and is not kept for the next", () => {
  const text = "Gruppe;Periode;Antal;Ud af\nDansk;2023;60;80\n";
  const job = { indicator: "job" };
  const mapping: Mapping = {
    headings: { antal: { column: "numerator", ...job }, "ud af": { column: "denominator", ...job } },
    names: {},
  };
  const form = [...FORM, formRow("ledige", "dansk", "2023")];
  const before = readForeign({ text }, catalogue, form);
  expect(before.questions.headings.map(({ heading, onlyIndicator }) => [heading, onlyIndicator])).toEqual([
    ["Antal", true],
    ["Ud af", true],
  ]);
  expect(figures(readForeign({ text }, catalogue, form, { mapping }))).toEqual(["job dansk 2023: 60/80"]);
  expect(keptMapping(mapping)).toEqual(NO_MAPPING);
});

test("groups over the columns in other words part what stands twice under one heading", () => {
  const values: CellValue[][] = [
    [null, null, "Indv.", null, "Øvr.", null],
    ["Indikator", "Periode", "Antal", "Ud af", "Antal", "Ud af"],
    ["Borgere i job", 2023, 8, 20, 60, 80],
  ];
  expect(asked(readWith(values)).names).toEqual(["Indv.: any", "Øvr.: any"]);
  expect(figures(readWith(values, { names: { indv: "target", øvr: "dansk" } }))).toEqual([
    "job target 2023: 8/20",
    "job dansk 2023: 60/80",
  ]);
});

test("names without a heading are asked about where nothing else says whose figures they are", () => {
  const values: CellValue[][] = [
    ["Borgere i job"],
    [null, "2022", "2023"],
    ["Indv.", 30, 40],
    ["Øvr.", 70, 75],
  ];
  expect(asked(readWith(values)).names).toEqual(["Indv.: any", "Øvr.: any"]);
  expect(figures(readWith(values, { names: { indv: "target", øvr: "dansk" } }))).toEqual([
    "job target 2022: 30",
    "job target 2023: 40",
    "job dansk 2022: 70",
    "job dansk 2023: 75",
  ]);
});

test("figures.csv with other ids is understood the same way", () => {
  const text = "indicator,group,period,numerator,denominator\nbeskæftigede,dansk,2023,60,80\n";
  expect(asked(readForeign({ text }, catalogue, FORM)).names).toEqual(["beskæftigede: indicator"]);
  const mapping: Mapping = { headings: {}, names: { beskæftigede: "job" } };
  expect(figures(readForeign({ text }, catalogue, FORM, { mapping }))).toEqual(["job dansk 2023: 60/80"]);
});

test("a name with a personal number in it is never asked about nor kept", () => {
  const values: CellValue[][] = [
    ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"],
    ["Borgere i job", "Åse 010190-1234", 2023, 60, 80],
  ];
  expect(asked(readWith(values)).names).toEqual([]);
  expect(keptMapping({ headings: {}, names: { "åse 010190-1234": null } }).names).toEqual({});
});

test("of thousands of words the commonest are asked about, and the others counted", () => {
  const rows = Array.from({ length: 3_000 }, (_, index): CellValue[] => [
    "Borgere i job",
    `Land ${"abcdefghij"[index % 10]}${index}`,
    2023,
    1,
    2,
  ]);
  const again = rows.slice(2_990, 3_000);
  const { questions } = readWith([["Indikator", "Gruppe", "Periode", "Antal", "Ud af"], ...rows, ...again]);
  expect(questions.names).toHaveLength(200);
  expect(questions.unlisted).toBe(2_800);
  expect(questions.names.slice(0, 10).every(({ lines }) => lines === 2)).toBe(true);
});

describe("the tables of a file", () => {
  const table = (antal: number): CellValue[][] => [
    ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"],
    ["Borgere i job", "Dansk", 2023, antal, 80],
  ];
  const source = {
    grids: [
      sheet(table(60)),
      sheet(table(50), { sheet: "Foreløbige" }),
      sheet([["Noter"]], { sheet: "Noter" }),
    ],
    hidden: [sheet(table(40), { sheet: "Gamle" })],
  };
  const readTables = (tables?: FillChoice["tables"]) => readForeign(source, catalogue, FORM, { tables });

  test("each is named with its place and what became of it", () => {
    expect(
      readTables().seen.map(({ sheet: name, place, state, inForm }) => [name, place, state, inForm]),
    ).toEqual([
      ["Udtræk", "A1:E2", "read", 1],
      ["Foreløbige", "A1:E2", "read", 1],
      ["Gamle", "A1:E2", "hidden", 1],
    ]);
  });

  test("one that is left out no longer contradicts the other, and a hidden one is read when it is chosen", () => {
    const [first, second, hidden] = readTables().seen.map(({ key }) => key);
    expect(readTables().figures).toEqual([]);
    expect(figures(readTables({ [second!]: false }))).toEqual(["job dansk 2023: 60/80"]);
    const other = readTables({ [first!]: false, [second!]: false, [hidden!]: true });
    expect(figures(other)).toEqual(["job dansk 2023: 40/80"]);
    expect(other.seen.map(({ state }) => state)).toEqual(["left-out", "left-out", "read"]);
    expect(codes(other)).toEqual([]);
  });
});
