// A goal on the web page: its light, a row for each indicator, what has been written, and the pictures. And the themes of a review.
import { developmentOf, isDrawable } from "../barometer/development";
import type { PublishedLine } from "../barometer/disclosure";
import { movementOf, narrateLine } from "../barometer/narrative";
import {
  goalNote,
  lineName,
  notesOf,
  unitOf,
  writtenUnder,
  type ResultBlock,
  type ResultLine,
} from "../sheets/results";
import { periodLabel } from "../text/said/periods";
import { shownOfGoal, shownOfLine } from "../text/words/status";
import { linesIn } from "./paper/paper";
import { Light, sectionId, Written, type PageParts } from "./web-parts";
import { Picture } from "./web-picture";
import { cellText } from "./words";

export function Goal({ block, place, ...parts }: PageParts & { block: ResultBlock; place: number }) {
  const { texts, results, publication, index } = parts;
  const { language } = publication;
  const hasComparison = block.lines.some(({ line }) => line.comparison !== null);
  const drawn = block.lines.flatMap((one) => {
    const development = developmentOf(one.line, one.indicator, index);
    return isDrawable(development) ? [{ one, development }] : [];
  });
  const { columns } = texts;
  return (
    <section aria-labelledby={sectionId(place)}>
      <h2 id={sectionId(place)}>{block.title}</h2>
      {block.result !== null && (
        <p className="goal">
          <Light shown={shownOfGoal(block.result)} language={language} /> {goalNote(block, results)}
        </p>
      )}
      {block.lines.length > 0 && (
        <div className="wide">
          <table className="lines">
            <caption className="unseen">{texts.tableOf(block.title)}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.indicator}</th>
                <th scope="col" className="number">
                  {columns.value}
                </th>
                {hasComparison && (
                  <>
                    <th scope="col" className="number">
                      {columns.comparison}
                    </th>
                    <th scope="col" className="number">
                      {columns.gap}
                    </th>
                  </>
                )}
                <th scope="col" className="number">
                  {columns.change}
                </th>
                <th scope="col">{columns.since}</th>
                <th scope="col">{columns.status}</th>
              </tr>
            </thead>
            {block.lines.map((one, row) => (
              <LineRows
                key={row}
                {...{ one, hasComparison }}
                isFirst={block.lines.findIndex(({ line }) => line.indicator === one.line.indicator) === row}
                {...parts}
              />
            ))}
          </table>
        </div>
      )}
      <Written texts={writtenUnder(results, parts.blocks, place)} />
      {drawn.length > 0 && (
        <div className="charts">
          {drawn.map(({ one, development }, picture) => (
            <Picture key={picture} {...{ one, development }} {...parts} />
          ))}
        </div>
      )}
    </section>
  );
}

export function Themes({ publication: { catalogue }, results: { words } }: PageParts) {
  return (catalogue.themes ?? []).map(({ id, title, question }, place) => {
    const written = words?.("theme", id) ?? [];
    if (written.length === 0) return null;
    return (
      <section key={id} aria-labelledby={`tema-${place + 1}`}>
        <h2 id={`tema-${place + 1}`}>{title}</h2>
        {question.trim() !== "" && <p className="question">{question}</p>}
        <Written texts={written} />
      </section>
    );
  });
}

/** The numbers, and below them, as wide as the table, what they say: in the first column the sentences made a tall, narrow pillar. */
function LineRows({
  one,
  hasComparison,
  isFirst,
  results,
  texts,
  publication,
  spoken,
}: PageParts & { one: ResultLine; hasComparison: boolean; isFirst: boolean }) {
  const { line } = one;
  const { catalogue, language } = publication;
  const unit = unitOf(one.indicator, language);
  const then = movementOf(line);
  const notes = notesOf(results, one, true);
  // About all lines of the indicator.
  const edited = spoken.sentences.get(line.indicator);
  const shown = (cell: PublishedLine["value"], isChange = false) =>
    cellText(cell, line, language, isChange) ?? texts.none;
  const sentences =
    edited === undefined ? [narrateLine(line, { catalogue }, language)] : isFirst ? linesIn(edited) : [];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">
          {lineName(one)}
          {unit !== "" && ` (${unit})`}
          <span className="period">{line.period === null ? "" : periodLabel(line.period, language)}</span>
        </th>
        <td className="number">{shown(line.value)}</td>
        {hasComparison && (
          <>
            <td className="number">{shown(line.comparison)}</td>
            <td className="number">{shown(line.gap, true)}</td>
          </>
        )}
        <td className="number">{shown(then?.change ?? null, true)}</td>
        <td>{then === null ? texts.none : periodLabel(then.period, language)}</td>
        <td>
          <Light shown={shownOfLine(line)} language={language} uncertain={line.certainty === "uncertain"} />
        </td>
      </tr>
      {sentences.length + notes.length > 0 && (
        <tr className="told">
          <td colSpan={hasComparison ? 7 : 5}>
            <div>
              {sentences.map((text, place) => (
                <span key={place} className="sentence">
                  {text}
                </span>
              ))}
              {notes.map((note) => (
                <span key={note} className="note">
                  {note}
                </span>
              ))}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}
