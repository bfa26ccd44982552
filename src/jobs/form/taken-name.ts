// A sheet of somebody's own that bears the name of the sheet of texts: nothing is laid over it, and nothing else is written.
import type { SheetPlan } from "../../sheets/plan";
import { readFormTexts, readGatheredTexts } from "../../sheets/texts";
import { WorkbookError, type WorkbookSnapshot } from "../port";
import { SHEETS } from "../sheet-names";

/** Also one of ours that has lost its headings: what stands in it can be read by nobody but people. */
export function leaveTakenName(
  { sheets, grids }: Pick<WorkbookSnapshot, "sheets" | "grids">,
  plans: readonly Pick<SheetPlan, "name">[],
): void {
  const name = SHEETS.texts;
  const isThere = sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!isThere || plans.every((plan) => plan.name !== name)) return;
  const grid = grids[name] ?? null;
  if (grid === null || readFormTexts(grid) !== null || readGatheredTexts(grid) !== null) return;
  throw new WorkbookError("name-taken", name);
}
