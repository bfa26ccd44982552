// One figure where several departments reported: joint indicators put together, doubles settled whatever their order.
import { compareText, groupBy } from "./collect";
import { measureOf, type Indicator } from "./catalogue";
import { hasNumber, SAID_FIELDS } from "./figure";
import type { Figure } from "./figure";
import { decimalMean, decimalSum } from "./number";
import { isPossible } from "./scale";
import { isEntered } from "./series";
import type { ReportedFigure, SettledFigure } from "./series";

/**
 * The figure that counts among those entered for the same group, category, period and definition.
 * - `same` (and everything that is not joint): one with a number before one without, then the first department in the
 *   catalogue's order. Differing values are consolidation's to report.
 * - `sum`: the departments' parts put together (`together`); when one department has no number, there is no sum. Where
 *   departments are known and one of them has reported nothing, the sum is the whole that was given beside the parts, else
 *   missing.
 * - `lead`: the first department's, where departments are known, else one that is nobody's.
 * @returns null when nothing that counts was entered.
 */
export function settle(reports: ReportedFigure[], indicator: Indicator): SettledFigure | null {
  const entered = reports.filter(isEntered);
  const [first] = entered;
  if (first === undefined) return null;
  const joint = indicator.departments.length > 1 ? (indicator.joint ?? "same") : "same";
  const parts = entered.filter(({ department }) => department !== undefined && department !== null);
  const known = parts.length > 0;
  const whole = entered.filter(({ department }) => department === undefined || department === null);
  if (joint === "sum" && known && whole.length > 0) {
    return isOfAll(parts, indicator) ? added(parts, indicator, known) : preferred(whole, indicator);
  }
  if (joint === "sum" && (known || entered.length > 1)) return added(entered, indicator, known);
  if (joint === "lead" && known) {
    const leading = parts.filter(({ department }) => department === indicator.departments[0]);
    return preferred(leading.length > 0 ? leading : whole, indicator);
  }
  return entered.length === 1 ? first : preferred(entered, indicator);
}

function preferred(reports: ReportedFigure[], indicator: Indicator): ReportedFigure | null {
  const rank = (report: ReportedFigure): number => {
    const place = indicator.departments.indexOf(report.department ?? "");
    return (hasNumber(report) ? 0 : 1_000_000) + (place < 0 ? 100_000 : place);
  };
  if (reports.length === 1) return reports[0] ?? null;
  return inOrder(reports, rank)[0] ?? null;
}

/** What each is sorted by is made once: a sum may have hundreds of parts. */
function inOrder(
  reports: readonly ReportedFigure[],
  rank: (report: ReportedFigure) => number = () => 0,
): ReportedFigure[] {
  return reports
    .map((report) => ({ report, rank: rank(report), said: fingerprint(report) }))
    .sort((a, b) => a.rank - b.rank || compareText(a.said, b.said))
    .map(({ report }) => report);
}

function added(reports: ReportedFigure[], indicator: Indicator, known: boolean): SettledFigure | null {
  const parts = known ? onePerDepartment(reports, indicator) : reports;
  const ordered = inOrder(parts);
  const [first] = ordered;
  if (first === undefined) return null;
  const lacking = ordered.find((part) => !hasNumber(part));
  const isComplete = !known || isOfAll(parts, indicator);
  const basesAgree = ordered.every(({ basis }) => basis === first.basis);
  const figure: ReportedFigure = {
    ...first,
    // Published limits belong to each part, not to their sum.
    lower: ordered.length === 1 ? first.lower : null,
    upper: ordered.length === 1 ? first.upper : null,
    thirdGeneration: ordered.some((part) => part.thirdGeneration),
    thirdGenerationReason:
      ordered.find((part) => part.thirdGenerationReason !== null)?.thirdGenerationReason ?? null,
    seriesBreak: ordered.find((part) => part.seriesBreak !== null)?.seriesBreak ?? null,
  };
  if (ordered.some((part) => part.faulty === true || !isPossible(part, indicator))) {
    return { ...figure, ...NO_NUMBERS, faulty: true };
  }
  if (lacking === undefined && isComplete && basesAgree) {
    const numbers = ordered.length === 1 ? first : together(ordered, indicator);
    return numbers === null ? { ...figure, ...NO_NUMBERS, uncounted: true } : { ...figure, ...numbers };
  }
  const missing = ordered.some((part) => part.missing === "withheld")
    ? "withheld"
    : (lacking?.missing ?? "not-available");
  return { ...figure, ...NO_NUMBERS, missing };
}

function isOfAll(parts: readonly ReportedFigure[], indicator: Indicator): boolean {
  const given = new Set(parts.map(({ department }) => department));
  return indicator.departments.every((id) => given.has(id));
}

type Numbers = Pick<Figure, "numerator" | "denominator" | "value">;

const NO_NUMBERS: Numbers = { numerator: null, denominator: null, value: null };

/**
 * The numbers of several parts as one: counts add up, a share is Σ numerators of Σ denominators, a mean weighs each part
 * by its n. Percentages and means without their counts, and indices, cannot be added.
 * @returns null where there is no such number
 */
function together(parts: readonly Figure[], indicator: Indicator): Numbers | null {
  const all = (cell: keyof Numbers): number[] | null => {
    const numbers = parts.map((part) => part[cell]).filter((number) => number !== null);
    return numbers.length === parts.length ? numbers : null;
  };
  const [numerators, denominators, values] = [all("numerator"), all("denominator"), all("value")];
  switch (measureOf(indicator)) {
    case "share":
      return numerators && denominators
        ? { numerator: decimalSum(numerators), denominator: decimalSum(denominators), value: null }
        : null;
    case "mean": {
      const persons = denominators && decimalSum(denominators);
      return values && denominators && persons !== null && persons > 0
        ? { numerator: null, denominator: persons, value: decimalMean(values, denominators) }
        : null;
    }
    case "index":
      return indicator.categories && values ? { ...NO_NUMBERS, value: decimalSum(values) } : null;
    case "count":
      return {
        numerator: numerators && decimalSum(numerators),
        denominator: denominators && decimalSum(denominators),
        value: decimalSum(parts.map((part) => part.value ?? part.numerator ?? 0)),
      };
  }
}

function onePerDepartment(reports: ReportedFigure[], indicator: Indicator): ReportedFigure[] {
  return [...groupBy(reports, ({ department }) => department ?? "").values()]
    .map((same) => preferred(same, indicator))
    .filter((report) => report !== null);
}

/** Tells two reports apart by what they say, so that their order in a file never matters. */
function fingerprint(figure: Figure): string {
  return JSON.stringify(SAID_FIELDS.filter((field) => field !== "remark").map((field) => figure[field]));
}
