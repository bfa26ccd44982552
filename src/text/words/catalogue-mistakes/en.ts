// In English.
import type { ExpectedType, JsonType } from "../../../barometer/catalogue-problem";
import { formatExact } from "../../said/numbers";
import { listed } from "../../said/lists";
import { indicatorsText } from "../../sheets/catalogue";
import { PERIOD_FORMS, scaleInEnglish } from "./phrases";
import type { Texts } from "./texts";

const englishExpected: Record<ExpectedType, string> = {
  text: "a text in quotation marks",
  number: "a number without quotation marks",
  "whole-number": "a whole number without quotation marks",
  boolean: "true or false without quotation marks",
  list: "a list in square brackets",
  object: "an object in curly brackets",
};

const englishReceived: Record<JsonType, string> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  null: "nothing (null)",
};

export const en: Texts = {
  entries: {
    areas: "Area",
    committees: "Committee",
    departments: "Department",
    goals: "Goal",
    groups: "Group",
    hearingParties: "Hearing party",
    indicators: "Indicator",
    open: "Open item",
    themes: "Theme",
  },
  file: "The file",
  catalogue: "The catalogue",
  quote: (text) => `“${text}”`,
  number: (entry, number) => `${entry} no. ${number}`,
  problems: {
    "not-json": ({ line }) =>
      `${line === null ? "The content" : `Line ${line}`} is not valid JSON. Correct it, or save the catalogue again from Barometer.`,
    "not-a-catalogue": ({ received }) =>
      `The content is ${englishReceived[received]}, not an indicator catalogue. Choose a file that was saved as a catalogue from Barometer.`,
    "key-missing": ({ key }) => `The key ${key} is missing. Add it.`,
    "wrong-type": ({ expected, received }) =>
      `This should be ${englishExpected[expected]}, but it is ${englishReceived[received]}. Correct it.`,
    "not-a-choice": ({ given, allowed }) =>
      allowed === "true"
        ? `“${given}” cannot stand here. Write true, or leave the key out.`
        : `“${given}” is not one of the choices. Write one of these: ${allowed}.`,
    "text-empty": () => "The text is empty. Fill it in.",
    "list-empty": () => "The list is empty. Add at least one entry.",
    "number-too-small": ({ given, minimum, inclusive }) =>
      `The number is ${formatExact(given, "en")}, but must be ${inclusive ? "at least" : "greater than"} ${formatExact(minimum, "en")}. Correct the number.`,
    "number-too-large": ({ given, maximum, inclusive }) =>
      `The number is ${formatExact(given, "en")}, but must be ${inclusive ? "at most" : "less than"} ${formatExact(maximum, "en")}. Correct the number.`,
    "id-malformed": ({ given }) =>
      `“${given}” cannot be an id. Use only letters, digits, full stop, underscore and hyphen, no spaces.`,
    "colour-malformed": ({ given }) =>
      `“${given}” is not a colour. Write it as # and six characters, e.g. #14507F.`,
    "colour-too-light": ({ given, contrast, least }) =>
      `The colour ${given} is too light: its contrast with white is ${formatExact(contrast, "en")} and must be at least ${formatExact(least, "en")} (WCAG AA), or headings cannot be read. Choose a darker one.`,
    "start-malformed": ({ given }) =>
      `“${given}” is not a day that comes every year. Write month and day as MM-DD, for instance 10-01 for 1 October.`,
    "period-malformed": ({ given }) =>
      `“${given}” is not a period. Write it in one of these forms: ${PERIOD_FORMS} or KV2017 (a year with municipal elections).`,
    "date-malformed": ({ given }) =>
      `“${given}” is not a date. Write year, month and day as YYYY-MM-DD, for instance 2007-02-01.`,
    unreadable: ({ given }) =>
      `“${given}” cannot be read here. See the catalogue's schema and correct the key.`,
    "id-doubled": ({ given, first }) =>
      `The id “${given}” is already used by no. ${first} of the same list. Give each an id of its own.`,
    "reference-doubled": ({ given }) => `“${given}” stands in the list more than once. Leave it there once.`,
    "goal-unknown": ({ given, known }) =>
      `The goal “${given}” is not in the catalogue. ${useEnglish(known, "goal")}`,
    "area-unknown": ({ given, known }) =>
      `The area “${given}” is not in the catalogue. ${useEnglish(known, "area")}`,
    "department-unknown": ({ given, known }) =>
      `The department “${given}” is not in the catalogue. ${useEnglish(known, "department")}`,
    "committee-unknown": ({ given, known }) =>
      `The committee “${given}” is not in the catalogue. ${useEnglish(known, "committee")}`,
    "group-unknown": ({ given, known }) =>
      `The group “${given}” is not in the catalogue. ${useEnglish(known, "group")}`,
    "indicator-unknown": ({ given, known }) =>
      `The indicator “${given}” is not in the catalogue. ${useEnglish(known, "indicator")}`,
    "total-of-itself": () => "The indicator is said to be the sum of itself. Remove it from the list.",
    "total-circular": ({ ids }) =>
      `The indicators are the sums of each other in a circle: ${ids.map((id) => `“${id}”`).join(" is a sum with ")}. Remove one of the references.`,
    "total-without-sum": () =>
      "An index cannot be a sum of other figures. Choose another measure, or remove the list.",
    "total-unsaid": ({ part, periods }) =>
      `The figures of ${listed(periods, "en")} are exactly the sum of “${part}”. Is it the same sum? Then write “${part}” in the column “${indicatorsText.en.headings.totalOf}” of the sheet Indikatorer (totalOf in the catalogue's file). Until then they are protected as a sum wherever the numbers fit.`,
    "total-part-differs": ({ given, key, own, other }) =>
      `The indicator cannot be the sum of “${given}”, as they do not have the same ${key}: ${own ?? "not given"} here and ${other ?? "not given"} there. Make them alike, or remove “${given}” from the list.`,
    "target-group-missing": () =>
      'There is no target group. Add a group with the id “target” and the role “target” (role: "target").',
    "target-group-several": ({ groups }) =>
      `There are several target groups (${groups}). Let only one have the role “target”, and give the others the role “comparison”.`,
    "target-group-id": ({ given }) =>
      `The target group's id is “${given}”. The target group must always have the id “target”; its name is free.`,
    "target-id-taken": () =>
      "The id “target” is reserved for the target group. Give the comparison group another id.",
    "indicator-without-target-group": () =>
      "The target group is missing. Write “target” in the indicator's list of groups.",
    "target-without-wish": ({ desired }) =>
      desired === null
        ? "There is a success criterion but no desired direction. Choose increase, decrease or parity, or remove the success criterion."
        : `There is a success criterion, but the indicator is only followed (${desired}). Choose increase, decrease or parity, or remove the success criterion.`,
    "target-off-scale": ({ given, min, max }) =>
      `The success criterion ${formatExact(given, "en")} cannot be a figure of the indicator, which ${scaleInEnglish(min, max)}. Correct the criterion or the limits.`,
    "target-as-fraction": ({ given, figure }) =>
      `The success criterion is ${formatExact(given, "en")}, but the figures are in percent (for instance ${formatExact(figure, "en")}). Was ${formatExact(100 * given, "en")} meant? Write the criterion in percent.`,
    "parity-without-comparison": () =>
      "The indicator is to be level with a comparison group but has none. Add one, or choose another desired direction.",
    "simpson-without-index": ({ measure }) =>
      `The categories are combined into a diversity index (simpson), but the measure is ${measure}. Choose index, or combine the categories in another way.`,
    "limits-reversed": ({ min, max }) =>
      `The lowest value (${formatExact(min, "en")}) must be less than the highest (${formatExact(max, "en")}). Correct the limits.`,
    "lead-not-responsible": ({ given, committees }) =>
      `The leading committee “${given}” is not among the goal's committees (${committees || "none"}). Add it, or choose one of them.`,
    "cohort-without-span": ({ kind }) =>
      `An arrival cohort cannot be a point in time (${kind}). Choose a period with a length, for instance year.`,
    "text-too-long": ({ length, longest }) =>
      `The text has ${formatExact(length, "en")} characters, but there is room for ${formatExact(longest, "en")} at most. Shorten it.`,
    "personal-number": () =>
      "This looks like a personal number (CPR). Delete it; the catalogue must not hold personal numbers.",
  },
};

function useEnglish(known: string, thing: string): string {
  return known === ""
    ? `Add the ${thing} to the catalogue, or remove the reference.`
    : `Use one of these: ${known}; or add the ${thing}.`;
}
