// What we save holds to the format as Microsoft's own library reads it, and two other readers find the same in it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { plainRound } from "../../src/barometer/round";
import { compute } from "../../src/jobs/results/compute";
import { check } from "../../src/jobs/form/check";
import { createTemplate } from "../../src/jobs/form/template";
import { inFolder } from "../cli/run";
import { example, filledTemplateOf, open, typeInto, type OpenBook } from "./books";
import { SLOW } from "./libreoffice";
import { mistakesIn, testWithValidator } from "./validator";

const TODAY = "2022-11-20";

installChartSupport();

testWithValidator(
  "what the validator finds is told: a file that is no workbook is not taken for one",
  () => {
    expect(mistakesIn({ nothing: new Uint8Array([80, 75]) })).not.toEqual([]);
    return Promise.resolve();
  },
  SLOW,
);

testWithValidator(
  "every workbook of a whole round is valid: templates, filled templates, gathered with their results",
  () =>
    inFolder(async ({ run, path: at }) => {
      await run("demo", "--out", "ud");
      const files = workbooksUnder(at("ud"));
      expect(Object.keys(files).length).toBeGreaterThan(10);
      expect(mistakesIn(files)).toEqual([]);
    }),
  SLOW * 2,
);

testWithValidator(
  "a form for one department, in English, checked with mistakes, computed and with comments is valid",
  async () => {
    const shipped = example("ballerup-2018");
    const one = await open();
    await createTemplate(one.port, {
      catalogue: { ...shipped.catalogue, language: "en" },
      round: plainRound(shipped.exampleRound),
      department: shipped.catalogue.departments[0]?.id ?? null,
      history: shipped.exampleHistory,
      confirmed: true,
    });
    expect(mistakesIn({ one: await one.save(), wrong: await marked(), computed: await computed() })).toEqual(
      [],
    );
  },
  SLOW,
);

testWithValidator(
  "a workbook in which people have written formulas, names and texts that look like numbers is valid",
  async () => {
    const book = await computedBook();
    await book.workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Direktion");
      sheet.getRange("A1:B2").formulas = [
        ["=Indberetning!E9", "'=ikke en formel"],
        ["=SUM(Indberetning!E9:E12)", "3/4"],
      ];
      sheet.getRange("A1").format.fill.color = "#FFCC00";
      context.workbook.names.add("Vores", sheet.getRange("A2"));
      await context.sync();
    });
    expect(mistakesIn({ written: await book.save() })).toEqual([]);
  },
  SLOW,
);

test(
  "another reader finds every value and formula where we do",
  async () => {
    const book = await computedBook();
    const ours = ourValues(book);
    expect(Object.keys(ours["Indberetning"] ?? {}).length).toBeGreaterThan(200);
    expect(await readByAnother(await book.save())).toEqual(ours);
  },
  SLOW,
);

/** Rows with mistakes of several kinds, marked in the sheet, and a comment with an answer. */
async function marked(): Promise<Uint8Array> {
  const book = await filledTemplateOf(example("ballerup-2018"));
  await typeInto(book, [
    { row: 1, column: "numerator", value: "1.234" },
    { row: 2, column: "numerator", value: 999_999 },
    { row: 3, column: "remark", value: '=2+2 & <b> "citat"' },
  ]);
  await book.workbook.run(async (context) => {
    context.workbook.comments.add("Indberetning!E9", "Stemmer det?").replies.add("Ja");
    await context.sync();
  });
  await check(book.port);
  return book.save();
}

async function computed(): Promise<Uint8Array> {
  return (await computedBook()).save();
}

async function computedBook(): Promise<OpenBook> {
  const book = await filledTemplateOf(example("det-nationale-barometer"));
  await compute(book.port, { confirmed: true, today: TODAY });
  return book;
}

function workbooksUnder(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  );
}

type Cells = Record<string, string | number | boolean>;

function ourValues({ workbook }: OpenBook): Record<string, Cells> {
  return Object.fromEntries(
    workbook.sheetNames().map(({ name }) => {
      const cells: Cells = {};
      for (const [row, line] of workbook.view(name).cells)
        for (const [column, { value, formula }] of line) {
          const at = `${row + 1} ${column + 1}`;
          if (formula !== null) cells[`${at} formula`] = formula;
          if (isContent(value)) cells[at] = value;
        }
      return [name, cells];
    }),
  );
}

function isContent(value: unknown): value is Cells[string] {
  return (
    typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "")
  );
}

/** The same by a library that others read workbooks with. */
async function readByAnother(bytes: Uint8Array): Promise<Record<string, Cells>> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  return Object.fromEntries(
    book.worksheets.map((sheet) => {
      const cells: Cells = {};
      sheet.eachRow((line, row) =>
        line.eachCell((cell, column) => {
          const at = `${row} ${column}`;
          if (cell.isMerged && cell.master !== cell) return;
          if (cell.formula) cells[`${at} formula`] = `=${cell.formula}`;
          const value: unknown = cell.formula ? cell.result : cell.value;
          if (isContent(value)) cells[at] = value;
        }),
      );
      return [sheet.name, cells];
    }),
  );
}
