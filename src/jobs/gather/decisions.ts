// What only a person can decide about gathered figures: which of two that disagree counts, and whether one that a newer file
// is without stays. A decision holds as long as the figures say what they said when it was made. Pure.
import { groupBy } from "../../barometer/collect";
import {
  decimalsOf,
  measureOf,
  type Catalogue,
  type Indicator,
  type Measure,
} from "../../barometer/catalogue";
import { figureKey, hasNumber, isCounted, NUMBER_FIELDS, sizeOf, type Figure } from "../../barometer/figure";
import { roundHalfAway } from "../../barometer/number";
import type { ChangeKind, DataRow, ImportChange } from "../../sheets/gathered";
import type { Language } from "../../text/language";
import { formatExact } from "../../text/said/numbers";

/** Which figure is meant, whatever it says. */
export type FigureId = Pick<Figure, "indicator" | "group" | "category" | "period" | "definition">;

export interface Conflict extends FigureId {
  values: { department: string | null; file: string | null; cell: string | null; value: number | null }[];
}

/** A figure that a newer file of its department is without: emptied, or gone with its row. */
export interface Withdrawal extends FigureId {
  department: string | null;
  /** Where the figure stands that is still there. */
  file: string;
  cell: string | null;
  value: number | null;
  /** The file that is without it. */
  newer: string;
}

export interface Decision extends FigureId {
  kind: Exclude<ChangeKind, "replaced" | "missing" | "returned" | "undone">;
  /** Whose figure counts, stays or goes. */
  department: string | null;
  who: string;
  /** ISO time. */
  when: string;
  why: string | null;
}

/** What figures say, so that it can be seen whether they still say it: whose each is and what it says. */
export function saidBy(rows: readonly DataRow[]): string {
  const each = rows.map(({ department, figure }) => [
    department,
    ...NUMBER_FIELDS.map((field) => figure[field]),
    figure.missing,
  ]);
  return JSON.stringify(each.map((one) => JSON.stringify(one)).sort());
}

/** As people read it: `255 / 500`, `12,5`, or why there is none. */
export function figureWords(figure: Figure, language: Language): string {
  const { numerator, denominator, value, missing } = figure;
  const said = (number: number | null) => (number === null ? "–" : formatExact(number, language));
  if (!hasNumber(figure)) return missing ?? "–";
  return value === null ? `${said(numerator)} / ${said(denominator)}` : said(value);
}

/** Whether somebody has decided this of what the figures say now. */
export function isDecided(
  changes: readonly ImportChange[],
  kind: ChangeKind,
  figure: FigureId,
  said: string,
  department?: string | null,
): boolean {
  const key = figureKey(figure);
  return changes.some(
    (change) =>
      change.kind === kind &&
      figureKey(change) === key &&
      change.said === said &&
      (department === undefined || change.department === department),
  );
}

/** The decisions made before that still hold: the figures say what they said. */
export function rememberedIn(
  changes: readonly ImportChange[],
  rows: readonly DataRow[],
): (ImportChange & { kind: "kept" | "chosen" })[] {
  const reports = groupBy(
    rows.filter(({ cell }) => cell !== null),
    ({ figure }) => figureKey(figure),
  );
  const latest = new Map(
    changes.flatMap((change) => {
      const { kind, said, department } = change;
      if ((kind !== "kept" && kind !== "chosen") || said === null) return [];
      const key = JSON.stringify([kind, figureKey(change), kind === "kept" ? department : null]);
      return [[key, { ...change, kind }] as const];
    }),
  );
  return [...latest.values()].filter((change) => {
    const list = reports.get(figureKey(change)) ?? [];
    const about =
      change.kind === "chosen" ? list : list.filter((row) => row.department === change.department);
    return change.said === saidBy(about);
  });
}

/** The figures that count: of those that disagree the one that somebody has chosen, as long as they say what they said. */
export function asDecided(rows: readonly DataRow[], changes: readonly ImportChange[]): DataRow[] {
  const chosen = new Map(
    changes.flatMap((change) =>
      // One that was taken back says nothing any more.
      change.kind === "chosen" && change.said !== null ? [[figureKey(change), change] as const] : [],
    ),
  );
  if (chosen.size === 0) return [...rows];
  const disputed = groupBy(
    rows.filter(({ cell, figure }) => cell !== null && chosen.has(figureKey(figure))),
    ({ figure }) => figureKey(figure),
  );
  const holds = new Map(
    [...disputed].flatMap(([key, list]) => {
      const choice = chosen.get(key);
      return choice !== undefined && choice.said === saidBy(list) ? [[key, choice.department] as const] : [];
    }),
  );
  return rows.filter(({ figure, department, cell }) => {
    const key = figureKey(figure);
    return cell === null || !holds.has(key) || holds.get(key) === department;
  });
}

/** Of what nobody has decided. Parts that add up and counts that one department leads are no disagreement. */
export function conflictsIn(
  catalogue: Catalogue,
  rows: readonly DataRow[],
  changes: readonly ImportChange[],
): Conflict[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const entered = rows.filter(({ cell, figure }) => {
    const indicator = indicators.get(figure.indicator);
    return cell !== null && indicator !== undefined && (indicator.joint ?? "same") === "same";
  });
  const reports = groupBy(entered, ({ figure }) => figureKey(figure));
  return [...reports.values()].flatMap((list) => {
    const [first] = list;
    const asked = first && indicators.get(first.figure.indicator);
    if (first === undefined || asked === undefined || !disagree(list, asked)) return [];
    if (isDecided(changes, "chosen", first.figure, saidBy(list))) return [];
    const { indicator, group, category, period, definition } = first.figure;
    const values = list.map(({ department, file, cell, figure: said }) => ({
      department,
      file,
      cell,
      value: sizeSaid(said, measureOf(asked)),
    }));
    return [{ indicator, group, category, period, definition, values }];
  });
}

/** Departments disagree where what they say comes to different values, not where one gives counts and one percent. */
function disagree(list: readonly DataRow[], indicator: Indicator): boolean {
  const [first, ...others] = list.map(({ figure }) => figure);
  return first !== undefined && others.some((other) => !isSameValue(first, other, indicator));
}

/** A percentage given beside counts has been rounded by somebody: there what is displayed decides. */
function isSameValue(one: Figure, other: Figure, indicator: Indicator): boolean {
  if (hasNumber(one) !== hasNumber(other)) return false;
  const measure = measureOf(indicator);
  const [a, b] = [sizeSaid(one, measure), sizeSaid(other, measure)];
  if (a === null || b === null || isCounted(one) === isCounted(other)) return a === b;
  const decimals = decimalsOf(indicator);
  return roundHalfAway(a, decimals) === roundHalfAway(b, decimals);
}

/** What is said of its size; a lone numerator says how many, though not yet of how many. */
export function sizeSaid(figure: Figure, measure: Measure): number | null {
  return sizeOf(figure, measure) ?? figure.numerator;
}
