// The formulas of the comparison say the same in LibreOffice as in ours, and the file holds their values for whoever calculates nothing.
import { strFromU8, unzipSync } from "fflate";
import { resultSheets } from "../../src/jobs/results/results";
import { dataSource, type DataRow, planData } from "../../src/sheets/gathered";
import { type CellValue, gridOfPlan } from "../../src/sheets/plan";
import { sheetNames } from "../../src/text/sheets/names";
import { bookOf, example, open, withoutResults } from "./books";
import { calculatedSheet, SLOW } from "./libreoffice";

/** Where a formula has no value LibreOffice reckons it; where it has one, others show that. */
test.each(["ballerup-2018", "det-nationale-barometer"])(
  "the comparison of %s is reckoned alike in LibreOffice, and its file holds every value",
  async (id) => {
    const { catalogue, exampleHistory, exampleFigures } = example(id);
    const rows = [...exampleHistory, ...exampleFigures].map((figure): DataRow => {
      const department = catalogue.indicators.find(({ id: own }) => own === figure.indicator)?.departments[0];
      return { figure, department: department ?? null, file: "", cell: "E9", importedAt: "" };
    });
    const data = planData({ catalogue, rows });
    const { plans } = resultSheets(
      catalogue,
      rows.map(({ figure, department }) => ({ ...figure, department })),
      ...([null, "2018-11-20", [], [], null, undefined] as const),
      dataSource(gridOfPlan(data), rows, rows),
    );
    const comparison = plans.find(({ name }) => name === sheetNames.da.comparison);
    if (comparison === undefined) throw new Error("no comparison");
    const bytes = await bookOf([comparison, data]);

    const ours = (await (await open(bytes)).values())[sheetNames.da.comparison] ?? [];
    const theirs = await calculatedSheet(withoutResults(bytes), sheetNames.da.comparison);
    const checked = comparison.checked ?? [];
    expect(checked.filter(({ formula }) => formula.includes("Data!")).length).toBeGreaterThan(20);
    const cells = (sheet: readonly CellValue[][]) =>
      checked.map(({ row, column }) => String(sheet[row]?.[column] ?? ""));
    expect(cells(theirs)).toEqual(cells(ours as CellValue[][]));

    const parts = unzipSync(bytes);
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    const formulas = sheets.flatMap(([, content]) => strFromU8(content).match(/<c [^>]*><f.*?<\/c>/g) ?? []);
    expect(formulas).toHaveLength(checked.length);
    expect(formulas.filter((cell) => !/<v>/.test(cell))).toEqual([]);
  },
  SLOW,
);
