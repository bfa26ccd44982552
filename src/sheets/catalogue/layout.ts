// Where everything stands in the sheet Indikatorer as somebody has left it: rows inserted, columns moved, sections gone.
import { indicatorsText } from "../../text/sheets/catalogue";
import { wordingsOf } from "../../text/formerly";
import { LANGUAGES, type Language } from "../../text/language";
import { sectionOfMark, type Section } from "./sections/shape";
import { INDICATOR_COLUMNS, type IndicatorColumn } from "./columns";
import { type Grid, gridValue } from "../plan";

/** Zero-based rows of a section below the table. */
export interface SectionRows {
  section: Section;
  heading: number;
  first: number;
  last: number;
}

/** Where findings are written, and what they are about. */
export interface IndicatorsSheet {
  sheet: string;
  language: Language;
  /** Zero-based rows of the table, first and last. */
  body: { first: number; last: number };
  /** Those that are there, from the top. None in a sheet of earlier versions. */
  sections: SectionRows[];
  columns: ReadonlyMap<IndicatorColumn, number>;
  /** Zero-based cell for a sentence about the whole sheet. */
  status: { row: number; column: number } | null;
  /** Findings of an earlier reading stand in the sheet. */
  marked: boolean;
}

/** The hidden row of codes stands near the top; further down it is somebody's text. */
const CODES_WITHIN_ROWS = 40;
/** Without these columns nobody can say which row is which indicator. */
const NEEDED = ["name", "id", "state"] as const satisfies IndicatorColumn[];
/** The status line, the line on example figures, the codes. */
const STATUS_ABOVE_CODES = 2;

/** Null when the sheet has no table of indicators. */
export function layoutOf(grid: Grid, language: Language): IndicatorsSheet | null {
  const end = grid.row + grid.values.length;
  for (let row = grid.row; row < Math.min(end, CODES_WITHIN_ROWS); row += 1) {
    const columns = columnsIn(grid, row);
    if (!NEEDED.every((code) => columns.has(code))) continue;
    const nameColumn = columns.get("name") ?? 0;
    const header = headerRow(grid, row, nameColumn);
    if (header === null) return null;
    const marks = columns.get("marks") ?? null;
    const sections = marks === null ? [] : sectionsIn(grid, header, marks);
    const last = (sections[0]?.heading ?? end) - 1;
    const status = { row: row - STATUS_ABOVE_CODES, column: nameColumn };
    return {
      sheet: grid.sheet,
      language,
      body: { first: header + 1, last: Math.max(header + 1, last) },
      sections,
      columns,
      status: status.row < 0 ? null : status,
      marked: marks !== null && isMarked(grid, header, marks, columns.get("findings") ?? null),
    };
  }
  return null;
}

function columnsIn(grid: Grid, row: number): Map<IndicatorColumn, number> {
  const columns = new Map<IndicatorColumn, number>();
  grid.values[row - grid.row]?.forEach((cell, index) => {
    const code = INDICATOR_COLUMNS.find((one) => one === cell);
    if (code !== undefined && !columns.has(code)) columns.set(code, grid.column + index);
  });
  return columns;
}

function headerRow(grid: Grid, codes: number, nameColumn: number): number | null {
  const headings = new Set(
    LANGUAGES.flatMap((language) => wordingsOf(indicatorsText[language].headings.name)),
  );
  const last = Math.min(grid.row + grid.values.length, CODES_WITHIN_ROWS * 2);
  for (let row = codes + 1; row < last; row += 1) {
    const cell = gridValue(grid, row, nameColumn);
    if (typeof cell === "string" && headings.has(cell.trim())) return row;
  }
  return null;
}

/** Of a section that somebody has copied, the first counts. */
function sectionsIn(grid: Grid, header: number, marks: number): SectionRows[] {
  const end = grid.row + grid.values.length;
  const headings: { section: Section; heading: number }[] = [];
  for (let row = header + 1; row < end; row += 1) {
    const section = sectionOfMark(gridValue(grid, row, marks));
    if (section !== null) headings.push({ section, heading: row });
  }
  return headings
    .map(({ section, heading }, index) => ({
      section,
      heading,
      first: heading + 1,
      last: (headings[index + 1]?.heading ?? end) - 1,
    }))
    .filter(({ section }, index) => headings.findIndex((one) => one.section === section) === index);
}

function isMarked(grid: Grid, header: number, marks: number, findings: number | null): boolean {
  return grid.values.some((_, index) => {
    const row = grid.row + index;
    if (row <= header) return false;
    const mark = gridValue(grid, row, marks);
    if (mark === null) return false;
    // A row of headings bears its section's mark whatever is told beside it.
    const isHeading = sectionOfMark(mark) !== null;
    return !isHeading || (findings !== null && gridValue(grid, row, findings) !== null);
  });
}
