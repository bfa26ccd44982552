// What leaves the house on the command line: made once, remembered, and the same when it is made again.
import { readdirSync } from "node:fs";
import { STORE_SHEET } from "../../src/sheets/workbook";
import { savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { openXlsx } from "../../src/intake/workbook";
import { EDITIONS_SHEET, readEditions } from "../../src/sheets/editions";
import { inFolder, type Folder } from "./run";

const SLOW = 120_000;
const BAROMETER = "d/ballerup-2018/barometer.xlsx";

async function remembered(folder: Folder) {
  const { grids } = await (
    await savedWorkbook(new Uint8Array(folder.read(BAROMETER)))
  ).read([{ sheet: EDITIONS_SHEET }]);
  return readEditions(grids[EDITIONS_SHEET] ?? null);
}

test(
  "an edition is a page, the figures with their description, documents, and a workbook of values alone",
  () =>
    inFolder(async (folder) => {
      await folder.run("demo", "--out", "d");
      const files = readdirSync(folder.path("d/ballerup-2018/web")).sort();
      expect(files).toEqual([
        ...["ballerup-2018_udgave-1.xlsx", "brev.docx", "dagsordenspunkt.docx"],
        ...["datapackage.json", "figures.csv", "index.html"],
      ]);
      const bytes = folder.read("d/ballerup-2018/web/ballerup-2018_udgave-1.xlsx");
      const { sheets } = await openXlsx(new Uint8Array(bytes));
      expect(sheets.map(({ name }) => name)).not.toContain(STORE_SHEET);
      expect(sheets.map(({ visibility }) => visibility)).toEqual(sheets.map(() => "visible"));
    }),
  SLOW,
);

test(
  "published twice an edition has the same bytes and the same number",
  () =>
    inFolder(async (folder) => {
      await folder.run("demo", "--out", "d");
      const web = "d/ballerup-2018/web";
      const before = readdirSync(folder.path(web)).map((name) => [name, folder.read(`${web}/${name}`)]);
      const { exit, err } = await folder.run("publish", BAROMETER, "--out", "igen");
      expect({ exit, err }).toEqual({
        exit: 0,
        err: expect.stringContaining("Udgave 1 er skrevet igen") as string,
      });
      const after = readdirSync(folder.path("igen")).map((name) => [name, folder.read(`igen/${name}`)]);
      expect(after).toEqual(before);
      expect(await remembered(folder)).toHaveLength(1);
    }),
  SLOW,
);

test(
  "a correction is an edition of its own that says what it corrects, and gathering more keeps both in mind",
  () =>
    inFolder(async (folder) => {
      await folder.run("demo", "--out", "d");
      const argv = ["publish", BAROMETER, "--out", "rettet", "--correction", "Et tal var forkert"];
      expect((await folder.run(...argv)).err).toContain("Udgave 2 er udgivet.");
      const page = folder.read("rettet/index.html").toString();
      expect(page).toContain("Denne udgave retter udgave 1: Et tal var forkert.");
      const filled = "d/ballerup-2018/filled";
      await folder.run("consolidate", filled, "--into", BAROMETER, "--out", BAROMETER, "--overwrite");
      expect((await remembered(folder))?.map(({ number }) => number)).toEqual([1, 2]);
    }),
  SLOW,
);

test(
  "what is no barometer workbook is not published, and the folder stays empty",
  () =>
    inFolder(async (folder) => {
      const made = ["template", "--catalogue", "ballerup-2018", "--period", "2018", "--out", "s"];
      await folder.run(...made);
      const [form = ""] = readdirSync(folder.path("s"));
      const { exit, err } = await folder.run("publish", `s/${form}`, "--out", "ud");
      expect({ exit, err }).toEqual({
        exit: 1,
        err: expect.stringContaining("Kun en barometer-projektmappe kan udgives") as string,
      });
      expect(readdirSync(folder.path("ud"))).toEqual([]);
    }),
  SLOW,
);
