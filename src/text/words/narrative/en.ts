// In English.
import { listed } from "../../said/lists";
import { inPeriod, periodWords, sincePeriod } from "../../said/periods";
import { statusWord } from "../status";
import { bracketed, total, JUDGED } from "./phrases";
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
    const all = total(result);
    if (all === 0) return "There are no indicators yet to assess the goal by.";
    const judged = JUDGED.filter((status) => result[status] > 0);
    const [only] = judged;
    if (all === 1) {
      if (only) return `The only indicator is ${statusWord(only, false, "en")}.`;
      return result.neutral
        ? "The only indicator is followed without being assessed."
        : "The only indicator cannot be assessed.";
    }
    if (result.unassessed === all) return `None of the ${all} indicators can be assessed.`;
    if (result.neutral === all) return `${everyone(all)} indicators are followed without being assessed.`;
    const are = (count: number): string => (count === 1 ? "is" : "are");
    const rest = [
      ...(result.neutral ? [`${result.neutral} ${are(result.neutral)} followed`] : []),
      ...(result.unassessed ? [`${result.unassessed} cannot be assessed`] : []),
    ];
    if (!only) return `Of ${all} indicators, ${listed(rest, "en")}.`;
    const overall = `The overall development is ${statusWord(result.status, result.mixed, "en")}.`;
    if (result[only] === all)
      return `${overall} ${everyone(all)} indicators are ${statusWord(only, false, "en")}.`;
    const votes = judged.map(
      (status) => `${result[status]} ${are(result[status])} ${statusWord(status, false, "en")}`,
    );
    const others = rest.length ? `, while ${listed(rest, "en")}` : "";
    return `${overall} Of ${all} indicators, ${listed(votes, "en")}${others}.`;
  },
  comparisonGroup: "the comparison group",
};

function everyone(all: number): string {
  return all === 2 ? "Both" : `All ${all}`;
}
