// A hearing as in København 2006/07: forms for the parties, their answers side by side, a criterion taken over, and the light
// that is judged by it.
import type { Catalogue, Indicator } from "../../src/barometer/catalogue";
import { findCatalogue } from "../../src/catalogues";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { inFolder, type Folder } from "./run";

const SLOW = 240_000;

/** The source names no indicators: these are examples. */
const EXAMPLES = [
  {
    id: "eksempel-job",
    name: "Eksempelindikator: i beskæftigelse",
    definition: "Andelen i beskæftigelse",
    goal: "beskæftigelse",
    measure: "share",
    desired: "increase",
  },
  {
    id: "eksempel-tryg",
    name: "Eksempelindikator: føler sig utrygge",
    definition: "Andelen, der føler sig utrygge",
    goal: "tryghed",
    measure: "share",
    desired: "decrease",
  },
  {
    id: "eksempel-lille",
    name: "Eksempelindikator: antal",
    definition: "Et lille antal",
    goal: "bolig",
    measure: "count",
    desired: "decrease",
  },
].map((one) => ({
  ...{ departments: ["beskaeftigelses-og-integrationsforvaltningen"], groups: ["target"] },
  ...{ basis: "not-applicable", period: { kind: "halfyear" }, state: "available", ...one },
})) as Indicator[];

function koebenhavn(): Catalogue {
  const shipped = findCatalogue("koebenhavn-2007")?.catalogue;
  if (shipped === undefined) throw new Error("the catalogue is gone");
  return { ...shipped, exampleFigures: true, indicators: EXAMPLES };
}

const FIGURES = [
  "indicator,group,period,numerator,denominator,value",
  "eksempel-job,target,2006H2,500,1000,",
  "eksempel-tryg,target,2006H2,300,1000,",
  "eksempel-lille,target,2006H2,,,3",
  "eksempel-job,target,2007H1,520,1000,",
  "eksempel-tryg,target,2007H1,290,1000,",
];

type Sheet = (cells: Record<string, string | number>) => void;

/** Writes into cells as people do, and saves. */
async function edited(
  folder: Folder,
  from: string,
  to: string,
  write: (sheet: Sheet) => void,
  name = "Høring",
) {
  const workbook: EmbeddedWorkbook = await openEmbeddedWorkbook({ bytes: folder.read(from) });
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    write((cells) => {
      for (const [cell, content] of Object.entries(cells)) sheet.getRange(cell).values = [[content]];
    });
    await context.sync();
  });
  folder.write(to, await workbook.save("xlsx"));
}

async function seen(folder: Folder, file: string, sheet: string): Promise<unknown[][]> {
  const workbook = await openEmbeddedWorkbook({ bytes: folder.read(file) });
  let values: unknown[][] = [];
  await workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load("values");
    await context.sync();
    values = range.values as unknown[][];
  });
  return values;
}

const FORM = "koebenhavn-2007_integrationsrådet_2007H1.xlsx";
const OTHER = "koebenhavn-2007_udvalgene_2007H1.xlsx";

async function forms(folder: Folder) {
  folder.write("k.json", JSON.stringify(koebenhavn()));
  folder.write("tal.csv", FIGURES.slice(0, 4).join("\n"));
  return folder.run(
    ...["template", "--kind", "hearing", "--catalogue", "k.json", "--period", "2007H1"],
    ...["--history", "tal.csv", "--out", "."],
  );
}

test(
  "a whole round: asked, answered, checked, gathered side by side, taken over, and judged by the target",
  () =>
    inFolder(async (folder) => {
      const { run } = folder;
      expect(await forms(folder)).toMatchObject({ exit: 0 });
      const form = await seen(folder, FORM, "Høring");
      const text = JSON.stringify(form);
      expect(text).toContain("dækkende for forvaltningens indsats");
      expect(text).toContain("50,0 (2. halvår 2006)");
      // A count of 3 must not leave the house.
      expect(text).toContain("under 5");
      expect(form.flat()).not.toContain(3);

      await edited(folder, FORM, "svar1.xlsx", (write) =>
        write({
          E7: "Delvist",
          G7: "Sundhed mangler.\n• Sammenlign med »Vollsmose«",
          G9: "Fritid",
          E12: 60,
          F12: 2010,
        }),
      );
      await edited(folder, OTHER, "svar2.xlsx", (write) =>
        write({ E7: "Ja", E12: 55, F12: "2009H2", E16: 40, F16: 2010 }),
      );
      expect(await run("check", "svar1.xlsx")).toMatchObject({ exit: 0 });
      const checked = JSON.parse((await run("check", "svar2.xlsx", "--json")).out) as {
        files: { kind: string; findings: { code: string; cell: string; severity: string }[] }[];
      };
      expect(checked.files[0]?.kind).toBe("hearing");
      expect(checked.files[0]?.findings).toMatchObject([
        { code: "criterion-wrong-way", severity: "warning", cell: "E16" },
      ]);

      await run(
        "template",
        "--catalogue",
        "k.json",
        "--period",
        "2007H1",
        "--out",
        ".",
        "--history",
        "tal.csv",
      );
      folder.write("nu.csv", [FIGURES[0], ...FIGURES.slice(4)].join("\n"));
      const entry = "koebenhavn-2007_beskaeftigelses-og-integrationsforvaltningen_2007H1.xlsx";
      await run("fill", entry, "--figures", "nu.csv", "--out", "tal.xlsx");
      const gathered = await run(
        "consolidate",
        "tal.xlsx",
        "svar1.xlsx",
        "svar2.xlsx",
        "--out",
        "b.xlsx",
        "--json",
      );
      expect((JSON.parse(gathered.out) as { files: object[] }).files).toMatchObject([
        { status: "imported" },
        { status: "imported", department: null, notes: ["Høringssvar fra Integrationsrådet."] },
        { status: "imported", notes: ["Høringssvar fra Udvalgene."] },
      ]);
      const side = await seen(folder, "b.xlsx", "Høring");
      const rowOf = (name: string) => side.find(([first]) => String(first).startsWith(name)) ?? [];
      expect(rowOf("Er indikatorerne")).toEqual(
        expect.arrayContaining(["Ja", "Delvist", "Sundhed mangler.\n• Sammenlign med »Vollsmose«"]),
      );
      expect(rowOf("Eksempelindikator: i besk")).toEqual([
        "Eksempelindikator: i beskæftigelse",
        "Ikke fastlagt",
        ...["55 pct.", "2. halvår 2009", ""],
        ...["60 pct.", "2010", ""],
      ]);

      const light = async () => {
        const { out } = await run("assess", "b.xlsx", "--json");
        const { lines } = JSON.parse(out) as { lines: { indicator: string; rule: string; detail: string }[] };
        return lines.find(({ indicator }) => indicator === "eksempel-job");
      };
      expect(await light()).toMatchObject({ rule: "direction", detail: "improved" });
      const take = (party: string, ...more: string[]) =>
        run(
          ...["take-over", "b.xlsx", "--indicator", "eksempel-job", "--party", party],
          ...["--out", "b2.xlsx", ...more],
        );
      expect(await take("integrationsrådet")).toMatchObject({ exit: 0 });
      folder.write("b.xlsx", folder.read("b2.xlsx"));
      expect(await light()).toMatchObject({ rule: "target", detail: "on-track", status: "positive" });
      expect(JSON.stringify(await seen(folder, "b.xlsx", "Høring"))).toContain(
        "60 pct. senest 2010 (efter Integrationsrådet)",
      );
      expect(JSON.stringify(await seen(folder, "b.xlsx", "Importlog"))).toContain(
        "Succeskriterium overtaget fra høringen",
      );
      expect(JSON.stringify(await seen(folder, "b.xlsx", "Indikatorer"))).toContain("60");
    }),
  SLOW,
);
