// In English.
import { said, MISSING, note, BASIS, listed } from "./phrases";
import type { Texts } from "./texts";

export const en: Texts = {
  "no-figures": () => "There are no figures yet.",
  clarifying: () => "The indicator is still being clarified.",
  "no-wish": () => "No desired direction has been decided, so the figure cannot be assessed.",
  "no-target": () => "No success criterion has been decided to assess the figure by.",
  "no-comparison-group": () => "There is no comparison group to assess the figure by.",
  "figure-missing": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} ${said(MISSING.en, of.text("missing"), "is missing")}.`,
  "figure-withheld": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} is not shown, to protect anonymity, so the development cannot be assessed.`,
  "figure-faulty": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} is left out, because an error in it has not been corrected.`,
  "parts-missing": (of) =>
    `Only ${of.text("have")} of ${of.text("of")} categories have figures ${of.in("period")}, so there is no combined figure.`,
  "parts-uncounted": (of) =>
    `The figure for ${of.group("group")} ${of.in("period")} consists of percentages or means without counts, so they cannot be put together into one figure. Report “Antal” and “Ud af”.`,
  "first-measurement": () => "This is the first measurement, so there is nothing to compare with yet.",
  "is-baseline": () => "The measurement is itself the baseline that later ones will be assessed against.",
  "before-baseline": (of) => `The measurement is earlier than the baseline ${of.in("baseline")}.`,
  "baseline-missing": (of) => `There is no figure for the baseline ${of.in("baseline")}.`,
  "series-break": (of) =>
    `There is a series break from ${of.period("from")}${note(of.text("note"))}, so the figure cannot be compared with earlier measurements.`,
  "definition-differs": (of) =>
    `The figures ${of.in("period")} and ${of.in("reference")} follow different definitions and cannot be compared.`,
  "basis-differs": (of) =>
    `The figure is based on ${said(BASIS.en, of.text("basis"), "something else")} ${of.in("period")}, but on ` +
    `${said(BASIS.en, of.text("referenceBasis"), "something else")} ${of.in("reference")}, and cannot be compared.`,
  "groups-basis-differ": (of) =>
    `The two groups are compiled on different bases ${of.in("period")} ` +
    `(${said(BASIS.en, of.text("basis"), "not stated")} and ${said(BASIS.en, of.text("groupBasis"), "not stated")}) and cannot be compared.`,
  "third-generation-differs": (of) =>
    `The third generation is counted differently ${of.in("period")} and ${of.in("reference")}, so the figures cannot be compared.`,
  "too-few-points": (of) =>
    of.text("lacking")
      ? `There are too few measurements to assess the development: figures are missing for ${listed(of.text("lacking"), "en")}.`
      : "There are too few measurements to assess the development.",
  "no-interval": (of) =>
    `The statistical uncertainty of the figure ${of.in("period")} is unknown, so it cannot be compared with the other group.`,
  "mixed-signs": (of) =>
    `The figures ${of.in("reference")} and ${of.in("period")} have different signs, so no yearly growth can be calculated.`,
  "target-before-baseline": (of) =>
    `The success criterion should have been met ${of.in("by")}, before the measurement ${of.in("reference")} that it is compared with.`,
};
