// People's own charts that look at a sheet of ours, and those that lie on one: whole when the sheet is written anew where it stands.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { excelWorkbook } from "../../src/excel/workbook";
import { emptyPlan, type SheetPlan } from "../../src/sheets/plan";

const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";

function plan(rows: number): SheetPlan {
  const body = Array.from({ length: rows }, (_, row) => [`Række ${row}`, 10 * row]);
  return {
    ...emptyPlan("Tal"),
    values: [{ row: 2, column: 0, cells: [["Navn", "Antal"], ...body] }],
    table: {
      name: "Data",
      box: { row: 2, column: 0, rows: rows + 1, columns: 2 },
      style: "TableStyleLight1",
    },
  };
}

/** A sheet of ours of three rows, a note of the person's own below, and a chart on the sheet of that name. */
async function charted(sheet: "Ark1" | "Tal"): Promise<EmbeddedWorkbook> {
  const workbook = await openEmbeddedWorkbook({});
  workbook.type("Ark1", 0, 0, "Mit");
  await lay(workbook, plan(3));
  const parts = unzipSync(await workbook.save());
  const number = workbook.sheetNames().findIndex(({ name }) => name === sheet) + 1;
  return openEmbeddedWorkbook({ bytes: zipSync(withChart(parts, number)) });
}

async function lay(workbook: EmbeddedWorkbook, ...sheets: SheetPlan[]): Promise<void> {
  const port = excelWorkbook((batch) => workbook.run(batch));
  await port.write({ sheets, seen: await port.read([], { wholeComments: true }) });
}

async function partOf(workbook: EmbeddedWorkbook, part: string): Promise<string> {
  return strFromU8(unzipSync(await workbook.save())[part] ?? new Uint8Array());
}

/** Heading, categories and values, as the chart names them. */
async function looksAt(workbook: EmbeddedWorkbook): Promise<string[]> {
  return [...(await partOf(workbook, CHART)).matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(
    ([, formula = ""]) => formula,
  );
}

const WHOLE = ["Tal!$B$3", "Tal!$A$4:$A$6", "Tal!$B$4:$B$6"];

test.each(["Ark1", "Tal"] as const)(
  "a chart on %s keeps looking at the sheet when it grows and shrinks",
  async (sheet) => {
    const workbook = await charted(sheet);
    expect(await looksAt(workbook)).toEqual(WHOLE);
    const drawing = await partOf(workbook, DRAWING);
    const chart = await partOf(workbook, CHART);
    await lay(workbook, plan(7));
    await lay(workbook, plan(2));
    expect(await looksAt(workbook)).toEqual(WHOLE);
    expect(await partOf(workbook, DRAWING)).toBe(drawing);
    expect(await partOf(workbook, CHART)).toBe(chart);
  },
);

test("it follows what people have below our cells, where those move down", async () => {
  const workbook = await charted("Ark1");
  workbook.type("Tal", 7, 1, "5");
  const moved = (await partOf(workbook, CHART)).replaceAll("$B$4:$B$6", "$B$8");
  const parts = unzipSync(await workbook.save());
  const other = await openEmbeddedWorkbook({ bytes: zipSync({ ...parts, [CHART]: strToU8(moved) }) });
  await lay(other, plan(9));
  const [, , values = ""] = await looksAt(other);
  const [, row = ""] = /^Tal!\$B\$(\d+)$/.exec(values) ?? [];
  expect(
    other
      .view("Tal")
      .cells.get(Number(row) - 1)
      ?.get(1)?.value,
  ).toBe(5);
});

test("it takes the name that the sheet gets", async () => {
  const workbook = await charted("Ark1");
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Tal").name = "Tal & mål";
    await context.sync();
  });
  expect(await looksAt(workbook)).toEqual(WHOLE.map((one) => one.replace("Tal!", "'Tal &amp; mål'!")));
});

test("it says #REF! only where somebody deletes the sheet, as when a sheet was replaced by another", async () => {
  const workbook = await charted("Ark1");
  await workbook.run(async (context) => {
    context.workbook.worksheets.getItem("Tal").delete();
    await context.sync();
  });
  await lay(workbook, plan(3));
  expect(await looksAt(workbook)).toEqual(["#REF!", "#REF!", "#REF!"]);
});

test("charts of ours are made anew with their sheet, as many as there are now, and people's own beside them stay", async () => {
  const workbook = await openEmbeddedWorkbook({});
  await lay(workbook, withCharts(3));
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tal");
    sheet.charts.getItem("Barometer 2").name = "Direktionens";
    sheet.charts.add("Line", sheet.getRange("A3:B5"), "Columns").name = "Mit";
    await context.sync();
  });
  // As a file in between: what is known of ours must be known from it.
  const again = await openEmbeddedWorkbook({ bytes: await workbook.save() });
  await lay(again, withCharts(2));
  expect(await chartNames(again)).toEqual(["Direktionens", "Mit", "Barometer 1", "Barometer 2"]);
  await lay(again, withCharts(0));
  expect(await chartNames(again)).toEqual(["Direktionens", "Mit"]);
});

test("a write that is cut short anywhere ends with each chart once", async () => {
  const ends = new Set<string>();
  for (let after = 20; after <= 420; after += 20) {
    const workbook = await openEmbeddedWorkbook({});
    await lay(workbook, withCharts(2));
    const port = excelWorkbook((batch) => workbook.run(batch));
    const seen = await port.read([], { wholeComments: true });
    workbook.disturb({ kind: "disconnect", after });
    await port.write({ sheets: [withCharts(3)], seen }).catch(() => undefined);
    workbook.disturb(null);
    // Whoever reads next finishes what has passed its point of no return.
    await port.read([]);
    ends.add((await chartNames(workbook)).join());
  }
  expect([...ends].sort()).toEqual(["Barometer 1,Barometer 2", "Barometer 1,Barometer 2,Barometer 3"]);
});

function withCharts(count: number): SheetPlan {
  const base = plan(3);
  const line = {
    color: "#14507F",
    dash: "solid" as const,
    weight: 2,
    mark: { shape: "circle" as const, size: 6 },
  };
  return {
    ...base,
    // As large with few charts as with many: no room is looked for.
    formats: [{ box: { row: 0, column: 0, rows: 60, columns: 3 }, style: { size: 10 } }],
    charts: Array.from({ length: count }, (_, at) => ({
      box: { row: 8 + 10 * at, column: 0, rows: 8, columns: 3 },
      source: { row: 2, column: 0, rows: 4, columns: 2 },
      lines: [line],
      axis: { from: 0, to: 30, step: 10, numberFormat: "#,##0" },
      labelSpacing: 1,
      letters: { size: 9, color: "#000000" },
      frame: "#C9D1D9",
    })),
  };
}

async function chartNames(workbook: EmbeddedWorkbook): Promise<string[]> {
  return workbook.run(async (context) => {
    const charts = context.workbook.worksheets.getItem("Tal").charts.load("items/name");
    await context.sync();
    return charts.items.map(({ name }) => name);
  });
}

type Parts = Record<string, Uint8Array>;

function withChart(parts: Parts, sheet: number): Parts {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const relations = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const old = text(relations);
  const drawn = `<Relationship Id="rIdChart" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>`;
  const page = text(`xl/worksheets/sheet${sheet}.xml`);
  const before = page.includes("<tableParts") ? "<tableParts" : "</worksheet>";
  const added: Record<string, string> = {
    "[Content_Types].xml": text("[Content_Types].xml").replace(
      "</Types>",
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
        '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
    ),
    [relations]: old === "" ? related(drawn) : old.replace("</Relationships>", `${drawn}</Relationships>`),
    [`xl/worksheets/sheet${sheet}.xml`]: page
      .replace("<worksheet ", `<worksheet xmlns:dr="${OFFICE}" `)
      .replace(before, `<drawing dr:id="rIdChart"/>${before}`),
    [DRAWING]: DRAWING_XML,
    "xl/drawings/_rels/drawing1.xml.rels": related(
      `<Relationship Id="rId1" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/>`,
    ),
    [CHART]: CHART_XML,
  };
  return {
    ...parts,
    ...Object.fromEntries(Object.entries(added).map(([name, xml]) => [name, strToU8(xml)])),
  };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006";

function related(relationships: string): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`;
}

const DRAWING_XML =
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWINGS}/spreadsheetDrawing" xmlns:a="${DRAWINGS}/main"><xdr:twoCellAnchor>` +
  "<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="' +
  `${DRAWINGS}/chart"><c:chart xmlns:c="${DRAWINGS}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic>` +
  "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";

const CHART_XML =
  `${HEAD}<c:chartSpace xmlns:c="${DRAWINGS}/chart" xmlns:a="${DRAWINGS}/main"><c:chart><c:plotArea><c:layout/>` +
  '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
  "<c:tx><c:strRef><c:f>Tal!$B$3</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>Tal!$A$4:$A$6</c:f></c:strRef></c:cat>" +
  "<c:val><c:numRef><c:f>Tal!$B$4:$B$6</c:f></c:numRef></c:val></c:ser>" +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
