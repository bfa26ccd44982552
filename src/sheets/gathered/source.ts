// Where on the sheet Data the figures stand that results are made from, so that formulas can point at them.
import type { ReportedFigure } from "../../barometer/series";
import type { DataHeading } from "../../text/sheets/gathered";
import { cellAddress, type CellValue, columnLetters, type Grid, gridValue } from "../plan";
import { type DataRow, readData } from "./data";

export interface DataSource {
  figures: readonly LinkedFigure[];
}

/** A figure as it is judged, with the row it stands in. */
export interface LinkedFigure {
  figure: ReportedFigure;
  /** What its row says of whose figure it is, put together from its own cells. */
  key: string;
  /** The formula, without "=", that puts the same together in the workbook. */
  keyFormula: string;
  /** Null where no number stands there. */
  at: (field: NumberCell) => NumberAt | null;
}

interface NumberAt {
  /** `Data!$I$12` */
  cell: string;
  number: number;
}

type NumberCell = "numerator" | "denominator" | "value";

/** Together these say which figure a row holds. */
const KEY: readonly DataHeading[] = ["indicator", "group", "category", "period", "definition", "department"];
const BETWEEN = "|";

/**
 * @param counted the rows of the sheet that are judged, of all in their order
 * @returns null where the sheet does not hold these rows
 */
export function dataSource(
  grid: Grid | null,
  rows: readonly DataRow[],
  counted: readonly DataRow[],
): DataSource | null {
  const reading = readData(grid);
  if (grid === null || reading === null || reading.places.length !== rows.length) return null;
  const places = new Map(rows.map((row, index) => [row, reading.places[index]]));
  const columns = KEY.map((heading) => reading.columns.get(heading));
  if (!columns.every((column) => column !== undefined)) return null;
  const reference = (row: number, column: number) =>
    `${grid.sheet}!$${columnLetters(column)}$${cellAddress(row, 0).slice(1)}`;
  const figures = counted.flatMap((row): LinkedFigure[] => {
    const place = places.get(row);
    if (place === undefined) return [];
    const cells = columns.map((column) => gridValue(grid, place, column));
    if (!cells.every(isPutTogetherAlike)) return [];
    return [
      {
        figure: { ...row.figure, department: row.department },
        key: cells.map((cell) => cell ?? "").join(BETWEEN),
        get keyFormula() {
          return columns.map((column) => reference(place, column)).join(`&"${BETWEEN}"&`);
        },
        at: (field) => {
          const column = reading.columns.get(field);
          const number = column === undefined ? null : gridValue(grid, place, column);
          return column === undefined || typeof number !== "number"
            ? null
            : { cell: reference(place, column), number };
        },
      },
    ];
  });
  return { figures };
}

/** Other numbers and logical values are words of the workbook's language when they are put together. */
function isPutTogetherAlike(cell: CellValue): boolean {
  return cell === null || typeof cell === "string" || Number.isSafeInteger(cell);
}
