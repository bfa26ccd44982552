// What we write, LibreOffice opens and saves again without changing a value, and nothing is judged differently after.
import { compute } from "../../src/jobs/results/compute";
import { checkWorkbook } from "../../src/jobs/form/check";
import { readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { inFolder } from "../cli/run";
import { example, filledTemplateOf, open, templateOf, typeInto } from "./books";
import { resaved, SLOW } from "./libreoffice";

test(
  "a template comes back from LibreOffice with every value",
  async () => {
    const book = await templateOf(example("ballerup-2018"));
    const again = await open(await resaved(await book.save()));
    expect(await again.values()).toEqual(await book.values());
  },
  SLOW,
);

test(
  "a filled template with its results comes back from LibreOffice with every value",
  async () => {
    const book = await filledTemplateOf(example("det-nationale-barometer"));
    await compute(book.port, { confirmed: true, today: "2022-11-20" });
    const again = await open(await resaved(await book.save()));
    const before = await book.values();
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(["Indberetning", "Sammenligning", "Barometer"]),
    );
    expect(await again.values()).toEqual(before);
  },
  SLOW,
);

test(
  "a barometer workbook comes back from LibreOffice with every value, and is assessed the same",
  () =>
    inFolder(async ({ run, read, write }) => {
      await run("demo", "--out", "ud");
      const file = "ud/ballerup-2018/barometer.xlsx";
      write("igen.xlsx", await resaved(read(file)));
      const [before, after] = [await open(read(file)), await open(read("igen.xlsx"))];
      expect(await after.values()).toEqual(await before.values());
      const assessed = await run("assess", file, "--json");
      expect(JSON.parse(assessed.out)).toHaveProperty("lines");
      expect(await run("assess", "igen.xlsx", "--json")).toEqual(assessed);
    }),
  SLOW,
);

test(
  "check says the same of a filled template before and after LibreOffice saved it",
  async () => {
    const book = await filledTemplateOf(example("ballerup-2018"));
    // Rows of the first block: a number as text, more than all, a figure beside a reason, and a personal number.
    await typeInto(book, [
      { row: 1, column: "numerator", value: "1.234" },
      { row: 2, column: "numerator", value: 999_999 },
      { row: 3, column: "missing", value: "Endnu ikke opgjort" },
      { row: 3, column: "remark", value: "Se 010190-1234" },
    ]);
    const before = checkWorkbook(await readEntryWorkbook(book.port));
    const again = await open(await resaved(await book.save()));
    const after = checkWorkbook(await readEntryWorkbook(again.port));
    expect(new Set(before.findings.map(({ code }) => code)).size).toBeGreaterThan(2);
    expect(after.findings).toEqual(before.findings);
    expect(after.progress).toEqual(before.progress);
  },
  SLOW,
);
