// The closed lists behind the drop-downs of the sheet Indikatorer. They stand in hidden rows above the table, where no row
// is ever moved or taken away.
import { indicatorsText } from "../../text/sheets/catalogue";
import { sectionChoice } from "./sections/about";
import type { Names } from "./cell/names";
import { SECTION_CHOICES, type SectionChoice } from "./sections/shape";
import { CHOICES, choiceWords, type CellContext } from "./cells";
import type { ChoiceColumn } from "./columns";

/** Workbook names that the drop-downs take their words from. */
export const LIST_NAMES = {
  ...(Object.fromEntries(
    Object.keys(CHOICES).map((code) => [code, `barometer_catalogue_${code.toLowerCase()}`]),
  ) as Record<ChoiceColumn, string>),
  yes: "barometer_catalogue_yes_no",
  goal: "barometer_catalogue_goals",
  area: "barometer_catalogue_areas",
  committee: "barometer_catalogue_committees",
  role: "barometer_catalogue_roles",
  commonRule: "barometer_catalogue_common_rule",
  judgedAgainst: "barometer_catalogue_judged_against",
  aggregation: "barometer_catalogue_aggregation",
  preferredBasis: "barometer_catalogue_preferred_basis",
} as const;
export type List = keyof typeof LIST_NAMES;
export const LISTS = Object.keys(LIST_NAMES) as List[];

/** Those that have words in them. */
export function filledLists(context: CellContext): { list: List; words: string[] }[] {
  return LISTS.map((list) => ({ list, words: wordsOf(list, context) })).filter(
    ({ words }) => words.length > 0,
  );
}

function wordsOf(list: List, context: CellContext): string[] {
  const { yes, no } = indicatorsText[context.language];
  switch (list) {
    case "yes":
      return [yes, no];
    case "goal":
      return labels(context.goals);
    case "area":
      return labels(context.areas);
    case "committee":
      return labels(context.committees);
    case "commonRule":
      return sectionWords("rule", context);
    case "role":
    case "judgedAgainst":
    case "aggregation":
    case "preferredBasis":
      return sectionWords(list, context);
    case "measure":
    case "desired":
    case "periodKind":
    case "state":
    case "kind":
    case "joint":
    case "combine":
    case "better":
    case "rule":
    case "basis":
    case "thirdGeneration":
      return choiceWords(list, context);
  }
}

function labels({ labelOf }: Names): string[] {
  return [...labelOf.values()];
}

function sectionWords(choice: SectionChoice, { language }: CellContext): string[] {
  const { wordOf } = sectionChoice(choice);
  return SECTION_CHOICES[choice].map((id) => wordOf(id, language));
}
