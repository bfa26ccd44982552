// Høring in the pane: what the parties propose, a criterion taken over and taken back, and the parties' forms.
import { screen, within } from "@testing-library/react";
import type { Indicator } from "../../src/barometer/catalogue";
import type { HearingOffer, Proposal } from "../../src/jobs/round/hearing-forms";
import type { PaneServices } from "../../src/taskpane/services";
import { hearingPaneText } from "../../src/text/pane/hearing";
import { paneText } from "../../src/text/pane/pane";
import { takeOverText } from "../../src/text/words/take-over";
import { choiceOf, fakeServices, showPane, violations, workbook } from "./support";

const text = paneText.da;
const words = hearingPaneText.da;
const { catalogue } = choiceOf("koebenhavn-2007");
const indicator: Indicator = {
  ...{ id: "job", name: "I beskæftigelse", definition: "", departments: [], groups: ["target"] },
  ...{ measure: "share", desired: "increase", period: { kind: "halfyear" }, state: "available" },
};

function proposal(party: string, value: number, counts = false): Proposal {
  const name = catalogue.hearingParties?.find(({ id }) => id === party)?.name ?? party;
  const line = { about: "indicator", id: "job", choice: null, value, by: "2010", text: "Vigtigst" } as const;
  return { party: { id: party, name }, line, counts };
}

function offer(change: Partial<HearingOffer> = {}, target?: Indicator["target"]): HearingOffer {
  const by = [proposal("udvalgene", 55), proposal("integrationsrådet", 60, target !== undefined)];
  return {
    catalogue,
    round: null,
    answered: ["Udvalgene", "Integrationsrådet"],
    proposals: [{ indicator: target === undefined ? indicator : { ...indicator, target }, by }],
    ...change,
  };
}

async function openHearing(change: Partial<PaneServices> = {}) {
  const pane = await showPane(
    fakeServices({
      detect: () => Promise.resolve(workbook({ kind: "barometer", catalogueTitle: "København 2007" })),
      offerHearing: () => Promise.resolve(offer()),
      ...change,
    }),
  );
  await pane.user.click(screen.getByRole("button", { name: text.barometer.hearing }));
  await screen.findByRole("heading", { name: words.title });
  return pane;
}

const takeFrom = (party: string) =>
  screen.findByRole("button", { name: words.answers.takeOverLabel("I beskæftigelse", party) });

test("the parties' criteria stand side by side with the one that counts, and no mistake of access", async () => {
  await openHearing();
  expect(await screen.findByText(words.answers.noCurrent)).toBeVisible();
  expect(screen.getByText("Udvalgene: 55 pct. senest 2010")).toBeVisible();
  expect(screen.getByText("Integrationsrådet: 60 pct. senest 2010")).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a criterion is taken over, and can be taken back", async () => {
  const target = { value: 60, by: "2010", source: { party: "integrationsrådet", value: 60, by: "2010" } };
  let taken = false;
  const giveBack = jest.fn<ReturnType<PaneServices["giveBack"]>, Parameters<PaneServices["giveBack"]>>(() => {
    taken = false;
    return Promise.resolve({ outcome: "taken-over", indicator, party: "integrationsrådet", before: {} });
  });
  const { user } = await openHearing({
    takeOver: ({ party }) => {
      taken = true;
      return Promise.resolve({ outcome: "taken-over", indicator, party, before: {} });
    },
    giveBack,
    offerHearing: () => Promise.resolve(taken ? offer({}, target) : offer()),
  });
  await user.click(await takeFrom("Integrationsrådet"));
  expect(await screen.findByText(words.taken("I beskæftigelse"))).toBeVisible();
  expect(screen.getByText(words.answers.counts)).toBeVisible();
  await user.click(screen.getByRole("button", { name: words.undo }));
  expect(await screen.findByText(words.answers.noCurrent)).toBeVisible();
  expect(giveBack.mock.calls[0]?.[0]).toMatchObject({
    indicator: "job",
    party: "integrationsrådet",
    before: {},
  });
});

test("where another criterion counts it is asked first, and a yes takes the other one over", async () => {
  const takeOver = jest.fn<ReturnType<PaneServices["takeOver"]>, Parameters<PaneServices["takeOver"]>>(
    ({ confirmed, party }) =>
      Promise.resolve(
        confirmed
          ? { outcome: "taken-over", indicator, party, before: {} }
          : {
              outcome: "needs-confirmation",
              indicator: { ...indicator, target: { value: 50, by: "2009" } },
              party,
              proposed: proposal(party, 55).line,
            },
      ),
  );
  const { user } = await openHearing({ takeOver });
  await user.click(await takeFrom("Udvalgene"));
  const dialog = await screen.findByRole("alertdialog");
  expect(within(dialog).getByText(/50 pct\. senest 2009.*55 pct\. senest 2010/)).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: words.question.confirm }));
  expect(await screen.findByText(words.taken("I beskæftigelse"))).toBeVisible();
  expect(takeOver.mock.calls.map(([{ confirmed }]) => confirmed)).toEqual([false, true]);
});

test("why a criterion cannot be taken over is said in a sentence", async () => {
  const { user } = await openHearing({
    takeOver: () => Promise.resolve({ outcome: "refused", because: "no-wish" }),
  });
  await user.click(await takeFrom("Udvalgene"));
  expect(await screen.findByText(takeOverText.da.refused["no-wish"])).toBeVisible();
});

test("each party's form can be fetched, and all of them in one file", async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => "blob:form";
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { user } = await openHearing({
    makeHearings: () =>
      Promise.resolve(
        (catalogue.hearingParties ?? []).map((party) => ({
          file: `koebenhavn-2007_${party.id}_2007H1.xlsx`,
          party,
          bytes: new Uint8Array([80, 75]),
        })),
      ),
  });
  await user.click(await screen.findByRole("button", { name: words.forms.make }));
  await user.click(await screen.findByRole("button", { name: words.forms.all }));
  await user.click(screen.getByRole("button", { name: words.forms.one("Udvalgene") }));
  expect(saved).toEqual([words.forms.zip("2007H1"), "koebenhavn-2007_udvalgene_2007H1.xlsx"]);
  expect(await violations()).toEqual([]);
});

test("the forms can be made where a new form is created, before there is a barometer", async () => {
  const makeHearings = jest.fn<
    ReturnType<PaneServices["makeHearings"]>,
    Parameters<PaneServices["makeHearings"]>
  >(() => Promise.resolve([]));
  const { user } = await showPane(fakeServices({ makeHearings, isPeriod: () => true }));
  await user.click(screen.getByRole("button", { name: text.empty.create }));
  const choices = await screen.findByLabelText(text.create.catalogue);
  expect(screen.queryByRole("button", { name: text.create.hearing })).toBeNull();
  await user.selectOptions(choices, "København 2007");
  await user.click(screen.getByRole("button", { name: text.create.hearing }));
  await screen.findByRole("heading", { name: words.title });
  expect(makeHearings.mock.calls[0]?.[0]).toMatchObject({
    choice: { catalogue: { id: "koebenhavn-2007" } },
    form: { period: "2006H2" },
  });
});
