// The audit of a published edition: an attacker with nothing but what is printed, the catalogue and earlier editions.
// It shares no code with the withholding itself (disclosure/), so that one mistake cannot hide in both.
import { eliminate, propagate, type Fact, type Ratio, type Variable } from "./audit/bounds";
import { grouped } from "./audit/grouped";
import { hiddenPlaces, leaksOfGoals, leaksOfLine } from "./audit/leaks";
import { factsOfLine } from "./audit/lines";
import type { AuditReport, Exposure } from "./audit/report";
import { believe, categorySums, connectRow, groupSums, hiddenOf, isHidden, remember } from "./audit/rows";
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
 * reported.
 */
export function audit(
  catalogue: Catalogue,
  edition: PublishedEdition,
  earlierEditions: readonly EarlierEdition[] = [],
): AuditReport {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = [...edition.lines, ...edition.parts];
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
  const facts: Fact[] = [];
  const ratios: Ratio[] = [];
  const rows = figures.map((figure) => believe(figure, indicator, edition));
  const old = earlier.map((edited) => edited.map((figure) => believe(figure, indicator, edition)));
  for (const edited of old) for (const row of edited) remember(row, edited, rows);
  for (const all of [rows, ...old]) {
    for (const row of all) connectRow(row, indicator, facts, ratios);
    facts.push(...categorySums(indicator, all));
  }
  facts.push(...groupSums(rows));
  for (const line of lines) facts.push(...factsOfLine(line, indicator, rows));
  propagate([...facts], ratios);
  propagate([...facts, ...eliminate(facts)], ratios);

  const counts = [
    ...new Set([rows, ...old].flat().flatMap((row) => [row.numerator, row.denominator, row.displayed])),
  ];
  const hidden = new Set([rows, ...old].flat().flatMap(hiddenOf));
  const attacked = counts.filter((variable): variable is Variable & { count: object } =>
    Boolean(variable?.count && hidden.has(variable)),
  );
  return {
    withheld: attacked.length,
    exposed: attacked
      .filter((variable) => possibleValues(variable) < threshold - 1)
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
