// The whole main job as a person does it: choose a catalogue, type figures, be corrected, compute, save.
import { readFileSync } from "node:fs";
import { STARTING, WORKING, startHarness } from "./harness";
import type { Harness, Preview } from "./harness";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

/** Period, value and cell of the published example, in the order of the sheet. */
const PUBLISHED = [20, 60, 95, 68, 41, 91, 52, 62];

async function create({ pane }: Preview, catalogue: string): Promise<void> {
  await pane.getByRole("button", { name: "Opret indberetningsskema" }).click();
  await pane.getByRole("combobox", { name: "Indikatorkatalog" }).selectOption({ label: catalogue });
  await pane.getByRole("button", { name: "Opret skema" }).click();
  await pane.getByRole("button", { name: "Kontrollér" }).waitFor();
}

/** Addresses of the rows' value cells, found by the indicator ids that stand hidden in the sheet. */
async function valueCells({ page }: Preview): Promise<string[]> {
  return page.evaluate(() => {
    const view = window.barometerPreview?.workbook.view("Indberetning");
    if (!view) return [];
    const rows = [...view.cells.keys()].sort((a, b) => a - b);
    const codes = rows.find((row) =>
      [...(view.cells.get(row)?.values() ?? [])].some(({ value }) => value === "numerator"),
    );
    if (codes === undefined) return [];
    const columnOf = (code: string) =>
      [...(view.cells.get(codes) ?? [])].find(([, { value }]) => value === code)?.[0] ?? -1;
    const id = columnOf("indicator");
    const letter = String.fromCharCode(65 + columnOf("value"));
    return rows
      .filter((row) => row > codes + 1 && typeof view.cells.get(row)?.get(id)?.value === "string")
      .map((row) => `${letter}${row + 1}`);
  });
}

test(
  "the national barometer gives the published result from typed figures",
  async () => {
    const preview = await harness.openPreview();
    const { pane } = preview;
    await create(preview, "Det nationale integrationsbarometer");
    const cells = await valueCells(preview);
    expect(cells).toHaveLength(PUBLISHED.length);
    await preview.screenshot("round-1-template");

    for (const [index, cell] of cells.entries()) {
      await preview.typeInto("Indberetning", cell, String(PUBLISHED[index]));
    }
    await pane.getByRole("button", { name: "Kontrollér" }).click();
    await pane.getByText("Ingen fejl eller advarsler.", { exact: true }).waitFor();
    await preview.screenshot("round-2-checked");

    await pane.getByRole("button", { name: "Sekretariat", expanded: false }).click();
    await pane.getByRole("button", { name: "Beregn" }).click();
    await pane.getByRole("heading", { name: "Resultat" }).waitFor();
    await preview.screenshot("round-3-results");
    expect(await preview.sheetNames()).toEqual(
      expect.arrayContaining(["Sammenligning", "Barometer", "Byråd"]),
    );
    const statuses = await goalStatuses(preview);
    expect(statuses).toMatchObject({
      "Mål 1: Arbejde": expect.stringContaining("Positiv") as string,
      "Mål 2: Uddannelse": expect.stringContaining("Positiv") as string,
      "Mål 3: Danskkundskaber": expect.stringContaining("Negativ") as string,
      "Mål 4: Medborgerskab": expect.stringContaining("Ingen indikatorer") as string,
      "Mål 9: Kriminalitet": expect.stringContaining("Ingen indikatorer") as string,
    });

    const download = await preview.save();
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await preview.close();
  },
  WORKING * 2,
);

/** Status beside each goal on the sheet Barometer. */
async function goalStatuses({ page }: Preview): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const view = window.barometerPreview?.workbook.view("Barometer");
    const entries = [...(view?.cells.values() ?? [])].map((row) => [...row.values()].map(({ text }) => text));
    return Object.fromEntries(
      entries
        .filter(([, title]) => title?.startsWith("Mål "))
        .map(([status = "", title = ""]) => [title, status]),
    );
  });
}

test(
  "a wrong figure is listed in the pane, marked in the sheet, and a click goes to its cell",
  async () => {
    const preview = await harness.openPreview();
    const { pane, page } = preview;
    await create(preview, "Det nationale integrationsbarometer");
    const [first = ""] = await valueCells(preview);
    // Pasted, since the input rule would stop it when typed.
    await preview.goTo("Indberetning", first);
    await page.evaluate(() => navigator.clipboard.writeText("160"));
    await page.keyboard.press("Control+v");
    await preview.cellWhen("Indberetning", first, (cell) => cell?.value === 160);

    await pane.getByRole("button", { name: "Kontrollér" }).click();
    const finding = pane.getByRole("button", { name: new RegExp(first) }).first();
    await finding.waitFor();
    await preview.screenshot("round-4-finding");
    await preview.goTo("Indberetning", "A1");
    await finding.click();
    await page.waitForFunction(([row]) => window.barometerPreview?.selected()?.row === row, [
      Number(first.slice(1)) - 1,
    ] as const);
    await preview.close();
  },
  WORKING * 2,
);
