// Meldt klar: the department has finished. Godkendt: its head has approved what was reported. Checked first, then written into
// the workbook's head and onto the entry sheet.
import { findCpr } from "../../checks";
import { readText } from "../../checks/choices";
import type { Finding } from "../../checks/types";
import type { EntrySheet } from "../../sheets/entry";
import {
  type DepartmentSignatures,
  planSignatures,
  type Signature,
  type Store,
  STORE_SHEET,
} from "../../sheets/workbook";
import { checkWorkbook, type CheckedWorkbook } from "./check";
import { entryGrid, readEntryWorkbook } from "./entry-workbook";
import { changedMarks } from "./marks";
import type { WorkbookPort } from "../port";
import { departmentStates, readyLine, readyState, reportedOf, type ReadyState } from "./ready-state";

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
  /** Several departments share the form and none is picked in it. Nothing was written. */
  | { outcome: "not-picked"; checked: Checked }
  /** Without a name nobody has said it; a personal number must not be kept. Nothing was read or written. */
  | { outcome: "refused"; because: "no-name" | "personal-number" }
  | { outcome: "not-entry"; checked: Checked };

/** Of the department picked, where several share a form. Two round trips. The check's marks are written whatever comes of it. */
export async function markReady(port: WorkbookPort, input: ReadyInput): Promise<ReadyOutcome> {
  const who = plainName(input.who);
  const because = wrongName(who);
  if (because !== null) return { outcome: "refused", because };

  const { seen, entry } = await readEntryWorkbook(port, { unseen: true });
  const checked = checkWorkbook({ seen, entry }, "marked");
  const store = seen.grids[STORE_SHEET] ?? null;
  if ("problem" in entry || store === null) return { outcome: "not-entry", checked };
  if (mustPick(entry)) return { outcome: "not-picked", checked };
  const { findings } = checked;
  const warnings = unanswered(entry, findings);
  const blocked = findings.some(({ severity }) => severity === "error");
  const done = !blocked && (warnings.length === 0 || input.confirmed === true);
  const ready = done ? { who, when: input.when, fingerprint: reportedOf(entry, entry.picked) } : null;
  // What was approved before was approved of another report.
  const marked: EntrySheet =
    ready === null ? entry : { ...entry, store: signedBy(entry, { ready, approved: null }) };
  // The head comes last: cut short, the workbook is not ready rather than ready without a word of it.
  const head = ready === null ? [] : [{ sheet: STORE_SHEET, ...planSignatures(store, marked.store) }];
  const patches = [...changedMarks(marked, findings, entryGrid(seen)), ...head];
  await port.write({ sheets: [], patches, recolours: entry.sheet, seen, onProgress: input.onProgress });
  if (ready !== null)
    return {
      outcome: "ready",
      state: readyState(marked),
      checked: { ...checked, entry: marked },
    };
  return blocked ? { outcome: "blocked", checked } : { outcome: "unanswered", warnings, checked };
}

export type ApproveOutcome<Checked = CheckedWorkbook> =
  | { outcome: "approved"; state: ReadyState }
  /** Nobody has reported it ready, or the figures are others than those reported. Nothing was written. */
  | { outcome: "not-reported"; state: ReadyState }
  | { outcome: "not-picked"; checked: Checked }
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
  if (mustPick(entry)) return { outcome: "not-picked", checked: checkWorkbook({ seen, entry }) };
  const state = readyState(entry);
  if (state.state !== "ready") return { outcome: "not-reported", state };
  const fingerprint = reportedOf(entry, entry.picked);
  const approved: Signature = { who, when: input.when, fingerprint };
  const marked: EntrySheet = { ...entry, store: signedBy(entry, { approved }) };
  const head = { sheet: STORE_SHEET, ...planSignatures(store, marked.store) };
  await port.write({ sheets: [], patches: [...readyLine(marked), head], seen });
  return { outcome: "approved", state: readyState(marked) };
}

function mustPick(entry: EntrySheet): boolean {
  return entry.picked === null && departmentStates(entry).length > 1;
}

/** The store with a signature more: of the department picked, or of the workbook as a whole. */
function signedBy({ store, picked }: EntrySheet, signatures: DepartmentSignatures): Store {
  if (picked === null) return { ...store, ...signatures };
  const before = store.byDepartment ?? {};
  return { ...store, byDepartment: { ...before, [picked]: { ...before[picked], ...signatures } } };
}

function plainName(who: string): string {
  return who.trim().replace(/\s+/g, " ");
}

function wrongName(who: string): "no-name" | "personal-number" | null {
  if (who === "") return "no-name";
  return findCpr(who) ? "personal-number" : null;
}

/** Rows with a remark. */
export function answeredRows({ rows }: Pick<EntrySheet, "rows">): number[] {
  return rows.filter(({ cells }) => readText(cells.remark) !== null).map(({ row }) => row);
}

/** A remark on the row answers its warnings; a warning about no row can only be confirmed. */
export function unanswered(entry: Pick<EntrySheet, "rows">, findings: readonly Finding[]): Finding[] {
  const answered = new Set(answeredRows(entry));
  return findings.filter(
    ({ severity, row }) => severity === "warning" && (row === null || !answered.has(row)),
  );
}
