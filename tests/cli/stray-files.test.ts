// Files with something far away, huge or oddly named in them: they are read, or told about by name, and stop no other file.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { inFolder, type Folder } from "./run";

const SLOW = 60_000;
const TEMPLATE = "ballerup-2018_c-arb_2018.xlsx";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

type Parts = Record<string, string>;

/** A form as it was handed out, its parts changed. */
function form(folder: Folder, file: string, change: (parts: Parts) => Parts): void {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(folder.read(TEMPLATE))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const changed = change(parts);
  folder.write(
    file,
    zipSync(Object.fromEntries(Object.entries(changed).map(([name, text]) => [name, strToU8(text)]))),
  );
}

/** The part of the sheet that is filled in. */
function entryPart(parts: Parts): string {
  const id = /<sheet name="Indberetning"[^>]*r:id="rIdSheet(\d+)"/.exec(parts["xl/workbook.xml"] ?? "")?.[1];
  return `xl/worksheets/sheet${id ?? ""}.xml`;
}

const withRow = (row: number, cell: string) => (parts: Parts) => {
  const part = entryPart(parts);
  const changed = (parts[part] ?? "").replace("</sheetData>", `<row r="${row}">${cell}</row></sheetData>`);
  return { ...parts, [part]: changed };
};

const withSheet = (name: string) => (parts: Parts) => ({
  ...parts,
  "xl/worksheets/sheet99.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData></worksheet>`,
  "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
    "</sheets>",
    `<sheet name="${name}" sheetId="99" r:id="rIdOdd"/></sheets>`,
  ),
  "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
    "</Relationships>",
    `<Relationship Id="rIdOdd" Type="${RELATION}" Target="worksheets/sheet99.xml"/></Relationships>`,
  ),
});

/** In rows that no form reaches. */
const formula = (text: string, value: string) => withRow(900, `<c r="A900"><f>${text}</f>${value}</c>`);

async function inFolderWithForm(work: (folder: Folder) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    await folder.run(
      "template",
      "--catalogue",
      "ballerup-2018",
      "--department",
      "c-arb",
      "--period",
      "2018",
      "--out",
      ".",
    );
    await work(folder);
  });
}

test.each<[string, (parts: Parts) => Parts]>([
  ["a value in the last row", withRow(1_048_576, '<c r="A1048576"><v>1</v></c>')],
  ["a value in the last column, far down", withRow(900, '<c r="XFD900"><v>1</v></c>')],
  ["a value in the last cell", withRow(1_048_576, '<c r="XFD1048576"><v>1</v></c>')],
])(
  "a file with %s is told about, and the others are read",
  (_, change) =>
    inFolderWithForm(async (folder) => {
      form(folder, "langt-ude.xlsx", change);
      const checked = await folder.run("check", "langt-ude.xlsx", TEMPLATE);
      expect(checked.exit).toBe(1);
      expect(checked.err).toContain("langt-ude.xlsx: Et ark i filen er brugt næsten helt ud til kanten");
      expect(checked.out).toContain(TEMPLATE);
      const taken = await folder.run("consolidate", "langt-ude.xlsx", TEMPLATE, "--out", "barometer.xlsx");
      expect(taken.out + taken.err).toMatch(/langt-ude\.xlsx: ikke læst ind.*kanten/);
      expect(folder.read("barometer.xlsx").length).toBeGreaterThan(0);
    }),
  SLOW,
);

test.each([
  ["a sheet called __proto__", withSheet("__proto__")],
  ["a sheet called constructor", withSheet("constructor")],
  ["a sum over the whole sheet", formula("SUM($A$1:$XFD$1048576)", "<v>7</v>")],
  ["a sum over the whole sheet that nobody has worked out", formula("SUM($A$1:$XFD$899)", "")],
  ["a count over the whole sheet", formula("COUNTIF($A$1:$XFD$1048576,1)", "<v>7</v>")],
  ["a count of whole columns", formula("COUNTIF($A:$XFD,1)", "")],
  ["an indirect sum over the whole sheet", formula('SUM(INDIRECT("A1:XFD1048576"))', "<v>7</v>")],
  ["an indirect sum that nobody has worked out", formula('SUM(INDIRECT("A1:XFD1048576"))', "")],
  ["an offset as large as the sheet", formula("SUM(OFFSET($A$1,0,0,1048576,16384))", "")],
])(
  "a file with %s is checked and gathered like any other",
  (_, change) =>
    inFolderWithForm(async (folder) => {
      form(folder, "andet.xlsx", change);
      const [odd, plain] = [
        await folder.run("check", "andet.xlsx", "--json"),
        await folder.run("check", TEMPLATE, "--json"),
      ].map(({ out }) => (JSON.parse(out) as { files: { kind: string }[] }).files.map(({ kind }) => kind));
      expect(odd).toEqual(plain);
      const taken = await folder.run("consolidate", "andet.xlsx", "--out", "barometer.xlsx");
      expect(taken.err).not.toContain("ikke læst ind");
      expect(folder.read("barometer.xlsx").length).toBeGreaterThan(0);
    }),
  SLOW,
);
