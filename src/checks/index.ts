// What is wrong with the figures of an entry sheet: the one list of checks, for a whole sheet or for what was touched.
import { compareText, groupBy, keyOf } from "../barometer/collect";
import type { Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import { checkBasis } from "./families/basis";
import {
  checkedRow,
  measureOrShare,
  seriesKey,
  NUMBER_CELLS,
  type Check,
  type IndicatorContext,
} from "./context";
import { checkFormulas } from "./families/formulas";
import { checkGroups } from "./families/groups";
import { checkMissing } from "./families/missing";
import {
  checkExcelErrors,
  checkLargeCounts,
  checkLimits,
  checkNumbersAsText,
  checkSigns,
  checkWholeNumbers,
} from "./families/numbers";
import { checkPeriods } from "./families/periods";
import { checkPlausibility } from "./families/plausibility";
import { checkPrivacy } from "./families/privacy";
import { checkShares } from "./families/shares";
import { checkClosedCells, checkStructure } from "./families/structure";
import { checkThirdGeneration } from "./families/third-generation";
import { checkTotals } from "./families/totals";
import {
  CHECK_CODES,
  ENTRY_CELLS,
  type CheckCode,
  type EntryReading,
  type EntryRow,
  type Finding,
} from "./types";

export { findCpr, hasPersonalRound, sanitise } from "../barometer/cpr";
export { cprFinding } from "./families/privacy";
export { notOurs, structureFinding, unknownVersion, NOT_OURS, type NotOurs } from "./families/structure";
export { isOpen } from "./open";
export { checkTexts } from "./families/texts";
export { SEVERITY_OF } from "./severity";

/** These look at cells alone, so they also serve rows whose indicator the catalogue does not know. */
const CELL_CHECKS: readonly Check[] = [checkPrivacy, checkExcelErrors, checkNumbersAsText, checkFormulas];

const INDICATOR_CHECKS: readonly Check[] = [
  checkClosedCells,
  checkPeriods,
  checkSigns,
  checkLargeCounts,
  checkWholeNumbers,
  checkShares,
  checkLimits,
  checkMissing,
  checkGroups,
  checkBasis,
  checkThirdGeneration,
  checkTotals,
  checkPlausibility,
];
/** What is wrong with a figure by itself, whatever stands beside it. */
const NUMBER_CHECKS: readonly Check[] = [
  checkSigns,
  checkLargeCounts,
  checkWholeNumbers,
  checkShares,
  checkLimits,
];
const ALL_CHECKS: readonly Check[] = [...CELL_CHECKS, ...INDICATOR_CHECKS];

/**
 * Everything wrong with an entry sheet, by row and column. Linear in rows and earlier figures.
 * @param only rows (zero-based, as in the sheet) that were touched: then only they and the rows that depend on them are
 *   checked, all rows of the same indicators.
 */
export function checkEntry(reading: EntryReading, only?: ReadonlySet<number>): Finding[] {
  return only === undefined
    ? findingsOf(reading, null)
    : findingsOf(reading, indicatorsOf(reading, only, []));
}

/** Errors in the numbers themselves: a figure with one of them cannot be judged. */
const FAULTS: ReadonlySet<CheckCode> = new Set([
  "number-as-text",
  "negative",
  "not-whole",
  "numerator-exceeds-denominator",
  "denominator-missing",
  "share-out-of-range",
  "mean-out-of-range",
  "index-out-of-range",
  "excel-error",
  "reason-beside-figure",
  "cpr-number",
]);

/** Whether a finding says that a row's figure is wrong, not only that something beside it is. */
export function isFault({ code, entryCell }: Pick<Finding, "code" | "entryCell">): boolean {
  const isNumber = NUMBER_CELLS.some((cell) => cell === entryCell) || entryCell === "missing";
  return FAULTS.has(code) && isNumber;
}

/** The faults of figures that come from no sheet, as findings without a place. */
export function checkFigures(catalogue: Catalogue, figures: readonly Figure[]): Finding[] {
  const rows = figures.map((figure, row): EntryRow => {
    const { indicator, group, category, definition, period } = figure;
    const cells = Object.fromEntries(ENTRY_CELLS.map((cell) => [cell, figure[cell]])) as EntryRow["cells"];
    return { row, indicator, group, category, definition, givenPeriod: period, cells, formulas: {} };
  });
  const columns = Object.fromEntries(ENTRY_CELLS.map((cell, at) => [cell, at])) as EntryReading["columns"];
  const { language } = catalogue;
  const nowhere = { sheet: "", columns, period: "", departments: [], structure: [], history: [], language };
  const reading = { ...nowhere, catalogue, rows };
  return contextsOf(reading, null)
    .flatMap((context) => NUMBER_CHECKS.flatMap((check) => check(context)))
    .filter(isFault)
    .map((finding) => ({ ...finding, sheet: null, cell: null }));
}

/**
 * The findings after an edit: those of the indicators touched are found anew, the others kept. Equal to a fresh
 * `checkEntry(reading)` as long as only `touched` rows differ from the reading that `previous` came from.
 */
export function updateFindings(
  previous: readonly Finding[],
  reading: EntryReading,
  touched: ReadonlySet<number>,
): Finding[] {
  const indicators = indicatorsOf(reading, touched, previous);
  const kept = previous.filter(
    ({ code, indicator }) =>
      code !== "structure-changed" && (indicator === null || !indicators.has(indicator)),
  );
  return inSheetOrder([...kept, ...findingsOf(reading, indicators)], reading);
}

/** An id that changed takes its row from one indicator to another, so both are looked at: the old one is named by what was found before. */
function indicatorsOf(
  reading: EntryReading,
  touched: ReadonlySet<number>,
  previous: readonly Finding[],
): Set<string> {
  const changed = previous.filter(
    ({ code, row }) => code === "structure-changed" || (row !== null && touched.has(row)),
  );
  return new Set(
    [
      ...reading.rows.filter(({ row }) => touched.has(row)).map(({ indicator }) => indicator),
      ...reading.structure.map(({ indicator }) => indicator),
      ...changed.map(({ indicator }) => indicator),
    ].filter((indicator) => indicator !== null),
  );
}

function findingsOf(reading: EntryReading, indicators: ReadonlySet<string> | null): Finding[] {
  const contexts = contextsOf(reading, indicators);
  const found = contexts.flatMap((context) => {
    const checks = context.indicator === null ? CELL_CHECKS : ALL_CHECKS;
    return checks.flatMap((check) => check(context));
  });
  return inSheetOrder([...checkStructure(reading), ...found], reading);
}

function contextsOf(reading: EntryReading, indicators: ReadonlySet<string> | null): IndicatorContext[] {
  const wanted = ({ indicator }: { indicator: string }): boolean =>
    indicators === null || indicators.has(indicator);
  const rows = groupBy(reading.rows.filter(wanted), ({ indicator }) => indicator);
  const history = groupBy(reading.history.filter(wanted), ({ indicator }) => indicator);
  const known = new Map(reading.catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  return [...rows].map(([id, entries]) =>
    contextOf(reading, known.get(id) ?? null, entries, history.get(id) ?? []),
  );
}

function contextOf(
  reading: EntryReading,
  indicator: IndicatorContext["indicator"],
  entries: readonly EntryRow[],
  history: readonly Figure[],
): IndicatorContext {
  const measure = measureOrShare(indicator);
  const rows = [...entries].sort((a, b) => a.row - b.row).map((entry) => checkedRow(entry, indicator));
  return {
    reading,
    indicator,
    measure,
    rows,
    series: groupBy(rows, ({ entry }) => seriesKey(entry)),
    history: groupBy(history, seriesKey),
  };
}

/**
 * By row and column; findings without a row stand first, those at one cell as the codes are listed. Findings kept and
 * findings made anew must come in the same order, so nothing is left to where they came from.
 */
function inSheetOrder(findings: Finding[], reading: EntryReading): Finding[] {
  const columnOf = ({ entryCell }: Finding): number => (entryCell === null ? -1 : reading.columns[entryCell]);
  return findings.sort(
    (a, b) =>
      (a.row ?? -1) - (b.row ?? -1) ||
      columnOf(a) - columnOf(b) ||
      CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code) ||
      compareText(keyOf(a.indicator, JSON.stringify(a.values)), keyOf(b.indicator, JSON.stringify(b.values))),
  );
}
