// What each column of a table is: numbers that belong together, names beside them, or nothing that anybody knows.
import { sanitise } from "../../../barometer/cpr";
import { problemAt, type CsvProblem } from "../csv-problem";
import { DIMENSIONS } from "./dimensions";
import { isMeasured, isNumberColumn, type Head, type HeadColumn } from "./heads";
import { labelColumns } from "./labels";
import { nestedNames, type NestedNames } from "./nested";
import { looksLikePeriod } from "./periods";
import { isBlankRow, type Columns, type Measured, type Place } from "./place";
import { headingQuestion } from "./questions";
import type { ForeignSheet } from "./sheet";
import { isTotal, plainName } from "./words";

export function columnsOf(place: Place, problems: CsvProblem[]): Columns {
  const { sheet, head, last, words, questions } = place;
  const nested = nestedIn(place);
  const labels = labelColumns(place, nested);
  const line = sheet.lineOf(head.bottom);
  const ids = new Set(head.columns.flatMap(({ is, named }) => (is !== null && !named ? [is] : [])));
  const beside: HeadColumn[] = [];
  const sets = new Map<string, Measured>();
  const doubled = new Set<HeadColumn>();
  const doubledWith = (first: HeadColumn, second: HeadColumn) => {
    const places = [first, second].map((one) => sheet.addressOf(head.bottom, one.column));
    const text = sanitise(second.heading);
    problems.push(
      places[0] === null
        ? problemAt(line, null, "doubled-column", { text })
        : problemAt(line, null, "doubled-column", {
            text,
            first: String(places[0]),
            second: String(places[1]),
          }),
    );
    doubled.add(first).add(second);
  };
  for (const column of head.columns) {
    const { is, named, over, leftOut } = column;
    if (leftOut || column.column === nested?.column) continue;
    if (labels.some((label) => label.column === column.column)) continue;
    if (isMeasured(column) && sheet.isHiddenColumn(column.column))
      problems.push(
        problemAt(line, sanitise(column.heading), "rows-hidden", {
          text: "0",
          cell: sheet.addressOf(head.bottom, column.column) ?? "",
        }),
      );
    else if (isMeasured(column)) {
      // Sums of groups are no group.
      const key = DIMENSIONS.map((dimension) => plainName(over[dimension] ?? "")).join("\u0001");
      const set = sets.get(key) ?? { over, columns: [] };
      sets.set(key, set);
      const measure = isNumberColumn(is) ? is : "value";
      const same = set.columns.find((one) => one.is === measure);
      if (same) doubledWith(same.column, column);
      set.columns.push({ column, is: measure });
    } else if (is !== null) {
      // Beside a column of ids the names are only for people.
      if (named && ids.has(is)) continue;
      const same = beside.find((one) => one.is === is);
      if (same) doubledWith(same, column);
      beside.push(column);
    } else if (!isTotal(column.heading) && !words.isIndicator(column.heading)) {
      problems.push(problemAt(line, null, "unknown-column", { text: sanitise(column.heading) }));
      const below = { column: column.column, from: head.bottom + 1, to: last };
      questions.headings.push(...column.unknown.flatMap((text) => headingQuestion(sheet, text, below)));
    }
  }
  const measured = [...sets.values()]
    .map((set) => ({ ...set, columns: set.columns.filter(({ column }) => !doubled.has(column)) }))
    .filter(({ columns }) => columns.length > 0);
  return { beside: [...labels, ...beside.filter((column) => !doubled.has(column))], measured, nested };
}

/** The column of names, with a heading or without, in which several kinds of them stand. */
function nestedIn({ sheet, head, last, words, leftmost }: Place): NestedNames | null {
  const numbers = head.columns.filter(isMeasured).map(({ column }) => column);
  const first = numbers[0] ?? head.left;
  const isName = (column: number) => {
    const own = head.columns.find((one) => one.column === column);
    return own === undefined || (!own.leftOut && (own.is === null || (own.named && WHO.has(own.is))));
  };
  const numbersIn = (row: number) =>
    isBlankRow(sheet, row, head) ? null : numbers.filter((column) => sheet.text(row, column) !== "").length;
  for (let column = leftmost; column < first; column += 1) {
    if (!isName(column)) continue;
    const found = nestedNames(sheet, words, { column, from: head.bottom + 1, to: last }, numbersIn);
    if (found !== null) return found;
  }
  return null;
}

const WHO: ReadonlySet<HeadColumn["is"]> = new Set(DIMENSIONS);

/** What stands in the corner over the names says what the table is about, not what they are. */
export function withoutCorners(
  sheet: ForeignSheet,
  head: Head,
  last: number,
): { cornered: Head; corners: string[] } {
  const corners: string[] = [];
  const columns = head.columns.map((column, index) => {
    const isOverNames =
      isMeasured(column) &&
      column.is === null &&
      head.columns.slice(0, index).every((one) => !isMeasured(one)) &&
      holdsNames(sheet, column.column, head.bottom + 1, last);
    if (!isOverNames) return column;
    corners.push(...Object.values(column.over));
    return { ...column, over: {} };
  });
  return { cornered: corners.length === 0 ? head : { ...head, columns }, corners };
}

function holdsNames(sheet: ForeignSheet, column: number, from: number, to: number): boolean {
  let names = 0;
  for (let row = from; row <= to; row += 1) {
    const text = sheet.text(row, column);
    if (/^[-\u2212(]?\d/.test(text) && !looksLikePeriod(text)) return false;
    if (/\p{L}{2}/u.test(text)) names += 1;
  }
  return names > 0;
}
