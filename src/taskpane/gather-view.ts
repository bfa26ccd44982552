// What the screen shows of files that have been read: a line for each, what has to be decided, and what was decided before.
import { withoutCpr } from "../barometer/cpr";
import { figureKey } from "../barometer/figure";
import { figureWords, type Decision, type FigureId } from "../jobs/gather/decisions";
import type { DeliveredFile } from "../jobs/gather/delivery";
import { namedIn } from "../jobs/gather/named";
import { noteSentence, refusalSentence } from "../jobs/gather/gathered";
import type { ImportPreview } from "../jobs/gather/import";
import type { Consolidation, ImportedFile } from "../jobs/gather/merge";
import { textFigure, textNamed, textWords } from "../jobs/gather/merge-texts";
import { cutAtWord } from "../sheets/plan";
import { formatDate } from "../text/said/dates";
import type { Language } from "../text/language";
import { gatherText, type FileState } from "../text/pane/gather";

/** As the user chose it. `open`: only the mark that somebody has the workbook open; nothing was read. */
export type ChosenDelivery = (DeliveredFile | { open: string }) & {
  /** When it was last saved; left out where nobody knows. */
  savedAt?: number;
};

export interface FileLine {
  file: string;
  state: FileState;
  department: string | null;
  figures: number;
  errors: number;
  warnings: number;
  /** Why it was refused, and what else there is to say of it. */
  notes: string[];
  /** It looks older than what has been gathered, and replaces nothing: somebody has to see that. */
  isOlder?: true;
  problems: DeliveredFile["problems"];
}

export interface ConflictQuestion {
  /** Of what is shown: an answer is for these figures. */
  key: string;
  figure: FigureId;
  name: string;
  values: { department: string | null; departmentName: string; said: string; place: string }[];
}

export interface WithdrawalQuestion {
  key: string;
  figure: FigureId;
  name: string;
  department: string | null;
  departmentName: string;
  said: string;
  place: string;
  newer: string;
  /** Whether it is a text; figures are asked about in other words. */
  isText: boolean;
}

export interface GatherView {
  lines: FileLine[];
  counts: { taken: number; refused: number; open: number; figures: number };
  conflicts: ConflictQuestion[];
  withdrawals: WithdrawalQuestion[];
  /** How many questions there are of either kind. */
  asked: number;
  /** Whole sentences. */
  remembered: string[];
  missing: string[];
  extra: string[];
}

/** What a person has answered: who and when are added when it is imported. */
export type Answer = Omit<Decision, "who" | "when">;

export function gatherView(
  chosen: readonly ChosenDelivery[],
  preview: Exclude<ImportPreview, { outcome: "not-a-barometer" }>,
  language: Language,
): GatherView {
  const consolidation = preview.outcome === "preview" ? preview.consolidation : null;
  const names = new Map(consolidation?.catalogue.departments.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) =>
    id === null ? gatherText[language].unknownDepartment : (names.get(id) ?? id);
  const lines = linesOf(chosen, consolidation, nameOf, language);
  const taken = lines.filter(({ state }) => state !== "refused" && state !== "open");
  return {
    lines,
    counts: {
      taken: taken.length,
      refused: lines.filter(({ state }) => state === "refused").length,
      open: lines.filter(({ state }) => state === "open").length,
      // A copy brings nothing: its figures are counted with the file that it is a copy of.
      figures: taken.reduce((sum, { state, figures }) => sum + (state === "unchanged" ? 0 : figures), 0),
    },
    ...(consolidation === null ? NOTHING_ASKED : questionsOf(consolidation, nameOf, language)),
    remembered: preview.outcome === "preview" ? rememberedOf(preview, nameOf, language) : [],
    missing: (consolidation?.missing ?? []).map(nameOf),
    extra: (consolidation?.extra ?? []).map(nameOf),
  };
}

const NOTHING_ASKED = { conflicts: [], withdrawals: [], asked: 0 };

/** So much of a text is enough to know it by. */
const SHOWN = 300;

/** What wants looking at comes first. */
const ORDER: readonly FileState[] = ["refused", "open", "replaced", "imported", "unchanged"];

function linesOf(
  chosen: readonly ChosenDelivery[],
  consolidation: Consolidation | null,
  nameOf: (id: string | null) => string,
  language: Language,
): FileLine[] {
  const results = [...(consolidation?.files ?? [])];
  const lines = chosen.map((one): FileLine => {
    const nothing = { department: null, figures: 0, errors: 0, warnings: 0, problems: [] };
    if ("open" in one) {
      const notes = [gatherText[language].openElsewhere];
      return { ...nothing, file: shownFile(one.open), state: "open", notes };
    }
    const { incoming, problems } = one;
    // They are in the order they were handed over.
    const result: ImportedFile | null = consolidation === null ? null : (results.shift() ?? null);
    const file = shownFile(incoming.file);
    if (result === null) {
      const notes =
        "refusal" in incoming
          ? [refusalSentence({ code: incoming.refusal, detail: incoming.detail }, language)]
          : [];
      return { ...nothing, file, state: "refused", notes };
    }
    const { status, department, figures, errors, warnings, refusal, notes, older } = result;
    return {
      ...{ file, state: status, figures, errors, warnings, problems },
      department: department === null ? null : nameOf(department),
      notes: [
        ...(refusal === null ? [] : [refusalSentence(refusal, language)]),
        ...notes.map((note) => noteSentence(note, language)),
      ],
      ...(older === undefined ? {} : { isOlder: true }),
    };
  });
  const place = ({ state, isOlder }: FileLine) => ORDER.indexOf(isOlder === true ? "open" : state);
  return lines.sort((a, b) => place(a) - place(b));
}

function questionsOf(
  { catalogue, rows, texts = [], conflicts, withdrawals }: Consolidation,
  nameOf: (id: string | null) => string,
  language: Language,
): Pick<GatherView, "conflicts" | "withdrawals" | "asked"> {
  const wanted = new Set([...conflicts, ...withdrawals].map(figureKey));
  const standing = new Map(
    rows.flatMap((row) => {
      const key = figureKey(row.figure);
      const owned = JSON.stringify([key, row.department]);
      return wanted.has(key) ? [[owned, figureWords(row.figure, language)] as const] : [];
    }),
  );
  const saidOf = (figure: FigureId, department: string | null) =>
    standing.get(JSON.stringify([figureKey(figure), department])) ?? "–";
  const written = new Map(
    texts.map((text) => [JSON.stringify([figureKey(textFigure(text.written)), text.department]), text]),
  );
  const { place } = gatherText[language];
  return {
    asked: conflicts.length + withdrawals.length,
    conflicts: conflicts.map((conflict) => {
      const figure = idOf(conflict);
      const values = conflict.values.map(({ department, file, cell }) => ({
        department,
        departmentName: nameOf(department),
        said: saidOf(figure, department),
        place: place(shownFile(file ?? ""), cell),
      }));
      return {
        key: JSON.stringify([figure, values]),
        figure,
        name: namedIn(figure, catalogue, language),
        values,
      };
    }),
    withdrawals: withdrawals.map((withdrawal) => {
      const { department, file, cell, newer } = withdrawal;
      const figure = idOf(withdrawal);
      const text = written.get(JSON.stringify([figureKey(figure), department]));
      const said =
        text === undefined ? saidOf(figure, department) : cutAtWord(textWords(text.written), SHOWN);
      return {
        isText: textNamed(figure) !== null,
        key: JSON.stringify([figure, department, said, newer]),
        figure,
        name: namedIn(figure, catalogue, language),
        department,
        departmentName: nameOf(department),
        said,
        place: place(shownFile(file), cell),
        newer: shownFile(newer),
      };
    }),
  };
}

function rememberedOf(
  { consolidation, remembered }: Extract<ImportPreview, { outcome: "preview" }>,
  nameOf: (id: string | null) => string,
  language: Language,
): string[] {
  return remembered.map((change) => {
    const { kind, department, who, at, why } = change;
    const name = namedIn(idOf(change), consolidation.catalogue, language);
    const when = formatDate(at.slice(0, 10), language);
    const { decidedBy, rememberedOne, rememberedText } = gatherText[language];
    const by = [who === null ? when : decidedBy(who, when), why].filter((part) => part !== null).join(": ");
    if (textNamed(idOf(change)) !== null) return rememberedText(nameOf(department), name, by);
    return rememberedOne(kind, nameOf(department), name, by);
  });
}

function idOf({ indicator, group, category, period, definition }: FigureId): FigureId {
  return { indicator, group, category, period, definition };
}

/** People name files after persons. */
function shownFile(file: string): string {
  return withoutCpr(file) ?? "";
}
