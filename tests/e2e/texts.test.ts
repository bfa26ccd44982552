// A round with texts as people go through it: a department writes in the pane by keyboard alone while somebody writes in the
// sheet, reports ready, and the secretariat gathers the texts, sees who lacks one, and has them on the sheets it prints.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { paneText } from "../../src/text/pane/pane";
import { writingText } from "../../src/text/pane/writing";
import { faults } from "./faults";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness, Preview } from "./harness";
import { moveToPane, tabTo } from "./keys";

const text = paneText.da;
const words = writingText.da;
const WIDTHS = [320];

/** Two departments, two goals and a share of each; a round asks for an explanation beside each and for efforts under one goal. */
const catalogue = {
  ...{ id: "eksempel-tekster", title: "Eksempelkatalog", municipality: "Eksempelkøbing", language: "da" },
  ...{ rule: "direction", judgedAgainst: "previous", aggregation: "majority" },
  disclosure: { threshold: 3, protectZero: false },
  groups: [{ id: "target", name: "Ikke-vestlig herkomst", role: "target" }],
  goals: [
    { id: "job", title: "Flere i job", committees: [] },
    { id: "skole", title: "Flere gennem skolen", committees: [] },
  ],
  departments: [
    { id: "social", name: "Socialforvaltningen" },
    { id: "skole", name: "Skoleforvaltningen" },
  ],
  wantedTexts: [
    { kind: "explanation", per: "indicator" },
    { kind: "efforts", per: "goal", of: ["job"] },
  ],
  indicators: [
    { id: "i-job", name: "I beskæftigelse", goal: "job", departments: ["social"] },
    { id: "skolen", name: "Har bestået afgangsprøven", goal: "skole", departments: ["skole"] },
  ].map((indicator) => ({
    ...indicator,
    ...{ definition: "Andel af borgere.", measure: "share", groups: ["target"], desired: "increase" },
    ...{ period: { kind: "year" }, state: "available" },
  })),
};

const EDITED = "I beskæftigelse: Andelen er 55,0 pct. i 2018, den første måling af sin slags.";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

const focusedName = ({ pane }: Preview) =>
  pane.locator(":focus").evaluate((element) => element.getAttribute("aria-label") ?? element.textContent);

const explanation = words.named("Forklaring", 1, "I beskæftigelse");
const efforts = words.named("Indsatser", 1, "Flere i job");

async function createForm({ pane }: Preview): Promise<void> {
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  await press(text.empty.create);
  await pane.getByLabel(text.create.fileLabel).setInputFiles({
    name: "katalog.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(catalogue)),
  });
  await pane.getByRole("combobox", { name: text.create.department }).selectOption("Socialforvaltningen");
  await pane.getByRole("textbox", { name: text.create.period }).fill("2018");
  await press(text.create.submit);
  await pane.getByRole("button", { name: text.textsOpen(0) }).waitFor();
}

test(
  "texts are written by keyboard, gathered, missed and printed",
  async () => {
    const wrong: string[] = [];
    const preview = await harness.openPreview();
    const { page, pane } = preview;
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    await createForm(preview);
    await preview.typeInto("Indberetning", "G9", "55");
    await preview.screenshot("texts-0-form");

    await moveToPane(preview);
    await tabTo(preview, "button", text.textsOpen(0));
    await page.keyboard.press("Enter");
    await pane.getByText(words.progress(0, 2)).waitFor();
    expect(await focusedName(preview)).toBe(words.title);
    wrong.push(...(await faults(preview, "texts-1-list", WIDTHS)));

    await tabTo(preview, "button", words.open(words.write, explanation));
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: explanation, level: 1 }).waitFor();
    expect(await focusedName(preview)).toBe(explanation);
    await tabTo(preview, "textbox", "Tekst");
    await page.keyboard.type("Flere er kommet i job.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("=Det går godt.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Åse Ærø");
    wrong.push(...(await faults(preview, "texts-2-writing", WIDTHS)));
    await tabTo(preview, "button", words.save);
    await page.keyboard.press("Enter");
    await pane.getByRole("status").getByText(words.saved("Tekster!E7")).waitFor();
    await preview.cellWhen(
      "Tekster",
      "E7",
      (cell) => cell?.value === "Flere er kommet i job.\n=Det går godt.",
    );
    await preview.cellWhen("Tekster", "J7", (cell) => cell?.value === "Åse Ærø");

    await tabTo(preview, "button", words.next(efforts));
    await page.keyboard.press("Enter");
    await tabTo(preview, "textbox", "Tekst");
    await page.keyboard.type("Helhedsplaner");
    // Somebody writes in the sheet meanwhile.
    await preview.typeInto("Tekster", "E6", "Lektiehjælp");
    await moveToPane(preview);
    await tabTo(preview, "button", words.save);
    await page.keyboard.press("Enter");
    await pane.getByRole("alert").getByText(words.changed.title).waitFor();
    wrong.push(...(await faults(preview, "texts-4-changed", WIDTHS)));
    await tabTo(preview, "button", words.changed.both);
    await page.keyboard.press("Enter");
    await tabTo(preview, "button", words.save);
    await page.keyboard.press("Enter");
    await pane.getByRole("status").getByText(words.saved("Tekster!E6")).waitFor();
    const both = "• Lektiehjælp\n\n• Helhedsplaner";
    await preview.cellWhen("Tekster", "E6", (cell) => cell?.value === both);
    await moveToPane(preview);
    await page.keyboard.press("Shift+Tab");
    await tabTo(preview, "button", words.back);
    await page.keyboard.press("Enter");
    await pane.getByText(words.progress(2, 2)).waitFor();
    expect(await focusedName(preview)).toBe(words.open(words.edit, efforts));
    await press(text.back);

    await pane.getByRole("textbox", { name: text.ready.who, exact: true }).fill("Åse Ærø");
    await press(text.ready.submit);
    await pane.getByRole("region", { name: text.ready.title }).getByText(text.ready.done).waitFor();
    const file = path.join(mkdtempSync(path.join(tmpdir(), "barometer-texts-")), "social.xlsx");
    await (await preview.save()).saveAs(file);
    await preview.close();

    const secretariat = await harness.openPreview();
    await gather(secretariat, file);
    wrong.push(...(await faults(secretariat, "texts-5-gathered", WIDTHS)));
    expect(wrong).toEqual([]);
    await secretariat.close();
  },
  WORKING * 3,
);

async function gather(preview: Preview, file: string): Promise<void> {
  const { pane } = preview;
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  await press(text.gatherOpen);
  await pane.getByLabel(text.gather.filesLabel).setInputFiles(file);
  await press(text.gather.importFiles(1));
  await press(text.gather.compute);
  await pane.getByRole("heading", { name: text.results.title, exact: true }).waitFor();
  await press(text.back);
  await pane.getByRole("button", { name: text.textsOpen(0) }).click();
  const awaited = pane.getByRole("region", { name: words.sections.awaited });
  await awaited.getByText(words.named("Forklaring", 1, "Har bestået afgangsprøven")).waitFor();
  expect(await pane.getByRole("heading", { name: explanation }).count()).toBe(1);
  const round = (await textsOn(preview, "Runden")).join(" ");
  expect(round).toContain("Har bestået afgangsprøven");

  // The draft of what is printed is edited in the pane, and printed as it was edited.
  const sentences = words.named("Sætninger til tabellen", 1, "I beskæftigelse");
  await press(words.open(words.edit, sentences));
  await pane.getByRole("textbox", { name: "Tekst" }).fill(EDITED);
  await press(words.save);
  await pane
    .getByRole("status")
    .getByText(/^Teksten er gemt/)
    .waitFor();
  await press(words.back);
  await press(text.back);
  await press(text.barometer.compute);
  await pane.getByRole("heading", { name: text.results.title, exact: true }).waitFor();
  expect(await textsOn(preview, "Byråd")).toContain(EDITED);
}

async function textsOn({ page }: Preview, sheet: string): Promise<string[]> {
  return page.evaluate((name) => {
    const view = window.barometerPreview?.workbook.view(name);
    return [...(view?.cells.values() ?? [])].flatMap((row) => [...row.values()].map((cell) => cell.text));
  }, sheet);
}
