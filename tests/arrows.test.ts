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

/** What the arrows say of a small source tree made of these files. */
async function violationsIn(files: Record<string, string>): Promise<string[]> {
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(out, "arrows-"));
  try {
    writeFileSync(path.join(folder, "tsconfig.json"), readFileSync(path.join(root, "tsconfig.json")));
    writeFileSync(path.join(folder, "package.json"), "{}");
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    return await violations(folder, "src");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ONE = "export const one = 1;\n";
const using = (file: string) => `import { one } from "${file}";\nexport const two = one + 1;\n`;

test(
  "a wrong import is found and told with the reason",
  async () => {
    const found = await violationsIn({
      "src/embedded/types.ts": ONE,
      "src/barometer/wrong.ts": using("../embedded/types"),
    });
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/src\/barometer\/wrong\.ts.*The domain is pure/),
        expect.stringContaining("plays Excel's part"),
      ]),
    );
  },
  time,
);

test(
  "a job that leans on one that comes after it in a round is found",
  async () => {
    const found = await violationsIn({
      "src/jobs/shared.ts": using("./round/next"),
      "src/jobs/round/next.ts": ONE,
      "src/jobs/gather/merged.ts": using("../round/next"),
      "src/jobs/round/on.ts": using("../gather/merged"),
    });
    expect(found.map((sentence) => sentence.split(" ")[0])).toEqual([
      "src/jobs/gather/merged.ts",
      "src/jobs/shared.ts",
    ]);
  },
  time,
);

test(
  "a shelf that is entered past its door is found, from another room and from another shelf",
  async () => {
    const door = /is entered by its index\.ts/;
    const found = await violationsIn({
      "src/sheets/entry/inner.ts": ONE,
      "src/sheets/entry/index.ts": 'export { one } from "./inner";\n',
      "src/sheets/entry/neighbour.ts": using("./inner"),
      "src/sheets/results/by-the-door.ts": using("../entry"),
      "src/sheets/results/past-it.ts": using("../entry/inner"),
      "src/jobs/past-it.ts": using("../sheets/entry/inner"),
    });
    expect(found.map((sentence) => sentence.split(" ")[0])).toEqual([
      "src/jobs/past-it.ts",
      "src/sheets/results/past-it.ts",
    ]);
    for (const sentence of found) expect(sentence).toMatch(door);
  },
  time,
);
