// Formats as plain data, as `setCellProperties` takes them and `getCellProperties` gives them.
import type { RangeTarget } from "../range/target";
import { field, invalid, missing, type Host, type Property, type TypedObject } from "../type";
import { borderType, type Edge } from "./borders";
import { fillType, fontType, formatProtectionType } from "./fill-and-font";
import { formatType } from "./format";

/** Applies a plain `Excel.CellPropertiesFormat` as `setCellProperties` takes it. */
export function applyFormat(range: RangeTarget, format: unknown, host: Host): void {
  if (format === null || typeof format !== "object") return;
  refuseUnbuilt(format);
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
  refuseUnbuilt(wanted);
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

/** What is asked for and not built says so, rather than being passed over. */
function refuseUnbuilt(format: unknown): void {
  for (const [name, value] of Object.entries((format ?? {}) as Record<string, unknown>)) {
    const isBuilt = name in FORMAT_PARTS || name === "borders" || DIRECT_FORMATS.includes(name);
    if (!isBuilt && value !== undefined && value !== null && value !== false)
      throw missing(formatType.type, name);
  }
}

const FORMAT_PARTS = { fill: fillType, font: fontType, protection: formatProtectionType };
const DIRECT_FORMATS = [
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
  "textOrientation",
  "columnWidth",
  "rowHeight",
];
const BORDER_KEYS: Record<string, Edge> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

function member<T>(of: TypedObject<T>, name: string): Property<unknown> {
  const found = of.type.properties?.[`${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  if (!found) throw missing(of.type, name);
  return found;
}

function setMember<T>(of: TypedObject<T>, target: T, name: string, value: unknown, host: Host): void {
  if (value === null || value === undefined) return;
  const { set } = member(of, name);
  if (!set) throw missing(of.type, name);
  set(target, value, host);
}

function getMember<T>(of: TypedObject<T>, target: T, name: string, host: Host): unknown {
  return member(of, name).get?.(target, host);
}
