// The pane in a real browser: what happens when Office is silent, and whether its screens keep anybody out.
import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Frame, Page, Route } from "playwright-core";
import { paneText } from "../../src/text/pane/pane";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness, Preview } from "./harness";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

const WIDTHS = [320, 400] as const;
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
      .getByRole("textbox", { name: text.fill.paste })
      .fill("indicator;group;period;value\nbeskæftigelsesfrekvens;target;2022;61\nukendt;target;2022;5");
    await press(text.fill.show);
    await pane.getByRole("heading", { name: text.fill.previewTitle }).waitFor();
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

/** At each width: what axe finds, what stands out at the side; a picture for people. */
async function faults({ page, pane }: Preview, name: string): Promise<string[]> {
  const found: string[] = [];
  const host = page.locator("iframe");
  for (const width of WIDTHS) {
    await host.evaluate((element, wide) => {
      element.style.setProperty("width", `${wide}px`, "important");
      element.style.setProperty("min-width", "0", "important");
    }, width);
    await host.screenshot({ path: `${outFolder}/${name}-${width}.png` });
    const wide = await pane
      .locator("html")
      .evaluate((html) => [html.scrollWidth, html.ownerDocument.querySelector("main")?.scrollWidth ?? 0]);
    for (const reached of wide) {
      if (reached > width) found.push(`${name} at ${width}: reaches ${reached}`);
    }
  }
  const violations = await axeIn(paneFrame(page));
  return [...found, ...violations.map((violation) => `${name}: ${violation}`)];
}

const outFolder = `${__dirname}/../../out`;
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function axeIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // Fluent's stops at the ends of the pane hand the focus on at once, so nobody meets them.
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

function paneFrame(page: Page): Frame {
  const frame = page.frame({ url: /taskpane\.html/ });
  if (frame === null) throw new Error("The pane has no frame.");
  return frame;
}
