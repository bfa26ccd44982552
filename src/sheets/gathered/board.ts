// The board of a round: how far each department has come, and what to write to those who are late.
import type { Catalogue } from "../../barometer/catalogue";
import { withoutCpr } from "../../barometer/cpr";
import { lastDay, type Round } from "../../barometer/round";
import type { WantedText } from "../../barometer/written";
import type { Language } from "../../text/language";
import { sheetNames } from "../../text/sheets/names";
import {
  BOARD_HEADINGS,
  type BoardHeading,
  type DeliveryState,
  type ExplainBy,
  type Reminder,
  roundText,
} from "../../text/sheets/round";
import { extractionText } from "../../text/words/extraction";
import { textsText } from "../../text/sheets/texts";
import {
  type CellValue,
  ERROR_MARK,
  NOTE,
  type PrintedColumn,
  printedTable,
  type SheetPlan,
  type TextLine,
  TITLE,
  WARNING_MARK,
} from "../plan";
import type { Delivery } from "../workbook";
import type { ImportChange } from "./import-changes";
import { timeWords } from "../plan";

export interface BoardLine {
  /** Id. */
  department: string;
  name: string;
  state: DeliveryState;
  /** Null where nothing has come in, or nobody knows more of it. */
  delivery: Delivery | null;
  /** How many texts it is asked for, and those that have not come in; left out where it is asked for none. */
  texts?: { wanted: number; lacking: readonly WantedText[] };
  /** Explanations of lights that it has been asked for and not given; left out where there are none. */
  unexplained?: readonly WantedText[];
}

export interface RoundBoard {
  /** Null where no file said which round it is of. */
  round: Round | null;
  /** Whether its last day is over. */
  isOver: boolean;
  /** Until when explanations of lights are asked for; left out where no day is set or everyone asked has explained. */
  explainBy?: ExplainBy;
  /** In the catalogue's order. */
  lines: BoardLine[];
  /** What departments have told in this round of how figures are extracted; left out where they have not. */
  extractions?: readonly ImportChange[];
}

const WIDTHS: Record<BoardHeading, number> = {
  department: 34,
  state: 24,
  ready: 30,
  approved: 30,
  errors: 8,
  open: 13,
  texts: 36,
  file: 36,
  at: 18,
};
const DEADLINE_ROW = 2;

/** @param language the catalogue's unless told otherwise */
export function planRound(catalogue: Catalogue, board: RoundBoard, language = catalogue.language): SheetPlan {
  const texts = roundText[language];
  const { round, lines, explainBy } = board;
  const day = round === null ? null : lastDay(round);
  const said = round?.deadline ?? null;
  const reminders = remindersOf(catalogue, board, language);
  const plan = printedTable<BoardLine, BoardHeading>({
    sheet: sheetNames.da.round,
    catalogue,
    language,
    above: [
      { cells: [texts.title(round?.title ?? null)], style: TITLE, height: 28 },
      { cells: [texts.counts(countsOf(board))], style: NOTE },
      { cells: [texts.deadline, day === null ? wordsFor(said, language) : null] },
      ...(explainBy === undefined ? [] : [{ cells: [texts.explainBy] }]),
      { cells: [] },
    ],
    columns: BOARD_HEADINGS.map((code) => columnOf(code, language)),
    headings: texts.headings,
    headingHeight: 34,
    rows: lines.map((line) => ({ line })),
    hidden: lines.some((line) => line.texts !== undefined) ? [] : ["texts"],
    empty: texts.empty,
    decimals: () => 0,
    lineHeight: 20,
    below: [
      { cells: [] },
      ...extractionLines(catalogue, board, language),
      ...(reminders.length === 0
        ? []
        : [{ cells: [texts.reminders], style: TITLE, height: 28 }, { cells: [] }]),
      ...reminders.flatMap(({ name, text }) => [
        { cells: [texts.reminderTo(name)], style: { bold: true } },
        { cells: [text], style: { vertical: "top" as const }, over: "merged" as const },
        { cells: [] },
      ]),
    ],
    page: { isInternal: true },
  });
  const days = [
    ...(day === null ? [] : [{ row: DEADLINE_ROW, day }]),
    ...(explainBy === undefined ? [] : [{ row: DEADLINE_ROW + 1, day: explainBy.day }]),
  ].map(({ row, ...one }) => ({ ...one, box: { row, column: 1, rows: 1, columns: 1 } }));
  return {
    ...plan,
    values: [
      ...plan.values,
      ...days.map(({ box, ...one }) => ({ row: box.row, column: 1, cells: [[serialOf(one.day)]] })),
    ],
    formats: [
      ...plan.formats,
      ...days.map(({ box }) => ({
        box,
        style: { numberFormat: "d. mmmm yyyy", horizontal: "left" as const },
      })),
    ],
    // Asked of the day on which somebody looks.
    conditionals: [
      ...plan.conditionals,
      ...days.map(({ box }) => ({
        box,
        formula: `=$B$${String(box.row + 1)}<TODAY()`,
        style: ERROR_MARK,
      })),
    ],
  };
}

function extractionLines(
  { indicators, departments }: Catalogue,
  { extractions = [] }: RoundBoard,
  language: Language,
): TextLine[] {
  if (extractions.length === 0) return [];
  const texts = extractionText[language];
  const nameOf = (id: string, all: readonly { id: string; name: string }[]) =>
    all.find((one) => one.id === id)?.name ?? id;
  const lines = extractions.map(({ indicator, group, before, after, department }) =>
    texts.change({
      ...{ indicator: nameOf(indicator, indicators), part: group, before, after },
      department: department === null ? null : nameOf(department, departments),
    }),
  );
  return [
    { cells: [texts.changed], style: TITLE, height: 28 },
    ...lines.map((line): TextLine => ({ cells: [line], over: "merged" })),
    { cells: [] },
  ];
}

function wordsFor(deadline: string | null, language: Language): string {
  const texts = roundText[language];
  return deadline === null || deadline.trim() === "" ? texts.noDeadline : texts.badDeadline(deadline);
}

function columnOf(code: BoardHeading, language: Language): PrintedColumn<BoardLine, BoardHeading> {
  const texts = roundText[language];
  const isCount = code === "errors" || code === "open";
  return {
    code,
    width: WIDTHS[code],
    align: isCount ? "right" : "left",
    format: null,
    wrap: !isCount,
    ...(code === "department" ? { bold: true } : {}),
    cell: (line) => cellOf(code, line, language),
    ...(code === "state"
      ? {
          colours: (box) => [
            { box, formula: `=B${box.row + 1}="${texts.states.late}"`, style: ERROR_MARK },
            { box, formula: `=B${box.row + 1}="${texts.states.missing}"`, style: WARNING_MARK },
          ],
        }
      : {}),
  };
}

function cellOf(code: BoardHeading, line: BoardLine, language: Language): CellValue {
  const { delivery } = line;
  switch (code) {
    case "department":
      return line.name;
    case "state":
      return roundText[language].states[line.state];
    case "ready":
      return readyWords(line, language);
    case "approved":
      return approvedWords(line, language);
    case "file":
      return delivery === null || delivery.file === "" ? null : withoutCpr(delivery.file);
    case "at":
      return delivery === null ? null : timeWords(delivery.at);
    case "texts":
      return lackingWords(line, language);
    case "errors":
    case "open":
      return delivery?.[code] ?? null;
  }
}

/** Who has reported it ready; null where nobody has. */
export function readyWords({ delivery }: BoardLine, language: Language): string | null {
  const ready = delivery?.ready ?? null;
  if (ready === null) return null;
  return roundText[language][ready.changed ? "changed" : "ready"](ready.who, ready.when);
}

export function approvedWords({ delivery }: BoardLine, language: Language): string | null {
  const texts = roundText[language];
  const { approved = null, unapproved = null } = delivery ?? {};
  if (approved !== null) return texts.ready(approved.who, approved.when);
  return unapproved === null ? null : texts.changed(unapproved.who, unapproved.when);
}

/** The texts that have not come in, each on a line; null where none is asked for. */
export function lackingWords({ texts }: BoardLine, language: Language): string | null {
  if (texts === undefined) return null;
  const { wanted, lacking } = texts;
  if (lacking.length === 0) return roundText[language].allTexts(wanted);
  const { kinds } = textsText[language];
  return lacking.map(({ kind, title }) => `${kinds[kind]}: ${title}`).join("\n");
}

export function countsOf({ lines }: RoundBoard): Record<DeliveryState, number> {
  const counts = { delivered: 0, late: 0, missing: 0, extra: 0 };
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

export interface DepartmentReminder {
  /** Id. */
  department: string;
  name: string;
  subject: string;
  /** The whole mail, its subject first. */
  text: string;
}

/**
 * One for each department that is late (where no day is set, for each that has not delivered), and for each that has been asked
 * to explain its lights and has not.
 */
export function remindersOf(
  { municipality }: Pick<Catalogue, "municipality">,
  { round, lines, explainBy }: RoundBoard,
  language: Language,
): DepartmentReminder[] {
  const texts = roundText[language];
  const deadline = round === null ? null : lastDay(round);
  return lines.flatMap(({ department, name, state, unexplained = [] }): DepartmentReminder[] => {
    const reminder: Reminder = {
      department: name,
      round: round?.title ?? roundText[language].title(null).toLowerCase(),
      municipality,
      deadline,
      contact: round?.contact?.trim() || null,
      explainBy: explainBy ?? null,
    };
    const mail = (subject: string, paragraphs: readonly string[]) => [
      { department, name, subject, text: [subject, ...paragraphs].join("\n\n") },
    ];
    if (state === "late" || (state === "missing" && deadline === null))
      return mail(texts.subject(reminder), texts.reminder(reminder));
    if (unexplained.length === 0) return [];
    const indicators = unexplained.map(({ title }) => title);
    return mail(texts.explanationSubject(reminder), texts.explanationMail(reminder, indicators));
  });
}

/** Excel counts days from the last of 1899, and one that never was. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const A_DAY = 86_400_000;

function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / A_DAY;
}
