import { screen, waitFor, within } from "@testing-library/react";
import type { UpdateOutcome } from "../../src/jobs/form/update-catalogue";
import type { IndicatorProblem } from "../../src/sheets/catalogue";
import type { PaneServices } from "../../src/taskpane/services";
import { indicatorProblemSentence, updateCatalogueText } from "../../src/text/words/update-catalogue";
import { paneText } from "../../src/text/pane/pane";
import {
  answering,
  entryWorkbook,
  fakeServices,
  LANGUAGES,
  showPane,
  violations,
  openSecretariat,
} from "./support";

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
  await openSecretariat(pane.user, language);
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
    const problem: IndicatorProblem = {
      code: "not-whole",
      values: {},
      sheet: "Indikatorer",
      cell: "F9",
      row: 8,
      column: "decimals",
      field: null,
      entry: null,
    };
    const { user } = await showCatalogue(
      [{ outcome: "problems", problems: [problem] }],
      { goToCell: (sheet, cell) => Promise.resolve(void visited.push(`${sheet}!${cell}`)) },
      language,
    );
    await user.click(update());
    expect(await screen.findByRole("heading", { level: 2, name: text.problems(1) })).toHaveFocus();
    expect(screen.getByText(indicatorProblemSentence(problem, language))).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: `${paneText[language].findings.goTo}: F9` }));
    await waitFor(() => expect(visited).toEqual(["Indikatorer!F9"]));
  });

  test("what would lose its place is asked about first, and what was done is told", async () => {
    const { question, unchanged } = updateCatalogueText[language];
    const leaving = [{ id: "igu", name: "IGU", rows: 1 }];
    const { user, confirmed } = await showCatalogue(
      [
        { outcome: "needs-confirmation", because: "figures", kind: "entry", leaving, columnsLost: ["K"] },
        { outcome: "unchanged" },
      ],
      {},
      language,
    );
    await user.click(update());
    const dialog = await screen.findByRole("alertdialog", { name: question.title });
    expect(within(dialog).getByText(question.leaving("IGU", 1))).toBeInTheDocument();
    expect(dialog).toHaveTextContent(paneText[language].confirm.columnsLost("K"));
    await user.click(within(dialog).getByRole("button", { name: question.confirm }));
    await waitFor(() => expect(within(screen.getByRole("main")).getByText(unchanged)).toBeVisible());
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
  const { user } = await showCatalogue([{ outcome: "refused", because: "entry-sheet" }]);
  expect(screen.getByText(paneText.da.exampleFigures)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: text.update }));
  expect(await screen.findByText(updateCatalogueText.da.refused["entry-sheet"])).toBeInTheDocument();
});
