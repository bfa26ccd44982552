// How long the pane itself does not let the user in between while something is done. In the preview the workbook is worked on
// in the pane's own thread, where Excel has one for itself: that time, told by a profile, is taken away.
import type { Frame, Page } from "playwright-core";

/** From here on the browser tells of a task. */
const TOLD_MS = 50;
/** What a user feels. */
export const FELT_MS = 100;
const SAMPLE_US = 500;
const MARK_MS = 30;
const MOST_TRIES = 5;

declare global {
  interface Window {
    longTasks?: { from: number; to: number }[];
    markOfTime?: (ms: number) => number;
  }
}

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

export interface Watched {
  /** All that was done. */
  wholeMs: number;
  /** The longest task without the workbook's part of it; 0 where the browser tells of none. */
  longestMs: number;
  /** How many times longer everything takes here than on a machine that has nothing else to do. */
  slowness: number;
}

/** @returns what watches a piece of work */
export async function watcher(
  page: Page,
  pane: Frame,
): Promise<(work: () => Promise<unknown>) => Promise<Watched>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.setSamplingInterval", { interval: SAMPLE_US });
  const profiled = async (work: () => Promise<unknown>): Promise<Profile> => {
    await devtools.send("Profiler.start");
    await work();
    return ((await devtools.send("Profiler.stop")) as { profile: Profile }).profile;
  };
  await pane.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { name, duration, startTime } of list.getEntries())
        if (name === "self") window.longTasks?.push({ from: startTime, to: startTime + duration });
    }).observe({ type: "longtask" });
    window.markOfTime = function markOfTime(ms: number): number {
      const from = performance.now();
      while (performance.now() - from < ms);
      return from;
    };
  });
  let offset: number | null = null;
  for (let tries = 0; offset === null && tries < MOST_TRIES; tries += 1) {
    let marked = 0;
    const profile = await profiled(async () => {
      marked = await pane.evaluate((ms) => window.markOfTime?.(ms) ?? 0, MARK_MS);
    });
    const mark = samplesOf(profile, ({ functionName }) => functionName === "markOfTime")[0];
    if (mark !== undefined) offset = mark.at - marked;
  }
  if (offset === null) throw new Error("the mark of time is in no profile");
  const behind = offset;
  return async (work) => {
    const before = slowness();
    const started = await pane.evaluate(() => {
      window.longTasks = [];
      return performance.now();
    });
    const profile = await profiled(work);
    const ended = await pane.evaluate(() => performance.now());
    const tasks = await pane.evaluate(() => window.longTasks ?? []);
    const workbook = samplesOf(profile, ({ url }) => url.endsWith("/preview.js"));
    const own = tasks.map(({ from, to }) => {
      const within = workbook.filter(({ at }) => at - behind >= from && at - behind < to);
      return to - from - within.reduce((sum, { ms }) => sum + ms, 0);
    });
    return {
      wholeMs: ended - started,
      longestMs: Math.max(0, ...own.filter((ms) => ms >= TOLD_MS)),
      slowness: Math.max(before, slowness()),
    };
  };
}

/** When something that fits was at work, by the clock of the profile, and for how long. */
function samplesOf(
  { nodes, startTime, samples, timeDeltas }: Profile,
  fits: (frame: Profile["nodes"][number]["callFrame"]) => boolean,
): { at: number; ms: number }[] {
  const above = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const fitting = new Set(nodes.filter(({ callFrame }) => fits(callFrame)).map(({ id }) => id));
  const isWithin = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined; at = above.get(at))
      if (fitting.has(at)) return true;
    return false;
  };
  let clock = startTime;
  return samples.flatMap((id, index) => {
    clock += timeDeltas[index] ?? 0;
    return isWithin(id) ? [{ at: clock / 1_000, ms: (timeDeltas[index + 1] ?? 0) / 1_000 }] : [];
  });
}

/** A piece of work by the clock, to the time of the processor that it gets. */
function slowness(): number {
  const used = process.cpuUsage();
  const from = performance.now();
  while (performance.now() - from < 2 * MARK_MS);
  const { user, system } = process.cpuUsage(used);
  return Math.max(1, (performance.now() - from) / ((user + system) / 1_000));
}
