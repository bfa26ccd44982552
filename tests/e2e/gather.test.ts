// Gathering in a real browser: thirty files with two conflicts, a withdrawal and three refusals are read, decided about,
// imported and taken back, and the pane never stands still.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { paneText } from "../../src/text/pane/pane";
import { FILES, writeGathering } from "../fixtures/gathering";
import { STARTING, startHarness } from "./harness";
import type { Harness, Preview } from "./harness";
import { FELT_MS, watcher, type Watched } from "./own-tasks";

/** However slow the machine: no single stretch of the work may be felt as all of it standing still. */
const LARGEST_SHARE = 0.25;
const GATHERING = 240_000;

const text = paneText.da;
const words = text.gather;

let harness: Harness;
let files: string[];

beforeAll(async () => {
  files = await writeGathering(mkdtempSync(path.join(tmpdir(), "barometer-gathering-")));
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

function paneFrame({ page }: Preview) {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("there is no pane");
  return frame;
}

/** Told, and held: on a machine that has other things to do as much longer as they make it. */
function isNotFelt(what: string, { wholeMs, longestMs, slowness }: Watched): void {
  const [longest, whole] = [longestMs, wholeMs].map(Math.round);
  console.info(
    `${what}: the pane's longest task ${longest} ms of ${whole}, machine × ${slowness.toFixed(1)}`,
  );
  expect(longestMs).toBeLessThan(FELT_MS * slowness);
  expect(longestMs / wholeMs).toBeLessThan(LARGEST_SHARE);
}

test(
  "thirty files are read, decided about, imported and taken back",
  async () => {
    const preview = await harness.openPreview();
    const { pane } = preview;
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    await press(text.gatherOpen);
    await pane.getByRole("heading", { name: words.title }).waitFor();

    const watched = await watcher(preview.page, paneFrame(preview));
    const reading = await watched(async () => {
      await pane.getByLabel(words.filesLabel).setInputFiles(files);
      await pane.getByRole("heading", { name: words.filesTitle }).waitFor({ timeout: GATHERING });
    });
    isNotFelt("reading", reading);
    const lines = pane.getByRole("list", { name: words.filesTitle }).getByRole("listitem");
    expect(await lines.filter({ hasText: words.states.refused }).count()).toBe(FILES.refused);
    expect(await lines.filter({ hasText: words.states.open }).count()).toBe(FILES.open);
    expect(await pane.locator("b").filter({ hasText: "Budget" }).count()).toBe(0);
    await pane.getByRole("heading", { name: words.conflicts(2) }).waitFor();
    await pane.getByRole("heading", { name: words.withdrawals(1) }).waitFor();
    await preview.screenshot("gather-1-read");

    const button = pane.getByRole("button", { name: words.importFiles(FILES.taken) });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    for (const group of await pane.getByRole("radiogroup").all())
      await group.getByRole("radio").last().check();
    await pane.getByLabel(words.who).fill("Åse Hansen");
    await preview.screenshot("gather-2-decided");
    const importing = await watched(async () => {
      await button.click();
      await pane.getByRole("button", { name: words.undo }).waitFor({ timeout: GATHERING });
    });
    isNotFelt("importing", importing);
    await preview.screenshot("gather-3-imported");
    const imported = await pane.getByText(words.next).locator("..").innerText();
    const figures = Number(/nu ([\d.]+) tal/.exec(imported)?.[1]?.replace(".", ""));
    expect(await preview.sheetNames()).toEqual(expect.arrayContaining(["Data", "Importlog"]));

    await press(words.undo);
    await pane
      .getByText(words.undone(FILES.taken, figures, 0))
      .first()
      .waitFor({ timeout: GATHERING });
    expect((await preview.cell("Data", "A6"))?.value ?? null).toBeNull();
    expect(await pane.getByRole("button", { name: words.undo }).count()).toBe(0);
    await preview.close();
  },
  GATHERING,
);
