// Finds and rewrites the references inside formula text: shifting, renamed sheets, deleted sheets and rows.
import {
  columnIndex,
  columnName,
  formatAbsoluteBox,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
  unquoteSheet,
} from "./addresses";
import type { RangeBox } from "../types";

export interface Reference {
  /** Null where the formula names no sheet. */
  sheet: string | null;
  /** `A1`, `$A$1:B2`, `A:C`, `1:3`, or a name behind a sheet prefix. */
  body: string;
}

const STRING = /"(?:[^"]|"")*"/;
const SHEET = /'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.]*!/u;
const CELLS =
  /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}/;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.]*/u;
/** Order matters: strings and brackets are passed over whole, names swallow what only begins like a cell. */
const PIECES = new RegExp(
  `(${STRING.source})|(\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\])|(${SHEET.source})?(?:(${CELLS.source})(?![\\p{L}\\p{N}_.(!])|(${NAME.source}|#REF!))|\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?`,
  "gu",
);

/** What stands between references, names without a sheet among it, and the references, in their order. */
function piecesOf(formula: string): (string | Reference)[] {
  const pieces: (string | Reference)[] = [];
  let end = 0;
  for (const match of formula.matchAll(PIECES)) {
    const [whole, text, bracket, sheet, cells, name] = match;
    if (text !== undefined || bracket !== undefined) continue;
    if (cells === undefined && (sheet === undefined || name === undefined)) continue;
    pieces.push(formula.slice(end, match.index), {
      sheet: sheet === undefined ? null : unquoteSheet(sheet.slice(0, -1)),
      body: cells ?? name ?? "",
    });
    end = match.index + whole.length;
  }
  pieces.push(formula.slice(end));
  return pieces;
}

/** Calls `change` for each reference and puts its answer in the place. */
function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return piecesOf(formula)
    .map((piece) => (typeof piece === "string" ? piece : change(piece)))
    .join("");
}

/** Puts another body in the place of those references for which there is one. */
export function replaceReferences(formula: string, bodyOf: (reference: Reference) => string | null): string {
  return mapReferences(formula, (reference) =>
    writeReference({ ...reference, body: bodyOf(reference) ?? reference.body }),
  );
}

export function listReferences(formula: string): Reference[] {
  return piecesOf(formula).filter((piece) => typeof piece !== "string");
}

/** Names and table names the formula speaks of, in lower case; function names are not told apart. */
export function listNames(formula: string): string[] {
  const found: string[] = [];
  for (const match of formula.matchAll(PIECES)) {
    if (match[5] !== undefined) found.push(match[5].toLowerCase());
  }
  return found;
}

/** True when the formula gives the same in every column it is filled into. */
export function isSameAcross(formula: string): boolean {
  if (/\bCOLUMNS?\(/i.test(formula)) return false;
  return listReferences(formula).every(({ body }) => {
    const letters = body.match(/\$?[A-Za-z]+(?=\$?\d|:|$)/g);
    return !parseAddress(body) || (letters ?? []).every((part) => part.startsWith("$"));
  });
}

function writeReference(reference: Reference): string {
  return reference.sheet === null ? reference.body : `${quoteSheet(reference.sheet)}!${reference.body}`;
}

/** As Excel copies a formula: relative parts move, absolute ones stay; what leaves the sheet becomes #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let shifted = "";
  for (const piece of readyToShift(formula))
    shifted += typeof piece === "string" ? piece : shiftedReference(piece, rows, columns);
  return shifted;
}

/** A reference whose relative rows and columns are numbers, counted from 1 and from 0. */
interface Movable {
  sheet: string;
  parts: (string | { row: number } | { column: number })[];
}

const ready = new Map<string, (string | Movable)[]>();
/** A formula is filled down thousands of rows; few are filled at a time. */
const MOST_READY = 1_000;

function readyToShift(formula: string): (string | Movable)[] {
  let pieces = ready.get(formula);
  if (pieces === undefined) {
    if (ready.size >= MOST_READY) ready.clear();
    pieces = piecesOf(formula).map((piece) => (typeof piece === "string" ? piece : movable(piece)));
    ready.set(formula, pieces);
  }
  return pieces;
}

function movable(reference: Reference): string | Movable {
  if (!parseAddress(reference.body)) return writeReference(reference);
  const tokens = reference.body.match(/\$?[A-Za-z]{1,3}(?=\$?\d|:|$)|\$?\d{1,7}|:/g) ?? [];
  return {
    sheet: writeReference({ ...reference, body: "" }),
    parts: tokens.map((token) =>
      /^[A-Za-z]/.test(token)
        ? { column: columnIndex(token) }
        : /^\d/.test(token)
          ? { row: Number(token) }
          : token,
    ),
  };
}

function shiftedReference({ sheet, parts }: Movable, rows: number, columns: number): string {
  let shifted = sheet;
  for (const part of parts) {
    if (typeof part === "string") shifted += part;
    else if ("row" in part) {
      const row = part.row + rows;
      if (row < 1 || row > MAX_ROWS) return "#REF!";
      shifted += String(row);
    } else {
      const column = part.column + columns;
      if (column < 0 || column >= MAX_COLUMNS) return "#REF!";
      shifted += columnName(column);
    }
  }
  return shifted;
}

export function renameSheetIn(formula: string, from: string, to: string): string {
  if (!speaksOf(formula, from)) return formula;
  const wanted = from.toLowerCase();
  return mapReferences(formula, (reference) =>
    writeReference(reference.sheet?.toLowerCase() === wanted ? { ...reference, sheet: to } : reference),
  );
}

/** References to a sheet that is gone become #REF!, as in Excel. */
export function dropSheetIn(formula: string, sheet: string): string {
  if (!speaksOf(formula, sheet)) return formula;
  const wanted = sheet.toLowerCase();
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === wanted ? "#REF!" : writeReference(reference),
  );
}

/** False where the sheet's name is nowhere in it, as in most formulas: then it need not be taken apart. Needless quotes go on the way. */
function speaksOf(formula: string, sheet: string): boolean {
  return formula.includes("'") || formula.toLowerCase().includes(sheet.toLowerCase());
}

/** Moves references to follow cells of a sheet that moved; `move` answers null where the cells are gone. */
export function moveReferencesIn(
  formula: string,
  ownSheet: string,
  movedSheet: string,
  move: (box: RangeBox) => RangeBox | null,
): string {
  if (ownSheet.toLowerCase() !== movedSheet.toLowerCase() && !speaksOf(formula, movedSheet)) return formula;
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet ?? ownSheet;
    const address = parseAddress(reference.body);
    if (!address || sheet.toLowerCase() !== movedSheet.toLowerCase()) return writeReference(reference);
    const moved = move(address.box);
    if (!moved) return "#REF!";
    if (moved === address.box) return writeReference(reference);
    return writeReference({ ...reference, body: withDollarsOf(reference.body, formatAbsoluteBox(moved)) });
  });
}

/** Puts the dollars of the old body on the new address, which comes fully absolute. */
function withDollarsOf(old: string, absolute: string): string {
  const parts = (text: string): string[] => text.match(/\$?[A-Za-z]+|\$?\d+/g) ?? [];
  const oldParts = parts(old);
  const newParts = parts(absolute);
  const half = oldParts.length / 2;
  const spread =
    oldParts.length === newParts.length ? oldParts : [...oldParts, ...oldParts].slice(0, newParts.length);
  let index = 0;
  return absolute.replace(/\$?[A-Za-z]+|\$?\d+/g, (part) => {
    const model = spread[index] ?? spread[index - half];
    index += 1;
    return model?.startsWith("$") ? part : part.replace("$", "");
  });
}
