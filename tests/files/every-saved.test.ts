// The validator over every workbook that any test has saved, one of each structure: collected by tests/fixtures/collect-saved.ts
// while the other kinds ran, so this has something to say within `npm test` alone.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { mistakesInFiles, testWithValidator } from "./validator";

const folder = process.env["BAROMETER_SAVED"];
/** Half a second each; some three hundred of them. */
const MOST_TIME = 600_000;

if (folder === undefined) {
  test.skip("every workbook that a test has saved is valid (needs npm test, which collects them)", () =>
    undefined);
} else {
  testWithValidator(
    "every workbook that a test has saved is valid",
    async () => {
      const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
      const mistakes = await mistakesInFiles(names.map((name) => path.join(folder, name)));
      const by = (file: string) => readFileSync(file.replace(/xlsx$/, "txt"), "utf8");
      expect(mistakes.map(({ file, mistake }) => `${by(file)}: ${mistake}`)).toEqual([]);
    },
    MOST_TIME,
  );
}
