import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CsvProblem } from "../../src/jobs/fill/csv-problem";
import type { FillOutcome, FillPreview, FillRow } from "../../src/jobs/fill/fill-preview";
import type {
  FillChoice,
  FillSource,
  HeadingQuestion,
  NameQuestion,
  Questions,
  SeenTable,
} from "../../src/jobs/fill/foreign";
import { shippedCatalogues } from "../../src/catalogues";
import { NO_MAPPING, type Mapping } from "../../src/sheets/workbook";
import type { PaneServices } from "../../src/taskpane/services";
import { csvProblemSentence } from "../../src/text/words/figures-file";
import { fillRefusalText } from "../../src/text/words/fill-preview";
import { fillingText } from "../../src/text/pane/filling";
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
const preview: FillPreview & { source: FillSource } = {
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
  questions: { headings: [], names: [], unlisted: 0 },
  catalogue,
  mapping: NO_MAPPING,
  answered: false,
  source: { text: "" },
};

async function showFill(change: Partial<PaneServices> = {}, language: "da" | "en" = "da") {
  const texts: string[] = [];
  const applied: (readonly string[])[] = [];
  const services = fakeServices({
    detect: () => Promise.resolve(entryWorkbook()),
    previewFill: (from) => {
      if ("text" in from) texts.push(from.text);
      else if ("bytes" in from) texts.push(Buffer.from(from.bytes).toString());
      return Promise.resolve(preview);
    },
    applyFill: (_, overwrite): Promise<FillOutcome> => {
      applied.push(overwrite);
      return Promise.resolve({ filled: 1 + overwrite.length, erased: 0, left: 0, kept: false });
    },
    ...change,
  });
  const pane = await showPane(services, answering(language));
  await pane.user.click(screen.getByRole("button", { name: paneText[language].entry.fill }));
  return { ...pane, texts, applied };
}

const csv = (content: string) => new File([content], "tal.csv", { type: "text/csv" });

describe.each(LANGUAGES)("in %s", (language) => {
  const text = { ...fillingText[language], ...paneText[language].fill };

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
    expect(
      within(screen.getByRole("main")).getByText(text.done({ filled: 2, erased: 0, left: 0, kept: false })),
    ).toBeInTheDocument();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });
});

const text = { ...fillingText.da, ...paneText.da.fill };

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
  const same = { ...preview, rows: [row({ state: "same" })], problems: [] };
  const { user } = await showFill({ previewFill: () => Promise.resolve(same) });
  await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
  expect(await screen.findByText(text.nothing)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Udfyld \d/ })).not.toBeInTheDocument();
});

const table = (change: Partial<SeenTable> = {}): SeenTable => ({
  key: "Udtræk!3.0",
  sheet: "Udtræk",
  place: "A3:F27",
  line: 3,
  figures: 24,
  inForm: 24,
  state: "read",
  ...change,
});
const others = [
  table({
    key: "Sidste år!1.0",
    sheet: "Sidste år",
    place: "A1:F30",
    line: 1,
    inForm: 0,
    state: "elsewhere",
  }),
  table({
    key: "Bilag!2.0",
    sheet: "Bilag",
    place: "A2:C9",
    line: 2,
    figures: 7,
    inForm: 2,
    state: "hidden",
  }),
];
const unknownName = (label: string, change: Partial<NameQuestion> = {}): NameQuestion => ({
  key: label.toLowerCase(),
  label,
  is: "group",
  indicator: null,
  lines: 12,
  ...change,
});
const unknownHeading = (heading: string, change: Partial<HeadingQuestion> = {}): HeadingQuestion => ({
  key: heading.toLowerCase(),
  heading,
  samples: ["8", "60"],
  holds: "numbers",
  column: null,
  onlyIndicator: false,
  ...change,
});

/** A file whose words the service understands once they have been said, as the product does. */
async function showAsking(questions: Partial<Questions>, change: Partial<FillPreview> = {}) {
  const read: FillChoice[] = [];
  const applied: FillPreview[] = [];
  const pane = await showFill({
    previewFill: (_, choice) => {
      read.push(choice);
      const mapping = choice.mapping ?? change.mapping ?? NO_MAPPING;
      const open = (answers: object) => (one: { key: string }) => !Object.hasOwn(answers, one.key);
      return Promise.resolve({
        ...preview,
        rows: [row({})],
        problems: [],
        ...change,
        mapping,
        answered: choice.mapping !== undefined,
        questions: {
          headings: (questions.headings ?? []).filter(open(mapping.headings)),
          names: (questions.names ?? []).filter(open(mapping.names)),
          unlisted: questions.unlisted ?? 0,
        },
      });
    },
    applyFill: (shown): Promise<FillOutcome> => {
      applied.push(shown);
      return Promise.resolve({ filled: 1, erased: 0, left: 0, kept: true });
    },
  });
  await pane.user.upload(screen.getByLabelText(text.fileLabel), new File(["PK"], "tal.xlsx"));
  await screen.findByRole("heading", { level: 2, name: text.previewTitle });
  return { ...pane, read, applied };
}

test("of a workbook with one table it is told which sheet was read and why, and nothing is asked", async () => {
  await showAsking({}, { seen: [table()], lookedAt: 1 });
  expect(screen.getByText("Arket »Udtræk«, A3:F27")).toBeInTheDocument();
  expect(screen.getByText("Læses, fordi alle dens 24 tal har en plads i skemaet.")).toBeInTheDocument();
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
});

test("of several tables each is named with the reason why it is read or not, and another can be chosen", async () => {
  const { user, read } = await showAsking({}, { seen: [table(), ...others], lookedAt: 14 });
  expect(screen.getByText("14 ark er set igennem; der er 3 tabeller.")).toBeInTheDocument();
  const first = screen.getByRole("checkbox", { name: "Arket »Udtræk«, A3:F27" });
  const hidden = screen.getByRole("checkbox", { name: "Arket »Bilag«, A2:C9" });
  expect(first).toBeChecked();
  expect(first).toHaveAccessibleDescription(/alle dens 24 tal/);
  expect(hidden).not.toBeChecked();
  expect(hidden).toHaveAccessibleDescription(/arket er skjult\. 2 af dens 7 tal/);
  await user.click(hidden);
  expect(hidden).toBeChecked();
  await waitFor(() => expect(read.at(-1)?.tables).toEqual({ "Bilag!2.0": true }));
  await user.click(screen.getByRole("button", { name: text.onlyTable("Arket »Bilag«, A2:C9") }));
  await waitFor(() =>
    expect(read.at(-1)?.tables).toEqual({
      "Udtræk!3.0": false,
      "Sidste år!1.0": false,
      "Bilag!2.0": true,
    }),
  );
  expect(await violations()).toEqual([]);
});

test("a name that nobody knows is asked about, the answer read with at once, kept on the button, and can be changed", async () => {
  const { user, read, applied } = await showAsking({ names: [unknownName("Ikke-vest. 16-64")] });
  const field = screen.getByRole("combobox", { name: text.askName("Ikke-vest. 16-64") });
  expect(field).toHaveAccessibleDescription("Står i 12 rækker.");
  expect(screen.getByRole("heading", { level: 3, name: text.questions(1) })).toBeInTheDocument();
  await user.selectOptions(field, catalogue.groups[0]!.name);
  await waitFor(() =>
    expect(read.at(-1)?.mapping?.names).toEqual({ "ikke-vest. 16-64": catalogue.groups[0]!.id }),
  );
  expect(await screen.findByRole("heading", { level: 3, name: text.questions(0) })).toBeInTheDocument();
  expect(field).toHaveFocus();
  expect(screen.getByText(text.keptOnFill)).toBeInTheDocument();
  await user.selectOptions(field, text.skip);
  await waitFor(() => expect(read.at(-1)?.mapping?.names).toEqual({ "ikke-vest. 16-64": null }));
  await user.click(screen.getByRole("button", { name: text.apply(1) }));
  await waitFor(() => expect(applied[0]?.mapping.names).toEqual({ "ikke-vest. 16-64": null }));
  const main = within(screen.getByRole("main"));
  expect(await main.findByText("1 celle er udfyldt. Svarene huskes i skemaet.")).toBeInTheDocument();
});

test("a heading is asked what it holds, with what stands under it, and numbers whose they are", async () => {
  const { user, read } = await showAsking({ headings: [unknownHeading("Beskæftigede")] });
  const field = screen.getByRole("combobox", { name: text.askHeading("Beskæftigede") });
  expect(field).toHaveAccessibleDescription("I filen: 8 · 60");
  await user.selectOptions(field, text.meanings.numerator);
  const whose = await screen.findByRole("combobox", { name: text.askIndicator("Beskæftigede") });
  await user.selectOptions(whose, catalogue.indicators[0]!.name);
  await waitFor(() =>
    expect(read.at(-1)?.mapping?.headings).toEqual({
      beskæftigede: { column: "numerator", indicator: catalogue.indicators[0]!.id },
    }),
  );
  expect(await violations()).toEqual([]);
});

test("of a heading that is known only the indicator is asked", async () => {
  const { user, read } = await showAsking({
    headings: [unknownHeading("Antal", { column: "numerator", onlyIndicator: true })],
  });
  const field = screen.getByRole("combobox", { name: text.askIndicator("Antal") });
  await user.selectOptions(field, catalogue.indicators[1]!.name);
  await waitFor(() =>
    expect(read.at(-1)?.mapping?.headings).toEqual({
      antal: { column: "numerator", indicator: catalogue.indicators[1]!.id },
    }),
  );
});

test("what the form remembers is shown with its meaning, and is asked about again when it is forgotten", async () => {
  const group = catalogue.groups[0]!;
  const mapping: Mapping = { headings: { kilde: null }, names: { indv: group.id } };
  const { user, read } = await showAsking({ names: [unknownName("Indv")] }, { mapping });
  const remembered = screen.getByText(text.remembered(2));
  await user.click(remembered);
  expect(screen.getByText(`»indv« er ${group.name}`)).toBeInTheDocument();
  expect(screen.getByText("»kilde« læses ikke")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: text.forgetWord("indv") }));
  await waitFor(() => expect(read.at(-1)?.mapping).toEqual({ headings: { kilde: null }, names: {} }));
  expect(await screen.findByRole("combobox", { name: text.askName("Indv") })).toBeInTheDocument();
});

test("answers can be kept although there is nothing to write", async () => {
  const { user, applied } = await showAsking(
    { names: [unknownName("Uoplyst")] },
    { rows: [row({ state: "same" })] },
  );
  await user.selectOptions(screen.getByRole("combobox", { name: text.askName("Uoplyst") }), text.skip);
  await user.click(await screen.findByRole("button", { name: text.keep }));
  await waitFor(() => expect(applied).toHaveLength(1));
});

test("of thousands of words twenty are asked about at a time, and the rest are counted", async () => {
  const names = Array.from({ length: 60 }, (_, index) => unknownName(`Ord ${index}`));
  const { user } = await showAsking({ names, unlisted: 4_000 });
  expect(screen.getAllByRole("combobox")).toHaveLength(20);
  expect(screen.getByRole("heading", { level: 3, name: text.questions(4_060) })).toBeInTheDocument();
  expect(screen.getByText(text.unlisted(4_000))).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: text.more(20) }));
  expect(screen.getAllByRole("combobox")).toHaveLength(40);
});

test("what would be erased stands by itself, and goes only with one tick for all that belongs together", async () => {
  const together = ["F9", "H9"];
  const rows = [
    row({ cell: "F9", now: 40, next: null, state: "erases", together }),
    row({ cell: "H9", next: "Findes ikke", state: "erases", together }),
    row({ cell: "G10", name: "A", state: "differs", now: 3, next: 4 }),
  ];
  const { user, applied } = await showFill({
    previewFill: () => Promise.resolve({ ...preview, rows, problems: [] }),
  });
  await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
  const erased = await screen.findByRole("table", { name: text.stateCount(text.states.erases, 2) });
  await user.click(screen.getByRole("checkbox", { name: text.overwriteAll(1) }));
  expect(screen.getByRole("button", { name: text.apply(1) })).toBeInTheDocument();
  await user.click(within(erased).getByRole("checkbox", { name: text.erase("F9, H9", "IGU-forløb · 2018") }));
  await user.click(screen.getByRole("button", { name: text.apply(3) }));
  await waitFor(() => expect(applied).toEqual([["G10", "F9", "H9"]]));
});

test("a tick does not outlive what it was given for", async () => {
  const differing = (next: number) => [row({ cell: "G10", name: "A", state: "differs", now: 3, next })];
  const names = [unknownName("Uoplyst")];
  const asking = {
    ...preview,
    problems: [],
    rows: differing(4),
    questions: { headings: [], names, unlisted: 0 },
  };
  const { user } = await showFill({
    previewFill: (_, { mapping }) =>
      Promise.resolve(mapping === undefined ? asking : { ...asking, mapping, rows: differing(5) }),
  });
  await user.upload(screen.getByLabelText(text.fileLabel), csv("x"));
  const tick = () => screen.getByRole("checkbox", { name: text.overwrite("G10", "A") });
  await screen.findByRole("checkbox", { name: text.overwrite("G10", "A") });
  await user.click(tick());
  expect(tick()).toBeChecked();
  await user.selectOptions(screen.getByRole("combobox", { name: text.askName("Uoplyst") }), text.skip);
  await waitFor(() => expect(tick()).not.toBeChecked());
});

test("which sums were left out is told apart from what cannot be used", async () => {
  const { user } = await showFill({
    previewFill: () => Promise.resolve({ ...preview, problems: [unread, sum] }),
  });
  await user.upload(screen.getByLabelText(text.fileLabel), new File(["PK"], "tal.xlsx"));
  expect(await screen.findByText(text.notes(1))).toBeInTheDocument();
  expect(screen.getByText(csvProblemSentence(sum, "da"))).toBeInTheDocument();
});

test("what was read for a screen that has been left is not there when it is come back to", async () => {
  const answer = later<typeof preview>();
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
