// The book as the calculation engine wants to see it: a live adapter, no copy of the cells.
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import {
  cellAt,
  ensureCell,
  findSheet,
  isErrorValue,
  usedBox,
  type Book,
  type Cell,
  type Scalar,
  type Sheet,
} from "../book/book";
import { boundedFormula } from "./bounds";
import { CORRECTED_FUNCTIONS } from "./engine-functions";

export type EngineBook = Parameters<typeof calculateFormulas>[0];
type EngineSheet = EngineBook["worksheets"][number];
type EngineCell = NonNullable<ReturnType<EngineSheet["findCell"]>>;

/** What a run looks at: only these formulas are calculated, all others stand by their value. */
export interface Scope {
  formulas: ReadonlySet<Cell>;
  /** Whether a cell can matter for them. */
  matters(sheet: Sheet, row: number, column: number): boolean;
}

/** Cell kinds as the engine tells them apart. */
const EMPTY = 0;
const CONSTANT = 2;
const FORMULA = 6;

/** Calculates formulas that stand in no cell, in the order given; for rules that the quick evaluator cannot take. */
export function calculateLoose(
  book: Book,
  sheet: Sheet,
  formulas: { row: number; column: number; formula: string }[],
): Scalar[] {
  const results: Scalar[] = formulas.map(() => null);
  const loose = formulas.flatMap(({ formula }, index): EngineCell[] => {
    const bounded = boundedFormula(book, sheet, formula.replace(/^=/, ""));
    if (bounded === null) return [];
    return [
      {
        row: LOOSE_FIRST_ROW + index,
        col: 1,
        type: FORMULA,
        formula: bounded,
        model: { formula: bounded },
        value: null,
        get result() {
          return undefined;
        },
        set result(value: EngineCell["result"]) {
          results[index] = fromEngine(value);
        },
      },
    ];
  });
  const engine = engineBook(book, NOTHING, { sheet, cells: loose });
  calculateFormulas(engine);
  return results;
}

/** Loose formulas calculate nothing but themselves, and may look anywhere. */
const NOTHING: Scope = { formulas: new Set(), matters: () => true };

/** Below every row a sheet can have, so loose formulas meet no cell. */
const LOOSE_FIRST_ROW = 2_000_000;

interface Loose {
  sheet: Sheet;
  cells: EngineCell[];
}

/** Keep the one for whole runs: the engine remembers by it what formulas have spilled. */
export function engineBook(book: Book, scope: Scope | null, loose?: Loose): EngineBook {
  const wrappers = new Map<Sheet, EngineSheet>();
  const wrap = (sheet: Sheet): EngineSheet => {
    let wrapper = wrappers.get(sheet);
    if (!wrapper) {
      wrapper = engineSheet(book, sheet, loose?.sheet === sheet ? loose.cells : null, scope);
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
          ranges: [boundedName(book, name.formula)],
          ...(name.scope === null
            ? {}
            : { localSheetId: book.sheets.findIndex(({ id }) => id === name.scope) }),
        })),
      getAllNames: () => book.names.map(({ name }) => ({ name })),
    },
    properties: { date1904: book.date1904 },
    userFunctions: CORRECTED_FUNCTIONS,
  };
}

function engineSheet(book: Book, sheet: Sheet, loose: EngineCell[] | null, scope: Scope | null): EngineSheet {
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
              if (!scope || scope.formulas.has(cell) || scope.matters(sheet, rowIndex, column)) {
                visitCell(engineCell({ book, sheet, cell }, rowIndex, column, scope), column + 1);
              }
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
      return cell ? engineCell({ book, sheet, cell }, row - 1, column - 1, scope) : undefined;
    },
    getCell: (row, column) =>
      engineCell({ book, sheet, cell: ensureCell(sheet, row - 1, column - 1) }, row - 1, column - 1, scope),
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

interface CellInBook {
  book: Book;
  sheet: Sheet;
  cell: Cell;
}

function engineCell(
  { book, sheet, cell }: CellInBook,
  row: number,
  column: number,
  scope: Scope | null,
): EngineCell {
  const inScope = (scope === null || scope.formulas.has(cell)) && !isFetched(cell);
  const bounded = inScope && cell.formula !== null ? boundedFormula(book, sheet, cell.formula) : null;
  // Outside the scope, and where it would take too much, a formula is taken by its present value and not written.
  const frozen = !inScope || (cell.formula !== null && bounded === null);
  const isFormula = bounded !== null;
  const formula = bounded?.slice(1);
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

/** `[1]Ark1!A1` as files store it, and as it is typed. */
const OTHER_WORKBOOK = /\[(?:\d+|[^[\]]+\.(?:xl[a-z]{1,2}|csv|ods))\][^[\]!]*!/i;

/** What was fetched from another file stands by its saved value, as in Excel until somebody updates the links. */
function isFetched({ formula, value }: Cell): boolean {
  return formula !== null && value !== null && OTHER_WORKBOOK.test(formula);
}

/** A name that stands for too much stands for nothing. */
function boundedName(book: Book, formula: string): string {
  const [first] = book.sheets;
  return first === undefined ? formula : (boundedFormula(book, first, formula) ?? "#REF!");
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
