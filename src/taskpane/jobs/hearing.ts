// Høring: what the parties propose, a criterion taken over and taken back, and the forms that go to the parties.
import type { HearingFile, HearingOffer } from "../../jobs/round/hearing-forms";
import type { Criterion, TakeOverOutcome } from "../../jobs/round/take-over";
import type { Language } from "../../text/language";
import { breathing } from "../breathing";
import { part } from "../part";
import type { CatalogueChoice, TemplateForm } from "../round-form";
import { focused, FRESH, type PaneState, type QuestionWords, type ShownOn } from "../state";
import { paneJob, type OnProgress } from "./job";

export interface HearingServices {
  /** Null where the workbook is no barometer workbook. */
  offerHearing: () => Promise<HearingOffer | null>;
  takeOver: (
    what: { indicator: string; party: string; confirmed: boolean },
    onProgress: OnProgress,
  ) => Promise<TakeOverOutcome>;
  giveBack: (what: Taken, onProgress: OnProgress) => Promise<TakeOverOutcome>;
  /** Null: of the barometer workbook in front. */
  makeHearings: (
    from: { choice: CatalogueChoice; form: TemplateForm } | null,
    onProgress: OnProgress,
  ) => Promise<HearingFile[]>;
}

/** What it takes to take a criterion back. */
export interface Taken {
  indicator: string;
  name: string;
  party: string;
  before: Criterion;
}

type Answer =
  { offer: HearingOffer | null; taken: Taken | null } | { question: QuestionWords } | { refusal: string };

export const offerHearing = paneJob({
  job: "offer-hearing",
  words: "hearing",
  services: ({ port }): Pick<HearingServices, "offerHearing"> => ({
    offerHearing: async () => {
      const { hearingOffer } = await hearing();
      return hearingOffer(port());
    },
  }),
  run: ({ offerHearing }: Pick<HearingServices, "offerHearing">) => offerHearing(),
  ended: (state, offer) => focused({ ...state, shown: { ...FRESH.hearing, offer }, news: null }, "screen"),
});

export const takeOver = paneJob({
  job: "take-over",
  words: "take-over",
  laysSheets: true,
  services: ({ port, today }): Pick<HearingServices, "takeOver"> => ({
    takeOver: async (what, onProgress) => {
      const { takeOverCriterion } = await hearing();
      return takeOverCriterion(port(), { ...what, onProgress, now: today().toISOString() });
    },
  }),
  run: async (
    { takeOver, offerHearing }: Pick<HearingServices, "takeOver" | "offerHearing">,
    { progress, confirmed },
    indicator: string,
    party: string,
    language: Language,
  ): Promise<Answer> => {
    const answer = await takeOver({ indicator, party, confirmed }, progress);
    if (answer.outcome === "needs-confirmation") {
      const { replaceQuestion } = await hearing();
      return { question: replaceQuestion(answer, language) };
    }
    if (answer.outcome === "refused") return refused(answer, language);
    const taken =
      answer.outcome === "taken-over"
        ? { indicator, name: answer.indicator.name, party, before: answer.before }
        : null;
    return { offer: await offerHearing(), taken };
  },
  ended: (state, answer) => changed(state, answer),
});

export const giveBack = paneJob({
  job: "give-back",
  words: "take-over",
  laysSheets: true,
  services: ({ port, today }): Pick<HearingServices, "giveBack"> => ({
    giveBack: async ({ indicator, party, before }, onProgress) => {
      const { returnCriterion } = await hearing();
      return returnCriterion(port(), {
        ...{ indicator, party, before, onProgress },
        now: today().toISOString(),
      });
    },
  }),
  run: async (
    { giveBack, offerHearing }: Pick<HearingServices, "giveBack" | "offerHearing">,
    { progress },
    taken: Taken,
    language: Language,
  ): Promise<Answer> => {
    const answer = await giveBack(taken, progress);
    if (answer.outcome === "refused") return refused(answer, language);
    return { offer: await offerHearing(), taken: null };
  },
  ended: (state, answer) => changed(state, answer),
});

export const makeHearings = paneJob({
  job: "make-hearings",
  words: "round-forms",
  services: ({ port }): Pick<HearingServices, "makeHearings"> => ({
    makeHearings: async (from, onProgress) => {
      const { makeHearings, newForm } = await part(() => import("../work/making"));
      const { sourceOf } = await hearing();
      const source = from === null ? port() : sourceOf(from.choice, from.form);
      return makeHearings(source, { open: newForm, onProgress, pause: breathing() });
    },
  }),
  run: async (
    { makeHearings }: Pick<HearingServices, "makeHearings">,
    { progress },
    from: { choice: CatalogueChoice; form: TemplateForm } | null,
  ) => makeHearings(from, progress),
  ended: (state, forms): PaneState =>
    state.shown.screen === "hearing"
      ? shownAs(state, { forms, refusal: null })
      : focused({ ...state, shown: { ...FRESH.hearing, forms }, news: null }, "screen"),
});

async function refused(
  { because }: { because: Parameters<typeof words>[0] },
  language: Language,
): Promise<Answer> {
  return { refusal: await words(because, language) };
}

async function words(
  because: Extract<TakeOverOutcome, { outcome: "refused" }>["because"],
  language: Language,
) {
  const { refusalWords } = await hearing();
  return refusalWords(because, language);
}

function changed(state: PaneState, answer: Answer): PaneState {
  if ("question" in answer) return { ...state, question: { about: "words", ...answer.question } };
  if ("refusal" in answer) return focused(shownAs(state, { refusal: answer.refusal, taken: null }), "screen");
  const { known } = state;
  const next = { ...state, known: { ...known, summaryStale: known.summary !== null } };
  return focused(shownAs(next, { ...answer, refusal: null }), "screen");
}

/** Where the user has gone on to something else meanwhile, nothing is shown. */
function shownAs(state: PaneState, change: Partial<ShownOn<"hearing">>): PaneState {
  const { shown } = state;
  return shown.screen === "hearing" ? { ...state, shown: { ...shown, ...change, screen: "hearing" } } : state;
}

function hearing() {
  return part(() => import("../work/hearing"));
}
