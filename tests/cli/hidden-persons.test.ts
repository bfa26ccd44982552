// Personal numbers in what no grid of a workbook shows: found by check and counted by consolidate, told where, never repeated.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { catalogueOf } from "../barometer/helpers";
import { inFolder, type Folder } from "./run";

const SLOW = 120_000;
const CPR = "010190-1234";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

type Parts = Record<string, string>;
const catalogue = catalogueOf([{ id: "i", measure: "count", groups: ["target"] }]);

/** A filled form; `change` gets its parts and that of the sheet Indberetning. */
async function withForm(
  change: (parts: Parts, sheet: string) => Parts,
  work: (folder: Folder) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    folder.write("k.json", JSON.stringify(catalogue));
    folder.write("t.csv", "indicator,group,period,value\ni,target,2018,77");
    await folder.run("template", "--catalogue", "k.json", "--period", "2018", "--out", ".");
    await folder.run("fill", "k_d_2018.xlsx", "--figures", "t.csv", "--out", "a.xlsx");
    const parts = Object.fromEntries(
      Object.entries(unzipSync(folder.read("a.xlsx"))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    const id = /<sheet name="Indberetning"[^>]*r:id="rIdSheet(\d+)"/.exec(
      parts["xl/workbook.xml"] ?? "",
    )?.[1];
    const changed = { ...parts, ...change(parts, `xl/worksheets/sheet${id ?? ""}.xml`) };
    folder.write(
      "a.xlsx",
      zipSync(Object.fromEntries(Object.entries(changed).map(([name, text]) => [name, strToU8(text)]))),
    );
    await work(folder);
  });
}

const before = (parts: Parts, part: string, mark: RegExp, added: string): Parts => {
  const text = parts[part] ?? "";
  const at = text.search(mark);
  if (at < 0) throw new Error(`${part} has no ${mark.source}`);
  return { [part]: text.slice(0, at) + added + text.slice(at) };
};

const core = (text: string) => ({
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${text}</cp:coreProperties>`,
});
const relations = (target: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`;
const drawing = (inside: string) => `<xdr:wsDr xmlns:xdr="x" xmlns:a="${DRAWING}">${inside}</xdr:wsDr>`;
const header = (parts: Parts, sheet: string, text: string): Parts => {
  const old = parts[sheet] ?? "";
  const added = `<headerFooter><oddHeader>${text}</oddHeader></headerFooter>`;
  return {
    [sheet]: old
      .replace(/<headerFooter[\s\S]*?<\/headerFooter>/, "")
      .replace(/(<pageSetup[^>]*\/>)/, `$1${added}`),
  };
};

interface Finding {
  code: string;
  sheet: string | null;
  cell: string | null;
  message: string;
}

const WHERE: [string, (parts: Parts, sheet: string) => Parts, Partial<Finding>][] = [
  ["the title of the document", () => core(`<dc:title>Liste ${CPR}</dc:title>`), { sheet: null }],
  ["who saved it last", () => core("<cp:lastModifiedBy>0101901234</cp:lastModifiedBy>"), { sheet: null }],
  [
    "a property of one's own",
    () => ({
      "docProps/custom.xml": `<Properties><property name="Borger"><lpwstr>010190 1234</lpwstr></property></Properties>`,
    }),
    { sheet: null },
  ],
  [
    "a page's header",
    (parts, sheet) => header(parts, sheet, `&amp;L&amp;"Arial"Borger ${CPR}`),
    { sheet: "Indberetning" },
  ],
  [
    "the address of a link",
    (_, sheet) => ({
      [sheet.replace("worksheets/", "worksheets/_rels/").concat(".rels")]: relations(
        "https://x.dk/?p=010190%2D1234",
      ),
    }),
    { sheet: "Indberetning" },
  ],
  [
    "a link's tip",
    (parts, sheet) =>
      before(
        parts,
        sheet,
        /<pageMargins/,
        `<hyperlinks><hyperlink ref="C4" location="A1" tooltip="${CPR}"/></hyperlinks>`,
      ),
    { sheet: "Indberetning", cell: "C4" },
  ],
  [
    "a number format",
    (parts) => {
      const styles = parts["xl/styles.xml"] ?? "";
      return {
        "xl/styles.xml": styles.replace(
          /(<styleSheet[^>]*>)(<numFmts[\s\S]*?<\/numFmts>)?/,
          `$1<numFmts count="1"><numFmt numFmtId="199" formatCode="0&quot; ${CPR}&quot;"/></numFmts>`,
        ),
      };
    },
    { sheet: null },
  ],
  [
    "the text of an input rule",
    (parts, sheet) => {
      const text = parts[sheet] ?? "";
      return {
        [sheet]: text
          .replace("<dataValidation ", `<dataValidation prompt="Som for ${CPR}" `)
          .replace(/(prompt="Som[^>]*) prompt="[^"]*"/, "$1"),
      };
    },
    { sheet: "Indberetning" },
  ],
  [
    "what a name of the workbook stands for",
    (parts) => {
      const text = parts["xl/workbook.xml"] ?? "";
      const name = `<definedName name="borger">"${CPR}"</definedName>`;
      return { "xl/workbook.xml": text.replace("</definedNames>", `${name}</definedNames>`) };
    },
    { sheet: null },
  ],
  [
    "a comment's author",
    () => ({
      "xl/persons/person.xml": `<personList><person displayName="Åse ${CPR}" id="{1}"/></personList>`,
    }),
    { sheet: null },
  ],
  [
    "a note's author",
    () => ({
      "xl/comments77.xml": `<comments xmlns="${MAIN}"><authors><author>0101901234</author></authors></comments>`,
    }),
    { sheet: null },
  ],
  [
    "a text box, cut by its formatting",
    () => ({
      "xl/drawings/drawing77.xml": drawing(
        "<a:p><a:r><a:t>010190</a:t></a:r><a:r><a:t>-1234</a:t></a:r></a:p>",
      ),
    }),
    { sheet: null },
  ],
  [
    "what a picture is called for those who cannot see it",
    () => ({ "xl/drawings/drawing77.xml": drawing(`<xdr:cNvPr id="2" name="Billede" descr="Pas ${CPR}"/>`) }),
    { sheet: null },
  ],
  [
    "the memory of a pivot table",
    () => ({
      "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition><sharedItems><s v="${CPR}"/></sharedItems></pivotCacheDefinition>`,
    }),
    { sheet: null },
  ],
  [
    "what a link to another file remembers",
    () => ({
      "xl/externalLinks/externalLink1.xml": `<externalLink><sheetData><cell r="A1" t="str"><v>010190/1234</v></cell></sheetData></externalLink>`,
    }),
    { sheet: null },
  ],
];

test.each(WHERE)(
  "in %s",
  (_where, change, place) =>
    withForm(change, async ({ run }) => {
      const checked = await run("check", "a.xlsx", "--json");
      const { files } = JSON.parse(checked.out) as { files: { findings: Finding[] }[] };
      const found = (files[0]?.findings ?? []).filter(({ code }) => code === "cpr-number");
      expect(found).toMatchObject([place]);
      const words = await run("check", "a.xlsx");
      const taken = await run("consolidate", "a.xlsx", "--out", "b.xlsx", "--json");
      expect([checked.exit, words.exit, taken.exit]).toEqual([1, 1, 1]);
      expect(JSON.parse(taken.out)).toMatchObject({ files: [{ status: "imported", errors: 1 }] });
      expect(JSON.stringify([checked, words, taken])).not.toMatch(/010190|1901234/);
    }),
  SLOW,
);

test(
  "in a protected sheet that nobody reads it is an error at its cell",
  () =>
    withForm(
      (parts) => ({
        "xl/worksheets/sheet99.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>Borger ${CPR}</t></is></c></row></sheetData><sheetProtection sheet="1"/></worksheet>`,
        "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
          "</sheets>",
          '<sheet name="Noter" sheetId="99" state="veryHidden" r:id="rIdOdd"/></sheets>',
        ),
        "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
          "</Relationships>",
          '<Relationship Id="rIdOdd" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
        ),
      }),
      async ({ run }) => {
        const { exit, out } = await run("check", "a.xlsx");
        expect(exit).toBe(1);
        expect(out).toContain("Noter!B3");
        expect(out).not.toMatch(/010190/);
      },
    ),
  SLOW,
);

test(
  "what we write ourselves holds none, and neither do names that programs give by chance",
  () =>
    withForm(
      () => ({
        "xl/customProperty1.xml": '<x uid="{AB010190-1234-4AAA-8AAA-0101901234AA}"/>',
        "xl/drawings/drawing77.xml": drawing('<a:off x="0101901234" y="1012018000"/>'),
      }),
      async ({ run }) => {
        await run("consolidate", "a.xlsx", "--out", "b.xlsx");
        expect((await run("check", "a.xlsx", "b.xlsx")).exit).toBe(0);
      },
    ),
  SLOW,
);
