// Imports point one way through the architecture; a wrong one fails with the sentence that says why.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const root = path.join(__dirname, "..");
const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const out = path.join(root, "out");
const time = 120_000;

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** The cruiser's exit code is the number of violations: what it found is in its output either way. */
async function violations(folder: string, ...paths: string[]): Promise<string[]> {
  const rules = path.join(root, ".dependency-cruiser.cjs");
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, "--config", rules, "--output-type", "json", ...paths],
    options,
  ).catch((error: unknown) => error as { stdout: string });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string; comment: string }[] } };
  };
  const why = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(
    ({ from, to, rule }) => `${from} → ${to}: ${why.get(rule.name) ?? rule.name}`,
  );
}

test(
  "no import goes against the arrows",
  async () => {
    expect(await violations(root, "src")).toEqual([]);
  },
  time,
);

test(
  "a wrong import is found and told with the reason",
  async () => {
    mkdirSync(out, { recursive: true });
    const folder = mkdtempSync(path.join(out, "arrows-"));
    try {
      for (const room of ["barometer", "embedded"])
        mkdirSync(path.join(folder, "src", room), { recursive: true });
      writeFileSync(path.join(folder, "tsconfig.json"), readFileSync(path.join(root, "tsconfig.json")));
      writeFileSync(path.join(folder, "package.json"), "{}");
      writeFileSync(path.join(folder, "src/embedded/types.ts"), "export const one = 1;\n");
      writeFileSync(
        path.join(folder, "src/barometer/wrong.ts"),
        'import { one } from "../embedded/types";\nexport const two = one + 1;\n',
      );
      const found = await violations(folder, "src");
      expect(
        found.some(
          (sentence) =>
            sentence.includes("src/barometer/wrong.ts") && sentence.includes("The domain is pure"),
        ),
      ).toBe(true);
      expect(found.some((sentence) => sentence.includes("undocumented internals"))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  time,
);
