// Tabeller as a person uses it: order, selection and a sheet for each department are chosen, and the sheets say so.
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness } from "./harness";
import { resultsText } from "../../src/text/sheets/results";
import { paneText } from "../../src/text/pane/pane";
import { tablesPaneText } from "../../src/text/pane/tables";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

const words = tablesPaneText.da;

test(
  "the tables are laid as they are chosen in the pane",
  async () => {
    const preview = await harness.openPreview();
    const { pane, page } = preview;
    await pane.getByRole("button", { name: "Opret indberetningsskema" }).click();
    await pane.getByRole("combobox", { name: "Indikatorkatalog" }).selectOption({ label: "Ballerup 2018" });
    await pane.getByRole("button", { name: "Opret skema" }).click();
    await pane.getByRole("button", { name: "Kontrollér" }).waitFor();
    await pane.getByRole("button", { name: paneText.da.entry.secretariat }).click();
    await pane.getByRole("button", { name: paneText.da.entry.compute, exact: true }).click();
    await pane.getByRole("button", { name: paneText.da.results.tables }).click();
    await pane.getByLabel(words.order).selectOption("worst");
    await pane.getByLabel(words.departments).check();
    await preview.screenshot("tables-1-chosen");
    await pane.getByRole("button", { name: words.submit }).click();
    await pane.getByText(words.made, { exact: true }).first().waitFor({ state: "attached" });
    await preview.screenshot("tables-2-made");
    const said = await page.evaluate(() => {
      const book = window.barometerPreview?.workbook;
      return (book?.sheetNames() ?? []).map(({ name }) => {
        const rows = [...(book?.view(name).cells.values() ?? [])];
        return { name, texts: rows.flatMap((row) => [...row.values()].map(({ text }) => text)) };
      });
    });
    const { worst } = resultsText.da.arranged;
    const telling = (words: string) =>
      said.filter(({ texts }) => texts.includes(words)).map(({ name }) => name);
    expect(telling(worst.departments)).toHaveLength(1);
    expect(telling(worst.own)).toContain("Politisk Sekretariat");
    await preview.goTo("Udvikling", "A1");
    await preview.screenshot("tables-3-charts");
  },
  WORKING * 3,
);
