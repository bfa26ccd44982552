// Where the comments of a sheet of results belong when it is made anew: on the row that says the same, in the same column.
import { isAbout, saysAbout } from "../../text/sheets/comments";
import {
  type Cell,
  type FoundComment,
  type Place,
  placeComments,
  type PlacedComment,
  type Places,
} from "./comments";
import { resultsText } from "../../text/sheets/results";
import { type CellValue, findTable, type Grid, gridValue, type SheetPlan } from "../plan";

/** A row that shares fewer of its words than this is another one. */
const SAME_ROW_SHARE = 0.5;

/**
 * Comments of lines that the sheet has no more stand at its first cell, where they say what they were about; with its line each
 * comes back.
 * @param before the sheet as it was; null where it could not be read, and the addresses stay
 */
export function alikeComments(
  found: readonly FoundComment[],
  before: Grid | null,
  plan: SheetPlan,
): PlacedComment[] {
  const places = alikePlaces(before, plan);
  const rows = [...wordsByRow(plan)].map(([row, words]) => ({ row, words: [...words.entries()] }));
  return found.flatMap((thread) => {
    if (thread.row !== 0 || thread.column !== 0) return placeComments([thread], places);
    return apart(thread).flatMap((comment): PlacedComment[] => {
      const home = saysAbout(comment.text) ? homeOf(comment.text, rows) : null;
      return home === null
        ? placeComments([comment], places)
        : [{ comment, place: { ...home, about: null } }];
    });
  });
}

/** What has been put together at one cell: each that says what it was about, with the answers that follow it. */
function apart(thread: FoundComment): FoundComment[] {
  const { text, author, created, replies } = thread;
  const said = [{ text, author, ...(created === undefined ? {} : { created }) }, ...replies];
  const parts: FoundComment[] = [];
  for (const one of said) {
    const last = parts.at(-1);
    if (last !== undefined && !saysAbout(one.text)) last.replies = [...last.replies, one];
    else parts.push({ ...thread, ...one, replies: [] });
  }
  return parts;
}

interface RowWords {
  row: number;
  /** By column, from the left. */
  words: [column: number, text: string][];
}

/** The row that says all that the head says, else the only one that is called so. */
function homeOf(text: string, rows: readonly RowWords[]): Cell | null {
  const alike = rows.flatMap(({ row, words }) => {
    const [first, second] = words;
    if (row === 0 || first === undefined) return [];
    const how = isAbout(text, [first[1], second?.[1] ?? ""]);
    return how === null ? [] : [{ row, column: first[0], length: first[1].length, how }];
  });
  // "Kvinder i job" is not the line "job".
  const longest = Math.max(...alike.map(({ length }) => length));
  const called = alike.filter(({ length }) => length === longest);
  const home = called.find(({ how }) => how === "exactly") ?? (called.length === 1 ? called[0] : undefined);
  return home === undefined ? null : { row: home.row, column: home.column };
}

function alikePlaces(before: Grid | null, plan: SheetPlan): Places {
  const rows = wordsByRow(plan);
  const naming = before === null ? null : namingColumn(before);
  return ({ row, column }): Place => {
    const words = before === null ? [] : wordsIn(before, row);
    if (words.length === 0) return { row, column, about: null };
    // Two lines may be alike in everything but what they are called.
    const name = naming === null || row <= naming.header ? undefined : nameIn(words, naming.column);
    let best = { row, shared: 0 };
    for (const [index, there] of rows) {
      if (name !== undefined && there.get(name.column) !== name.text) continue;
      const shared = sharedWords(words, there);
      const isNearer = Math.abs(index - row) < Math.abs(best.row - row);
      if (shared > best.shared || (shared === best.shared && isNearer)) best = { row: index, shared };
    }
    if (best.shared >= words.length * SAME_ROW_SHARE) return { row: best.row, column, about: null };
    const [first = "", second = plan.name] = words.map(({ text }) => text);
    return { row: 0, column: 0, about: [first, second] };
  };
}

/** Where what each line is about stands; null on sheets without a table of results. */
function namingColumn(before: Grid): { header: number; column: number } | null {
  for (const code of ["name", "indicator"] as const) {
    const table = findTable(before, (language) => resultsText[language].headings, [code, "notes"]);
    const column = table?.columns.get(code);
    if (table !== null && column !== undefined) return { header: table.header, column };
  }
  return null;
}

function nameIn(words: readonly Word[], naming: number): Word | undefined {
  return words.find(({ column }) => column === naming);
}

interface Word {
  column: number;
  text: string;
}

function wordsIn(grid: Grid, row: number): Word[] {
  const cells = grid.values[row - grid.row] ?? [];
  return cells.flatMap((_, index) => {
    const column = grid.column + index;
    return wordAt(gridValue(grid, row, column), column);
  });
}

function wordsByRow(plan: SheetPlan): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const block of plan.values) {
    block.cells.forEach((cells, offset) => {
      const row = rows.get(block.row + offset) ?? new Map<number, string>();
      cells.forEach((cell, index) => {
        for (const { column, text } of wordAt(cell, block.column + index)) row.set(column, text);
      });
      rows.set(block.row + offset, row);
    });
  }
  return rows;
}

function wordAt(cell: CellValue, column: number): Word[] {
  return typeof cell === "string" && cell.trim() !== "" ? [{ column, text: cell.trim() }] : [];
}

function sharedWords(words: readonly Word[], row: ReadonlyMap<number, string>): number {
  return words.filter(({ column, text }) => row.get(column) === text).length;
}
