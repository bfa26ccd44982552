// A column in which names of several kinds stand under each other: an indicator, its groups below it, their categories.
import { DIMENSIONS, type Dimension } from "./dimensions";
import { dimensionsIn } from "./parts";
import type { ForeignSheet } from "./sheet";
import { isTotal, type CatalogueWords } from "./words";

export interface NestedNames {
  column: number;
  /** Everything that its names speak of. */
  dimensions: ReadonlySet<Dimension>;
  /**
   * By row: what stands in it and over it. `unknown`: its own name is known to nobody; `total`: it is the sum of what
   * stands over or below it. A row without a name is not there.
   */
  rows: ReadonlyMap<number, Said | "unknown" | "total">;
}

type Said = Partial<Record<Dimension, string>>;

interface Level {
  said: Said;
  /** Its row has numbers of its own: it is no heading alone. */
  isCounted: boolean;
}

interface Name {
  row: number;
  text: string;
  said: Said;
  isCounted: boolean;
  /** Counts the headings and gaps above it. */
  block: number;
}

/**
 * What stands over a row counts for it until something of the same kind is said, a heading that nobody knows, or a gap. A
 * row with numbers of its own stands over others only where the same names come under several such rows: two splits of the
 * same people that follow each other are not one inside the other.
 * @param numbersIn how many numbers a row has; null for an empty row
 * @returns null where the column speaks of one thing alone
 */
export function nestedNames(
  sheet: ForeignSheet,
  words: CatalogueWords,
  { column, from, to }: { column: number; from: number; to: number },
  numbersIn: (row: number) => number | null,
): NestedNames | null {
  const names = namesIn(sheet, words, { column, from, to }, numbersIn);
  const dimensions = new Set(names.flatMap(({ said }) => dimensionsOf(said)));
  const known = names.filter(({ said }) => dimensionsOf(said).length > 0);
  if (dimensions.size < 2 || known.length * 2 < names.length) return null;
  const times = new Map<string, number>();
  const keyOf = ({ block, text }: Name) => `${block}\u0001${text}`;
  for (const name of names) times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);

  const rows = new Map<number, Said | "unknown" | "total">();
  let levels: Level[] = [];
  let last: Name | null = null;
  for (const name of names) {
    const { row, text, said, isCounted, block } = name;
    // After a gap only what is said anew counts.
    if (last !== null && block !== last.block && last.isCounted && isCounted) levels = [];
    last = name;
    if (dimensionsOf(said).length === 0 && !isTotal(text)) {
      if (isCounted) rows.set(row, "unknown");
      else if (!words.isSkipped(text)) levels = [];
      continue;
    }
    if (dimensionsOf(said).length === 0) {
      // A group with a number of its own has said its sum already.
      const over = joined(levels.filter(({ said, isCounted }) => said.category === undefined && !isCounted));
      const isWhole = over.group === undefined && dimensions.has("group");
      rows.set(row, isWhole || dimensionsOf(over).length === 0 ? "total" : { ...over, category: text });
      continue;
    }
    const same = levels.findIndex((level) => dimensionsOf(level.said).some((one) => said[one] !== undefined));
    if (same >= 0) levels = levels.slice(0, same);
    if (times.get(keyOf(name)) === 1) levels = levels.filter((level) => !level.isCounted);
    levels.push({ said, isCounted });
    rows.set(row, joined(levels));
  }
  return { column, dimensions, rows };
}

function namesIn(
  sheet: ForeignSheet,
  words: CatalogueWords,
  { column, from, to }: { column: number; from: number; to: number },
  numbersIn: (row: number) => number | null,
): Name[] {
  const names: Name[] = [];
  let block = 0;
  for (let row = from; row <= to; row += 1) {
    const numbers = numbersIn(row);
    const text = sheet.text(row, column);
    if (numbers === null) block += 1;
    if (text === "") continue;
    const isCounted = numbers !== null && numbers > 0;
    if (!isCounted) block += 1;
    names.push({ row, text, said: dimensionsIn(text, words), isCounted, block });
  }
  return names;
}

function joined(levels: readonly Level[]): Said {
  return Object.assign({}, ...levels.map(({ said }) => said)) as Said;
}

function dimensionsOf(said: Said): Dimension[] {
  return DIMENSIONS.filter((one) => said[one] !== undefined);
}
