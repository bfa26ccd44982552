// Kontrollér: reads the entry sheet, finds everything wrong and marks it in place. Two round trips, one where the marks stand
// already, one more where people have put in sheets of their own.
import { findCprInAddress } from "../../barometer/cpr";
import type { Catalogue } from "../../barometer/catalogue";
import { explanationsOf } from "../../barometer/follow-up";
import { departmentsOfText, wantedTexts } from "../../barometer/written";
import { personalProblems } from "../../barometer/catalogue-texts";
import {
  checkEntry,
  checkTexts,
  cprFinding,
  findCpr,
  isOpen,
  notOurs,
  structureFinding,
  unknownVersion,
} from "../../checks";
import type { Finding } from "../../checks/types";
import { ENTRY_CELLS } from "../../checks/types";
import { checkHearing, type HearingFinding } from "../../checks/hearing";
import { type EntryProblem, type EntrySheet, indicatorsOf, isEntryGrid } from "../../sheets/entry";
import { HEARING_SHEET, type HearingProblem } from "../../sheets/hearing";
import type { Grid } from "../../sheets/plan";
import { STORE_SHEET } from "../../sheets/workbook";
import { detectedIn, type Detected } from "../detect";
import {
  ENTRY_SHEET,
  entryGrid,
  type EntryWorkbook,
  FOLLOW_UP_SHEET,
  followUpIn,
  hearingIn,
  readEntryWorkbook,
} from "./entry-workbook";
import { changedMarks } from "./marks";
import { personalCells, type Afterwards } from "./personal-cells";
import type { UnseenText, WorkbookComment, WorkbookPort, WorkbookSnapshot } from "../port";

export interface CheckedWorkbook {
  kind: "entry" | "barometer" | "hearing" | "follow-up" | "unknown";
  findings: Finding[];
  /** Of a hearing party's form; none elsewhere. */
  ofHearing: HearingFinding[];
  /** Null when the workbook is not an entry workbook. */
  entry: EntrySheet | null;
  progress: Progress;
}

/** As the sheet itself counts, of the rows of whoever is picked. */
export interface Progress {
  /** Rows with a figure or a reason why there is none, and without an error. */
  filled: number;
  /** Rows asked for. */
  total: number;
  /** Rows that nobody has reached yet: they are no errors. */
  open: number;
  /** Rows with an error, and errors about no row. */
  errors: number;
}

/** Checks and marks in place. Nothing is written into a workbook that is no entry workbook. */
export async function check(
  port: WorkbookPort,
  onProgress?: (share: number) => void,
): Promise<CheckedWorkbook> {
  const workbook = await readEntryWorkbook(port, { unseen: true });
  const checked = checkWorkbook(workbook, "marked");
  if (checked.entry) {
    const patches = changedMarks(checked.entry, checked.findings, entryGrid(workbook.seen));
    const recolours = checked.entry.sheet;
    if (patches.length > 0)
      await port.write({ sheets: [], patches, recolours, seen: workbook.seen, onProgress });
  }
  return checked;
}

/**
 * The findings of a workbook that has been read; writes nothing.
 * @param scope `picked`: of a form that several share only what concerns the department picked in it
 */
export function checkWorkbook(
  { seen, entry }: EntryWorkbook,
  afterwards: Afterwards = "left",
  scope: "picked" | "all" = "picked",
): CheckedWorkbook {
  if (!("problem" in entry)) {
    const ofSheet = scope === "all" ? checkEntry(entry) : ofPicked(entry, checkEntry(entry));
    const ofTexts = textFindings(entry, scope === "all" ? null : entry.picked);
    const findings = [...workbookFindings(seen, entry, afterwards), ...ofSheet, ...ofTexts];
    return { kind: "entry", findings, ofHearing: [], entry, progress: progressOf(entry, findings) };
  }
  const detected = detectedIn(seen);
  const nothing = { ofHearing: [], entry: null, progress: { filled: 0, total: 0, open: 0, errors: 0 } };
  if (detected.kind === "hearing") return checkedHearing(seen);
  if (detected.kind === "follow-up")
    return { kind: detected.kind, findings: followUpFindings(seen), ...nothing };
  if (detected.kind === "barometer") {
    return { kind: detected.kind, findings: workbookFindings(seen, null), ...nothing };
  }
  const kind = detected.kind === "entry" ? "entry" : "unknown";
  return { kind, findings: [problemFinding(entry, detected.kind)], ...nothing };
}

function checkedHearing(seen: WorkbookSnapshot): CheckedWorkbook {
  const form = hearingIn(seen);
  const isReadable = !("problem" in form);
  return {
    kind: "hearing",
    findings: [...(isReadable ? [] : [hearingProblem(form)]), ...workbookFindings(seen, null)],
    ofHearing: isReadable ? checkHearing(form) : [],
    entry: null,
    progress: { filled: 0, total: 0, open: 0, errors: 0 },
  };
}

/** What has not been explained yet, and what a cell or a person may not hold. */
function followUpFindings(seen: WorkbookSnapshot): Finding[] {
  const form = followUpIn(seen);
  const beside = workbookFindings(seen, null);
  if ("problem" in form) {
    const isGone = form.problem === "no-follow-up-sheet";
    return [
      isGone ? structureFinding(null, { case: "no-sheet", name: FOLLOW_UP_SHEET }) : notOurs("damaged"),
      ...beside,
    ];
  }
  const { catalogue, round, departments } = form.store;
  const asked = departments.length === 0 ? [null] : departments;
  const wanted = round === null ? [] : explanationsOf(catalogue, round, asked);
  return [...beside, ...checkTexts(form.texts, wanted)];
}

function hearingProblem({ problem }: HearingProblem): Finding {
  return problem === "no-hearing-sheet"
    ? structureFinding(null, { case: "no-sheet", name: HEARING_SHEET })
    : notOurs("damaged");
}

/** @param department only what it is asked for; null for everyone's */
export function textFindings(
  { catalogue, store, departments, texts }: EntrySheet,
  department: string | null,
): Finding[] {
  const { round } = store;
  if (texts === undefined || round === null) return [];
  const wanted = wantedTexts(catalogue, round, departments).filter((id) => {
    const own = departmentsOfText(catalogue, id);
    return department === null || own.length === 0 || own.includes(department);
  });
  return checkTexts(texts, wanted);
}

/** What is wrong outside the entry rows: personal numbers wherever they stand, and the entry sheet standing there twice. */
export function workbookFindings(
  {
    sheets,
    names,
    grids,
    comments,
    unseen,
  }: Pick<WorkbookSnapshot, "sheets" | "names" | "grids" | "comments" | "unseen">,
  entry: EntrySheet | null,
  afterwards: Afterwards = "left",
): Finding[] {
  const shown = sheets.filter(({ visibility }) => visibility !== "veryHidden");
  // A sheet's name may hold one itself; then the place is not named.
  const placed = (
    sheet: string | null,
    cell: string | null,
    what: "comment" | "cell" | UnseenText["what"],
  ): Finding => {
    const isSafe = sheet !== null && !findCpr(sheet);
    return cprFinding(isSafe ? sheet : null, isSafe ? cell : null, { case: what });
  };
  const read = sheets.flatMap(({ name }) => (name === STORE_SHEET ? [] : (grids[name] ?? [])));
  const isCopy = (grid: Grid): boolean => grid.sheet !== entry?.sheet && isEntryGrid(grid);
  return [
    ...shown.flatMap(({ name }, index) =>
      findCpr(name) ? [cprFinding(null, null, { case: "sheet-name", position: index + 1 })] : [],
    ),
    ...(entry !== null && isMadeOfPersonal(entry) ? [cprFinding(null, null, { case: "catalogue" })] : []),
    ...(names.some(findCpr) ? [cprFinding(null, null, { case: "defined-name" })] : []),
    ...personalTexts(unseen).map(({ what, sheet, cell }) => placed(sheet, cell, what)),
    ...comments.filter(hasPersonalNumber).map(({ sheet, cell }) => placed(sheet, cell, "comment")),
    ...read.flatMap((grid) =>
      personalCells(grid, entry, afterwards).map((cell) => placed(grid.sheet, cell, "cell")),
    ),
    ...(entry === null ? [] : read.filter(isCopy)).map(({ sheet }) =>
      structureFinding(findCpr(sheet) ? null : sheet, { case: "copied-sheet", name: entry?.sheet ?? "" }),
    ),
  ];
}

/** Each place once. */
function personalTexts(unseen: readonly UnseenText[]): UnseenText[] {
  const found = new Map<string, UnseenText>();
  for (const one of unseen)
    if (findCprInAddress(one.text)) found.set(JSON.stringify([one.what, one.sheet, one.cell]), one);
  return [...found.values()];
}

/** Whether what a form was made of holds a personal number. The forms of a round share a catalogue, which is looked at once. */
export function isMadeOfPersonal({ store: { catalogue, round } }: Pick<EntrySheet, "store">): boolean {
  const known = madeOfPersonal.get(catalogue) ?? personalProblems([catalogue]).length > 0;
  madeOfPersonal.set(catalogue, known);
  return known || personalProblems([round]).length > 0;
}

const madeOfPersonal = new WeakMap<Catalogue, boolean>();

/** In its own text or in an answer. */
export function hasPersonalNumber({ text, replies }: Pick<WorkbookComment, "text" | "replies">): boolean {
  return [text, ...replies.map((reply) => reply.text)].some((one) => findCpr(one));
}

function problemFinding({ problem, detail }: EntryProblem, kind: Detected["kind"]): Finding {
  if (kind === "empty") return notOurs("empty");
  // A form that has lost its hidden sheet.
  if (kind === "damaged" && problem === "not-ours") return notOurs("damaged");
  if (problem === "newer-version") return unknownVersion(null);
  if (problem !== "no-entry-sheet") return notOurs(problem === "not-ours" ? "workbook" : "damaged");
  const column = ENTRY_CELLS.find((cell) => cell === detail);
  return column === undefined
    ? structureFinding(null, { case: "no-sheet", name: ENTRY_SHEET })
    : structureFinding(null, { case: "no-column", name: ENTRY_SHEET, column });
}

/** Without what is wrong in others' rows; a personal number has to go whoever wrote it. */
export function ofPicked(entry: EntrySheet, findings: readonly Finding[]): Finding[] {
  if (entry.picked === null) return [...findings];
  const own = indicatorsOf(entry, entry.picked);
  return findings.filter(
    ({ code, indicator }) => indicator === null || code === "cpr-number" || own.has(indicator),
  );
}

/** How far whoever is picked has come. */
export function progressOf(entry: EntrySheet, findings: readonly Finding[]): Progress {
  const own = indicatorsOf(entry, entry.picked);
  const errors = findings.filter((finding) => finding.severity === "error" && !isOpen(finding));
  const wrong = new Set(errors.flatMap(({ row }) => row ?? []));
  const open = new Set(findings.filter(isOpen).flatMap(({ row }) => row ?? []));
  const rows = entry.rows.filter(({ indicator }) => own.has(indicator));
  const filled = rows.filter(
    ({ row, cells }) => !wrong.has(row) && FILLED_BY.some((cell) => cells[cell] !== null),
  );
  const asked = new Set([...filled.map(({ row }) => row), ...open, ...wrong]);
  return {
    filled: filled.length,
    total: rows.filter(({ row }) => asked.has(row)).length,
    open: [...open].filter((row) => !wrong.has(row)).length,
    errors: wrong.size + errors.filter(({ row }) => row === null).length,
  };
}

const FILLED_BY = ENTRY_CELLS.filter((cell) =>
  ["numerator", "denominator", "value", "missing"].includes(cell),
);
