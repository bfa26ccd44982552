// Whole rounds on the command line as the municipalities hold them: figures, texts, lights, explanations and comments, to the
// printed sheet.
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { copenhagen2010ExampleTexts } from "../../src/catalogues/koebenhavn-2010/example-texts";
import { findCatalogue } from "../../src/catalogues";
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, FIGURE_COLUMNS } from "../../src/barometer/figure";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { savedWorkbook } from "../../src/jobs/form/saved-workbook";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readTexts, writeText } from "../../src/jobs/results/texts";
import { figureToRow } from "../../src/sheets/workbook";
import { resultsText } from "../../src/text/sheets/results";
import { inFolder, type Folder } from "./run";

const SLOW = 240_000;

function csv(figures: Parameters<typeof figureToRow>[0][]): string {
  const rows = figures.map((figure) =>
    figureToRow(figure).map((cell) => (cell === null ? "" : String(cell))),
  );
  return [FIGURE_COLUMNS.join(";"), ...rows.map((row) => row.join(";"))].join("\n");
}

/** As somebody writes in the file with another program. */
async function write(folder: Folder, file: string, texts: Record<string, Record<string, string>>) {
  const workbook = await openEmbeddedWorkbook({ bytes: folder.read(file) });
  const port = excelWorkbook((batch) => workbook.run(batch));
  const shown = await readTexts(port);
  for (const { written } of shown.outcome === "texts" ? shown.texts : []) {
    const fields = texts[`${written.place}/${String(written.number)}`];
    if (fields === undefined) continue;
    expect(await writeText(port, { id: written, before: written, fields })).toEqual({ outcome: "written" });
  }
  folder.write(file, await workbook.save());
}

/** Writes into the cell in the column of a heading, in the row that begins with a word. */
async function writeBeside(
  folder: Folder,
  file: string,
  sheet: string,
  cells: { heading: string; row: string; text: string }[],
) {
  const workbook = await openEmbeddedWorkbook({ bytes: folder.read(file) });
  const book = await savedWorkbook(folder.read(file));
  const grid = (await book.read([{ sheet }])).grids[sheet];
  if (!grid) throw new Error(`no ${sheet}`);
  for (const { heading, row, text } of cells) {
    const header = grid.values.find((line) => line.includes(heading));
    const at = grid.values.findIndex((line) => String(line[0] ?? "").startsWith(row));
    const column = header?.indexOf(heading) ?? -1;
    const { accepted } = workbook.paste(sheet, grid.row + at, grid.column + column, [[text]]);
    expect(accepted).toBe(true);
  }
  folder.write(file, await workbook.save());
}

async function said({ read }: Folder, file: string, sheet: string): Promise<string> {
  const { grids } = await (await savedWorkbook(read(file))).read([{ sheet }]);
  const cells = grids[sheet]?.values.flat() ?? [];
  return cells.filter((cell) => cell !== null && cell !== "").join("\n");
}

const words2010 = (theme: string, mark = "") =>
  copenhagen2010ExampleTexts
    .filter((one) => one.theme === theme)
    .map(({ text }) => mark + text)
    .join("\n");

test(
  "København 2010: the letter's sentences, the efforts and the forecast stand on Socialudvalget's sheet, and its comment comes back",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      const of = (wanted: string) =>
        csv(copenhagen2010ExampleFigures.filter(({ period }) => period === wanted));
      folder.write("før.csv", of("2006H2"));
      folder.write("tal.csv", of("2009H2"));
      const template = ["template", "--catalogue", "koebenhavn-2010", "--period", "2009H2"];
      expect(await run(...template, "--history", "før.csv", "--out", "a")).toMatchObject({ exit: 0 });
      const form = "a/koebenhavn-2010_socialforvaltningen_2009H2.xlsx";
      await run("fill", form, "--figures", "tal.csv", "--out", "svar.xlsx");
      await write(folder, "svar.xlsx", {
        "indsatser/1": { text: words2010("indsatser", "• "), author: "Socialforvaltningen" },
        "kommende-måling/1": { text: words2010("kommende-måling") },
      });
      expect(await run("consolidate", "svar.xlsx", "--out", "b.xlsx")).toMatchObject({ exit: 0 });
      const sheet = await said(folder, "b.xlsx", "Socialudvalget");
      // Of the letter: 8,6, 2,6 and 2,2 percentage points.
      expect(sheet).toMatch(/faldet med 8,6 procentpoint/);
      expect(sheet).toMatch(/faldet med 2,6 procentpoint/);
      expect(sheet).toMatch(/2,2 procentpoint/);
      expect(sheet).toContain("● Positiv");
      expect(sheet).toContain(
        "Socialforvaltningens indsatser på integrationsområdet\nIndsatser fra Socialforvaltningen",
      );
      expect(sheet.replaceAll("\n", "")).toContain(words2010("indsatser", "• ").replaceAll("\n", ""));
      expect(sheet).toContain("Forventning fra Socialforvaltningen (2. halvår 2009)");

      const name = findCatalogue("koebenhavn-2010")?.catalogue.indicators.find(
        ({ id }) => id === "dømte-15-19-årige",
      )?.name;
      const heading = resultsText.da.headings.comment;
      const comment = { heading, row: name ?? "?", text: "Udvalget tager målingen til efterretning." };
      await writeBeside(folder, "b.xlsx", "Socialudvalget", [comment]);
      expect(await run("consolidate", "svar.xlsx", "--into", "b.xlsx", "--out", "c.xlsx")).toMatchObject({
        exit: 0,
      });
      expect(await said(folder, "c.xlsx", "Socialudvalget")).toContain(comment.text);
      expect(await said(folder, "c.xlsx", SHEETS.texts)).toContain(comment.text);
    }),
  SLOW,
);

/** The source of 2011 names no indicators: these are examples. */
function koebenhavn2011(): Catalogue {
  const shipped = findCatalogue("koebenhavn-2011")?.catalogue;
  if (shipped === undefined) throw new Error("the catalogue is gone");
  const example = (id: string, goal: string) =>
    ({
      ...{ id, goal, name: `Eksempelindikator ${id}`, definition: "Et eksempel", departments: [] },
      ...{ groups: ["target"], measure: "count", desired: "increase", judgedAgainst: "previous" },
      ...{ basis: "not-applicable", period: { kind: "year" }, state: "available" },
    }) as Catalogue["indicators"][number];
  return {
    ...shipped,
    ...{ exampleFigures: true, judgedAgainst: "previous" },
    departments: [{ id: "bif", name: "Beskæftigelses- og Integrationsforvaltningen" }],
    indicators: [example("job", "mål-2"), example("oplevelse", "mål-8")].map((one) => ({
      ...one,
      departments: ["bif"],
    })),
  };
}

const count = (indicator: string, period: string, value: number) => ({
  ...emptyFigure({ indicator, group: "target", category: null, period }),
  value,
});

test(
  "København 2011: the leading committee's comments go to all committees, and each one's own stand in its column into the next year",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      folder.write("katalog.json", JSON.stringify(koebenhavn2011()));
      const template = ["template", "--catalogue", "katalog.json"];
      await run(...template, "--period", "2011", "--out", "a");
      const form = "a/koebenhavn-2011_bif_2011.xlsx";
      folder.write("2011.csv", csv([count("job", "2011", 400), count("oplevelse", "2011", 300)]));
      await run("fill", form, "--figures", "2011.csv", "--out", "svar-2011.xlsx");
      await write(folder, "svar-2011.xlsx", {
        "kommentarer/1": {
          text: "Udvalget hæfter sig ved de første målinger.\n• Ressourcerne følger målene.",
        },
      });
      expect(await run("consolidate", "svar-2011.xlsx", "--out", "b.xlsx")).toMatchObject({ exit: 0 });
      const heading = resultsText.da.headings.comment;
      const own = { heading, row: "Eksempelindikator oplevelse", text: "Vi vil følge det tæt i 2011." };
      for (const sheet of ["Teknik- og Miljøudvalget", "Socialudvalget"]) {
        expect(await said(folder, "b.xlsx", sheet)).toContain("Udvalget hæfter sig ved de første målinger.");
      }
      await writeBeside(folder, "b.xlsx", "Socialudvalget", [own]);

      await run("consolidate", "svar-2011.xlsx", "--into", "b.xlsx", "--out", "b2.xlsx");
      // The department sees what it has to live up to, also before anybody has computed with it.
      await run(...template, "--period", "2012", "--history", "b.xlsx", "--out", "c");
      const form2012 = await said(folder, "c/koebenhavn-2011_bif_2012.xlsx", SHEETS.texts);
      expect(form2012).toContain("Vi vil følge det tæt i 2011.");
      folder.write("2012.csv", csv([count("job", "2012", 380), count("oplevelse", "2012", 310)]));
      const next = "c/koebenhavn-2011_bif_2012.xlsx";
      await run("fill", next, "--figures", "2012.csv", "--out", "svar-2012.xlsx");
      const gathered = await run("consolidate", "svar-2012.xlsx", "--into", "b2.xlsx", "--out", "d.xlsx");
      expect(gathered).toMatchObject({ exit: 0 });
      const later = await said(folder, "d.xlsx", "Socialudvalget");
      // Said of last year's figures, and printed as such; the column is empty for this year's.
      expect(later).toContain(
        "Eksempelindikator oplevelse – Udvalgets bemærkninger fra Socialudvalget (2011): Vi vil følge det tæt i 2011.",
      );
      expect(later).toContain('["socialudvalget","oplevelse","2012"');
    }),
  SLOW,
);

test(
  "København 2011: a red light is explained by its department, and the explanation stands under its goal",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      folder.write("katalog.json", JSON.stringify(koebenhavn2011()));
      folder.write("før.csv", csv([count("job", "2010", 420), count("oplevelse", "2010", 280)]));
      folder.write("2011.csv", csv([count("job", "2011", 400), count("oplevelse", "2011", 300)]));
      const made = ["template", "--catalogue", "katalog.json", "--period", "2011", "--history", "før.csv"];
      await run(...made, "--out", "a");
      const form = "a/koebenhavn-2011_bif_2011.xlsx";
      await run("fill", form, "--figures", "2011.csv", "--out", "svar.xlsx");
      await run("consolidate", "svar.xlsx", "--out", "b.xlsx");

      const followUp = ["template", "--kind", "follow-up", "--into", "b.xlsx", "--out", "op"];
      expect(await run(...followUp, "--deadline", "1. maj")).toMatchObject({ exit: 2 });
      followUp.push("--deadline", "2012-05-01");
      expect(await run(...followUp)).toMatchObject({ exit: 0 });
      const asked = "op/koebenhavn-2011_opfoelgning_bif_2011.xlsx";
      expect(await said(folder, asked, SHEETS.followUp)).toContain("◆ Negativ (2011)");
      expect(await said(folder, asked, SHEETS.followUp)).toContain("Svarfrist: 1. maj 2012");
      expect((await run("check", asked)).out).toContain("Eksempelindikator job");
      expect(await said(folder, "op/b.xlsx", SHEETS.round)).toContain("Forklaring: Eksempelindikator job");
      // Files that stand there are not written over.
      expect(await run(...followUp)).toMatchObject({ exit: 1 });

      const text = "Færre ledige stillinger.\n• Især i 2. kvartal.";
      const cell = { heading: "Jeres forklaring", row: "Eksempelindikator job", text };
      await writeBeside(folder, asked, SHEETS.followUp, [cell]);
      expect((await run("check", asked)).exit).toBe(0);
      const gathered = await run("consolidate", asked, "--into", "op/b.xlsx", "--out", "d.xlsx", "--json");
      expect(JSON.parse(gathered.out)).toMatchObject({
        files: [{ department: "bif", status: "imported", figures: 0 }],
        missing: [],
      });
      expect(await said(folder, "d.xlsx", SHEETS.round)).not.toContain("Forklaring: Eksempelindikator job");
      const sheet = await said(folder, "d.xlsx", "Beskæftigelses- og Integrations");
      expect(sheet).toContain(
        `Eksempelindikator job – Forklaring fra Beskæftigelses- og Integrationsforvaltningen (2011):\n${text}`,
      );
      const again = await run("template", "--kind", "follow-up", "--into", "d.xlsx", "--out", "igen");
      expect(again.err).toContain("Har allerede forklaret deres lys");
    }),
  SLOW,
);

test(
  "Hedensted: themes, two interviews and the thirteen parameters stand on the council's table",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      const template = ["template", "--catalogue", "hedensted-2018", "--period", "2018", "--out", "a"];
      expect(await run(...template)).toMatchObject({ exit: 0 });
      const administration = "a/hedensted-2018_administrationen_2018.xlsx";
      const held = { when: "12. september 2018", how: "fokusgruppe" };
      await write(folder, administration, {
        "lovgivning/1": { text: "Loven kræver en kontrakt.\nDen er indgået." },
        "interview-virksomhedsejere/1": { text: "Flere vil ansætte.", whom: "Virksomhedsejere", ...held },
        "interview-frivillige-og-sprogskolen/1": { text: "Sproget er sværest.", whom: "Frivillige", ...held },
      });
      const parameters = Array.from({ length: 13 }, (_, index) => ({
        ...emptyFigure({
          ...{ indicator: "progression", group: "target", period: "2018" },
          category: `parameter-${String(index + 1)}`,
        }),
        value: 3 + index / 10,
        denominator: 60,
      }));
      folder.write("progression.csv", csv(parameters));
      const department = "a/hedensted-2018_integrationsafdelingen_2018.xlsx";
      await run("fill", department, "--figures", "progression.csv", "--out", "svar.xlsx");
      // The administration has no figures yet, which is told; what it has written is gathered all the same.
      const gathered = await run("consolidate", administration, "svar.xlsx", "--out", "b.xlsx", "--json");
      expect(JSON.parse(gathered.out)).toMatchObject({
        files: [{ status: "imported" }, { status: "imported" }],
      });
      const council = await said(folder, "b.xlsx", SHEETS.council);
      for (const { category } of parameters) {
        expect(council).toContain(`Parameter ${(category ?? "").replace("parameter-", "")}`);
      }
      expect(council).toContain("Lovgivning\nSvar fra Administrationen (2018):\nLoven kræver en kontrakt.");
      expect(council).toContain("Interview fra Administrationen (2018):\nFlere vil ansætte.");
      expect(council).toContain("Sproget er sværest.");
      expect(council).toContain("(12. september 2018, fokusgruppe)");
      // With whom they spoke stays in the house.
      expect(council).not.toContain("Virksomhedsejere\n");
    }),
  SLOW,
);
