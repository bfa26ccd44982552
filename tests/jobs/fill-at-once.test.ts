import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { ENTRY_SHEET, readEntryWorkbook } from "../../src/jobs/form/entry-workbook";
import { planFill, type FillPlan } from "../../src/jobs/fill/fill-at-once";
import { COLUMN } from "../../src/sheets/entry/columns";
import { ENTRY_LAYOUT } from "../../src/sheets/entry/layout";
import { lay } from "../fixtures/rounds";

const FIRST = ENTRY_LAYOUT.body + 1;
const ROW = FIRST + 1;

/** What a file with this figure would do to a row that holds 7 of 20, or what else is said. */
async function planned(
  figure: Partial<Figure>,
  stands: (string | number | null)[] = [7, 20, null],
): Promise<FillPlan> {
  const laid = await lay(3);
  laid.workbook.paste(ENTRY_SHEET, FIRST, COLUMN.numerator, [stands]);
  const { entry } = await readEntryWorkbook(laid.port);
  if ("problem" in entry) throw new Error(entry.problem);
  const key = { indicator: "ind-1", group: "target", category: null, period: "2018" };
  return planFill(entry, [{ ...emptyFigure(key), ...figure }], true);
}

const written = ({ patches }: FillPlan) => patches.flatMap(({ cells }) => cells.flat());

test("a figure without a number or a reason takes nothing away, even where overwriting was asked for", async () => {
  const plan = await planned({});
  expect(written(plan)).toEqual([]);
  expect(plan).toMatchObject({ entered: [], erased: [], empty: [{ indicator: "ind-1" }] });
});

test("a remark alone is entered beside the number that stands", async () => {
  const plan = await planned({ remark: "Nyt fagsystem" });
  expect(written(plan)).toEqual(["Nyt fagsystem"]);
  expect(plan.entered).toEqual([]);
});

test("what the file leaves out of a figure stays", async () => {
  const plan = await planned({ numerator: 8 });
  expect(written(plan)).toEqual([8]);
  expect(plan.erased).toEqual([]);
});

test("a percentage in place of counts empties them, and says what stood there", async () => {
  const plan = await planned({ value: 41.5 });
  expect(plan.erased.map(({ cell, content }) => [cell, content])).toEqual([
    [`E${ROW}`, 7],
    [`F${ROW}`, 20],
  ]);
});

test("a reason in place of a number empties it, and says what stood there", async () => {
  const plan = await planned({ missing: "withheld" });
  expect(plan.erased.map(({ content }) => content)).toEqual([7, 20]);
});

test("a figure that stands there already is not counted as entered", async () => {
  const plan = await planned({ numerator: 7, denominator: 20 });
  expect(written(plan)).toEqual([]);
  expect(plan).toMatchObject({ entered: [], same: [{ indicator: "ind-1" }] });
});
