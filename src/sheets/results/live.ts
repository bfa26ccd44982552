// The numbers of a line as formulas: over cells of Data as long as these hold the same figures, and over the line's own cells.
import { resultsText } from "../../text/sheets/results";
import type { Language } from "../../text/language";
import { cellAddress, type CheckedFormula, columnLetters } from "../plan";
import type { PlacedLine, ResultColumn } from "./columns";
import { keyFormula, type Link, shownAlike } from "./links";

/** Half of the last decimal that an indicator can show is more. */
const AS_GOOD_AS_EQUAL = "1E-7";

/**
 * Where the rows in Data hold other figures than when it was computed (sorted, gathered anew) the number stays the one that was
 * computed, and the column Kontrol says so; so it does where the number has changed.
 */
export function liveFormulas(
  lines: readonly PlacedLine[],
  first: number,
  columns: readonly ResultColumn[],
  language: Language,
): CheckedFormula[] {
  const at = new Map(columns.map((code, column) => [code, column]));
  return lines.flatMap((line, index) => lineFormulas(line, first + index, at, language));
}

/** Above the table: nothing, as long as every line is as it was computed. */
export function noticeFormula(
  rows: { first: number; count: number },
  columns: readonly ResultColumn[],
  language: Language,
): string {
  const column = columnLetters(columns.indexOf("check"));
  const box = `${column}${rows.first + 1}:${column}${rows.first + rows.count}`;
  const { moved, changed, notice } = resultsText[language].live;
  return `=IF(COUNTIF(${box},"${moved}")+COUNTIF(${box},"${changed}")=0,"","${notice}")`;
}

function lineFormulas(
  { line, links }: PlacedLine,
  row: number,
  at: ReadonlyMap<ResultColumn, number>,
  language: Language,
): CheckedFormula[] {
  if (links === undefined) return [];
  const { decimals } = line.facts;
  const cell = (code: ResultColumn) => cellAddress(row, at.get(code) ?? 0);
  const formulas: CheckedFormula[] = [];
  const watched: { cell: string; shown: number }[] = [];
  const put = (code: ResultColumn, formula: string) =>
    formulas.push({ row, column: at.get(code) ?? 0, formula: `=${formula}` });
  const isSame = `$${cell("place")}=$${cell("placeNow")}`;
  const live = (code: ResultColumn, formula: string, shown: number) => {
    put(code, `IF(${isSame},${formula},${literal(shown)})`);
    watched.push({ cell: cell(code), shown });
  };
  const linked = (code: ResultColumn, link: Link | null) => {
    if (link !== null) live(code, link.formula, link.shown);
  };
  /** One displayed number less another; where it does not come to what is shown the number stays. */
  const difference = (code: ResultColumn, a: Shown, b: Shown, shown: unknown) => {
    if (typeof a.number !== "number" || typeof b.number !== "number") return;
    if (shownAlike(a.number - b.number, decimals) === shown)
      put(code, `ROUND(${a.cell}-${b.cell},${decimals})`);
  };
  const shownIn = (code: ResultColumn, number: unknown): Shown => ({ cell: cell(code), number });

  linked("value", links.value);
  linked("comparison", links.comparison);
  const value = shownIn("value", line.value);
  difference("gap", value, shownIn("comparison", line.comparison), line.gap);
  for (const kind of ["baseline", "previous"] as const) {
    const then = line[kind];
    if (then === null) continue;
    linked(`${kind}Value`, links[kind].value);
    const before = shownIn(`${kind}Value`, then.value);
    difference(`${kind}Change`, value, before, then.change);
    const { comparison } = links[kind];
    if (comparison === null || typeof line.gap !== "number" || typeof before.number !== "number") continue;
    const gapBefore = shownAlike(before.number - comparison.shown, decimals);
    if (gapBefore === null || typeof then.gapChange !== "number") continue;
    if (shownAlike(line.gap - gapBefore, decimals) !== then.gapChange) continue;
    live(
      `${kind}GapChange`,
      `ROUND(${cell("gap")}-ROUND(${before.cell}-${comparison.formula},${decimals}),${decimals})`,
      then.gapChange,
    );
  }
  if (links.rows.length === 0) return formulas;
  const { moved, changed } = resultsText[language].live;
  const asComputed = watched.map((one) => `ABS(${one.cell}-${literal(one.shown)})<${AS_GOOD_AS_EQUAL}`);
  put(
    "check",
    `IF($${cell("place")}<>$${cell("placeNow")},"${moved}",IF(IFERROR(AND(${asComputed.join(",")}),FALSE),"","${changed}"))`,
  );
  // A row that has been deleted is none that we know.
  put("placeNow", `IFERROR(${keyFormula(links.rows)},"")`);
  return formulas;
}

interface Shown {
  cell: string;
  number: unknown;
}

function literal(number: number): string {
  return String(number).toUpperCase();
}
