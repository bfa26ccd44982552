// Charts through Microsoft's own client: made over cells, saved as parts of the file, found again by name when it is opened.
import { strFromU8, unzipSync } from "fflate";
import type { EmbeddedWorkbook } from "../../src/embedded";
import { bookFrom, inBook, onSheet, reopened } from "./helpers";

const FIGURES = [
  ["Periode", "Målgruppe", "Andre"],
  ["2016", 12, 30],
  ["2017", null, 31],
  ["2018", 18, 29],
];

test("a first row of texts names the lines and a first column of texts the periods", async () => {
  const workbook = await withChart();
  const [xml = ""] = await chartParts(workbook);
  expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula)).toEqual([
    ...["Ark!$B$1", "Ark!$A$2:$A$4", "Ark!$B$2:$B$4"],
    ...["Ark!$C$1", "Ark!$A$2:$A$4", "Ark!$C$2:$C$4"],
  ]);
  // An empty cell is no point.
  expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>12</c:v></c:pt><c:pt idx="2">');
  const [first, second] = await onSheet(workbook, (sheet) => {
    const { series } = sheet.charts.getItem("Mit");
    return [series.getItemAt(0).load("name"), series.getItemAt(1).load("name")] as const;
  });
  expect([first.name, second.name]).toEqual(["Målgruppe", "Andre"]);
});

test("how it looks is saved as it was said", async () => {
  const workbook = await withChart();
  await onSheet(workbook, (sheet) => {
    const chart = sheet.charts.getItem("Mit");
    chart.title.visible = false;
    chart.legend.visible = false;
    chart.displayBlanksAs = "Interplotted";
    chart.axes.valueAxis.minimum = 10;
    chart.axes.valueAxis.majorUnit = 5;
    chart.axes.categoryAxis.tickLabelSpacing = 2;
    const series = chart.series.getItemAt(1);
    series.format.line.lineStyle = "Dash";
    series.format.line.color = "#A14A00";
    series.format.line.weight = 1.5;
    series.markerStyle = "Square";
    series.markerSize = 7;
  });
  const [xml = ""] = await chartParts(workbook);
  for (const part of [
    '<c:autoTitleDeleted val="1"/>',
    '<c:dispBlanksAs val="span"/>',
    '<c:min val="10"/>',
    '<c:majorUnit val="5"/>',
    '<c:tickLblSkip val="2"/>',
    '<a:ln w="19050" cap="flat"><a:solidFill><a:srgbClr val="A14A00"/></a:solidFill><a:prstDash val="dash"/></a:ln>',
    '<c:symbol val="square"/><c:size val="7"/>',
  ])
    expect(xml).toContain(part);
  expect(xml).not.toContain("<c:legend>");
});

test("it stands over the cells it was given, and goes along when rows are put in above", async () => {
  const workbook = await withChart();
  await onSheet(workbook, (sheet) => {
    sheet.charts.getItem("Mit").setPosition("E2", "H10");
    sheet.getRange("1:2").insert("Down");
  });
  const drawing = await partOf(workbook, "xl/drawings/drawing1.xml");
  const corners = [...drawing.matchAll(/<xdr:col>(\d+)<.*?<xdr:row>(\d+)</g)].map(([, column, row]) => [
    column,
    row,
  ]);
  expect(corners).toEqual([
    ["4", "3"],
    ["8", "12"],
  ]);
  expect((await chartParts(workbook))[0]).toContain("<c:f>Ark!$B$4:$B$6</c:f>");
});

test("a workbook that is opened again knows its charts by name, and loses the one that is deleted with its parts", async () => {
  const first = await withChart();
  await onSheet(first, (sheet) => {
    sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns").name = "Andet";
  });
  const again = await reopened(first);
  const charts = await onSheet(again, (sheet) => sheet.charts.load("items/name"));
  expect(charts.items.map(({ name }) => name)).toEqual(["Mit", "Andet"]);
  await onSheet(again, (sheet) => sheet.charts.getItem("Mit").delete());
  expect(await chartParts(again)).toHaveLength(1);
  await onSheet(again, (sheet) => sheet.charts.getItem("Andet").delete());
  const names = Object.keys(unzipSync(await again.save()));
  expect(names.filter((name) => /drawing|chart/.test(name))).toEqual([]);
});

test("asking for a chart that is not there gives none, and deleting that does nothing", async () => {
  const workbook = await withChart();
  const found = await onSheet(workbook, (sheet) => {
    const none = sheet.charts.getItemOrNullObject("Intet");
    none.delete();
    return none.load("name");
  });
  expect(found.isNullObject).toBe(true);
  await expect(onSheet(workbook, (sheet) => sheet.charts.getItem("Intet").delete())).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});

test("a protected sheet takes no chart and lets none be changed, but tells what it has", async () => {
  const workbook = await withChart();
  await onSheet(workbook, (sheet) => sheet.protection.protect());
  for (const act of [
    (sheet: Excel.Worksheet) => void sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns"),
    (sheet: Excel.Worksheet) => sheet.charts.getItem("Mit").delete(),
    (sheet: Excel.Worksheet) => void (sheet.charts.getItem("Mit").title.visible = false),
  ])
    await expect(onSheet(workbook, act)).rejects.toMatchObject({ code: "AccessDenied" });
  const title = await onSheet(workbook, (sheet) => sheet.charts.getItem("Mit").title.load("visible"));
  expect(title.visible).toBe(true);
});

test.each([
  [
    "a mark larger than Excel draws",
    (chart: Excel.Chart) => void (chart.series.getItemAt(0).markerSize = 73),
  ],
  [
    "a colour that is none",
    (chart: Excel.Chart) => void (chart.series.getItemAt(0).format.line.color = "blåt"),
  ],
  ["an end before the start", (chart: Excel.Chart) => chart.setPosition("E5", "D1")],
])("%s is refused", async (_, act) => {
  const workbook = await withChart();
  await expect(onSheet(workbook, (sheet) => act(sheet.charts.getItem("Mit")))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("kinds of charts that are not built are told by name", async () => {
  const workbook = await withChart();
  await expect(
    onSheet(workbook, (sheet) => void sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Columns")),
  ).rejects.toMatchObject({ code: "NotImplemented" });
});

test("a sheet that is deleted takes its charts along", async () => {
  const again = await reopened(await withChart());
  await inBook(again, (context) => {
    context.workbook.worksheets.add("Ny");
    context.workbook.worksheets.getItem("Ark").delete();
  });
  const names = Object.keys(unzipSync(await again.save()));
  expect(names.filter((name) => /drawing|chart/.test(name))).toEqual([]);
});

async function withChart(): Promise<EmbeddedWorkbook> {
  const workbook = await bookFrom(
    FIGURES.map((line) => line.map((cell) => (typeof cell === "string" ? `'${cell}` : cell))),
  );
  await onSheet(workbook, (sheet) => {
    const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:C4"), "Columns");
    chart.name = "Mit";
  });
  return workbook;
}

async function chartParts(workbook: EmbeddedWorkbook): Promise<string[]> {
  const parts = unzipSync(await workbook.save());
  return Object.keys(parts)
    .filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
}

async function partOf(workbook: EmbeddedWorkbook, part: string): Promise<string> {
  return strFromU8(unzipSync(await workbook.save())[part] ?? new Uint8Array());
}
