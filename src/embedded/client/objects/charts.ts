// Excel.ChartCollection and Excel.Chart. Line charts over a block of cells are made here; of charts that came with the file the name
// is known, and they can be deleted.
import { formatAbsoluteBox, formatBox, quoteSheet } from "../../book/addresses";
import { cellAt, type Sheet } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { chartId, plainChart, type MadeChart, type SheetChart } from "../../book/charts";
import { refuseIfProtected } from "../../book/edits";
import { OfficeError } from "../../book/errors";
import type { RangeBox } from "../../types";
import { areaFormatType, axesType, legendType, titleType, type Found } from "./chart-parts";
import { seriesCollectionType } from "./chart-series";
import { isUnbounded, rangeArgument } from "./range/target";
import { defineType, invalid, notFound, oneOf, textArgument, type Host, type TypedObject } from "./type";

/** What Excel allows on a protected sheet under this name includes charts. */
const ALLOWANCE = "allowEditObjects";
/** A chart covers so many cells until somebody says where it is to stand. */
const FIRST_SIZE = { rows: 15, columns: 8 };

export const chartsType: TypedObject<Sheet> = defineType<Sheet>({
  name: "ChartCollection",
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartType.of({ sheet, chart })),
  item(sheet, key) {
    const wanted = textArgument(key, "name").toLowerCase();
    const chart = sheet.charts.find(({ name }) => name.toLowerCase() === wanted);
    if (!chart) throw notFound(`The chart "${String(key)}"`);
    return chartType.of({ sheet, chart });
  },
  methods: {
    Add(sheet, [type, source, by], host) {
      refuseIfProtected(sheet, ALLOWANCE);
      const markers = lineType(type);
      if (by !== "Columns")
        throw new OfficeError("NotImplemented", "ChartCollection.add takes series by columns alone here");
      const range = rangeArgument(source, sheet, host);
      if (isUnbounded(range)) throw invalid("A chart needs a block of cells");
      const chart = addChart(
        sheet,
        plainChart({ place: place(sheet, FIRST), ...columnsOf(range.sheet, range) }, markers),
        host,
      );
      return chartType.of({ sheet, chart });
    },
  },
});

const FIRST: RangeBox = { row: 0, column: 0, ...FIRST_SIZE };

interface Placed {
  sheet: Sheet;
  chart: SheetChart;
}

const chartType: TypedObject<Placed> = defineType<Placed>({
  name: "Chart",
  identity: ({ chart }) => ({ _Id: chart.id, Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set(placed, value, host) {
        changing(placed, host);
        const name = textArgument(value, "name");
        if (name === "") throw invalid("A chart has a name");
        placed.chart.name = name;
      },
    },
    ChartType: { get: (placed) => (madeOf(placed).markers ? "LineMarkers" : "Line") },
    DisplayBlanksAs: {
      get: (placed) => BLANKS[madeOf(placed).blanks],
      set(placed, value, host) {
        const wanted = oneOf(value, Object.values(BLANKS), "displayBlanksAs");
        const own = (Object.keys(BLANKS) as MadeChart["blanks"][]).find((one) => BLANKS[one] === wanted);
        changing(placed, host).blanks = own ?? "gap";
      },
    },
  },
  objects: {
    Title: (placed, host) => titleType.of(found(placed, host)),
    Legend: (placed, host) => legendType.of(found(placed, host)),
    Axes: (placed, host) => axesType.of(found(placed, host)),
    Format: (placed, host) => areaFormatType.of(found(placed, host)),
    Series: (placed, host) => seriesCollectionType.of({ chart: found(placed, host), book: host.book }),
  },
  methods: {
    Delete(placed, _, host) {
      alive(placed, host);
      placed.sheet.charts = placed.sheet.charts.filter((other) => other !== placed.chart);
      noteLooks(host.changes, placed.sheet);
    },
    /** From the upper left corner of one cell to the lower right corner of another. */
    SetPosition(placed, [start, end], host) {
      const { sheet } = placed;
      const first = rangeArgument(start, sheet, host);
      const last = end === undefined || end === null ? null : rangeArgument(end, sheet, host);
      if (first.sheet !== sheet || (last !== null && last.sheet !== sheet))
        throw invalid("A chart stands on its own sheet");
      const rows = last === null ? FIRST_SIZE.rows : last.row + last.rows - first.row;
      const columns = last === null ? FIRST_SIZE.columns : last.column + last.columns - first.column;
      if (rows < 1 || columns < 1) throw invalid(`${formatBox(first)} does not come before the end cell`);
      changing(placed, host).place = place(sheet, { row: first.row, column: first.column, rows, columns });
    },
  },
});

/** `Excel.ChartDisplayBlanksAs`, with the client's own spelling. */
const BLANKS = { gap: "NotPlotted", zero: "Zero", span: "Interplotted" } as const;

/** @returns whether the points are marked */
function lineType(type: unknown): boolean {
  const name = textArgument(type, "type");
  if (name !== "Line" && name !== "LineMarkers")
    throw new OfficeError(
      "NotImplemented",
      `Charts of the type ${name} are not part of the embedded workbook`,
    );
  return name === "LineMarkers";
}

function addChart(sheet: Sheet, content: MadeChart, host: Host): SheetChart {
  const number = host.book.nextChart;
  host.book.nextChart += 1;
  const chart: SheetChart = { id: chartId(number), name: freeName(sheet), content };
  sheet.charts = [...sheet.charts, chart];
  noteLooks(host.changes, sheet);
  return chart;
}

/** As English Excel names them. */
function freeName(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** A first row of texts names the series, a first column of texts the categories, as Excel takes them. */
function columnsOf(
  sheet: Sheet,
  box: RangeBox,
): Pick<MadeChart, "categories"> & { series: { name: string | null; values: string }[] } {
  const value = (row: number, column: number) =>
    cellAt(sheet, box.row + row, box.column + column)?.value ?? null;
  const isText = (row: number, column: number) =>
    typeof value(row, column) === "string" && value(row, column) !== "";
  const across = Array.from({ length: box.columns }, (_, column) => column);
  const down = Array.from({ length: box.rows }, (_, row) => row);
  const named = box.rows > 1 && box.columns > 1 && across.slice(1).every((column) => isText(0, column));
  const first = named ? 1 : 0;
  const labelled = box.columns > 1 && down.slice(first).every((row) => isText(row, 0));
  const part = (row: number, column: number, rows: number) =>
    place(sheet, { row: box.row + row, column: box.column + column, rows, columns: 1 });
  return {
    categories: labelled ? part(first, 0, box.rows - first) : null,
    series: across.slice(labelled ? 1 : 0).map((column) => ({
      name: named ? part(0, column, 1) : null,
      values: part(first, column, box.rows - first),
    })),
  };
}

function place(sheet: Sheet, box: RangeBox): string {
  return `${quoteSheet(sheet.name)}!${formatAbsoluteBox(box)}`;
}

function alive({ sheet, chart }: Placed, host: Host): void {
  if (sheet.removed || !sheet.charts.includes(chart)) throw notFound(`The chart "${chart.name}"`);
  refuseIfProtected(sheet, ALLOWANCE);
  noteLooks(host.changes, sheet);
}

function changing(placed: Placed, host: Host): MadeChart {
  alive(placed, host);
  return madeOf(placed);
}

function found(placed: Placed, host: Host): Found<MadeChart> {
  return (isChanged) => (isChanged ? changing(placed, host) : madeOf(placed));
}

function madeOf({ chart: { content, name } }: Placed): MadeChart {
  if (content.kind === "made") return content;
  throw new OfficeError(
    "NotImplemented",
    `The chart "${name}" came with the file: only its name is known here`,
  );
}
