// A sheet on one printed page, where it has room there without letters being made smaller than those of its pages beside it.
import { capacityOf, SAFE_SHARE } from "./pages";
import type { SheetPlan } from "./plan";

/** The plan on one page; null where its rows are higher than a page. Every row has a height of its own, or Excel's. */
export function onOnePage(plan: SheetPlan): SheetPlan | null {
  const { page } = plan;
  if (page === undefined) return null;
  const widths = plan.columnWidths.flatMap(({ columns, width }) => Array<number>(columns).fill(width));
  const heights = new Map(
    plan.rowHeights.flatMap(({ row, rows, height }) =>
      Array.from({ length: rows }, (_, at) => [row + at, height] as const),
    ),
  );
  let total = 0;
  for (let row = 0; row < page.printArea.rows; row += 1) total += heights.get(row) ?? ROW_HEIGHT;
  if (total > capacityOf({ ...page, widths }) * SAFE_SHARE) return null;
  const whole = { ...page, fitHeight: 1 };
  delete whole.breaksBefore;
  return { ...plan, page: whole };
}

/** Excel's own row, in points. */
const ROW_HEIGHT = 15;
