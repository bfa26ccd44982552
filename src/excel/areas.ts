// Which cells of a sheet are ours: from A1 to the last one that its plan speaks of. A hidden name of the workbook holds them, so
// that they follow when people insert rows or give the sheet another name, and what stands beside or below stays people's own.
import { AREA_NAME, cellOf, columnLetters, type Box, type SheetPlan } from "../sheets/plan";
import type { LaidArea } from "../jobs/port";

/** The cells that laying a plan writes. */
export function areaOf(plan: SheetPlan): Box {
  const boxes: Box[] = [
    { row: 0, column: 0, rows: 1, columns: 1 },
    ...plan.values.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells.reduce((most, line) => Math.max(most, line.length), 0),
    })),
    ...[plan.formulas, plan.formats, plan.validations, plan.conditionals, plan.names].flatMap((parts) =>
      parts.map(({ box }) => box),
    ),
    ...plan.merges,
    ...(plan.charts ?? []).map(({ box }) => box),
    ...(plan.table === undefined ? [] : [plan.table.box]),
  ];
  return boxes.reduce(bounding);
}

/** Together from A1 on. */
export function bounding(one: Box, other: Box): Box {
  return {
    row: 0,
    column: 0,
    rows: Math.max(one.row + one.rows, other.row + other.rows),
    columns: Math.max(one.column + one.columns, other.column + other.columns),
  };
}

/** What a former plan covered and the new one does not: to the right of it and below. */
export function leftOver(former: Box, now: Box): Box[] {
  const rows = former.row + former.rows;
  const columns = former.column + former.columns;
  const right = now.column + now.columns;
  const below = now.row + now.rows;
  return [
    { row: 0, column: right, rows, columns: columns - right },
    { row: below, column: 0, rows: rows - below, columns: Math.min(columns, right) },
  ].filter((box) => box.rows > 0 && box.columns > 0);
}

/** The parts of a box that are ours: without the columns that people have put in among them. */
export function oursIn(box: Box, theirs: readonly number[] = []): Box[] {
  const end = box.column + box.columns;
  const cuts = [...theirs].filter((column) => column >= box.column && column < end).sort((a, b) => a - b);
  return [...cuts, end].flatMap((cut, index) => {
    const from = index === 0 ? box.column : (cuts[index - 1] ?? box.column) + 1;
    return cut > from ? [{ ...box, column: from, columns: cut - from }] : [];
  });
}

export function intersects(one: Box, other: Box): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function isAreaName(name: string): boolean {
  return name.toLowerCase().startsWith(AREA_NAME);
}

/** Of all names of the workbook those that hold areas which are still there. */
export function laidAreas(names: readonly { name: string; formula: unknown; comment: string }[]): LaidArea[] {
  return names.flatMap(({ name, formula, comment }) => {
    const place = isAreaName(name) ? placeIn(String(formula)) : null;
    if (place === null) return [];
    // Earlier versions have not said how large it was.
    const [size = "", charts = "0"] = comment.split(CHARTS);
    return {
      name,
      ...place,
      isReshaped: size !== "" && size !== sizeOf(place.box),
      charts: Number(charts),
    };
  });
}

/** Kept as the remark of the name, which stays as it is where the cells move; how many charts are ours stands after it. */
export function sizeOf({ rows, columns }: Box, charts = 0): string {
  return `${rows} × ${columns}${charts === 0 ? "" : `${CHARTS}${charts}`}`;
}

const CHARTS = " + ";

/** `='Bilag 2'!$A$1:$C$9` */
function placeIn(formula: string): { sheet: string; box: Box } | null {
  const [, quoted, plain, from = "", to = from] =
    /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+\$?\d+)(?::\$?([A-Z]+\$?\d+))?$/.exec(formula) ?? [];
  const first = cellOf(from.replace("$", ""));
  const last = cellOf(to.replace("$", ""));
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || first === null || last === null) return null;
  const { row, column } = first;
  return {
    sheet,
    box: { row, column, rows: last.row - row + 1, columns: last.column - column + 1 },
  };
}

/** `='Data'!$A$1:$C$9` */
export function reference(sheet: string, { row, column, rows, columns }: Box): string {
  const corner = (line: number, at: number) => `$${columnLetters(at)}$${line + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return `='${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}
