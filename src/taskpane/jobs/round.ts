// Ny runde: what the workbook gathers now and what comes next, the next round begun, and the forms that go to the departments.
import type { Round } from "../../barometer/round";
import type { NewRoundOutcome, RoundOffer } from "../../jobs/round/new-round";
import type { FormsOutcome } from "../../jobs/round/round-forms";
import type { Language } from "../../text/language";
import { breathing } from "../breathing";
import { part } from "../part";
import { focused, type PaneState, type QuestionWords, type ShownOn } from "../state";
import { paneJob, type OnProgress } from "./job";

export interface RoundServices {
  /** Null where the workbook is no barometer workbook. */
  offerRound: () => Promise<RoundOffer | null>;
  beginRound: (round: Round, confirmed: boolean, onProgress: OnProgress) => Promise<NewRoundOutcome>;
}

export interface FormsServices {
  makeForms: (onProgress: OnProgress) => Promise<FormsOutcome>;
  /** Opens a file as a new workbook of its own; null where files can be saved anyway. */
  opener: () => ((bytes: Uint8Array) => Promise<void>) | null;
}

type Begun =
  | { done: "begun" | "corrected"; round: Round; offer: RoundOffer | null }
  | { question: QuestionWords }
  | { refusal: "earlier" | "not-here" };

export const offerNewRound = paneJob({
  job: "offer-round",
  words: "round",
  services: ({ port, today }): Pick<RoundServices, "offerRound"> => ({
    offerRound: async () => {
      const { offerRound } = await rounds();
      return offerRound(port(), today().toISOString());
    },
  }),
  run: ({ offerRound }: Pick<RoundServices, "offerRound">) => offerRound(),
  ended: (state, offer) =>
    focused({ ...state, shown: { screen: "round", offer, ...NOTHING_DONE }, news: null }, "screen"),
});

export const beginRound = paneJob({
  job: "begin-round",
  words: "round",
  laysSheets: true,
  services: ({ port, today }): Pick<RoundServices, "beginRound"> => ({
    beginRound: async (round, confirmed, onProgress) => {
      const { beginRound } = await rounds();
      return beginRound(port(), { round, confirmed, onProgress, now: today().toISOString() });
    },
  }),
  run: async (
    { beginRound, offerRound }: RoundServices,
    { progress, confirmed },
    round: Round,
    language: Language,
  ): Promise<Begun> => {
    const answer = await beginRound(round, confirmed, progress);
    switch (answer.outcome) {
      case "begun":
      case "corrected":
        return { done: answer.outcome, round: answer.round, offer: await offerRound() };
      case "needs-confirmation": {
        const { doubtWords } = await rounds();
        return { question: doubtWords(answer.doubts, language) };
      }
      case "refused":
        return { refusal: answer.because === "earlier" ? "earlier" : "not-here" };
    }
  },
  ended: (state, answer): PaneState => {
    if ("question" in answer) return { ...state, question: { about: "words", ...answer.question } };
    if ("refusal" in answer)
      return focused(shownAs(state, { refusal: answer.refusal, done: null }), "screen");
    const { done, round, offer } = answer;
    const { workbook } = state;
    const after = workbook && {
      ...workbook,
      period: round.period,
      undoable: done === "corrected" && workbook.undoable === true,
    };
    const { known } = state;
    const next = { ...state, workbook: after, known: { ...known, summaryStale: known.summary !== null } };
    return focused(shownAs(next, { ...NOTHING_DONE, offer, done }), "screen");
  },
});

export const makeForms = paneJob({
  job: "make-forms",
  words: "round-forms",
  services: ({ port, opener = () => null }): FormsServices => ({
    makeForms: async (onProgress) => {
      const { makeForms, newForm } = await part(() => import("../work/making"));
      return makeForms(port(), { open: newForm, onProgress, pause: breathing() });
    },
    opener,
  }),
  run: ({ makeForms }: Pick<FormsServices, "makeForms">, { progress }) => makeForms(progress),
  ended: (state, answer): PaneState =>
    answer.outcome === "made"
      ? shownAs(state, { forms: answer.forms, refusal: null })
      : shownAs(state, { forms: null, refusal: "nothing" }),
});

export const openForm = paneJob({
  job: "open-form",
  words: "round-forms",
  services: () => ({}),
  run: async ({ opener }: Pick<FormsServices, "opener">, _, bytes: Uint8Array) => opener()?.(bytes),
  ended: (state) => state,
});

const NOTHING_DONE = { done: null, refusal: null, forms: null } as const;

/** Where the user has gone on to something else meanwhile, nothing is shown. */
function shownAs(state: PaneState, change: Partial<ShownOn<"round">>): PaneState {
  const { shown } = state;
  return shown.screen === "round" ? { ...state, shown: { ...shown, ...change, screen: "round" } } : state;
}

function rounds() {
  return part(() => import("../work/rounds"));
}
