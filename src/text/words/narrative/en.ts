// In English.
import { listed } from "../../said/lists";
import { inPeriod, periodWords, sincePeriod } from "../../said/periods";
import { shownOfGoal, statusWord } from "../status";
import { bracketed, linesOf, type Beside } from "./phrases";
import type { Texts } from "./texts";

export const en: Texts = {
  subject: {
    share: "The share",
    count: "The number",
    mean: "The mean",
    index: "The index",
    figure: "The figure",
  },
  level: (subject, value, period) => `${subject} is ${value} ${inPeriod(period, "en")}.`,
  moved: ({ subject, up, by, from, then, to, now }) =>
    `${subject} has ${up ? "risen" : "fallen"} by ${by}, from ${from} ${inPeriod(then, "en")} to ${to} ${inPeriod(now, "en")}.`,
  unmoved: (subject, value, then, now) =>
    `${subject} is unchanged ${sincePeriod(then, "en")} and is ${value} ${inPeriod(now, "en")}.`,
  uncertain: "The change lies within the statistical uncertainty.",
  uncertainGap: "The gap lies within the statistical uncertainty.",
  changeWithheld: (then) => `The development ${sincePeriod(then, "en")} is not shown, to protect anonymity.`,
  valueWithheld: (subject, period) =>
    `${subject} ${inPeriod(period, "en")} is not shown, to protect anonymity.`,
  valueSmall: (subject, period, threshold) =>
    `${subject} ${inPeriod(period, "en")} is under ${threshold} and is not shown, to protect anonymity.`,
  comparisonWithheld: (group) => `The figure for ${group} is not shown, to protect anonymity.`,
  gap: (by, higher, group) => `It is ${by} ${higher ? "higher" : "lower"} than for ${group}.`,
  gapNone: (group) => `It is the same as for ${group}.`,
  gapMoved: (group, narrowed, by, since, to) =>
    `The gap to ${group} has ${narrowed ? "narrowed" : "widened"} by ${by} ${sincePeriod(since, "en")} and is now ${to}.`,
  gapClosed: (group, since) => `The gap to ${group} has closed ${sincePeriod(since, "en")}.`,
  gapUnchanged: (group, since, at) =>
    `The gap to ${group} is unchanged ${sincePeriod(since, "en")} and is ${at}.`,
  gapTurned: (group, since, by, higher) =>
    `The gap to ${group} has turned ${sincePeriod(since, "en")}, so that the figure is now ${by} ${higher ? "higher" : "lower"}.`,
  movedBy: (who, group) =>
    who === "both"
      ? "The figures of both groups have changed."
      : who === "target"
        ? "It is the target group's figure that has changed."
        : `It is the figure for ${group} that has changed.`,
  seriesBreak: (from, note, reference) =>
    `There is a series break from ${periodWords(from, "en")}${bracketed(note)}, so the comparison is with the measurement ${inPeriod(reference, "en")}.`,
  targetReached: (value, by) => `The success criterion of ${value} ${inPeriod(by, "en")} has been met.`,
  targetLeft: (value, by, left) =>
    `It is ${left} short of the success criterion of ${value} ${inPeriod(by, "en")}.`,
  named: (indicator, category, text) => `${indicator}${category === null ? "" : ` (${category})`}: ${text}`,
  goal: (result) => {
    const { all, judged, beside } = linesOf(result);
    const [only] = judged;
    const [first, ...others] = beside;
    if (!only && !first) return "There are no indicators yet to assess the goal by.";
    if (!only && first && others.length === 0)
      return all === 1 ? `The only indicator ${ONE[first[0]]}.` : ALL[first[0]](all);
    const rest = listed(beside.map(clause), "en");
    if (!only) return `Of ${all} indicators, ${rest}.`;
    if (all === 1) return `The only indicator is ${statusWord(only[0], "en")}.`;
    const overall = `The overall development is ${statusWord(shownOfGoal(result), "en")}.`;
    if (only[1] === all) return `${overall} ${everyone(all)} indicators are ${statusWord(only[0], "en")}.`;
    const votes = judged.map(
      ([one, count]) => `${count} ${count === 1 ? "is" : "are"} ${statusWord(one, "en")}`,
    );
    return `${overall} Of ${all} indicators, ${listed(votes, "en")}${first ? `, while ${rest}` : ""}.`;
  },
  comparisonGroup: "the comparison group",
};

const ONE: Readonly<Record<Beside, string>> = {
  neutral: "is followed without being assessed",
  first: "is measured for the first time, so there is nothing to compare with yet",
  unjudged: "is shown without assessment",
  withheld: "is not shown, to protect anonymity",
  unassessed: "cannot be assessed",
};

const ALL: Readonly<Record<Beside, (all: number) => string>> = {
  neutral: (all) => `${everyone(all)} indicators are followed without being assessed.`,
  first: (all) =>
    `${everyone(all)} indicators are measured for the first time, so there is nothing to compare with yet.`,
  unjudged: (all) => `${everyone(all)} indicators are shown without assessment.`,
  withheld: (all) => `None of the ${all} indicators is shown, to protect anonymity.`,
  unassessed: (all) => `None of the ${all} indicators can be assessed.`,
};

const CLAUSE: Readonly<Record<Beside, (are: "is" | "are") => string>> = {
  neutral: (are) => `${are} followed`,
  first: (are) => `${are} measured for the first time`,
  unjudged: (are) => `${are} shown without assessment`,
  withheld: (are) => `${are} not shown`,
  unassessed: () => "cannot be assessed",
};

function clause([why, count]: [Beside, number]): string {
  return `${count} ${CLAUSE[why](count === 1 ? "is" : "are")}`;
}

function everyone(all: number): string {
  return all === 2 ? "Both" : `All ${all}`;
}
