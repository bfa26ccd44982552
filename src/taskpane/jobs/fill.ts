// Udfyld fra fil: a file or a pasted text is read and shown, figure by figure, and what the user chose of it is written.
import type { FillOutcome, FillPreview } from "../../jobs/fill-preview";
import type { IntakeProblem } from "../../intake/problem";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import { breathing } from "../breathing";
import { readBytes } from "../pane-files";
import { part } from "../part";
import { edited, focused, found, told, type PaneState } from "../state";
import type { WorkbookInfo } from "../workbook-info";
import { paneJob } from "./job";
import type { LookServices } from "./look";

/** A workbook from another system may have many sheets beside the one with the figures. */
const MAX_FILE_BYTES = 20_000_000;

/** Pasted text, or the bytes of a file, whatever it is. */
export type FillFrom = { text: string } | { bytes: Uint8Array };

export interface PreviewServices {
  previewFill: (from: FillFrom) => Promise<FillPreview | { refused: IntakeProblem } | { notEntry: unknown }>;
}

export interface FillServices {
  /** @param overwrite addresses of cells whose other figure may go */
  applyFill: (preview: FillPreview, overwrite: readonly string[]) => Promise<FillOutcome>;
}

/** What would go where. */
export interface ShownFill {
  preview: FillPreview;
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
    previewFill: async (from) => {
      const { fillSourceOf, previewFill } = await filling();
      const source = "text" in from ? from : await fillSourceOf(from.bytes, breathing());
      return "refused" in source ? source : previewFill(port(), source);
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

export const fillCells = paneJob({
  job: "fill",
  words: "fill",
  services: ({ port }): FillServices => ({
    applyFill: async ({ rows }, overwrite) => {
      const { applyFill } = await filling();
      return applyFill(port(), { rows }, { overwrite });
    },
  }),
  run: ({ applyFill }: FillServices, _, preview: FillPreview, overwrite: string[]) =>
    applyFill(preview, overwrite),
  ended: (state, outcome) => {
    const { shown } = state;
    const next = edited(shown.screen === "fill" ? { ...state, shown: { ...shown, fill: null } } : state);
    const { filled, left } = outcome;
    return focused(
      told(next, (text) => text.fill.done(filled, left), { kind: "filled", outcome }),
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
): Promise<Read> {
  const answer = await previewFill(from);
  const { csvProblemSentence, fillRefusalText, isNote } = await filling();
  if ("refused" in answer) return { unreadable: fillRefusalText[language][answer.refused] };
  if ("notEntry" in answer) return { workbook: await detect() };
  const said = (problems: FillPreview["problems"]) =>
    problems.map((problem) => csvProblemSentence(problem, language));
  const { problems } = answer;
  return {
    fill: {
      preview: answer,
      problems: said(problems.filter((problem) => !isNote(problem))),
      notes: said(problems.filter(isNote)),
    },
  };
}

function previewed(state: PaneState, answer: Read): PaneState {
  if ("workbook" in answer) return found(state, answer.workbook);
  const { shown } = state;
  // The user has gone on to something else meanwhile.
  if (shown.screen !== "fill") return state;
  if ("unreadable" in answer) return { ...state, shown: { ...shown, problems: [answer.unreadable] } };
  return focused({ ...state, shown: { screen: "fill", fill: answer.fill, problems: [] } }, "fill");
}
