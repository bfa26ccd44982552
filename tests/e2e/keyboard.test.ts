// Ballerup 2018 without a mouse: a form is made, filled in reading order, checked and computed by keys alone.
import type { Page } from "playwright-core";
import { assess } from "../../src/barometer/assess";
import type { Figure } from "../../src/barometer/figure";
import { findCatalogue } from "../../src/catalogues";
import { choicesText } from "../../src/text/words/choices";
import { formatExact } from "../../src/text/said/numbers";
import { paneText } from "../../src/text/pane/pane";
import { shownOfGoal, statusLabel } from "../../src/text/words/status";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness, Preview } from "./harness";
import { moveToPane, tabTo } from "./keys";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

const text = paneText.da;
const SHEET = "Indberetning";

test(
  "Ballerup 2018 is filled, checked and computed by keyboard only",
  async () => {
    const preview = await harness.openPreview();
    const { page, pane } = preview;

    await moveToPane(preview);
    await tabTo(preview, "button", text.empty.create);
    await page.keyboard.press("Enter");
    await tabTo(preview, "combobox", text.create.catalogue);
    await page.keyboard.type("Ball");
    await tabTo(preview, "button", text.create.submit);
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: text.entry.check }).waitFor();

    await moveToGrid(preview);
    for (const { row, cells } of await work(page)) {
      for (const [column, typed] of cells) {
        await arrowTo(page, row, column);
        await page.keyboard.type(typed);
        await page.keyboard.press("Tab");
      }
    }
    await preview.screenshot("keyboard-1-filled");

    await moveToPane(preview);
    await tabTo(preview, "button", text.entry.check);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: text.findings.title }).waitFor();
    expect(await pane.getByRole("region", { name: /^Fejl/ }).count()).toBe(0);
    await preview.screenshot("keyboard-2-checked");

    await moveToPane(preview);
    await tabTo(preview, "button", text.entry.secretariat);
    await page.keyboard.press("Enter");
    await tabTo(preview, "button", text.entry.compute);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: text.results.title, exact: true }).waitFor();
    await preview.screenshot("keyboard-3-result");
    expect(await statuses(page)).toEqual(expect.objectContaining(expectedStatuses()));
    await preview.close();
  },
  WORKING * 6,
);

/** F6 leads back to the cells, where the cursor stands in the first cell to fill. */
async function moveToGrid({ page }: Preview): Promise<void> {
  await page.keyboard.press("F6");
  await page.waitForFunction(() => window.barometerPreview?.selected()?.row === 8);
}

async function arrowTo(page: Page, row: number, column: number): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    const at = await page.evaluate(() => window.barometerPreview?.selected() ?? null);
    if (at === null) throw new Error("Nothing is selected.");
    if (at.row === row && at.column === column) return;
    if (at.row !== row) await page.keyboard.press(at.row < row ? "ArrowDown" : "ArrowUp");
    else await page.keyboard.press(at.column < column ? "ArrowRight" : "ArrowLeft");
  }
  throw new Error(`Row ${row + 1}, column ${column + 1} is not reached by arrow keys.`);
}

interface RowWork {
  row: number;
  /** Column and what is typed there, left to right. */
  cells: [number, string][];
}

const ballerup = findCatalogue("ballerup-2018");
const figures = ballerup?.exampleFigures ?? [];

/** What there is to type, in the order of the sheet; rows are known by the ids that stand hidden in them. */
async function work(page: Page): Promise<RowWork[]> {
  const found = await page.evaluate((sheet) => {
    const view = window.barometerPreview?.workbook.view(sheet);
    if (!view) return [];
    const rows = [...view.cells.keys()].sort((a, b) => a - b);
    const codes = rows.find((row) =>
      [...(view.cells.get(row)?.values() ?? [])].some(({ value }) => value === "numerator"),
    );
    if (codes === undefined) return [];
    const places = [...(view.cells.get(codes) ?? [])].map(
      ([column, { value }]) => [String(value), column] as const,
    );
    return rows
      .filter((row) => row > codes + 1)
      .map((row) => ({
        row,
        columns: Object.fromEntries(places),
        texts: Object.fromEntries(
          places.map(([code, column]) => [code, String(view.cells.get(row)?.get(column)?.value ?? "")]),
        ),
      }));
  }, SHEET);
  return found
    .filter(({ texts }) => (texts.indicator ?? "") !== "")
    .map(({ row, columns, texts }) => {
      const figure = figures.find(
        ({ indicator, group, category, period }) =>
          indicator === texts.indicator &&
          group === texts.group &&
          (category ?? "") === texts.categoryId &&
          period === texts.givenPeriod,
      );
      const cells = typedCells(figure, texts.basisRequired !== "");
      return { row, cells: cells.map(([code, typed]) => [columns[code] ?? -1, typed]) };
    });
}

function typedCells(figure: Figure | undefined, hasBasis: boolean): [string, string][] {
  const { missing, basis } = choicesText.da;
  if (figure === undefined) return [["missing", missing.clarifying]];
  const numbers = (["numerator", "denominator", "value"] as const).flatMap((code): [string, string][] => {
    const number = figure[code];
    return number === null ? [] : [[code, formatExact(number, "da").replaceAll(".", "")]];
  });
  return hasBasis && figure.basis !== null ? [...numbers, ["basis", basis[figure.basis]]] : numbers;
}

/** What stands beside each department on the sheet Barometer. */
function statuses(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const view = window.barometerPreview?.workbook.view("Barometer");
    const rows = [...(view?.cells.values() ?? [])].map((row) => [...row.values()].map((cell) => cell.text));
    return Object.fromEntries(rows.map(([status = "", title = ""]) => [title, status]));
  });
}

function expectedStatuses(): Record<string, string> {
  if (ballerup === null) return {};
  const { catalogue, exampleHistory } = ballerup;
  const { goals } = assess({ catalogue, figures: [...exampleHistory, ...figures] });
  const names = new Map(catalogue.departments.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    goals
      .filter(
        ({ positive, unchanged, negative, neutral, unassessed }) =>
          positive + unchanged + negative + neutral + unassessed > 0,
      )
      .map((result) => [names.get(result.goal) ?? result.goal, statusLabel(shownOfGoal(result), "da")]),
  );
}
