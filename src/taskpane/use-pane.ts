// Ties the pane's state to the workbook: each thing a user can do, one job at a time.
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Round } from "../barometer/round";
import { hasPersonalRound } from "../checks";
import type { Finding } from "../checks/types";
import { WorkbookError, type PortProblem } from "../jobs/port";
import { languageOf, type Language } from "../text/language";
import { paneText } from "../text/pane/pane";
import type {
  CatalogueChoice,
  CheckResult,
  Edit,
  FillFrom,
  LiveCheck,
  OnProgress,
  PaneHost,
  PaneServices,
  ReadyRequest,
  TemplateRequest,
} from "./services";
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

/** No catalogue is larger; what is chosen by mistake may be. */
const MAX_FILE_BYTES = 5_000_000;
/** A workbook from another system may have many sheets beside the one with the figures. */
const MAX_FILL_FILE_BYTES = 20_000_000;

export interface PaneActions {
  look: () => void;
  show: (screen: Screen) => void;
  chooseLanguage: (language: Language) => void;
  chooseCatalogue: (choice: number) => void;
  changeForm: (change: Partial<TemplateForm>) => void;
  readFile: (file: File) => void;
  /** Another form, beginning as the one in the workbook is. */
  another: () => void;
  create: () => void;
  check: () => void;
  compute: () => void;
  goTo: (finding: Finding) => void;
  goToCell: (sheet: string, cell: string) => void;
  /** Asks first. Null where the product cannot correct cells. */
  fix: ((findings: Finding[]) => void) | null;
  follow: (live: boolean) => void;
  markReady: (request: ReadyRequest) => void;
  approve: (who: string) => void;
  readFill: (file: File) => void;
  previewFill: (text: string) => void;
  applyFill: (overwrite: string[]) => void;
  updateCatalogue: () => void;
  saveCatalogue: () => void;
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
    () =>
      run("detect", async () => {
        const workbook = await services.detect();
        const readiness = workbook.kind === "entry" ? await services.readiness?.() : null;
        return { type: "detected", workbook, readiness };
      }),
    [run, services],
  );
  useEffect(() => {
    if (state.office === "excel") detect();
  }, [state.office, detect]);

  const actions = useMemo<PaneActions>(() => {
    const create = (replaceConfirmed: boolean) => {
      const choice = state.choices[state.form.choice];
      const period = state.form.period.trim();
      dispatch({ type: "form-changed", change: { judged: true, period } });
      const isIncomplete = !services.isPeriod(period) || state.form.due?.length === 0;
      // The field says so itself.
      if (choice === undefined || isIncomplete || hasPersonalRound(state.form.details)) return;
      run("create", async (progress) => {
        const request = templateRequest(choice, { ...state.form, period }, replaceConfirmed);
        const answer = await services.createTemplate(request, progress);
        switch (answer.outcome) {
          case "created":
            return { type: "created", workbook: answer.workbook };
          case "needs-confirmation":
            return { type: "asked", question: { job: "create", replaces: answer.replaces } };
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
            return { type: "asked", question: { job: "compute", replaces: answer.replaces } };
          case "refused":
            return { type: "detected", workbook: answer.workbook };
        }
      });
    const check = () =>
      run("check", async (progress) => ({
        type: "checked",
        result: await services.check(progress),
      }));
    const update = (confirmed: boolean) =>
      run("update", async (progress): Promise<Action> => {
        const { updateCatalogue } = services;
        if (updateCatalogue === undefined) throw new WorkbookError("not-supported", "update");
        const answer = await updateCatalogue({ confirmed, language: state.language }, progress);
        switch (answer.outcome) {
          case "done":
            return { type: "catalogue-updated", workbook: answer.workbook, sentences: answer.sentences };
          case "problems":
            return { type: "catalogue-wrong", problems: answer.problems };
          case "needs-confirmation":
            return { type: "asked", question: { job: "update", ...answer.question } };
          case "refused":
            return { type: "catalogue-refused", sentence: answer.sentence };
        }
      });
    const fix = (findings: Finding[]) =>
      run("fix", async (progress) => {
        const outcome = await services.applyFixes?.(findings);
        const result = await services.check(progress);
        return { type: "fixed", result, fixed: outcome?.fixed ?? 0, left: outcome?.left ?? 0 };
      });
    const previewed = async (from: FillFrom): Promise<Action> => {
      const { previewFill } = services;
      if (previewFill === undefined) throw new WorkbookError("not-supported", "fill");
      const answer = await previewFill(from, state.language);
      if ("refused" in answer) return { type: "detected", workbook: answer.refused };
      return "unreadable" in answer
        ? { type: "fill-refused", problems: [answer.unreadable] }
        : { type: "fill-previewed", preview: answer };
    };

    return {
      look: detect,
      show: (screen) => dispatch({ type: "screen-chosen", screen }),
      chooseLanguage: (language) => dispatch({ type: "language-chosen", language }),
      chooseCatalogue: (choice) => dispatch({ type: "catalogue-chosen", choice }),
      changeForm: (change) => dispatch({ type: "form-changed", change }),
      readFile: (file) =>
        run("read-catalogue", async () => {
          const problems = paneText[state.language].create;
          if (file.size > MAX_FILE_BYTES) return { type: "file-refused", problems: [problems.fileTooLarge] };
          const text = await readText(file);
          if (text === null) return { type: "file-refused", problems: [problems.fileUnreadable] };
          const answer = await services.readCatalogue(text, state.language);
          return "choice" in answer
            ? { type: "file-read", choice: answer.choice }
            : { type: "file-refused", problems: answer.problems };
        }),
      another: () =>
        run("detect", async () => ({
          type: "template-offered",
          own: (await services.ownTemplate?.()) ?? null,
        })),
      create: () => create(false),
      check,
      compute: () => compute(false),
      goTo: (finding) =>
        run("go-to", async () => {
          await services.goTo(finding);
          return { type: "went-to", finding };
        }),
      goToCell: (sheet, cell) =>
        run("go-to", async () => {
          await services.goToCell(sheet, cell);
          return { type: "went-to-cell", cell };
        }),
      fix:
        services.applyFixes === undefined
          ? null
          : (findings) => dispatch({ type: "asked", question: { job: "fix", findings } }),
      follow: (live) => dispatch({ type: "live-chosen", live }),
      markReady: (request) =>
        run("ready", async (progress): Promise<Action> => {
          const { markReady } = services;
          if (markReady === undefined) throw new WorkbookError("not-supported", "ready");
          const answer = await markReady(request, progress);
          switch (answer.outcome) {
            case "ready":
              return { type: "reported-ready", result: answer.result };
            case "blocked":
              return { type: "not-ready", result: answer.result, notReady: { because: "errors" } };
            case "unanswered": {
              const { warnings, result } = answer;
              return { type: "not-ready", result, notReady: { because: "warnings", warnings } };
            }
            case "personal-number":
              return { type: "not-ready", result: null, notReady: { because: "personal-number" } };
            case "refused":
              return { type: "detected", workbook: answer.workbook };
          }
        }),
      approve: (who) =>
        run("approve", async (): Promise<Action> => {
          const { approve } = services;
          if (approve === undefined) throw new WorkbookError("not-supported", "approve");
          const answer = await approve(who);
          switch (answer.outcome) {
            case "approved":
              return { type: "approved", readiness: answer.readiness };
            case "not-reported":
              return { type: "not-approved", readiness: answer.readiness };
            case "personal-number":
              return { type: "not-ready", result: null, notReady: { because: "personal-number" } };
            case "refused":
              return { type: "detected", workbook: answer.workbook };
          }
        }),
      readFill: (file) =>
        run("read-fill", async () => {
          const words = paneText[state.language].fill;
          if (file.size > MAX_FILL_FILE_BYTES)
            return { type: "fill-refused", problems: [words.fileTooLarge] };
          const bytes = await readBytes(file);
          return bytes === null
            ? { type: "fill-refused", problems: [words.fileUnreadable] }
            : previewed({ bytes });
        }),
      previewFill: (text) => run("read-fill", () => previewed({ text })),
      applyFill: (overwrite) =>
        run("fill", async () => {
          const { applyFill } = services;
          if (applyFill === undefined || state.fill === null)
            throw new WorkbookError("not-supported", "fill");
          return { type: "filled", outcome: await applyFill(state.fill, overwrite) };
        }),
      updateCatalogue: () => update(false),
      saveCatalogue: () =>
        run("save-catalogue", async () => {
          const { catalogueFile } = services;
          if (catalogueFile === undefined) throw new WorkbookError("not-supported", "catalogue");
          const file = await catalogueFile();
          download(file);
          return { type: "catalogue-fetched", file };
        }),
      showSheet: (name) =>
        run("show-sheet", async () => {
          await services.showSheet(name);
          return { type: "sheet-shown" };
        }),
      confirm: () => {
        const { question } = state;
        if (question?.job === "create") create(true);
        if (question?.job === "compute") compute(true);
        if (question?.job === "update") update(true);
        if (question?.job === "fix") fix(question.findings);
      },
      decline: () => dispatch({ type: "question-declined" }),
      retry: work.again,
      dismiss: () => dispatch({ type: "failure-dismissed" }),
      reload: () => host.reload(),
    };
  }, [services, host, run, work.again, detect, state]);

  return { state, actions };
}

type Work = (progress: OnProgress) => Promise<Action>;

interface Jobs {
  run: (job: Job, work: Work) => void;
  /** The job that failed, once more as it was. */
  again: () => void;
  /** Beside what the user asked for: waits for the job at work, and the next job waits for it. Never two at once. */
  quietly: (work: () => Promise<void>) => void;
  /** A job is at work, or its writes may still be reported as edits. */
  writing: () => boolean;
}

/** One job at a time: a second click while one is at work is no wish for a second job. */
function useJobs(dispatch: (action: Action) => void): Jobs {
  const running = useRef(false);
  const endedAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef<{ job: Job; work: Work } | null>(null);
  /** What is done to the workbook, one after the other. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** How many in the queue nobody asked for. */
  const quiet = useRef(0);

  const run = useCallback(
    (job: Job, work: Work) => {
      if (running.current) return;
      running.current = true;
      latest.current = { job, work };
      dispatch({ type: "job-started", job });
      const begin = () => work((share) => dispatch({ type: "job-progressed", share }));
      queue.current = (quiet.current === 0 ? begin() : queue.current.then(begin))
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
  const quietly = useCallback((work: () => Promise<void>) => {
    // A host that does not answer is told of by the next thing the user asks for.
    quiet.current += 1;
    queue.current = queue.current
      .then(work)
      .catch(() => undefined)
      .finally(() => (quiet.current -= 1));
  }, []);
  const writing = useCallback(
    () => running.current || Date.now() - endedAt.current < OWN_WRITES_SETTLE_MS,
    [],
  );
  return useMemo(() => ({ run, again, quietly, writing }), [run, again, quietly, writing]);
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
  const { live, checked } = state;
  const listening = checked !== null || state.summary !== null;
  const following = live && checked !== null && services.liveCheck !== undefined;
  const follow = useFollower(services, following, work, dispatch);
  useEffect(() => {
    if (!listening) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = services.onEdit((edit) => {
      // Following needs no guess about whose edit it is: our own marks are found to change nothing.
      if (!following && work.writing()) return;
      clearTimeout(timer);
      timer = setTimeout(() => (following ? follow(edit) : dispatch({ type: "edited" })), EDIT_PAUSE_MS);
    });
    // Without notice of edits the pane still works: every job reads the sheet anew.
    stop.catch(() => undefined);
    return () => {
      clearTimeout(timer);
      stop.then((end) => end()).catch(() => undefined);
    };
  }, [services, listening, following, follow, work, dispatch]);
}

/** Checks after edits. Of edits that come while one is being checked, one check at the end takes in all. */
function useFollower(
  services: PaneServices,
  following: boolean,
  work: Jobs,
  dispatch: (action: Action) => void,
): (edit: Edit) => void {
  const check = useRef<LiveCheck | null>(null);
  const waiting = useRef<Edit | null>(null);
  useEffect(() => {
    // Another form may stand in the workbook by the time following begins again.
    if (!following) check.current = null;
  }, [following]);
  return useCallback(
    (edit: Edit) => {
      const isWaiting = waiting.current !== null;
      waiting.current = edit;
      if (isWaiting) return;
      work.quietly(async () => {
        const latest = waiting.current ?? edit;
        waiting.current = null;
        try {
          dispatch({ type: "followed", result: await followed(services, check, latest) });
        } catch {
          // Begun anew at the next edit; until then the list says that it is out of date.
          check.current = null;
          dispatch({ type: "edited" });
        }
      });
    },
    [services, work, dispatch],
  );
}

async function followed(
  services: PaneServices,
  check: { current: LiveCheck | null },
  edit: Edit,
): Promise<CheckResult> {
  if (check.current !== null) return check.current.edited(edit);
  const begun = services.liveCheck?.();
  if (begun === undefined) throw new WorkbookError("not-supported", "live");
  const result = await begun.start();
  check.current = begun;
  return result;
}

function templateRequest(
  choice: CatalogueChoice,
  form: TemplateForm,
  replaceConfirmed: boolean,
): TemplateRequest {
  const { catalogue, shipped } = choice;
  return {
    catalogue: shipped ? { shipped: catalogue.id } : { own: catalogue },
    round: roundOf(form),
    language: form.language,
    department: form.department,
    replaceConfirmed,
  };
}

/** What was not given is not there; the period serves as id, and as title unless there is a better one. */
function roundOf({ period, details, due }: TemplateForm): Round {
  const given = (text: string, key: "deadline" | "contact" | "caseNumber") =>
    text.trim() === "" ? {} : { [key]: text.trim() };
  return {
    id: period,
    title: details.title.trim() || period,
    period,
    ...(due === null ? {} : { due }),
    ...given(details.deadline, "deadline"),
    ...given(details.contact, "contact"),
    ...given(details.caseNumber, "caseNumber"),
  };
}

function problemOf(error: unknown): PortProblem {
  return error instanceof WorkbookError ? error.problem : "unexpected";
}

/** Until Office has said which language it speaks. */
function browserLanguage(): Language {
  return languageOf(navigator.language);
}

/** Some hosts let no file through; the pane offers the text as well. */
function download({ name, text }: { name: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // At once, some browsers would take away what they are about to fetch.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Null when the file has gone, or another program does not let it be read. */
async function readText(file: File): Promise<string | null> {
  const result = await read((reader) => reader.readAsText(file));
  return typeof result === "string" ? result : null;
}

async function readBytes(file: File): Promise<Uint8Array | null> {
  const result = await read((reader) => reader.readAsArrayBuffer(file));
  return result === null || typeof result === "string" ? null : new Uint8Array(result);
}

function read(begin: (reader: FileReader) => void): Promise<FileReader["result"]> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => resolve(null);
    begin(reader);
  });
}
