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

/** Calls `change` for each reference and puts its answer in the place; names without a sheet are left alone. */
function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return formula.replace(
    PIECES,
    (whole: string, text?: string, bracket?: string, sheet?: string, cells?: string, name?: string) => {
      if (text !== undefined || bracket !== undefined) return whole;
      if (cells === undefined && (sheet === undefined || name === undefined)) return whole;
      return change({
        sheet: sheet === undefined ? null : unquoteSheet(sheet.slice(0, -1)),
        body: cells ?? name ?? "",
      });
    },
  );
}

/** Puts another body in the place of those references for which there is one. */
export function replaceReferences(formula: string, bodyOf: (reference: Reference) => string | null): string {
  return mapReferences(formula, (reference) =>
    writeReference({ ...reference, body: bodyOf(reference) ?? reference.body }),
  );
}

export function listReferences(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return writeReference(reference);
  });
  return found;
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
  return mapReferences(formula, (reference) => {
    if (!parseAddress(reference.body)) return writeReference(reference);
    const body = reference.body.replace(
      /(\$?)([A-Za-z]{1,3})(?=\$?\d|:|$)|(\$?)(\d{1,7})/g,
      (part: string, dollar?: string, letters?: string, rowDollar?: string, digits?: string) => {
        if (letters !== undefined) {
          if (dollar === "$") return part;
          const column = columnIndex(letters) + columns;
          return column < 0 || column >= MAX_COLUMNS ? "#REF!" : columnName(column);
        }
        if (rowDollar === "$") return part;
        const row = Number(digits) + rows;
        return row < 1 || row > MAX_ROWS ? "#REF!" : String(row);
      },
    );
    return body.includes("#REF!") ? "#REF!" : writeReference({ ...reference, body });
  });
}

export function renameSheetIn(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return mapReferences(formula, (reference) =>
    writeReference(reference.sheet?.toLowerCase() === wanted ? { ...reference, sheet: to } : reference),
  );
}

/** References to a sheet that is gone become #REF!, as in Excel. */
export function dropSheetIn(formula: string, sheet: string): string {
  const wanted = sheet.toLowerCase();
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === wanted ? "#REF!" : writeReference(reference),
  );
}

/** Moves references to follow cells of a sheet that moved; `move` answers null where the cells are gone. */
export function moveReferencesIn(
  formula: string,
  ownSheet: string,
  movedSheet: string,
  move: (box: RangeBox) => RangeBox | null,
): string {
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
