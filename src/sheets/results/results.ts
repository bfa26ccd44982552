// What the sheets of results share: their input, its lines under goals or departments, names, units and notes.
import type { Assessment, GoalResult, Reason } from "../../barometer/assessment";
import { measureOf, type Catalogue, type Indicator } from "../../barometer/catalogue";
import {
  asShown,
  isWithheld,
  type Cell,
  type PublishedEdition,
  type PublishedLine,
} from "../../barometer/disclosure";
import { hasGoals, headingsOf, linesByHeading } from "../../barometer/headings";
import { categoryName, groupName } from "../../barometer/names";
import { TARGET_GROUP } from "../../barometer/figure";
import type { Language } from "../../text/language";
import { formatNumber } from "../../text/said/numbers";
import { resultsText } from "../../text/sheets/results";
import { openKeyWords } from "../../text/words/catalogue-keys";
import { detailWord } from "../../text/words/status";
import {
  type Box,
  type CellValue,
  columnLetters,
  type Conditional,
  numberFormat,
  runsOf,
  type SheetPlan,
  signedFormat,
  STATUS_COLORS,
} from "../plan";
import { STATUS_SYMBOLS } from "../../text/words/status";

/** Displayed numbers, where disclosure control has been at work also withheld ones. */
export interface Results {
  catalogue: Catalogue;
  /** Null where each line shows its latest figures. */
  period: string | null;
  lines: PublishedLine[];
  goals: GoalResult[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
  /** Day that is printed, as people write it. */
  date?: string;
  /** Why a line could not be judged, as a sentence. */
  reasonSentence?: (reason: Reason, line: PublishedLine) => string;
  /** How a line was judged: rule, reference, tolerance, source. Equal sentences become one footnote. */
  explain?: (line: PublishedLine) => string | null;
}

/** The secretariat's own view: everything is shown. */
export function ownResults(assessment: Assessment, catalogue: Catalogue): Results {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    catalogue,
    period: assessment.period,
    lines: assessment.lines.map((line) => asShown(line, indicators.get(line.indicator))),
    goals: assessment.goals,
  };
}

/** What may leave the house. */
export function publishedResults(edition: PublishedEdition, catalogue: Catalogue): Results {
  return { catalogue, period: edition.period, lines: edition.lines, goals: edition.goals };
}

export interface ResultLine {
  line: PublishedLine;
  indicator: Indicator | undefined;
}

export interface ResultBlock {
  /** Goal or department; null for lines that belong to none. */
  id: string | null;
  title: string;
  /** Null where nothing is judged as a whole. */
  result: GoalResult | null;
  lines: ResultLine[];
}

/** Goals in the catalogue's order, also those without lines; without goals the departments that have lines. */
export function resultBlocks({ catalogue, lines, goals, language }: Results): ResultBlock[] {
  const texts = resultsText[language ?? catalogue.language];
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = new Map((catalogue.areas ?? []).map(({ id, title }) => [id, title]));
  const results = new Map(goals.map((result) => [result.goal, result]));
  const byHeading = linesByHeading(catalogue, lines);
  const under = (id: string | null): ResultLine[] =>
    (byHeading.get(id) ?? []).map((line) => ({ line, indicator: indicators.get(line.indicator) }));
  const blocks = headingsOf(catalogue).map(({ id, title, area }): ResultBlock => {
    const areaTitle = area === undefined ? undefined : areas.get(area);
    // An area with one goal of its own name says it once.
    const isSame = areaTitle === undefined || areaTitle === title;
    return {
      id,
      title: isSame ? title : `${areaTitle} · ${title}`,
      result: results.get(id) ?? null,
      lines: under(id),
    };
  });
  const rest: ResultBlock = { id: null, title: texts.withoutGoal, result: null, lines: under(null) };
  return [...blocks, rest].filter(
    ({ lines: own, result }) => own.length > 0 || (hasGoals(catalogue) && result !== null),
  );
}

/** What stands beside a goal's light: how its lines are counted, and where there is nothing to count why. */
export function goalNote({ id, result, lines }: ResultBlock, { catalogue, language }: Results): string {
  const texts = resultsText[language ?? catalogue.language];
  const counts = result === null ? "" : texts.counts(result);
  if (
    result !== null &&
    lines.every(({ line }) => line.status === "unassessed" && line.detail === "missing")
  ) {
    const hasIndicators =
      lines.length > 0 || !hasGoals(catalogue) || catalogue.indicators.some(({ goal }) => goal === id);
    const reason = hasIndicators ? texts.noGoalFigures : texts.noGoalIndicators;
    return counts === "" ? reason : `${reason} · ${counts}`;
  }
  return counts;
}

/** The indicator's name, the category after it where the line has one. */
export function lineName({ line, indicator }: ResultLine): string {
  const name = indicator?.name ?? line.indicator;
  const category = categoryName(line.category, indicator);
  return category === null ? name : `${name} – ${category}`;
}

/** `pct.` for shares unless the catalogue has another word; empty where there is none, or nobody has decided what is measured. */
export function unitOf(indicator: Indicator | undefined, language: Language): string {
  if (indicator?.unit !== undefined) return indicator.unit;
  if (indicator === undefined || isMeasureOpen(indicator)) return "";
  return measureOf(indicator) === "share" ? resultsText[language].percent : "";
}

/** Whether it is still to be decided what is measured; a measure given all the same is a proposal. */
function isMeasureOpen({ measure, state, open = [] }: Indicator): boolean {
  return open.includes("measure") || (state === "clarifying" && measure === undefined);
}

/** A number stays a number; what is withheld says so, never blank and never 0. */
export function shownCell(cell: Cell, { catalogue, language }: Results): CellValue {
  if (!isWithheld(cell)) return cell;
  const texts = resultsText[language ?? catalogue.language];
  return cell === "under-threshold" ? texts.underThreshold(catalogue.disclosure.threshold) : texts.withheld;
}

/** What a reader must know about a line, as short sentences: what the catalogues want stated in print comes first. */
export function notesOf(results: Results, { line, indicator }: ResultLine): string[] {
  const { catalogue } = results;
  const language = results.language ?? catalogue.language;
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
  if (line.status === "unassessed") {
    const reason =
      (line.reason && results.reasonSentence?.(line.reason, line)) ??
      `${capitalised(detailWord(line.detail, language))}.`;
    notes.push(reason);
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

/** Formats for columns of values and of changes, by runs of rows with equally many decimals. */
export function decimalFormats(
  lines: readonly (ResultLine | null)[],
  top: number,
  columns: { values: readonly number[]; changes: readonly number[] },
): SheetPlan["formats"] {
  return runsOf(
    lines.map((one) => one?.line.facts.decimals ?? null),
    top,
  ).flatMap(({ row, rows, value }) => {
    const at = (column: number): Box => ({ row, column, rows, columns: 1 });
    return [
      ...columns.values.map((column) => ({ box: at(column), style: { numberFormat: numberFormat(value) } })),
      ...columns.changes.map((column) => ({ box: at(column), style: { numberFormat: signedFormat(value) } })),
    ];
  });
}

/** Colours for a column of status labels. By condition and not by cell: a handful of rules serve any number of lines. */
export function statusColours(box: Box): Conditional[] {
  const cell = `$${columnLetters(box.column)}${box.row + 1}`;
  const shapes = [
    ["positive", "positive"],
    ["unchanged", "unchanged"],
    ["mixed", "unchanged"],
    ["negative", "negative"],
    ["unassessed", "unassessed"],
  ] as const;
  return shapes.map(([shown, status]) => ({
    box,
    formula: `=LEFT(${cell},1)="${STATUS_SYMBOLS[shown]}"`,
    style: STATUS_COLORS[status],
  }));
}

/** What the catalogue as a whole leaves open, as a paragraph below the table; null where all is decided. */
export function openParagraph({ catalogue, language = catalogue.language }: Results): string | null {
  const keys = catalogue.open ?? [];
  if (keys.length === 0) return null;
  return resultsText[language].openKeys(keys.map((key) => openKeyWords(key, language)));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
