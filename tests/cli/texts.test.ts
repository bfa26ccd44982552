// Whole rounds with texts on the command line: asked for, written in the file, checked, gathered, and shown in the next round.
import { plainRound } from "../../src/barometer/round";
import { copenhagen2010ExampleTexts } from "../../src/catalogues/koebenhavn-2010/example-texts";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { readTexts, writeText } from "../../src/jobs/results/texts";
import { savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readFormTexts, readGatheredTexts } from "../../src/sheets/texts";
import { inFolder, type Folder } from "./run";

const SLOW = 120_000;

/** As somebody writes in the file with another program. */
async function write(
  { read, write: save }: Folder,
  file: string,
  texts: Record<string, Record<string, string>>,
) {
  const workbook = await openEmbeddedWorkbook({ bytes: read(file) });
  const port = excelWorkbook((batch) => workbook.run(batch));
  const shown = await readTexts(port);
  for (const { written } of shown.outcome === "texts" ? shown.texts : []) {
    const fields = texts[`${written.place}/${written.number}`];
    if (fields === undefined) continue;
    expect(await writeText(port, { id: written, before: written, fields })).toEqual({ outcome: "written" });
  }
  save(file, await workbook.save());
}

async function sheet({ read }: Folder, file: string) {
  const book = await savedWorkbook(read(file));
  const { grids } = await book.read([{ sheet: SHEETS.texts }]);
  return grids[SHEETS.texts] ?? null;
}

const said = (theme: string, mark = "") =>
  copenhagen2010ExampleTexts
    .filter((one) => one.theme === theme)
    .map(({ text }) => mark + text)
    .join("\n");

test(
  "København 2010: efforts and forecast are asked for, gathered with their file and cell, and shown in the next round",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      const template = ["template", "--catalogue", "koebenhavn-2010"];
      expect(await run(...template, "--period", "2009H2", "--out", "a")).toMatchObject({ exit: 0 });
      const file = "a/koebenhavn-2010_socialforvaltningen_2009H2.xlsx";
      const before = await run("check", file);
      expect(before.out).toContain("Tekster!E6: Teksten »Indsatser« til Socialforvaltningens indsatser");
      const efforts = said("indsatser", "• ");
      await write(folder, file, {
        "indsatser/1": { text: efforts, author: "Socialforvaltningen" },
        "kommende-måling/1": { text: said("kommende-måling") },
        "udvalgets-bemærkninger/1": { text: "Udvalget tager målingen til efterretning." },
      });
      expect((await run("check", file)).out).not.toContain("Tekster!");
      const gathered = await run("consolidate", file, "--out", "b.xlsx", "--json");
      expect(JSON.parse(gathered.out)).toMatchObject({ files: [{ status: "imported" }], withdrawals: [] });
      const rows = readGatheredTexts(await sheet(folder, "b.xlsx")) ?? [];
      expect(
        rows.map(({ written: { kind, text }, department, file: from, cell }) => [
          kind,
          text,
          department,
          from,
          cell,
        ]),
      ).toEqual([
        ["efforts", efforts, "socialforvaltningen", file, "E6"],
        ["forecast", said("kommende-måling"), "socialforvaltningen", file, "E7"],
        ["committee-comment", "Udvalget tager målingen til efterretning.", "socialforvaltningen", file, "E8"],
      ]);
      const next = [...template, "--period", "2010H1", "--history", "b.xlsx", "--out", "c"];
      expect(await run(...next)).toMatchObject({ exit: 0 });
      const texts =
        readFormTexts(await sheet(folder, "c/koebenhavn-2010_socialforvaltningen_2010H1.xlsx")) ?? [];
      expect(texts.map(({ written, standing }) => [standing, written.period, written.text !== ""])).toEqual([
        ["asked", "2010H1", false],
        ["asked", "2010H1", false],
        ["asked", "2010H1", false],
        ["earlier", "2009H2", true],
        ["earlier", "2009H2", true],
        ["earlier", "2009H2", true],
      ]);
    }),
  SLOW,
);

test(
  "a text that a newer file is without is named as people know it, with whose it was and where",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      const template = ["template", "--catalogue", "koebenhavn-2010", "--period", "2009H2"];
      await run(...template, "--department", "socialforvaltningen", "--out", "a");
      const file = "a/koebenhavn-2010_socialforvaltningen_2009H2.xlsx";
      folder.write("ny.xlsx", folder.read(file));
      await write(folder, file, { "indsatser/1": { text: "• Helhedsplaner" } });
      await run("consolidate", file, "--out", "b.xlsx");
      const { err } = await run("consolidate", "ny.xlsx", "--into", "b.xlsx", "--out", "c.xlsx");
      expect(err).toContain(
        "Feltet til Indsatser: Socialforvaltningens indsatser på integrationsområdet, 2009H2 er tomt i ny.xlsx (før: Socialforvaltningen E6)",
      );
    }),
  SLOW,
);

test(
  "Hedensted: two interviews with whom, when and how; only the themes that a round names are asked for",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      const interviews = ["interview-virksomhedsejere", "interview-frivillige-og-sprogskolen"];
      folder.write("round.json", JSON.stringify({ ...plainRound("2018"), themes: interviews }));
      const asked = ["--round", "round.json", "--department", "administrationen", "--out", "a"];
      expect(await run("template", "--catalogue", "hedensted-2018", ...asked)).toMatchObject({ exit: 0 });
      const file = "a/hedensted-2018_administrationen_2018.xlsx";
      const held = { when: "12. september 2018", how: "Fokusgruppe, 2 timer", author: "Administrationen" };
      await write(folder, file, {
        "interview-virksomhedsejere/1": { text: "=Flere vil ansætte", whom: "6 virksomhedsejere", ...held },
        "interview-frivillige-og-sprogskolen/1": {
          text: "- Sproget er sværest\n- 😀",
          whom: "Frivillige",
          ...held,
        },
      });
      await run("consolidate", file, "--out", "b.xlsx");
      const rows = readGatheredTexts(await sheet(folder, "b.xlsx")) ?? [];
      expect(rows.map(({ written: { place, text, whom, when } }) => [place, text, whom, when])).toEqual([
        ["interview-virksomhedsejere", "=Flere vil ansætte", "6 virksomhedsejere", held.when],
        ["interview-frivillige-og-sprogskolen", "- Sproget er sværest\n- 😀", "Frivillige", held.when],
      ]);
    }),
  SLOW,
);
