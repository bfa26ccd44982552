// Meldt klar: the department has finished. Checked first, then written into the workbook's head and onto the entry sheet.
import { findCpr } from "../checks";
import { readText } from "../checks/choices";
import type { Finding } from "../checks/types";
import type { EntrySheet } from "../sheets/entry-read";
import { planReady, STORE_SHEET } from "../sheets/store";
import { checkWorkbook, type CheckedWorkbook } from "./check";
import { readEntryWorkbook } from "./entry-workbook";
import { allMarks } from "./marks";
import type { WorkbookPort } from "./port";
import { fingerprintOf, type ReadyState } from "./ready-state";

export { readyState, type ReadyState } from "./ready-state";

export interface ReadyInput {
  /** Whoever says so. */
  who: string;
  /** ISO time. */
  when: string;
  /** Goes ahead although `unanswered` named warnings without a remark. */
  confirmed?: boolean;
  onProgress?: (share: number) => void;
}

export type ReadyOutcome =
  | { outcome: "ready"; state: ReadyState; checked: CheckedWorkbook }
  /** There are errors, all among the findings. */
  | { outcome: "blocked"; checked: CheckedWorkbook }
  /** Warnings whose row has no remark; nothing has been written but the check's marks. */
  | { outcome: "unanswered"; warnings: Finding[]; checked: CheckedWorkbook }
  /** Without a name nobody has said it; a personal number must not be kept. Nothing was read or written. */
  | { outcome: "refused"; because: "no-name" | "personal-number" }
  | { outcome: "not-entry"; checked: CheckedWorkbook };

/** Two round trips. The check's marks are written whatever comes of it. */
export async function markReady(port: WorkbookPort, input: ReadyInput): Promise<ReadyOutcome> {
  const who = input.who.trim().replace(/\s+/g, " ");
  if (who === "") return { outcome: "refused", because: "no-name" };
  if (findCpr(who)) return { outcome: "refused", because: "personal-number" };

  const { seen, entry } = await readEntryWorkbook(port);
  const checked = checkWorkbook({ seen, entry });
  const store = seen.grids[STORE_SHEET] ?? null;
  if ("problem" in entry || store === null) return { outcome: "not-entry", checked };
  const { findings } = checked;
  const warnings = unanswered(entry, findings);
  const blocked = findings.some(({ severity }) => severity === "error");
  const done = !blocked && (warnings.length === 0 || input.confirmed === true);
  const ready = done ? { who, when: input.when, fingerprint: fingerprintOf(entry.rows) } : null;
  const marked: EntrySheet = ready === null ? entry : { ...entry, store: { ...entry.store, ready } };
  // The head comes last: cut short, the workbook is not ready rather than ready without a word of it.
  const head = ready === null ? [] : [{ sheet: STORE_SHEET, ...planReady(store, ready) }];
  const patches = [...allMarks(marked, findings), ...head];
  await port.write({ sheets: [], patches, seen, onProgress: input.onProgress });
  if (ready !== null)
    return {
      outcome: "ready",
      state: { state: "ready", who, when: input.when },
      checked: { ...checked, entry: marked },
    };
  return blocked ? { outcome: "blocked", checked } : { outcome: "unanswered", warnings, checked };
}

/** A remark on the row answers its warnings; a warning about no row can only be confirmed. */
export function unanswered(entry: Pick<EntrySheet, "rows">, findings: readonly Finding[]): Finding[] {
  const answered = new Set(
    entry.rows.filter(({ cells }) => readText(cells.remark) !== null).map(({ row }) => row),
  );
  return findings.filter(
    ({ severity, row }) => severity === "warning" && (row === null || !answered.has(row)),
  );
}
