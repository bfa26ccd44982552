// Small things done to lists everywhere: put together by a key, put in order, made a key of.

/** Items by a key, in the order they come. */
export function groupBy<Item, Key>(items: Iterable<Item>, key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const at = key(item);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [item]);
    else group.push(item);
  }
  return groups;
}

/** For sorting by code units: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What stands for the same thing has the same key; the separator cannot stand in an id. */
export function keyOf(...parts: readonly (string | null | undefined)[]): string {
  let key = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 1) key += `\u0001${parts[at] ?? ""}`;
  return key;
}
