// What the parts of a catalogue are called in cells, and which part a name in a cell means.
import { BETWEEN, folded, givenText, oneLine, piecesOf } from "./written";
import { cellProblem, type CellProblem } from "../problem";

export interface Named {
  id: string;
  name: string;
}

export interface Names {
  labelOf: ReadonlyMap<string, string>;
  idOf: ReadonlyMap<string, string>;
}

/** As many as a sentence in a cell can hold and be read. */
const MOST_NAMES = 12;

/** Each by its name; where two share a name, or a name would be parted, with the id beside it. */
export function namesOf(entries: readonly Named[]): Names {
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

/** Somebody who renames a part may go on writing its earlier name elsewhere, as long as nothing else is called that now. */
export function withEarlierNames(now: Names, before: Names): Names {
  return {
    labelOf: now.labelOf,
    idOf: new Map([...[...before.idOf].filter(([, id]) => now.labelOf.has(id)), ...now.idOf]),
  };
}

export function labelOf({ labelOf: labels }: Names, id: string): string {
  return labels.get(id) ?? id;
}

export function labelsOf(names: Names, ids: readonly string[]): string {
  return ids.map((id) => labelOf(names, id)).join(BETWEEN);
}

export function allLabels({ labelOf: labels }: Names): string {
  return [...labels.values()].join(BETWEEN);
}

export function idOf(text: string, names: Names): { value: string } | CellProblem {
  const id = names.idOf.get(folded(text));
  return id === undefined ? unknownName(text, names) : { value: id };
}

/** Names hold commas, so a comma parts them only where the whole is no name. */
export function idsOf(text: string, names: Names): { value: string[] } | CellProblem {
  const ids: string[] = [];
  for (const piece of piecesOf(text)) {
    const isName = names.idOf.has(folded(piece));
    const parts = isName ? [piece] : piece.split(",").map((part) => part.trim());
    for (const part of parts.filter((one) => one !== "")) {
      const found = idOf(part, names);
      if ("code" in found) return found;
      ids.push(found.value);
    }
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? { value: ids }
    : cellProblem("named-twice", { given: givenText(labelOf(names, twice)) });
}

export function unknownName(text: string, names: Names): CellProblem {
  return cellProblem("unknown-name", {
    given: givenText(text),
    known: [...names.labelOf.values()].slice(0, MOST_NAMES).join(BETWEEN),
  });
}
