// Everything a person does in the grid passes here before the grid changes: the workbook decides, the grid only shows.
import { CanceledError, CellValueType, CommandType } from "@univerjs/core";
import type { ICellData, ICommandInfo } from "@univerjs/core";
import type { CellInput } from "../../embedded/types";

/** A value a person entered in one cell, or a block that came in at once. */
export type GridEdit =
  | { kind: "typed"; row: number; column: number; text: string }
  | { kind: "block"; row: number; column: number; block: CellInput[][] }
  /** Text from outside the workbook, to be read as if typed. */
  | { kind: "text"; row: number; column: number; lines: string[][] };

export interface EditGate {
  /** Runs the grid's own updates, which pass freely. */
  update(work: () => void): void;
  /** For `ICommandService.beforeCommandExecuted`; throws Univer's own cancellation for what must not happen. */
  listener(command: Readonly<ICommandInfo>): void;
}

export interface EditReceiver {
  edits(sheetId: string, edits: GridEdit[]): void;
  resized(sheetId: string, lines: "rows" | "columns", first: number, last: number, pixels: number): void;
  renamed(sheetId: string, name: string): void;
  /** May the person begin to edit the selected cell? */
  mayBegin(): boolean;
  /** Something that only Excel can do. */
  notPossible(): void;
}

export function createEditGate(receiver: EditReceiver): EditGate {
  let updating = false;
  return {
    update(work) {
      updating = true;
      try {
        work();
      } finally {
        updating = false;
      }
    },
    listener({ id, type, params }) {
      if (updating) return;
      if (id === "sheet.operation.set-cell-edit-visible") {
        if (isObject(params) && params.visible === true && !receiver.mayBegin()) throw new CanceledError();
        return;
      }
      if (unsupported.has(id)) {
        receiver.notPossible();
        throw new CanceledError();
      }
      if (type !== CommandType.MUTATION || !id.startsWith("sheet.mutation.")) return;
      if (harmless.has(id)) return;
      translate(id, params ?? {}, receiver);
      throw new CanceledError();
    },
  };
}

/** Commands that begin by clearing what they then write: they are stopped before they begin. */
const unsupported = new Set(["sheet.command.auto-fill", "sheet.command.move-range"]);

/** Heights that Univer measures for wrapped text, and zoom: looks of the moment, no content. */
const harmless = new Set([
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-zoom-ratio",
]);

/** Consequences of another change that was already handed on; nobody asked for them by themselves. */
const silent = new Set([
  "sheet.mutation.set-worksheet-range-theme-style",
  "sheet.mutation.register-worksheet-range-theme-style",
]);

function translate(id: string, params: object, receiver: EditReceiver): void {
  if (silent.has(id) || !isObject(params)) return;
  const sheetId = String(params.subUnitId);
  switch (id) {
    case "sheet.mutation.set-range-values":
      // Without a command behind it the change is Univer's own, made by its formula engine.
      if (params.trigger === undefined) return;
      return receiver.edits(sheetId, editsOf(params.cellValue as CellMatrix, params.trigger));
    case "sheet.mutation.set-worksheet-col-width":
      return resize(params, "columns", "colWidth", receiver, sheetId);
    case "sheet.mutation.set-worksheet-row-height":
      return resize(params, "rows", "rowHeight", receiver, sheetId);
    case "sheet.mutation.set-worksheet-name":
      return receiver.renamed(sheetId, String(params.name));
    default:
      receiver.notPossible();
  }
}

type CellMatrix = Record<number, Record<number, ICellData | null> | undefined>;

/** Univer's own command behind an entry in a single cell; everything else came in as a block. */
const TYPED = "sheet.command.set-range-values";

export function editsOf(matrix: CellMatrix, trigger: unknown): GridEdit[] {
  const cells = Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
  if (trigger === TYPED) {
    return cells.map(({ row, column, cell }) => ({ kind: "typed", row, column, text: textOf(cell) }));
  }
  return rectangles(cells.map(({ row, column, cell }) => ({ row, column, value: valueOf(cell) })));
}

interface Placed {
  row: number;
  column: number;
  value: CellInput;
}

/** One block when the cells fill a rectangle, else one block for each unbroken stretch of a row. */
export function rectangles(cells: Placed[]): GridEdit[] {
  if (cells.length === 0) return [];
  const rows = new Map<number, Placed[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const lines = [...rows.entries()].sort(([a], [b]) => a - b).map(([, line]) => line.sort(byColumn));
  const stretches = lines.flatMap(unbroken);
  const [first] = stretches;
  const last = lines.at(-1)?.[0];
  const full =
    stretches.length === lines.length &&
    stretches.every((line) => line[0]?.column === first?.[0]?.column && line.length === first?.length) &&
    (last?.row ?? 0) - (first?.[0]?.row ?? 0) === lines.length - 1;
  const blocks = full ? [stretches] : stretches.map((stretch) => [stretch]);
  return blocks.flatMap((block) => {
    const corner = block[0]?.[0];
    if (!corner) return [];
    const values = block.map((line) => line.map((cell) => cell.value));
    return [{ kind: "block" as const, row: corner.row, column: corner.column, block: values }];
  });
}

function unbroken(line: Placed[]): Placed[][] {
  const stretches: Placed[][] = [];
  for (const cell of line) {
    const current = stretches.at(-1);
    if (current && current.at(-1)?.column === cell.column - 1) current.push(cell);
    else stretches.push([cell]);
  }
  return stretches;
}

const byColumn = (a: Placed, b: Placed): number => a.column - b.column;

/** What the person typed, with the apostrophe that Univer takes off a forced text. */
function textOf(cell: ICellData | null): string {
  if (!cell) return "";
  if (cell.f) return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const text = String(cell.v ?? "");
  return cell.t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

function valueOf(cell: ICellData | null): CellInput {
  if (!cell) return "";
  if (cell.f) return cell.f;
  return cell.v ?? "";
}

interface ResizeRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

function resize(
  params: Record<string, unknown>,
  lines: "rows" | "columns",
  key: "colWidth" | "rowHeight",
  receiver: EditReceiver,
  sheetId: string,
): void {
  const size = params[key];
  for (const range of (params.ranges ?? []) as ResizeRange[]) {
    const [first, last] =
      lines === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const pixels =
      typeof size === "number" ? size : Number(isObject(size) ? Object.values(size)[0] : undefined);
    if (Number.isFinite(pixels)) receiver.resized(sheetId, lines, first, last, pixels);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
