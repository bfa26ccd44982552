// What a saved file says beside its cells, so that Excel neither changes them nor asks more than it must.
import { strFromU8, unzipSync } from "fflate";
import type { EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, reopened } from "./helpers";

async function part(workbook: EmbeddedWorkbook, name: string): Promise<string> {
  return strFromU8(unzipSync(await workbook.save())[name] ?? new Uint8Array());
}

test.each(["'=2+2", "'+45 12 34 56 78", "'3/4", "'2018", "'-", "'@navn", "'SAND"])(
  "text that Excel would read as something else, %s, is marked as text",
  async (text) => {
    const workbook = await bookFrom([[text, "almindelig tekst"]]);
    const [, format] = /r="A1" s="(\d+)"/.exec(await part(workbook, "xl/worksheets/sheet1.xml")) ?? [];
    const styles = await part(workbook, "xl/styles.xml");
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    expect(formats[Number(format)]).toContain('quotePrefix="1"');
    expect(formats.filter((one) => one.includes("quotePrefix"))).toHaveLength(1);
    const again = await reopened(workbook);
    expect(again.view("Ark").cells.get(0)?.get(0)).toMatchObject({ value: text.slice(1), formula: null });
  },
);

test("a workbook with everything calculated is not calculated again by whoever opens it", async () => {
  expect(await part(await bookFrom([[1, "=A1*2"]]), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
});

test("one with a formula that could not be calculated here is", async () => {
  const workbook = await bookFrom([[1, "=CUBEVALUE(A1)"]]);
  expect(await part(workbook, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test("a new workbook has the theme that its font refers to, and names nobody", async () => {
  const workbook = await bookFrom([["a"]]);
  expect(await part(workbook, "xl/theme/theme1.xml")).toContain('<a:latin typeface="Calibri"/>');
  const parts = Object.keys(unzipSync(await workbook.save()));
  expect(parts.filter((name) => name.startsWith("docProps/"))).toEqual([]);
});

test("a row with wrapped text is saved as high as its text, as a row that goes on growing, and other rows without a height", async () => {
  const workbook = await bookFrom([["et ord"], ["mange ord ".repeat(20)], ["mange ord ".repeat(20)]]);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    sheet.getRange("A1:A2").format.wrapText = true;
    sheet.getRange("A1:A3").format.columnWidth = 100;
    await context.sync();
  });
  const rows = [...(await part(workbook, "xl/worksheets/sheet1.xml")).matchAll(/<row r="(\d)"([^>]*)>/g)];
  expect(rows.map(([, row, own]) => [row, own])).toEqual([
    ["1", ""],
    ["2", expect.stringMatching(/^ ht="\d{2,3}"$/) as string],
    ["3", ""],
  ]);
});
