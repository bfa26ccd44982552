// Ties the pane's state to the workbook: jobs one at a time, edits followed as they are made, and Office around it all.
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { LiveCheck } from "../jobs/form/live";
import { WorkbookError } from "../jobs/port";
import { spokenIn, type Language } from "../text/language";
import type { CheckResult } from "./check-result";
import { look } from "./jobs/look";
import type { Ending, JobWords, Running, Startable } from "./jobs/job";
import type { TemplateForm } from "./round-form";
import type { PaneHost, PaneServices } from "./services";
import type { TextDraft, TextDrafts } from "./text-drafts";
import { useOthers } from "./others";
import { useSelectedText } from "./selected-text";
import { runVerb } from "./verbs";
import {
  initialState,
  reduce,
  type Action,
  type Failure,
  type PaneState,
  type Question,
  type Screen,
} from "./state";

/** As long as one waits for Office before saying that it does not answer. */
export const OFFICE_PATIENCE_MS = 10_000;

/** Edits come in bursts; one notice for all of them is enough. */
const EDIT_PAUSE_MS = 300;

/** The host reports our own writes as edits too, some of them after the job is done. */
const OWN_WRITES_SETTLE_MS = 700;

export interface PaneActions<Services = PaneServices> {
  /** Nothing happens while another job is at work. */
  run: StartJob<Services>;
  /** Asks before the job begins. */
  ask: <Input extends unknown[], Answer>(
    question: Question,
    job: Startable<Services, Input, Answer>,
    ...input: Input
  ) => void;
  /** Yes to what is asked. */
  confirm: () => void;
  decline: () => void;
  /** The job that failed, once more as it was. */
  retry: () => void;
  dismiss: () => void;
  show: (screen: Screen) => void;
  chooseLanguage: (language: Language) => void;
  chooseCatalogue: (choice: number) => void;
  changeForm: (change: Partial<TemplateForm>) => void;
  /** Null throws it away. */
  draftText: (key: string, draft: TextDraft | null) => void;
  /** Null goes back to them all. */
  chooseText: (key: string | null) => void;
  /** Whether edits are checked as they are made. */
  follow: (live: boolean) => void;
  showSecretariat: (open: boolean) => void;
  reload: () => void;
}

type StartJob<Services> = <Input extends unknown[], Answer>(
  job: Startable<Services, Input, Answer>,
  ...input: Input
) => void;

/** The actions stay the same ones: screens need not be drawn anew for them. */
export function usePane<Services extends PaneServices>(
  services: Services,
  host: PaneHost,
): { state: PaneState; actions: PaneActions<Services> } {
  const [state, dispatch] = useReducer(reduce, null, () => initialState(browserLanguage()));
  const othersAreHere = useOthers(services, state.workbook !== null);
  const work = useQueue(dispatch, othersAreHere);
  useOffice(host, dispatch);
  useEdits(services, state, work, dispatch);
  useSelectedText(services, state, work.quietly, dispatch);
  useUnsaved(state.drafts);

  const actions = useMemo((): PaneActions<Services> => {
    const errand = <Input extends unknown[], Answer>(
      { job, words, laysSheets = false, run, ended }: Startable<Services, Input, Answer>,
      input: Input,
    ): Errand => ({
      job,
      words,
      laysSheets,
      work: async (running) => {
        const answer = await run(services, running, ...input);
        return (before) => ended(before, answer);
      },
    });
    return {
      run: (job, ...input) => work.begin(errand(job, input)),
      ask: (question, job, ...input) => {
        work.hold(errand(job, input));
        dispatch({ type: "asked", question });
      },
      confirm: work.confirm,
      decline: () => dispatch({ type: "question-declined" }),
      retry: work.again,
      dismiss: () => dispatch({ type: "failure-dismissed" }),
      show: (screen) => dispatch({ type: "screen-chosen", screen }),
      chooseLanguage: (language) => dispatch({ type: "language-chosen", language }),
      chooseCatalogue: (choice) => dispatch({ type: "catalogue-chosen", choice }),
      changeForm: (change) => dispatch({ type: "form-changed", change }),
      draftText: (key, draft) => dispatch({ type: "text-drafted", key, draft }),
      chooseText: (key) =>
        dispatch({ type: "text-chosen", chosen: key === null ? null : { key, from: "pane" } }),
      follow: (live) => dispatch({ type: "live-chosen", live }),
      showSecretariat: (open) => dispatch({ type: "secretariat-folded", open }),
      reload: () => host.reload(),
    };
  }, [services, host, work]);

  const { run, show } = actions;
  useEffect(() => {
    if (state.office === "excel") run(look);
  }, [state.office, run]);

  useVerb(host, state, run, show);

  return { state, actions };
}

/** What the ribbon was pressed for is done once, as soon as it is known what the workbook is. */
function useVerb<Services extends PaneServices>(
  host: PaneHost,
  { workbook, busy }: PaneState,
  run: StartJob<Services>,
  show: PaneActions["show"],
): void {
  const verb = useRef(host.verb);
  const isIdle = busy === null;
  useEffect(() => {
    if (verb.current === null || workbook === null || !isIdle) return;
    const pressed = verb.current;
    verb.current = null;
    runVerb(pressed, workbook, { run, show });
  }, [workbook, isIdle, run, show]);
}

/** A job with what it is to be done with. */
interface Errand {
  job: string;
  words: JobWords;
  laysSheets: boolean;
  work: (running: Running) => Promise<Ending>;
}

/** A job to begin, and what the user has said yes to. */
interface Start {
  errand: Errand;
  /** To what the job asked. */
  confirmed: boolean;
  /** To its being done while somebody else is in the workbook. */
  besideOthers: boolean;
}

interface Queue {
  begin: (errand: Errand) => void;
  /** To be begun when the user says yes. */
  hold: (errand: Errand) => void;
  /** What was held, or the job that asked, now with the user's yes. */
  confirm: () => void;
  again: () => void;
  /** Beside what the user asked for: waits for the job at work, and the next job waits for it. Never two at once. */
  quietly: (work: () => Promise<void>) => void;
  /** A job is at work, or its writes may still be reported as edits. */
  writing: () => boolean;
}

/** One job at a time: a second click while one is at work is no wish for a second job. */
function useQueue(dispatch: (action: Action) => void, othersAreHere: () => boolean): Queue {
  const running = useRef(false);
  const endedAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef<Start | null>(null);
  /** What a yes begins. */
  const asking = useRef<Start | null>(null);
  /** What is done to the workbook, one after the other. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** How many in the queue nobody asked for. */
  const quiet = useRef(0);

  return useMemo(() => {
    const begin = (what: Start): void => {
      if (running.current) return;
      const { errand, confirmed, besideOthers } = what;
      if (errand.laysSheets && !besideOthers && othersAreHere()) {
        asking.current = { ...what, besideOthers: true };
        dispatch({ type: "asked", question: { about: "others" } });
        return;
      }
      running.current = true;
      latest.current = what;
      asking.current = { ...what, confirmed: true };
      const { job, words, work } = errand;
      dispatch({ type: "job-started", job, words });
      const progress = (share: number) => dispatch({ type: "job-progressed", share });
      const start = () => work({ progress, confirmed });
      queue.current = (quiet.current === 0 ? start() : queue.current.then(start))
        .then(
          (ending) => dispatch({ type: "job-ended", ending }),
          (error: unknown) => dispatch({ type: "job-failed", words, ...whyFailed(error) }),
        )
        .finally(() => {
          running.current = false;
          endedAt.current = Date.now();
        });
    };
    return {
      begin: (errand) => begin({ errand, confirmed: false, besideOthers: false }),
      hold: (errand) => {
        asking.current = { errand, confirmed: true, besideOthers: false };
      },
      confirm: () => {
        if (asking.current !== null) begin(asking.current);
      },
      again: () => {
        if (latest.current !== null) begin(latest.current);
      },
      quietly: (work) => {
        // A host that does not answer is told of by the next thing the user asks for.
        quiet.current += 1;
        queue.current = queue.current
          .then(work)
          .catch(() => undefined)
          .finally(() => (quiet.current -= 1));
      },
      writing: () => running.current || Date.now() - endedAt.current < OWN_WRITES_SETTLE_MS,
    };
  }, [dispatch, othersAreHere]);
}

function useOffice(host: PaneHost, dispatch: (action: Action) => void): void {
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => dispatch({ type: "office-silent" }), OFFICE_PATIENCE_MS);
    host.ready().then(
      (answer) => {
        clearTimeout(timer);
        // A late answer is still an answer: the pane goes on from the screen that said there was none.
        if (!gone) dispatch({ type: "office-answered", answer, language: spokenIn(answer.displayLanguage) });
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

/** A browser asks before it closes or reloads what holds a text that is not saved. */
function useUnsaved(drafts: TextDrafts): void {
  const isUnsaved = Object.keys(drafts).length > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}

/** Listens only where there is something that edits can make out of date. */
function useEdits(
  services: PaneServices,
  { live, workbook, known: { checked, summary } }: PaneState,
  work: Queue,
  dispatch: (action: Action) => void,
): void {
  const isChecked = checked !== null;
  const following = live && (isChecked || workbook?.kind === "entry");
  const listening = following || isChecked || summary !== null;
  const begun = following && isChecked;
  const follow = useFollower(services, begun, work, dispatch);
  // Read where an edit is heard: to listen anew would cost the host two requests, and miss what is typed meanwhile.
  const hasBegun = useRef(begun);
  useEffect(() => {
    hasBegun.current = begun;
  }, [begun]);
  useEffect(() => {
    if (!listening) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = services.onEdit(() => {
      // Once it is checked, following needs no guess about whose edit it is: our own writes are found to change nothing.
      // Before, only a person's edit begins it: a form that has just been laid or opened is not told to be wrong.
      if (!hasBegun.current && work.writing()) return;
      clearTimeout(timer);
      timer = setTimeout(following ? follow : () => dispatch({ type: "edited" }), EDIT_PAUSE_MS);
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
  begun: boolean,
  work: Queue,
  dispatch: (action: Action) => void,
): () => void {
  const check = useRef<LiveCheck<CheckResult> | null>(null);
  const isWaiting = useRef(false);
  useEffect(() => {
    // Another form may stand in the workbook by the time following begins again.
    if (!begun) check.current = null;
  }, [begun]);
  return useCallback(() => {
    if (isWaiting.current) return;
    isWaiting.current = true;
    work.quietly(async () => {
      isWaiting.current = false;
      try {
        dispatch({ type: "followed", result: await followed(services, check) });
      } catch {
        // Begun anew at the next edit; until then the list says that it is out of date.
        check.current = null;
        dispatch({ type: "edited" });
      }
    });
  }, [services, work, dispatch]);
}

async function followed(
  services: PaneServices,
  check: { current: LiveCheck<CheckResult> | null },
): Promise<CheckResult> {
  if (check.current !== null) return check.current.edited();
  const begun = services.liveCheck();
  const result = await begun.start();
  check.current = begun;
  return result;
}

function whyFailed(error: unknown): Pick<Failure, "problem" | "cell"> {
  return error instanceof WorkbookError
    ? { problem: error.problem, cell: error.cell }
    : { problem: "unexpected", cell: null };
}

/** Until Office has said which language it speaks. */
function browserLanguage(): Language {
  return spokenIn(navigator.language);
}
