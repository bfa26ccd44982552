// What is wrong with a hearing party's answers: the form as it was read, held against the catalogue.
import type { Catalogue } from "../barometer/catalogue";
import { sanitise } from "../barometer/cpr";
import {
  type CriterionFault,
  criterionFaults,
  type HearingLine,
  type HearingPlace,
  isAnswered,
  type ShownFigure,
} from "../barometer/hearing";
import { cellAddress } from "./address";
import type { Severity } from "./types";

export type AnswerColumn = "answer" | "by" | "text";

/** One row of the form as it was found. */
export interface HearingRow {
  /** Zero-based. */
  row: number;
  /** What can be read of it; what cannot goes on in the text, so that no word is lost. */
  line: HearingLine;
  /** Cells whose content is not what they ask for. */
  unread: { column: AnswerColumn; content: string; excelError?: true }[];
  /** The figure that the party was shown. */
  latest: ShownFigure | null;
}

export interface HearingReading {
  sheet: string;
  catalogue: Catalogue;
  /** The round's period. */
  period: string | null;
  rows: HearingRow[];
  /** Zero-based column of each cell that is written in. */
  columns: Record<AnswerColumn, number>;
  /** What is asked and has no row any more, and zero-based rows that stand there twice. */
  missing: HearingPlace[];
  doubled: number[];
}

export type HearingCode =
  | "number-as-text"
  | "excel-error"
  | "structure-changed"
  | "hearing-choice"
  | "hearing-empty"
  | "criterion-incomplete"
  | "criterion-year"
  | "criterion-out-of-range"
  | "criterion-wrong-way"
  | "criterion-without-wish";

export interface HearingFinding {
  code: HearingCode;
  severity: Severity;
  sheet: string;
  cell: string | null;
  indicator: string | null;
  /** What the sentence needs. */
  values: Record<string, string | number>;
}

/** In the order of the sheet. */
export function checkHearing(reading: HearingReading): HearingFinding[] {
  const { rows, missing, doubled, columns } = reading;
  const indicators = new Map(reading.catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const names = new Map(reading.catalogue.indicators.map(({ id, name }) => [id, name]));
  const about = (place: HearingPlace) => (place.about === "indicator" ? place.id : null);
  const sheetWide = (values: HearingFinding["values"], indicator: string | null): HearingFinding => ({
    ...{ code: "structure-changed", severity: "error", sheet: reading.sheet, cell: null, indicator, values },
  });
  const found = rows.flatMap(({ row, line, unread, latest }): HearingFinding[] => {
    const at = (
      code: HearingCode,
      severity: Severity,
      column: AnswerColumn,
      values: HearingFinding["values"] = {},
    ): HearingFinding => ({
      ...{ code, severity, values, sheet: reading.sheet, indicator: about(line) },
      cell: cellAddress(row, columns[column]),
    });
    const isUnread = (column: AnswerColumn) => unread.some((one) => one.column === column);
    const indicator = line.about === "indicator" ? indicators.get(line.id) : undefined;
    const faults = indicator === undefined ? [] : criterionFaults(indicator, line, latest, reading.period);
    return [
      ...unread.map(({ column, content, excelError }) => {
        if (excelError === true) return at("excel-error", "error", column, { text: sanitise(content) });
        if (column === "by")
          return at("criterion-year", "error", column, { case: "unread", text: sanitise(content) });
        return line.about === "indicator"
          ? at("number-as-text", "error", column, { text: sanitise(content) })
          : at("hearing-choice", "warning", column, { text: sanitise(content) });
      }),
      ...faults.flatMap((fault) => {
        const { code, severity, column, values } = told(fault);
        // What stands there and cannot be read is told already.
        return isUnread(column) ? [] : [at(code, severity, column, values)];
      }),
    ];
  });
  return [
    ...missing.map((place) =>
      sheetWide({ case: "missing-row", name: names.get(place.id) ?? "" }, about(place)),
    ),
    ...doubled.map((row) => ({
      ...sheetWide({ case: "doubled-row" }, null),
      cell: cellAddress(row, columns.answer),
    })),
    ...(rows.every(({ line, unread }) => !isAnswered(line) && unread.length === 0)
      ? [{ ...sheetWide({}, null), code: "hearing-empty" as const, severity: "warning" as const }]
      : []),
    ...found,
  ];
}

function told(
  fault: CriterionFault,
): Pick<HearingFinding, "code" | "severity" | "values"> & { column: AnswerColumn } {
  switch (fault.fault) {
    case "value-missing":
      return { ...incomplete, column: "answer", values: { case: "value" } };
    case "year-missing":
      return { ...incomplete, column: "by", values: { case: "year" } };
    case "year":
      return { code: "criterion-year", severity: "error", column: "by", values: { case: "no-period" } };
    case "past": {
      const values = { case: "past", period: fault.period };
      return { code: "criterion-year", severity: "error", column: "by", values };
    }
    case "off-scale": {
      const ends = {
        ...(fault.min === null ? {} : { min: fault.min }),
        ...(fault.max === null ? {} : { max: fault.max }),
      };
      return { code: "criterion-out-of-range", severity: "error", column: "answer", values: ends };
    }
    case "wrong-way": {
      const values = { case: fault.desired, latest: fault.latest };
      return { code: "criterion-wrong-way", severity: "warning", column: "answer", values };
    }
    case "no-wish":
      return { code: "criterion-without-wish", severity: "warning", column: "answer", values: {} };
  }
}

const incomplete = { code: "criterion-incomplete", severity: "error" } as const;
