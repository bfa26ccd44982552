// The report of a review: what has been written under each theme, and the figures.
import type { Catalogue } from "../../barometer/catalogue";
import { resultBlocks, type Results } from "../../sheets/results";
import { paperText } from "../../text/publish/paper";
import type { Publication } from "../publication";
import { headFacts, paperOf, todo } from "./frame";
import type { Occasion } from "./occasion";
import { paragraphs, words, type Paper, type PaperPart } from "./paper";
import { bannersOf, blockParts, endParts, overviewTable } from "./results-parts";

/** A review asks questions; what other rounds ask for is told beside the figures. */
export function isReview({ themes = [] }: Catalogue): boolean {
  return themes.some(({ kind }) => kind === undefined || kind === "answer" || kind === "interview");
}

export function reportOf(publication: Publication, occasion: Occasion, results: Results): Paper {
  const { catalogue, language } = publication;
  const { report } = paperText[language];
  return paperOf(publication, report.title, [
    words("title", `${report.title}: ${catalogue.subtitle ?? catalogue.title}`),
    headFacts(publication, occasion),
    ...bannersOf(publication),
    ...(catalogue.themes ?? []).flatMap((theme) => themeParts(theme, publication, occasion)),
    ...(publication.edition.figures.length === 0 ? [] : figureParts(publication, results)),
  ]);
}

function figureParts(publication: Publication, results: Results): PaperPart[] {
  const blocks = resultBlocks(results);
  return [
    words("heading", paperText[publication.language].report.figures),
    ...overviewTable(blocks, results, publication, null),
    ...blockParts(blocks, results, publication, {
      hasSentences: true,
      hasCharts: true,
      below: () => [],
    }),
    ...endParts(blocks, results, publication),
  ];
}

type Theme = NonNullable<Catalogue["themes"]>[number];

function themeParts(theme: Theme, { catalogue, language }: Publication, { texts }: Occasion): PaperPart[] {
  const { report } = paperText[language];
  const answers = texts.filter(({ level, place }) => level === "theme" && place === theme.id);
  return [
    words("heading", theme.title),
    ...(theme.question.trim() === "" ? [] : [words("theme", theme.question)]),
    ...(answers.length === 0 ? [todo(report.missing, language)] : []),
    ...answers.flatMap(({ department, when, how, text }): PaperPart[] => {
      const from = catalogue.departments.find(({ id }) => id === department)?.name;
      const made = [from, when, how].filter((one) => one !== undefined && one !== null && one !== "");
      return [...paragraphs(text), ...(made.length === 0 ? [] : [words("quiet", made.join(" · "))])];
    }),
  ];
}
