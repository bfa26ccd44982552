import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Finding } from "../../src/checks/types";
import type { FixOutcome, ReplacedCell } from "../../src/jobs/form/fix";
import { WorkbookError } from "../../src/jobs/port";
import { BUSY_SHOWN_AFTER_MS } from "../../src/taskpane/parts/busy-line";
import { FINDINGS_PER_PAGE } from "../../src/taskpane/parts/finding-list";
import type { CheckResult } from "../../src/taskpane/check-result";
import type { PaneServices } from "../../src/taskpane/services";
import { checksText, findingSentence, SEVERITY_SYMBOLS } from "../../src/text/words/checks";
import { errorText } from "../../src/text/words/errors";
import { paneText } from "../../src/text/pane/pane";
import {
  answering,
  checkResult,
  entryWorkbook,
  fakeServices,
  finding,
  later,
  LANGUAGES,
  showPane,
  summary,
  openSecretariat,
} from "./support";

const text = paneText.da;

async function showEntry(change: Partial<PaneServices> = {}, language: "da" | "en" = "da") {
  const services = fakeServices({ detect: () => Promise.resolve(entryWorkbook()), ...change });
  return showPane(services, answering(language));
}

async function showFindings(
  findings: Finding[],
  change: Partial<PaneServices> = {},
  language: "da" | "en" = "da",
) {
  const pane = await showEntry({ check: () => Promise.resolve(checkResult(findings)), ...change }, language);
  await pane.user.click(screen.getByRole("button", { name: paneText[language].entry.check }));
  await screen.findByRole("heading", { level: 2, name: paneText[language].findings.title });
  return pane;
}

const error = finding();
const warning = finding({
  code: "formula-in-entry",
  severity: "warning",
  cell: "G7",
  values: {},
});
const missing = (row: number) =>
  finding({ code: "missing-without-reason", cell: `F${row}`, row: row - 1, values: {} });

describe.each(LANGUAGES)("in %s", (language) => {
  const words = paneText[language].findings;

  test("findings stand by severity, each with symbol, word, cell, indicator and what to do", async () => {
    await showFindings([warning, error], {}, language);
    const regions = screen.getAllByRole("region");
    expect(regions[0]).toHaveAccessibleName(words.groups.error(1));
    expect(regions[1]).toHaveAccessibleName(words.groups.warning(1));
    const item = within(regions[0]!).getByRole("listitem");
    expect(item).toHaveTextContent(SEVERITY_SYMBOLS.error);
    expect(item).toHaveTextContent(`${words.kinds.error}: ${checksText[language].codes.negative.title}`);
    expect(item).toHaveTextContent(`${words.cell("F12")} · IGU-forløb`);
    expect(item).toHaveTextContent(findingSentence(error, language));
    expect(within(regions[1]!).getByRole("listitem")).toHaveTextContent(SEVERITY_SYMBOLS.warning);
  });

  test("what the check found is said, and the focus goes to it", async () => {
    await showFindings([error, missing(13), warning], {}, language);
    expect(screen.getByRole("status")).toHaveTextContent(
      words.counts({ error: 2, warning: 1, answered: 0, open: 0 }),
    );
    expect(screen.getByRole("heading", { level: 2, name: words.title })).toHaveFocus();
  });

  test("no findings is good news", async () => {
    await showFindings([], {}, language);
    expect(screen.getByText(words.none)).toBeInTheDocument();
    expect(screen.getByText(words.noneHint)).toBeInTheDocument();
  });
});

test("a click on a finding goes to its cell and marks where one is", async () => {
  const goTo = jest.fn<Promise<void>, [Finding]>(() => Promise.resolve());
  const { user } = await showFindings([error, warning], { goTo });
  const button = screen.getByRole("button", { name: new RegExp(text.findings.cell("G7")) });
  await user.click(button);
  expect(goTo).toHaveBeenCalledWith(warning);
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(text.findings.wentTo("G7")));
  expect(button).toHaveAttribute("aria-current", "true");
  expect(button).toHaveFocus();
});

test("the list works by keyboard alone", async () => {
  const goTo = jest.fn<Promise<void>, [Finding]>(() => Promise.resolve());
  const { user } = await showFindings([error, warning], { goTo });
  await user.tab();
  expect(screen.getByRole("combobox", { name: text.findings.filter })).toHaveFocus();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(goTo).toHaveBeenCalledWith(error);
});

test("a finding without a cell is told but leads nowhere", async () => {
  await showFindings([finding({ cell: null, indicator: null, code: "not-ours", values: {} })]);
  const item = screen.getByRole("listitem");
  expect(within(item).queryByRole("button")).not.toBeInTheDocument();
  expect(item).toHaveTextContent(text.findings.wholeWorkbook);
});

test("an indicator that nobody named is shown by its id", async () => {
  await showFindings([finding({ indicator: "ukendt" })]);
  expect(screen.getByRole("listitem")).toHaveTextContent("ukendt");
});

describe("the filter", () => {
  const all = [missing(1), missing(2), missing(3), error, warning];
  const items = () => screen.getAllByRole("listitem");
  const filter = () => screen.getByRole("combobox", { name: text.findings.filter });

  test("shows one severity", async () => {
    const { user } = await showFindings(all);
    expect(items()).toHaveLength(5);
    await user.selectOptions(filter(), text.findings.filterWarnings(1));
    expect(items()).toHaveLength(1);
    await user.selectOptions(filter(), text.findings.filterErrors(4));
    expect(items()).toHaveLength(4);
  });

  test("shows one kind, most frequent first in the choice", async () => {
    const { user } = await showFindings(all);
    const kinds = within(screen.getByRole("group", { name: text.findings.filterKinds }));
    const title = checksText.da.codes["missing-without-reason"].title;
    expect(kinds.getAllByRole("option")[0]).toHaveTextContent(text.findings.filterKind(title, 3));
    await user.selectOptions(filter(), text.findings.filterKind(title, 3));
    expect(items()).toHaveLength(3);
  });

  test("falls back to all when the next check has none of what was filtered by", async () => {
    const results = [checkResult(all), checkResult([missing(1), missing(2)])];
    const { user } = await showFindings(all, { check: () => Promise.resolve(results.shift()!) });
    await user.selectOptions(filter(), text.findings.filterWarnings(1));
    await user.click(screen.getByRole("button", { name: text.entry.check }));
    await waitFor(() => expect(items()).toHaveLength(2));
  });

  test("is not there for a single finding", async () => {
    await showFindings([error]);
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  });
});

test("very many findings come a page at a time, and the focus goes to the first new one", async () => {
  const many = Array.from({ length: 2 * FINDINGS_PER_PAGE + 30 }, (_, index) => missing(index + 10));
  const { user } = await showFindings(many);
  // By role it would take seconds: every element's accessibility is computed anew.
  const items = () => [...screen.getByRole("main").querySelectorAll("li")];
  expect(items()).toHaveLength(FINDINGS_PER_PAGE);
  await user.click(screen.getByRole("button", { name: text.findings.more(100, 130) }));
  expect(items()).toHaveLength(2 * FINDINGS_PER_PAGE);
  expect(items()[FINDINGS_PER_PAGE]!.querySelector("button")).toHaveFocus();
  await user.click(screen.getByRole("button", { name: text.findings.more(30, 30) }));
  expect(items()).toHaveLength(many.length);
  expect(screen.queryByRole("button", { name: /^Vis/ })).not.toBeInTheDocument();
});

test("errors come before warnings also across the pages", async () => {
  const warnings = Array.from({ length: FINDINGS_PER_PAGE }, (_, index) => ({
    ...warning,
    cell: `G${index + 7}`,
  }));
  await showFindings([...warnings, error]);
  expect(screen.getByRole("main").querySelector("li")).toHaveTextContent("F12");
  expect(screen.getByRole("button", { name: text.findings.more(1, 1) })).toBeInTheDocument();
});

test("a check shows how far the department is", async () => {
  await showFindings([error]);
  expect(screen.getByText(text.entry.progress({ filled: 2, total: 5, errors: 0 }))).toBeInTheDocument();
});

describe("edits after a check, where they are not followed,", () => {
  function edited() {
    let listener: () => void = () => undefined;
    const stop = jest.fn(() => Promise.resolve());
    const onEdit = (callback: () => void) => {
      listener = callback;
      return Promise.resolve(stop);
    };
    return { onEdit, stop, edit: () => act(() => listener()) };
  }
  async function showUnfollowed(onEdit: PaneServices["onEdit"]) {
    const pane = await showFindings([error], { onEdit });
    await pane.user.click(screen.getByRole("checkbox", { name: text.entry.live }));
    return pane;
  }
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

  test("make it out of date, once, after a pause; the next check makes it good again", async () => {
    const { onEdit, edit } = edited();
    const { user } = await showUnfollowed(onEdit);
    jest.useFakeTimers({ now: Date.now() + 60_000 });
    edit();
    edit();
    expect(screen.queryByText(text.findings.stale)).not.toBeInTheDocument();
    pass(1000);
    jest.useRealTimers();
    expect(screen.getByText(text.findings.stale)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: text.entry.check }));
    await waitFor(() => expect(screen.queryByText(text.findings.stale)).not.toBeInTheDocument());
  });

  test("that are the product's own marks do not", async () => {
    const { onEdit, edit } = edited();
    await showUnfollowed(onEdit);
    jest.useFakeTimers({ now: Date.now() });
    edit();
    pass(1000);
    jest.useRealTimers();
    expect(screen.queryByText(text.findings.stale)).not.toBeInTheDocument();
  });

  test("are no longer listened to once the pane is gone", async () => {
    const { onEdit, stop } = edited();
    const { unmount } = await showFindings([error], { onEdit });
    unmount();
    await act(() => Promise.resolve());
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test("that cannot be listened to do not hinder the rest", async () => {
    await showFindings([error], { onEdit: () => Promise.reject(new WorkbookError("not-supported", "")) });
    expect(screen.getByRole("listitem")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("a certain right value", () => {
  const fixable = finding({
    code: "number-as-text",
    cell: "F9",
    values: { case: "number", text: "12", read: 12 },
    fix: { value: 12 },
  });

  const other = finding({
    code: "number-as-text",
    cell: "G9",
    values: { case: "number", text: "1.234,5", read: 1234.5 },
    fix: { value: 1234.5 },
  });
  const standing = { F9: "12", G9: "1.234,5" };

  const replaced: ReplacedCell = {
    cell: "F9",
    row: 8,
    entryCell: "numerator",
    asks: "",
    before: "12",
    isFormula: false,
    after: 12,
  };

  async function withFixes(
    findings: Finding[],
    after: Finding[],
    outcome: FixOutcome = { applied: 1, left: 0, replaced: [replaced] },
    change: Partial<PaneServices> = {},
  ) {
    const results = [checkResult(findings, { standing }), checkResult(after)];
    const applyFixes = jest.fn<Promise<FixOutcome>, [readonly Finding[]]>(() => Promise.resolve(outcome));
    const check = () => Promise.resolve(results.shift() ?? checkResult(findings, { standing }));
    const pane = await showFindings([], { check, applyFixes, ...change });
    return { applyFixes, ...pane };
  }

  const single = () => screen.getByRole("button", { name: text.findings.fixLabel("Celle F9 · IGU-forløb") });
  const undo = () => screen.findByRole("button", { name: text.findings.undoLabel("F9") });

  test("is written at one click, and the list is made anew", async () => {
    const { user, applyFixes } = await withFixes([fixable, warning], [warning]);
    await user.click(single());
    await waitFor(() => expect(within(screen.getByRole("main")).getAllByRole("listitem")).toHaveLength(1));
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(applyFixes).toHaveBeenCalledWith([fixable]);
    expect(screen.getByRole("status")).toHaveTextContent(text.findings.fixed(1, 0));
    expect(screen.getByRole("heading", { level: 2, name: text.findings.title })).toHaveFocus();
  });

  test("says what it became, with the way back beside it", async () => {
    const { user } = await withFixes([fixable], []);
    await user.click(single());
    expect(await undo()).toHaveTextContent(text.findings.undo);
    expect(screen.getByText(text.findings.corrected("F9"))).toBeInTheDocument();
    expect(screen.getByText(text.findings.becomes("»12«", "12"))).toBeInTheDocument();
  });

  test("never shows the digits of a personal number", async () => {
    const outcome = { applied: 1, left: 0, replaced: [{ ...replaced, before: "120364-1234" }] };
    const { user } = await withFixes([fixable], [], outcome);
    await user.click(single());
    await undo();
    expect(screen.getByRole("main")).not.toHaveTextContent("1234");
  });

  test("is taken back at one click, and the finding is there again", async () => {
    const undoFix = jest.fn<Promise<boolean>, [ReplacedCell]>(() => Promise.resolve(true));
    const { user } = await withFixes([fixable], [], undefined, { undoFix });
    await user.click(single());
    await user.click(await undo());
    expect(await screen.findByText(text.findings.undone("F9"))).toBeInTheDocument();
    expect(undoFix).toHaveBeenCalledWith(replaced);
    expect(single()).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent(text.findings.undone("F9"));
    expect(screen.queryByRole("button", { name: text.findings.undoLabel("F9") })).not.toBeInTheDocument();
  });

  test("is not taken back where somebody has written since, and that is said", async () => {
    const { user } = await withFixes([fixable], [], undefined, { undoFix: () => Promise.resolve(false) });
    await user.click(single());
    await user.click(await undo());
    expect(await screen.findByText(text.findings.notUndone("F9"))).toBeInTheDocument();
  });

  test("that could not be written says so and offers no way back", async () => {
    const { user } = await withFixes([fixable], [fixable], { applied: 0, left: 1, replaced: [] });
    await user.click(single());
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(text.findings.fixed(0, 1)));
    expect(screen.queryByRole("button", { name: text.findings.undoLabel("F9") })).not.toBeInTheDocument();
  });

  test("is no longer spoken of after the next check", async () => {
    const { user } = await withFixes([fixable], []);
    await user.click(single());
    await undo();
    await user.click(screen.getByRole("button", { name: text.entry.check }));
    await waitFor(() => expect(screen.queryByText(text.findings.corrected("F9"))).not.toBeInTheDocument());
  });

  test("is written for all at once, each shown with what stands there and what it becomes", async () => {
    const { user, applyFixes } = await withFixes([fixable, other, warning], [], {
      applied: 1,
      left: 1,
      replaced: [replaced],
    });
    await user.click(screen.getByRole("button", { name: text.findings.fixAll(2) }));
    const dialog = await screen.findByRole("alertdialog", { name: text.findings.fixTitle(2) });
    expect(within(dialog).getByRole("row", { name: "G9 »1.234,5« 1.234,5" })).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: text.findings.fix }));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(text.findings.fixed(1, 1)));
    expect(applyFixes).toHaveBeenCalledWith([fixable, other]);
    expect(screen.queryByRole("button", { name: text.findings.undoLabel("F9") })).not.toBeInTheDocument();
  });

  test("is not written where the user thinks better of it", async () => {
    const { user, applyFixes } = await withFixes([fixable, other], []);
    await user.click(screen.getByRole("button", { name: text.findings.fixAll(2) }));
    await user.click(
      within(await screen.findByRole("alertdialog")).getByRole("button", { name: text.cancel }),
    );
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    expect(applyFixes).not.toHaveBeenCalled();
  });

  test("is not offered for findings without one", async () => {
    await showFindings([error]);
    expect(screen.queryByRole("button", { name: /^Ret/ })).not.toBeInTheDocument();
  });
});

describe("while a check is at work", () => {
  test("the pane says so in words, but not for what is done at once", async () => {
    const answer = later<CheckResult>();
    await showEntry({ check: () => answer.promise });
    jest.useFakeTimers();
    fireEvent.click(screen.getByRole("button", { name: text.entry.check }));
    act(() => jest.advanceTimersByTime(BUSY_SHOWN_AFTER_MS - 1));
    expect(screen.getByRole("status")).not.toHaveTextContent(text.busy.check);
    act(() => jest.advanceTimersByTime(1));
    expect(screen.getByRole("status")).toHaveTextContent(text.busy.check);
    jest.useRealTimers();
    await answer.resolve(checkResult([]));
    expect(screen.getByRole("status")).not.toHaveTextContent(text.busy.check);
  });

  test("its progress is shown, and no second one can be begun", async () => {
    const answer = later<CheckResult>();
    const check = jest.fn<Promise<CheckResult>, [(share: number) => void]>((progress) => {
      progress(0.4);
      return answer.promise;
    });
    await showEntry({ check });
    jest.useFakeTimers();
    const button = screen.getByRole("button", { name: text.entry.check });
    fireEvent.click(button);
    fireEvent.click(button);
    act(() => jest.advanceTimersByTime(BUSY_SHOWN_AFTER_MS));
    expect(screen.getByRole("progressbar", { name: text.busy.check })).toHaveAttribute(
      "aria-valuenow",
      "0.4",
    );
    jest.useRealTimers();
    await answer.resolve(checkResult([]));
    expect(check).toHaveBeenCalledTimes(1);
  });
});

test("a cell that is open for editing is told, and the findings stay", async () => {
  const { user } = await showFindings([error, warning], {
    goTo: () => Promise.reject(new WorkbookError("in-cell-edit", "")),
  });
  await user.click(screen.getByRole("button", { name: new RegExp(text.findings.cell("F12")) }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(errorText.da["in-cell-edit"].advice);
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  await user.click(within(alert).getByRole("button", { name: text.close }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("a failed check keeps the findings of the one before", async () => {
  const results = [
    Promise.resolve(checkResult([error])),
    Promise.reject(new WorkbookError("connection", "")),
  ];
  const { user } = await showFindings([], { check: () => results.shift()! });
  await user.click(screen.getByRole("button", { name: text.entry.check }));
  expect(await screen.findByText(text.failed.check)).toBeInTheDocument();
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
});

test("sheets that are not the product's are asked about before results are laid", async () => {
  const compute = jest.fn<ReturnType<PaneServices["compute"]>, [{ replaceConfirmed: boolean }]>(
    ({ replaceConfirmed }) =>
      Promise.resolve(
        replaceConfirmed
          ? { outcome: "computed", summary: summary() }
          : {
              outcome: "needs-confirmation",
              sheets: ["Barometer"],
              reshaped: [],
              notesLost: false,
              leftOut: { faulty: 0, unanswered: 0 },
            },
      ),
  );
  const { user } = await showEntry({ compute });
  await openSecretariat(user);
  await user.click(screen.getByRole("button", { name: text.entry.compute }));
  const dialog = await screen.findByRole("alertdialog", { name: text.confirm.computeTitle });
  await user.click(within(dialog).getByRole("button", { name: text.confirm.replace }));
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.results.title),
  );
});

test("Beregn tells once what it leaves out, and computes after a yes", async () => {
  const leftOut = { faulty: 1, unanswered: 2 };
  const compute = jest.fn<ReturnType<PaneServices["compute"]>, [{ replaceConfirmed: boolean }]>(
    ({ replaceConfirmed }) =>
      Promise.resolve(
        replaceConfirmed
          ? { outcome: "computed", summary: summary() }
          : { outcome: "needs-confirmation", sheets: [], reshaped: [], notesLost: false, leftOut },
      ),
  );
  const { user } = await showEntry({ compute });
  await openSecretariat(user);
  await user.click(screen.getByRole("button", { name: text.entry.compute }));
  const dialog = await screen.findByRole("alertdialog", { name: text.confirm.leftOutTitle });
  expect(within(dialog).getByText(text.confirm.faulty(1))).toBeInTheDocument();
  expect(within(dialog).getByText(text.confirm.unanswered(2))).toBeInTheDocument();
  expect(within(dialog).queryByText(text.confirm.cannotUndo)).toBeNull();
  await user.click(within(dialog).getByRole("button", { name: text.confirm.compute }));
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.results.title),
  );
});

describe("what only the secretariat does", () => {
  const toggle = () => screen.getByRole("button", { name: text.entry.secretariat });
  const verbs = [text.entry.compute, text.entry.catalogue, text.entry.another];
  const shown = () => verbs.filter((name) => screen.queryByRole("button", { name }) !== null);

  test("is folded away in a department's form", async () => {
    await showEntry();
    expect(toggle()).toHaveAttribute("aria-expanded", "false");
    expect(shown()).toEqual([]);
    expect(screen.getByRole("button", { name: text.entry.check })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: text.entry.fill })).toBeInTheDocument();
  });

  test("opens and closes at its button", async () => {
    const { user } = await showEntry();
    await user.click(toggle());
    expect(toggle()).toHaveAttribute("aria-expanded", "true");
    expect(shown()).toEqual(verbs);
    expect(toggle()).toHaveFocus();
    await user.click(toggle());
    expect(shown()).toEqual([]);
  });

  test("stays open when another screen has been looked at", async () => {
    const { user } = await showEntry();
    await user.click(toggle());
    await user.click(screen.getByRole("button", { name: text.entry.catalogue }));
    await user.click(screen.getByRole("button", { name: text.back }));
    expect(toggle()).toHaveAttribute("aria-expanded", "true");
    expect(shown()).toEqual(verbs);
  });

  test("stands open in the barometer workbook", async () => {
    await showEntry({ detect: () => Promise.resolve(entryWorkbook({ kind: "barometer" })) });
    expect(screen.getByRole("button", { name: text.barometer.compute })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: text.entry.catalogue })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: text.entry.secretariat })).not.toBeInTheDocument();
  });
});
