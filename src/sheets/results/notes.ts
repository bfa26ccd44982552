// What must be said of results in words: beside a line, and below the table.
import type { Cell } from "../../barometer/disclosure";
import { TARGET_GROUP } from "../../barometer/figure";
import { hasGoals } from "../../barometer/headings";
import { groupName } from "../../barometer/names";
import { formatNumber } from "../../text/said/numbers";
import { resultsText } from "../../text/sheets/results";
import { openKeyWords } from "../../text/words/catalogue-keys";
import { detailWord } from "../../text/words/status";
import type { ResultLine } from "./blocks";
import { isMeasureOpen, shownCell, unitOf } from "./cells";
import { languageOf, type Results } from "./results";

/**
 * What a reader must know about a line, as short sentences: what the catalogues want stated in print comes first.
 * @param isExplained how it was judged is told beside it or in a footnote
 */
export function notesOf(results: Results, { line, indicator }: ResultLine, isExplained = false): string[] {
  const { catalogue } = results;
  const language = languageOf(results);
  const texts = resultsText[language];
  const { facts } = line;
  const unit = unitOf(indicator, language);
  const text = (cell: Cell, decimals = facts.decimals) => {
    const shown = shownCell(cell, results);
    return typeof shown === "number"
      ? formatNumber(shown, decimals, language)
      : shown === null
        ? "–"
        : String(shown);
  };
  const named = (id: string) => groupName(id, catalogue, { basis: facts.basis }) ?? id;
  const compared = indicator?.groups.find((id) => id !== TARGET_GROUP);
  const notes: string[] = [];
  if (line.status === "unassessed" && !(isExplained && SAID_BY_EXPLANATION.has(line.reason?.code))) {
    const reason =
      (line.reason && results.reasonSentence?.(line.reason, line)) ??
      `${capitalised(detailWord(line.detail, language))}.`;
    notes.push(reason);
  }
  if (indicator !== undefined && !hasGoals(catalogue) && indicator.departments.length > 1) {
    // It stands under the heading of each of them.
    const own = catalogue.departments.filter(({ id }) => indicator.departments.includes(id));
    notes.push(texts.sharedBy(own.map(({ name }) => name)));
  }
  if (indicator?.targetName !== undefined) {
    const isOpen = indicator.open?.includes("targetName") === true;
    notes.push(`${texts.targetGroup(isOpen ? texts.proposal(indicator.targetName) : indicator.targetName)}.`);
  }
  if (indicator?.period.cohort === true && line.period !== null) notes.push(texts.cohort);
  if (indicator !== undefined && isMeasureOpen(indicator))
    notes.push(texts.measureNotDecided(indicator.measure !== undefined));
  if (facts.basis === "citizenship") {
    notes.push(texts.citizenship(compared === undefined ? null : named(compared)));
  }
  if (facts.thirdGeneration !== null) {
    notes.push(texts.thirdGeneration(facts.thirdGeneration === true ? null : facts.thirdGeneration));
  }
  if (facts.definition !== null) {
    const definition = indicator?.definitions?.find(({ id }) => id === facts.definition);
    notes.push(texts.definition(definition?.text ?? ""));
  }
  if (facts.newBaselineAfterBreak !== null) {
    const { from, note } = facts.newBaselineAfterBreak;
    notes.push(texts.breakNote(from, note, facts.reference ?? line.baseline?.period ?? null));
  }
  // The explanation names the reference as well.
  if (facts.earliestAsBaseline && line.baseline !== null && !results.explain)
    notes.push(texts.earliest(line.baseline.period));
  if (facts.target !== null) {
    const say = facts.target.reached === true ? texts.targetReached : texts.target;
    notes.push(say(facts.target.value, facts.target.by, unit === "" ? "" : ` ${unit}`));
  }
  if (indicator?.reportCount === true && facts.counts.target !== null) {
    const { numerator, denominator } = facts.counts.target;
    if (numerator !== null) {
      notes.push(texts.persons(text(numerator, 0), denominator === null ? null : text(denominator, 0)));
    }
  }
  if (facts.parts !== null && facts.parts.have < facts.parts.of)
    notes.push(texts.parts(facts.parts.have, facts.parts.of));
  for (const other of line.others) notes.push(texts.group(named(other.group), text(other.value)));
  return notes;
}

/** What is decided of an indicator its explanation says as well: not twice in a row of a table. */
const SAID_BY_EXPLANATION: ReadonlySet<string | undefined> = new Set(["no-wish", "clarifying"]);

/** What the catalogue as a whole leaves open, as a paragraph below the table; null where all is decided. */
export function openParagraph(results: Results): string | null {
  const keys = results.catalogue.open ?? [];
  const language = languageOf(results);
  if (keys.length === 0) return null;
  return resultsText[language].openKeys(keys.map((key) => openKeyWords(key, language)));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
