// A department's own sheet, for its head: the indicators that it answers for, alone or with others, as the council's table shows them.
// None stands beside another: departments are not ranked.
import type { Department } from "../../barometer/catalogue";
import { hasGoals } from "../../barometer/headings";
import { resultsText } from "../../text/sheets/results";
import { wordSheetName, type SheetPlan } from "../plan";
import { languageOf, type Results } from "./results";
import { planSummary } from "./summary";

export interface DepartmentsInput extends Results {
  /** Names of other sheets: a department called as one of them gets a name of its own. */
  otherSheets: Iterable<string>;
  /** Whether this sheet is to be laid. */
  isWanted: (sheet: string) => boolean;
}

/** The sheets that are wanted, in the catalogue's order, and what the others would be called. */
export function planDepartments({ otherSheets, isWanted, ...results }: DepartmentsInput): {
  plans: SheetPlan[];
  names: string[];
} {
  const names: string[] = [];
  const taken = [...otherSheets];
  const { arranged: words } = resultsText[languageOf(results)];
  const plans = results.catalogue.departments.flatMap((department) => {
    const own = resultsOfDepartment(results, department);
    if (own.lines.length === 0) return [];
    const sheet = wordSheetName(department.name, taken);
    taken.push(sheet);
    names.push(sheet);
    if (!isWanted(sheet)) return [];
    const remark = hasGoals(results.catalogue) ? { remark: words.wholeGoals } : {};
    return planSummary({ ...own, sheet, reader: department.name, ...remark });
  });
  return { plans, names };
}

/** What is left of the results when only the department's indicators count; a goal's light stays the whole goal's. */
function resultsOfDepartment(results: Results, { id }: Pick<Department, "id">): Results {
  const { catalogue, lines, goals, areas = [] } = results;
  const indicators = catalogue.indicators.filter(({ departments }) => departments.includes(id));
  const kept = new Set(indicators.map((indicator) => indicator.id));
  const ownGoals = new Set(indicators.flatMap(({ goal }) => goal ?? []));
  const isOwn = (goal: string) => (hasGoals(catalogue) ? ownGoals.has(goal) : goal === id);
  return {
    ...results,
    catalogue: {
      ...catalogue,
      indicators,
      themes: (catalogue.themes ?? []).filter(({ departments }) => departments.includes(id)),
      ...(catalogue.goals === undefined
        ? {}
        : { goals: catalogue.goals.filter((goal) => ownGoals.has(goal.id)) }),
    },
    ...(hasGoals(catalogue) ? {} : { under: id }),
    lines: lines.filter(({ indicator }) => kept.has(indicator)),
    goals: goals.filter(({ goal }) => isOwn(goal)),
    // As on a committee's sheet: an area that others have goals in has no light here.
    areas: areas.filter(({ area }) =>
      (catalogue.goals ?? []).every((goal) => goal.area !== area || ownGoals.has(goal.id)),
    ),
  };
}
