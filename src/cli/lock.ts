// One run at a time at a file that is read, changed and written: two at once would lose what one of them added.
import { readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { removedWhenStopped } from "./stopped";

/** Who holds a lock, as it stands in its file. */
interface Holder {
  pid: number;
  host: string;
  /** When it was taken, ISO 8601. */
  since: string;
  token: string;
}

export interface Lock {
  /** False where somebody took or removed it meanwhile: then nothing may be written any more. */
  isHeld: () => boolean;
  release: () => void;
}

export interface Busy {
  /** The lock's own file. */
  lock: string;
  pid: number | null;
  since: string | null;
}

/** Large rounds take seconds; whoever waits longer wants to know why. */
const LONGEST_WAIT = 60_000;
const BETWEEN_LOOKS = 100;
/** On another machine nobody can ask whether the run still lives, and a process number may have been given to another. */
const ABANDONED_AFTER = 3_600_000;
/** An empty lock is being written, or was left so by a machine that stopped. */
const WRITTEN_WITHIN = 5_000;

/**
 * Waits until nobody else works at the file. Only runs of this program know of each other.
 * @param onWait called once, where somebody else is at it
 * @throws what the file system throws where the lock cannot be made
 */
export async function lockFile(
  file: string,
  { longest = LONGEST_WAIT, onWait }: { longest?: number; onWait?: () => void } = {},
): Promise<Lock | Busy> {
  const lock = lockBeside(file);
  const until = Date.now() + longest;
  for (let told = false; ; told = true) {
    const taken = await take(lock);
    if (taken !== null) return taken;
    const content = contentOf(lock);
    if (content !== null && isAbandoned(lock, content)) takeAway(lock, content);
    else if (Date.now() >= until) return { lock, ...toldOf(content) };
    else {
      if (!told) onWait?.();
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
    }
  }
}

/** By whatever way the folder was named, the same file has the same lock. */
export function lockBeside(file: string): string {
  return path.join(realpathSync(path.dirname(file)), `.${path.basename(file)}.lock`);
}

/** Null where somebody has it. */
async function take(lock: string): Promise<Lock | null> {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  const content = JSON.stringify(holder);
  try {
    const handle = await open(lock, "wx");
    own.add(content);
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isCode(error, "EEXIST")) return null;
    if (own.delete(content)) rmSync(lock, { force: true });
    throw error;
  }
  const isHeld = (): boolean => contentOf(lock) === content;
  const remove = (): void => {
    if (isHeld()) rmSync(lock, { force: true });
  };
  const stopWatching = removedWhenStopped(remove);
  const release = (): void => {
    stopWatching();
    own.delete(content);
    remove();
  };
  return { isHeld, release };
}

/** What this very process holds: its number alone might be that of an earlier, dead one. */
const own = new Set<string>();

function contentOf(lock: string): string | null {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return null;
  }
}

function isAbandoned(lock: string, content: string): boolean {
  const holder = holderOf(content);
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (holder === null) return age > WRITTEN_WITHIN;
  if (holder.host === hostname() && !isAlive(holder.pid, content)) return true;
  return age > ABANDONED_AFTER;
}

function isAlive(pid: number, content: string): boolean {
  if (pid === process.pid) return own.has(content);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, "ESRCH");
  }
}

/** Renamed first: of several who find it abandoned one gets it, and whoever renamed a fresh one sees so and puts it back. */
function takeAway(lock: string, abandoned: string): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (contentOf(aside) === abandoned) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

function toldOf(content: string | null): Pick<Busy, "pid" | "since"> {
  const holder = content === null ? null : holderOf(content);
  return { pid: holder?.pid ?? null, since: holder?.since ?? null };
}

function holderOf(content: string): Holder | null {
  try {
    const { pid, host, since, token } = JSON.parse(content) as Partial<Record<keyof Holder, unknown>>;
    return Number.isInteger(pid) && [host, since, token].every((text) => typeof text === "string")
      ? ({ pid, host, since, token } as Holder)
      : null;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
