// Fitting a page to its width is at times not taken by Excel (office-js #1860), while a scale is: what was asked is read back, and
// where it did not take, the sheet gets the scale that comes to the same.
import type { SheetPlan } from "../sheets/plan";
import type { Step } from "./request";
import { columnWidthInPoints } from "./units";

/** A4, in points. */
const PAPER = { short: 595, long: 842 } as const;
/** Characters of a column that no width is planned for. */
const STANDARD_WIDTH = 8.43;
/** What Excel takes, in percent. */
const LEAST_SCALE = 10;

export interface Fitted {
  plan: SheetPlan;
  layout: Pick<Excel.PageLayout, "zoom">;
}

/** Asks with the request that it is part of; `fitted` is filled when that is sent. */
export function fitSteps(plans: readonly SheetPlan[]): { steps: Step[]; fitted: Fitted[] } {
  const fitted: Fitted[] = [];
  const steps = plans
    .filter(({ page, visibility }) => page !== undefined && visibility === "visible")
    .map((plan): Step => ({
      bytes: 600,
      apply: (sheets) => void fitted.push({ plan, layout: sheets(plan.name).pageLayout.load("zoom") }),
    }));
  return { steps, fitted };
}

/** Whether any of them had to be given a scale; send it then. */
export function scaleWhereUnfitted(fitted: readonly Fitted[]): boolean {
  const missed = fitted.filter(
    ({ plan, layout }) => layout.zoom.horizontalFitToPages !== plan.page?.fitWidth,
  );
  for (const { plan, layout } of missed) layout.zoom = { scale: scaleOf(plan) };
  return missed.length > 0;
}

/** Percent; never enlarged. */
export function scaleOf({ page, columnWidths, hiddenColumns }: SheetPlan): number {
  if (page === undefined) return 100;
  const { printArea, margins, orientation, fitWidth } = page;
  let width = 0;
  for (let column = printArea.column; column < printArea.column + printArea.columns; column += 1) {
    const covers = (span: { column: number; columns: number }) =>
      column >= span.column && column < span.column + span.columns;
    if (hiddenColumns.some(covers)) continue;
    width += columnWidthInPoints(columnWidths.findLast(covers)?.width ?? STANDARD_WIDTH);
  }
  const across = orientation === "portrait" ? PAPER.short : PAPER.long;
  const room = (across - margins.left - margins.right) * fitWidth;
  return Math.max(LEAST_SCALE, Math.min(100, Math.floor((100 * room) / Math.max(1, width))));
}
