// The audit of a published edition: an attacker with nothing but what is printed, the catalogue and earlier editions.
// It shares no code with the withholding itself (disclosure/), so that one mistake cannot hide in both.
import { decimalsOf, measureOf, type Catalogue, type Indicator, type Measure } from "./catalogue";
import type {
  Cell,
  PublishedEdition,
  PublishedFigure,
  PublishedLine,
  PublishedMovement,
} from "./disclosure/published";
import { TARGET_GROUP } from "./figure";

/** A withheld count that can be narrowed to fewer than threshold − 1 values; `lower` = `upper` means recovered. */
export interface Exposure {
  indicator: string;
  group: string;
  category: string | null;
  period: string;
  definition: string | null;
  count: "numerator" | "denominator" | "count";
  lower: number;
  upper: number;
}

/** A number or a status that is printed although something it is made from is withheld. */
export interface Leak {
  indicator: string;
  category: string | null;
  period: string | null;
  what: string;
}

export interface AuditReport {
  /** Withheld counts that were attacked. */
  withheld: number;
  exposed: Exposure[];
  leaks: Leak[];
}

/**
 * Attacks an edition: integer bounds on every withheld count by propagation over sums of categories and groups, rounded
 * percentages, gaps, changes, series and what a status says about the direction, to a fixpoint; then by elimination.
 * Cells withheld here and printed in an earlier edition are taken from there: that cannot be undone, and they are not
 * reported.
 */
export function audit(
  catalogue: Catalogue,
  edition: PublishedEdition,
  earlierEditions: readonly PublishedEdition[] = [],
): AuditReport {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = [...edition.lines, ...edition.parts];
  const linesOf = grouped(lines, (line) => line.indicator);
  const earlier = earlierEditions.map((before) => grouped(allFigures(before), (figure) => figure.indicator));
  const report: AuditReport = { withheld: 0, exposed: [], leaks: lines.flatMap(leaksOfLine) };
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

function allFigures(edition: PublishedEdition): PublishedFigure[] {
  return [...edition.figures, ...edition.totals];
}

function withholds(figure: PublishedFigure): boolean {
  const cells = [figure.numerator, figure.denominator, figure.value];
  return figure.missing === "withheld" || cells.some((cell) => typeof cell === "string");
}

/** What the attacker believes of one number. */
interface Variable {
  lower: number;
  upper: number;
  /** Counts are whole numbers; displayed values are not. */
  whole: boolean;
  /** Told apart for the report; null for helpers. */
  count: Omit<Exposure, "lower" | "upper"> | null;
  /** What earlier editions have printed in its place: no secret any more. */
  printed: number[];
}

/** lower ≤ Σ factor × variable ≤ upper. */
interface Fact {
  terms: { variable: Variable; factor: number }[];
  lower: number;
  upper: number;
}

/** displayed = 100 × numerator ÷ denominator, rounded by at most half a unit. */
interface Ratio {
  displayed: Variable;
  numerator: Variable;
  denominator: Variable;
  half: number;
}

interface Row {
  figure: PublishedFigure;
  numerator: Variable | null;
  denominator: Variable | null;
  /** The value as displayed; for counts the count itself. */
  displayed: Variable;
}

const TINY = 1e-7;
const ROUNDS = 300;
const MOST_ELIMINATED = 150;

function attackIndicator(
  indicator: Indicator,
  edition: PublishedEdition,
  figures: PublishedFigure[],
  lines: PublishedLine[],
  earlier: PublishedFigure[][],
): { withheld: number; exposed: Exposure[] } {
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
      .filter((variable) => possibleValues(variable) < edition.threshold - 1)
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

function hiddenOf({ figure, numerator, denominator, displayed }: Row): (Variable | null)[] {
  const hides = (cell: Cell): boolean =>
    typeof cell === "string" || (cell === null && figure.missing === "withheld");
  // A percent that is withheld hides a numerator, also where only the percent was entered.
  const numeratorHidden = hides(figure.numerator) || (figure.numerator === null && hides(figure.value));
  return [
    numeratorHidden ? numerator : null,
    hides(figure.denominator) ? denominator : null,
    hides(figure.value) ? displayed : null,
  ];
}

/** What one printed row says by itself. */
function believe(figure: PublishedFigure, indicator: Indicator, edition: PublishedEdition): Row {
  const measure = measureOf(indicator);
  const { group, category, period, definition } = figure;
  const place = { indicator: figure.indicator, group, category, period, definition };
  const variable = (cell: Cell, count: Exposure["count"] | null): Variable => {
    const base = { whole: count !== null, count: count && { ...place, count }, printed: [] };
    if (typeof cell === "number") return { ...base, lower: cell, upper: cell };
    if (cell === "under-threshold")
      return { ...base, lower: edition.protectZero ? 0 : 1, upper: edition.threshold - 1 };
    return { ...base, lower: count === null ? -Infinity : 0, upper: Infinity };
  };
  const countsPersons = measure === "count" || (measure === "index" && category !== null);
  const displayed = variable(figure.value, countsPersons ? "count" : null);
  if (measure === "share") {
    displayed.lower = Math.max(displayed.lower, 0);
    displayed.upper = Math.min(displayed.upper, Math.max(100, displayed.lower));
    const nothing = figure.numerator === null && figure.denominator === null && figure.missing !== "withheld";
    return {
      figure,
      displayed,
      // Entered as a percent alone: there is a count behind it all the same, where the denominator is known.
      numerator: nothing ? null : variable(figure.numerator, "numerator"),
      denominator: nothing ? null : variable(figure.denominator, "denominator"),
    };
  }
  const denominator = figure.denominator === null ? null : variable(figure.denominator, "denominator");
  return { figure, displayed, numerator: null, denominator };
}

/**
 * An earlier row speaks of the same persons unless what is printed says that it was corrected, or, for a sum, that one
 * of its categories was, or that others have come since.
 */
function remember(row: Row, then: Row[], rows: Row[]): void {
  const now = rows.find(({ figure }) => sameRow(figure, row.figure));
  if (!now) return;
  for (const { before, here } of pairs(row, now)) {
    if (before.lower === before.upper) here.printed.push(before.lower);
  }
  if (!agree(row, now) || !sameBelow(row, then, rows)) return;
  for (const { part, before, here } of pairs(row, now)) {
    here.lower = Math.max(before.lower, here.lower);
    here.upper = Math.min(before.upper, here.upper);
    row[part] = here;
  }
}

function pairs(
  then: Row,
  now: Row,
): { part: "numerator" | "denominator" | "displayed"; before: Variable; here: Variable }[] {
  return (["numerator", "denominator", "displayed"] as const).flatMap((part) => {
    const [before, here] = [then[part], now[part]];
    return before && here ? [{ part, before, here }] : [];
  });
}

function agree(then: Row, now: Row): boolean {
  return pairs(then, now).every(
    ({ before, here }) => Math.max(before.lower, here.lower) <= Math.min(before.upper, here.upper),
  );
}

function sameBelow(total: Row, then: Row[], rows: Row[]): boolean {
  const below = (all: Row[]): Row[] =>
    all.filter(({ figure }) => !figure.computed && figure.missing === null && isWithin(figure, total.figure));
  const [before, here] = [below(then), below(rows)];
  return (
    before.length === here.length &&
    before.every((row) => here.some((other) => sameRow(other.figure, row.figure) && agree(row, other)))
  );
}

function isWithin(part: PublishedFigure, total: PublishedFigure): boolean {
  if (part.category === null || part.group !== total.group) return false;
  if (part.period !== total.period || part.definition !== total.definition) return false;
  return total.category === null || part.category.startsWith(`${total.category}/`);
}

function sameRow(a: PublishedFigure, b: PublishedFigure): boolean {
  return (
    a.group === b.group && a.category === b.category && a.period === b.period && a.definition === b.definition
  );
}

function connectRow(
  { displayed, numerator, denominator }: Row,
  indicator: Indicator,
  facts: Fact[],
  ratios: Ratio[],
): void {
  if (!numerator || !denominator) return;
  facts.push({
    terms: [
      { variable: denominator, factor: 1 },
      { variable: numerator, factor: -1 },
    ],
    lower: 0,
    upper: Infinity,
  });
  ratios.push({ displayed, numerator, denominator, half: 0.5 * 10 ** -decimalsOf(indicator) });
}

function categorySums(indicator: Indicator, rows: Row[]): Fact[] {
  const { categories } = indicator;
  const measure = measureOf(indicator);
  if (!categories || (measure !== "share" && measure !== "count")) return [];
  const facts: Fact[] = [];
  for (const block of grouped(rows, ({ figure }) =>
    [figure.group, figure.period, figure.definition].join("\u0001"),
  ).values()) {
    // A department that keeps a figure back for anonymity leaves a gap that a total would fill.
    const isThere = ({ figure }: Row): boolean => figure.missing === null;
    const isKeptBack = ({ figure }: Row): boolean => figure.missing === "withheld";
    for (const total of block) {
      if (!isThere(total)) continue;
      for (const below of layersBelow(total, block)) {
        const parts = below.filter((part) => isThere(part) || (isKeptBack(part) && !total.figure.computed));
        if (!parts.length || (parts.length < below.length && !total.figure.computed)) continue;
        facts.push(...sumsOf(total, parts, measure, categories.combine === "sum"));
      }
    }
  }
  return facts;
}

/** The categories a row may be the sum of: the ones directly below it, and the innermost ones. */
function layersBelow(total: Row, rows: Row[]): Row[][] {
  const below = rows.filter(({ figure }) => isWithin(figure, total.figure));
  if (total.figure.category !== null) return [below];
  const isInner = ({ figure }: Row): boolean => figure.category?.includes("/") === true;
  return [below.filter((row) => !isInner(row)), below.filter(isInner)];
}

function sumsOf(total: Row, parts: Row[], measure: Measure, isSaid: boolean): Fact[] {
  const sums = [
    sum(
      total.numerator,
      parts.map((part) => part.numerator),
    ),
    sum(
      total.denominator,
      parts.map((part) => part.denominator),
    ),
    measure === "count"
      ? sum(
          total.displayed,
          parts.map((part) => part.displayed),
        )
      : null,
  ].filter((fact) => fact !== null);
  // With categories that need not add up, the attacker believes it only where what is printed allows it.
  return isSaid || sums.every(isPossible) ? sums : [];
}

function sum(total: Variable | null, parts: (Variable | null)[]): Fact | null {
  const known = parts.filter((part) => part !== null);
  if (!total || known.length !== parts.length) return null;
  return {
    terms: [...known.map((variable) => ({ variable, factor: 1 })), { variable: total, factor: -1 }],
    lower: 0,
    upper: 0,
  };
}

function isPossible(fact: Fact): boolean {
  const ends = fact.terms.map(({ variable, factor }) =>
    factor > 0
      ? [factor * variable.lower, factor * variable.upper]
      : [factor * variable.upper, factor * variable.lower],
  );
  const least = ends.reduce((total, [low = 0]) => total + low, 0);
  const most = ends.reduce((total, [, high = 0]) => total + high, 0);
  return !(least > fact.upper + TINY) && !(most < fact.lower - TINY);
}

/** One group may be two others together: believed where every fully printed row bears it out, and at least one without zeros
 * does (0 = 0 + 0 proves nothing). */
function groupSums(rows: Row[]): Fact[] {
  const groups = [...new Set(rows.map(({ figure }) => figure.group))];
  if (groups.length < 3) return [];
  const places = [
    ...grouped(rows, ({ figure }) =>
      [figure.category, figure.period, figure.definition].join("\u0001"),
    ).values(),
  ].map((block) => new Map(block.map((row) => [row.figure.group, row])));
  const facts: Fact[] = [];
  for (const whole of groups) {
    for (const [index, one] of groups.entries()) {
      for (const other of groups.slice(index + 1)) {
        if (one === whole || other === whole) continue;
        const sums = places.flatMap((at) => {
          const [total, a, b] = [at.get(whole), at.get(one), at.get(other)];
          if (!total || !a || !b) return [];
          const counted = total.displayed.count !== null;
          return [
            counted ? sum(total.displayed, [a.displayed, b.displayed]) : null,
            sum(total.numerator, [a.numerator, b.numerator]),
            sum(total.denominator, [a.denominator, b.denominator]),
          ].filter((fact) => fact !== null);
        });
        const proven = sums.some((fact) =>
          fact.terms.every(({ variable }) => variable.lower === variable.upper && variable.lower > 0),
        );
        if (proven && sums.every(isPossible)) facts.push(...sums);
      }
    }
  }
  return facts;
}

/** What a line prints beside its figures: gaps, changes, series, and a status that says which way it went. */
function factsOfLine(line: PublishedLine, indicator: Indicator, rows: Row[]): Fact[] {
  const compared = indicator.groups.find((group) => group !== TARGET_GROUP) ?? null;
  const at = (group: string | null, period: string | null): Variable | null => {
    const found = rows.filter(
      ({ figure }) => figure.group === group && figure.period === period && figure.category === line.category,
    );
    return found.length === 1 ? (found[0]?.displayed ?? null) : null;
  };
  const facts: Fact[] = [];
  const equation = (cell: Cell, ...terms: [Variable | null, number][]): void => {
    if (typeof cell === "number") between(cell - TINY, cell + TINY, ...terms);
  };
  const between = (lower: number, upper: number, ...terms: [Variable | null, number][]): void => {
    const known = terms.flatMap(([variable, factor]) => (variable ? [{ variable, factor }] : []));
    if (known.length === terms.length) facts.push({ terms: known, lower, upper });
  };
  const [value, comparison] = [at(TARGET_GROUP, line.period), at(compared, line.period)];
  equation(line.value, [value, 1]);
  equation(line.comparison, [comparison, 1]);
  equation(line.gap, [value, 1], [comparison, -1]);
  for (const other of line.others) {
    equation(other.value, [at(other.group, line.period), 1]);
    equation(other.gap, [value, 1], [at(other.group, line.period), -1]);
  }
  for (const then of [line.previous, line.baseline]) {
    if (!then) continue;
    const [before, comparedBefore] = [at(TARGET_GROUP, then.period), at(compared, then.period)];
    equation(then.value, [before, 1]);
    equation(then.change, [value, 1], [before, -1]);
    equation(then.gapChange, [value, 1], [comparison, -1], [before, -1], [comparedBefore, 1]);
  }
  const { facts: more } = line;
  equation(more.comparisonChange, [comparison, 1], [at(compared, more.reference), -1]);
  for (const point of more.series) equation(point.value, [at(TARGET_GROUP, point.period), 1]);
  for (const [interval, variable] of [[line.interval, value] as const]) {
    if (interval && typeof interval !== "string")
      between(interval.lower - 1, interval.upper + 1, [variable, 1]);
  }
  const side = directionSaid(line, indicator);
  if (side)
    between(
      side.lower,
      side.upper,
      [value, 1],
      [side.of === "change" ? at(TARGET_GROUP, more.reference) : comparison, -1],
    );
  if (more.target && typeof more.target.distance === "number") {
    const toGo = Math.abs(more.target.distance);
    if (more.judged === "value")
      between(more.target.value - toGo - TINY, more.target.value + toGo + TINY, [value, 1]);
  }
  return facts;
}

/** A status printed beside withheld numbers says at least which way they went. */
function directionSaid(
  line: PublishedLine,
  indicator: Indicator,
): { of: "change" | "gap"; lower: number; upper: number } | null {
  const tolerance = line.facts.tolerance;
  const up = { lower: tolerance, upper: Infinity };
  const down = { lower: -Infinity, upper: -tolerance };
  const still = { lower: -tolerance, upper: tolerance };
  const wishes = indicator.desired === "increase" ? 1 : indicator.desired === "decrease" ? -1 : 0;
  if (line.detail === "higher") return { of: "gap", ...up };
  if (line.detail === "lower") return { of: "gap", ...down };
  if (wishes === 0 || line.facts.judged !== "value") return null;
  if (line.rule === "benchmark") {
    if (line.detail === "better") return { of: "gap", ...(wishes > 0 ? up : down) };
    if (line.detail === "worse") return { of: "gap", ...(wishes > 0 ? down : up) };
    return null;
  }
  if (line.detail === "improved") return { of: "change", ...(wishes > 0 ? up : down) };
  if (line.detail === "worsened") return { of: "change", ...(wishes > 0 ? down : up) };
  if (line.detail === "unchanged" && line.rule === "direction") return { of: "change", ...still };
  return null;
}

/** Tightens every variable until nothing moves. A fact that cannot be true at all is not believed. */
function propagate(facts: readonly Fact[], ratios: readonly Ratio[]): void {
  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = false;
    for (const fact of facts) if (isPossible(fact) && narrowFact(fact)) moved = true;
    for (const ratio of ratios) if (narrowRatio(ratio)) moved = true;
  }
}

function narrowFact({ terms, lower, upper }: Fact): boolean {
  const ends = terms.map(({ variable, factor }) =>
    factor > 0
      ? { least: factor * variable.lower, most: factor * variable.upper }
      : { least: factor * variable.upper, most: factor * variable.lower },
  );
  const least = totalOf(ends.map((end) => end.least));
  const most = totalOf(ends.map((end) => end.most));
  let moved = false;
  for (const [index, { variable, factor }] of terms.entries()) {
    const mine = ends[index] ?? { least: -Infinity, most: Infinity };
    const low = (lower - othersOf(most, mine.most, Infinity)) / factor;
    const high = (upper - othersOf(least, mine.least, -Infinity)) / factor;
    if (narrow(variable, factor > 0 ? low : high, factor > 0 ? high : low)) moved = true;
  }
  return moved;
}

interface OpenTotal {
  finite: number;
  open: number;
}

/** A sum and how many of its parts are open, so that each part can be taken out again. */
function totalOf(parts: number[]): OpenTotal {
  const finite = parts.filter(Number.isFinite);
  return { finite: finite.reduce((sum, part) => sum + part, 0), open: parts.length - finite.length };
}

function othersOf({ finite, open }: OpenTotal, mine: number, infinity: number): number {
  const isOpen = !Number.isFinite(mine);
  if (open > (isOpen ? 1 : 0)) return infinity;
  return isOpen ? finite : finite - mine;
}

function narrowRatio({ displayed, numerator, denominator, half }: Ratio): boolean {
  const low = Math.max(0, displayed.lower - half);
  const high = displayed.upper + half;
  let moved = narrow(numerator, (low * denominator.lower) / 100, (high * denominator.upper) / 100);
  if (low > 0 && narrow(denominator, -Infinity, (100 * numerator.upper) / low)) moved = true;
  if (high > 0 && Number.isFinite(high) && narrow(denominator, (100 * numerator.lower) / high, Infinity))
    moved = true;
  if (denominator.lower > 0) {
    const least = Number.isFinite(denominator.upper) ? (100 * numerator.lower) / denominator.upper : 0;
    if (narrow(displayed, least - half, (100 * numerator.upper) / denominator.lower + half)) moved = true;
  }
  return moved;
}

function narrow(variable: Variable, lower: number, upper: number): boolean {
  // Infinity less infinity says nothing.
  const from = Number.isNaN(lower) ? -Infinity : lower;
  const to = Number.isNaN(upper) ? Infinity : upper;
  const low = Math.max(variable.lower, variable.whole ? Math.ceil(from - TINY) : from);
  const high = Math.min(variable.upper, variable.whole ? Math.floor(to + TINY) : to);
  // Bounds that creep by less than they could ever say something about a count are left alone.
  const least = variable.whole ? 0.5 : 1e-6;
  const moves = low > variable.lower + least || high < variable.upper - least;
  if (low > high + TINY || !moves) return false;
  variable.lower = low;
  variable.upper = Math.max(low, high);
  return true;
}

/** Sums of sums: equations between hidden counts, reduced until each says as little as possible about many of them. */
function eliminate(facts: readonly Fact[]): Fact[] {
  const equations = facts
    .filter((fact) => fact.lower === 0 && fact.upper === 0)
    .map((fact) => {
      const left = new Map<Variable, number>();
      let right = 0;
      for (const { variable, factor } of fact.terms) {
        if (variable.lower === variable.upper) right -= factor * variable.lower;
        else left.set(variable, (left.get(variable) ?? 0) + factor);
      }
      return { left, right };
    })
    .filter(({ left }) => left.size > 0);
  if (
    equations.length < 2 ||
    new Set(equations.flatMap(({ left }) => [...left.keys()])).size > MOST_ELIMINATED
  )
    return [];
  const solved: { pivot: Variable; left: Map<Variable, number>; right: number }[] = [];
  for (const equation of equations) {
    for (const { pivot, left, right } of solved)
      subtract(equation, left, right, equation.left.get(pivot) ?? 0);
    const [pivot, factor] = [...equation.left][0] ?? [];
    if (!pivot || !factor) continue;
    for (const [variable, value] of equation.left) equation.left.set(variable, value / factor);
    equation.right /= factor;
    for (const before of solved) subtract(before, equation.left, equation.right, before.left.get(pivot) ?? 0);
    solved.push({ pivot, ...equation });
  }
  return solved.map(({ left, right }) => ({
    terms: [...left].map(([variable, factor]) => ({ variable, factor })),
    lower: right,
    upper: right,
  }));
}

function subtract(
  from: { left: Map<Variable, number>; right: number },
  left: Map<Variable, number>,
  right: number,
  times: number,
): void {
  if (times === 0) return;
  for (const [variable, factor] of left) {
    const value = (from.left.get(variable) ?? 0) - times * factor;
    if (Math.abs(value) < TINY) from.left.delete(variable);
    else from.left.set(variable, value);
  }
  from.right -= times * right;
}

/** A derived number or a status beside withheld sources, whatever could be made of it. */
function leaksOfLine(line: PublishedLine): Leak[] {
  const leaks: Leak[] = [];
  const leak = (what: string): void => {
    leaks.push({ indicator: line.indicator, category: line.category, period: line.period, what });
  };
  const hidden = (cell: Cell | undefined): boolean => typeof cell === "string";
  const shown = (cell: unknown): boolean => cell !== null && cell !== undefined && typeof cell !== "string";
  const { facts } = line;
  if (hidden(line.value)) {
    if (line.status !== "unassessed") leak("status");
    for (const [what, cell] of Object.entries({
      gap: line.gap,
      "previous change": line.previous?.change,
      "previous gap change": line.previous?.gapChange,
      "baseline change": line.baseline?.change,
      "baseline gap change": line.baseline?.gapChange,
      interval: line.interval,
      "gap interval": line.gapInterval,
      "change interval": line.changeInterval,
      limits: line.limits,
      "distance to target": facts.target?.distance,
      "target reached": facts.target?.reached,
      ranking: facts.ranking,
      "who moved": facts.movedBy,
      share:
        facts.counts.target && hidden(facts.counts.target.numerator)
          ? null
          : (facts.counts.target?.numerator ?? null),
    })) {
      if (shown(cell)) leak(what);
    }
  }
  if (hidden(line.comparison)) {
    if (shown(line.gap)) leak("gap");
    if (shown(line.gapInterval)) leak("gap interval");
    if (shown(facts.comparisonChange)) leak("comparison change");
    if (shown(facts.ranking)) leak("ranking");
    if (facts.movedBy !== null) leak("who moved");
    if (facts.judged === "gap" && line.status !== "unassessed") leak("status");
  }
  for (const other of line.others) if (hidden(other.value) && shown(other.gap)) leak(`gap to ${other.group}`);
  for (const [what, then] of [
    ["previous", line.previous],
    ["baseline", line.baseline],
  ] as const)
    leaksOfMovement(what, then, leak);
  const reference = [line.previous, line.baseline].find((then) => then?.period === facts.reference);
  if (hidden(reference?.value) && facts.judged === "value" && line.rule !== "benchmark") {
    if (line.status !== "unassessed") leak("status against a withheld reference");
  }
  if (facts.series.some((point) => hidden(point.value)) && (shown(line.limits) || facts.signals.length))
    leak("limits");
  return leaks;
}

function leaksOfMovement(what: string, then: PublishedMovement | null, leak: (what: string) => void): void {
  if (!then || typeof then.value !== "string") return;
  if (typeof then.change === "number") leak(`${what} change`);
  if (typeof then.gapChange === "number") leak(`${what} gap change`);
}

/** Goals whose counts say more than the lines that are printed. */
function leaksOfGoals(catalogue: Catalogue, edition: PublishedEdition): Leak[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  return edition.goals.flatMap((goal) => {
    const own = edition.lines.filter((line) => {
      const indicator = indicators.get(line.indicator);
      return catalogue.goals ? indicator?.goal === goal.goal : indicator?.departments.includes(goal.goal);
    });
    const differs = (["positive", "unchanged", "negative", "neutral", "unassessed"] as const).some(
      (status) => goal[status] !== own.filter((line) => line.status === status).length,
    );
    return differs
      ? [{ indicator: goal.goal, category: null, period: edition.period, what: "goal counts" }]
      : [];
  });
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    const group = groups.get(at);
    if (group) group.push(item);
    else groups.set(at, [item]);
  }
  return groups;
}
