// The web page: one file that anybody can read, print and keep, without a script, a font or a picture from elsewhere.
import { Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PublishedLine } from "../barometer/disclosure";
import { hasWithheld, thresholdsIn } from "../barometer/disclosure";
import { TARGET_GROUP } from "../barometer/figure";
import { hasGoals } from "../barometer/headings";
import { groupName } from "../barometer/names";
import { movementOf, narrateLine } from "../barometer/narrative";
import {
  goalNote,
  lineName,
  notesOf,
  openParagraph,
  resultBlocks,
  signsBefore,
  signsOf,
  unitOf,
  withAreas,
  type ResultBlock,
  type ResultLine,
  writtenUnder,
  type Results,
} from "../sheets/results";
import { pageText, type PageTexts } from "../text/publish/page";
import { formatDate } from "../text/said/dates";
import { formatExact } from "../text/said/numbers";
import { periodLabel, periodWords } from "../text/said/periods";
import { entryText } from "../text/sheets/entry";
import { resultsText } from "../text/sheets/results";
import { shownOfGoal, shownOfLine, statusLabel, UNCERTAIN_MARK } from "../text/words/status";
import { Chart, Sample } from "./chart";
import { pageStyle } from "./page-style";
import type { Spoken } from "./paper/occasion";
import { linesIn } from "./paper/paper";
import { isReview } from "./paper/report";
import type { Publication } from "./publication";
import { Changes } from "./web-changes";
import { Light, Written } from "./web-parts";
import {
  breaksOf,
  developmentOf,
  figureIndex,
  isDrawable,
  type Development,
  type FigureIndex,
} from "../barometer/development";
import { cellText, resultsOf, toldIn } from "./words";

/** What lies beside the page, where it does. */
export interface PageLinks {
  csv: string;
  description: string;
}

/** The whole file. The same publication gives the same bytes. */
export function webPage(publication: Publication, spoken: Spoken, links: PageLinks | null): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(<Page {...pageOf(publication, spoken)} links={links} />)}\n`;
}

interface PageParts {
  publication: Publication;
  spoken: Spoken;
  results: Results;
  blocks: ResultBlock[];
  index: FigureIndex;
  texts: PageTexts;
}

function pageOf(publication: Publication, spoken: Spoken): PageParts {
  const results = resultsOf(publication, spoken);
  const texts = pageText[publication.language];
  const blocks = resultBlocks(results);
  return { publication, spoken, results, blocks, index: figureIndex(publication), texts };
}

function Page({ links, ...parts }: PageParts & { links: PageLinks | null }) {
  const { publication, texts, blocks } = parts;
  const { catalogue, language } = publication;
  const themes = <Themes {...parts} />;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[catalogue.title, catalogue.municipality].filter((word) => word !== "").join(" – ")}</title>
        <style dangerouslySetInnerHTML={{ __html: pageStyle(catalogue.colours?.primary ?? null) }} />
      </head>
      <body>
        <a className="skip" href="#indhold">
          {texts.skip}
        </a>
        <Head {...parts} />
        <main id="indhold">
          {isReview(catalogue) && themes}
          <Overview {...parts} />
          <Changes {...parts} />
          {blocks.map((block, place) => (
            <Goal key={place} {...{ block, place }} {...parts} />
          ))}
          {!isReview(catalogue) && themes}
        </main>
        <Foot {...parts} links={links} />
      </body>
    </html>
  );
}

function Head({ publication, texts }: PageParts) {
  const { catalogue, edition, language, number, date, corrects } = publication;
  const shown = new Set(edition.lines.map(({ indicator }) => indicator));
  const used = new Set(
    catalogue.indicators.filter(({ id }) => shown.has(id)).flatMap(({ groups }) => groups),
  );
  const named = catalogue.groups.filter(({ id }) => used.has(id));
  const compared = named
    .filter(({ id }) => id !== TARGET_GROUP)
    .map(({ id }) => groupName(id, catalogue) ?? id);
  const facts: [string, string | null][] = [
    [
      texts.facts.period,
      edition.period === null ? texts.facts.latest : periodWords(edition.period, language),
    ],
    [texts.facts.target, groupName(TARGET_GROUP, catalogue)],
    [texts.facts.compared, compared.length === 0 ? null : compared.join(" · ")],
    [texts.facts.date, formatDate(date, language)],
    [texts.facts.edition, String(number)],
  ];
  return (
    <header>
      {catalogue.municipality !== "" && <p className="municipality">{catalogue.municipality}</p>}
      <h1>{catalogue.title}</h1>
      {catalogue.subtitle !== undefined && <p className="subtitle">{catalogue.subtitle}</p>}
      {catalogue.exampleFigures === true && <p className="banner">{entryText[language].exampleFigures}</p>}
      {corrects !== null && <p className="banner">{texts.correction(corrects.number, corrects.what)}</p>}
      <dl className="facts">
        {facts.map(([name, fact]) =>
          fact === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
    </header>
  );
}

function Overview(parts: PageParts) {
  const { blocks, texts, publication } = parts;
  const { catalogue, language } = publication;
  const judged = blocks.filter(({ result }) => result !== null);
  if (judged.length === 0) return null;
  return (
    <section aria-labelledby="overblik">
      <h2 id="overblik">{texts.overview}</h2>
      <div className="wide">
        <table className="overview">
          <thead>
            <tr>
              <th scope="col">
                {hasGoals(catalogue) ? texts.overviewGoal : resultsText[language].department}
              </th>
              <th scope="col">{texts.overviewStatus}</th>
              <th scope="col">{texts.overviewCounts}</th>
            </tr>
          </thead>
          <tbody>
            {blocks.map((block, place) => (
              <Fragment key={place}>
                {block.area !== undefined && (
                  <LightRow head={{ ...block.area, lines: [] }} name={block.area.title} {...parts} />
                )}
                <LightRow
                  head={block}
                  name={<a href={`#${sectionId(place)}`}>{block.shortTitle ?? block.title}</a>}
                  {...parts}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A goal, or an area in the manner of a heading; nothing where there is no light. */
function LightRow({
  head,
  name,
  results,
  publication: { language },
}: PageParts & { head: Pick<ResultBlock, "result" | "lines">; name: ReactNode }) {
  if (head.result === null) return null;
  return (
    <tr className={typeof name === "string" ? "area" : undefined}>
      <th scope="row">{name}</th>
      <td>
        <Light shown={shownOfGoal(head.result)} language={language} />
      </td>
      <td>{goalNote(head, results)}</td>
    </tr>
  );
}

function sectionId(place: number): string {
  return `maal-${place + 1}`;
}

function Goal({ block, place, ...parts }: PageParts & { block: ResultBlock; place: number }) {
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
            <tbody>
              {block.lines.map((one, row) => (
                <LineRow
                  key={row}
                  {...{ one, hasComparison }}
                  isFirst={block.lines.findIndex(({ line }) => line.indicator === one.line.indicator) === row}
                  {...parts}
                />
              ))}
            </tbody>
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

function Themes({ publication: { catalogue }, results: { words } }: PageParts) {
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

function LineRow({
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
  return (
    <tr>
      <th scope="row">
        {lineName(one)}
        {unit !== "" && ` (${unit})`}
        <span className="period">{line.period === null ? "" : periodLabel(line.period, language)}</span>
        {(edited === undefined
          ? [narrateLine(line, { catalogue }, language)]
          : isFirst
            ? linesIn(edited)
            : []
        ).map((text, place) => (
          <span key={place} className="sentence">
            {text}
          </span>
        ))}
        {notes.map((note) => (
          <span key={note} className="note">
            {note}
          </span>
        ))}
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
  );
}

function Picture({
  one,
  development,
  index,
  texts,
  publication,
}: PageParts & { one: ResultLine; development: Development }) {
  const { catalogue, language } = publication;
  const { line, indicator } = one;
  const name = lineName(one);
  const unit = unitOf(indicator, language);
  // The target group's name is long, and stands at the top.
  const named = (group: string) =>
    group === TARGET_GROUP
      ? texts.columns.value
      : (groupName(group, catalogue, { basis: line.facts.basis }) ?? group);
  const { target } = line.facts;
  const criterion =
    target === null ? "" : `${formatExact(target.value, language)}${unit === "" ? "" : ` ${unit}`}`;
  return (
    <figure>
      <figcaption>
        {name}
        {unit !== "" && ` (${unit})`}
      </figcaption>
      <Chart
        {...{ line, development, language }}
        breaks={breaksOf(line, indicator, index)}
        words={{
          label: texts.chartOf(name),
          baseline: texts.baseline,
          target: texts.target(criterion),
          break: texts.break,
        }}
      />
      <ul className="key">
        {development.series.map(({ group }, place) => (
          <li key={group}>
            <Sample place={place} /> {named(group)}
          </li>
        ))}
      </ul>
      <details>
        <summary>
          {texts.seeFigures}
          <span className="unseen">: {name}</span>
        </summary>
        <table>
          <caption className="unseen">{texts.figuresOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.period}</th>
              {development.series.map(({ group }) => (
                <th scope="col" className="number" key={group}>
                  {named(group)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {development.periods.map((period, row) => (
              <tr key={period}>
                <th scope="row">{periodLabel(period, language)}</th>
                {development.series.map(({ group, cells }) => (
                  <td className="number" key={group}>
                    {cellText(cells[row] ?? null, line, language) ?? texts.none}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Foot({ results, blocks, publication, texts, links }: PageParts & { links: PageLinks | null }) {
  const { catalogue, language, edition } = publication;
  const words = resultsText[language];
  const signs = signsOf(withAreas(blocks), signsBefore(toldIn(publication, results)));
  const explained = [
    ...new Set(blocks.flatMap(({ lines }) => lines.flatMap(({ line }) => results.explain?.(line) ?? []))),
  ].filter((text) => text !== "");
  const open = openParagraph(results);
  return (
    <footer>
      {signs.length > 0 && (
        <section aria-labelledby="tegn">
          <h2 id="tegn">{texts.legend}</h2>
          <ul className="signs">
            {signs.map((sign) => (
              <li key={sign}>
                {statusLabel(sign, language)}: {words.legendMeaning[sign]}
              </li>
            ))}
            {edition.lines.some(({ certainty }) => certainty === "uncertain") && (
              <li>
                {UNCERTAIN_MARK} {words.uncertain}
              </li>
            )}
          </ul>
        </section>
      )}
      {explained.length > 0 && (
        <section aria-labelledby="vurderet">
          <h2 id="vurderet">{texts.judged}</h2>
          <ol>
            {explained.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      {edition.lines.some(hasWithheld) && <p>{words.withheldNote(thresholdsIn(edition.lines))}</p>}
      {open !== null && <p>{open}</p>}
      {catalogue.disclaimer !== undefined && catalogue.disclaimer !== "" && <p>{catalogue.disclaimer}</p>}
      {links !== null && (
        <section aria-labelledby="data" className="data">
          <h2 id="data">{texts.data}</h2>
          <p>{texts.dataIntro}</p>
          <ul>
            <li>
              <a href={links.csv} download="">
                {texts.csv}
              </a>
            </li>
            <li>
              <a href={links.description} download="">
                {texts.description}
              </a>
            </li>
          </ul>
        </section>
      )}
    </footer>
  );
}
