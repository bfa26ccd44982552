// What changed, and why: every light that is red or another one than before the round, with the explanation that has been given for it,
// or whom it has been asked of. Made from what may be published, as the council's table is.
import { isLight } from "../../barometer/follow-up";
import { type Change, changeKey } from "../../barometer/changes";
import type { PublishedLine } from "../../barometer/disclosure";
import { categoryName } from "../../barometer/names";
import type { Round } from "../../barometer/round";
import { periodLabel } from "../../text/said/periods";
import { sheetNames } from "../../text/sheets/names";
import { resultsText } from "../../text/sheets/results";
import { shownOfLine, statusLabel } from "../../text/words/status";
import type { SheetPlan } from "../plan";
import { languageOf, type PrintedText, type Results } from "./results";
import { writtenParagraph } from "./sentences";
import { planSummary } from "./summary";

export interface ChangesInput extends Results {
  /** By `changeKey`. */
  changes: ReadonlyMap<string, Change>;
  round: Pick<Round, "period" | "explanations">;
}

export function planChanges({ changes, round, ...results }: ChangesInput): SheetPlan {
  const { catalogue } = results;
  const language = languageOf(results);
  const texts = resultsText[language].changes;
  const changeOf = (line: PublishedLine) => changes.get(changeKey(line));
  const lines = results.lines.filter((line) => isTold(line, changeOf(line)));
  const told = new Set(lines.map(({ indicator }) => indicator));
  const goals = new Set(
    catalogue.indicators.filter(({ id }) => told.has(id)).flatMap(({ goal }) => goal ?? []),
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
    remark: texts.remark(results.lines.length - lines.length, isWhole ? "departments" : "goals"),
    empty: texts.nothing,
    // Under each indicator: from which light to which, and why.
    sentences: (indicator, own) =>
      [
        ...own.flatMap((line) => movedSentence(line, changeOf(line), results) ?? []),
        ...explanationsOf(indicator, own, { changes, round, ...results }),
      ].join("\n") || null,
    words: () => [],
  });
}

function isTold({ status }: PublishedLine, change: Change | undefined): boolean {
  return status === "negative" || isOther(change);
}

/** As the follow-up forms do: of what cannot be judged, now or before, there is nothing to explain. */
function asksForExplanation({ status }: PublishedLine, change: Change | undefined): boolean {
  return status === "negative" || (isOther(change) && isLight(status) && isLight(change.before.status));
}

/** A first measurement is nothing that has become another. */
function isOther(change: Change | undefined): change is Change & { before: PublishedLine } {
  return change !== undefined && change.light && change.before !== null;
}

function movedSentence(line: PublishedLine, change: Change | undefined, results: Results): string | null {
  const language = languageOf(results);
  const texts = resultsText[language].changes;
  const indicator = results.catalogue.indicators.find(({ id }) => id === line.indicator);
  const name = [indicator?.name ?? line.indicator, categoryName(line.category, indicator)]
    .filter((part) => part !== null)
    .join(" – ");
  const now = statusLabel(shownOfLine(line), language);
  if (!isOther(change)) return texts.stillRed(name, now);
  const { before } = change;
  const then = before.period === null ? "" : periodLabel(before.period, language);
  return texts.other(name, statusLabel(shownOfLine(before), language), then, now);
}

/** What has been written, and what nobody has written yet of this round. */
function explanationsOf(
  indicator: string,
  lines: readonly PublishedLine[],
  { words, round, catalogue, ...input }: ChangesInput,
): string[] {
  const language = languageOf({ ...input, catalogue });
  const texts = resultsText[language].changes;
  const given = (words?.("indicator", indicator) ?? []).filter(({ kind }) => kind === "explanation");
  const isNew = ({ period }: PrintedText) => period === round.period;
  const asksForOne = lines.some((line) => asksForExplanation(line, input.changes.get(changeKey(line))));
  const asked = (round.explanations ?? [])
    .filter(({ indicators }) => indicators.includes(indicator))
    .map(({ department }) => department);
  const waiting = asked
    .filter((id) => !given.some((one) => isNew(one) && (one.by === id || one.by === null)))
    .map((id) => catalogue.departments.find((one) => one.id === id)?.name ?? texts.everyone);
  return [
    ...given.map(writtenParagraph),
    ...(waiting.length > 0
      ? [texts.waiting(waiting, given.some(isNew))]
      : asksForOne && asked.length === 0 && !given.some(isNew)
        ? [texts.unasked]
        : []),
  ];
}
