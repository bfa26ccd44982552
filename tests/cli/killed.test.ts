// A run that is killed outright, at several moments of its work: the old file is whole or the new one is, and what it left
// beside them is gone after the next run.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { countingCatalogue } from "./counting";
import { keepSaved } from "../fixtures/saved-workbooks";
import { inFolder, type Folder } from "./run";

const SLOW = 300_000;
const LAUNCH = path.join(__dirname, "../../src/cli/launch.mjs");
const DEPARTMENTS = ["x", "y"];
const catalogue = countingCatalogue(DEPARTMENTS);
const INTO = ["--into", "b.xlsx", "--out", "b.xlsx", "--overwrite"];
const OLD = "antal-x 70";
const NEW = "antal-x 70 antal-y 71";

const beside = ({ path: place }: Folder) => readdirSync(place(".")).filter((file) => file.startsWith("."));
const values = async ({ run }: Folder) =>
  (await run("figures", "b.xlsx")).out.match(/antal-\w|\b7\d\b/g)?.join(" ");

async function gatheredOnce(folder: Folder): Promise<void> {
  folder.write("k.json", JSON.stringify(catalogue));
  await folder.run("template", "--catalogue", "k.json", "--period", "2018", "--out", ".");
  for (const [index, id] of DEPARTMENTS.entries()) {
    folder.write(`${id}.csv`, `indicator,group,period,value\nantal-${id},target,2018,${70 + index}`);
    await folder.run("fill", `k_${id}_2018.xlsx`, "--figures", `${id}.csv`, "--out", `${id}.xlsx`);
  }
  await folder.run("consolidate", "x.xlsx", "--out", "b.xlsx");
}

/** In a process of its own, killed as soon as `isTime` says so; it may be done before. */
async function killed(folder: Folder, isTime: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [LAUNCH, "consolidate", "y.xlsx", ...INTO], {
    cwd: folder.path("."),
    env: { ...process.env, INIT_CWD: folder.path(".") },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  while (child.exitCode === null && !isTime()) await pause(0);
  child.kill("SIGKILL");
  await ended;
}

/** So long after the first time that something stands beside the file. */
function after(isThere: () => boolean, milliseconds: number): () => boolean {
  let since: number | null = null;
  return () => {
    if (since === null && isThere()) since = Date.now();
    return since !== null && Date.now() - since >= milliseconds;
  };
}

const MOMENTS: [string, (folder: Folder) => () => boolean][] = [
  ["when it has the file to itself", (folder) => after(() => beside(folder).length > 0, 0)],
  ["while it works", (folder) => after(() => beside(folder).length > 0, 300)],
  [
    "when it begins to write",
    (folder) => after(() => beside(folder).some((file) => file.endsWith(".tmp")), 0),
  ],
  ["while it writes", (folder) => after(() => beside(folder).some((file) => file.endsWith(".tmp")), 2)],
];

test.each(MOMENTS)(
  "killed %s, it leaves the old file or the new one, and nothing after the next run",
  (_, moment) =>
    inFolder(async (folder) => {
      await gatheredOnce(folder);
      await killed(folder, moment(folder));
      expect([OLD, NEW]).toContain(await values(folder));
      keepSaved(folder.read("b.xlsx"));
      expect(await folder.run("consolidate", "y.xlsx", ...INTO)).toMatchObject({ exit: 0 });
      expect(await values(folder)).toBe(NEW);
      expect(beside(folder)).toEqual([]);
    }),
  SLOW,
);

test(
  "what a killed run has left half written goes, and what is somebody's own stays",
  () =>
    inFolder(async (folder) => {
      await gatheredOnce(folder);
      folder.write(".b.xlsx.4242.tmp", "halv");
      folder.write(".b.xlsx.noter.tmp", "mit");
      folder.write(".c.xlsx.4242.tmp", "en andens");
      expect(await folder.run("consolidate", "y.xlsx", ...INTO)).toMatchObject({ exit: 0 });
      expect(beside(folder)).toEqual([".b.xlsx.noter.tmp", ".c.xlsx.4242.tmp"]);
    }),
  SLOW,
);
