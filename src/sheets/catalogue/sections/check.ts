// What is wrong with the edited sections once every cell has been read: entries taken away that others still name, and
// what the schema says of the catalogue without its indicators.
import type { Catalogue, Indicator } from "../../../barometer/catalogue";
import type { CatalogueProblem } from "../../../barometer/catalogue-problem";
import { readCatalogue } from "../../../barometer/read-catalogue";
import { givenText } from "../cell/written";
import { defaultsOf, entriesOf, fieldsOf, LIST_SECTIONS } from "./shape";
import { keyShowing } from "./about";
import { draftPlace, isTargetGroup, type RemovedEntry, type Report, type SectionsReading } from "./read";
import type { CellContext } from "../cells";
import { cellProblem } from "../problem";
import { sheetProblem, type ProblemPlace } from "../told";

/** As many names as a sentence in a cell can hold and be read. */
const MOST_USERS = 3;

/** The indicators as edited; what is not there names nothing. */
export type IndicatorNames = Partial<
  Pick<Indicator, "name" | "goal" | "departments" | "committees" | "groups">
>;

/**
 * @param indicators those that are asked for; a retired one may name what has gone
 * @param own departments that the workbook is laid for
 */
export function reportRemoved(
  { removed, edited }: SectionsReading,
  indicators: readonly IndicatorNames[],
  own: ReadonlySet<string>,
  report: Report,
): void {
  for (const one of removed) {
    const name = givenText(one.name);
    if (isTargetGroup(one)) {
      report(removedPlace(one), cellProblem("target-group-gone", { name }));
      continue;
    }
    if (one.section === "departments" && own.has(one.id)) {
      report(removedPlace(one), cellProblem("department-of-workbook", { name }));
      continue;
    }
    const users = usersOf(one, edited, indicators);
    if (users.length === 0) continue;
    const shown = users.slice(0, MOST_USERS);
    report(
      removedPlace(one),
      cellProblem("still-used", {
        name,
        users: shown.map(givenText),
        more: users.length - shown.length,
      }),
    );
  }
}

/** Holds the catalogue's own keys and lists against the schema; `told` are rows about which something has been said. */
export function reportSections(
  reading: SectionsReading,
  catalogue: Catalogue,
  context: CellContext,
  told: ReadonlySet<number | null>,
  report: Report,
): void {
  const { edited, drafts, removed, about } = reading;
  // What has gone is told as such, not once more by everything that names it.
  const whole: Record<string, unknown> = { ...edited, indicators: [] };
  for (const section of LIST_SECTIONS) {
    const gone = removed.filter((one) => one.section === section).map(({ id }) => id);
    if (gone.length === 0) continue;
    const entries = entriesOf(catalogue, section).filter(({ id }) => gone.includes(id));
    const list = Array.isArray(edited[section]) ? (edited[section] as unknown[]) : [];
    whole[section] = [...list, ...entries.map(({ entry }) => entry)];
  }
  const read = readCatalogue(whole);
  if (!("problems" in read)) return;
  for (const problem of read.problems) {
    const place = placeOf(problem, drafts, about);
    if (place !== null && !told.has(place.row)) report(place, sheetProblem(problem, context));
  }
}

/** The catalogue that rows of indicators are held against: every entry there is, was or is meant to be. */
export function knownCatalogue(catalogue: Catalogue, { drafts }: SectionsReading): Catalogue {
  const known: Record<string, unknown> = { ...catalogue };
  for (const [section, list] of drafts) {
    const stored = catalogue[section] ?? [];
    const ids = new Set(stored.map(({ id }) => id));
    const nameKey = fieldsOf(section)[0]?.path[0] ?? "name";
    const added = list.flatMap(({ id, table }) =>
      ids.has(id) ? [] : [{ id, [nameKey]: table.name ?? id, ...defaultsOf(section, id) }],
    );
    if (added.length > 0) known[section] = [...stored, ...added];
  }
  // Stored entries have passed the schema, and the added ones have all it asks for.
  return known as Catalogue;
}

function placeOf(
  { place: { list, number, key } }: CatalogueProblem,
  drafts: SectionsReading["drafts"],
  about: SectionsReading["about"],
): ProblemPlace | null {
  const section = LIST_SECTIONS.find((one) => one === list);
  if (section === undefined) {
    const shown = keyShowing(key);
    return shown === null ? null : (about.get(shown) ?? null);
  }
  const draft = number === null ? undefined : drafts.get(section)?.[number - 1];
  if (draft === undefined) return null;
  const field = fieldsOf(section).find(({ path }) =>
    path.every((step, index) => key.split(/[.[]/)[index] === step),
  );
  return draftPlace(section, draft, field ?? null);
}

function removedPlace({ section, id, name, row }: RemovedEntry): ProblemPlace {
  return { row, column: "name", field: { section, code: fieldsOf(section)[0]?.code ?? "name" }, id, name };
}

/** What each list is named by, so that nothing goes that something still points at. */
function usersOf(
  { section, id }: RemovedEntry,
  edited: Record<string, unknown>,
  indicators: readonly IndicatorNames[],
): string[] {
  const named = (test: (one: IndicatorNames) => boolean | undefined) =>
    indicators.flatMap((one) => (test(one) === true ? [one.name ?? ""] : []));
  const titled = (list: "goals" | "themes", test: (one: Record<string, unknown>) => boolean) =>
    (Array.isArray(edited[list]) ? (edited[list] as Record<string, unknown>[]) : []).flatMap((one) =>
      test(one) ? [String(one["title"])] : [],
    );
  const holds = (list: unknown) => Array.isArray(list) && list.includes(id);
  switch (section) {
    case "departments":
      return [
        ...named((one) => one.departments?.includes(id)),
        ...titled("themes", (one) => holds(one["departments"])),
      ];
    case "groups":
      return named((one) => one.groups?.includes(id));
    case "committees":
      return [
        ...titled("goals", (one) => holds(one["committees"]) || one["lead"] === id),
        ...named((one) => one.committees?.includes(id)),
      ];
    case "areas":
      return titled("goals", (one) => one["area"] === id);
    case "goals":
      return named((one) => one.goal === id);
    case "themes":
    case "hearingParties":
      return [];
  }
}
