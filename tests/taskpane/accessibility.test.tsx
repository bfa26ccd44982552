import { screen, within } from "@testing-library/react";
import type { WorkbookKind } from "../../src/taskpane/workbook-info";
import { WorkbookError } from "../../src/jobs/port";
import { paneText } from "../../src/text/pane/pane";
import {
  answering,
  entryWorkbook,
  fakeServices,
  finding,
  LANGUAGES,
  showPane,
  summary,
  violations,
  openSecretariat,
} from "./support";

const findings = [
  finding({ fix: { value: 3 } }),
  finding({ cell: "G7", severity: "warning", code: "formula-in-entry", values: {} }),
  finding({ cell: null, code: "not-ours", values: {} }),
];

describe.each(LANGUAGES)("in %s nobody is kept out of", (language) => {
  const text = paneText[language];
  const host = answering(language);

  test.each<WorkbookKind>(["empty", "entry", "barometer", "hearing", "foreign"])(
    "the first screen of a workbook that is %s",
    async (kind) => {
      const info = entryWorkbook({
        kind,
        exampleFigures: true,
        progress: { filled: 1, total: 4, open: 3, errors: 0 },
      });
      await showPane(fakeServices({ detect: () => Promise.resolve(info) }), host);
      expect(await violations()).toEqual([]);
    },
  );

  test.each(["too-old", "no-excel"] as const)("the screen for %s", async (kind) => {
    await showPane(fakeServices(), answering(language, kind));
    expect(await violations()).toEqual([]);
  });

  test("creating a form, with a mistake in the period and in a catalogue file", async () => {
    const { user } = await showPane(
      fakeServices({ readCatalogue: () => Promise.resolve({ problems: ["…"] }) }),
      host,
    );
    await user.click(screen.getByRole("button", { name: text.empty.create }));
    await user.clear(screen.getByRole("textbox", { name: text.create.period }));
    await user.upload(screen.getByLabelText(text.create.fileLabel), new File(["{}"], "a.json"));
    await screen.findByText(text.create.fileProblemsTitle(1));
    expect(await violations()).toEqual([]);
  });

  test("the question before something is replaced", async () => {
    const replaces = {
      sheets: ["Indberetning"],
      figuresKept: 2,
      figuresLost: 1,
      editsLost: false,
      notesLost: false,
    };
    const { user } = await showPane(
      fakeServices({ createTemplate: () => Promise.resolve({ outcome: "needs-confirmation", replaces }) }),
      host,
    );
    await user.click(screen.getByRole("button", { name: text.empty.create }));
    await user.click(screen.getByRole("button", { name: text.create.submit }));
    await screen.findByRole("alertdialog");
    expect(await violations()).toEqual([]);
  });

  test("the findings, with a failure on top", async () => {
    const { user } = await showPane(
      fakeServices({
        detect: () => Promise.resolve(entryWorkbook()),
        check: () =>
          Promise.resolve({
            findings,
            progress: { filled: 1, total: 3, open: 2, errors: 0 },
            indicatorNames: {},
            rowNames: {},
            answered: [],
            standing: {},
            readiness: null,
          }),
        goTo: () => Promise.reject(new WorkbookError("connection", "")),
      }),
      host,
    );
    await user.click(screen.getByRole("button", { name: text.entry.check }));
    await user.click(await screen.findByRole("button", { name: new RegExp(text.findings.cell("G7")) }));
    await screen.findByRole("alert");
    expect(await violations()).toEqual([]);
  });

  test("the results, all folded out", async () => {
    const { user } = await showPane(
      fakeServices({
        detect: () => Promise.resolve(entryWorkbook()),
        compute: () => Promise.resolve({ outcome: "computed", summary: summary({ exampleFigures: true }) }),
      }),
      host,
    );
    await openSecretariat(user, language);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: text.entry.compute }));
    const goals = await screen.findByRole("list", { name: text.results.goals });
    for (const button of within(goals).getAllByRole("button", { expanded: false })) await user.click(button);
    for (const button of within(goals).getAllByRole("button", { expanded: false })) await user.click(button);
    expect(within(goals).queryAllByRole("button", { expanded: false })).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});
