// How long things take, and how many requests and bytes they cost. Printed, never judged: budgets are held by tests.
import { parseArgs } from "node:util";
import { assess } from "../../src/barometer/assess";
import type { EmbeddedWorkbook } from "../../src/embedded";
import { check } from "../../src/jobs/form/check";
import { compute } from "../../src/jobs/results/compute";
import { detect } from "../../src/jobs/detect";
import { readEntryWorkbook, entrySheet } from "../../src/jobs/form/entry-workbook";
import { planFill } from "../../src/jobs/fill/fill-at-once";
import { emptyWorkbook } from "../fixtures/rounds";
import { benchGather, type GatherRow } from "./gather";
import { benchIntake, type IntakeRow, type Load } from "./intake";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";
import { benchWithheld, type WithheldRow } from "./withheld";

const SIZES = [40, 5_000];
/** Runs of each job; the median is quoted. */
const RUNS = { 40: 5, 5_000: 1 } as Record<number, number>;
const ASSESS_LINES = [1_250, 2_500, 5_000];
const ASSESS_PERIODS = 20;
const TODAY = "2026-01-31";
const PARTS = ["jobs", "intake", "assess", "gather", "withheld"] as const;
/** Gathering thousands of files takes minutes: only when asked for. */
const USUAL: readonly Part[] = ["jobs", "intake", "assess"];
type Part = (typeof PARTS)[number];

interface JobRow {
  job: string;
  indicators: number;
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  ms: number;
}

interface AssessRow {
  lines: number;
  periods: number;
  ms: number;
}

interface Report {
  jobs?: JobRow[];
  intake?: IntakeRow[];
  assess?: AssessRow[];
  gather?: GatherRow[];
  withheld?: WithheldRow[];
}

/** @param surroundings the bundle of the command line, built where gathering is asked for, and how packages are found */
export async function main(
  argv: string[],
  { commandLine, load }: { commandLine: string; load: Load },
): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { json: { type: "boolean" }, only: { type: "string" }, peers: { type: "string" } },
  });
  const wanted = new Set(values.only?.split(",") ?? USUAL);
  const unknown = [...wanted].filter((part) => !PARTS.includes(part as Part));
  if (unknown.length > 0) {
    process.stderr.write(`Unknown part: ${unknown.join(", ")}. Parts: ${PARTS.join(", ")}.\n`);
    return 2;
  }
  const peers = values.peers ?? (process.env["BAROMETER_PEERS"] || null);
  const report: Report = {
    ...(wanted.has("jobs") ? { jobs: await benchJobs() } : {}),
    ...(wanted.has("intake") ? { intake: await benchIntake(peers, load, tell) } : {}),
    ...(wanted.has("assess") ? { assess: benchAssess() } : {}),
    ...(wanted.has("gather") ? { gather: await benchGather(commandLine) } : {}),
    ...(wanted.has("withheld") ? { withheld: benchWithheld() } : {}),
  };
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : table(report));
  return 0;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function benchJobs(): Promise<JobRow[]> {
  const rows: JobRow[] = [];
  for (const indicators of SIZES) {
    const runs: JobRow[][] = [];
    for (let run = 0; run < (RUNS[indicators] ?? 1); run += 1) runs.push(await oneRound(indicators));
    const [first = []] = runs;
    rows.push(...first.map((row, index) => ({ ...row, ms: median(runs.map((one) => one[index]?.ms ?? 0)) })));
  }
  return rows;
}

/** The whole main job once, step by step. */
async function oneRound(indicators: number): Promise<JobRow[]> {
  const { workbook, port, create } = await emptyWorkbook();
  const catalogue = syntheticCatalogue(indicators);
  const figures = syntheticFigures(catalogue, ["2018"]);
  const rows: JobRow[] = [];
  const job = async (name: string, act: () => Promise<unknown>) => {
    rows.push({ job: name, indicators, ...(await timed(workbook, act)) });
  };
  await job("template", () => create(indicators));
  await job("detect", () => detect(port));
  await job("import", async () => {
    const read = await readEntryWorkbook(port);
    const entry = entrySheet(read);
    if (entry === null) throw new Error("the template cannot be read");
    await port.write({ sheets: [], patches: planFill(entry, figures, false).patches, seen: read.seen });
  });
  await job("check", () => check(port));
  await job("compute", () => compute(port, { confirmed: true, today: TODAY }));
  await job("goto", () => port.goTo("Indberetning", "E9"));
  return rows;
}

async function timed(
  workbook: EmbeddedWorkbook,
  act: () => Promise<unknown>,
): Promise<Omit<JobRow, "job" | "indicators">> {
  workbook.resetTraffic();
  const start = performance.now();
  await act();
  const ms = performance.now() - start;
  return { ...workbook.traffic(), ms: Math.round(ms * 10) / 10 };
}

function benchAssess(): AssessRow[] {
  const periods = Array.from({ length: ASSESS_PERIODS }, (_, index) => String(2000 + index));
  return ASSESS_LINES.map((lines) => {
    const catalogue = syntheticCatalogue(lines);
    const figures = syntheticFigures(catalogue, periods);
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      assess({ catalogue, figures });
      return performance.now() - start;
    });
    return { lines, periods: ASSESS_PERIODS, ms: Math.round(median(times)) };
  });
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function table({
  jobs = [],
  intake = [],
  assess: assessed = [],
  gather = [],
  withheld = [],
}: Report): string {
  const lines = [
    ...jobs.map(
      ({ job, indicators, syncs, requestBytes, responseBytes, ms }) =>
        `${job.padEnd(10)} ${String(indicators).padStart(6)} indicators  ${String(syncs).padStart(3)} requests  ` +
        `${String(requestBytes).padStart(9)} B out  ${String(responseBytes).padStart(9)} B in  ${ms.toFixed(1).padStart(9)} ms`,
    ),
    ...intake.map(
      ({ reader, sheets, cells, ms, ratio }) =>
        `intake     ${reader.padEnd(24)} ${sheets} sheets ${String(cells).padStart(7)} cells  ${ms.toFixed(2).padStart(9)} ms  × ${ratio}`,
    ),
    ...assessed.map(
      ({ lines, periods, ms }) =>
        `assess     ${String(lines).padStart(6)} lines × ${periods} periods  ${ms} ms`,
    ),
    ...gather.map(
      ({ job, files, indicators, ms, peakMb, exponent }) =>
        `gather     ${job.padEnd(12)} ${String(files).padStart(5)} files of ${indicators} indicators  ${String(ms).padStart(7)} ms  ` +
        `${String(peakMb).padStart(5)} MB${exponent === null ? "" : `  growth ${exponent}`}`,
    ),
    ...withheld.map(
      ({ shape, tables, hidden, fewest, ratio, told }) =>
        `withheld   ${shape.padEnd(6)} ${String(tables).padStart(4)} tables  ${String(hidden).padStart(5)} hidden  ` +
        `${String(fewest).padStart(5)} would do  × ${ratio}${told === 0 ? "" : `  ${told} told`}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}
