// Every figure of Data says where it came from: the file is opened again at that cell, by other means, and says the same.
import { readFileSync } from "node:fs";
import { dataText } from "../../src/text/sheets/gathered";
import { choicesText } from "../../src/text/words/choices";
import { rawCells } from "../fixtures/raw-cells";
import { deliveries, sharedCatalogue } from "../fixtures/deliveries";
import { inFolder, type Folder } from "./run";

const SLOW = 300_000;
const INDICATORS = 12;
const DEPARTMENTS = 3;
const HEADINGS = dataText.da.headings;
type Heading = keyof typeof HEADINGS;

/** The rows of Data, each by its headings, as they stand in the file. */
function dataRows(bytes: Uint8Array): Partial<Record<Heading, string>>[] {
  const cells = [...rawCells(bytes, "Data")].map(([address, content]) => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return { column, row: Number(row), content };
  });
  const head = cells.find(({ content }) => content === HEADINGS.indicator)?.row ?? 0;
  const headings = new Map(
    cells.flatMap(({ column, row, content }) => {
      const heading = (Object.keys(HEADINGS) as Heading[]).find((one) => HEADINGS[one] === content);
      return row === head && heading !== undefined ? [[column, heading] as const] : [];
    }),
  );
  const rows = new Map<number, Partial<Record<Heading, string>>>();
  for (const { column, row, content } of cells) {
    const heading = headings.get(column);
    if (row > head && heading !== undefined) rows.set(row, { ...rows.get(row), [heading]: content });
  }
  return [...rows.values()];
}

/** What the cell named must say: how large the figure is, or why there is none. */
function saidBy({ numerator, value, denominator, missing = "" }: Partial<Record<Heading, string>>): string {
  const reasons: Partial<Record<string, string>> = choicesText.da.missing;
  return numerator ?? value ?? denominator ?? reasons[missing] ?? "nothing";
}

/** What a department says of a figure beside how large it is, under the same headings in its form and in Data. */
const SAID = [
  ...["numerator", "denominator", "value", "lower", "upper"],
  ...["thirdGenerationReason", "seriesBreak", "remark"],
] as Heading[];

/** The cells of the form's row that stand under the headings of Data. */
function rowOfForm(cells: ReadonlyMap<string, string>, address: string): Partial<Record<Heading, string>> {
  const row = /\d+$/.exec(address)?.[0] ?? "";
  const headRow = [...cells].find(([, content]) => content === HEADINGS.denominator)?.[0].replace(/\D/g, "");
  return Object.fromEntries(
    SAID.flatMap((heading) => {
      const [column] = [...cells].find(
        ([at, content]) => content === HEADINGS[heading] && at.replace(/\D/g, "") === headRow,
      ) ?? [null];
      const content = column === null ? undefined : cells.get(column.replace(/\d+$/, row));
      return content === undefined ? [] : [[heading, content]];
    }),
  );
}

/** @returns how many figures were found again */
function traceAll({ path, read }: Folder, barometer: string): number {
  const sources = new Map<string, Map<string, string>>();
  let traced = 0;
  for (const row of dataRows(new Uint8Array(read(barometer)))) {
    const { file = "", cell, indicator } = row;
    // Figures that came along as history name the file alone.
    if (cell === undefined) continue;
    const cells = sources.get(file) ?? rawCells(new Uint8Array(readFileSync(path(file))), "Indberetning");
    sources.set(file, cells);
    expect([file, cell, indicator, cells.get(cell)]).toEqual([file, cell, indicator, saidBy(row)]);
    const inData = Object.fromEntries(
      SAID.flatMap((one) => (row[one] === undefined ? [] : [[one, row[one]]])),
    );
    expect([file, cell, inData]).toEqual([file, cell, rowOfForm(cells, cell)]);
    traced += 1;
  }
  return traced;
}

test(
  "every figure in Data of the examples is found again in the file and cell it names, with the same value, and so is all that is said beside it",
  () =>
    inFolder(async (folder) => {
      await folder.run("demo", "--out", "d");
      const traced = ["det-nationale-barometer", "ballerup-2018"].map((id) =>
        traceAll(folder, `d/${id}/barometer.xlsx`),
      );
      expect(Math.min(...traced)).toBeGreaterThan(0);
    }),
  SLOW,
);

test(
  "so is every figure of departments that report the same indicators, also when it was gathered in two turns",
  () =>
    inFolder(async (folder) => {
      const files: string[] = [];
      for await (const { name, bytes } of deliveries(sharedCatalogue(INDICATORS, DEPARTMENTS), DEPARTMENTS)) {
        folder.write(name, bytes);
        files.push(name);
      }
      const [first = "", ...others] = files;
      await folder.run("consolidate", first, "--out", "b.xlsx");
      await folder.run("consolidate", ...others, "--into", "b.xlsx", "--out", "b.xlsx", "--overwrite");
      // Each with its group and its comparison group.
      expect(traceAll(folder, "b.xlsx")).toBe(INDICATORS * DEPARTMENTS * 2);
    }),
  SLOW,
);
