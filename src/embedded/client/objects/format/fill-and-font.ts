// Excel.RangeFill, RangeFont and FormatProtection.
import {
  colorOf,
  DEFAULT_FONT_NAME,
  DEFAULT_FONT_SIZE,
  fillOf,
  isLocked,
  type Style,
} from "../../../book/styles";
import type { RangeTarget } from "../range/target";
import {
  booleanArgument,
  defineType,
  invalid,
  numberArgument,
  oneOf,
  textArgument,
  type Property,
  type TypedObject,
} from "../type";
import { argb, change, styled, tidy } from "./styled";

export const fillType: TypedObject<RangeTarget> = defineType<RangeTarget>({
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

export const fontType: TypedObject<RangeTarget> = defineType<RangeTarget>({
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

export const formatProtectionType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "FormatProtection",
  properties: {
    Locked: styled(isLocked, (style, value) =>
      protect(style, { locked: booleanArgument(value, "locked") ? undefined : false }),
    ),
  },
});

type FontColor = NonNullable<NonNullable<Style["font"]>["color"]>;

function fontProperty(
  read: (font: Style["font"]) => unknown,
  write: (value: unknown) => object,
): Property<RangeTarget> {
  return styled(
    (style) => read(style.font),
    (style, value) => tidy({ ...style, font: tidy({ ...style.font, ...write(value) }) }),
  );
}

function withoutFill(style: Style): Style {
  const plain = { ...style };
  delete plain.fill;
  return plain;
}

function protect(style: Style, values: object): Style {
  return tidy({ ...style, protection: tidy({ ...style.protection, ...values }) });
}
