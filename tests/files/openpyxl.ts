// openpyxl as the tests of files use it, where python3 has it.
import { spawnSync } from "node:child_process";
import type { Folder } from "../cli/run";

const RESAVE = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
/** The system's own beside one that a version manager puts first: packages of Debian's are the system's. */
const python = ["python3", "/usr/bin/python3"].find(
  (one) => spawnSync(one, ["-c", "import openpyxl"]).status === 0,
);

/** Its name is what is read where it does not run. */
export function testWithOpenpyxl(name: string, work: () => Promise<void>, longest: number): void {
  (python === undefined ? test.skip : test)(`${name} (needs python3 with openpyxl)`, work, longest);
}

/** The workbook as openpyxl saves it. */
export function resavedByOpenpyxl(folder: Folder, workbook: Uint8Array): Uint8Array {
  folder.write("in.xlsx", workbook);
  const made = spawnSync(python ?? "python3", [
    "-c",
    RESAVE,
    folder.path("in.xlsx"),
    folder.path("out.xlsx"),
  ]);
  if (made.status !== 0)
    throw new Error(`openpyxl ended with ${String(made.status)}: ${String(made.stderr)}`);
  return new Uint8Array(folder.read("out.xlsx"));
}
