// The columns of results: one record each says what stands in it, how, and on which sheets.
import { isWithheld } from "../../barometer/disclosure";
import { categoryName } from "../../barometer/names";
import { movementOf } from "../../barometer/narrative";
import type { ResultHeadings } from "../../text/sheets/results";
import { periodLabel } from "../../text/said/periods";
import { certaintyWord, detailWord, shownOfLine, statusLabel, UNCERTAIN_MARK } from "../../text/words/status";
import type { PrintedColumn } from "../plan";
import type { ResultLine } from "./blocks";
import { lineName, shownCell, unitOf, unitShown } from "./cells";
import { statusColours } from "./colours";
import { notesOf } from "./notes";
import { commentKey } from "./comments";
import { keyOfRows, type LineLinks } from "./links";
import { languageOf, type Results } from "./results";

export type ResultColumn = keyof ResultHeadings;
/** The sheets that are made of these columns. What is printed for politicians has the council's. */
export type ResultSheet = "comparison" | "barometer" | "council" | "committee";

/** A line where it stands: under its goal or department, with what is said on this sheet of how it was judged. */
export interface PlacedLine extends ResultLine {
  heading: string;
  explanation: string | null;
  /** The first line of its indicator on the sheet: the one that is commented on. */
  isFirst?: boolean;
  /** The figures on the sheet Data that its numbers are reckoned from. */
  links?: LineLinks;
}

type Printed = PrintedColumn<PlacedLine, ResultColumn>;
type Look = Pick<Printed, "width" | "wrap" | "bold" | "size">;

interface ColumnRecord extends Pick<Printed, "align" | "format" | "wrap" | "colours"> {
  cell: (line: PlacedLine, results: Results) => ReturnType<Printed["cell"]>;
  /** How wide it is on each sheet that has it, and what else is particular there. */
  on: Partial<Record<ResultSheet, Look>>;
}

/** Those of a sheet, in the order of the table below. */
export function columnsOf(sheet: ResultSheet, results: Results): Printed[] {
  return (Object.keys(RESULT_COLUMNS) as ResultColumn[]).flatMap((code) => {
    const { cell, on, ...column }: ColumnRecord = RESULT_COLUMNS[code];
    // A committee reads what the council reads, in narrower columns where it can, and comments on it.
    const look = on[sheet] ?? (sheet === "committee" ? on.council : undefined);
    return look === undefined ? [] : { ...column, ...look, code, cell: (line) => cell(line, results) };
  });
}

const TEXT = { align: "left", format: null, wrap: true } as const;
const SHORT_TEXT = { align: "left", format: null } as const;
const PERIOD = { align: "center", format: null } as const;
const VALUE = { align: "right", format: "value" } as const;
const CHANGE = { align: "right", format: "change" } as const;

const LIMIT = { comparison: { width: 12 } };

/** Left to right. The widths of the council's table make together a landscape A4 page at 82 %: letters of 11 points are printed as 9. So do those of a committee's. */
const RESULT_COLUMNS: Readonly<Record<ResultColumn, ColumnRecord>> = {
  goal: { ...TEXT, cell: ({ heading }) => heading, on: { comparison: { width: 24 } } },
  indicator: {
    ...TEXT,
    cell: ({ line, indicator }) => indicator?.name ?? line.indicator,
    on: { comparison: { width: 42 } },
  },
  name: {
    ...TEXT,
    cell: (one, results) => {
      const unit = unitShown(one.indicator, languageOf(results));
      return unit === "" ? lineName(one) : `${lineName(one)} (${unit})`;
    },
    on: { barometer: { width: 44 }, council: { width: 40 }, committee: { width: 30 } },
  },
  category: {
    ...TEXT,
    cell: ({ line, indicator }) => categoryName(line.category, indicator),
    on: { comparison: { width: 24 } },
  },
  unit: {
    ...SHORT_TEXT,
    cell: ({ indicator }, results) => unitOf(indicator, languageOf(results)),
    on: { comparison: { width: 11 } },
  },
  period: { ...PERIOD, cell: ({ line }) => line.period, on: { comparison: { width: 17 } } },
  measured: {
    ...PERIOD,
    wrap: true,
    cell: ({ line }, results) => periodOrNone(line.period, results),
    on: { barometer: { width: 18 }, council: { width: 14 }, committee: { width: 13 } },
  },
  value: {
    ...VALUE,
    cell: ({ line }, results) => shownCell(line.value, results),
    on: {
      comparison: { width: 12 },
      barometer: { width: 12 },
      council: { width: 11 },
      committee: { width: 10 },
    },
  },
  comparison: {
    ...VALUE,
    cell: ({ line }, results) => shownCell(line.comparison, results),
    on: { comparison: { width: 14 }, council: { width: 14 } },
  },
  gap: {
    ...CHANGE,
    cell: ({ line }, results) => shownCell(line.gap, results),
    on: { comparison: { width: 10 }, council: { width: 9 } },
  },
  change: {
    ...CHANGE,
    cell: (one, results) => shownCell(movementOf(one.line)?.change ?? null, results),
    on: { barometer: { width: 12 }, council: { width: 9 } },
  },
  since: {
    ...PERIOD,
    wrap: true,
    cell: (one, results) => periodOrNone(movementOf(one.line)?.period ?? null, results),
    on: { barometer: { width: 18 }, council: { width: 14 }, committee: { width: 13 } },
  },
  baselinePeriod: {
    ...PERIOD,
    cell: ({ line }) => line.baseline?.period ?? null,
    on: { comparison: { width: 17 } },
  },
  baselineValue: {
    ...VALUE,
    cell: ({ line }, results) => shownCell(line.baseline?.value ?? null, results),
    on: { comparison: { width: 16 } },
  },
  baselineChange: {
    ...CHANGE,
    cell: ({ line }, results) => shownCell(line.baseline?.change ?? null, results),
    on: { comparison: { width: 14 } },
  },
  baselineGapChange: {
    ...CHANGE,
    cell: ({ line }, results) => shownCell(line.baseline?.gapChange ?? null, results),
    on: { comparison: { width: 15 } },
  },
  status: {
    ...SHORT_TEXT,
    cell: ({ line }, results) => statusLabel(shownOfLine(line), languageOf(results)),
    colours: statusColours,
    on: { comparison: { width: 21, bold: true } },
  },
  light: {
    ...SHORT_TEXT,
    cell: ({ line }, results) => {
      const label = statusLabel(shownOfLine(line), languageOf(results));
      return isUncertain(line) ? `${label} ${UNCERTAIN_MARK}` : label;
    },
    colours: statusColours,
    on: {
      barometer: { width: 27 },
      council: { width: 21, bold: true, wrap: true },
      committee: { width: 19, bold: true, wrap: true },
    },
  },
  check: {
    ...SHORT_TEXT,
    // A formula where there are links.
    cell: ({ links }) => (links?.rows.length === 0 ? NOTHING_TO_CHECK : null),
    on: { comparison: { width: 11 } },
  },
  previousPeriod: {
    ...PERIOD,
    cell: ({ line }) => line.previous?.period ?? null,
    on: { comparison: { width: 17 } },
  },
  previousValue: {
    ...VALUE,
    cell: ({ line }, results) => shownCell(line.previous?.value ?? null, results),
    on: { comparison: { width: 11 } },
  },
  previousChange: {
    ...CHANGE,
    cell: ({ line }, results) => shownCell(line.previous?.change ?? null, results),
    on: { comparison: { width: 12 } },
  },
  previousGapChange: {
    ...CHANGE,
    cell: ({ line }, results) => shownCell(line.previous?.gapChange ?? null, results),
    on: { comparison: { width: 14 } },
  },
  detail: {
    ...TEXT,
    cell: ({ line }, results) => detailWord(line.detail, languageOf(results)),
    on: { comparison: { width: 20 } },
  },
  certainty: {
    ...TEXT,
    cell: ({ line }, results) => {
      // Where nothing moved, there is no movement to be certain of.
      if (line.status === "unassessed") return null;
      const word = certaintyWord(line.certainty, languageOf(results));
      return isUncertain(line) ? `${UNCERTAIN_MARK} ${word}` : word;
    },
    on: { comparison: { width: 17 } },
  },
  lower: { ...VALUE, cell: (one, results) => limit(one.line.interval, "lower", results), on: LIMIT },
  upper: { ...VALUE, cell: (one, results) => limit(one.line.interval, "upper", results), on: LIMIT },
  gapLower: { ...CHANGE, cell: (one, results) => limit(one.line.gapInterval, "lower", results), on: LIMIT },
  gapUpper: { ...CHANGE, cell: (one, results) => limit(one.line.gapInterval, "upper", results), on: LIMIT },
  reference: {
    ...PERIOD,
    cell: ({ line }) => line.facts.reference,
    on: { comparison: { width: 17 } },
  },
  changeLower: {
    ...CHANGE,
    cell: (one, results) => limit(one.line.changeInterval, "lower", results),
    on: LIMIT,
  },
  changeUpper: {
    ...CHANGE,
    cell: (one, results) => limit(one.line.changeInterval, "upper", results),
    on: LIMIT,
  },
  notes: {
    ...TEXT,
    cell: (one, results) =>
      [
        ...notesOf(results, one, one.explanation !== null),
        ...(one.explanation === null ? [] : [one.explanation]),
      ].join(" "),
    on: {
      comparison: { width: 110, size: 10 },
      barometer: { width: 41, size: 10 },
      council: { width: 40 },
      committee: { width: 29 },
    },
  },
  place: { ...SHORT_TEXT, cell: ({ links }) => placeOf(links), on: { comparison: { width: 20 } } },
  placeNow: { ...SHORT_TEXT, cell: ({ links }) => placeOf(links), on: { comparison: { width: 20 } } },
  comment: {
    ...TEXT,
    cell: ({ line, isFirst }, { comments }) =>
      isFirst === true ? comments?.of(line.indicator) || null : null,
    on: { committee: { width: 26 } },
  },
  commentKey: {
    ...SHORT_TEXT,
    cell: ({ line, isFirst }, { comments }) =>
      isFirst === true && comments !== undefined ? commentKey(line.indicator, comments) : null,
    on: { committee: { width: 10 } },
  },
};

/** Whether the status hangs on what may be chance. */
export function isUncertain({ certainty, status }: ResultLine["line"]): boolean {
  return certainty === "uncertain" && status !== "unassessed";
}

/** An end of a 95 % interval. */
function limit(interval: PlacedLine["line"]["interval"], end: "lower" | "upper", results: Results) {
  return interval === null ? null : shownCell(isWithheld(interval) ? interval : interval[end], results);
}

const NOTHING_TO_CHECK = "–";

function placeOf(links: LineLinks | undefined): string {
  return links === undefined || links.rows.length === 0 ? NOTHING_TO_CHECK : keyOfRows(links.rows);
}

function periodOrNone(period: string | null, results: Results): string | null {
  return period === null ? null : periodLabel(period, languageOf(results));
}
