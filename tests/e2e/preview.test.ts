// The preview itself, in a real browser: what is typed arrives, what is refused is said, what is saved is a file.
import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import { STARTING, WORKING, startHarness } from "./harness";
import type { Harness } from "./harness";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
}, STARTING);

afterAll(() => harness.close());

test(
  "a number typed with a comma arrives as a number",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.typeInto(sheet, "A1", "12,5");
    expect(await preview.cellWhen(sheet, "A1", (cell) => cell !== null)).toMatchObject({
      value: 12.5,
      text: "12,5",
    });
    await preview.screenshot("preview");
    await preview.close();
  },
  WORKING,
);

test(
  "a formula is calculated, and undone and done again by keyboard",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.typeInto(sheet, "A1", "2");
    await preview.typeInto(sheet, "A2", "=A1*3");
    await preview.cellWhen(sheet, "A2", (cell) => cell?.value === 6);
    await preview.typeInto(sheet, "A1", "5");
    await preview.cellWhen(sheet, "A2", (cell) => cell?.value === 15);
    await preview.page.keyboard.press("Control+z");
    await preview.cellWhen(sheet, "A2", (cell) => cell?.value === 6);
    await preview.page.keyboard.press("Control+y");
    await preview.cellWhen(sheet, "A2", (cell) => cell?.value === 15);
    await preview.close();
  },
  WORKING,
);

test(
  "numbers typed at full speed down a column all arrive, each in its cell",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    const numbers = Array.from({ length: 20 }, (_, row) => row + 10.25);
    await preview.goTo(sheet, "A1");
    for (const number of numbers) {
      await preview.page.keyboard.type(String(number).replace(".", ","));
      await preview.page.keyboard.press("Enter");
    }
    await preview.cellWhen(sheet, "A20", (cell) => cell !== null);
    const arrived: unknown[] = [];
    for (const row of numbers.keys()) arrived.push((await preview.cell(sheet, `A${row + 1}`))?.value);
    expect(arrived).toEqual(numbers);
    await preview.close();
  },
  WORKING,
);

test(
  "a locked cell refuses, in words",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.page.evaluate(async () => {
      await window.barometerPreview?.workbook.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.getRange("A1").values = [["låst"]];
        active.protection.protect();
        await context.sync();
      });
    });
    await preview.typeInto(sheet, "A1", "99");
    expect(await preview.message()).toContain("Cellen er låst");
    expect(await preview.cell(sheet, "A1")).toMatchObject({ value: "låst" });
    await preview.screenshot("preview-locked");
    await preview.close();
  },
  WORKING,
);

test(
  "a rule of the cell refuses with its own words, shows its note, and offers its list",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.page.evaluate(async () => {
      await window.barometerPreview?.workbook.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        const whole = active.getRange("B2").dataValidation;
        whole.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
        whole.prompt = { showPrompt: true, title: "Antal", message: "Et helt antal personer." };
        whole.errorAlert = {
          showAlert: true,
          style: "Stop",
          title: "Skriv et antal",
          message: "Skriv et helt tal på 0 eller derover.",
        };
        active.getRange("B3").dataValidation.rule = { list: { inCellDropDown: true, source: "ja,nej" } };
        await context.sync();
      });
    });
    await preview.goTo(sheet, "B2");
    await preview.page.getByRole("note").getByText("Et helt antal personer.").waitFor();
    await preview.typeInto(sheet, "B2", "-4");
    expect(await preview.message()).toContain("Skriv et helt tal på 0 eller derover.");
    expect((await preview.cell(sheet, "B2"))?.value ?? null).toBeNull();
    await preview.screenshot("preview-refused");
    await preview.goTo(sheet, "B3");
    await preview.page.keyboard.press("Alt+ArrowDown");
    await preview.page.getByRole("option", { name: "nej" }).click();
    await preview.cellWhen(sheet, "B3", (cell) => cell?.value === "nej");
    await preview.close();
  },
  WORKING,
);

test(
  "a block is copied and pasted as the values it holds",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.typeInto(sheet, "A1", "1,25");
    await preview.typeInto(sheet, "A2", "tekst");
    await preview.goTo(sheet, "A1:A2");
    await preview.page.keyboard.press("Control+c");
    await preview.goTo(sheet, "C3");
    await preview.page.keyboard.press("Control+v");
    await preview.cellWhen(sheet, "C4", (cell) => cell?.value === "tekst");
    expect(await preview.cell(sheet, "C3")).toMatchObject({ value: 1.25 });
    await preview.close();
  },
  WORKING,
);

test(
  "the workbook is saved as .xlsx and opened again",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.typeInto(sheet, "B2", "7");
    await preview.cellWhen(sheet, "B2", (cell) => cell?.value === 7);
    const download = await preview.save();
    expect(download.suggestedFilename()).toBe("Projektmappe1.xlsx");
    const file = await download.path();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    await preview.page.getByRole("button", { name: "Ny", exact: true }).click();
    await preview.cellWhen(sheet, "B2", (cell) => cell === null);
    await preview.page.locator("input[type=file]").setInputFiles({
      name: "Tal fra C-ARB.xlsx",
      mimeType: "application/octet-stream",
      buffer: readFileSync(file),
    });
    await preview.cellWhen(sheet, "B2", (cell) => cell?.value === 7);
    await preview.page.getByText("Tal fra C-ARB").waitFor();
    await preview.close();
  },
  WORKING,
);

test(
  "a file that is no workbook gets a sentence, and the open workbook stays",
  async () => {
    const preview = await harness.openPreview({ lang: "en" });
    const [sheet = ""] = await preview.sheetNames();
    await preview.page.locator("input[type=file]").setInputFiles({
      name: "notes.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("these are notes"),
    });
    expect(await preview.message()).toContain("not an Excel workbook");
    await preview.typeInto(sheet, "A1", "3");
    await preview.cellWhen(sheet, "A1", (cell) => cell?.value === 3);
    await preview.close();
  },
  WORKING,
);

test(
  "sheets that the add-in adds, fills, hides and removes follow in the grid",
  async () => {
    const preview = await harness.openPreview();
    await preview.page.evaluate(async () => {
      await window.barometerPreview?.workbook.run(async (context) => {
        const added = context.workbook.worksheets.add("Indberetning");
        added.getRange("A1:B1").values = [["Indikator", "Tal"]];
        added.getRange("A1:B1").format.fill.color = "#0F5465";
        added.freezePanes.freezeRows(1);
        added.activate();
        context.workbook.worksheets.add("Skjult").visibility = "Hidden";
        await context.sync();
      });
    });
    const tab = preview.page.getByRole("tab", { name: "Indberetning" });
    await tab.waitFor();
    expect(await preview.page.getByRole("tab", { name: "Skjult" }).count()).toBe(0);
    await preview.typeInto("Indberetning", "B2", "4");
    await preview.cellWhen("Indberetning", "B2", (cell) => cell?.value === 4);
    await preview.screenshot("preview-sheet");
    await preview.page.evaluate(async () => {
      await window.barometerPreview?.workbook.run(async (context) => {
        context.workbook.worksheets.getItem("Indberetning").delete();
        await context.sync();
      });
    });
    await tab.waitFor({ state: "detached" });
    await preview.close();
  },
  WORKING,
);

test(
  "ten thousand rows are shown and edited without freezing",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.page.evaluate((name) => {
      const rows = Array.from({ length: 10_000 }, (_, row) =>
        Array.from({ length: 12 }, (__, column) => row + column),
      );
      window.barometerPreview?.workbook.paste(name, 0, 0, rows);
    }, sheet);
    await preview.typeInto(sheet, "B9999", "42");
    await preview.cellWhen(sheet, "B9999", (cell) => cell?.value === 42);
    await preview.close();
  },
  WORKING,
);

test(
  "the pane in its frame works on the same workbook through Microsoft's client",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.typeInto(sheet, "A1", "21");
    const frame = preview.page.frame({ url: /taskpane\.html/ });
    const doubled = await frame?.evaluate(async () => {
      const { host } = await Office.onReady();
      return Excel.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        const cell = active.getRange("A1").load("values");
        await context.sync();
        const [[value] = []] = cell.values as number[][];
        active.getRange("A2").values = [[(value ?? 0) * 2]];
        await context.sync();
        const missing = await Excel.run(async (other) => {
          other.workbook.worksheets.getItem("findes ikke").load("name");
          await other.sync();
        }).catch((error: unknown) => error);
        const isError = missing instanceof OfficeExtension.Error && missing instanceof Error;
        return { host: String(host), code: isError ? missing.code : "no error of this window" };
      });
    });
    expect(doubled).toEqual({ host: "Excel", code: "ItemNotFound" });
    await preview.cellWhen(sheet, "A2", (cell) => cell?.value === 42);
    await preview.close();
  },
  WORKING,
);

test(
  "the words change language, and what was typed stays",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.typeInto(sheet, "A1", "8");
    await preview.page.getByRole("button", { name: "English" }).click();
    await preview.page.getByRole("button", { name: "Save as .xlsx" }).waitFor();
    expect(await preview.page.locator("iframe").getAttribute("src")).toContain("lang=en");
    // The pane is built anew. Another cell than the one already selected, so that arriving there can be waited for.
    await preview.pane.getByRole("heading", { level: 1 }).waitFor();
    await preview.typeInto(sheet, "B3", "9");
    await preview.cellWhen(sheet, "B3", (cell) => cell?.value === 9);
    expect(await preview.cell(sheet, "A1")).toMatchObject({ value: 8 });
    await preview.close();
  },
  WORKING,
);

test(
  "what is being typed goes on while the words change language",
  async () => {
    const preview = await harness.openPreview();
    const [sheet = ""] = await preview.sheetNames();
    await preview.goTo(sheet, "B3");
    await preview.page.waitForFunction(() => window.barometerPreview?.takesTyping() === true);
    await preview.page.keyboard.type("7");
    await preview.page.getByRole("button", { name: "English" }).click();
    await preview.page.getByRole("button", { name: "Save as .xlsx" }).waitFor();
    await preview.page.keyboard.type("8");
    await preview.page.keyboard.press("Enter");
    await preview.cellWhen(sheet, "B3", (cell) => cell?.value === 78);
    await preview.close();
  },
  WORKING,
);

test.each([
  ["a wide screen", 1440, 900],
  ["a narrow screen", 390, 844],
])(
  "on %s nothing of the page itself hinders a screen reader",
  async (_, width, height) => {
    const preview = await harness.openPreview({ width, height });
    await preview.page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const violations = await preview.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof Axe };
      // The grid is Univer's canvas, and the pane has tests of its own.
      const { violations: found } = await axe.run({ exclude: [[".univer-host"], ["iframe"]] });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(violations).toEqual([]);
    await preview.screenshot(`preview-${width}`);
    await preview.close();
  },
  WORKING,
);
