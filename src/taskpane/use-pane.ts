// Ties the pane's state to the workbook: each thing a user can do, one job at a time.
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Finding } from "../checks/types";
import { WorkbookError, type PortProblem } from "../jobs/port";
import type { Language } from "../text/language";
import { paneText } from "../text/pane";
import type { CatalogueChoice, OnProgress, PaneHost, PaneServices, TemplateRequest } from "./services";
import {
  initialState,
  reduce,
  type Action,
  type Job,
  type PaneState,
  type Screen,
  type TemplateForm,
} from "./state";

/** As long as one waits for Office before saying that it does not answer. */
export const OFFICE_PATIENCE_MS = 10_000;

/** Edits come in bursts; one notice for all of them is enough. */
const EDIT_PAUSE_MS = 300;

/** The host reports our own writes as edits too, some of them after the job is done. */
const OWN_WRITES_SETTLE_MS = 700;

const MAX_CATALOGUE_BYTES = 5_000_000;

export interface PaneActions {
  look: () => void;
  show: (screen: Screen) => void;
  chooseLanguage: (language: Language) => void;
  chooseCatalogue: (choice: number) => void;
  changeForm: (change: Partial<TemplateForm>) => void;
  readFile: (file: File) => void;
  create: () => void;
  check: () => void;
  compute: () => void;
  goTo: (finding: Finding) => void;
  /** Null where the product cannot correct cells. */
  fix: ((finding: Finding) => void) | null;
  showSheet: (name: string) => void;
  confirm: () => void;
  decline: () => void;
  retry: () => void;
  dismiss: () => void;
  reload: () => void;
}

export function usePane(services: PaneServices, host: PaneHost): { state: PaneState; actions: PaneActions } {
  const [state, dispatch] = useReducer(reduce, null, () =>
    initialState(services.catalogues(), browserLanguage()),
  );
  const work = useJobs(dispatch);
  useOffice(host, dispatch);
  useEdits(services, state, work, dispatch);

  const { run } = work;
  const detect = useCallback(
    () => run("detect", async () => ({ type: "detected", workbook: await services.detect() })),
    [run, services],
  );
  useEffect(() => {
    if (state.office === "excel") detect();
  }, [state.office, detect]);

  const actions = useMemo<PaneActions>(() => {
    const { applyFix } = services;

    const create = (replaceConfirmed: boolean) => {
      const choice = state.choices[state.form.choice];
      const period = state.form.period.trim();
      dispatch({ type: "form-changed", change: { judged: true, period } });
      if (choice === undefined || !services.isPeriod(period)) return;
      run("create", async (progress) => {
        const request = templateRequest(choice, { ...state.form, period }, replaceConfirmed);
        const answer = await services.createTemplate(request, progress);
        switch (answer.outcome) {
          case "created":
            return { type: "created", workbook: answer.workbook };
          case "needs-confirmation":
            return { type: "asked", job: "create", replaces: answer.replaces };
          case "refused":
            return { type: "detected", workbook: answer.workbook };
        }
      });
    };
    const compute = (replaceConfirmed: boolean) =>
      run("compute", async (progress) => {
        const answer = await services.compute({ replaceConfirmed }, progress);
        switch (answer.outcome) {
          case "computed":
            return { type: "computed", summary: answer.summary };
          case "needs-confirmation":
            return { type: "asked", job: "compute", replaces: answer.replaces };
          case "refused":
            return { type: "detected", workbook: answer.workbook };
        }
      });
    const check = () =>
      run("check", async (progress) => ({
        type: "checked",
        result: await services.check(progress),
        afterFix: false,
      }));

    return {
      look: detect,
      show: (screen) => dispatch({ type: "screen-chosen", screen }),
      chooseLanguage: (language) => dispatch({ type: "language-chosen", language }),
      chooseCatalogue: (choice) => dispatch({ type: "catalogue-chosen", choice }),
      changeForm: (change) => dispatch({ type: "form-changed", change }),
      readFile: (file) =>
        run("read-catalogue", async () => {
          const problems = paneText[state.language].create;
          if (file.size > MAX_CATALOGUE_BYTES)
            return { type: "file-refused", problems: [problems.fileTooLarge] };
          const text = await readText(file);
          if (text === null) return { type: "file-refused", problems: [problems.fileUnreadable] };
          const answer = await services.readCatalogue(text, state.language);
          return "choice" in answer
            ? { type: "file-read", choice: answer.choice }
            : { type: "file-refused", problems: answer.problems };
        }),
      create: () => create(false),
      check,
      compute: () => compute(false),
      goTo: (finding) =>
        run("go-to", async () => {
          await services.goTo(finding);
          return { type: "went-to", finding };
        }),
      fix:
        applyFix === undefined
          ? null
          : (finding) =>
              run("fix", async (progress) => {
                await applyFix(finding);
                return { type: "checked", result: await services.check(progress), afterFix: true };
              }),
      showSheet: (name) =>
        run("show-sheet", async () => {
          await services.showSheet(name);
          return { type: "sheet-shown" };
        }),
      confirm: () => {
        if (state.question?.job === "create") create(true);
        if (state.question?.job === "compute") compute(true);
      },
      decline: () => dispatch({ type: "question-declined" }),
      retry: work.again,
      dismiss: () => dispatch({ type: "failure-dismissed" }),
      reload: () => host.reload(),
    };
  }, [services, host, run, work.again, detect, state.choices, state.form, state.language, state.question]);

  return { state, actions };
}

type Work = (progress: OnProgress) => Promise<Action>;

interface Jobs {
  run: (job: Job, work: Work) => void;
  /** The job that failed, once more as it was. */
  again: () => void;
  /** A job is at work, or its writes may still be reported as edits. */
  writing: () => boolean;
}

/** One job at a time: a second click while one is at work is no wish for a second job. */
function useJobs(dispatch: (action: Action) => void): Jobs {
  const running = useRef(false);
  const endedAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef<{ job: Job; work: Work } | null>(null);

  const run = useCallback(
    (job: Job, work: Work) => {
      if (running.current) return;
      running.current = true;
      latest.current = { job, work };
      dispatch({ type: "job-started", job });
      void work((share) => dispatch({ type: "job-progressed", share }))
        .then(dispatch, (error: unknown) => dispatch({ type: "job-failed", job, problem: problemOf(error) }))
        .finally(() => {
          running.current = false;
          endedAt.current = Date.now();
        });
    },
    [dispatch],
  );
  const again = useCallback(() => {
    if (latest.current !== null) run(latest.current.job, latest.current.work);
  }, [run]);
  const writing = useCallback(
    () => running.current || Date.now() - endedAt.current < OWN_WRITES_SETTLE_MS,
    [],
  );
  return useMemo(() => ({ run, again, writing }), [run, again, writing]);
}

function useOffice(host: PaneHost, dispatch: (action: Action) => void): void {
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => dispatch({ type: "office-silent" }), OFFICE_PATIENCE_MS);
    host.ready().then(
      (answer) => {
        clearTimeout(timer);
        // A late answer is still an answer: the pane goes on from the screen that said there was none.
        if (!gone)
          dispatch({ type: "office-answered", answer, language: languageOf(answer.displayLanguage) });
      },
      () => {
        clearTimeout(timer);
        if (!gone) dispatch({ type: "office-silent" });
      },
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [host, dispatch]);
}

/** Listens only where there is something that edits can make out of date. */
function useEdits(
  services: PaneServices,
  state: PaneState,
  work: Jobs,
  dispatch: (action: Action) => void,
): void {
  const listening = state.checked !== null || state.summary !== null;
  useEffect(() => {
    if (!listening) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = services.onEdit(() => {
      if (work.writing()) return;
      clearTimeout(timer);
      timer = setTimeout(() => dispatch({ type: "edited" }), EDIT_PAUSE_MS);
    });
    // Without notice of edits the pane still works: every job reads the sheet anew.
    stop.catch(() => undefined);
    return () => {
      clearTimeout(timer);
      stop.then((end) => end()).catch(() => undefined);
    };
  }, [services, listening, work, dispatch]);
}

function templateRequest(
  choice: CatalogueChoice,
  form: TemplateForm,
  replaceConfirmed: boolean,
): TemplateRequest {
  const { catalogue, shipped } = choice;
  return {
    catalogue: shipped ? { shipped: catalogue.id } : { own: catalogue },
    period: form.period,
    department: form.department,
    replaceConfirmed,
  };
}

function problemOf(error: unknown): PortProblem {
  return error instanceof WorkbookError ? error.problem : "unexpected";
}

/** Danish for Danes and for those whose Office speaks a language that the product does not: it is a Danish product. */
export function languageOf(displayLanguage: string): Language {
  return /^en\b/i.test(displayLanguage) ? "en" : "da";
}

/** Until Office has said which language it speaks. */
function browserLanguage(): Language {
  return languageOf(navigator.language);
}

function readText(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsText(file);
  });
}
