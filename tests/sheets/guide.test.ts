import { plainRound } from "../../src/barometer/round";
import { shippedCatalogues } from "../../src/catalogues";
import { planGuide } from "../../src/sheets/guide";
import { planIndicators } from "../../src/sheets/indicators";
import { catalogueWith, gridOf, picture, planProblems } from "./helpers";

/** Points of an A4 page between the margins that the plan has: 842 high, 595 wide. */
const PAGE_HEIGHT = 842 - 43 - 50;

test("the front page says what, until when, how, and whom to ask", () => {
  const catalogue = catalogueWith([{}, { name: "Kriminalitet", state: "clarifying" }], {
    exampleFigures: true,
  });
  const round = {
    ...plainRound("2018"),
    deadline: "1. marts 2019",
    contact: "Anna Jensen",
    caseNumber: "12-34",
  };
  const rows = picture(planGuide({ catalogue, round, departments: ["job"] }));
  expect(rows.slice(0, 9)).toEqual([
    "Prøvekatalog",
    "Vejledning til indberetning for 2018",
    "Eksempeltal – ikke rigtige tal",
    "",
    "Forvaltning | Center for Job",
    "Periode | 2018",
    "Frist | 1. marts 2019",
    "Kontakt | Anna Jensen",
    "Sagsnr. | 12-34",
  ]);
  expect(rows).toEqual(expect.arrayContaining(["Tal at udfylde | 2", "Kontakt Anna Jensen."]));
  expect(rows.join("\n")).toContain("skal ikke indberettes endnu: Kriminalitet.");
});

test("the front page of every shipped catalogue fits a printed page without becoming too small to read", () => {
  for (const { catalogue, exampleRound } of shippedCatalogues) {
    const departments = catalogue.departments.map(({ id }) => id);
    const plan = planGuide({ catalogue, round: plainRound(exampleRound), departments });
    expect(planProblems(plan)).toEqual([]);
    expect(plan.page).toMatchObject({ orientation: "portrait", fitWidth: 1, fitHeight: 1 });
    const height = plan.rowHeights.reduce((sum, row) => sum + row.rows * row.height, 0);
    expect(height * 0.75).toBeLessThan(PAGE_HEIGHT);
  }
});

test("the indicators are shown whole, and what nobody has decided says so", () => {
  const definition = "Andel af borgerne. ".repeat(40).trim();
  const catalogue = catalogueWith([
    { definition, open: ["measure"], desired: "increase", source: "Danmarks Statistik" },
    { desired: "parity", better: "higher", target: { value: 40.5, by: "2020" }, baseline: "2016" },
  ]);
  const plan = planIndicators({ catalogue });
  expect(planProblems(plan)).toEqual([]);
  const [header = [], ...rows] = gridOf(plan).values.slice(3);
  const cell = (row: number, heading: string) => rows[row]?.[header.indexOf(heading)];
  expect(cell(0, "Definition")).toBe(definition);
  expect(cell(0, "Måleform")).toBe("andel (ikke endeligt fastlagt)");
  expect(cell(0, "Udgangspunkt")).toBe("ikke fastlagt");
  expect(cell(0, "Datakilde")).toBe("Danmarks Statistik");
  expect(cell(1, "Ønsket udvikling")).toBe("på niveau med sammenligningsgruppen; højere er bedre");
  expect(cell(1, "Succeskriterium")).toBe("40,5 i 2020");
  expect(cell(1, "Datakilde")).toBe("ikke fastlagt");
});

test("every shipped catalogue can be shown, and one without indicators says so", () => {
  for (const { catalogue } of shippedCatalogues) {
    expect(planProblems(planIndicators({ catalogue }))).toEqual([]);
    expect(planProblems(planIndicators({ catalogue, language: "en" }))).toEqual([]);
  }
  expect(picture(planIndicators({ catalogue: catalogueWith([]) })).at(-1)).toBe(
    "Kataloget har ingen indikatorer endnu.",
  );
});
