// A chart made here as its part of the file (ECMA-376 part 1, 21.2): a line chart with its two axes, and the values it shows beside
// the formulas that name them, for readers that do not calculate.
import { OFFICE } from "../../ooxml/names";
import { parseAddress } from "../book/addresses";
import { cellAt, findSheet, type Book, type Scalar } from "../book/book";
import type { ChartFont, ChartLine, MadeAxis, MadeChart, MadeSeries } from "../book/charts";
import { element, XML_HEAD, xmlPlain, xmlText } from "./xml";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
/** Of what stands in a drawing. */
export const DRAWING_NAMES = `xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main"`;

export function chartXml(chart: MadeChart, book: Book): string {
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${OFFICE}">` +
    `${valued("roundedCorners", 0)}<c:chart>${titleXml(chart)}<c:plotArea><c:layout/><c:lineChart>` +
    valued("grouping", "standard") +
    valued("varyColors", 0) +
    chart.series.map((series, index) => seriesXml(series, index, chart, book)).join("") +
    valued("marker", 1) +
    valued("axId", CATEGORY_AXIS) +
    valued("axId", VALUE_AXIS) +
    `</c:lineChart>${categoryAxisXml(chart.categoryAxis)}${valueAxisXml(chart.valueAxis)}</c:plotArea>` +
    legendXml(chart) +
    valued("plotVisOnly", 1) +
    valued("dispBlanksAs", chart.blanks) +
    `</c:chart>${shapeXml("FFFFFF", chart.border)}${textXml(chart.font)}</c:chartSpace>`
  );
}

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
/** English Metric Units in a point, and hundredths of a point. */
const EMU = 12_700;
const HUNDREDTHS = 100;

function titleXml({ title }: MadeChart): string {
  if (!title.visible) return valued("autoTitleDeleted", 1);
  if (title.text === null)
    return `<c:title>${valued("overlay", 0)}${textXml(title.font)}</c:title>${valued("autoTitleDeleted", 0)}`;
  const run = `<a:r>${letters("a:rPr", title.font)}<a:t>${xmlText(title.text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx>${valued("overlay", 0)}</c:title>${valued("autoTitleDeleted", 0)}`;
}

function legendXml({ legend }: MadeChart): string {
  if (!legend.visible) return "";
  return `<c:legend>${valued("legendPos", legend.position)}${valued("overlay", 0)}${textXml(legend.font)}</c:legend>`;
}

function seriesXml(series: MadeSeries, index: number, { categories }: MadeChart, book: Book): string {
  const { name, values, line, marker } = series;
  return (
    `<c:ser>${valued("idx", index)}${valued("order", index)}` +
    (name === null ? "" : `<c:tx>${textsXml(name, book)}</c:tx>`) +
    shapeXml(null, line) +
    `<c:marker>${valued("symbol", marker.symbol)}` +
    (marker.symbol === "none" ? "" : `${valued("size", marker.size)}${markerXml(marker)}`) +
    "</c:marker>" +
    (categories === null ? "" : `<c:cat>${textsXml(categories, book)}</c:cat>`) +
    `<c:val>${numbersXml(values, book)}</c:val>${valued("smooth", 0)}</c:ser>`
  );
}

function markerXml({ fill, border }: MadeSeries["marker"]): string {
  return shapeXml(fill, { color: border, dash: null, weight: null });
}

function textsXml(formula: string, book: Book): string {
  return `<c:strRef><c:f>${xmlPlain(formula)}</c:f><c:strCache>${cache(formula, book, (value) =>
    typeof value === "string" || typeof value === "number" ? xmlText(String(value)) : null,
  )}</c:strCache></c:strRef>`;
}

function numbersXml(formula: string, book: Book): string {
  return `<c:numRef><c:f>${xmlPlain(formula)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cache(
    formula,
    book,
    (value) => (typeof value === "number" ? String(value) : null),
  )}</c:numCache></c:numRef>`;
}

function cache(formula: string, book: Book, shown: (value: Scalar) => string | null): string {
  const address = parseAddress(formula);
  const sheet = address === null || address.sheet === null ? null : findSheet(book, address.sheet);
  if (address === null || sheet === null) return valued("ptCount", 0);
  const { row, column, rows, columns } = address.box;
  const points = Array.from({ length: rows * columns }, (_, index) => {
    const at = cellAt(sheet, row + Math.floor(index / columns), column + (index % columns));
    const text = shown(at?.value ?? null);
    return text === null ? "" : element("c:pt", { idx: index }, `<c:v>${text}</c:v>`);
  });
  return valued("ptCount", rows * columns) + points.join("");
}

function categoryAxisXml(axis: MadeAxis): string {
  return (
    `<c:catAx>${valued("axId", CATEGORY_AXIS)}${axisHead(axis, "b")}${axisLook(axis)}` +
    valued("crossAx", VALUE_AXIS) +
    valued("crosses", "autoZero") +
    valued("auto", 1) +
    valued("lblAlgn", "ctr") +
    valued("lblOffset", 100) +
    (axis.labelSpacing === null ? "" : valued("tickLblSkip", axis.labelSpacing)) +
    `${valued("noMultiLvlLbl", 0)}</c:catAx>`
  );
}

function valueAxisXml(axis: MadeAxis): string {
  return (
    `<c:valAx>${valued("axId", VALUE_AXIS)}${axisHead(axis, "l")}${axisLook(axis)}` +
    valued("crossAx", CATEGORY_AXIS) +
    valued("crosses", "autoZero") +
    valued("crossBetween", "between") +
    (axis.majorUnit === null ? "" : valued("majorUnit", axis.majorUnit)) +
    "</c:valAx>"
  );
}

function axisHead(axis: MadeAxis, position: "b" | "l"): string {
  return (
    "<c:scaling>" +
    valued("orientation", "minMax") +
    (axis.maximum === null ? "" : valued("max", axis.maximum)) +
    (axis.minimum === null ? "" : valued("min", axis.minimum)) +
    `</c:scaling>${valued("delete", axis.visible ? 0 : 1)}${valued("axPos", position)}` +
    (axis.gridlines.visible
      ? `<c:majorGridlines>${shapeXml(null, axis.gridlines.line)}</c:majorGridlines>`
      : "")
  );
}

function axisLook(axis: MadeAxis): string {
  return (
    element("c:numFmt", {
      formatCode: axis.numberFormat ?? "General",
      sourceLinked: axis.numberFormat === null ? 1 : 0,
    }) +
    valued("majorTickMark", "none") +
    valued("minorTickMark", "none") +
    valued("tickLblPos", axis.labels) +
    shapeXml(null, axis.line) +
    textXml(axis.font)
  );
}

function shapeXml(fill: string | null, { color, dash, weight }: ChartLine): string {
  const width = weight === null ? {} : { w: Math.round(weight * EMU) };
  const ink =
    dash === "none"
      ? "<a:noFill/>"
      : (color === null ? "" : solid(color)) + (dash === null ? "" : element("a:prstDash", { val: dash }));
  const line = ink === "" && weight === null ? "" : element("a:ln", { ...width, cap: "flat" }, ink);
  const area = fill === null ? "" : solid(fill);
  return area + line === "" ? "" : `<c:spPr>${area}${line}</c:spPr>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function textXml(font: ChartFont): string {
  const own = letters("a:defRPr", font);
  return own === "<a:defRPr/>"
    ? ""
    : `<c:txPr><a:bodyPr/><a:p><a:pPr>${own}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function letters(name: "a:defRPr" | "a:rPr", { size, color, bold }: ChartFont): string {
  return element(
    name,
    { sz: size === null ? null : Math.round(size * HUNDREDTHS), b: bold },
    color === null ? "" : solid(color),
  );
}

function valued(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}
