// Which of some counts make another one together.

export interface Choosing {
  /** A sum that is off by so much still counts. */
  slack?: number;
  /** Whether a nought may be hidden, so that which of them are part of a sum matters. */
  noughts?: boolean;
  /** Up to this many counts every choice is tried; of more, a few together, or all but one. */
  most?: number;
}

/** Of many counts, so few together; of very many, only two. */
const FEW = 3;
const VERY_MANY = 20;
/** More choices than this nobody could tell from chance. */
const MOST_FOUND = 60;

/** The indexes of every choice of at least two counts whose sum is the total. */
export function partsThatMake(
  total: number,
  counts: readonly number[],
  { slack = 0, noughts = false, most = 10 }: Choosing = {},
): number[][] {
  const of = (index: number): number => counts[index] ?? 0;
  const all = counts.map((_, index) => index);
  const nought = all.filter((index) => of(index) === 0);
  // A nought changes no sum. Where none is hidden one of them is enough to let a single count be the total; else they are
  // all taken to be part of it: with and without them would be two sums that together say that they are noughts.
  const beside = (chosen: readonly number[]): readonly number[] =>
    noughts ? nought : chosen.length === 1 ? nought.slice(0, 1) : [];
  const usable = all
    .filter((index) => of(index) > 0 && of(index) <= total + slack)
    .sort((a, b) => of(b) - of(a));
  const few = usable.length <= most ? Infinity : usable.length <= VERY_MANY ? FEW : 2;
  const left = usable.map((_, from) => usable.slice(from).reduce((sum, index) => sum + of(index), 0));
  const found: number[][] = [];
  const take = (chosen: readonly number[]): void => {
    const made = [...chosen, ...beside(chosen)];
    if (made.length >= 2) found.push(made);
  };
  const choose = (from: number, chosen: readonly number[], rest: number): void => {
    for (let at = from; at < usable.length && found.length < MOST_FOUND; at += 1) {
      if (rest > (left[at] ?? 0) + slack) return;
      const index = usable[at] ?? 0;
      const after = rest - of(index);
      const leftOut = at - chosen.length;
      if (after < -slack || (chosen.length >= few && leftOut > 1)) continue;
      const more = [...chosen, index];
      if (Math.abs(after) <= slack) take(more);
      choose(at + 1, more, after);
    }
  };
  if (total <= slack) take([]);
  choose(0, [], total);
  return found;
}
