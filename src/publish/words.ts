// How what is published is said: numbers as they are shown, and the sentences of lines and goals.
import type { PublishedLine } from "../barometer/disclosure";
import { isUnder, isWithheld, type Cell } from "../barometer/disclosure";
import { sentencesOf } from "../barometer/narrative";
import { publishedResults, toldChanges, type Results, type ToldIndicator } from "../sheets/results";
import { pageText } from "../text/publish/page";
import { formatDate } from "../text/said/dates";
import { formatNumber, formatSigned } from "../text/said/numbers";
import { resultsText } from "../text/sheets/results";
import { explainLine } from "../text/words/explanation";
import { reasonSentence } from "../text/words/not-judged";
import type { Language } from "../text/language";
import type { Spoken } from "./paper/occasion";
import { printedWords } from "./printed-words";
import type { Publication } from "./publication";

/**
 * What the sheets of results are made from as well, so that page, table and letter say the same.
 * @param spoken what people have written, and made of the sentences
 */
export function resultsOf(
  { catalogue, edition, language, date, number, corrects }: Publication,
  { texts: written, sentences }: Spoken,
): Results {
  const texts = pageText[language];
  return {
    ...publishedResults(edition, catalogue),
    language,
    date: formatDate(date, language),
    edition: {
      name: texts.edition(number),
      correction: corrects === null ? null : texts.correction(corrects.number, corrects.what),
    },
    reasonSentence: (reason) => reasonSentence(reason, language),
    explain: (line) => explainLine(line, catalogue, language),
    sentences: (indicator, lines) => sentences.get(indicator) ?? sentencesOf(lines, catalogue, language),
    words: printedWords(written, catalogue, language),
  };
}

/** What is told of what has changed: of all the results, or of what is left of them for a committee. */
export function toldIn({ changes }: Publication, results: Results): ToldIndicator[] {
  return changes === null ? [] : toldChanges({ ...results, ...changes });
}

/** A number, or the words for one that is withheld; null where there is none. */
export function cellText(
  cell: Cell,
  { facts }: Pick<PublishedLine, "facts">,
  language: Language,
  isChange = false,
): string | null {
  if (cell === null) return null;
  const texts = resultsText[language];
  if (isWithheld(cell)) return isUnder(cell) ? texts.underThreshold(cell.under) : texts.withheld;
  return (isChange ? formatSigned : formatNumber)(cell, facts.decimals, language);
}
