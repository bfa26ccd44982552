// Under the headers that the deployed pane is sent with, a whole round works and reaches nothing but its own site.
import { contentSecurityPolicy } from "../../src/deploy/headers.cjs";
import { paneText } from "../../src/text/pane/pane";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness } from "./harness";

const text = paneText.da;

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

test(
  "a whole round breaks no rule of the content security policy and makes no request to anybody",
  async () => {
    const requested: string[] = [];
    const broken: string[] = [];
    harness.context.on("request", (request) => requested.push(request.url()));
    harness.context.on("console", (message) => {
      if (/content security policy/i.test(message.text())) broken.push(message.text());
    });
    // The preview stands in for Excel: it frames the pane, and its office.js lies beside it.
    const policy = contentSecurityPolicy().replace("frame-ancestors", "frame-ancestors 'self'");
    let isUnderPolicy = false;
    await harness.context.route("**/taskpane.html*", async (route) => {
      const response = await route.fetch();
      isUnderPolicy = true;
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": policy },
      });
    });

    const preview = await harness.openPreview();
    const { pane } = preview;
    await pane.getByRole("button", { name: text.empty.create }).click();
    await pane.getByRole("button", { name: text.create.submit }).click();
    await pane.getByRole("heading", { name: text.entry.title }).waitFor();
    await pane.getByRole("button", { name: text.entry.check }).click();
    await pane.getByRole("heading", { name: text.findings.title }).waitFor();
    await pane.getByRole("button", { name: text.entry.fill }).click();
    await pane.getByRole("button", { name: text.back }).click();
    await pane.getByRole("button", { name: text.entry.secretariat, expanded: false }).click();
    await pane.getByRole("button", { name: text.entry.compute }).click();
    const yes = pane.getByRole("alertdialog").getByRole("button").first();
    const results = pane.getByRole("heading", { name: text.results.title });
    await yes.or(results).first().waitFor();
    if (await yes.isVisible()) await yes.click();
    await results.waitFor();
    await preview.close();

    expect(isUnderPolicy).toBe(true);
    expect(broken).toEqual([]);
    const own = (url: string) => url.startsWith(`${harness.address}/`) || /^(data|blob):/.test(url);
    expect(requested.length).toBeGreaterThan(5);
    expect(requested.filter((url) => !own(url))).toEqual([]);
  },
  WORKING,
);
