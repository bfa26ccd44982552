// What the pane shows of a check: the findings, what stands in the cells that can be corrected, and their number in words.
import { categoryName } from "../barometer/names";
import { groupLabelOf } from "../sheets/entry";
import { sanitise } from "../checks";
import type { EntryReading, Finding, RawCell } from "../checks/types";
import type { CheckedWorkbook, Progress } from "../jobs/form/check";
import { answeredRows } from "../jobs/form/ready";
import { readyState, type ReadyState } from "../jobs/form/ready-state";

export interface CheckResult {
  /** In the order of the sheet. */
  findings: Finding[];
  progress: Progress;
  /** Names of the indicators that findings are about, by id. */
  indicatorNames: Record<string, string>;
  /** What the rows that findings are about are called: indicator, category, group; by zero-based row of the sheet. */
  rowNames: Record<number, string>;
  /** Rows with a remark, which answers their warnings. */
  answered: number[];
  /** What stands now in the cells that have a certain right value, by address; never digits of a personal number. */
  standing: Record<string, RawCell>;
  /** Null where the product cannot tell. */
  readiness: ReadyState | null;
}

export function checkResult({ findings, progress, entry }: CheckedWorkbook): CheckResult {
  const indicators = entry?.catalogue.indicators ?? [];
  return {
    findings,
    progress,
    rowNames: entry === null ? {} : rowNamesOf(entry, findings),
    answered: entry === null ? [] : answeredRows(entry),
    indicatorNames: Object.fromEntries(indicators.map(({ id, name }) => [id, name])),
    standing: entry === null ? {} : standingIn(entry, findings),
    readiness: entry === null ? null : readyState(entry),
  };
}

function rowNamesOf(
  { catalogue, rows }: EntryReading,
  findings: readonly Finding[],
): CheckResult["rowNames"] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const found = new Set(findings.map(({ row }) => row));
  return Object.fromEntries(
    rows.flatMap(({ row, indicator: id, category, group, givenPeriod }) => {
      const indicator = indicators.get(id);
      if (indicator === undefined || !found.has(row)) return [];
      const names = [
        indicator.name,
        categoryName(category, indicator),
        indicator.groups.length > 1 ? groupLabelOf(group, indicator, catalogue) : null,
        indicator.period.cohort === true ? givenPeriod : null,
      ];
      return [[row, names.filter((name) => name !== null).join(" · ")]];
    }),
  );
}

/** What the cells hold that have a certain right value: a formula rather than its result, where it is the formula that goes. */
function standingIn(entry: EntryReading, findings: readonly Finding[]): CheckResult["standing"] {
  const rows = new Map(entry.rows.map((row) => [row.row, row]));
  return Object.fromEntries(
    findings.flatMap(({ fix, cell, row, entryCell }) => {
      const found = row === null ? undefined : rows.get(row);
      if (fix === undefined || cell === null || entryCell === null || found === undefined) return [];
      const content = found.formulas[entryCell] ?? found.cells[entryCell];
      return [[cell, typeof content === "string" ? sanitise(content) : content]];
    }),
  );
}
