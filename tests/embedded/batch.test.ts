import { openEmbeddedWorkbook } from "../../src/embedded";

test("a batch writes values and formulas and reads them back calculated", async () => {
  const workbook = await openEmbeddedWorkbook();
  const values = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark1");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "=A1*2"],
      ["tekst", true],
    ];
    range.load("values,formulas,text,address,valueTypes");
    await context.sync();
    return [range.values, range.formulas, range.text, range.address, range.valueTypes];
  });
  expect(values).toEqual([
    [
      [1, 2],
      ["tekst", true],
    ],
    [
      [1, "=A1*2"],
      ["tekst", true],
    ],
    [
      ["1", "2"],
      ["tekst", "SAND"],
    ],
    "'Ark1'!A1:B2",
    [
      ["Double", "Double"],
      ["String", "Boolean"],
    ],
  ]);
});

test("what is typed under the Danish locale is stored, shown and saved", async () => {
  const workbook = await openEmbeddedWorkbook();
  expect(workbook.type("Ark1", 0, 0, "1.234,5")).toEqual({ accepted: true, refusal: null });
  const cell = workbook.view("Ark1").cells.get(0)?.get(0);
  expect(cell).toMatchObject({ value: 1234.5, formula: null });
  const again = await openEmbeddedWorkbook({ bytes: await workbook.save() });
  expect(again.view("Ark1").cells.get(0)?.get(0)).toMatchObject({ value: 1234.5 });
});
