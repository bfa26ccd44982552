// Udfyld fra fil: a file or a pasted text is read and shown, figure by figure, and what the user chose of it is written.
import type { FillOutcome, FillPreview } from "../../jobs/fill/fill-preview";
import type { FillChoice, FillSource, Questions } from "../../jobs/fill/foreign";
import type { Meanings } from "../../jobs/fill/name-meanings";
import type { IntakeProblem } from "../../intake/problem";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import { breathing } from "../breathing";
import { askedSoFar, openCount } from "../fill-answers";
import { readBytes } from "../pane-files";
import { part } from "../part";
import { edited, focused, found, told, type PaneState } from "../state";
import type { WorkbookInfo } from "../workbook-info";
import { paneJob } from "./job";
import type { LookServices } from "./look";

/** A workbook from another system may have many sheets beside the one with the figures. */
const MAX_FILE_BYTES = 20_000_000;

/** Pasted text, or the bytes of a file, whatever it is; or what has been read of it already. */
export type FillFrom = { bytes: Uint8Array } | FillSource;

export interface PreviewServices {
  previewFill: (
    from: FillFrom,
    choice: FillChoice,
  ) => Promise<(FillPreview & Sourced) | { refused: IntakeProblem } | { notEntry: unknown }>;
}

interface Sourced {
  /** What was read, to be read again with other answers. It is as the file is: never shown as it stands. */
  source: FillSource;
}

export interface FillServices {
  /** @param overwrite addresses of cells whose other figure may go */
  applyFill: (preview: FillPreview, overwrite: readonly string[]) => Promise<FillOutcome>;
}

/** What would go where. */
export interface ShownFill extends Sourced {
  preview: FillPreview;
  /** What a name in it may mean. */
  meanings: Meanings;
  /** What the user has chosen and answered of this file; it is read with that. */
  choice: FillChoice;
  /** Also what has been answered, so that the answer can be changed. */
  asked: Questions;
  /** Whole sentences about what could not be read. */
  problems: string[];
  /** Rows left out on purpose, as sums are. */
  notes: string[];
}

type Read =
  | { fill: ShownFill }
  /** Nothing could be read; the sentence says why, and what to do. */
  | { unreadable: string }
  /** The workbook is another one than the pane last saw, and has no cells to fill in. */
  | { workbook: WorkbookInfo };

export const readFile = paneJob({
  job: "read-fill",
  words: "read-fill",
  services: ({ port }): PreviewServices => ({
    previewFill: async (from, choice) => {
      const { fillSourceOf, previewFill } = await filling();
      const source = "bytes" in from ? await fillSourceOf(from.bytes, breathing()) : from;
      return "refused" in source ? source : { ...(await previewFill(port(), source, choice)), source };
    },
  }),
  run: async (services: PreviewServices & LookServices, _, file: File, language: Language): Promise<Read> => {
    const words = paneText[language].fill;
    if (file.size > MAX_FILE_BYTES) return { unreadable: words.fileTooLarge };
    const bytes = await readBytes(file);
    return bytes === null ? { unreadable: words.fileUnreadable } : read(services, { bytes }, language);
  },
  ended: previewed,
});

export const readPasted = paneJob({
  job: "read-fill",
  words: "read-fill",
  services: () => ({}),
  run: (services: PreviewServices & LookServices, _, text: string, language: Language) =>
    read(services, { text }, language),
  ended: previewed,
});

/** With another table, or another answer. */
export const readAgain = paneJob({
  job: "read-fill",
  words: "read-fill",
  services: () => ({}),
  run: (
    services: PreviewServices & LookServices,
    _,
    { source, asked }: ShownFill,
    choice: FillChoice,
    language: Language,
  ) => read(services, source, language, choice, asked),
  ended: (state, answer) => {
    const { shown } = state;
    // The user sits at a question, and stays there.
    if (!("fill" in answer) || shown.screen !== "fill") return previewed(state, answer);
    const { preview, asked } = answer.fill;
    const cells = preview.rows.filter(({ state: one }) => one === "new").length;
    const open = openCount(asked, preview.mapping);
    return told({ ...state, shown: { ...shown, fill: answer.fill, problems: [] } }, (text) =>
      text.fill.readAgain(cells, open),
    );
  },
});

export const fillCells = paneJob({
  job: "fill",
  words: "fill",
  services: ({ port }): FillServices => ({
    applyFill: async (preview, overwrite) => {
      const { applyFill } = await filling();
      return applyFill(port(), preview, { overwrite });
    },
  }),
  run: ({ applyFill }: FillServices, _, preview: FillPreview, overwrite: string[]) =>
    applyFill(preview, overwrite),
  ended: (state, outcome) => {
    const { shown } = state;
    const next = edited(shown.screen === "fill" ? { ...state, shown: { ...shown, fill: null } } : state);
    return focused(
      told(next, (text) => text.fill.done(outcome), { kind: "filled", outcome }),
      "screen",
    );
  },
});

function filling() {
  return part(() => import("../work/filling"));
}

async function read(
  { previewFill, detect }: PreviewServices & LookServices,
  from: FillFrom,
  language: Language,
  choice: FillChoice = {},
  before: Questions = NOTHING_ASKED,
): Promise<Read> {
  const answer = await previewFill(from, choice);
  const { askedAbout, csvProblemSentence, fillRefusalText, isNote, meaningsIn } = await filling();
  if ("refused" in answer) return { unreadable: fillRefusalText[language][answer.refused] };
  if ("notEntry" in answer) return { workbook: await detect() };
  const said = (problems: FillPreview["problems"]) =>
    problems.map((problem) => csvProblemSentence(problem, language));
  const { source, ...preview } = answer;
  const { problems, questions, mapping } = preview;
  const isQuestion = askedAbout(questions);
  return {
    fill: {
      preview,
      source,
      meanings: meaningsIn(preview.catalogue),
      choice,
      asked: askedSoFar(before, questions, mapping),
      problems: said(problems.filter((problem) => !isNote(problem) && !isQuestion(problem))),
      notes: said(problems.filter(isNote)),
    },
  };
}

const NOTHING_ASKED: Questions = { headings: [], names: [], unlisted: 0 };

function previewed(state: PaneState, answer: Read): PaneState {
  if ("workbook" in answer) return found(state, answer.workbook);
  const { shown } = state;
  // The user has gone on to something else meanwhile.
  if (shown.screen !== "fill") return state;
  if ("unreadable" in answer) return { ...state, shown: { ...shown, problems: [answer.unreadable] } };
  return focused({ ...state, shown: { screen: "fill", fill: answer.fill, problems: [] } }, "fill");
}
