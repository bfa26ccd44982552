// The ribbon's verbs: each opens the pane with its name in the address, and the pane then does what its own button does.
import { check } from "./jobs/check";
import { compute } from "./jobs/compute";
import { showTables } from "./jobs/tables";
import type { PaneActions } from "./use-pane";
import type { WorkbookInfo } from "./workbook-info";

const VERBS = ["check", "gather", "compute", "tables"] as const;

export type Verb = (typeof VERBS)[number];

/** The verb in the address of the pane; null where it was only opened. */
export function verbIn(search: string): Verb | null {
  const named = new URLSearchParams(search).get("do");
  return VERBS.find((verb) => verb === named) ?? null;
}

/**
 * Does nothing where the verb has nothing to do in the workbook: the first screen says what it is. Gathering has a screen of
 * its own, which says where it can be done.
 */
export function runVerb(
  verb: Verb,
  { kind, trouble }: WorkbookInfo,
  { run, show }: Pick<PaneActions, "run" | "show">,
): void {
  if (verb === "gather") show("gather");
  if (trouble !== null || (kind !== "entry" && kind !== "barometer")) return;
  if (verb === "compute") run(compute);
  if (verb === "tables") run(showTables);
  if (verb === "check" && kind === "entry") run(check);
}
