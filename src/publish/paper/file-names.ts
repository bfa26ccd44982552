// What documents are called as files, Danish as the sheets' names are.

export const AGENDA_ITEM = "dagsordenspunkt.docx";
export const REPORT = "rapport.docx";

/** @param committee its id; null for the council's */
export function letterName(committee: string | null): string {
  return committee === null ? "brev.docx" : `brev_${committee}.docx`;
}
