// `assess`: comparisons and statuses, the secretariat's own view.
import { assess as judge, assessmentJson } from "../../barometer/assess";
import type { Assessment, Line } from "../../barometer/assessment";
import type { Catalogue } from "../../barometer/catalogue";
import type { ReportedFigure } from "../../barometer/series";
import { figuresIn } from "../../jobs/compute";
import { ENTRY_REQUESTS } from "../../jobs/entry-workbook";
import { SHEETS } from "../../jobs/sheet-names";
import { formatNumber, formatSigned } from "../../text/numbers";
import { reasonSentence } from "../../text/reasons";
import { resultsText } from "../../text/results";
import { detailWord, statusLabel } from "../../text/status";
import { EXIT, Stop, type ExitCode } from "../exit";
import { catalogueOf, figuresFromCsv, openFile, requirePeriod, type Work } from "../work";

export async function assess(work: Work): Promise<ExitCode> {
  const { text, yes, terminal, language } = work;
  const period = text.period === undefined ? null : requirePeriod(work, text.period);
  const { catalogue, figures, exit } = await inputOf(work);
  const assessment = judge({ catalogue, figures, period, series: yes.has("series") });
  const json = () => assessmentJson(assessment, (reason) => reasonSentence(reason, language));
  terminal.print(
    yes.has("json")
      ? `${JSON.stringify(json(), null, 2)}\n`
      : `${inWords(work, assessment, catalogue).join("\n")}\n`,
  );
  return exit;
}

interface AssessInput {
  catalogue: Catalogue;
  figures: ReportedFigure[];
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
  const { figures, problems } = await figuresFromCsv(work, csv, catalogue);
  return { catalogue, figures, exit: problems.length > 0 ? EXIT.inputHasErrors : EXIT.done };
}

async function fromWorkbook(work: Work, file: string): Promise<AssessInput> {
  const { port } = await openFile(work, file);
  const found = figuresIn(await port.read([...ENTRY_REQUESTS, { sheet: SHEETS.data }]));
  if (!("problem" in found)) return { ...found, exit: EXIT.done };
  const { files, assess: texts } = work.texts;
  throw new Stop(EXIT.inputHasErrors, files.problem(file, texts.noFigures(texts.kinds[found.problem])));
}

/** A line per goal with its lines below it, for reading on a screen. */
function inWords({ language, texts }: Work, assessment: Assessment, catalogue: Catalogue): string[] {
  const names = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const goals = catalogue.goals ?? catalogue.departments.map(({ id, name }) => ({ id, title: name }));
  const results = new Map(assessment.goals.map((result) => [result.goal, result]));
  return goals.flatMap(({ id, title }) => {
    const result = results.get(id);
    const lines = assessment.lines.filter(({ indicator }) => {
      const known = names.get(indicator);
      return catalogue.goals === undefined ? known?.departments.includes(id) === true : known?.goal === id;
    });
    if (result === undefined) return [];
    const counts = resultsText[language].counts(result);
    return [
      `${statusLabel(result.status, result.mixed, language)}  ${title} (${counts})`,
      ...lines.map(
        (line) =>
          `    ${lineInWords(line, names.get(line.indicator)?.name ?? line.indicator, language, texts)}`,
      ),
    ];
  });
}

function lineInWords(line: Line, name: string, language: Work["language"], texts: Work["texts"]): string {
  const { decimals, displayed } = line.facts;
  const value = displayed.value === null ? null : formatNumber(displayed.value, decimals, language);
  const since = line.baseline ?? line.previous;
  const change =
    since === null ? null : texts.assess.change(formatSigned(since.change, decimals, language), since.period);
  const where = [name, line.category, line.period].filter((part) => part !== null).join(", ");
  const said = [
    value,
    change,
    line.reason === null ? detailWord(line.detail, language) : reasonSentence(line.reason, language),
  ];
  return `${statusLabel(line.status, false, language)}  ${where}: ${said.filter((part) => part !== null).join(" · ")}`;
}
