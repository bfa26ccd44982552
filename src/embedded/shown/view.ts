// A sheet as a grid paints it: texts, styles with what conditional formats add, sizes, merges, validations.
import { intersection, parseAddress } from "../book/addresses";
import type { SheetChart } from "../book/charts";
import { hasContent, plainValue, usedBox, type Book, type Conditional, type Sheet } from "../book/book";
import { displayText, type LocaleName } from "./number-format";
import { evaluateAt, holds } from "../formulas/rules";
import { columnPixels, pointsToPixels } from "../book/sizes";
import { internStyle, numberFormatOf, styleOf, toCellStyle, type Style } from "../book/styles";
import type { CellStyle, CellView, RangeBox, SheetView, ValidationView } from "../types";
import { originOf } from "../book/regions";
import { choicesOf } from "./validating";

/** Formulas have been calculated before. */
export function viewSheet(book: Book, sheet: Sheet, locale: LocaleName): SheetView {
  const painted = paint(book, sheet);
  const palette = createPalette(book);
  const cells = new Map<number, Map<number, CellView>>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  let rowCount = 0;
  let columnCount = 0;
  for (const [rowIndex, row] of sheet.rows) {
    if (row.hidden) hiddenRows.add(rowIndex);
    if (row.height !== null) rowHeights.set(rowIndex, pointsToPixels(row.height));
    if (row.cells.size === 0) continue;
    const line = new Map<number, CellView>();
    for (const [column, cell] of row.cells) {
      if (!hasContent(cell) && cell.style === 0 && !painted.has(rowIndex, column)) continue;
      const style = painted.apply(rowIndex, column, cell.style);
      line.set(column, {
        value: plainValue(cell.value),
        formula: cell.formula,
        text: displayText(cell.value, numberFormatOf(styleOf(book.styles, style)), locale),
        style: palette.index(style),
      });
      if (column >= columnCount) columnCount = column + 1;
    }
    if (line.size === 0) continue;
    cells.set(rowIndex, line);
    if (rowIndex >= rowCount) rowCount = rowIndex + 1;
  }
  for (const [rowIndex, column, style] of painted.loose()) {
    const line = cells.get(rowIndex) ?? new Map<number, CellView>();
    line.set(column, { value: null, formula: null, text: "", style: palette.index(style) });
    cells.set(rowIndex, line);
    rowCount = Math.max(rowCount, rowIndex + 1);
    columnCount = Math.max(columnCount, column + 1);
  }
  const widths = [...sheet.columns].filter(([, column]) => column.width !== null);
  const columnWidths: (number | null)[] = Array.from(
    { length: widths.reduce((most, [column]) => Math.max(most, column + 1), columnCount) },
    () => null,
  );
  for (const [column, { width }] of widths) columnWidths[column] = columnPixels(width ?? 0);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    protected: sheet.protection !== null,
    rowCount,
    columnCount,
    cells,
    styles: palette.styles,
    columnWidths,
    rowHeights,
    hiddenColumns: new Set([...sheet.columns].flatMap(([index, { hidden }]) => (hidden ? [index] : []))),
    hiddenRows,
    merges: sheet.merges.map((box) => ({ ...box })),
    charts: sheet.charts.flatMap(({ content }) => chartBox(content) ?? []),
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
    showGridlines: sheet.showGridlines,
    validations: validationViews(book, sheet, locale),
  };
}

/** Null where its cells are gone, or the file does not say where it stands. */
function chartBox(content: SheetChart["content"]): RangeBox | null {
  if (content.kind === "made") return parseAddress(content.place)?.box ?? null;
  const numbers = (name: string) =>
    [...content.anchor.matchAll(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*<`, "g"))].map(([, found]) =>
      Number(found),
    );
  const [row, lastRow] = numbers("row");
  const [column, lastColumn] = numbers("col");
  if (row === undefined || column === undefined || lastRow === undefined || lastColumn === undefined)
    return null;
  return { row, column, rows: Math.max(1, lastRow - row), columns: Math.max(1, lastColumn - column) };
}

interface Palette {
  styles: CellStyle[];
  index(style: number): number;
}

/** Only the styles a sheet shows, in the order they are met. */
function createPalette(book: Book): Palette {
  const indexes = new Map<number, number>();
  const styles: CellStyle[] = [];
  const index = (style: number): number => {
    let known = indexes.get(style);
    if (known === undefined) {
      known = styles.push(toCellStyle(styleOf(book.styles, style), book.styles)) - 1;
      indexes.set(style, known);
    }
    return known;
  };
  index(0);
  return { styles, index };
}

interface Painted {
  has(row: number, column: number): boolean;
  apply(row: number, column: number, style: number): number;
  /** Cells without a record of their own that a rule paints. */
  loose(): Generator<[number, number, number]>;
}

/** First rule wins for each part of the look, as Excel orders them; a rule that says so stops those after it. */
function paint(book: Book, sheet: Sheet): Painted {
  const hits = new Map<number, Conditional[]>();
  const stopped = new Set<number>();
  const used = usedBox(sheet, false);
  const rules = [...sheet.conditionals].sort((a, b) => a.priority - b.priority);
  for (const conditional of used ? rules : []) {
    if (conditional.rule.kind !== "custom" || conditional.rule.formula === "") continue;
    const origin = originOf(conditional.boxes);
    for (const box of conditional.boxes) {
      const cut = used && intersection(box, used);
      if (!cut) continue;
      const cells = listCells(cut).filter(({ row, column }) => !stopped.has(key(row, column)));
      const answers = evaluateAt(book, sheet, conditional.rule.formula, origin, cells);
      for (const [index, { row, column }] of cells.entries()) {
        if (!holds(answers[index] ?? null)) continue;
        const at = key(row, column);
        const list = hits.get(at);
        if (list) list.push(conditional);
        else hits.set(at, [conditional]);
        if (conditional.stopIfTrue) stopped.add(at);
      }
    }
  }
  const combined = new Map<string, number>();
  const apply = (row: number, column: number, style: number): number => {
    const list = hits.get(key(row, column));
    if (!list) return style;
    const known = `${style}:${list.map(({ id }) => id).join()}`;
    let result = combined.get(known);
    if (result === undefined) {
      const looks = list.flatMap(({ rule }) =>
        rule.kind === "custom" ? [styleOf(book.styles, rule.style)] : [],
      );
      result = internStyle(book.styles, looks.reduceRight(overlay, styleOf(book.styles, style)));
      combined.set(known, result);
    }
    return result;
  };
  return {
    has: (row, column) => hits.has(key(row, column)),
    apply,
    *loose() {
      for (const at of hits.keys()) {
        const row = Math.floor(at / KEY_STRIDE);
        const column = at % KEY_STRIDE;
        const line = sheet.rows.get(row);
        if (!line?.cells.has(column)) {
          yield [row, column, apply(row, column, line?.style ?? sheet.columns.get(column)?.style ?? 0)];
        }
      }
    },
  };
}

const KEY_STRIDE = 16_384;

function key(row: number, column: number): number {
  return row * KEY_STRIDE + column;
}

function listCells(box: RangeBox): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) cells.push({ row, column });
  }
  return cells;
}

function overlay(base: Style, look: Style): Style {
  const fill =
    look.fill?.type === "pattern"
      ? { ...look.fill, fgColor: look.fill.bgColor ?? look.fill.fgColor, pattern: "solid" as const }
      : look.fill;
  return {
    ...base,
    ...(fill ? { fill } : {}),
    ...(look.font ? { font: { ...base.font, ...look.font } } : {}),
    ...(look.border ? { border: { ...base.border, ...look.border } } : {}),
    ...(look.numFmt ? { numFmt: look.numFmt } : {}),
  };
}

function validationViews(book: Book, sheet: Sheet, locale: LocaleName): ValidationView[] {
  return sheet.validations.flatMap(({ boxes, rule }) => {
    const origin = originOf(boxes);
    const choices =
      rule.type === "list" && rule.dropDown
        ? choicesOf(book, sheet, rule, origin, origin.row, origin.column, locale)
        : [];
    return boxes.map((range) => ({
      range: { ...range },
      kind: rule.type === "list" ? ("list" as const) : ("other" as const),
      choices,
      promptTitle: rule.showPrompt ? rule.promptTitle : "",
      prompt: rule.showPrompt ? rule.prompt : "",
      errorTitle: rule.errorTitle,
      error: rule.error,
    }));
  });
}
