// What is said in words under a goal: a paragraph for each indicator, over the whole width of the printed table.
import { groupBy } from "../../barometer/collect";
import { type Band, COLORS, type PrintedColumn, rowHeight } from "../plan";
import type { ResultBlock } from "./blocks";
import type { Results } from "./results";

/** A row is 409 points high at most (Excel specifications and limits), and must leave room on its page. */
const HIGHEST = 300;
const SIZE = 11;
/** A council reads no more, and each of them would be a merged row. */
export const MOST_SAID = 300;

/** Paragraphs of as many indicators as a row has room for. */
export function sentenceBands<Code extends string>(
  { sentences, lines: all }: Pick<Results, "sentences" | "lines">,
  { lines }: ResultBlock,
  columns: readonly Pick<PrintedColumn<unknown, Code>, "code" | "width">[],
  isShown: (code: Code) => boolean,
): Band<Code>[] {
  const [first] = columns;
  const last = columns.at(-1);
  if (sentences === undefined || first === undefined || last === undefined || all.length > MOST_SAID)
    return [];
  const width = columns.reduce((sum, { code, width: own }) => sum + (isShown(code) ? own : 0), 0);
  const heightOf = (text: string) => rowHeight([[text, width]], SIZE);
  const said = [
    ...groupBy(
      lines.map(({ line }) => line),
      ({ indicator }) => indicator,
    ),
  ].flatMap(([indicator, own]) =>
    (sentences(indicator, own) ?? "").split("\n").flatMap((text) => (text === "" ? [] : piecesOf(text))),
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
