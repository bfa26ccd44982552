// The workbook's catalogue: what was corrected on its sheet is taken in, and it is saved as a file of its own.
import { WorkbookError } from "../../jobs/port";
import {
  catalogueOf,
  updateCatalogue as updateWorkbook,
  type UpdateOutcome,
} from "../../jobs/update-catalogue";
import type { Language } from "../../text/language";
import {
  changeSentences,
  indicatorProblemSentence,
  updateCatalogueText,
} from "../../text/words/update-catalogue";
import { download } from "../pane-files";
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
  services: ({ port }): UpdateServices => ({
    updateCatalogue: ({ confirmed }, onProgress) => updateWorkbook(port(), { confirmed, onProgress }),
  }),
  run: async (
    { updateCatalogue, detect }: UpdateServices & LookServices,
    { progress, confirmed },
    language: Language,
  ): Promise<Answer> => {
    const outcome = await updateCatalogue({ confirmed }, progress);
    switch (outcome.outcome) {
      case "updated":
      case "unchanged":
      case "restored":
        return { done: doneSentences(outcome, language), workbook: await detect() };
      case "problems":
        return {
          problems: outcome.problems.map((problem): CatalogueProblem => ({
            sheet: problem.sheet,
            cell: problem.cell,
            sentence: indicatorProblemSentence(problem, language),
          })),
        };
      case "needs-confirmation":
        return { question: updateQuestion(outcome, language) };
      case "refused":
        return { refusal: updateCatalogueText[language].refused[outcome.because] };
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
      const answer = await catalogueOf(port());
      if (answer.outcome === "refused") throw new WorkbookError("unexpected", answer.because);
      return { name: answer.fileName, text: answer.json };
    },
  }),
  run: async ({ catalogueFile }: SaveServices) => {
    const file = await catalogueFile();
    download(file);
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

function doneSentences(
  done: Extract<UpdateOutcome, { outcome: "updated" | "unchanged" | "restored" }>,
  language: Language,
): string[] {
  const words = updateCatalogueText[language];
  if (done.outcome !== "updated") return [words[done.outcome]];
  const { kind, changes, rowsKept, rowsSetAside, rowsBroughtBack } = done;
  return [
    kind === "entry" ? words.updatedEntry(rowsKept) : words.updatedBarometer,
    ...changeSentences(changes, language),
    ...(rowsSetAside > 0 ? [words.setAside(rowsSetAside)] : []),
    ...(rowsBroughtBack > 0 ? [words.broughtBack(rowsBroughtBack)] : []),
  ];
}

function updateQuestion(
  asked: Extract<UpdateOutcome, { outcome: "needs-confirmation" }>,
  language: Language,
): QuestionWords {
  const { lostTable, question } = updateCatalogueText[language];
  if (asked.because === "table") return { ...lostTable, items: [] };
  const isEntry = asked.kind === "entry";
  const say = isEntry ? question.leaving : question.leavingData;
  const explanations = [
    ...(asked.leaving.some(({ isSender }) => isSender !== true)
      ? [isEntry ? question.explanation : question.explanationData]
      : []),
    ...(asked.leaving.some(({ isSender }) => isSender === true) ? [question.explanationSender] : []),
  ];
  return {
    title: question.title,
    items: asked.leaving.map(({ name, rows, isSender }) =>
      isSender === true ? question.leavingSender(name, rows) : say(name, rows),
    ),
    explanation: explanations.join(" "),
    confirm: question.confirm,
  };
}
