import { strToU8, zipSync } from "fflate";
import type { PackageProblem } from "../../src/ooxml/fault";
import { readRelationships } from "../../src/ooxml/relationships";
import { openArchive } from "../../src/ooxml/zip";

function relationshipsIn(xml: string | Uint8Array, part = "xl/workbook.xml") {
  const fault = (problem: PackageProblem, detail: string) => new Error(`${problem}: ${detail}`);
  const bytes = zipSync({ "xl/_rels/workbook.xml.rels": typeof xml === "string" ? strToU8(xml) : xml });
  return readRelationships(openArchive(bytes, fault), part, fault);
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

test("targets are paths of the package, and addresses outside stay as they are", () => {
  const xml =
    `<Relationships xmlns="${NAMESPACE}"><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>` +
    '<Relationship Id="b" Type="x/image" Target="../media/./1.png"/><Relationship Id="c" Type="x/styles" Target="/xl/styles.xml"/>' +
    '<Relationship Id="d" Type="x/hyperlink" Target="../andet" TargetMode="External"/></Relationships>';
  expect(relationshipsIn(xml).map(({ target }) => target)).toEqual([
    "xl/worksheets/sheet1.xml",
    "media/1.png",
    "xl/styles.xml",
    "../andet",
  ]);
});

test("any prefix, any quotes and any order of attributes lead to the same part", () => {
  const xml = `<p:Relationships xmlns:p="${NAMESPACE}"><p:Relationship\n Target='a&amp;b.xml'  Type='x/styles' Id='r1'></p:Relationship></p:Relationships>`;
  expect(relationshipsIn(xml)).toEqual([
    { id: "r1", type: "x/styles", target: "xl/a&b.xml", external: false },
  ]);
});

test("what only looks like a relationship, in a comment, is none", () => {
  const xml = `<Relationships xmlns="${NAMESPACE}"><!-- <Relationship Id="a" Type="x/worksheet" Target="b.xml"/> --></Relationships>`;
  expect(relationshipsIn(xml)).toEqual([]);
});

test("a part in UTF-16 is read", () => {
  const xml = `<Relationships xmlns="${NAMESPACE}"><Relationship Id="a" Type="x/styles" Target="æ.xml"/></Relationships>`;
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]);
  expect(relationshipsIn(new Uint8Array(bytes)).map(({ target }) => target)).toEqual(["xl/æ.xml"]);
});

test("a part that names none has none", () => {
  expect(relationshipsIn("<Relationships/>", "xl/styles.xml")).toEqual([]);
});

test.each([
  ["a document type", "<!DOCTYPE a [<!ENTITY b 'c'>]><Relationships/>"],
  ["a tag that is not closed", "<Relationships><Relationship Id='a'>"],
  ["bytes that are no UTF-8", Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e)],
  ["nothing at all", ""],
])("%s is refused", (_, xml) => {
  expect(() => relationshipsIn(xml)).toThrow(/^damaged/);
});
