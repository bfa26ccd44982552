// How figures are extracted: shown at the row, corrected by the department, gathered, logged, and in the next round's forms.
import type { Catalogue, Indicator } from "../../src/barometer/catalogue";
import { openEmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { readDelivery } from "../../src/jobs/gather/delivery";
import { importInto } from "../../src/jobs/gather/import";
import { undoImport } from "../../src/jobs/gather/undo-import";
import { updateCatalogue } from "../../src/jobs/form/update-catalogue";
import { INDICATOR_COLUMN, type IndicatorColumn } from "../../src/sheets/catalogue/columns";
import { INDICATORS_LAYOUT } from "../../src/sheets/catalogue/plan";
import { catalogueOf } from "../barometer/helpers";
import { inFolder, type Folder } from "./run";

const SLOW = 120_000;
const catalogue: Catalogue = catalogueOf(
  [
    {
      ...{ id: "igu", name: "IGU", measure: "count", groups: ["target"], departments: ["x"] },
      extraction: { system: "Opus", filter: "15–64 år", owner: "Anne", deputy: "Bo" },
    },
    { id: "job", name: "Job", measure: "count", groups: ["target"], departments: ["y"] },
  ] as unknown as Partial<Indicator>[],
  {
    departments: [
      { id: "x", name: "Forvaltning X" },
      { id: "y", name: "Forvaltning Y" },
    ],
  },
);

async function opened(folder: Folder, file: string) {
  const workbook = await openEmbeddedWorkbook({ bytes: folder.read(file) });
  return { workbook, port: excelWorkbook((batch) => workbook.run(batch)) };
}

async function textOn(folder: Folder, file: string, sheet: string): Promise<string> {
  const { workbook } = await opened(folder, file);
  return JSON.stringify(
    [...workbook.view(sheet).cells].map(([, line]) => [...line].map(([, { value }]) => value)),
  );
}

/** A department's form, with what it has typed in the first row of its sheet Indikatorer. */
async function answered(
  folder: Folder,
  typed: Partial<Record<IndicatorColumn, string>>,
  taken: "typed" | "taken-in" = "typed",
) {
  folder.write("k.json", JSON.stringify(catalogue));
  folder.write("tal.csv", "indicator,group,period,value\nigu,target,2018,7\n");
  await folder.run(
    "template",
    "--catalogue",
    "k.json",
    "--period",
    "2018",
    "--department",
    "x",
    "--out",
    ".",
  );
  await folder.run("fill", "k_x_2018.xlsx", "--figures", "tal.csv", "--out", "x.xlsx");
  const { workbook, port } = await opened(folder, "x.xlsx");
  for (const [column, text] of Object.entries(typed)) {
    const place = INDICATOR_COLUMN[column as IndicatorColumn];
    const { accepted } = workbook.paste("Indikatorer", INDICATORS_LAYOUT.body, place, [[text]]);
    expect(accepted).toBe(true);
  }
  if (taken === "taken-in") {
    expect(await updateCatalogue(port, { confirmed: true })).toMatchObject({ outcome: "updated" });
  }
  folder.write("x.xlsx", await workbook.save());
}

const gather = ({ run }: Folder, ...more: string[]) =>
  run("consolidate", "x.xlsx", "--catalogue", "k.json", "--out", "b.xlsx", "--overwrite", ...more);

test(
  "the form says at the indicator's first row where its figures come from and who knows how",
  () =>
    inFolder(async (folder) => {
      await answered(folder, {});
      expect(await textOn(folder, "x.xlsx", "Indberetning")).toContain(
        "IGU\\nUdtræk: Opus · 15–64 år · Anne (Bo)",
      );
    }),
  SLOW,
);

test.each(["typed", "taken-in"] as const)(
  "a change of hands is gathered, logged, on the board and in the next forms, where it was %s",
  (taken) =>
    inFolder(async (folder) => {
      await answered(folder, { extractionOwner: "Clara" }, taken);
      expect(await gather(folder)).toMatchObject({ exit: 0 });
      const log = await textOn(folder, "b.xlsx", "Importlog");
      expect(log).toContain("Udtræk ændret");
      expect(log).toContain('"ansvarlig"');
      expect(await textOn(folder, "b.xlsx", "Runden")).toContain(
        "IGU: ansvarlig ændret fra Anne til Clara, meldt af Forvaltning X",
      );
      await folder.run(
        "template",
        "--catalogue",
        "b.xlsx",
        "--period",
        "2019",
        "--department",
        "x",
        "--out",
        ".",
      );
      expect(await textOn(folder, "k_x_2019.xlsx", "Indberetning")).toContain("Opus · 15–64 år · Clara (Bo)");
      // The same file once more tells nothing new.
      await folder.run("consolidate", "x.xlsx", "--into", "b.xlsx", "--out", "b.xlsx", "--overwrite");
      expect((await textOn(folder, "b.xlsx", "Importlog")).split("Udtræk ændret")).toHaveLength(2);
    }),
  SLOW,
);

test(
  "a form that says nothing new leaves a later correction in the barometer workbook as it is",
  () =>
    inFolder(async (folder) => {
      await answered(folder, {});
      const corrected = {
        ...catalogue,
        indicators: catalogue.indicators.map((one) => ({ ...one, extraction: { owner: "Dorte" } })),
      };
      folder.write("k.json", JSON.stringify(corrected));
      await gather(folder);
      expect(await textOn(folder, "b.xlsx", "Indikatorer")).toContain("Dorte");
      expect(await textOn(folder, "b.xlsx", "Importlog")).not.toContain("Udtræk ændret");
    }),
  SLOW,
);

test(
  "in the pane only the cells that say it are written on the secretariat's own sheet Indikatorer",
  () =>
    inFolder(async (folder) => {
      await answered(folder, {});
      await gather(folder);
      await answered(folder, { extractionOwner: "Clara" });
      const { workbook, port } = await opened(folder, "b.xlsx");
      const place = { row: INDICATORS_LAYOUT.body, column: INDICATOR_COLUMN.definition };
      workbook.paste("Indikatorer", place.row, place.column, [["Rettet, ikke taget ind"]]);
      const { incoming } = await readDelivery("x2.xlsx", folder.read("x.xlsx"), "da");
      const done = await importInto(port, {
        incoming: [incoming],
        catalogue: null,
        now: "2018-11-21T08:00:00Z",
      });
      expect(done.outcome).toBe("imported");
      folder.write("b.xlsx", await workbook.save());
      const sheet = await textOn(folder, "b.xlsx", "Indikatorer");
      expect(sheet).toContain("Clara");
      expect(sheet).toContain("Rettet, ikke taget ind");
      const updated = await updateCatalogue((await opened(folder, "b.xlsx")).port, { confirmed: true });
      expect(updated).toMatchObject({ outcome: "updated" });
      if (updated.outcome !== "updated") return;
      expect(updated.store.catalogue.indicators[0]).toMatchObject({
        definition: "Rettet, ikke taget ind",
        extraction: { owner: "Clara" },
      });
    }),
  SLOW,
);

test(
  "an import that is taken back takes back what it told of extraction, and the same file may tell it again",
  () =>
    inFolder(async (folder) => {
      await answered(folder, {});
      await gather(folder);
      await answered(folder, { extractionOwner: "Clara", extractionSystem: "KMD" });
      const { workbook, port } = await opened(folder, "b.xlsx");
      const { incoming } = await readDelivery("x2.xlsx", folder.read("x.xlsx"), "da");
      const tell = (now: string) => importInto(port, { incoming: [incoming], catalogue: null, now });
      const ownExtraction = async () => {
        folder.write("b.xlsx", await workbook.save());
        const { port: fresh } = await opened(folder, "b.xlsx");
        const updated = await updateCatalogue(fresh, { confirmed: true });
        if (updated.outcome !== "updated" && updated.outcome !== "unchanged")
          throw new Error(updated.outcome);
        const sheet = await textOn(folder, "b.xlsx", "Runden");
        return { isOnBoard: sheet.includes("Clara"), sheet: await textOn(folder, "b.xlsx", "Indikatorer") };
      };
      await tell("2018-11-21T08:00:00Z");
      // Somebody has put the system right in the sheet since: that stays.
      const place = { row: INDICATORS_LAYOUT.body, column: INDICATOR_COLUMN.extractionSystem };
      workbook.paste("Indikatorer", place.row, place.column, [["Opus 2"]]);
      expect(await undoImport(port, { confirmed: true, now: "2018-11-22T08:00:00Z" })).toMatchObject({
        outcome: "undone",
      });
      const back = await ownExtraction();
      expect(back.isOnBoard).toBe(false);
      expect(back.sheet).toContain('"Anne"');
      expect(back.sheet).toContain("Opus 2");
      expect(back.sheet).not.toContain("Clara");
      expect(await textOn(folder, "b.xlsx", "Importlog")).toContain("Clara");
      await tell("2018-11-23T08:00:00Z");
      expect(await ownExtraction()).toMatchObject({ isOnBoard: true });
    }),
  SLOW,
);
