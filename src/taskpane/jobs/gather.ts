// Saml: files are read one by one and shown with what they bring and ask; once it is decided, they are imported; and the last
// import can be taken back.
import type { Catalogue } from "../../barometer/catalogue";
import type { Decision } from "../../jobs/gather/decisions";
import type { DeliveredFile } from "../../jobs/gather/delivery";
import type { ImportOutcome, ImportPreview } from "../../jobs/gather/import";
import type { UndoOutcome } from "../../jobs/gather/undo-import";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import { namedOnce, type ChosenFile } from "../chosen-files";
import { breathing } from "../breathing";
import type { Answer, ChosenDelivery, GatherView } from "../gather-view";
import { readBytes } from "../pane-files";
import { part } from "../part";
import { focused, told, type PaneState } from "../state";
import type { WorkbookInfo } from "../workbook-info";
import { paneJob, type OnProgress } from "./job";

/** A filled form of 5,000 indicators is a tenth of it. */
const MAX_FILE_BYTES = 20_000_000;

/** Files that have been read, and what they come to in the workbook in front. */
export interface Gathering {
  chosen: ChosenDelivery[];
  view: GatherView;
  /** Where the user stopped it: how many were read, of how many. */
  stopped: { read: number; all: number } | null;
}

export interface GatherServices {
  /** What the file brings; whatever it is, the answer is about this file alone. */
  readDelivery: (file: string, bytes: Uint8Array, language: Language) => Promise<DeliveredFile>;
  previewImport: (files: readonly ChosenDelivery[]) => Promise<ImportPreview>;
}

export interface ImportServices extends Pick<GatherServices, "previewImport"> {
  importFiles: (
    files: readonly ChosenDelivery[],
    decisions: readonly Omit<Decision, "when">[],
    onProgress: OnProgress,
  ) => Promise<ImportOutcome>;
}

export interface UndoServices {
  undoImport: (confirmed: boolean, onProgress: OnProgress) => Promise<UndoOutcome>;
}

type Imported =
  | { imported: { files: number; figures: number; workbook: WorkbookInfo } }
  /** The workbook has changed since somebody decided. */
  | { asks: Gathering }
  | { because: "nothing" | "not-here" };

type Read = { gathering: Gathering } | { because: "no-files" | "no-questions" | "not-here" };

export const readDeliveries = paneJob({
  job: "read-deliveries",
  words: "read-deliveries",
  services: ({ port, today }): GatherServices => ({
    readDelivery: async (file, bytes, language) => {
      const { readDelivery } = await gathering();
      return readDelivery(file, bytes, language, breathing());
    },
    previewImport: async (files) => {
      const { previewImport } = await gathering();
      return previewImport(port(), {
        incoming: incomingOf(files),
        catalogue: null,
        now: nowOf(today()),
        pause: breathing(),
      });
    },
  }),
  run: async (
    { readDelivery, previewImport }: GatherServices,
    { progress },
    before: readonly ChosenDelivery[],
    files: readonly ChosenFile[],
    language: Language,
    stop: AbortSignal,
  ): Promise<Read> => {
    if (files.length === 0) return { because: "no-files" };
    const { gatherView, isLockFile, notRead, withoutCpr } = await gathering();
    // People put personal numbers into names of files.
    const named = files.map(({ name, file }) => ({ name: withoutCpr(name) ?? "", file }));
    const words = paneText[language].gather;
    const readOne = async ({ name, file }: ChosenFile): Promise<ChosenDelivery> => {
      if (isLockFile(name)) return { open: name };
      if (file === null) return unread(name, words.fileUnreadable);
      if (file.size > MAX_FILE_BYTES) return unread(name, words.fileTooLarge);
      if (file.size === 0) return notRead(name, "empty", language);
      const bytes = await readBytes(file);
      return bytes === null ? unread(name, words.fileUnreadable) : readDelivery(name, bytes, language);
    };
    const read: ChosenDelivery[] = [];
    for (const one of namedOnce(named, before.map(nameOf))) {
      if (stop.aborted) break;
      read.push({
        ...(await readOne(one)),
        ...(one.file === null ? {} : { savedAt: one.file.lastModified }),
      });
      progress(read.length / files.length);
    }
    // Whatever was chosen first: what is newest counts.
    const chosen = [...before, ...read].sort((a, b) => savedAt(a) - savedAt(b));
    const preview = await previewImport(chosen);
    if (preview.outcome === "not-a-barometer") return { because: "not-here" };
    const stopped = read.length < files.length ? { read: read.length, all: files.length } : null;
    return { gathering: { chosen, view: gatherView(chosen, preview, language), stopped } };
  },
  ended: read,
});

/** What was asked at an earlier import and nobody has decided: no file has to be chosen again for it. */
export const askOpenQuestions = paneJob({
  job: "ask-open-questions",
  words: "ask-open-questions",
  services: () => ({}),
  run: async (
    { previewImport }: Pick<GatherServices, "previewImport">,
    _running,
    language: Language,
  ): Promise<Read> => {
    const { gatherView } = await gathering();
    const preview = await previewImport([]);
    if (preview.outcome === "not-a-barometer") return { because: "not-here" };
    const view = gatherView([], preview, language);
    return view.asked === 0
      ? { because: "no-questions" }
      : { gathering: { chosen: [], view, stopped: null } };
  },
  ended: (state, answer) =>
    read(
      state.shown.screen === "gather"
        ? state
        : { ...state, shown: { screen: "gather", gathering: null, refusal: null } },
      answer,
    ),
});

function read(state: PaneState, answer: Read): PaneState {
  const { shown } = state;
  // The user has gone on to something else meanwhile.
  if (shown.screen !== "gather") return state;
  if ("because" in answer)
    return focused({ ...state, shown: { ...shown, refusal: answer.because } }, "screen");
  const { chosen, view } = answer.gathering;
  return focused(
    told({ ...state, shown: { ...shown, gathering: answer.gathering, refusal: null } }, (text) =>
      chosen.length === 0 ? text.gather.openQuestions(view.asked) : text.gather.counts(view.counts),
    ),
    "gather",
  );
}

export const importFiles = paneJob({
  job: "import",
  words: "import",
  services: ({ port, today }): Pick<ImportServices, "importFiles"> => ({
    importFiles: async (files, answers, onProgress) => {
      const { importInto } = await gathering();
      const now = nowOf(today());
      const decisions = answers.map((answer) => ({ ...answer, when: now }));
      return importInto(port(), {
        incoming: incomingOf(files),
        catalogue: null,
        decisions,
        now,
        onProgress,
        pause: breathing(),
      });
    },
  }),
  run: async (
    services: Pick<ImportServices, "importFiles">,
    { progress },
    { chosen, view }: Gathering,
    answers: readonly Answer[],
    who: string,
    language: Language,
  ): Promise<Imported> => {
    const outcome = await services.importFiles(
      chosen,
      answers.map((answer) => ({ ...answer, who })),
      progress,
    );
    switch (outcome.outcome) {
      case "imported": {
        const { catalogue, rows } = outcome.consolidation;
        return {
          imported: { files: view.counts.taken, figures: rows.length, workbook: barometerOf(catalogue) },
        };
      }
      case "preview": {
        const { gatherView } = await gathering();
        return { asks: { chosen: [...chosen], view: gatherView(chosen, outcome, language), stopped: null } };
      }
      case "nothing":
        return { because: "nothing" };
      case "not-a-barometer":
        return { because: "not-here" };
    }
  },
  ended: (state, answer): PaneState => {
    const { shown } = state;
    if ("because" in answer) return refusedAs(state, answer.because);
    if ("asks" in answer) {
      const next: PaneState =
        shown.screen === "gather"
          ? { ...state, shown: { ...shown, gathering: answer.asks, refusal: "changed" } }
          : state;
      return focused(next, "screen");
    }
    const { files, figures, workbook } = answer.imported;
    return focused(
      told(
        changed(state, workbook),
        (text) => (files === 0 ? text.gather.decided : text.gather.imported(files, figures)),
        { kind: "imported" },
      ),
      "screen",
    );
  },
});

export const undoImport = paneJob({
  job: "undo-import",
  words: "undo-import",
  services: ({ port, today }): UndoServices => ({
    undoImport: async (confirmed, onProgress) => {
      const { undoImport } = await gathering();
      return undoImport(port(), { confirmed, now: nowOf(today()), onProgress, pause: breathing() });
    },
  }),
  run: ({ undoImport }: UndoServices, { progress, confirmed }) => undoImport(confirmed, progress),
  ended: (state, answer): PaneState => {
    const { workbook, language } = state;
    const after = workbook && { ...workbook, undoable: false };
    switch (answer.outcome) {
      case "needs-confirmation":
        return {
          ...state,
          question: { about: "words", ...paneText[language].gather.undoQuestion, items: [] },
        };
      case "nothing":
        return focused(
          told({ ...state, workbook: after }, (text) => text.gather.nothingToUndo, { kind: "undone" }),
          "screen",
        );
      case "undone": {
        const { files, out, back } = answer;
        const next = after === null ? state : changed(state, after);
        return focused(
          told(next, (text) => text.gather.undone(files, out, back), { kind: "undone" }),
          "screen",
        );
      }
    }
  },
});

function gathering() {
  return part(() => import("../work/gathering"));
}

function incomingOf(files: readonly ChosenDelivery[]) {
  return files.flatMap((one) => ("incoming" in one ? [one.incoming] : []));
}

function nameOf(one: ChosenDelivery): string {
  return "open" in one ? one.open : one.incoming.file;
}

function savedAt(one: ChosenDelivery): number {
  return one.savedAt ?? Number.MAX_VALUE;
}

function unread(file: string, detail: string): DeliveredFile {
  return { incoming: { file, refusal: "unreadable", detail }, problems: [] };
}

function nowOf(date: Date): string {
  return date.toISOString();
}

function refusedAs(state: PaneState, because: "nothing" | "not-here"): PaneState {
  const { shown } = state;
  return shown.screen === "gather"
    ? focused({ ...state, shown: { ...shown, refusal: because } }, "screen")
    : state;
}

/** What was computed or shown of the figures is of the ones before. */
function changed(state: PaneState, workbook: WorkbookInfo): PaneState {
  const { known, shown } = state;
  return {
    ...state,
    workbook,
    known: { ...known, summaryStale: known.summary !== null },
    shown: shown.screen === "gather" ? { ...shown, gathering: null, refusal: null } : shown,
  };
}

/** As a look at the workbook would find it. */
function barometerOf({ title, departments, exampleFigures }: Catalogue): WorkbookInfo {
  return {
    kind: "barometer",
    trouble: null,
    catalogueTitle: title,
    period: null,
    departments: [...departments],
    exampleFigures: exampleFigures === true,
    progress: null,
    undoable: true,
  };
}
