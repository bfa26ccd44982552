// What changed, and why: every light that is red or another one than before the round, with the explanation that has been given for it,
// or whom it is waited for from. Made from what may be published, as the council's table is; the web page and the documents tell the same.
import { type Change, changeKey, type RoundChanges } from "../../barometer/changes";
import { groupBy } from "../../barometer/collect";
import type { PublishedLine } from "../../barometer/disclosure";
import { isLight } from "../../barometer/follow-up";
import type { Language } from "../../text/language";
import { periodLabel } from "../../text/said/periods";
import { sheetNames } from "../../text/sheets/names";
import { resultsText } from "../../text/sheets/results";
import { shownOfLine, type ShownStatus, statusLabel } from "../../text/words/status";
import type { SheetPlan } from "../plan";
import { resultBlocks, type ResultLine } from "./blocks";
import { lineName } from "./cells";
import { languageOf, type PrintedText, type Results } from "./results";
import { writtenParagraph } from "./sentences";
import { planSummary } from "./summary";

export interface ChangesInput extends Results, RoundChanges {}

export function planChanges({ changes, round, ...results }: ChangesInput): SheetPlan {
  const { catalogue } = results;
  const texts = resultsText[languageOf(results)].changes;
  const told = toldChanges({ changes, round, ...results });
  const ofIndicator = new Map(told.map((one) => [one.id, one]));
  const lines = results.lines.filter((line) => isTold(line, changes.get(changeKey(line))));
  const goals = new Set(
    catalogue.indicators.filter(({ id }) => ofIndicator.has(id)).flatMap(({ goal }) => goal ?? []),
  );
  const isWhole = catalogue.goals === undefined || catalogue.goals.length === 0;
  return planSummary({
    ...results,
    catalogue: { ...catalogue, themes: [] },
    lines,
    // Those of which nothing is told are left out.
    goals: results.goals.filter(({ goal }) => isWhole || goals.has(goal)),
    areas: [],
    sheet: sheetNames.da.changes,
    reader: null,
    title: texts.title(catalogue.title),
    remark: `${changesRemark(results, told)} ${texts.whoseCounts[isWhole ? "departments" : "goals"]}`,
    empty: texts.nothing,
    // Under each indicator: from which light to which, what the figures say, and why.
    sentences: (indicator, own) => {
      const one = ofIndicator.get(indicator);
      if (one === undefined) return null;
      const said = [
        ...movedSentences(one.lines, (results.sentences?.(indicator, own) ?? "").split("\n"), results),
        ...one.explanations.map(writtenParagraph),
        ...(one.awaited === null ? [] : [one.awaited]),
      ];
      return said.filter((text) => text.trim() !== "").join("\n");
    },
    words: () => [],
    furtherSigns: signsBefore(told),
  });
}

/** An indicator of which a red light, or another one than before, is told. */
export interface ToldIndicator {
  id: string;
  /** Of its goal, or of the first of its departments. */
  heading: string;
  lines: ToldLine[];
  /** What has been written of it. */
  explanations: PrintedText[];
  /** Who has not explained it yet, or that nobody has, as a sentence; null where nothing is waited for. */
  awaited: string | null;
}

export interface ToldLine extends ResultLine {
  /** The line before the round; null where there is none, or the round brought nothing new. */
  before: PublishedLine | null;
  /** Whether its light was another one; else it is red as it was. */
  isOther: boolean;
}

/** Each indicator once, in the order of the table. */
export function toldChanges({ changes, round, ...results }: ChangesInput): ToldIndicator[] {
  const changeOf = (line: PublishedLine) => changes.get(changeKey(line));
  const lines = results.lines.filter((line) => isTold(line, changeOf(line)));
  const placed = resultBlocks({ ...results, lines }).flatMap((block) =>
    block.lines.map((one) => ({ heading: block.title, one })),
  );
  return [...groupBy(placed, ({ one }) => one.line.indicator)].map(([id, all]): ToldIndicator => {
    const heading = all[0]?.heading ?? "";
    // It stands under each of its departments.
    const own = all.filter((place) => place.heading === heading).map(({ one }) => one);
    const asksForOne = own.some(({ line }) => asksForExplanation(line, changeOf(line)));
    return {
      id,
      heading,
      lines: own.map((one) => {
        const change = changeOf(one.line);
        return { ...one, before: change?.before ?? null, isOther: otherBefore(change) !== null };
      }),
      ...explanationsOf(id, asksForOne, { changes, round, ...results }),
    };
  });
}

/** Which lines stand here, and how many do not. */
export function changesRemark(results: Results, told: readonly ToldIndicator[]): string {
  const shown = told.reduce((sum, { lines }) => sum + lines.length, 0);
  return resultsText[languageOf(results)].changes.remark(results.lines.length - shown);
}

/** Signs that the lights of before are told with. */
export function signsBefore(told: readonly ToldIndicator[]): ShownStatus[] {
  return told.flatMap(({ lines }) =>
    lines.flatMap(({ before }) => (before === null ? [] : [shownOfLine(before)])),
  );
}

/** `● Positiv (2010)`. */
export function lightThen(before: PublishedLine, results: Pick<Results, "catalogue" | "language">): string {
  const language = languageOf(results);
  const label = statusLabel(shownOfLine(before), language);
  return before.period === null ? label : `${label} (${periodLabel(before.period, language)})`;
}

/** Where the table has no room for what has been written: that it stands below it, or that it is waited for. */
export function explanationWords({ explanations, awaited }: ToldIndicator, language: Language): string {
  const texts = resultsText[language].changes;
  const said = [...(explanations.length === 0 ? [] : [texts.below]), ...(awaited === null ? [] : [awaited])];
  return said.length === 0 ? texts.none : said.join(" ");
}

/** Each explanation under a heading that says of which indicator it is. */
export function namedExplanations({ lines, explanations }: ToldIndicator): PrintedText[] {
  const name = lines[0]?.indicator?.name ?? lines[0]?.line.indicator ?? "";
  return explanations.map((one) => ({ ...one, heading: `${name} – ${one.heading}` }));
}

function isTold({ status }: PublishedLine, change: Change | undefined): boolean {
  return status === "negative" || otherBefore(change) !== null;
}

/** As the follow-up forms do: of what cannot be judged, now or before, there is nothing to explain. */
function asksForExplanation({ status }: PublishedLine, change: Change | undefined): boolean {
  const before = otherBefore(change);
  return status === "negative" || (before !== null && isLight(status) && isLight(before.status));
}

/** A first measurement is nothing that has become another. */
function otherBefore(change: Change | undefined): PublishedLine | null {
  return change?.light === true ? change.before : null;
}

/** Of each line from which light to which; what the figures say of the same line follows, and its name is not said twice. */
function movedSentences(lines: readonly ToldLine[], figures: readonly string[], results: Results): string[] {
  const left = [...figures];
  const moved = lines.map((line) => {
    const prefix = `${lineName(line)}: `;
    const at = left.findIndex((text) => text.startsWith(prefix));
    const [own] = at < 0 ? [] : left.splice(at, 1);
    return [movedSentence(line, results), ...(own === undefined ? [] : [own.slice(prefix.length)])].join(" ");
  });
  return [...moved, ...left];
}

function movedSentence(told: ToldLine, results: Results): string {
  const { line, before, isOther } = told;
  const language = languageOf(results);
  const texts = resultsText[language].changes;
  const name = lineName(told);
  const now = statusLabel(shownOfLine(line), language);
  return before === null || !isOther
    ? texts.stillRed(name, now)
    : texts.other(name, lightThen(before, results), now);
}

/** What has been written, and what nobody has written yet of this round. */
function explanationsOf(
  indicator: string,
  asksForOne: boolean,
  { words, round, catalogue, edition, language }: ChangesInput,
): Pick<ToldIndicator, "explanations" | "awaited"> {
  const texts = resultsText[languageOf({ catalogue, language })].changes;
  const given = (words?.("indicator", indicator) ?? []).filter(({ kind }) => kind === "explanation");
  const isNew = ({ period }: PrintedText) => period === round.period;
  const asked = (round.explanations ?? [])
    .filter(({ indicators }) => indicators.includes(indicator))
    .map(({ department }) => department);
  const waiting = asked
    .filter((id) => !given.some((one) => isNew(one) && (one.by === id || one.by === null)))
    .map((id) => catalogue.departments.find((one) => one.id === id)?.name ?? texts.everyone);
  const isMissing = asksForOne && asked.length === 0 && !given.some(isNew);
  // That nobody has been asked is the secretariat's own affair.
  const missing = edition === undefined ? texts.unasked : texts.notGiven;
  return {
    explanations: given,
    awaited: waiting.length > 0 ? texts.waiting(waiting, given.some(isNew)) : isMissing ? missing : null,
  };
}
