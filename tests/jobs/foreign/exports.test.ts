// Tables as StatBank, business systems and Excel's pivots leave them, with what surrounds them.
import type { CellValue } from "../../../src/sheets/plan";
import { catalogue, codes, figures, formRow, sheet, told } from "./reading";
import { readForeign, type ForeignGrid, type SourceReading } from "../../../src/jobs/fill/foreign";

const FORM = ["2021", "2022", "2023"].flatMap((period) =>
  ["job", "ledige", "karakter"].flatMap((indicator) =>
    ["target", "dansk"].map((group) => formRow(indicator, group, period)),
  ),
);

function read(values: CellValue[][], more: Partial<ForeignGrid> = {}): SourceReading {
  return readForeign({ grids: [sheet(values, more)] }, catalogue, FORM);
}

function asked({ questions: { headings, names } }: SourceReading): string[] {
  return [...headings.map(({ heading }) => heading), ...names.map(({ label }) => label)];
}

test("a matrix with thin spaces, marks for no figure and notes below it asks about none of the notes", () => {
  const reading = read([
    ["Ledige efter herkomst og tid"],
    [" "],
    [null, null, "2021", "2022", "2023"],
    ["Ledige", "Målgruppe", "1\u2009234", "1\u2009100", ".."],
    [null, "Dansk", "10\u2009400", "*", "9\u2009800"],
    [],
    ["Kilde: Danmarks Statistik"],
    [".. = oplysning for usikker"],
  ]);
  expect(figures(reading)).toEqual([
    "ledige target 2021: 1234",
    "ledige target 2022: 1100",
    "ledige target 2023: not-available",
    "ledige dansk 2021: 10400",
    "ledige dansk 2022: withheld",
    "ledige dansk 2023: 9800",
  ]);
  expect(asked(reading)).toEqual([]);
});

test("an Excel pivot is read under its years, its grand totals left out", () => {
  const reading = read([
    ["Sum af Antal", "Kolonnenavne"],
    ["Rækkenavne", 2022, 2023, "Hovedtotal"],
    ["Ledige"],
    ["  Dansk", 50, 60, 110],
    ["  Målgruppe", 5, 6, 11],
    ["Hovedtotal", 55, 66, 121],
  ]);
  expect(figures(reading)).toEqual([
    "ledige dansk 2022: 50",
    "ledige dansk 2023: 60",
    "ledige target 2022: 5",
    "ledige target 2023: 6",
  ]);
});

test("blocks beside each other, each with its indicator over its corner, are read each by itself", () => {
  const reading = read([
    ["Ledige", null, null, null, "Karaktergennemsnit", null, null],
    ["Gruppe", 2022, 2023, null, "Gruppe", 2022, 2023],
    ["Målgruppe", 5, 6, null, "Målgruppe", 6.5, 6.6],
    ["Dansk", 50, 60, null, "Dansk", 7, 7.1],
  ]);
  expect(figures(reading).sort()).toEqual([
    "karakter dansk 2022: 7",
    "karakter dansk 2023: 7.1",
    "karakter target 2022: 6.5",
    "karakter target 2023: 6.6",
    "ledige dansk 2022: 50",
    "ledige dansk 2023: 60",
    "ledige target 2022: 5",
    "ledige target 2023: 6",
  ]);
});

test("what is counted may stand over the years", () => {
  const reading = read([
    ["Borgere i job"],
    [null, "Antal", "Antal", "Ud af", "Ud af"],
    ["Gruppe", 2022, 2023, 2022, 2023],
    ["Dansk", 60, 61, 80, 81],
  ]);
  expect(figures(reading)).toEqual(["job dansk 2022: 60/80", "job dansk 2023: 61/81"]);
});

test("years merged over number and base, with a sum row below", () => {
  const reading = read(
    [
      ["Borgere i job"],
      [null, 2022, null, 2023, null],
      ["Gruppe", "Antal", "Ud af", "Antal", "Ud af"],
      ["Målgruppe", 8, 20, 9, 21],
      ["I alt", 68, 100, 70, 102],
    ],
    {
      merges: [
        { top: 1, bottom: 1, left: 1, right: 2 },
        { top: 1, bottom: 1, left: 3, right: 4 },
      ],
    },
  );
  expect(figures(reading)).toEqual(["job target 2022: 8/20", "job target 2023: 9/21"]);
  expect(codes(reading)).toEqual(["5 total-row"]);
});

test("numbers in thousands are never asked into figures a thousand times too small", () => {
  const title = read([["Ledige (1.000 personer)"], ["Gruppe", 2022, 2023], ["Dansk", 50, 60]]);
  const heading = read([
    ["Indikator", "Gruppe", "Periode", "Antal (1.000)"],
    ["Ledige", "Dansk", 2023, 60],
  ]);
  expect([title, heading].flatMap(figures)).toEqual([]);
  expect([title, heading].flatMap(asked)).toEqual([]);
});

test("a column of changes between the years is no year, and is named", () => {
  const reading = read([["Ledige"], ["Gruppe", 2022, 2023, "Udvikling 2022-2023"], ["Dansk", 50, 60, 10]]);
  expect(figures(reading)).toEqual(["ledige dansk 2022: 50", "ledige dansk 2023: 60"]);
  expect(codes(reading)).toEqual(["2 unknown-column"]);
});

test("a report in pages, its headings again on each, is one list", () => {
  const heading = ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"];
  const reading = read([
    heading,
    ["Borgere i job", "Dansk", 2023, 60, 80],
    ["Side 1 af 2"],
    heading,
    ["Borgere i job", "Målgruppe", 2023, 8, 20],
    ["Side 2 af 2"],
  ]);
  expect(figures(reading)).toEqual(["job dansk 2023: 60/80", "job target 2023: 8/20"]);
  expect(codes(reading)).toEqual([]);
});

test("a business system's export with its report head, separators and thousands", () => {
  const text = [
    "sep=;",
    '"Rapport: Ledighed";;;',
    '"Dato: 01-02-2024";;;',
    ";;;",
    '"Indikator";"Gruppe";"År";"Antal";',
    '"Ledige";"Dansk";"2023";"1.234";',
    '"Ledige";"Målgruppe";"2023";"96";',
    '"I alt";;;"1.330";',
  ].join("\r\n");
  const reading = readForeign({ text }, catalogue, FORM);
  expect(figures(reading)).toEqual(["ledige dansk 2023: 1234", "ledige target 2023: 96"]);
  expect(codes(reading)).toEqual(["8 total-row"]);
});

test("a letter beside a number is told with its line, not cut away", () => {
  const reading = read([["Ledige"], ["Gruppe", 2022, 2023], ["Dansk", "60 b", "61e"]]);
  expect(figures(reading)).toEqual([]);
  expect(codes(reading)).toEqual(["3 not-a-number", "3 not-a-number"]);
});

test("quarters and days are no years", () => {
  const quarters = read([["Ledige"], ["Gruppe", "2022K4", "2023K1"], ["Dansk", 50, 60]]);
  const days = read([["Ledige"], ["Gruppe", "31-12-2022", "31-12-2023"], ["Dansk", 50, 60]]);
  expect([quarters, days].flatMap(figures)).toEqual([]);
  expect([quarters, days].flatMap(codes)).toEqual(Array.from({ length: 4 }, () => "3 other-period-kind"));
});

test("a group called one of others is asked about, and its sum is no group", () => {
  const reading = read([
    ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"],
    ["Borgere i job", "Alle", 2023, 68, 100],
    ["Borgere i job", "Heraf målgruppe", 2023, 8, 20],
  ]);
  expect(figures(reading)).toEqual([]);
  expect(asked(reading)).toEqual(["Heraf målgruppe"]);
});

test("hidden rows and columns are told with their places", () => {
  const values: CellValue[][] = [
    ["Indikator", "Gruppe", "Periode", "Antal", "Ud af"],
    ...[60, 61, 62, 63, 64].map((count): CellValue[] => ["Borgere i job", "Dansk", 2023, count, 80]),
  ];
  expect(told(read(values, { hiddenRows: [1, 3, 4, 5] }))).toEqual([
    "Arket »Udtræk«, række 2: 4 skjulte rækker (2, 4–6) er ikke læst. Vis dem, hvis tallene skal med.",
  ]);
  expect(told(read(values.slice(0, 2), { hiddenColumns: [4] }))).toEqual([
    "Arket »Udtræk«, række 1, kolonnen Ud af: Kolonnen (E1) er skjult og er ikke læst. Vis den, hvis tallene skal med.",
  ]);
});
