// xl/styles.xml to styles: one per cell format, one per differential format. What equals the untouched cell is left out.
import { BUILT_IN_FORMATS } from "../shown/built-in-formats";
import type { Style } from "../book/styles";
import { child, childrenOf, isOn, readXml, type XmlNode } from "./xml-tree";

export interface ReadStyles {
  /** By cell format index; the first is the untouched cell. */
  formats: Style[];
  differentials: Style[];
  defaultFont: { name: string; size: number } | null;
}

export function readStyles(xml: string | null): ReadStyles {
  if (xml === null) return { formats: [{}], differentials: [], defaultFont: null };
  const root = readXml(xml, "xl/styles.xml");
  const numberFormats = new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const fonts = childrenOf(child(root, "fonts"), "font").map(readFont);
  const fills = childrenOf(child(root, "fills"), "fill").map(readFill);
  const borders = childrenOf(child(root, "borders"), "border").map(readBorder);
  const xfs = childrenOf(child(root, "cellXfs"), "xf");
  const defaultFontId = Number(xfs[0]?.attributes["fontId"] ?? 0);
  const defaultFont = fonts[defaultFontId];
  const formats = xfs.map((xf, index): Style => {
    if (index === 0) return {};
    const fontId = Number(xf.attributes["fontId"] ?? 0);
    const numberFormat = Number(xf.attributes["numFmtId"] ?? 0);
    return compact({
      numFmt:
        numberFormat === 0 ? undefined : (numberFormats.get(numberFormat) ?? BUILT_IN_FORMATS[numberFormat]),
      font: fontId === defaultFontId ? undefined : fonts[fontId],
      fill: fills[Number(xf.attributes["fillId"] ?? 0)],
      border: borders[Number(xf.attributes["borderId"] ?? 0)],
      alignment: readAlignment(child(xf, "alignment")),
      protection: readProtection(child(xf, "protection")),
    });
  });
  return {
    formats: formats.length === 0 ? [{}] : formats,
    differentials: childrenOf(child(root, "dxfs"), "dxf").map((dxf) => readDifferential(dxf)),
    defaultFont: defaultFont ? { name: defaultFont.name ?? "Calibri", size: defaultFont.size ?? 11 } : null,
  };
}

type Font = NonNullable<Style["font"]>;

/** Also for runs of rich text, which call the name `rFont`. */
export function readFont(node: XmlNode): Font {
  const value = (name: string): string | undefined => child(node, name)?.attributes["val"];
  const onOff = (name: string): boolean | undefined => {
    const found = child(node, name);
    return found ? isOn(found.attributes["val"], true) : undefined;
  };
  const underline = child(node, "u");
  const size = value("sz");
  const family = value("family");
  return compact({
    bold: onOff("b") || undefined,
    italic: onOff("i") || undefined,
    strike: onOff("strike") || undefined,
    outline: onOff("outline") || undefined,
    underline: underline
      ? (underline.attributes["val"] ?? "single") === "single"
        ? true
        : underline.attributes["val"]
      : undefined,
    vertAlign: value("vertAlign"),
    size: size === undefined ? undefined : Number(size),
    color: readColor(child(node, "color")),
    name: value("name") ?? value("rFont"),
    family: family === undefined ? undefined : Number(family),
    scheme: value("scheme"),
  }) as Font;
}

/** A differential font may also take bold away. */
function readDifferential(dxf: XmlNode): Style {
  const font = child(dxf, "font");
  const onOff = (name: string): boolean | undefined => {
    const found = child(font, name);
    return found ? isOn(found.attributes["val"], true) : undefined;
  };
  const pattern = child(child(dxf, "fill"), "patternFill");
  const color = readColor(child(pattern, "bgColor")) ?? readColor(child(pattern, "fgColor"));
  const border = child(dxf, "border");
  return compact({
    font: font
      ? compact({
          bold: onOff("b"),
          italic: onOff("i"),
          strike: onOff("strike"),
          color: readColor(child(font, "color")),
        })
      : undefined,
    numFmt: child(dxf, "numFmt")?.attributes["formatCode"],
    fill: color ? { type: "pattern", pattern: "solid", fgColor: color, bgColor: color } : undefined,
    border: border ? readBorder(border) : undefined,
  });
}

function readFill(node: XmlNode): Style["fill"] {
  const gradient = child(node, "gradientFill");
  if (gradient) {
    const stops = childrenOf(gradient, "stop").map((stop) => ({
      position: Number(stop.attributes["position"] ?? 0),
      color: readColor(child(stop, "color")) ?? {},
    }));
    const { attributes } = gradient;
    return attributes["type"] === "path"
      ? {
          type: "gradient",
          gradient: "path",
          center: { left: Number(attributes["left"] ?? 0), top: Number(attributes["top"] ?? 0) },
          stops,
        }
      : { type: "gradient", gradient: "angle", degree: Number(attributes["degree"] ?? 0), stops };
  }
  const pattern = child(node, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  if (kind === "none") return undefined;
  return compact({
    type: "pattern" as const,
    pattern: kind,
    fgColor: readColor(child(pattern, "fgColor")),
    // The usual "automatic" background says nothing.
    bgColor:
      child(pattern, "bgColor")?.attributes["indexed"] === "64"
        ? undefined
        : readColor(child(pattern, "bgColor")),
  }) as Style["fill"];
}

function readBorder(node: XmlNode): Style["border"] {
  const side = (name: string): object | undefined => {
    const found = child(node, name);
    const style = found?.attributes["style"];
    return style === undefined || style === "none"
      ? undefined
      : compact({ style, color: readColor(child(found, "color")) });
  };
  const diagonal = side("diagonal");
  const border = compact({
    left: side("left") ?? side("start"),
    right: side("right") ?? side("end"),
    top: side("top"),
    bottom: side("bottom"),
    diagonal: diagonal
      ? compact({
          ...diagonal,
          up: isOn(node.attributes["diagonalUp"]) || undefined,
          down: isOn(node.attributes["diagonalDown"]) || undefined,
        })
      : undefined,
  });
  return Object.keys(border).length > 0 ? border : undefined;
}

function readAlignment(node: XmlNode | null): Style["alignment"] {
  if (!node) return undefined;
  const { attributes } = node;
  const rotation = attributes["textRotation"];
  const degrees = Number(rotation);
  const order = attributes["readingOrder"];
  const alignment = compact({
    horizontal: attributes["horizontal"] === "general" ? undefined : attributes["horizontal"],
    vertical:
      attributes["vertical"] === "center"
        ? "middle"
        : attributes["vertical"] === "bottom"
          ? undefined
          : attributes["vertical"],
    wrapText: isOn(attributes["wrapText"]) || undefined,
    shrinkToFit: isOn(attributes["shrinkToFit"]) || undefined,
    indent: Number(attributes["indent"] ?? 0) || undefined,
    textRotation:
      rotation === undefined
        ? undefined
        : degrees === 255
          ? "vertical"
          : degrees > 90
            ? 90 - degrees
            : degrees || undefined,
    readingOrder: order === "1" ? "ltr" : order === "2" ? "rtl" : undefined,
  });
  return Object.keys(alignment).length > 0 ? (alignment as Style["alignment"]) : undefined;
}

function readProtection(node: XmlNode | null): Style["protection"] {
  if (!node) return undefined;
  const protection = compact({
    locked: isOn(node.attributes["locked"], true) ? undefined : false,
    hidden: isOn(node.attributes["hidden"]) || undefined,
  });
  return Object.keys(protection).length > 0 ? protection : undefined;
}

type FileColor = { argb: string; theme: number };

export function readColor(node: XmlNode | null): FileColor | undefined {
  if (!node) return undefined;
  const { rgb, theme, tint, indexed } = node.attributes;
  const shade = tint === undefined || Number(tint) === 0 ? {} : { tint: Number(tint) };
  if (rgb !== undefined && /^(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(rgb))
    return { argb: rgb.toUpperCase(), ...shade } as FileColor;
  if (theme !== undefined) return { theme: Number(theme), ...shade } as FileColor;
  const palette = indexed === undefined ? undefined : INDEXED[Number(indexed)];
  return palette === undefined ? undefined : ({ argb: `FF${palette}` } as FileColor);
}

function compact<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The palette of old (ECMA-376 18.8.27); 0–7 repeat 8–15. */
const FIRST_COLORS = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = (
  `${FIRST_COLORS} ${FIRST_COLORS} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 ` +
  "0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
