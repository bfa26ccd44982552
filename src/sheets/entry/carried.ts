// Cells on their way from one entry sheet to the next: whatever a person has written comes along, readable or not.
import { figureKey, type Figure } from "../../barometer/figure";
import { readBasis, readMissing, readYes } from "../../checks/choices";
import { ENTRY_CELLS, type EntryCell, type EntryRow, type RawCell } from "../../checks/types";
import { choicesText } from "../../text/words/choices";
import type { Language } from "../../text/language";

/** Raw cells by the key of the figure whose row they stood in; a cell that was empty is left out. */
export type CarriedCells = ReadonlyMap<string, Partial<Record<EntryCell, RawCell>>>;

/** What stands in a sheet's rows, with the words of drop-downs in the language of the new sheet. */
export function carriedFromRows(rows: readonly EntryRow[], language: Language): CarriedCells {
  const carried = new Map<string, Partial<Record<EntryCell, RawCell>>>();
  for (const row of rows) {
    const key = figureKey({ ...row, period: row.givenPeriod });
    // A doubled row is reported by the check; the first one keeps its place.
    if (carried.has(key)) continue;
    const cells: Partial<Record<EntryCell, RawCell>> = {};
    for (const cell of ENTRY_CELLS) {
      if (row.cells[cell] !== null) cells[cell] = translated(cell, row.cells[cell], language);
    }
    carried.set(key, cells);
  }
  return carried;
}

/** The cells that say what a figure says; what it does not say is left out. */
export function cellsOfFigure(figure: Figure, language: Language): Partial<Record<EntryCell, RawCell>> {
  const words = choicesText[language];
  const cells: Record<EntryCell, RawCell> = {
    period: figure.period,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    lower: figure.lower,
    upper: figure.upper,
    missing: figure.missing === null ? null : words.missing[figure.missing],
    basis: figure.basis === null ? null : words.basis[figure.basis],
    thirdGeneration: figure.thirdGeneration ? words.yes : null,
    thirdGenerationReason: figure.thirdGenerationReason,
    seriesBreak: figure.seriesBreak === true ? words.yes : figure.seriesBreak,
    remark: figure.remark,
  };
  const given: Partial<Record<EntryCell, RawCell>> = {};
  for (const cell of ENTRY_CELLS) if (cells[cell] !== null) given[cell] = cells[cell];
  return given;
}

function translated(cell: EntryCell, content: RawCell, language: Language): RawCell {
  const words = choicesText[language];
  if (cell === "missing") {
    const reason = readMissing(content);
    return reason === null || reason === "unknown" ? content : words.missing[reason];
  }
  if (cell === "basis") {
    const basis = readBasis(content);
    return basis === null || basis === "unknown" ? content : words.basis[basis];
  }
  if (cell === "thirdGeneration") return readYes(content) === true ? words.yes : content;
  return content;
}
