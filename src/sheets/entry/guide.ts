// The front page: what to do, until when, and whom to ask, on one printed page.
import type { Catalogue } from "../../barometer/catalogue";
import type { Round } from "../../barometer/round";
import { entryText } from "../../text/sheets/entry";
import { guideText } from "../../text/sheets/guide";
import { formatDate } from "../../text/said/dates";
import type { Language } from "../../text/language";
import { periodWords } from "../../text/said/periods";
import { sheetNames } from "../../text/sheets/names";
import { entryBlocks } from "./rows";
import {
  COLORS,
  factLines,
  frontPage,
  headLines,
  type Paragraph,
  paragraphLine,
  paragraphSection,
  sectionLines,
  type SheetPlan,
  stepLines,
  type Style,
} from "../plan";

export interface GuideInput {
  catalogue: Catalogue;
  round: Round;
  departments: readonly string[];
  /** The catalogue's language unless told otherwise. */
  language?: Language;
}

const BORDER: Style["borders"] = { color: COLORS.line, sides: ["top", "bottom", "left", "right"] };

export function planGuide(input: GuideInput): SheetPlan {
  const language = input.language ?? input.catalogue.language;
  return frontPage(sheetNames.da.guide, linesOf(input, language));
}

function stepsOf(
  texts: (typeof guideText)[Language],
  round: GuideInput["round"],
  language: Language,
): string[] {
  const { contact = "", deadline = "" } = round;
  const send = texts.send(contact || null, deadline === "" ? null : formatDate(deadline, language));
  return [...texts.fillIn, texts.inPane, texts.ready, send];
}

function linesOf(input: GuideInput, language: Language): Paragraph[] {
  const { catalogue, round, departments } = input;
  const texts = guideText[language];
  const period = periodWords(round.period, language);
  const names = catalogue.departments.filter(({ id }) => departments.includes(id)).map(({ name }) => name);
  const rows = entryBlocks(catalogue, round, departments).flatMap((block) => block.rows);
  const clarifying = catalogue.indicators
    .filter(
      ({ state, departments: own }) =>
        state === "clarifying" && (own.length === 0 || own.some((id) => departments.includes(id))),
    )
    .map(({ name }) => name);
  const swatch = (words: readonly string[], mark: Style): Paragraph => ({
    cells: [words[0] ?? "", words[1] ?? ""],
    mark: { ...mark, borders: BORDER },
  });
  return [
    ...headLines(catalogue, {
      title: texts.title(round.period),
      exampleFigures: entryText[language].exampleFigures,
    }),
    ...factLines(texts.facts.departments, names.join(", ")),
    ...factLines(texts.facts.period, round.title === round.period ? period : `${period} (${round.title})`),
    ...factLines(texts.facts.deadline, round.deadline && formatDate(round.deadline, language)),
    ...factLines(texts.facts.contact, round.contact),
    ...factLines(texts.facts.caseNumber, round.caseNumber),
    ...factLines(texts.facts.figures, String(rows.length)),
    ...sectionLines(texts.what),
    paragraphLine(texts.whatText(catalogue.municipality, catalogue.title)),
    ...sectionLines(texts.steps),
    ...stepLines([
      ...(departments.length > 1 && rows.length > 0 ? [texts.pick] : []),
      ...stepsOf(texts, round, language),
    ]),
    ...sectionLines(texts.colours),
    swatch(texts.open, { fill: COLORS.open }),
    swatch(texts.filled, { fill: COLORS.filled }),
    swatch(texts.closed, { fill: COLORS.closed }),
    swatch(texts.error, { fill: COLORS.error, color: COLORS.errorInk }),
    swatch(texts.warning, { fill: COLORS.warning, color: COLORS.warningInk }),
    ...(clarifying.length === 0
      ? []
      : [...sectionLines(texts.clarifying), paragraphLine(texts.clarifyingText(clarifying))]),
    ...sectionLines(texts.privacy),
    paragraphLine(texts.privacyText(catalogue.disclosure.threshold)),
    ...sectionLines(texts.help),
    paragraphLine(round.contact ? texts.helpText(round.contact.replace(/\.$/, "")) : texts.helpUnknown),
    ...paragraphSection(texts.disclaimer, catalogue.disclaimer, { italic: true, color: COLORS.quiet }),
  ];
}
