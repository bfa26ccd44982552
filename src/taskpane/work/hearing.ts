// What the hearing needs: what the parties propose, taking a criterion over, and the sentences about both.
import { roundOf, type CatalogueChoice, type TemplateForm } from "../round-form";
import { findCatalogue } from "../../catalogues";
import type { HearingSource } from "../../jobs/round/hearing-forms";
import type { TakeOverOutcome, TakeOverRefusal } from "../../jobs/round/take-over";
import { criterionWords } from "../../sheets/hearing";
import { hearingPaneText } from "../../text/pane/hearing";
import { takeOverText } from "../../text/words/take-over";
import type { Language } from "../../text/language";
import type { QuestionWords } from "../state";

export { hearingOffer } from "../../jobs/round/hearing-forms";
export { returnCriterion, takeOverCriterion } from "../../jobs/round/take-over";

export function refusalWords(because: TakeOverRefusal, language: Language): string {
  return takeOverText[language].refused[because];
}

export function replaceQuestion(
  { indicator, proposed }: Extract<TakeOverOutcome, { outcome: "needs-confirmation" }>,
  language: Language,
): QuestionWords {
  const { title, item, explanation, confirm } = hearingPaneText[language].question;
  const say = (criterion: { value: number | null; by: string | null } | undefined) =>
    criterion === undefined ? "" : (criterionWords(criterion, indicator, language) ?? "");
  return { title, items: [item(indicator.name, say(indicator.target), say(proposed))], explanation, confirm };
}

/** What has been chosen for a new form serves for the hearing as well. */
export function sourceOf({ catalogue, shipped }: CatalogueChoice, form: TemplateForm): HearingSource {
  const history = shipped ? (findCatalogue(catalogue.id)?.exampleHistory ?? []) : [];
  return { catalogue: { ...catalogue, language: form.language }, round: roundOf(form), history };
}
