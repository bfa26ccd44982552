// What can be wrong with a catalogue file, as data: a code, where it is, and what the sentence about it needs.

/** What each code's sentence needs. Texts that come from the file are shortened and free of control characters. */
export interface CatalogueProblemValues {
  /** Not JSON at all; `line` is null where the reader could not tell. */
  "not-json": { line: number | null };
  /** JSON, but not an object. */
  "not-a-catalogue": { received: JsonType };
  "key-missing": { key: string };
  "wrong-type": { expected: ExpectedType; received: JsonType };
  "not-a-choice": { given: string; allowed: string };
  "text-empty": Nothing;
  "list-empty": Nothing;
  "number-too-small": { given: number; minimum: number; inclusive: boolean };
  "number-too-large": { given: number; maximum: number; inclusive: boolean };
  "id-malformed": { given: string };
  /** Not the month and day of any year, as `MM-DD`. */
  "start-malformed": { given: string };
  /** Not `#` and six hexadecimal digits. */
  "colour-malformed": { given: string };
  /** Letters in it on white, or white ones on it, cannot be read; `contrast` as it is, and the least that will do. */
  "colour-too-light": { given: string; contrast: number; least: number };
  "period-malformed": { given: string };
  "date-malformed": { given: string };
  /** Anything the schema refuses and no other code describes. */
  unreadable: { given: string };
  "id-doubled": { given: string; first: number };
  "reference-doubled": { given: string };
  "goal-unknown": UnknownReference;
  "area-unknown": UnknownReference;
  "department-unknown": UnknownReference;
  "committee-unknown": UnknownReference;
  "group-unknown": UnknownReference;
  "indicator-unknown": UnknownReference;
  /** An indicator that is the sum of itself. */
  "total-of-itself": Nothing;
  /** An indicator that is the sum of another, which in the end is the sum of the first: the ids of that way. */
  "total-circular": { ids: string[] };
  /** An index is no number of persons or things, and has no sum. */
  "total-without-sum": Nothing;
  /** No mistake, but a question: in these periods the figures are the sum of the part's, and nobody has said so. */
  "total-unsaid": { part: string; periods: string[] };
  /** Something that a sum and its parts must have in common; null where it is not said. */
  "total-part-differs": { given: string; key: TotalKey; own: string | null; other: string | null };
  "target-group-missing": Nothing;
  "target-group-several": { groups: string };
  "target-group-id": { given: string };
  "target-id-taken": Nothing;
  "indicator-without-target-group": Nothing;
  "target-without-wish": { desired: string | null };
  /** A success criterion that no value of the indicator can have; `min` and `max` null where the scale has no end. */
  "target-off-scale": { given: number; min: number | null; max: number | null };
  /** A success criterion written as a fraction, beside figures in percent. */
  "target-as-fraction": { given: number; figure: number };
  "parity-without-comparison": Nothing;
  "simpson-without-index": { measure: string };
  "limits-reversed": { min: number; max: number };
  "lead-not-responsible": { given: string; committees: string };
  "cohort-without-span": { kind: string };
  /** Longer than cells, lists or file names can hold; in letters. */
  "text-too-long": { length: number; longest: number };
  /** Of a person; never repeated. */
  "personal-number": Nothing;
}

/** Something that exists elsewhere in the catalogue under another id; `known` lists the ids there are. */
interface UnknownReference {
  given: string;
  known: string;
}

/** What a sum and its parts must have in common, as the catalogue's file calls it. */
export type TotalKey =
  "measure" | "unit" | "period.kind" | "period.start" | "period.cohort" | "period.lagMonths";

type Nothing = Readonly<Record<string, never>>;

export type JsonType = "text" | "number" | "boolean" | "list" | "object" | "null";
export type ExpectedType = Exclude<JsonType, "null"> | "whole-number";

export type CatalogueProblemCode = keyof CatalogueProblemValues;

/** The list of the catalogue that a problem lies in, and which entry of it. */
export interface CatalogueProblemPlace {
  /** `indicators`, `groups`, …; null for the catalogue's own keys. */
  list: string | null;
  /** Counted from 1; null where there is no entry. */
  number: number | null;
  /** The entry's id and its name or title, so far as they can be read. */
  id: string | null;
  name: string | null;
  /** The key inside the entry (or of the catalogue), such as `goal` or `categories.items[1].id`; empty for the whole. */
  key: string;
}

export type CatalogueProblem<Code extends CatalogueProblemCode = CatalogueProblemCode> = {
  [Each in Code]: {
    code: Each;
    /** Where in the file, e.g. `indicators[3].goal`; empty for the file itself. */
    path: string;
    place: CatalogueProblemPlace;
    values: CatalogueProblemValues[Each];
  };
}[Code];

export type ProblemPath = readonly (string | number)[];

export type Report = <Code extends CatalogueProblemCode>(
  code: Code,
  path: ProblemPath,
  values: CatalogueProblemValues[Code],
) => void;

/** A problem at a path of `catalogue`, which may be anything that was read. */
export function catalogueProblem<Code extends CatalogueProblemCode>(
  code: Code,
  catalogue: unknown,
  path: ProblemPath,
  values: CatalogueProblemValues[Code],
): CatalogueProblem {
  // The compiler cannot follow that code and values belong together through the union; the signature holds it.
  return { code, path: pathText(path), place: placeOf(catalogue, path), values } as CatalogueProblem;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(root: unknown, path: ProblemPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

const LONGEST_QUOTE = 60;
const LONGEST_LIST = 8;

/** A text from the file as it may stand in a sentence: one line, no control characters, not endless. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : shortForm(value);
  const letters = Array.from(text.slice(0, 4 * LONGEST_QUOTE).replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " "));
  return letters.length > LONGEST_QUOTE
    ? `${letters.slice(0, LONGEST_QUOTE - 1).join("")}…`
    : letters.join("");
}

/** Never looks inside a list or an object: it may lie deeper than the stack is high. */
function shortForm(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? "[…]" : "{…}";
}

/** The first few of some ids, for a sentence. */
export function quotedList(ids: Iterable<string>): string {
  const shown: string[] = [];
  for (const id of ids) {
    if (shown.length === LONGEST_LIST) return `${shown.join(", ")}, …`;
    shown.push(quoted(id));
  }
  return shown.join(", ");
}

function placeOf(catalogue: unknown, path: ProblemPath): CatalogueProblemPlace {
  const [list, index, ...inside] = path;
  if (typeof list !== "string" || typeof index !== "number") {
    return { list: null, number: null, id: null, name: null, key: pathText(path) };
  }
  const nameKey = valueAt(catalogue, [list, index, "name"]) === undefined ? "title" : "name";
  return {
    list,
    number: index + 1,
    id: readableText(valueAt(catalogue, [list, index, "id"])),
    name: readableText(valueAt(catalogue, [list, index, nameKey])),
    key: pathText(inside),
  };
}

function readableText(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? quoted(value.trim()) : null;
}

function pathText(path: ProblemPath): string {
  return path
    .map((step, place) => (typeof step === "number" ? `[${step}]` : place === 0 ? step : `.${step}`))
    .join("");
}
