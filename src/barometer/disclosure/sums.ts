// Which printed counts are the sum of which others, within one indicator and period: over categories and over groups. A
// catalogue does not say all of it; where the numbers bear a sum out, a reader may know of it, and subtract.
import { measureOf, type Indicator } from "../catalogue";
import { groupBy, keyOf } from "../collect";
import { emptyFigure, type Figure } from "../figure";
import { isSmall } from "./atoms";
import { partsThatMake } from "./subsets";
import { rowOf, type Row, type Table } from "./tables";

export type Counted = "count" | "numerator" | "denominator";

/** One count of persons in a row. */
export interface Term {
  row: Row;
  count: Counted;
}

export interface Sum {
  total: Term;
  parts: Term[];
}

/** The sums of one indicator's tables. Totals over categories that nobody entered are added to the tables' rows. */
export function sumsWithin(tables: readonly Table[]): Sum[] {
  return [...tables.flatMap(categorySums), ...groupSums(tables)];
}

/** What a row says of persons. */
export function countsOf(row: Row): Counted[] {
  if (row.kind === "count") return ["count"];
  if (row.kind === "share") return ["numerator", "denominator"];
  return row.kind === "mean" ? ["denominator"] : [];
}

export function hasCounts(row: Row): boolean {
  const counts = countsOf(row);
  return counts.length > 0 && counts.every((count) => row[count] !== null);
}

/** A figure that a department keeps back for anonymity: what it is can only be reckoned from the others. */
export function isKeptBack(row: Row): boolean {
  return row.figure.missing === "withheld" && !hasCounts(row);
}

/**
 * What a reader would put for figures that were kept back, if they and the others made the total: together, the rest of
 * it. Null where that cannot be.
 */
export function filledIn(total: Row, parts: readonly Row[], kept: readonly Row[]): Row[] | null {
  const counts = countsOf(total);
  const rest = new Map(counts.map((count) => [count, (total[count] ?? -1) - sumOf(parts, count)]));
  if ([...rest.values()].some((left) => left < 0)) return null;
  return kept.map((row, index): Row => {
    const of = (count: Counted): number | null =>
      index === 0 ? (rest.get(count) ?? null) : rest.has(count) ? 0 : null;
    return {
      ...row,
      kind: total.kind,
      count: of("count"),
      numerator: of("numerator"),
      denominator: of("denominator"),
      keptBack: true,
    };
  });
}

/** Whether parts make a total, in this count; what was reckoned from a percent is only known about. */
export function addsUp(total: Row, parts: readonly Row[], count: Counted): boolean {
  const whole = total[count];
  if (whole === null || parts.some((part) => part[count] === null)) return false;
  return Math.abs(whole - sumOf(parts, count)) <= slackOf(total, parts, count);
}

export function sumOfRows(total: Row, parts: readonly Row[], count: Counted): Sum {
  return { total: { row: total, count }, parts: parts.map((row) => ({ row, count })) };
}

function slackOf(total: Row, parts: readonly Row[], count: Counted): number {
  const isAbout = count !== "count" && [total, ...parts].some((row) => row.estimated);
  return isAbout ? parts.length + 1 : 0;
}

function sumOf(rows: readonly Row[], count: Counted): number {
  return rows.reduce((sum, row) => sum + (row[count] ?? 0), 0);
}

/** Per group and definition: totals that were entered, totals that are computed, and shares of one whole. */
function categorySums(table: Table): Sum[] {
  const { categories } = table.indicator;
  if (!categories || measureOf(table.indicator) === "index") return [];
  const { items, within } = categories;
  const blocks = groupBy(table.rows, ({ figure }) => keyOf(figure.group, figure.definition));
  return [...blocks.values()].flatMap((rows) => {
    const at = new Map(rows.map((row) => [row.figure.category, row]));
    const below = (outer: string): Row[] =>
      (within?.items ?? []).flatMap(({ id }) => at.get(`${outer}/${id}`) ?? []);
    const tops = items.flatMap(({ id }) => at.get(id) ?? []);
    const leaves = within ? items.flatMap(({ id }) => below(id)) : tops;
    const levels = [tops, ...(within ? items.map(({ id }) => below(id)) : [])];
    const entered = at.get(null);
    const whole = entered ? tied(entered, leaves) : [];
    const sums = [
      ...whole,
      ...(within && entered && whole.length === 0 ? tied(entered, tops) : []),
      ...(within ? tops.flatMap((top) => tied(top, below(top.figure.category ?? ""))) : []),
      ...levels.flatMap((level) => [
        ...(categories.combine === "sum" ? [] : wholesAmong(level)),
        ...sharesOfOne(level),
      ]),
    ];
    const isWhole =
      leaves.length === items.length * (within?.items.length ?? 1) &&
      leaves.every((row) => row.kind !== "mean" && hasCounts(row));
    if (categories.combine !== "sum" || whole.length > 0 || !isWhole) return sums;
    const total = computedTotal(table.indicator, leaves);
    table.rows.push(total);
    return [...sums, ...countsOf(total).map((count) => sumOfRows(total, leaves, count))];
  });
}

/**
 * Ties an entered total to its parts where the numbers bear it out, also where the catalogue does not say that the
 * categories add up: to all of them, else to those of them that make it.
 */
function tied(total: Row, parts: readonly Row[]): Sum[] {
  const counted = parts.filter(hasCounts);
  const kept = parts.filter(isKeptBack);
  if (isKeptBack(total)) return counted.length === parts.length ? keptTotal(total, counted) : [];
  if (!hasCounts(total) || (counted.length === 0 && kept.length === 0)) return [];
  if (kept.length > 0) {
    const filled = filledIn(total, counted, kept);
    return filled === null
      ? []
      : countsOf(total).map((count) => sumOfRows(total, [...counted, ...filled], count));
  }
  const counts = countsOf(total).filter((count) => addsUp(total, counted, count));
  if (counts.length > 0) return counts.map((count) => sumOfRows(total, counted, count));
  return asSums(someMake(total, counted));
}

/** A whole and what makes it. */
interface Made {
  total: Row;
  parts: Row[];
}

/** A total that is kept back follows by adding up. */
function keptTotal(total: Row, parts: readonly Row[]): Sum[] {
  const [first] = parts;
  if (first === undefined) return [];
  const row: Row = { ...total, kind: first.kind, keptBack: true };
  for (const count of countsOf(first)) row[count] = sumOf(parts, count);
  return asSums([{ total: row, parts: [...parts] }]);
}

/** Beside so few other categories any of them together may make one; of more only all of them. */
const MOST_CATEGORIES_TRIED = 4;

/** Among categories that need not add up, one may all the same be the others together ("in all", beside women and men). */
function wholesAmong(level: readonly Row[]): Sum[] {
  const counted = level.filter(hasCounts);
  const made = counted.flatMap((total): Made[] => {
    const others = counted.filter((row) => row !== total);
    const isAll = others.length >= 2 && countsOf(total).every((count) => addsUp(total, others, count));
    if (isAll) return [{ total, parts: others }];
    return others.length > MOST_CATEGORIES_TRIED ? [] : someMake(total, others.filter(isSomebody));
  });
  return asSums(withoutMirrors(made, () => 0));
}

function isSomebody(row: Row): boolean {
  return personsIn(row) !== 0;
}

/** Every choice of at least two rows that make the total in all that is counted: the same persons, put together. */
function someMake(total: Row, among: readonly Row[]): Made[] {
  const counts = countsOf(total);
  const same = among.filter((row) => row.kind === total.kind);
  const persons = counts.at(-1);
  if (persons === undefined) return [];
  return partsThatMake(
    total[persons] ?? 0,
    same.map((row) => row[persons] ?? 0),
    { slack: slackOf(total, same, persons), noughts: total.rule.protectZero },
  )
    .map((indexes) => ({ total, parts: indexes.flatMap((index) => same[index] ?? []) }))
    .filter(({ parts }) => counts.every((count) => addsUp(total, parts, count)));
}

/**
 * With a nought, 60 = 60 + 0 reads both ways. Nobody can believe both, which would say that it is a nought: the way that
 * is borne out more often stays, else the one whose whole comes last.
 */
function withoutMirrors(made: readonly Made[], support: (made: Made) => number): Made[] {
  const best = new Map<string, Made>();
  for (const one of made) {
    const key = [one.total, ...one.parts]
      .map((row) => row.key)
      .sort()
      .join("\u0002");
    const other = best.get(key);
    if (other === undefined || support(one) >= support(other)) best.set(key, one);
  }
  return [...best.values()];
}

function asSums(made: readonly Made[]): Sum[] {
  return made.flatMap(({ total, parts }) => countsOf(total).map((count) => sumOfRows(total, parts, count)));
}

/** Shares of the same persons that make them all: 3, 57 and 40 of 100. The last one follows from the others. */
function sharesOfOne(level: readonly Row[]): Sum[] {
  const shares = level.filter((row) => row.kind === "share" && hasCounts(row));
  const [first, ...others] = shares;
  if (first === undefined || others.length === 0) return [];
  if (first.denominator === 0 || others.some((row) => row.denominator !== first.denominator)) return [];
  const made = sumOf(shares, "numerator");
  const slack = slackOf(first, shares, "numerator");
  if (Math.abs(made - (first.denominator ?? 0)) > slack) return [];
  return [
    {
      total: { row: first, count: "denominator" },
      parts: shares.map((row) => ({ row, count: "numerator" })),
    },
    ...others.map((row) => sumOfRows(first, [row], "denominator")),
  ];
}

function computedTotal(indicator: Indicator, parts: Row[]): Row {
  const [first] = parts as [Row];
  const total: Figure = {
    ...emptyFigure({ ...first.figure, category: null }),
    definition: first.figure.definition,
    basis: first.figure.basis,
    ...(first.kind === "count"
      ? { value: sumOf(parts, "count") }
      : { numerator: sumOf(parts, "numerator"), denominator: sumOf(parts, "denominator") }),
  };
  return { ...rowOf(indicator, total, first.rule, true), estimated: parts.some((part) => part.estimated) };
}

/**
 * A comparison group may be everyone, or the rest, or several groups together. Each place (category, definition and
 * period) is looked at by itself, so that a year that does not add up leaves the others protected. A figure that is kept
 * back may be part of any group that is larger than the others in the sum, unless every place that has it shows that
 * it is not.
 */
function groupSums(tables: readonly Table[]): Sum[] {
  const places = tables.flatMap((table) => [
    ...groupBy(table.rows, ({ figure }) => keyOf(figure.category, figure.definition)).values(),
  ]);
  const made = places.map((rows) => {
    const counted = rows.filter(hasCounts);
    return counted.flatMap((whole) =>
      someMake(
        whole,
        counted.filter((row) => row !== whole),
      ),
    );
  });
  // Noughts bear nothing out.
  const telling = made.flat().filter(({ parts }) => parts.every(isSomebody));
  const bearing = groupBy(telling, groupsOf);
  return places.flatMap((rows, index) => {
    const counted = rows.filter(hasCounts);
    const kept = rows.filter(isKeptBack);
    return [
      ...asSums(withoutMirrors(made[index] ?? [], (one) => bearing.get(groupsOf(one))?.length ?? 0)),
      ...(kept.length === 0 ? [] : withKept(counted, kept, places)),
      ...kept.flatMap((whole) => keptWhole(whole, counted, telling)),
    ];
  });
}

/**
 * A group that is kept back here, and elsewhere is others together. Where no place shows that it is, it is taken for one
 * more group: what other groups make is theirs to print, and nobody is protected by hiding it.
 */
function keptWhole(whole: Row, counted: readonly Row[], made: readonly Made[]): Sum[] {
  const ways = new Map(
    made.flatMap((one): [string, string[]][] =>
      one.total.figure.group === whole.figure.group
        ? [[groupsOf(one), one.parts.map(({ figure }) => figure.group)]]
        : [],
    ),
  );
  return [...ways.values()].flatMap((groups) => {
    const parts = counted.filter(({ figure }) => groups.includes(figure.group));
    return parts.length === groups.length ? keptTotal(whole, parts) : [];
  });
}

function groupsOf({ total, parts }: Made): string {
  return keyOf(total.figure.group, ...parts.map((part) => part.figure.group).sort());
}

function withKept(counted: readonly Row[], kept: readonly Row[], places: readonly Row[][]): Sum[] {
  const made = counted.flatMap((whole) => {
    const others = counted.filter((row) => row !== whole);
    if (others.length > MOST_BESIDE_KEPT || isSmall(personsIn(whole), whole.rule)) return [];
    return choices(others).flatMap((parts) => {
      const filled = filledIn(whole, parts, kept);
      if (filled === null || isRefuted(whole, [...parts, ...kept], places)) return [];
      const isLikely = filled.every((row) => personsIn(row) < row.rule.threshold * kept.length);
      return [{ total: whole, parts: [...parts, ...filled], isLikely }];
    });
  });
  // What is kept back is small: where some sum leaves as little, no other is thought of.
  const likely = made.filter(({ isLikely }) => isLikely);
  return asSums(likely.length > 0 ? likely : made);
}

function personsIn(row: Row): number {
  return row[countsOf(row).at(-1) ?? "count"] ?? 0;
}

/** Beyond this many groups beside one that is kept back, nobody can know which of them belong together. */
const MOST_BESIDE_KEPT = 6;

/** Every choice of at least one. */
function choices(rows: readonly Row[]): Row[][] {
  return rows
    .reduce<Row[][]>((all, row) => [...all, ...all.map((some) => [...some, row])], [[]])
    .filter((some) => some.length > 0);
}

/** Elsewhere all of these groups are printed, and nowhere do they make the whole. */
function isRefuted(whole: Row, parts: readonly Row[], places: readonly Row[][]): boolean {
  const elsewhere = places.flatMap((rows) => {
    const of = (group: string): Row | undefined =>
      rows.find((row) => row.figure.group === group && hasCounts(row));
    const total = of(whole.figure.group);
    const found = parts.flatMap((part) => of(part.figure.group) ?? []);
    return total && found.length === parts.length ? [{ total, found }] : [];
  });
  return (
    elsewhere.length > 0 &&
    !elsewhere.some(({ total, found }) => countsOf(total).every((count) => addsUp(total, found, count)))
  );
}
