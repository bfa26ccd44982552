// Undo, redo and the clipboard belong to the workbook, not to Univer: these keys are kept from it, so that the
// browser's own clipboard events come, which ask nobody for permission.
import type { CellInput, RangeBox, SheetView } from "../../embedded/types";
import { fromClipboardText, toClipboardText } from "./clipboard";

export interface KeyboardOptions {
  /** The keyboard is in the cells, and no cell is being edited. */
  inCells(): boolean;
  /** May the person begin to edit the selected cell? Says so where not. */
  mayBegin(): boolean;
  selected(): { view: SheetView; box: RangeBox } | null;
  undo(): void;
  redo(): void;
  /** Answers whether the selected cell has choices to show. */
  openChoices(): boolean;
  /** Answers whether the block was accepted. */
  write(sheet: string, row: number, column: number, block: CellInput[][]): boolean;
  /** Text from outside the workbook, to be read as if typed. */
  writeText(sheet: string, row: number, column: number, lines: string[][]): boolean;
  select(box: RangeBox): void;
}

interface Copied {
  sheet: string;
  box: RangeBox;
  words: string;
  values: CellInput[][];
  cut: boolean;
}

/** Answers what stops the listening. */
export function listenToKeyboard(options: KeyboardOptions): () => void {
  let copied: Copied | null = null;

  const keydown = (event: KeyboardEvent): void => {
    if (!options.inCells()) return;
    const key = event.key.toLowerCase();
    if (event.altKey) {
      if (key === "arrowdown" && options.openChoices()) stop(event);
      return;
    }
    if (!event.ctrlKey && !event.metaKey) {
      // Univer's hidden editor would take the first letter before it asks.
      if (beginsEdit(event) && !options.mayBegin()) stop(event);
      return;
    }
    if (key === "z" || key === "y") {
      stop(event);
      if (key === "y" || event.shiftKey) options.redo();
      else options.undo();
    } else if (["c", "x", "v"].includes(key)) event.stopImmediatePropagation();
  };

  const copy = (event: ClipboardEvent): void => {
    const selected = options.inCells() ? options.selected() : null;
    if (!selected) return;
    const { view, box } = selected;
    const filled = within(box, view);
    const words = toClipboardText(
      grid(filled, (row, column) => view.cells.get(row)?.get(column)?.text ?? ""),
    );
    const values = grid(filled, (row, column) => view.cells.get(row)?.get(column)?.value ?? "");
    event.clipboardData?.setData("text/plain", words);
    copied = { sheet: view.name, box: filled, words, values, cut: event.type === "cut" };
    stop(event);
  };

  const paste = (event: ClipboardEvent): void => {
    const selected = options.inCells() ? options.selected() : null;
    if (!selected) return;
    stop(event);
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (words === "") return;
    const own = copied && sameLines(copied.words, words) ? copied : null;
    const { row, column } = selected.box;
    const { name } = selected.view;
    const block = own ? repeated(own.values, selected.box) : repeated(fromClipboardText(words), selected.box);
    const accepted = own
      ? options.write(name, row, column, block)
      : options.writeText(
          name,
          row,
          column,
          block.map((line) => line.map(String)),
        );
    if (!accepted) return;
    options.select({ row, column, rows: block.length, columns: block[0]?.length ?? 1 });
    if (own?.cut) {
      const target = { row, column, rows: block.length, columns: block[0]?.length ?? 1 };
      const moved = own.sheet === selected.view.name ? outside(own.box, target) : cellsOf(own.box);
      for (const cell of moved) options.write(own.sheet, cell.row, cell.column, [[""]]);
      copied = null;
    }
  };

  const listeners = [
    ["keydown", keydown],
    ["copy", copy],
    ["cut", copy],
    ["paste", paste],
  ] as const;
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
  return () => {
    for (const [name, listener] of listeners)
      window.removeEventListener(name, listener as EventListener, true);
  };
}

function beginsEdit({ key }: KeyboardEvent): boolean {
  return key.length === 1 || key === "F2" || key === "Backspace" || key === "Process" || key === "Dead";
}

/** Clipboards change line ends as they please. */
function sameLines(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");
}

/** A whole column is copied as far as anything stands in it. */
function within(box: RangeBox, view: SheetView): RangeBox {
  return {
    ...box,
    rows: Math.max(1, Math.min(box.rows, view.rowCount - box.row)),
    columns: Math.max(1, Math.min(box.columns, view.columnCount - box.column)),
  };
}

function grid<T>(box: RangeBox, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (__, column) => at(box.row + row, box.column + column)),
  );
}

function cellsOf(box: RangeBox): { row: number; column: number }[] {
  return grid(box, (row, column) => ({ row, column })).flat();
}

function outside(box: RangeBox, other: RangeBox): { row: number; column: number }[] {
  return cellsOf(box).filter(
    ({ row, column }) =>
      row < other.row ||
      row >= other.row + other.rows ||
      column < other.column ||
      column >= other.column + other.columns,
  );
}

/** As Excel does, a block fills a selection that is a whole multiple of it. */
function repeated(block: CellInput[][], box: RangeBox): CellInput[][] {
  const rows = block.length;
  const columns = block[0]?.length ?? 0;
  if (rows === 0 || columns === 0 || box.rows % rows !== 0 || box.columns % columns !== 0) return block;
  return Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (__, column) => block[row % rows]?.[column % columns] ?? ""),
  );
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
