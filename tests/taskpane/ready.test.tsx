import { screen, waitFor, within } from "@testing-library/react";
import type { Finding } from "../../src/checks/types";
import type { ReadyOutcome, ReadyState } from "../../src/jobs/form/ready";
import type { CheckResult } from "../../src/taskpane/check-result";
import type { ReadyRequest } from "../../src/taskpane/jobs/ready";
import type { PaneServices } from "../../src/taskpane/services";
import { findingSentence } from "../../src/text/words/checks";
import { formatDate } from "../../src/text/said/dates";
import { paneText } from "../../src/text/pane/pane";
import {
  answering,
  checkResult,
  entryWorkbook,
  fakeServices,
  finding,
  LANGUAGES,
  showPane,
  violations,
} from "./support";

type Reported = ReadyOutcome<CheckResult>;

const error = finding();
const warning = finding({ code: "formula-in-entry", severity: "warning", cell: "G7", row: 6, values: {} });
const signed: ReadyState = { state: "ready", who: "Test Testesen", when: "2018-11-20T12:00:00.000Z" };

async function showReady(
  outcome: Reported,
  change: Partial<PaneServices> = {},
  language: "da" | "en" = "da",
) {
  const requests: ReadyRequest[] = [];
  const services = fakeServices({
    detect: () => Promise.resolve(entryWorkbook()),
    markReady: (request) => {
      requests.push(request);
      return Promise.resolve(outcome);
    },
    ...change,
  });
  const pane = await showPane(services, answering(language));
  const text = paneText[language].ready;
  const report = async (who: string) => {
    if (who !== "") await pane.user.type(screen.getByRole("textbox", { name: text.who }), who);
    await pane.user.click(screen.getByRole("button", { name: text.submit }));
  };
  return { ...pane, requests, report };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = paneText[language].ready;

  test("who and when are shown once it is done", async () => {
    const outcome: Reported = {
      outcome: "ready",
      state: signed,
      checked: checkResult([], { readiness: signed }),
    };
    const { report, requests } = await showReady(outcome, {}, language);
    expect(screen.getByText(text.notReady)).toBeInTheDocument();
    await report(" Test Testesen ");
    const words = text.ready("Test Testesen", formatDate("2018-11-20", language));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(requests).toEqual([{ who: "Test Testesen", confirmed: false }]);
    expect(screen.getByRole("heading", { level: 2, name: text.title })).toHaveFocus();
    expect(await violations()).toEqual([]);
  });

  test("what comes next stands under it: approving first, then where to send the workbook and by when", async () => {
    const next = { contact: "Anna Jensen", deadline: "2019-03-01" };
    const state: ReadyState = { ...signed, next };
    const outcome: Reported = { outcome: "ready", state, checked: checkResult([], { readiness: state }) };
    const { report } = await showReady(outcome, {}, language);
    await report("Test Testesen");
    const send = text.send("Anna Jensen", formatDate("2019-03-01", language));
    expect(await screen.findByText(`${text.thenApprove} ${send}`)).toBeInTheDocument();
    expect(send).toContain("Anna Jensen");
    expect(text.send(null, null)).not.toMatch(/null|senest|by /);
  });

  test("errors are in the way, with a way to the first of them", async () => {
    const visited: Finding[] = [];
    const { report, user } = await showReady(
      { outcome: "blocked", checked: checkResult([warning, error]) },
      { goTo: (found) => Promise.resolve(void visited.push(found)) },
      language,
    );
    await report("Test");
    expect(await screen.findByText(text.blocked(0, 3))).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: text.firstError }));
    await waitFor(() => expect(visited).toEqual([error]));
  });

  test("warnings without a remark are listed, with what to do and the way to their cells", async () => {
    const { report } = await showReady(
      { outcome: "unanswered", warnings: [warning], checked: checkResult([warning]) },
      {},
      language,
    );
    await report("Test");
    const region = await screen.findByRole("region", { name: text.title });
    expect(within(region).getByText(text.unanswered(1))).toBeInTheDocument();
    expect(within(region).getByText(text.unansweredAdvice)).toBeInTheDocument();
    expect(within(region).getByRole("listitem")).toHaveTextContent(findingSentence(warning, language));
    expect(
      within(region).getByRole("button", { name: `${paneText[language].findings.goTo}: G7` }),
    ).toBeInTheDocument();
    expect(within(region).queryByRole("button", { name: text.anyway })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test("figures edited since are told, with what to do", async () => {
    const changed: ReadyState = { ...signed, state: "changed" };
    await showReady(
      { outcome: "ready", state: signed, checked: checkResult([]) },
      { readiness: () => Promise.resolve(changed) },
      language,
    );
    expect(
      screen.getByText(text.changed("Test Testesen", formatDate("2018-11-20", language))),
    ).toBeInTheDocument();
    expect(screen.getByText(text.changedAdvice)).toBeInTheDocument();
  });
});

const text = paneText.da.ready;

test("nobody is named: the field says so and takes the focus, and nothing is done", async () => {
  const { report, requests } = await showReady({ outcome: "refused", because: "personal-number" });
  await report("");
  expect(screen.getByText(text.whoMissing)).toBeInTheDocument();
  expect(screen.getByRole("textbox", { name: text.who })).toHaveFocus();
  expect(requests).toEqual([]);
});

test("a personal number instead of a name is refused without repeating it", async () => {
  const { report } = await showReady({ outcome: "refused", because: "personal-number" });
  await report("0101010101");
  expect(await screen.findByText(text.personalNumber)).not.toHaveTextContent(/\d{6}/);
});

test("warnings that no row can answer may be confirmed", async () => {
  const beyond = { ...warning, row: null, cell: null };
  const { report, requests, user } = await showReady({
    outcome: "unanswered",
    warnings: [beyond],
    checked: checkResult([beyond]),
  });
  await report("Test");
  await user.click(await screen.findByRole("button", { name: text.anyway }));
  await waitFor(() => expect(requests.at(-1)).toEqual({ who: "Test", confirmed: true }));
});

describe("the head's approval", () => {
  const text = paneText.da.ready;
  const approved: ReadyState = { ...signed, approved: { who: "Bo Lund", when: "2018-11-21T08:00:00.000Z" } };

  test("is asked for once the form is ready, and shown when it is given", async () => {
    const names: string[] = [];
    const approve = (who: string) => {
      names.push(who);
      return Promise.resolve({ outcome: "approved", state: approved } as const);
    };
    const outcome: Reported = {
      outcome: "ready",
      state: signed,
      checked: checkResult([], { readiness: signed }),
    };
    const { report, user } = await showReady(outcome, { approve });
    expect(screen.queryByRole("button", { name: text.approve })).not.toBeInTheDocument();
    await report("Test Testesen");
    await user.click(await screen.findByRole("button", { name: text.approve }));
    expect(names).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: text.approver }), "Bo Lund");
    await user.click(screen.getByRole("button", { name: text.approve }));
    const words = text.approved("Bo Lund", formatDate("2018-11-21", "da"));
    expect(await screen.findByText(words, { exact: false })).toBeInTheDocument();
    expect(names).toEqual(["Bo Lund"]);
    expect(screen.getByText(text.approvedDone, { selector: "strong, p, div" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: text.approve })).not.toBeInTheDocument();
    // Nothing is left to report until something is edited.
    expect(screen.queryByRole("button", { name: text.submit })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test("that an edit has undone is told, and the form can be reported anew", async () => {
    const changed: ReadyState = {
      ...signed,
      state: "changed",
      unapproved: { who: "Bo Lund", when: "2018-11-21" },
    };
    await showReady(
      { outcome: "ready", state: signed, checked: checkResult([]) },
      { readiness: () => Promise.resolve(changed) },
    );
    const words = text.unapproved("Bo Lund", formatDate("2018-11-21", "da"));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: text.submit })).toBeInTheDocument();
  });

  test("of figures that have changed since says what has happened instead", async () => {
    const changed: ReadyState = { ...signed, state: "changed" };
    const { user } = await showReady(
      { outcome: "ready", state: signed, checked: checkResult([]) },
      {
        readiness: () => Promise.resolve(signed),
        approve: () => Promise.resolve({ outcome: "not-reported", state: changed }),
      },
    );
    await user.type(await screen.findByRole("textbox", { name: text.approver }), "Bo");
    await user.click(screen.getByRole("button", { name: text.approve }));
    expect(await screen.findByText(text.changedAdvice)).toBeInTheDocument();
  });
});
