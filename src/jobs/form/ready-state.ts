// Whether a department has said that it has finished and its head has approved it, and whether its figures are still those
// that it was said of. Pure.
import { figureKey } from "../../barometer/figure";
import type { Round } from "../../barometer/round";
import {
  departmentsOfText,
  type FormText,
  isUnwritten,
  textKey,
  WRITTEN_FIELDS,
} from "../../barometer/written";
import { sha256 } from "../../barometer/sha256";
import { readBasis, readMissing, readSeriesBreak, readText, readYes } from "../../checks/choices";
import { ENTRY_CELLS, type EntryCell, type EntryRow, type RawCell } from "../../checks/types";
import { ENTRY_LAYOUT, type EntrySheet, indicatorsOf, READY_PLACE } from "../../sheets/entry";
import type { DepartmentSignatures, Store } from "../../sheets/workbook";
import type { Language } from "../../text/language";
import { readyText } from "../../text/sheets/ready";
import type { CellPatch } from "../port";

export type ReadyState =
  | { state: "not-ready" }
  /** `changed`: something entered is not what it was then, so that no approval holds either. `when` is an ISO time. */
  | {
      state: "ready" | "changed";
      who: string;
      when: string;
      approved?: { who: string; when: string };
      /** Of `changed`: who had approved what is no longer there. */
      unapproved?: { who: string; when: string };
      /** Where the workbook goes next, as far as the round says. */
      next?: Pick<Round, "contact" | "deadline">;
    };

/**
 * @param department of a workbook of several; null for the workbook as a whole, left out for whoever is picked in it
 */
export function readyState(
  entry: Pick<EntrySheet, "rows" | "texts" | "store" | "catalogue" | "picked">,
  department: string | null = entry.picked,
): ReadyState {
  const { store } = entry;
  const { ready, approved } = department === null ? store : (store.byDepartment?.[department] ?? {});
  if (!ready) return { state: "not-ready" };
  const now = reportedOf(entry, department);
  const { contact, deadline } = store.round ?? {};
  const next = {
    ...(contact === undefined ? {} : { contact }),
    ...(deadline === undefined ? {} : { deadline }),
  };
  const isKnown = Object.keys(next).length > 0;
  const said = { who: ready.who, when: ready.when, ...(isKnown ? { next } : {}) };
  if (ready.fingerprint !== now) {
    const fell = approved?.fingerprint === ready.fingerprint ? approved : null;
    return {
      state: "changed",
      ...said,
      ...(fell ? { unapproved: { who: fell.who, when: fell.when } } : {}),
    };
  }
  const holds = approved !== null && approved !== undefined && approved.fingerprint === now;
  return {
    state: "ready",
    ...said,
    ...(holds ? { approved: { who: approved.who, when: approved.when } } : {}),
  };
}

/** The fingerprint of everything that a department reports; null: of the workbook as a whole. */
export function reportedOf(
  entry: Pick<EntrySheet, "rows" | "texts" | "catalogue">,
  department: string | null,
): string {
  const texts = (entry.texts ?? []).filter(({ written, standing }) => {
    const own = departmentsOfText(entry.catalogue, written);
    return standing !== "earlier" && (department === null || own.includes(department));
  });
  return fingerprintOf(rowsOf(entry, department), texts);
}

/** A department's own rows; null: all of them. */
export function rowsOf(
  { catalogue, rows }: Pick<EntrySheet, "rows" | "catalogue">,
  department: string | null,
): EntryRow[] {
  const own = indicatorsOf({ catalogue }, department);
  return department === null ? rows : rows.filter(({ indicator }) => own.has(indicator));
}

export interface DepartmentState {
  department: string;
  name: string;
  state: ReadyState;
}

/** Each department that has rows in a workbook of several; nothing in a workbook of one. */
export function departmentStates(entry: EntrySheet): DepartmentState[] {
  if (entry.departments.length < 2) return [];
  return entry.catalogue.departments
    .filter(({ id }) => entry.departments.includes(id) && rowsOf(entry, id).length > 0)
    .map(({ id, name }) => ({ department: id, name, state: readyState(entry, id) }));
}

/** Who has reported and approved, in a sentence or two. */
export function stateSentence(state: ReadyState, language: Language): string {
  const texts = readyText[language];
  if (state.state === "not-ready") return texts.notReady;
  const said = texts[state.state](state.who, state.when);
  const { approved, unapproved } = state;
  return [
    said,
    ...(approved ? [texts.approved(approved.who, approved.when)] : []),
    ...(unapproved ? [texts.unapproved(unapproved.who, unapproved.when)] : []),
  ].join(" ");
}

/** For a sheet that is laid with the figures as they were; null while nobody has finished. */
export function readySentence({
  catalogue,
  language,
  byDepartment = {},
  ...whole
}: Pick<Store, "ready" | "approved" | "byDepartment" | "language" | "catalogue">): string | null {
  const said = [
    ...laidSentence(whole, language),
    ...catalogue.departments.flatMap(({ id, name }) =>
      laidSentence(byDepartment[id] ?? {}, language).map((sentence) => `${name}: ${sentence}`),
    ),
  ];
  return said.length === 0 ? null : said.join(" ");
}

function laidSentence({ ready, approved }: DepartmentSignatures, language: Language): string[] {
  if (!ready) return [];
  const holds = approved && approved.fingerprint === ready.fingerprint;
  const { who, when } = ready;
  return [stateSentence({ state: "ready", who, when, ...(holds ? { approved } : {}) }, language)];
}

/** The sentence on the entry sheet as it should stand now; nothing where nobody has ever finished. */
export function readyLine(entry: EntrySheet): CellPatch[] {
  const { language } = entry;
  const whole = readyState(entry, null);
  const said = [
    ...(whole.state === "not-ready" ? [] : [stateSentence(whole, language)]),
    ...departmentStates(entry)
      .filter(({ state }) => state.state !== "not-ready")
      .map(({ name, state }) => `${name}: ${stateSentence(state, language)}`),
  ];
  if (said.length === 0) return [];
  // Rows may have been put in above the table, columns moved: the place goes along with the heading and the period.
  const row = entry.header - (ENTRY_LAYOUT.header - READY_PLACE.row);
  return [{ sheet: entry.sheet, row, column: entry.columns.period, cells: [[said.join(" ")]] }];
}

/**
 * SHA-256 of everything entered, in an order and a form of its own: moved rows, the other language's words for the same
 * choice, and numbers saved to 15 digits by another program change nothing; any other edit does.
 */
export function fingerprintOf(
  rows: readonly EntryRow[],
  texts: readonly Pick<FormText, "written">[] = [],
): string {
  const lines = rows.flatMap((row) => {
    const isFigure = ENTRY_CELLS.some((cell) => cell !== "period" && row.cells[cell] !== null);
    const entered = ENTRY_CELLS.flatMap((cell) => {
      const common = cell === "basis" && isFigure ? (row.basisForAll ?? null) : null;
      const content = canonical(cell, row.cells[cell] ?? common);
      const given = cell === "period" && content === row.givenPeriod;
      return content === null || given ? [] : [[cell, content]];
    });
    return entered.length === 0 ? [] : [JSON.stringify([identity(row), entered])];
  });
  const written = texts.flatMap((one) =>
    isUnwritten(one.written)
      ? []
      : [
          JSON.stringify([
            textKey(one.written),
            WRITTEN_FIELDS.map((field) => plainText(one.written[field])),
          ]),
        ],
  );
  return sha256([...lines, ...written].sort().join("\n"));
}

/** Programs save line breaks in more than one way. */
function plainText(text: string | null): string {
  return (text ?? "").replace(/\r\n?/g, "\n");
}

function identity(row: EntryRow): string {
  return figureKey({ ...row, period: row.givenPeriod });
}

/** Below this many digits nothing is lost when LibreOffice saves a number. */
const SAVED_DIGITS = 14;

function canonical(cell: EntryCell, content: RawCell): RawCell {
  if (content === null) return null;
  if (cell === "missing") return known(readMissing(content), content);
  if (cell === "basis") return known(readBasis(content), content);
  if (cell === "thirdGeneration") {
    const said = readYes(content);
    return said === "unknown" ? readText(content) : said || null;
  }
  if (cell === "seriesBreak") return readSeriesBreak(content);
  if (cell === "period") return readText(content);
  return typeof content === "number" ? Number(content.toPrecision(SAVED_DIGITS)) : readText(content);
}

function known(choice: string | null, content: RawCell): RawCell {
  return choice === "unknown" ? readText(content) : choice;
}
