// What an opened file has beyond the book, to be carried along when it is saved.
import { OFFICE } from "../../ooxml/names";
import { kindOf, relationshipsPath, type Relationship } from "../../ooxml/relationships";
import { prefixed } from "../../ooxml/xml";
import { partText, relationshipsOf, type Parts } from "./archive";
import { findElements } from "./xml";
import type { SourceSheet } from "./save-comments";

export interface Source {
  parts: Parts;
  sheets: Map<string, SourceSheet>;
  /** Sheet elements of the workbook that are no worksheets. */
  otherSheets: string[];
  workbook: string;
  workbookRelationships: Relationship[];
  rootRelationships: Relationship[];
  /** Parts that are written anew and so not carried along. */
  replaced: Set<string>;
  types: { defaults: Map<string, string>; overrides: Map<string, string> };
  path(kind: string): string | null;
}

export function readSource(parts: Parts): Source {
  const typesXml = partText(parts, "[Content_Types].xml") ?? "";
  const types = {
    defaults: new Map(
      findElements(typesXml, "Default").map(({ attributes: own }) => [
        (own["Extension"] ?? "").toLowerCase(),
        own["ContentType"] ?? "",
      ]),
    ),
    overrides: new Map(
      findElements(typesXml, "Override").map(({ attributes: own }) => [
        (own["PartName"] ?? "").replace(/^\//, ""),
        own["ContentType"] ?? "",
      ]),
    ),
  };
  const root = relationshipsOf(parts, "");
  const main = root.find(({ type }) => kindOf(type) === "officeDocument");
  const workbookPath = main?.target ?? "xl/workbook.xml";
  const workbook = partText(parts, workbookPath) ?? "";
  const relationships = relationshipsOf(parts, workbookPath);
  const path = (kind: string): string | null => {
    return relationships.find(({ type }) => kindOf(type) === kind)?.target ?? null;
  };
  const sheets = new Map<string, SourceSheet>();
  const otherSheets: string[] = [];
  const replaced = new Set<string>([
    workbookPath,
    relationshipsPath(workbookPath),
    "[Content_Types].xml",
    "_rels/.rels",
  ]);
  const kinds = new Set(["worksheet", "styles", "sharedStrings", "calcChain", "sheetMetadata"]);
  for (const { type, target } of relationships) if (kinds.has(kindOf(type))) replaced.add(target);
  for (const { attributes: own, raw } of findElements(
    findElements(workbook, "sheets")[0]?.content ?? "",
    "sheet",
  )) {
    const id = prefixed(own, "id");
    const relationship = relationships.find((other) => other.id === id);
    if (!relationship || kindOf(relationship.type) !== "worksheet") {
      otherSheets.push(raw);
      continue;
    }
    sheets.set(own["name"] ?? "", readSheet(parts, relationship.target, replaced));
  }
  return {
    parts,
    sheets,
    otherSheets,
    workbook,
    workbookRelationships: relationships.filter(({ type }) => !kinds.has(kindOf(type))).map(fromTheRoot),
    rootRelationships: root.filter((own) => own !== main),
    replaced,
    types,
    path,
  };
}

const KEPT_ELEMENTS = [
  "ignoredErrors",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "extLst",
];

function readSheet(parts: Parts, path: string, replaced: Set<string>): SourceSheet {
  const xml = partText(parts, path) ?? "";
  const tail = xml.slice(Math.max(0, xml.lastIndexOf("sheetData")));
  replaced.add(relationshipsPath(path));
  const relationships = relationshipsOf(parts, path).filter(({ type, target }) => {
    const kind = kindOf(type);
    if (kind === "table") replaced.add(target);
    return kind !== "table" && kind !== "hyperlink";
  });
  const prefixed = /<\w+:worksheet\b/.test(xml.slice(0, 2_000));
  return {
    relationships: relationships.map(fromTheRoot),
    // Elements written with a prefix for the main namespace would need it back; such files are rare and lose them.
    kept: prefixed
      ? {}
      : Object.fromEntries([...KEPT_ELEMENTS, "autoFilter"].flatMap((name) => keptElement(tail, name))),
    rootAttributes: prefixed ? null : rootOf(xml, "worksheet"),
  };
}

/** A path that means the same wherever it stands. */
function fromTheRoot(own: Relationship): Relationship {
  return { ...own, target: own.external ? own.target : `/${own.target}` };
}

/** The root's attributes, with the prefix that everything written here uses for relationships. */
export function rootOf(xml: string, name: string): string | null {
  const attributes = new RegExp(`<${name}\\s([^>]*)>`).exec(xml)?.[1];
  if (attributes === undefined) return null;
  return attributes.includes("xmlns:r=") ? attributes : `${attributes} xmlns:r="${OFFICE}"`;
}

function keptElement(tail: string, name: string): [string, string][] {
  if (name !== "extLst") {
    const found = findElements(tail, name)[0];
    return found ? [[name, found.raw]] : [];
  }
  // The sheet's own list is the last one: rules before it may have lists of their own.
  const start = tail.lastIndexOf("<extLst");
  const end = tail.lastIndexOf("</extLst>");
  const outside = start > Math.max(tail.lastIndexOf("</conditionalFormatting>"), 0);
  return start >= 0 && end > start && outside ? [[name, tail.slice(start, end + "</extLst>".length)]] : [];
}

/** Macros and what belongs to them; a workbook without any says so by its type and its name. */
const MACRO_PARTS = /(?:^|\/)(?:_rels\/)?vba[^/]*$/i;
const MACRO_KIND = "vbaProject";

export function withoutMacros(source: Source): Source {
  const parts = Object.create(null) as Parts;
  for (const [name, bytes] of Object.entries(source.parts)) if (!MACRO_PARTS.test(name)) parts[name] = bytes;
  const workbookRelationships = source.workbookRelationships.filter(
    ({ type }) => kindOf(type) !== MACRO_KIND,
  );
  return { ...source, parts, workbookRelationships };
}

/** Parts stay where they were; sheets that were deleted leave theirs behind only if another part still needs them. */
export function carriedParts(source: Source): Record<string, Uint8Array> {
  const carried: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(source.parts)) {
    if (!source.replaced.has(name) && !name.endsWith("/") && !name.toLowerCase().endsWith("calcchain.xml"))
      carried[name] = bytes;
  }
  return carried;
}
