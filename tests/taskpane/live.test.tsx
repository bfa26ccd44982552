import { act, screen, waitFor } from "@testing-library/react";
import type { LiveCheck } from "../../src/jobs/form/live";
import type { CheckResult } from "../../src/taskpane/check-result";
import type { PaneServices } from "../../src/taskpane/services";
import { paneText } from "../../src/text/pane/pane";
import {
  answering,
  checkResult,
  entryWorkbook,
  fakeServices,
  finding,
  LANGUAGES,
  later,
  showPane,
} from "./support";

const text = paneText.da;
const first = finding({ cell: "F12" });
const second = finding({ cell: "F13", row: 12 });

/** A sheet that a test edits, and a follower whose answers it decides. */
function followed(answers: (() => Promise<CheckResult>)[]) {
  let listener: () => void = () => undefined;
  const next = () => answers.shift()?.() ?? Promise.resolve(checkResult([]));
  const start = jest.fn(next);
  const edited = jest.fn(next);
  const liveCheck = jest.fn((): LiveCheck<CheckResult> => ({ start, edited }));
  const services: Partial<PaneServices> = {
    liveCheck,
    onEdit: (callback) => {
      listener = callback;
      return Promise.resolve(() => Promise.resolve());
    },
  };
  const edit = () => act(() => listener());
  return { services, start, edited, liveCheck, edit };
}

async function showChecked(change: Partial<PaneServices>, language: "da" | "en" = "da") {
  const services = fakeServices({
    detect: () => Promise.resolve(entryWorkbook()),
    check: () => Promise.resolve(checkResult([first, second])),
    ...change,
  });
  const pane = await showPane(services, answering(language));
  await pane.user.click(screen.getByRole("button", { name: paneText[language].entry.check }));
  await screen.findByRole("heading", { level: 2, name: paneText[language].findings.title });
  return pane;
}

/** The pane takes edits for its own for a moment after a job; by then that moment is over. */
function passOwnWrites(): void {
  const now = Date.now();
  jest.spyOn(Date, "now").mockImplementation(() => now + 60_000);
}

afterEach(() => jest.restoreAllMocks());

const items = () => screen.getAllByRole("listitem");

test.each(LANGUAGES)(
  "in %s an edit renews the list in place, says the counts, and leaves the focus alone",
  async (language) => {
    const { services, edit } = followed([() => Promise.resolve(checkResult([second]))]);
    const { user } = await showChecked(services, language);
    const button = screen.getByRole("button", { name: /F13/ });
    button.focus();
    await user.keyboard("{Shift}");
    edit();
    await waitFor(() => expect(items()).toHaveLength(1));
    expect(screen.getByRole("status")).toHaveTextContent(
      paneText[language].findings.counts({ error: 1, warning: 0, answered: 0, open: 0 }),
    );
    expect(screen.getByRole("button", { name: /F13/ })).toBe(button);
    expect(button).toHaveFocus();
  },
);

test("the first edit begins the following, later ones continue it", async () => {
  const { services, start, edited, liveCheck, edit } = followed([
    () => Promise.resolve(checkResult([second])),
    () => Promise.resolve(checkResult([])),
  ]);
  await showChecked(services);
  edit();
  await waitFor(() => expect(items()).toHaveLength(1));
  edit();
  await screen.findByText(text.findings.none);
  expect(liveCheck).toHaveBeenCalledTimes(1);
  expect(start).toHaveBeenCalledTimes(1);
  expect(edited).toHaveBeenCalledTimes(1);
});

test("an open form is followed from the first edit, and only from there", async () => {
  const answer = checkResult([first], { progress: { filled: 1, total: 5, open: 3, errors: 1 } });
  const { services, start, edited, edit } = followed([() => Promise.resolve(answer)]);
  const check = jest.fn(() => Promise.resolve(answer));
  const onEdit = jest.fn(services.onEdit);
  const form = () => Promise.resolve(entryWorkbook());
  await showPane(fakeServices({ ...services, onEdit, check, detect: form }));
  await screen.findByRole("button", { name: text.entry.check });
  passOwnWrites();
  expect(start).not.toHaveBeenCalled();
  edit();
  await screen.findByRole("heading", { level: 2, name: text.findings.title });
  expect(screen.getByText(text.entry.progress(answer.progress))).toBeInTheDocument();
  edit();
  await waitFor(() => expect(edited).toHaveBeenCalledTimes(1));
  expect(start).toHaveBeenCalledTimes(1);
  expect(check).not.toHaveBeenCalled();
  // To listen anew would cost requests and lose what is typed meanwhile.
  expect(onEdit).toHaveBeenCalledTimes(1);
});

test("the writes of a job that has just ended do not begin the following", async () => {
  const { services, liveCheck, edit } = followed([]);
  await showPane(fakeServices({ ...services, detect: () => Promise.resolve(entryWorkbook()) }));
  await screen.findByRole("button", { name: text.entry.check });
  jest.useFakeTimers({ now: Date.now() });
  edit();
  act(() => jest.advanceTimersByTime(1000));
  jest.useRealTimers();
  expect(liveCheck).not.toHaveBeenCalled();
});

test("with the switch off, no edit begins the following", async () => {
  const { services, liveCheck, edit } = followed([]);
  const detect = () => Promise.resolve(entryWorkbook());
  const { user } = await showPane(fakeServices({ ...services, detect }));
  await user.click(await screen.findByRole("checkbox", { name: text.entry.live }));
  jest.useFakeTimers({ now: Date.now() + 60_000 });
  edit();
  act(() => jest.advanceTimersByTime(1000));
  jest.useRealTimers();
  expect(liveCheck).not.toHaveBeenCalled();
});

test("with the switch off, edits only make the list out of date", async () => {
  const { services, liveCheck, edit } = followed([]);
  const { user } = await showChecked(services);
  const toggle = screen.getByRole("checkbox", { name: text.entry.live });
  expect(toggle).toBeChecked();
  await user.click(toggle);
  jest.useFakeTimers({ now: Date.now() + 60_000 });
  edit();
  act(() => jest.advanceTimersByTime(1000));
  jest.useRealTimers();
  expect(screen.getByText(text.findings.stale)).toBeInTheDocument();
  expect(liveCheck).not.toHaveBeenCalled();
});

test("a job waits for the edit that is being checked; the two never meet", async () => {
  const answer = later<CheckResult>();
  const { services, start, edit } = followed([() => answer.promise]);
  const check = jest.fn(() => Promise.resolve(checkResult([first, second])));
  const { user } = await showChecked({ ...services, check });
  edit();
  await waitFor(() => expect(start).toHaveBeenCalled());
  await user.click(screen.getByRole("button", { name: text.entry.check }));
  expect(check).toHaveBeenCalledTimes(1);
  await answer.resolve(checkResult([]));
  await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
});

test("a check that fails makes the list out of date, and the next edit begins anew", async () => {
  const { services, start, edited, edit } = followed([
    () => Promise.reject(new Error("gone")),
    () => Promise.resolve(checkResult([second])),
  ]);
  await showChecked(services);
  edit();
  await screen.findByText(text.findings.stale);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  edit();
  await waitFor(() => expect(items()).toHaveLength(1));
  expect(screen.queryByText(text.findings.stale)).not.toBeInTheDocument();
  expect(start).toHaveBeenCalledTimes(2);
  expect(edited).not.toHaveBeenCalled();
});
