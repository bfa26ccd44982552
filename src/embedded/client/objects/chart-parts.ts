// The parts of an Excel.Chart that say how it looks: title, legend, axes, and the lines and letters of each.
import type { ChartFont, ChartLine, LegendPosition, LineDash, MadeAxis, MadeChart } from "../../book/charts";
import { readColor } from "../../book/styles";
import {
  booleanArgument,
  defineType,
  integerArgument,
  invalid,
  numberArgument,
  oneOf,
  textArgument,
  type Property,
  type TypedObject,
} from "./type";

/** A part is looked up anew each time: the chart may have been deleted, or its sheet protected against changes. */
export type Found<T> = (isChanged: boolean) => T;

const LARGEST_FONT = 409;

export const fontType: TypedObject<Found<ChartFont>> = defineType<Found<ChartFont>>({
  name: "ChartFont",
  properties: {
    Size: {
      get: (find) => find(false).size,
      set(find, value) {
        const size = numberArgument(value, "font.size");
        if (size < 1 || size > LARGEST_FONT) throw invalid(`font.size lies between 1 and ${LARGEST_FONT}`);
        find(true).size = size;
      },
    },
    Color: color("font.color"),
    Bold: {
      get: (find) => find(false).bold ?? false,
      set: (find, value) => void (find(true).bold = booleanArgument(value, "font.bold")),
    },
  },
});

/** `Excel.ChartLineStyle` as the file has it. */
const DASHES: Readonly<Record<string, LineDash | null>> = {
  None: "none",
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
  Automatic: null,
};

const lineColor = color("line.color");

const lineStyle: Property<Found<ChartLine>> = {
  get: (find) => Object.keys(DASHES).find((name) => DASHES[name] === find(false).dash) ?? "Automatic",
  set: (find, value) =>
    void (find(true).dash = DASHES[oneOf(value, Object.keys(DASHES), "lineStyle")] ?? null),
};

const lineWeight: Property<Found<ChartLine>> = {
  get: (find) => find(false).weight,
  set(find, value) {
    const points = numberArgument(value, "line.weight");
    if (points < 0) throw invalid("line.weight is 0 or more");
    find(true).weight = points;
  },
};

export const lineType: TypedObject<Found<ChartLine>> = defineType<Found<ChartLine>>({
  name: "ChartLineFormat",
  properties: { Color: lineColor, LineStyle: lineStyle, Weight: lineWeight },
});

const borderType: TypedObject<Found<ChartLine>> = defineType<Found<ChartLine>>({
  name: "ChartBorder",
  properties: { Color: lineColor, LineStyle: lineStyle, Weight: lineWeight },
});

export const areaFormatType: TypedObject<Found<MadeChart>> = defineType<Found<MadeChart>>({
  name: "ChartAreaFormat",
  objects: {
    Font: (find) => fontType.of((isChanged) => find(isChanged).font),
    Border: (find) => borderType.of((isChanged) => find(isChanged).border),
  },
});

export const titleType: TypedObject<Found<MadeChart>> = defineType<Found<MadeChart>>({
  name: "ChartTitle",
  properties: {
    Text: {
      get: (find) => find(false).title.text ?? "",
      set(find, value) {
        const { title } = find(true);
        title.text = textArgument(value, "title.text");
        title.visible = true;
      },
    },
    Visible: {
      get: (find) => find(false).title.visible,
      set: (find, value) => void (find(true).title.visible = booleanArgument(value, "title.visible")),
    },
  },
  objects: { Format: (find) => titleFormatType.of((isChanged) => find(isChanged).title.font) },
});

const titleFormatType: TypedObject<Found<ChartFont>> = defineType<Found<ChartFont>>({
  name: "ChartTitleFormat",
  objects: { Font: (find) => fontType.of(find) },
});

const POSITIONS: Readonly<Record<string, LegendPosition>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

export const legendType: TypedObject<Found<MadeChart>> = defineType<Found<MadeChart>>({
  name: "ChartLegend",
  properties: {
    Position: {
      get: (find) => Object.keys(POSITIONS).find((name) => POSITIONS[name] === find(false).legend.position),
      set: (find, value) =>
        void (find(true).legend.position =
          POSITIONS[oneOf(value, Object.keys(POSITIONS), "legend.position")] ?? "b"),
    },
    Visible: {
      get: (find) => find(false).legend.visible,
      set: (find, value) => void (find(true).legend.visible = booleanArgument(value, "legend.visible")),
    },
  },
  objects: { Format: (find) => legendFormatType.of((isChanged) => find(isChanged).legend.font) },
});

const legendFormatType: TypedObject<Found<ChartFont>> = defineType<Found<ChartFont>>({
  name: "ChartLegendFormat",
  objects: { Font: (find) => fontType.of(find) },
});

export const axesType: TypedObject<Found<MadeChart>> = defineType<Found<MadeChart>>({
  name: "ChartAxes",
  objects: {
    ValueAxis: (find) => axisType.of((isChanged) => find(isChanged).valueAxis),
    CategoryAxis: (find) => axisType.of((isChanged) => find(isChanged).categoryAxis),
  },
});

/** `Excel.ChartAxisTickLabelPosition` as the file has it. */
const LABELS: Readonly<Record<string, MadeAxis["labels"]>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

const axisType: TypedObject<Found<MadeAxis>> = defineType<Found<MadeAxis>>({
  name: "ChartAxis",
  properties: {
    Visible: {
      get: (find) => find(false).visible,
      set: (find, value) => void (find(true).visible = booleanArgument(value, "axis.visible")),
    },
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    MajorUnit: bound("majorUnit"),
    NumberFormat: {
      get: (find) => find(false).numberFormat ?? "General",
      set: (find, value) => void (find(true).numberFormat = textArgument(value, "axis.numberFormat")),
    },
    TickLabelPosition: {
      get: (find) => Object.keys(LABELS).find((name) => LABELS[name] === find(false).labels),
      set: (find, value) =>
        void (find(true).labels = LABELS[oneOf(value, Object.keys(LABELS), "tickLabelPosition")] ?? "nextTo"),
    },
    TickLabelSpacing: {
      get: (find) => find(false).labelSpacing ?? "",
      set(find, value) {
        if (value === "") return void (find(true).labelSpacing = null);
        const spacing = integerArgument(value, "tickLabelSpacing");
        if (spacing < 1) throw invalid("tickLabelSpacing is 1 or more");
        find(true).labelSpacing = spacing;
      },
    },
  },
  objects: {
    Format: (find) => axisFormatType.of(find),
    MajorGridlines: (find) => gridlinesType.of((isChanged) => find(isChanged).gridlines),
  },
});

/** Empty text gives it back to Excel. */
function bound(name: "minimum" | "maximum" | "majorUnit"): Property<Found<MadeAxis>> {
  return {
    get: (find) => find(false)[name] ?? "",
    set: (find, value) =>
      void (find(true)[name] = value === "" ? null : numberArgument(value, `axis.${name}`)),
  };
}

const axisFormatType: TypedObject<Found<MadeAxis>> = defineType<Found<MadeAxis>>({
  name: "ChartAxisFormat",
  objects: {
    Font: (find) => fontType.of((isChanged) => find(isChanged).font),
    Line: (find) => lineType.of((isChanged) => find(isChanged).line),
  },
});

const gridlinesType: TypedObject<Found<MadeAxis["gridlines"]>> = defineType<Found<MadeAxis["gridlines"]>>({
  name: "ChartGridlines",
  properties: {
    Visible: {
      get: (find) => find(false).visible,
      set: (find, value) => void (find(true).visible = booleanArgument(value, "gridlines.visible")),
    },
  },
  objects: { Format: (find) => gridlinesFormatType.of((isChanged) => find(isChanged).line) },
});

const gridlinesFormatType: TypedObject<Found<ChartLine>> = defineType<Found<ChartLine>>({
  name: "ChartGridlinesFormat",
  objects: { Line: (find) => lineType.of(find) },
});

/** `RRGGBB` in the model, `#RRGGBB` to the client. */
export function chartColor(value: unknown, what: string): string {
  const found = readColor(textArgument(value, what));
  if (found === null) throw invalid(`${what} is no colour`);
  return found;
}

export function shownColor(found: string | null): string {
  return found === null ? "" : `#${found}`;
}

function color(what: string): Property<Found<{ color: string | null }>> {
  return {
    get: (find) => shownColor(find(false).color),
    set: (find, value) => void (find(true).color = chartColor(value, what)),
  };
}
