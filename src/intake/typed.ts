// What a person sees in a cell, where that is not the number that stands there: 0.541 shown as 54.1 %, 43465 as a day.
import type { CellValue, Grid } from "../sheets/plan";
import type { Shown } from "./formats";
import type { ReadSheet } from "./workbook";

/**
 * The sheet's grid with percentages as text with a percent sign, and days, months and years as periods are written
 * (`2018-12-31`, `2018-12`, `2018`). Null for a sheet with nothing in it.
 */
export function typedGrid({ grid, shown }: ReadSheet, date1904: boolean): Grid | null {
  if (grid === null || shown.size === 0) return grid;
  const values = grid.values.map((cells, row) =>
    cells.map((cell, column): CellValue => {
      const as =
        typeof cell === "number" ? shown.get(`${grid.row + row}:${grid.column + column}`) : undefined;
      if (typeof cell !== "number" || as === undefined) return cell;
      return as === "percent" ? percentText(cell) : (dayText(cell, as, date1904) ?? cell);
    }),
  );
  return { ...grid, values };
}

/** Digits a double holds for certain: 0.07 × 100 is 7, not 7.000000000000001. */
const SAFE_DIGITS = 15;

/** In the form that leaves no doubt which mark is the decimal one. */
function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(SAFE_DIGITS)).toExponential()}%`;
}

const MS_IN_DAY = 86_400_000;
/** Serial 61 is the first day that Excel counts right: its calendar has a 29 February 1900. */
const FIRST_RIGHT_SERIAL = 61;
/** 9999-12-31, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/** Null for a number that is no day. */
function dayText(serial: number, shown: Exclude<Shown, "percent">, date1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < (date1904 ? 0 : FIRST_RIGHT_SERIAL) || days > LAST_SERIAL) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + days * MS_IN_DAY).toISOString().slice(0, 10);
  return day.slice(0, LENGTH_OF[shown]);
}

const LENGTH_OF = { day: 10, month: 7, year: 4 } as const;
