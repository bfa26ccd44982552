import { cleanup, act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Line } from "../../src/barometer/assessment";
import type { FollowUpsOutcome } from "../../src/jobs/round/follow-up-forms";
import { type ResultSummary, summaryOf } from "../../src/taskpane/result-summary";
import { shownBoard } from "../../src/taskpane/shown-board";
import type { PaneServices } from "../../src/taskpane/services";
import { publishPaneText } from "../../src/text/pane/publish";
import { paneText } from "../../src/text/pane/pane";
import { followUpPaneText } from "../../src/text/pane/follow-up";
import { roundText } from "../../src/text/sheets/round";
import { resultsText } from "../../src/text/sheets/results";
import { differencesTitle } from "../../src/text/words/differences";
import { statusLabel } from "../../src/text/words/status";
import {
  answering,
  entryWorkbook,
  fakeServices,
  goalResult,
  LANGUAGES,
  shownLine,
  showPane,
  summary,
  openSecretariat,
  violations,
} from "./support";

const text = paneText.da;

async function showResults(
  result: ResultSummary = summary(),
  change: Partial<PaneServices> = {},
  language: "da" | "en" = "da",
) {
  const pane = await showPane(
    fakeServices({
      detect: () => Promise.resolve(entryWorkbook()),
      compute: () => Promise.resolve({ outcome: "computed", summary: result }),
      ...change,
    }),
    answering(language),
  );
  await openSecretariat(pane.user, language);
  await pane.user.click(screen.getByRole("button", { name: paneText[language].entry.compute }));
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(paneText[language].results.title),
  );
  return pane;
}

const goalCard = (title: string) => screen.getByRole("heading", { level: 2, name: title }).closest("li")!;

describe.each(LANGUAGES)("in %s", (language) => {
  const words = paneText[language].results;

  test("each goal has its light with shape and word, and its counts", async () => {
    await showResults(summary(), {}, language);
    expect(within(goalCard("Arbejde")).getByText(statusLabel("positive", language))).toBeInTheDocument();
    expect(goalCard("Arbejde")).toHaveTextContent(words.counts(goalResult("1", { positive: 2 })));
    expect(within(goalCard("Danskkundskaber")).getByText(statusLabel("mixed", language))).toBeInTheDocument();
    expect(goalCard("Medborgerskab")).toHaveTextContent(words.noLines);
  });

  test("how a line was judged is told on request", async () => {
    const explain = (line: Line, _: unknown, spoken: string) =>
      Promise.resolve(`${spoken} ${line.indicator}`);
    const { user } = await showResults(summary(), { explain }, language);
    const card = within(goalCard("Arbejde"));
    expect(card.queryByRole("list")).not.toBeInTheDocument();
    await user.click(card.getByRole("button", { name: `${words.indicators(2)}: Arbejde` }));
    const lines = card.getByRole("list", { name: words.indicatorsOf("Arbejde") });
    const button = within(lines).getByRole("button", {
      name: words.explainLabel("Beskæftigelse"),
    });
    expect(button).toHaveAttribute("aria-expanded", "false");
    await user.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    expect(await within(lines).findByText(`${language} Beskæftigelse`)).toBeInTheDocument();
    await user.click(button);
    expect(within(lines).queryByText(`${language} Beskæftigelse`)).not.toBeInTheDocument();
  });

  test("that it is done is said, and the focus is on the result", async () => {
    await showResults(summary(), {}, language);
    expect(screen.getByRole("status")).toHaveTextContent(words.computed);
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  });

  test("indicators under no goal stand last under a heading of their own, without a light", async () => {
    const rest = { title: null, result: null, lines: [shownLine("Valgdeltagelse")] };
    const { user } = await showResults(
      summary({ goals: [...summary().goals.slice(0, 1), rest] }),
      {},
      language,
    );
    const heading = resultsText[language].withoutGoal;
    const cards = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(cards).toEqual(["Arbejde", heading]);
    expect(goalCard(heading)).not.toHaveTextContent(statusLabel("unassessed", language));
    await user.click(screen.getByRole("button", { name: `${words.indicators(1)}: ${heading}` }));
    expect(within(goalCard(heading)).getByRole("heading", { level: 3 })).toHaveTextContent("Valgdeltagelse");
  });

  test("nothing to assess is told", async () => {
    await showResults(summary({ goals: [] }), {}, language);
    expect(screen.getByText(words.noGoals)).toBeInTheDocument();
  });
});

describe("the board of the round", () => {
  const { catalogue } = summary();
  const [first, second] = [
    { id: "a", name: "Børn og Unge" },
    { id: "b", name: "Beskæftigelse og Borgerservice" },
  ] as const;
  const said = { who: "Bo Holm", when: "2019-02-03T10:00:00Z" };
  const board = {
    round: { id: "2018", title: "Integration 2018", period: "2018", deadline: "2019-03-01" },
    isOver: true,
    lines: [
      {
        department: first.id,
        name: first.name,
        state: "delivered" as const,
        delivery: {
          ...{ department: first.id, file: "a.xlsx", at: said.when, errors: 1, open: 2 },
          ...{ ready: { ...said, changed: false }, approved: null },
        },
      },
      { department: second.id, name: second.name, state: "late" as const, delivery: null },
    ],
  };
  const shown = (language: "da" | "en") =>
    summary({
      board: { da: shownBoard(catalogue, board, "da"), en: shownBoard(catalogue, board, "en") },
      doubts: [{ da: language, en: language }],
    });

  test.each(LANGUAGES)(
    "says in %s how far each department is, and that the deadline is over",
    async (language) => {
      await showResults(shown(language), {}, language);
      const words = paneText[language].results.board;
      const list = screen.getByRole("list", { name: shownBoard(catalogue, board, language).title });
      const [delivered, late] = within(list).getAllByRole("listitem");
      expect(delivered).toHaveTextContent(words.errors(1));
      expect(delivered).toHaveTextContent(words.open(2));
      expect(delivered).toHaveTextContent("Bo Holm");
      expect(late).toHaveTextContent(roundText[language].states.late);
      expect(screen.getByText(/2019 \((overskredet|passed)\)/)).toBeInTheDocument();
      expect(await violations()).toEqual([]);
    },
  );

  test("a reminder is copied to whoever is late, and to nobody else", async () => {
    const { user } = await showResults(shown("da"));
    const words = text.results.board;
    expect(screen.queryByRole("button", { name: words.copyFor(first.name) })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: words.copyFor(second.name) }));
    expect(await screen.findByText(words.copied)).toBeInTheDocument();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(`Kære ${second.name}`);
    expect(copied).toContain("Fristen var den 1. marts 2019.");
  });

  test("from the results of a barometer one goes on to publish, and from a department's own one does not", async () => {
    const { user } = await showResults(shown("da"));
    await user.click(screen.getByRole("button", { name: text.barometer.publish }));
    expect(
      await screen.findByRole("heading", { level: 1, name: publishPaneText.da.title }),
    ).toBeInTheDocument();
    cleanup();
    await showResults(summary());
    expect(screen.queryByRole("button", { name: text.barometer.publish })).not.toBeInTheDocument();
  });

  test("without a clipboard the reminder is shown to be copied by hand", async () => {
    const { user } = await showResults(shown("da"));
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    await user.click(screen.getByRole("button", { name: text.results.board.copyFor(second.name) }));
    const field = await screen.findByRole("textbox", { name: text.results.board.textLabel(second.name) });
    expect((field as HTMLTextAreaElement).value).toContain(`Kære ${second.name}`);
  });
});

test("what the figures ask about the catalogue stands before the goals, as information", async () => {
  await showResults(summary({ doubts: [{ da: "Er det en sum?", en: "Is it a sum?" }] }));
  expect(screen.getByText(text.results.doubts)).toBeInTheDocument();
  const goals = screen.getByRole("list", { name: text.results.goals });
  const doubt = screen.getByText("Er det en sum?");
  expect(doubt.compareDocumentPosition(goals)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test("what nobody has decided is named before the lights, with what to do", async () => {
  const { catalogue } = summary();
  const [indicator] = catalogue.indicators;
  const figure = {
    indicator: indicator!.id,
    group: "target",
    category: null,
    period: "2018",
    definition: null,
  };
  await showResults({
    ...summary(),
    undecided: summaryOf(catalogue, { lines: [], goals: [] }, [], [], null, [], [figure]).undecided ?? [],
  });
  expect(screen.getByText(text.results.undecided(1))).toBeInTheDocument();
  expect(screen.getByRole("button", { name: text.gather.askOpen })).toBeVisible();
  const named = screen.getByText(new RegExp(`^${indicator!.name}`));
  const goals = screen.getByRole("list", { name: text.results.goals });
  expect(named.compareDocumentPosition(goals)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test("numbers that the workbook makes otherwise are an error that names their places, before all else", async () => {
  const differences = [{ sheet: "Sammenligning", cell: "F7", ours: 54.2, theirs: 54.1 }];
  await showResults(
    summaryOf(summary().catalogue, { lines: [], goals: [] }, ["Sammenligning"], [], null, differences),
  );
  expect(screen.getByText(differencesTitle("da"))).toBeInTheDocument();
  expect(screen.getByText("Sammenligning!F7: Barometer har 54,2, regnearket har 54,1.")).toBeInTheDocument();
});

test("each result sheet can be gone to", async () => {
  const showSheet = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
  const { user } = await showResults(summary(), { showSheet });
  const sheets = screen.getByRole("navigation", { name: text.results.sheets });
  expect(
    within(sheets)
      .getAllByRole("button")
      .map((button) => button.textContent),
  ).toEqual(["Sammenligning", "Barometer", "Byråd"]);
  await user.click(within(sheets).getByRole("button", { name: "Byråd" }));
  expect(showSheet).toHaveBeenCalledWith("Byråd");
});

test("a line names its indicator and its category, and tells its period, figure and change", async () => {
  const lines = [{ ...shownLine("Anbringelser"), category: "Under 18 år" }];
  const goals = [{ title: "Børn", result: goalResult("b", { status: "positive", positive: 1 }), lines }];
  const { user } = await showResults(summary({ goals }));
  await user.click(screen.getByRole("button", { name: `${text.results.indicators(1)}: Børn` }));
  expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Anbringelser · Under 18 år");
  const facts = screen.getAllByRole("definition").map(({ textContent }) => textContent);
  expect(facts).toEqual(["2018", "54,1", "+1,8 siden 2017"]);
});

test("a movement that cannot be told from chance is marked in words", async () => {
  const lines = [
    shownLine("Andel", { certainty: "uncertain" }),
    shownLine("Antal", { certainty: "certain" }),
  ];
  const goals = [{ title: "Børn", result: goalResult("b", { status: "positive", positive: 2 }), lines }];
  const { user } = await showResults(summary({ goals }));
  await user.click(screen.getByRole("button", { name: `${text.results.indicators(2)}: Børn` }));
  expect(screen.getByText("forbedret · ~ statistisk usikker")).toBeInTheDocument();
  expect(screen.getByText("forbedret")).toBeInTheDocument();
});

test("example figures are marked", async () => {
  await showResults(summary({ exampleFigures: true }));
  expect(screen.getByText(text.exampleFigures)).toBeInTheDocument();
});

test("figures edited since make the result out of date, and it can be computed again", async () => {
  let edit: () => void = () => undefined;
  const onEdit = (listener: () => void) => {
    edit = listener;
    return Promise.resolve(() => Promise.resolve());
  };
  const { user } = await showResults(summary(), { onEdit });
  jest.useFakeTimers({ now: Date.now() + 60_000 });
  act(() => edit());
  act(() => jest.advanceTimersByTime(1000));
  jest.useRealTimers();
  expect(await screen.findByText(text.results.stale)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: text.results.again }));
  await waitFor(() => expect(screen.queryByText(text.results.stale)).not.toBeInTheDocument());
});

test("the result can be left and come back to", async () => {
  const { user } = await showResults();
  await user.click(screen.getByRole("button", { name: text.back }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.entry.title);
  await user.click(screen.getByRole("button", { name: text.entry.seeResults }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.results.title);
});

test("counts are said with the right number form, and zeros are left out", () => {
  const counts = goalResult("x", { positive: 1, unchanged: 1, neutral: 2 });
  expect(paneText.da.results.counts(counts)).toBe("1 positiv, 1 uændret og 2 følges");
  expect(
    paneText.da.results.counts({
      ...counts,
      positive: 3,
      unchanged: 2,
      unassessed: 1,
      reasons: { missing: 1 },
    }),
  ).toBe("3 positive, 2 uændrede, 2 følges og 1 kan ikke vurderes");
  expect(paneText.en.results.counts(counts)).toBe("1 positive, 1 unchanged and 2 followed");
  expect(paneText.da.results.counts(goalResult("x"))).toBe("Ingen indikatorer");
});

describe("explaining lights", () => {
  const board = { round: null, isOver: false, lines: [] };
  const { catalogue } = summary();
  const shown = { da: shownBoard(catalogue, board, "da"), en: shownBoard(catalogue, board, "en") };
  const form = (name: string) => ({
    ...{ file: `${name}.xlsx`, department: name, name, indicators: 2, bytes: new Uint8Array([1]) },
  });
  const made = (change: Partial<Extract<FollowUpsOutcome, { outcome: "made" }>>): FollowUpsOutcome => ({
    ...{ outcome: "made", forms: [], nobodys: [], explained: [], catalogue, board },
    ...change,
  });

  test.each(LANGUAGES)("the forms are made and fetched in %s, with what comes next", async (language) => {
    const words = followUpPaneText[language];
    const outcome = made({ forms: [form("Skole"), form("Beskæftigelse")], explained: ["Kultur"] });
    const makeFollowUps = () => Promise.resolve({ outcome, board: shown });
    const { user } = await showResults(summary({ board: shown }), { makeFollowUps }, language);
    await user.click(screen.getByRole("button", { name: words.make }));
    expect(await screen.findByRole("button", { name: words.one("Skole") })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: words.all })).toBeInTheDocument();
    expect(screen.getByText(words.next)).toBeInTheDocument();
    expect(screen.getByText(words.explained("Kultur"))).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test("until when they are asked for is said once, and stands in its field from then on", async () => {
    const words = followUpPaneText.da;
    const explainBy = { day: "2026-02-20", isOver: true };
    const late = (language: "da" | "en") => shownBoard(catalogue, { ...board, explainBy }, language);
    const asked: (string | null)[] = [];
    const makeFollowUps = (day: string | null) => {
      asked.push(day);
      return Promise.resolve({ outcome: made({}), board: { da: late("da"), en: late("en") } });
    };
    const { user } = await showResults(summary({ board: shown }), { makeFollowUps });
    fireEvent.change(screen.getByLabelText(words.explainBy), { target: { value: "2026-02-20" } });
    await user.click(screen.getByRole("button", { name: words.make }));
    expect(
      await screen.findByText("Svarfrist for forklaringer: 20. februar 2026 (overskredet)"),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: words.make }));
    await waitFor(() => expect(asked).toEqual(["2026-02-20", "2026-02-20"]));
    expect(await violations()).toEqual([]);
  });

  test("without a light to explain that is said", async () => {
    const { user } = await showResults(summary({ board: shown }));
    await user.click(screen.getByRole("button", { name: followUpPaneText.da.make }));
    expect(await screen.findByText(followUpPaneText.da.nothing)).toBeInTheDocument();
  });

  test("who answers for nothing is told of, and who has answered everything", async () => {
    const outcome = made({ nobodys: ["Ledighed"] });
    const makeFollowUps = () => Promise.resolve({ outcome, board: shown });
    const { user } = await showResults(summary({ board: shown }), { makeFollowUps });
    await user.click(screen.getByRole("button", { name: followUpPaneText.da.make }));
    expect(await screen.findByText(followUpPaneText.da.allExplained)).toBeInTheDocument();
    expect(screen.getByText(followUpPaneText.da.nobodys("Ledighed"))).toBeInTheDocument();
  });

  test("a department's own workbook offers none", async () => {
    await showResults();
    expect(screen.queryByRole("button", { name: followUpPaneText.da.make })).not.toBeInTheDocument();
  });
});
