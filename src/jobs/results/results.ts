// From figures to the sheets of results: assessed, held against disclosure control, laid as plans. Pure.
import { assess } from "../../barometer/assess";
import type { Assessment, Line } from "../../barometer/assessment";
import type { Catalogue } from "../../barometer/catalogue";
import { type Change, changeKey, changesOf, isChanged } from "../../barometer/changes";
import type { CatalogueProblem } from "../../barometer/catalogue-problem";
import { criteriaAsFractions } from "../../barometer/criteria";
import {
  disclosing,
  unsaidTotals,
  type EarlierEdition,
  type PublishedEdition,
  type PublishedLine,
} from "../../barometer/disclosure";
import { figureIndex } from "../../barometer/development";
import type { ReportedFigure } from "../../barometer/series";
import type { Round } from "../../barometer/round";
import { atOnce, type Steps } from "../../barometer/steps";
import { PLAIN_TABLES, type TableChoice } from "../../barometer/table-choice";
import {
  ownResults,
  planBarometer,
  planChanges,
  planCommittees,
  planComparison,
  planCouncil,
  planDepartments,
  planDevelopment,
  planOverview,
  publishedResults,
  type Reading,
  type Results,
} from "../../sheets/results";
import type { DataSource } from "../../sheets/gathered";
import type { SheetPlan } from "../../sheets/plan";
import { explainLine } from "../../text/words/explanation";
import { formatDate } from "../../text/said/dates";
import type { GatheredText } from "../../sheets/texts";
import { commentsIn } from "../gather/committee-comments";
import { draftsOf } from "./drafts";
import { hiddenIn, personIn, wholeText } from "../../publish/paper/written-obstacles";
import { printedWords } from "../../publish/printed-words";
import { spokenBeside } from "./spoken";
import { reasonSentence } from "../../text/words/not-judged";
import { SHEETS } from "../sheet-names";

export interface ResultSheets {
  assessment: Assessment;
  edition: PublishedEdition;
  /** What the figures make one ask about the catalogue. */
  doubts: CatalogueProblem[];
  /** The texts given, with the drafts of what is printed in words. */
  texts: GatheredText[];
  /** In the order they stand in the workbook. */
  plans: SheetPlan[];
  /** Name of the council's sheet. */
  council: string;
  /** What sheets of departments are called, those that are not laid as well. */
  departmentSheets: string[];
}

export interface TablesAsked {
  choice: TableChoice;
  /** Of the round that changes are told of; null where nobody knows. */
  round: string | null;
  /** Sheets of departments that are laid whatever has been chosen. */
  standing: readonly string[];
  /** Of a barometer workbook: who has been asked to explain lights. What changed, and why, is laid there alone. */
  explanations?: NonNullable<Round["explanations"]>;
}

const WHOLE: TablesAsked = { choice: PLAIN_TABLES, round: null, standing: [] };

/** At once; in steps where a pane waits. */
export function resultSheets(...given: Parameters<typeof makingResultSheets>): ResultSheets {
  return atOnce(makingResultSheets(...given));
}

/**
 * @param period null: each line shows its latest figures
 * @param today ISO date, printed on the council's table
 * @param earlierEditions what has been published, oldest first
 * @param texts that have been gathered, with what somebody has made of the drafts
 * @param comments the period that committees comment on their sheets for; null where they do not
 * @param tables how the printed tables are read
 * @param data where the figures stand in the same workbook; null where they do not stand on a sheet Data
 */
export function* makingResultSheets(
  catalogue: Catalogue,
  figures: readonly ReportedFigure[],
  period: string | null,
  today: string,
  earlierEditions: readonly EarlierEdition[] = [],
  texts: readonly GatheredText[] = [],
  comments: string | null = null,
  tables: TablesAsked = WHOLE,
  data: DataSource | null = null,
): Steps<ResultSheets> {
  const { language } = catalogue;
  const assessment = assess({ catalogue, figures: [...figures], ...(period === null ? {} : { period }) });
  yield;
  const { round, explanations } = tables;
  const isCompared = round !== null && (explanations !== undefined || tables.choice.only === "changed");
  const series = isCompared ? assess({ catalogue, figures: [...figures], series: true }).lines : [];
  const { edition, others } = yield* disclosing({ catalogue, figures, assessment, earlierEditions }, series);
  const doubts = [...criteriaAsFractions(catalogue, assessment.lines), ...unsaidTotals(catalogue, figures)];
  yield;
  const explained: Partial<Results> = {
    language,
    date: formatDate(today, language),
    reasonSentence: (reason) => reasonSentence(reason, language),
    explain: (line: PublishedLine | Line) => explainLine(line, catalogue, language),
  };
  const own = { ...ownResults(assessment, catalogue), ...explained };
  const { rows, printed: sentences } = draftsOf(edition, catalogue, texts, language);
  const tellsHidden = hiddenIn({ catalogue, edition, language }, figures);
  const words = printedWords(
    spokenBeside(texts).texts,
    catalogue,
    language,
    (text) => personIn(text) || tellsHidden(wholeText(text), text) !== null,
  );
  const published = { ...publishedResults(edition, catalogue), ...explained, sentences, words };
  yield;
  const plans = [planComparison(data === null ? own : { ...own, data }), planBarometer(own)];
  yield;
  const otherThanCouncil = Object.values(SHEETS).filter((name) => name !== SHEETS.council);
  const changes = isCompared ? changesOf(catalogue, round, others) : null;
  const reading = readingOf(tables.choice, changes);
  const printed = { ...published, ...(reading === undefined ? {} : { reading }) };
  const council = planCouncil({ ...printed, otherSheets: otherThanCouncil });
  yield;
  const names = [...Object.values(SHEETS), council.name];
  const committees = planCommittees({
    ...printed,
    otherSheets: names,
    ...(comments === null ? {} : { commented: { period: comments, of: commentsIn(texts, comments) } }),
  });
  yield;
  const departments = planDepartments({
    ...printed,
    otherSheets: [...names, ...committees.map(({ name }) => name)],
    isWanted: (sheet) => tables.choice.departments || tables.standing.includes(sheet),
  });
  const whatChanged =
    changes === null || explanations === undefined || round === null
      ? []
      : [planChanges({ ...published, changes, round: { period: round, explanations } })];
  yield;
  const pictured = { ...published, figures: figureIndex({ edition }) };
  const overview = planOverview(pictured);
  yield;
  const development = planDevelopment(pictured);
  // Results are made anew at each press: protection (without a password) keeps people from writing where it would be lost.
  return {
    assessment,
    edition,
    doubts,
    texts: rows,
    council: council.name,
    departmentSheets: departments.names,
    plans: [
      ...plans,
      council,
      overview,
      ...whatChanged,
      ...committees,
      ...departments.plans,
      development,
    ].map((plan) => ({ ...plan, protect: true })),
  };
}

/** The plain table is made as if nobody had chosen. */
function readingOf(
  { order, only }: TableChoice,
  changes: ReadonlyMap<string, Change> | null,
): Reading | undefined {
  if (only === "all" || changes === null) return order === "goals" ? undefined : { order };
  return { order, isShown: (line) => isChanged(changes.get(changeKey(line))) };
}

/**
 * The part of a catalogue that some departments answer for: their indicators and the goals these belong to. With all
 * departments everything stays, also goals that nobody has an indicator for yet.
 */
export function coveredCatalogue(catalogue: Catalogue, departments: readonly string[]): Catalogue {
  const here = new Set(departments);
  if (catalogue.departments.every(({ id }) => here.has(id))) return catalogue;
  const indicators = catalogue.indicators.filter((indicator) =>
    indicator.departments.some((id) => here.has(id)),
  );
  const goals = new Set(indicators.map(({ goal }) => goal));
  return {
    ...catalogue,
    indicators,
    departments: catalogue.departments.filter(({ id }) => here.has(id)),
    ...(catalogue.goals ? { goals: catalogue.goals.filter(({ id }) => goals.has(id)) } : {}),
  };
}
