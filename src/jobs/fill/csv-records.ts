// A text file of fields to records: what stands between the fields is told by parsing, never by the first line as it lies there.
import Papa from "papaparse";

export interface TextRecord {
  /** Line of the file on which it begins, the first being 1. */
  line: number;
  cells: string[];
  /** Its quotation marks do not match. */
  malformed: boolean;
}

export interface TextRecords {
  /** Blank lines are no records. */
  records: TextRecord[];
  delimiter: Delimiter;
}

export type Delimiter = "\t" | ";" | "," | "|";

/** In the order in which they are believed where headings do not tell: a comma stands in names and numbers as well. */
const DELIMITERS = ["\t", ";", "|", ","] as const satisfies Delimiter[];
const BYTE_ORDER_MARK = /^\uFEFF/;
/** Business systems write `sep=;` so that Excel opens the file right. */
const SEPARATOR_LINE = /^"?sep=([\t;,|])"?[^\S\n]*\n/i;
/** A heading further down is no heading of the file. */
const LOOKED_AT = 30;

/** @param isHeading whether a field is a heading that is known: the mark that makes most of them is the one meant */
export function recordsOf(text: string, isHeading: (cell: string) => boolean): TextRecords {
  const plain = text.replace(BYTE_ORDER_MARK, "").replace(/\r\n?/g, "\n");
  const obeyed = SEPARATOR_LINE.exec(plain);
  const delimiter = DELIMITERS.find((one) => one === obeyed?.[1]) ?? delimiterOf(plain, isHeading);
  const body = obeyed === null ? plain : plain.slice(obeyed[0].length);
  return { records: parsed(body, delimiter, obeyed === null ? 1 : 2), delimiter };
}

function parsed(plain: string, delimiter: Delimiter, firstLine: number, preview = 0): TextRecord[] {
  const records: TextRecord[] = [];
  let line = firstLine;
  let begin = 0;
  Papa.parse<string[]>(plain, {
    delimiter,
    newline: "\n",
    preview,
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell);
      if (cells.some((cell) => cell.trim() !== ""))
        records.push({ line, cells, malformed: errors.length > 0 });
      line += plain.slice(begin, meta.cursor).split("\n").length - 1;
      begin = meta.cursor;
    },
  });
  return records;
}

/** Most headings that are known in one record; else the first of the marks that stands in a record at all. */
function delimiterOf(plain: string, isHeading: (cell: string) => boolean): Delimiter {
  let best: { delimiter: Delimiter; headings: number } | null = null;
  let first: Delimiter | null = null;
  for (const delimiter of DELIMITERS) {
    const records = parsed(plain, delimiter, 1, LOOKED_AT);
    const headings = Math.max(
      0,
      ...records.map(({ cells }) => (cells.length > 1 ? cells.filter(isHeading).length : 0)),
    );
    if (headings > (best?.headings ?? 0)) best = { delimiter, headings };
    if (first === null && records.some(({ cells }) => cells.length > 1)) first = delimiter;
  }
  return best?.delimiter ?? first ?? ",";
}
