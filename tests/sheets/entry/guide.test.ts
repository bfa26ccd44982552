import { plainRound } from "../../../src/barometer/round";
import { findCatalogue, shippedCatalogues } from "../../../src/catalogues";
import { planGuide } from "../../../src/sheets/entry/guide";
import { catalogueWith, picture, planProblems } from "../helpers";

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
    "Journalnummer | 12-34",
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

test("only a workbook for several departments tells to choose one", () => {
  const { catalogue } = findCatalogue("ballerup-2018")!;
  const page = (departments: string[]) =>
    picture(planGuide({ catalogue, round: plainRound("2018"), departments })).join("\n");
  expect(page(["c-arb", "c-hro"])).toContain("Vælg jeres forvaltning øverst");
  expect(page(["c-arb"])).not.toContain("Vælg jeres forvaltning");
});

test("a deadline given as a date is printed as people write it", () => {
  const { catalogue } = findCatalogue("ballerup-2018") ?? {};
  if (!catalogue) throw new Error("no catalogue");
  const round = { ...plainRound("2018"), deadline: "2019-03-01" };
  const plan = planGuide({ catalogue, round, departments: ["c-arb"], language: "da" });
  const words = plan.values.flatMap(({ cells }) => cells.flat());
  expect(words).toContain("1. marts 2019");
});

test.each([
  [{ contact: "Anna Jensen", deadline: "2019-03-01" }, "send den til Anna Jensen senest 1. marts 2019."],
  [{ contact: "Anna Jensen" }, "send den til Anna Jensen."],
  [{}, "send den til den, I har fået den fra."],
])("the last step says where the form goes, leaving out what nobody said: %j", (said, words) => {
  const { catalogue } = findCatalogue("ballerup-2018")!;
  const round = { ...plainRound("2018"), ...said };
  const page = picture(planGuide({ catalogue, round, departments: ["c-arb"] })).join("\n");
  expect(page).toContain(words);
  for (const verb of ["Kontrollér", "Meld klar", "Godkend"]) expect(page).toContain(verb);
});
