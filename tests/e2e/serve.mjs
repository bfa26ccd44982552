// Beside the browser tests: builds what they look at, serves it, finds a browser; ends when its input is closed.
import path from "node:path";
import { buildWhenNeeded, projectRoot } from "../../src/cli/build.mjs";
import { serveFolder } from "../../src/preview/static-server.mjs";
import { findBrowser } from "./find-browser.mjs";

await buildWhenNeeded(["pane", "preview"]);
const { address } = await serveFolder(path.join(projectRoot, "dist"));
process.stdout.write(`${JSON.stringify({ address, browser: await findBrowser() })}\n`);
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
