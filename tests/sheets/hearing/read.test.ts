// A hearing party's form read back, whatever has been typed or pasted in it.
import fc from "fast-check";
import { plainRound } from "../../../src/barometer/round";
import { checkHearing } from "../../../src/checks/hearing";
import { planHearingForm } from "../../../src/sheets/hearing/form";
import { readHearing, type HearingSheet } from "../../../src/sheets/hearing/read";
import { planStore } from "../../../src/sheets/workbook/store";
import type { CellValue, Grid } from "../../../src/sheets/plan";
import { hearingText } from "../../../src/text/sheets/hearing";
import { hearingSentence } from "../../../src/text/words/hearing";
import { catalogueWith, gridOf } from "../helpers";

const catalogue = catalogueWith([{ measure: "share", desired: "increase" }], {
  hearingParties: [{ id: "råd", name: "Rådet" }],
});
const round = plainRound("2018");
const latest = new Map([["i1", { words: "54,1 (2018)", shown: { period: "2018", value: 54.1 } }]]);
const store = gridOf(
  planStore({
    ...{ kind: "hearing", catalogue, round, party: "råd", departments: [], language: "da", history: [] },
    productVersion: "1",
  }),
);
const laid = gridOf(planHearingForm({ catalogue, round, party: "råd", latest }));
/** Zero-based: whether the set is adequate, what is missing, and the only indicator. */
const ROW = { adequate: 6, missing: 7, indicator: 10 } as const;
const AT = { answer: 4, by: 5, text: 6 } as const;

function typed(
  cells: { row: keyof typeof ROW; at: keyof typeof AT; cell: CellValue; shown?: "percent" | "date" }[],
): HearingSheet {
  const values = laid.values.map((row) => [...row]);
  for (const { row, at, cell } of cells) values[ROW[row] - laid.row]![AT[at] - laid.column] = cell;
  const shown = new Map(
    cells.flatMap(({ row, at, shown: as }) => (as ? [[`${ROW[row]}:${AT[at]}`, as] as const] : [])),
  );
  const form: Grid = { ...laid, values, shown };
  const read = readHearing({ form, store });
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

const criterion = (cell: CellValue, shown?: "percent" | "date") => {
  const { rows } = typed([{ row: "indicator", at: "answer", cell, ...(shown ? { shown } : {}) }]);
  return rows.find(({ line }) => line.about === "indicator")!.line;
};
const by = (cell: CellValue) =>
  typed([{ row: "indicator", at: "by", cell }]).rows.find(({ line }) => line.about === "indicator")!.line.by;
const choice = (cell: CellValue) =>
  typed([{ row: "adequate", at: "answer", cell }]).rows.find(({ line }) => line.id === "adequate")!.line;
const codes = (sheet: HearingSheet) => checkHearing(sheet).map(({ code }) => code);

test("a form as it is laid asks for everything and has been answered with nothing", () => {
  const read = typed([]);
  expect(read).toMatchObject({ party: "råd", missing: [], doubled: [] });
  expect(read.rows.map(({ line }) => `${line.about}:${line.id}`)).toEqual([
    "whole:adequate",
    "whole:missing",
    "indicator:i1",
  ]);
  expect(codes(read)).toEqual(["hearing-empty"]);
});

test.each<[CellValue, "percent" | "date" | undefined, number]>([
  [75, undefined, 75],
  [0.75, "percent", 75],
  ["75", undefined, 75],
  ["75 %", undefined, 75],
  ["7,5", undefined, 7.5],
])("a criterion written as %p (shown as %p) is %p", (cell, shown, value) => {
  expect(criterion(cell, shown)).toMatchObject({ value, text: null });
});

test.each<[CellValue, string | null]>([
  [2025, "2025"],
  ["2025", "2025"],
  ["senest 2025", "2025"],
  ["udgangen af 2025", "2025"],
  ["2025h1", "2025H1"],
  ["2025.", "2025"],
  ["snart", null],
  [20.5, null],
])("a year written as %p is %p", (cell, period) => {
  expect(by(cell)).toBe(period);
});

test.each<[CellValue, string | null]>([
  ["Ja", "yes"],
  ["ja.", "yes"],
  ["DELVIST", "partly"],
  ["Partly", "partly"],
  ["nej ", "no"],
  [true, "yes"],
  ["måske", null],
])("an answer written as %p is %p", (cell, answer) => {
  expect(choice(cell).choice).toBe(answer);
});

test("what cannot be read is told, and goes on among the words", () => {
  const read = typed([
    { row: "adequate", at: "answer", cell: "Ja, men ikke for børn" },
    { row: "adequate", at: "text", cell: "Se notatet" },
    { row: "indicator", at: "answer", cell: "75-80" },
  ]);
  const texts = Object.fromEntries(read.rows.map(({ line }) => [line.id, line.text]));
  expect(texts.adequate).toBe("Svar: »Ja, men ikke for børn«\nSe notatet");
  expect(texts.i1).toBe("Succeskriterium: »75-80«");
  expect(codes(read)).toEqual(["hearing-choice", "number-as-text"]);
});

test.each<[string, CellValue, CellValue, string[]]>([
  ["without a year", 75, null, ["criterion-incomplete"]],
  ["without a value", null, 2025, ["criterion-incomplete"]],
  ["in the past", 75, 2018, ["criterion-year"]],
  ["of no year", 75, "2025-13", ["criterion-year"]],
  ["outside what a share can be", 120, 2025, ["criterion-out-of-range"]],
  ["worse than the latest figure", 40, 2025, ["criterion-wrong-way"]],
  ["that is an error of Excel's", "#REF!", 2025, ["excel-error"]],
  ["whole and possible", 75, 2025, []],
])("a criterion %s is found", (_, value, year, found) => {
  const read = typed([
    { row: "indicator", at: "answer", cell: value },
    { row: "indicator", at: "by", cell: year },
  ]);
  expect(codes(read)).toEqual(found);
});

test("whatever is typed anywhere, no word is lost, and everything told is a sentence", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("Ja", "75 %", "2025", "=1+1", "• a\n• b", "#N/A", " ", "1.234", "KV2025"),
  );
  fc.assert(
    fc.property(cell, cell, cell, cell, (answer, text, value, year) => {
      const read = typed([
        { row: "adequate", at: "answer", cell: answer },
        { row: "adequate", at: "text", cell: text },
        { row: "indicator", at: "answer", cell: value },
        { row: "indicator", at: "by", cell: year },
      ]);
      for (const { line, unread } of read.rows) {
        for (const { content, excelError } of unread)
          if (excelError !== true) expect(line.text).toContain(content);
      }
      const adequate = read.rows.find(({ line }) => line.id === "adequate")!.line;
      const said = text === null ? "" : String(text).replace(/\r\n?/g, "\n").trim();
      if (said !== "") expect(adequate.text).toContain(said);
      for (const finding of checkHearing(read)) {
        expect(hearingSentence(finding, "da")).toMatch(/\.$/);
        expect(hearingSentence(finding, "en")).toMatch(/\.$/);
      }
    }),
  );
});

test("rows in another order, with one gone and one twice, are read by what they are about", () => {
  const rows = [...laid.values];
  const [indicator] = rows.splice(ROW.indicator - laid.row, 1);
  rows.splice(ROW.missing - laid.row, 1);
  rows.splice(ROW.adequate - laid.row, 0, indicator!, indicator!);
  const read = readHearing({ form: { ...laid, values: rows }, store });
  if ("problem" in read) throw new Error(read.problem);
  expect(read.missing).toEqual([{ about: "whole", id: "missing" }]);
  expect(read.doubled).toHaveLength(1);
  expect(codes(read)).toEqual(["structure-changed", "structure-changed", "hearing-empty"]);
});

test("the cells say in both languages what they ask for, within what Excel shows", () => {
  for (const language of ["da", "en"] as const) {
    const { validations } = planHearingForm({ catalogue, round, party: "råd", latest, language });
    expect(validations.map(({ prompt }) => prompt?.title)).toContain(
      hearingText[language].prompts.value.title,
    );
    for (const { prompt, error } of validations) {
      for (const said of [prompt, error]) {
        expect(said?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(said?.message.length ?? 0).toBeLessThanOrEqual(255);
      }
    }
  }
});
