// Files of the command line: read whole, written whole or not at all, never over another without being told.
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CliTexts } from "../text/cli/cli";
import { EXIT, Stop } from "./exit";

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
  refuseExisting(file, shown, overwrite, texts);
  if (existsSync(file) && (await stat(file)).isDirectory()) {
    throw new Stop(EXIT.couldNotReadOrWrite, texts.isFolder(shown));
  }
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw new Stop(EXIT.couldNotReadOrWrite, texts.noFolder(path.dirname(shown)));
  const beside = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Stop(EXIT.couldNotReadOrWrite, sentenceFor(error, shown, texts, texts.unwritable));
  }
}

/** Asked before the work begins as well, so that nobody waits for a result that may not be written. */
export function refuseExisting(file: string, shown: string, overwrite: boolean, texts: FileTexts): void {
  if (!overwrite && existsSync(file)) throw new Stop(EXIT.inputHasErrors, texts.exists(shown));
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
