// What the web page begins with: whose it is, of when, and every goal with its light.
import { Fragment, type ReactNode } from "react";
import { TARGET_GROUP } from "../barometer/figure";
import { hasGoals } from "../barometer/headings";
import { groupName } from "../barometer/names";
import { goalNote, type ResultBlock } from "../sheets/results";
import { formatDate } from "../text/said/dates";
import { periodWords } from "../text/said/periods";
import { entryText } from "../text/sheets/entry";
import { resultsText } from "../text/sheets/results";
import { shownOfGoal } from "../text/words/status";
import { Light, sectionId, type PageParts } from "./web-parts";

export function Head({ publication, texts }: PageParts) {
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

export function Overview(parts: PageParts) {
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
