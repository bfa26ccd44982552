// What a person does in the grid: typing, pasting, undo; and what listeners, add-in and traffic counter see of it.
import fc from "fast-check";
import { readTyped } from "../../src/embedded/shown/typing";
import { bookFrom, codeOf, onSheet, valuesOf } from "./helpers";
import type { WorkbookChange } from "../../src/embedded";

const number = (value: number, format: string | null = null) => ({ kind: "number", value, format });
const text = (words: string) => ({ kind: "text", text: words });

test.each([
  ["1.234,5", number(1234.5, "#,##0.00")],
  ["1.234", number(1234, "#,##0")],
  ["1,234", number(1.234)],
  ["12,5 %", number(0.125, "0.00%")],
  ["8%", number(0.08, "0%")],
  ["-3", number(-3)],
  ["(3)", number(-3)],
  [",5", number(0.5)],
  ["1e3", number(1000, "0.00E+00")],
  ["sand", { kind: "boolean", value: true }],
  ["FALSK", { kind: "boolean", value: false }],
  ["'12", { kind: "text", text: "12" }],
  ["1.23", { kind: "text", text: "1.23" }],
  ["12a", { kind: "text", text: "12a" }],
  ["", { kind: "empty" }],
  ["=A1+1", { kind: "formula", formula: "=A1+1" }],
  ["=", { kind: "text", text: "=" }],
])("typing %p under the Danish locale gives %j", (input, expected) => {
  expect(readTyped(input, "da-DK")).toEqual(expected);
});

const TODAY = new Date(2026, 10, 28);
const APRIL_1 = 46_113;

test.each([
  ["15 %", number(0.15, "0%")],
  ["%15", number(0.15, "0%")],
  ["2,1 %", number(0.021, "0.00%")],
  ["(3 %)", number(-0.03, "0%")],
  ["5-", number(-5)],
  ["-(5)", text("-(5)")],
  ["−5", text("−5")],
  ["1 234", text("1 234")],
  ["kr. 12,50", number(12.5, '#,##0.00 "kr."')],
  ["1.200 kr.", number(1200, '#,##0 "kr."')],
  ["-kr 5", number(-5, '#,##0 "kr."')],
  ["$5", text("$5")],
  ["1-4", number(APRIL_1, "d-mmm")],
  ["1/4", number(APRIL_1, "d-mmm")],
  ["1.4", number(APRIL_1, "d-mmm")],
  ["31-4", text("31-4")],
  ["0-4", text("0-4")],
  ["1.23", text("1.23")],
  ["1-23", number(44_927, "mmm-yy")],
  ["1-4-26", number(APRIL_1, "m/d/yyyy")],
  ["1.4.2026", number(APRIL_1, "m/d/yyyy")],
  ["2026-04-01", number(APRIL_1, "m/d/yyyy")],
  ["4-2026", number(APRIL_1, "mmm-yy")],
  ["2026-04", number(APRIL_1, "mmm-yy")],
  ["2018-2019", text("2018-2019")],
  ["2018-W05", text("2018-W05")],
  ["2018-Q1", text("2018-Q1")],
  ["1. april", number(APRIL_1, "d-mmm")],
  ["1-apr-26", number(APRIL_1, "d-mmm-yy")],
  ["april 2026", number(APRIL_1, "mmm-yy")],
  ["4 mand", text("4 mand")],
  ["12:30", number(12.5 / 24, "h:mm")],
  ["12:30:36", number(45_036 / 86_400, "h:mm:ss")],
  ["30:00", number(1.25, "[h]:mm:ss")],
  ["12:75", text("12:75")],
  ["1-4-2026 12:00", number(APRIL_1 + 0.5, "m/d/yyyy h:mm")],
  ["1 1/2", number(1.5, "# ?/?")],
  ["29-2-1900", text("29-2-1900")],
  ["1-1-1900", number(1, "m/d/yyyy")],
  ["1-1-1899", text("1-1-1899")],
])("typing %p on a day of 2026 in Denmark gives %j, as in Excel", (input, expected) => {
  expect(readTyped(input, "da-DK", { today: TODAY })).toEqual(expected);
});

test.each([
  ["4/1", number(APRIL_1, "d-mmm")],
  ["3/4", number(46_085, "d-mmm")],
  ["4/1/2026", number(APRIL_1, "m/d/yyyy")],
  ["April 1, 2026", number(APRIL_1, "d-mmm-yy")],
  ["1/32", number(11_689, "mmm-yy")],
  ["1.4", number(1.4)],
  ["3:30 PM", number(15.5 / 24, "h:mm AM/PM")],
  ["$12.50", number(12.5, "$#,##0.00")],
  ["12 kr.", text("12 kr.")],
])("typing %p on a day of 2026 in English gives %j, as in Excel", (input, expected) => {
  expect(readTyped(input, "en-US", { today: TODAY })).toEqual(expected);
});

test("a date is shown as Danish Excel shows it, and counted from 1904 where the workbook does", async () => {
  const workbook = await bookFrom([[""]]);
  workbook.type("Ark", 0, 0, "1-4-2018");
  workbook.type("Ark", 0, 1, "4-2018");
  workbook.type("Ark", 0, 2, "9:05");
  expect([...(workbook.view("Ark").cells.get(0)?.values() ?? [])].map((cell) => cell.text)).toEqual([
    "01-04-2018",
    "apr-18",
    "09:05",
  ]);
  expect(readTyped("1-1-1904", "da-DK", { date1904: true })).toEqual(number(0, "m/d/yyyy"));
});

test("a share typed into a percent cell is percent, a date there is a date", async () => {
  const workbook = await bookFrom([["", ""]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("A1:B1").numberFormat = [["0.0%", "0.0%"]];
  });
  workbook.type("Ark", 0, 0, "2,1");
  workbook.type("Ark", 0, 1, "1-4-2018");
  const cells = workbook.view("Ark").cells.get(0);
  expect([cells?.get(0)?.value, cells?.get(1)?.value]).toEqual([0.021, 43_191]);
});

test.each([
  ["1,234.5", number(1234.5, "#,##0.00")],
  ["1.5", number(1.5)],
  ["true", { kind: "boolean", value: true }],
  ["sand", { kind: "text", text: "sand" }],
])("typing %p under the English locale gives %j", (input, expected) => {
  expect(readTyped(input, "en-US")).toEqual(expected);
});

test("a number typed as Danish Excel shows it is read as that number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const text = `${whole},${String(cents).padStart(2, "0")}`;
      const expected = Number(`${whole}.${String(cents).padStart(2, "0")}`);
      expect(readTyped(text, "da-DK")).toEqual(number(expected));
    }),
  );
});

test("a percentage typed into an unformatted cell formats it, and 12 in a percent cell is 12 %", async () => {
  const workbook = await bookFrom([["", ""]]);
  workbook.type("Ark", 0, 0, "12,5%");
  workbook.type("Ark", 1, 0, "=A1*2");
  expect(workbook.view("Ark").cells.get(0)?.get(0)).toMatchObject({ value: 0.125, text: "12,50%" });
  workbook.type("Ark", 0, 0, "7");
  expect(workbook.view("Ark").cells.get(0)?.get(0)).toMatchObject({ value: 0.07, text: "7,00%" });
});

test("a formula that is none stays as text", async () => {
  const workbook = await bookFrom([[1, "=A1"]]);
  expect(workbook.type("Ark", 0, 2, "=1+(").accepted).toBe(true);
  expect(workbook.view("Ark").cells.get(0)?.get(2)).toMatchObject({ value: "=1+(", formula: null });
});

test("pasted text stays text, also where it looks like a number", async () => {
  const workbook = await bookFrom([[1]]);
  workbook.paste("Ark", 0, 0, [
    ["1.234,5", 2, true],
    ["=B1*2", null, ""],
  ]);
  expect(await valuesOf(workbook, "A1:C2")).toEqual([
    ["1.234,5", 2, true],
    [4, "", ""],
  ]);
});

test("undo and redo walk over what was typed and pasted, formats included", async () => {
  const workbook = await bookFrom([[1, "=A1*10"]]);
  expect(workbook.undo()).toBe(false);
  workbook.type("Ark", 0, 0, "2%");
  workbook.paste("Ark", 0, 0, [[3, 4]]);
  const shown = () => [0, 1].map((column) => workbook.view("Ark").cells.get(0)?.get(column)?.text);
  expect(shown()).toEqual(["300%", "4"]);
  expect(workbook.undo()).toBe(true);
  expect(shown()).toEqual(["2%", "0,2"]);
  expect(workbook.undo()).toBe(true);
  expect(shown()).toEqual(["1", "10"]);
  expect([workbook.undo(), workbook.redo(), workbook.redo(), workbook.redo()]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(shown()).toEqual(["300%", "4"]);
});

test("any run of edits is undone to where it began", async () => {
  const workbook = await bookFrom([["start", "=A1"]]);
  const before = JSON.stringify([...workbook.view("Ark").cells].map(([row, cells]) => [row, [...cells]]));
  const edit = fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom("1", "12%", "tekst", "=A1&B1", ""));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      for (const [row, column, input] of edits) workbook.type("Ark", row, column, input);
      for (let step = 0; step < edits.length; step += 1) workbook.undo();
      const after = [...workbook.view("Ark").cells].map(
        ([row, cells]) => [row, [...cells].filter(([, cell]) => cell.text !== "")] as const,
      );
      expect(JSON.stringify(after.filter(([, cells]) => cells.length > 0))).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test("what the add-in writes in one request is one step to take back, above what was typed before", async () => {
  const workbook = await bookFrom([[1]]);
  workbook.type("Ark", 0, 0, "2");
  await onSheet(workbook, (sheet) => {
    sheet.getRange("A1").values = [[3]];
    sheet.getRange("B1").values = [[4]];
  });
  workbook.undo();
  expect(await valuesOf(workbook, "A1:B1")).toEqual([[2, ""]]);
  workbook.undo();
  expect(await valuesOf(workbook, "A1:B1")).toEqual([[1, ""]]);
  workbook.redo();
  workbook.redo();
  expect(await valuesOf(workbook, "A1:B1")).toEqual([[3, 4]]);
});

test("structural writes of the add-in clear the undo history", async () => {
  const workbook = await bookFrom([[1]]);
  workbook.type("Ark", 0, 0, "2");
  await onSheet(workbook, (sheet) => sheet.protection.protect());
  expect(workbook.undo()).toBe(false);
});

test("listeners are told which sheets changed, also those that only calculate", async () => {
  const workbook = await bookFrom([[1]]);
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("Regner").getRange("A1").formulas = [["=Ark!A1*2"]];
    context.workbook.worksheets.add("Andet");
    await context.sync();
  });
  const seen: WorkbookChange[] = [];
  const stop = workbook.subscribe((change) => seen.push(change));
  workbook.type("Ark", 0, 0, "2");
  workbook.type("Ark", 9, 9, "2");
  workbook.type("Andet", 0, 0, "2");
  await onSheet(workbook, (sheet) => void (sheet.name = "Nyt"));
  stop();
  workbook.type("Andet", 0, 0, "3");
  expect(seen.map(({ sheets, structure, origin }) => [sheets, structure, origin])).toEqual([
    [["Ark", "Regner"], false, "grid"],
    [["Ark"], false, "grid"],
    [["Andet"], false, "grid"],
    [["Regner"], true, "client"],
  ]);
});

/** Events come after what runs now, in the order of timers. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

test("the add-in hears of edits in the grid and of its own, and no longer once it stops listening", async () => {
  const workbook = await bookFrom([[1]]);
  const heard: unknown[] = [];
  const registration = await workbook.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(
      ({ address, changeType, source, triggerSource, details }) => {
        // The type promises details, yet several cells at once come without.
        const known = details as Excel.ChangedEventDetail | undefined;
        heard.push([
          address,
          changeType,
          source,
          triggerSource,
          known && [known.valueBefore, known.valueAfter, known.valueTypeAfter],
        ]);
        return Promise.resolve();
      },
    );
    await context.sync();
    return added;
  });
  workbook.type("Ark", 0, 0, "2");
  workbook.paste("Ark", 1, 1, [[1, 2]]);
  await soon();
  await onSheet(workbook, (sheet) => void (sheet.getRange("A1:B1").values = [[5, 6]]));
  await soon();
  expect(heard).toEqual([
    ["A1", "RangeEdited", "Local", "Unknown", [1, 2, "Double"]],
    ["B2:C2", "RangeEdited", "Local", "Unknown", undefined],
    ["A1:B1", "RangeEdited", "Local", "ThisLocalAddin", undefined],
  ]);
  await workbook.run(async () => {
    registration.remove();
    await registration.context.sync();
  });
  workbook.type("Ark", 0, 0, "3");
  await soon();
  expect(heard).toHaveLength(3);
});

test("a sheet's own listeners hear of that sheet alone, and other workbooks hear nothing", async () => {
  const workbook = await bookFrom([[1]]);
  const other = await bookFrom([[1]]);
  const heard: string[] = [];
  const hear = (what: string): Promise<void> => Promise.resolve(void heard.push(what));
  for (const [name, book] of [
    ["første", workbook],
    ["anden", other],
  ] as const) {
    await book.run(async (context) => {
      context.workbook.worksheets.add("B");
      const sheet = context.workbook.worksheets.getItem("Ark").load("id");
      await context.sync();
      sheet.onChanged.add(({ address }) => hear(`${name} ${address}`));
      context.workbook.worksheets.onAdded.add(({ type }) => hear(`${name} ${type}`));
      context.workbook.worksheets.onDeleted.add(({ type }) => hear(`${name} ${type}`));
      context.workbook.worksheets.onActivated.add(({ type }) => hear(`${name} ${type}`));
      sheet.onSelectionChanged.add(({ address }) => hear(`${name} ${address}`));
      await context.sync();
    });
  }
  workbook.type("B", 0, 0, "1");
  workbook.type("Ark", 4, 4, "1");
  workbook.activate("B");
  workbook.select("Ark", { row: 0, column: 0, rows: 2, columns: 2 });
  await workbook.run(async (context) => {
    context.workbook.worksheets.add("C");
    context.workbook.worksheets.getItem("B").delete();
    await context.sync();
  });
  await soon();
  expect(heard).toEqual([
    "første E5",
    "første WorksheetActivated",
    "første A1:B2",
    "første WorksheetAdded",
    "første WorksheetDeleted",
  ]);
});

test("requests are counted with their bytes, releases of kept ranges are not", async () => {
  const workbook = await bookFrom([[1]]);
  workbook.resetTraffic();
  await workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Ark").getRange("A1").load("values");
    await context.sync();
    range.values = [["æøå"]];
    await context.sync();
  });
  const { syncs, requestBytes, responseBytes } = workbook.traffic();
  expect(syncs).toBe(2);
  expect(requestBytes).toBeGreaterThan(500);
  expect(responseBytes).toBeGreaterThan(100);
});

test("a request that is lost fails and changes nothing", async () => {
  const workbook = await bookFrom([[1]]);
  workbook.interceptRequests((index, body) => {
    if (index === 1 && body.includes("Values")) throw new Error("linjen faldt ud");
  });
  const code = await codeOf(
    workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ark");
      sheet.getRange("A1").values = [["første"]];
      await context.sync();
      sheet.getRange("A1").values = [["anden"]];
      await context.sync();
    }),
  );
  workbook.interceptRequests(null);
  expect(code).toBe("ConnectionFailure");
  expect(await valuesOf(workbook, "A1")).toEqual([["første"]]);
});

test("the application speaks the workbook's language", async () => {
  const read = async (locale: "da-DK" | "en-US") =>
    (await bookFrom([[1]], locale)).run(async (context) => {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load("name");
      cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      await context.sync();
      return [
        cultureInfo.name,
        cultureInfo.numberFormat.numberDecimalSeparator,
        cultureInfo.numberFormat.numberGroupSeparator,
      ];
    });
  expect(await read("da-DK")).toEqual(["da-DK", ",", "."]);
  expect(await read("en-US")).toEqual(["en-US", ".", ","]);
});
