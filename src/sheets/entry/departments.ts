// Whose rows they are: in a workbook of several departments each is named, and one of them can be picked.
import { entryText } from "../../text/sheets/entry";
import { DEPARTMENT_SEPARATOR } from "./formulas";
import type { PlannedRow } from "./rows";
import type { EntryInput } from "./table";

/** A workbook of several departments lets each look at its own rows. */
export function hasPicker({ departments }: EntryInput): boolean {
  return departments.length > 1;
}

/** What can be picked: all, or one of the departments; nothing where there is no choice to make. */
export function pickedNames(input: EntryInput, rows: readonly PlannedRow[]): string[] {
  if (!hasPicker(input) || rows.length === 0) return [];
  const language = input.language ?? input.catalogue.language;
  const here = input.catalogue.departments.filter(({ id }) => input.departments.includes(id));
  return [entryText[language].allDepartments, ...here.map(({ name }) => name)];
}

/** A joint indicator belongs to each of its departments. */
export function departmentsOf({ indicator }: PlannedRow, { catalogue, departments }: EntryInput): string {
  return catalogue.departments
    .filter(({ id }) => departments.includes(id) && indicator.departments.includes(id))
    .map(({ name }) => name)
    .join(DEPARTMENT_SEPARATOR);
}
