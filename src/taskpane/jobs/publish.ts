// Udgiv: what may leave the house, offered as files once it has been attacked and remembered.
import type { PublishOutcome } from "../../jobs/results/publish";
import { part } from "../part";
import { focused, type PaneState } from "../state";
import { paneJob } from "./job";

export interface PublishAsked {
  correction: string | null;
  /** ISO date. */
  commentsBy: string | null;
}

export interface PublishServices {
  publish: (asked: PublishAsked) => Promise<PublishOutcome>;
}

export const publishEdition = paneJob({
  job: "publish",
  words: "publish",
  laysSheets: true,
  services: ({ port, today }): PublishServices => ({
    publish: async (asked) => {
      const { publishFrom } = await part(() => import("../work/publishing"));
      return publishFrom(port(), today(), asked);
    },
  }),
  run: ({ publish }: PublishServices, _, asked: PublishAsked) => publish(asked),
  // Where the user has gone on to something else meanwhile, nothing is shown.
  ended: (state, outcome): PaneState =>
    state.shown.screen === "publish"
      ? focused({ ...state, shown: { screen: "publish", outcome } }, "screen")
      : state,
});
