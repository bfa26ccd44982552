// What is wrong with an edited catalogue, written into its sheet: sentences beside the row, a mark for each cell.
import { groupBy } from "../../barometer/collect";
import type { CellBlock } from "../entry";
import type { IndicatorColumn } from "./columns";
import type { IndicatorProblem } from "./problem";
import type { IndicatorsSheet } from "./layout";

/**
 * The columns of findings and marks are written whole, so that what an earlier reading found goes away.
 * @param status a sentence about the whole sheet; empty when nothing is wrong
 */
export function planIndicatorFindings(
  { body, sections, columns, status: place }: IndicatorsSheet,
  problems: readonly IndicatorProblem[],
  sentence: (problem: IndicatorProblem) => string,
  status: string,
): CellBlock[] {
  const byRow = groupBy(problems, ({ row }) => row);
  const told = (row: number) => byRow.get(row) ?? [];
  const column = (code: IndicatorColumn, first: number, last: number, cellOf: (row: number) => string) => {
    const position = columns.get(code);
    const cells = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => [
      cellOf(first + index),
    ]);
    return position === undefined || cells.length === 0 ? [] : [{ row: first, column: position, cells }];
  };
  const sentences = (row: number) => told(row).map(sentence).join("\n");
  const marks = (row: number) =>
    told(row)
      .map((one) => `E:${one.column ?? "name"};`)
      .join("");
  return [
    ...(place === null ? [] : [{ ...place, cells: [[status]] }]),
    ...column("findings", body.first, body.last, sentences),
    ...column("marks", body.first, body.last, marks),
    // A row of headings keeps the mark by which its section is found.
    ...sections.flatMap(({ heading, first, last }) => [
      ...column("findings", heading, last, sentences),
      ...column("marks", first, last, marks),
    ]),
  ];
}
