// The pane in a real browser: what happens when Office is silent, and whether its screens keep anybody out.
import type { Route } from "playwright-core";
import { fillingText } from "../../src/text/pane/filling";
import { paneText } from "../../src/text/pane/pane";
import { faults } from "./faults";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness } from "./harness";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

const LANGUAGES = ["da", "en"] as const;

test(
  "a library of Office's that never comes is told of after ten seconds, and a late one still serves",
  async () => {
    const page = await harness.context.newPage();
    const held: Route[] = [];
    await page.route("**/office.js", (route) => void held.push(route));
    await page.goto(`${harness.address}/preview/index.html?lang=da`, { waitUntil: "commit" });
    const pane = page.frameLocator("iframe");
    const title = pane.getByRole("heading", { name: /^(Office svarer ikke|Office does not answer)$/ });
    await title.waitFor();
    expect(held).toHaveLength(1);
    await Promise.all(held.map((route) => route.continue()));
    await pane.getByRole("heading", { name: paneText.da.empty.title }).waitFor();
    await page.close();
  },
  WORKING,
);

test.each(LANGUAGES)(
  "in %s no screen keeps anybody out or is wider than the pane",
  async (language) => {
    const text = paneText[language];
    const preview = await harness.openPreview({ lang: language });
    const { page, pane } = preview;
    const wrong: string[] = [];
    const look = async (name: string) => {
      wrong.push(...(await faults(preview, `pane-${language}-${name}`)));
    };
    const press = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

    await pane.getByRole("heading", { name: text.empty.title }).waitFor();
    await look("1-empty");
    await press(text.empty.create);
    await pane
      .getByRole("combobox", { name: text.create.catalogue })
      .selectOption({ label: "Det nationale integrationsbarometer" });
    await press(text.create.moreDetails);
    await press(text.create.due(8, 8));
    await look("2-create");
    await press(text.create.submit);
    await pane.getByRole("heading", { name: text.entry.title }).waitFor();
    await look("3-entry");
    await preview.goTo("Indberetning", "G9");
    await page.evaluate(() => window.barometerPreview?.workbook.paste("Indberetning", 8, 6, [["1.234,5 "]]));
    await press(text.entry.check);
    await pane.getByRole("heading", { name: text.findings.title }).waitFor();
    await look("4-findings");
    await press(new RegExp(`^${text.findings.fix}`));
    await pane.getByText(text.findings.corrected("G9")).waitFor();
    await look("5-fixed");
    await press(text.findings.undoLabel("G9"));
    await pane.getByText(text.findings.undone("G9")).first().waitFor();

    // The list follows what is typed, without a press.
    await pane
      .getByText(text.findings.counts({ error: 1, warning: 0, answered: 0, open: 7 }))
      .first()
      .waitFor();
    await preview.typeInto("Indberetning", "G10", "60");
    await pane
      .getByText(text.findings.counts({ error: 1, warning: 0, answered: 0, open: 6 }))
      .first()
      .waitFor();

    await pane.getByRole("textbox", { name: text.ready.who }).fill("Test Testesen");
    await press(text.ready.submit);
    await pane.getByText(text.ready.blockedAdvice).waitFor();
    await look("6-not-ready");
    await press(text.entry.fill);
    await pane
      .getByRole("textbox", { name: fillingText[language].paste })
      .fill("indicator;group;period;value\nbeskæftigelsesfrekvens;target;2022;61\nukendt;target;2022;5");
    await press(fillingText[language].show);
    await pane.getByRole("heading", { name: fillingText[language].previewTitle }).waitFor();
    await look("7-fill");
    await press(text.back);
    await pane.getByRole("button", { name: text.entry.secretariat, expanded: false }).click();
    await look("8-secretariat");
    await press(text.entry.catalogue);
    await look("9-catalogue");
    await press(text.back);
    await press(text.entry.compute);
    await pane.getByText(text.confirm.faulty(1)).waitFor();
    await look("10-left-out");
    await press(text.confirm.compute);
    await pane.getByRole("heading", { name: text.results.title, exact: true }).waitFor();
    await pane.getByRole("list", { name: text.results.goals }).getByRole("button").first().click();
    await look("11-results");
    expect(wrong).toEqual([]);
    await preview.close();
  },
  WORKING * 3,
);
