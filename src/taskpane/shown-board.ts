// The board of a round as the pane shows it: every word said, in one language.
import type { Catalogue } from "../barometer/catalogue";
import { lastDay } from "../barometer/round";
import {
  approvedWords,
  type BoardLine,
  countsOf,
  lackingWords,
  readyWords,
  remindersOf,
  type RoundBoard,
} from "../sheets/gathered";
import type { Language } from "../text/language";
import { formatDate } from "../text/said/dates";
import { type DeliveryState, type ExplainBy, roundText } from "../text/sheets/round";

export interface ShownBoard {
  title: string;
  counts: string;
  /** With its word, `Frist: 1. marts 2019`. */
  deadline: string;
  isOver: boolean;
  /** With its words, where explanations of lights are waited for until a day. */
  explainBy: { day: string; words: string; isOver: boolean } | null;
  lines: ShownDelivery[];
}

export interface ShownDelivery {
  department: string;
  name: string;
  state: DeliveryState;
  stateWord: string;
  /** Null where nothing is known of a delivery. */
  delivery: { errors: number; open: number; ready: string | null; approved: string | null } | null;
  /** Those that it is asked for and has not written, or that it has written all; null where it is asked for none. */
  texts: { missing: string[]; all: string } | null;
  /** The mail to a department that is late; null for the others. */
  reminder: string | null;
}

export function shownBoard(catalogue: Catalogue, board: RoundBoard, language: Language): ShownBoard {
  const texts = roundText[language];
  const reminders = new Map(
    remindersOf(catalogue, board, language).map(({ department, text }) => [department, text]),
  );
  return {
    title: texts.title(board.round?.title ?? null),
    counts: texts.counts(countsOf(board)),
    deadline: `${texts.deadline}: ${deadlineWords(board, language)}`,
    isOver: board.isOver,
    explainBy: board.explainBy === undefined ? null : explainWords(board.explainBy, language),
    lines: board.lines.map((line): ShownDelivery => {
      const { department, name, state, delivery } = line;
      return {
        department,
        name,
        state,
        stateWord: texts.states[state],
        delivery:
          delivery === null
            ? null
            : {
                errors: delivery.errors,
                open: delivery.open,
                ready: readyWords(line, language),
                approved: approvedWords(line, language),
              },
        texts: textsOf(line, language),
        reminder: reminders.get(department) ?? null,
      };
    }),
  };
}

function textsOf(line: BoardLine, language: Language): ShownDelivery["texts"] {
  const words = lackingWords(line, language);
  if (words === null) return null;
  return (line.texts?.lacking.length ?? 0) === 0
    ? { missing: [], all: words }
    : { missing: words.split("\n"), all: "" };
}

function deadlineWords({ round, isOver }: RoundBoard, language: Language): string {
  const texts = roundText[language];
  const said = round?.deadline?.trim() ?? "";
  if (round === null || said === "") return texts.noDeadline;
  if (lastDay(round) === null) return texts.badDeadline(said);
  const day = formatDate(said, language);
  return isOver ? texts.passed(day) : day;
}

function explainWords({ day, isOver }: ExplainBy, language: Language) {
  const texts = roundText[language];
  const said = formatDate(day, language);
  return { day, words: `${texts.explainBy}: ${isOver ? texts.passed(said) : said}`, isOver };
}
