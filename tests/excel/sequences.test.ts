// Writes, people's edits and deletions, and interruptions in any order: none ends in a workbook that the add-in refuses, nor in
// half a sheet, and what refers to a sheet does so until somebody deletes it.
import fc from "fast-check";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { STAGING_PREFIX } from "../../src/excel/record";
import { excelWorkbook } from "../../src/excel/workbook";
import { WorkbookError, type WorkbookPort } from "../../src/jobs/port";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan";

const SEQUENCES = 1_000;
const SEED = 20_261_129;
/** A cell of the person's own looks at the heading of each sheet. */
const OWN = "Ark1";

interface Laying {
  rows: number;
  columns: number;
}

function plansOf({ rows, columns }: Laying): SheetPlan[] {
  const cells = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (row === 0 ? `Felt ${column}` : row * 10 + column)),
  );
  const box = { row: 1, column: 0, rows: rows + 1, columns };
  const table = { name: "Data", box, style: "TableStyleLight1" };
  const values = (word: string) => [
    { row: 0, column: 0, cells: [[`${word} ${rows} ${columns}`]] },
    { row: 1, column: 0, cells },
  ];
  const names = [{ name: "tallene", box: { ...box, columns: 1 } }];
  return [
    { ...emptyPlan("Tal"), values: values("Tal"), table, names, protect: rows % 2 === 0 },
    { ...emptyPlan("Skema"), values: values("Skema"), merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
  ];
}

const laying: fc.Arbitrary<Laying> = fc.record({
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 2, max: 3 }),
});

/** What a person does; whatever Excel refuses is left undone. */
const EDITS: Record<string, (context: Excel.RequestContext) => void> = {
  "deletes a sheet": ({ workbook }) => workbook.worksheets.getItem("Tal").delete(),
  "renames a sheet": ({ workbook }) => void (workbook.worksheets.getItem("Skema").name = "Omdøbt"),
  "hides a sheet": ({ workbook }) => void (workbook.worksheets.getItem("Skema").visibility = "Hidden"),
  "moves a sheet": ({ workbook }) => void (workbook.worksheets.getItem("Skema").position = 0),
  "opens a sheet": ({ workbook }) => workbook.worksheets.getItem("Tal").protection.unprotect(),
  "sets a password": ({ workbook }) => workbook.worksheets.getItem("Skema").protection.protect({}, "ord"),
  "deletes a name": ({ workbook }) => workbook.names.getItem("tallene").delete(),
  "turns the table into cells": ({ workbook }) => void workbook.tables.getItem("Data").convertToRange(),
  "renames the table": ({ workbook }) => void (workbook.tables.getItem("Data").name = "Mine"),
  "makes a table": ({ workbook }) =>
    void (workbook.worksheets.getItem(OWN).tables.add("F1:G3", true).name = "Data"),
  "makes a name": ({ workbook }) =>
    void workbook.names.add("Data", workbook.worksheets.getItem(OWN).getRange("A1")),
  "puts rows in": ({ workbook }) => void workbook.worksheets.getItem("Skema").getRange("1:2").insert("Down"),
  "writes below": ({ workbook }) =>
    void (workbook.worksheets.getItem("Skema").getRange("A5").values = [["Husk"]]),
  "writes beside": ({ workbook }) =>
    void (workbook.worksheets.getItem("Skema").getRange("D2").values = [["Min"]]),
  "empties cells": ({ workbook }) => workbook.worksheets.getItem("Skema").getRange("A1:B3").clear("Contents"),
  "deletes what is being built": ({ workbook }) => workbook.worksheets.getItem(`${STAGING_PREFIX}1`).delete(),
  "writes in the record": ({ workbook }) =>
    void (workbook.worksheets.getItem(`${STAGING_PREFIX}skift`).getRange("A2").values = [["?"]]),
  "deletes the record": ({ workbook }) => workbook.worksheets.getItem(`${STAGING_PREFIX}skift`).delete(),
};

type Act =
  | { kind: "lays"; laying: Laying }
  /** Cut at this share of the actions of its last request. */
  | { kind: "is cut"; laying: Laying; share: number }
  | { kind: "edits"; edit: string };

const edit: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant("edits" as const),
  edit: fc.constantFrom(...Object.keys(EDITS)),
});

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: edit },
  fc.record({ kind: fc.constant("lays" as const), laying }),
  fc.record({
    kind: fc.constant("is cut" as const),
    laying,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

async function perform(workbook: EmbeddedWorkbook, port: WorkbookPort, one: Act): Promise<void> {
  if (one.kind === "edits") {
    const edit = EDITS[one.edit];
    await workbook
      .run(async (context) => {
        edit?.(context);
        await context.sync();
      })
      .catch(() => undefined);
    return;
  }
  const { laying } = one;
  if (one.kind === "is cut") {
    workbook.interceptRequests((_index, body) => {
      const { Actions } = JSON.parse(body) as { Actions: unknown[] };
      return body.includes(STAGING_PREFIX) ? Math.floor(Actions.length * one.share) : undefined;
    });
  }
  await laid(port, laying).catch(onlyTold);
  workbook.interceptRequests(null);
}

async function laid(port: WorkbookPort, laying: Laying): Promise<void> {
  const seen = await port.read([], { wholeComments: true });
  await port.write({ sheets: plansOf(laying), seen, show: "Tal" });
}

/** Whatever keeps a write from its end has a sentence of its own. */
function onlyTold(cause: unknown): void {
  if (!(cause instanceof WorkbookError) || cause.problem === "unexpected") throw cause;
}

function headOf(workbook: EmbeddedWorkbook, sheet: string): unknown {
  return workbook.view(sheet).cells.get(0)?.get(0)?.value;
}

test("a thousand sequences of writes, edits, deletions and interruptions end in a workbook that is taken", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(act, { minLength: 2, maxLength: 6 }),
      laying,
      async (isLaid, acts, last) => {
        const workbook = await openEmbeddedWorkbook({});
        const port = excelWorkbook((batch) => workbook.run(batch));
        workbook.type(OWN, 0, 0, "Mit");
        if (isLaid) {
          await laid(port, { rows: 2, columns: 2 });
          workbook.type(OWN, 1, 0, "=Skema!A1");
        }
        for (const one of acts) await perform(workbook, port, one);

        // What was laid aside is told once; a password is told until it is taken away.
        await laid(port, last).catch(onlyTold);
        await workbook
          .run(async (context) => {
            context.workbook.worksheets.getItem("Skema").protection.unprotect("ord");
            await context.sync();
          })
          .catch(() => undefined);
        await laid(port, last);
        const name = `${last.rows} ${last.columns}`;
        expect(headOf(workbook, "Tal")).toBe(`Tal ${name}`);
        expect(headOf(workbook, "Skema")).toBe(`Skema ${name}`);
        expect(workbook.sheetNames().filter((sheet) => sheet.name.startsWith(STAGING_PREFIX))).toEqual([]);
        const own = workbook.view(OWN).cells;
        expect(own.get(0)?.get(0)?.value).toBe("Mit");
        expect(own.get(1)?.get(0)?.formula ?? "").not.toContain("#REF!");
      },
    ),
    { numRuns: SEQUENCES, seed: SEED },
  );
}, 240_000);
