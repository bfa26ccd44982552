// The agenda item under the usual headings: what is known is filled in, what a person must write is marked.
import { narrateLine } from "../../barometer/narrative";
import { placeTitle } from "../../barometer/written";
import { resultBlocks, signsBefore, type Results } from "../../sheets/results";
import { pageText } from "../../text/publish/page";
import { paperText } from "../../text/publish/paper";
import { formatDate } from "../../text/said/dates";
import { periodLabel } from "../../text/said/periods";
import type { Publication } from "../publication";
import { toldIn } from "../words";
import { changesParts } from "./changes-parts";
import { headFacts, paperOf, todo } from "./frame";
import type { Occasion } from "./occasion";
import { linesIn, paragraphs, together, words, type Paper, type PaperPart } from "./paper";
import { isReview } from "./report";
import { aboutParts, bannersOf, blockParts, endParts, overviewTable } from "./results-parts";

export function agendaItem(publication: Publication, occasion: Occasion, results: Results): Paper {
  const { catalogue, language } = publication;
  const texts = paperText[language];
  const { agenda } = texts;
  const { headings } = agenda;
  const blocks = resultBlocks(results);
  const name = catalogue.subtitle ?? catalogue.title;
  const toWrite = (what: string) => todo(what, language);
  const told = new Set<string>();
  const moved = (status: "negative" | "positive", heading: string): PaperPart[] => {
    const lines = results.lines.filter((line) => line.status === status);
    if (lines.length === 0) return [];
    const sentences = lines.flatMap((line) => {
      const edited = occasion.sentences.get(line.indicator);
      if (edited === undefined) return narrateLine(line, { catalogue, named: true }, language);
      // It is about all lines of the indicator, and stands where the first of them does.
      if (told.has(line.indicator)) return [];
      told.add(line.indicator);
      return linesIn(edited);
    });
    return sentences.length === 0
      ? []
      : [words("subheading", heading), ...sentences.map((text) => words("item", text))];
  };
  return paperOf(publication, agenda.title, [
    words("title", agenda.title),
    words("quiet", [catalogue.title, catalogue.subtitle ?? ""].filter((one) => one !== "").join(" – ")),
    headFacts(publication, occasion),
    ...bannersOf(publication),
    words("heading", headings.subject),
    words("body", agenda.subject(name)),
    toWrite(agenda.todos.subject),
    words("heading", headings.economy),
    toWrite(agenda.todos.economy),
    words("heading", headings.history),
    ...history(publication, occasion),
    toWrite(agenda.todos.history),
    words("heading", headings.presentation),
    ...aboutParts(publication, results),
    ...overviewTable(blocks, results, publication, null),
    ...moved("negative", agenda.worse),
    ...moved("positive", agenda.better),
    ...changesParts(publication, results, { look: "subheading", isSaidOfNothing: true }),
    ...blockParts(blocks, results, publication, {
      hasSentences: false,
      hasCharts: false,
      below: () => [],
    }),
    ...committeeComments(publication, occasion),
    ...endParts(blocks, results, publication, signsBefore(toldIn(publication, results))).map(asSubheading),
    words("heading", headings.recommendation),
    toWrite(agenda.todos.recommendation),
    words("heading", headings.communication),
    words("body", agenda.communication),
    toWrite(agenda.todos.communication),
    // A list of what is attached does not stand alone on the last page.
    ...together([
      words("heading", headings.law),
      toWrite(agenda.todos.law),
      words("heading", headings.attachments),
      ...agenda.attachments.map((text) => words("item", text)),
      ...(isReview(catalogue) ? [words("item", agenda.report)] : []),
    ]),
  ]);
}

/** What committees have said of the results, each with of what and of when. */
function committeeComments({ catalogue, language }: Publication, { texts }: Occasion): PaperPart[] {
  const comments = texts.filter(({ kind, text }) => kind === "committee-comment" && text.trim() !== "");
  if (comments.length === 0) return [];
  const whose = (id: string | null) => (catalogue.committees ?? []).find((one) => one.id === id)?.name;
  return [
    words("subheading", paperText[language].agenda.comments),
    ...comments.flatMap(({ text, department, period, ...about }) => {
      const named = [whose(department) ?? null, placeTitle(catalogue, about)].filter((name) => name !== null);
      return [words("body", `${named.join(" – ")} (${periodLabel(period, language)}):`), ...paragraphs(text)];
    }),
  ];
}

function history({ language, number, corrects }: Publication, { before }: Occasion): PaperPart[] {
  const { agenda } = paperText[language];
  return [
    ...before.map((one) =>
      words("body", agenda.published(pageText[language].edition(one.number), formatDate(one.date, language))),
    ),
    ...(number === 1 ? [words("body", agenda.first)] : []),
    ...(corrects === null
      ? []
      : [words("body", pageText[language].correction(corrects.number, corrects.what))]),
  ];
}

/** The item has headings of its own: what stands within one is a step lower. */
function asSubheading(part: PaperPart): PaperPart {
  return part.kind === "words" && part.look === "heading" ? { ...part, look: "subheading" } : part;
}
