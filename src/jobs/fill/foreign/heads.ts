// Where tables begin: rows of headings are known by what they say, wherever they stand and whatever surrounds them.
import { dimensionOf, DIMENSIONS, type Dimension } from "./dimensions";
import { dimensionsIn, partsOf } from "./parts";
import { looksLikePeriod } from "./periods";
import type { ForeignSheet } from "./sheet";
import { isAreaHeading, isLeftOut, isTotal, type CatalogueWords, type Column } from "./words";

export interface HeadColumn {
  column: number;
  /** Its own words, several rows of them joined. */
  heading: string;
  /** The column of figures.csv that it is; null where only dimensions stand above it, or nothing known. */
  is: Column | "area" | null;
  named: boolean;
  /** A heading of our own that says nothing of the figure, or a sum. */
  leftOut: boolean;
  /** Those of its words that are known to nobody. */
  unknown: string[];
  /** A year, a group … over the column. */
  over: Partial<Record<Dimension, string>>;
}

export interface Head {
  /** First and last row of the headings. */
  top: number;
  bottom: number;
  /** First and last column of the table. */
  left: number;
  right: number;
  columns: HeadColumn[];
}

const NUMBERS: readonly Column[] = ["numerator", "denominator", "value", "lower", "upper"];
const WHO: readonly HeadColumn["is"][] = ["indicator", "group", "category", "period"];

export function isNumberColumn(column: HeadColumn["is"]): column is Column {
  return NUMBERS.some((one) => one === column);
}

/** Every heading of the sheet, from the top; tables side by side have one each. */
export function findHeads(sheet: ForeignSheet, words: CatalogueWords): Head[] {
  const heads: Head[] = [];
  for (let row = 0; row < sheet.height; row += 1) {
    const clusters = clustersOf(sheet, row);
    const [first] = clusters;
    const last = clusters.at(-1);
    if (first === undefined || last === undefined) continue;
    const whole = { left: first.left, right: last.right };
    const spans = isHeading(sheet, words, row, whole)
      ? [whole]
      : clusters.filter((cluster) => clusters.length > 1 && isHeading(sheet, words, row, cluster, 2));
    if (spans.length === 0) continue;
    if (spans[0] !== whole) {
      for (const span of spans)
        heads.push(...segments(headOf(sheet, words, { top: row, bottom: row, ...span })));
      continue;
    }
    // Years or groups over the headings proper: they are found again from below.
    if (
      !namesWho(sheet, words, row, whole) &&
      namesWho(sheet, words, row + 1) &&
      isHeadingRow(sheet, words, row + 1)
    )
      continue;
    let bottom = row;
    while (!namesWho(sheet, words, bottom + 1) && isHeadingRow(sheet, words, bottom + 1)) bottom += 1;
    const top = topOf(sheet, words, row, whole, heads);
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    const left = Math.min(...rows.map((one) => clustersOf(sheet, one)[0]?.left ?? whole.left));
    const right = Math.max(...rows.map((one) => clustersOf(sheet, one).at(-1)?.right ?? 0));
    heads.push(...segments(headOf(sheet, words, { top, bottom, left, right })));
    row = bottom;
  }
  return heads;
}

interface Span {
  left: number;
  right: number;
}

/** Runs of filled cells. */
export function clustersOf(sheet: ForeignSheet, row: number): Span[] {
  const spans: Span[] = [];
  for (let column = 0; column < sheet.width; column += 1) {
    if (sheet.text(row, column) === "") continue;
    const open = spans.at(-1);
    if (open?.right === column - 1) open.right = column;
    else spans.push({ left: column, right: column });
  }
  return spans;
}

const NUMBER = /^[\d\s.,+-]+(?:e[+-]?\d+)?%?$/i;

/** Known headings, or groups, categories or years beside each other; never a row with a number that is no year. */
function isHeading(
  sheet: ForeignSheet,
  words: CatalogueWords,
  row: number,
  { left, right }: Span,
  least = 1,
): boolean {
  const cells: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const text = sheet.text(row, column);
    if (text !== "") cells.push(text);
  }
  if (cells.some((text) => NUMBER.test(text) && !looksLikePeriod(text))) return false;
  const read = cells.map((text) => ({
    text,
    heading: partsOf(text, words)
      .map(words.headingOf)
      .find((one) => one !== null),
  }));
  const known = new Set(
    read.flatMap(({ text, heading }) => {
      if (heading) return [heading.column];
      return words.isCategoryHeading(text) ? ["category"] : [];
    }),
  );
  const isSaid = read.some(({ heading }) => heading?.said !== undefined);
  const dimensions = cells.map((text) => dimensionsIn(text, words));
  if (known.size >= Math.max(2, least) || (isSaid && cells.length >= 2)) return true;
  if (least > 1) return false;
  if (known.size === 1 && cells.length > 1) return dimensions.some((said) => Object.keys(said).length > 0);
  if (isLonePeriod(sheet, words, row, left, cells)) return true;
  if (isCornered(sheet, words, row, cells)) return true;
  // A row of figures may hold what could be years, after a name.
  const [label = "", ...others] = cells;
  const labels = Object.keys(dimensions[0] ?? {}).length === 0 ? others : cells;
  const [first] = DIMENSIONS.filter((one) => dimensionsIn(labels[0] ?? "", words)[one] !== undefined);
  return (
    first !== undefined &&
    first !== "indicator" &&
    labels.length >= 2 &&
    new Set(labels).size === labels.length &&
    labels.every((text) => dimensionsIn(text, words)[first] !== undefined || isTotal(text)) &&
    !(labels === others && isName(label, words))
  );
}

/** A single period over a column of numbers that have names to the left of it. */
function isLonePeriod(
  sheet: ForeignSheet,
  words: CatalogueWords,
  row: number,
  column: number,
  [period = "", ...others]: readonly string[],
): boolean {
  if (others.length > 0 || column === 0 || !looksLikePeriod(period)) return false;
  const isNamed = (at: number) =>
    isName(sheet.text(at, column - 1), words) || isName(sheet.text(at, 0), words);
  return [row + 1, row + 2].some((at) => isNamed(at) && NUMBER.test(sheet.text(at, column)));
}

/**
 * A name in the corner and periods after it, as statistics offices begin a table. What could be a row of figures that look
 * like years is none where they follow each other, nothing stands over them, and names with other numbers stand below.
 */
function isCornered(
  sheet: ForeignSheet,
  words: CatalogueWords,
  row: number,
  [corner = "", ...periods]: readonly string[],
): boolean {
  if (!isName(corner, words) || periods.length === 0 || !periods.every(looksLikePeriod)) return false;
  const filled = (at: number) =>
    clustersOf(sheet, at).reduce((sum, span) => sum + span.right - span.left + 1, 0);
  if (row > 0 && filled(row - 1) > 1) return false;
  const isYear = (text: string) => /^\d{4}$/.test(text);
  const steps = periods.slice(1).map((period, index) => Number(period) - Number(periods[index]));
  const isRun = steps.every((step) => step === steps[0] && Math.abs(step) === 1);
  if (periods.every(isYear) && !isRun) return false;
  const [span] = clustersOf(sheet, row + 1);
  const below = span === undefined ? "" : sheet.text(row + 1, span.left);
  return isName(below, words) || isTotal(below);
}

function isHeadingRow(sheet: ForeignSheet, words: CatalogueWords, row: number): boolean {
  const clusters = clustersOf(sheet, row);
  const [first] = clusters;
  return (
    first !== undefined &&
    isHeading(sheet, words, row, { left: first.left, right: clusters.at(-1)?.right ?? first.right })
  );
}

/** Whether a row has the headings under which indicators and groups stand: it names a table of its own. */
function namesWho(
  sheet: ForeignSheet,
  words: CatalogueWords,
  row: number,
  { left, right }: Span = { left: 0, right: sheet.width - 1 },
): boolean {
  for (let column = left; column <= right; column += 1) {
    const is = words.headingOf(sheet.text(row, column))?.column;
    if (is === "indicator" || is === "group") return true;
  }
  return false;
}

/** Rows above that say to what the columns belong: years or groups, mostly merged over several columns. */
function topOf(
  sheet: ForeignSheet,
  words: CatalogueWords,
  row: number,
  { left, right }: Span,
  heads: readonly Head[],
): number {
  const floor = Math.max(-1, ...heads.map(({ bottom }) => bottom));
  let top = row;
  while (top - 1 > floor) {
    const above: { column: number; text: string }[] = [];
    for (let column = 0; column < sheet.width; column += 1) {
      const text = sheet.text(top - 1, column);
      if (text !== "") above.push({ column, text });
    }
    const inside = above.every(({ column }) => column >= left && column <= right);
    const saysMore = (text: string) =>
      Object.keys(dimensionsIn(text, words)).length > 0 ||
      isNumberColumn(words.headingOf(text)?.column ?? null);
    const dimensions = above.filter(({ text }) => saysMore(text));
    const overNumbers = dimensions.some(({ column }) => column > left);
    if (!inside || dimensions.length !== above.length || !overNumbers) break;
    top -= 1;
  }
  return top;
}

function isName(text: string, words: CatalogueWords): boolean {
  const { indicator, group, category, area } = dimensionsIn(text, words);
  return [indicator, group, category, area].some((one) => one !== undefined);
}

export function headOf(
  sheet: ForeignSheet,
  words: CatalogueWords,
  box: { top: number; bottom: number } & Span,
): Head {
  const columns: HeadColumn[] = [];
  for (let column = box.left; column <= box.right; column += 1) {
    const found: HeadColumn = {
      column,
      heading: "",
      is: null,
      named: false,
      leftOut: false,
      unknown: [],
      over: {},
    };
    const said: string[] = [];
    for (let row = box.top; row <= box.bottom; row += 1) {
      const text = overText(sheet, words, box, row, column);
      if (text !== "" && !said.includes(text)) said.push(text);
    }
    found.heading = said.join(" · ");
    for (const text of said.flatMap((one) => partsOf(one, words))) {
      const heading = words.headingOf(text);
      if (heading !== null && (found.is === null || WHO.includes(found.is))) {
        found.is = heading.column;
        found.named = heading.named;
        if (heading.said?.indicator !== undefined) found.over.indicator ??= heading.said.indicator;
      } else if (heading === null && words.isCategoryHeading(text)) {
        found.is = "category";
        found.named = true;
      } else if (heading === null && isAreaHeading(text)) {
        found.is ??= "area";
        found.named = true;
      } else if (heading === null) {
        const dimension = dimensionOf(text, words);
        const isOurs = isLeftOut(text) || isTotal(text) || words.isSkipped(text);
        if (dimension !== null) found.over[dimension] ??= text;
        else if (isOurs) found.leftOut = true;
        else found.unknown.push(text);
      }
    }
    if (found.heading !== "") columns.push(found);
  }
  return { ...box, columns };
}

/** What stands over a column in a row of headings: its own cell, the merged one, or what was said once to the left of it. */
function overText(
  sheet: ForeignSheet,
  words: CatalogueWords,
  { left, bottom }: { left: number; bottom: number },
  row: number,
  column: number,
): string {
  const own = sheet.text(row, column);
  if (own !== "") return own;
  const merge = sheet.mergeAt(row, column);
  if (merge !== null) return merge.top === row ? sheet.text(merge.top, merge.left) : "";
  if (row === bottom || sheet.text(bottom, column) === "") return "";
  for (let before = column - 1; before >= left; before -= 1) {
    const text = sheet.text(row, before);
    if (text === "") continue;
    // Said over a merged cell, it ends with that cell.
    return sheet.mergeAt(row, before) === null && Object.keys(dimensionsIn(text, words)).length > 0
      ? text
      : "";
  }
  return "";
}

/** Tables beside each other: what says whose figure it is comes again after a column of numbers, or after a gap. */
function segments(head: Head): Head[] {
  const parts: HeadColumn[][] = [[]];
  for (const [index, column] of head.columns.entries()) {
    const part = parts.at(-1) ?? [];
    const before = head.columns[index - 1];
    const gap = before !== undefined && column.column > before.column + 1;
    const isName = column.is === "indicator" || column.is === "group";
    // A title over its corner says nothing against a column of names.
    const isWho = column.is !== null && WHO.includes(column.is) && (isName || isRowColumn(column));
    const again = isWho && part.some((one) => one.is === column.is && one.named === column.named);
    const hasNumbers = part.some((one) => isMeasured(one));
    const rest = head.columns.slice(index);
    const ownTable =
      gap &&
      isWho &&
      hasNumbers &&
      rest.some(isMeasured) &&
      part.some(({ is }) => is === "indicator" || is === "group");
    if ((again && hasNumbers) || (ownTable && isName)) parts.push([column]);
    else part.push(column);
  }
  return parts.map((columns, index) => {
    const next = parts[index + 1]?.[0]?.column;
    return {
      ...head,
      columns,
      left: columns[0]?.column ?? head.left,
      right: next === undefined ? head.right : next - 1,
    };
  });
}

function isRowColumn({ over }: HeadColumn): boolean {
  return Object.keys(over).length === 0;
}

/** A column of numbers, also where only a year or a group stands over it. */
export function isMeasured({ is, over, leftOut, unknown }: HeadColumn): boolean {
  if (leftOut) return false;
  return isNumberColumn(is) || (is === null && unknown.length === 0 && Object.keys(over).length > 0);
}
