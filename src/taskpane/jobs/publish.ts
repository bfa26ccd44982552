// Udgiv: what may leave the house, offered as files once it has been attacked and remembered.
import type { PublishOutcome } from "../../jobs/results/publish";
import { breathing } from "../breathing";
import { part } from "../part";
import { focused, FRESH, type PaneState } from "../state";
import { paneJob } from "./job";

export interface PublishAsked {
  correction: string | null;
  /** ISO date. */
  commentsBy: string | null;
}

export interface PublishServices {
  publish: (asked: PublishAsked) => Promise<PublishOutcome>;
  /** Number of the edition that was published last; null where there is none. */
  lastEdition: () => Promise<number | null>;
}

/** The screen alone: nothing is made before it is asked for. */
export const offerPublishing = paneJob({
  job: "offer-publishing",
  words: "detect",
  services: () => ({}),
  run: ({ lastEdition }: Pick<PublishServices, "lastEdition">) => lastEdition(),
  ended: (state, last): PaneState =>
    focused({ ...state, news: null, shown: { ...FRESH.publish, last } }, "screen"),
});

export const publishEdition = paneJob({
  job: "publish",
  words: "publish",
  laysSheets: true,
  services: ({ port, today }): PublishServices => ({
    publish: async (asked) => {
      const { publishFrom } = await part(() => import("../work/publishing"));
      return publishFrom(port(), today(), { ...asked, pause: breathing() });
    },
    lastEdition: async () => {
      const { lastEdition } = await part(() => import("../work/publishing"));
      return lastEdition(port());
    },
  }),
  run: ({ publish }: PublishServices, _, asked: PublishAsked) => publish(asked),
  // Where the user has gone on to something else meanwhile, nothing is shown.
  ended: (state, outcome): PaneState =>
    state.shown.screen === "publish"
      ? focused(
          { ...state, shown: { screen: "publish", outcome, last: lastAfter(state.shown.last, outcome) } },
          "screen",
        )
      : state,
});

function lastAfter(last: number | null, outcome: PublishOutcome): number | null {
  return outcome.outcome === "published" ? outcome.number : last;
}
