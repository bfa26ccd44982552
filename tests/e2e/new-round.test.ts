// Ny runde in a real browser: last year's barometer workbook is opened, the next round begun, and the forms fetched as one file.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { emptyFigure } from "../../src/barometer/figure";
import { periodsOfRound } from "../../src/barometer/period";
import { plainRound } from "../../src/barometer/round";
import { findCatalogue } from "../../src/catalogues";
import { readDelivery } from "../../src/jobs/gather/delivery";
import { importInto } from "../../src/jobs/gather/import";
import { paneText } from "../../src/text/pane/pane";
import { roundPaneText } from "../../src/text/pane/round";
import { emptyWorkbook } from "../fixtures/rounds";
import { expectValid, STARTING, startHarness, type Harness } from "./harness";

const WORKING = 120_000;
const text = paneText.da;
const words = roundPaneText.da;
const { catalogue } = findCatalogue("ballerup-2018")!;
const [lead] = catalogue.departments;

let harness: Harness;
let file: string;

beforeAll(async () => {
  file = path.join(mkdtempSync(path.join(tmpdir(), "barometer-round-")), "barometer-2018.xlsx");
  writeFileSync(file, await barometerOf2018());
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

async function barometerOf2018(): Promise<Uint8Array> {
  const { workbook, port } = await emptyWorkbook();
  const indicator = catalogue.indicators.find(({ departments }) => departments.includes(lead!.id))!;
  const period = periodsOfRound(indicator, "2018").at(-1)!;
  const key = { indicator: indicator.id, group: "target", category: null, period };
  const figure = { ...emptyFigure(key), numerator: 255, denominator: 500 };
  const incoming = {
    ...{ file: "indberetning.xlsx", catalogue, departments: [lead!.id], period: "2018" },
    figures: [{ figure, cell: "E12" }],
    round: { ...plainRound("2018"), title: "Integration 2018", contact: "Anna Jensen" },
    ...{ history: [], errors: 0, warnings: 0 },
  };
  await importInto(port, { incoming: [incoming], catalogue: null, now: "2019-03-01T08:00:00.000Z" });
  return workbook.save();
}

test(
  "the next round begins from the last one, and its forms are fetched as one file",
  async () => {
    const preview = await harness.openPreview();
    const { page, pane } = preview;
    await page.locator("input[type=file]").setInputFiles(file);
    await pane.getByRole("button", { name: text.barometer.round, exact: true }).click();
    await pane.getByRole("heading", { name: words.title, exact: true }).waitFor();
    await preview.screenshot("new-round-0-board");
    await pane.getByRole("button", { name: words.begin, exact: true }).click();
    expect(await pane.getByLabel(text.create.period).inputValue()).toBe("2019");
    expect(await pane.getByLabel(text.create.contact).inputValue()).toBe("Anna Jensen");
    await pane.getByLabel(text.create.deadline).fill("2030-03-15");
    await preview.screenshot("new-round-1-proposed");

    await pane.getByRole("button", { name: words.beginSubmit, exact: true }).click();
    const dialog = pane.getByRole("alertdialog");
    await dialog.getByText(words.doubts.undoable).waitFor();
    await dialog.getByRole("button", { name: words.doubts.confirm, exact: true }).click();
    await pane.getByText(words.begun("Integration 2019")).waitFor({ timeout: WORKING });
    expect((await preview.cell("Runden", "A1"))?.text).toContain("Integration 2019");
    expect((await preview.cell("Data", "A6"))?.value).not.toBeNull();

    await pane.getByRole("button", { name: words.forms.make, exact: true }).click();
    const all = pane.getByRole("button", { name: words.forms.all, exact: true });
    await all.waitFor({ timeout: WORKING });
    await preview.screenshot("new-round-2-forms");
    const [download] = await Promise.all([page.waitForEvent("download"), all.click()]);
    expect(download.suggestedFilename()).toBe(words.forms.zip("2019"));
    const files = unzipSync(readFileSync(await download.path()));
    expectValid(files);
    const own = Object.keys(files).find((name) => name.includes(lead!.id))!;
    const { incoming } = await readDelivery(own, files[own]!, "da");
    expect(incoming).toMatchObject({
      departments: [lead!.id],
      round: { period: "2019", deadline: "2030-03-15" },
      history: [{ numerator: 255 }],
    });
    await preview.close();
  },
  WORKING * 2,
);
