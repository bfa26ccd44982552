// Which rows an entry sheet has: one per indicator, category, group and period that the round asks these departments for.
import { decimalsOf, type Catalogue, type Group, type Indicator } from "../../barometer/catalogue";
import { figureKey, TARGET_GROUP } from "../../barometer/figure";
import { hasGoals, headingsOf, headingsOfIndicator } from "../../barometer/headings";
import { parsePeriod, periodsOfRound } from "../../barometer/period";
import { dueIndicators, type Round } from "../../barometer/round";
import { isCountedByCategory, type ValueBounds, valueBounds } from "../../checks/limits";

export interface PlannedRow extends ValueBounds {
  indicator: Indicator;
  group: Group;
  category: { id: string; name: string } | null;
  definition: { id: string; until: string } | null;
  period: string;
  decimals: number;
}

export interface EntryBlock {
  /** A goal's or a department's id; null for what belongs to none. */
  id: string | null;
  title: string | null;
  rows: PlannedRow[];
}

/** What a row is recognised by: the key of the figure that belongs in it. */
export function rowKey(row: PlannedRow): string {
  return figureKey({
    indicator: row.indicator.id,
    group: row.group.id,
    category: row.category?.id ?? null,
    period: row.period,
    definition: row.definition?.id ?? null,
  });
}

/**
 * Blocks in the catalogue's order of goals, or of departments where there are no goals; a joint indicator stands once,
 * with the first of the departments given. Indicators still being clarified have no rows: there is nothing to enter yet.
 */
export function entryBlocks(
  catalogue: Catalogue,
  round: Round,
  departments: readonly string[],
): EntryBlock[] {
  const here = new Set(departments);
  const everyone = catalogue.departments.every(({ id }) => here.has(id));
  const indicators = dueIndicators(catalogue, round).filter(
    (indicator) =>
      indicator.state === "available" &&
      (indicator.departments.some((id) => here.has(id)) || (everyone && indicator.departments.length === 0)),
  );
  const blocks = new Map<string | null, EntryBlock>();
  const headings = headingsOf(catalogue).filter(({ id }) => hasGoals(catalogue) || here.has(id));
  for (const { id, title } of headings) blocks.set(id, { id, title, rows: [] });
  blocks.set(null, { id: null, title: null, rows: [] });
  for (const indicator of indicators) {
    const own = headingsOfIndicator(indicator, catalogue);
    const heading = headings.find(({ id }) => own.includes(id));
    const block = blocks.get(heading?.id ?? null);
    block?.rows.push(...rowsOf(indicator, catalogue.groups, round.period));
  }
  return [...blocks.values()].filter(({ rows }) => rows.length > 0);
}

/** The categories that figures are entered for; `outer/inner` where categories lie within categories. */
export function enteredCategories(indicator: Indicator): ({ id: string; name: string } | null)[] {
  const { categories } = indicator;
  if (!categories) return [null];
  const { within } = categories;
  if (!within) return categories.items;
  return categories.items.flatMap((outer) =>
    within.items.map((inner) => ({ id: `${outer.id}/${inner.id}`, name: `${outer.name} · ${inner.name}` })),
  );
}

/** The forms of a round ask for the same rows, which are made once. */
function rowsOf(
  indicator: Indicator,
  groups: readonly Group[],
  roundPeriod: string,
): readonly Readonly<PlannedRow>[] {
  const known = made.get(indicator);
  if (known?.groups === groups && known.roundPeriod === roundPeriod) return known.rows;
  const rows = plannedRows(indicator, new Map(groups.map((group) => [group.id, group])), roundPeriod);
  made.set(indicator, { groups, roundPeriod, rows });
  return rows;
}

interface MadeRows {
  groups: readonly Group[];
  roundPeriod: string;
  rows: readonly Readonly<PlannedRow>[];
}

const made = new WeakMap<Indicator, MadeRows>();

function plannedRows(
  indicator: Indicator,
  groups: ReadonlyMap<string, Group>,
  roundPeriod: string,
): PlannedRow[] {
  const ordered = [...indicator.groups].sort(
    (a, b) => Number(b === TARGET_GROUP) - Number(a === TARGET_GROUP),
  );
  const bounds = valueBounds(indicator);
  // Persons are counted in whole ones, whatever the index of them is shown with.
  const decimals = isCountedByCategory(indicator) ? 0 : decimalsOf(indicator);
  return periodsOfRound(indicator, roundPeriod).flatMap((period) =>
    definitionsAt(indicator, period).flatMap((definition) =>
      enteredCategories(indicator).flatMap((category) =>
        ordered.map((id): PlannedRow => ({
          indicator,
          group: groups.get(id) ?? { id, name: id, role: id === TARGET_GROUP ? "target" : "comparison" },
          category,
          definition,
          period,
          decimals,
          ...bounds,
        })),
      ),
    ),
  );
}

/**
 * The definitions a period is entered under: the current one (null), or the first of those that lasted until then; in
 * the last period of a definition both, so that each side of the break has something to be compared with.
 */
function definitionsAt(indicator: Indicator, period: string): ({ id: string; until: string } | null)[] {
  const end = parsePeriod(period)?.end ?? "";
  const lasting = (indicator.definitions ?? [])
    .map(({ id, until }) => ({ id, until, end: parsePeriod(until)?.end ?? "" }))
    .filter((definition) => definition.end >= end)
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  const [first] = lasting;
  if (!first) return [null];
  const definition = { id: first.id, until: first.until };
  return first.end === end ? [null, definition] : [definition];
}
