// The part of the web page that tells what has changed, and why: a row for each red or changed light, with what the figures say, and
// below them the explanations that have been given.
import type { PublishedLine } from "../barometer/disclosure";
import { narrateLine } from "../barometer/narrative";
import {
  changesRemark,
  explanationWords,
  lineName,
  namedExplanations,
  type Results,
  type ToldIndicator,
  type ToldLine,
} from "../sheets/results";
import type { Language } from "../text/language";
import { periodLabel } from "../text/said/periods";
import { resultsText } from "../text/sheets/results";
import { shownOfLine } from "../text/words/status";
import type { Spoken } from "./paper/occasion";
import { linesIn } from "./paper/paper";
import type { Publication } from "./publication";
import { Light, Written } from "./web-parts";
import { toldIn } from "./words";

interface Parts {
  publication: Publication;
  spoken: Spoken;
  results: Results;
}

export function Changes(parts: Parts) {
  const { publication, results } = parts;
  const { changes, language } = publication;
  if (changes === null || results.lines.length === 0) return null;
  const texts = resultsText[language].changes;
  const told = toldIn(publication, results);
  return (
    <section aria-labelledby="aendringer">
      <h2 id="aendringer">{texts.heading}</h2>
      <p className="remark">{told.length === 0 ? texts.nothing : changesRemark(results, told)}</p>
      {told.length > 0 && (
        <div className="wide">
          <table className="lines">
            <caption className="unseen">{texts.heading}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.columns.indicator}</th>
                <th scope="col">{texts.columns.before}</th>
                <th scope="col">{texts.columns.now}</th>
                <th scope="col">{texts.columns.why}</th>
              </tr>
            </thead>
            <tbody>
              {told.flatMap((one) =>
                one.lines.map((line, row) => (
                  <ToldRow key={`${one.id} ${row}`} {...{ one, line }} isFirst={row === 0} {...parts} />
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
      <Written texts={told.flatMap(namedExplanations)} />
    </section>
  );
}

function ToldRow({
  one,
  line: told,
  isFirst,
  spoken,
  publication: { catalogue, language },
}: Parts & { one: ToldIndicator; line: ToldLine; isFirst: boolean }) {
  const { line, before } = told;
  const texts = resultsText[language].changes;
  // About all lines of the indicator.
  const edited = spoken.sentences.get(one.id);
  const made = edited === undefined ? [narrateLine(line, { catalogue }, language)] : [];
  return (
    <tr>
      <th scope="row">
        {lineName(told)}
        <span className="period">{one.heading}</span>
        {[...made, ...(isFirst ? linesIn(edited ?? "") : [])].map((text, place) => (
          <span key={place} className="sentence">
            {text}
          </span>
        ))}
      </th>
      <td>{before === null ? texts.none : <Measured line={before} language={language} />}</td>
      <td>
        <Measured line={line} language={language} />
      </td>
      <td>{isFirst && explanationWords(one, language)}</td>
    </tr>
  );
}

/** A light and of when it is. */
function Measured({ line, language }: { line: PublishedLine; language: Language }) {
  return (
    <>
      <Light shown={shownOfLine(line)} language={language} uncertain={line.certainty === "uncertain"} />
      <span className="period">{line.period === null ? "" : periodLabel(line.period, language)}</span>
    </>
  );
}
