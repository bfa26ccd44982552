// Every formula of a book, wherever one can stand: for what follows renamed, moved and deleted things.
import { rewriteChart } from "./charts";
import { sheetById, type Book, type Sheet } from "./book";

/** Where a formula stands: its sheet (none for a name of the workbook), and its cell when it stands in one. */
export interface FormulaPlace {
  sheet: Sheet | null;
  cell: { row: number; column: number } | null;
}

export function rewriteFormulas(book: Book, rewrite: (formula: string, place: FormulaPlace) => string): void {
  for (const sheet of book.sheets) {
    const elsewhere: FormulaPlace = { sheet, cell: null };
    for (const [row, line] of sheet.formulaCells > 0 ? sheet.rows : []) {
      for (const [column, cell] of line.cells) {
        if (cell.formula !== null) cell.formula = rewrite(cell.formula, { sheet, cell: { row, column } });
      }
    }
    for (const { rule } of sheet.validations)
      rule.formulas = rule.formulas.map((formula) => rewrite(formula, elsewhere));
    for (const { rule } of sheet.conditionals)
      if (rule.kind === "custom") rule.formula = rewrite(rule.formula, elsewhere);
    for (const chart of sheet.charts)
      rewriteChart(chart, (formula) => rewrite(formula, { sheet: null, cell: null }));
  }
  for (const chart of book.charts)
    chart.formulas = chart.formulas.map((formula) => rewrite(formula, { sheet: null, cell: null }));
  for (const name of book.names) {
    const sheet = name.scope === null ? null : sheetById(book, name.scope);
    name.formula = rewrite(name.formula, { sheet, cell: null });
  }
}

/** Links into the workbook speak of cells, too. */
export function rewriteLinks(book: Book, rewrite: (target: string) => string): void {
  for (const sheet of book.sheets) {
    for (const row of sheet.rows.values()) {
      for (const { extra } of row.cells.values()) {
        if (extra?.link?.target.startsWith("#"))
          extra.link = { ...extra.link, target: `#${rewrite(extra.link.target.slice(1))}` };
      }
    }
  }
}
