// A saved file as the jobs read a workbook: the same snapshot as of a workbook that is open, without anything opening it.
import {
  NO_FORMULAS,
  openXlsx,
  type OpenXlsx,
  type SheetPart,
  type SheetReading,
  type Unpacker,
} from "../../intake/workbook";
import { gridOf } from "../../intake/grid";
import { damaged } from "../../intake/problem";
import { SharedParts } from "../../intake/shared-parts";
import type { Pause } from "../../intake/xml";
import type { CellValue, Grid } from "../../sheets/plan";
import { STORE_SHEET } from "../../sheets/workbook";
import {
  gridsBySheet,
  WorkbookError,
  type ReadRequest,
  type SheetInfo,
  type WorkbookComment,
  type WorkbookReader,
  type WorkbookSnapshot,
} from "../port";
import { FORM_SHEET_NAMES } from "./form-requests";

/** Numbers in files are written the same everywhere; what people type as text is read in Danish writing first. */
const SEPARATORS = { decimal: ",", group: "." };

/** The forms of a round say much of the same. */
const shared = new SharedParts();

export interface SavedWorkbook extends WorkbookReader {
  /** Where personal numbers stand that no grid shows; the cells of sheets to `skip` are looked at by others. */
  personal: OpenXlsx["personal"];
}

/**
 * Reads the sheets that are asked for and no others. Of a workbook without our hidden sheet nothing else is read than what
 * tells whether it is empty, or one of ours that has lost it.
 * @param pause called often, so that whoever shows a pane can keep it alive
 * @param unpacker the host's own, where it has one
 * @returns whose `read` throws IntakeError, and WorkbookError for a sheet used to its last row or column
 * @throws IntakeError
 */
export async function savedWorkbook(
  bytes: Uint8Array,
  pause?: Pause,
  unpacker?: Unpacker,
): Promise<SavedWorkbook> {
  const book = await openXlsx(bytes, pause, unpacker, shared);
  const byName = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  if (byName.size < book.sheets.length) throw damaged("two sheets have the same name");
  const isOurs = byName.has(STORE_SHEET);
  const read = new Map<string, SheetReading & { formulasOf: readonly ColumnSpan[] }>();
  const readingOf = async (sheet: SheetPart, formulasOf: readonly ColumnSpan[]): Promise<SheetReading> => {
    const known = read.get(sheet.name);
    if (known !== undefined && formulasOf.every((span) => known.formulasOf.includes(span))) return known;
    const wanted = formulasOf.length === 0 ? NO_FORMULAS : (column: number) => isIn(formulasOf, column);
    const reading = await book.read(sheet, wanted);
    read.set(sheet.name, { ...reading, formulasOf });
    return reading;
  };
  let around: Pick<WorkbookSnapshot, "sheets" | "blank" | "comments"> | null = null;
  return {
    personal: book.personal,
    read: async (requests) => {
      const grids: [string, Grid | null][] = [];
      for (const request of requests) {
        const sheet = byName.get(request.sheet);
        const reading = sheet === undefined ? null : await readingOf(sheet, request.formulas ?? []);
        grids.push([request.sheet, reading === null ? null : asked(request, reading)]);
      }
      around ??= {
        sheets: book.sheets.map((sheet) => infoOf(sheet, book, read, isOurs)),
        blank: !isOurs && (await isBlank(book)),
        comments: isOurs ? await commentsIn(book) : [],
      };
      return {
        ...around,
        grids: gridsBySheet(grids),
        names: [...book.names],
        // For laying sheets, which nobody does here.
        tables: [],
        laid: [],
        structureProtected: false,
        separators: SEPARATORS,
        notesRead: true,
        // Looked for in the file's parts.
        unseen: [],
      };
    },
  };
}

/** Whether one of our own sheets is protected is asked by nobody who only reads. */
function infoOf(
  sheet: SheetPart,
  book: OpenXlsx,
  read: ReadonlyMap<string, SheetReading>,
  isOurs: boolean,
): SheetInfo {
  const { name, visibility } = sheet;
  const known = read.get(name);
  if (known !== undefined) return { name, visibility, protected: known.protected };
  const isAsked = isOurs && !FORM_SHEET_NAMES.includes(name);
  return { name, visibility, protected: isAsked && book.isProtected(sheet) };
}

async function isBlank({ sheets, isEmpty, comments }: OpenXlsx): Promise<boolean> {
  const [only] = sheets;
  if (only === undefined || sheets.length > 1) return false;
  return (await isEmpty(only)) && (await comments(only)).length === 0;
}

async function commentsIn(book: OpenXlsx): Promise<WorkbookComment[]> {
  const found: WorkbookComment[] = [];
  for (const sheet of book.sheets) {
    for (const { author, replies, ...comment } of await book.comments(sheet)) {
      const answers = replies.map((reply) => ({ text: reply.text, author: reply.author || null }));
      found.push({ ...comment, sheet: sheet.name, author: author || null, replies: answers });
    }
  }
  return found;
}

type ColumnSpan = NonNullable<ReadRequest["formulas"]>[number];

function isIn(spans: readonly ColumnSpan[], column: number): boolean {
  return spans.some((span) => column >= span.column && column < span.column + span.columns);
}

/** As much of the sheet as was asked for, as an open workbook gives it. */
function asked({ sheet, rows, formulas = [], shown = [] }: ReadRequest, reading: SheetReading): Grid | null {
  const cells = rows === undefined ? reading.cells : reading.cells.filter(({ row }) => row < rows);
  const grid = gridOf(sheet, cells);
  if (grid === "too-large")
    throw new WorkbookError("too-large", `${sheet} is used to its last row or column`);
  if (grid === null) return null;
  const { sheet: name, row: top, column: left, values } = grid;
  const numbers = new Map<string, "percent" | "date">();
  const written = formulas.length === 0 ? null : values.map((line): CellValue[] => [...line]);
  for (const { row, column, value, style, formula, filledFrom } of cells) {
    const line = written?.[row - top];
    if (formula !== undefined && line && isIn(formulas, column)) line[column - left] = filledFrom ?? formula;
    const as = typeof value === "number" && isIn(shown, column) ? (reading.formats[style] ?? null) : null;
    if (as !== null) numbers.set(`${row}:${column}`, as === "percent" ? as : "date");
  }
  return {
    sheet: name,
    row: top,
    column: left,
    values,
    ...(written === null ? {} : { formulas: written }),
    ...(numbers.size === 0 ? {} : { shown: numbers }),
  };
}

/**
 * Whether a formula stands where people type whose result is not in the file: some programs save none. What such a cell
 * shows is known to whoever can calculate it.
 */
export function isUncalculated({ grids }: Pick<WorkbookSnapshot, "grids">): boolean {
  return Object.values(grids).some(
    (grid) =>
      grid?.formulas?.some((line, row) =>
        line.some((cell, column) => {
          const isFormula = typeof cell === "string" && cell.startsWith("=");
          return isFormula && (grid.values[row]?.[column] ?? null) === null;
        }),
      ) ?? false,
  );
}

/** The mark that Excel or LibreOffice leaves beside a workbook while somebody has it open. */
export function isLockFile(file: string): boolean {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name.startsWith("~$") || name.startsWith(".~lock.");
}
