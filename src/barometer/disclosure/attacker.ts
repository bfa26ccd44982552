// The attacker that withholding is decided against: one who knows the method and every sum in a table.
// The audit (../audit.ts) is another one, and shares nothing with this.
import { atOnce, type Steps } from "../steps";

export interface Domain {
  lower: number;
  upper: number;
  /** Cannot be from 1 to this less one; 0 where it can. */
  hole: number;
}

/** A count that a reader may or may not see. */
export interface Unknown {
  value: number;
  hidden: boolean;
  known: boolean;
  /** Counts under this are small. */
  rule: { threshold: number };
  /** What the reader can take for granted while it is hidden. */
  domain: Domain;
}

/** Σ coefficient × atom + constant lies within ± slack of 0. */
export interface Relation<Atom extends Unknown> {
  terms: { atom: Atom; coefficient: number }[];
  constant: number;
  slack: number;
}

/** Beyond this many unknowns in one table the elimination is left out; interval bounds alone then decide. */
const MOST_ELIMINATED = 150;
const MOST_ROUNDS = 200;
const EPSILON = 1e-6;

/** What the attacker can work out about each hidden count: interval bounds to a fixpoint, and elimination of sums. */
export function bounds<Atom extends Unknown>(
  sums: readonly Relation<Atom>[],
  shares: readonly Relation<Atom>[],
): Map<Atom, Domain> {
  return atOnce(findingBounds(sums, shares));
}

/** Relations looked at in one go. */
const GO = 500;

/** The same in steps. */
export function* findingBounds<Atom extends Unknown>(
  sums: readonly Relation<Atom>[],
  shares: readonly Relation<Atom>[],
): Steps<Map<Atom, Domain>> {
  const open = (relations: readonly Relation<Atom>[]): Relation<Atom>[] => relations.flatMap(withoutShown);
  const openSums = open(sums);
  const openShares = open(shares);
  yield;
  const forwards = eliminated(openSums, false);
  yield;
  const relations = [...openSums, ...openShares, ...forwards, ...eliminated(openSums, true)];
  yield;
  const search = searchIn(relations);
  const { lines, about } = search;
  // A relation is looked at again only when something in it has moved.
  const stale = new Uint8Array(lines.length).fill(1);
  const moved = (place: number): void => about[place]?.forEach((at) => (stale[at] = 1));
  let looked = 0;
  for (let round = 0; stale.includes(1) && round < MOST_ROUNDS; round += 1) {
    for (let at = stale.indexOf(1); at >= 0; at = stale.indexOf(1, at + 1)) {
      stale[at] = 0;
      tighten(lines[at] as Line, search, moved);
      if ((looked += 1) % GO === 0) yield;
    }
  }
  return new Map(
    search.atoms.map((atom, place) => [
      atom,
      {
        lower: search.lower[place] as number,
        upper: search.upper[place] as number,
        hole: atom.domain.hole,
      },
    ]),
  );
}

/** A relation, its counts by number. */
interface Line {
  places: number[];
  coefficients: number[];
  constant: number;
  slack: number;
}

interface Search<Atom> {
  /** In the order in which the relations speak of them. */
  atoms: Atom[];
  lower: number[];
  upper: number[];
  hole: number[];
  lines: Line[];
  /** The lines that speak of each count. */
  about: number[][];
}

function searchIn<Atom extends Unknown>(relations: readonly Relation<Atom>[]): Search<Atom> {
  const placeOf = new Map<Atom, number>();
  const search: Search<Atom> = { atoms: [], lower: [], upper: [], hole: [], lines: [], about: [] };
  for (const [at, { terms, constant, slack }] of relations.entries()) {
    const places = terms.map(({ atom }) => {
      const known = placeOf.get(atom);
      if (known !== undefined) return known;
      const place = search.atoms.length;
      const { lower, upper, hole } = closed(atom.domain);
      placeOf.set(atom, place);
      search.atoms.push(atom);
      search.lower.push(lower);
      search.upper.push(upper);
      search.hole.push(hole);
      search.about.push([]);
      return place;
    });
    for (const place of places) search.about[place]?.push(at);
    search.lines.push({ places, coefficients: terms.map((term) => term.coefficient), constant, slack });
  }
  return search;
}

/** Fewer than threshold − 1 possible values: as good as known. */
export function isTooNarrow(atom: Unknown, domain: Domain): boolean {
  if (atom.known) return false;
  return possibleValues(closed(domain)) < atom.rule.threshold - 1;
}

function possibleValues({ lower, upper, hole }: Domain): number {
  return upper - lower + 1 - Math.max(0, Math.min(upper, hole - 1) - Math.max(lower, 1) + 1);
}

function closed({ lower, upper, hole }: Domain): Domain {
  return {
    lower: lower >= 1 && lower < hole ? hole : lower,
    upper: upper >= 1 && upper < hole ? 0 : upper,
    hole,
  };
}

function withoutShown<Atom extends Unknown>(relation: Relation<Atom>): Relation<Atom>[] {
  const terms = relation.terms.filter(({ atom }) => atom.hidden && !atom.known);
  if (!terms.length) return [];
  const shown = relation.terms.filter(({ atom }) => !atom.hidden || atom.known);
  const constant = shown.reduce(
    (sum, { atom, coefficient }) => sum + coefficient * atom.value,
    relation.constant,
  );
  return [{ terms, constant, slack: relation.slack }];
}

function tighten<Atom>(
  { places, coefficients, constant, slack }: Line,
  { lower, upper, hole }: Search<Atom>,
  moved: (place: number) => void,
): void {
  const least: number[] = [];
  const most: number[] = [];
  for (const [index, place] of places.entries()) {
    const coefficient = coefficients[index] as number;
    const [low, high] = [coefficient * (lower[place] as number), coefficient * (upper[place] as number)];
    least.push(coefficient > 0 ? low : high);
    most.push(coefficient > 0 ? high : low);
  }
  const leastOfAll = total(least);
  const mostOfAll = total(most);
  for (const [index, place] of places.entries()) {
    const coefficient = coefficients[index] as number;
    // coefficient × atom = −constant − the others ± slack
    const from = -constant - slack - without(mostOfAll, most[index] as number);
    const to = -constant + slack - without(leastOfAll, least[index] as number);
    const low = (coefficient > 0 ? from : to) / coefficient;
    const high = (coefficient > 0 ? to : from) / coefficient;
    const before = { lower: lower[place] as number, upper: upper[place] as number };
    const further = {
      lower: Math.max(before.lower, Math.ceil(low - EPSILON)),
      upper: Math.min(before.upper, Math.floor(high + EPSILON)),
    };
    if (further.lower === before.lower && further.upper === before.upper) continue;
    const after = closed({ ...further, hole: hole[place] as number });
    if (after.lower > after.upper) continue; // The assumptions do not fit together: nothing is learnt from them.
    if (after.lower === before.lower && after.upper === before.upper) continue;
    lower[place] = after.lower;
    upper[place] = after.upper;
    moved(place);
  }
}

interface Total {
  finite: number;
  infinite: number;
}

function total(parts: readonly number[]): Total {
  const sum = { finite: 0, infinite: 0 };
  for (const part of parts) {
    if (Number.isFinite(part)) sum.finite += part;
    else sum.infinite += Math.sign(part);
  }
  return sum;
}

/** The sum of the others: all infinite parts of one sum have the same sign. */
function without(sum: Total, mine: number): number {
  const isFinite = Number.isFinite(mine);
  const infinite = sum.infinite - (isFinite ? 0 : Math.sign(mine));
  if (infinite !== 0) return infinite * Infinity;
  return isFinite ? sum.finite - mine : sum.finite;
}

/**
 * Gauss–Jordan over the hidden counts: the reduced rows are sums of sums, which find what no single sum gives away
 * (the only link between two blocks of hidden cells, for instance). Which sums come out hangs on the order: both ways find
 * more than one.
 */
function eliminated<Atom extends Unknown>(
  relations: Relation<Atom>[],
  isBackwards: boolean,
): Relation<Atom>[] {
  const exact = relations.filter((relation) => relation.slack === 0);
  const atoms = [...new Set(exact.flatMap((relation) => relation.terms.map((term) => term.atom)))];
  if (exact.length < 2 || atoms.length > MOST_ELIMINATED) return [];
  if (isBackwards) atoms.reverse();
  const column = new Map(atoms.map((atom, index) => [atom, index]));
  const rows = exact.map((relation) => {
    const row = new Array<number>(atoms.length + 1).fill(0);
    for (const { atom, coefficient } of relation.terms) {
      const at = column.get(atom) as number;
      row[at] = (row[at] as number) + coefficient;
    }
    row[atoms.length] = relation.constant;
    return row;
  });
  let pivots = 0;
  for (let at = 0; at < atoms.length && pivots < rows.length; at += 1) {
    const found = rows.findIndex((row, index) => index >= pivots && Math.abs(row[at] as number) > EPSILON);
    if (found < 0) continue;
    const pivot = rows[found] as number[];
    rows[found] = rows[pivots] as number[];
    rows[pivots] = pivot;
    const scale = pivot[at] as number;
    for (let j = 0; j < pivot.length; j += 1) pivot[j] = (pivot[j] as number) / scale;
    for (const row of rows) {
      const factor = row[at] as number;
      if (row === pivot || Math.abs(factor) < EPSILON) continue;
      for (let j = 0; j < row.length; j += 1) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
    pivots += 1;
  }
  return rows.slice(0, pivots).map((row) => ({
    terms: atoms.flatMap((atom, at) => {
      const coefficient = row[at] as number;
      return Math.abs(coefficient) > EPSILON ? [{ atom, coefficient }] : [];
    }),
    constant: row[atoms.length] as number,
    slack: 0,
  }));
}
