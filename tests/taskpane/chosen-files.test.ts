// Dropped folders: everything in them is found, however deep and however many, and what is no delivery is left out.
import { File } from "node:buffer";
import { droppedFiles } from "../../src/taskpane/chosen-files";
import { isLockFile } from "../../src/jobs/form/saved-workbook";

/** Null: a folder that cannot be read. */
type Tree = { [name: string]: Tree | number | null };

/** As browsers tell of a folder: at most a hundred names at a time, and nothing once all are told. */
const NAMES_AT_A_TIME = 100;

/** Numbers are the times at which files were saved; a negative one has gone. */
function entryOf(path: string, content: Tree | number | null): object {
  const fullPath = `/${path}`;
  const name = path.split("/").at(-1) ?? path;
  if (typeof content === "number") {
    const file = (found: (file: unknown) => void, failed: () => void) =>
      content < 0 ? failed() : found(new File(["x"], name, { lastModified: content }));
    return { isFile: true, isDirectory: false, fullPath, file };
  }
  const createReader = () => {
    const left = Object.entries(content ?? {}).map(([child, inner]) => entryOf(`${path}/${child}`, inner));
    return {
      readEntries: (found: (entries: object[]) => void, failed: () => void) =>
        content === null ? failed() : found(left.splice(0, NAMES_AT_A_TIME)),
    };
  };
  return { isFile: false, isDirectory: true, fullPath, createReader };
}

async function dropped(tree: Tree): Promise<string[]> {
  return (await foundIn(tree)).map(([name]) => name);
}

/** Each with whether it can be read. */
async function foundIn(tree: Tree): Promise<[string, boolean][]> {
  const items = Object.entries(tree).map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content),
  }));
  const found = await droppedFiles({ items, files: [] } as unknown as DataTransfer);
  return found.map(({ name, file }) => [name, file !== null]);
}

test("files in folders within folders are found, named by their way, the oldest first", async () => {
  const tree = { Indberetninger: { "b.xlsx": 2, Skoler: { "c.xlsx": 3, Ny: { "a.xlsx": 1 } } }, "d.xlsx": 4 };
  expect(await dropped(tree)).toEqual([
    "Indberetninger/Skoler/Ny/a.xlsx",
    "Indberetninger/b.xlsx",
    "Indberetninger/Skoler/c.xlsx",
    "d.xlsx",
  ]);
});

test("a folder of more than the browser tells at a time is read to its end", async () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`fil-${index}.xlsx`, index]));
  expect(await dropped({ Indberetninger: many })).toHaveLength(250);
});

test("the mark of a file that is open at somebody's is found by its way in the folder", async () => {
  const names = await dropped({ Skoler: { "~$skema.xlsx": 1, ".~lock.skema.ods#": 2, "skema.xlsx": 3 } });
  expect(names.map((name) => [name, isLockFile(name)])).toEqual([
    ["Skoler/~$skema.xlsx", true],
    ["Skoler/.~lock.skema.ods#", true],
    ["Skoler/skema.xlsx", false],
  ]);
});

test("what Macs and Windows leave in folders is no delivery", async () => {
  const tree = { Skoler: { ".DS_Store": 1, "Thumbs.db": 1, "her.xlsx": 2 } };
  expect(await dropped(tree)).toEqual(["Skoler/her.xlsx"]);
});

test("a file that has gone meanwhile, and a folder that nobody may read, are told of and keep nothing from being found", async () => {
  const tree = { Skoler: { "væk.xlsx": -1, "her.xlsx": 2 }, Lukket: null };
  expect(await foundIn(tree)).toEqual([
    ["Skoler/her.xlsx", true],
    ["Lukket", false],
    ["Skoler/væk.xlsx", false],
  ]);
});

test("where the browser tells of no folders, the files themselves are taken", async () => {
  const items = [{ webkitGetAsEntry: () => null }];
  const files = [new File(["x"], "skema.xlsx", { lastModified: 1 })];
  const found = await droppedFiles({ items, files } as unknown as DataTransfer);
  expect(found.map(({ name }) => name)).toEqual(["skema.xlsx"]);
});
