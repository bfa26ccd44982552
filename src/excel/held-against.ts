// What the workbook makes of formulas that stand over our own numbers is held against these: asked for with the request that lays them.
import type { Difference } from "../jobs/port";
import {
  type Box,
  boxAddress,
  cellAddress,
  type CellValue,
  gridOfPlan,
  gridValue,
  runsOf,
  type SheetPlan,
} from "../sheets/plan";
import { RANGE_BYTES } from "./lay";
import type { Step } from "./request";

/** Less than the last decimal that is ever shown, and more than two ways of reckoning leave. */
const AS_GOOD_AS_EQUAL = 1e-7;

/** `differences` are known when the steps have been sent. */
export function heldAgainst(plans: readonly SheetPlan[]): { steps: Step[]; differences: () => Difference[] } {
  const asked: { plan: SheetPlan; box: Box; range: Excel.Range }[] = [];
  const steps = plans.flatMap((plan) =>
    boxesOf(plan).map((box, index): Step => ({
      bytes: RANGE_BYTES * 3,
      apply: (sheets) => {
        const sheet = sheets(plan.name);
        // Where Excel calculates at people's word only, a formula may stand by another value.
        if (index === 0) sheet.calculate(true);
        asked.push({ plan, box, range: sheet.getRange(boxAddress(box)).load("values") });
      },
    })),
  );
  return { steps, differences: () => asked.flatMap(differencesIn) };
}

function differencesIn({
  plan,
  box,
  range,
}: {
  plan: SheetPlan;
  box: Box;
  range: Excel.Range;
}): Difference[] {
  const grid = gridOfPlan(plan);
  return (range.values as CellValue[][]).flatMap((cells, down) =>
    cells.flatMap((theirs, across): Difference[] => {
      const [row, column] = [box.row + down, box.column + across];
      const ours = gridValue(grid, row, column);
      if (isSame(ours, theirs)) return [];
      return [{ sheet: plan.name, cell: cellAddress(row, column), ours, theirs }];
    }),
  );
}

/** Of each run of rows the columns that have a formula over a number of ours, or over nothing; over a text it only says what is there. */
function boxesOf(plan: SheetPlan): Box[] {
  const { checked = [] } = plan;
  if (checked.length === 0) return [];
  const grid = gridOfPlan(plan);
  const held = checked.filter(({ row, column }) => typeof gridValue(grid, row, column) !== "string");
  const isHeld: (true | null)[] = [];
  for (const { row } of held) isHeld[row] = true;
  return runsOf(Array.from(isHeld, (one) => one ?? null)).flatMap(({ row, rows }) => {
    const columns: (true | null)[] = [];
    for (const one of held) if (one.row >= row && one.row < row + rows) columns[one.column] = true;
    return runsOf(Array.from(columns, (one) => one ?? null)).map((run) => ({
      row,
      rows,
      column: run.row,
      columns: run.rows,
    }));
  });
}

function isSame(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) < AS_GOOD_AS_EQUAL;
  return (ours ?? "") === (theirs ?? "");
}
