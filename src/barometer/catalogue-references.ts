// What a schema cannot see: ids that must exist elsewhere in the catalogue, periods, and keys that belong together.
import type { Catalogue, Indicator } from "./catalogue";
import {
  catalogueProblem,
  quoted,
  quotedList,
  type CatalogueProblem,
  type ProblemPath,
  type Report,
} from "./catalogue-problem";
import { checkTotals } from "./catalogue-totals";
import { contrastWithWhite, LEAST_CONTRAST } from "./colour";
import { TARGET_GROUP } from "./figure";
import { parsePeriod } from "./period";
import { criterionScaleOf } from "./scale";

/** Every contradiction inside a catalogue that has its shape, in the order of the file's lists. */
export function crossReferenceProblems(catalogue: Catalogue): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const report: Report = (code, path, values) => {
    problems.push(catalogueProblem(code, catalogue, path, values));
  };
  const known = knownIds(catalogue);

  checkPeriod(report, catalogue.baseline, ["baseline"]);
  checkColours(report, catalogue);
  checkPeriod(report, catalogue.rounds?.first, ["rounds", "first"]);
  checkDoubledIds(report, catalogue.hearing?.questions ?? [], ["hearing", "questions"]);
  checkGroups(report, catalogue);
  for (const list of [
    "groups",
    "areas",
    "goals",
    "departments",
    "committees",
    "hearingParties",
    "indicators",
    "themes",
  ] as const) {
    checkDoubledIds(report, catalogue[list] ?? [], [list]);
  }
  catalogue.goals?.forEach((goal, index) => {
    const path = ["goals", index];
    if (goal.area !== undefined)
      checkKnown(report, "area-unknown", goal.area, known.areas, [...path, "area"]);
    checkReferences(report, "committee-unknown", goal.committees, known.committees, [...path, "committees"]);
    checkLead(report, goal, known.committees, path);
  });
  catalogue.indicators.forEach((indicator, index) => {
    checkIndicator(report, indicator, known, ["indicators", index]);
  });
  checkTotals(report, catalogue);
  catalogue.themes?.forEach((theme, index) => {
    const path = ["themes", index, "departments"];
    checkReferences(report, "department-unknown", theme.departments, known.departments, path);
  });
  return problems;
}

function checkColours(report: Report, { colours }: Catalogue): void {
  if (colours === undefined) return;
  // Down, so that what is told is never as much as what is asked for.
  const contrast = Math.floor(contrastWithWhite(colours.primary) * 10) / 10;
  if (contrast >= LEAST_CONTRAST) return;
  report("colour-too-light", ["colours", "primary"], {
    ...{ given: colours.primary, contrast, least: LEAST_CONTRAST },
  });
}

type UnknownCode =
  | "goal-unknown"
  | "area-unknown"
  | "department-unknown"
  | "committee-unknown"
  | "group-unknown"
  | "indicator-unknown";

interface KnownIds {
  goals: ReadonlySet<string>;
  areas: ReadonlySet<string>;
  departments: ReadonlySet<string>;
  committees: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
}

function knownIds(catalogue: Catalogue): KnownIds {
  const { goals = [], areas = [], departments, committees = [], groups, indicators } = catalogue;
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  return {
    goals: ids(goals),
    areas: ids(areas),
    departments: ids(departments),
    committees: ids(committees),
    groups: ids(groups),
    indicators: ids(indicators),
  };
}

/** Figures write `target` for the target group (src/cli/README.md), so exactly one group may be it, under that id. */
function checkGroups(report: Report, { groups }: Catalogue): void {
  const targets = groups.filter(({ role }) => role === "target");
  if (targets.length === 0) report("target-group-missing", ["groups"], {});
  if (targets.length > 1) {
    report("target-group-several", ["groups"], { groups: quotedList(targets.map(({ id }) => id)) });
  }
  groups.forEach(({ id, role }, index) => {
    const path = ["groups", index, "id"];
    if (role === "target" && id !== TARGET_GROUP) report("target-group-id", path, { given: quoted(id) });
    if (role === "comparison" && id === TARGET_GROUP) report("target-id-taken", path, {});
  });
}

function checkIndicator(report: Report, indicator: Indicator, known: KnownIds, path: ProblemPath): void {
  const { goal, departments, committees = [], groups, categories, period } = indicator;
  if (goal !== undefined) checkKnown(report, "goal-unknown", goal, known.goals, [...path, "goal"]);
  checkReferences(report, "department-unknown", departments, known.departments, [...path, "departments"]);
  checkReferences(report, "committee-unknown", committees, known.committees, [...path, "committees"]);
  checkReferences(report, "group-unknown", groups, known.groups, [...path, "groups"]);
  checkReferences(report, "indicator-unknown", indicator.totalOf ?? [], known.indicators, [
    ...path,
    "totalOf",
  ]);
  if (!groups.includes(TARGET_GROUP)) report("indicator-without-target-group", [...path, "groups"], {});

  if (categories !== undefined) {
    checkDoubledIds(report, categories.items, [...path, "categories", "items"]);
    checkDoubledIds(report, categories.within?.items ?? [], [...path, "categories", "within", "items"]);
    const { measure = "index" } = indicator;
    if (categories.combine === "simpson" && measure !== "index") {
      report("simpson-without-index", [...path, "measure"], { measure });
    }
  }
  if (period.start !== undefined && !isDayOfEveryYear(period.start)) {
    report("start-malformed", [...path, "period", "start"], { given: quoted(period.start) });
  }
  if (period.cohort === true && (period.kind === "point" || period.kind === "election")) {
    report("cohort-without-span", [...path, "period", "kind"], { kind: period.kind });
  }
  checkPeriod(report, period.first, [...path, "period", "first"]);
  checkPeriod(report, indicator.baseline, [...path, "baseline"]);
  checkWish(report, indicator, path);
  indicator.breaks?.forEach(({ from }, index) =>
    checkPeriod(report, from, [...path, "breaks", index, "from"]),
  );
  checkDoubledIds(report, indicator.definitions ?? [], [...path, "definitions"]);
  indicator.definitions?.forEach(({ until }, index) =>
    checkPeriod(report, until, [...path, "definitions", index, "until"]),
  );
  const { min, max } = indicator.limits ?? {};
  if (min !== undefined && max !== undefined && min >= max) {
    report("limits-reversed", [...path, "limits"], { min, max });
  }
}

/** A success criterion without a wish could be neither reached nor missed; a parity without a partner never judged. */
function checkWish(report: Report, indicator: Indicator, path: ProblemPath): void {
  const { desired, target, groups } = indicator;
  if (target !== undefined) {
    checkPeriod(report, target.by, [...path, "target", "by"]);
    const { min, max } = criterionScaleOf(indicator);
    const isReversed = min !== null && max !== null && min >= max;
    if (!isReversed && (target.value < (min ?? -Infinity) || target.value > (max ?? Infinity))) {
      report("target-off-scale", [...path, "target", "value"], { given: target.value, min, max });
    }
    if (desired === undefined || desired === "follow") {
      report("target-without-wish", [...path, "desired"], { desired: desired ?? null });
    }
  }
  if (desired === "parity" && groups.every((group) => group === TARGET_GROUP)) {
    report("parity-without-comparison", [...path, "groups"], {});
  }
}

function checkLead(
  report: Report,
  goal: NonNullable<Catalogue["goals"]>[number],
  known: ReadonlySet<string>,
  path: ProblemPath,
): void {
  if (goal.lead === undefined) return;
  const at = [...path, "lead"];
  checkKnown(report, "committee-unknown", goal.lead, known, at);
  if (known.has(goal.lead) && goal.allCommittees !== true && !goal.committees.includes(goal.lead)) {
    report("lead-not-responsible", at, { given: quoted(goal.lead), committees: quotedList(goal.committees) });
  }
}

function checkReferences(
  report: Report,
  code: UnknownCode,
  ids: readonly string[],
  known: ReadonlySet<string>,
  path: ProblemPath,
): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    const at = [...path, index];
    if (seen.has(id)) report("reference-doubled", at, { given: quoted(id) });
    seen.add(id);
    checkKnown(report, code, id, known, at);
  });
}

function checkKnown(
  report: Report,
  code: UnknownCode,
  id: string,
  known: ReadonlySet<string>,
  path: ProblemPath,
): void {
  if (!known.has(id)) report(code, path, { given: quoted(id), known: quotedList(known) });
}

function checkDoubledIds(report: Report, entries: readonly { id: string }[], path: ProblemPath): void {
  const first = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else report("id-doubled", [...path, index, "id"], { given: quoted(id), first: earlier + 1 });
  });
}

function checkPeriod(report: Report, text: string | undefined, path: ProblemPath): void {
  if (text !== undefined && parsePeriod(text) === null) {
    report("period-malformed", path, { given: quoted(text) });
  }
}

/** The 29th of February does not come every year, so nothing yearly can begin on it. */
function isDayOfEveryYear(monthAndDay: string): boolean {
  const AN_ORDINARY_YEAR = "2017";
  return parsePeriod(`${AN_ORDINARY_YEAR}-${monthAndDay}`) !== null;
}
