// Explaining a light as people go through it: the secretariat asks the department until a day, the department writes beside its
// light, and the explanation stands on the council's table and on Ændringer, with nobody left to wait for.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { followUpPaneText } from "../../src/text/pane/follow-up";
import { paneText } from "../../src/text/pane/pane";
import { writingText } from "../../src/text/pane/writing";
import { faults } from "./faults";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness, Preview } from "./harness";
import { barometerOf, DEPARTMENT, oneIndicator } from "./one-indicator";

const text = paneText.da;
const words = followUpPaneText.da;
const writing = writingText.da;
const folder = mkdtempSync(path.join(tmpdir(), "barometer-follow-up-"));
const EXPLANATION = "Et jobcenter lukkede i foråret.\n=Det åbner igen.";

let harness: Harness;
let barometer: string;

beforeAll(async () => {
  barometer = path.join(folder, "barometer.xlsx");
  writeFileSync(
    barometer,
    await barometerOf(
      oneIndicator("eksempel-lys"),
      { period: "2018", numerator: 90 },
      { period: "2017", numerator: 140 },
    ),
  );
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

function textOn({ page }: Preview, sheet: string): Promise<string> {
  return page.evaluate((name) => {
    const view = window.barometerPreview?.workbook.view(name);
    return [...(view?.cells.values() ?? [])]
      .flatMap((row) => [...row.values()].map((cell) => cell.text))
      .join("\n");
  }, sheet);
}

test(
  "a red light is asked about until a day, explained beside it, and the explanation is printed",
  async () => {
    const preview = await harness.openPreview();
    const { page, pane } = preview;
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    const open = (file: string) => page.locator("input[type=file]").setInputFiles(file);
    const compute = async () => {
      await press(text.barometer.compute);
      await pane.getByRole("heading", { name: text.results.title, exact: true }).waitFor();
    };

    await open(barometer);
    await compute();
    expect(await textOn(preview, "Barometer")).toContain("Negativ");
    await pane.getByLabel(words.explainBy).fill("2030-04-01");
    await press(words.make);
    const fetch = pane.getByRole("button", { name: words.one(DEPARTMENT), exact: true });
    await fetch.waitFor();
    const wrong = await faults(preview, "follow-up-1-asked", [320]);
    const [download] = await Promise.all([page.waitForEvent("download"), fetch.click()]);
    const form = path.join(folder, "opfølgning.xlsx");
    await download.saveAs(form);
    const asked = path.join(folder, "spurgt.xlsx");
    await (await preview.save()).saveAs(asked);
    expect(await textOn(preview, "Runden")).toContain("1. april 2030");
    expect(await textOn(preview, "Ændringer")).not.toContain("Et jobcenter lukkede");

    await open(form);
    await pane.getByRole("heading", { name: text.followUp.title, exact: true }).waitFor();
    expect(await textOn(preview, "Opfølgning")).toContain("1. april 2030");
    await pane.getByRole("button", { name: /^Skriv tekster/ }).click();
    const explanation = writing.named("Forklaring", 1, "I beskæftigelse");
    await press(writing.open(writing.write, explanation));
    await pane.getByRole("heading", { name: explanation, level: 1 }).waitFor();
    await pane.getByText("Negativ").first().waitFor();
    await pane.getByRole("textbox", { name: "Tekst" }).fill(EXPLANATION);
    wrong.push(...(await faults(preview, "follow-up-2-writing", [320])));
    await press(writing.save);
    await pane.getByRole("status").getByText("Teksten er gemt").waitFor();
    const answered = path.join(folder, "svar.xlsx");
    await (await preview.save()).saveAs(answered);

    await open(asked);
    await pane.getByRole("heading", { name: text.barometer.title, exact: true }).waitFor();
    await press(text.gatherOpen);
    await pane.getByLabel(text.gather.filesLabel).setInputFiles(answered);
    await press(text.gather.importFiles(1));
    await pane.getByRole("button", { name: text.gather.undo }).waitFor();
    await press(text.back);
    await compute();
    for (const sheet of ["Ændringer", "Byråd"])
      expect(await textOn(preview, sheet)).toContain("Et jobcenter lukkede i foråret.");
    await press(words.make);
    await pane.getByText(words.allExplained).waitFor();
    wrong.push(...(await faults(preview, "follow-up-3-explained", [320])));
    expect(wrong).toEqual([]);
    await preview.close();
  },
  WORKING * 3,
);
