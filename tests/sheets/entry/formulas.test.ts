// The formulas are calculated by the embedded workbook: what half of the staff see who have no add-in.
import { openEmbeddedWorkbook } from "../../../src/embedded";
import { plainRound } from "../../../src/barometer/round";
import type { EntryCell, RawCell } from "../../../src/checks/types";
import { excelWorkbook } from "../../../src/excel/workbook";
import type { CarriedCells } from "../../../src/sheets/entry/carried";
import { planEntry } from "../../../src/sheets/entry/plan";
import { COLUMN } from "../../../src/sheets/entry/columns";
import {
  controlFormula,
  partRule,
  periodRule,
  resultFormula,
  summaryFormula,
  totalRule,
  valueRule,
} from "../../../src/sheets/entry/formulas";
import { entryBlocks, rowKey } from "../../../src/sheets/entry/rows";
import { planLists } from "../../../src/sheets/entry/drop-downs";
import { catalogueWith } from "../helpers";

type Indicator = Parameters<typeof catalogueWith>[0][number];
type Cells = Partial<Record<EntryCell, RawCell>>;

/** Lays a sheet with one row per case and gives each row's result and control cell, and the summary. */
async function calculated(cases: { indicator: Indicator; cells: Cells }[]) {
  const catalogue = catalogueWith(cases.map(({ indicator }) => ({ groups: ["target"], ...indicator })));
  const input = { catalogue, round: plainRound("2018"), departments: ["job"], history: [] };
  const rows = entryBlocks(catalogue, input.round, input.departments).flatMap((block) => block.rows);
  const carried: CarriedCells = new Map(rows.map((row, index) => [rowKey(row), cases[index]!.cells]));
  const workbook = await openEmbeddedWorkbook({});
  const port = excelWorkbook((batch) => workbook.run(batch));
  const seen = await port.read([]);
  await port.write({ sheets: [planLists("da"), planEntry({ ...input, carried })], seen });
  const grid = (await port.read([{ sheet: "Indberetning" }])).grids.Indberetning!;
  return {
    rows: cases.map((_, index) => {
      const cells = grid.values[8 + index]!;
      return [cells[COLUMN.result], cells[COLUMN.control]];
    }),
    summary: grid.values[3]![0],
  };
}

test("the control column says what is wrong in plain words, and the result what will be shown", async () => {
  const share = {};
  const count = { measure: "count" as const };
  const grade = { measure: "mean" as const, limits: { min: -3, max: 12 } };
  const cases: [Indicator, Cells, RawCell, string][] = [
    [share, {}, "", "Mangler tal"],
    [share, { numerator: 1, denominator: 800 }, 0.1, "OK"],
    [{ decimals: 2 }, { numerator: 1, denominator: 800 }, 0.13, "OK"],
    [share, { value: 54.14 }, 54.1, "OK"],
    [share, { value: 140 }, 140, "! Uden for det mulige"],
    [share, { value: -1 }, -1, "! Uden for det mulige"],
    [share, { numerator: 9, denominator: 5 }, 180, "! Antal større end Ud af"],
    [share, { numerator: 9 }, "", "! Mangler Ud af"],
    [share, { numerator: 0, denominator: 0 }, "", "! Mangler Ud af"],
    [share, { denominator: 9 }, "", "! Mangler Antal"],
    [share, { numerator: -1, denominator: 9 }, -11.1, "! Negativt tal"],
    [share, { numerator: 1.5, denominator: 9 }, 16.7, "! Ikke et helt tal"],
    [share, { numerator: "12 stk", denominator: 30 }, "", "! Tal skrevet som tekst"],
    [share, { missing: "endnu ikke opgjort" }, "", "OK"],
    [share, { value: 40, missing: "endnu ikke opgjort" }, 40, "! Både tal og årsag"],
    [share, { value: 40, thirdGeneration: "Ja" }, 40, "! Mangler begrundelse"],
    [share, { value: 40, period: null }, 40, "! Mangler periode"],
    [{ basis: "required" }, { value: 40 }, 40, "! Mangler grundlag"],
    [{ basis: "required" }, { value: 40, basis: "herkomst" }, 40, "OK"],
    [count, { value: 12 }, 12, "OK"],
    [count, { value: 0 }, 0, "OK"],
    [count, { value: 1.5 }, 2, "! Ikke et helt tal"],
    [count, { value: -2 }, -2, "! Negativt tal"],
    [count, { value: 12, denominator: 30 }, 12, "! Tal i et gråt felt"],
    [grade, { value: 7, numerator: 30 }, 7, "! Tal i et gråt felt"],
    [grade, { value: -2.5, denominator: 30 }, -2.5, "OK"],
    [grade, { value: 13 }, 13, "! Uden for det mulige"],
    [grade, { denominator: 30 }, "", "Mangler tal"],
    [grade, { denominator: 30, missing: "ikke relevant" }, "", "! Både tal og årsag"],
    [share, { value: 40, denominator: 0 }, 40, "! Mangler Ud af"],
    [count, { value: true }, "", "! Tal skrevet som tekst"],
    [share, { missing: "ved ikke" }, "", "! Ukendt årsag"],
    [share, { missing: "Kan ikke opgøres" }, "", "OK"],
    [{ basis: "required" }, { value: 40, basis: "gæt" }, 40, "! Mangler grundlag"],
    [{ basis: "required" }, { value: 40, basis: "ikke relevant" }, 40, "! Mangler grundlag"],
    [share, { value: 40, thirdGeneration: "Nej" }, 40, "OK"],
    [share, { value: 40, thirdGenerationReason: "Talt med" }, 40, "! Begrundelse uden Ja"],
  ];
  const { rows, summary } = await calculated(cases.map(([indicator, cells]) => ({ indicator, cells })));
  expect(rows).toEqual(cases.map(([, , result, control]) => [result, control]));
  expect(summary).toBe("10 af 37 tal er udfyldt · 25 fejl");
});

test("only functions that LibreOffice 7.4 and Excel 2016 know are used", () => {
  const known = new Set(
    "IF AND OR NOT N INT ISERROR ISTEXT ISLOGICAL COUNTIF ISNUMBER ROUND LEFT SUMPRODUCT FIND LEN".split(" "),
  );
  for (const formula of [
    resultFormula(8),
    controlFormula(8, "da"),
    controlFormula(8, "en"),
    controlFormula(8, "da", { picker: "$A$3" }),
    summaryFormula(8, 9, "da"),
    partRule(8),
    totalRule(8),
    valueRule(8),
    periodRule(8),
  ]) {
    const outsideTexts = formula.replace(/"[^"]*"/g, "");
    for (const [, name = ""] of outsideTexts.matchAll(/([A-Z]+)\(/g)) expect(known).toContain(name);
  }
});
