// What earlier editions have printed: numbers that can no longer be hidden, and sums that still hold.
import type { Relation } from "./attacker";
import type { Atom, Role, RowAtoms, Threshold } from "./atoms";
import { isUnder, isWithheld, type PublishedFigure } from "./published";
import type { Row } from "./tables";

/** The rows of earlier editions for one indicator and period, one list per edition. */
export type EarlierRows = readonly (readonly PublishedFigure[])[];

export interface EarlierSums {
  /** Over the same persons as long as nothing says that they were corrected. */
  standing: Relation<Atom>[];
  /** No longer so: for readers who have not seen that something was put right. */
  outdated: Relation<Atom>[];
}

/** A group that is others together, at one place of a table. */
export interface GroupWay {
  category: string | null;
  definition: string | null;
  whole: string;
  parts: readonly string[];
}

/**
 * Sums as earlier editions show them: over categories, and over the groups that make another one today.
 * @param ways where there are any for a place those hold there, else those of any other place
 */
export function earlierSums(
  rows: RowAtoms[],
  earlier: EarlierRows,
  rule: Threshold,
  ways: readonly GroupWay[],
): EarlierSums {
  const memory = new Map<PublishedFigure, Map<Role, Atom>>();
  const cells = rows.some(({ count }) => count)
    ? (["value"] as const)
    : (["numerator", "denominator"] as const);
  const found: EarlierSums = { standing: [], outdated: [] };
  for (const edition of earlier)
    for (const total of edition)
      for (const sum of [...categorySums(total, edition), ...groupSums(total, edition, ways)])
        for (const cell of cells) {
          const { standing, outdated } = earlierSum(rows, edition, sum, cell, rule, memory);
          found.standing.push(...standing);
          found.outdated.push(...outdated);
        }
  return found;
}

interface PrintedSum {
  total: PublishedFigure;
  parts: PublishedFigure[];
  /** Whether words say that it is one, and not only the numbers of today. */
  isSaid: boolean;
}

function categorySums(total: PublishedFigure, edition: readonly PublishedFigure[]): PrintedSum[] {
  return partsOf(total, edition).map((parts) => ({ total, parts, isSaid: true }));
}

function groupSums(
  total: PublishedFigure,
  edition: readonly PublishedFigure[],
  ways: readonly GroupWay[],
): PrintedSum[] {
  const isHere = ({ category, definition }: Place | GroupWay): boolean =>
    category === total.category && (definition ?? null) === (total.definition ?? null);
  const here = ways.filter(isHere);
  const known = new Map(
    (here.length > 0 ? here : ways).map((way) => [[way.whole, ...way.parts].join("\u0001"), way]),
  );
  return [...known.values()].flatMap(({ whole, parts: groups }) => {
    if (whole !== total.group) return [];
    const parts = edition.filter((row) => isHere(row) && row.missing === null && groups.includes(row.group));
    return parts.length === groups.length ? [{ total, parts, isSaid: false }] : [];
  });
}

const PRINTED_CELLS = ["numerator", "denominator", "value"] as const;
type PrintedCell = (typeof PRINTED_CELLS)[number];

/** The categories a row may be the sum of: the ones directly below it, and the innermost ones. */
function partsOf(total: PublishedFigure, edition: readonly PublishedFigure[]): PublishedFigure[][] {
  const below = edition.filter((row) => isWithin(row, total));
  if (total.category !== null) return below.length ? [below] : [];
  const isInner = (row: PublishedFigure): boolean => row.category?.includes("/") === true;
  return [below.filter((row) => !isInner(row)), below.filter(isInner)].filter((parts) => parts.length);
}

type Place = Pick<PublishedFigure, "group" | "category" | "definition">;

function isWithin(part: Place, total: Place): boolean {
  if (part.group !== total.group || part.definition !== total.definition || part.category === null)
    return false;
  return total.category === null || part.category.startsWith(`${total.category}/`);
}

function earlierSum(
  rows: RowAtoms[],
  edition: readonly PublishedFigure[],
  { total, parts, isSaid }: PrintedSum,
  cell: PrintedCell,
  rule: Threshold,
  memory: Map<PublishedFigure, Map<Role, Atom>>,
): EarlierSums {
  const role = cell === "value" ? "count" : cell;
  const all = rows.map((atoms) => atoms.row);
  const outdated: Relation<Atom>[] = [];
  const build = (revised: boolean, alike: readonly PrintedCell[]): Relation<Atom> | null => {
    const built: Relation<Atom> = { terms: [], constant: 0, slack: 0 };
    let off = 0;
    let [least, most] = [0, 0];
    for (const [row, coefficient] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      const number = row[cell];
      const now = rows.find((atoms) => samePersons(row, edition, atoms.row, all, alike))?.[role];
      if (number === null && (row.missing !== "withheld" || total.computed)) continue;
      if (typeof number === "number") {
        built.constant += coefficient * number;
        off += coefficient * number;
      } else if (now && !(revised && isUnder(number))) {
        built.terms.push({ atom: now, coefficient });
        off += coefficient * now.value;
      } else {
        const then = past(row, role, rule, memory);
        built.terms.push({ atom: then, coefficient });
        const { lower, upper } = then.domain;
        least += coefficient * (coefficient > 0 ? lower : upper);
        most += coefficient * (coefficient > 0 ? upper : lower);
      }
    }
    // What cannot have been was put right: it is no sum of the persons of now.
    if (off + least <= 0 && off + most >= 0) return built;
    if (isSaid) outdated.push(built);
    return null;
  };
  // Where the figures have been corrected since, the old small counts are persons of their own, still to be protected.
  // Where a denominator was put right, a reader may take the numerator for what it was, or not.
  const standing = [[cell], PRINTED_CELLS].flatMap(
    (alike) => build(false, alike) ?? build(true, alike) ?? [],
  );
  return { standing, outdated };
}

/** A count that an earlier edition withheld and that no longer stands: nobody here knows it, it is protected all the same. */
function past(
  row: PublishedFigure,
  role: Role,
  rule: Threshold,
  memory: Map<PublishedFigure, Map<Role, Atom>>,
): Atom {
  const known = memory.get(row) ?? new Map<Role, Atom>();
  memory.set(row, known);
  const before = known.get(role);
  if (before) return before;
  const cell = row[role === "count" || role === "complement" ? "value" : role];
  const claimed = isUnder(cell);
  const atom: Atom = {
    row: null,
    role,
    rule,
    value: 0,
    hidden: true,
    known: false,
    silent: false,
    claimed,
    outdated: null,
    domain: {
      lower: claimed && !rule.protectZero ? 1 : 0,
      upper: claimed ? cell.under - 1 : Infinity,
      hole: 0,
    },
  };
  known.set(role, atom);
  return atom;
}

/**
 * Whether a reader would take a number printed then for the one that is not printed now: not where an edition in between has
 * printed another. A total that stays while a category comes beside it is taken for the same as long as it is printed.
 * @param at the edition's place among the earlier ones
 */
export function isRemembered(
  before: PublishedFigure,
  at: number,
  earlier: EarlierRows,
  row: Row,
  rows: readonly Row[],
  cell: PrintedCell,
): boolean {
  const edition = earlier[at] ?? [];
  if (!sameFigure(before, row)) return false;
  const since = earlier.slice(at + 1).flatMap((later) => later.filter((figure) => sameFigure(figure, row)));
  if (since.some((figure) => typeof figure[cell] === "number" && figure[cell] !== before[cell])) return false;
  if (before.computed) return samePersons(before, edition, row, rows);
  return hasSameParts(before, edition, rows) || !since.some((figure) => isWithheld(figure[cell]));
}

/**
 * The same figure, with nothing printed corrected since and no category come to a sum, or gone from it.
 * @param cells what must be the same
 */
function samePersons(
  before: PublishedFigure,
  edition: readonly PublishedFigure[],
  row: Row,
  rows: readonly Row[],
  cells: readonly PrintedCell[] = PRINTED_CELLS,
): boolean {
  if (!sameFigure(before, row)) return false;
  const unchanged = cells.every((cell) => {
    const [then, now] = [before[cell], row[cell]];
    return typeof then !== "number" || now === null || then === now;
  });
  return unchanged && hasSameParts(before, edition, rows);
}

/** What a department keeps back is in a total that was entered, and in none that is computed. */
function hasSameParts(
  before: PublishedFigure,
  edition: readonly PublishedFigure[],
  rows: readonly Row[],
): boolean {
  const isThere = (missing: PublishedFigure["missing"]): boolean =>
    missing === null || (missing === "withheld" && !before.computed);
  const then = edition.filter((part) => !part.computed && isThere(part.missing) && isWithin(part, before));
  const now = rows.filter(
    (part) => !part.computed && isThere(part.figure.missing) && isWithin(part.figure, before),
  );
  return then.length === now.length && then.every((part) => now.some((row) => sameFigure(part, row)));
}

/** What was printed last in the place of a row, where nothing but the number says that it was put right. */
export function lastPrinted(
  row: Row,
  rows: readonly Row[],
  cell: PrintedCell,
  earlier: EarlierRows,
): number | null {
  const printed = earlier.flatMap((edition) =>
    edition.flatMap((before) => {
      const number = before[cell];
      return typeof number === "number" && sameFigure(before, row) && hasSameParts(before, edition, rows)
        ? [number]
        : [];
    }),
  );
  return printed.at(-1) ?? null;
}

export function sameFigure(published: PublishedFigure, row: Row): boolean {
  const { figure } = row;
  return (
    published.indicator === figure.indicator &&
    published.group === figure.group &&
    published.category === figure.category &&
    (published.definition ?? null) === figure.definition
  );
}
