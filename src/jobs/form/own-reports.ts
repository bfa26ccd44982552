// What of the reports of many departments belongs in one form: its own parts of what they report together, no other's.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { groupBy } from "../../barometer/collect";
import { figureKey } from "../../barometer/figure";
import { settle } from "../../barometer/reports";
import type { ReportedFigure } from "../../barometer/series";

export interface OwnReports {
  /** One for each figure. */
  own: ReportedFigure[];
  /** Parts of joint figures that are another department's alone. */
  others: ReportedFigure[];
}

/**
 * - `sum`: the department's own part; in a form for all its departments their sum; else the whole, where a report is nobody's.
 * - `lead`: the department's own counts, else what is nobody's; in a form for all its departments the first one's.
 * - `same`, and what is not joint: the department's own, else another's: they are one figure. Of two alike the later one.
 * @param departments ids of those the form is for
 */
export function reportsFor(
  catalogue: Catalogue,
  departments: readonly string[],
  reports: readonly ReportedFigure[],
): OwnReports {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const own: ReportedFigure[] = [];
  const others: ReportedFigure[] = [];
  for (const same of groupBy(reports, figureKey).values()) {
    const indicator = indicators.get(same[0]?.indicator ?? "");
    const chosen = ownReport(same, indicator, departments);
    if (chosen === null) others.push(...same);
    else own.push(chosen);
  }
  return { own, others };
}

/** Whether departments report parts or counts of their own, of which one must not see another's. */
export function hasParts(indicator: Indicator | undefined): indicator is Indicator {
  if (indicator === undefined || indicator.departments.length < 2) return false;
  return indicator.joint === "sum" || indicator.joint === "lead";
}

/** Whether one number in a form for these departments is the whole of what they report together. */
export function isWholeIn(indicator: Indicator | undefined, departments: readonly string[]): boolean {
  return (
    hasParts(indicator) &&
    indicator.joint === "sum" &&
    indicator.departments.every((id) => departments.includes(id))
  );
}

/** Who a figure of a form is filed under: null for the whole of a sum. */
export function ownerIn(indicator: Indicator | undefined, departments: readonly string[]): string | null {
  if (isWholeIn(indicator, departments)) return null;
  return indicator?.departments.find((id) => departments.includes(id)) ?? null;
}

function ownReport(
  same: readonly ReportedFigure[],
  indicator: Indicator | undefined,
  departments: readonly string[],
): ReportedFigure | null {
  const isOwn = ({ department }: ReportedFigure) =>
    department !== undefined && department !== null && departments.includes(department);
  const mine = same.filter(isOwn);
  if (!hasParts(indicator)) {
    const figure = { ...((mine.at(-1) ?? same.at(-1)) as ReportedFigure) };
    delete figure.department;
    return figure;
  }
  const nobodys = same.filter(({ department }) => department === undefined || department === null);
  const isForAll = indicator.departments.every((id) => departments.includes(id));
  if (isForAll) {
    const settled = settle([...mine, ...nobodys], indicator);
    if (settled === null) return mine.at(-1) ?? nobodys.at(-1) ?? null;
    const figure = { ...settled, department: ownerIn(indicator, departments) };
    delete figure.uncounted;
    return figure;
  }
  const last = mine.at(-1);
  if (last !== undefined) return last;
  const whole = nobodys.at(-1);
  return whole === undefined ? null : { ...whole, department: null };
}
