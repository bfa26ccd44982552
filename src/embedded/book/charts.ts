// The charts of a sheet: those made here with what they look at and how they look; of those that came with the file the name and
// the place in it, for everything else of them is carried along.

export interface SheetChart {
  id: string;
  name: string;
  content: MadeChart | CarriedChart;
}

/** As the file had it. */
export interface CarriedChart {
  kind: "carried";
  /** Path of the drawing, and the element of it that places the chart. */
  drawing: string;
  anchor: string;
  /** Path of the chart's own part. */
  part: string;
}

export interface MadeChart {
  kind: "made";
  /** Formulas without "=", so that they follow the cells: the cells that it covers, and what it draws. */
  place: string;
  categories: string | null;
  series: MadeSeries[];
  markers: boolean;
  title: { visible: boolean; text: string | null; font: ChartFont };
  legend: { visible: boolean; position: LegendPosition; font: ChartFont };
  font: ChartFont;
  border: ChartLine;
  blanks: "gap" | "zero" | "span";
  valueAxis: MadeAxis;
  categoryAxis: MadeAxis;
}

export interface MadeSeries {
  /** Null where no cell holds it. */
  name: string | null;
  values: string;
  line: ChartLine;
  marker: { symbol: MarkerSymbol; size: number; fill: string | null; border: string | null };
}

/** Null: as the application decides. Points, and `RRGGBB`. */
export interface ChartLine {
  color: string | null;
  dash: LineDash | null;
  weight: number | null;
}

export interface ChartFont {
  size: number | null;
  color: string | null;
  bold: boolean | null;
}

export interface MadeAxis {
  visible: boolean;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  /** Null: as the cells have it. */
  numberFormat: string | null;
  labels: "nextTo" | "high" | "low" | "none";
  /** One label for so many categories. */
  labelSpacing: number | null;
  gridlines: { visible: boolean; line: ChartLine };
  line: ChartLine;
  font: ChartFont;
}

export type LegendPosition = "t" | "b" | "l" | "r" | "tr";
/** ST_MarkerStyle and ST_PresetLineDashVal (ECMA-376 part 1, 21.2.3.27 and 20.1.10.48); `none` draws nothing. */
export type MarkerSymbol =
  "auto" | "none" | "square" | "diamond" | "triangle" | "x" | "star" | "dot" | "dash" | "circle" | "plus";
export type LineDash = "none" | "solid" | "dash" | "dashDot" | "lgDashDotDot" | "sysDash" | "sysDot";

/** A chart as Excel makes one, before anybody has said how it is to look. */
export function plainChart(
  source: Pick<MadeChart, "place" | "categories"> & { series: Pick<MadeSeries, "name" | "values">[] },
  markers: boolean,
): MadeChart {
  return {
    kind: "made",
    ...source,
    series: source.series.map((one) => ({
      ...one,
      line: plainLine(),
      marker: { symbol: markers ? "auto" : "none", size: 5, fill: null, border: null },
    })),
    markers,
    title: { visible: true, text: null, font: plainFont() },
    legend: { visible: true, position: "b", font: plainFont() },
    font: plainFont(),
    border: plainLine(),
    blanks: "gap",
    valueAxis: { ...plainAxis(), gridlines: { visible: true, line: plainLine() } },
    categoryAxis: plainAxis(),
  };
}

/** Numbered through the workbook. */
export function chartId(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-0002-0000-0000-000000000000}`;
}

/** Every formula of a chart, written anew. */
export function rewriteChart({ content }: SheetChart, rewrite: (formula: string) => string): void {
  if (content.kind === "carried") return;
  content.place = rewrite(content.place);
  if (content.categories !== null) content.categories = rewrite(content.categories);
  for (const one of content.series) {
    if (one.name !== null) one.name = rewrite(one.name);
    one.values = rewrite(one.values);
  }
}

function plainAxis(): MadeAxis {
  return {
    visible: true,
    minimum: null,
    maximum: null,
    majorUnit: null,
    numberFormat: null,
    labels: "nextTo",
    labelSpacing: null,
    gridlines: { visible: false, line: plainLine() },
    line: plainLine(),
    font: plainFont(),
  };
}

function plainLine(): ChartLine {
  return { color: null, dash: null, weight: null };
}

function plainFont(): ChartFont {
  return { size: null, color: null, bold: null };
}
