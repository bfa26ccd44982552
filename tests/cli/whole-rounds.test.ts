// Whole rounds on the command line as the municipalities hold them: figures, texts, lights, explanations and comments, to the
// printed sheet.
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { copenhagen2010ExampleTexts } from "../../src/catalogues/koebenhavn-2010/example-texts";
import { findCatalogue } from "../../src/catalogues";
import { FIGURE_COLUMNS } from "../../src/barometer/figure";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { savedWorkbook } from "../../src/jobs/saved-workbook";
import { SHEETS } from "../../src/jobs/sheet-names";
import { readTexts, writeText } from "../../src/jobs/texts";
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
