// Filling from another system's workbook in a real browser: chosen as a file, shown, and only then written.
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
    await pane.getByLabel(text.fill.fileLabel).setInputFiles(file);
    await pane.getByText(text.fill.tablePlace("Integration", "A2:D5", 2)).waitFor();
    await preview.screenshot("fill-1-preview");
    const found = pane.getByRole("table", { name: new RegExp(`^${text.fill.states.new}`) });
    expect(await found.getByRole("row").allInnerTexts()).toHaveLength(3);
    await pane.getByRole("table", { name: new RegExp(`^${text.fill.states.unknown}`) }).waitFor();
    await press(text.fill.apply(2));
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
