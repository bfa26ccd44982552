// What every command works with: its arguments, where it runs, its language, and reading what people point at.
import path from "node:path";
import type { Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import type { CatalogueProblem } from "../barometer/catalogue-problem";
import { personalProblems } from "../barometer/catalogue-texts";
import { readCatalogueText } from "../barometer/read-catalogue";
import { parsePeriod } from "../barometer/period";
import { lastDay } from "../barometer/round";
import { findCatalogue, shippedCatalogues } from "../catalogues";
import { notOurs } from "../checks";
import type { FormRow } from "../jobs/fill/figure-lines";
import { readForeign, type SourceReading } from "../jobs/fill/foreign";
import { fillSourceOf } from "../jobs/fill/figures-source";
import { WorkbookError, type ReadRequest, type WorkbookSnapshot } from "../jobs/port";
import { type Mapping, NO_MAPPING, readStore, type Store, STORE_SHEET } from "../sheets/workbook";
import { catalogueProblemSentence } from "../text/words/catalogue-mistakes";
import { findingSentence } from "../text/words/checks";
import { cliText, type CliTexts } from "../text/cli/cli";
import { csvProblemSentence } from "../text/words/figures-file";
import { fillRefusalText } from "../text/words/fill-preview";
import { errorText } from "../text/words/errors";
import { refusalsText } from "../text/words/refusals";
import type { Arguments } from "./arguments";
import { EXIT, Stop, type ExitCode } from "./exit";
import { readBytes, readText, whileLocked } from "./files";
import type { Terminal } from "./terminal";
import { openWorkbook, readSaved, type OpenWorkbook } from "./workbooks";

export interface Work extends Arguments {
  terminal: Terminal;
  texts: CliTexts;
}

export function workOf(args: Arguments, terminal: Terminal): Work {
  return { ...args, terminal, texts: cliText[args.language] };
}

/** Relative paths are meant from where the caller stands. */
export function placeOf(work: Pick<Work, "terminal">, file: string): string {
  return path.resolve(work.terminal.folder, file);
}

/** @throws Stop when it is no workbook that can be opened (1) or not there (3) */
export async function openFile(work: Work, file: string): Promise<OpenWorkbook> {
  const bytes = await readBytes(placeOf(work, file), file, work.texts.files);
  const opened = await openWorkbook(bytes);
  if (!("notOurs" in opened)) return opened;
  throw new Stop(
    EXIT.inputHasErrors,
    work.texts.files.problem(file, findingSentence(notOurs(opened.notOurs), work.language)),
  );
}

/**
 * What stands in a workbook that nothing is written into.
 * @throws Stop when it is no workbook that can be read (1) or not there (3)
 */
export async function readFileSheets(
  work: Work,
  file: string,
  requests: readonly ReadRequest[],
  texts: CliTexts["files"] = work.texts.files,
): Promise<WorkbookSnapshot> {
  const read = await readSaved(file, await readBytes(placeOf(work, file), file, texts), requests);
  if (!("notOurs" in read)) return read.seen;
  throw new Stop(
    EXIT.inputHasErrors,
    work.texts.files.problem(file, findingSentence(notOurs(read.notOurs), work.language)),
  );
}

/** An option that is a date, ISO; undefined where it is not given. */
export function givenDay({ text, texts }: Work, option: "comments-by" | "deadline"): string | undefined {
  const day = text[option];
  if (day !== undefined && lastDay({ deadline: day }) === null)
    throw new Stop(EXIT.wrongUse, texts.usage.day(option, day));
  return day;
}

export interface Unread {
  /** Without the name of the file. */
  sentence: string;
  exit: ExitCode;
}

/** What kept one of several files from being read, so that it can be told of that file and the others are read all the same. */
export function whyUnread({ texts, language, terminal }: Work, error: unknown): Unread {
  if (terminal.debug && error instanceof Error) terminal.tell(error.stack ?? error.message);
  if (!(error instanceof WorkbookError))
    return { sentence: texts.unexpected, exit: EXIT.couldNotReadOrWrite };
  return error.problem === "too-large"
    ? { sentence: refusalsText[language].tooSpread, exit: EXIT.inputHasErrors }
    : { sentence: errorText[language][error.problem].title, exit: EXIT.couldNotReadOrWrite };
}

/**
 * Whatever a command reads, changes and writes, it reads inside: nobody else of ours is at the file then.
 * @param run gets what writes the file whole
 */
export async function writing<T>(
  work: Work,
  file: string,
  overwrite: boolean,
  run: (save: (content: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { terminal, texts } = work;
  return whileLocked(placeOf(work, file), file, overwrite, texts.files, terminal, (write) =>
    run(async (content) => {
      await write(content);
      terminal.tell(texts.files.written(file));
    }),
  );
}

/** A catalogue by its id, from a JSON file, or out of a workbook; shipped ones bring their example figures along. */
export async function catalogueOf(
  work: Work,
  given: string,
): Promise<{ catalogue: Catalogue; history: readonly Figure[] }> {
  const shipped = findCatalogue(given);
  if (shipped !== null) {
    const { catalogue, exampleHistory, exampleFigures } = shipped;
    return { catalogue, history: [...exampleHistory, ...exampleFigures] };
  }
  if (/\.xls\w*$/i.test(given)) {
    const { catalogue } = await storeOf(work, given);
    refuseProblems(work, given, personalProblems(catalogue));
    return { catalogue, history: [] };
  }
  if (/\.json$/i.test(given) || /[\\/]/.test(given)) {
    const read = readCatalogueText(await readText(placeOf(work, given), given, work.texts.files));
    if ("catalogue" in read) return { catalogue: read.catalogue, history: [] };
    refuseProblems(work, given, read.problems);
  }
  const ids = shippedCatalogues.map(({ catalogue }) => catalogue.id).join(", ");
  throw new Stop(EXIT.wrongUse, work.texts.usage.catalogue(given, ids));
}

/** @throws Stop with exit code 1, a line for each, where there are any */
function refuseProblems(work: Work, file: string, problems: readonly CatalogueProblem[]): void {
  if (problems.length === 0) return;
  const sentences = problems.map((problem) => catalogueProblemSentence(problem, work.language));
  throw new Stop(
    EXIT.inputHasErrors,
    sentences.map((sentence) => work.texts.files.problem(file, sentence)).join("\n"),
  );
}

/** @throws Stop with exit code 2 */
export function requirePeriod(work: Work, text: string): string {
  if (parsePeriod(text) === null) throw new Stop(EXIT.wrongUse, work.texts.usage.period(text));
  return text;
}

/**
 * The figures of a figures.csv, or of whatever other systems and people write; problems are told as they are found.
 * @param form the rows of the form they are for
 * @param mapping what is kept in that form of the words of other systems
 */
export async function figuresFrom(
  work: Work,
  file: string,
  catalogue: Catalogue,
  form: readonly FormRow[] = [],
  mapping: Mapping = NO_MAPPING,
): Promise<SourceReading> {
  const bytes = await readBytes(placeOf(work, file), file, work.texts.files);
  const source = await fillSourceOf(bytes);
  if ("refused" in source)
    throw new Stop(
      EXIT.inputHasErrors,
      work.texts.files.problem(file, fillRefusalText[work.language][source.refused]),
    );
  const reading = readForeign(source, catalogue, form, { mapping });
  for (const problem of reading.problems) {
    work.terminal.tell(work.texts.files.problem(file, csvProblemSentence(problem, work.language)));
  }
  return reading;
}

async function storeOf(work: Work, file: string): Promise<Store> {
  const seen = await readFileSheets(work, file, [{ sheet: STORE_SHEET }]);
  const store = readStore(seen.grids[STORE_SHEET] ?? null);
  if (!("problem" in store)) return store;
  throw new Stop(EXIT.inputHasErrors, work.texts.files.problem(file, work.texts.catalogues.notACatalogue));
}
