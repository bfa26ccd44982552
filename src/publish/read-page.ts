// The words of the web page read again: each light and each sentence beside what the edition says, in the order of the page, and every
// other word beside the page as it is made.
import type { PublishedLine } from "../barometer/disclosure";
import { narrateLine } from "../barometer/narrative";
import { resultBlocks, withAreas, type ToldIndicator } from "../sheets/results";
import type { Language } from "../text/language";
import { resultsText } from "../text/sheets/results";
import { shownOfGoal, shownOfLine, STATUS_LOOKS, statusLabel, UNCERTAIN_MARK } from "../text/words/status";
import type { Spoken } from "./paper/occasion";
import { linesIn } from "./paper/paper";
import { decoded, firstDifference } from "./paper/read-xml";
import type { Publication } from "./publication";
import { webPage } from "./web-page";
import type { PageLinks } from "./web-parts";
import { resultsOf, toldIn } from "./words";

/** Where the page says something else than the edition: `light: …`, `sentence: …`, or the words themselves. */
export function strayWordsOnPage(
  publication: Publication,
  spoken: Spoken,
  links: PageLinks | null,
  html: string,
): string[] {
  const { lights, sentences } = wantedOf(publication, spoken);
  return [
    ...firstDifference(lightsIn(html), lights).map((what) => `light: ${what}`),
    ...firstDifference(sentencesIn(html), sentences).map((what) => `sentence: ${what}`),
    ...firstDifference(textsIn(html), textsIn(webPage(publication, spoken, links))),
  ];
}

interface Said {
  /** Its colours, its sign and its word. */
  lights: string[];
  sentences: string[];
}

/** In the order of the page: the overview, what has changed, each goal with its lines. */
function wantedOf(publication: Publication, spoken: Spoken): Said {
  const { language, catalogue } = publication;
  const results = resultsOf(publication, spoken);
  const blocks = resultBlocks(results);
  const told = results.lines.length === 0 ? [] : toldIn(publication, results);
  const goal = ({ result }: Pick<(typeof blocks)[number], "result">) => {
    if (result === null) return [];
    const shown = shownOfGoal(result);
    return [`${STATUS_LOOKS[shown]} ${statusLabel(shown, language)}`];
  };
  // What somebody has made of the sentences about an indicator stands where its first line does.
  const sentencesOfLines = (lines: readonly PublishedLine[]) =>
    lines.flatMap((line, at) => {
      const edited = spoken.sentences.get(line.indicator);
      if (edited === undefined) return [narrateLine(line, { catalogue }, language)];
      const isFirst = lines.findIndex(({ indicator }) => indicator === line.indicator) === at;
      return isFirst ? linesIn(edited) : [];
    });
  const ofTold = ({ lines }: ToldIndicator) => lines.map(({ line }) => line);
  const hasOverview = blocks.some(({ result }) => result !== null);
  return {
    lights: [
      ...(hasOverview ? withAreas(blocks).flatMap(goal) : []),
      ...told.flatMap(({ lines }) =>
        lines.flatMap(({ line, before }) =>
          (before === null ? [line] : [before, line]).map((one) => lightOf(one, language)),
        ),
      ),
      ...blocks.flatMap((block) => [
        ...goal(block),
        ...block.lines.map(({ line }) => lightOf(line, language)),
      ]),
    ],
    sentences: [
      ...told.flatMap((one) => sentencesOfLines(ofTold(one))),
      ...blocks.flatMap(({ lines }) => sentencesOfLines(lines.map(({ line }) => line))),
    ],
  };
}

function lightOf(line: PublishedLine, language: Language): string {
  const shown = shownOfLine(line);
  const uncertain =
    line.certainty === "uncertain" ? ` ${UNCERTAIN_MARK} (${resultsText[language].uncertain})` : "";
  return `${STATUS_LOOKS[shown]} ${statusLabel(shown, language)}${uncertain}`;
}

function lightsIn(html: string): string[] {
  return [...html.matchAll(/<span class="light ([^"]*)">/g)].map(
    ({ 0: tag, 1: look = "", index }) => `${look} ${plain(insideSpan(html.slice(index + tag.length)))}`,
  );
}

function sentencesIn(html: string): string[] {
  return [...html.matchAll(/<span class="sentence">([^<]*)<\/span>/g)]
    .map(([, text = ""]) => decoded(text))
    .filter((text) => text !== "");
}

/** Up to the end of the element, whatever stands in it. */
function insideSpan(html: string): string {
  let depth = 1;
  for (const { 0: tag, index } of html.matchAll(/<span\b|<\/span>/g)) {
    depth += tag === "</span>" ? -1 : 1;
    if (depth === 0) return html.slice(0, index);
  }
  return html;
}

/** Every text that stands on the page, with what is read aloud, from the first to the last. */
function textsIn(html: string): string[] {
  return [...html.matchAll(/\s(?:aria-label|title|alt|content)="([^"]*)"|>([^<]+)/g)]
    .map(([, aloud, text]) => decoded(aloud ?? text ?? ""))
    .filter((text) => text !== "");
}

function plain(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
}
