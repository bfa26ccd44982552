// What is said about a line and a goal, in one or two sentences; three where a break, a target or a doubt must be told.
import type { GoalResult, Line } from "./assessment";
import { measureOf, type Catalogue, type Indicator } from "./catalogue";
import { asShown, comparisonGroupOf, type PublishedLine, type PublishedMovement } from "./disclosure";
import { isUnder, isWithheld } from "./disclosure/published";
import { TARGET_GROUP } from "./figure";
import { categoryNames, groupName } from "./names";
import { roundHalfAway } from "./number";
import { unitKind } from "./units";
import type { Language } from "../text/language";
import { narrativeText } from "../text/words/narrative";
import { formatExact, formatNumber, formatPercent, formatPoints } from "../text/said/numbers";
import { reasonSentence } from "../text/words/not-judged";

export interface NarrativeContext {
  catalogue: Catalogue;
  /** Begin with the indicator's name and category. */
  named?: boolean;
}

/**
 * A line in words, from what may be shown: a published line, or one's own by `narrateOwnLine`. Says the movement since
 * the reference the status was judged against (else the baseline, else the previous measurement), then the gap to the
 * comparison group and which group moved; numbers are the displayed ones, so text and tables cannot disagree.
 * Withheld numbers are named as such, never hinted at.
 */
export function narrateLine(
  line: PublishedLine,
  { catalogue, named = false }: NarrativeContext,
  language: Language,
): string {
  const indicator = catalogue.indicators.find(({ id }) => id === line.indicator);
  const sentences = [
    ...developmentOf(line, indicator, catalogue, language),
    ...gapOf(line, indicator, catalogue, language),
  ];
  const facts = [...breakOf(line, language), ...targetOf(line, indicator, language)];
  const text = [...sentences, ...facts].join(" ");
  if (!named || !indicator) return text;
  const { category } = line;
  const categories = category === null ? null : categoryNames(category, indicator).join(", ");
  return narrativeText[language].named(indicator.name, categories, text);
}

/**
 * A paragraph of an indicator, as it may leave the house.
 * @param lines of one indicator, as they are published
 * @returns null where no number is shown: the table says why
 */
export function sentencesOf(
  lines: readonly PublishedLine[],
  catalogue: Catalogue,
  language: Language,
): string | null {
  const said = lines
    .filter(({ value }) => typeof value === "number")
    .map((line) => narrateLine(line, { catalogue, named: true }, language));
  return said.length === 0 ? null : said.join("\n");
}

/** The secretariat's own view, nothing withheld. */
export function narrateOwnLine(line: Line, context: NarrativeContext, language: Language): string {
  const indicator = context.catalogue.indicators.find(({ id }) => id === line.indicator);
  return narrateLine(asShown(line, indicator), context, language);
}

/** A goal, department or area in words: the status, and how many lines it comes from. */
export function narrateGoal(result: Omit<GoalResult, "goal">, language: Language): string {
  return narrativeText[language].goal(result);
}

function developmentOf(
  line: PublishedLine,
  indicator: Indicator | undefined,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const texts = narrativeText[language];
  const { value, period } = line;
  const say = quantities(line, indicator, language);
  const { subject } = say;
  const reason = reasonOf(line, indicator, catalogue, language);
  if (period === null || value === null) return reason;
  if (isUnder(value)) return [texts.valueSmall(subject, period, value.under)];
  if (isWithheld(value)) return [texts.valueWithheld(subject, period)];
  const then = movementOf(line);
  if (!then) return [texts.level(subject, say.value(value), period), ...reason];
  if (typeof then.value !== "number" || typeof then.change !== "number") {
    return [texts.level(subject, say.value(value), period), texts.changeWithheld(then.period)];
  }
  if (then.change === 0) return [texts.unmoved(subject, say.value(value), then.period, period), ...reason];
  const moved = texts.moved({
    subject,
    up: then.change > 0,
    by: say.difference(then.change),
    from: say.value(then.value),
    then: then.period,
    to: say.value(value),
    now: period,
  });
  const doubt = doubtOf(line) === "change" && line.facts.reference === then.period ? [texts.uncertain] : [];
  return [moved, ...doubt, ...reason];
}

function gapOf(
  line: PublishedLine,
  indicator: Indicator | undefined,
  catalogue: Catalogue,
  language: Language,
): string[] {
  const texts = narrativeText[language];
  const group = comparisonName(line, comparisonGroupOf(indicator), catalogue, language);
  const { gap, period } = line;
  if (period === null || typeof line.value !== "number") return [];
  if (isWithheld(line.comparison)) return [texts.comparisonWithheld(group)];
  if (typeof gap !== "number") return [];
  const say = quantities(line, indicator, language);
  const doubt = { gap: [texts.uncertainGap], "gap-change": [texts.uncertain], change: [], none: [] }[
    doubtOf(line)
  ];
  const then = movementOf(line);
  const change = then?.gapChange;
  if (!then || typeof change !== "number") {
    return [
      gap === 0 ? texts.gapNone(group) : texts.gap(say.difference(gap), gap > 0, group),
      ...(gap === 0 ? [] : doubt),
    ];
  }
  if (change === 0) {
    return [gap === 0 ? texts.gapNone(group) : texts.gapUnchanged(group, then.period, say.difference(gap))];
  }
  const before = roundHalfAway(gap - change, line.facts.decimals);
  const moved =
    gap === 0
      ? texts.gapClosed(group, then.period)
      : before * gap < 0
        ? texts.gapTurned(group, then.period, say.difference(gap), gap > 0)
        : texts.gapMoved(
            group,
            Math.abs(gap) < Math.abs(before),
            say.difference(change),
            then.period,
            say.difference(gap),
          );
  const who = line.facts.movedBy;
  const isSame = line.facts.reference === then.period;
  return [moved, ...(who && who !== "neither" && isSame ? [texts.movedBy(who, group)] : []), ...doubt];
}

/** What the line's certainty is about: where the group stands, or how it or the gap has moved. */
function doubtOf(line: PublishedLine): "gap" | "gap-change" | "change" | "none" {
  if (line.certainty !== "uncertain") return "none";
  if (isBetweenGroupsNow(line) && typeof line.gap === "number") return "gap";
  return line.facts.judged === "gap" ? "gap-change" : "change";
}

/** Judged by where the groups stand, not by how anything has moved. */
function isBetweenGroupsNow({ facts: { sources }, period }: PublishedLine): boolean {
  return (
    sources.some(({ group }) => group !== TARGET_GROUP) && sources.every((source) => source.period === period)
  );
}

function breakOf(line: PublishedLine, language: Language): string[] {
  const { newBaselineAfterBreak, reference } = line.facts;
  const since = reference ?? line.baseline?.period ?? null;
  if (!newBaselineAfterBreak || since === null) return [];
  return [narrativeText[language].seriesBreak(newBaselineAfterBreak.from, newBaselineAfterBreak.note, since)];
}

function targetOf(line: PublishedLine, indicator: Indicator | undefined, language: Language): string[] {
  const { target } = line.facts;
  if (!target || typeof target.distance !== "number") return [];
  const texts = narrativeText[language];
  const say = quantities(line, indicator, language);
  const value = indicator?.desired === "parity" ? say.exactDifference(target.value) : say.exact(target.value);
  if (target.reached) return [texts.targetReached(value, target.by)];
  return [texts.targetLeft(value, target.by, say.difference(target.distance))];
}

/** Why there is no status, unless that has been said: a withheld number speaks for itself. */
function reasonOf(
  line: PublishedLine,
  indicator: Indicator | undefined,
  catalogue: Catalogue,
  language: Language,
): string[] {
  if (!line.reason || line.status !== "unassessed") return [];
  if (line.reason.code === "figure-withheld" && line.value !== null) return [];
  const name = (id: string): string =>
    id === TARGET_GROUP
      ? (groupName(id, catalogue, { indicator }) ?? id)
      : comparisonName(line, id, catalogue, language);
  return [reasonSentence(line.reason, language, name)];
}

/** What the movement is told against: what it was judged by, else the baseline, else the measurement before. */
export function movementOf(line: PublishedLine): PublishedMovement | null {
  const { previous, baseline, facts } = line;
  return (
    [baseline, previous].find((then) => then !== null && then.period === facts.reference) ??
    baseline ??
    previous
  );
}

function comparisonName(
  line: PublishedLine,
  id: string | null,
  catalogue: Catalogue,
  language: Language,
): string {
  const name = id === null ? null : groupName(id, catalogue, { basis: line.facts.basis });
  return name === null ? narrativeText[language].comparisonGroup : withinSentence(name);
}

/** `Etnisk danske borgere` → `etnisk danske borgere`; a name of one word, or with further capitals, may be a proper noun. */
function withinSentence(name: string): string {
  const [first = "", ...others] = name.split(" ");
  const isPlain = others.length > 0 && others.every((word) => word === word.toLowerCase());
  return isPlain && /^\p{Lu}[^\p{Lu}]*$/u.test(first) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

interface Quantities {
  subject: string;
  value: (number: number) => string;
  /** Without sign: the sentence says which way. */
  difference: (number: number) => string;
  /** Numbers that people decided, with the decimals they wrote. */
  exact: (number: number) => string;
  exactDifference: (number: number) => string;
}

function quantities(line: PublishedLine, indicator: Indicator | undefined, language: Language): Quantities {
  const { decimals } = line.facts;
  const { subject } = narrativeText[language];
  const unit = indicator?.unit ?? "";
  const measure = indicator && measureOf(indicator);
  const kind = indicator === undefined ? "own" : unitKind(indicator);
  if (kind === "percent") {
    return {
      subject: subject.share,
      value: (number) => formatPercent(number, decimals, language),
      difference: (number) => formatPoints(Math.abs(number), decimals, language),
      exact: (number) => formatPercent(number, decimalsIn(number, decimals), language),
      exactDifference: (number) => formatPoints(number, decimalsIn(number, decimals), language),
    };
  }
  // A count's unit is a noun in the plural ("børn"), wrong beside 1; the subject says what is counted.
  const withUnit = (text: string): string => (unit === "" || measure === "count" ? text : `${text} ${unit}`);
  const plain = (number: number): string =>
    kind === "points"
      ? formatPoints(number, decimals, language)
      : withUnit(formatNumber(number, decimals, language));
  const exact = (number: number): string => withUnit(formatExact(number, language));
  return {
    subject: measure === undefined || measure === "share" ? subject.figure : subject[measure],
    value: plain,
    difference: (number) => plain(Math.abs(number)),
    exact,
    exactDifference: exact,
  };
}

function decimalsIn(number: number, decimals: number): number {
  return Number.isInteger(number) ? 0 : decimals;
}
