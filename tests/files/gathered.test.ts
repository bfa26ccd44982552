// Forms that other programs have saved again are gathered with equal figures.
import { spawnSync } from "node:child_process";
import { inFolder, type Folder } from "../cli/run";
import { example, filledTemplateOf } from "./books";
import { resaved, SLOW } from "./libreoffice";

/** The figures of a gathering with the cells they came from, without the name of the file. */
async function gathered({ run, write }: Folder, form: Uint8Array): Promise<string[]> {
  write("form.xlsx", form);
  const { exit, err } = await run("consolidate", "form.xlsx", "--out", "b.xlsx", "--overwrite");
  expect([exit, err]).toEqual([expect.any(Number), expect.not.stringContaining("ikke læst ind")]);
  return (await run("figures", "b.xlsx")).out.trim().split("\n");
}

test(
  "LibreOffice",
  () =>
    inFolder(async (folder) => {
      const form = await (await filledTemplateOf(example("ballerup-2018"))).workbook.save();
      const figures = await gathered(folder, form);
      expect(figures.length).toBeGreaterThan(10);
      expect(await gathered(folder, await resaved(form))).toEqual(figures);
    }),
  SLOW,
);

const RESAVE = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
const hasOpenpyxl = spawnSync("python3", ["-c", "import openpyxl"]).status === 0;

(hasOpenpyxl ? test : test.skip)(
  "openpyxl (needs python3 with openpyxl)",
  () =>
    inFolder(async (folder) => {
      const form = await (await filledTemplateOf(example("ballerup-2018"))).workbook.save();
      const figures = await gathered(folder, form);
      folder.write("in.xlsx", form);
      const made = spawnSync("python3", ["-c", RESAVE, folder.path("in.xlsx"), folder.path("out.xlsx")]);
      expect(made.status).toBe(0);
      expect(await gathered(folder, new Uint8Array(folder.read("out.xlsx")))).toEqual(figures);
    }),
  SLOW,
);
