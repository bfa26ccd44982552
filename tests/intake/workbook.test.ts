import { zipSync, strToU8 } from "fflate";
import fc from "fast-check";
import { IntakeError } from "../../src/intake/problem";
import { readXlsx } from "../../src/intake/workbook";
import { rowsOf, xlsxOf, xlsxParts, zipped, type XlsxParts } from "../fixtures/xlsx";

const one = (rows: string, more: Partial<XlsxParts> = {}) =>
  xlsxOf({ sheets: [{ name: "Ark1", rows }], ...more });

async function valuesIn(bytes: Uint8Array): Promise<unknown> {
  const [sheet] = (await readXlsx(bytes)).sheets;
  return sheet?.grid?.values ?? null;
}

/** What keeps the file from being read; fails when nothing does. */
async function problemOf(bytes: Uint8Array): Promise<string> {
  try {
    await readXlsx(bytes);
  } catch (error) {
    if (error instanceof IntakeError) return error.problem;
    throw error;
  }
  return "read";
}

describe("cells", () => {
  test("every kind of content is read as what it is", async () => {
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>-1.5e2</v></c><c r="C1" t="b"><v>1</v></c></row>',
      '<row r="2"><c r="A2" t="str"><f>1&amp;2</f><v>12</v></c><c r="B2" t="e"><v>#DIV/0!</v></c>',
      '<c r="C2" t="inlineStr"><is><r><t>fed</t></r><r><t xml:space="preserve"> skrift</t></r></is></c></row>',
    ].join("");
    const strings = ["<t>a</t>", "<r><t>Ålborg</t></r><rPh><t>x</t></rPh><r><t> &amp; omegn</t></r>"];
    expect(await valuesIn(one(rows, { strings }))).toEqual([
      ["Ålborg & omegn", -150, true],
      ["12", "#DIV/0!", "fed skrift"],
    ]);
  });

  test("a formula stands beside its result", async () => {
    const { sheets } = await readXlsx(one('<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>7</v></c></row>'));
    expect(sheets[0]?.grid).toMatchObject({ values: [[7]], formulas: [["=SUM(B1:B2)"]] });
  });

  test("cells without an address follow each other, and those out of order stand where they say", async () => {
    expect(
      await valuesIn(one("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
    ).toEqual([
      [1, 2],
      [3, null],
    ]);
    const turned =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await valuesIn(one(turned))).toEqual([
      [1, null],
      [3, 4],
    ]);
  });

  test("a grid begins at the first filled cell", async () => {
    const { sheets } = await readXlsx(one('<row r="5"><c r="C5"><v>1</v></c><c r="D5" s="3"/></row>'));
    expect(sheets[0]?.grid).toMatchObject({ row: 4, column: 2, values: [[1]] });
  });

  test("letters that XML cannot hold come back", async () => {
    expect(
      await valuesIn(one('<row><c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c></row>')),
    ).toEqual([["a\rb_x000D_"]]);
  });

  test("names and ids that mean something to JavaScript mean nothing here", async () => {
    const bytes = xlsxOf({
      sheets: [{ name: "__proto__", rows: rowsOf([["__proto__", "constructor"]]) }],
    });
    expect((await readXlsx(bytes)).sheets.map(({ name, grid }) => [name, grid?.values])).toEqual([
      ["__proto__", [["__proto__", "constructor"]]],
    ]);
  });

  test.each([
    ["a text that the list does not have", '<row><c t="s"><v>9</v></c></row>'],
    ["a number that is none", "<row><c><v>1.2.3</v></c></row>"],
    ["a number in words", "<row><c><v>Infinity</v></c></row>"],
    ["a cell in another row than its row", '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ["a column beyond XFD", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a row beyond 1,048,576", '<row r="1048577"><c><v>1</v></c></row>'],
    ["an address that is none", '<row r="1"><c r="1A"><v>1</v></c></row>'],
  ])("%s is damage, not a guess", async (_, rows) => {
    expect(await problemOf(one(rows))).toBe("damaged");
  });

  test("whatever was written is read again", async () => {
    const value = fc.oneof(
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((number) => (Object.is(number, -0) ? 0 : number)),
      fc
        .stringMatching(/^[\p{L}\d .,&<æøå-]{1,12}$/u)
        .filter((text) => text.trim() !== "" && !/_x[\da-f]{4}_/i.test(text)),
      fc.boolean(),
      fc.constant(null),
    );
    const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (values) => {
        const { sheets } = await readXlsx(one(rowsOf(values)));
        const grid = sheets[0]?.grid ?? null;
        values.forEach((cells, row) =>
          cells.forEach((wanted, column) => {
            const found = grid?.values[row - grid.row]?.[column - grid.column] ?? null;
            expect(found).toEqual(wanted);
          }),
        );
      }),
    );
  });
});

describe("the workbook", () => {
  test("sheets come in their order, with their names, hidden or not", async () => {
    const { sheets } = await readXlsx(
      xlsxOf({
        sheets: [
          { name: "Vagt &amp; tal", rows: "" },
          { name: "Skjult", rows: "", state: "veryHidden" },
        ],
      }),
    );
    expect(sheets.map(({ name, visibility, grid }) => [name, visibility, grid])).toEqual([
      ["Vagt & tal", "visible", null],
      ["Skjult", "veryHidden", null],
    ]);
  });

  test("other prefixes, absolute targets and names in other cases lead to the same sheets", async () => {
    const parts = xlsxParts({ sheets: [{ name: "Ark1", rows: rowsOf([[1]]) }] });
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const turned: Record<string, string> = {
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "")
        .replaceAll("r:id", "q:id")
        .replaceAll("xmlns:r", "xmlns:q")
        .replace(/<(\/?)(workbook|sheets|sheet|workbookPr)\b/g, "<$1x:$2")
        .replace("xmlns=", "xmlns:x="),
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
        'Target="worksheets/sheet1.xml"',
        'Target="/xl/Worksheets/Sheet1.XML"',
      ),
    };
    delete turned["xl/worksheets/sheet1.xml"];
    turned["xl/worksheets/SHEET1.xml"] = sheet;
    expect(await valuesIn(zipped(turned))).toEqual([[1]]);
  });

  test("a part in UTF-16 is read", async () => {
    const parts = xlsxParts({ sheets: [{ name: "Ark1", rows: rowsOf([["Æblegrød"]]) }] });
    const text = parts["xl/worksheets/sheet1.xml"] ?? "";
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const files = Object.fromEntries(Object.entries(parts).map(([name, one]) => [name, strToU8(one)]));
    expect(await valuesIn(zipSync({ ...files, "xl/worksheets/sheet1.xml": new Uint8Array(bytes) }))).toEqual([
      ["Æblegrød"],
    ]);
  });

  test("a sheet that is too large for a list of figures keeps no other sheet from being read", async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { sheets } = await readXlsx(
      xlsxOf({
        sheets: [
          { name: "Stort", rows: far },
          { name: "Lille", rows: rowsOf([[1]]) },
        ],
      }),
    );
    expect(sheets.map(({ tooLarge, grid }) => [tooLarge, grid?.values])).toEqual([
      [true, undefined],
      [false, [[1]]],
    ]);
  });

  test.each([
    ["a document type", (xml: string) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`],
    ["a tag that is not closed", (xml: string) => xml.replace("</sheetData>", "")],
    ["an entity of its own", (xml: string) => xml.replace("<sheetData>", "<sheetData>&bomb;")],
  ])("%s is refused", async (_, change) => {
    const parts = xlsxParts({ sheets: [{ name: "Ark1", rows: rowsOf([[1]]) }] });
    const name = "xl/worksheets/sheet1.xml";
    expect(await problemOf(zipped({ ...parts, [name]: change(parts[name] ?? "") }))).toBe("damaged");
  });
});

describe("files that are something else", () => {
  const text = (content: string) => strToU8(content);
  test.each([
    ["empty", new Uint8Array(), "empty"],
    ["protected or of before 2007", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), "password"],
    ["a PDF", text("%PDF-1.7\n"), "pdf"],
    ["a text", text("a;b\n1;2\n"), "csv"],
    [
      "an .ods",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }, { level: 0 }),
      "ods",
    ],
    ["a .docx", zipped({ "[Content_Types].xml": "", "word/document.xml": "<a/>" }), "docx"],
    ["a zip of anything", zipped({ "a.txt": "a" }), "damaged"],
    ["bytes", Uint8Array.of(1, 0, 2, 0), "unknown"],
  ])("%s is named for what it is", async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });
});
