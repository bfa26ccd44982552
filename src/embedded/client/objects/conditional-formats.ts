// Excel.ConditionalFormatCollection: formats by formula can be made and changed, the other kinds of a file are kept and counted.
import { intersection } from "../../book/addresses";
import type { Conditional } from "../../book/book";
import { noteLooks } from "../../book/changes";
import { refuseIfProtected } from "../../book/edits";
import { OfficeError } from "../../book/errors";
import { ruleFormula } from "./rule-formulas";
import { freeConditionalId } from "../../book/regions";
import { colorOf, fillOf, internStyle, readColor, styleOf, type Style } from "../../book/styles";
import { rangeType } from "./range/range";
import { alive, boxOf, type RangeTarget } from "./range/target";
import {
  booleanArgument,
  defineType,
  integerArgument,
  invalid,
  notFound,
  oneOf,
  textArgument,
  type Host,
  type TypedObject,
} from "./type";

interface ConditionalTarget {
  range: RangeTarget;
  conditional: Conditional;
}

export const conditionalFormatsType: TypedObject<RangeTarget> = defineType<RangeTarget>({
  name: "ConditionalFormatCollection",
  items: (range) => on(range).map((conditional) => conditionalType.of({ range, conditional })),
  item(range, key) {
    const conditional = on(range).find(({ id }) => id === key);
    if (!conditional) throw notFound(`The conditional format ${String(key)}`);
    return conditionalType.of({ range, conditional });
  },
  methods: {
    Add(range, [type], host) {
      refuseIfProtected(alive(range), "allowFormatCells");
      if (type !== "Custom") {
        throw new OfficeError(
          "NotImplemented",
          `ConditionalFormatCollection.add("${String(type)}") is not part of the embedded workbook`,
        );
      }
      const { sheet } = range;
      // As in Excel, the newest stands first.
      for (const other of sheet.conditionals) other.priority += 1;
      const conditional: Conditional = {
        id: freeConditionalId(sheet),
        boxes: [boxOf(range)],
        priority: 1,
        stopIfTrue: false,
        rule: { kind: "custom", formula: "", style: internStyle(host.book.styles, {}) },
      };
      sheet.conditionals.unshift(conditional);
      noteLooks(host.changes, sheet);
      return conditionalType.of({ range, conditional });
    },
    ClearAll(range, _, host) {
      refuseIfProtected(alive(range), "allowFormatCells");
      const gone = new Set(on(range));
      range.sheet.conditionals = range.sheet.conditionals.filter((conditional) => !gone.has(conditional));
      noteLooks(host.changes, range.sheet);
    },
  },
});

const conditionalType: TypedObject<ConditionalTarget> = defineType<ConditionalTarget>({
  name: "ConditionalFormat",
  identity: ({ conditional }) => ({ _Id: conditional.id, Id: conditional.id }),
  properties: {
    Id: { get: ({ conditional }) => conditional.id },
    Type: { get: ({ conditional }) => typeName(conditional) },
    Priority: {
      // Office.js counts from 0.
      get: ({ conditional }) => conditional.priority - 1,
      set({ range, conditional }, value, host) {
        const given = integerArgument(value, "priority");
        const others = range.sheet.conditionals
          .filter((other) => other !== conditional)
          .sort((a, b) => a.priority - b.priority);
        // As documented: a negative number counts from the end, one too large means the last.
        const place = given < 0 ? Math.max(0, others.length + 1 + given) : Math.min(given, others.length);
        others.splice(place, 0, conditional);
        for (const [index, other] of others.entries()) other.priority = index + 1;
        range.sheet.conditionals = others;
        noteLooks(host.changes, range.sheet);
      },
    },
    StopIfTrue: {
      get: ({ conditional }) => conditional.stopIfTrue,
      set({ range, conditional }, value, host) {
        conditional.stopIfTrue = booleanArgument(value, "stopIfTrue");
        noteLooks(host.changes, range.sheet);
      },
    },
  },
  objects: {
    Custom: (target) => (target.conditional.rule.kind === "custom" ? customType.of(target) : null),
  },
  methods: {
    Delete({ range, conditional }, _, host) {
      refuseIfProtected(alive(range), "allowFormatCells");
      range.sheet.conditionals = range.sheet.conditionals.filter((other) => other !== conditional);
      noteLooks(host.changes, range.sheet);
    },
    GetRange: ({ range, conditional }) => {
      const [box] = conditional.boxes;
      if (!box) throw notFound("The range of the conditional format");
      return rangeType.of({ sheet: range.sheet, ...box });
    },
  },
});

const customType: TypedObject<ConditionalTarget> = defineType<ConditionalTarget>({
  name: "CustomConditionalFormat",
  objects: {
    Rule: (target) => ruleType.of(target),
    Format: (target) => conditionalRangeFormatType.of(target),
  },
});

const ruleType: TypedObject<ConditionalTarget> = defineType<ConditionalTarget>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: ({ conditional }) => (conditional.rule.kind === "custom" ? `=${conditional.rule.formula}` : ""),
      set({ range, conditional }, value, host) {
        if (conditional.rule.kind !== "custom") return;
        conditional.rule.formula = ruleFormula(textArgument(value, "rule.formula"));
        noteLooks(host.changes, range.sheet);
      },
    },
  },
});

const conditionalRangeFormatType: TypedObject<ConditionalTarget> = defineType<ConditionalTarget>({
  name: "ConditionalRangeFormat",
  properties: {
    NumberFormat: {
      get: (target, host) => styleIn(target, host).numFmt ?? null,
      set: (target, value, host) =>
        restyleRule(target, host, (style) => ({ ...style, numFmt: textArgument(value, "numberFormat") })),
    },
  },
  objects: {
    Fill: (target) => fillType.of(target),
    Font: (target) => fontType.of(target),
    Borders: (target) => bordersType.of(target),
  },
});

const fillType: TypedObject<ConditionalTarget> = defineType<ConditionalTarget>({
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      get: (target, host) => fillOf(styleIn(target, host)) ?? "",
      set: (target, value, host) => {
        const color = { argb: colorArgument(value) };
        restyleRule(target, host, (style) => ({
          ...style,
          fill: { type: "pattern", pattern: "solid", fgColor: color, bgColor: color },
        }));
      },
    },
  },
  methods: {
    Clear: (target, _, host) =>
      restyleRule(target, host, (style) => {
        const plain = { ...style };
        delete plain.fill;
        return plain;
      }),
  },
});

const fontType: TypedObject<ConditionalTarget> = defineType<ConditionalTarget>({
  name: "ConditionalRangeFont",
  properties: {
    Bold: fontSwitch("bold"),
    Italic: fontSwitch("italic"),
    Strikethrough: fontSwitch("strike"),
    Color: {
      get: (target, host) => colorOf(styleIn(target, host).font?.color) ?? "",
      set: (target, value, host) => {
        const color = { argb: colorArgument(value) } as NonNullable<NonNullable<Style["font"]>["color"]>;
        restyleRule(target, host, (style) => ({ ...style, font: { ...style.font, color } }));
      },
    },
  },
});

interface BorderTarget {
  target: ConditionalTarget;
  side: "top" | "bottom" | "left" | "right";
}

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

const bordersType: TypedObject<ConditionalTarget> = defineType<ConditionalTarget>({
  name: "ConditionalRangeBorderCollection",
  items: (target) => Object.values(SIDES).map((side) => borderType.of({ target, side })),
  item: (target, key) =>
    borderType.of({
      target,
      side: SIDES[oneOf(key, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], "border")],
    }),
  objects: {
    Top: (target) => borderType.of({ target, side: "top" }),
    Bottom: (target) => borderType.of({ target, side: "bottom" }),
    Left: (target) => borderType.of({ target, side: "left" }),
    Right: (target) => borderType.of({ target, side: "right" }),
  },
});

const borderType: TypedObject<BorderTarget> = defineType<BorderTarget>({
  name: "ConditionalRangeBorder",
  properties: {
    Style: {
      get: ({ target, side }, host) => (styleIn(target, host).border?.[side]?.style ? "Continuous" : "None"),
      set: ({ target, side }, value, host) => {
        const style = oneOf(
          value,
          ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"],
          "border.style",
        );
        restyleRule(target, host, (old) => {
          const { [side]: line, ...rest } = old.border ?? {};
          return style === "None"
            ? { ...old, border: rest }
            : { ...old, border: { ...rest, [side]: { ...line, style: LINES[style] } } };
        });
      },
    },
    Color: {
      get: ({ target, side }, host) => colorOf(styleIn(target, host).border?.[side]?.color) ?? "",
      set: ({ target, side }, value, host) => {
        const color = { argb: colorArgument(value) };
        restyleRule(target, host, (old) => ({
          ...old,
          border: { ...old.border, [side]: { style: "thin", ...old.border?.[side], color } },
        }));
      },
    },
  },
});

const LINES = {
  None: "thin",
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
} as const;

function on(range: RangeTarget): Conditional[] {
  return alive(range)
    .conditionals.filter(({ boxes }) => boxes.some((box) => intersection(box, range)))
    .sort((a, b) => a.priority - b.priority);
}

function typeName(conditional: Conditional): string {
  if (conditional.rule.kind === "custom") return "Custom";
  const type = conditional.rule.options["type"];
  return KEPT_TYPES[typeof type === "string" ? type : ""] ?? "Custom";
}

const KEPT_TYPES: Record<string, string> = {
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  aboveAverage: "PresetCriteria",
  timePeriod: "PresetCriteria",
};

function styleIn({ conditional }: ConditionalTarget, host: Host): Style {
  return conditional.rule.kind === "custom" ? styleOf(host.book.styles, conditional.rule.style) : {};
}

function restyleRule(target: ConditionalTarget, host: Host, change: (style: Style) => Style): void {
  const { range, conditional } = target;
  refuseIfProtected(alive(range), "allowFormatCells");
  if (conditional.rule.kind !== "custom") return;
  conditional.rule.style = internStyle(host.book.styles, change(styleIn(target, host)));
  noteLooks(host.changes, range.sheet);
}

function fontSwitch(name: "bold" | "italic" | "strike"): {
  get: (target: ConditionalTarget, host: Host) => unknown;
  set: (target: ConditionalTarget, value: unknown, host: Host) => void;
} {
  return {
    get: (target, host) => styleIn(target, host).font?.[name] ?? null,
    set: (target, value, host) => {
      const on = booleanArgument(value, name);
      restyleRule(target, host, (style) => ({ ...style, font: { ...style.font, [name]: on } }));
    },
  };
}

function colorArgument(value: unknown): string {
  const color = readColor(textArgument(value, "color"));
  if (!color) throw invalid(`"${String(value)}" is no colour`);
  return `FF${color}`;
}
