// What checking and gathering many filled forms costs on the command line, as a process of its own: processor time, peak
// memory, and the exponent of its growth.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { deliveries, sharedCatalogue } from "../fixtures/deliveries";

export interface GatherRow {
  job: "check" | "consolidate";
  files: number;
  indicators: number;
  /** Of the processor. */
  ms: number;
  peakMb: number;
  /** Of processor time by files, from the size before; null for the first. */
  exponent: number | null;
}

const INDICATORS = 40;
const DEPARTMENTS = 200;
const FILES = [200, 4_000];

/**
 * As `npm run barometer` starts it: threads that wait for rubbish to collect cost more of the processor than they save, and a heap
 * that may double before it is looked through costs more memory than a look.
 */
const AS_STARTED = ["--single-threaded-gc", "--heap-growing-percent=50"];

/** Run in a process of its own, which tells what it has used. */
const RUN = `
const [bundle, ...args] = process.argv.slice(1);
require(bundle).main(args).then(() => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write("\\nUSED " + JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]) + "\\n");
});`;

export async function benchGather(bundle: string): Promise<GatherRow[]> {
  /** The bundle lies in dist/cli. */
  const engine = pathToFileURL(path.resolve(bundle, "../../../src/cli/engine.mjs")).href;
  const folder = mkdtempSync(path.join(os.tmpdir(), "bench-"));
  try {
    const rows: GatherRow[] = [];
    let made = 0;
    for await (const { name, bytes } of deliveries(
      sharedCatalogue(INDICATORS, DEPARTMENTS),
      Math.max(...FILES),
    )) {
      writeFileSync(path.join(folder, name), bytes);
      made += 1;
      if (FILES.includes(made))
        for (const job of ["check", "consolidate"] as const) rows.push(run(job, made));
    }
    return rows.map((row) => ({ ...row, exponent: exponentOf(row, rows) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  function run(job: GatherRow["job"], files: number): GatherRow {
    const out = job === "check" ? [] : ["--out", path.join(folder, ".bench-result.xlsx"), "--overwrite"];
    const { stderr } = spawnSync(
      process.execPath,
      [...AS_STARTED, "--import", engine, "-e", RUN, bundle, job, folder, "--json", ...out],
      {
        encoding: "utf8",
        maxBuffer: 1024 * 1024 * 1024,
      },
    );
    const used = /USED (.*)/.exec(stderr)?.[1];
    if (used === undefined) throw new Error(stderr);
    const [ms = 0, peakMb = 0] = (JSON.parse(used) as number[]).map(Math.round);
    return { job, files, indicators: INDICATORS, ms, peakMb, exponent: null };
  }
}

function exponentOf(row: GatherRow, rows: readonly GatherRow[]): number | null {
  const before = rows.filter(({ job, files }) => job === row.job && files < row.files).at(-1);
  if (before === undefined) return null;
  return Math.round((Math.log(row.ms / before.ms) / Math.log(row.files / before.files)) * 100) / 100;
}
