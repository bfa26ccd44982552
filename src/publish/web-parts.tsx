// What several parts of the web page are made of: what they are drawn from, a light, and what people have written.
import type { FigureIndex } from "../barometer/development";
import type { PrintedText, ResultBlock, Results } from "../sheets/results";
import type { Language } from "../text/language";
import type { PageTexts } from "../text/publish/page";
import { resultsText } from "../text/sheets/results";
import {
  STATUS_LOOKS,
  STATUS_SYMBOLS,
  statusWord,
  UNCERTAIN_MARK,
  type ShownStatus,
} from "../text/words/status";
import type { Spoken } from "./paper/occasion";
import { linesIn } from "./paper/paper";
import type { Publication } from "./publication";

/** What every part of the page is drawn from. */
export interface PageParts {
  publication: Publication;
  spoken: Spoken;
  results: Results;
  blocks: ResultBlock[];
  index: FigureIndex;
  texts: PageTexts;
}

/** What lies beside the page, where it does. */
export interface PageLinks {
  csv: string;
  description: string;
}

/** Of the goal in this place. */
export function sectionId(place: number): string {
  return `maal-${place + 1}`;
}

export function Light({
  shown,
  language,
  uncertain = false,
}: {
  shown: ShownStatus;
  language: Language;
  uncertain?: boolean;
}) {
  return (
    <span className={`light ${STATUS_LOOKS[shown]}`}>
      <span aria-hidden="true">{STATUS_SYMBOLS[shown]}</span> {capitalised(statusWord(shown, language))}
      {uncertain && (
        <>
          {" "}
          <span aria-hidden="true">{UNCERTAIN_MARK}</span>
          <span className="unseen"> ({resultsText[language].uncertain})</span>
        </>
      )}
    </span>
  );
}

/** What people have written, each under a line that says what it is and whose. */
export function Written({ texts }: { texts: readonly PrintedText[] }) {
  return texts.map(({ heading, text }, place) => (
    <div key={place} className="written">
      <p className="whose">{heading}</p>
      {linesIn(text).map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </div>
  ));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
