// Opfølgning: after a computation, the forms in which departments explain their lights.
import type { FollowUpsOutcome } from "../../jobs/follow-up-forms";
import type { Language } from "../../text/language";
import { breathing } from "../breathing";
import { part } from "../part";
import type { ShownBoard } from "../shown-board";
import { focused, type PaneState } from "../state";
import { paneJob, type OnProgress } from "./job";

export interface FollowUpServices {
  makeFollowUps: (onProgress: OnProgress) => Promise<MadeFollowUps>;
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
    makeFollowUps: async (onProgress) => {
      const { makeFollowUps, newForm, boardWords } = await part(() => import("../work/making"));
      const now = today().toISOString();
      const outcome = await makeFollowUps(port(), { open: newForm, now, onProgress, pause: breathing() });
      return { outcome, board: outcome.outcome === "made" ? boardWords(outcome) : null };
    },
  }),
  run: ({ makeFollowUps }: FollowUpServices, { progress }) => makeFollowUps(progress),
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
