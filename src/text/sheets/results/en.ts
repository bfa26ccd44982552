// In English.
import { listed, quoted } from "../../said/lists";
import { formatExact } from "../../said/numbers";
import { inPeriod, periodWords } from "../../said/periods";
import { withoutStop, lowerFirst, upperFirst } from "./phrases";
import { countWords } from "../../words/status";
import type { Texts } from "./texts";

const WHOSE_COUNTS = {
  goals: "The status and the counts of a goal are those of all its indicators.",
  departments: "The status and the counts of a department are those of all its indicators.",
  own: "The status and the counts are those of all the department's indicators.",
} as const;

export const en: Texts = {
  titles: {
    comparison: (catalogue) => `Comparison – ${catalogue}`,
    barometer: (catalogue) => `Barometer – ${catalogue}`,
    council: (catalogue) => catalogue,
    overview: (catalogue) => `Overview – ${catalogue}`,
    development: (catalogue) => `Development – ${catalogue}`,
  },
  department: "Department",
  overview: {
    counts: "Indicators",
    development: "Development of the target group",
    reading:
      "The bars show the target group's figures from the first measurement to the last, each between its own lowest and highest. Dot: missing or not shown. Slash: series break. What has gone the wrong way stands first.",
    more: (count) => (count === 1 ? "and 1 more indicator" : `and ${count} more indicators`),
  },
  reference: {
    baseline: "baseline",
    earliest: "baseline",
    "after-break": "baseline",
    previous: "last measurement",
    "five-years": "five years before",
  },
  development: {
    reading:
      "How to read the curves: below each name stand the latest figure and the signs of the lines. A line ends at a series break (//) and at figures that are missing or not shown; it runs on over periods that nobody has measured.",
    none: "There is no indicator yet with at least two figures to draw.",
    left: (count) => `Another ${count} indicators are not drawn: there are too many for one sheet.`,
    figures: "The figures behind the curves",
    emptyCells: "Empty cells: not measured, not comparable, or not shown to protect anonymity.",
    latest: (period, value, comparison) =>
      `${period}: ${value}${comparison === null ? "" : ` against ${comparison}`}`,
    target: (value) => `target ${value}`,
    break: "series break",
    baselineColumn: "Baseline",
    targetColumn: "Target",
    from: (name, period) => `${name} from ${period}`,
  },
  arranged: {
    worst: {
      areas:
        "Order: what goes the wrong way stands first – among the areas, among the goals of each, and among the lines under each goal.",
      goals:
        "Order: what goes the wrong way stands first – among the goals, and among the lines under each goal.",
      departments:
        "Order: under each department what goes the wrong way stands first. Departments stand in the catalogue's order.",
      own: "Order: what goes the wrong way stands first.",
    },
    changed: (left, under) =>
      `Only changes since the last round: another status, a first measurement, or a figure that has moved more than chance can explain. ${leftWords(left)} ${WHOSE_COUNTS[under]}`,
    wholeGoals:
      "The status and the counts of a goal are those of all its indicators, also of other departments.",
    left: (left) => `The table shows changes only. ${leftWords(left)}`,
    nothing: "No line has changed since the last round.",
  },
  changes: {
    heading: "What changed, and why?",
    title: (catalogue) => `What changed, and why? – ${catalogue}`,
    remark: (left) =>
      `The lines that are negative (red), or have another status than at the measurement before the round, with the explanations that have been given.${leftOut(left)}`,
    whoseCounts: WHOSE_COUNTS,
    nothing:
      "No line is negative (red), and none has got another status since the measurement before the round.",
    other: (name, before, now) => `${name}: from ${before} to ${now}.`,
    columns: { indicator: "Indicator", before: "Before the round", now: "Now", why: "Explanation" },
    below: "The explanation stands below the table.",
    none: "–",
    stillRed: (name, now) => `${name}: ${now}.`,
    waiting: (names, isPartly) =>
      isPartly
        ? `An explanation is missing from ${listed(names, "en")}, who have been asked for it.`
        : `There is no explanation yet. Asked for it: ${listed(names, "en")}.`,
    unasked: "There is no explanation yet, and nobody has been asked for it.",
    notGiven: "No explanation has been given.",
    everyone: "everyone",
  },
  period: (period) => `Period: ${periodWords(period, "en")}`,
  live: {
    moved: "moved",
    changed: "changed",
    notice:
      "Data has been changed or moved since the results were computed: see the column Check. Press Compute. Until then status, notes and the other sheets are as they were computed.",
  },
  internal: "Internal working sheet – not to be passed on",
  latest: "Latest figures of each indicator",
  date: (date) => `Date: ${date}`,
  targetGroup: (name) => `Target group: ${name}`,
  comparisonGroup: (name) => `Comparison group: ${name}`,
  noLines: "There are no indicators to show.",
  noGoalFigures: "No figures",
  withoutGoal: "Other indicators",
  headings: {
    goal: "Goal",
    indicator: "Indicator",
    name: "Indicator",
    category: "Category",
    unit: "Unit",
    period: "Period",
    measured: "Period",
    value: "Target group",
    comparison: "Comparison",
    gap: "Gap",
    change: "Change",
    since: "Since",
    baselinePeriod: "Baseline period",
    baselineValue: "Baseline value",
    baselineChange: "Change since baseline",
    baselineGapChange: "Change of gap since baseline",
    status: "Status",
    light: "Status",
    check: "Check",
    previousPeriod: "Previous period",
    previousValue: "Previous value",
    previousChange: "Change since previous",
    previousGapChange: "Change of gap since previous",
    detail: "Finding",
    certainty: "Statistical uncertainty",
    lower: "Target group, lower 95 %",
    upper: "Target group, upper 95 %",
    gapLower: "Gap, lower 95 %",
    gapUpper: "Gap, upper 95 %",
    reference: "Judged against",
    changeLower: "Change since then, lower 95 %",
    changeUpper: "Change since then, upper 95 %",
    notes: "Notes",
    place: "Rows of Data when computed",
    placeNow: "The same rows now",
    comment: "The committee’s comments",
    commentKey: "Comment key",
  },
  counts: (goal) => countWords(goal, "en").join(" · "),
  underThreshold: (threshold) => `under ${threshold}`,
  withheld: "not shown",
  withheldNote: (thresholds) => {
    const words = [...thresholds.map((threshold) => `under ${threshold}`), "not shown"];
    return `${listed(
      words.map((word, index) => quoted(index === 0 ? upperFirst(word) : word, "en")),
      "en",
    )}: the figure is left out, to protect anonymity.`;
  },
  breakNote: (from, note, reference) =>
    `Series break from ${periodWords(from, "en")}${note === "" ? "" : `: ${withoutStop(note)}`}.${reference === null ? "" : ` New baseline: ${periodWords(reference, "en")}.`}`,
  earliest: (period) =>
    `Baseline not decided; the earliest comparable measurement (${periodWords(period, "en")}) is used.`,
  citizenship: (comparison) =>
    `Based on citizenship${comparison === null ? "" : `; compared with ${lowerFirst(comparison)}`}.`,
  thirdGeneration: (reason) =>
    `The target group also includes the third generation${reason === null ? "" : `: ${withoutStop(reason)}`}.`,
  group: (name, value) => `${name}: ${value}.`,
  persons: (numerator, denominator) =>
    denominator === null ? `Number: ${numerator}.` : `Number: ${numerator} out of ${denominator}.`,
  target: (value, by, unit) => `Success criterion: ${formatExact(value, "en")}${unit} ${inPeriod(by, "en")}.`,
  targetReached: (value, by, unit) =>
    `The success criterion, ${formatExact(value, "en")}${unit} ${inPeriod(by, "en")}, has been met.`,
  parts: (have, of) => `${have} of ${of} parts have figures.`,
  definition: (text) => `Under an earlier definition${text === "" ? "" : `: ${withoutStop(text)}`}.`,
  proposal: (text) => `${text} (proposal; not decided)`,
  cohort: "The period is the year of arrival.",
  measureNotDecided: (isProposed) =>
    isProposed ? "The measure is a proposal and not decided." : "The measure is not decided.",
  openKeys: (keys) =>
    `Not decided in the indicator catalogue: ${keys.join(", ")}. Where a value is shown all the same, it is a proposal.`,
  footnote: (number) => `Note\u00a0${number}`,
  footnotes: "How it was judged",
  legend: "How to read the barometer",
  signs: "Key",
  legendMeaning: {
    positive: "moving the desired way",
    unchanged: "no change of importance",
    mixed: "no status has a majority among the goal's indicators",
    negative: "moving the wrong way",
    neutral: "followed without being judged",
    first: "there is nothing to compare with yet",
    unjudged: "not enough is decided or measured yet to assess the development",
    withheld: "left out, to protect anonymity",
    empty: "the goal has no indicators yet",
    unassessed: "figures are missing or cannot be compared; the reason stands under Notes",
  },
  uncertain: "the change may be due to chance",
  index: "index",
  sharedBy: (names) => `Shared by ${listed(names, "en")}.`,
  percent: "%",
  page: (page, pages) => `Page ${page} of ${pages}`,
};

function leftWords(left: number): string {
  if (left === 0) return "All lines have changed and are shown.";
  return left === 1 ? "1 line without changes is not shown." : `${left} lines without changes are not shown.`;
}

/** Beside what is told of changes; nothing where all is told. */
function leftOut(left: number): string {
  if (left === 0) return "";
  return left === 1
    ? " 1 other line is neither and is left out."
    : ` ${left} other lines are neither and are left out.`;
}
