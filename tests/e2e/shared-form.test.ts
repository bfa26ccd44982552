// One form for two departments, as Hedensted's review uses it: each reports its own rows, each head approves them, and the
// secretariat computes; every arrival year and every parameter of progression goes the whole way.
import { fillingText } from "../../src/text/pane/filling";
import { paneText } from "../../src/text/pane/pane";
import { STARTING, startHarness, WORKING } from "./harness";
import type { Harness, Preview } from "./harness";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

const text = paneText.da;
const SHEET = "Indberetning";
const PICKER = "A3";

interface Row {
  indicator: string;
  group: string;
  category: string;
  period: string;
  /** A share is entered by its counts. */
  isCounted: boolean;
}

/** The rows that ask for a figure, by the codes that stand hidden over their columns. */
async function rowsAskedFor({ page }: Preview): Promise<Row[]> {
  return page.evaluate((sheet) => {
    const view = window.barometerPreview?.workbook.view(sheet);
    if (!view) return [];
    const rows = [...view.cells.keys()].sort((a, b) => a - b);
    const valueAt = (row: number, column: number) => view.cells.get(row)?.get(column)?.value;
    const codes = rows.find((row) =>
      [...(view.cells.get(row)?.values() ?? [])].some(({ value }) => value === "numerator"),
    );
    if (codes === undefined) return [];
    const columnOf = (code: string) =>
      [...(view.cells.get(codes) ?? [])].find(([, { value }]) => value === code)?.[0] ?? -1;
    const isOpen = (row: number, code: string) => {
      const cell = view.cells.get(row)?.get(columnOf(code));
      return cell !== undefined && view.styles[cell.style]?.locked === false;
    };
    return rows
      .filter((row) => row > codes + 1 && typeof valueAt(row, columnOf("indicator")) === "string")
      .map((row) => ({
        indicator: String(valueAt(row, columnOf("indicator"))),
        group: String(valueAt(row, columnOf("group"))),
        category: String(valueAt(row, columnOf("category")) ?? ""),
        period: String(valueAt(row, columnOf("period")) ?? ""),
        isCounted: isOpen(row, "numerator"),
      }));
  }, SHEET);
}

async function textsOn({ page }: Preview, sheet: string): Promise<string[]> {
  return page.evaluate((name) => {
    const view = window.barometerPreview?.workbook.view(name);
    return [...(view?.cells.values() ?? [])].flatMap((row) => [...row.values()].map(({ text }) => text));
  }, sheet);
}

/** A table as it is copied from a spreadsheet; remarks say why, where a check would ask. */
function tableOf(rows: readonly Row[]): string {
  const head = "indicator;group;category;period;numerator;denominator;value;basis;remark";
  const lines = rows.map(({ indicator, group, category, period, isCounted }, index) => {
    const numbers = isCounted ? [20 + index, 100 + index, ""] : ["", "", 3];
    return [indicator, group, category, period, ...numbers, "", "Set efter"].join(";");
  });
  return [head, ...lines].join("\n");
}

interface Reported {
  department: string;
  who: string;
  head: string;
  /** Texts are asked for, which nobody writes here. */
  lacksTexts?: true;
}

async function report(preview: Preview, { department, who, head, lacksTexts }: Reported): Promise<void> {
  const { pane } = preview;
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  const section = pane.getByRole("region", { name: text.ready.title });
  await preview.typeInto(SHEET, PICKER, department);
  await press(text.entry.check);
  await pane.getByRole("heading", { name: text.findings.title }).waitFor();
  await section.getByText(text.ready.notReady, { exact: true }).waitFor();
  await pane.getByRole("textbox", { name: text.ready.who, exact: true }).fill(who);
  await press(text.ready.submit);
  if (lacksTexts) await press(text.ready.anyway);
  await section.getByText(text.ready.done).waitFor();
  await pane.getByRole("textbox", { name: text.ready.approver, exact: true }).fill(head);
  await press(text.ready.approve);
  await section.getByText(text.ready.approvedDone).waitFor();
  await section.getByText(new RegExp(`Godkendt af ${head}`)).waitFor();
}

test(
  "two departments report and approve their own rows of a shared form, with every arrival year and parameter, and it is computed",
  async () => {
    const preview = await harness.openPreview();
    const { pane } = preview;
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    await press(text.empty.create);
    await pane
      .getByRole("combobox", { name: text.create.catalogue })
      .selectOption({ label: "Hedensted 2018" });
    await press(text.create.submit);
    await pane.getByRole("button", { name: text.entry.check }).waitFor();
    const rows = await rowsAskedFor(preview);
    const arrivals = rows.filter(({ indicator }) => indicator === "beskæftigelse-efter-12-måneder");
    expect(arrivals.map(({ period }) => period)).toEqual(["2012", "2013", "2014", "2015", "2016", "2017"]);
    expect(rows.filter(({ indicator }) => indicator === "progression")).toHaveLength(13);

    await press(text.entry.fill);
    await pane.getByRole("textbox", { name: fillingText.da.paste }).fill(tableOf(rows));
    await press(fillingText.da.show);
    await pane.getByRole("button", { name: /^Udfyld \d+ celler$/ }).click();
    await pane
      .getByText(/celler er udfyldt|tal er indsat/)
      .first()
      .waitFor();
    await preview.screenshot("shared-1-filled");
    await press(fillingText.da.checkNow);
    await pane.getByRole("heading", { name: text.findings.title }).waitFor();

    await report(preview, {
      ...{ department: "Administrationen", who: "Åse Hansen", head: "Bo Dahl" },
      lacksTexts: true,
    });
    await preview.screenshot("shared-2-first");
    await report(preview, { department: "Integrationsafdelingen", who: "Ida Krogh", head: "Per Holm" });
    await preview.screenshot("shared-3-second");
    // The first one's state still stands when it is picked again.
    await preview.typeInto(SHEET, PICKER, "Administrationen");
    await press(text.entry.check);
    await pane
      .getByText(/Godkendt af Bo Dahl/)
      .first()
      .waitFor();

    await pane.getByRole("button", { name: text.entry.secretariat, expanded: false }).click();
    await press(text.entry.compute);
    await pane.getByRole("heading", { name: "Resultat" }).waitFor();
    await preview.screenshot("shared-4-results");
    const printed = await textsOn(preview, "Barometer");
    expect(printed.filter((one) => one.startsWith("Progressionsmåling"))).toHaveLength(14);
    expect(printed).toContain("2012");
    await preview.close();
  },
  WORKING * 3,
);
