// What a file says of itself: the parts of docProps.
import type { DocumentProperties } from "../book/book";
import { partText, relationshipsOf, type Parts } from "./archive";
import { kindOf } from "../../ooxml/relationships";
import { childrenOf, readXml, type XmlNode } from "./xml-tree";

/** Elements of the core and the extended properties by the client's names (ECMA-376 part 2, 11.1; part 1, 22.2). */
const NAMES: Readonly<Record<string, string>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  lastModifiedBy: "lastAuthor",
  category: "category",
  Manager: "manager",
  Company: "company",
};

export function readProperties(parts: Parts): DocumentProperties {
  const root = relationshipsOf(parts, "");
  const part = (kind: string): XmlNode | null => {
    const target = root.find(({ type }) => kindOf(type) === kind)?.target;
    const xml = target === undefined ? null : partText(parts, target);
    return xml === null ? null : readXml(xml, target ?? "");
  };
  const texts = [part("core-properties"), part("extended-properties")]
    .flatMap((node) => node?.children ?? [])
    .flatMap(({ name, text }) => {
      const known = NAMES[name];
      return known === undefined ? [] : [[known, text] as const];
    });
  const own = part("custom-properties");
  return {
    texts: Object.fromEntries(texts),
    custom: (own === null ? [] : childrenOf(own, "property")).map(({ attributes, children }) => ({
      key: attributes["name"] ?? "",
      value: children[0]?.text ?? "",
    })),
  };
}
