// Two runs at the same file: one waits for the other, and no figure is lost.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { strToU8 } from "fflate";
import { whileLocked } from "../../src/cli/files";
import { lockBeside, lockFile } from "../../src/cli/lock";
import { cliText } from "../../src/text/cli/cli";
import { catalogueOf } from "../barometer/helpers";
import { countingCatalogue } from "./counting";
import { keepSaved } from "../fixtures/saved-workbooks";
import { inFolder, type Folder } from "./run";

const SLOW = 300_000;
const LAUNCH = path.join(__dirname, "../../src/cli/launch.mjs");
const texts = cliText.da.files;
/** Above every number that an operating system gives to a process. */
const NOBODY = 2 ** 30;

const DEPARTMENTS = ["x", "y", "z"];
const catalogue = countingCatalogue(DEPARTMENTS);

/** In a process of its own, as npm starts it. */
function started(folder: Folder, ...argv: string[]): Promise<{ exit: number; err: string }> {
  return new Promise((resolve) => {
    const options = { cwd: folder.path("."), env: { ...process.env, INIT_CWD: folder.path(".") } };
    const child = execFile(process.execPath, [LAUNCH, ...argv], options, (_error, _out, err) => {
      resolve({ exit: child.exitCode ?? -1, err });
    });
  });
}

async function withFilledForms(work: (folder: Folder) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    folder.write("k.json", JSON.stringify(catalogue));
    await folder.run("template", "--catalogue", "k.json", "--period", "2018", "--out", ".");
    for (const [index, id] of DEPARTMENTS.entries()) {
      folder.write(`${id}.csv`, `indicator,group,period,value\nantal-${id},target,2018,${70 + index}`);
      await folder.run("fill", `k_${id}_2018.xlsx`, "--figures", `${id}.csv`, "--out", `${id}.xlsx`);
    }
    await work(folder);
  });
}

const values = async ({ run }: Folder, file: string) =>
  (await run("figures", file)).out.match(/antal-\w|\b7\d\b/g)?.join(" ");

test(
  "two processes that add to one barometer at once both leave their figures there",
  () =>
    withFilledForms(async (folder) => {
      await folder.run("consolidate", "x.xlsx", "--out", "b.xlsx");
      const into = ["--into", "b.xlsx", "--out", "b.xlsx", "--overwrite"];
      const [y, z] = await Promise.all([
        started(folder, "consolidate", "y.xlsx", ...into),
        started(folder, "consolidate", "z.xlsx", ...into),
      ]);
      expect([y.exit, z.exit]).toEqual([0, 0]);
      expect(await values(folder, "b.xlsx")).toBe("antal-x 70 antal-y 71 antal-z 72");
      keepSaved(folder.read("b.xlsx"));
      expect(readdirSync(folder.path(".")).filter((file) => file.startsWith("."))).toEqual([]);
    }),
  SLOW,
);

test(
  "two processes that fill one form at once both leave their figures there",
  () =>
    inFolder(async (folder) => {
      folder.write("k.json", JSON.stringify({ ...catalogue, departments: [{ id: "x", name: "X" }] }));
      const shared = catalogueOf(
        [1, 2].map((id) => ({ ...catalogue.indicators[0], id: `antal-${id}`, name: `Antal ${id}` })),
        { departments: [{ id: "x", name: "X" }] },
      );
      folder.write("k.json", JSON.stringify(shared));
      await folder.run("template", "--catalogue", "k.json", "--period", "2018", "--out", ".");
      for (const id of [1, 2])
        folder.write(`${id}.csv`, `indicator,group,period,value\nantal-${id},target,2018,7${id}`);
      const fill = (id: number) =>
        started(
          folder,
          ...["fill", "k_x_2018.xlsx", "--figures", `${id}.csv`, "--out", "k_x_2018.xlsx", "--overwrite"],
        );
      expect((await Promise.all([fill(1), fill(2)])).map(({ exit }) => exit)).toEqual([0, 0]);
      expect(await values(folder, "k_x_2018.xlsx")).toBe("antal-1 71 antal-2 72");
      keepSaved(folder.read("k_x_2018.xlsx"));
    }),
  SLOW,
);

/** A process that takes the lock's file by its name alone and keeps it until it is stopped. */
async function holding(lock: string): Promise<{ pid: number; stop: () => Promise<void> }> {
  const script = `require("fs").writeFileSync(process.argv[1], JSON.stringify({ pid: process.pid, host: require("os").hostname(), since: new Date().toISOString(), token: "a" }), { flag: "wx" }); console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["-e", script, lock], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

test("whoever waits in vain is told what to do, and nothing is written", () =>
  inFolder(async (folder) => {
    folder.write("b.xlsx", "gammel");
    const file = folder.path("b.xlsx");
    const holder = await holding(lockBeside(file));
    const told: string[] = [];
    try {
      const outcome = whileLocked(
        file,
        "b.xlsx",
        true,
        texts,
        { tell: (line) => told.push(line), longest: 0 },
        (write) => write(strToU8("ny")),
      );
      await expect(outcome).rejects.toMatchObject({
        exit: 3,
        sentence: texts.inUse("b.xlsx", lockBeside(file)),
      });
    } finally {
      await holder.stop();
    }
    expect(folder.read("b.xlsx").toString()).toBe("gammel");
  }));

test("whoever waits is told so once, and goes on when the other process has died without letting go", () =>
  inFolder(async (folder) => {
    const file = folder.path("b.xlsx");
    const holder = await holding(lockBeside(file));
    const told: string[] = [];
    const waiting = whileLocked(file, "b.xlsx", false, texts, { tell: (line) => told.push(line) }, (write) =>
      write(strToU8("ny")),
    );
    while (told.length === 0) await pause(5);
    await holder.stop();
    await waiting;
    expect(told).toEqual([texts.waiting("b.xlsx")]);
    expect(folder.read("b.xlsx").toString()).toBe("ny");
    expect(existsSync(lockBeside(file))).toBe(false);
  }));

const held = { since: "2018-11-20T12:00:00.000Z", token: "a" };
test.each([
  ["of a process that is gone", { ...held, pid: NOBODY, host: hostname() }],
  ["of a former process with the very number of this one", { ...held, pid: process.pid, host: hostname() }],
])("a lock %s is taken over", async (_whose, holder) => {
  await inFolder(async (folder) => {
    const file = folder.path("b.xlsx");
    folder.write(".b.xlsx.lock", JSON.stringify(holder));
    const lock = await lockFile(file, { longest: 0 });
    expect("release" in lock && lock.isHeld()).toBe(true);
    if ("release" in lock) lock.release();
    expect(readdirSync(folder.path("."))).toEqual([]);
  });
});

test.each([
  ["of another machine", JSON.stringify({ ...held, pid: NOBODY, host: "en anden" })],
  ["that nobody can read", "{"],
])("a lock %s is left alone until it is too old to be anybody's", async (_whose, content) => {
  await inFolder(async (folder) => {
    const file = folder.path("b.xlsx");
    folder.write(".b.xlsx.lock", content);
    expect(await lockFile(file, { longest: 0 })).toMatchObject({ lock: lockBeside(file) });
    utimesSync(lockBeside(file), 0, 0);
    const lock = await lockFile(file, { longest: 0 });
    expect("release" in lock).toBe(true);
    if ("release" in lock) lock.release();
  });
});

test("a file that somebody saves meanwhile with another program is not written over", () =>
  inFolder(async (folder) => {
    folder.write("b.xlsx", "gammel");
    const outcome = whileLocked(
      folder.path("b.xlsx"),
      "b.xlsx",
      true,
      texts,
      { tell: () => undefined },
      async (write) => {
        folder.write("b.xlsx", "rettet i Excel");
        await write(strToU8("ny"));
      },
    );
    await expect(outcome).rejects.toMatchObject({ exit: 1, sentence: texts.changedMeanwhile("b.xlsx") });
    expect(folder.read("b.xlsx").toString()).toBe("rettet i Excel");
  }));

test("a run that is stopped lets go of the file", () =>
  inFolder(async (folder) => {
    const kill = jest.spyOn(process, "kill").mockReturnValue(true);
    const lock = await lockFile(folder.path("b.xlsx"));
    process.emit("SIGTERM", "SIGTERM");
    expect(kill).toHaveBeenCalledWith(process.pid, "SIGTERM");
    expect(readdirSync(folder.path("."))).toEqual([]);
    if ("release" in lock) lock.release();
    kill.mockRestore();
  }));
