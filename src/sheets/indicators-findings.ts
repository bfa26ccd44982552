// What is wrong with an edited table of indicators, written into the table: sentences beside the row, a mark for each cell.
import type { CellBlock } from "./entry-figures";
import type { IndicatorProblem } from "./indicators-problem";
import type { IndicatorsSheet } from "./indicators-read";

/**
 * The columns of findings and marks are written whole, so that what an earlier reading found goes away.
 * @param status a sentence about the whole table; empty when nothing is wrong
 */
export function planIndicatorFindings(
  { body, columns, status: place }: IndicatorsSheet,
  problems: readonly IndicatorProblem[],
  sentence: (problem: IndicatorProblem) => string,
  status: string,
): CellBlock[] {
  const byRow = new Map<number, IndicatorProblem[]>();
  for (const problem of problems) {
    if (problem.row === null) continue;
    const known = byRow.get(problem.row);
    if (known) known.push(problem);
    else byRow.set(problem.row, [problem]);
  }
  const rows = Array.from(
    { length: body.last - body.first + 1 },
    (_, index) => byRow.get(body.first + index) ?? [],
  );
  const column = (position: number | undefined, cells: readonly string[]): CellBlock[] =>
    position === undefined ? [] : [{ row: body.first, column: position, cells: cells.map((cell) => [cell]) }];
  const marks = rows.map((found) => found.map((one) => `E:${one.column ?? "name"};`).join(""));
  return [
    ...(place === null ? [] : [{ ...place, cells: [[status]] }]),
    ...column(
      columns.get("findings"),
      rows.map((found) => found.map(sentence).join("\n")),
    ),
    ...column(columns.get("marks"), marks),
  ];
}
