// A saved file read without opening it says what it says when it is opened: the checks work on equal input.
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { IntakeError } from "../../src/intake/problem";
import { checkWorkbook } from "../../src/jobs/form/check";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import type { WorkbookReader } from "../../src/jobs/port";
import { isUncalculated, savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { COLUMN } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { figuresOf } from "../../src/sheets/entry";
import { withComments } from "../fixtures/comments";
import { lay, type Laid } from "../fixtures/rounds";
import { rowsOf, xlsxOf } from "../fixtures/xlsx";

const slow = 120_000;
const INDICATORS = 12;

type Typed = string | number | boolean;

/** What people type into a row of the form, also as a formula; a number format beside it is one that Excel gives by itself. */
async function type(
  { workbook }: Laid,
  entries: readonly { row: number; column: number; value: Typed; format?: string }[],
): Promise<void> {
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(ENTRY_SHEET);
    sheet.protection.unprotect();
    for (const { row, column, value, format } of entries) {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      if (format !== undefined) cell.numberFormat = [[format]];
      cell.values = [[value]];
    }
    await context.sync();
  });
}

async function opened(bytes: Uint8Array): Promise<WorkbookReader> {
  const workbook = await openEmbeddedWorkbook({ bytes });
  return excelWorkbook((batch) => workbook.run(batch));
}

/** Everything that is made of a workbook which is read. */
async function said(port: WorkbookReader) {
  const workbook = await readEntryWorkbook(port);
  const { kind, findings, progress, entry } = checkWorkbook(workbook, "left", "all");
  const { sheets, names, comments, blank, grids } = workbook.seen;
  return {
    kind,
    findings,
    progress,
    entry: workbook.entry,
    figures: entry === null ? null : figuresOf(entry),
    names: [...names].sort(),
    blank,
    sheets: sheets.map(({ name, visibility }) => ({ name, visibility })),
    comments: comments.map(({ text, replies }) => ({ text, replies: replies.map((reply) => reply.text) })),
    read: Object.keys(grids).sort(),
  };
}

async function sameBothWays(bytes: Uint8Array): Promise<void> {
  expect(await said(await savedWorkbook(bytes))).toEqual(await said(await opened(bytes)));
}

const COLUMNS = [
  COLUMN.numerator,
  COLUMN.denominator,
  COLUMN.value,
  COLUMN.missing,
  COLUMN.remark,
  COLUMN.period,
  COLUMN.basis,
];

const typed = fc.record({
  row: fc.integer({ min: ENTRY_LAYOUT.body, max: ENTRY_LAYOUT.body + INDICATORS * 3 }),
  column: fc.constantFrom(...COLUMNS),
  value: fc.oneof(
    fc.integer({ min: -5, max: 100_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.constantFrom<Typed>(
      "1.234",
      "12,5",
      "Endnu ikke opgjort",
      "ved ikke",
      "010190-1234",
      "'=1+1",
      "=12+30",
      '=IF(1=1,"","x")',
      "=1/0",
      "Æble & <b>pære</b>",
      "2018H1",
      "  ",
      true,
      "a_x000D_b",
    ),
  ),
  format: fc.option(fc.constantFrom("0%", "0.0%", "dd-mm-yyyy", "d-mmm", "#,##0.0", "General", "mmm-yy"), {
    nil: undefined,
  }),
});

test(
  "whatever is typed into a form: read from the file it gives the same rows, figures and findings as opened",
  async () => {
    const laid = await lay(INDICATORS);
    const template = await laid.workbook.save();
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { maxLength: 25 }), async (entries) => {
        const workbook = await openEmbeddedWorkbook({ bytes: template });
        await type({ workbook, port: laid.port }, entries);
        await sameBothWays(await workbook.save());
      }),
      { numRuns: 12 },
    );
  },
  slow,
);

test(
  "comments, sheets of people's own and a renamed form are read alike",
  async () => {
    const laid = await lay(2);
    await laid.workbook.run(async (context) => {
      context.workbook.worksheets.add("constructor").getRange("B2:C3").values = [
        ["010190-1234", 5],
        ["__proto__", 7],
      ];
      context.workbook.worksheets.add("__proto__").getRange("A1").values = [["noter"]];
      context.workbook.worksheets.getItem(ENTRY_SHEET).name = "Mit skema";
      await context.sync();
    });
    const names = laid.workbook.sheetNames().map(({ name }) => name);
    const bytes = withComments(await laid.workbook.save(), names.indexOf("Mit skema") + 1, {
      notes: { E9: "Ring til 010190-1234" },
      threads: { F9: ["Hvem?", "Det er 0101901234"] },
      person: "Åse Hansen",
    });
    await sameBothWays(bytes);
    const { comments } = await (await savedWorkbook(bytes)).read([]);
    expect(comments.map(({ sheet, cell, author }) => [sheet, cell, author])).toContainEqual([
      "Mit skema",
      "F9",
      "Åse Hansen",
    ]);
  },
  slow,
);

test("a workbook that is not ours, or an empty one, is known without reading its sheets", async () => {
  const broken = "<row><c><v>no number</v></c></row>";
  const foreign = await savedWorkbook(
    xlsxOf({ sheets: ["Ark1", "Ark2"].map((name) => ({ name, rows: broken })) }),
  );
  const { kind, findings } = checkWorkbook(await readEntryWorkbook(foreign));
  expect([kind, findings[0]?.values]).toEqual(["unknown", { case: "workbook" }]);
  await sameBothWays(xlsxOf({ sheets: [{ name: "Ark1", rows: "" }] }));
});

test("two sheets of the same name are damage: nobody can tell which of them was meant", async () => {
  const sheet = { name: "Ark1", rows: rowsOf([[1]]) };
  await expect(savedWorkbook(xlsxOf({ sheets: [sheet, sheet] }))).rejects.toBeInstanceOf(IntakeError);
});

test("a formula where people type whose result is not in the file is seen, so that it can be calculated", async () => {
  const laid = await lay(2);
  const row = ENTRY_LAYOUT.body;
  await type(laid, [{ row, column: COLUMN.numerator, value: "=12+30" }]);
  const saved = await laid.workbook.save();
  const parts = unzipSync(saved);
  const emptied = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      name.startsWith("xl/worksheets/sheet")
        ? strToU8(strFromU8(part).replace(/(<f>12\+30<\/f>)<v>42<\/v>/, "$1"))
        : part,
    ]),
  );
  const [whole, without] = await Promise.all(
    [saved, zipSync(emptied)].map(
      async (bytes) => (await readEntryWorkbook(await savedWorkbook(bytes))).seen,
    ),
  );
  expect(whole && isUncalculated(whole)).toBe(false);
  expect(without && isUncalculated(without)).toBe(true);
});

test(
  "bytes changed anywhere: the file is refused, or says exactly what it said",
  async () => {
    const laid = await lay(2);
    const bytes = await laid.workbook.save();
    const whole = JSON.stringify((await readEntryWorkbook(await savedWorkbook(bytes))).entry);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 3,
        }),
        async (changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, by] of changes) changed[at] = (changed[at] ?? 0) ^ by;
          try {
            const { entry } = await readEntryWorkbook(await savedWorkbook(changed));
            if (!("problem" in entry)) expect(JSON.stringify(entry)).toBe(whole);
          } catch (error) {
            if (!(error instanceof IntakeError)) throw error;
          }
        },
      ),
      { numRuns: 300 },
    );
  },
  slow,
);

const FORMULAS = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2+2</f><v>4</v></c></row>';

test("formulas are those of the columns that are asked for, however often the sheet is asked for", async () => {
  const bytes = xlsxOf({ sheets: [{ name: "Ark", rows: FORMULAS }] });
  const book = await savedWorkbook(bytes);
  const asked = async (column: number) => {
    const { grids } = await book.read([{ sheet: "Ark", formulas: [{ column, columns: 1 }] }]);
    return grids["Ark"]?.formulas?.[0];
  };
  expect(await asked(0)).toEqual(["=1+1", 4]);
  expect(await asked(1)).toEqual([2, "=2+2"]);
});
