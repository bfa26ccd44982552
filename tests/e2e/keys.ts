// Getting about in the pane without a mouse.
import type { Preview } from "./harness";

/** F6 leads from the sheet to the pane, as in Excel, and to its top also from further down in the pane. */
export async function moveToPane({ page, pane }: Preview): Promise<void> {
  await pane.getByRole("heading", { level: 1 }).waitFor();
  const inPane = () => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  if (await inPane()) await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.waitForFunction(() => document.activeElement?.tagName === "IFRAME");
}

/** Farther than any screen of the pane has things to stop at before its list of findings. */
const STOPS = 25;

export async function tabTo(
  { page, pane }: Preview,
  role: "button" | "combobox" | "textbox",
  name: string,
): Promise<void> {
  const wanted = pane.getByRole(role, { name, exact: true });
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} is not reached by ${STOPS} tabs`);
}
