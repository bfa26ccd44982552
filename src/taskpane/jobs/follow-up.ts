// Opfølgning: after a computation, the forms in which departments explain their lights.
import type { FollowUpsOutcome } from "../../jobs/round/follow-up-forms";
import type { Language } from "../../text/language";
import { breathing } from "../breathing";
import { part } from "../part";
import type { ShownBoard } from "../shown-board";
import { focused, type PaneState } from "../state";
import { paneJob, type OnProgress } from "./job";

export interface FollowUpServices {
  makeFollowUps: (explainBy: string | null, onProgress: OnProgress) => Promise<MadeFollowUps>;
}

export interface MadeFollowUps {
  outcome: FollowUpsOutcome;
  /** With who has been asked, as told in each language; null where nobody has. */
  board: Record<Language, ShownBoard> | null;
}

export const makeFollowUps = paneJob({
  job: "make-follow-ups",
  words: "follow-up",
  laysSheets: true,
  services: ({ port, today }): FollowUpServices => ({
    makeFollowUps: async (explainBy, onProgress) => {
      const { makeFollowUps, newForm, boardWords } = await part(() => import("../work/making"));
      const now = today().toISOString();
      const asked = { open: newForm, now, explainBy, onProgress, pause: breathing() };
      const outcome = await makeFollowUps(port(), asked);
      return { outcome, board: outcome.outcome === "made" ? boardWords(outcome) : null };
    },
  }),
  /** @param explainBy ISO date until which they are asked for; null for none */
  run: ({ makeFollowUps }: FollowUpServices, { progress }, explainBy: string | null) =>
    makeFollowUps(explainBy, progress),
  ended: (state, { outcome, board }): PaneState => {
    const { known, shown } = state;
    const { summary } = known;
    const next =
      summary === null || board === null
        ? state
        : { ...state, known: { ...known, summary: { ...summary, board } } };
    // Where the user has gone on to something else meanwhile, nothing is shown.
    return shown.screen === "results"
      ? focused({ ...next, shown: { screen: "results", followUps: outcome } }, "screen")
      : next;
  },
});
