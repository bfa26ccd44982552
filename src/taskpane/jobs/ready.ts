// Meld klar and Godkend: the department has finished, and its head approves what it reported.
import type { ApproveOutcome, ReadyOutcome } from "../../jobs/form/ready";
import type { CheckResult } from "../check-result";
import { part } from "../part";
import { focused, found, told, withCheck, type NotReady, type PaneState } from "../state";
import { paneJob, type OnProgress } from "./job";
import type { LookServices } from "./look";

export interface ReadyRequest {
  who: string;
  /** Goes ahead although there are warnings that no row's remark can answer. */
  confirmed: boolean;
}

export interface ReadyServices {
  markReady: (request: ReadyRequest, onProgress: OnProgress) => Promise<ReadyOutcome<CheckResult>>;
}

export interface ApproveServices {
  approve: (who: string) => Promise<ApproveOutcome<CheckResult>>;
}

export const markReady = paneJob({
  job: "ready",
  words: "ready",
  services: ({ port, today }): ReadyServices => ({
    markReady: async ({ who, confirmed }, onProgress) => {
      const { checkResult, markReady } = await part(() => import("../work/checking"));
      const input = { who, when: today().toISOString(), confirmed, onProgress };
      const outcome = await markReady(port(), input);
      return outcome.outcome === "refused" ? outcome : { ...outcome, checked: checkResult(outcome.checked) };
    },
  }),
  run: async ({ markReady, detect }: ReadyServices & LookServices, { progress }, request: ReadyRequest) => {
    const answer = await markReady(request, progress);
    return answer.outcome === "not-entry" ? { outcome: answer.outcome, workbook: await detect() } : answer;
  },
  ended: (state, answer) => {
    switch (answer.outcome) {
      case "ready":
        return focused(
          told(withCheck(state, answer.checked), (text) => text.ready.done, READY),
          "ready",
        );
      case "blocked":
        return inTheWay(withCheck(state, answer.checked), { because: "errors" });
      case "not-picked":
        return inTheWay(withCheck(state, answer.checked), { because: "not-picked" });
      case "unanswered":
        return inTheWay(withCheck(state, answer.checked), {
          because: "warnings",
          warnings: answer.warnings,
        });
      case "refused":
        return inTheWay(state, { because: "personal-number" });
      // The workbook is another one than the pane last saw.
      case "not-entry":
        return found(state, answer.workbook);
    }
  },
});

export const approve = paneJob({
  job: "approve",
  words: "approve",
  services: ({ port, today }): ApproveServices => ({
    approve: async (who) => {
      const { approve, checkResult } = await part(() => import("../work/checking"));
      const outcome = await approve(port(), { who, when: today().toISOString() });
      return outcome.outcome === "not-entry" || outcome.outcome === "not-picked"
        ? { ...outcome, checked: checkResult(outcome.checked) }
        : outcome;
    },
  }),
  run: async ({ approve, detect }: ApproveServices & LookServices, _, who: string) => {
    const answer = await approve(who);
    return answer.outcome === "not-entry" ? { outcome: answer.outcome, workbook: await detect() } : answer;
  },
  ended: (state, answer) => {
    switch (answer.outcome) {
      case "approved":
      case "not-reported": {
        const next = { ...state, known: { ...state.known, readiness: answer.state } };
        const isApproved = answer.outcome === "approved";
        return focused(isApproved ? told(next, (text) => text.ready.approvedDone, APPROVED) : next, "ready");
      }
      case "not-picked":
        return inTheWay(withCheck(state, answer.checked), { because: "not-picked" });
      case "refused":
        return inTheWay(state, { because: "personal-number" });
      case "not-entry":
        return found(state, answer.workbook);
    }
  },
});

const READY = { kind: "ready" } as const;
const APPROVED = { kind: "approved" } as const;

function inTheWay(state: PaneState, notReady: NotReady): PaneState {
  return focused({ ...state, known: { ...state.known, notReady } }, "ready");
}
