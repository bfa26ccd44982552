// What a document says, as plain data: letters, the agenda item and the report are laid out by one hand, and read back against this.
import type { Status } from "../../barometer/assessment";
import type { Language } from "../../text/language";

export interface Paper {
  /** Of the file's properties. */
  title: string;
  /** Who it comes from, as the file's author: never a person. */
  author: string;
  language: Language;
  /** ISO date. */
  date: string;
  /** Of headings and heads of tables; as `#14507F`. */
  colour: string;
  /** At the foot of each page, before its number. */
  foot: string;
  parts: PaperPart[];
}

/** `todo`: what a person must write. `item`: one of a list. `sign`: one that begins with a mark of its own. */
export type PaperLook =
  | "to"
  | "title"
  | "heading"
  | "subheading"
  | "body"
  | "quiet"
  | "banner"
  | "item"
  | "sign"
  | "todo"
  | "theme";

export type PaperPart =
  | {
      kind: "words";
      look: PaperLook;
      text: string;
      /** On the same page as the part that follows. */
      keepsNext?: true;
    }
  | { kind: "facts"; rows: { name: string; fact: string; isTodo: boolean }[] }
  | PaperTable
  | { kind: "charts"; charts: PaperChart[] };

export interface PaperTable {
  kind: "table";
  /** Shares of the width. */
  widths: number[];
  headings: PaperCell[];
  rows: PaperCell[][];
}

export interface PaperCell {
  /** Paragraphs; all but the first are small print. */
  lines: string[];
  isNumber?: boolean;
  /** The colours of a light. */
  light?: Status;
  /** Small print of the row above, as wide as the table: the only cell of its row. */
  isBelow?: true;
}

export interface PaperChart {
  title: string;
  /** For whoever does not see it. */
  description: string;
  categories: string[];
  /** `look`: place of the group, the target as a line, or the baseline as a mark. */
  series: { name: string; values: (number | null)[]; look: number | "target" | "baseline" }[];
  axis: { from: number; to: number; step: number };
  decimals: number;
}

export function words(look: PaperLook, text: string): PaperPart {
  return { kind: "words", look, text: writable(text) };
}

/** Parts that stand on one page: the last of them keeps nothing. */
export function together(parts: readonly PaperPart[]): PaperPart[] {
  return parts.map((part, at) =>
    part.kind === "words" && at < parts.length - 1 ? { ...part, keepsNext: true } : part,
  );
}

/** A paragraph for each line that somebody has written. */
export function paragraphs(text: string): PaperPart[] {
  return linesIn(text).map((line) => words("body", line));
}

export function linesIn(text: string): string[] {
  return text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** XML 1.0, 2.2: these letters cannot stand in a document; and a paragraph is one line. */
export function writable(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u001f\ufffe\uffff]+/g, " ").trim();
}

/** Every paragraph that a reader meets, from the first to the last. */
export function paragraphsOf({ parts }: Paper): string[] {
  return parts.flatMap((part): string[] => {
    switch (part.kind) {
      case "words":
        return [part.text];
      case "facts":
        return part.rows.flatMap(({ name, fact }) => [name, fact]);
      case "table":
        return [part.headings, ...part.rows].flatMap((row) => row.flatMap(({ lines }) => lines));
      case "charts":
        return part.charts.map(({ title }) => title);
    }
  });
}

export function chartsOf({ parts }: Paper): PaperChart[] {
  return parts.flatMap((part) => (part.kind === "charts" ? part.charts : []));
}
