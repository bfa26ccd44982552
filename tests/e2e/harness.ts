// Opens the built preview in a real browser and works it as a person does: through the grid, roles and labels.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import type { BrowserContext, Download, FrameLocator, Page } from "playwright-core";
import type { CellInput } from "../../src/embedded/types";
import type {} from "../../src/preview/window";
import { isValidatorThere, mistakesIn } from "../files/validator";

export interface ShownCell {
  value: CellInput;
  text: string;
  formula: string | null;
  locked: boolean;
}

export interface Preview {
  page: Page;
  /** The task pane inside its frame. */
  pane: FrameLocator;
  /** Chooses the tab, goes to the cell by the name box, types, and leaves it with Enter. */
  typeInto(sheet: string, address: string, text: string): Promise<void>;
  /** Goes to the cell as a person does. */
  goTo(sheet: string, address: string): Promise<void>;
  /** The cell as the workbook holds it; null when nothing was ever there. */
  cell(sheet: string, address: string): Promise<ShownCell | null>;
  /** The cell once the test holds; fails after five seconds with what it was last. */
  cellWhen(
    sheet: string,
    address: string,
    holds: (cell: ShownCell | null) => boolean,
  ): Promise<ShownCell | null>;
  sheetNames(): Promise<string[]>;
  /** The words of the message on show. */
  message(): Promise<string>;
  /** Presses the save button and waits for the file. */
  save(): Promise<Download>;
  /** Into out/, for people to look at. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface Harness {
  /** Where the built files are served. */
  address: string;
  context: BrowserContext;
  openPreview(options?: { lang?: "da" | "en"; width?: number; height?: number }): Promise<Preview>;
  close(): Promise<void>;
}

const root = path.join(__dirname, "../..");
const out = path.join(root, "out");

const SETTLING = 5_000;
const ATTEMPTS = 3;

/** A build from nothing is part of it. */
export const STARTING = 300_000;
export const WORKING = 60_000;

/** Without these a browser in a closed network tries to reach its maker all the time. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function startHarness(): Promise<Harness> {
  const server = spawn(process.execPath, [path.join(__dirname, "serve.mjs")], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { address, browser } = await firstLine(server.stdout);
  if (!browser) {
    server.stdin.end();
    throw new Error("No browser was found: install Chrome, Edge or Chromium, or set CHROME_PATH.");
  }
  const context = await chromium.launchPersistentContext(mkdtempSync(path.join(tmpdir(), "barometer-e2e-")), {
    executablePath: browser.executablePath,
    headless: true,
    args: [...browser.args, ...quiet],
    acceptDownloads: true,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return {
    address,
    context,
    async openPreview({ lang = "da", width = 1440, height = 900 } = {}) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.goto(`${address}/preview/index.html?lang=${lang}`);
      await page.evaluate(() => window.barometerPreview?.ready);
      return drive(page);
    },
    async close() {
      await context.close();
      server.stdin.end();
    },
  };
}

function drive(page: Page): Preview {
  const cell: Preview["cell"] = (sheet, address) => {
    const { row, column } = parse(address);
    return page.evaluate(
      ([name, r, c]) => {
        const view = window.barometerPreview?.workbook.view(name);
        const found = view?.cells.get(r)?.get(c);
        if (!view || !found) return null;
        const { value, text, formula, style } = found;
        return { value, text, formula, locked: view.styles[style]?.locked ?? true };
      },
      [sheet, row, column] as const,
    );
  };
  const goTo: Preview["goTo"] = async (sheet, address) => {
    await page.getByRole("tab", { name: sheet, exact: true }).click();
    const { row, column } = parse(address.replace(/:.*/, ""));
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    // A grid that has just been built may not listen to its name box yet; a person, too, would try again.
    for (let attempt = 1; ; attempt += 1) {
      await nameBox.click();
      await nameBox.fill(address);
      await nameBox.press("Enter");
      try {
        await page.waitForFunction(
          ([name, r, c]) => {
            const selected = window.barometerPreview?.selected();
            return selected?.sheet === name && selected.row === r && selected.column === c;
          },
          [sheet, row, column] as const,
          { timeout: SETTLING },
        );
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  };
  return {
    page,
    pane: page.frameLocator("iframe"),
    cell,
    goTo,
    async typeInto(sheet, address, text) {
      await goTo(sheet, address);
      // A grid built anew gets the focus a moment after the selection.
      await page.waitForFunction(() => window.barometerPreview?.takesTyping() === true);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async cellWhen(sheet, address, holds) {
      let last: ShownCell | null = null;
      for (const end = Date.now() + 5_000; Date.now() < end;) {
        last = await cell(sheet, address);
        if (holds(last)) return last;
        await page.waitForTimeout(50);
      }
      throw new Error(`${sheet}!${address} is ${JSON.stringify(last)}`);
    },
    sheetNames: () =>
      page.evaluate(() => window.barometerPreview?.workbook.sheetNames().map(({ name }) => name) ?? []),
    async message() {
      const alert = page.getByRole("alert");
      await alert.waitFor();
      return alert.innerText();
    },
    async save() {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: /\.xlsx$/ }).click(),
      ]);
      expectValid({ [download.suggestedFilename()]: readFileSync(await download.path()) });
      return download;
    },
    async screenshot(name) {
      mkdirSync(out, { recursive: true });
      await page.screenshot({ path: path.join(out, `${name}.png`) });
    },
    close: () => page.close(),
  };
}

/** What a browser has saved is held against Microsoft's validator at once, where that can be run. */
export function expectValid(workbooks: Record<string, Uint8Array>): void {
  if (isValidatorThere()) expect(mistakesIn(workbooks)).toEqual([]);
}

/** "B4" as zero-based row and column. */
function parse(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (!letters) throw new Error(`${address} is no cell`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

interface Started {
  address: string;
  browser: { executablePath: string; args: string[] } | null;
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<Started> {
  for await (const line of createInterface({ input: stream })) return JSON.parse(line) as Started;
  throw new Error("The preview could not be built; the reason stands above.");
}
