// Ny runde in the pane: what is gathered now, the next round proposed, what is asked first, and the departments' forms.
import { screen, waitFor, within } from "@testing-library/react";
import { plainRound, type Round } from "../../src/barometer/round";
import type { WantedText } from "../../src/barometer/written";
import type { RoundOffer } from "../../src/jobs/round/new-round";
import type { RoundBoard } from "../../src/sheets/gathered";
import type { PaneServices } from "../../src/taskpane/services";
import { paneText } from "../../src/text/pane/pane";
import { roundPaneText } from "../../src/text/pane/round";
import { roundText } from "../../src/text/sheets/round";
import { choiceOf, fakeServices, showPane, violations, workbook } from "./support";

const text = paneText.da;
const words = roundPaneText.da;
const { catalogue } = choiceOf("ballerup-2018");

const CURRENT: Round = { ...plainRound("2018"), title: "Integration 2018", deadline: "2019-03-15" };
const NEXT: Round = { ...plainRound("2019"), title: "Integration 2019", contact: "Anna Jensen" };
const BOARD: RoundBoard = {
  round: CURRENT,
  isOver: true,
  lines: catalogue.departments.slice(0, 1).map(({ id, name }) => ({
    department: id,
    name,
    state: "delivered",
    delivery: null,
  })),
};
const OFFER: RoundOffer = { catalogue, current: CURRENT, board: BOARD, next: NEXT };

async function openRound(change: Partial<PaneServices> = {}) {
  const services = fakeServices({
    detect: () => Promise.resolve(workbook({ kind: "barometer", catalogueTitle: "Ballerup 2018" })),
    offerRound: () => Promise.resolve(OFFER),
    ...change,
  });
  const pane = await showPane(services);
  await pane.user.click(screen.getByRole("button", { name: text.barometer.round }));
  await screen.findByRole("heading", { name: words.title });
  return pane;
}

test("the next round is proposed beside the one that is gathered, and its deadline is asked for", async () => {
  await openRound();
  expect(screen.getByRole("heading", { name: /Integration 2018/ })).toBeVisible();
  expect(screen.getByText(/15\. marts 2019/)).toBeVisible();
  expect(screen.getByLabelText(text.create.period)).toHaveValue("2019");
  expect(screen.getByLabelText(text.create.roundTitle)).toHaveValue("Integration 2019");
  expect(screen.getByLabelText(text.create.contact)).toHaveValue("Anna Jensen");
  expect(screen.getByLabelText(text.create.deadline)).toHaveValue("");
  expect(await violations()).toEqual([]);
});

test("each department says which of its texts are missing, or that all are written", async () => {
  const lines = catalogue.departments.slice(0, 2).map(({ id, name }) => ({
    ...{ department: id, name, state: "delivered" as const, delivery: null },
  }));
  const forecast: WantedText = {
    ...{ kind: "forecast", level: "theme", place: "måling", period: "2018", number: 1 },
    ...{ title: "Kommende måling", question: null },
  };
  const [first, second] = lines;
  const board: RoundBoard = {
    ...BOARD,
    lines: [
      { ...first!, texts: { wanted: 2, lacking: [forecast] } },
      { ...second!, texts: { wanted: 3, lacking: [] } },
    ],
  };
  await openRound({ offerRound: () => Promise.resolve({ ...OFFER, board }) });
  expect(screen.getByText(text.results.board.textsMissing(1))).toBeVisible();
  expect(screen.getByText("Forventning: Kommende måling")).toBeVisible();
  expect(screen.getByText(roundText.da.allTexts(3))).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("the round begins as it was filled in, once what is left behind has been said yes to", async () => {
  const beginRound = jest.fn<ReturnType<PaneServices["beginRound"]>, Parameters<PaneServices["beginRound"]>>(
    (round, confirmed) =>
      Promise.resolve(
        confirmed
          ? { outcome: "begun", round }
          : {
              outcome: "needs-confirmation",
              doubts: { missing: ["Jobcenter"], disputed: 2, undecided: 1, undoable: true, edited: false },
            },
      ),
  );
  const { user } = await openRound({ beginRound });
  await user.type(screen.getByLabelText(text.create.deadline), "2020-03-15");
  await user.click(screen.getByRole("button", { name: words.beginSubmit }));
  const dialog = await screen.findByRole("alertdialog");
  expect(within(dialog).getByText(words.doubts.missing("Jobcenter"))).toBeVisible();
  expect(within(dialog).getByText(words.doubts.disputed(2))).toBeVisible();
  expect(within(dialog).getByText(words.doubts.undecided(1))).toBeVisible();
  expect(within(dialog).getByText(words.doubts.undoable)).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: words.doubts.confirm }));
  await screen.findByText(words.begun("Integration 2018"));
  expect(beginRound).toHaveBeenLastCalledWith(
    { ...NEXT, deadline: "2020-03-15" },
    true,
    expect.any(Function),
  );
});

test("while a department is waited for, it is what stands there: its reminder, and the next round folded away", async () => {
  const lines = BOARD.lines.map((line) => ({ ...line, state: "late" as const }));
  const { user } = await openRound({
    offerRound: () => Promise.resolve({ ...OFFER, board: { ...BOARD, lines } }),
  });
  expect(screen.getByRole("button", { name: new RegExp(text.results.board.copy) })).toBeVisible();
  const begin = screen.getByRole("button", { name: words.begin });
  expect(begin).toHaveAttribute("aria-expanded", "false");
  await user.click(begin);
  expect(screen.getByLabelText(text.create.period)).toHaveValue("2019");
});

test("a period that is none is said where it stands, and nothing begins", async () => {
  const beginRound = jest.fn<ReturnType<PaneServices["beginRound"]>, []>();
  const { user } = await openRound({ beginRound });
  await user.clear(screen.getByLabelText(text.create.period));
  await user.click(screen.getByRole("button", { name: words.beginSubmit }));
  expect(screen.getByText(text.create.periodMissing)).toBeVisible();
  expect(beginRound).not.toHaveBeenCalled();
});

test("an earlier period is refused in a sentence, and what was filled in stays", async () => {
  const { user } = await openRound({
    beginRound: () => Promise.resolve({ outcome: "refused", because: "earlier" }),
  });
  const period = screen.getByLabelText(text.create.period);
  await user.clear(period);
  await user.type(period, "2017");
  await user.click(screen.getByRole("button", { name: words.beginSubmit }));
  expect(await screen.findByText(words.earlier)).toBeVisible();
  expect(screen.getByLabelText(text.create.period)).toHaveValue("2017");
});

test("each department's form can be fetched, and all of them in one file", async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => "blob:form";
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const [first, second] = catalogue.departments;
  const form = (department: string | undefined) => ({
    file: `${department}.xlsx`,
    department: department ?? "",
    bytes: new Uint8Array([80, 75]),
  });
  const { user } = await openRound({
    makeForms: () =>
      Promise.resolve({ outcome: "made", round: CURRENT, forms: [form(first?.id), form(second?.id)] }),
  });
  await user.click(screen.getByRole("button", { name: words.forms.make }));
  await user.click(await screen.findByRole("button", { name: words.forms.all }));
  await user.click(screen.getByRole("button", { name: words.forms.one(first?.name ?? "") }));
  expect(saved).toEqual([words.forms.zip("2018"), `${first?.id}.xlsx`]);
  expect(await violations()).toEqual([]);
});

test("where the pane may not save files, a form can be opened as a workbook of its own", async () => {
  const opened: Uint8Array[] = [];
  const bytes = new Uint8Array([80, 75]);
  const { user } = await openRound({
    makeForms: () =>
      Promise.resolve({
        outcome: "made",
        round: CURRENT,
        forms: [{ file: "a.xlsx", department: null, bytes }],
      }),
    opener: () => (file) => {
      opened.push(file);
      return Promise.resolve();
    },
  });
  await user.click(screen.getByRole("button", { name: words.forms.make }));
  await user.click(await screen.findByRole("button", { name: words.forms.open(words.forms.everyone) }));
  await waitFor(() => expect(opened).toEqual([bytes]));
});
