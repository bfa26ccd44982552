// The sentences of the results as drafts that a person may edit: which of them has been edited, of what figures, and what is printed.
// Pure.
import type { Catalogue } from "../../barometer/catalogue";
import { groupBy } from "../../barometer/collect";
import { findCpr } from "../../barometer/cpr";
import { hasWithheld, type PublishedEdition, type PublishedLine } from "../../barometer/disclosure";
import { sentencesOf } from "../../barometer/narrative";
import { comparePeriods } from "../../barometer/period";
import { sha256 } from "../../barometer/sha256";
import type { TextId } from "../../barometer/written";
import type { Draft, GatheredText } from "../../sheets/texts";
import type { Language } from "../../text/language";

interface Made {
  id: TextId;
  text: string;
  /** Some number of the indicator is withheld: only numbers of the draft itself may be printed. */
  isGuarded: boolean;
}

export interface Drafts {
  /** Everything gathered, with a row for each draft. */
  rows: GatheredText[];
  /** What is printed of an indicator: what somebody has made of the draft, as long as the draft says what it said then. */
  printed: (indicator: string, lines: readonly PublishedLine[]) => string | null;
}

/** More would be read by nobody (src/sheets/results/sentences.ts). */
const MOST_DRAFTED = 300;

/** @param texts as they stand in the workbook */
export function draftsOf(
  edition: PublishedEdition,
  catalogue: Catalogue,
  texts: readonly GatheredText[],
  language: Language,
): Drafts {
  const rows: GatheredText[] = texts.filter(({ written }) => written.kind !== "sentences");
  const before = new Map(
    texts.filter((one) => !rows.includes(one)).map((one) => [placeOf(one.written), one]),
  );
  const edited = new Map<string, string>();
  for (const made of madeFrom(edition, catalogue, language)) {
    const key = placeOf(made.id);
    const row = rowOf(made, before.get(key));
    before.delete(key);
    rows.push(row);
    if (row.draft?.state === "edited") edited.set(made.id.place, row.written.text);
  }
  // Of figures that are shown no more: what somebody has written stays.
  for (const row of before.values()) {
    if (isEdited(row)) rows.push({ ...row, draft: { ...markOf(row), text: "", state: "stale" } });
  }
  return {
    rows,
    printed: (indicator, lines) => edited.get(indicator) ?? sentencesOf(lines, catalogue, language),
  };
}

function madeFrom(edition: PublishedEdition, catalogue: Catalogue, language: Language): Made[] {
  if (edition.lines.length > MOST_DRAFTED) return [];
  return [...groupBy(edition.lines, ({ indicator }) => indicator)].flatMap(([place, lines]): Made[] => {
    const text = sentencesOf(lines, catalogue, language);
    const periods = lines.flatMap(({ period }) => period ?? []).sort(comparePeriods);
    const period = periods.at(-1);
    if (text === null || period === undefined) return [];
    const id: TextId = { kind: "sentences", level: "indicator", place, period, number: 1 };
    return [{ id, text, isGuarded: lines.some(hasWithheld) }];
  });
}

function rowOf({ id, text, isGuarded }: Made, before: GatheredText | undefined): GatheredText {
  const shown = fingerprint(text);
  const nobody = { whom: null, when: null, how: null, author: null };
  const own = { department: null, file: "", cell: null, importedAt: "" };
  const isSame = before !== undefined && fingerprint(before.written.text) === shown;
  if (before === undefined || isSame || !isEdited(before)) {
    const draft: Draft = { shown, basis: shown, laid: shown, text, state: "draft" };
    return { written: { ...id, ...nobody, text }, ...own, draft };
  }
  const mark = markOf(before);
  const laid = fingerprint(before.written.text);
  // Whoever has edited it since it was laid had the draft beside it that was laid with it.
  const basis = laid === mark.laid ? mark.basis : mark.shown;
  const state =
    basis !== shown ? "stale" : isRefused(before.written.text, text, isGuarded) ? "refused" : "edited";
  return { ...before, draft: { shown, basis, laid, text, state } };
}

/** Whether it says something, and something else than the draft that was laid. */
function isEdited(row: GatheredText): boolean {
  const { text } = row.written;
  return text !== "" && fingerprint(text) !== markOf(row).shown;
}

function markOf({ draft }: GatheredText): Pick<Draft, "shown" | "basis" | "laid"> {
  return draft ?? { shown: "", basis: "", laid: "" };
}

/** A number that the draft does not have may be one that is withheld. */
function isRefused(edited: string, draft: string, isGuarded: boolean): boolean {
  if (findCpr(edited)) return true;
  const known = new Set(numbersIn(draft));
  return isGuarded && numbersIn(edited).some((number) => !known.has(number));
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function placeOf({ place, period }: Pick<TextId, "place" | "period">): string {
  return JSON.stringify([place, period]);
}

/** Programs save line breaks in more than one way. */
function fingerprint(text: string): string {
  return sha256(text.replace(/\r\n?/g, "\n"));
}
