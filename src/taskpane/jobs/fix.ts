// Ret: cells get their certain right value, and everything is checked again. Fortryd: what stood in a single one comes back.
import { sanitise } from "../../checks";
import type { Finding, RawCell } from "../../checks/types";
import type { FixOutcome, ReplacedCell } from "../../jobs/form/fix";
import type { PaneText } from "../../text/pane/pane";
import type { CheckResult } from "../check-result";
import { countsSentence } from "../finding-groups";
import { part } from "../part";
import { focused, told, withCheck, type Corrected, type PaneState } from "../state";
import type { CheckServices } from "./check";
import { paneJob } from "./job";

export interface FixServices {
  /** Writes the certain right values where the cells still hold what the findings are about. */
  applyFixes: (findings: readonly Finding[]) => Promise<FixOutcome>;
}

export interface UndoServices {
  /** Says whether it did: not where somebody has written in the cell since. */
  undoFix: (replaced: ReplacedCell) => Promise<boolean>;
}

export const fix = paneJob({
  job: "fix",
  words: "fix",
  services: ({ port }): FixServices => ({
    applyFixes: async (findings) => {
      const { applyFixes } = await part(() => import("../work/checking"));
      return applyFixes(port(), findings);
    },
  }),
  run: async ({ applyFixes, check }: FixServices & CheckServices, { progress }, findings: Finding[]) => ({
    ...(await applyFixes(findings)),
    isSingle: findings.length === 1,
    result: await check(progress),
  }),
  ended: (state, { applied, left, replaced, isSingle, result }) => {
    const [first] = replaced;
    const corrected = isSingle && first !== undefined ? correctedOf(first) : null;
    return checkedAnew(state, result, corrected, (text) => text.findings.fixed(applied, left));
  },
});

export const undoFix = paneJob({
  job: "undo-fix",
  words: "undo-fix",
  services: ({ port }): UndoServices => ({
    undoFix: async (replaced) => {
      const { undoFix } = await part(() => import("../work/checking"));
      return undoFix(port(), replaced);
    },
  }),
  run: async (
    { undoFix, check }: UndoServices & CheckServices,
    { progress },
    { replaced }: Extract<Corrected, { state: "done" }>,
  ) => ({ cell: replaced.cell, isBack: await undoFix(replaced), result: await check(progress) }),
  ended: (state, { cell, isBack, result }) =>
    checkedAnew(state, result, { state: isBack ? "undone" : "not-undone", cell }, (text) =>
      text.findings[isBack ? "undone" : "notUndone"](cell),
    ),
});

function checkedAnew(
  state: PaneState,
  result: CheckResult,
  corrected: Corrected | null,
  say: (text: PaneText) => string,
): PaneState {
  const next = withCheck(state, result);
  const known = { ...next.known, corrected, summaryStale: next.known.summary !== null };
  return focused(
    told({ ...next, known }, (text) => `${say(text)} ${countsSentence(result, text)}`),
    "findings",
  );
}

function correctedOf(replaced: ReplacedCell): Corrected {
  const { cell, before, after } = replaced;
  return { state: "done", cell, from: shown(before), to: shown(after), replaced };
}

/** Never digits of a personal number. */
function shown(content: RawCell): RawCell {
  return typeof content === "string" ? sanitise(content) : content;
}
