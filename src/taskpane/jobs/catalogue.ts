// The workbook's catalogue: what was corrected on its sheet is taken in, and it is saved as a file of its own.
import { WorkbookError } from "../../jobs/port";
import type { UpdateOutcome } from "../../jobs/form/update-catalogue";
import type { Language } from "../../text/language";
import { download } from "../pane-files";
import { part } from "../part";
import { focused, remade, told, type Known, type PaneState, type QuestionWords } from "../state";
import type { WorkbookInfo } from "../workbook-info";
import { paneJob, type OnProgress } from "./job";
import type { LookServices } from "./look";

export interface CatalogueProblem {
  sheet: string;
  /** Null where it is about the whole table. */
  cell: string | null;
  sentence: string;
}

type Answer =
  /** What was done, in whole sentences. */
  | { done: string[]; workbook: WorkbookInfo }
  | { problems: CatalogueProblem[] }
  | { question: QuestionWords }
  /** Nothing was changed; the sentence says why, and what to do. */
  | { refusal: string };

export interface UpdateServices {
  updateCatalogue: (options: { confirmed: boolean }, onProgress: OnProgress) => Promise<UpdateOutcome>;
}

export interface SaveServices {
  /** The workbook's catalogue as a file of its own. */
  catalogueFile: () => Promise<{ name: string; text: string }>;
}

export const updateCatalogue = paneJob({
  job: "update",
  words: "update",
  laysSheets: true,
  services: ({ port }): UpdateServices => ({
    updateCatalogue: async ({ confirmed }, onProgress) => {
      const { updateCatalogue } = await catalogueEditing();
      return updateCatalogue(port(), { confirmed, onProgress });
    },
  }),
  run: async (
    { updateCatalogue, detect }: UpdateServices & LookServices,
    { progress, confirmed },
    language: Language,
  ): Promise<Answer> => {
    const outcome = await updateCatalogue({ confirmed }, progress);
    const words = await catalogueEditing();
    switch (outcome.outcome) {
      case "updated":
      case "unchanged":
      case "restored":
        return { done: words.doneSentences(outcome, language), workbook: await detect() };
      case "problems":
        return {
          problems: outcome.problems.map((problem): CatalogueProblem => ({
            sheet: problem.sheet,
            cell: problem.cell,
            sentence: words.indicatorProblemSentence(problem, language),
          })),
        };
      case "needs-confirmation":
        return { question: words.updateQuestion(outcome, language) };
      case "refused":
        return { refusal: words.refusalSentence(outcome, language) };
    }
  },
  ended: (state, answer) => {
    if ("question" in answer) return { ...state, question: { about: "words", ...answer.question } };
    if ("problems" in answer) return notUpdated(state, { refusal: null, problems: answer.problems });
    if ("refusal" in answer) return notUpdated(state, { refusal: answer.refusal, problems: [] });
    const { done, workbook } = answer;
    return focused(
      told(remade(state, workbook), () => done.join(" "), { kind: "updated", sentences: done }),
      "screen",
    );
  },
});

export const saveCatalogue = paneJob({
  job: "save-catalogue",
  words: "save-catalogue",
  services: ({ port }): SaveServices => ({
    catalogueFile: async () => {
      const { catalogueOf } = await catalogueEditing();
      const answer = await catalogueOf(port());
      if (answer.outcome === "refused") throw new WorkbookError("unexpected", answer.because);
      return { name: answer.fileName, text: answer.json };
    },
  }),
  run: async ({ catalogueFile }: SaveServices) => {
    const file = await catalogueFile();
    download({ name: file.name, content: file.text });
    return file;
  },
  ended: (state, file) => {
    const { shown } = state;
    const next = shown.screen === "catalogue" ? { ...state, shown: { ...shown, file } } : state;
    return told(next, (text) => text.catalogue.saved(file.name));
  },
});

function notUpdated(state: PaneState, catalogue: Known["catalogue"]): PaneState {
  return focused({ ...state, known: { ...state.known, catalogue } }, "catalogue");
}

function catalogueEditing() {
  return part(() => import("../work/catalogue-editing"));
}
