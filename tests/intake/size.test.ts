// How much of the pane the reader of workbooks is, with everything it leans on.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";

const MOST_KB = 15;

test("the reader is at most 15 KB of the pane, gzipped", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "reader-"));
  try {
    await built(path.join(__dirname, "../../src/intake/workbook.ts"), folder);
    const size = gzipSync(readFileSync(path.join(folder, "reader.js"))).length;
    expect(size).toBeGreaterThan(1024);
    expect(size).toBeLessThanOrEqual(MOST_KB * 1024);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

/** As the pane is built, and nothing left out of what the reader can do. */
function built(entry: string, folder: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the project's configuration is no module
  const all = require("../../webpack.config.js") as Configuration[];
  const pane = all.find(({ name }) => name === "pane");
  if (pane === undefined) throw new Error("there is no pane to build");
  const { context, mode, target, devtool, resolve, module, optimization } = pane;
  const configuration = { context, mode, target, devtool, resolve, module, optimization } as Configuration;
  return new Promise((done, fail) => {
    webpack(
      {
        ...configuration,
        entry: { reader: entry },
        output: { path: folder, filename: "[name].js", library: { type: "commonjs2" } },
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors()) fail(error ?? new Error(stats?.toString("errors-only")));
        else done();
      },
    );
  });
}
