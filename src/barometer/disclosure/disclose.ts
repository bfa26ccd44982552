// From figures and their assessment to what may be published: the one way out of the house (src/barometer/README.md).
import type { Assessment, Line } from "../assessment";
import { decimalsOf, type Catalogue, type Indicator } from "../catalogue";
import { keyOf } from "../collect";
import { roundHalfAway } from "../number";
import { isPossible } from "../scale";
import { atOnce, type Steps } from "../steps";
import { protectDiversity } from "./diversity";
import { publishedLine } from "./lines";
import { protect } from "./protect";
import type {
  Cell,
  CellReference,
  Decision,
  EarlierEdition,
  PublishedEdition,
  PublishedFigure,
  PublishedLine,
  Withheld,
} from "./published";
import type { ReportedFigure } from "../series";
import { shownResults } from "./results";
import { HIDDEN, newSight } from "./sight";
import { tablesOf, type Row, type Table } from "./tables";
import { systemsOf } from "./totals";

/**
 * Everything that may be shown, and nothing else. Derived numbers (gaps, changes, intervals, ranks, charts, statuses)
 * stand only where every figure they are made from stands; sums over categories are protected like entered totals.
 * Goals and areas are counted from the statuses that are shown, so that they cannot tell the hidden ones.
 *
 * `earlierEditions`: what has been published before, oldest first; what they show can no longer be hidden.
 */
export function disclose(input: DiscloseInput): PublishedEdition {
  return atOnce(disclosing(input, [])).edition;
}

export interface DiscloseInput {
  catalogue: Catalogue;
  figures: readonly ReportedFigure[];
  assessment: Assessment;
  earlierEditions?: readonly EarlierEdition[];
}

export interface Disclosed {
  edition: PublishedEdition;
  others: PublishedLine[];
}

/**
 * The same in steps, since thousands of indicators take their time.
 * @param others further lines of the same figures, as they may be shown beside the edition: those of earlier periods
 */
export function* disclosing(
  { catalogue, figures, assessment, earlierEditions = [] }: DiscloseInput,
  others: readonly Line[],
): Steps<Disclosed> {
  const { threshold, protectZero } = catalogue.disclosure;
  const earlier = earlierEditions.map(byPlace);
  const published: PublishedFigure[] = [];
  const totals: PublishedFigure[] = [];
  const unprotected: CellReference[] = [];
  const sight = newSight();
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const tables = tablesOf(
    catalogue,
    figures.map((figure) => sound(figure, indicators.get(figure.indicator))),
  );
  const decisions = new Map<Row, Decision>();
  const before = (table: Table): PublishedFigure[][] =>
    earlier.map((edition) => edition.get(keyOf(table.indicator.id, table.period)) ?? []);
  const systems = yield* systemsOf(tables);
  yield;
  for (const system of systems) {
    const protection = yield* protect(system, before);
    unprotected.push(...protection.unprotected);
    for (const [row, decision] of protection.decisions) decisions.set(row, decision);
  }
  for (const table of tables) {
    yield;
    const diversity = protectDiversity(table, decisions, before(table));
    for (const row of table.rows) {
      const decision = decisions.get(row) ?? HIDDEN;
      (row.computed ? totals : published).push(publishedFigure(row, decision, table.indicator));
      sight.add(row.figure, decision);
    }
    for (const { place, decision } of diversity) sight.add(place, decision);
  }
  const publishLine = (line: Line): PublishedLine =>
    publishedLine(line, indicators.get(line.indicator), sight);
  const lines = assessment.lines.map(publishLine);
  const { goals, areas } = shownResults(catalogue, assessment, lines);
  const edition: PublishedEdition = {
    catalogue: assessment.catalogue,
    period: assessment.period,
    threshold,
    protectZero,
    figures: published,
    totals,
    lines,
    parts: assessment.parts.map(publishLine),
    goals,
    areas,
    unprotected,
  };
  return { edition, others: others.map(publishLine) };
}

/** What cannot be true, or has an error that nobody has corrected, is not judged, and is no number to print either. */
function sound(figure: ReportedFigure, indicator: Indicator | undefined): ReportedFigure {
  if (indicator === undefined || (figure.faulty !== true && isPossible(figure, indicator))) return figure;
  const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null };
  return { ...figure, ...nothing, missing: figure.missing ?? "clarifying" };
}

function byPlace(edition: EarlierEdition): Map<string, PublishedFigure[]> {
  const places = new Map<string, PublishedFigure[]>();
  for (const figure of [...edition.figures, ...edition.totals]) {
    const place = keyOf(figure.indicator, figure.period);
    const rows = places.get(place);
    if (rows) rows.push(figure);
    else places.set(place, [figure]);
  }
  return places;
}

/** Field by field, so that nothing internal (a remark, a source) can come along. */
function publishedFigure(
  { figure, value, kind, computed }: Row,
  decision: Decision,
  indicator: Indicator,
): PublishedFigure {
  const decimals = decimalsOf(indicator);
  const shown = (number: number | null, withheld: Withheld | null): Cell =>
    number === null ? null : (withheld ?? number);
  const limit = (number: number | null): Cell =>
    shown(number === null ? null : roundHalfAway(number, decimals), decision.value && "withheld");
  return {
    indicator: figure.indicator,
    group: figure.group,
    category: figure.category,
    period: figure.period,
    definition: figure.definition,
    computed,
    numerator: kind === "share" ? shown(figure.numerator, decision.numerator) : null,
    denominator: kind === "share" || kind === "mean" ? shown(figure.denominator, decision.denominator) : null,
    value: shown(value, decision.value),
    lower: limit(figure.lower),
    upper: limit(figure.upper),
    missing: figure.missing,
    basis: figure.basis,
    thirdGeneration: figure.thirdGeneration,
    thirdGenerationReason: figure.thirdGenerationReason,
    seriesBreak: figure.seriesBreak,
  };
}
