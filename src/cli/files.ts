// Files of the command line: read whole, written whole or not at all, never over another without being told.
import { existsSync, lstatSync, readdirSync, realpathSync, rmSync, type Stats } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { CliTexts } from "../text/cli/cli";
import { EXIT, Stop } from "./exit";
import { lockFile, type Lock } from "./lock";
import { removedWhenStopped } from "./stopped";

type FileTexts = CliTexts["files"];

/** @throws Stop with exit code 3 */
export async function readBytes(file: string, shown: string, texts: FileTexts): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Stop(EXIT.couldNotReadOrWrite, sentenceFor(error, shown, texts, texts.unreadable));
  }
}

export async function readText(file: string, shown: string, texts: FileTexts): Promise<string> {
  return textOf(await readBytes(file, shown, texts));
}

/** Whatever name or link it was given by; null for nothing that is there. */
export function realPlace(file: string): string | null {
  try {
    return realpathSync.native(file);
  } catch {
    return null;
  }
}

/** UTF-8; what is not comes out with replacement characters, which readers of text know as a wrong encoding. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/**
 * Writes beside the file and puts it in its place when it is whole, so that an interruption leaves the old one.
 * @throws Stop with exit code 1 where the file exists and must not be replaced, 3 where it cannot be written
 */
export async function writeBytes(
  file: string,
  shown: string,
  content: Uint8Array,
  overwrite: boolean,
  texts: FileTexts,
): Promise<void> {
  const old = refuseExisting(file, shown, overwrite, texts);
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw new Stop(EXIT.couldNotReadOrWrite, texts.noFolder(path.dirname(shown)));
  const beside = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  const stopWatching = removedWhenStopped(() => {
    rmSync(beside, { force: true });
  });
  try {
    await rm(beside, { force: true });
    await writeThrough(beside, content, old);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Stop(EXIT.couldNotReadOrWrite, sentenceFor(error, shown, texts, texts.unwritable));
  } finally {
    stopWatching();
  }
}

/** What a run that was killed has left beside the file: whoever holds the lock is the only one to write there. */
function removeAbandoned(file: string): void {
  const folder = path.dirname(file);
  const start = `.${path.basename(file)}.`;
  try {
    for (const name of readdirSync(folder)) {
      const isOurs = name.startsWith(start) && /^\d+\.tmp$/.test(name.slice(start.length));
      if (isOurs) rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // It is in nobody's way; the next run tries again.
  }
}

/** Whole on the disk before it takes a name, and open to the same people as the one it replaces. */
async function writeThrough(file: string, content: Uint8Array, old: Stats | null): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    if (old) await handle.chmod(old.mode & PERMISSIONS);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const PERMISSIONS = 0o777;
/**
 * Asked before the work begins as well, so that nobody waits for a result that may not be written. What is no ordinary file
 * (a link, a device) is never replaced: the figures would stand somewhere else than people believe.
 * @returns the file that is there to be replaced
 */
function refuseExisting(file: string, shown: string, overwrite: boolean, texts: FileTexts): Stats | null {
  const old = entryAt(file, shown, texts);
  if (old === null) return null;
  if (old.isDirectory()) throw new Stop(EXIT.couldNotReadOrWrite, texts.isFolder(shown));
  if (!old.isFile()) throw new Stop(EXIT.couldNotReadOrWrite, texts.notAFile(shown));
  if (!overwrite) throw new Stop(EXIT.inputHasErrors, texts.exists(shown));
  return old;
}

/**
 * Keeps others of our own from writing the file while it is read, changed and written. What others have done to it meanwhile
 * (somebody saved it in Excel) is not written over either.
 * @throws Stop where it must not be replaced (1), or somebody else is at it, or it cannot be written (3)
 */
export async function whileLocked<T>(
  file: string,
  shown: string,
  overwrite: boolean,
  texts: FileTexts,
  { tell, longest }: { tell: (sentence: string) => void; longest?: number },
  run: (write: (content: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  refuseExisting(file, shown, overwrite, texts);
  const lock = await lockOf(file, shown, texts, tell, longest);
  try {
    removeAbandoned(file);
    const seen = refuseExisting(file, shown, overwrite, texts);
    return await run(async (content) => {
      const isSame = lock.isHeld() && isSameFile(seen, entryAt(file, shown, texts));
      if (!isSame) throw new Stop(EXIT.inputHasErrors, texts.changedMeanwhile(shown));
      await writeBytes(file, shown, content, overwrite, texts);
    });
  } finally {
    lock.release();
  }
}

async function lockOf(
  file: string,
  shown: string,
  texts: FileTexts,
  tell: (sentence: string) => void,
  longest?: number,
): Promise<Lock> {
  if (!existsSync(path.dirname(file)))
    throw new Stop(EXIT.couldNotReadOrWrite, texts.noFolder(path.dirname(shown)));
  let found;
  try {
    found = await lockFile(file, {
      ...(longest === undefined ? {} : { longest }),
      onWait: () => {
        tell(texts.waiting(shown));
      },
    });
  } catch (error) {
    throw new Stop(EXIT.couldNotReadOrWrite, sentenceFor(error, shown, texts, texts.unwritable));
  }
  if ("release" in found) return found;
  throw new Stop(EXIT.couldNotReadOrWrite, texts.inUse(shown, found.lock));
}

function isSameFile(a: Stats | null, b: Stats | null): boolean {
  if (a === null || b === null) return a === b;
  return a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** A link as itself, not as what it leads to. */
function entryAt(file: string, shown: string, texts: FileTexts): Stats | null {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw new Stop(EXIT.couldNotReadOrWrite, sentenceFor(error, shown, texts, texts.unwritable));
  }
}

/** @throws Stop with exit code 3 */
export async function ensureFolder(folder: string, shown: string, texts: FileTexts): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Stop(EXIT.couldNotReadOrWrite, sentenceFor(error, shown, texts, texts.unwritable));
  }
}

function sentenceFor(
  error: unknown,
  shown: string,
  texts: FileTexts,
  otherwise: (file: string) => string,
): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  switch (code) {
    case "ENOENT":
      return texts.notFound(shown);
    case "EISDIR":
      return texts.isFolder(shown);
    case "EEXIST":
    case "ENOTDIR":
      return texts.notAFolder(shown);
    case "EACCES":
    case "EPERM":
    case "EBUSY":
    case "EROFS":
      return texts.noAccess(shown);
    case "ENOSPC":
      return texts.full(shown);
    default:
      return otherwise(shown);
  }
}
