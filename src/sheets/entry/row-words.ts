// What an entry row is called, and the unit of what is entered in it.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { TARGET_GROUP } from "../../barometer/figure";
import { groupName } from "../../barometer/names";
import { entryText } from "../../text/sheets/entry";
import type { Language } from "../../text/language";
import type { PlannedRow } from "./rows";

export function groupLabel(
  { group, indicator }: Pick<PlannedRow, "group" | "indicator">,
  language: Language,
): string {
  if (group.id !== TARGET_GROUP) return group.name;
  const name = indicator.targetName ?? group.name;
  return indicator.targetName === undefined && name.length > LONGEST_GROUP_NAME
    ? entryText[language].target
    : name;
}

/** The same of a group of a catalogue, as the sheet says it; the id where there is no name. */
export function groupLabelOf(id: string, indicator: Indicator | undefined, catalogue: Catalogue): string {
  const group = catalogue.groups.find((one) => one.id === id);
  if (group !== undefined && indicator !== undefined && id === TARGET_GROUP)
    return groupLabel({ group, indicator }, catalogue.language);
  return groupName(id, catalogue, { indicator }) ?? id;
}

export function unitOf(row: PlannedRow, language: Language): string {
  if (row.measure === "share") return row.indicator.unit ?? entryText[language].percent;
  return row.indicator.measure === row.measure ? (row.indicator.unit ?? "") : "";
}

/** A group's name longer than this stands once above the table, and the rows say "Målgruppen". */
const LONGEST_GROUP_NAME = 48;
