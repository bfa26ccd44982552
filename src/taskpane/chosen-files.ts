// Files that a user has chosen or dropped, folders included: each once, in the order in which they were last saved, so that what
// is newest counts.

export interface ChosenFile {
  /** Within the folder it was chosen with. */
  name: string;
  /** Null for one, or a whole folder, that has gone meanwhile or lets nobody read it. */
  file: File | null;
}

export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return inOrder([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** What lies in dropped folders is found as well, where the browser tells. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // Gone once the event is over: asked for before anything is waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(transfer.files);
  const found: ChosenFile[] = [];
  for (const entry of entries) await gather(entry, found);
  return inOrder(found);
}

/** The same file again is the one that was there; another one of the same name gets a number. */
export function namedOnce(files: readonly ChosenFile[], taken: readonly string[]): ChosenFile[] {
  const names = new Set(taken);
  return files.map(({ name, file }) => {
    let own = name;
    for (let count = 2; names.has(own); count += 1) own = `${name} (${count})`;
    names.add(own);
    return { name: own, file };
  });
}

/** What Macs and Windows leave in folders is no delivery. */
const STRAY = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

function inOrder(files: readonly ChosenFile[]): ChosenFile[] {
  return files
    .filter(({ name }) => !STRAY.test(name))
    .sort((a, b) => savedAt(a) - savedAt(b) || (a.name < b.name ? -1 : 1));
}

function savedAt({ file }: ChosenFile): number {
  return file?.lastModified ?? Number.MAX_VALUE;
}

async function gather(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    found.push({ name, file });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  // A folder is told a hundred names at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (some === null) found.push({ name, file: null });
    if (some === null || some.length === 0) return;
    for (const one of some) await gather(one, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
