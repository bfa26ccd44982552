// Starts the command line: builds it first when the sources are newer, then runs it in this very process.
import "./engine.mjs";
import { createRequire } from "node:module";
import path from "node:path";
import { buildWhenNeeded, projectRoot } from "./build.mjs";

/** Exit code of the contract for "could not read or write": a build that fails leaves nothing to run. */
const couldNotBuild = 3;

try {
  await buildWhenNeeded(["cli"]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(couldNotBuild);
}
const { main } = createRequire(import.meta.url)(path.join(projectRoot, "dist/cli/barometer.cjs"));
process.exitCode = await main(process.argv.slice(2));
