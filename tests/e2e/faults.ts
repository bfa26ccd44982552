// What keeps anybody out of a screen of the pane, or makes it wider than it is; a picture for people beside.
import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { Preview } from "./harness";

const WIDTHS = [320, 400] as const;

/** At each width: what axe finds, what stands out at the side; a picture for people. */
export async function faults(
  { page, pane }: Preview,
  name: string,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const found: string[] = [];
  const host = page.locator("iframe");
  for (const width of widths) {
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
