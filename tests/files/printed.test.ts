// The printed sheets as LibreOffice prints them: pages, headings on each of them, and words where colours are lost.
import { plainRound } from "../../src/barometer/round";
import { resultSheets } from "../../src/jobs/results/results";
import { planLists } from "../../src/sheets/entry/drop-downs";
import { planEntry } from "../../src/sheets/entry/plan";
import { planGuide } from "../../src/sheets/entry/guide";
import { planData } from "../../src/sheets/gathered/data";
import { scaleOf } from "../../src/excel/page-fit";
import type { SheetPlan } from "../../src/sheets/plan/plan";
import { dataText } from "../../src/text/sheets/gathered";
import { resultsText } from "../../src/text/sheets/results";
import { statusLabel } from "../../src/text/words/status";
import { sheetNames } from "../../src/text/sheets/names";
import { syntheticCatalogue, syntheticFigures } from "../fixtures/synthetic";
import { bookOf, example } from "./books";
import { printedPages, testWithPoppler } from "./libreoffice";

const PERIODS = ["2015", "2017", "2018"];
/** A landscape A4 page holds no more rows than this. */
const MOST_ROWS_ON_A_PAGE = 45;

testWithPoppler("a council table of 120 indicators is one page wide, its headings on each page", async () => {
  const catalogue = syntheticCatalogue(120);
  const { plans, edition } = resultSheets(
    catalogue,
    syntheticFigures(catalogue, PERIODS),
    null,
    "2018-11-20",
  );
  const pages = await printedPages(await bookOf([named(plans, sheetNames.da.council)]));
  const { name, measured, value, comparison, gap, change, since, light, notes } = resultsText.da.headings;
  expect(pages.length).toBeGreaterThan(Math.ceil(120 / MOST_ROWS_ON_A_PAGE));
  expect(pages.length).toBeLessThan(20);
  // A table of two pages' width would have its last columns on pages without the first ones.
  for (const page of pages.slice(0, pages.findLastIndex((page) => page.includes("Eksempelindikator")) + 1)) {
    for (const heading of [name, measured, value, comparison, gap, change, since, light, notes])
      expect(page).toContain(heading);
  }
  const text = pages.join("\n");
  for (let number = 1; number <= 120; number += 1) {
    // Its row, and its sentence below.
    expect(text.match(new RegExp(`Eksempelindikator ${number}:`, "g"))).toHaveLength(2);
  }
  for (const status of ["positive", "negative"] as const) {
    const lines = edition.lines.filter((line) => line.status === status).length;
    expect(lines).toBeGreaterThan(0);
    // Goals have one of their own.
    expect(text.split(statusLabel(status, "da")).length - 1).toBeGreaterThanOrEqual(lines);
  }
});

testWithPoppler(
  "a short council table is two pages of letters that can be read, with the words of its statuses",
  async () => {
    const { catalogue, exampleFigures, exampleHistory } = example("det-nationale-barometer");
    const { plans } = resultSheets(catalogue, [...exampleHistory, ...exampleFigures], null, "2022-11-20");
    const pages = await printedPages(await bookOf([named(plans, sheetNames.da.council)]));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/Arbejde .*● Positiv/);
    expect(pages[0]).toMatch(/Danskkundskaber .*◆ Negativ/);
    expect(pages[1]).toMatch(/Ligebehandling .*– Ingen indikatorer/);
  },
);

testWithPoppler(
  "every page of the working sheets says above and below that it stays in the house; no page of the council's does",
  async () => {
    const catalogue = syntheticCatalogue(120);
    const { plans } = resultSheets(catalogue, syntheticFigures(catalogue, PERIODS), null, "2018-11-20");
    const { barometer, comparison, council } = sheetNames.da;
    const { internal } = resultsText.da;
    for (const sheet of [barometer, comparison]) {
      const pages = await printedPages(await bookOf([named(plans, sheet)]));
      expect(pages.length).toBeGreaterThan(1);
      // The first row of the first page says it once more.
      expect(pages.map((page) => page.split(internal).length - 1)).toEqual(
        pages.map((_, at) => (at === 0 ? 3 : 2)),
      );
    }
    const pages = await printedPages(await bookOf([named(plans, council)]));
    expect(pages.join()).not.toContain(internal);
  },
);

testWithPoppler(
  "Data is printed on two pages beside each other, each line with its id on both, in letters that can be read",
  async () => {
    const { catalogue, exampleFigures, exampleHistory } = example("ballerup-2018");
    const rows = [...exampleHistory, ...exampleFigures].map((figure) => ({
      ...{ figure, department: null, file: "", cell: null, importedAt: "" },
    }));
    const plan = planData({ catalogue, rows });
    const pages = await printedPages(await bookOf([plan]));
    const { headings } = dataText.da;
    for (const page of pages) {
      expect(page).toContain(resultsText.da.internal);
      expect(page).toContain(headings.indicator);
    }
    // Id, name, group and division on the first half of the pages, period and numbers on the others.
    expect(pages.map((page) => page.includes(headings.missing))).toEqual(
      pages.map((_, at) => at >= pages.length / 2),
    );
    expect(pages.join("\n").match(/^\s*hjemmepleje/gm)).toHaveLength(
      2 * rows.filter(({ figure }) => figure.indicator === "hjemmepleje").length,
    );
    expect(scaleOf(plan)).toBe(100);
  },
);

testWithPoppler(
  "the front page is one page, also with all that a catalogue and a round can say",
  async () => {
    const { catalogue } = example("ballerup-2018");
    const long = "Barometeret er ikke en evaluering, men viser, om udviklingen går den rigtige vej. ".repeat(
      40,
    );
    const plan = planGuide({
      catalogue: { ...catalogue, disclaimer: long, subtitle: long },
      round: {
        ...plainRound("2018"),
        title: "Efterårets runde om integrationsindikatorer i alle centre",
        deadline: "fredag den 30. november 2018 kl. 12.00",
        contact:
          "Sekretariatet for Center for Arbejdsmarked, Berit Eksempel, tlf. 44 77 20 00, sekretariat@eksempel.dk",
        caseNumber: "00.00.00-P00-1-18",
      },
      departments: catalogue.departments.map(({ id }) => id),
    });
    const pages = await printedPages(await bookOf([plan]));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("fredag den 30. november 2018 kl. 12.00");
    expect(pages[0]).toContain("sekretariat@eksempel.dk");
  },
);

testWithPoppler("an entry sheet is one page wide, its headings on each page", async () => {
  const catalogue = syntheticCatalogue(60);
  const plan = planEntry({
    catalogue,
    round: plainRound("2018"),
    departments: catalogue.departments.map(({ id }) => id),
    history: syntheticFigures(catalogue, ["2015", "2017"]),
  });
  const pages = await printedPages(await bookOf([plan, planLists(catalogue.language)]));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toMatch(/Indikator .*Periode.*Værdi.*Kontrol/s);
});

function named(plans: readonly SheetPlan[], name: string): SheetPlan {
  const plan = plans.find((one) => one.name === name);
  if (plan === undefined) throw new Error(`no sheet ${name}`);
  return plan;
}
