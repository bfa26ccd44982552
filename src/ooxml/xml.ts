// Parts as events, without a tree: a sheet of a hundred thousand cells takes no more memory than its cells. A reader of our
// own, since reading is what gathering spends its time on: it jumps from mark to mark and makes no object for a tag. What it
// takes is well-formed XML 1.0 without a document type; its test holds it against another reader, letter by letter.
import { TagAttributes, type Attributes } from "./attributes";
import type { Fault } from "./fault";
import { lettersOf } from "./letters";
import { isWritable, LONGEST_REFERENCE, resolved, withLineEnds } from "./references";

export type { Attributes } from "./attributes";

export interface XmlEvents {
  /**
   * Names without their prefix; files differ in the prefixes they use.
   * @param attributes of this tag only as long as the call lasts
   */
  open?(name: string, attributes: Attributes): void;
  /** A text may come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
  /** As long as it is set nobody wants the texts between the marks: they are held against the rules and not given. */
  ignores?: boolean;
}

export interface XmlReader {
  /** The next bytes of the part. */
  take(piece: Uint8Array): void;
  end(): void;
}

/** Letters of one mark that may come without its end; Excel's longest stays below a hundredth. */
const LONGEST_MARK = 4_000_000;
/** Below this a text is looked at letter by letter, which is faster then. */
const SHORT = 16;

/**
 * Reads a part from its first byte to its last, a piece at a time.
 * @throws what `fault` makes when it is no well-formed XML or has a document type, or what `events` throws
 */
export function xmlReader(part: string, events: XmlEvents, fault: Fault): XmlReader {
  const wrong = (detail: string): Error => fault("damaged", `${part}: ${detail}`);
  const letters = lettersOf(part, fault);
  const attributes = new TagAttributes();
  const names = new KnownNames();
  const open: Name[] = [];
  let inside: "marks" | "comment" | "section" = "marks";
  let hasRoot = false;
  let hasBegun = false;
  /** Letters that have come, and where those begin that are not done with: a mark whose end has not come. */
  let text = "";
  let at = 0;

  /** Of whatever begins here; null where its end has not come yet: nothing has happened then. */
  const next = (from: number, last: boolean): number | null => {
    if (inside !== "marks") return rest(from);
    if (text.charCodeAt(from) !== LESS) return words(from, last);
    const code = text.charCodeAt(from + 1);
    if (code === SLASH) return closing(from);
    if (code === QUESTION) return instruction(from);
    if (code === EXCLAMATION) return declaration(from);
    return opening(from);
  };

  const words = (from: number, last: boolean): number | null => {
    const mark = text.indexOf("<", from);
    const to = mark >= 0 ? mark : last ? text.length : whole(text, from);
    if (to === from) return null;
    if (events.ignores === true && open.length > 0 && isSound(text, from, to)) return to;
    const said = text.slice(from, to);
    if (open.length === 0) {
      if (!BLANK.test(said)) throw wrong("text outside its root");
    } else {
      const meant = isPlain(said) ? said : unusual(said);
      if (events.ignores !== true) events.text?.(meant);
    }
    return to;
  };

  const unusual = (said: string): string => {
    if (said.includes("]]>")) throw wrong("the end of a section that has not begun");
    if (!isWritable(said)) throw wrong("a letter that XML cannot hold");
    const found = resolved(said);
    if (found === null) throw wrong("a reference to nothing");
    return found;
  };

  const closing = (from: number): number | null => {
    const last = open[open.length - 1];
    if (last === undefined) throw wrong("an end without its beginning");
    const { whole: name } = last;
    let to = from + 2 + name.length;
    if (text.charCodeAt(to) !== GREATER) {
      const end = text.indexOf(">", from);
      if (end < 0) return null;
      if (afterBlanks(text, to) !== end) throw wrong("an end without its beginning");
      to = end;
    }
    if (!text.startsWith(name, from + 2)) throw wrong("an end without its beginning");
    open.pop();
    events.close?.(last.local);
    return to + 1;
  };

  const opening = (from: number): number | null => {
    const letters = text;
    const { length } = letters;
    let to = nameEnd(letters, from + 1);
    if (to >= length) return null;
    const tag = names.at(letters, from + 1, to);
    if (tag === null) throw wrong("a tag without a name");
    const { whole: name } = tag;
    attributes.begin(letters);
    for (;;) {
      const before = to;
      to = afterBlanks(letters, to);
      const code = letters.charCodeAt(to);
      if (code === GREATER) {
        begun(tag);
        open.push(tag);
        return to + 1;
      }
      if (code === SLASH) {
        if (to + 1 === length) return null;
        if (letters.charCodeAt(to + 1) !== GREATER) throw wrong(`a stroke in <${name}>`);
        begun(tag);
        events.close?.(tag.local);
        return to + 2;
      }
      const keyEnd = nameEnd(letters, to);
      const equals = afterBlanks(letters, keyEnd);
      const quoteAt = afterBlanks(letters, equals + 1);
      // Whether something is wrong is known when all of it is there.
      if (quoteAt >= length) return null;
      const key =
        to === before || letters.charCodeAt(equals) !== EQUALS ? null : names.at(letters, to, keyEnd);
      if (key === null) throw wrong(`the attributes of <${name}>`);
      const end = valueEnd(name, quoteAt);
      if (end === null) return null;
      if (!attributes.add(key.whole, quoteAt + 1, end, unlike)) throw wrong(`the attributes of <${name}>`);
      to = end + 1;
    }
  };

  const begun = ({ local }: Name): void => {
    if (hasRoot && open.length === 0) throw wrong("two roots");
    hasRoot = true;
    events.open?.(local, attributes);
  };

  /** The value, where it is not what stands between its quotes. */
  let unlike: string | null = null;
  const valueEnd = (name: string, quoteAt: number): number | null => {
    const letters = text;
    const quote = letters.charCodeAt(quoteAt);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw wrong(`an attribute of <${name}> without quotes`);
    let isUsual = true;
    let end = quoteAt + 1;
    for (; end < letters.length; end += 1) {
      const code = letters.charCodeAt(end);
      if (code === quote) break;
      if (code === LESS) throw wrong(`a tag in an attribute of <${name}>`);
      if (code < SPACE || code === AMPERSAND || code >= LAST) isUsual = false;
    }
    if (end === letters.length) return null;
    unlike = isUsual ? null : unusual(withSpaces(letters.slice(quoteAt + 1, end)));
    return end;
  };

  const instruction = (from: number): number | null => {
    const end = text.indexOf("?>", from + 2);
    if (end < 0) return null;
    const to = nameEnd(text, from + 2);
    const target = text.slice(from + 2, to);
    const whole = text.slice(from, end + 2);
    if (target.toLowerCase() === "xml") {
      if (hasBegun || !FIRST_LINE.test(whole)) throw wrong("its first line");
    } else if (!isName(target) || !isWritable(whole) || (to < end && afterBlanks(text, to) === to))
      throw wrong("an instruction");
    return end + 2;
  };

  const declaration = (from: number): number | null => {
    if (text.startsWith(COMMENT, from)) {
      inside = "comment";
      return from + COMMENT.length;
    }
    if (text.startsWith(SECTION, from)) {
      if (open.length === 0) throw wrong("text outside its root");
      inside = "section";
      return from + SECTION.length;
    }
    // Entities of a file's own are the XML way to make little become much; no office program writes any.
    if (text.startsWith(DOCTYPE, from)) throw fault("damaged", `${part} has a document type`);
    const begins = text.slice(from, from + DOCTYPE.length);
    if ([COMMENT, SECTION, DOCTYPE].some((mark) => mark.startsWith(begins))) return null;
    throw wrong("an unknown mark");
  };

  /** Of a comment or a section that has begun: both may be long, and are not kept until they end. */
  const rest = (from: number): number | null => {
    const [mark, end] = inside === "comment" ? ["--", "-->"] : ["]]>", "]]>"];
    const found = text.indexOf(mark, from);
    const to = found >= 0 ? found : beforeLineEnd(text, from, text.length - end.length);
    const said = text.slice(from, to);
    if (!isWritable(said)) throw wrong("a letter that XML cannot hold");
    if (inside === "section" && said !== "" && events.ignores !== true) events.text?.(withLineEnds(said));
    if (found < 0 || found + end.length > text.length) return to === from ? null : to;
    if (!text.startsWith(end, found)) throw wrong("two lines in a comment");
    inside = "marks";
    return found + end.length;
  };

  const read = (more: string, last: boolean): void => {
    text = at < text.length ? text.slice(at) + more : more;
    at = 0;
    while (at < text.length) {
      const to = next(at, last);
      if (to === null) break;
      hasBegun = true;
      at = to;
    }
    if (text.length - at > LONGEST_MARK) throw wrong("a mark without an end");
  };
  return {
    take: (piece) => {
      read(letters.take(piece), false);
    },
    end() {
      read(letters.end(), true);
      if (at < text.length || inside !== "marks") throw wrong("cut off");
      if (open.length > 0 || !hasRoot) throw wrong("its root is not closed");
    },
  };
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const SPACE = 0x20;
const SQUARE = 0x5d;
/** The two letters from here on XML forbids. */
const LAST = 0xfffe;
const COMMENT = "<!--";
const SECTION = "<![CDATA[";
const DOCTYPE = "<!DOCTYPE";

/** XML's own, which are fewer than those of JavaScript. */
const BLANK = /^[ \t\r\n]*$/;
const FIRST_LINE =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>$/;

function afterBlanks(text: string, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== 0x0a && code !== 0x09 && code !== 0x0d) return at;
  }
}

/** Where what could be a name ends; the end of the text where it goes on so long. */
function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && ENDS_NAME[text.charCodeAt(at)] !== 1) at += 1;
  return at;
}

const ENDS_NAME = Uint8Array.from({ length: 0x80 }, (_, code) =>
  " \t\r\n</>=?\"'&".includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Of plain letters: 1 where a name may begin with it, 2 where it may only go on. */
const IN_NAME = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z_:]/.test(String.fromCharCode(code)) ? 1 : /[-.0-9]/.test(String.fromCharCode(code)) ? 2 : 0,
);
/** Extensible Markup Language 1.0, fifth edition, productions 4 and 4a. */
const START =
  ":A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const NAME = new RegExp(`^[${START}](?:[${START}\\-.0-9\\u00b7\\u203f-\\u2040]|[\\u0300-\\u036f])*$`, "u");

function isName(text: string): boolean {
  if (IN_NAME[text.charCodeAt(0)] !== 1) return NAME.test(text);
  for (let at = 1; at < text.length; at += 1)
    if ((IN_NAME[text.charCodeAt(at)] ?? 0) === 0) return NAME.test(text);
  return true;
}

interface Name {
  whole: string;
  /** Without its prefix. */
  local: string;
}

/** Names that stood here before: a part says few of them, thousands of times. */
class KnownNames {
  private readonly known: (Name | undefined)[] = new Array<Name | undefined>(KNOWN_NAMES);

  /** Null where no name stands there. */
  at(text: string, from: number, to: number): Name | null {
    const length = to - from;
    const place = (text.charCodeAt(from) + 31 * text.charCodeAt(to - 1) + 7 * length) % KNOWN_NAMES;
    const known = this.known[place];
    if (known?.whole.length === length && text.startsWith(known.whole, from)) return known;
    const whole = text.slice(from, to);
    if (!isName(whole)) return null;
    const name = { whole, local: localName(whole) };
    this.known[place] = name;
    return name;
  }
}

const KNOWN_NAMES = 509;

/** Whether a text is known to break no rule, without making anything of it. */
function isSound(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code === SQUARE || code >= LAST) return false;
    if (code !== AMPERSAND) continue;
    if (text.startsWith("lt;", at + 1) || text.startsWith("gt;", at + 1)) at += 3;
    else if (text.startsWith("amp;", at + 1)) at += 4;
    else if (text.startsWith("quot;", at + 1)) at += 5;
    else return false;
  }
  return true;
}

/** Whether nothing in a text stands for something else or is forbidden. */
function isPlain(text: string): boolean {
  if (text.length > SHORT) return !UNUSUAL.test(text);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === AMPERSAND || code === SQUARE || code < SPACE || code >= LAST) return false;
  }
  return true;
}

// eslint-disable-next-line no-control-regex -- what is looked at more closely
const UNUSUAL = /[&\]\u0000-\u001f\ufffe\uffff]/;

/** How far a text can be given whose end has not come: no reference, line end or `]]>` is cut in two. */
function whole(text: string, from: number): number {
  const reference = text.lastIndexOf("&");
  let to = text.length;
  if (reference >= from && to - reference < LONGEST_REFERENCE && !text.includes(";", reference))
    to = reference;
  while (to > from && "]\r".includes(text.charAt(to - 1))) to -= 1;
  return to;
}

/** A line end is not cut in two either. */
function beforeLineEnd(text: string, from: number, to: number): number {
  if (to <= from) return from;
  return text.charAt(to - 1) === "\r" ? to - 1 : to;
}

/** Blanks in attributes are spaces; a line end is one, and so are two letters that make one. */
function withSpaces(value: string): string {
  return value.replace(/\r\n|[\t\r\n]/g, " ");
}

/** The value of an attribute whose prefix is the file's own choice, as `r:id`. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const key = Object.keys(attributes).find((one) => one.includes(":") && localName(one) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}

/** Without the prefix, which is each file's own choice. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
