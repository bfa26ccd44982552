// What the results screen shows of a computation: each goal with its lines, their numbers told in every language.
import type { GoalResult, Line } from "../barometer/assessment";
import type { Catalogue } from "../barometer/catalogue";
import type { CatalogueProblem } from "../barometer/catalogue-problem";
import { asShown, comparisonGroupOf } from "../barometer/disclosure";
import { headingsOf, linesByHeading } from "../barometer/headings";
import { categoryName, groupName } from "../barometer/names";
import type { FigureId } from "../jobs/gather/decisions";
import { namedIn } from "../jobs/gather/named";
import type { Difference } from "../jobs/port";
import type { RoundBoard } from "../sheets/gathered";
import { inEveryLanguage, type Language } from "../text/language";
import { differenceSentences, differencesTitle } from "../text/words/differences";
import { catalogueProblemSentence } from "../text/words/catalogue-mistakes";
import { lineWords, type LineWords } from "./line-words";
import { shownBoard, type ShownBoard } from "./shown-board";

export interface ShownLine {
  line: Line;
  /** Its displayed numbers, as told in each language. */
  words: Record<Language, LineWords>;
  indicator: string;
  /** Name of the category; null where the indicator has none. */
  category: string | null;
}

export interface ShownGoal {
  /** Null for the lines that stand under no goal: nothing is judged as a whole. */
  result: GoalResult | null;
  /** Title of the goal, or name of the department where the catalogue has no goals; null for lines under none. */
  title: string | null;
  lines: ShownLine[];
}

export interface ResultSummary {
  catalogue: Catalogue;
  goals: ShownGoal[];
  exampleFigures: boolean;
  /** What the figures make one ask about the catalogue, a sentence for each. */
  doubts: Record<Language, string>[];
  /** Where the workbook's formulas come to other numbers than ours: above all, then a sentence for each. None when all is well. */
  differences: Record<Language, { title: string; places: string[] }> | null;
  /** What nobody has decided, by the names of the figures. */
  undecided?: Record<Language, string>[];
  /** Result sheets that now stand in the workbook, in their order. */
  sheets: string[];
  /** How far the round has come, as told in each language; null in a department's own workbook. */
  board: Record<Language, ShownBoard> | null;
}

export function summaryOf(
  catalogue: Catalogue,
  assessment: { lines: Line[]; goals: GoalResult[] },
  sheets: string[],
  doubts: CatalogueProblem[] = [],
  board: RoundBoard | null = null,
  differences: readonly Difference[] = [],
  undecided: readonly FigureId[] = [],
): ResultSummary {
  const titles = new Map(headingsOf(catalogue).map(({ id, title }) => [id, title]));
  const byHeading = linesByHeading(catalogue, assessment.lines);
  const shownUnder = (heading: string | null) =>
    (byHeading.get(heading) ?? []).map((line) => shownLine(line, catalogue));
  const judged = assessment.goals.map((result): ShownGoal => ({
    result,
    title: titles.get(result.goal) ?? result.goal,
    lines: shownUnder(result.goal),
  }));
  const asked = doubts.map((doubt) =>
    inEveryLanguage((language) => catalogueProblemSentence(doubt, language)),
  );
  const rest: ShownGoal = { result: null, title: null, lines: shownUnder(null) };
  const goals = rest.lines.length > 0 ? [...judged, rest] : judged;
  return {
    catalogue,
    goals,
    exampleFigures: catalogue.exampleFigures === true,
    doubts: asked,
    undecided: undecided.map((figure) => inEveryLanguage((language) => namedIn(figure, catalogue, language))),
    differences:
      differences.length === 0
        ? null
        : inEveryLanguage((language) => ({
            title: differencesTitle(language),
            places: differenceSentences(differences, language),
          })),
    sheets,
    board: board === null ? null : inEveryLanguage((language) => shownBoard(catalogue, board, language)),
  };
}

function shownLine(line: Line, catalogue: Catalogue): ShownLine {
  const indicator = catalogue.indicators.find(({ id }) => id === line.indicator);
  const shown = asShown(line, indicator);
  const compared = comparisonGroupOf(indicator);
  const comparedName = compared === null ? null : groupName(compared, catalogue, { basis: line.facts.basis });
  return {
    line,
    words: inEveryLanguage((language) => lineWords(shown, indicator, comparedName, language)),
    indicator: indicator?.name ?? line.indicator,
    category: categoryName(line.category, indicator),
  };
}
