// What is said in words under a goal: a paragraph for each indicator, over the whole width of the printed table.
import { groupBy } from "../../barometer/collect";
import { type Band, COLORS, type PrintedColumn, rowHeight } from "../plan";
import type { ResultBlock } from "./blocks";
import type { PrintedText, Results } from "./results";

/** Points, some nine lines: a page that ends within a long text is filled all the same. Excel takes rows of 409 (its specifications and limits). */
const HIGHEST = 140;
const SIZE = 11;
/** A council reads no more, and each of them would be a merged row. */
export const MOST_SAID = 300;

/** Paragraphs of as many indicators as a row has room for, and below them what people have written about the same. */
export function sentenceBands<Code extends string>(
  results: Pick<Results, "sentences" | "lines">,
  { lines }: ResultBlock,
  written: readonly PrintedText[],
  columns: readonly Pick<PrintedColumn<unknown, Code>, "code" | "width">[],
  isShown: (code: Code) => boolean,
): Band<Code>[] {
  const { sentences } = results;
  const isTooMuch = results.lines.length > MOST_SAID;
  const said =
    sentences === undefined || isTooMuch
      ? []
      : [
          ...groupBy(
            lines.map(({ line }) => line),
            ({ indicator }) => indicator,
          ),
        ].map(([indicator, own]) => sentences(indicator, own) ?? "");
  const bands = (texts: readonly string[]) => paragraphBands(texts, columns, isShown);
  return [...bands(said), ...bands(isTooMuch ? [] : written.map(writtenParagraph))];
}

/** `Forklaring fra Socialforvaltningen (2018): …`; a list begins below its heading. */
export function writtenParagraph({ heading, text }: Pick<PrintedText, "heading" | "text">): string {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  return plain.includes("\n") ? `${heading}:\n${plain}` : `${heading}: ${plain}`;
}

/** Texts over the whole width of the table, in as many rows as they need. */
export function paragraphBands<Code extends string>(
  texts: readonly string[],
  columns: readonly Pick<PrintedColumn<unknown, Code>, "code" | "width">[],
  isShown: (code: Code) => boolean,
): Band<Code>[] {
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [];
  const width = columns.reduce((sum, { code, width: own }) => sum + (isShown(code) ? own : 0), 0);
  const heightOf = (text: string) => rowHeight([[text, width]], SIZE);
  const said = texts.flatMap((text) =>
    text.split("\n").flatMap((line) => (line.trim() === "" ? [] : piecesOf(line))),
  );
  const rows: string[] = [];
  for (const paragraph of said) {
    const before = rows.at(-1);
    const joined = before === undefined ? paragraph : `${before}\n${paragraph}`;
    if (before !== undefined && heightOf(joined) <= HIGHEST) rows[rows.length - 1] = joined;
    else rows.push(paragraph);
  }
  const span = { from: first.code, to: last.code };
  return rows.map((text) => ({
    cells: { [first.code]: text } as Band<Code>["cells"],
    height: heightOf(text),
    merged: span,
    styles: [
      {
        ...span,
        style: {
          fill: "#FFFFFF",
          bold: false,
          size: SIZE,
          color: COLORS.ink,
          wrap: true,
          vertical: "center",
        },
      },
    ],
    isLast: true,
  }));
}

/** Letters; a row that is printed over the whole width has room for more. */
const LONGEST_PIECE = 3_000;

/** Somebody may have written a paragraph that no row has room for: cut between two words. */
function piecesOf(text: string): string[] {
  if (text.length <= LONGEST_PIECE) return [text];
  const space = text.lastIndexOf(" ", LONGEST_PIECE);
  const end = space > 0 ? space : LONGEST_PIECE;
  return [text.slice(0, end), ...piecesOf(text.slice(end).trimStart())];
}
