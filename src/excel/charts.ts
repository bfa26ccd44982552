// Charts: those that a plan lays are taken away and made anew, by the names they have; people's own stay.
import { boxAddress, cellAddress, type ChartMark, type LineLook, type PlannedChart } from "../sheets/plan";
import { PROPERTY_BYTES, RANGE_BYTES, type Write } from "./lay";

/** @param former how many may stand there from an earlier plan, or from this one when it was cut short */
export function chartWrites(charts: readonly PlannedChart[], former: number): Write[] {
  return [
    ...Array.from({ length: former }, (_, at) => gone(chartName(at))),
    ...charts.map((chart, at) => added(chart, chartName(at))),
  ];
}

/** What is ours is known by it: a chart that somebody has given another name is theirs. */
function chartName(at: number): string {
  return `Barometer ${at + 1}`;
}

function gone(name: string): Write {
  return {
    bytes: RANGE_BYTES * 2,
    apply: (sheet) => sheet.charts.getItemOrNullObject(name).delete(),
  };
}

/** Objects and properties of a chart, and of each of its lines; held against measured traffic by a test. */
const CHART_CALLS = 34;
const LINE_CALLS = 9;

function added(chart: PlannedChart, name: string): Write {
  const { box, source, lines, axis, letters, labelSpacing } = chart;
  return {
    bytes: RANGE_BYTES * 3 + PROPERTY_BYTES * (CHART_CALLS + LINE_CALLS * lines.length),
    apply: (sheet) => {
      const made = sheet.charts.add("LineMarkers", sheet.getRange(boxAddress(source)), "Columns");
      made.name = name;
      made.setPosition(
        cellAddress(box.row, box.column),
        cellAddress(box.row + box.rows - 1, box.column + box.columns - 1),
      );
      made.title.visible = false;
      made.legend.visible = false;
      made.displayBlanksAs = "Interplotted";
      made.format.border.color = chart.frame;
      made.format.font.size = letters.size;
      made.format.font.color = letters.color;
      const { valueAxis, categoryAxis } = made.axes;
      valueAxis.minimum = axis.from;
      valueAxis.maximum = axis.to;
      valueAxis.majorUnit = axis.step;
      valueAxis.numberFormat = axis.numberFormat;
      valueAxis.majorGridlines.format.line.color = chart.frame;
      categoryAxis.format.line.color = letters.color;
      // Below the picture also where the values fall under nought.
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.tickLabelSpacing = labelSpacing;
      lines.forEach((look, at) => lineWrite(made.series.getItemAt(at), look));
    },
  };
}

function lineWrite(series: Excel.ChartSeries, { color, dash, weight, mark }: LineLook): void {
  series.format.line.lineStyle = DASHES[dash];
  if (dash !== "none") {
    series.format.line.color = color;
    series.format.line.weight = weight;
  }
  series.markerStyle = mark === null ? "None" : MARKS[mark.shape];
  if (mark === null) return;
  series.markerSize = mark.size;
  series.markerForegroundColor = color;
  series.markerBackgroundColor = color;
}

const DASHES = {
  solid: "Continuous",
  dash: "Dash",
  dot: "RoundDot",
  dashDot: "DashDot",
  none: "None",
} as const;
const MARKS = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  diamond: "Diamond",
  x: "X",
} as const satisfies Record<ChartMark["shape"], string>;
