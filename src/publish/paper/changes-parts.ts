// What documents say of what has changed: which lights are red or others than before, as a table, and below it why.
import {
  changesRemark,
  explanationWords,
  namedExplanations,
  lightThen,
  lineName,
  writtenParagraph,
  type Results,
  type ToldIndicator,
} from "../../sheets/results";
import { resultsText } from "../../text/sheets/results";
import { shownOfLine, STATUS_LOOKS, statusLabel, UNCERTAIN_MARK } from "../../text/words/status";
import type { Publication } from "../publication";
import { toldIn } from "../words";
import { paragraphs, words, writable, type PaperCell, type PaperLook, type PaperPart } from "./paper";

interface Asked {
  look: PaperLook;
  /** Whether that nothing has changed is said as well. */
  isSaidOfNothing: boolean;
}

/** @param results what is told of, all or a committee's */
export function changesParts(
  publication: Publication,
  results: Results,
  { look, isSaidOfNothing }: Asked,
): PaperPart[] {
  const { changes, language } = publication;
  if (changes === null || results.lines.length === 0) return [];
  const texts = resultsText[language].changes;
  const told = toldIn(publication, results);
  const heading = words(look, texts.heading);
  if (told.length === 0) return isSaidOfNothing ? [heading, words("body", texts.nothing)] : [];
  const { indicator, before, now, why } = texts.columns;
  return [
    heading,
    words("body", changesRemark(results, told)),
    {
      kind: "table",
      widths: [38, 20, 17, 25],
      headings: [indicator, before, now, why].map(plainCell),
      rows: told.flatMap((one) => rowsOf(one, results)),
    },
    ...told.flatMap(namedExplanations).flatMap((text) => paragraphs(writtenParagraph(text))),
  ];
}

function rowsOf(told: ToldIndicator, results: Results): PaperCell[][] {
  const { language = results.catalogue.language } = results;
  const texts = resultsText[language].changes;
  const { heading, lines } = told;
  return lines.map((line, at): PaperCell[] => {
    const shown = shownOfLine(line.line);
    const mark = line.line.certainty === "uncertain" ? ` ${UNCERTAIN_MARK}` : "";
    const then = line.before === null ? undefined : STATUS_LOOKS[shownOfLine(line.before)];
    return [
      { lines: [lineName(line), heading].map(writable) },
      {
        lines: [line.before === null ? texts.none : lightThen(line.before, results)],
        ...(then === undefined ? {} : { light: then }),
      },
      { lines: [`${statusLabel(shown, language)}${mark}`], light: STATUS_LOOKS[shown] },
      // About all lines of the indicator.
      plainCell(at > 0 ? "" : explanationWords(told, language)),
    ];
  });
}

function plainCell(text: string): PaperCell {
  return { lines: [writable(text)] };
}
