// The part of the web page that tells what has changed, and why: a row for each red or changed light, with what the figures say and
// the explanation that has been given.
import { changesRemark, lineName, type Results, type ToldIndicator } from "../sheets/results";
import { periodLabel } from "../text/said/periods";
import { resultsText } from "../text/sheets/results";
import { shownOfLine } from "../text/words/status";
import { linesIn } from "./paper/paper";
import type { Publication } from "./publication";
import { toldIn } from "./words";
import { Light, Written } from "./web-parts";

export function Changes({ publication, results }: { publication: Publication; results: Results }) {
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
                one.lines.map((_, row) => (
                  <ToldRow key={`${one.id} ${row}`} {...{ one, row, results, language }} />
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ToldRow({
  one,
  row,
  results,
  language,
}: {
  one: ToldIndicator;
  row: number;
  results: Results;
  language: Publication["language"];
}) {
  const told = one.lines[row];
  if (told === undefined) return null;
  const { line, before } = told;
  const texts = resultsText[language].changes;
  const isFirst = row === 0;
  // About all lines of the indicator.
  const sentences = isFirst
    ? results.sentences?.(
        one.id,
        one.lines.map((each) => each.line),
      )
    : null;
  const isSilent = one.explanations.length === 0 && one.awaited === null;
  return (
    <tr>
      <th scope="row">
        {lineName(told)}
        <span className="period">{one.heading}</span>
        {linesIn(sentences ?? "").map((text, place) => (
          <span key={place} className="sentence">
            {text}
          </span>
        ))}
      </th>
      <td>
        {before === null ? (
          texts.none
        ) : (
          <>
            <Light shown={shownOfLine(before)} language={language} />
            <span className="period">
              {before.period === null ? "" : periodLabel(before.period, language)}
            </span>
          </>
        )}
      </td>
      <td>
        <Light shown={shownOfLine(line)} language={language} uncertain={line.certainty === "uncertain"} />
        <span className="period">{line.period === null ? "" : periodLabel(line.period, language)}</span>
      </td>
      <td className="why">
        {isFirst && (
          <>
            <Written texts={one.explanations} />
            {one.awaited !== null && <p>{one.awaited}</p>}
            {isSilent && texts.none}
          </>
        )}
      </td>
    </tr>
  );
}
