import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { applyFill, previewFill, type FillPreview } from "../../src/jobs/fill/fill-preview";
import { fillSourceOf, type FillSource } from "../../src/jobs/fill/figures-source";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { COLUMN } from "../../src/sheets/entry/columns";
import { csvProblemSentence } from "../../src/text/words/figures-file";
import { lay, type Laid } from "../fixtures/rounds";
import { rowsOf, xlsxOf, xlsxParts, zipped, type XlsxParts } from "../fixtures/xlsx";

const FIRST = ENTRY_LAYOUT.body + 1;
const NAME = "Eksempelindikator 1: andel af borgere som deltager";
const HEADINGS = ["Indikator", "Gruppe", "Periode", "Antal", "Ud af", "Værdi"];

async function sourceOf(bytes: Uint8Array): Promise<FillSource> {
  const source = await fillSourceOf(bytes);
  if ("refused" in source) throw new Error(source.refused);
  return source;
}

async function previewed({ port }: Laid, bytes: Uint8Array): Promise<FillPreview> {
  const preview = await previewFill(port, await sourceOf(bytes));
  if ("notEntry" in preview) throw new Error(preview.notEntry.kind);
  return preview;
}

function sentences({ problems }: FillPreview): string[] {
  return problems.map((problem) => csvProblemSentence(problem, "da"));
}

const report = (rows: (string | number | null)[][], more: Partial<XlsxParts> = {}) =>
  xlsxOf({ sheets: [{ name: "Udtræk", rows: rowsOf(rows) }], ...more });

test("a workbook from another system fills the cells its names lead to, from the sheet that has the table", async () => {
  const laid = await lay(3);
  const bytes = xlsxOf({
    sheets: [
      { name: "Forside", rows: rowsOf([["Ledelsesinformation"], ["Udskrevet", 43465]]) },
      {
        name: "Udtræk",
        rows: rowsOf([
          ["Tal til integration"],
          [null],
          HEADINGS,
          [NAME, "Ikke-vestlig herkomst", 2018, 120, 480],
        ]),
      },
    ],
  });
  const preview = await previewed(laid, bytes);
  expect(preview.problems).toEqual([]);
  expect(preview.sheets).toEqual(["Udtræk"]);
  expect(preview.rows.map(({ cell, next }) => [cell, next])).toEqual([
    [`E${FIRST + 1}`, 120],
    [`F${FIRST + 1}`, 480],
  ]);
  expect(await applyFill(laid.port, preview, { overwrite: [] })).toMatchObject({ filled: 2, left: 0 });
  const { entry } = await readEntryWorkbook(laid.port);
  if ("problem" in entry) throw new Error(entry.problem);
  expect(entry.rows[0]?.cells).toMatchObject({ numerator: 120, denominator: 480 });
});

test("a share shown in percent is filled in as percent, and a date as the period it says", async () => {
  const laid = await lay(3);
  const rows = rowsOf([HEADINGS, [NAME, "target", 43465, null, null, 0.285]], (row, column) =>
    row === 0 ? 0 : column === 2 ? 1 : column === 5 ? 2 : 0,
  );
  const bytes = xlsxOf({ sheets: [{ name: "Ark1", rows }], formats: ["General", "yyyy", "0.0 %"] });
  const preview = await previewed(laid, bytes);
  expect(preview.problems).toEqual([]);
  expect(preview.rows.map(({ next }) => next)).toEqual([28.5]);
});

test("a percentage where persons are counted is a problem, not a number a hundred times too small", async () => {
  const laid = await lay(3);
  const rows = rowsOf([HEADINGS, [NAME, "target", 2018, 0.2, 480]], (_, column) => (column === 3 ? 1 : 0));
  const preview = await previewed(
    laid,
    xlsxOf({ sheets: [{ name: "Ark1", rows }], formats: ["General", "0%"] }),
  );
  expect(preview.rows).toEqual([]);
  expect(sentences(preview)[0]).toContain("Arket »Ark1«, række 2, kolonnen Antal");
});

test("what is wrong is told by the sheet's row and the file's own heading", async () => {
  const laid = await lay(3);
  const preview = await previewed(
    laid,
    report([["Udtræk 2018"], HEADINGS, [NAME, "target", "i fjor", 1, 2], ["Ukendt", "target", 2018, 1, 2]]),
  );
  expect(sentences(preview)).toEqual([
    expect.stringMatching(/^Arket »Udtræk«, række 3, kolonnen Periode: »i fjor« er ikke en periode/),
    expect.stringMatching(/^Arket »Udtræk«, række 4, kolonnen Indikator: Indikatoren »Ukendt« findes ikke/),
  ]);
});

test("two sheets that say different things of one figure are told, and neither is believed", async () => {
  const laid = await lay(3);
  const sheet = (name: string, number: number) => ({
    name,
    rows: rowsOf([HEADINGS, [NAME, "target", 2018, number, 480]]),
  });
  const preview = await previewed(laid, xlsxOf({ sheets: [sheet("Januar", 120), sheet("Februar", 130)] }));
  expect(preview.rows).toEqual([]);
  expect(sentences(preview)).toEqual([expect.stringContaining("Arket »Januar«, række 1, har et andet tal")]);
  const agreeing = await previewed(laid, xlsxOf({ sheets: [sheet("Januar", 120), sheet("Februar", 120)] }));
  expect(agreeing.rows.map(({ next }) => next)).toEqual([120, 480]);
  expect(agreeing.problems).toEqual([]);
});

test("a hidden sheet is not read, and it is told that it holds figures", async () => {
  const laid = await lay(3);
  const rows = rowsOf([HEADINGS, [NAME, "target", 2018, 120, 480]]);
  const preview = await previewed(
    laid,
    xlsxOf({
      sheets: [
        { name: "Ark1", rows: "" },
        { name: "Gemt", rows, state: "hidden" },
      ],
    }),
  );
  expect(preview.rows).toEqual([]);
  expect(sentences(preview)).toEqual([
    expect.stringMatching(/^Arket »Gemt«: Arket er skjult og er ikke læst/),
  ]);
});

test("a personal number in the other workbook is never shown and its line not read", async () => {
  const laid = await lay(3);
  const rows = rowsOf([
    [...HEADINGS, "Bemærkning"],
    [NAME, "target", 2018, 120, 480, null, "se 010190-1234"],
    [NAME, "dansk", 2018, 101901234, 480, null, null],
  ]);
  const preview = await previewed(laid, xlsxOf({ sheets: [{ name: "Sag 010190-1234", rows }] }));
  expect(preview.rows).toEqual([]);
  expect(preview.problems.map(({ code }) => code)).toEqual(["cpr-number", "cpr-number"]);
  const told = JSON.stringify([preview, sentences(preview)]);
  expect(told).not.toContain("1234");
});

test("text that looks like a formula stays text", async () => {
  const laid = await lay(3);
  const formula = '=HYPERLINK("http://x")';
  const preview = await previewed(
    laid,
    report([
      [...HEADINGS, "Bemærkning"],
      [NAME, "target", 2018, 120, 480, null, formula],
    ]),
  );
  await applyFill(laid.port, preview, { overwrite: [] });
  const { entry } = await readEntryWorkbook(laid.port);
  if ("problem" in entry) throw new Error(entry.problem);
  expect(entry.rows[0]).toMatchObject({ cells: { remark: formula }, formulas: {} });
});

test("another department's filled form of ours is read by what was entered in it", async () => {
  const [mine, theirs] = [await lay(3), await lay(3)];
  theirs.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [[120, 480]]);
  const preview = await previewed(mine, await theirs.workbook.save());
  expect(preview.sheets).toEqual([ENTRY_SHEET]);
  expect(preview.rows.map(({ next, state }) => [next, state])).toEqual([
    [120, "new"],
    [480, "new"],
  ]);
});

test("a table without figures, a table too large and a workbook without one are each told", async () => {
  const laid = await lay(3);
  const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const preview = await previewed(laid, xlsxOf({ sheets: [{ name: "Stort", rows: far }] }));
  expect(sentences(preview)).toEqual([expect.stringMatching(/^Arket »Stort«: Arket er for stort/)]);
});

test("a CSV in Windows' letters is read with its æ, ø and å", async () => {
  const text = `Indikator;Gruppe;Periode;Antal;Ud af;Bemærkning\n${NAME};target;2018;120;480;Gælder Ærø\n`;
  const source = await sourceOf(new Uint8Array(Buffer.from(text, "latin1")));
  expect(source).toEqual({ text });
});

test.each([
  ["nothing", new Uint8Array(), "empty"],
  ["a PDF", new Uint8Array(Buffer.from("%PDF-1.7\n")), "pdf"],
  ["an old or protected workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 1), "password"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), "unknown"],
])("%s is refused for what it is", async (_, bytes, refused) => {
  expect(await fillSourceOf(bytes)).toEqual({ refused });
});

test("formulas that no program has calculated are told, with an empty value or the 0 that their writer puts everywhere", async () => {
  const laid = await lay(3);
  const parts = (value: string) => {
    const head = rowsOf([HEADINGS]);
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const names = `${cell("A2", NAME)}${cell("B2", "target")}<c r="C2"><v>2018</v></c>`;
    const row = `<row r="2">${names}<c r="D2"><f>60+60</f>${value}</c><c r="E2"><v>480</v></c></row>`;
    return xlsxParts({ sheets: [{ name: "Ark1", rows: head + row }] });
  };
  const uncalculated = (value: string) => {
    const made = parts(value);
    const book = made["xl/workbook.xml"] ?? "";
    return zipped({
      ...made,
      "xl/workbook.xml": book.replace("</workbook>", '<calcPr fullCalcOnLoad="1"/></workbook>'),
    });
  };
  for (const bytes of [zipped(parts("")), zipped(parts("<v></v>")), uncalculated("<v>0</v>")]) {
    const preview = await previewed(laid, bytes);
    expect(preview.rows).toEqual([]);
    expect(sentences(preview)).toEqual([expect.stringContaining("aldrig er beregnet")]);
  }
  const calculated = await previewed(laid, uncalculated("<v>120</v>"));
  expect(calculated.rows.map(({ next }) => next)).toEqual([120, 480]);
  expect((await previewed(laid, zipped(parts("<v>0</v>")))).rows.map(({ next }) => next)).toEqual([0, 480]);
});

test("what is merged and hidden in the other workbook counts where its tables are read", async () => {
  const laid = await lay(3);
  const made = xlsxParts({
    sheets: [
      {
        name: "Ark1",
        rows: rowsOf([
          [null, null, 2017, null, 2018, null],
          ["Indikator", "Gruppe", "Antal", "Ud af", "Antal", "Ud af"],
          [NAME, "target", 1, 2, 120, 480],
          [NAME, "dansk", 3, 4, 200, 900],
        ]).replace('<row r="4">', '<row r="4" hidden="1">'),
      },
    ],
  });
  const sheet = made["xl/worksheets/sheet1.xml"] ?? "";
  const merged = sheet.replace(
    "</sheetData>",
    '</sheetData><mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="E1:F1"/></mergeCells>',
  );
  const preview = await previewed(laid, zipped({ ...made, "xl/worksheets/sheet1.xml": merged }));
  expect(preview.rows.filter(({ state }) => state === "new").map(({ next }) => next)).toEqual([120, 480]);
  expect(sentences(preview)).toEqual([expect.stringContaining("1 skjult række er ikke læst")]);
});
