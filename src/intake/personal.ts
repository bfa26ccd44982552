// Personal numbers in the parts of a saved workbook that no grid shows: everything a package holds is looked
// through, what is read anyway while it is read.
import { findCpr, findCprInAddress, formulaHoldsCpr } from "../barometer/cpr";
import { decodeEscapes } from "../ooxml/escapes";
import { xmlReader, type XmlEvents } from "../ooxml/xml";
import type { Archive } from "../ooxml/zip";
import { certainlyHoldsNone, mayHoldCpr } from "./personal-bytes";
import { fault, IntakeError } from "./problem";
import type { SharedParts } from "./shared-parts";

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

/** What whoever reads the workbook has come to know of it. */
export interface KnownParts {
  /** Names of the sheets by their parts. */
  sheets: ReadonlyMap<string, string>;
  /** The part of the shared strings. */
  strings: string | null;
  /** Numbers of the shared strings that hold one; null where they have not been read. */
  personal: ReadonlySet<number> | null;
  /** What stands beside the cells of the sheets that were read, by their parts. */
  beside: ReadonlyMap<string, readonly Found[]>;
  shared: SharedParts | undefined;
}

export interface Found {
  what: PersonalPart;
  cell: string | null;
}

/**
 * Each place once. A part that cannot be read gives none: whoever needs it says what is wrong.
 * @param skip sheets whose cells are looked at by others
 */
export function personalPlaces(
  archive: Archive,
  known: KnownParts,
  skip: (sheet: string) => boolean,
): PersonalPlace[] {
  const found = new Map<string, PersonalPlace>();
  let strings = known.personal;
  const holdNone = known.shared?.holdNone;
  for (const part of archive.names) {
    if (!/\.(?:xml|rels|vml)$/i.test(part) || part === known.strings) continue;
    const sheet = known.sheets.get(part.replace(/_rels\/|\.rels$/g, "")) ?? null;
    const tell: Tell = (what, cell = null) => {
      const place = { what, sheet, cell };
      if (found.size < MOST_TOLD) found.set(JSON.stringify(place), place);
    };
    if (sheet === null || part.endsWith(".rels")) {
      const events = inPart(part, tell);
      if (events !== null && mayHoldCpr(archive, part, holdNone?.formatted, FORMATTING))
        read(archive, part, events);
      continue;
    }
    const beside = skip(sheet) ? known.beside.get(part) : undefined;
    if (beside !== undefined) {
      for (const { what, cell } of beside) tell(what, cell);
      continue;
    }
    strings ??= personalStrings(archive, known);
    if (strings.size > 0 || mayHoldCpr(archive, part, holdNone?.plain))
      read(archive, part, inSheet(tell, strings, !skip(sheet)));
  }
  return [...found.values()];
}

type Tell = (what: PersonalPart, cell?: string | null) => void;

/** Old drawings of comments are not always XML; a part that cannot be read shows nothing either. */
function read(archive: Archive, part: string, events: XmlEvents): void {
  try {
    const reader = xmlReader(part, events, fault);
    for (const piece of archive.pieces(part)) reader.take(piece);
    reader.end();
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
  }
}

function personalStrings(archive: Archive, { strings }: KnownParts): ReadonlySet<number> {
  const personal = new Set<number>();
  if (strings === null) return personal;
  let index = -1;
  let text = "";
  read(archive, strings, {
    open: (name) => {
      if (name !== "si") return;
      index += 1;
      text = "";
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      if (name === "si" && isPersonalString(text)) personal.add(index);
    },
  });
  return personal;
}

/** @param text all of a shared string, with what stands beside its letters */
export function isPersonalString(text: string): boolean {
  return findCpr(decodeEscapes(text));
}

/** For whoever reads a sheet's cells: takes the marks that stand outside of them. */
export function besideCells(): { events: XmlEvents; found: readonly Found[] } {
  const found: Found[] = [];
  const tell: Tell = (what, cell = null) => {
    if (found.length < MOST_TOLD) found.push({ what, cell });
  };
  return { events: inSheet(tell, new Set(), false), found };
}

/** Of a sheet's elements: those with texts, and those with attributes. Null for others. */
function textOf(name: string): PersonalPart | null {
  if (/^formula[12]$/.test(name)) return "validation";
  return /^(?:odd|even|first)(?:Header|Footer)$/.test(name) ? "header-footer" : null;
}

function attributesOf(name: string): PersonalPart | null {
  if (name === "dataValidation") return "validation";
  return name === "hyperlink" ? "link" : null;
}

function inSheet(tell: Tell, strings: ReadonlySet<number>, cells: boolean): XmlEvents {
  let cell: string | null = null;
  let type = "n";
  let rule: string | null = null;
  let text = "";
  /** A text may be cut by its formatting here too. */
  let inText = false;
  const inCell = (name: string): boolean => {
    if (name === "f") return formulaHoldsCpr(text);
    if (name === "v" && type === "s") return strings.has(Number(text));
    return ((name === "v" && type === "str") || name === "is") && findCpr(decodeEscapes(text));
  };
  return {
    open: (name, attributes) => {
      if (!inText) text = "";
      if (name === "is") inText = true;
      if (name === "c") {
        cell = attributes.get("r") ?? null;
        type = attributes.get("t") ?? "n";
      }
      const what = attributesOf(name);
      if (what === null) return;
      rule = (attributes.get("sqref") ?? attributes.get("ref") ?? "").split(/[ :]/)[0] || null;
      if (certainlyHoldsNone(attributes.written())) return;
      if (attributes.all().some(({ value }) => holdsOne(value))) tell(what, rule);
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      const what = textOf(name);
      if (what !== null && holdsOne(text)) tell(what, what === "validation" ? rule : null);
      else if (cells && cell !== null && inCell(name)) tell("cell", cell);
      if (name === "c") cell = null;
      if (name === "is") inText = false;
      if (!inText) text = "";
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

/** Null for a part that shows no words. */
function inPart(part: string, tell: Tell): XmlEvents | null {
  const rule = PARTS.find((one) => one.part.test(part));
  const oldComments = OLD_COMMENTS.test(part);
  if (rule === undefined && !oldComments) return null;
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

function holdsOne(text: string): boolean {
  // Most are empty or a few letters.
  return text.length >= SHORTEST && findCprInAddress(withoutChance(decodeEscapes(text)));
}

/** Names of parts that are given by chance, in hexadecimal, and their middle, which is found quicker than their beginning. */
const BY_CHANCE = /\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi;
const GIVEN = /-[0-9a-f]{4}-[0-9a-f]{4}-/i;

function withoutChance(text: string): string {
  return GIVEN.test(text) ? text.replace(BY_CHANCE, " ") : text;
}

/** Nine digits take no fewer letters, none of which stands for more than three (`⅒`). */
const SHORTEST = 3;
