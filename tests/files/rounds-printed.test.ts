// Whole rounds of four municipalities' catalogues, as LibreOffice prints what is made for the council: how many pages, the headings on
// each of them, every text of every cell, and letters that can be read on a grey print.
import { strFromU8, unzipSync } from "fflate";
import type { Catalogue } from "../../src/barometer/catalogue";
import { emptyFigure, type Figure } from "../../src/barometer/figure";
import { inOwnKind, shiftPeriod } from "../../src/barometer/period";
import { PLAIN_TABLES } from "../../src/barometer/table-choice";
import { copenhagen2010ExampleFigures } from "../../src/catalogues/koebenhavn-2010/example-figures";
import { resultSheets } from "../../src/jobs/results/results";
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
  "ballerup-2018": { figures: ballerup(), pages: 10 },
  "koebenhavn-2010": { figures: copenhagen2010ExampleFigures, pages: 5 },
  "koebenhavn-2011": { figures: [], pages: 11 },
  "hedensted-2018": { figures: invented(example("hedensted-2018").catalogue, "2018"), pages: 9 },
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
      const text = new Set(wordsIn(pages.join(" ")));
      for (const plan of own) {
        const missing = printedTexts(plan)
          .flatMap(wordsIn)
          .filter((one) => !text.has(one));
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
  const tables = { choice: PLAIN_TABLES, round: "2018", standing: [], explanations: [] };
  const { plans } = resultSheets(example(id).catalogue, figures, null, TODAY, [], [], null, tables);
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

test.each(Object.entries(ROUNDS))(
  "the letters of %s are large and dark enough on a grey print",
  (id, { figures }) => {
    for (const plan of councilPlans(id, figures)) {
      for (const { cell, style } of printedStyles(plan)) {
        const printed = (style.size ?? ORDINARY_LETTERS) * scaleOf(plan);
        expect([plan.name, cell, printed >= LEAST_LETTERS - ROUNDING]).toEqual([plan.name, cell, true]);
        expect([plan.name, cell, contrast(style) >= LEAST_CONTRAST]).toEqual([plan.name, cell, true]);
      }
      for (const { style } of plan.conditionals)
        expect([plan.name, contrast(style) >= LEAST_CONTRAST]).toEqual([plan.name, true]);
      for (const { letters } of plan.charts ?? [])
        expect(letters.size * scaleOf(plan)).toBeGreaterThanOrEqual(LEAST_LETTERS - ROUNDING);
    }
  },
);

test(
  "the curves are there when LibreOffice has saved the workbook, each over its own figures",
  async () => {
    const plans = councilPlans("ballerup-2018", ballerup());
    const bytes = await bookOf(plans);
    const wanted = lookedAt(bytes);
    expect(wanted).toHaveLength(plans.reduce((sum, { charts = [] }) => sum + charts.length, 0));
    expect(lookedAt(await resaved(bytes)).sort()).toEqual(wanted.sort());
  },
  SLOW,
);

test("a reader that does not calculate finds no other number in the curves than in the cells", async () => {
  const plans = councilPlans("ballerup-2018", ballerup());
  const inCells = new Set(
    plans.flatMap(({ values }) => values.flatMap(({ cells }) => cells.flat().map(String))),
  );
  const drawn = chartsIn(await bookOf(plans)).flatMap((xml) =>
    [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) => value),
  );
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.filter((value) => !inCells.has(value))).toEqual([]);
});

/** Of each curve the cells of its lines. */
function lookedAt(bytes: Uint8Array): string[] {
  return chartsIn(bytes).map((xml) =>
    [...xml.matchAll(/<c:val>.*?<c:f>([^<]*)<\/c:f>/gs)].map(([, cells = ""]) => cells).join(),
  );
}

function chartsIn(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /charts\/chart\d+\.xml$/.test(name) ? strFromU8(part) : [],
  );
}

/** Excel's own. */
const ORDINARY_LETTERS = 11;
const ORDINARY_ROW = 15;
/** A printer's percents are whole. */
const ROUNDING = 0.1;

/** Each cell with a text that is printed, and how it looks when all that is laid over it is. */
function printedStyles(plan: SheetPlan): { cell: string; style: Style }[] {
  return plan.values.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, down) =>
      line.flatMap((cell, across) => {
        const [y, x] = [row + down, column + across];
        if (cell === null || plan.page === undefined || !contains(plan.page.printArea, y, x)) return [];
        const over = plan.formats.filter(({ box }) => contains(box, y, x));
        return {
          cell: String(cell),
          style: over.reduce<Style>((all, { style }) => ({ ...all, ...style }), {}),
        };
      }),
    ),
  );
}

/** How small a page is printed that is as wide as one sheet of A4, and as high where it is to be. */
function scaleOf(plan: SheetPlan): number {
  const { page, rowHeights } = plan;
  const wide = scaleAcross(plan);
  if (page?.fitHeight !== 1) return wide;
  const { row: first, rows: count } = page.printArea;
  const height = Array.from({ length: count }, (_, at) => {
    const own = rowHeights.find(({ row, rows }) => first + at >= row && first + at < row + rows);
    return own?.height ?? ORDINARY_ROW;
  });
  const room = 595 - page.margins.top - page.margins.bottom;
  return Math.min(wide, room / height.reduce((sum, one) => sum + one, 0));
}

function scaleAcross({ page, columnWidths, hiddenColumns }: SheetPlan): number {
  const across = page?.orientation === "landscape" ? 842 : 595;
  const room = across - (page?.margins.left ?? 0) - (page?.margins.right ?? 0);
  const isHidden = (at: number) =>
    hiddenColumns.some(({ column, columns }) => at >= column && at < column + columns);
  const width = columnWidths.flatMap(({ column, columns, width: own }) =>
    Array.from({ length: columns }, (_, at) => (isHidden(column + at) ? 0 : (own * 7 + 5) * 0.75)),
  );
  return Math.min(1, room / width.reduce((sum, one) => sum + one, 0));
}

/** WCAG 2.2: it is of luminance alone, and so the same on a grey print. */
function contrast({ fill = "#FFFFFF", color = "#000000" }: Style): number {
  const [light = 1, dark = 0] = [luminance(fill), luminance(color)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Texts in cells that are printed. */
function printedTexts({ values, page, hiddenColumns }: SheetPlan): string[] {
  const isHidden = (at: number) =>
    hiddenColumns.some(({ column, columns }) => at >= column && at < column + columns);
  return values.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, down) =>
      line.flatMap((cell, across) => {
        const at = column + across;
        const isPrinted = page !== undefined && contains(page.printArea, row + down, at) && !isHidden(at);
        return typeof cell === "string" && isPrinted ? [cell] : [];
      }),
    ),
  );
}

/** A word that no line breaks. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}]{2,}/gu) ?? [];
}
