// Lists that stand in one cell: the parts of a category, series breaks, earlier definitions. Whatever of them still stands
// keeps all it had; a part without an id gets one made from what is written.
import { BETWEEN, oneLine, piecesOf } from "./written";
import { slug, uniqueId } from "../id";

interface Item {
  id: string;
  name: string;
}

interface Break {
  from: string;
  note: string;
}

interface Definition {
  id: string;
  until: string;
  text: string;
}

/** `Under 18 [unge]; Voksne [voksne]` */
export function itemsText(items: readonly Item[]): string {
  return items.map(itemText).join(BETWEEN);
}

export function itemsOf(text: string, before: unknown): Item[] {
  const known = new Map(listOf<Item>(before).map((item) => [item.id, item]));
  const pieces = piecesOf(text).map(withId);
  const taken = new Set(pieces.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return pieces.map(({ text: name, id: given }) => {
    const id = given ?? uniqueId(slug(name), taken);
    taken.add(id);
    const stored = known.get(id);
    if (stored === undefined) return { id, name };
    return itemText(stored) === itemText({ id, name }) ? stored : { ...stored, name };
  });
}

/** `2016: nye adgangskrav`, each on its line. */
export function breaksText(breaks: readonly Break[]): string {
  return breaks.map(breakText).join("\n");
}

export function breaksOf(text: string, before: unknown): Break[] {
  const known = new Map(listOf<Break>(before).map((one) => [one.from, one]));
  return linesOf(text).map((line) => {
    const { period: from, rest: note } = periodFirst(line);
    const stored = known.get(from);
    if (stored === undefined) return { from, note };
    return breakText(stored) === breakText({ from, note }) ? stored : { ...stored, note };
  });
}

/** `2017: mindst fire prøver [fire-prøver]`, each on its line: until when, what it said, and its id. */
export function definitionsText(definitions: readonly Definition[]): string {
  return definitions.map(definitionText).join("\n");
}

/** A line that has lost its id is known again by its period: figures are entered under the id. */
export function definitionsOf(text: string, before: unknown): Definition[] {
  const stored = listOf<Definition>(before);
  const known = new Map(stored.map((one) => [one.id, one]));
  const lines = linesOf(text).map((line) => {
    const { text: rest, id } = withId(line);
    const { period: until, rest: words } = periodFirst(rest);
    return { until, words, id };
  });
  const taken = new Set(lines.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return lines.map(({ until, words, id: given }) => {
    const again = stored.find((one) => one.until === until && !taken.has(one.id));
    const id = given ?? again?.id ?? uniqueId(slug(until), taken);
    taken.add(id);
    const one = known.get(id);
    if (one === undefined) return { id, until, text: words };
    if (definitionText(one) === definitionText({ id, until, text: words })) return one;
    return { ...one, until, text: oneLine(one.text) === words ? one.text : words };
  });
}

/** A semicolon inside a name would part it. */
function itemText({ id, name }: Item): string {
  return `${oneLine(name).replaceAll(";", ",")} [${id}]`;
}

function breakText({ from, note }: Break): string {
  return note === "" ? from : `${from}: ${oneLine(note)}`;
}

function definitionText({ id, until, text }: Definition): string {
  return `${text === "" ? until : `${until}: ${oneLine(text)}`} [${id}]`;
}

function withId(text: string): { text: string; id: string | undefined } {
  const [, words = text, id] = /^(.*?)\s*\[([^[\]]+)\]$/s.exec(text) ?? [];
  return { text: words.trim(), id: id?.trim() };
}

function periodFirst(line: string): { period: string; rest: string } {
  const [, period = line, rest = ""] = /^([^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
  return { period, rest };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What the catalogue has for the key, which the schema has seen to. */
function listOf<Entry>(content: unknown): Entry[] {
  return Array.isArray(content) ? (content as Entry[]) : [];
}
