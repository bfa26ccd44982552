// One file that a department has sent, read without opening it: what it brings, and what is wrong with it in sentences. Whatever
// the file is, the answer is about this file alone.
import { cprFinding, findCpr, isOpen, notOurs, type NotOurs } from "../../checks";
import type { Finding } from "../../checks/types";
import { IntakeError } from "../../intake/problem";
import type { Pause } from "../../intake/xml";
import { STORE_SHEET } from "../../sheets/workbook";
import type { Language } from "../../text/language";
import { findingSentence } from "../../text/words/checks";
import { hearingSentence } from "../../text/words/hearing";
import { errorText } from "../../text/words/errors";
import { refusalsText } from "../../text/words/refusals";
import { checkWorkbook } from "../form/check";
import { earlierBarometer } from "./earlier-barometer";
import { readEntryWorkbook } from "../form/entry-workbook";
import { incomingFrom, withIndicators } from "./incoming";
import type { FileNote, Incoming, RefusedWorkbook } from "./merge";
import { WorkbookError, type WorkbookSnapshot } from "../port";
import { isUncalculated, savedWorkbook, type SavedWorkbook } from "../form/saved-workbook";

/** A file with more wrong than this is sent back, not read. */
const TOLD = 20;

export interface DeliveredFile {
  incoming: Incoming;
  /** Whole sentences about what is wrong in it, errors first, with the cell: the first of them. */
  problems: { cell: string | null; sentence: string }[];
}

export async function readDelivery(
  file: string,
  bytes: Uint8Array,
  language: Language,
  pause?: Pause,
): Promise<DeliveredFile> {
  try {
    const book = await savedWorkbook(bytes, pause);
    const workbook = await readEntryWorkbook(book);
    await pause?.();
    const earlier = await earlierBarometer(file, workbook.seen, book);
    if (earlier !== null) return withPersonal(earlier, book, language);
    if (isUncalculated(workbook.seen)) return unreadable(file, refusalsText[language].uncalculated);
    const checked = checkWorkbook(workbook, "left", "all");
    await pause?.();
    const incoming = incomingFrom(file, await withIndicators(workbook, book), checked);
    if ("refusal" in incoming) return { incoming, problems: [] };
    const beside = findingsInParts({ seen: workbook.seen, personal: book.personal });
    // What nobody has filled in yet is no mistake of the file's.
    const ofForm = [...beside, ...checked.findings.filter((finding) => !isOpen(finding))];
    const findings = [
      ...ofForm.map((finding) => ({ ...finding, sentence: findingSentence(finding, language) })),
      ...checked.ofHearing.map((finding) => ({ ...finding, sentence: hearingSentence(finding, language) })),
    ];
    const inOrder = [
      ...findings.filter(({ severity }) => severity === "error"),
      ...findings.filter(({ severity }) => severity !== "error"),
    ];
    return {
      incoming: withFound(incoming, checked.findings, beside),
      problems: inOrder.slice(0, TOLD).map(({ cell, sentence }) => ({ cell, sentence })),
    };
  } catch (error) {
    return unreadable(file, sentenceOf(error, language));
  }
}

/** Of an earlier barometer workbook nothing is checked again; a personal number in it is told of, and does not come along. */
function withPersonal(
  incoming: Incoming,
  { personal }: Pick<SavedWorkbook, "personal">,
  language: Language,
): DeliveredFile {
  if ("refusal" in incoming) return { incoming, problems: [] };
  const findings = findingsInParts({ seen: { grids: {} }, personal });
  return { incoming: withFound(incoming, [], findings), problems: told(findings, language) };
}

/**
 * The file with what was found in it that whoever gathers has to hear.
 * @param findings which it counts already
 * @param beside those that it does not
 */
export function withFound(
  incoming: Exclude<Incoming, RefusedWorkbook>,
  findings: readonly Finding[],
  beside: readonly Finding[],
): Incoming {
  const all = [...findings, ...beside];
  const personal = all.filter(({ code }) => code === "cpr-number");
  const copies = all.filter(({ values }) => values["case"] === "copied-sheet");
  const told: FileNote[] = [
    ...(personal.length === 0 ? [] : [{ code: "personal-number" as const, detail: placesOf(personal) }]),
    ...(copies.length === 0 ? [] : [{ code: "copied-sheet" as const, detail: placesOf(copies) }]),
  ];
  return {
    ...incoming,
    errors: incoming.errors + beside.length,
    ...(told.length === 0 ? {} : { told }),
  };
}

/** So many places are named. */
const NAMED = 5;

function placesOf(findings: readonly Finding[]): string {
  const places = findings.map(({ sheet, cell }) => [sheet, cell].filter((part) => part !== null).join("!"));
  const named = [...new Set(places)].filter((place) => place !== "");
  return named.length > NAMED ? `${named.slice(0, NAMED).join(", ")} …` : named.join(", ");
}

function told(findings: readonly Finding[], language: Language): DeliveredFile["problems"] {
  return findings
    .slice(0, TOLD)
    .map((finding) => ({ cell: finding.cell, sentence: findingSentence(finding, language) }));
}

/** A file that was not even read, because of what it is. */
export function notRead(file: string, why: NotOurs, language: Language): DeliveredFile {
  return unreadable(file, findingSentence(notOurs(why), language));
}

/** Personal numbers where no grid shows them; cells of sheets that were read have findings of their own. */
export function findingsInParts({
  seen: { grids },
  personal,
}: Pick<SavedWorkbook, "personal"> & { seen: Pick<WorkbookSnapshot, "grids"> }): Finding[] {
  const isRead = (sheet: string): boolean => sheet === STORE_SHEET || (grids[sheet] ?? null) !== null;
  return personal(isRead).map(({ what, sheet, cell }) => {
    const isSafe = sheet !== null && !findCpr(sheet);
    return cprFinding(isSafe ? sheet : null, isSafe ? cell : null, { case: what });
  });
}

function unreadable(file: string, detail: string): DeliveredFile {
  return { incoming: { file, refusal: "unreadable", detail }, problems: [] };
}

function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof IntakeError) return findingSentence(notOurs(error.problem), language);
  if (!(error instanceof WorkbookError)) return errorText[language].unexpected.title;
  return error.problem === "too-large"
    ? refusalsText[language].tooSpread
    : errorText[language][error.problem].title;
}
