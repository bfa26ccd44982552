// xl/styles.xml from the style table: fonts, fills, borders and formats once each, and what an opened file had beyond them.
import { MAIN } from "../../ooxml/names";
import { BUILT_IN_NUMBERS } from "../shown/built-in-formats";
import { numberFormatOf, styleOf, type Style, type StyleTable } from "../book/styles";
import { attributes, element, findElements, XML_HEAD } from "./xml";

export interface StylesPart {
  xml: string;
  /** Index of the cell format for a style; `quoted`: for text that would become something else were it typed. */
  formatOf(style: number, quoted?: boolean): number;
  /** Index of the differential format for a style of a conditional format. */
  differentialOf(style: number): number;
  styleAt(style: number): Style;
}

/** `original` is the styles part of the opened file: its default font, differential formats, table styles and colours stay. */
export function writeStyles(
  table: StyleTable,
  used: { cells: number[]; quoted: number[]; differentials: number[] },
  original: string | null,
): StylesPart {
  const kept = keepOriginal(original);
  const fonts = createList([kept.font ?? DEFAULT_FONT]);
  const fills = createList([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = createList(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  const numberFormats = new Map<string, number>();
  const formats = createList([cellFormat({}, fonts, fills, borders, numberFormats)]);
  const formatIndexes = new Map(
    [0, ...used.cells].map((style) => [
      style,
      formats.add(cellFormat(styleOf(table, style), fonts, fills, borders, numberFormats)),
    ]),
  );
  const quotedIndexes = new Map(
    used.quoted.map((style) => [
      style,
      formats.add(cellFormat(styleOf(table, style), fonts, fills, borders, numberFormats, QUOTED)),
    ]),
  );
  const differentials = createList(kept.differentials);
  const differentialIndexes = new Map(
    used.differentials.map((style) => [
      style,
      differentials.add(differential(styleOf(table, style), numberFormats)),
    ]),
  );
  const xml =
    `${XML_HEAD}<styleSheet xmlns="${MAIN}">` +
    (numberFormats.size === 0
      ? ""
      : element(
          "numFmts",
          { count: numberFormats.size },
          [...numberFormats]
            .map(([formatCode, numFmtId]) => element("numFmt", { numFmtId, formatCode }))
            .join(""),
        )) +
    counted("fonts", fonts.all) +
    counted("fills", fills.all) +
    counted("borders", borders.all) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    counted("cellXfs", formats.all) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    counted("dxfs", differentials.all) +
    (kept.tableStyles ??
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>') +
    (kept.colors ?? "") +
    "</styleSheet>";
  return {
    xml,
    formatOf: (style, quoted = false) => (quoted ? quotedIndexes : formatIndexes).get(style) ?? 0,
    differentialOf: (style) => differentialIndexes.get(style) ?? 0,
    styleAt: (style) => styleOf(table, style),
  };
}

const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';

/** As if typed with an apostrophe in front: left again, the cell still holds the same text. */
const QUOTED = { quotePrefix: 1 } as const;

/** Excel's own go up to here. */
const FIRST_OWN_FORMAT = 164;

interface List {
  all: string[];
  add(xml: string): number;
}

function createList(first: string[]): List {
  const all = [...first];
  const indexes = new Map(all.map((xml, index) => [xml, index]));
  return {
    all,
    add(xml) {
      let index = indexes.get(xml);
      if (index === undefined) {
        index = all.push(xml) - 1;
        indexes.set(xml, index);
      }
      return index;
    },
  };
}

function counted(name: string, items: string[]): string {
  return items.length === 0
    ? `<${name} count="0"/>`
    : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function numberFormatId(format: string, formats: Map<string, number>): number {
  const known = BUILT_IN_NUMBERS.get(format) ?? formats.get(format);
  if (known !== undefined) return known;
  const id = FIRST_OWN_FORMAT + formats.size;
  formats.set(format, id);
  return id;
}

function cellFormat(
  style: Style,
  fonts: List,
  fills: List,
  borders: List,
  numberFormats: Map<string, number>,
  more: { quotePrefix?: 1 } = {},
): string {
  const numFmtId = numberFormatId(numberFormatOf(style), numberFormats);
  const fontId = style.font ? fonts.add(fontXml(style.font)) : 0;
  const fillId = style.fill ? fills.add(fillXml(style.fill)) : 0;
  const borderId = style.border ? borders.add(borderXml(style.border)) : 0;
  const alignment = alignmentXml(style.alignment);
  const protection = protectionXml(style.protection);
  return element(
    "xf",
    {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      ...more,
      applyNumberFormat: numFmtId ? 1 : null,
      applyFont: fontId ? 1 : null,
      applyFill: fillId ? 1 : null,
      applyBorder: borderId ? 1 : null,
      applyAlignment: alignment ? 1 : null,
      applyProtection: protection ? 1 : null,
    },
    alignment + protection,
  );
}

function differential(style: Style, numberFormats: Map<string, number>): string {
  const format = style.numFmt ? numberFormatOf(style) : null;
  const fill = style.fill;
  // A differential fill is read from its background colour.
  const fillPart =
    fill?.type === "pattern"
      ? `<fill><patternFill patternType="solid">${color("bgColor", fill.bgColor ?? fill.fgColor)}</patternFill></fill>`
      : "";
  return element(
    "dxf",
    {},
    (style.font ? differentialFont(style.font) : "") +
      (format === null
        ? ""
        : element("numFmt", { numFmtId: numberFormatId(format, numberFormats), formatCode: format })) +
      fillPart +
      (style.border ? borderXml(style.border) : ""),
  );
}

type Font = NonNullable<Style["font"]>;
type FileColor = { argb?: string; theme?: number; tint?: number; indexed?: number } | undefined;

/** Rich text runs call the name differently. */
export function fontXml(font: Font, nameElement = "name", wrapper = "font"): string {
  const underline = font.underline;
  return element(
    wrapper,
    {},
    (font.bold ? "<b/>" : "") +
      (font.italic ? "<i/>" : "") +
      (font.strike ? "<strike/>" : "") +
      (font.outline ? "<outline/>" : "") +
      (underline === true || underline === "single"
        ? "<u/>"
        : typeof underline === "string" && underline !== "none"
          ? element("u", { val: underline })
          : "") +
      (font.vertAlign ? element("vertAlign", { val: font.vertAlign }) : "") +
      element("sz", { val: font.size ?? 11 }) +
      color("color", font.color) +
      element(nameElement, { val: font.name ?? "Calibri" }) +
      element("family", { val: font.family ?? 2 }) +
      (font.scheme && font.scheme !== "none"
        ? element("scheme", { val: font.scheme })
        : font.name
          ? ""
          : '<scheme val="minor"/>'),
  );
}

function differentialFont(font: Font): string {
  const onOff = (name: string, value: boolean | undefined): string =>
    value === undefined ? "" : value ? `<${name}/>` : element(name, { val: 0 });
  return element(
    "font",
    {},
    onOff("b", font.bold) +
      onOff("i", font.italic) +
      onOff("strike", font.strike) +
      color("color", font.color),
  );
}

function fillXml(fill: NonNullable<Style["fill"]>): string {
  if (fill.type === "gradient") {
    const stops = fill.stops
      .map((stop) => element("stop", { position: stop.position }, color("color", stop.color)))
      .join("");
    const shape =
      fill.gradient === "angle"
        ? { degree: fill.degree }
        : {
            type: "path",
            left: fill.center.left,
            right: fill.center.left,
            top: fill.center.top,
            bottom: fill.center.top,
          };
    return `<fill><gradientFill${attributes(shape)}>${stops}</gradientFill></fill>`;
  }
  const back = color("bgColor", fill.bgColor) || (fill.pattern === "solid" ? '<bgColor indexed="64"/>' : "");
  return `<fill>${element("patternFill", { patternType: fill.pattern }, color("fgColor", fill.fgColor) + back)}</fill>`;
}

function borderXml(border: NonNullable<Style["border"]>): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string => {
    const line = border[name];
    return line?.style
      ? element(name, { style: line.style }, color("color", line.color) || '<color auto="1"/>')
      : `<${name}/>`;
  };
  const diagonal = border.diagonal;
  return (
    `<border${attributes({ diagonalUp: diagonal?.up ? 1 : null, diagonalDown: diagonal?.down ? 1 : null })}>` +
    `${side("left")}${side("right")}${side("top")}${side("bottom")}` +
    (diagonal?.style
      ? element("diagonal", { style: diagonal.style }, color("color", diagonal.color))
      : "<diagonal/>") +
    "</border>"
  );
}

function alignmentXml(alignment: Style["alignment"]): string {
  if (!alignment) return "";
  const vertical = alignment.vertical === "middle" ? "center" : alignment.vertical;
  const rotation = alignment.textRotation;
  const values = {
    horizontal: alignment.horizontal,
    vertical,
    textRotation:
      rotation === "vertical"
        ? 255
        : typeof rotation === "number" && rotation < 0
          ? 90 - rotation
          : rotation || null,
    wrapText: alignment.wrapText ? 1 : null,
    indent: alignment.indent || null,
    shrinkToFit: alignment.shrinkToFit ? 1 : null,
    readingOrder: alignment.readingOrder === "rtl" ? 2 : alignment.readingOrder === "ltr" ? 1 : null,
  };
  return Object.values(values).some((value) => value !== null && value !== undefined)
    ? element("alignment", values)
    : "";
}

function protectionXml(protection: Style["protection"]): string {
  if (!protection) return "";
  const values = { locked: protection.locked === false ? 0 : null, hidden: protection.hidden ? 1 : null };
  return values.locked === null && values.hidden === null ? "" : element("protection", values);
}

export function color(name: string, value: FileColor): string {
  if (!value) return "";
  if (value.argb !== undefined)
    return element(name, {
      rgb: value.argb.length === 6 ? `FF${value.argb}` : value.argb,
      tint: value.tint ?? null,
    });
  if (value.theme !== undefined) return element(name, { theme: value.theme, tint: value.tint ?? null });
  return value.indexed === undefined ? "" : element(name, { indexed: value.indexed });
}

interface Kept {
  font: string | null;
  differentials: string[];
  tableStyles: string | null;
  colors: string | null;
}

function keepOriginal(original: string | null): Kept {
  if (original === null) return { font: null, differentials: [], tableStyles: null, colors: null };
  const whole = (name: string): string | null => findElements(original, name)[0]?.raw ?? null;
  const fonts = findElements(original, "fonts")[0]?.content ?? "";
  return {
    font: findElements(fonts, "font")[0]?.raw ?? null,
    differentials: findElements(findElements(original, "dxfs")[0]?.content ?? "", "dxf").map(
      ({ raw }) => raw,
    ),
    tableStyles: whole("tableStyles"),
    colors: whole("colors"),
  };
}
