// How large the built pane is and how soon it can be used, if wanted beside Microsoft's own React template: its task pane
// built for production the same way, given as the folder of its build (`--template` or BAROMETER_TEMPLATE). Nothing of it is kept
// here.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { buildWhenNeeded, projectRoot } from "../../src/cli/build.mjs";
import { serveFolder } from "../../src/preview/static-server.mjs";
import { findBrowser } from "../e2e/find-browser.mjs";

const PARTS = ["bundle", "start"];
/** Each with a browser that has seen nothing; the median is quoted. */
const RUNS = 7;

export function isAboutPane(argv) {
  return (parsed(argv).only ?? "").split(",").some((part) => PARTS.includes(part));
}

export async function benchPane(argv) {
  const { json, only = "", template = process.env.BAROMETER_TEMPLATE } = parsed(argv);
  const wanted = only.split(",");
  if (wanted.some((part) => !PARTS.includes(part))) {
    process.stderr.write(`Together with ${PARTS.join(" and ")} no other part is measured.\n`);
    return 2;
  }
  await buildWhenNeeded(["pane"]);
  const panes = [{ name: "barometer", folder: path.join(projectRoot, "dist/pane") }];
  if (template === undefined)
    process.stderr.write(
      "Microsoft's template is not measured: neither --template <folder of its build> nor BAROMETER_TEMPLATE was given.\n",
    );
  else if (fs.existsSync(path.join(template, "taskpane.html")))
    panes.push({ name: "template", folder: template });
  else
    process.stderr.write(`Microsoft's template is not measured: there is no taskpane.html in ${template}.\n`);
  const report = [];
  for (const { name, folder } of panes)
    report.push({
      pane: name,
      ...(wanted.includes("bundle") ? { gzippedBytes: sizeOf(folder) } : {}),
      ...(wanted.includes("start") ? { ms: await startOf(folder) } : {}),
    });
  process.stdout.write(
    json ? `${JSON.stringify(figuresIn(report))}\n` : `${report.map(lineOf).join("\n")}\n`,
  );
  return 0;
}

function parsed(argv) {
  const options = { json: { type: "boolean" }, only: { type: "string" }, template: { type: "string" } };
  // What others know is theirs.
  return parseArgs({ args: argv, options, strict: false }).values;
}

/** Null where it was not measured. */
function figuresIn(report) {
  const [pane, template] = ["barometer", "template"].map((name) => report.find((one) => one.pane === name));
  return {
    ...(pane.gzippedBytes === undefined
      ? {}
      : { bundle: { taskpaneGzip: pane.gzippedBytes, templateGzip: template?.gzippedBytes ?? null } }),
    ...(pane.ms === undefined ? {} : { start: { taskpaneMs: pane.ms, templateMs: template?.ms ?? null } }),
  };
}

function lineOf({ pane, gzippedBytes, ms }) {
  const size = gzippedBytes === undefined ? [] : [`${(gzippedBytes / 1024).toFixed(0)} KB gzipped at first`];
  const start =
    ms === undefined ? [] : [ms === null ? "no browser" : `${Math.round(ms)} ms until it can be used`];
  return [pane, ...size, ...start].join(" · ");
}

/** What the page itself asks for; what is fetched when it is needed comes on top. */
function sizeOf(folder) {
  const page = fs.readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source);
  return scripts
    .filter((source) => !/^https?:/.test(source))
    .reduce((sum, source) => sum + gzipSync(fs.readFileSync(path.join(folder, source))).length, 0);
}

/** Until something can be pressed and the browser is idle again; Office answers at once that it is no Excel. */
async function startOf(folder) {
  const found = await findBrowser();
  if (found === null) return null;
  const server = await serveFolder(folder);
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), "barometer-bench-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: found.executablePath,
      headless: true,
      args: [...found.args, "--no-sandbox", "--disable-gpu"],
    });
    try {
      const page = await context.newPage();
      await page.route(
        (url) => url.origin !== server.address,
        (route) => route.abort(),
      );
      await page.addInitScript(() => {
        const info = { host: null, platform: null };
        globalThis.Office = {
          onReady: (then) => Promise.resolve(info).then((answer) => (then?.(answer), answer)),
          HostType: { Excel: "Excel" },
          actions: { associate: () => undefined },
        };
      });
      await page.goto(`${server.address}/taskpane.html`, { waitUntil: "commit" });
      await page.waitForSelector("h1, button", { state: "visible" });
      times.push(
        await page.evaluate(
          () => new Promise((done) => globalThis.requestIdleCallback(() => done(performance.now()))),
        ),
      );
    } finally {
      await context.close();
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  }
  await server.close();
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? null;
}
