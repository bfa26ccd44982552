// `npm start`: builds the preview, serves it on this machine alone, and opens a browser where there is one.
import { createRequire } from "node:module";
import path from "node:path";
import { openInBrowser } from "./open-browser.mjs";
import { freePort } from "./static-server.mjs";
import { forgetBuild, projectRoot } from "../cli/build.mjs";

const FIRST_PORT = 3100;

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const DevServer = require("webpack-dev-server");
const configuration = require(path.join(projectRoot, "webpack.config.js"));

const bundles = configuration
  .filter(({ name }) => name === "pane" || name === "preview")
  .map((bundle) => ({ ...bundle, infrastructureLogging: { level: "error" } }));
const compiler = webpack(bundles);
const port = await freePort(FIRST_PORT);
const address = `http://127.0.0.1:${port}/preview/index.html`;

// The pane is served from disk as it was built, without the additions of a development server: it is the very
// file that ships. The preview page around it reloads when something was built anew.
const server = new DevServer(
  {
    host: "127.0.0.1",
    port,
    hot: false,
    liveReload: true,
    client: { logging: "none", overlay: false },
    static: { directory: path.join(projectRoot, "dist"), watch: false },
    devMiddleware: { writeToDisk: true, stats: "errors-only" },
    setupExitSignals: true,
  },
  compiler,
);

let announced = false;
compiler.hooks.done.tap("preview", (stats) => {
  if (announced || stats.hasErrors()) return;
  announced = true;
  process.stdout.write(`\nBarometer: ${address}\n\n`);
  openInBrowser(address);
});
// The page built here reloads itself; the browser tests want one that does not.
forgetBuild(["pane", "preview"]);
process.stdout.write("Barometer: bygger / building …\n");
await server.start();
