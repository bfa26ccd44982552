// Starts the bench: builds it first when the sources are newer, then runs it in this very process.
import { createRequire } from "node:module";
import path from "node:path";
import { buildWhenNeeded, projectRoot } from "../../src/cli/build.mjs";

await buildWhenNeeded(["bench"]);
const { main } = createRequire(import.meta.url)(path.join(projectRoot, "dist/bench/bench.cjs"));
process.exitCode = await main(process.argv.slice(2));
