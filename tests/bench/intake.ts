// How long our reader takes for a filled workbook, beside the least a reader could do: unpack, and look for cells with a
// pattern (which is no reader: it believes every byte, and knows neither shared texts nor damage).
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "../../src/intake/workbook";

export interface IntakeRow {
  reader: string;
  cells: number;
  ms: number;
  /** To the naive scan of the same file. */
  ratio: number;
}

const RUNS = 15;

export async function benchIntake(files: readonly Uint8Array[]): Promise<IntakeRow[]> {
  const rows: IntakeRow[] = [];
  for (const bytes of files) {
    const cells = naiveScan(bytes);
    const naive = await medianTime(() => Promise.resolve(naiveScan(bytes)));
    const ours = await medianTime(() => readXlsx(bytes));
    rows.push({ reader: "naive scan", cells, ms: naive, ratio: 1 });
    rows.push({ reader: "barometer", cells, ms: ours, ratio: rounded(ours / naive, 10) });
  }
  return rows;
}

/** How many cells with something in them it finds. */
function naiveScan(bytes: Uint8Array): number {
  let cells = 0;
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    for (const [, value] of strFromU8(part).matchAll(/<c [^>]*>.*?<(?:v|t)[^>]*>([^<]*)</g))
      if (value !== "") cells += 1;
  }
  return cells;
}

async function medianTime(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return rounded(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, 100);
}

function rounded(number: number, parts: number): number {
  return Math.round(number * parts) / parts;
}
