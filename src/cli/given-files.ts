// The files that a command is given: named one by one, or by the folder they lie in, thousands of them if need be.
import { lstatSync, readdirSync, statSync, type Dirent } from "node:fs";
import path from "node:path";
import { isLockFile } from "../jobs/form/saved-workbook";
import { placeOf, type Work } from "./work";

/** What could be a workbook; a folder holds much else. */
const WORKBOOKS = new Set([".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]);

/** What Windows leaves in folders is no answer of anybody's. */
const STRAY = new Set(["thumbs.db", "desktop.ini"]);

/** So many of the files that are passed over are named; the others are counted. */
const NAMED_AT_MOST = 5;

/**
 * Each file once, as it was given; a folder stands for the workbooks in it and below it, the oldest first, so that a later
 * delivery comes after the one it replaces. Marks of workbooks that somebody has open are told about and left out.
 */
export function givenFiles(work: Work): string[] {
  const once = new Map<string, string>();
  for (const given of work.files) {
    const inside = isFolder(placeOf(work, given)) ? workbooksIn(work, given) : [];
    // A folder with nothing to read is told about where it cannot be read (`givenTexts`).
    for (const file of inside.length === 0 ? [given] : inside)
      once.set(placeOf(work, file), once.get(placeOf(work, file)) ?? file);
  }
  return [...once.values()];
}

/** What is said where one of these cannot be read. */
export function givenTexts({ texts }: Pick<Work, "texts">): Work["texts"]["files"] {
  return { ...texts.files, isFolder: texts.files.noWorkbooks };
}

function workbooksIn(work: Work, folder: string): string[] {
  const found: { file: string; changed: number }[] = [];
  const others: string[] = [];
  for (const entry of entriesOf(work, folder)) {
    const file = path.join(folder, entry.name);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && leadsToFile(placeOf(work, file)));
    if (entry.isDirectory()) {
      for (const below of workbooksIn(work, file))
        found.push({ file: below, changed: changedAt(work, below) });
    } else if (isFile && isLockFile(entry.name)) {
      work.terminal.tell(work.texts.files.openElsewhere(file));
    } else if (entry.name.startsWith(".") || STRAY.has(entry.name.toLowerCase())) {
      continue;
    } else if (isFile && WORKBOOKS.has(path.extname(file).toLowerCase())) {
      found.push({ file, changed: changedAt(work, file) });
    } else others.push(entry.name);
  }
  if (others.length > 0) work.terminal.tell(passedOver(work, folder, others.sort()));
  return found.sort((a, b) => a.changed - b.changed || (a.file < b.file ? -1 : 1)).map(({ file }) => file);
}

/** A department may have answered with a PDF: somebody must hear that it was not read. */
function passedOver({ texts }: Work, folder: string, names: readonly string[]): string {
  return texts.files.passedOver(folder, names.slice(0, NAMED_AT_MOST), names.length);
}

function leadsToFile(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(place: string): boolean {
  try {
    return lstatSync(place).isDirectory();
  } catch {
    // Whoever reads the file tells why it cannot be read.
    return false;
  }
}

/** Nothing in a folder that may not be looked into, which is told. */
function entriesOf(work: Work, folder: string): Dirent[] {
  try {
    return readdirSync(placeOf(work, folder), { withFileTypes: true });
  } catch {
    work.terminal.tell(work.texts.files.folderUnread(folder));
    return [];
  }
}

/** Gone meanwhile: it is told about when it is read. */
function changedAt(work: Work, file: string): number {
  return lstatSync(placeOf(work, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** How often somebody who waits hears of it. */
const EVERY_MS = 2_000;

/** Counts the files that are done, and tells now and then how far it has come and how fast it goes. */
export function fileCounter({ terminal, texts }: Work, total: number): () => void {
  const start = terminal.now().getTime();
  let told = start;
  let done = 0;
  return () => {
    done += 1;
    const now = terminal.now().getTime();
    if (now - told < EVERY_MS || done === total) return;
    told = now;
    terminal.tell(texts.files.progress(done, total, Math.round((done * 1_000) / (now - start))));
  };
}
