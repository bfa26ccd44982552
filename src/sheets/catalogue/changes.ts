// What an edited catalogue has that the stored one has not, and the reverse.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import type { Named } from "./cell/names";
import { entriesOf, LIST_SECTIONS, type ListSection } from "./sections/shape";
import { retiredOf } from "./retired";

export interface CatalogueChanges {
  added: Named[];
  /** No longer asked for, but kept in the catalogue's file. */
  retired: Named[];
  returned: Named[];
  /** Retired ones whose row has been emptied as well: gone from the file. */
  forgotten: Named[];
  /** With the name as it now is. */
  renamed: Named[];
  /** Something but the name is different. */
  edited: Named[];
  reordered: boolean;
  /** What the line above the table has been changed to; null where it has not. */
  exampleFigures: boolean | null;
  /** Lists below the table with something new or gone in them. */
  lists: Partial<Record<ListSection, { added: Named[]; removed: Named[] }>>;
}

export function changesOf(
  before: Catalogue,
  after: Catalogue,
  exampleFigures: boolean | null,
): CatalogueChanges {
  const active = new Map(before.indicators.map((one, index) => [one.id, { one, index }]));
  const retiredBefore = new Set(retiredOf(before).map(({ id }) => id));
  const activeAfter = new Set(after.indicators.map(({ id }) => id));
  const retiredAfter = retiredOf(after);
  const stillKept = new Set(retiredAfter.map(({ id }) => id));
  const staying = after.indicators.flatMap((one) => {
    const known = active.get(one.id);
    return known ? [{ now: one, before: known.one, index: known.index }] : [];
  });
  return {
    added: after.indicators.filter(({ id }) => !active.has(id) && !retiredBefore.has(id)).map(named),
    retired: before.indicators.filter(({ id }) => !activeAfter.has(id)).map(named),
    returned: after.indicators.filter(({ id }) => retiredBefore.has(id)).map(named),
    forgotten: retiredOf(before)
      .filter(({ id }) => !activeAfter.has(id) && !stillKept.has(id))
      .map(named),
    renamed: staying.filter((one) => one.now.name !== one.before.name).map(({ now }) => named(now)),
    edited: staying
      .filter(
        (one) => JSON.stringify({ ...one.now, name: "" }) !== JSON.stringify({ ...one.before, name: "" }),
      )
      .map(({ now }) => named(now)),
    reordered: staying.some(({ index }, place) => place > 0 && index < (staying[place - 1]?.index ?? 0)),
    exampleFigures,
    lists: Object.fromEntries(
      LIST_SECTIONS.flatMap((section) => {
        const [was, is] = [entriesOf(before, section), entriesOf(after, section)];
        const added = missingIn(was, is);
        const removed = missingIn(is, was);
        return added.length + removed.length === 0 ? [] : [[section, { added, removed }]];
      }),
    ),
  };
}

function missingIn(there: readonly Named[], here: readonly Named[]): Named[] {
  const ids = new Set(there.map(({ id }) => id));
  return here.filter(({ id }) => !ids.has(id)).map(({ id, name }) => ({ id, name }));
}

function named({ id, name }: Indicator): Named {
  return { id, name };
}
