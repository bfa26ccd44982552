// In English.
import type { Basis, MissingReason } from "../../../barometer/figure";
import { note } from "./phrases";
import type { Texts } from "./texts";

/** As clauses; the words people choose stand in `../choices`. */
const MISSING: Record<MissingReason, string> = {
  "not-available": "cannot be compiled",
  pending: "has not been compiled yet",
  withheld: "has been kept back to protect anonymity",
  "not-relevant": "is not relevant",
  clarifying: "is being clarified",
};

const BASES: Record<Basis, string> = {
  origin: "origin",
  citizenship: "citizenship",
  "not-applicable": "neither origin nor citizenship",
};

export const en: Texts = {
  groups: { target: "the target group", other: "the comparison group" },
  reasons: {
    "no-figures": () => "There are no figures yet.",
    clarifying: () => "The indicator is still being clarified.",
    "no-wish": () => "No desired direction has been decided, so the figure cannot be assessed.",
    "no-target": () => "No success criterion has been decided to assess the figure by.",
    "no-comparison-group": () => "There is no comparison group to assess the figure by.",
    "figure-missing": (of) =>
      `The figure for ${of.group("group")} ${of.in("period")} ${missing(of.missing)}.`,
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
      `The figure is based on ${basis(of.basis("basis"), "something else")} ${of.in("period")}, but on ` +
      `${basis(of.basis("referenceBasis"), "something else")} ${of.in("reference")}, and cannot be compared.`,
    "groups-basis-differ": (of) =>
      `The two groups are compiled on different bases ${of.in("period")} ` +
      `(${basis(of.basis("basis"), "not stated")} and ${basis(of.basis("groupBasis"), "not stated")}) and cannot be compared.`,
    "third-generation-differs": (of) =>
      `The third generation is counted differently ${of.in("period")} and ${of.in("reference")}, so the figures cannot be compared.`,
    "too-few-points": (of) =>
      of.text("lacking")
        ? `There are too few measurements to assess the development: figures are missing for ${of.periods("lacking")}.`
        : "There are too few measurements to assess the development.",
    "no-interval": (of) =>
      `The statistical uncertainty of the figure ${of.in("period")} is unknown, so it cannot be compared with the other group.`,
    "mixed-signs": (of) =>
      `The figures ${of.in("reference")} and ${of.in("period")} have different signs, so no yearly growth can be calculated.`,
    "target-before-baseline": (of) =>
      `The success criterion should have been met ${of.in("by")}, before the measurement ${of.in("reference")} that it is compared with.`,
  },
};

function missing(reason: MissingReason | null): string {
  return reason === null ? "is missing" : MISSING[reason];
}

function basis(stated: Basis | null, otherwise: string): string {
  return stated === null ? otherwise : BASES[stated];
}
