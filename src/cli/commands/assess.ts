// `assess`: comparisons and statuses, the secretariat's own view.
import { checkFigures } from "../../checks";
import { assess as judge, assessmentJson } from "../../barometer/assess";
import type { GoalResult, Line } from "../../barometer/assessment";
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { changeKey, changesOf, isChanged } from "../../barometer/changes";
import { criteriaAsFractions } from "../../barometer/criteria";
import { hasGoals, headingsOf, linesByHeading } from "../../barometer/headings";
import { categoryName } from "../../barometer/names";
import {
  asShown,
  disclose,
  isUnder,
  unsaidTotals,
  type Cell,
  type PublishedEdition,
  type PublishedLine,
} from "../../barometer/disclosure";
import type { ReportedFigure } from "../../barometer/series";
import type { TableOrder } from "../../barometer/table-choice";
import { worstFirst } from "../../barometer/worst-first";
import { commentPeriod } from "../../jobs/gather/committee-comments";
import { FIGURE_REQUESTS, figuresIn } from "../../jobs/results/compute";
import { isNote } from "../../jobs/fill/csv-problem";
import { readStoreHead, STORE_SHEET } from "../../sheets/workbook";
import type { Language } from "../../text/language";
import { formatNumber, formatSigned } from "../../text/said/numbers";
import { reasonSentence } from "../../text/words/not-judged";
import { resultsText } from "../../text/sheets/results";
import { findingSentence } from "../../text/words/checks";
import { catalogueProblemSentence } from "../../text/words/catalogue-mistakes";
import { detailWord, shownOfGoal, shownOfLine, statusLabel } from "../../text/words/status";
import { EXIT, highest, Stop, type ExitCode } from "../exit";
import { tableOptions } from "../table-options";
import { figureInWords } from "./fill";
import { jsonText, withoutPersons } from "../terminal";
import { namedIn } from "../../jobs/gather/named";
import { undecidedIn } from "../../jobs/gather/undecided";
import { SHEETS } from "../../jobs/sheet-names";
import { readImportChanges } from "../../sheets/gathered";
import { catalogueOf, figuresFrom, readFileSheets, requirePeriod, type Work } from "../work";

export async function assess(work: Work): Promise<ExitCode> {
  const { text, yes, terminal, language } = work;
  const { order = "goals", only = "all" } = tableOptions(work);
  const period = text.period === undefined ? null : requirePeriod(work, text.period);
  const { catalogue, figures, round, exit } = await inputOf(work);
  const own = judge({ catalogue, figures, period, series: yes.has("series") });
  const doubtful = criteriaAsFractions(catalogue, own.lines);
  for (const problem of [...doubtful, ...unsaidTotals(catalogue, figures)])
    terminal.tell(catalogueProblemSentence(problem, language));
  const ended = highest(exit, doubtful.length > 0 ? EXIT.inputHasErrors : EXIT.done);
  const whole = yes.has("published") ? disclose({ catalogue, figures, assessment: own }) : null;
  const isShown =
    only === "all"
      ? () => true
      : changedLines(catalogue, figures, period ?? round ?? commentPeriod(null, figures), whole !== null);
  const read = <Of extends Line | PublishedLine>(lines: readonly Of[]): Of[] => {
    const shown = lines.filter(isShown);
    return order === "worst" ? worstFirst(shown, ({ status }) => status) : shown;
  };
  const published = whole && { ...whole, lines: read(whole.lines) };
  if (yes.has("json")) {
    const json =
      published === null
        ? assessmentJson({ ...own, lines: read(own.lines) }, (reason) => reasonSentence(reason, language))
        : publishedJson(published, language);
    terminal.print(jsonText(json));
    return ended;
  }
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const lines =
    published?.lines ?? read(own.lines).map((line) => asShown(line, indicators.get(line.indicator)));
  const { goals } = published ?? own;
  const left = (whole?.lines ?? own.lines).length - lines.length;
  const said = inWords(work, { lines, goals, isSelection: only === "changed", order }, catalogue);
  if (only === "changed") said.push(resultsText[language].arranged.left(left));
  terminal.print(withoutPersons(`${said.join("\n")}\n`));
  return ended;
}

/** The keys of `assess --json`; a number that is not shown is `under-threshold` or `withheld`. */
function publishedJson({ catalogue, period, lines, goals }: PublishedEdition, language: Language) {
  const inJson = (_key: string, cell: unknown): unknown => (isUnder(cell) ? "under-threshold" : cell);
  return {
    catalogue,
    period,
    lines: lines.map(({ facts: _facts, reason, ...line }) => ({
      ...(JSON.parse(JSON.stringify(line, inJson)) as typeof line),
      reason: reason && reasonSentence(reason, language),
      rule: line.rule,
    })),
    goals: goals.map(({ mixed: _mixed, ...goal }) => goal),
  };
}

/** Whether a line is of what has changed since the last round: of what is published, told from that alone. */
function changedLines(
  catalogue: Catalogue,
  figures: ReportedFigure[],
  round: string | null,
  isPublished: boolean,
): (line: Pick<PublishedLine, "indicator" | "category">) => boolean {
  if (round === null) return () => false;
  const series = judge({ catalogue, figures, series: true });
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = isPublished
    ? disclose({ catalogue, figures, assessment: series }).lines
    : series.lines.map((line) => asShown(line, indicators.get(line.indicator)));
  const changes = changesOf(catalogue, round, lines);
  return (line) => isChanged(changes.get(changeKey(line)));
}

interface AssessInput {
  catalogue: Catalogue;
  figures: ReportedFigure[];
  /** Period of the workbook's round; null where there is none. */
  round: string | null;
  exit: ExitCode;
}

async function inputOf(work: Work): Promise<AssessInput> {
  const { files, text, texts } = work;
  const [file] = files;
  const { catalogue: given, figures: csv } = text;
  if (file !== undefined && given === undefined && csv === undefined) return fromWorkbook(work, file);
  if (file !== undefined || given === undefined || csv === undefined) {
    throw new Stop(EXIT.wrongUse, texts.usage.assessInput);
  }
  const { catalogue } = await catalogueOf(work, given);
  const { figures, problems } = await figuresFrom(work, csv, catalogue);
  const faults = checkFigures(catalogue, figures);
  for (const fault of faults) {
    const figure = fault.row === null ? undefined : figures[fault.row];
    const sentence = findingSentence(fault, work.language);
    work.terminal.tell(
      figure === undefined ? sentence : work.texts.files.problem(figureInWords(figure), sentence),
    );
  }
  const faulty = new Set(faults.map(({ row }) => row));
  return {
    catalogue,
    round: null,
    figures: figures.map((figure, at) => (faulty.has(at) ? { ...figure, faulty: true } : figure)),
    exit: problems.some((problem) => !isNote(problem)) || faults.length > 0 ? EXIT.inputHasErrors : EXIT.done,
  };
}

async function fromWorkbook(work: Work, file: string): Promise<AssessInput> {
  const seen = await readFileSheets(work, file, FIGURE_REQUESTS);
  const found = figuresIn(seen);
  const head = readStoreHead(seen.grids[STORE_SHEET] ?? null);
  if (!("problem" in found) && found.gathered !== null) {
    const log = readImportChanges(seen.grids[SHEETS.importLog] ?? null);
    const { disputed, missing } = undecidedIn(found.catalogue, found.gathered, log);
    for (const figure of [...disputed, ...missing])
      work.terminal.tell(work.texts.publish.undecidedFigure(namedIn(figure, found.catalogue, work.language)));
  }
  if (!("problem" in found))
    return { ...found, round: "problem" in head ? null : head.period, exit: EXIT.done };
  const { files, assess: texts } = work.texts;
  throw new Stop(EXIT.inputHasErrors, files.problem(file, texts.noFigures(texts.kinds[found.problem])));
}

interface Shown {
  lines: readonly PublishedLine[];
  goals: readonly GoalResult[];
  /** Headings without a line that is shown are left out. */
  isSelection: boolean;
  order: TableOrder;
}

/**
 * A line per goal (per department where a catalogue has no goals) with its lines below it, for reading on a screen; last
 * the lines that belong to none.
 */
function inWords(work: Work, { lines, goals, isSelection, order }: Shown, catalogue: Catalogue): string[] {
  const { language } = work;
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const results = new Map(goals.map((result) => [result.goal, result]));
  const byHeading = linesByHeading(catalogue, lines);
  const below = (heading: string | null): string[] =>
    (byHeading.get(heading) ?? []).map(
      (line) => `    ${lineInWords(work, line, indicators.get(line.indicator))}`,
    );
  const all = headingsOf(catalogue);
  const isByLight = order === "worst" && hasGoals(catalogue);
  const headings = isByLight ? worstFirst(all, ({ id }) => results.get(id)?.status ?? null) : all;
  const judged = headings.flatMap(({ id, title }) => {
    const result = results.get(id);
    if (result === undefined || (isSelection && (byHeading.get(id) ?? []).length === 0)) return [];
    const counts = resultsText[language].counts(result);
    return [
      `${statusLabel(shownOfGoal(result), language)}  ${title}${counts === "" ? "" : ` (${counts})`}`,
      ...below(id),
    ];
  });
  const rest = below(null);
  return rest.length === 0 ? judged : [...judged, resultsText[language].withoutGoal, ...rest];
}

function lineInWords(
  { language, texts }: Work,
  line: PublishedLine,
  indicator: Indicator | undefined,
): string {
  const { decimals } = line.facts;
  const inCell = (cell: Cell, number: (value: number) => string): string | null => {
    if (cell === null) return null;
    if (typeof cell === "number") return number(cell);
    const { underThreshold, withheld } = resultsText[language];
    return isUnder(cell) ? underThreshold(cell.under) : withheld;
  };
  const since = line.baseline ?? line.previous;
  const change = since && inCell(since.change, (value) => formatSigned(value, decimals, language));
  const where = [indicator?.name ?? line.indicator, categoryName(line.category, indicator), line.period];
  const said = [
    inCell(line.value, (value) => formatNumber(value, decimals, language)),
    since && change && texts.assess.change(change, since.period),
    line.reason === null ? detailWord(line.detail, language) : reasonSentence(line.reason, language),
  ];
  const joined = (parts: (string | null)[], mark: string) => parts.filter((part) => part !== null).join(mark);
  return `${statusLabel(shownOfLine(line), language)}  ${joined(where, ", ")}: ${joined(said, " · ")}`;
}
