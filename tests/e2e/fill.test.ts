// Filling from another system's workbook in a real browser: chosen as a file, shown, and only then written.
import { fillingText } from "../../src/text/pane/filling";
import { paneText } from "../../src/text/pane/pane";
import { rowsOf, xlsxOf } from "../fixtures/xlsx";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness } from "./harness";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

const text = paneText.da;

/** As a business system exports it: a front page, a title above the table, names instead of ids, shares in percent. */
const EXTRACT = xlsxOf({
  sheets: [
    { name: "Forside", rows: rowsOf([["Ledelsesinformation"], ["Kun til internt brug"]]) },
    {
      name: "Integration",
      rows: rowsOf(
        [
          ["Udtræk til integrationsbarometeret"],
          ["Indikator", "Gruppe", "Periode", "Værdi"],
          ["Beskæftigelsesfrekvens, 25-64-årige", "target", 2020, 0.6],
          ["Bestået danskprøve inden for fem år", "target", 2022, 0.62],
          ["Noget andet", "target", 2022, 0.1],
        ],
        (_, column) => (column === 3 ? 1 : 0),
      ),
    },
  ],
  formats: ["General", "0.0 %"],
});

test(
  "a workbook from another system is chosen, shown cell by cell, and fills what was agreed to",
  async () => {
    const preview = await harness.openPreview();
    const { pane } = preview;
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    await press(text.empty.create);
    await pane
      .getByRole("combobox", { name: text.create.catalogue })
      .selectOption({ label: "Det nationale integrationsbarometer" });
    await press(text.create.submit);
    await press(text.entry.fill);
    const file = { name: "udtræk.xlsx", mimeType: "", buffer: Buffer.from(EXTRACT) };
    await pane.getByLabel(fillingText.da.fileLabel).setInputFiles(file);
    await pane.getByText(fillingText.da.tablePlace("Integration", "A2:D5", 2)).waitFor();
    await preview.screenshot("fill-1-preview");
    const found = pane.getByRole("table", { name: new RegExp(`^${fillingText.da.states.new}`) });
    expect(await found.getByRole("row").allInnerTexts()).toHaveLength(3);
    await pane.getByRole("table", { name: new RegExp(`^${fillingText.da.states.unknown}`) }).waitFor();
    await press(fillingText.da.apply(2));
    await pane
      .getByText(text.fill.done({ filled: 2, erased: 0, left: 0, kept: false }))
      .first()
      .waitFor();
    await preview.screenshot("fill-2-done");
    const cell = (await found.count()) === 0 ? await preview.cell("Indberetning", "G10") : null;
    expect(cell?.value).toBe(60);
    await preview.close();
  },
  WORKING,
);

const WORK = "Beskæftigelsesfrekvens, 25-64-årige";
const EXAM = "Bestået danskprøve inden for fem år";
const percentIn = (place: number) => (_: number, column: number) => (column === place ? 1 : 0);

function tableOf(...lines: (string | number)[][]) {
  return rowsOf([["Indikator", "Gruppe", "Periode", "Værdi"], ...lines], percentIn(3));
}

/** Preliminary and final figures, and those of another year; the group in the office's own words. */
const THREE_TABLES = xlsxOf({
  sheets: [
    {
      name: "Foreløbig",
      rows: tableOf([WORK, "Indv. 16-64", 2020, 0.5], [EXAM, "target", 2022, 0.5]),
    },
    {
      name: "Endelig",
      rows: tableOf([WORK, "Indv. 16-64", 2020, 0.6], [EXAM, "target", 2022, 0.62]),
    },
    {
      name: "Ældre",
      rows: tableOf([WORK, "target", 2010, 0.3]),
    },
  ],
  formats: ["General", "0.0 %"],
});

const MOVED = xlsxOf({
  sheets: [
    {
      name: "Næste udtræk",
      rows: rowsOf(
        [
          ["Værdi", "Periode", "Gruppe", "Indikator"],
          [0.6, 2020, "Indv. 16-64", WORK],
        ],
        percentIn(0),
      ),
    },
  ],
  formats: ["General", "0.0 %"],
});

test(
  "of three tables another is chosen, an unknown word is answered once, and the next file is read with it though its columns moved",
  async () => {
    const preview = await harness.openPreview({ width: 1280, height: 800 });
    const { pane, page } = preview;
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    const choose = (name: string, bytes: Uint8Array) =>
      pane
        .getByLabel(fillingText.da.fileLabel)
        .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    await press(text.empty.create);
    await pane
      .getByRole("combobox", { name: text.create.catalogue })
      .selectOption({ label: "Det nationale integrationsbarometer" });
    await press(text.create.submit);
    await press(text.entry.fill);

    await choose("udtræk.xlsx", THREE_TABLES);
    await pane.getByText(fillingText.da.looked(3, 3)).waitFor();
    await preview.screenshot("fill-3-tables");
    await press(fillingText.da.onlyTable(fillingText.da.tablePlace("Endelig", "A1:D3", 1)));
    await pane.getByText(fillingText.da.because.read(1, 1)).waitFor();
    const question = pane.getByRole("combobox", { name: fillingText.da.askName("Indv. 16-64") });
    await question.selectOption("target");
    await pane.getByText(fillingText.da.because.read(2, 2)).waitFor();
    await question.scrollIntoViewIfNeeded();
    await preview.screenshot("fill-4-answered");
    await page.setViewportSize({ width: 320, height: 800 });
    await preview.screenshot("fill-4-answered-320");
    await page.setViewportSize({ width: 1280, height: 800 });
    await press(fillingText.da.apply(2));
    await pane
      .getByText(text.fill.done({ filled: 2, erased: 0, left: 0, kept: true }))
      .first()
      .waitFor();
    expect((await preview.cell("Indberetning", "G10"))?.value).toBe(60);

    await choose("næste.xlsx", MOVED);
    await pane.getByText(fillingText.da.remembered(1)).waitFor();
    await pane
      .getByRole("table", { name: fillingText.da.stateCount(fillingText.da.states.same, 1) })
      .waitFor();
    await pane.getByText(fillingText.da.remembered(1)).click();
    await pane.getByRole("button", { name: fillingText.da.forgetWord("indv 16 64") }).waitFor();
    await preview.screenshot("fill-5-remembered");
    await preview.close();
  },
  WORKING,
);
