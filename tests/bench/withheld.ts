// How much disclosure control hides: random tables of up to 12 cells, beside the fewest cells that an exhaustive search can hide
// so that each hidden cell keeps as many possible values as the product asks for (src/barometer/README.md). Both hide from the same
// reader: one who adds up, knows that what is "ikke vist" is neither small nor a nought, and takes a number that stands twice for
// the same persons.
import { disclose, isWithheld, type Cell } from "../../src/barometer/disclosure";
import { catalogueOf, count, indicator, NOTHING, seeded } from "../barometer/disclosure/tables";

export interface WithheldRow {
  /** Parts × categories; sums over both stand beside them. */
  shape: string;
  tables: number;
  /** Cells hidden by the product, and the fewest that would do. */
  hidden: number;
  fewest: number;
  ratio: number;
  /** Tables in which the search finds that what is hidden can be told. */
  told: number;
}

const SHAPES = [
  { parts: 1, categories: 4 },
  { parts: 1, categories: 6 },
  { parts: 2, categories: 2 },
  { parts: 2, categories: 3 },
  { parts: 3, categories: 2 },
] as const;
/** Of each shape, with something to hide that can be hidden. */
const TABLES = 40;
const THRESHOLD = 5;

/** @param tables so many of each shape, always the same ones */
export function benchWithheld(tables = TABLES): WithheldRow[] {
  const rows = SHAPES.map(({ parts, categories }, place) => {
    const random = seeded(1_000 * (place + 1));
    const row = { shape: `${parts} × ${categories}`, tables: 0, hidden: 0, fewest: 0, told: 0 };
    while (row.tables < tables) {
      const cells = withSums(
        Array.from({ length: parts }, () => Array.from({ length: categories }, () => countFrom(random))),
      );
      if (!cells.some(isSmall)) continue;
      const fewest = fewestIn(cells, parts, categories);
      if (fewest === null) continue;
      const hidden = publishedCells(cells, parts, categories).map(isWithheld);
      row.tables += 1;
      row.hidden += hidden.filter(Boolean).length;
      row.fewest += fewest;
      if (!isSafe(cells, hidden, parts, categories)) row.told += 1;
    }
    return { ...row, ratio: ratioOf(row) };
  });
  const all = rows.reduce(
    (sum, { tables, hidden, fewest, told }) => ({
      tables: sum.tables + tables,
      hidden: sum.hidden + hidden,
      fewest: sum.fewest + fewest,
      told: sum.told + told,
    }),
    { tables: 0, hidden: 0, fewest: 0, told: 0 },
  );
  return [...rows, { shape: "all", ...all, ratio: ratioOf(all) }];
}

function ratioOf({ hidden, fewest }: { hidden: number; fewest: number }): number {
  return Math.round((hidden / fewest) * 1_000) / 1_000;
}

/** A third of them small, as in a small municipality. */
function countFrom(random: () => number): number {
  return random() < 0.35 ? Math.floor(random() * 5) : 5 + Math.floor(random() * 20);
}

/** Rows of the table one after the other: of each part its categories and their sum, then those of all parts together. */
export function withSums(inner: readonly (readonly number[])[]): number[] {
  const rows =
    inner.length === 1
      ? [...inner]
      : [...inner, (inner[0] ?? []).map((_, at) => inner.reduce((sum, line) => sum + (line[at] ?? 0), 0))];
  return rows.flatMap((line) => [...line, line.reduce((sum, one) => sum + one, 0)]);
}

function isSmall(value: number): boolean {
  return value > 0 && value < THRESHOLD;
}

/** What stands in each cell. */
export function publishedCells(cells: readonly number[], parts: number, categories: number): Cell[] {
  const items = Array.from({ length: categories }, (_, at) => ({ id: `c${at}`, name: `C${at}` }));
  const rows = parts === 1 ? 1 : parts + 1;
  const idOf = (row: number) => (row === parts ? "all" : `i${row}`);
  const indicators = Array.from({ length: rows }, (_, row) =>
    indicator({
      id: idOf(row),
      measure: "count",
      groups: ["target"],
      categories: { name: "Opdeling", items, combine: "sum" },
      ...(row === parts ? { totalOf: Array.from({ length: parts }, (_one, at) => idOf(at)) } : {}),
    }),
  );
  const figures = Array.from({ length: rows }, (_, row) =>
    items.map(({ id: category }, at) =>
      count(
        { indicator: idOf(row), group: "target", category, period: "2018" },
        cells[row * (categories + 1) + at] ?? 0,
      ),
    ),
  ).flat();
  const edition = disclose({
    catalogue: catalogueOf(indicators),
    figures,
    assessment: NOTHING,
    earlierEditions: [],
  });
  const published = [...edition.figures, ...edition.totals];
  return cells.map((_, place) => {
    const [row, at] = [Math.floor(place / (categories + 1)), place % (categories + 1)];
    const found = published.find(
      (figure) => figure.indicator === idOf(row) && figure.category === (items[at]?.id ?? null),
    );
    if (found === undefined) throw new Error(`no cell ${place}`);
    return found.value;
  });
}

/** Every choice of further cells, the fewest first; null where none is enough, as where small ones add up to a small one. */
function fewestIn(cells: readonly number[], parts: number, categories: number): number | null {
  const small = cells.map(isSmall);
  const others = cells.flatMap((value, place) => (value >= THRESHOLD ? [place] : []));
  const least = small.filter(Boolean).length;
  for (let more = 0; more <= others.length; more += 1)
    for (const chosen of choices(others, more)) {
      const hidden = small.map((own, place) => own || chosen.includes(place));
      if (isSafe(cells, hidden, parts, categories)) return least + more;
    }
  return null;
}

function* choices(from: readonly number[], many: number, start = 0): Generator<number[]> {
  if (many === 0) yield [];
  else
    for (let at = start; at <= from.length - many; at += 1)
      for (const rest of choices(from, many - 1, at + 1)) yield [from[at] ?? 0, ...rest];
}

/** A line's sum, and what stands in another line with the same number. */
function equalTo(cells: readonly number[], wide: number): [number, number][] {
  return cells.flatMap((sum, at): [number, number][] =>
    at % wide < wide - 1 || sum === 0
      ? []
      : cells.flatMap((value, other): [number, number][] =>
          value === sum && Math.floor(other / wide) !== Math.floor(at / wide) ? [[at, other]] : [],
        ),
  );
}

/** Values so far above the real one are tried: more of them change nothing. */
const REACH = 4;

/**
 * Whether every hidden cell can have as many values as a small one has, for a reader who adds up and knows what is small: the
 * tables that agree with what is shown are tried one by one, those next to the real one first.
 */
export function isSafe(
  cells: readonly number[],
  hidden: readonly boolean[],
  parts: number,
  categories: number,
): boolean {
  const wide = categories + 1;
  const rows = parts === 1 ? 1 : parts + 1;
  const seen = new Map(hidden.flatMap((own, place) => (own ? [[place, new Set<number>()] as const] : [])));
  const isOpen = () => [...seen.values()].some(({ size }) => size < THRESHOLD - 1);
  const values = [...cells];
  const agrees = (place: number, value: number) => {
    const real = cells[place] ?? 0;
    if (hidden[place] !== true) return value === real;
    return isSmall(real) ? isSmall(value) : value >= THRESHOLD;
  };
  const free = Array.from(
    { length: parts * categories },
    (_, at) => Math.floor(at / categories) * wide + (at % categories),
  );
  const candidates = free.map((place) => {
    const real = cells[place] ?? 0;
    if (hidden[place] !== true) return [real];
    return Array.from({ length: real + REACH + THRESHOLD }, (_, value) => value)
      .filter((value) => agrees(place, value))
      .sort((a, b) => Math.abs(a - real) - Math.abs(b - real));
  });
  /** Sums that are known once the last of their cells is: of the part's row, and of the column. */
  const closes = (at: number): boolean => {
    const [row, column] = [Math.floor(at / categories), at % categories];
    if (column === categories - 1) {
      const sum = values.slice(row * wide, row * wide + categories).reduce((all, one) => all + one, 0);
      values[row * wide + categories] = sum;
      if (!agrees(row * wide + categories, sum)) return false;
    }
    if (rows > 1 && row === parts - 1) {
      const sum = Array.from({ length: parts }, (_, part) => values[part * wide + column] ?? 0).reduce(
        (all, one) => all + one,
        0,
      );
      values[parts * wide + column] = sum;
      if (!agrees(parts * wide + column, sum)) return false;
      if (column === categories - 1) {
        const total = values
          .slice(parts * wide, parts * wide + categories)
          .reduce((all, one) => all + one, 0);
        values[parts * wide + categories] = total;
        if (!agrees(parts * wide + categories, total)) return false;
      }
    }
    return true;
  };
  /** The last cell under a sum that is shown can have one value. */
  const left = (at: number): number[] | null => {
    const [row, column] = [Math.floor(at / categories), at % categories];
    const place = free[at] ?? 0;
    const only = (sumAt: number, before: readonly number[]) => {
      const value = (cells[sumAt] ?? 0) - before.reduce((all, one) => all + one, 0);
      return agrees(place, value) ? [value] : [];
    };
    if (column === categories - 1 && hidden[row * wide + categories] !== true)
      return only(row * wide + categories, values.slice(row * wide, row * wide + categories - 1));
    if (rows > 1 && row === parts - 1 && hidden[parts * wide + column] !== true)
      return only(
        parts * wide + column,
        Array.from({ length: parts - 1 }, (_, part) => values[part * wide + column] ?? 0),
      );
    return null;
  };
  const equal = equalTo(cells, wide);
  const tryFrom = (at: number): void => {
    if (at === free.length) {
      if (equal.some(([one, other]) => values[one] !== values[other])) return;
      for (const [place, own] of seen) own.add(values[place] ?? 0);
      return;
    }
    for (const value of left(at) ?? candidates[at] ?? []) {
      values[free[at] ?? 0] = value;
      if (closes(at)) tryFrom(at + 1);
      if (!isOpen()) return;
    }
  };
  if (isOpen()) tryFrom(0);
  return !isOpen();
}
