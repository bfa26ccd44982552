import { act, render, screen, within } from "@testing-library/react";
import type { OfficeAnswer } from "../../src/excel/office";
import { WorkbookError, type PortProblem } from "../../src/jobs/port";
import { App } from "../../src/taskpane/app";
import type { WorkbookInfo } from "../../src/taskpane/workbook-info";
import { OFFICE_PATIENCE_MS } from "../../src/taskpane/use-pane";
import { spokenIn } from "../../src/text/language";
import { errorText } from "../../src/text/words/errors";
import { paneText } from "../../src/text/pane/pane";
import { answering, entryWorkbook, fakeServices, later, LANGUAGES, showPane, workbook } from "./support";

async function showWorkbook(info: WorkbookInfo, language: "da" | "en" = "da") {
  return showPane(fakeServices({ detect: () => Promise.resolve(info) }), answering(language));
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = paneText[language];

  test("an empty workbook offers to create an entry form", async () => {
    const { user } = await showWorkbook(workbook(), language);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.empty.title);
    await user.click(screen.getByRole("button", { name: text.empty.create }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.create.title);
  });

  test("an entry workbook is named, with its period, its department and how far it is", async () => {
    await showWorkbook(entryWorkbook({ progress: { filled: 3, total: 8, open: 5, errors: 0 } }), language);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.entry.title);
    expect(screen.getByText("Ballerup 2018")).toBeInTheDocument();
    expect(screen.getByText("Center for Arbejdsmarked")).toBeInTheDocument();
    expect(screen.getByText(text.entry.progress({ filled: 3, total: 8, errors: 0 }))).toBeInTheDocument();
    expect(screen.getByRole("progressbar", { name: text.entry.progressLabel })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: text.entry.check })).toBeInTheDocument();
  });

  test("a barometer workbook can be computed but not checked", async () => {
    await showWorkbook(entryWorkbook({ kind: "barometer" }), language);
    expect(screen.getByRole("button", { name: text.barometer.compute })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: text.entry.check })).not.toBeInTheDocument();
  });

  test("a hearing workbook says what to do with it", async () => {
    await showWorkbook(entryWorkbook({ kind: "hearing" }), language);
    expect(screen.getByText(text.hearing.intro)).toBeInTheDocument();
  });

  test("someone else's workbook is told to be so, and can be used all the same", async () => {
    const { user } = await showWorkbook(workbook({ kind: "foreign" }), language);
    expect(screen.getByText(text.foreign.intro)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: text.foreign.create }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.create.title);
  });

  test("a damaged workbook and one from a later version say what to do and offer nothing that could harm", async () => {
    const damaged = await showWorkbook(workbook({ kind: "foreign", trouble: "damaged" }), language);
    expect(screen.getByText(text.damaged.advice)).toBeInTheDocument();
    expect(within(screen.getByRole("main")).queryByRole("button")).not.toBeInTheDocument();
    damaged.unmount();
    await showWorkbook(entryWorkbook({ trouble: "newer-version" }), language);
    expect(screen.getByText(text.newerVersion.advice)).toBeInTheDocument();
    expect(within(screen.getByRole("main")).queryByRole("button")).not.toBeInTheDocument();
  });

  test("example figures are marked", async () => {
    await showWorkbook(entryWorkbook({ exampleFigures: true }), language);
    expect(screen.getByText(text.exampleFigures)).toBeInTheDocument();
  });

  test.each(["too-old", "no-excel"] satisfies OfficeAnswer["kind"][])("%s is told in words", async (kind) => {
    await showPane(fakeServices(), answering(language, kind));
    const words = kind === "too-old" ? text.waiting.tooOld : text.waiting.noExcel;
    expect(screen.getByRole("alert")).toHaveTextContent(words);
  });

  test.each(Object.keys(errorText.da) as PortProblem[])("%s is told with what to do", async (problem) => {
    render(
      <App
        services={fakeServices({ detect: () => Promise.reject(new WorkbookError(problem, "E_RAW 0x80")) })}
        host={answering(language)}
        version="1"
      />,
    );
    expect(await screen.findByText(errorText[language][problem].title)).toBeInTheDocument();
    expect(screen.getByText(errorText[language][problem].advice)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent("E_RAW");
  });

  test("the page says which language it speaks", async () => {
    await showWorkbook(workbook(), language);
    expect(document.documentElement.lang).toBe(language);
  });
});

test("the language can be changed, and all words change with it", async () => {
  const { user } = await showWorkbook(workbook());
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(paneText.en.empty.title);
  await user.click(screen.getByRole("button", { name: "Dansk" }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(paneText.da.empty.title);
});

test("English is spoken where Office speaks a language that the product does not", () => {
  expect(spokenIn("da-DK")).toBe("da");
  for (const foreign of ["en-GB", "en-US", "sv-SE", "nb-NO", "de-DE", ""])
    expect(spokenIn(foreign)).toBe("en");
});

test("many departments are counted rather than named", async () => {
  const departments = ["a", "b", "c", "d"].map((id) => ({ id, name: `Center ${id}` }));
  await showWorkbook(entryWorkbook({ departments }));
  expect(screen.getByText(paneText.da.workbook.departmentCount(4))).toBeInTheDocument();
  expect(screen.queryByText(/Center a/)).not.toBeInTheDocument();
});

test("the version is shown", async () => {
  await showWorkbook(workbook());
  expect(screen.getByText("Barometer 1.2.3")).toBeInTheDocument();
});

test("what nobody expected is told without its raw words", async () => {
  const services = fakeServices({ detect: () => Promise.reject(new TypeError("x is undefined")) });
  render(<App services={services} host={answering()} version="1" />);
  expect(await screen.findByText(errorText.da.unexpected.title)).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent("undefined");
});

test("after a failure the same can be tried again", async () => {
  const answers = [Promise.reject(new WorkbookError("connection", "")), Promise.resolve(workbook())];
  const services = fakeServices({ detect: () => answers.shift()! });
  const user = (await import("@testing-library/user-event")).default.setup();
  render(<App services={services} host={answering()} version="1" />);
  await user.click(await screen.findByRole("button", { name: paneText.da.tryAgain }));
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(paneText.da.empty.title);
  expect(screen.queryByText(errorText.da.connection.title)).not.toBeInTheDocument();
});

test("looking again finds another workbook and forgets the check of the first", async () => {
  const workbooks = [entryWorkbook(), entryWorkbook({ period: "2019" })];
  const { user } = await showPane(fakeServices({ detect: () => Promise.resolve(workbooks.shift()!) }));
  await user.click(screen.getByRole("button", { name: paneText.da.entry.check }));
  expect(await screen.findByText(paneText.da.findings.none)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: paneText.da.lookAgain }));
  expect(await screen.findByText("2019")).toBeInTheDocument();
  expect(screen.queryByText(paneText.da.findings.none)).not.toBeInTheDocument();
});

test("the first screen leaves the focus in the sheet", async () => {
  await showWorkbook(workbook());
  expect(document.body).toHaveFocus();
});

describe("while Office does not answer", () => {
  const silent = () => {
    const answer = later<OfficeAnswer>();
    return {
      ...answer,
      host: { ready: () => answer.promise, verb: null, opening: answering().opening, reload: jest.fn() },
    };
  };
  const showSilent = (host: ReturnType<typeof silent>["host"]) => {
    jest.useFakeTimers();
    render(<App services={fakeServices()} host={host} version="1" />);
  };

  test("the pane says so after ten seconds, not before, and can be loaded anew", () => {
    const { host } = silent();
    showSilent(host);
    act(() => jest.advanceTimersByTime(OFFICE_PATIENCE_MS - 1));
    expect(screen.queryByRole("heading")).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(1));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      /Office (svarer ikke|does not answer)/,
    );
    act(() => screen.getByRole("button").click());
    expect(host.reload).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });

  test("a late answer is still welcome", async () => {
    const { host, resolve } = silent();
    showSilent(host);
    act(() => jest.advanceTimersByTime(OFFICE_PATIENCE_MS));
    jest.useRealTimers();
    await resolve({ kind: "excel", displayLanguage: "da-DK" });
    expect(await screen.findByText(paneText.da.empty.intro)).toBeInTheDocument();
  });

  test("an answer in time never shows that screen", async () => {
    const { host, resolve } = silent();
    showSilent(host);
    await resolve({ kind: "excel", displayLanguage: "da-DK" });
    act(() => jest.advanceTimersByTime(2 * OFFICE_PATIENCE_MS));
    jest.useRealTimers();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(paneText.da.empty.title);
  });
});
