// Udgiv in the pane: what is handed over as files, and what is said when nothing is.
import { screen } from "@testing-library/react";
import type { PublishedFile } from "../../src/jobs/results/edition-files";
import type { PublishOutcome } from "../../src/jobs/results/publish";
import type { PublishAsked } from "../../src/taskpane/jobs/publish";
import { paneText } from "../../src/text/pane/pane";
import { publishPaneText } from "../../src/text/pane/publish";
import { fakeServices, showPane, violations, workbook } from "./support";

const text = paneText.da;
const words = publishPaneText.da;

async function openPublish(outcome: PublishOutcome, last: number | null = null) {
  const publish = jest.fn<Promise<PublishOutcome>, [PublishAsked]>(() => Promise.resolve(outcome));
  const services = fakeServices({
    detect: () => Promise.resolve(workbook({ kind: "barometer", catalogueTitle: "Ballerup 2018" })),
    publish,
    lastEdition: () => Promise.resolve(last),
  });
  const { user } = await showPane(services);
  await user.click(screen.getByRole("button", { name: text.barometer.publish }));
  await screen.findByRole("heading", { name: words.title });
  return { user, publish };
}

const bytes = new Uint8Array([1]);

test("an edition is offered as files, one by one and together, and nobody is kept out", async () => {
  const { user, publish } = await openPublish({
    outcome: "published",
    number: 2,
    isNew: true,
    files: [
      ...["index.html", "figures.csv", "datapackage.json", "b_udgave-2.xlsx"],
      ...["dagsordenspunkt.docx", "rapport.docx"],
    ]
      .map((name): PublishedFile => ({ name, content: bytes }))
      .concat({ name: "brev_social.docx", content: bytes, addressee: "Socialudvalget" }),
    table: { html: "<p>Rådets tabel</p>", text: "Rådets tabel" },
  });
  await user.click(screen.getByRole("button", { name: words.submit }));
  await screen.findByText(words.done(2, true));
  expect(publish).toHaveBeenCalledWith({ correction: null, commentsBy: null });
  for (const kind of Object.values(words.kinds))
    expect(
      screen.getByRole("button", {
        name: words.one(typeof kind === "string" ? kind : kind("Socialudvalget")),
      }),
    ).toBeVisible();
  expect(screen.getByRole("button", { name: words.all })).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("before anything is made it is said what will be, with what has changed and why", async () => {
  await openPublish({ outcome: "nothing-to-publish" });
  for (const line of words.intro) expect(screen.getByText(line)).toBeVisible();
  expect(words.intro.join(" ")).toContain("hvad der er ændret siden sidste runde");
});

test("while a figure is not decided nothing is published, and it is said which and what to do", async () => {
  const { user } = await openPublish({
    outcome: "undecided",
    figures: ["Fælles andel, Ikke-vestlige, 2018"],
  });
  await user.click(screen.getByRole("button", { name: words.submit }));
  expect(await screen.findByText(words.undecided(1))).toBeVisible();
  expect(screen.getByText(words.undecidedAdvice)).toBeVisible();
  expect(screen.getByText("Fælles andel, Ikke-vestlige, 2018")).toBeVisible();
  expect(screen.getByRole("button", { name: paneText.da.gather.askOpen })).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("what was wrong in the last edition goes along, and until when comments are asked for", async () => {
  const { user, publish } = await openPublish({ outcome: "nothing-to-publish" }, 3);
  await user.type(screen.getByLabelText(words.correction(3)), " Et tal var forkert ");
  await user.type(screen.getByLabelText(words.commentsBy), "2026-03-01");
  await user.click(screen.getByRole("button", { name: words.submit }));
  expect(publish).toHaveBeenCalledWith({ correction: "Et tal var forkert", commentsBy: "2026-03-01" });
  expect(await screen.findByText(words.nothing)).toBeVisible();
});

test("a first edition has nothing to correct; once it is out, it can be corrected", async () => {
  const { user } = await openPublish({
    ...{ outcome: "published", number: 1, isNew: true, files: [{ name: "index.html", content: bytes }] },
    table: { html: "", text: "" },
  });
  expect(screen.getByLabelText(words.commentsBy)).toBeVisible();
  expect(screen.queryByLabelText(words.correction(1))).toBeNull();
  expect(screen.queryByText(words.correctionHint)).toBeNull();
  await user.click(screen.getByRole("button", { name: words.submit }));
  expect(await screen.findByLabelText(words.correction(1))).toBeVisible();
});

test("what could betray a figure is named with its place, and no file is offered", async () => {
  const { user } = await openPublish({
    outcome: "refused",
    obstacles: [{ kind: "exposed", file: null, indicator: "igu", place: "target · 2018 · count" }],
  });
  await user.click(screen.getByRole("button", { name: words.submit }));
  await screen.findByText(words.refused(1));
  expect(screen.getByText(words.obstacles.exposed("igu · target · 2018 · count"))).toBeVisible();
  expect(screen.queryByRole("button", { name: words.all })).toBeNull();
  expect(await violations()).toEqual([]);
});

test("the council's table is copied as rich text and as plain text; where neither may be, it is shown", async () => {
  const { user } = await openPublish({
    ...{ outcome: "published", number: 1, isNew: true, files: [{ name: "index.html", content: bytes }] },
    table: { html: "<p>Rådets tabel</p>", text: "Rådets tabel" },
  });
  await user.click(screen.getByRole("button", { name: words.submit }));
  await screen.findByText(words.done(1, true));
  const given: Record<string, string> = {};
  const data = { setData: (type: string, text: string) => (given[type] = text) };
  const byHand = jest.fn(() =>
    document.dispatchEvent(Object.assign(new Event("copy"), { clipboardData: data })),
  );
  Object.assign(document, { execCommand: byHand });
  jest.spyOn(navigator.clipboard, "write").mockRejectedValue(new Error("not allowed"));
  await user.click(screen.getByRole("button", { name: words.copy }));
  expect(await screen.findByText(words.copied)).toBeVisible();
  expect(given).toEqual({ "text/plain": "Rådets tabel", "text/html": "<p>Rådets tabel</p>" });
  byHand.mockReturnValue(false);
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  await user.click(screen.getByRole("button", { name: words.copy }));
  expect(await screen.findByLabelText(words.copiedText)).toHaveValue("Rådets tabel");
  expect(await violations()).toEqual([]);
});
