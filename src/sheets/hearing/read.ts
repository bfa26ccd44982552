// Reads a party's form as it stands, wherever its columns and rows have gone. Its plan is in form.ts.
import { measureOf } from "../../barometer/catalogue";
import {
  asksChoice,
  HEARING_CHOICES,
  type HearingChoice,
  hearingKey,
  type HearingLine,
  type HearingPlace,
  wholeQuestions,
} from "../../barometer/hearing";
import { readText } from "../../checks/choices";
import type { AnswerColumn, HearingReading, HearingRow } from "../../checks/hearing";
import { numberReadings } from "../../checks/typed-number";
import { hearingText } from "../../text/sheets/hearing";
import { isWording } from "../../text/formerly";
import { LANGUAGES } from "../../text/language";
import { sheetNames } from "../../text/sheets/names";
import { type CellValue, type Grid, gridValue } from "../plan";
import { readStore, type Store, type StoreProblem } from "../workbook";
import { ANSWER_COLUMNS, HEARING_COLUMNS, type HearingColumn } from "./layout";

export interface HearingSheet extends HearingReading {
  store: Store;
  /** Id of the party. */
  party: string;
}

/** `no-hearing-sheet`: the workbook is ours, but the sheet is gone or has lost its columns. */
export type HearingProblem = StoreProblem | { problem: "no-hearing-sheet"; detail: string };

const CODES_WITHIN_ROWS = 40;
const NEEDED = [...ANSWER_COLUMNS, "about", "id"] as const;
const SAFE_DIGITS = 15;

export function isHearingGrid(grid: Grid): boolean {
  return codesOf(grid) !== null;
}

/** Never an exception, whatever stands in the sheets. */
export function readHearing(grids: { form: Grid | null; store: Grid | null }): HearingSheet | HearingProblem {
  const store = readStore(grids.store);
  if ("problem" in store) return store;
  if (store.kind !== "hearing") return { problem: "not-ours", detail: store.kind };
  if (store.party === undefined) return { problem: "damaged", detail: "hearing-party" };
  if (grids.form === null) return { problem: "no-hearing-sheet", detail: "sheet" };
  const grid = grids.form;
  const codes = codesOf(grid);
  if (codes === null) return { problem: "no-hearing-sheet", detail: "codes" };
  const { catalogue } = store;
  const found = new Map<string, HearingRow>();
  const doubled: number[] = [];
  const isShare = new Set(
    catalogue.indicators.filter((one) => measureOf(one) === "share").map(({ id }) => id),
  );
  const last = grid.row + grid.values.length - 1;
  for (let row = codes.row + 1; row <= last; row += 1) {
    const at = (code: HearingColumn): CellValue => gridValue(grid, row, codes.columns.get(code) ?? -1);
    const place = placeOf(at("about"), at("id"));
    if (place === null) continue;
    if (found.has(hearingKey(place))) {
      doubled.push(row);
      continue;
    }
    const shown = grid.shown?.get(`${row}:${codes.columns.get("answer") ?? -1}`);
    const read = readRow(place, { answer: at("answer"), by: at("by"), text: at("text") }, shown, {
      isShare: isShare.has(place.id),
      language: store.language,
    });
    const period = readText(at("latestPeriod"));
    const value = at("latestValue");
    const latest = period === null ? null : { period, value: typeof value === "number" ? value : null };
    found.set(hearingKey(place), { row, ...read, latest });
  }
  const asked: HearingPlace[] = [
    ...wholeQuestions(catalogue),
    ...catalogue.indicators.map(({ id }): HearingPlace => ({ about: "indicator", id })),
  ];
  return {
    sheet: grid.sheet,
    store,
    catalogue,
    period: store.round?.period ?? null,
    party: store.party,
    rows: [...found.values()],
    columns: Object.fromEntries(
      ANSWER_COLUMNS.map((code) => [code, codes.columns.get(code) ?? -1]),
    ) as HearingSheet["columns"],
    missing: asked.filter((place) => !found.has(hearingKey(place))),
    doubled,
  };
}

export const HEARING_SHEET = sheetNames.da.hearing;

function codesOf(grid: Grid): { row: number; columns: Map<HearingColumn, number> } | null {
  const known = new Set<CellValue>(HEARING_COLUMNS);
  const last = Math.min(grid.row + grid.values.length, CODES_WITHIN_ROWS);
  for (let row = grid.row; row < last; row += 1) {
    const columns = new Map<HearingColumn, number>();
    grid.values[row - grid.row]?.forEach((cell, index) => {
      if (known.has(cell) && !columns.has(cell as HearingColumn))
        columns.set(cell as HearingColumn, grid.column + index);
    });
    if (NEEDED.every((code) => columns.has(code))) return { row, columns };
  }
  return null;
}

function placeOf(about: CellValue, id: CellValue): HearingPlace | null {
  const kind = (["whole", "question", "indicator"] as const).find((one) => one === about);
  const text = readText(id);
  return kind === undefined || text === null ? null : { about: kind, id: text };
}

interface Cells {
  answer: CellValue;
  by: CellValue;
  text: CellValue;
}

function readRow(
  place: HearingPlace,
  cells: Cells,
  shown: "percent" | "date" | undefined,
  { isShare, language }: { isShare: boolean; language: Store["language"] },
): Pick<HearingRow, "line" | "unread"> {
  const unread: HearingRow["unread"] = [];
  const keep = (column: AnswerColumn, cell: CellValue) => {
    const content = readText(cell);
    if (content === null) return;
    unread.push({ column, content, ...(EXCEL_ERROR.test(content) ? { excelError: true as const } : {}) });
  };
  const line: HearingLine = { ...place, choice: null, value: null, by: null, text: null };
  if (place.about === "indicator") {
    line.value = valueIn(cells.answer, shown, isShare);
    if (line.value === null) keep("answer", cells.answer);
    line.by = periodIn(cells.by);
    if (line.by === null) keep("by", cells.by);
  } else {
    line.choice = asksChoice(place) ? choiceIn(cells.answer) : null;
    if (line.choice === null) keep("answer", cells.answer);
    keep("by", cells.by);
  }
  const { headings, unread: words } = hearingText[language];
  const heading = { answer: place.about === "indicator" ? headings.value : headings.choice, by: headings.by };
  const beside = unread.flatMap(({ column, content, excelError }) =>
    column === "text" || excelError === true ? [] : [words(heading[column], content)],
  );
  const text = wordsIn(cells.text);
  line.text = [...beside, ...(text === null ? [] : [text])].join("\n") || null;
  return { line, unread };
}

const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Line breaks stay; what is only spaces is nothing. */
function wordsIn(cell: CellValue): string | null {
  const text = cell === null ? "" : String(cell).replace(/\r\n?/g, "\n").trim();
  return text === "" ? null : text;
}

/** A number as it is seen: `75 %` is 75, also where Excel has made it 0.75; a text only where it can be read in one way. */
function valueIn(cell: CellValue, shown: "percent" | "date" | undefined, isShare: boolean): number | null {
  if (typeof cell === "number") {
    if (shown === "date" || !Number.isFinite(cell)) return null;
    return shown === "percent" && isShare ? Number((cell * 100).toPrecision(SAFE_DIGITS)) : cell;
  }
  if (typeof cell !== "string") return null;
  const readings = numberReadings(cell);
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

/** A year as a number or a text, any other period as it is written; whether it is one is for the check to say. */
function periodIn(cell: CellValue): string | null {
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : null;
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  const [, year = null] =
    /^(?:inden |senest |i |ultimo |by |in )?(?:udgangen af )?(\d{4})\.?$/i.exec(text) ?? [];
  return year ?? (LOOKS_LIKE_PERIOD.test(text) ? text.toUpperCase() : null);
}

const LOOKS_LIKE_PERIOD = /^(?:\d{4}(?:[HQ]\d|-\d\d(?:-\d\d)?)?(?:\/\d{4}-\d\d(?:-\d\d)?)?|KV\d{4})$/i;

function choiceIn(cell: CellValue): HearingChoice | null {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  const text = readText(cell)?.replace(/[.!]+$/, "") ?? null;
  if (text === null) return null;
  return (
    HEARING_CHOICES.find((choice) =>
      LANGUAGES.some((language) => isWording(text, hearingText[language].choices[choice])),
    ) ?? null
  );
}
