// Folders given instead of files: what lies in them is read, oldest first.
import { symlinkSync, utimesSync } from "node:fs";
import { findCatalogue } from "../../src/catalogues";
import { fileCounter } from "../../src/cli/given-files";
import { cliText } from "../../src/text/cli/cli";
import { inFolder } from "./run";

const slow = 60_000;

test(
  "a folder stands for its workbooks, oldest first; marks of open ones and files passed over are told about",
  () =>
    inFolder(async ({ run, write, read, path }) => {
      await run(
        ...[
          "template",
          "--catalogue",
          "ballerup-2018",
          "--period",
          "2018",
          "--department",
          "c-arb",
          "--out",
          ".",
        ],
      );
      const form = read("ballerup-2018_c-arb_2018.xlsx");
      const files = { "post/ny.xlsx": 3, "post/under/gammel.xlsx": 1, "post/mellem.XLSX": 2 };
      for (const [file, age] of Object.entries(files)) {
        write(file, form);
        utimesSync(path(file), age, age);
      }
      write("post/~$ny.xlsx", "x");
      write("post/brev.pdf", "%PDF-1.7");
      write("post/Thumbs.db", "");
      write("post/tom.xlsx", "");
      utimesSync(path("post/tom.xlsx"), 4, 4);
      const { out, err } = await run("check", "post", "post/ny.xlsx", "--json");
      const checked = JSON.parse(out) as { files: { file: string; kind: string }[] };
      expect(checked.files.map(({ file, kind }) => [file, kind])).toEqual([
        ["post/under/gammel.xlsx", "entry"],
        ["post/mellem.XLSX", "entry"],
        ["post/ny.xlsx", "entry"],
        ["post/tom.xlsx", "unknown"],
      ]);
      expect(err).toContain("post/~$ny.xlsx");
      expect(err).toContain("Sprunget over i post, fordi det ikke er en projektmappe: brev.pdf\n");
      const taken = await run("consolidate", "post", "--out", "barometer.xlsx");
      expect(taken.err).toMatch(/gammel\.xlsx[^]*mellem\.XLSX[^]*ny\.xlsx/);
    }),
  slow,
);

test(
  "the result of an earlier run that lies among the files is not read, and what somebody has sent is not written over",
  () =>
    inFolder(async ({ run, read, path }) => {
      const where = ["--period", "2018", "--department", "c-arb", "--out", "."];
      await run("template", "--catalogue", "ballerup-2018", ...where);
      const form = "ballerup-2018_c-arb_2018.xlsx";
      const sent = read(form);
      await run("consolidate", ".", "--out", "b.xlsx");
      const again = await run("consolidate", ".", "--into", "b.xlsx", "--out", "b.xlsx", "--overwrite");
      expect(again.err).toContain("Ikke læst, fordi det er den projektmappe, der samles i: b.xlsx");
      expect(again.err).not.toContain("ikke læst ind");
      symlinkSync(path(form), path("genvej.xlsx"));
      const over = await run("consolidate", form, "--out", "genvej.xlsx", "--overwrite");
      expect(over.exit).toBe(1);
      expect(over.err).toContain(form);
      expect(read(form).equals(sent)).toBe(true);
    }),
  slow,
);

test(
  "a barometer workbook is not gathered into by the catalogue of another municipality",
  () =>
    inFolder(async ({ run, read, write }) => {
      const where = ["--period", "2018", "--department", "c-arb", "--out", "."];
      await run("template", "--catalogue", "ballerup-2018", ...where);
      const form = "ballerup-2018_c-arb_2018.xlsx";
      await run("consolidate", form, "--out", "b.xlsx");
      const before = read("b.xlsx");
      const { catalogue } = findCatalogue("ballerup-2018")!;
      write("k.json", JSON.stringify({ ...catalogue, municipality: "Fanø" }));
      const into = ["--into", "b.xlsx", "--out", "b.xlsx", "--overwrite"];
      const { exit, err } = await run("consolidate", form, "--catalogue", "k.json", ...into);
      expect(exit).toBe(1);
      expect(err).toContain("et andet katalog kan ikke bruges");
      expect(read("b.xlsx").equals(before)).toBe(true);
    }),
  slow,
);

test("of many files that are no workbooks five are named and all are counted; a link to a workbook is read", () =>
  inFolder(async ({ run, write, path }) => {
    for (const name of ["a", "b", "c", "d", "e", "f"]) write(`post/${name}.pdf`, "%PDF-1.7");
    write("andetsteds/skema.xlsx", "");
    symlinkSync(path("andetsteds/skema.xlsx"), path("post/skema.xlsx"));
    const { out, err } = await run("check", "post", "--json");
    expect(err).toContain("(6): a.pdf, b.pdf, c.pdf, d.pdf, e.pdf …");
    const { files } = JSON.parse(out) as { files: { file: string }[] };
    expect(files.map(({ file }) => file)).toEqual(["post/skema.xlsx"]);
  }));

test("whoever waits hears now and then how many files are read, and how fast it goes", () => {
  const said: string[] = [];
  let time = 0;
  const terminal = { now: () => new Date(time), tell: (sentence: string) => void said.push(sentence) };
  const work = { terminal, texts: cliText.da } as unknown as Parameters<typeof fileCounter>[0];
  const count = fileCounter(work, 200);
  for (let file = 0; file < 200; file += 1) {
    time += 25;
    count();
  }
  expect(said).toEqual(["80 af 200 filer læst (40 i sekundet)", "160 af 200 filer læst (40 i sekundet)"]);
});
