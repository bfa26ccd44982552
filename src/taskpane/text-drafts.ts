// What somebody has begun to write in the pane and not yet saved. Kept beside everything else that the pane knows: a failed
// write, another screen, another person's edit or a look at the workbook takes none of it away.
import { longestLike } from "../barometer/text-limit";
import { textKey, WRITTEN_FIELDS } from "../barometer/written";
import type { TextId, WrittenField, WrittenText } from "../barometer/written";
import type { WorkbookInfo } from "./workbook-info";

type Words = Partial<Record<WrittenField, string>>;

export interface TextDraft {
  /** Which workbook it was begun in. */
  workbook: string;
  id: TextId;
  /** Whose text, in a barometer workbook. */
  department: string | null;
  /** What the text is about, as it was called. */
  title: string;
  /** What has been changed. */
  fields: Words;
  /** What stood in the workbook when it was begun. */
  before: Pick<WrittenText, WrittenField>;
}

export type TextDrafts = Readonly<Record<string, TextDraft>>;

/** Rounds follow each other in one workbook, and a text tells its period itself. */
export function draftHome({ kind, catalogueTitle, departments }: WorkbookInfo): string {
  return JSON.stringify([kind, catalogueTitle, departments.map(({ id }) => id)]);
}

export function draftKey(workbook: string, id: TextId, department: string | null): string {
  return JSON.stringify([workbook, textKey(id), department]);
}

/** With one field more, or one fewer where it says again what stands in the workbook. Null where nothing is left of it. */
export function redrafted(draft: TextDraft, field: WrittenField, said: string): TextDraft | null {
  const others = Object.entries(draft.fields).filter(([one]) => one !== field);
  const isBack = said === asTyped(draft.before[field]);
  if (isBack && others.length === 0) return null;
  return { ...draft, fields: Object.fromEntries(isBack ? others : [...others, [field, said]]) };
}

/** What a field shows. */
export function fieldWords(
  written: Pick<WrittenText, WrittenField>,
  draft: TextDraft | null,
  field: WrittenField,
): string {
  return draft?.fields[field] ?? asTyped(written[field]);
}

/** The fields in which the workbook says something else by now than when the draft was begun. */
export function overtaken(draft: TextDraft, now: Pick<WrittenText, WrittenField>): WrittenField[] {
  return WRITTEN_FIELDS.filter(
    (field) =>
      draft.fields[field] !== undefined &&
      asTyped(now[field]) !== asTyped(draft.before[field]) &&
      asTyped(now[field]) !== draft.fields[field],
  );
}

/** Both one after the other: what stands in the workbook, and what was written here. */
export function together(draft: TextDraft, now: Pick<WrittenText, WrittenField>): TextDraft {
  const fields = Object.fromEntries(
    Object.entries(draft.fields).map(([field, said]) => {
      const theirs = asTyped(now[field as WrittenField]);
      return [field, field === "text" && theirs !== "" ? `${theirs}\n\n${said}` : said];
    }),
  );
  return { ...draft, fields, before: now };
}

/** Mine is to stand, and what the workbook says now is known. */
export function insisted(draft: TextDraft, now: Pick<WrittenText, WrittenField>): TextDraft {
  return { ...draft, before: now };
}

export function isTooLong(text: string): boolean {
  return text.length > longestLike(text);
}

const BULLET = /^(?:\s|[•◦▪·*–—-]|\d+[.)])/;

/** Each line that begins like text gets the bullet that a list has in the sheet. */
export function asList(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" || BULLET.test(line) ? line : `• ${line}`))
    .join("\n");
}

/** How many things a list names. */
export function listLength(text: string): number {
  return text.split("\n").filter((line) => line.trim() !== "" && !/^\s/.test(line)).length;
}

/** A browser's field has line feeds alone. */
function asTyped(text: string | null): string {
  return (text ?? "").replace(/\r\n?/g, "\n");
}
