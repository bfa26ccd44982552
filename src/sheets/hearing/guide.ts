// The front page of a party's form: what is asked, by when, and how to send it back.
import { hearingText } from "../../text/sheets/hearing";
import { formatDate } from "../../text/said/dates";
import { sheetNames } from "../../text/sheets/names";
import {
  factLines,
  frontPage,
  headLines,
  paragraphLine,
  paragraphSection,
  sectionLines,
  type SheetPlan,
  stepLines,
} from "../plan";
import { hearingFacts, partyName, type HearingFormInput } from "./form";

export function planHearingGuide(input: Omit<HearingFormInput, "latest" | "answers">): SheetPlan {
  const { catalogue, round, party } = input;
  const language = input.language ?? catalogue.language;
  const { guide, exampleFigures } = hearingText[language];
  const { replyTo, deadline } = hearingFacts(catalogue, round);
  const day = deadline === null ? null : formatDate(deadline, language);
  return frontPage(sheetNames.da.guide, [
    ...headLines(catalogue, { title: guide.title, exampleFigures }),
    ...factLines(guide.facts.party, partyName(catalogue, party)),
    ...factLines(guide.facts.deadline, day ?? undefined),
    ...factLines(guide.facts.replyTo, replyTo ?? undefined),
    ...factLines(guide.facts.caseNumber, round.caseNumber),
    ...sectionLines(guide.what),
    paragraphLine(guide.whatText(catalogue.municipality, catalogue.title)),
    ...sectionLines(guide.steps),
    ...stepLines([...guide.answer, guide.send(replyTo, day)]),
    ...sectionLines(guide.figures),
    paragraphLine(guide.figuresText(catalogue.disclosure.threshold)),
    ...sectionLines(guide.privacy),
    paragraphLine(guide.privacyText),
    ...paragraphSection(guide.disclaimer, catalogue.disclaimer, { italic: true }),
  ]);
}
