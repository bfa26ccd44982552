// Sheets of departments that nobody asks for any more: they go, unless people have written on them.
import type { WorkbookSnapshot } from "../port";

/** Sheets of ours that people have opened, changed or commented on: they are laid on as long as they stand. */
export function writtenOn(seen: Pick<WorkbookSnapshot, "sheets" | "laid" | "comments">): string[] {
  return seen.sheets
    .filter(({ name, protected: isShut }) => {
      const own = seen.laid.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
      return own !== undefined && (!isShut || own.isReshaped || hasComments(seen, name));
    })
    .map(({ name }) => name);
}

/**
 * @param departmentSheets what sheets of departments are called
 * @param laid names of the sheets that are laid now
 */
export function outOfUse(
  seen: Pick<WorkbookSnapshot, "sheets" | "laid">,
  departmentSheets: readonly string[],
  laid: readonly string[],
): string[] {
  const isOurs = (name: string) => seen.laid.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
  return seen.sheets
    .map(({ name }) => name)
    .filter((name) => departmentSheets.includes(name) && isOurs(name) && !laid.includes(name));
}

function hasComments(seen: Pick<WorkbookSnapshot, "comments">, name: string): boolean {
  return seen.comments.some(({ sheet }) => sheet !== null && sheet.toLowerCase() === name.toLowerCase());
}
