// Meldt klar: the department has finished. Godkendt: its head has approved what was reported. Checked first, then written into
// the workbook's head and onto the entry sheet.
import { findCpr } from "../checks";
import { readText } from "../checks/choices";
import type { Finding } from "../checks/types";
import type { EntrySheet } from "../sheets/entry";
import { planSignatures, type Signature, STORE_SHEET } from "../sheets/workbook";
import { checkWorkbook, type CheckedWorkbook } from "./check";
import { readEntryWorkbook } from "./entry-workbook";
import { allMarks } from "./marks";
import type { WorkbookPort } from "./port";
import { fingerprintOf, readyLine, readyState, type ReadyState } from "./ready-state";

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

/** `Checked`: the check as whoever shows it needs it. */
export type ReadyOutcome<Checked = CheckedWorkbook> =
  | { outcome: "ready"; state: ReadyState; checked: Checked }
  /** There are errors, all among the findings. */
  | { outcome: "blocked"; checked: Checked }
  /** Warnings whose row has no remark; nothing has been written but the check's marks. */
  | { outcome: "unanswered"; warnings: Finding[]; checked: Checked }
  /** Without a name nobody has said it; a personal number must not be kept. Nothing was read or written. */
  | { outcome: "refused"; because: "no-name" | "personal-number" }
  | { outcome: "not-entry"; checked: Checked };

/** Two round trips. The check's marks are written whatever comes of it. */
export async function markReady(port: WorkbookPort, input: ReadyInput): Promise<ReadyOutcome> {
  const who = plainName(input.who);
  const because = wrongName(who);
  if (because !== null) return { outcome: "refused", because };

  const { seen, entry } = await readEntryWorkbook(port);
  const checked = checkWorkbook({ seen, entry }, "marked");
  const store = seen.grids[STORE_SHEET] ?? null;
  if ("problem" in entry || store === null) return { outcome: "not-entry", checked };
  const { findings } = checked;
  const warnings = unanswered(entry, findings);
  const blocked = findings.some(({ severity }) => severity === "error");
  const done = !blocked && (warnings.length === 0 || input.confirmed === true);
  const ready = done ? { who, when: input.when, fingerprint: fingerprintOf(entry.rows) } : null;
  // What was approved before was approved of another report.
  const marked: EntrySheet =
    ready === null ? entry : { ...entry, store: { ...entry.store, ready, approved: null } };
  // The head comes last: cut short, the workbook is not ready rather than ready without a word of it.
  const head = ready === null ? [] : [{ sheet: STORE_SHEET, ...planSignatures(store, { ready }) }];
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

export type ApproveOutcome<Checked = CheckedWorkbook> =
  | { outcome: "approved"; state: ReadyState }
  /** Nobody has reported it ready, or the figures are others than those reported. Nothing was written. */
  | { outcome: "not-reported"; state: ReadyState }
  | { outcome: "refused"; because: "no-name" | "personal-number" }
  | { outcome: "not-entry"; checked: Checked };

/** Approves exactly what was reported ready. Two round trips, one where there is nothing to approve. */
export async function approve(
  port: WorkbookPort,
  input: Pick<ReadyInput, "who" | "when">,
): Promise<ApproveOutcome> {
  const who = plainName(input.who);
  const because = wrongName(who);
  if (because !== null) return { outcome: "refused", because };
  const { seen, entry } = await readEntryWorkbook(port);
  const store = seen.grids[STORE_SHEET] ?? null;
  if ("problem" in entry || store === null)
    return { outcome: "not-entry", checked: checkWorkbook({ seen, entry }) };
  const state = readyState(entry);
  if (state.state !== "ready") return { outcome: "not-reported", state };
  const { ready } = entry.store;
  const approved: Signature = { who, when: input.when, fingerprint: fingerprintOf(entry.rows) };
  const marked: EntrySheet = { ...entry, store: { ...entry.store, approved } };
  const head = { sheet: STORE_SHEET, ...planSignatures(store, { ready, approved }) };
  await port.write({ sheets: [], patches: [...readyLine(marked), head], seen });
  return { outcome: "approved", state: readyState(marked) };
}

function plainName(who: string): string {
  return who.trim().replace(/\s+/g, " ");
}

function wrongName(who: string): "no-name" | "personal-number" | null {
  if (who === "") return "no-name";
  return findCpr(who) ? "personal-number" : null;
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
