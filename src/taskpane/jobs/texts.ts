// Texts: what is asked for and written, one of them saved, and leaving what is not.
import type { WrittenField, WrittenText } from "../../barometer/written";
import type { WriteTextInput, WriteTextOutcome } from "../../jobs/results/texts";
import { part } from "../part";
import { focused, FRESH, withDraft, type PaneState, type SavedText } from "../state";
import { draftKey, type TextDraft } from "../text-drafts";
import type { TextView } from "../text-view";
import { paneJob } from "./job";

export interface TextServices {
  /** Null where there is nothing to write in. */
  readTextView: () => Promise<TextView | null>;
  writeText: (input: WriteTextInput) => Promise<WriteTextOutcome>;
}

export const offerTexts = paneJob({
  job: "offer-texts",
  words: "texts",
  services: ({ port, today }): Pick<TextServices, "readTextView"> => ({
    readTextView: async () => {
      const { readTextView } = await writing();
      return readTextView(port(), today().toISOString());
    },
  }),
  run: ({ readTextView }: Pick<TextServices, "readTextView">) => readTextView(),
  ended: (state, view) =>
    focused({ ...state, shown: { ...FRESH.texts, view }, known: { ...state.known }, news: null }, "screen"),
});

/** Read anew without leaving where one is: somebody may have written in the sheet meanwhile. */
export const refreshTexts = paneJob({
  job: "refresh-texts",
  words: "texts",
  services: () => ({}),
  run: ({ readTextView }: Pick<TextServices, "readTextView">) => readTextView(),
  ended: (state, view): PaneState =>
    state.shown.screen === "texts" && view !== null ? { ...state, shown: { ...state.shown, view } } : state,
});

export const saveText = paneJob({
  job: "save-text",
  words: "save-text",
  services: ({ port }): Pick<TextServices, "writeText"> => ({
    writeText: async (input) => {
      const { writeText } = await writing();
      return writeText(port(), input);
    },
  }),
  run: async ({ writeText }: Pick<TextServices, "writeText">, _, draft: TextDraft) => {
    const { id, department, fields, before } = draft;
    return { draft, answer: await writeText({ id, department, fields, before }) };
  },
  ended: (state, { draft, answer }): PaneState => {
    const key = draftKey(draft.workbook, draft.id, draft.department);
    switch (answer.outcome) {
      case "written": {
        const now = { ...draft.before, ...draft.fields };
        // What was typed while it was being written stays a draft.
        const typed = state.drafts[key];
        const rest = typed === undefined || typed === draft ? null : { ...typed, before: now };
        return told(standing({ ...state, drafts: withDraft(state.drafts, key, rest) }, draft, now), {
          ...{ key, outcome: "written" },
        });
      }
      case "changed-since":
        return told(standing(state, draft, answer.now), { key, outcome: "changed-since" });
      case "refused":
        return told(state, { key, outcome: answer.because });
    }
  },
});

/** After the user has said yes to leaving what is not saved: it stays a draft. */
export const leaveTexts = paneJob({
  job: "leave-texts",
  words: "texts",
  services: () => ({}),
  run: () => Promise.resolve(),
  ended: (state) => focused({ ...state, shown: FRESH.home }, "screen"),
});

/** After the user has said yes to it. */
export const dropDraft = paneJob({
  job: "drop-draft",
  words: "texts",
  services: () => ({}),
  run: (_services: object, _, key: string) => Promise.resolve(key),
  ended: (state, key): PaneState => ({ ...state, drafts: withDraft(state.drafts, key, null) }),
});

/** The text as it stands in the workbook now. */
function standing(state: PaneState, draft: TextDraft, now: Pick<WrittenText, WrittenField>): PaneState {
  const { shown } = state;
  if (shown.screen !== "texts" || shown.view === null) return state;
  const key = draftKey("", draft.id, draft.department);
  const texts = shown.view.texts.map((one) =>
    draftKey("", one.written, one.department) === key && one.standing !== "earlier"
      ? { ...one, written: { ...one.written, ...now } }
      : one,
  );
  return { ...state, shown: { ...shown, view: { ...shown.view, texts } } };
}

function told(state: PaneState, saved: SavedText): PaneState {
  return state.shown.screen === "texts" ? { ...state, shown: { ...state.shown, saved } } : state;
}

function writing() {
  return part(() => import("../work/writing"));
}
