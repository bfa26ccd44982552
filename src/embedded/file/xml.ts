// The little XML that reading and writing parts by hand takes.
import { encodeEscapes, withoutUnwritable } from "../../ooxml/escapes";

/** Text between tags; characters XML cannot hold are written as Excel does, `_x0007_`. */
export function xmlText(text: string): string {
  return escaped(encodeEscapes(text));
}

/** Formulas and names are not escaped the `_x` way. */
export function xmlPlain(text: string): string {
  return escaped(withoutUnwritable(text));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function xmlAttribute(text: string): string {
  return xmlPlain(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");
}

/** ` name="value"` for what has a value; true and false as 1 and 0. */
export function attributes(values: Record<string, string | number | boolean | null | undefined>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    text += ` ${name}="${typeof value === "boolean" ? (value ? "1" : "0") : typeof value === "number" ? value : xmlAttribute(value)}"`;
  }
  return text;
}

export function element(name: string, values: Parameters<typeof attributes>[0], content = ""): string {
  return content === ""
    ? `<${name}${attributes(values)}/>`
    : `<${name}${attributes(values)}>${content}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface XmlElement {
  attributes: Record<string, string>;
  /** What stands between the tags, raw. */
  content: string;
  /** The whole element, raw. */
  raw: string;
}

/** Elements of a name that does not nest in itself, wherever they stand; any prefix. */
export function findElements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`,
    "g",
  );
  return [...xml.matchAll(pattern)].map((match) => ({
    attributes: readAttributes(match[1] ?? ""),
    content: match[2] ?? "",
    raw: match[0],
  }));
}

export function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found[match[1] ?? ""] = decodeXml(match[2] ?? match[3] ?? "");
  }
  return found;
}

export function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos));/g,
    (_, hexadecimal?: string, decimal?: string, name?: string) => {
      if (hexadecimal !== undefined) return String.fromCodePoint(parseInt(hexadecimal, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? "";
    },
  );
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
