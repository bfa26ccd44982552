// What the web page ends with: how it is to be read, what is left out, how it was judged, and the figures as data.
import { hasWithheld, thresholdsIn } from "../barometer/disclosure";
import { openParagraph, signsBefore, signsOf, withAreas } from "../sheets/results";
import { resultsText } from "../text/sheets/results";
import { statusLabel, UNCERTAIN_MARK } from "../text/words/status";
import type { PageParts, PageLinks } from "./web-parts";
import { toldIn } from "./words";

export function Foot({
  results,
  blocks,
  publication,
  texts,
  links,
}: PageParts & { links: PageLinks | null }) {
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
