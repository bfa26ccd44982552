// Styles are immutable records kept once each; cells point at them by number. The record's shape is that of the file library.
import type { Style as FileStyle } from "@cj-tech-master/excelts";
import type { CellStyle } from "../types";
import { COLOR_NAMES } from "./color-names";

export type Style = Readonly<Partial<FileStyle>>;

export interface StyleTable {
  all: Style[];
  index: Map<string, number>;
  /** RRGGBB in the order `theme` counts in. */
  theme: string[];
  /** Of the untouched cell. */
  defaultFont: { name: string; size: number };
}

/** Style 0 is the untouched cell. */
export function createStyleTable(): StyleTable {
  return {
    all: [{}],
    index: new Map([["{}", 0]]),
    theme: OFFICE_THEME,
    defaultFont: { name: DEFAULT_FONT_NAME, size: DEFAULT_FONT_SIZE },
  };
}

export function internStyle(table: StyleTable, style: Style): number {
  const key = styleKey(style);
  const known = table.index.get(key);
  if (known !== undefined) return known;
  const index = table.all.push(style) - 1;
  table.index.set(key, index);
  return index;
}

export function styleOf(table: StyleTable, index: number): Style {
  return table.all[index] ?? {};
}

/** Changes styles the same way many times at the cost of the distinct ones. */
export function styleMapper(table: StyleTable, change: (style: Style) => Style): (index: number) => number {
  const done = new Map<number, number>();
  return (index) => {
    let mapped = done.get(index);
    if (mapped === undefined) {
      mapped = internStyle(table, change(styleOf(table, index)));
      done.set(index, mapped);
    }
    return mapped;
  };
}

export const DEFAULT_FONT_NAME = "Calibri";
export const DEFAULT_FONT_SIZE = 11;

export function numberFormatOf(style: Style): string {
  const format = style.numFmt;
  if (!format) return "General";
  return typeof format === "string" ? format : format.formatCode;
}

export function isLocked(style: Style): boolean {
  return style.protection?.locked !== false;
}

/** `#RRGGBB` in capitals; null for none. Theme colours by the theme given, else by Office's own. */
export function colorOf(
  color: { argb?: string; theme?: number; tint?: number } | undefined,
  theme = OFFICE_THEME,
): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme === undefined) return null;
  const base = theme[color.theme];
  return base ? tinted(base, color.tint ?? 0) : null;
}

/** Accepts `#RRGGBB`, `RRGGBB` and HTML's names of colours; null when it is no colour. */
export function readColor(text: string): string | null {
  const hexadecimal = /^#?([0-9a-f]{6})$/i.exec(text.trim());
  if (hexadecimal) return (hexadecimal[1] ?? "").toUpperCase();
  return COLOR_NAMES[text.trim().toLowerCase()] ?? null;
}

export function fillOf(style: Style, theme = OFFICE_THEME): string | null {
  const fill = style.fill;
  if (fill?.type === "pattern") return fill.pattern === "none" ? null : colorOf(fill.fgColor, theme);
  return fill?.type === "gradient" ? colorOf(fill.stops[0]?.color, theme) : null;
}

/** As a grid paints it. */
export function toCellStyle(style: Style, table: StyleTable): CellStyle {
  const { font, alignment, border } = style;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    fill: fillOf(style, table.theme),
    fontColor: colorOf(font?.color, table.theme),
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    fontSize: font?.size ?? table.defaultFont.size,
    fontName: font?.name ?? table.defaultFont.name,
    horizontal:
      horizontal === "left" || horizontal === "right"
        ? horizontal
        : horizontal === "center" || horizontal === "centerContinuous"
          ? "center"
          : null,
    vertical:
      vertical === "middle" ? "center" : vertical === "top" || vertical === "bottom" ? vertical : null,
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    locked: isLocked(style),
    numberFormat: numberFormatOf(style),
    borders: {
      top: lineColor(border?.top, table.theme),
      bottom: lineColor(border?.bottom, table.theme),
      left: lineColor(border?.left, table.theme),
      right: lineColor(border?.right, table.theme),
    },
  };
}

interface FileColor {
  argb?: string;
  theme?: number;
}

function lineColor(line: { style?: string; color?: FileColor } | undefined, theme: string[]): string | null {
  return line?.style ? (colorOf(line.color, theme) ?? "#000000") : null;
}

/** Of fonts, borders and fills, which go from style to style as they are. */
const keys = new WeakMap<object, string>();

/** The same text for the same style, whatever the order its parts were named in. */
function styleKey(part: unknown): string {
  if (part === null || typeof part !== "object") return JSON.stringify(part);
  if (Array.isArray(part)) return `[${part.map(styleKey).join()}]`;
  const known = keys.get(part);
  if (known !== undefined) return known;
  let key = "";
  for (const [name, value] of Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined) key += `${name}:${styleKey(value)},`;
  }
  key = `{${key}}`;
  keys.set(part, key);
  return key;
}

function tinted(base: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(base.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).toUpperCase().padStart(2, "0");
  };
  return `#${channel(0)}${channel(2)}${channel(4)}`;
}

/** Of Office since 2023: light 1, dark 1, light 2, dark 2, accents 1–6, link, visited link: the order `theme` counts in. */
const OFFICE_THEME = [
  "FFFFFF", "000000", "E8E8E8", "0E2841", "156082", "E97132",
  "196B24", "0F9ED5", "A02B93", "4EA72E", "467886", "96607D",
]; // prettier-ignore
