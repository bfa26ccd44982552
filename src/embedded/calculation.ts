// Formulas are calculated when someone looks, and only if something a formula may depend on changed since.
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { intersection, parseAddress } from "./addresses";
import {
  cellAt,
  ensureCell,
  findSheet,
  isErrorValue,
  sheetById,
  usedBox,
  type Book,
  type Cell,
  type Scalar,
  type Sheet,
} from "./book";
import type { Changes } from "./changes";
import { listNames, listReferences } from "./references";
import type { RangeBox } from "./types";

type EngineBook = Parameters<typeof calculateFormulas>[0];
type EngineSheet = EngineBook["worksheets"][number];
type EngineCell = NonNullable<ReturnType<EngineSheet["findCell"]>>;

export interface Calculation {
  /** Takes over what changed so far; marks the changes when formulas will have to be calculated for them. */
  note(changes: Changes): void;
  /** Brings every formula's value up to date with the changes so far. */
  ensure(changes: Changes): void;
  /** Calculates whatever has or has not changed. */
  force(changes: Changes): void;
}

/** Cell kinds as the engine tells them apart. */
const EMPTY = 0;
const CONSTANT = 2;
const FORMULA = 6;

/** These look at cells that their arguments do not name, or change by themselves. */
const VOLATILE = /\b(?:INDIRECT|OFFSET|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;

export function createCalculation(book: Book): Calculation {
  const engine = engineBook(book);
  let stale = true;
  let precedents: Precedents | null = null;
  const note = (changes: Changes): void => {
    if (changes.formulas) precedents = null;
    const touched =
      changes.formulas ||
      (changes.values.size > 0 &&
        hasFormulas(book) &&
        touches((precedents ??= collectPrecedents(book)), changes.values));
    if (touched && hasFormulas(book)) {
      stale = true;
      changes.recalculates = true;
    }
    changes.formulas = false;
    changes.values.clear();
  };
  const calculate = (): void => {
    stale = false;
    if (hasFormulas(book)) calculateFormulas(engine);
  };
  return {
    note,
    ensure(changes) {
      note(changes);
      if (stale) calculate();
    },
    force(changes) {
      note(changes);
      changes.recalculates = true;
      calculate();
    },
  };
}

export function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => sheet.formulaCells > 0);
}

/** Calculates formulas that stand in no cell, in the order given; for rules that the quick evaluator cannot take. */
export function calculateLoose(
  book: Book,
  sheet: Sheet,
  formulas: { row: number; column: number; formula: string }[],
): Scalar[] {
  const results: Scalar[] = formulas.map(() => null);
  const loose: EngineCell[] = formulas.map(({ formula }, index) => ({
    row: LOOSE_FIRST_ROW + index,
    col: 1,
    type: FORMULA,
    formula: formula.replace(/^=/, ""),
    model: { formula: formula.replace(/^=/, "") },
    value: null,
    get result() {
      return undefined;
    },
    set result(value: EngineCell["result"]) {
      results[index] = fromEngine(value);
    },
  }));
  const engine = engineBook(book, { sheet, cells: loose });
  calculateFormulas(engine);
  return results;
}

/** Below every row a sheet can have, so loose formulas meet no cell. */
const LOOSE_FIRST_ROW = 2_000_000;

interface Precedents {
  always: boolean;
  /** Per sheet id. */
  boxes: Map<string, RangeBox[]>;
}

function touches(precedents: Precedents, values: Map<string, RangeBox>): boolean {
  if (precedents.always) return true;
  for (const [sheet, box] of values) {
    if (precedents.boxes.get(sheet)?.some((precedent) => intersection(precedent, box))) return true;
  }
  return false;
}

/** Boxes over the same columns are joined, so a filled-down formula counts once. */
function collectPrecedents(book: Book): Precedents {
  const joined = new Map<string, Map<string, RangeBox>>();
  let always = false;
  const add = (sheet: Sheet, box: RangeBox): void => {
    const bySpan = joined.get(sheet.id) ?? new Map<string, RangeBox>();
    joined.set(sheet.id, bySpan);
    const span = `${box.column}:${box.columns}`;
    const known = bySpan.get(span);
    if (!known) {
      bySpan.set(span, { ...box });
      return;
    }
    const end = Math.max(known.row + known.rows, box.row + box.rows);
    known.row = Math.min(known.row, box.row);
    known.rows = end - known.row;
  };
  const named = new Map<string, () => void>();
  for (const sheet of book.sheets) {
    for (const table of sheet.tables) named.set(table.name.toLowerCase(), () => add(sheet, table.box));
  }
  const read = (formula: string, own: Sheet | null): void => {
    if (VOLATILE.test(formula)) always = true;
    for (const reference of listReferences(formula)) {
      const sheet = reference.sheet === null ? own : findSheet(book, reference.sheet);
      const address = parseAddress(reference.body);
      if (sheet && address) add(sheet, address.box);
    }
    for (const name of listNames(formula)) {
      const visit = named.get(name);
      named.delete(name);
      visit?.();
    }
  };
  for (const name of book.names) {
    const scope = name.scope === null ? null : sheetById(book, name.scope);
    const before = named.get(name.name.toLowerCase());
    named.set(name.name.toLowerCase(), () => {
      before?.();
      read(name.formula, scope);
    });
  }
  for (const sheet of book.sheets) {
    if (sheet.formulaCells === 0) continue;
    for (const row of sheet.rows.values()) {
      for (const cell of row.cells.values()) if (cell.formula !== null) read(cell.formula, sheet);
    }
  }
  return { always, boxes: new Map([...joined].map(([sheet, spans]) => [sheet, [...spans.values()]])) };
}

interface Loose {
  sheet: Sheet;
  cells: EngineCell[];
}

function engineBook(book: Book, loose?: Loose): EngineBook {
  const wrappers = new Map<Sheet, EngineSheet>();
  const wrap = (sheet: Sheet): EngineSheet => {
    let wrapper = wrappers.get(sheet);
    if (!wrapper) {
      wrapper = engineSheet(sheet, loose?.sheet === sheet ? loose.cells : null, loose !== undefined);
      wrappers.set(sheet, wrapper);
    }
    return wrapper;
  };
  return {
    get worksheets() {
      return book.sheets.map(wrap);
    },
    getWorksheet(id) {
      const sheet =
        typeof id === "string" ? findSheet(book, id) : book.sheets.find(({ number }) => number === id);
      return sheet ? wrap(sheet) : undefined;
    },
    definedNames: {
      getAllEntries: () =>
        book.names.map((name) => ({
          name: name.name,
          ranges: [name.formula],
          ...(name.scope === null
            ? {}
            : { localSheetId: book.sheets.findIndex(({ id }) => id === name.scope) }),
        })),
      getAllNames: () => book.names.map(({ name }) => ({ name })),
    },
    properties: { date1904: book.date1904 },
  };
}

function engineSheet(sheet: Sheet, loose: EngineCell[] | null, looseOnly: boolean): EngineSheet {
  const looseByRow = new Map(loose?.map((cell) => [cell.row, cell]));
  const eachRow: EngineSheet["eachRow"] = (...args: unknown[]) => {
    const visit = args[args.length - 1] as (row: EngineRow, rowNumber: number) => void;
    for (const [rowIndex, row] of sheet.rows) {
      visit(
        {
          hidden: row.hidden,
          eachCell: (...inner: unknown[]) => {
            const visitCell = inner[inner.length - 1] as (cell: EngineCell, column: number) => void;
            for (const [column, cell] of row.cells) {
              visitCell(engineCell(cell, rowIndex, column, looseOnly), column + 1);
            }
          },
        },
        rowIndex + 1,
      );
    }
    for (const [rowNumber, cell] of looseByRow) {
      visit(
        {
          eachCell: (...inner: unknown[]) =>
            (inner[inner.length - 1] as (cell: EngineCell, column: number) => void)(cell, 1),
        },
        rowNumber,
      );
    }
  };
  return {
    id: sheet.number,
    get name() {
      return sheet.name;
    },
    get dimensions() {
      const box = usedBox(sheet, true);
      return box
        ? {
            top: box.row + 1,
            left: box.column + 1,
            bottom: box.row + box.rows,
            right: box.column + box.columns,
          }
        : null;
    },
    eachRow,
    findCell(row, column) {
      const special = looseByRow.get(row);
      if (special) return special;
      const cell = cellAt(sheet, row - 1, column - 1);
      return cell ? engineCell(cell, row - 1, column - 1, looseOnly) : undefined;
    },
    getCell: (row, column) =>
      engineCell(ensureCell(sheet, row - 1, column - 1), row - 1, column - 1, looseOnly),
    getTables: () =>
      sheet.tables.map((table) => ({
        table: {
          name: table.name,
          displayName: table.name,
          tl: { row: table.box.row + 1, col: table.box.column + 1 },
          columns: table.columns.map((name) => ({ name })),
          rows: Array.from({ length: dataRows(table.box.rows, table.headers, table.totals) }),
          headerRow: table.headers,
          totalsRow: table.totals,
        },
      })),
    get mergedRegions() {
      return sheet.merges.map((box) => ({
        top: box.row + 1,
        left: box.column + 1,
        bottom: box.row + box.rows,
        right: box.column + box.columns,
      }));
    },
  };
}

interface EngineRow {
  hidden?: boolean;
  eachCell(...args: unknown[]): void;
}

function dataRows(rows: number, headers: boolean, totals: boolean): number {
  return Math.max(0, rows - (headers ? 1 : 0) - (totals ? 1 : 0));
}

/** `frozen`: formulas are taken by their present value and not written. */
function engineCell(cell: Cell, row: number, column: number, frozen: boolean): EngineCell {
  const isFormula = cell.formula !== null && !frozen;
  const formula = isFormula ? cell.formula?.slice(1) : undefined;
  return {
    row: row + 1,
    col: column + 1,
    type: isFormula ? FORMULA : cell.value === null ? EMPTY : CONSTANT,
    ...(formula === undefined ? {} : { formula }),
    model: {
      ...(formula === undefined ? {} : { formula }),
      ...(isFormula && cell.extra?.array ? { shareType: "array", ref: cell.extra.array.area } : {}),
    },
    get value() {
      return cell.value;
    },
    set value(value: unknown) {
      if (frozen) return;
      // Only what a formula spills into its neighbours is written here.
      cell.value = fromEngine(value);
      cell.extra = { ...cell.extra, spilled: true };
      if (cell.value === null) delete cell.extra;
    },
    get result() {
      return toEngine(cell.value);
    },
    set result(value: EngineCell["result"]) {
      if (!frozen) cell.value = fromEngine(value);
    },
  };
}

function fromEngine(value: unknown): Scalar {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (isErrorValue(value)) return { error: value.error };
  return null;
}

function toEngine(value: Scalar): EngineCell["result"] {
  return value === null ? undefined : value;
}
