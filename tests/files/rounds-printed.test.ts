// Whole rounds of four municipalities' catalogues, as LibreOffice prints what is made for the council: how many pages, the headings on
// each of them, every text of every cell, and letters that can be read on a grey print.
import { strFromU8, unzipSync } from "fflate";
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { inOwnKind, shiftPeriod } from "../../src/barometer/period";
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { resultSheets } from "../../src/jobs/results";
import { SHEETS } from "../../src/jobs/sheet-names";
import { contains, type SheetPlan, type Style } from "../../src/sheets/plan";
import { bookOf, example } from "./books";
import { printedBooks, resaved, SLOW, testWithPoppler } from "./libreoffice";

const TODAY = "2018-11-20";
/** Sheets that stay in the house. */
const INTERNAL: readonly string[] = [SHEETS.comparison, SHEETS.barometer];
/** WCAG 2.2, 1.4.3, for letters of ordinary size. */
const LEAST_CONTRAST = 4.5;
const LEAST_LETTERS = 9;

/** Pages of each sheet that is made for the council, in the order they are printed. */
const ROUNDS: Record<string, { figures: Figure[]; pages: number }> = {
  "ballerup-2018": { figures: ballerup(), pages: 6 },
  "koebenhavn-2010": { figures: copenhagen2010ExampleFigures, pages: 6 },
  "koebenhavn-2011": { figures: [], pages: 11 },
  "hedensted-2018": { figures: invented(example("hedensted-2018").catalogue, "2018"), pages: 8 },
};

testWithPoppler(
  "every page of the rounds of Ballerup, København 2010 and 2011 and Hedensted is whole",
  async () => {
    const plans = Object.fromEntries(
      Object.entries(ROUNDS).map(([id, { figures }]) => [id, councilPlans(id, figures)]),
    );
    const books = await Promise.all(
      Object.entries(plans).map(async ([id, own]) => [id, await bookOf(own)] as const),
    );
    const printed = await printedBooks(Object.fromEntries(books));
    for (const [id, own] of Object.entries(plans)) {
      const pages = printed[id] ?? [];
      expect([id, pages.length]).toEqual([id, ROUNDS[id]?.pages]);
      // The page's number, and how many there are, at each foot.
      pages.forEach((page, at) => expect(page).toContain(`Side ${at + 1} af ${pages.length}`));
      const text = squeezed(pages.join(" "));
      for (const plan of own) {
        const missing = printedTexts(plan).filter((one) => !text.includes(squeezed(one)));
        expect([id, plan.name, missing]).toEqual([id, plan.name, []]);
      }
    }
  },
);

function ballerup(): Figure[] {
  const { exampleFigures, exampleHistory } = example("ballerup-2018");
  return [...exampleHistory, ...exampleFigures];
}

function councilPlans(id: string, figures: Figure[]): SheetPlan[] {
  const { plans } = resultSheets(example(id).catalogue, figures, null, TODAY);
  return plans.filter(({ name }) => !INTERNAL.includes(name));
}

/** Figures for every indicator, group and category over four periods of its own kind. */
function invented(catalogue: Catalogue, latest: string): Figure[] {
  return catalogue.indicators.flatMap((indicator, place) => {
    const last = inOwnKind(indicator, latest) ?? latest;
    const periods = [-3, -2, -1, 0].flatMap((by) => shiftPeriod(last, by) ?? []);
    const categories = indicator.categories?.items.map(({ id }) => id) ?? [null];
    return indicator.groups.flatMap((group, which) =>
      categories.flatMap((category, part) =>
        periods.map((period, step) => {
          const figure = emptyFigure({ indicator: indicator.id, group, category, period });
          const level = 24 + ((place * 7 + which * 13 + part * 5 + step * 3) % 50);
          if ((indicator.measure ?? "share") === "share")
            return { ...figure, numerator: level * 6, denominator: 600 };
          return { ...figure, value: level };
        }),
      ),
    );
  });
}
