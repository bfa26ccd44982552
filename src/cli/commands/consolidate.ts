// `consolidate`: many filled workbooks into one barometer workbook.
import type { Catalogue } from "../../barometer/catalogue";
import type { TableChoice } from "../../barometer/table-choice";
import { notOurs } from "../../checks";
import { consolidateInto } from "../../jobs/round/consolidate";
import { aboutNothing, readDecisionFile } from "../../jobs/gather/decision-file";
import type { Conflict, Decision, Withdrawal } from "../../jobs/gather/decisions";
import { noteSentence, refusalSentence } from "../../jobs/gather/gathered";
import { detectedIn } from "../../jobs/detect";
import type { ImportedFile, Incoming } from "../../jobs/gather/merge";
import { findingsInParts, withFound } from "../../jobs/gather/delivery";
import { earlierBarometer } from "../../jobs/gather/earlier-barometer";
import { entryIn, ENTRY_REQUESTS } from "../../jobs/form/entry-workbook";
import { checkWorkbook } from "../../jobs/form/check";
import { incomingFrom, withIndicators } from "../../jobs/gather/incoming";
import { textNamed } from "../../jobs/gather/merge-texts";
import { namedIn } from "../../jobs/gather/named";
import { STORE_SHEET } from "../../sheets/workbook";
import { catalogueProblemSentence } from "../../text/words/catalogue-mistakes";
import { findingSentence } from "../../text/words/checks";
import { formatExact } from "../../text/said/numbers";
import { EXIT, highest, Stop, type ExitCode } from "../exit";
import { readBytes, readText, realPlace } from "../files";
import { fileCounter, givenFiles, givenTexts } from "../given-files";
import { tableOptions } from "../table-options";
import { tellDifferences } from "../differences";
import { jsonText } from "../terminal";
import { catalogueOf, openFile, placeOf, whyUnread, type Work, writing } from "../work";
import { newWorkbook, readSaved, type ReadFile } from "../workbooks";
import { figureInWords } from "./fill";

export async function consolidate(work: Work): Promise<ExitCode> {
  const { text, texts, yes, command } = work;
  if (work.files.length === 0 && (text.decisions === undefined || text.into === undefined))
    throw new Stop(EXIT.wrongUse, texts.usage.filesMissing(command));
  const tables = tableOptions(work);
  const files = await withoutOwn(work, givenFiles(work), [text.out, text.into]);
  const catalogue = text.catalogue === undefined ? null : (await catalogueOf(work, text.catalogue)).catalogue;
  return consolidateFiles(work, {
    files,
    into: text.into ?? null,
    out: text.out ?? "",
    catalogue,
    decisions: text.decisions === undefined ? [] : await decisionsIn(work, text.decisions),
    tables,
    json: yes.has("json"),
    overwrite: yes.has("overwrite"),
  });
}

/**
 * Whoever gathers a folder again may have the result in it, or the workbook that is added to: those are not read.
 * @throws Stop with exit code 1 where it is what somebody has sent, which would be written over
 */
async function withoutOwn(
  work: Work,
  files: readonly string[],
  own: readonly (string | undefined)[],
): Promise<string[]> {
  const { texts, terminal } = work;
  const places = new Set(own.flatMap((file) => (file === undefined ? [] : [realPlace(placeOf(work, file))])));
  places.delete(null);
  if (places.size === 0) return [...files];
  const others: string[] = [];
  for (const file of files) {
    const place = realPlace(placeOf(work, file));
    if (place === null || !places.has(place)) others.push(file);
    else if (await isBarometer(work, place, file)) terminal.tell(texts.consolidate.ownResult(file));
    else throw new Stop(EXIT.inputHasErrors, texts.consolidate.outIsGiven(file));
  }
  return others;
}

async function isBarometer(work: Work, place: string, file: string): Promise<boolean> {
  const read = await readSaved(file, await readBytes(place, file, givenTexts(work)), [
    { sheet: STORE_SHEET },
  ]);
  return !("notOurs" in read) && detectedIn(read.seen).kind === "barometer";
}

/** @throws Stop with exit code 1 where the file says something that cannot be followed */
async function decisionsIn(work: Work, file: string): Promise<Decision[]> {
  const { terminal, texts } = work;
  const content = await readText(placeOf(work, file), file, texts.files);
  const read = readDecisionFile(content, terminal.now().toISOString());
  if ("decisions" in read) return read.decisions;
  const sentence = texts.decisions[read.problem](read.number, read.key);
  throw new Stop(EXIT.inputHasErrors, texts.files.problem(file, sentence));
}

export interface ConsolidateFiles {
  files: readonly string[];
  /** The barometer workbook that is added to; null for a new one. */
  into: string | null;
  out: string;
  catalogue: Catalogue | null;
  decisions: readonly Decision[];
  /** How the tables are read, where something is said. */
  tables?: Partial<TableChoice>;
  json: boolean;
  overwrite: boolean;
}

export async function consolidateFiles(work: Work, asked: ConsolidateFiles): Promise<ExitCode> {
  return writing(work, asked.out, asked.overwrite, (save) => consolidateAndSave(work, asked, save));
}

async function consolidateAndSave(
  work: Work,
  asked: ConsolidateFiles,
  save: (content: Uint8Array) => Promise<void>,
): Promise<ExitCode> {
  const { texts, terminal } = work;
  const workbook = asked.into === null ? await newWorkbook() : await openFile(work, asked.into);
  const { incoming, exit } = await readIncoming(work, asked.files);
  const now = terminal.now().toISOString();
  const { catalogue, decisions, tables = {} } = asked;
  const input = { incoming, letsGo: true, catalogue, decisions, tables, now };
  const outcome = await consolidateInto(workbook.port, input);
  if (outcome.outcome === "not-a-barometer") {
    throw new Stop(EXIT.inputHasErrors, texts.consolidate.notABarometer(asked.into ?? asked.out));
  }
  if (outcome.outcome === "other-catalogue") {
    const { title, municipality } = outcome;
    const into = asked.into ?? asked.out;
    throw new Stop(EXIT.inputHasErrors, texts.consolidate.otherCatalogue(into, title, municipality));
  }
  const result =
    outcome.outcome === "nothing"
      ? {
          ...{ files: outcome.files, missing: outcome.missing },
          ...{ catalogue: null, extra: [], conflicts: [], withdrawals: [] },
        }
      : outcome.consolidation;
  if (outcome.outcome === "consolidated") {
    await save(await workbook.save(asked.out));
  } else {
    terminal.tell(texts.consolidate.nothing);
  }
  const doubts = outcome.outcome === "consolidated" ? outcome.doubts : [];
  for (const doubt of doubts) terminal.tell(catalogueProblemSentence(doubt, work.language));
  const differences = outcome.outcome === "consolidated" ? outcome.differences : [];
  tellDifferences(work, differences);
  const changes = outcome.outcome === "consolidated" ? outcome.consolidation.changes : [];
  const unmet = aboutNothing(decisions, changes);
  for (const decision of unmet) terminal.tell(texts.decisions.aboutNothing(figureInWords(decision)));
  if (asked.json) terminal.print(jsonText(inJson(work, result)));
  else tellResult(work, result);
  const hasErrors =
    outcome.outcome === "nothing" ||
    unmet.length + differences.length > 0 ||
    result.conflicts.length + result.withdrawals.length > 0 ||
    result.files.some(({ status, errors }) => status === "refused" || errors > 0);
  return highest(exit, hasErrors ? EXIT.inputHasErrors : EXIT.done);
}

/** Each file once, in the order given; one that cannot be read is refused and does not stop the others. */
async function readIncoming(
  work: Work,
  files: readonly string[],
): Promise<{ incoming: Incoming[]; exit: ExitCode }> {
  const once = new Map(files.map((file) => [placeOf(work, file), file]));
  const incoming: Incoming[] = [];
  const count = fileCounter(work, once.size);
  let exit: ExitCode = EXIT.done;
  for (const [place, file] of once) {
    try {
      incoming.push(await readOne(work, place, file));
    } catch (error) {
      const { sentence, exit: own } = error instanceof Stop ? error : whyUnread(work, error);
      incoming.push({ file, refusal: "unreadable", detail: sentence });
      exit = highest(exit, own);
    }
    count();
  }
  return { incoming, exit };
}

async function readOne(work: Work, place: string, file: string): Promise<Incoming> {
  const bytes = await readBytes(place, file, givenTexts(work));
  const read = await readSaved(file, bytes, ENTRY_REQUESTS);
  if (!("notOurs" in read)) {
    const { seen } = read;
    const earlier = await earlierBarometer(file, seen, read);
    if (earlier !== null) return withPersonal(earlier, read);
    const workbook = { seen, entry: entryIn(seen) };
    const checked = checkWorkbook(workbook, "left", "all");
    const incoming = incomingFrom(file, await withIndicators(workbook, read), checked);
    if ("refusal" in incoming) return incoming;
    return withFound(incoming, checked.findings, findingsInParts(read));
  }
  return { file, refusal: "unreadable", detail: findingSentence(notOurs(read.notOurs), work.language) };
}

function withPersonal(earlier: Incoming, { personal }: Pick<ReadFile, "personal">): Incoming {
  return "refusal" in earlier
    ? earlier
    : withFound(earlier, [], findingsInParts({ seen: { grids: {} }, personal }));
}

interface Result {
  files: readonly ImportedFile[];
  missing: readonly string[];
  extra: readonly string[];
  conflicts: readonly Conflict[];
  withdrawals: readonly Withdrawal[];
  /** None where nothing was taken in. */
  catalogue: Catalogue | null;
}

/** src/cli/README.md, consolidate --json. */
function inJson({ language }: Work, { files, missing, extra, conflicts, withdrawals }: Result) {
  return {
    files: files.map(({ refusal, notes, file, department, status, figures, errors, warnings }) => ({
      file,
      department,
      status,
      ...(refusal === null ? {} : { reason: refusalSentence(refusal, language) }),
      ...(notes.length === 0 ? {} : { notes: notes.map((note) => noteSentence(note, language)) }),
      figures,
      errors,
      warnings,
    })),
    missing,
    conflicts: conflicts.map(({ indicator, group, category, period, values }) => ({
      indicator,
      group,
      category,
      period,
      values,
    })),
    extra,
    withdrawals: withdrawals.map(({ definition: _definition, ...withdrawal }) => withdrawal),
  };
}

function tellResult(work: Work, { files, missing, extra, conflicts, withdrawals, catalogue }: Result): void {
  const { terminal, texts, language } = work;
  for (const { file, status, refusal, notes, older, figures, errors, warnings } of files) {
    if (refusal !== null) {
      terminal.tell(texts.consolidate.refused(file, refusalSentence(refusal, language)));
    } else if (status === "unchanged" && older !== undefined) {
      // It need not have been read before; its note says what came of it.
    } else if (status === "unchanged") terminal.tell(texts.consolidate.unchanged(file, errors, warnings));
    else if (status === "replaced")
      terminal.tell(texts.consolidate.replaced(file, figures, errors, warnings));
    else terminal.tell(texts.consolidate.imported(file, figures, errors, warnings));
    for (const note of notes) terminal.tell(texts.files.problem(file, noteSentence(note, language)));
  }
  for (const conflict of conflicts) {
    const values = conflict.values.map(({ department, file, cell, value }) => {
      const said = value === null ? "–" : formatExact(value, language);
      const place = [file, cell].filter((part) => part !== null).join(" ");
      return `${department ?? ""} ${said} (${place})`.trim();
    });
    terminal.tell(texts.consolidate.conflict(figureInWords(conflict), values.join(" · ")));
  }
  for (const withdrawal of withdrawals) {
    const { department, file, cell, newer, value } = withdrawal;
    if (catalogue !== null && textNamed(withdrawal) !== null) {
      const whose = catalogue.departments.find(({ id }) => id === department)?.name ?? department ?? file;
      const before = [whose, cell].filter((part) => part !== null).join(" ");
      terminal.tell(texts.consolidate.textWithdrawn(namedIn(withdrawal, catalogue, language), before, newer));
      continue;
    }
    const said = value === null ? "–" : formatExact(value, language);
    const place = [department ?? file, cell].filter((part) => part !== null).join(" ");
    terminal.tell(texts.consolidate.withdrawn(figureInWords(withdrawal), `${place} ${said}`, newer));
  }
  if (extra.length > 0) terminal.tell(texts.consolidate.extra(extra.join(", ")));
  if (missing.length > 0) terminal.tell(texts.consolidate.missing(missing.join(", ")));
}
