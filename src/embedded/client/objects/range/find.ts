// Finding cells: by what they show (`find`, `findAll`) and by what they hold (`getSpecialCells`).
import { WHOLE_SHEET, intersection } from "../../../book/addresses";
import { isErrorValue, usedBox, type Cell, type Scalar, type Sheet } from "../../../book/book";
import { OfficeError } from "../../../book/errors";
import { numberFormatOf, styleOf } from "../../../book/styles";
import { displayText } from "../../../shown/number-format";
import type { RangeBox } from "../../../types";
import { field, oneOf, textArgument, type Host } from "../type";
import { rectanglesOf, type AreasTarget } from "./areas";
import { alive, type RangeTarget } from "./target";

interface Place {
  row: number;
  column: number;
}

/** Within the range; of a single cell in the whole sheet, beginning behind it, as documented. */
export function findOne(range: RangeTarget, text: unknown, criteria: unknown, host: Host): Place | null {
  const single = range.rows === 1 && range.columns === 1;
  const found = matching(alive(range), single ? WHOLE_SHEET : range, text, criteria, host);
  const isBackwards =
    oneOf(field(criteria, "searchDirection") ?? "Forward", ["Forward", "Backwards"], "searchDirection") ===
    "Backwards";
  if (!single) return (isBackwards ? found.at(-1) : found[0]) ?? null;
  const order = (place: Place): number => place.row - range.row || place.column - range.column;
  return isBackwards
    ? (found.filter((place) => order(place) < 0).at(-1) ?? found.at(-1) ?? null)
    : (found.find((place) => order(place) > 0) ?? found[0] ?? null);
}

export function findAll(sheet: Sheet, text: unknown, criteria: unknown, host: Host): AreasTarget | null {
  return areasOf(sheet, matching(sheet, WHOLE_SHEET, text, criteria, host));
}

function matching(sheet: Sheet, box: RangeBox, text: unknown, criteria: unknown, host: Host): Place[] {
  const caseless = (given: string): string =>
    field(criteria, "matchCase") === true ? given : given.toLowerCase();
  const wanted = caseless(textArgument(text, "text"));
  const isWhole = field(criteria, "completeMatch") === true;
  return placesIn(sheet, box, host, (cell) => {
    if (cell === null || cell.value === null) return false;
    const format = numberFormatOf(styleOf(host.book.styles, cell.style));
    const shown = caseless(displayText(cell.value, format, host.locale));
    return isWhole ? shown === wanted : shown.includes(wanted);
  });
}

const KINDS = ["Blanks", "Constants", "Formulas", "Visible"] as const;
const UNBUILT = ["ConditionalFormats", "DataValidations", "SameConditionalFormat", "SameDataValidation"];

/** As "Go to special"; of a single cell in the whole sheet. Null where nothing is like that. */
export function specialCells(
  range: RangeTarget,
  cellType: unknown,
  valueType: unknown,
  host: Host,
): AreasTarget | null {
  if (UNBUILT.includes(String(cellType)))
    throw new OfficeError(
      "NotImplemented",
      `Range.getSpecialCells("${String(cellType)}") is not part of the embedded workbook`,
    );
  const kind = oneOf(cellType, KINDS, "cellType");
  const values = textArgument(valueType ?? "All", "cellValueType");
  const box = range.rows === 1 && range.columns === 1 ? WHOLE_SHEET : range;
  const sheet = alive(range);
  const places = placesIn(sheet, box, host, (cell, place) => {
    switch (kind) {
      case "Blanks":
        return cell === null || (cell.value === null && cell.formula === null);
      case "Visible":
        return !sheet.rows.get(place.row)?.hidden && !sheet.columns.get(place.column)?.hidden;
      case "Constants":
        return cell !== null && cell.formula === null && cell.value !== null && isOf(cell.value, values);
      case "Formulas":
        return cell !== null && cell.formula !== null && isOf(cell.value, values);
    }
  });
  return areasOf(sheet, places);
}

/** `Excel.SpecialCellValueType` names what it takes: `LogicalText`, `ErrorsNumbers`. */
function isOf(value: Scalar, wanted: string): boolean {
  if (wanted === "All") return true;
  if (isErrorValue(value)) return wanted.includes("Errors");
  if (typeof value === "boolean") return wanted.includes("Logical");
  return wanted.includes(typeof value === "number" ? "Number" : "Text");
}

/** In reading order, as far as the sheet is used. */
function placesIn(
  sheet: Sheet,
  box: RangeBox,
  host: Host,
  takes: (cell: Cell | null, place: Place) => boolean,
): Place[] {
  host.calculation.ensure(host.changes);
  const used = usedBox(sheet, false);
  const cut = used && intersection(used, box);
  const found: Place[] = [];
  if (!cut) return found;
  for (let row = cut.row; row < cut.row + cut.rows; row += 1) {
    const cells = sheet.rows.get(row)?.cells;
    for (let column = cut.column; column < cut.column + cut.columns; column += 1) {
      if (takes(cells?.get(column) ?? null, { row, column })) found.push({ row, column });
    }
  }
  return found;
}

function areasOf(sheet: Sheet, places: Place[]): AreasTarget | null {
  return places.length === 0 ? null : { sheet, boxes: rectanglesOf(places) };
}
