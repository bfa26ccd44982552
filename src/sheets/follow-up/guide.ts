// The front page of a follow-up form: what is asked, and how to send it back.
import { formatDate } from "../../text/said/dates";
import { followUpText } from "../../text/sheets/follow-up";
import { sheetNames } from "../../text/sheets/names";
import {
  BANNER,
  cutAtWord,
  factLines,
  frontPage,
  NOTE,
  paragraphLine,
  sectionLines,
  type SheetPlan,
  stepLines,
  TITLE,
} from "../plan";
import { departmentName, type FollowUpInput } from "./form";

export function planFollowUpGuide(
  input: Pick<FollowUpInput, "catalogue" | "round" | "followUp" | "language">,
): SheetPlan {
  const { catalogue, round, followUp } = input;
  const language = input.language ?? catalogue.language;
  const { guide, exampleFigures } = followUpText[language];
  const { disclaimer = "" } = catalogue;
  return frontPage(sheetNames.da.guide, [
    { cells: [cutAtWord(catalogue.title, 200)], style: TITLE, size: 16 },
    ...(catalogue.subtitle === undefined ? [] : [paragraphLine(catalogue.subtitle, NOTE)]),
    { cells: [guide.title], style: { bold: true, size: 13 }, size: 13 },
    ...(catalogue.exampleFigures === true ? [paragraphLine(exampleFigures, BANNER)] : []),
    { cells: [""] },
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
    ...(disclaimer === ""
      ? []
      : [...sectionLines(guide.disclaimer), paragraphLine(disclaimer, { italic: true })]),
  ]);
}
