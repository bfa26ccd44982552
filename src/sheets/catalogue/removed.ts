// Entries that have left the catalogue's lists are remembered by id and name: who types the name again means the same one,
// and gets the figures back that were set aside with it.
import type { Catalogue } from "../../barometer/catalogue";
import type { Named } from "./cell/names";
import { withKey } from "./cell/key-path";
import { entriesOf, LIST_SECTIONS, type ListSection } from "./sections/shape";

/** The catalogue's optional key `removed`, a list for each section. What is no such thing is passed over. */
export function removedFrom(catalogue: Catalogue, section: ListSection): Named[] {
  const { removed } = catalogue as { removed?: unknown };
  if (typeof removed !== "object" || removed === null || !Object.hasOwn(removed, section)) return [];
  const list = (removed as Record<string, unknown>)[section];
  return Array.isArray(list) ? list.filter(isNamed).map(({ id, name }) => ({ id, name })) : [];
}

/** `after` with what it has no more of `before`, and without what has come back. */
export function withRemoved(before: Catalogue, after: Catalogue): Catalogue {
  const isChanged = LIST_SECTIONS.some((section) => idsOf(before, section) !== idsOf(after, section));
  if (!isChanged) return after;
  const removed = LIST_SECTIONS.flatMap((section): [ListSection, Named[]][] => {
    const here = new Set(entriesOf(after, section).map(({ id }) => id));
    const gone = new Map(
      [...removedFrom(before, section), ...entriesOf(before, section)].map(({ id, name }) => [id, name]),
    );
    const left = [...gone].flatMap(([id, name]) => (here.has(id) ? [] : [{ id, name }]));
    return left.length === 0 ? [] : [[section, left]];
  });
  return withKey(after, "removed", removed.length === 0 ? undefined : Object.fromEntries(removed));
}

function idsOf(catalogue: Catalogue, section: ListSection): string {
  return entriesOf(catalogue, section)
    .map(({ id }) => id)
    .sort()
    .join("\n");
}

function isNamed(one: unknown): one is Named {
  const { id, name } = (typeof one === "object" && one !== null ? one : {}) as Partial<
    Record<string, unknown>
  >;
  return typeof id === "string" && typeof name === "string";
}
