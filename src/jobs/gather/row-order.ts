// In which order the rows of Data stand. Pure.
import type { Catalogue } from "../../barometer/catalogue";
import { comparePeriods } from "../../barometer/period";
import { reportKey } from "../../barometer/series";
import type { DataRow } from "../../sheets/gathered";

/** In the catalogue's order; where somebody has put those that stand there in another, the new ones come below them. */
export function sortRows(catalogue: Catalogue, rows: DataRow[], standing: readonly DataRow[]): DataRow[] {
  if (standing.length === 0) return catalogueOrder(catalogue, rows);
  const keys = new Set(standing.map(rowKey));
  const [known, fresh] = [true, false].map((isKnown) =>
    rows.filter((row) => keys.has(rowKey(row)) === isKnown),
  );
  const inOrder = catalogueOrder(catalogue, known ?? []);
  return inOrder.every((row, index) => row === known?.[index])
    ? catalogueOrder(catalogue, rows)
    : [...(known ?? []), ...catalogueOrder(catalogue, fresh ?? [])];
}

function catalogueOrder(catalogue: Catalogue, rows: readonly DataRow[]): DataRow[] {
  const place = new Map(catalogue.indicators.map((indicator, index) => [indicator.id, { index, indicator }]));
  const departmentPlace = (row: DataRow) => {
    const list = place.get(row.figure.indicator)?.indicator.departments ?? [];
    const index = row.department === null ? -1 : list.indexOf(row.department);
    return index < 0 ? list.length : index;
  };
  const groupPlace = (row: DataRow) =>
    place.get(row.figure.indicator)?.indicator.groups.indexOf(row.figure.group) ?? 0;
  return rows
    .map((row, order) => ({ row, order }))
    .sort(
      (a, b) =>
        (place.get(a.row.figure.indicator)?.index ?? Infinity) -
          (place.get(b.row.figure.indicator)?.index ?? Infinity) ||
        compare(a.row.figure.category ?? "", b.row.figure.category ?? "") ||
        groupPlace(a.row) - groupPlace(b.row) ||
        comparePeriods(a.row.figure.period, b.row.figure.period) ||
        departmentPlace(a.row) - departmentPlace(b.row) ||
        a.order - b.order,
    )
    .map(({ row }) => row);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Rows that several departments may each have one of: the same figure from two of them are two rows. */
export function rowKey(row: Pick<DataRow, "figure" | "department">): string {
  return reportKey({ ...row.figure, department: row.department });
}
