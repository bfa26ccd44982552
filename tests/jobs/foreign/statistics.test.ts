// Tables as statistics offices and their programs lay them out: names without headings, under and beside each other.
import { readForeign } from "../../../src/jobs/fill/foreign";
import { catalogue, codes, figures, read } from "./reading";

const TARGET = "Ikke-vestlig herkomst";
const DANISH = "Dansk oprindelse";

function readLines(...lines: string[]) {
  return readForeign({ text: lines.join("\n") }, catalogue, []);
}

test("a title may say the indicator and what the table is split by", () => {
  const found = readLines(
    '"Tabel 3.1: Egen bolig, pct., efter herkomst, alder og tid"',
    '" "," ","2022","2023"',
    `"${TARGET}","Under 18 år","41.5","42.5"`,
    '"","Voksne","31.5","32.5"',
    `"${DANISH}","Under 18 år","81.5","82.5"`,
    '"","Voksne","71.5",".."',
    '"Kilde: Danmarks Statistik"',
  );
  expect(figures(found)).toEqual([
    "bolig target u18 2022: 41.5",
    "bolig target u18 2023: 42.5",
    "bolig target o18 2022: 31.5",
    "bolig target o18 2023: 32.5",
    "bolig dansk u18 2022: 81.5",
    "bolig dansk u18 2023: 82.5",
    "bolig dansk o18 2022: 71.5",
    "bolig dansk o18 2023: not-available",
  ]);
});

test("groups over their categories in columns, with the periods in rows", () => {
  const found = read([
    ["Egen bolig", null, null, null, null],
    [null, TARGET, null, DANISH, null],
    ["År", "Under 18 år", "Voksne", "Under 18 år", "Voksne"],
    [2022, 41, 31, 81, 71],
    ["2023*", 42, 32, 82, 72],
    ["I alt", 41.5, 31.5, 81.5, 71.5],
  ]);
  expect(figures(found).slice(4)).toEqual([
    "bolig target u18 2023: 42",
    "bolig target o18 2023: 32",
    "bolig dansk u18 2023: 82",
    "bolig dansk o18 2023: 72",
  ]);
  expect(codes(found)).toEqual(["6 total-row"]);
});

test("a heading may say the indicator and what its numbers are", () => {
  const found = readLines(
    "tid;herkomst;Borgere i job, andel i pct.",
    `2023;${TARGET};54,3 %`,
    `2023;${DANISH};78,1 %`,
  );
  expect(figures(found)).toEqual(["job target 2023: 54.3", "job dansk 2023: 78.1"]);
});

test("the corner over the names may say the indicator", () => {
  const found = readLines("Karaktergennemsnit;2022;2023", `${TARGET};6,4;6,5`, `${DANISH};7,4;7,5`);
  expect(figures(found)).toEqual([
    "karakter target 2022: 6.4",
    "karakter target 2023: 6.5",
    "karakter dansk 2022: 7.4",
    "karakter dansk 2023: 7.5",
  ]);
});

test("indicators as headings of their own stand over the groups below them, until the next", () => {
  const found = read([
    [null, 2023],
    ["Borgere i job", null],
    [TARGET, 54.3],
    [DANISH, 78.1],
    ["Karaktergennemsnit", null],
    [TARGET, 6.5],
    ["Noget helt andet", null],
    [TARGET, 99],
  ]);
  expect(figures(found)).toEqual([
    "job target 2023: 54.3",
    "job dansk 2023: 78.1",
    "karakter target 2023: 6.5",
  ]);
  expect(codes(found)).toContain("8 empty-id");
});

test("categories that come again under each group belong to it", () => {
  const found = read([
    ["Egen bolig", 2023],
    [TARGET, 36],
    ["  Under 18 år", 42],
    ["  Voksne", 32],
    [DANISH, 76],
    ["  Under 18 år", 82],
    ["  Voksne", 72],
    ["I alt", 60],
  ]);
  expect(figures(found).filter((text) => / [uo]18 /.test(text))).toEqual([
    "bolig target u18 2023: 42",
    "bolig target o18 2023: 32",
    "bolig dansk u18 2023: 82",
    "bolig dansk o18 2023: 72",
  ]);
  expect(codes(found)).toContain("8 total-row");
});

test("two splits of the same people after each other are not one inside the other", () => {
  const found = read([
    ["Egen bolig", 2023],
    [TARGET, 36],
    [DANISH, 76],
    ["Under 18 år", 62],
    ["Voksne", 52],
  ]);
  expect(figures(found).filter((text) => / [uo]18 /.test(text))).toEqual([]);
  expect(codes(found)).toEqual(["4 empty-id", "5 empty-id"]);
});

test("one name may say indicator, group and category", () => {
  const found = readLines(
    "Nøgletal;2022;2023",
    `Borgere i job, ${TARGET.toLowerCase()};52,0;54,3`,
    `Egen bolig (voksne) - ${DANISH};71,5;72,5`,
  );
  expect(figures(found)).toEqual([
    "job target 2022: 52",
    "job target 2023: 54.3",
    "bolig dansk o18 2022: 71.5",
    "bolig dansk o18 2023: 72.5",
  ]);
});

test("a sheet or a title may name the group", () => {
  const found = read(
    [
      ["År", "Ledige", "Borgere i job"],
      [2023, 14, 54.3],
    ],
    { sheet: DANISH },
  );
  expect(figures(found)).toEqual(["ledige dansk 2023: 14", "job dansk 2023: 54.3"]);
});

test.each([
  ["Ledige, indeks"],
  ["Ledige i pct."],
  ["Ledige (gennemsnit)"],
  ["Ledige, indeks 2020=100"],
  ["Ledige efter herkomst, procent af befolkningen"],
  ["Ledige efter herkomst, 1.000 personer"],
])("»%s« is no count of persons", (title) => {
  const found = read([
    [title, null],
    [null, 2023],
    [TARGET, 14],
    [DANISH, 51],
  ]);
  expect(figures(found)).toEqual([]);
});

test("a name with two groups in it is neither of them", () => {
  const found = read([
    ["Ledige", 2022, 2023],
    [TARGET, 14, 15],
    [`${TARGET}, ${DANISH}`, 65, 66],
    [DANISH, 51, 51],
  ]);
  expect(figures(found).filter((text) => /6[56]$/.test(text))).toEqual([]);
});

test.each([["dec-23"], ["dec. 23"], ["december 2023*"]])("»%s« is a month", (period) => {
  const found = readForeign(
    { text: `Ledige;${period}\n${TARGET};14` },
    {
      ...catalogue,
      indicators: catalogue.indicators.map((one) =>
        one.id === "ledige" ? { ...one, period: { kind: "month" as const } } : one,
      ),
    },
    [],
  );
  expect(figures(found)).toEqual(["ledige target 2023-12: 14"]);
});

test("of several municipalities in a column only one's own is read", () => {
  const found = read([
    ["OMRÅDE", "HERKOMST", "TID", "Ledige"],
    ["Danmark", TARGET, 2023, 90_000],
    ["151 Ballerup", TARGET, 2023, 140],
    ["Prøvestad Kommune", TARGET, 2023, 14],
    ["Prøvestad Kommune", DANISH, 2023, 51],
    ["Et andet sted", DANISH, 2023, 52],
  ]);
  expect(figures(found)).toEqual(["ledige target 2023: 14", "ledige dansk 2023: 51"]);
  expect(codes(found)).toEqual(["2 other-area"]);
});

test("of several municipalities over columns only one's own is read", () => {
  const found = read([
    ["Ledige, 2023", null, null, null],
    [null, "Danmark", "Prøvestad", "Aarhus"],
    [TARGET, 90_000, 14, 4000],
    [DANISH, 80_000, 51, 9000],
  ]);
  expect(figures(found)).toEqual(["ledige target 2023: 14", "ledige dansk 2023: 51"]);
});

test("areas in the names' own column stand over the groups below them", () => {
  const found = read([
    ["Ledige", 2022, 2023],
    ["Danmark", null, null],
    [TARGET, 80_000, 90_000],
    ["Prøvestad", null, null],
    [TARGET, 13, 14],
  ]);
  expect(figures(found)).toEqual(["ledige target 2022: 13", "ledige target 2023: 14"]);
});

test.each([["Ledige i Aarhus Kommune"], ["Ledige, Århus"], ["Ledige, Danmark"]])(
  "under the title »%s« no figure is one's own",
  (title) => {
    const found = read([
      [title, null],
      [null, 2023],
      [TARGET, 14],
    ]);
    expect(figures(found)).toEqual([]);
  },
);

test("areas that are not one's own are not read where one's own is not named either", () => {
  const found = read([
    ["Kommune", "Gruppe", "Periode", "Ledige"],
    ["Københavns Kommune", TARGET, 2023, 4000],
    ["Aarhus", DANISH, 2023, 9000],
  ]);
  expect(figures(found)).toEqual([]);
  expect(codes(found)).toContain("2 other-area");
});
