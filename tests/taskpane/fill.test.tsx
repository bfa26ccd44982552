import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CsvProblem } from "../../src/jobs/csv-problem";
import type { FillOutcome, FillPreview, FillRow } from "../../src/jobs/fill-preview";
import { shippedCatalogues } from "../../src/catalogues";
import { NO_MAPPING } from "../../src/sheets/workbook";
import type { PaneServices } from "../../src/taskpane/services";
import { csvProblemSentence } from "../../src/text/words/figures-file";
import { fillRefusalText } from "../../src/text/words/fill-preview";
import { paneText } from "../../src/text/pane/pane";
import { answering, entryWorkbook, fakeServices, later, LANGUAGES, showPane, violations } from "./support";

const { catalogue } = shippedCatalogues[0]!;
const row = (change: Partial<FillRow>): FillRow => ({
  figure: null,
  name: "IGU-forløb · 2018",
  cell: "G9",
  now: null,
  next: 12,
  state: "new",
  ...change,
});
const unread: CsvProblem = { code: "not-a-number", line: 3, column: "value", values: { text: "x" } };
const sum: CsvProblem = { ...unread, code: "total-row", column: null, values: { text: "I alt" } };
const preview: FillPreview = {
  rows: [
    row({}),
    row({ cell: "G10", name: "A", state: "differs", now: 3, next: 4 }),
    row({ cell: "G11", name: "B", state: "differs", now: "x", next: 5.5 }),
    row({ cell: "G12", name: "C", state: "same", now: 1, next: 1 }),
    row({ cell: null, name: "D", state: "no-row" }),
    row({ cell: null, name: "ukendt", state: "unknown" }),
  ],
  problems: [unread],
  sheets: [],
  tables: 1,
  lookedAt: 1,
  seen: [],
  questions: { headings: [], names: [] },
  catalogue,
  mapping: NO_MAPPING,
  answered: false,
};

async function showFill(change: Partial<PaneServices> = {}, language: "da" | "en" = "da") {
  const texts: string[] = [];
  const applied: (readonly string[])[] = [];
  const services = fakeServices({
    detect: () => Promise.resolve(entryWorkbook()),
    previewFill: (from) => {
      texts.push("text" in from ? from.text : Buffer.from(from.bytes).toString());
      return Promise.resolve(preview);
    },
    applyFill: (_, overwrite): Promise<FillOutcome> => {
      applied.push(overwrite);
      return Promise.resolve({ filled: 1 + overwrite.length, left: 0 });
    },
    ...change,
  });
  const pane = await showPane(services, answering(language));
  await pane.user.click(screen.getByRole("button", { name: paneText[language].entry.fill }));
  return { ...pane, texts, applied };
}

const csv = (content: string) => new File([content], "tal.csv", { type: "text/csv" });

describe.each(LANGUAGES)("in %s", (language) => {
  const text = paneText[language].fill;

  test("a chosen file is shown, each figure under what would become of it, before anything is written", async () => {
    const { user, texts, applied } = await showFill({}, language);
    await user.upload(screen.getByLabelText(text.fileLabel), csv("indicator;value\nigu;12"));
    expect(await screen.findByRole("heading", { level: 2, name: text.previewTitle })).toHaveFocus();
    expect(texts).toEqual(["indicator;value\nigu;12"]);
    const differing = screen.getByRole("table", { name: text.stateCount(text.states.differs, 2) });
    expect(within(differing).getByRole("row", { name: /A/ })).toHaveTextContent(text.now("3"));
    for (const [state, count] of [
      ["new", 1],
      ["same", 1],
      ["no-row", 1],
      ["unknown", 1],
    ] as const) {
      expect(
        screen.getByRole("table", { name: text.stateCount(text.states[state], count) }),
      ).toBeInTheDocument();
    }
    expect(screen.getByText(csvProblemSentence(unread, language))).toBeInTheDocument();
    expect(applied).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test("only what is ticked is overwritten", async () => {
    const { user, applied } = await showFill({}, language);
    await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
    await user.click(await screen.findByRole("checkbox", { name: text.overwrite("G11", "B") }));
    await user.click(screen.getByRole("button", { name: text.apply(2) }));
    await waitFor(() => expect(applied).toEqual([["G11"]]));
    expect(within(screen.getByRole("main")).getByText(text.done(2, 0))).toBeInTheDocument();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });
});

const text = paneText.da.fill;

test("all that differ are ticked and unticked at once", async () => {
  const { user, applied } = await showFill();
  await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
  const all = await screen.findByRole("checkbox", { name: text.overwriteAll(2) });
  await user.click(all);
  expect(screen.getByRole("checkbox", { name: text.overwrite("G10", "A") })).toBeChecked();
  expect(screen.getByRole("button", { name: text.apply(3) })).toBeInTheDocument();
  await user.click(all);
  await user.click(screen.getByRole("button", { name: text.apply(1) }));
  await waitFor(() => expect(applied).toEqual([[]]));
});

test("pasted text is read as a file is, and nothing pasted is told", async () => {
  const { user, texts } = await showFill();
  await user.click(screen.getByRole("button", { name: text.show }));
  expect(screen.getByText(text.nothingPasted)).toBeInTheDocument();
  await user.click(screen.getByRole("textbox", { name: text.paste }));
  await user.paste("indicator;value\nigu;7");
  await user.click(screen.getByRole("button", { name: text.show }));
  await waitFor(() => expect(texts).toEqual(["indicator;value\nigu;7"]));
});

test("a dropped file is read", async () => {
  const { texts } = await showFill();
  const zone = screen.getByText(text.drop).parentElement!;
  fireEvent.drop(zone, { dataTransfer: { files: [csv("dropped")] } });
  await waitFor(() => expect(texts).toEqual(["dropped"]));
});

test("a file that is too large is refused with a sentence", async () => {
  const { user, texts } = await showFill();
  const large = csv("");
  Object.defineProperty(large, "size", { value: 21_000_000 });
  await user.upload(screen.getByLabelText(text.fileLabel), large);
  expect(await screen.findByRole("alert")).toHaveTextContent(text.fileTooLarge);
  expect(texts).toEqual([]);
});

test("a file with nothing to write says so and offers nothing", async () => {
  const same: FillPreview = { ...preview, rows: [row({ state: "same" })], problems: [] };
  const { user } = await showFill({ previewFill: () => Promise.resolve(same) });
  await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
  expect(await screen.findByText(text.nothing)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Udfyld \d/ })).not.toBeInTheDocument();
});

test("of a workbook it is told which sheet was read", async () => {
  const read: FillPreview = { ...preview, sheets: ["Udtræk", "Bilag"] };
  const { user } = await showFill({ previewFill: () => Promise.resolve(read) });
  await user.upload(screen.getByLabelText(text.fileLabel), new File(["PK"], "tal.xlsx"));
  expect(await screen.findByText("Læst fra arket »Udtræk« og ét ark mere.")).toBeInTheDocument();
});

test("how many tables were read and sheets looked through is told, and which sums were left out", async () => {
  const read: FillPreview = {
    ...preview,
    sheets: ["Udtræk"],
    tables: 3,
    lookedAt: 14,
    problems: [unread, sum],
  };
  const { user } = await showFill({ previewFill: () => Promise.resolve(read) });
  await user.upload(screen.getByLabelText(text.fileLabel), new File(["PK"], "tal.xlsx"));
  expect(
    await screen.findByText("3 tabeller med tal er fundet, og alle er læst; 14 ark er set igennem."),
  ).toBeInTheDocument();
  expect(screen.getByText(csvProblemSentence(sum, "da"))).toBeInTheDocument();
});

test("what was read for a screen that has been left is not there when it is come back to", async () => {
  const answer = later<FillPreview>();
  const { user } = await showFill({ previewFill: () => answer.promise });
  await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
  await user.click(screen.getByRole("button", { name: paneText.da.back }));
  await answer.resolve(preview);
  await user.click(screen.getByRole("button", { name: paneText.da.entry.fill }));
  expect(screen.queryByRole("table")).not.toBeInTheDocument();
});

test("a file that cannot be read says why, and leaves nothing to apply", async () => {
  const { user } = await showFill({ previewFill: () => Promise.resolve({ refused: "pdf" }) });
  await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
  expect(await screen.findByRole("alert")).toHaveTextContent(fillRefusalText.da.pdf);
  expect(screen.queryByRole("heading", { level: 2, name: text.previewTitle })).not.toBeInTheDocument();
});
