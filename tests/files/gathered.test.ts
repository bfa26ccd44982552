// Forms that other programs have saved again are gathered with equal figures.
import { inFolder, type Folder } from "../cli/run";
import { example, filledTemplateOf } from "./books";
import { resaved, SLOW } from "./libreoffice";
import { resavedByOpenpyxl, testWithOpenpyxl } from "./openpyxl";

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

testWithOpenpyxl(
  "openpyxl",
  () =>
    inFolder(async (folder) => {
      const form = await (await filledTemplateOf(example("ballerup-2018"))).workbook.save();
      const figures = await gathered(folder, form);
      expect(await gathered(folder, resavedByOpenpyxl(folder, form))).toEqual(figures);
    }),
  SLOW,
);
