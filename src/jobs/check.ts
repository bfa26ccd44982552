// Kontrollér: reads the entry sheet, finds everything wrong and marks it in place. Two round trips.
import { checkEntry, cprFinding, findCpr, notOurs, unknownVersion } from "../checks";
import type { EntryRow, Finding } from "../checks/types";
import { ENTRY_CELLS } from "../checks/types";
import type { EntryProblem, EntrySheet } from "../sheets/entry-read";
import { detectedIn } from "./detect";
import { readEntryWorkbook, type EntryWorkbook } from "./entry-workbook";
import { allMarks } from "./marks";
import type { WorkbookComment, WorkbookPort, WorkbookSnapshot } from "./port";

export interface CheckedWorkbook {
  kind: "entry" | "barometer" | "hearing" | "unknown";
  findings: Finding[];
  /** Null when the workbook is not an entry workbook. */
  entry: EntrySheet | null;
  progress: Progress;
}

export interface Progress {
  /** Rows with a figure or a reason why there is none. */
  filled: number;
  total: number;
}

/** Checks and marks in place. Nothing is written into a workbook that is no entry workbook. */
export async function check(
  port: WorkbookPort,
  onProgress?: (share: number) => void,
): Promise<CheckedWorkbook> {
  const workbook = await readEntryWorkbook(port);
  const checked = checkWorkbook(workbook);
  if (checked.entry) {
    const patches = allMarks(checked.entry, checked.findings);
    await port.write({ sheets: [], patches, seen: workbook.seen, onProgress });
  }
  return checked;
}

/** The findings of a workbook that has been read; writes nothing. */
export function checkWorkbook({ seen, entry }: EntryWorkbook): CheckedWorkbook {
  if (!("problem" in entry)) {
    const findings = [...workbookFindings(seen), ...checkEntry(entry)];
    return { kind: "entry", findings, entry, progress: progressOf(entry.rows) };
  }
  const detected = detectedIn(seen);
  const nothing = { entry: null, progress: { filled: 0, total: 0 } };
  if (detected.kind === "barometer" || detected.kind === "hearing") {
    return { kind: detected.kind, findings: [], ...nothing };
  }
  const kind = detected.kind === "entry" ? "entry" : "unknown";
  return { kind, findings: [problemFinding(entry, detected.kind === "empty")], ...nothing };
}

/** Personal numbers outside the entry sheet's cells: in names of sheets, in comments and in notes. */
export function workbookFindings({
  sheets,
  comments,
}: Pick<WorkbookSnapshot, "sheets" | "comments">): Finding[] {
  const shown = sheets.filter(({ visibility }) => visibility !== "veryHidden");
  return [
    ...shown.flatMap(({ name }, index) =>
      findCpr(name) ? [cprFinding(null, null, { case: "sheet-name", position: index + 1 })] : [],
    ),
    ...comments.filter(hasPersonalNumber).map(({ sheet, cell }) => {
      // A sheet's name may hold one itself; then the place is not named.
      const isSafe = sheet !== null && !findCpr(sheet);
      return cprFinding(isSafe ? sheet : null, isSafe ? cell : null, { case: "comment" });
    }),
  ];
}

/** In its own text or in an answer. */
export function hasPersonalNumber({ text, replies }: Pick<WorkbookComment, "text" | "replies">): boolean {
  return [text, ...replies.map((reply) => reply.text)].some((one) => findCpr(one));
}

function problemFinding({ problem }: EntryProblem, empty: boolean): Finding {
  if (empty) return notOurs("empty");
  if (problem === "newer-version") return unknownVersion(null);
  return notOurs(problem === "not-ours" ? "workbook" : "damaged");
}

/** How far the department has come: a row counts when anything but its period stands in it. */
export function progressOf(rows: readonly EntryRow[]): Progress {
  const filled = rows.filter(({ cells }) => FILLED_BY.some((cell) => cells[cell] !== null)).length;
  return { filled, total: rows.length };
}

const FILLED_BY = ENTRY_CELLS.filter((cell) =>
  ["numerator", "denominator", "value", "missing"].includes(cell),
);
