// A committee's own sheet: the goals and indicators that it answers for, alone or with others, as the council's table shows them.
import type { Catalogue, Committee } from "../../barometer/catalogue";
import { sheetName, type SheetPlan } from "../plan";
import type { Results } from "./results";
import { planSummary } from "./summary";

export interface CommitteesInput extends Results {
  /** Where committees comment on their sheets: of which round, and what each has written. */
  commented?: { period: string; of: (committee: string, indicator: string) => string };
  /** Names of other sheets: a committee called as one of them gets a name of its own. */
  otherSheets: Iterable<string>;
}

/** A sheet for each committee that has something to answer for, in the catalogue's order. */
export function planCommittees({ otherSheets, commented, ...results }: CommitteesInput): SheetPlan[] {
  const taken = [...otherSheets];
  return committeeResults(results).map(({ committee, results: own }) => {
    const sheet = sheetName(committee.short ?? committee.name, taken);
    taken.push(sheet);
    const comments = commented && {
      committee: committee.id,
      period: commented.period,
      of: (indicator: string) => commented.of(committee.id, indicator),
    };
    return planSummary({
      ...own,
      catalogue: { ...own.catalogue, themes: themesOf(own.catalogue) },
      ...{ sheet, reader: committee.name },
      ...(comments === undefined ? {} : { comments }),
    });
  });
}

/** The committees that have something to answer for, each with what is left of the results for it. */
export function committeeResults(results: Results): { committee: Committee; results: Results }[] {
  return (results.catalogue.committees ?? []).flatMap((committee) => {
    const own = resultsOfCommittee(results, committee);
    return own.lines.length === 0 && own.goals.length === 0 ? [] : [{ committee, results: own }];
  });
}

/** What is left of the results when only the committee's goals and indicators count; a goal's light stays the whole goal's. */
function resultsOfCommittee(results: Results, { id }: Pick<Committee, "id">): Results {
  const { catalogue, lines, goals, areas = [] } = results;
  const ownGoals = goalsOfCommittee(catalogue, id);
  const indicators = catalogue.indicators.filter(
    ({ goal, committees }) =>
      committees?.includes(id) === true ||
      (committees === undefined && goal !== undefined && ownGoals.has(goal)),
  );
  const kept = new Set(indicators.map((indicator) => indicator.id));
  const shownGoals = new Set([...ownGoals, ...indicators.flatMap(({ goal }) => goal ?? [])]);
  return {
    ...results,
    catalogue: {
      ...catalogue,
      indicators,
      ...(catalogue.goals === undefined
        ? {}
        : { goals: catalogue.goals.filter((goal) => shownGoals.has(goal.id)) }),
    },
    lines: lines.filter(({ indicator }) => kept.has(indicator)),
    goals: goals.filter(({ goal }) => shownGoals.has(goal)),
    areas: areas.filter(({ area }) =>
      (catalogue.goals ?? []).every((goal) => goal.area !== area || shownGoals.has(goal.id)),
    ),
  };
}

/** A theme is everyone's, or theirs whose departments write about it. */
function themesOf({ themes = [], indicators }: Catalogue): NonNullable<Catalogue["themes"]> {
  const departments = new Set(indicators.flatMap((indicator) => indicator.departments));
  return themes.filter(({ departments: own }) => own.length === 0 || own.some((id) => departments.has(id)));
}

/** Goals of all committees are each one's. */
function goalsOfCommittee({ goals = [] }: Catalogue, id: string): Set<string> {
  return new Set(
    goals
      .filter(
        ({ committees, lead, allCommittees }) =>
          allCommittees === true || lead === id || committees.includes(id),
      )
      .map((goal) => goal.id),
  );
}
