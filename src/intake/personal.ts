// Personal numbers in the parts of a saved workbook that no grid shows: everything a package holds is walked through once.
import { findCpr, formulaHoldsCpr } from "../barometer/cpr";
import type { Fault } from "../ooxml/fault";
import { kindOf, readRelationships } from "../ooxml/relationships";
import { decodeEscapes } from "../ooxml/escapes";
import { xmlReader, type XmlEvents } from "../ooxml/xml";
import { openArchive, type Archive } from "../ooxml/zip";

type PersonalPart =
  | "cell"
  | "properties"
  | "header-footer"
  | "comment-author"
  | "link"
  | "number-format"
  | "defined-name"
  | "validation"
  | "drawing"
  /** A pivot table's memory, an external link, a query, …. */
  | "part";

/** Where one stands; what it is is never said. */
export interface PersonalPlace {
  what: PersonalPart;
  /** Null outside the sheets. */
  sheet: string | null;
  cell: string | null;
}

/** A list of persons is one mistake. */
const MOST_TOLD = 20;

/**
 * Each place once. What cannot be read as a package gives none: whoever reads it says what is wrong.
 * @param skip sheets whose cells are looked at by others
 */
export function personalParts(bytes: Uint8Array, skip: (sheet: string) => boolean): PersonalPlace[] {
  try {
    return placesIn(openArchive(bytes, fault), skip);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

class Unreadable extends Error {}
const fault: Fault = (_problem, detail) => new Unreadable(detail);

function placesIn(archive: Archive, skip: (sheet: string) => boolean): PersonalPlace[] {
  const found = new Map<string, PersonalPlace>();
  const sheets = sheetParts(archive);
  const strings = sharedStrings(archive);
  for (const part of archive.names) {
    if (!/\.(?:xml|rels|vml)$/i.test(part) || part === SHARED_STRINGS) continue;
    const sheet = sheets.get(part.replace(/_rels\/|\.rels$/g, "")) ?? null;
    const tell: Tell = (what, cell = null) => {
      const place = { what, sheet, cell };
      if (found.size < MOST_TOLD) found.set(JSON.stringify(place), place);
    };
    const isSheet = sheet !== null && !part.endsWith(".rels");
    try {
      read(archive, part, isSheet ? inSheet(tell, strings, !skip(sheet)) : inPart(part, tell));
    } catch (error) {
      // Old drawings of comments are not always XML; a part that cannot be read shows nothing either.
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return [...found.values()];
}

type Tell = (what: PersonalPart, cell?: string | null) => void;

function read(archive: Archive, part: string, events: XmlEvents): void {
  const reader = xmlReader(part, events, fault);
  for (const piece of archive.pieces(part)) reader.take(piece);
  reader.end();
}

/** Names of the sheets by their parts. */
function sheetParts(archive: Archive): Map<string, string> {
  const root = readRelationships(archive, "", fault).find(({ type }) => kindOf(type) === "officeDocument");
  if (root === undefined) return new Map();
  const targets = new Map(
    readRelationships(archive, root.target, fault).map(({ id, target }) => [id, target]),
  );
  const parts = new Map<string, string>();
  read(archive, root.target, {
    open: (name, attributes) => {
      const target = name === "sheet" ? targets.get(attributes.prefixed("id") ?? "") : undefined;
      if (target !== undefined) parts.set(target, decodeEscapes(attributes.get("name") ?? ""));
    },
  });
  return parts;
}

const SHARED_STRINGS = "xl/sharedStrings.xml";

/** Which of the shared strings hold one. */
function sharedStrings(archive: Archive): ReadonlySet<number> {
  const personal = new Set<number>();
  if (!archive.has(SHARED_STRINGS)) return personal;
  let index = -1;
  let text = "";
  read(archive, SHARED_STRINGS, {
    open: (name) => {
      if (name !== "si") return;
      index += 1;
      text = "";
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      if (name === "si" && findCpr(decodeEscapes(text))) personal.add(index);
    },
  });
  return personal;
}

/** Texts of a sheet's elements, by what they are. */
const SHEET_TEXTS: Readonly<Record<string, PersonalPart>> = {
  oddHeader: "header-footer",
  oddFooter: "header-footer",
  evenHeader: "header-footer",
  evenFooter: "header-footer",
  firstHeader: "header-footer",
  firstFooter: "header-footer",
  formula1: "validation",
  formula2: "validation",
};
const SHEET_ATTRIBUTES: Readonly<Record<string, PersonalPart>> = {
  dataValidation: "validation",
  hyperlink: "link",
};

function inSheet(tell: Tell, strings: ReadonlySet<number>, cells: boolean): XmlEvents {
  let cell: string | null = null;
  let type = "n";
  let rule: string | null = null;
  let text = "";
  const inCell = (name: string): boolean => {
    if (name === "f") return formulaHoldsCpr(text);
    if (name === "v" && type === "s") return strings.has(Number(text));
    return ((name === "v" && type === "str") || name === "is") && findCpr(decodeEscapes(text));
  };
  return {
    open: (name, attributes) => {
      if (name !== "t" && name !== "r") text = "";
      if (name === "c") {
        cell = attributes.get("r") ?? null;
        type = attributes.get("t") ?? "n";
      }
      const what = SHEET_ATTRIBUTES[name];
      if (what === undefined) return;
      rule = (attributes.get("sqref") ?? attributes.get("ref") ?? "").split(/[ :]/)[0] || null;
      if (attributes.all().some(({ value }) => holdsOne(value))) tell(what, rule);
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      const what = SHEET_TEXTS[name];
      if (what !== undefined && holdsOne(text)) tell(what, what === "validation" ? rule : null);
      else if (cells && cell !== null && inCell(name)) tell("cell", cell);
      if (name === "c") cell = null;
      if (name !== "t" && name !== "r") text = "";
    },
  };
}

/**
 * What is looked at in which parts: texts, and these attributes (`*`: all). The first that fits. Threaded comments are told at
 * their cells, by whoever reads the grids.
 */
const PARTS: readonly { part: RegExp; what: PersonalPart; attributes: readonly string[] | "*" }[] = [
  { part: /^docProps\//i, what: "properties", attributes: ["name"] },
  { part: /^xl\/workbook\.xml$/i, what: "defined-name", attributes: ["comment", "description"] },
  { part: /^xl\/styles\.xml$/i, what: "number-format", attributes: ["formatCode", "name"] },
  { part: /^xl\/persons\//i, what: "comment-author", attributes: ["displayName", "userId"] },
  { part: /\.rels$/i, what: "link", attributes: ["Target"] },
  { part: /^xl\/(?:drawings|charts)\//i, what: "drawing", attributes: ["name", "descr", "title", "alt"] },
  { part: /^xl\/tables\//i, what: "part", attributes: ["name", "displayName", "comment"] },
  {
    part: /^(?:xl\/(?:pivot|externalLinks|connections|queryTables|slicer|customProperty|model)|customXml\/)/i,
    what: "part",
    attributes: "*",
  },
];

/** Comments of the older kind: of their texts the authors alone are looked at here. */
const OLD_COMMENTS = /^xl\/comments/i;
/** Texts that are numbers of a drawing or a chart, not words. */
const NUMBERS = new Set(["posOffset", "numCache", "numLit", "Anchor"]);

function inPart(part: string, tell: Tell): XmlEvents {
  const rule = PARTS.find((one) => one.part.test(part));
  const oldComments = OLD_COMMENTS.test(part);
  let numbers = 0;
  let text = "";
  return {
    open: (name, attributes) => {
      if (NUMBERS.has(name)) numbers += 1;
      if (!FORMATTING.has(name)) text = "";
      if (rule === undefined) return;
      const values = attributes
        .all()
        .filter((one) => rule.attributes === "*" || rule.attributes.includes(one.name.replace(/^.*:/, "")));
      if (values.some(({ value }) => holdsOne(value))) tell(rule.what);
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      if (numbers === 0 && holdsOne(text)) {
        if (oldComments) {
          if (name === "author") tell("comment-author");
        } else if (rule !== undefined) tell(rule.what);
      }
      if (NUMBERS.has(name)) numbers -= 1;
      if (!FORMATTING.has(name)) text = "";
    },
  };
}

/** A text may be cut by its formatting: `010190` in bold, then `-1234`. */
const FORMATTING = new Set(["t", "r", "rPr", "font", "b", "i", "u", "span"]);

/** Names of parts that are given by chance, in hexadecimal. */
const BY_CHANCE = /\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi;

function holdsOne(text: string): boolean {
  const words = decodeEscapes(text).replace(BY_CHANCE, " ");
  if (findCpr(words)) return true;
  return words.includes("%") && findCpr(decoded(words));
}

/** As an address writes it: `010190%2D1234`. */
function decoded(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
