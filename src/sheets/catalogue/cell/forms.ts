// One key of a catalogue as a cell, and back, for every form a cell can have.
import type { Catalogue } from "../../../barometer/catalogue";
import type { AskedText } from "../../../barometer/text-kinds";
import { numberReadings } from "../../../checks/typed-number";
import { catalogueKeysText, catalogueKeyWord } from "../../../text/words/catalogue-keys";
import { indicatorsText } from "../../../text/sheets/catalogue";
import { isWording } from "../../../text/formerly";
import { LANGUAGES, type Language } from "../../../text/language";
import { formatExact } from "../../../text/said/numbers";
import { askedTextsOf, askedTextsText } from "./asked-texts";
import { breaksOf, breaksText, definitionsOf, definitionsText, itemsOf, itemsText } from "./lists";
import { idOf, idsOf, labelOf, labelsOf, type Names } from "./names";
import { BETWEEN, folded, givenText, piecesOf } from "./written";
import { cellProblem, type CellProblem } from "../problem";
import type { CellValue } from "../../plan";

/** A closed list: ids, and what each is called. */
export interface Choice {
  ids: readonly string[];
  wordOf: (id: string, language: Language) => string;
}

/** How a key is written and read, with what that takes. */
export type Kind =
  | { form: "text" | "period" | "yes" | "number" | "items" | "breaks" | "definitions" }
  | { form: "choice"; choice: Choice }
  /** One of these, or several. */
  | { form: "name" | "names"; names: Names }
  /** The texts that a round asks for, in these lists. */
  | { form: "asked"; lists: Pick<Catalogue, "areas" | "goals" | "indicators"> }
  /** Keys that nobody has decided: those there are to choose from, and the few that a sentence proposes. */
  | { form: "open"; keys: readonly string[]; proposed: readonly string[] };

/** What a cell says of its key. `value` undefined takes the key away. */
export interface CellSays {
  value: unknown;
  /** Whether the catalogue's list of open questions gets the key, or loses it; null leaves it alone. */
  open: boolean | null;
}

export type Said = { value: unknown } | CellProblem;

/** What the schema has let into the catalogue under the key; null for nothing. */
export function shownAs(kind: Kind, content: unknown, language: Language): CellValue {
  if (content === undefined || content === null) return null;
  const { yes, no } = indicatorsText[language];
  switch (kind.form) {
    case "choice":
      return kind.choice.wordOf(plain(content), language);
    case "yes":
      return content === true ? yes : no;
    case "number":
      return typeof content === "number" ? content : null;
    case "name":
      return labelOf(kind.names, plain(content));
    case "names":
      return labelsOf(kind.names, content as string[]);
    case "items":
      return itemsText(content as Parameters<typeof itemsText>[0]);
    case "breaks":
      return breaksText(content as Parameters<typeof breaksText>[0]);
    case "definitions":
      return definitionsText(content as Parameters<typeof definitionsText>[0]);
    case "asked":
      return askedTextsText(content as AskedText[], language);
    case "open":
      return (content as string[]).map((key) => openWord(key, language)).join(BETWEEN);
    case "text":
    case "period":
      return plain(content);
  }
}

/** What a key says, and whether that is not finally decided; or that nobody has decided anything. */
export function shownWithMark(
  content: CellValue,
  isOpen: boolean,
  toBeDecided: boolean,
  language: Language,
): CellValue {
  if (content === null || content === "") {
    return isOpen || toBeDecided ? catalogueKeysText[language].notDecided : null;
  }
  if (!isOpen) return content;
  const words = typeof content === "number" ? formatExact(content, language) : String(content);
  return indicatorsText[language].notDecided(words);
}

/** @param before the key's present content: whatever of it still stands keeps what the cell cannot show */
export function saidBy(kind: Kind, cell: string | number, before: unknown, language: Language): Said {
  const text = String(cell);
  switch (kind.form) {
    case "choice":
      return choiceOf(text, kind.choice, language);
    case "yes":
      return yesOf(text, language);
    case "number":
      return numberOf(cell);
    case "name":
      return idOf(text, kind.names);
    case "names":
      return idsOf(text, kind.names);
    case "items":
      return { value: itemsOf(text, before) };
    case "breaks":
      return { value: breaksOf(text, before) };
    case "definitions":
      return { value: definitionsOf(text, before) };
    case "asked":
      return askedTextsOf(text, before, kind.lists, language);
    case "open":
      return openOf(text, kind, before, language);
    case "text":
    case "period":
      return { value: text };
  }
}

/** In any language, or as the catalogue's file has it. */
function choiceOf(text: string, { ids, wordOf }: Choice, language: Language): Said {
  const said = folded(text);
  const choice = ids.find((id) => id === said || LANGUAGES.some((one) => isWording(said, wordOf(id, one))));
  if (choice !== undefined) return { value: choice };
  const allowed = ids.map((id) => wordOf(id, language)).join(", ");
  return cellProblem("unknown-word", { given: givenText(text), allowed });
}

export function yesOf(text: string, language: Language): { value: boolean } | CellProblem {
  const said = folded(text);
  const { yes, no } = indicatorsText[language];
  if (LANGUAGES.some((one) => isWording(said, indicatorsText[one].yes)) || said === "true")
    return { value: true };
  if (LANGUAGES.some((one) => isWording(said, indicatorsText[one].no)) || said === "false")
    return { value: false };
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

/** Only whole keys have words; a path inside one keeps its own form. */
function openWord(key: string, language: Language): string {
  return /[.[;]/.test(key) ? key : catalogueKeyWord(key, language);
}

function openOf(
  text: string,
  { keys, proposed }: Extract<Kind, { form: "open" }>,
  before: unknown,
  language: Language,
): Said {
  const stored = Array.isArray(before) ? (before as string[]) : [];
  const keyOf = new Map<string, string>();
  for (const key of [...keys, ...stored]) {
    for (const one of LANGUAGES) keyOf.set(folded(openWord(key, one)), key);
    keyOf.set(folded(key), key);
  }
  const open: string[] = [];
  for (const piece of piecesOf(text)) {
    const key = keyOf.get(folded(piece));
    if (key === undefined) {
      const known = proposed.map((one) => openWord(one, language)).join(BETWEEN);
      return cellProblem("unknown-name", { given: givenText(piece), known });
    }
    if (!open.includes(key)) open.push(key);
  }
  return { value: open.length === 0 ? undefined : open };
}

/** Of a plain value; lists and objects have forms of their own. */
function plain(content: unknown): string {
  return typeof content === "string" || typeof content === "number" || typeof content === "boolean"
    ? String(content)
    : "";
}
