// A folder as it comes by mail: copies, names in both forms of their letters, files that are gone when they are to be read.
import { rmSync } from "node:fs";
import { main } from "../../src/cli";
import { catalogueOf } from "../barometer/helpers";
import type { Indicator } from "../../src/barometer/catalogue";
import { deliveries, sharedCatalogue } from "../fixtures/deliveries";
import { inFolder, type Folder } from "./run";

const SLOW = 120_000;
const COPIES = 100;
const GOOD = 200;
const catalogue = catalogueOf(
  [
    { id: "antal", name: "Antal", departments: ["x"], measure: "count", groups: ["target"] },
  ] as unknown as Partial<Indicator>[],
  { departments: [{ id: "x", name: "Børn og Ære" }] },
);

async function withForm(work: (folder: Folder, form: Uint8Array) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    folder.write("k.json", JSON.stringify(catalogue));
    folder.write("tal.csv", "indicator,group,period,value\nantal,target,2018,70");
    await folder.run("template", "--catalogue", "k.json", "--period", "2018", "--out", ".");
    await folder.run("fill", "k_x_2018.xlsx", "--figures", "tal.csv", "--out", "fyldt.xlsx");
    await work(folder, new Uint8Array(folder.read("fyldt.xlsx")));
  });
}

interface Result {
  files: { file: string; status: string; reason?: string; notes?: string[] }[];
  conflicts: unknown[];
  missing: string[];
}
const rows = async ({ run }: Folder) => (await run("figures", "b.xlsx")).out.trim().split("\n").length - 1;

test(
  "a hundred copies of one file are one delivery, and each of the others is named a copy",
  () =>
    withForm(async (folder, form) => {
      for (let copy = 0; copy < COPIES; copy += 1) folder.write(`post/kopi ${copy}.xlsx`, form);
      const { out, exit } = await folder.run("consolidate", "post", "--out", "b.xlsx", "--json");
      const { files, conflicts, missing } = JSON.parse(out) as Result;
      expect({ exit, conflicts, missing }).toEqual({ exit: 0, conflicts: [], missing: [] });
      expect(files.map(({ status }) => status)).toEqual([
        "imported",
        ...Array.from({ length: COPIES - 1 }, () => "unchanged"),
      ]);
      expect(files.slice(1).every(({ notes = [] }) => notes.length === 1)).toBe(true);
      expect(await rows(folder)).toBe(1);
    }),
  SLOW,
);

test(
  "two hundred good files and what is sent among them: each is taken with the figures that it holds, or refused with its sentence",
  () =>
    inFolder(async (folder) => {
      let good = 0;
      for await (const { name, bytes } of deliveries(sharedCatalogue(4, GOOD), GOOD)) {
        folder.write(`post/${name}`, bytes);
        good += 1;
        if (good % 50 === 0)
          folder.write(`post/halv ${String(good)}.xlsx`, bytes.subarray(0, bytes.length / 2));
      }
      folder.write("post/referat.xlsx", "%PDF-1.7\n");
      folder.write("post/~$afd-0001.xlsx", "x");
      const { out, exit } = await folder.run("consolidate", "post", "--out", "b.xlsx", "--json");
      const { files } = JSON.parse(out) as Result;
      expect(exit).toBe(1);
      const taken = files.filter(({ status }) => status === "imported").map(({ file }) => file);
      const others = files.filter(({ status }) => status !== "imported");
      expect(taken).toHaveLength(GOOD);
      expect(
        others.map(({ status, reason = "" }) => `${status} ${/PDF|beskadiget/.exec(reason)?.[0]}`),
      ).toEqual(
        expect.arrayContaining(["refused PDF", ...Array.from({ length: 4 }, () => "refused beskadiget")]),
      );
      expect(others).toHaveLength(5);
      // What Data says is what the files say, each by itself.
      const listed = (await folder.run("figures", ...taken)).out.split("\n").sort();
      const gathered = (await folder.run("figures", "b.xlsx")).out.split("\n").sort();
      expect(gathered).toEqual(listed);
      expect(gathered.length).toBeGreaterThan(GOOD * 4);
    }),
  SLOW,
);

test(
  "names with æ, ø and å are read in both forms of their letters",
  () =>
    withForm(async (folder, form) => {
      const names = ["Børn på Ærø.xlsx".normalize("NFC"), "Børn på Ærø to.xlsx".normalize("NFD")];
      for (const name of names) folder.write(`post/${name}`, form);
      const { out } = await folder.run("consolidate", "post", "--out", "b.xlsx", "--json");
      const { files } = JSON.parse(out) as Result;
      expect(files.map(({ file }) => file.normalize("NFC")).sort()).toEqual(
        names.map((name) => `post/${name}`.normalize("NFC")).sort(),
      );
      expect(files.map(({ status }) => status)).toEqual(["imported", "unchanged"]);
    }),
  SLOW,
);

test(
  "a file that is gone between listing and reading gets its sentence, and the others are taken",
  () =>
    withForm(async (folder, form) => {
      folder.write("post/a.xlsx", form);
      folder.write("post/b.xlsx", form);
      folder.write("post/~$c.xlsx", "x");
      let out = "";
      const exit = await main(["consolidate", "post", "--out", "b.xlsx", "--json"], {
        print: (text) => (out += text),
        // What is told of the open workbook is told while the folder is listed.
        tell: () => rmSync(folder.path("post/a.xlsx"), { force: true }),
        folder: folder.path("."),
        now: () => new Date("2018-11-20T12:00:00Z"),
        debug: false,
      });
      const { files } = JSON.parse(out) as Result;
      expect(exit).toBe(3);
      expect(files.map(({ file, status }) => [file, status]).sort()).toEqual([
        ["post/a.xlsx", "refused"],
        ["post/b.xlsx", "imported"],
      ]);
      expect(files.find(({ status }) => status === "refused")?.reason).toContain("findes ikke");
    }),
  SLOW,
);
