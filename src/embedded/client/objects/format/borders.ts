// Excel.RangeBorderCollection and RangeBorder.
import { refuseIfProtected, restyle } from "../../../book/edits";
import { colorOf, styleMapper, type Style } from "../../../book/styles";
import type { RangeBox } from "../../../types";
import { noteLooks } from "../../../book/changes";
import { alive, type RangeTarget } from "../range/target";
import { defineType, notFound, oneOf, textArgument, type Host, type TypedObject } from "../type";
import { argb, same, stylesIn, tidy } from "./styled";

export const bordersType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "RangeBorderCollection",
  items: (range) => EDGES.map((edge) => borderType.of({ range, edge })),
  item(range, key) {
    const edge = EDGES.find((known) => known === key);
    if (!edge) throw notFound(`The border ${String(key)}`);
    return borderType.of({ range, edge });
  },
});

export const borderType: TypedObject<BorderTarget> = defineType<BorderTarget>({
  name: "RangeBorder",
  identity: ({ edge }) => ({ _Id: edge }),
  properties: {
    Id: { get: ({ edge }) => edge },
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
export type Edge = (typeof EDGES)[number];
type Side = "top" | "bottom" | "left" | "right";
type Line = NonNullable<NonNullable<Style["border"]>["top"]>;

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
