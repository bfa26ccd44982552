// In English.
import { limit } from "./phrases";
import type { Texts, Case } from "./texts";

export const en: Texts = {
  clarifying: "The indicator is being clarified and is not assessed yet.",
  noWish: "No desired direction has been decided, so the indicator is not assessed.",
  followed: (compared, measured, tolerance) =>
    (compared
      ? "The indicator is followed without being assessed. What is shown is whether the figure is higher than, lower than or level with the comparison group's."
      : `The indicator is followed without being assessed. What is shown is whether the figure is higher than, lower than or level with ${measured === "" ? "an earlier measurement" : `that measured ${measured}`}.`) +
    (tolerance === null ? "" : ` A difference of at most ${tolerance} counts as level.`),
  rules: {
    direction: ({ wish, since, tolerance }) =>
      wish === "parity"
        ? `Assessed by whether the gap to the comparison group has narrowed${since}; level is positive. ${limit(tolerance, "A gap or change of at most", "counts as level or unchanged", "Any change of the figure shown counts.")}`
        : `Assessed by the change${since}; ${wishEn(wish)} is positive. ${limit(tolerance, "A change of at most", "counts as unchanged", "Any change of the figure shown counts.")}`,
    "certain-direction": ({ wish, since, tolerance }) =>
      `Assessed by the change${since}; ${wishEn(wish)} is positive. Only a change beyond the statistical uncertainty (95%)${tolerance === null ? "" : ` and larger than ${tolerance}`} counts as a change.`,
    target: ({ since, target }) =>
      `Assessed against the success criterion${target ?? ""}. Positive when it has been met, or when the figure is on or ahead of a straight line from the baseline to the criterion; unchanged when it moves the right way but is behind; otherwise negative.${since === "" ? "" : ` The line runs${since.replace(" since", " from")}.`}`,
    benchmark: ({ wish }) =>
      `Assessed against the comparison group's figure. The target group counts as better or worse off when the whole uncertainty interval (95%) lies on one side of it; ${wish === "decrease" ? "lower" : wish === "increase" ? "higher" : "level"} is positive.`,
    outlook: ({ wish }) =>
      `Assessed by the average development over five years and by the latest year; ${wishEn(wish)} is desired. Both the right way is positive; both the wrong way is negative. Where there is a success criterion, what counts is whether the development leads there in time.`,
    growth: ({ wish, since }) =>
      `Assessed by the average yearly growth${since}; ${wishEn(wish)} is desired. At least 0.5% a year in the desired direction is positive, less is unchanged, and the opposite direction is negative. Where there is a success criterion, the growth it requires is compared with.`,
    "control-chart": ({ wish }) =>
      `Assessed with a control chart over the whole series; ${wishEn(wish)} is desired. Only variation beyond the usual random variation counts as a change.`,
  },
  sources: {
    direction: "the Danish national integration barometer",
    "certain-direction": "common practice for small counts",
    target: "the Copenhagen integration barometer (success criteria)",
    benchmark: "Fingertips, Public Health England",
    outlook: "Statistisches Bundesamt, indicator report on sustainable development",
    growth: "Open SDG and Statistics Canada",
    "control-chart": "NHS England, Making Data Count",
  },
  source: (source) => `Method: ${source}.`,
  reference: {
    baseline: (since) => ` ${since} (the baseline)`,
    earliest: (since) => ` ${since} (the earliest comparable measurement, as no baseline has been decided)`,
    "after-break": (since) => ` ${since} (the first measurement after a series break)`,
    previous: (since) => ` ${since} (the previous measurement)`,
    "five-years": (since) => ` ${since}`,
  },
  target: (value, by) => ` of ${value} ${by}`,
};

function wishEn(wish: Case["wish"]): string {
  return { increase: "a rise", decrease: "a fall", parity: "a smaller gap to the comparison group" }[wish];
}
