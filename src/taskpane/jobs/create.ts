// Opret indberetningsskema: what the next form begins as, a catalogue file of the user's own, and the form itself.
import type { Catalogue } from "../../barometer/catalogue";
import { WorkbookError } from "../../jobs/port";
import type { TemplateInput, TemplateOutcome } from "../../jobs/form/template";
import { detect } from "../../jobs/detect";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import { readText } from "../pane-files";
import { part } from "../part";
import {
  formFor,
  formLike,
  templateRequest,
  type CatalogueChoice,
  type OwnTemplate,
  type TemplateForm,
  type TemplateRequest,
} from "../round-form";
import { focused, found, FRESH, remade, told, withCatalogue, withoutOwn, type PaneState } from "../state";
import { infoOf, type WorkbookInfo } from "../workbook-info";
import { paneJob, type OnProgress } from "./job";
import type { LookServices } from "./look";

/** No catalogue is larger; what is chosen by mistake may be. */
const MAX_FILE_BYTES = 5_000_000;

/** Problems are whole sentences. */
type CatalogueAnswer = { choice: CatalogueChoice } | { problems: string[] };

export interface CatalogueFileServices {
  /** A user's own catalogue file. Never fails. */
  readCatalogue: (text: string, language: Language) => Promise<CatalogueAnswer>;
}

export interface CataloguesServices {
  /** The shipped catalogues. */
  catalogues: () => Promise<CatalogueChoice[]>;
}

export interface OwnTemplateServices {
  /** Null in a workbook without a form. */
  ownTemplate: () => Promise<OwnTemplate | null>;
}

export interface CreateServices {
  createTemplate: (
    request: TemplateRequest,
    onProgress: OnProgress,
  ) => Promise<TemplateOutcome<{ workbook: WorkbookInfo }>>;
}

export const readCatalogue = paneJob({
  job: "read-catalogue",
  words: "read-catalogue",
  services: ({ today }): CatalogueFileServices => ({
    readCatalogue: (text, language) => ownCatalogue(text, language, today()),
  }),
  run: async (
    services: CatalogueFileServices,
    _,
    file: File,
    language: Language,
  ): Promise<CatalogueAnswer> => {
    const words = paneText[language].create;
    if (file.size > MAX_FILE_BYTES) return { problems: [words.fileTooLarge] };
    const text = await readText(file);
    return text === null ? { problems: [words.fileUnreadable] } : services.readCatalogue(text, language);
  },
  ended: (state, answer) => {
    if ("choice" in answer) return withOwnFile(state, answer.choice);
    const { shown } = state;
    return shown.screen === "create"
      ? { ...state, shown: { ...shown, fileProblems: answer.problems } }
      : state;
  },
});

/** The form screen, with the shipped catalogues to choose from. */
export const offerCatalogues = paneJob({
  job: "offer-catalogues",
  words: "catalogues",
  services: (): CataloguesServices => ({
    catalogues: async () => {
      const { shippedCatalogues } = await creating();
      return shippedCatalogues.map(({ catalogue, exampleRound }) => ({
        catalogue,
        shipped: true,
        suggestedPeriod: exampleRound,
      }));
    },
  }),
  run: ({ catalogues }: CataloguesServices) => catalogues(),
  ended: (before, catalogues) =>
    focused({ ...withShipped(before, catalogues), shown: FRESH.create, news: null }, "screen"),
});

/** The form screen, beginning as the form in the workbook is. */
export const offerForm = paneJob({
  job: "offer-form",
  words: "detect",
  services: ({ port }): OwnTemplateServices => ({
    ownTemplate: async () => {
      const { storedTemplate } = await creating();
      const store = await storedTemplate(port());
      if (store === null) return null;
      const { catalogue, round, language, departments } = store;
      const [only] = departments;
      const isForAll = departments.length === catalogue.departments.length;
      return { catalogue, round, language, department: isForAll ? null : (only ?? null) };
    },
  }),
  run: async ({ ownTemplate, catalogues }: OwnTemplateServices & CataloguesServices) => ({
    own: await ownTemplate(),
    catalogues: await catalogues(),
  }),
  ended: (before, { own, catalogues }) => {
    const known = withShipped(before, catalogues);
    const state = focused({ ...known, shown: FRESH.create, news: null }, "screen");
    if (own === null) return state;
    const { choice, form } = formLike(own);
    return { ...state, choices: [choice, ...withoutOwn(state).choices], form };
  },
});

export const createForm = paneJob({
  job: "create",
  words: "create",
  laysSheets: true,
  services: ({ port, openWithWorkbook }): CreateServices => ({
    createTemplate: async (request, onProgress) => {
      const { round, department, language, replaceConfirmed } = request;
      const { createTemplate } = await creating();
      const { catalogue, history } = await requested(request);
      const outcome = await createTemplate(port(), {
        catalogue: { ...catalogue, language },
        round,
        department,
        history,
        confirmed: replaceConfirmed,
        onProgress,
      });
      if (outcome.outcome !== "created") return outcome;
      // Whoever gets the form has its buttons at hand; where that cannot be kept, the form is no worse for it.
      await openWithWorkbook?.().catch(() => false);
      return { outcome: "created", workbook: infoOf(await detect(port())) };
    },
  }),
  run: async (
    { createTemplate, detect }: CreateServices & LookServices,
    { progress, confirmed },
    choice: CatalogueChoice,
    form: TemplateForm,
  ) => {
    const answer = await createTemplate(templateRequest(choice, form, confirmed), progress);
    if (answer.outcome === "refused") return { outcome: answer.outcome, workbook: await detect() };
    return answer.outcome === "created"
      ? { ...answer, isEmpty: choice.catalogue.indicators.length === 0 }
      : answer;
  },
  ended: (state, answer) => {
    switch (answer.outcome) {
      case "created": {
        const next = { ...withoutOwn(remade(state, answer.workbook)), shown: FRESH.home };
        return focused(
          told(next, ({ create }) => (answer.isEmpty ? create.createdEmpty : create.created), {
            kind: "created",
          }),
          "screen",
        );
      }
      case "needs-confirmation":
        return { ...state, question: { about: "form", replaces: answer.replaces } };
      // The workbook is another one than the pane last saw, and a form in it would take its identity away.
      case "refused":
        return found(state, answer.workbook);
    }
  },
});

/** Once they are there, whatever has been chosen among them stays. */
function withShipped(state: PaneState, catalogues: CatalogueChoice[]): PaneState {
  if (state.choices.some(({ shipped }) => shipped)) return state;
  const choices = [...catalogues, ...state.choices];
  return { ...state, choices, form: formFor(choices, 0) };
}

/** The same file read again replaces its earlier reading, so that a corrected file does not stand there twice. */
function withOwnFile(state: PaneState, choice: CatalogueChoice): PaneState {
  const others = state.choices.filter(
    (known) => known.shipped || known.inWorkbook === true || known.catalogue.id !== choice.catalogue.id,
  );
  const next = withCatalogue({ ...state, choices: [...others, choice] }, others.length);
  const shown = next.shown.screen === "create" ? FRESH.create : next.shown;
  return told({ ...next, shown }, (text) => text.create.fileLoaded(choice.catalogue.title), {
    kind: "file-loaded",
  });
}

function creating() {
  return part(() => import("../work/creating"));
}

async function ownCatalogue(text: string, language: Language, now: Date): Promise<CatalogueAnswer> {
  const { catalogueProblemSentence, readCatalogueText } = await creating();
  const read = readCatalogueText(text);
  if ("problems" in read)
    return { problems: read.problems.map((problem) => catalogueProblemSentence(problem, language)) };
  return {
    choice: { catalogue: read.catalogue, shipped: false, suggestedPeriod: String(now.getFullYear()) },
  };
}

async function requested({ catalogue, department, round }: TemplateRequest): Promise<{
  catalogue: Catalogue;
  history: TemplateInput["history"];
}> {
  if ("own" in catalogue) return { catalogue: catalogue.own, history: [] };
  const { findCatalogue, historyFor } = await creating();
  const shipped = findCatalogue(catalogue.shipped);
  if (shipped === null) throw new WorkbookError("unexpected", `no catalogue ${catalogue.shipped}`);
  const departments = department === null ? shipped.catalogue.departments.map(({ id }) => id) : [department];
  const history = historyFor(shipped.catalogue, round.period, departments, shipped.exampleHistory);
  return { catalogue: shipped.catalogue, history };
}
