// Excel.ChartSeriesCollection and Excel.ChartSeries: the lines of a chart and the marks of their points.
import { cellAt, findSheet, plainValue, type Book } from "../../book/book";
import type { MadeChart, MadeSeries, MarkerSymbol } from "../../book/charts";
import { parseAddress } from "../../book/addresses";
import { chartColor, lineType, shownColor, type Found } from "./chart-parts";
import {
  defineType,
  integerArgument,
  invalid,
  notFound,
  oneOf,
  type Property,
  type TypedObject,
} from "./type";

interface Collected {
  chart: Found<MadeChart>;
  book: Book;
}

export const seriesCollectionType: TypedObject<Collected> = defineType<Collected>({
  name: "ChartSeriesCollection",
  properties: { Count: { get: ({ chart }) => chart(false).series.length } },
  items: ({ chart, book }) => chart(false).series.map((_, at) => seriesType.of({ chart, book, at })),
  item({ chart, book }, key) {
    const at = integerArgument(key, "index");
    if (!chart(false).series[at]) throw notFound(`The series ${at}`);
    return seriesType.of({ chart, book, at });
  },
});

interface Placed extends Collected {
  at: number;
}

const seriesType: TypedObject<Placed> = defineType<Placed>({
  name: "ChartSeries",
  properties: {
    Name: {
      get(placed) {
        const { name } = seriesOf(placed, false);
        const address = name === null ? null : parseAddress(name);
        const sheet =
          address === null || address.sheet === null ? null : findSheet(placed.book, address.sheet);
        const value = sheet && address ? cellAt(sheet, address.box.row, address.box.column)?.value : null;
        return value === null || value === undefined ? `Series${placed.at + 1}` : String(plainValue(value));
      },
    },
    MarkerStyle: {
      get: (placed) =>
        Object.keys(MARKERS).find((name) => MARKERS[name] === seriesOf(placed, false).marker.symbol),
      set: (placed, value) =>
        void (seriesOf(placed, true).marker.symbol =
          MARKERS[oneOf(value, Object.keys(MARKERS), "markerStyle")] ?? "auto"),
    },
    MarkerSize: {
      get: (placed) => seriesOf(placed, false).marker.size,
      set(placed, value) {
        const size = integerArgument(value, "markerSize");
        if (size < MARKER_SIZES.least || size > MARKER_SIZES.most)
          throw invalid(`markerSize lies between ${MARKER_SIZES.least} and ${MARKER_SIZES.most}`);
        seriesOf(placed, true).marker.size = size;
      },
    },
    MarkerBackgroundColor: markerColor("fill", "markerBackgroundColor"),
    MarkerForegroundColor: markerColor("border", "markerForegroundColor"),
  },
  objects: { Format: (placed) => seriesFormatType.of(placed) },
});

const seriesFormatType: TypedObject<Placed> = defineType<Placed>({
  name: "ChartSeriesFormat",
  objects: { Line: (placed) => lineType.of((isChanged) => seriesOf(placed, isChanged).line) },
});

const MARKER_SIZES = { least: 2, most: 72 } as const;

/** `Excel.ChartMarkerStyle` as the file has it. */
const MARKERS: Readonly<Record<string, MarkerSymbol>> = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

function seriesOf({ chart, at }: Placed, isChanged: boolean): MadeSeries {
  const found = chart(isChanged).series[at];
  if (!found) throw notFound(`The series ${at}`);
  return found;
}

function markerColor(part: "fill" | "border", what: string): Property<Placed> {
  return {
    get: (placed) => shownColor(seriesOf(placed, false).marker[part]),
    set: (placed, value) => void (seriesOf(placed, true).marker[part] = chartColor(value, what)),
  };
}
