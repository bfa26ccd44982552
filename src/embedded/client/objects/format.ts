// Excel.RangeFormat and its fill, font, borders and protection; also the column widths and row heights kept there.
import { columnAt, rowAt, styleAt, type Sheet } from "../../book/book";
import { noteLooks } from "../changes";
import { refuseIfProtected, restyle } from "../../book/edits";
import { displayText } from "../../shown/number-format";
import { characterWidth, columnPoints, fittedWidth } from "../../book/sizes";
import {
  colorOf,
  DEFAULT_FONT_NAME,
  DEFAULT_FONT_SIZE,
  fillOf,
  isLocked,
  numberFormatOf,
  readColor,
  styleMapper,
  styleOf,
  type Style,
} from "../../book/styles";
import type { RangeBox } from "../../types";
import { alive, type RangeTarget } from "./range";
import {
  booleanArgument,
  defineType,
  field,
  integerArgument,
  invalid,
  notFound,
  numberArgument,
  oneOf,
  textArgument,
  type Host,
  type Property,
  type TypedObject,
} from "./type";

export const formatType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: styled(
      (style) => HORIZONTAL_NAMES[style.alignment?.horizontal ?? ""] ?? "General",
      (style, value) =>
        align(style, {
          horizontal: HORIZONTAL[oneOf(value, Object.keys(HORIZONTAL), "horizontalAlignment")],
        }),
    ),
    VerticalAlignment: styled(
      (style) => VERTICAL_NAMES[style.alignment?.vertical ?? ""] ?? "Bottom",
      (style, value) =>
        align(style, { vertical: VERTICAL[oneOf(value, Object.keys(VERTICAL), "verticalAlignment")] }),
    ),
    WrapText: styled(
      (style) => style.alignment?.wrapText ?? false,
      (style, value) => align(style, { wrapText: booleanArgument(value, "wrapText") || undefined }),
    ),
    ShrinkToFit: styled(
      (style) => style.alignment?.shrinkToFit ?? false,
      (style, value) => align(style, { shrinkToFit: booleanArgument(value, "shrinkToFit") || undefined }),
    ),
    IndentLevel: styled(
      (style) => style.alignment?.indent ?? 0,
      (style, value) => {
        const indent = integerArgument(value, "indentLevel");
        if (indent < 0 || indent > MAX_INDENT) throw invalid(`indentLevel lies between 0 and ${MAX_INDENT}`);
        // An indent has no effect on General: Excel turns it into Left.
        const horizontal = indent > 0 && !style.alignment?.horizontal ? "left" : style.alignment?.horizontal;
        return align(style, { indent: indent || undefined, horizontal });
      },
    ),
    TextOrientation: styled(
      (style) => (typeof style.alignment?.textRotation === "number" ? style.alignment.textRotation : 0),
      (style, value) =>
        align(style, { textRotation: integerArgument(value, "textOrientation") || undefined }),
    ),
    ColumnWidth: {
      get: (range) =>
        same(
          Array.from({ length: range.columns }, (_, index) => {
            const column = range.sheet.columns.get(range.column + index);
            return columnPoints(column?.width ?? range.sheet.defaultColumnWidth, column?.hidden ?? false);
          }),
        ),
      set(range, value, host) {
        refuseIfProtected(alive(range), "allowFormatColumns");
        const points = numberArgument(value, "columnWidth");
        if (points < 0 || points > MAX_COLUMN_POINTS) throw invalid("columnWidth is out of range");
        eachColumn(range, (column) => {
          column.hidden = points === 0;
          if (points > 0) column.width = characterWidth(points);
        });
        noteLooks(host.changes, range.sheet);
      },
    },
    RowHeight: {
      get: (range) =>
        same(
          Array.from({ length: Math.min(range.rows, range.sheet.rows.size + 1) }, (_, index) => {
            const row = range.sheet.rows.get(range.row + index);
            return row?.hidden ? 0 : (row?.height ?? range.sheet.defaultRowHeight);
          }),
        ),
      set(range, value, host) {
        refuseIfProtected(alive(range), "allowFormatRows");
        const points = numberArgument(value, "rowHeight");
        if (points < 0 || points > MAX_ROW_POINTS)
          throw invalid(`rowHeight lies between 0 and ${MAX_ROW_POINTS}`);
        eachRow(range, (row) => {
          row.hidden = points === 0;
          if (points > 0) row.height = points;
        });
        noteLooks(host.changes, range.sheet);
      },
    },
    UseStandardHeight: { get: (range) => !range.sheet.rows.get(range.row)?.height },
    UseStandardWidth: { get: (range) => !range.sheet.columns.get(range.column)?.width },
  },
  objects: {
    Fill: (range) => fillType.of(range),
    Font: (range) => fontType.of(range),
    Borders: (range) => bordersType.of(range),
    Protection: (range) => formatProtectionType.of(range),
  },
  methods: {
    AutofitColumns(range, _, host) {
      refuseIfProtected(alive(range), "allowFormatColumns");
      host.calculation.ensure(host.changes);
      autofitColumns(range, host);
      noteLooks(host.changes, range.sheet);
    },
    AutofitRows(range, _, host) {
      refuseIfProtected(alive(range), "allowFormatRows");
      // No height means: as high as the contents need, which whoever shows the sheet works out.
      eachRow(range, (row) => {
        row.height = null;
      });
      noteLooks(host.changes, range.sheet);
    },
  },
});

const MAX_INDENT = 250;
/** 255 characters. */
const MAX_COLUMN_POINTS = 1_343;
const MAX_ROW_POINTS = 409.5;

const fillType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "RangeFill",
  properties: {
    // Office.js says white for no fill.
    Color: styled(
      (style) => fillOf(style) ?? "#FFFFFF",
      (style, value) => {
        const text = textArgument(value, "fill.color");
        if (text === "") return withoutFill(style);
        return { ...style, fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(text) } } };
      },
    ),
    Pattern: styled((style) => (fillOf(style) ? "Solid" : "None")),
  },
  methods: {
    Clear: (range, _, host) => change(range, withoutFill, host),
  },
});

const fontType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "RangeFont",
  properties: {
    Bold: fontProperty(
      (font) => font?.bold ?? false,
      (value) => ({ bold: booleanArgument(value, "bold") || undefined }),
    ),
    Italic: fontProperty(
      (font) => font?.italic ?? false,
      (value) => ({ italic: booleanArgument(value, "italic") || undefined }),
    ),
    Strikethrough: fontProperty(
      (font) => font?.strike ?? false,
      (value) => ({ strike: booleanArgument(value, "strikethrough") || undefined }),
    ),
    Underline: fontProperty(
      (font) =>
        font?.underline === true || font?.underline === "single"
          ? "Single"
          : font?.underline === "double"
            ? "Double"
            : "None",
      (value) => {
        const line = oneOf(value, ["None", "Single", "Double"], "underline");
        return { underline: line === "Single" ? true : line === "Double" ? "double" : undefined };
      },
    ),
    Color: fontProperty(
      (font) => colorOf(font?.color) ?? "#000000",
      (value) => ({ color: { argb: argb(textArgument(value, "font.color")) } as FontColor }),
    ),
    Name: fontProperty(
      (font) => font?.name ?? DEFAULT_FONT_NAME,
      (value) => ({ name: textArgument(value, "font.name"), scheme: undefined, family: undefined }),
    ),
    Size: fontProperty(
      (font) => font?.size ?? DEFAULT_FONT_SIZE,
      (value) => {
        const size = numberArgument(value, "font.size");
        if (size < 1 || size > MAX_FONT_SIZE) throw invalid(`font.size lies between 1 and ${MAX_FONT_SIZE}`);
        return { size };
      },
    ),
  },
});

const MAX_FONT_SIZE = 409;

interface BorderTarget {
  range: RangeTarget;
  edge: Edge;
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];
type Side = "top" | "bottom" | "left" | "right";
type Line = NonNullable<NonNullable<Style["border"]>["top"]>;
type FontColor = NonNullable<NonNullable<Style["font"]>["color"]>;

const bordersType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "RangeBorderCollection",
  items: (range) => EDGES.map((edge) => borderType.of({ range, edge })),
  item(range, key) {
    const edge = EDGES.find((known) => known === key);
    if (!edge) throw notFound(`The border ${String(key)}`);
    return borderType.of({ range, edge });
  },
});

const borderType: TypedObject<BorderTarget> = defineType<BorderTarget>({
  name: "RangeBorder",
  identity: ({ edge }) => ({ _Id: edge }),
  properties: {
    Id: { get: ({ edge }) => edge },
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (target, host) =>
        readLine(
          target,
          host,
          (line) => LINE_STYLE_NAMES[line?.style ?? ""] ?? (line?.style ? "Continuous" : "None"),
        ),
      set(target, value, host) {
        const name = oneOf(value, LINE_STYLES, "border.style");
        paintLine(target, host, (line) =>
          name === "None" ? null : { ...line, style: withStyle(name, weightOf(line)) },
        );
      },
    },
    Weight: {
      get: (target, host) => readLine(target, host, (line) => WEIGHTS[line?.style ?? ""] ?? "Thin"),
      set(target, value, host) {
        const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"], "border.weight");
        paintLine(target, host, (line) => ({
          ...line,
          style: withStyle(LINE_STYLE_NAMES[line?.style ?? ""] ?? "Continuous", weight),
        }));
      },
    },
    Color: {
      get: (target, host) => readLine(target, host, (line) => colorOf(line?.color) ?? "#000000"),
      set(target, value, host) {
        const color = { argb: argb(textArgument(value, "border.color")) };
        // As in Excel, colouring a border that is not there draws it.
        paintLine(target, host, (line) => ({ style: "thin", ...line, color }));
      },
    },
  },
});

const formatProtectionType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "FormatProtection",
  properties: {
    Locked: styled(isLocked, (style, value) =>
      protect(style, { locked: booleanArgument(value, "locked") ? undefined : false }),
    ),
    FormulaHidden: styled(
      (style) => style.protection?.hidden ?? false,
      (style, value) => protect(style, { hidden: booleanArgument(value, "formulaHidden") || undefined }),
    ),
  },
});

/** Applies a plain `Excel.CellPropertiesFormat` as `setCellProperties` takes it. */
export function applyFormat(range: RangeTarget, format: unknown, host: Host): void {
  if (format === null || typeof format !== "object") return;
  for (const [part, type] of Object.entries(FORMAT_PARTS)) {
    const values = field(format, part);
    if (values === null || typeof values !== "object") continue;
    for (const [name, value] of Object.entries(values)) setMember(type, range, name, value, host);
  }
  const borders = field(format, "borders");
  if (borders !== null && typeof borders === "object") {
    for (const [side, line] of Object.entries(borders)) {
      const edge = BORDER_KEYS[side];
      if (!edge) throw invalid(`There is no border "${side}"`);
      for (const name of ["style", "weight", "color"]) {
        const value = field(line, name);
        if (value !== undefined) setMember(borderType, { range, edge }, name, value, host);
      }
    }
  }
  for (const name of DIRECT_FORMATS) {
    const value = field(format, name);
    if (value !== undefined) setMember(formatType, range, name, value, host);
  }
}

/** Reads what a `CellPropertiesFormatLoadOptions` asks for. */
export function readFormat(range: RangeTarget, wanted: unknown, host: Host): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [part, type] of Object.entries(FORMAT_PARTS)) {
    const names = field(wanted, part);
    if (names === null || typeof names !== "object") continue;
    answer[part] = Object.fromEntries(
      Object.entries(names).flatMap(([name, asked]) =>
        asked === true ? [[name, getMember(type, range, name, host)]] : [],
      ),
    );
  }
  const borders = field(wanted, "borders");
  if (borders !== null && typeof borders === "object") {
    answer["borders"] = Object.fromEntries(
      Object.entries(BORDER_KEYS).map(([side, edge]) => [
        side,
        Object.fromEntries(
          ["style", "weight", "color"].map((name) => [
            name,
            getMember(borderType, { range, edge }, name, host),
          ]),
        ),
      ]),
    );
  }
  for (const name of DIRECT_FORMATS) {
    if (field(wanted, name) === true) answer[name] = getMember(formatType, range, name, host);
  }
  return answer;
}

const FORMAT_PARTS = { fill: fillType, font: fontType, protection: formatProtectionType };
const DIRECT_FORMATS = [
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
  "shrinkToFit",
  "textOrientation",
];
const BORDER_KEYS: Record<string, Edge> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

function member<T>(of: TypedObject<T>, name: string): Property<unknown> {
  const found = of.type.properties?.[`${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  if (!found) throw invalid(`${of.type.name} has no "${name}"`);
  return found;
}

function setMember<T>(of: TypedObject<T>, target: T, name: string, value: unknown, host: Host): void {
  if (value !== null && value !== undefined) member(of, name).set?.(target, value, host);
}

function getMember<T>(of: TypedObject<T>, target: T, name: string, host: Host): unknown {
  return member(of, name).get?.(target, host);
}

/** A property that is part of a cell's style; null where the cells of a range differ. */
function styled(
  read: (style: Style) => unknown,
  write?: (style: Style, value: unknown) => Style,
): Property<RangeTarget> {
  return {
    get: (range, host) => same(stylesIn(range, host).map(read)),
    ...(write ? { set: (range, value, host) => change(range, (style) => write(style, value), host) } : {}),
  };
}

function fontProperty(
  read: (font: Style["font"]) => unknown,
  write: (value: unknown) => object,
): Property<RangeTarget> {
  return styled(
    (style) => read(style.font),
    (style, value) => tidy({ ...style, font: tidy({ ...style.font, ...write(value) }) }),
  );
}

function change(range: RangeTarget, map: (style: Style) => Style, host: Host): void {
  refuseIfProtected(alive(range), "allowFormatCells");
  restyle(range.sheet, range, styleMapper(host.book.styles, map));
  noteLooks(host.changes, range.sheet);
}

function stylesIn(range: RangeTarget, host: Host): Style[] {
  const { sheet } = range;
  const indexes = new Set<number>();
  const rows = Math.min(range.rows, lastUsed(sheet.rows) - range.row + 2);
  const columns = Math.min(range.columns, lastUsedColumn(sheet) - range.column + 2);
  for (let row = range.row; row < range.row + Math.max(1, rows); row += 1) {
    for (let column = range.column; column < range.column + Math.max(1, columns); column += 1) {
      indexes.add(styleAt(sheet, row, column));
    }
  }
  return [...indexes].map((index) => styleOf(host.book.styles, index));
}

/** Beyond the last row and column that hold anything, every cell looks like the next. */
function lastUsed(lines: Map<number, unknown>): number {
  let last = -1;
  for (const index of lines.keys()) if (index > last) last = index;
  return last;
}

function lastUsedColumn(sheet: Sheet): number {
  let last = lastUsed(sheet.columns);
  for (const row of sheet.rows.values())
    for (const column of row.cells.keys()) if (column > last) last = column;
  return last;
}

function same<T>(values: T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function withoutFill(style: Style): Style {
  const plain = { ...style };
  delete plain.fill;
  return plain;
}

function align(style: Style, values: object): Style {
  return tidy({ ...style, alignment: tidy({ ...style.alignment, ...values }) });
}

function protect(style: Style, values: object): Style {
  return tidy({ ...style, protection: tidy({ ...style.protection, ...values }) });
}

/** Leaves out what says nothing, so that equal looks are one style. */
function tidy<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]: [string, unknown]) =>
        value !== undefined &&
        !(typeof value === "object" && value !== null && Object.keys(value).length === 0),
    ),
  ) as T;
}

function argb(text: string): string {
  const color = readColor(text);
  if (!color) throw invalid(`"${text}" is no colour`);
  return `FF${color}`;
}

function eachColumn(range: RangeTarget, visit: (column: ReturnType<typeof columnAt>) => void): void {
  for (let column = range.column; column < range.column + range.columns; column += 1)
    visit(columnAt(range.sheet, column));
}

/** Of whole columns, the rows that hold anything. */
function eachRow(range: RangeTarget, visit: (row: ReturnType<typeof rowAt>) => void): void {
  if (range.rows > range.sheet.rows.size * 2 + MANY_ROWS) {
    for (const [index, row] of range.sheet.rows)
      if (index >= range.row && index < range.row + range.rows) visit(row);
    return;
  }
  for (let row = range.row; row < range.row + range.rows; row += 1) visit(rowAt(range.sheet, row));
}

const MANY_ROWS = 100_000;

function autofitColumns(range: RangeTarget, host: Host): void {
  const { sheet } = range;
  const widths = new Map<number, number>();
  for (const [index, row] of sheet.rows) {
    if (index < range.row || index >= range.row + range.rows) continue;
    for (const [column, cell] of row.cells) {
      if (column < range.column || column >= range.column + range.columns || cell.value === null) continue;
      const style = styleOf(host.book.styles, cell.style);
      if (style.alignment?.wrapText) continue;
      const width = fittedWidth(displayText(cell.value, numberFormatOf(style), host.locale), style);
      if (width > (widths.get(column) ?? 0)) widths.set(column, width);
    }
  }
  for (const [column, width] of widths) columnAt(sheet, column).width = width;
}

/** The cells of a range that have a given edge, and on which side; neighbours share a line in Excel and here do too. */
function edgeCells(range: RangeBox, edge: Edge): { box: RangeBox; side: Side }[] {
  const last = { row: range.row + range.rows - 1, column: range.column + range.columns - 1 };
  switch (edge) {
    case "EdgeTop":
      return [{ box: { ...range, rows: 1 }, side: "top" }];
    case "EdgeBottom":
      return [{ box: { ...range, row: last.row, rows: 1 }, side: "bottom" }];
    case "EdgeLeft":
      return [{ box: { ...range, columns: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ box: { ...range, column: last.column, columns: 1 }, side: "right" }];
    case "InsideHorizontal":
      return range.rows < 2
        ? []
        : [
            { box: { ...range, rows: range.rows - 1 }, side: "bottom" },
            { box: { ...range, row: range.row + 1, rows: range.rows - 1 }, side: "top" },
          ];
    case "InsideVertical":
      return range.columns < 2
        ? []
        : [
            { box: { ...range, columns: range.columns - 1 }, side: "right" },
            { box: { ...range, column: range.column + 1, columns: range.columns - 1 }, side: "left" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [];
  }
}

function paintLine(
  { range, edge }: BorderTarget,
  host: Host,
  paint: (line: Line | undefined) => Line | null,
): void {
  refuseIfProtected(alive(range), "allowFormatCells");
  const { row, column, rows, columns } = range;
  for (const { box, side } of edgeCells({ row, column, rows, columns }, edge)) {
    const map = styleMapper(host.book.styles, (style) => {
      const line = paint(style.border?.[side]) ?? undefined;
      return tidy({ ...style, border: tidy({ ...style.border, [side]: line }) });
    });
    restyle(range.sheet, box, map);
  }
  noteLooks(host.changes, range.sheet);
}

function readLine(
  { range, edge }: BorderTarget,
  host: Host,
  read: (line: Line | undefined) => unknown,
): unknown {
  const lines = edgeCells(range, edge).flatMap(({ box, side }) =>
    stylesIn({ sheet: range.sheet, ...box }, host).map((style) => read(style.border?.[side])),
  );
  return lines.length === 0 ? read(undefined) : same(lines);
}

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];

const LINE_STYLE_NAMES: Record<string, string> = {
  thin: "Continuous",
  hair: "Continuous",
  medium: "Continuous",
  thick: "Continuous",
  dashed: "Dash",
  mediumDashed: "Dash",
  dashDot: "DashDot",
  mediumDashDot: "DashDot",
  dashDotDot: "DashDotDot",
  mediumDashDotDot: "DashDotDot",
  dotted: "Dot",
  double: "Double",
  slantDashDot: "SlantDashDot",
};

const WEIGHTS: Record<string, string> = {
  hair: "Hairline",
  medium: "Medium",
  mediumDashed: "Medium",
  mediumDashDot: "Medium",
  mediumDashDotDot: "Medium",
  slantDashDot: "Medium",
  thick: "Thick",
  double: "Thick",
};

function weightOf(line: Line | undefined): string {
  return WEIGHTS[line?.style ?? ""] ?? "Thin";
}

function withStyle(name: string, weight: string): NonNullable<Line["style"]> {
  const medium = weight === "Medium" || weight === "Thick";
  switch (name) {
    case "Dash":
      return medium ? "mediumDashed" : "dashed";
    case "DashDot":
      return medium ? "mediumDashDot" : "dashDot";
    case "DashDotDot":
      return medium ? "mediumDashDotDot" : "dashDotDot";
    case "Dot":
      return "dotted";
    case "Double":
      return "double";
    case "SlantDashDot":
      return "slantDashDot";
    default:
      if (weight === "Hairline") return "hair";
      if (weight === "Medium") return "medium";
      return weight === "Thick" ? "thick" : "thin";
  }
}

type Horizontal = NonNullable<Style["alignment"]>["horizontal"];
type Vertical = NonNullable<Style["alignment"]>["vertical"];

const HORIZONTAL: Record<string, Horizontal> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const HORIZONTAL_NAMES: Record<string, string> = invert(HORIZONTAL);
const VERTICAL: Record<string, Vertical> = {
  Top: "top",
  Center: "middle",
  Bottom: undefined,
  Justify: "justify",
  Distributed: "distributed",
};
const VERTICAL_NAMES: Record<string, string> = { ...invert(VERTICAL), bottom: "Bottom" };

function invert(names: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, value]) => (value === undefined ? [] : [[value, name]])),
  );
}
