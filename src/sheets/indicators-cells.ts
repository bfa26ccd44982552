// One key of an indicator as a cell, and back. A cell that shows what the catalogue already says is never read back: what
// a cell cannot show (a note's own line breaks, keys of later versions) therefore stays as it is.
import {
  catalogueSchema,
  DESIRED_DIRECTIONS,
  MEASURES,
  measureOf,
  PERIOD_KINDS,
  RULES,
  type Catalogue,
  type Indicator,
} from "../barometer/catalogue";
import { findCpr, isCprNumber, sanitise } from "../checks/cpr";
import { numberReadings } from "../checks/typed-number";
import { catalogueKeysText, catalogueKeyWord } from "../text/catalogue-keys";
import { indicatorsText } from "../text/indicators";
import { LANGUAGES, type Language } from "../text/language";
import { formatExact } from "../text/numbers";
import {
  columnOfKey,
  KEY_COLUMNS,
  openKeyOf,
  shapeOf,
  type ChoiceColumn,
  type KeyColumn,
} from "./indicators-columns";
import { cellProblem, type CellProblem } from "./indicators-problem";
import type { CellValue } from "./plan";
import { slug, uniqueId } from "./indicators-id";

/** What a cell says of its key. `value` undefined takes the key away. */
export interface CellSays {
  value: unknown;
  /** Whether the catalogue's list of open questions gets the key, or loses it; null leaves it alone. */
  open: boolean | null;
}

/** A catalogue's names, looked up once for all rows. */
export interface CellContext {
  catalogue: Catalogue;
  language: Language;
  goals: Names;
  departments: Names;
  committees: Names;
  groups: Names;
}

interface Names {
  labelOf: ReadonlyMap<string, string>;
  idOf: ReadonlyMap<string, string>;
}

/** The state of an indicator that has left; no state of the catalogue's own. */
export const RETIRED = "retired";

/** The ids behind the words of each closed list, in the order the list shows them. */
export const CHOICES = {
  measure: MEASURES,
  desired: DESIRED_DIRECTIONS,
  periodKind: PERIOD_KINDS,
  state: ["available", "clarifying", RETIRED],
  kind: ["effect", "activity"],
  joint: ["same", "sum", "lead"],
  combine: ["each", "sum", "mean", "simpson"],
  better: ["higher", "lower"],
  rule: RULES,
  basis: ["required", "not-applicable"],
  thirdGeneration: ["true", "false"],
} as const satisfies Record<ChoiceColumn, readonly string[]>;

/** Keys that somebody ought to decide: absent, they are shown as not decided. */
const TO_BE_DECIDED: ReadonlySet<KeyColumn> = new Set([
  "desired",
  "baseline",
  "source",
  "definition",
  "departments",
]);
/** Keys that are never absent: nobody can leave them undecided. */
const ALWAYS_DECIDED: ReadonlySet<KeyColumn> = new Set(["name", "groups", "periodKind", "state", "open"]);

const BETWEEN = "; ";

export function cellContext(catalogue: Catalogue, language: Language): CellContext {
  return {
    catalogue,
    language,
    goals: namesOf((catalogue.goals ?? []).map(({ id, title }) => ({ id, name: title }))),
    departments: namesOf(catalogue.departments),
    committees: namesOf(catalogue.committees ?? []),
    groups: namesOf(catalogue.groups),
  };
}

/** The cells of an indicator, by column. */
export function shownCells(
  indicator: Indicator,
  retired: boolean,
  context: CellContext,
): Record<KeyColumn, CellValue> {
  const { notDecided } = catalogueKeysText[context.language];
  const texts = indicatorsText[context.language];
  const open = new Set((indicator.open ?? []).map(columnOfKey));
  return Object.fromEntries(
    KEY_COLUMNS.map((code): [KeyColumn, CellValue] => {
      const content = shownContent(code, indicator, retired, context);
      if (content !== null && content !== "") {
        if (!open.has(code)) return [code, content];
        const words = typeof content === "number" ? formatExact(content, context.language) : String(content);
        return [code, texts.notDecided(words)];
      }
      return [code, open.has(code) || TO_BE_DECIDED.has(code) ? notDecided : null];
    }),
  ) as Record<KeyColumn, CellValue>;
}

/** Whether two cells say the same, as far as a person can see. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  return plainText(a) === plainText(b);
}

/** Reads a cell that differs from what the catalogue says. `before` is the key's present content. */
export function readCell(
  code: KeyColumn,
  cell: CellValue,
  before: unknown,
  context: CellContext,
): CellSays | CellProblem {
  if (typeof cell === "string" && EXCEL_ERROR.test(cell.trim())) return cellProblem("excel-error", {});
  if (isPersonal(cell)) return cellProblem("personal-number", {});
  const { text, marked } = withoutMark(plainText(cell));
  if (text === "") return { value: emptyOf(code), open: TO_BE_DECIDED.has(code) ? null : false };
  const undecided = LANGUAGES.some((language) => folded(text) === catalogueKeysText[language].notDecided);
  if (undecided && !ALWAYS_DECIDED.has(code)) return { value: emptyOf(code), open: true };
  const content = typeof cell === "number" && !marked ? cell : text;
  const read = contentOf(code, content, before, context);
  return "code" in read ? read : { ...read, open: marked };
}

/** The words of a closed list in the language of the sheet. */
export function choiceWords(code: ChoiceColumn, { catalogue, language }: CellContext): string[] {
  const words = CHOICES[code].map((id) => wordOf(code, id, language));
  return code === "rule"
    ? [indicatorsText[language].asCatalogue(wordOf("rule", catalogue.rule, language)), ...words]
    : words;
}

/** As a sentence may show it: short, on one line, without personal numbers. */
export function givenText(cell: CellValue): string {
  return sanitise(plainText(cell));
}

function shownContent(
  code: KeyColumn,
  indicator: Indicator,
  retired: boolean,
  context: CellContext,
): CellValue {
  const { catalogue, language } = context;
  const texts = indicatorsText[language];
  const content = contentAt(indicator, shapeOf(code).path);
  if (code === "state") return wordOf("state", retired ? RETIRED : indicator.state, language);
  if (code === "measure") return wordOf("measure", measureOf(indicator), language);
  if (code === "rule" && content === undefined) {
    return texts.asCatalogue(wordOf("rule", catalogue.rule, language));
  }
  if (code === "baseline" && content === undefined) {
    return catalogue.baseline === undefined ? null : texts.common(catalogue.baseline);
  }
  if (content === undefined || content === null) return null;
  const words = textOf(content);
  switch (shapeOf(code).form) {
    case "choice":
      return wordOf(code as ChoiceColumn, words, language);
    case "yes":
      return content === true ? texts.yes : texts.no;
    case "number":
      return typeof content === "number" ? content : null;
    case "goal":
      return labelOf(context.goals, words);
    case "names":
      return (content as string[]).map((id) => labelOf(namesFor(code, context), id)).join(BETWEEN);
    case "items":
      return (content as Item[]).map(itemText).join(BETWEEN);
    case "breaks":
      return (content as Break[]).map(breakText).join("\n");
    case "open":
      return (content as string[]).map((key) => openWord(key, language)).join(BETWEEN);
    case "text":
    case "period":
    case "own":
      return words;
  }
}

/** Of a plain value; lists and objects have forms of their own. */
function textOf(content: unknown): string {
  return typeof content === "string" || typeof content === "number" || typeof content === "boolean"
    ? String(content)
    : "";
}

function contentOf(
  code: KeyColumn,
  cell: string | number,
  before: unknown,
  context: CellContext,
): { value: unknown } | CellProblem {
  const text = String(cell);
  switch (shapeOf(code).form) {
    case "choice":
      return choiceOf(code as ChoiceColumn, text, context);
    case "yes":
      return yesOf(text, context.language);
    case "number":
      return numberOf(cell);
    case "goal": {
      const id = idOf(context.goals, text);
      return id === undefined ? unknownName(text, context.goals) : { value: id };
    }
    case "names":
      return idsOf(text, namesFor(code, context));
    case "items":
      return { value: itemsOf(text, before) };
    case "breaks":
      return { value: breaksOf(text, before) };
    case "open":
      return openOf(text, before, context.language);
    case "period":
      return isCommonBaseline(code, text, context) ? { value: undefined } : { value: text };
    case "text":
    case "own":
      return { value: text };
  }
}

/** Without the key there is no text; these two are always there. */
function emptyOf(code: KeyColumn): unknown {
  if (code === "definition") return "";
  return code === "departments" ? [] : undefined;
}

function choiceOf(code: ChoiceColumn, text: string, context: CellContext): { value: unknown } | CellProblem {
  const said = folded(text);
  const isCommon = LANGUAGES.some((language) =>
    RULES.some(
      (rule) => folded(indicatorsText[language].asCatalogue(wordOf("rule", rule, language))) === said,
    ),
  );
  if (code === "rule" && isCommon) return { value: undefined };
  const choice = CHOICES[code].find(
    (id) => id === said || LANGUAGES.some((language) => folded(wordOf(code, id, language)) === said),
  );
  if (choice === undefined) {
    const allowed = choiceWords(code, context).join(", ");
    return cellProblem("unknown-word", { given: givenText(text), allowed });
  }
  return { value: code === "thirdGeneration" ? choice === "true" : choice };
}

function yesOf(text: string, language: Language): { value: boolean } | CellProblem {
  const said = folded(text);
  const { yes, no } = indicatorsText[language];
  if (LANGUAGES.some((one) => indicatorsText[one].yes === said) || said === "true") return { value: true };
  if (LANGUAGES.some((one) => indicatorsText[one].no === said) || said === "false") return { value: false };
  return cellProblem("unknown-word", { given: givenText(text), allowed: `${yes}, ${no}` });
}

/** `1.234` may be a thousand or little more than one: nobody should have to guess what is decided. */
function numberOf(cell: string | number): { value: number } | CellProblem {
  if (typeof cell === "number") return { value: cell };
  const [value, ...others] = numberReadings(cell);
  return value === undefined || others.length > 0
    ? cellProblem("not-a-number", { given: givenText(cell) })
    : { value };
}

/** Names hold commas, so a comma parts them only where the whole is no name. */
function idsOf(text: string, names: Names): { value: string[] } | CellProblem {
  const ids: string[] = [];
  for (const piece of piecesOf(text)) {
    const id = idOf(names, piece);
    const parts = id === undefined ? piece.split(",").map((part) => part.trim()) : [piece];
    for (const part of parts.filter((one) => one !== "")) {
      const found = idOf(names, part);
      if (found === undefined) return unknownName(part, names);
      ids.push(found);
    }
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? { value: ids }
    : cellProblem("named-twice", { given: givenText(labelOf(names, twice)) });
}

function unknownName(text: string, names: Names): CellProblem {
  return cellProblem("unknown-name", {
    given: givenText(text),
    known: [...names.labelOf.values()].slice(0, MOST_NAMES).join(BETWEEN),
  });
}

/** As many as a sentence in a cell can hold and be read. */
const MOST_NAMES = 12;

interface Item {
  id: string;
  name: string;
}

/** A semicolon inside a name would part it. */
function itemText({ id, name }: Item): string {
  return `${oneLine(name).replaceAll(";", ",")} [${id}]`;
}

/** A part keeps all it had as long as its id stands; one without an id gets one made from its name. */
function itemsOf(text: string, before: unknown): Item[] {
  const known = new Map((Array.isArray(before) ? (before as Item[]) : []).map((item) => [item.id, item]));
  const pieces = piecesOf(text).map((piece) => {
    const [, name = piece, id] = /^(.*?)\s*\[([^[\]]+)\]$/s.exec(piece) ?? [];
    return { name: name.trim(), id: id?.trim() };
  });
  const taken = new Set(pieces.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return pieces.map(({ name, id: given }) => {
    const id = given ?? uniqueId(slug(name), taken);
    taken.add(id);
    const stored = known.get(id);
    if (stored === undefined) return { id, name };
    return itemText(stored) === itemText({ id, name }) ? stored : { ...stored, name };
  });
}

interface Break {
  from: string;
  note: string;
}

function breakText({ from, note }: Break): string {
  return note === "" ? from : `${from}: ${oneLine(note)}`;
}

function breaksOf(text: string, before: unknown): Break[] {
  const known = new Map((Array.isArray(before) ? (before as Break[]) : []).map((one) => [one.from, one]));
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, from = line, note = ""] = /^([^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
      const stored = known.get(from);
      if (stored === undefined) return { from, note };
      return breakText(stored) === breakText({ from, note }) ? stored : { ...stored, note };
    });
}

const ALL_KEYS = Object.keys(catalogueSchema.shape.indicators.element.shape);
/** What a sentence proposes; any key is understood. */
const OPEN_KEYS = [
  "definition",
  "departments",
  "desired",
  "period",
  "baseline",
  "source",
  "target",
  "tolerance",
];

/** Only whole keys have words; a path inside one keeps its own form. */
function openWord(key: string, language: Language): string {
  return /[.[;]/.test(key) ? key : catalogueKeyWord(key, language);
}

function openOf(
  text: string,
  before: unknown,
  language: Language,
): { value: string[] | undefined } | CellProblem {
  const stored = Array.isArray(before) ? (before as string[]) : [];
  const keys = new Map<string, string>();
  for (const key of [...ALL_KEYS, ...KEY_COLUMNS.map(openKeyOf), ...stored]) {
    for (const one of LANGUAGES) keys.set(folded(openWord(key, one)), key);
    keys.set(folded(key), key);
  }
  const open: string[] = [];
  for (const piece of piecesOf(text)) {
    const key = keys.get(folded(piece));
    if (key === undefined) {
      const known = OPEN_KEYS.map((one) => openWord(one, language)).join(BETWEEN);
      return cellProblem("unknown-name", { given: givenText(piece), known });
    }
    if (!open.includes(key)) open.push(key);
  }
  return { value: open.length === 0 ? undefined : open };
}

function isCommonBaseline(code: KeyColumn, text: string, { catalogue }: CellContext): boolean {
  const { baseline } = catalogue;
  return (
    code === "baseline" &&
    baseline !== undefined &&
    LANGUAGES.some((language) => folded(indicatorsText[language].common(baseline)) === folded(text))
  );
}

function wordOf(code: ChoiceColumn, id: string, language: Language): string {
  const words: Readonly<Record<string, string>> = indicatorsText[language][code];
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}

function namesFor(code: KeyColumn, context: CellContext): Names {
  if (code === "departments") return context.departments;
  return code === "committees" ? context.committees : context.groups;
}

/** Each by its name; where two share a name, or a name would be parted, with the id beside it. */
function namesOf(entries: readonly { id: string; name: string }[]): Names {
  const times = new Map<string, number>();
  for (const { name } of entries) times.set(folded(name), (times.get(folded(name)) ?? 0) + 1);
  const labels = entries.map(({ id, name }): [string, string] => {
    const plain = oneLine(name).replaceAll(";", ",");
    return [id, times.get(folded(name)) === 1 && plain !== "" ? plain : `${plain} [${id}]`];
  });
  return {
    labelOf: new Map(labels),
    idOf: new Map([
      ...entries.map(({ id }): [string, string] => [folded(id), id]),
      ...labels.map(([id, label]): [string, string] => [folded(label), id]),
    ]),
  };
}

function labelOf({ labelOf: labels }: Names, id: string): string {
  return labels.get(id) ?? id;
}

function idOf({ idOf: ids }: Names, text: string): string | undefined {
  return ids.get(folded(text));
}

function contentAt(indicator: Indicator, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    indicator,
  );
}

/** `andel (ikke endeligt fastlagt)` says andel, and that it is open. */
function withoutMark(text: string): { text: string; marked: boolean } {
  for (const language of LANGUAGES) {
    const mark = indicatorsText[language].notDecided("");
    if (text.toLowerCase().endsWith(mark)) return { text: text.slice(0, -mark.length).trim(), marked: true };
  }
  return { text, marked: false };
}

function piecesOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

function isPersonal(cell: CellValue): boolean {
  return typeof cell === "number" ? isCprNumber(cell) : typeof cell === "string" && findCpr(cell);
}

function plainText(cell: CellValue): string {
  return cell === null ? "" : String(cell).replace(/\r\n?/g, "\n").trim();
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function folded(text: string): string {
  return oneLine(text).toLowerCase();
}
