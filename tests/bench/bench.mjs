// Starts the bench: builds it first when the sources are newer, then runs it in this very process. `--only bundle,start` is
// about the built pane and needs a browser (pane.mjs); `--template <folder>` sets another built pane beside it.
import { createRequire } from "node:module";
import path from "node:path";
import { buildWhenNeeded, projectRoot } from "../../src/cli/build.mjs";
import { benchPane, isAboutPane } from "./pane.mjs";

const argv = process.argv.slice(2);
if (isAboutPane(argv)) process.exitCode = await benchPane(argv);
else {
  await buildWhenNeeded(argv.some((arg) => arg.includes("gather")) ? ["bench", "cli"] : ["bench"]);
  const bundle = (name) => path.join(projectRoot, "dist", name);
  const { main } = createRequire(import.meta.url)(bundle("bench/bench.cjs"));
  process.exitCode = await main(argv, {
    commandLine: bundle("cli/barometer.cjs"),
    load: (name, folder) => createRequire(path.join(path.resolve(folder ?? projectRoot), "bench.cjs"))(name),
  });
}
