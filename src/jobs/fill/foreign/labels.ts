// The names beside numbers: columns without a heading that anybody knows, and labels said once for several rows.
import { dimensionOf, type Dimension } from "./dimensions";
import { isMeasured, type Head, type HeadColumn } from "./heads";
import type { NestedNames } from "./nested";
import { nameQuestion, type Questions } from "./questions";
import type { ForeignSheet } from "./sheet";
import { isTotal, type CatalogueWords } from "./words";

/** Columns of names that have no heading, or one that nobody knows: what stands in them says what they are. */
export function labelColumns(
  {
    sheet,
    head,
    last,
    words,
    questions,
    leftmost,
  }: {
    sheet: ForeignSheet;
    head: Head;
    last: number;
    words: CatalogueWords;
    questions: Questions;
    leftmost: number;
  },
  nested: NestedNames | null,
): HeadColumn[] {
  const first = head.columns.find(isMeasured)?.column ?? head.left;
  const known = new Set<string | null>(head.columns.map(({ is }) => is));
  for (const dimension of nested?.dimensions ?? []) known.add(dimension);
  const labels: HeadColumn[] = [];
  for (let column = leftmost; column < first; column += 1) {
    const own = head.columns.find((one) => one.column === column);
    if (column === nested?.column) continue;
    if (own !== undefined && (own.is !== null || own.leftOut)) continue;
    const said = new Map<Dimension, number>();
    const strange: string[] = [];
    let filled = 0;
    for (let row = head.bottom + 1; row <= last; row += 1) {
      const text = sheet.text(row, column);
      if (text === "") continue;
      // What is passed over says nothing against the others.
      if (words.isSkipped(text)) continue;
      const dimension = dimensionOf(text, words);
      // A line of words alone is a source or a note.
      if (dimension === null && isAlone(sheet, row, column)) continue;
      filled += 1;
      if (dimension === null && !isTotal(text)) strange.push(text);
      if (dimension !== null) said.set(dimension, (said.get(dimension) ?? 0) + 1);
    }
    const [most] = [...said].sort(([, a], [, b]) => b - a);
    if (most === undefined || most[1] * 2 < filled || known.has(most[0])) {
      const isNamed = known.has("indicator") && known.has("group");
      if (own === undefined && !isNamed && strange.length * 2 >= filled)
        questions.names.push(...strange.flatMap((text) => nameQuestion(text, null)));
      continue;
    }
    known.add(most[0]);
    labels.push({
      column,
      heading: own?.heading ?? "",
      is: most[0],
      named: true,
      leftOut: false,
      unknown: [],
      over: {},
    });
  }
  head.left = Math.min(head.left, labels[0]?.column ?? head.left, nested?.column ?? head.left);
  return labels;
}

function isAlone(sheet: ForeignSheet, row: number, column: number): boolean {
  for (let other = 0; other < sheet.width; other += 1)
    if (other !== column && sheet.text(row, other) !== "") return false;
  return true;
}

/**
 * What stands in the row, in the merged cell over it, or further up in the block; what stands to the left of a new name
 * was said anew with it.
 */
export function labelsOf(
  sheet: ForeignSheet,
  row: number,
  who: readonly HeadColumn[],
  carried: Map<HeadColumn, string>,
): Map<HeadColumn, string> {
  const labels = new Map<HeadColumn, string>();
  const isEmptyRow = who.every(
    ({ column }) => sheet.text(row, column) === "" && sheet.mergeAt(row, column) === null,
  );
  let saidAnew = isEmptyRow;
  for (const column of who) {
    const merge = sheet.mergeAt(row, column.column);
    const own = merge === null ? sheet.text(row, column.column) : sheet.text(merge.top, merge.left);
    const label = own !== "" ? own : saidAnew ? "" : (carried.get(column) ?? "");
    if (own !== "" && (merge === null || merge.top === row)) {
      saidAnew = true;
      const from = who.indexOf(column);
      for (const later of who.slice(from)) carried.delete(later);
    }
    labels.set(column, label);
    if (own !== "") carried.set(column, own);
  }
  return labels;
}
