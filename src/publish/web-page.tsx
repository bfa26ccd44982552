// The web page: one file that anybody can read, print and keep, without a script, a font or a picture from elsewhere.
import { renderToStaticMarkup } from "react-dom/server";
import { figureIndex } from "../barometer/development";
import { resultBlocks } from "../sheets/results";
import { pageText } from "../text/publish/page";
import { pageStyle } from "./page-style";
import type { Spoken } from "./paper/occasion";
import { isReview } from "./paper/report";
import type { Publication } from "./publication";
import { Changes } from "./web-changes";
import { Foot } from "./web-foot";
import { Goal, Themes } from "./web-goal";
import { Head, Overview } from "./web-head";
import type { PageLinks, PageParts } from "./web-parts";
import { resultsOf } from "./words";

/** The whole file. The same publication gives the same bytes. */
export function webPage(publication: Publication, spoken: Spoken, links: PageLinks | null): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(<Page {...pageOf(publication, spoken)} links={links} />)}\n`;
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
