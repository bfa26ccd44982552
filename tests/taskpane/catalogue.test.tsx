import { screen, waitFor, within } from "@testing-library/react";
import type { PaneServices, UpdateOutcome } from "../../src/taskpane/services";
import { paneText } from "../../src/text/pane/pane";
import { answering, entryWorkbook, fakeServices, LANGUAGES, showPane, violations } from "./support";

const file = { name: "ballerup-2018.json", text: "{}\n" };

async function showCatalogue(
  outcomes: UpdateOutcome[],
  change: Partial<PaneServices> = {},
  language: "da" | "en" = "da",
) {
  const confirmed: boolean[] = [];
  const services = fakeServices({
    detect: () => Promise.resolve(entryWorkbook({ exampleFigures: true })),
    updateCatalogue: (options) => {
      confirmed.push(options.confirmed);
      return Promise.resolve(outcomes.shift()!);
    },
    catalogueFile: () => Promise.resolve(file),
    ...change,
  });
  const pane = await showPane(services, answering(language));
  await pane.user.click(screen.getByRole("button", { name: paneText[language].entry.catalogue }));
  return { ...pane, confirmed };
}

/** jsdom makes no addresses for files. */
function catchDownloads(): string[] {
  const names: string[] = [];
  Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = paneText[language].catalogue;
  const update = () => screen.getByRole("button", { name: text.update });

  test("problems lead to their cells", async () => {
    const visited: string[] = [];
    const problems = [{ sheet: "Indikatorer", cell: "F9", sentence: "Forkert ord." }];
    const { user } = await showCatalogue(
      [{ outcome: "problems", problems }],
      { goToCell: (sheet, cell) => Promise.resolve(void visited.push(`${sheet}!${cell}`)) },
      language,
    );
    await user.click(update());
    expect(await screen.findByRole("heading", { level: 2, name: text.problems(1) })).toHaveFocus();
    expect(screen.getByText("Forkert ord.")).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: `${paneText[language].findings.goTo}: F9` }));
    await waitFor(() => expect(visited).toEqual(["Indikatorer!F9"]));
  });

  test("what would lose its place is asked about first, and what was done is told", async () => {
    const question = { title: "Udgår?", items: ["IGU: 1"], explanation: "Gemmes.", confirm: "Gør det" };
    const { user, confirmed } = await showCatalogue(
      [
        { outcome: "needs-confirmation", question },
        { outcome: "done", sentences: ["Opdateret."], workbook: entryWorkbook() },
      ],
      {},
      language,
    );
    await user.click(update());
    const dialog = await screen.findByRole("alertdialog", { name: "Udgår?" });
    expect(within(dialog).getByText("IGU: 1")).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "Gør det" }));
    await waitFor(() => expect(within(screen.getByRole("main")).getByText("Opdateret.")).toBeVisible());
    expect(confirmed).toEqual([false, true]);
  });

  test("the catalogue is saved as a file, with its text to copy where no file comes", async () => {
    const names = catchDownloads();
    const { user } = await showCatalogue([], {}, language);
    await user.click(screen.getByRole("button", { name: text.save }));
    await user.click(await screen.findByRole("button", { name: text.copy }));
    expect(await screen.findByText(text.copied)).toBeInTheDocument();
    expect(names).toEqual([file.name]);
    expect(await navigator.clipboard.readText()).toBe(file.text);
    expect(await violations()).toEqual([]);
  });
});

const text = paneText.da.catalogue;

test("without a clipboard the text itself is shown", async () => {
  catchDownloads();
  const { user } = await showCatalogue([]);
  await user.click(screen.getByRole("button", { name: text.save }));
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
  await user.click(await screen.findByRole("button", { name: text.copy }));
  expect(await screen.findByRole("textbox", { name: text.textLabel })).toHaveValue(file.text);
});

test("a refusal says why, and example figures are marked", async () => {
  const { user } = await showCatalogue([{ outcome: "refused", sentence: "Arket kan ikke læses." }]);
  expect(screen.getByText(paneText.da.exampleFigures)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: text.update }));
  expect(await screen.findByText("Arket kan ikke læses.")).toBeInTheDocument();
});
