// A hearing as people go through it: the party's form is made and answered, gathered into the barometer workbook, its criterion
// taken over, and the light is judged by it.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hearingPaneText } from "../../src/text/pane/hearing";
import { paneText } from "../../src/text/pane/pane";
import { faults } from "./faults";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness, Preview } from "./harness";
import { barometerOf, oneIndicator } from "./one-indicator";

const text = paneText.da;
const words = hearingPaneText.da;
const folder = mkdtempSync(path.join(tmpdir(), "barometer-hearing-"));

const json = oneIndicator("eksempel-høring", {
  hearingParties: [{ id: "rådet", name: "Integrationsrådet" }],
});

let harness: Harness;
let barometer: string;

beforeAll(async () => {
  barometer = path.join(folder, "barometer.xlsx");
  writeFileSync(barometer, await barometerOf(json, { period: "2018", numerator: 110 }));
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

/** In a new workbook, for the only party. */
async function partysForm({ page, pane }: Preview): Promise<string> {
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  await press(text.empty.create);
  const buffer = Buffer.from(json);
  await pane
    .getByLabel(text.create.fileLabel)
    .setInputFiles({ name: "katalog.json", mimeType: "application/json", buffer });
  await pane.getByRole("textbox", { name: text.create.period }).fill("2018");
  await press(text.create.hearing);
  const fetch = pane.getByRole("button", { name: words.forms.one("Integrationsrådet"), exact: true });
  await fetch.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), fetch.click()]);
  const file = path.join(folder, "rådet.xlsx");
  await download.saveAs(file);
  return file;
}

/** Excel's row of an indicator on the party's form. */
function rowOf({ page }: Preview, indicator: string): Promise<number> {
  return page.evaluate((id) => {
    const view = window.barometerPreview?.workbook.view("Høring");
    const found = [...(view?.cells ?? [])].find(([, cells]) =>
      [...cells.values()].some(({ value }) => value === id),
    );
    return (found?.[0] ?? -1) + 1;
  }, indicator);
}

async function lights({ page }: Preview): Promise<string[]> {
  return page.evaluate(() => {
    const view = window.barometerPreview?.workbook.view("Barometer");
    return [...(view?.cells.values() ?? [])].flatMap((row) => [...row.values()].map((cell) => cell.text));
  });
}

test(
  "a party's criterion goes from its form into the catalogue, and the light is judged by it",
  async () => {
    const preview = await harness.openPreview();
    const { page, pane } = preview;
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    const open = (file: string) => page.locator("input[type=file]").setInputFiles(file);
    await open(await partysForm(preview));
    await pane.getByRole("heading", { name: text.hearing.title, exact: true }).waitFor();
    const row = String(await rowOf(preview, "i-job"));
    await preview.typeInto("Høring", `E${row}`, "50");
    await preview.typeInto("Høring", `F${row}`, "2018");
    await preview.typeInto("Høring", `G${row}`, "Halvdelen er det mindste.");
    const answered = path.join(folder, "rådet-svar.xlsx");
    await (await preview.save()).saveAs(answered);

    await open(barometer);
    await pane.getByRole("heading", { name: text.barometer.title, exact: true }).waitFor();
    await press(text.barometer.compute);
    await pane.getByRole("heading", { name: text.results.title, exact: true }).waitFor();
    expect((await lights(preview)).join()).toContain("Første måling");
    await press(text.back);
    await press(text.gatherOpen);
    await pane.getByLabel(text.gather.filesLabel).setInputFiles(answered);
    await press(text.gather.importFiles(1));
    await pane.getByRole("button", { name: text.gather.undo }).waitFor();
    await press(text.back);

    await press(text.barometer.hearing);
    await pane.getByText("Halvdelen er det mindste.").waitFor();
    expect(await faults(preview, "hearing-1-proposed", [320])).toEqual([]);
    await press(words.answers.takeOverLabel("I beskæftigelse", "Integrationsrådet"));
    await pane.getByText(words.taken("I beskæftigelse")).waitFor();
    await press(words.compute);
    await pane.getByRole("heading", { name: text.results.title, exact: true }).waitFor();
    const judged = (await lights(preview)).join();
    expect(judged).toContain("Positiv");
    expect(judged).not.toContain("Første måling");
    await preview.close();
  },
  WORKING * 3,
);
