// The audit of a published edition: an attacker with nothing but what is printed, the catalogue and earlier editions.
// It shares no code with the withholding itself (disclosure/), so that one mistake cannot hide in both.
import { eliminate, propagate, type Variable } from "./audit/bounds";
import { grouped } from "./audit/grouped";
import { hiddenPlaces, leaksOfGoals, leaksOfLine } from "./audit/leaks";
import { factsOfLine } from "./audit/lines";
import type { AuditReport, Exposure } from "./audit/report";
import { memoryOf } from "./audit/memory";
import { believe, groupsThatAddUp, hiddenOf, isHidden } from "./audit/rows";
import type { Catalogue, Indicator } from "./catalogue";
import type {
  EarlierEdition,
  PublishedEdition,
  PublishedFigure,
  PublishedLine,
} from "./disclosure/published";

export type { AuditReport, Exposure, Leak } from "./audit/report";

/**
 * Attacks an edition: integer bounds on every withheld count by propagation over sums of categories and groups, rounded
 * percentages, gaps, changes, series and what a status says about the direction, to a fixpoint; then by elimination.
 * Cells withheld here and printed in an earlier edition are taken from there: that cannot be undone, and they are not
 * reported. For unchanged the attacker takes what print allows him to, and may be wrong.
 * @param further lines of earlier periods that are told of beside the edition
 */
export function audit(
  catalogue: Catalogue,
  edition: PublishedEdition,
  earlierEditions: readonly EarlierEdition[] = [],
  further: readonly PublishedLine[] = [],
): AuditReport {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = [...edition.lines, ...edition.parts, ...further];
  const linesOf = grouped(lines, (line) => line.indicator);
  const earlier = earlierEditions.map((before) => grouped(allFigures(before), (figure) => figure.indicator));
  const hidden = hiddenPlaces(edition);
  const report: AuditReport = {
    withheld: 0,
    exposed: [],
    leaks: lines.flatMap((line) => leaksOfLine(line, hidden)),
  };
  for (const [id, figures] of grouped(allFigures(edition), (figure) => figure.indicator)) {
    const indicator = indicators.get(id);
    if (!indicator) continue;
    const before = earlier.map((byIndicator) => byIndicator.get(id) ?? []);
    if (![figures, ...before].some((rows) => rows.some(withholds))) continue;
    const attack = attackIndicator(indicator, edition, figures, linesOf.get(id) ?? [], before);
    report.withheld += attack.withheld;
    report.exposed.push(...attack.exposed);
  }
  report.leaks.push(...leaksOfGoals(catalogue, edition));
  return report;
}

function allFigures(edition: EarlierEdition): PublishedFigure[] {
  return [...edition.figures, ...edition.totals];
}

function withholds(figure: PublishedFigure): boolean {
  const cells = [figure.numerator, figure.denominator, figure.value];
  return figure.missing === "withheld" || cells.some(isHidden);
}

function attackIndicator(
  indicator: Indicator,
  edition: PublishedEdition,
  figures: PublishedFigure[],
  lines: PublishedLine[],
  earlier: PublishedFigure[][],
): { withheld: number; exposed: Exposure[] } {
  const threshold = indicator.disclosure?.threshold ?? edition.threshold;
  const isZeroProtected = indicator.disclosure?.protectZero ?? edition.protectZero;
  const printed = [...earlier, figures];
  const read = (figure: PublishedFigure, index: number) => believe(figure, indicator, edition, index);
  const { editions, facts, ratios } = memoryOf(printed, {
    indicator,
    believe: read,
    groupSums: groupsThatAddUp(figures.map((figure) => read(figure, earlier.length))),
  });
  const rows = editions.at(-1) ?? [];
  for (const line of lines) facts.push(...factsOfLine(line, indicator, rows));
  propagate([...facts], ratios);
  propagate([...facts, ...eliminate(facts)], ratios);

  const all = editions.flat();
  const counts = new Set(all.flatMap((row) => [row.numerator, row.denominator, row.displayed]));
  const hidden = new Set(all.flatMap(hiddenOf));
  const attacked = [...counts].filter((variable): variable is Variable & { count: object } =>
    Boolean(variable?.count && hidden.has(variable)),
  );
  return {
    withheld: attacked.length,
    exposed: attacked
      .filter((variable) => possibleValues(variable) < threshold - 1)
      // That there is nobody may be known, unless it is told otherwise.
      .filter((variable) => variable.upper > 0 || isZeroProtected)
      .filter((variable) => !variable.printed.some((number) => isWithinBounds(number, variable)))
      .map((variable) => ({ ...variable.count, lower: variable.lower, upper: variable.upper })),
  };
}

function possibleValues({ lower, upper }: Variable): number {
  return Math.floor(upper) - Math.ceil(lower) + 1;
}

function isWithinBounds(number: number, { lower, upper }: Variable): boolean {
  return lower <= number && number <= upper;
}
