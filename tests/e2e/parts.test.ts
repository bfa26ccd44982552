// What the pane fetches: little before it can be used, the rest when a button asks for it, and no harm where that fails.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Request } from "playwright-core";
import { errorText } from "../../src/text/words/errors";
import { paneText } from "../../src/text/pane/pane";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness, Preview } from "./harness";

/** Of the product's own scripts, before a screen can be used: a second on a slow line. */
const FIRST_BYTES = 250 * 1024;

const text = paneText.da;
const built = path.join(__dirname, "../../dist/pane");

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

/** Names of the product's own scripts that are fetched while something is done. */
async function fetchedDuring(work: () => Promise<unknown>): Promise<string[]> {
  const fetched: string[] = [];
  const note = (request: Request) => {
    const [, name] = /\/pane\/([^/?]+\.js)$/.exec(request.url()) ?? [];
    if (name !== undefined) fetched.push(name);
  };
  harness.context.on("request", note);
  await work();
  harness.context.off("request", note);
  return fetched;
}

function gzipped(scripts: readonly string[]): number {
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(built, name))).length, 0);
}

async function createForm({ pane }: Preview): Promise<void> {
  await pane.getByRole("button", { name: text.empty.create }).click();
  await pane.getByRole("button", { name: text.create.submit }).click();
  await pane.getByRole("heading", { name: text.entry.title }).waitFor();
}

async function openPaneAnew({ page, pane }: Preview, heading: string): Promise<void> {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  await frame?.goto(frame.url());
  await pane.getByRole("heading", { name: heading }).waitFor();
}

test(
  "in an empty workbook the pane can be used after 250 KB",
  async () => {
    let preview: Preview | undefined;
    const fetched = await fetchedDuring(async () => {
      preview = await harness.openPreview();
      await preview.pane.getByRole("heading", { name: text.empty.title }).waitFor();
    });
    await preview?.close();
    expect(fetched).toContain("taskpane.js");
    expect(gzipped(fetched)).toBeLessThanOrEqual(FIRST_BYTES);
  },
  WORKING,
);

test(
  "over a form the pane can be used after 250 KB, and nothing is fetched twice",
  async () => {
    const preview = await harness.openPreview();
    await createForm(preview);
    const fetched = await fetchedDuring(() => openPaneAnew(preview, text.entry.title));
    await preview.close();
    expect(fetched.length).toBeGreaterThan(1);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(gzipped(fetched)).toBeLessThanOrEqual(FIRST_BYTES);
  },
  WORKING,
);

test(
  "a part that cannot be fetched is told of, nothing is lost, and the next attempt goes through",
  async () => {
    const preview = await harness.openPreview();
    const { page, pane } = preview;
    await createForm(preview);
    await preview.typeInto("Indberetning", "G9", "12");
    await openPaneAnew(preview, text.entry.title);

    await page.route("**/part-*.js", (route) => route.abort());
    await pane.getByRole("button", { name: text.entry.secretariat, expanded: false }).click();
    await pane.getByRole("button", { name: text.entry.compute }).click();
    const alert = pane.getByRole("alert").filter({ hasText: errorText.da["part-missing"].title });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(text.failed.compute);
    expect((await preview.cell("Indberetning", "G9"))?.value).toBe(12);

    await page.unroute("**/part-*.js");
    await alert.getByRole("button", { name: text.tryAgain }).click();
    await pane
      .getByRole("alertdialog")
      .or(pane.getByRole("heading", { name: text.results.title }))
      .waitFor();
    expect(await alert.count()).toBe(0);
    await preview.close();
  },
  WORKING,
);
