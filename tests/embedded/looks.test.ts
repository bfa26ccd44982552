// Formats, sizes, conditional formats, freeze panes and page set-up, through the client and into the grid's view.
import { bookFrom, codeOf, onSheet, styleOfCell } from "./helpers";

test("formats arrive in the grid", async () => {
  const workbook = await bookFrom([[1234.5, "tekst"]]);
  await onSheet(workbook, (sheet) => {
    const { format } = sheet.getRange("A1:B1");
    format.fill.color = "#ffeecc";
    format.font.bold = true;
    format.font.italic = true;
    format.font.color = "#112233";
    format.font.size = 14;
    format.font.name = "Arial";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.protection.locked = false;
    const bottom = format.borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.color = "#445566";
    sheet.getRange("A1").numberFormat = [["#,##0.00"]];
  });
  expect(styleOfCell(workbook, 0, 0)).toEqual({
    fill: "#FFEECC",
    fontColor: "#112233",
    bold: true,
    italic: true,
    fontSize: 14,
    fontName: "Arial",
    horizontal: "center",
    vertical: "top",
    wrap: true,
    indent: 0,
    locked: false,
    numberFormat: "#,##0.00",
    borders: { top: null, bottom: "#445566", left: null, right: null },
  });
  expect(workbook.view("Ark").cells.get(0)?.get(0)?.text).toBe("1.234,50");
});

test("formats are read back, and null stands where cells differ", async () => {
  const workbook = await bookFrom([[1, 2]]);
  const range = await onSheet(workbook, (sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1:B1").format.indentLevel = 2;
    return sheet
      .getRange("A1:B1")
      .load(
        "numberFormat,format/fill/color,format/font/bold,format/font/size,format/indentLevel,format/horizontalAlignment",
      );
  });
  expect(range.format.font.bold).toBeNull();
  expect(range.format.font.size).toBe(11);
  expect(range.format.fill.color).toBe("#FFFFFF");
  expect(range.format.indentLevel).toBe(2);
  expect(range.format.horizontalAlignment).toBe("Left");
  expect(range.numberFormat).toEqual([["General", "General"]]);
});

test("borders inside a range lie between its cells alone", async () => {
  const workbook = await bookFrom([
    [1, 2],
    [3, 4],
  ]);
  await onSheet(workbook, (sheet) => {
    const line = sheet.getRange("A1:B2").format.borders.getItem("InsideHorizontal");
    line.style = "Continuous";
    line.weight = "Medium";
  });
  expect(styleOfCell(workbook, 0, 0)?.borders).toEqual({
    top: null,
    bottom: "#000000",
    left: null,
    right: null,
  });
  expect(styleOfCell(workbook, 1, 1)?.borders).toEqual({
    top: "#000000",
    bottom: null,
    left: null,
    right: null,
  });
});

test("whole columns are formatted for cells to come, and rows stand above columns", async () => {
  const workbook = await bookFrom([[1]]);
  await onSheet(workbook, (sheet) => {
    sheet.getRange("B:C").format.fill.color = "#AAAAAA";
    sheet.getRange("5:5").format.fill.color = "#BBBBBB";
    sheet.getRange("B3").values = [["ny"]];
    sheet.getRange("B5").values = [["ny"]];
    sheet.getRange("D5").values = [["ny"]];
  });
  expect(styleOfCell(workbook, 2, 1)?.fill).toBe("#AAAAAA");
  expect(styleOfCell(workbook, 4, 1)?.fill).toBe("#BBBBBB");
  expect(styleOfCell(workbook, 4, 3)?.fill).toBe("#BBBBBB");
});

test.each([8.43, 10, 20.5, 60])(
  "a column %p characters wide has that width in points and pixels",
  async (characters) => {
    const pixels = Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) + 5;
    const workbook = await bookFrom([[1]]);
    const range = await onSheet(workbook, (sheet) => {
      sheet.getRange("B:B").format.columnWidth = pixels * 0.75;
      return sheet.getRange("B1").load("format/columnWidth");
    });
    expect(range.format.columnWidth).toBe(pixels * 0.75);
    expect(workbook.view("Ark").columnWidths[1]).toBe(pixels);
  },
);

test("row heights are points, and nothing is as high as it needs", async () => {
  const workbook = await bookFrom([[1], [2]]);
  const range = await onSheet(workbook, (sheet) => {
    sheet.getRange("1:2").format.rowHeight = 30;
    sheet.getRange("2:2").format.autofitRows();
    return sheet.getRange("A1").load("format/rowHeight");
  });
  expect(range.format.rowHeight).toBe(30);
  expect([...workbook.view("Ark").rowHeights]).toEqual([[0, 40]]);
});

test("columns grow to their contents", async () => {
  const workbook = await bookFrom([["kort", "en meget lang overskrift i kolonnen"]]);
  await onSheet(workbook, (sheet) => sheet.getRange("A:B").format.autofitColumns());
  const [narrow, wide] = workbook.view("Ark").columnWidths;
  expect(Number(wide)).toBeGreaterThan(Number(narrow) * 3);
});

test("properties of cells are set and read cell by cell", async () => {
  const workbook = await bookFrom([[1, 2]]);
  const properties = await onSheet(workbook, (sheet) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [
        { format: { protection: { locked: false }, fill: { color: "#ABCDEF" }, font: { bold: true } } },
        {
          format: {
            borders: { bottom: { style: "Continuous", color: "#111111" } },
            horizontalAlignment: "Right",
          },
        },
      ],
    ]);
    return range.getCellProperties({
      address: true,
      // The type knows no single property of protection, the host does.
      format: {
        fill: { color: true },
        protection: { locked: true } as unknown as boolean,
        font: { bold: true },
      },
    });
  });
  expect(properties.value).toEqual([
    [
      {
        address: "Ark!A1",
        format: { fill: { color: "#ABCDEF" }, protection: { locked: false }, font: { bold: true } },
      },
      {
        address: "Ark!B1",
        format: { fill: { color: "#FFFFFF" }, protection: { locked: true }, font: { bold: false } },
      },
    ],
  ]);
  expect(styleOfCell(workbook, 0, 1)).toMatchObject({ horizontal: "right", borders: { bottom: "#111111" } });
});

test("conditional formats paint what their formula says at each cell, the newest first", async () => {
  const workbook = await bookFrom([
    [1, "x"],
    [5, "y"],
    [9, ""],
  ]);
  await onSheet(workbook, (sheet) => {
    const range = sheet.getRange("A1:B3");
    const low = range.conditionalFormats.add("Custom");
    low.custom.rule.formula = "=$A1<9";
    low.custom.format.fill.color = "#FF0000";
    low.custom.format.font.bold = true;
    const first = range.conditionalFormats.add("Custom");
    first.custom.rule.formula = "=AND(ISNUMBER(A1),A1=MIN($A$1:$A$3))";
    first.custom.format.fill.color = "#00FF00";
  });
  expect(
    [0, 1, 2].map((row) =>
      [styleOfCell(workbook, row, 0), styleOfCell(workbook, row, 1)].map((style) => [
        style?.fill,
        style?.bold,
      ]),
    ),
  ).toEqual([
    [
      ["#00FF00", true],
      ["#FF0000", true],
    ],
    [
      ["#FF0000", true],
      ["#FF0000", true],
    ],
    [
      [null, false],
      [undefined, undefined],
    ],
  ]);
  workbook.type("Ark", 2, 0, "0");
  expect(styleOfCell(workbook, 2, 0)?.fill).toBe("#00FF00");
});

test("a rule that stops keeps later rules away", async () => {
  const workbook = await bookFrom([[1]]);
  await onSheet(workbook, (sheet) => {
    const range = sheet.getRange("A1");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    range.conditionalFormats.getItemAt(0).custom.format.font.bold = true;
    const first = range.conditionalFormats.add("Custom");
    first.custom.rule.formula = "=A1=1";
    first.custom.format.font.italic = true;
    first.stopIfTrue = true;
  });
  expect(styleOfCell(workbook, 0, 0)).toMatchObject({ italic: true, bold: false });
});

test("a rule with a function the quick evaluator does not know is painted all the same", async () => {
  const workbook = await bookFrom([[3], [4], [6]]);
  await onSheet(workbook, (sheet) => {
    const rule = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=ISEVEN(A1)";
    rule.custom.format.fill.color = "#0000FF";
  });
  expect([0, 1, 2].map((row) => styleOfCell(workbook, row, 0)?.fill)).toEqual([null, "#0000FF", "#0000FF"]);
});

test("conditional formats are counted and cleared where they touch a range", async () => {
  const workbook = await bookFrom([[1]]);
  const [before, after] = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ark");
    for (const address of ["A1:A5", "A3", "C1"])
      sheet.getRange(address).conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    const first = sheet.getRange("A1:A9").conditionalFormats.getCount();
    await context.sync();
    sheet.getRange("A1:A9").conditionalFormats.clearAll();
    const second = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return [first.value, second.value];
  });
  expect([before, after]).toEqual([2, 1]);
});

test("freeze panes, gridlines and tab colour show in the view", async () => {
  const workbook = await bookFrom([[1]]);
  const location = await onSheet(workbook, (sheet) => {
    sheet.freezePanes.freezeAt("A1:B3");
    sheet.showGridlines = false;
    sheet.tabColor = "#123456";
    return sheet.freezePanes.getLocationOrNullObject().load("address");
  });
  expect(location.address).toBe("Ark!A1:B3");
  expect(workbook.view("Ark")).toMatchObject({
    frozenRows: 3,
    frozenColumns: 2,
    showGridlines: false,
    tabColor: "#123456",
  });
  await onSheet(workbook, (sheet) => {
    sheet.freezePanes.unfreeze();
    sheet.freezePanes.freezeRows(1);
  });
  expect(workbook.view("Ark")).toMatchObject({ frozenRows: 1, frozenColumns: 0 });
});

test("page set-up is kept as it was given", async () => {
  const workbook = await bookFrom([[1]]);
  const layout = await onSheet(workbook, (sheet) => {
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.leftMargin = 36;
    page.centerHorizontally = true;
    page.setPrintArea("A1:C9");
    page.setPrintTitleRows("$1:$2");
    page.headersFooters.defaultForAllPages.leftHeader = "Ballerup";
    page.headersFooters.defaultForAllPages.rightHeader = "&D";
    page.headersFooters.defaultForAllPages.centerFooter = "Side &P af &N";
    sheet.horizontalPageBreaks.add("A5");
    return {
      page: page.load("orientation,paperSize,zoom,leftMargin,topMargin,centerHorizontally"),
      area: page.getPrintAreaOrNullObject().load("address"),
      titles: page.getPrintTitleRowsOrNullObject().load("address"),
      words: page.headersFooters.defaultForAllPages.load("leftHeader,centerHeader,rightHeader,centerFooter"),
      breaks: sheet.horizontalPageBreaks.getCount(),
    };
  });
  expect(layout.page.toJSON()).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    topMargin: 54,
    centerHorizontally: true,
  });
  expect(layout.titles.address).toBe("Ark!1:2");
  expect(layout.words.toJSON()).toMatchObject({
    leftHeader: "Ballerup",
    centerHeader: "",
    rightHeader: "&D",
    centerFooter: "Side &P af &N",
  });
  expect(layout.breaks.value).toBe(1);
});

test.each([
  [
    "a colour that is none",
    (sheet: Excel.Worksheet) => void (sheet.getRange("A1").format.fill.color = "ikke en farve"),
  ],
  ["a row too high", (sheet: Excel.Worksheet) => void (sheet.getRange("1:1").format.rowHeight = 500)],
  [
    "a header too long",
    (sheet: Excel.Worksheet) =>
      void (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(256)),
  ],
])("%s is refused", async (_, act) => {
  const workbook = await bookFrom([[1]]);
  expect(await codeOf(onSheet(workbook, act))).toBe("InvalidArgument");
});
