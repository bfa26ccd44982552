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

/** What is known of the formulas over our numbers when the steps have been sent. */
export interface Held {
  steps: Step[];
  differences: () => Difference[];
  /**
   * The plans in whose cells other formulas stand than ours. Excel may fill a column of a table with one of the formulas written
   * into it ("calculated columns"), also when a program writes them; no member of Office.js keeps it from that.
   */
  filledOver: () => SheetPlan[];
}

interface Asked {
  plan: SheetPlan;
  box: Box;
  range: Excel.Range;
}

export function heldAgainst(plans: readonly SheetPlan[]): Held {
  const asked: Asked[] = [];
  const steps = plans.flatMap((plan) =>
    boxesOf(plan).map((box, index): Step => ({
      bytes: RANGE_BYTES * 3,
      apply: (sheets) => {
        const sheet = sheets(plan.name);
        // Where Excel calculates at people's word only, a formula may stand by another value.
        if (index === 0) sheet.calculate(true);
        asked.push({ plan, box, range: sheet.getRange(boxAddress(box)).load("values,formulas") });
      },
    })),
  );
  return {
    steps,
    differences: () => asked.flatMap(differencesIn),
    filledOver: () => [...new Set(asked.filter(isFilledOver).map(({ plan }) => plan))],
  };
}

function differencesIn({ plan, box, range }: Asked): Difference[] {
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

function isFilledOver({ plan: { checked = [] }, box, range }: Asked): boolean {
  const ours = new Map(checked.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  return (range.formulas as CellValue[][]).some((cells, down) =>
    cells.some((theirs, across) => {
      const formula = ours.get(`${box.row + down} ${box.column + across}`) ?? "";
      return placesIn(formula) !== placesIn(theirs);
    }),
  );
}

/** What a formula looks at: Excel writes numbers and spaces in its own way, and places as they were given. */
function placesIn(formula: CellValue): string {
  if (typeof formula !== "string" || !formula.startsWith("=")) return "";
  return (formula.match(/\$?[A-Z]{1,3}\$?\d+/g) ?? []).join(" ");
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
