// Texts in the pane: where they are wanted, writing one with its figures beside it, and that nothing unsaved is ever lost.
import { act, fireEvent, screen, within } from "@testing-library/react";
import { LONGEST_WRITTEN } from "../../src/barometer/text-limit";
import type { WrittenText } from "../../src/barometer/written";
import { WorkbookError } from "../../src/jobs/port";
import { SELECT_PAUSE_MS } from "../../src/taskpane/selected-text";
import type { PaneServices } from "../../src/taskpane/services";
import { besideKey, type PlacedText, type TextView } from "../../src/taskpane/text-view";
import { paneText } from "../../src/text/pane/pane";
import { writingText } from "../../src/text/pane/writing";
import { textsText } from "../../src/text/sheets/texts";
import { answering, entryWorkbook, fakeServices, LANGUAGES, later, showPane, violations } from "./support";

const text = paneText.da;
const words = writingText.da;

function written(change: Partial<WrittenText> = {}): WrittenText {
  return {
    ...{ kind: "explanation", level: "indicator", place: "job", period: "2018", number: 1 },
    ...{ text: "", whom: null, when: null, how: null, author: null },
    ...change,
  };
}

function placed(
  change: Partial<Omit<PlacedText, "written">> & { written?: Partial<WrittenText> },
): PlacedText {
  return {
    ...{ department: null, departmentName: null, title: "I beskæftigelse", question: null },
    ...{ standing: "asked", isWanted: true, sheet: "Tekster", cell: "E6", draft: null, told: null },
    ...change,
    written: written(change.written),
  };
}

const explanation = placed({});
const efforts = placed({
  ...{ title: "Flere i job", cell: "E7" },
  written: { kind: "efforts", level: "goal", place: "flere-i-job", text: "• Helhedsplaner" },
});
const earlier = placed({
  ...{ standing: "earlier", isWanted: false },
  written: { period: "2017", text: "Som sidste år.\nOg mere." },
});

function view(texts: PlacedText[] = [explanation, efforts, earlier]): TextView {
  const both = (said: string) => ({ da: said, en: said });
  return {
    ...{ kind: "entry", texts, awaited: [] },
    beside: {
      [besideKey(explanation.written)]: [
        { name: "Kvinder", shown: "negative", words: both("54,1 pct. (2018) · -2,0 siden 2017") },
      ],
    },
  };
}

const NAME = words.named(textsText.da.kinds.explanation, 1, "I beskæftigelse");
const EFFORTS = words.named(textsText.da.kinds.efforts, 1, "Flere i job");

type Write = jest.Mock<ReturnType<PaneServices["writeText"]>, Parameters<PaneServices["writeText"]>>;

function writing(...answers: Awaited<ReturnType<PaneServices["writeText"]>>[]): Write {
  const write: Write = jest.fn<
    ReturnType<PaneServices["writeText"]>,
    Parameters<PaneServices["writeText"]>
  >();
  write.mockResolvedValue({ outcome: "written" });
  for (const answer of answers) write.mockResolvedValueOnce(answer);
  return write;
}

async function openTexts(change: Partial<PaneServices> = {}, host = answering()) {
  const pane = await showPane(
    fakeServices({
      detect: () => Promise.resolve(entryWorkbook({ texts: true })),
      readTextView: () => Promise.resolve(view()),
      ...change,
    }),
    host,
  );
  await pane.user.click(screen.getByRole("button", { name: /^(Skriv tekster|Write texts)/ }));
  await screen.findByRole("heading", { level: 1, name: /^(Tekster|Texts)$/ });
  return pane;
}

async function openText(change: Partial<PaneServices> = {}, verb = words.write, name = NAME) {
  const pane = await openTexts(change);
  await pane.user.click(screen.getByRole("button", { name: words.open(verb, name) }));
  await screen.findByRole("heading", { level: 1, name });
  return pane;
}

const field = () => screen.getByRole("textbox", { name: "Tekst" });
const button = (name: string) => screen.getByRole("button", { name });

test("a form that asks for no texts has no button for them", async () => {
  await showPane(fakeServices({ detect: () => Promise.resolve(entryWorkbook()) }));
  expect(screen.queryByRole("button", { name: text.textsOpen(0) })).toBeNull();
});

test.each(LANGUAGES)("in %s the list and the field keep nobody out", async (language) => {
  const own = writingText[language];
  const { user } = await openTexts({}, answering(language));
  expect(await violations()).toEqual([]);
  await user.click(button(own.sections.earlier));
  expect(await violations()).toEqual([]);
  const name = own.named(textsText[language].kinds.explanation, 1, "I beskæftigelse");
  await user.click(button(own.open(own.write, name)));
  await screen.findByRole("textbox", { name: /^(Tekst|Text)$/ });
  expect(await violations()).toEqual([]);
});

test("each place says whether its text is missing or written, with the light and the figure", async () => {
  await openTexts();
  expect(screen.getByText(words.progress(1, 2))).toBeVisible();
  const wanted = within(screen.getByRole("region", { name: words.sections.wanted }));
  const [first, second] = wanted
    .getAllByRole("heading", { level: 3 })
    .map((one) => within(one.parentElement!));
  expect(first!.getByText(words.states.missing)).toBeVisible();
  expect(first!.getByText(/Negativ/)).toBeVisible();
  expect(first!.getByText(/54,1 pct\. \(2018\)/)).toBeVisible();
  expect(second!.getByText(words.states.written)).toBeVisible();
});

test("earlier texts can be read whole and not written in", async () => {
  const { user } = await openTexts();
  await user.click(button(words.sections.earlier));
  expect(screen.getByText(/Som sidste år\.\s+Og mere\./)).toBeVisible();
  expect(screen.getAllByRole("button", { name: /^(Skriv|Ret) / })).toHaveLength(2);
});

test("the focus goes to the text that is chosen, and back to its button", async () => {
  const { user } = await openText();
  expect(screen.getByRole("heading", { level: 1, name: NAME })).toHaveFocus();
  await user.click(button(words.back));
  expect(button(words.open(words.write, NAME))).toHaveFocus();
});

test("the field tells what is asked for and how long the text is", async () => {
  const { user } = await openText();
  expect(field()).toHaveAccessibleDescription(`${textsText.da.help.explanation} ${words.count(0)}`);
  await user.type(field(), "Fem t");
  expect(field()).toHaveAccessibleDescription(`${textsText.da.help.explanation} ${words.count(5)}`);
});

test("what is saved is told in a live region, with the next that is missing", async () => {
  const write = writing();
  const other = placed({ title: "I uddannelse", cell: "E8", written: { place: "uddannelse" } });
  const { user } = await openText({
    ...{ writeText: write, readTextView: () => Promise.resolve(view([explanation, other])) },
  });
  await user.type(field(), "Flere er i job.{Enter}Ny linje");
  await user.type(screen.getByRole("textbox", { name: "Skrevet af" }), "Åse");
  await user.click(button(words.save));
  const status = (await screen.findByText(words.saved("Tekster!E6"))).closest("[role=status]");
  expect(status).not.toBeNull();
  expect(write.mock.calls[0]?.[0]).toMatchObject({
    ...{ id: { place: "job", kind: "explanation" }, department: null },
    ...{ fields: { text: "Flere er i job.\nNy linje", author: "Åse" }, before: { text: "", author: null } },
  });
  const next = words.named(textsText.da.kinds.explanation, 1, "I uddannelse");
  await user.click(button(words.next(next)));
  expect(screen.getByRole("heading", { level: 1, name: next })).toHaveFocus();
});

test("lines of efforts get their bullets when they are saved", async () => {
  const write = writing();
  const { user } = await openText({ writeText: write }, words.edit, EFFORTS);
  fireEvent.change(field(), { target: { value: "• Helhedsplaner\nSSP\n- Den Korte Snor\n\n  og mere" } });
  expect(screen.getByText(/3 indsatser/)).toBeVisible();
  await user.click(button(words.save));
  await screen.findByText(words.saved("Tekster!E7"));
  expect(write.mock.calls[0]?.[0].fields).toEqual({
    text: "• Helhedsplaner\n• SSP\n- Den Korte Snor\n\n  og mere",
  });
});

test("a text of just what a cell holds is saved; of one letter more it is said, and it stays", async () => {
  const write = writing();
  const { user } = await openText({ writeText: write });
  fireEvent.change(field(), { target: { value: "x".repeat(LONGEST_WRITTEN + 1) } });
  expect(await screen.findByText(words.tooLong(1, LONGEST_WRITTEN))).toBeVisible();
  expect(field()).toBeInvalid();
  expect(button(words.save)).toHaveAttribute("aria-disabled", "true");
  await user.click(button(words.save));
  expect(write).not.toHaveBeenCalled();
  fireEvent.change(field(), { target: { value: "x".repeat(LONGEST_WRITTEN) } });
  await user.click(button(words.save));
  await screen.findByText(words.saved("Tekster!E6"));
});

test("leaving with an unsaved text asks first; the text is there when one comes back", async () => {
  const { user } = await openText();
  await user.type(field(), "Ikke færdig");
  await user.click(button(words.back));
  expect(screen.getByText(words.states.unsaved)).toBeVisible();
  await user.click(button(text.back));
  const dialog = await screen.findByRole("alertdialog", { name: words.leave.title });
  expect(within(dialog).getByText(NAME)).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: text.cancel }));
  expect(screen.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
  await user.click(button(text.back));
  await user.click(
    within(await screen.findByRole("alertdialog")).getByRole("button", { name: words.leave.confirm }),
  );
  await user.click(await screen.findByRole("button", { name: text.textsOpen(1) }));
  await user.click(await screen.findByRole("button", { name: words.open(words.edit, NAME) }));
  expect(field()).toHaveValue("Ikke færdig");
});

test("a browser is asked to keep a pane that holds an unsaved text", async () => {
  const { user } = await openText();
  const closing = () => fireEvent(window, new Event("beforeunload", { cancelable: true }));
  expect(closing()).toBe(true);
  await user.type(field(), "x");
  expect(closing()).toBe(false);
  await user.clear(field());
  expect(closing()).toBe(true);
});

test("another language and another look at the workbook leave what is being written", async () => {
  const { user } = await openText();
  await user.type(field(), "Ikke færdig");
  await user.click(button(text.switchLanguage));
  await user.click(button(paneText.en.lookAgain));
  expect(await screen.findByRole("textbox", { name: "Text" })).toHaveValue("Ikke færdig");
});

test("a write that fails leaves the text in its field, and is tried again as it was", async () => {
  const write = writing();
  write.mockReset();
  write
    .mockRejectedValueOnce(new WorkbookError("in-cell-edit", ""))
    .mockResolvedValueOnce({ outcome: "written" });
  const { user } = await openText({ writeText: write });
  await user.type(field(), "Vigtigt");
  await user.click(button(words.save));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(text.failed["save-text"]);
  expect(field()).toHaveValue("Vigtigt");
  await user.click(within(alert).getByRole("button", { name: text.tryAgain }));
  await screen.findByText(words.saved("Tekster!E6"));
  expect(write.mock.calls[1]).toEqual(write.mock.calls[0]);
});

test("what is typed while the text is being saved stays to be saved", async () => {
  const answer = later<{ outcome: "written" }>();
  const { user } = await openText({ writeText: () => answer.promise });
  await user.type(field(), "Først");
  await user.click(button(words.save));
  await user.type(field(), " og siden");
  await answer.resolve({ outcome: "written" });
  expect(field()).toHaveValue("Først og siden");
  expect(screen.getByText(words.states.unsaved)).toBeVisible();
});

describe("a cell that somebody else has changed meanwhile", () => {
  const now = written({ text: "Deres" });

  async function overtaken(write = writing({ outcome: "changed-since", now })) {
    const { user } = await openText({ writeText: write });
    await user.type(field(), "Min");
    await user.click(button(words.save));
    const alert = (await screen.findByText(words.changed.title)).closest<HTMLElement>("[role=alert]")!;
    return { user, write, alert: within(alert), box: alert };
  }

  test("is shown beside one's own text, takes the focus, and keeps nobody out", async () => {
    const { alert, box } = await overtaken();
    expect(box).toHaveFocus();
    expect(alert.getByRole("textbox", { name: words.changed.theirs("Tekst") })).toHaveValue("Deres");
    expect(field()).toHaveValue("Min");
    expect(button(words.save)).toHaveAttribute("aria-disabled", "true");
    expect(await violations()).toEqual([]);
  });

  test("is replaced where one says so", async () => {
    const { user, write, alert } = await overtaken();
    await user.click(alert.getByRole("button", { name: words.changed.mine }));
    await screen.findByText(words.saved("Tekster!E6"));
    expect(write.mock.calls[1]?.[0]).toMatchObject({ fields: { text: "Min" }, before: { text: "Deres" } });
  });

  test("is put together with one's own, to be read before it is saved", async () => {
    const { user, write, alert } = await overtaken();
    await user.click(alert.getByRole("button", { name: words.changed.both }));
    expect(field()).toHaveValue("Deres\n\nMin");
    expect(write).toHaveBeenCalledTimes(1);
    await user.click(button(words.save));
    await screen.findByText(words.saved("Tekster!E6"));
    expect(write.mock.calls[1]?.[0]).toMatchObject({ before: { text: "Deres" } });
  });

  test("is kept once one has said yes to losing one's own", async () => {
    const { user, alert } = await overtaken();
    await user.click(alert.getByRole("button", { name: words.changed.keep }));
    const dialog = within(await screen.findByRole("alertdialog", { name: words.drop.title }));
    await user.click(dialog.getByRole("button", { name: words.drop.confirm }));
    expect(await screen.findByRole("textbox", { name: "Tekst" })).toHaveValue("Deres");
  });
});

test.each([
  ["personal-number", words.personalNumber],
  ["no-place", words.noPlace],
] as const)("where it is refused as %s it is said why, and the text stays", async (because, said) => {
  const { user } = await openText({ writeText: writing({ outcome: "refused", because }) });
  await user.type(field(), "Min tekst");
  await user.click(button(words.save));
  expect(await screen.findByRole("alert")).toHaveTextContent(said);
  expect(field()).toHaveValue("Min tekst");
});

test("a text whose place has gone is shown whole, to be copied or thrown away", async () => {
  const readTextView = jest
    .fn<Promise<TextView | null>, []>()
    .mockResolvedValueOnce(view())
    .mockResolvedValueOnce(view())
    .mockResolvedValue(view([efforts]));
  const { user } = await openText({ readTextView });
  await user.type(field(), "Uden plads");
  await user.click(button(words.back));
  await user.click(button(words.open(words.edit, EFFORTS)));
  await user.click(button(words.back));
  expect(screen.getByRole("textbox", { name: NAME })).toHaveValue("Uden plads");
  expect(await violations()).toEqual([]);
  await user.click(button(words.open(words.copy, NAME)));
  expect(await screen.findByText(words.copied)).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe("Uden plads");
  await user.click(button(words.open(words.throwAway, NAME)));
  await user.click(
    within(await screen.findByRole("alertdialog")).getByRole("button", { name: words.drop.confirm }),
  );
  expect(screen.queryByRole("textbox", { name: NAME })).toBeNull();
});

test("of an interview one writes with whom, when and how", async () => {
  const write = writing();
  const interview = placed({
    title: "Virksomheder",
    written: { kind: "interview", level: "theme", place: "v", number: 2 },
  });
  const name = words.named(textsText.da.kinds.interview, 2, "Virksomheder");
  const { user } = await openText(
    { writeText: write, readTextView: () => Promise.resolve(view([interview])) },
    words.write,
    name,
  );
  for (const label of ["Med hvem", "Hvornår", "Hvordan"])
    await user.type(screen.getByRole("textbox", { name: label }), label);
  await user.click(button(words.save));
  await screen.findByText(words.saved("Tekster!E6"));
  expect(write.mock.calls[0]?.[0].fields).toEqual({ whom: "Med hvem", when: "Hvornår", how: "Hvordan" });
});

test("the cell is gone to from the text", async () => {
  const goToCell = jest.fn<Promise<void>, [string, string]>(() => Promise.resolve());
  const { user } = await openText({ goToCell });
  await user.type(field(), "Midt i det");
  await user.click(button(words.goTo("E6")));
  expect(goToCell.mock.calls).toEqual([["Tekster", "E6"]]);
  expect(field()).toHaveValue("Midt i det");
});

describe("a row that is selected in the sheet", () => {
  const rowOf = new Map([
    [5, explanation],
    [6, efforts],
  ]);

  async function selecting(change: Partial<PaneServices> = {}) {
    let listener: (address: string) => void = () => undefined;
    const stop = jest.fn(() => Promise.resolve());
    const sheets: string[] = [];
    const pane = await openTexts({
      onSelect: (sheet, callback) => {
        sheets.push(sheet);
        listener = callback;
        return Promise.resolve(stop);
      },
      textAtRow: (_, row) => {
        const text = rowOf.get(row);
        return Promise.resolve(text === undefined ? null : { id: text.written, department: null });
      },
      ...change,
    });
    const select = async (...addresses: string[]) => {
      for (const address of addresses) listener(address);
      await act(() => new Promise((resolve) => setTimeout(resolve, SELECT_PAUSE_MS + 20)));
    };
    return { ...pane, select, stop, sheets };
  }

  const title = () => screen.getByRole("heading", { level: 1 });

  test("is the text that is shown, as it is now, and the keyboard stays in the sheet", async () => {
    const now = { ...efforts, written: written({ ...efforts.written, text: "• Andre" }) };
    const readTextView = jest
      .fn<Promise<TextView | null>, []>()
      .mockResolvedValueOnce(view())
      .mockResolvedValue(view([explanation, now]));
    const { select, sheets } = await selecting({ readTextView });
    (document.activeElement as HTMLElement).blur();
    await select("B6", "A7");
    expect(title()).toHaveTextContent(EFFORTS);
    expect(field()).toHaveValue("• Andre");
    expect(document.body).toHaveFocus();
    expect(sheets).toEqual(["Tekster"]);
  });

  test("takes the place of the one that is open, but not while that has words that are not saved", async () => {
    const { user, select } = await selecting();
    await user.click(button(words.open(words.write, NAME)));
    await select("7:7");
    expect(title()).toHaveTextContent(EFFORTS);
    await select("C6");
    await user.type(field(), "Ikke færdig");
    await select("7:7");
    expect(title()).toHaveTextContent(NAME);
    expect(field()).toHaveValue("Ikke færdig");
  });

  test.each([["A6:F7"], ["E:E"], ["A6,C7"], ["A1"]])("is none where %s is selected", async (address) => {
    const { select } = await selecting();
    await select(address);
    expect(title()).toHaveTextContent(words.title);
  });

  test("is no longer listened to when the texts are left", async () => {
    const { user, stop } = await selecting();
    await user.click(button(text.back));
    expect(stop).toHaveBeenCalledTimes(1);
  });
});

test("in a barometer workbook each text says whose it is, and who has not sent theirs", async () => {
  const gathered: TextView = {
    ...view([
      placed({ department: "social", departmentName: "Socialforvaltningen", written: { text: "Tekst" } }),
    ]),
    kind: "barometer",
    awaited: [{ department: "Skoleforvaltningen", texts: [{ kind: "forecast", title: "Kommende måling" }] }],
  };
  const write = writing();
  const { user } = await openTexts({
    ...{ detect: () => Promise.resolve(entryWorkbook({ kind: "barometer" })), writeText: write },
    readTextView: () => Promise.resolve(gathered),
  });
  const awaited = within(screen.getByRole("region", { name: words.sections.awaited }));
  expect(awaited.getByText("Skoleforvaltningen")).toBeVisible();
  expect(awaited.getByText(words.named(textsText.da.kinds.forecast, 1, "Kommende måling"))).toBeVisible();
  expect(screen.getByText(words.of("Socialforvaltningen"))).toBeVisible();
  await user.click(button(words.open(words.edit, NAME)));
  await user.type(field(), "!");
  await user.click(button(words.save));
  await screen.findByText(words.saved("Tekster!E6"));
  expect(write.mock.calls[0]?.[0]).toMatchObject({ department: "social", fields: { text: "Tekst!" } });
});

test("a comment that a committee has just written is read whole and gone to on its sheet", async () => {
  const fresh = placed({
    ...{ department: "soc", departmentName: "Socialudvalget", isWanted: false, isFresh: true },
    ...{ sheet: "Socialudvalget", cell: "K9" },
    written: { kind: "committee-comment", text: "Udvalget undrer sig.\n• Hvorfor?" },
  });
  const goToCell = jest.fn<Promise<void>, [string, string]>(() => Promise.resolve());
  const { user } = await openTexts({
    ...{ detect: () => Promise.resolve(entryWorkbook({ kind: "barometer" })), goToCell },
    readTextView: () => Promise.resolve({ ...view([fresh]), kind: "barometer" }),
  });
  const name = words.named(textsText.da.kinds["committee-comment"], 1, "I beskæftigelse");
  expect(screen.getByText(/Udvalget undrer sig\.\s+• Hvorfor\?/)).toBeVisible();
  expect(screen.getByText(words.fresh("Socialudvalget"))).toBeVisible();
  expect(screen.queryByRole("button", { name: words.open(words.edit, name) })).toBeNull();
  await user.click(button(words.open(words.goTo("K9"), name)));
  expect(goToCell.mock.calls).toEqual([["Socialudvalget", "K9"]]);
  expect(await violations()).toEqual([]);
});

test("a draft that the figures have left behind is said to be read again, with the new draft beside it", async () => {
  const draft = { shown: "", basis: "", laid: "", text: "Andelen er steget.", state: "stale" as const };
  const sentences = placed({
    draft,
    isWanted: false,
    written: { kind: "sentences", text: "Min egen sætning." },
  });
  const name = words.named(textsText.da.kinds.sentences, 1, "I beskæftigelse");
  const gathered: TextView = { ...view([sentences]), kind: "barometer" };
  const { user } = await openTexts({
    detect: () => Promise.resolve(entryWorkbook({ kind: "barometer" })),
    readTextView: () => Promise.resolve(gathered),
  });
  expect(screen.getByText(textsText.da.states.stale)).toBeVisible();
  await user.click(button(words.open(words.edit, name)));
  expect(screen.getByText("Andelen er steget.")).toBeVisible();
  expect(field()).toHaveValue("Min egen sætning.");
});

test("in a follow-up form the light, what it was and the sentence of the figures stand beside the field", async () => {
  const told = { light: "◆ Negativ (2018)", sentences: "Andelen er faldet med 2 procentpoint." };
  const asked = placed({ told, sheet: "Opfølgning", cell: "D6" });
  const followUp: TextView = {
    ...{ kind: "follow-up", texts: [asked], awaited: [] },
    beside: {
      [besideKey(asked.written)]: [
        {
          ...{ name: null, shown: "negative" },
          words: { da: "(2018) · sidst: ● Positiv (2017)", en: null },
        },
      ],
    },
  };
  await openText({
    detect: () => Promise.resolve(entryWorkbook({ kind: "follow-up" })),
    readTextView: () => Promise.resolve(followUp),
  });
  expect(screen.getByText("(2018) · sidst: ● Positiv (2017)")).toBeInTheDocument();
  expect(screen.getByText(told.sentences)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

test("where nothing is asked for it is said", async () => {
  await openTexts({ readTextView: () => Promise.resolve(null) });
  expect(screen.getByText(words.notHere)).toBeVisible();
});
