// What an entry row is called, and the unit of what is entered in it.
import { TARGET_GROUP } from "../../barometer/figure";
import { entryText } from "../../text/sheets/entry";
import type { Language } from "../../text/language";
import type { PlannedRow } from "./rows";

export function groupLabel({ group, indicator }: PlannedRow, language: Language): string {
  if (group.id !== TARGET_GROUP) return group.name;
  const name = indicator.targetName ?? group.name;
  return indicator.targetName === undefined && name.length > LONGEST_GROUP_NAME
    ? entryText[language].target
    : name;
}

export function unitOf(row: PlannedRow, language: Language): string {
  if (row.measure === "share") return row.indicator.unit ?? entryText[language].percent;
  return row.indicator.measure === row.measure ? (row.indicator.unit ?? "") : "";
}

/** A group's name longer than this stands once above the table, and the rows say "Målgruppen". */
const LONGEST_GROUP_NAME = 48;
