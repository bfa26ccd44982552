// Excel.RangeFormat; also the column widths and row heights that are kept there.
import { refuseIfProtected } from "../../../book/edits";
import { characterWidth, columnPoints } from "../../../book/sizes";
import type { Style } from "../../../book/styles";
import { noteLooks } from "../../../book/changes";
import { alive, type RangeTarget } from "../range/target";
import {
  booleanArgument,
  defineType,
  integerArgument,
  invalid,
  numberArgument,
  oneOf,
  type TypedObject,
} from "../type";
import { bordersType } from "./borders";
import { fillType, fontType, formatProtectionType } from "./fill-and-font";
import { autofitColumns, eachColumn, eachRow } from "./sizes";
import { same, styled, tidy } from "./styled";

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
    // Degrees upwards or, below 0, downwards; 180 stands for letters below each other.
    TextOrientation: styled(
      (style) => {
        const rotation = style.alignment?.textRotation ?? 0;
        return rotation === "vertical" ? UPRIGHT : rotation;
      },
      (style, value) => {
        const degrees = integerArgument(value, "textOrientation");
        if (degrees !== UPRIGHT && Math.abs(degrees) > 90)
          throw invalid("textOrientation lies between -90 and 90, or is 180");
        return align(style, { textRotation: degrees === UPRIGHT ? "vertical" : degrees || undefined });
      },
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

const UPRIGHT = 180;
const MAX_INDENT = 250;
/** 255 characters. */
const MAX_COLUMN_POINTS = 1_343;
const MAX_ROW_POINTS = 409.5;

function align(style: Style, values: object): Style {
  return tidy({ ...style, alignment: tidy({ ...style.alignment, ...values }) });
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
