// Formulas that look at more cells than can be worked out: cut to the used part of their sheets, or left alone.
import { formatAbsoluteBox, parseAddress } from "../book/addresses";
import { findSheet, usedBox, type Book, type Sheet } from "../book/book";
import { listReferences, replaceReferences } from "../book/references";
import type { RangeBox } from "../types";

/** The engine lays a range out cell by cell, empty ones too: more of them would take the memory of a small machine. */
const MOST_CELLS_IN_VIEW = 2_000_000;

/**
 * The formula as the engine can work it out; null where even the used cells are too many, and its value stays as it is.
 * What a computed INDIRECT looks at is not known before it is worked out.
 */
export function boundedFormula(book: Book, own: Sheet, formula: string): string | null {
  if (!looksWide(formula)) return formula;
  if (reachesFar(formula)) return null;
  let cells = 0;
  const bounded = replaceReferences(formula, ({ sheet, body }) => {
    const box = parseAddress(body)?.box;
    const target = sheet === null ? own : findSheet(book, sheet);
    if (!box || !target || sizeOf(box) <= MOST_CELLS_IN_VIEW) return null;
    const cut = usedPart(target, box);
    cells += sizeOf(cut);
    return formatAbsoluteBox(cut);
  });
  return cells > MOST_CELLS_IN_VIEW ? null : bounded;
}

/** From where the box begins, so that places counted from there stay what they are. */
function usedPart(sheet: Sheet, box: RangeBox): RangeBox {
  const used = usedBox(sheet, true);
  const rows = used ? used.row + used.rows - box.row : 1;
  const columns = used ? used.column + used.columns - box.column : 1;
  return {
    ...box,
    rows: Math.max(1, Math.min(box.rows, rows)),
    columns: Math.max(1, Math.min(box.columns, columns)),
  };
}

const known = new Map<string, boolean>();
/** Formulas repeat; what is kept of them is bounded all the same. */
const MOST_KNOWN = 10_000;

/** Asked of every formula at every calculation, so it is worked out once for each text. */
function looksWide(formula: string): boolean {
  if (!/:|\bINDIRECT\(|\bOFFSET\(/i.test(formula)) return false;
  let wide = known.get(formula);
  if (wide === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    wide =
      reachesFar(formula) ||
      listReferences(formula).some(({ body }) => {
        const box = parseAddress(body)?.box;
        return box !== undefined && sizeOf(box) > MOST_CELLS_IN_VIEW;
      });
    known.set(formula, wide);
  }
  return wide;
}

/** INDIRECT of a written address, and OFFSET by written sizes. */
function reachesFar(formula: string): boolean {
  if (/\bINDIRECT\(/i.test(formula)) {
    for (const [, text = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g)) {
      const box = parseAddress(text)?.box;
      if (box && sizeOf(box) > MOST_CELLS_IN_VIEW) return true;
    }
  }
  if (!/\bOFFSET\(/i.test(formula)) return false;
  const sizes = [...formula.matchAll(/(?<![\w.$])\d+(?![\w.(])/g)].map(([digits]) => Number(digits));
  return sizes.filter((size) => size > 1).reduce((product, size) => product * size, 1) > MOST_CELLS_IN_VIEW;
}

function sizeOf({ rows, columns }: RangeBox): number {
  return rows * columns;
}
