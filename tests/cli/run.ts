// Runs the command line as a person would, in a folder of its own, and keeps what it said.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../src/cli";

export interface Ran {
  exit: number;
  /** Standard output. */
  out: string;
  /** Standard error. */
  err: string;
}

export interface Folder {
  run: (...argv: string[]) => Promise<Ran>;
  path: (file: string) => string;
  write: (file: string, content: string | Uint8Array) => void;
  read: (file: string) => Buffer;
}

/** The folder is gone when the work is done. */
export async function inFolder(work: (folder: Folder) => Promise<void>): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), "barometer-cli-"));
  try {
    await work({
      run: (...argv) => run(root, argv),
      path: (file) => path.join(root, file),
      write: (file, content) => {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), content);
      },
      read: (file) => readFileSync(path.join(root, file)),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Without files. */
export async function run(folder: string, argv: string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const exit = await main(argv, {
    print: (text) => (out += text),
    tell: (sentence) => (err += `${sentence}\n`),
    folder,
    now: () => new Date("2018-11-20T12:00:00Z"),
    debug: false,
  });
  return { exit, out, err };
}
