// Which formulas look at which cells: so that an edit calculates what depends on it and nothing else.
import { parseAddress } from "../book/addresses";
import { findSheet, sheetById, type Book, type Cell, type Sheet } from "../book/book";
import type { Scope } from "./engine";
import { mayReturnArray } from "./function-prefixes";
import { listNames, listReferences } from "../book/references";
import type { RangeBox } from "../types";

/** Cells of a sheet, by the sheet's id. */
export interface Area {
  sheet: string;
  box: RangeBox;
}

export interface Formula {
  cell: Cell;
  /** The cell it stands in. */
  own: Area;
  precedents: Area[];
  /** Changes by itself, or looks at cells that its text does not name. */
  volatile: boolean;
}

export interface Dependencies {
  formulas: Formula[];
  /** Some formula may fill its neighbours: then everything is calculated together. */
  spills: boolean;
}

const VOLATILE = /\b(?:INDIRECT|OFFSET|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;

export function collectDependencies(book: Book): Dependencies {
  const formulas: Formula[] = [];
  const named = namedAreas(book);
  let spills = false;
  for (const sheet of book.sheets) {
    if (sheet.formulaCells === 0) continue;
    for (const [row, line] of sheet.rows) {
      for (const [column, cell] of line.cells) {
        if (cell.formula === null) continue;
        spills ||= cell.extra?.array !== undefined || mayReturnArray(cell.formula);
        const found = readFormula(book, cell.formula, sheet, named);
        formulas.push({
          cell,
          own: { sheet: sheet.id, box: { row, column, rows: 1, columns: 1 } },
          ...found,
        });
      }
    }
  }
  return { formulas, spills };
}

/** Chains longer than this are calculated whole: following them step by step would cost more. */
const MOST_STEPS = 60;

/** The formulas that give something else when these cells do, directly or through others. */
export function dependentsOf(dependencies: Dependencies, changed: Area[]): Formula[] | "all" {
  const dirty: Formula[] = [];
  let waiting = dependencies.formulas;
  let front = spansOf(changed);
  for (let step = 0; front.size > 0; step += 1) {
    if (step > MOST_STEPS) return "all";
    const reached: Formula[] = [];
    const rest: Formula[] = [];
    for (const formula of waiting) {
      const hit = (step === 0 && formula.volatile) || formula.precedents.some((area) => meets(front, area));
      (hit ? reached : rest).push(formula);
    }
    dirty.push(...reached);
    waiting = rest;
    front = spansOf(reached.map(({ own }) => own));
  }
  return dirty.length > 0 && dependencies.spills ? "all" : dirty;
}

/** So many formulas are quick to calculate together; with fewer, looking over the sheets for each step would cost the most. */
const STEP = { formulas: 20, share: 1 / 30 } as const;

/**
 * All formulas in steps that give the same one after the other as all at once: none looks at one of a later step, or of its
 * own. Those that cannot be told apart so come together at the end.
 */
export function inSteps({ formulas, spills }: Dependencies): Formula[][] {
  if (spills || formulas.some(({ volatile }) => volatile)) return [formulas];
  const most = Math.max(STEP.formulas, Math.ceil(formulas.length * STEP.share));
  const steps: Formula[][] = [];
  let waiting = formulas;
  while (waiting.length > 0) {
    const notYet = spansOf(waiting.map(({ own }) => own));
    const ready = waiting.filter(({ precedents }) => !precedents.some((area) => meets(notYet, area)));
    if (ready.length === 0) return [...steps, waiting];
    for (let at = 0; at < ready.length; at += most) steps.push(ready.slice(at, at + most));
    const done = new Set(ready);
    waiting = waiting.filter((formula) => !done.has(formula));
  }
  return steps;
}

/** What the engine must see to calculate these formulas. */
export function scopeOf(formulas: Formula[]): Scope {
  const spans = spansOf(formulas.flatMap(({ precedents }) => precedents));
  const everything = formulas.some(({ volatile }) => volatile);
  return {
    formulas: new Set(formulas.map(({ cell }) => cell)),
    matters: (sheet, row, column) => {
      if (everything) return true;
      const own = spans.get(sheet.id);
      if (!own) return false;
      const span = own.columns.get(column);
      return (
        (span !== undefined && row >= span.first && row <= span.last) ||
        own.wide.some((box) => row >= box.row && row < box.row + box.rows)
      );
    },
  };
}

interface Span {
  first: number;
  last: number;
}

/** Rows per column, joined: may say more than is true, never less. Boxes over many columns stand apart. */
interface SheetSpans {
  columns: Map<number, Span>;
  wide: RangeBox[];
}

const MANY_COLUMNS = 64;

function spansOf(areas: Area[]): Map<string, SheetSpans> {
  const spans = new Map<string, SheetSpans>();
  for (const { sheet, box } of areas) {
    const own = spans.get(sheet) ?? { columns: new Map<number, Span>(), wide: [] };
    spans.set(sheet, own);
    if (box.columns > MANY_COLUMNS) {
      own.wide.push(box);
      continue;
    }
    const last = box.row + box.rows - 1;
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const span = own.columns.get(column);
      if (!span) own.columns.set(column, { first: box.row, last });
      else {
        span.first = Math.min(span.first, box.row);
        span.last = Math.max(span.last, last);
      }
    }
  }
  return spans;
}

function meets(spans: Map<string, SheetSpans>, { sheet, box }: Area): boolean {
  const own = spans.get(sheet);
  if (!own) return false;
  const last = box.row + box.rows - 1;
  if (own.wide.some((other) => other.row <= last && box.row < other.row + other.rows)) return true;
  if (own.columns.size < box.columns) {
    for (const [column, span] of own.columns) {
      if (
        column >= box.column &&
        column < box.column + box.columns &&
        span.first <= last &&
        span.last >= box.row
      )
        return true;
    }
    return false;
  }
  for (let column = box.column; column < box.column + box.columns; column += 1) {
    const span = own.columns.get(column);
    if (span && span.first <= last && span.last >= box.row) return true;
  }
  return false;
}

type Found = Pick<Formula, "precedents" | "volatile">;

/** What names and tables stand for, by lower-case name; two of a name count both. */
function namedAreas(book: Book): Map<string, Found> {
  const named = new Map<string, Found>();
  const add = (name: string, found: Found): void => {
    const key = name.toLowerCase();
    const known = named.get(key);
    named.set(
      key,
      known
        ? {
            precedents: [...known.precedents, ...found.precedents],
            volatile: known.volatile || found.volatile,
          }
        : found,
    );
  };
  for (const sheet of book.sheets) {
    for (const table of sheet.tables)
      add(table.name, { precedents: [{ sheet: sheet.id, box: table.box }], volatile: false });
  }
  // Names may stand for names: read as often as they can be nested in practice.
  for (let depth = 0; depth < 3; depth += 1) {
    for (const name of book.names) {
      const scope = name.scope === null ? null : sheetById(book, name.scope);
      add(name.name, readFormula(book, name.formula, scope, depth === 0 ? EMPTY_NAMES : named));
    }
  }
  return named;
}

const EMPTY_NAMES: ReadonlyMap<string, Found> = new Map();

function readFormula(
  book: Book,
  formula: string,
  own: Sheet | null,
  named: ReadonlyMap<string, Found>,
): Found {
  const precedents: Area[] = [];
  let volatile = VOLATILE.test(formula);
  for (const reference of listReferences(formula)) {
    const sheet = reference.sheet === null ? own : findSheet(book, reference.sheet);
    const box = parseAddress(reference.body)?.box;
    if (sheet && box) precedents.push({ sheet: sheet.id, box });
    else if (sheet) precedents.push(...(named.get(reference.body.toLowerCase())?.precedents ?? []));
  }
  for (const name of listNames(formula)) {
    const found = named.get(name);
    if (!found) continue;
    precedents.push(...found.precedents);
    volatile ||= found.volatile;
  }
  // `[@Antal]` speaks of the table it stands in.
  if (own && formula.includes("[")) precedents.push(...own.tables.map(({ box }) => ({ sheet: own.id, box })));
  return { precedents, volatile };
}
