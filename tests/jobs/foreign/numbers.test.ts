import type { CellValue } from "../../../src/sheets/plan";
import { codes, figures, read, readText } from "./reading";

const TARGET = "Ikke-vestlig herkomst";
const DANISH = "Dansk oprindelse";

const values = (indicator: string, ...cells: CellValue[]) =>
  read([
    ["Indikator", "Gruppe", "Periode", "Værdi"],
    ...cells.map((cell, index): CellValue[] => [indicator, index === 0 ? TARGET : DANISH, 2023, cell]),
  ]);
const valueOf = (indicator: string, cell: CellValue) => values(indicator, cell).figures[0]?.value;

test.each<[string, string, number]>([
  ["karakter", "6,125", 6.125],
  ["karakter", "6.125", 6.125],
  ["karakter", "\u22121,5", -1.5],
  ["karakter", "\u20131,5", -1.5],
  ["karakter", "1,5-", -1.5],
  ["karakter", "(1,5)", -1.5],
  ["job", "15 %", 15],
  ["job", "2,1 %", 2.1],
  ["job", "54.125", 54.125],
  ["job", "12,5 pct.", 12.5],
  ["ledige", "1.234", 1234],
  ["ledige", "1,234", 1234],
  ["ledige", "1\u00A0234", 1234],
  ["ledige", "1\u202F234", 1234],
  ["ledige", "1\u2009234", 1234],
  ["ledige", "12 345", 12345],
  ["ledige", "2.160 pers.", 2160],
  ["ledige", "40 borgere", 40],
])("%s: »%s« is %d", (indicator, text, number) => {
  expect(valueOf(indicator, text)).toBe(number);
});

test.each<[string, string]>([
  ["ledige", "ca. 40"],
  ["karakter", "7 elever"],
  ["ledige", "40 %"],
  ["ledige", "2024-04-01"],
  ["ledige", "1-4"],
  ["ledige", "3/4"],
  ["karakter", "1.-5."],
])("%s: »%s« is named and left out", (indicator, text) => {
  const found = values(indicator, text);
  expect(figures(found)).toEqual([]);
  expect(codes(found)).toEqual(["2 not-a-number"]);
});

test("a mark that could stand before decimals or between thousands is told by the rest of its column", () => {
  expect(codes(values("ledige", "12.000"))).toEqual(["2 ambiguous-number"]);
  expect(figures(values("ledige", "12.000", "1.234"))).toEqual([
    "ledige target 2023: 12000",
    "ledige dansk 2023: 1234",
  ]);
  expect(figures(values("ledige", "12.000", "1.500,0"))).toEqual([
    "ledige target 2023: 12000",
    "ledige dansk 2023: 1500",
  ]);
});

test("a column that shows both conventions decides nothing", () => {
  const text =
    "Indikator;Gruppe;Periode;Værdi\nLedige;Målgruppen;2022;1.200,0\nLedige;Målgruppen;2023;1,300.0\nLedige;Målgruppen;2024;12.000\n";
  expect(codes(readText(text))).toEqual(["4 ambiguous-number"]);
});

test.each<[string, string]>([
  ["*", "withheld"],
  ["<5", "withheld"],
  ["under 3", "withheld"],
  [".", "not-relevant"],
  ["..", "not-available"],
  ["…", "not-available"],
  [":", "not-available"],
])("»%s« is no figure but a reason, and never 0", (mark, reason) => {
  expect(figures(values("ledige", mark))).toEqual([`ledige target 2023: ${reason}`]);
});

test.each(["-", "–", "—"])("»%s« is neither 0 nor a reason, and is told", (mark) => {
  const found = values("ledige", mark, 51);
  expect(figures(found)).toEqual(["ledige dansk 2023: 51"]);
  expect(codes(found)).toEqual(["2 dash"]);
});

test("a reason stands only where there is no number beside it", () => {
  const found = read([
    ["Indikator", "Gruppe", "Periode", "Antal", "Ud af", "Værdi"],
    ["Borgere i job", TARGET, 2023, 8, 20, ".."],
    ["Borgere i job", DANISH, 2023, "*", null, "*"],
  ]);
  expect(figures(found)).toEqual(["job target 2023: 8/20", "job dansk 2023: withheld"]);
});

test("a name that is a date is no group", () => {
  const found = read([
    ["Indikator", "Gruppe", "Periode", "Antal"],
    ["Ledige", "2024-06-01", 2023, 14],
  ]);
  expect(codes(found)).toEqual(["2 unknown-group"]);
});
