// The council's table for other people's systems: as rich text and as plain text, for the clipboard. Made from the same parts as the
// documents, and read back as they are.
import type { CSSProperties } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { COLORS, STATUS_COLORS } from "../../sheets/plan";
import { resultBlocks } from "../../sheets/results";
import { numbersIn, sayableNumbers } from "../numbers";
import type { Publication } from "../publication";
import type { Obstacle } from "../read-back";
import { resultsOf } from "../words";
import { paperOf } from "./frame";
import { UNSPOKEN } from "./occasion";
import { paragraphsOf, words, type Paper, type PaperCell, type PaperPart, type PaperTable } from "./paper";
import { decoded, firstDifference } from "./read-xml";
import { bannersOf, blockParts, endParts, overviewTable } from "./results-parts";

/** For the clipboard: programs take the one they can. */
export interface Copied {
  html: string;
  text: string;
}

export function councilTable(publication: Publication): Paper {
  const { catalogue } = publication;
  const results = resultsOf(publication, UNSPOKEN);
  const blocks = resultBlocks(results);
  const title = [catalogue.title, catalogue.subtitle ?? ""].filter((one) => one !== "").join(" – ");
  const paper = paperOf(publication, title, []);
  return {
    ...paper,
    parts: [
      words("heading", title),
      words("quiet", paper.foot),
      ...bannersOf(publication),
      ...overviewTable(blocks, results, publication, null),
      ...blockParts(blocks, results, publication, { hasSentences: false, hasCharts: false, below: () => [] }),
      ...endParts(blocks, results, publication).map(asSmall),
    ],
  };
}

export function copiedOf(paper: Paper): Copied {
  return {
    html: renderToStaticMarkup(
      <div lang={paper.language}>
        {paper.parts.map((part, at) => (
          <Part key={at} part={part} colour={paper.colour} />
        ))}
      </div>,
    ),
    text: `${paper.parts.map(textOf).join("\n\n")}\n`,
  };
}

/** Every word of it is one of the table's, and every number one of the edition's. */
export function copiedObstacles(publication: Publication, paper: Paper, { html, text }: Copied): Obstacle[] {
  const stray = (place: string): Obstacle => ({ kind: "stray", file: null, indicator: null, place });
  const sayable = sayableNumbers(publication);
  const read = [...html.matchAll(/>([^<]+)(?=<)/g)].map(([, words = ""]) => decoded(words));
  return [
    ...(/<(?!\/?(?:div|p|strong|em|table|thead|tbody|tr|th|td)\b)/.test(html) ? [stray("form")] : []),
    ...firstDifference(read, paragraphsOf(paper)).map(stray),
    ...[...read, text]
      .flatMap(numbersIn)
      .filter((number) => !sayable.has(number))
      .map(stray),
  ];
}

/** What is pasted has no headings of its own below the agenda's. */
function asSmall(part: PaperPart): PaperPart {
  return part.kind === "words" && part.look === "heading" ? { ...part, look: "subheading" } : part;
}

/** Styles stand at each element: what is pasted loses all others. */
function Part({ part, colour }: { part: PaperPart; colour: string }) {
  switch (part.kind) {
    case "words":
      if (part.look === "heading" || part.look === "subheading" || part.look === "banner")
        return (
          <p>
            <strong>{part.text}</strong>
          </p>
        );
      return <p>{part.look === "quiet" ? <em>{part.text}</em> : part.text}</p>;
    case "table":
      return <PastedTable table={part} colour={colour} />;
    case "facts":
    case "charts":
      // The table has neither.
      return null;
  }
}

function PastedTable({ table: { headings, rows }, colour }: { table: PaperTable; colour: string }) {
  const heading: CSSProperties = { background: colour, color: COLORS.onHeader };
  return (
    <table style={{ borderCollapse: "collapse" }}>
      <thead>
        <tr>
          {headings.map((cell, at) => (
            <th key={at} scope="col" style={{ ...styleOf(cell), ...heading }}>
              <Lines cell={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, down) => (
          <tr key={down}>
            {row.map((cell, at) =>
              cell.isBelow === true ? (
                <td key={at} colSpan={headings.length} style={styleOf(cell)}>
                  <Lines cell={cell} />
                </td>
              ) : at === 0 ? (
                <th key={at} scope="row" style={{ ...styleOf(cell), fontWeight: "normal" }}>
                  <Lines cell={cell} />
                </th>
              ) : (
                <td key={at} style={styleOf(cell)}>
                  <Lines cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ cell: { lines } }: { cell: PaperCell }) {
  const [only] = lines;
  if (lines.length <= 1) return <>{only}</>;
  return lines.map((line, at) => (
    <p key={at} style={{ margin: 0 }}>
      {line}
    </p>
  ));
}

function styleOf({ isNumber, light }: PaperCell): CSSProperties {
  const colours = light === undefined ? null : STATUS_COLORS[light];
  return {
    border: `1px solid ${COLORS.line}`,
    padding: "2px 6px",
    verticalAlign: "top",
    textAlign: isNumber === true ? "right" : "left",
    ...(colours === null ? {} : { background: colours.fill, color: colours.color }),
  };
}

/** Columns by tabulators, as spreadsheets and word processors take them. */
function textOf(part: PaperPart): string {
  switch (part.kind) {
    case "words":
      return part.text;
    case "table":
      return [part.headings, ...part.rows]
        .map((row) => row.map(({ lines }) => lines.join(" · ")).join("\t"))
        .join("\n");
    case "facts":
    case "charts":
      return "";
  }
}
