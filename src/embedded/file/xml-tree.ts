// Strict reading of XML parts into small trees: unclosed or crossed tags and document types are refused.
import { localName } from "../../ooxml/xml";
import { NotAWorkbookError } from "../book/errors";
import { decodeXml, readAttributes } from "./xml";

export interface XmlNode {
  /** Without prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Text directly inside, decoded. */
  text: string;
  /** Where the element stands in the source. */
  start: number;
  end: number;
}

export interface Streamed {
  /** Elements of this name are handed over when they end and not kept in the tree. */
  name: string;
  visit(node: XmlNode, parent: XmlNode): void;
}

/** @throws NotAWorkbookError when the XML is not well-formed */
export function readXml(xml: string, part: string, streamed?: Streamed): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "", start: 0, end: xml.length };
  const open: XmlNode[] = [];
  let current = root;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) break;
    if (tag > at && current !== root) current.text += decodeXml(xml.slice(at, tag));
    const next = xml.charCodeAt(tag + 1);
    if (next === QUESTION) {
      at = after(xml, "?>", tag, part);
    } else if (next === BANG) {
      if (xml.startsWith("<!--", tag)) at = after(xml, "-->", tag, part);
      else if (xml.startsWith("<![CDATA[", tag)) {
        at = after(xml, "]]>", tag, part);
        current.text += xml.slice(tag + 9, at - 3);
      } else throw damaged(part, "a document type is not allowed");
    } else if (next === SLASH) {
      const end = xml.indexOf(">", tag);
      const name = localName(xml.slice(tag + 2, end).trim());
      if (end < 0 || open.length === 0 || name !== current.name)
        throw damaged(part, `</${name}> closes nothing`);
      const closed = current;
      closed.end = end + 1;
      open.pop();
      current = open.at(-1) ?? root;
      settle(closed, current, streamed);
      at = end + 1;
    } else {
      const end = endOfTag(xml, tag);
      if (end < 0) throw damaged(part, "a tag does not end");
      const empty = xml.charCodeAt(end - 1) === SLASH;
      const inner = xml.slice(tag + 1, empty ? end - 1 : end);
      const space = /\s/.exec(inner)?.index ?? inner.length;
      const node: XmlNode = {
        name: localName(inner.slice(0, space)),
        attributes: space < inner.length ? readAttributes(inner.slice(space)) : NO_ATTRIBUTES,
        children: [],
        text: "",
        start: tag,
        end: end + 1,
      };
      if (empty) settle(node, current, streamed);
      else {
        open.push(node);
        if (open.length > DEEPEST) throw damaged(part, "elements are nested too deeply");
        current = node;
      }
      at = end + 1;
    }
  }
  const [top] = root.children;
  if (open.length > 0 || !top || root.children.length > 1) throw damaged(part, "the part is cut off");
  return top;
}

export function child(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((other) => other.name === name) ?? null;
}

export function childrenOf(node: XmlNode | null | undefined, name: string): XmlNode[] {
  return node?.children.filter((other) => other.name === name) ?? [];
}

/** `1`, `true` and a missing `val` count as on. */
export function isOn(value: string | undefined, missing = false): boolean {
  return value === undefined ? missing : value === "1" || value === "true";
}

export function damaged(part: string, detail: string): NotAWorkbookError {
  return new NotAWorkbookError("damaged", `${part}: ${detail}`);
}

const QUESTION = 63;
const BANG = 33;
const SLASH = 47;
const GREATER = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
/** No part of a workbook comes near. */
const DEEPEST = 200;
const NO_ATTRIBUTES: Record<string, string> = {};

function settle(node: XmlNode, parent: XmlNode, streamed: Streamed | undefined): void {
  if (streamed?.name === node.name) streamed.visit(node, parent);
  else parent.children.push(node);
}

/** The ">" that ends a tag: one inside quotes does not. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    else if (code === GREATER) return at;
  }
  return -1;
}

function after(xml: string, mark: string, from: number, part: string): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw damaged(part, "the part is cut off");
  return end + mark.length;
}
