// What the target group is called in print, also where nobody has named it.
import type { Catalogue, Group } from "../../barometer/catalogue";
import { TARGET_GROUP } from "../../barometer/figure";
import { catalogueKeysText } from "../../text/words/catalogue-keys";
import { entryText } from "../../text/sheets/entry";
import type { Language } from "../../text/language";
import { resultsText } from "../../text/sheets/results";

/** The group's name; *ikke fastlagt* where it has none but its part's, and marked as a proposal where it is open. */
export function groupNameShown(group: Group, { open = [] }: Catalogue, language: Language): string {
  const isNameOpen = group.open?.includes("name") === true;
  const isUnnamed = group.id === TARGET_GROUP && group.name === entryText[language].target;
  if (isUnnamed && (isNameOpen || open.includes("groups"))) return catalogueKeysText[language].notDecided;
  return isNameOpen ? resultsText[language].proposal(group.name) : group.name;
}
