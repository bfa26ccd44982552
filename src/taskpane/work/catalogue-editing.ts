// What Opdatér katalog and saving the catalogue need, with the sentences about what has changed in it.
import type { UpdateOutcome } from "../../jobs/form/update-catalogue";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import {
  changeSentences,
  indicatorProblemSentence,
  updateCatalogueText,
} from "../../text/words/update-catalogue";
import type { QuestionWords } from "../state";

export { catalogueOf, updateCatalogue } from "../../jobs/form/update-catalogue";
export { indicatorProblemSentence };

export function doneSentences(
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

export function updateQuestion(
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
    ...(asked.columnsLost.length > 0
      ? [paneText[language].confirm.columnsLost(asked.columnsLost.join(", "))]
      : []),
  ];
  return {
    title: asked.leaving.length > 0 ? question.title : question.titleColumns,
    items: asked.leaving.map(({ name, rows, isSender }) =>
      isSender === true ? question.leavingSender(name, rows) : say(name, rows),
    ),
    explanation: explanations.join(" "),
    confirm: question.confirm,
  };
}

export function refusalSentence(
  { because }: Extract<UpdateOutcome, { outcome: "refused" }>,
  language: Language,
): string {
  return updateCatalogueText[language].refused[because];
}
