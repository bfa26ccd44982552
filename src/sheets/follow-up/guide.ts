// The front page of a follow-up form: what is asked, and how to send it back.
import { formatDate } from "../../text/said/dates";
import { followUpText } from "../../text/sheets/follow-up";
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
import { departmentName, type FollowUpInput } from "./form";

export function planFollowUpGuide(
  input: Pick<FollowUpInput, "catalogue" | "round" | "followUp" | "language">,
): SheetPlan {
  const { catalogue, round, followUp } = input;
  const language = input.language ?? catalogue.language;
  const { guide, exampleFigures } = followUpText[language];
  return frontPage(sheetNames.da.guide, [
    ...headLines(catalogue, { title: guide.title, exampleFigures }),
    ...factLines(guide.facts.round, round.title),
    ...factLines(guide.facts.department, departmentName(catalogue, followUp.department) ?? undefined),
    ...factLines(
      guide.facts.deadline,
      round.explainBy === undefined ? undefined : formatDate(round.explainBy, language),
    ),
    ...factLines(guide.facts.replyTo, round.contact),
    ...factLines(guide.facts.caseNumber, round.caseNumber),
    ...sectionLines(guide.what),
    paragraphLine(guide.whatText(round.title, followUp.asked.length)),
    ...sectionLines(guide.steps),
    ...stepLines([...guide.answer, guide.send(round.contact || null)]),
    ...sectionLines(guide.figures),
    paragraphLine(guide.figuresText),
    ...sectionLines(guide.privacy),
    paragraphLine(guide.privacyText),
    ...paragraphSection(guide.disclaimer, catalogue.disclaimer, { italic: true }),
  ]);
}
