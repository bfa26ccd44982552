// Parts as events, without a tree: a sheet of a hundred thousand cells takes no more memory than its cells. A reader of our
// own, since reading is what gathering spends its time on: it reads the bytes as they are, makes no object for a tag, and
// texts only of what somebody wants. What it takes is well-formed XML 1.0 without a document type; its test holds it against
// another reader, letter by letter.
import { inAttribute, TagAttributes, type Attributes } from "./attributes";
import { joined, nextOf, notInItsEncoding, standsAt, textOf, utf8Of, wholeLetters } from "./bytes";
import type { Fault } from "./fault";
import { isName, KnownWords, localName, type Word } from "./known-words";
import { isWritable, LONGEST_REFERENCE, resolved, withLineEnds } from "./references";

export type { Attributes } from "./attributes";
export { localName } from "./known-words";

export interface XmlEvents {
  /**
   * Names without their prefix; files differ in the prefixes they use.
   * @param attributes of this tag only as long as the call lasts
   */
  open?(name: string, attributes: Attributes): void;
  /** A text may come in several pieces. */
  text?(text: string): void;
  /**
   * Is offered what stands between a mark and an end, as it stands and not yet held against any rule.
   * @returns whether it is taken, which is only for letters known to mean themselves; else it comes as a text
   */
  raw?(bytes: Uint8Array, from: number, to: number): boolean;
  close?(name: string): void;
  /** As long as it is set nobody wants the texts between the marks: they are held against the rules and not given. */
  ignores?: boolean;
}

export interface XmlReader {
  /** The next bytes of the part. */
  take(piece: Uint8Array): void;
  end(): void;
}

/** Bytes of one mark that may come without its end; Excel's longest stays below a hundredth. */
const LONGEST_MARK = 4_000_000;

/**
 * Reads a part from its first byte to its last, a piece at a time.
 * @throws what `fault` makes when it is no well-formed XML or has a document type, or what `events` throws
 */
export function xmlReader(part: string, events: XmlEvents, fault: Fault): XmlReader {
  const wrong = (detail: string): Error => fault("damaged", `${part}: ${detail}`);
  const inTag = (name: string): Error => wrong(`the attributes of <${name}>`);
  const utf8 = utf8Of(part, fault);
  const known = new KnownWords();
  const attributes = new TagAttributes();
  const open: Word[] = [];
  let inside: "marks" | "comment" | "section" = "marks";
  let hasRoot = false;
  let hasBegun = false;
  /** Bytes that have come, and where those begin that are not done with: a mark whose end has not come. */
  let bytes: Uint8Array = new Uint8Array();
  let at = 0;
  /** Of a text the beginning has been given. */
  let isCut = false;

  /** What is made of bytes that may be no letters. */
  const inLetters = <T>(make: (from: number, to: number) => T, from: number, to: number): T => {
    try {
      return make(from, to);
    } catch {
      throw notInItsEncoding(part, fault);
    }
  };
  const makeText = (from: number, to: number): string => textOf(bytes, from, to);
  const makeWord = (from: number, to: number): Word => known.at(bytes, from, to);
  const textAt = (from: number, to: number): string => inLetters(makeText, from, to);
  const nameAt = (from: number, to: number): Word | null => {
    if (to - from <= 1) return to === from ? null : known.letter(bytes[from] as number);
    const word = inLetters(makeWord, from, to);
    return word.isName ? word : null;
  };

  /** Of whatever begins here; null where its end has not come yet: nothing has happened then. */
  const next = (from: number, last: boolean): number | null => {
    if (inside !== "marks") return rest(from);
    if (bytes[from] !== LESS) return words(from, last);
    isCut = false;
    const code = bytes[from + 1];
    if (code === SLASH) return closing(from);
    if (code === QUESTION) return instruction(from);
    if (code === EXCLAMATION) return declaration(from);
    return opening(from);
  };

  const words = (from: number, last: boolean): number | null => {
    if (events.ignores === true && open.length > 0) {
      const end = soundEnd(bytes, from);
      if (end >= 0) return end;
    }
    const mark = markFrom(bytes, from);
    const to = mark >= 0 ? mark : last ? bytes.length : whole(bytes, from);
    if (to === from) return null;
    if (open.length === 0) {
      if (afterBlanks(bytes, from) < to) throw wrong(OUTSIDE);
    } else if (events.ignores === true) {
      meaningOfText(textAt(from, to));
    } else if (isCut || mark < 0 || bytes[mark + 1] !== SLASH || events.raw?.(bytes, from, to) !== true) {
      const meant = meaningOfText(textAt(from, to));
      events.text?.(meant);
    }
    isCut = mark < 0;
    return to;
  };

  const meaning = (said: string): string => {
    if (!isWritable(said)) throw wrong(FORBIDDEN);
    const found = resolved(said);
    if (found === null) throw wrong("a reference to nothing");
    return found;
  };
  const meaningOfText = (said: string): string => {
    if (!UNUSUAL.test(said)) return said;
    if (said.includes("]]>")) throw wrong("the end of no section");
    return meaning(said);
  };

  const closing = (from: number): number | null => {
    const last = open[open.length - 1];
    if (last === undefined) throw wrong("an end of nothing");
    const name = last.bytes;
    const letters = bytes;
    let to = from + 2 + name.length;
    if (letters[to] !== GREATER) {
      const end = letters.indexOf(GREATER, from);
      if (end < 0) return null;
      if (afterBlanks(letters, to) !== end) throw wrong("an end of nothing");
      to = end;
    }
    for (let index = 0; index < name.length; index += 1)
      if (letters[from + 2 + index] !== name[index]) throw wrong("an end of nothing");
    open.pop();
    events.close?.(last.local);
    return to + 1;
  };

  const opening = (from: number): number | null => {
    const letters = bytes;
    const { length } = letters;
    const isShort = from + 2 < length && ENDS_NAME[letters[from + 2] as number] === 1;
    let to = isShort ? from + 2 : nameEnd(letters, from + 1);
    if (to >= length) return null;
    const tag = isShort ? known.letter(letters[from + 1] as number) : nameAt(from + 1, to);
    if (tag === null) throw wrong("a tag without a name");
    attributes.begin(letters);
    for (;;) {
      const before = to;
      to = afterBlanks(letters, to);
      const code = letters[to];
      if (code === GREATER) {
        begun(tag);
        open.push(tag);
        return to + 1;
      }
      if (code === SLASH) {
        if (to + 1 === length) return null;
        if (letters[to + 1] !== GREATER) throw inTag(tag.text);
        begun(tag);
        events.close?.(tag.local);
        return to + 2;
      }
      const keyEnd = nameEnd(letters, to);
      const equals = afterBlanks(letters, keyEnd);
      const quoteAt = afterBlanks(letters, equals + 1);
      // Whether something is wrong is known when all of it is there.
      if (quoteAt >= length) return null;
      const key = to === before || letters[equals] !== EQUALS ? null : nameAt(to, keyEnd);
      if (key === null) throw inTag(tag.text);
      const end = valueEnd(tag.text, quoteAt);
      if (end === null) return null;
      if (!attributes.add(key.text, quoteAt + 1, end, isPlain)) throw inTag(tag.text);
      to = end + 1;
    }
  };

  const begun = ({ local }: Word): void => {
    if (hasRoot && open.length === 0) throw wrong("two roots");
    hasRoot = true;
    events.open?.(local, attributes);
  };

  /** Whether the value just looked at is what stands between its quotes. */
  let isPlain = true;
  const valueEnd = (name: string, quoteAt: number): number | null => {
    const letters = bytes;
    const quote = letters[quoteAt];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw inTag(name);
    let isSound = true;
    isPlain = true;
    let end = quoteAt + 1;
    for (; end < letters.length; end += 1) {
      const code = letters[end] as number;
      if (code === quote) break;
      if (IS_SOUND[code] === 1) continue;
      if (code === LESS) throw inTag(name);
      isPlain = false;
      const more = moreOfSound(letters, end);
      if (more < 0) isSound = false;
      else end += more;
    }
    if (end >= letters.length) return null;
    if (!isSound) meaning(inAttribute(textAt(quoteAt + 1, end)));
    return end;
  };

  const instruction = (from: number): number | null => {
    const end = nextOf(bytes, from + 2, "?>");
    if (end < 0) return null;
    const to = nameEnd(bytes, from + 2);
    const target = textAt(from + 2, to);
    const all = textAt(from, end + 2);
    if (target.toLowerCase() === "xml") {
      if (hasBegun || !FIRST_LINE.test(all)) throw wrong("its first line");
    } else if (!isName(target) || !isWritable(all) || (to < end && afterBlanks(bytes, to) === to))
      throw wrong("an instruction");
    return end + 2;
  };

  const declaration = (from: number): number | null => {
    if (standsAt(bytes, from, COMMENT)) {
      inside = "comment";
      return from + COMMENT.length;
    }
    if (standsAt(bytes, from, SECTION)) {
      if (open.length === 0) throw wrong(OUTSIDE);
      inside = "section";
      return from + SECTION.length;
    }
    // Entities of a file's own are the XML way to make little become much; no office program writes any.
    if (standsAt(bytes, from, DOCTYPE)) throw fault("damaged", `${part} has a document type`);
    const begins = bytes.subarray(from, from + DOCTYPE.length);
    const isBegun = [COMMENT, SECTION, DOCTYPE].some((mark) =>
      standsAt(begins, 0, mark.slice(0, begins.length)),
    );
    if (isBegun) return null;
    throw wrong("an unknown mark");
  };

  /** Of a comment or a section that has begun: both may be long, and are not kept until they end. */
  const rest = (from: number): number | null => {
    const [mark, end] = inside === "comment" ? ["--", "-->"] : ["]]>", "]]>"];
    const found = nextOf(bytes, from, mark);
    const to = found >= 0 ? found : beforeLineEnd(bytes, from, bytes.length - end.length);
    const said = textAt(from, to);
    if (!isWritable(said)) throw wrong(FORBIDDEN);
    if (inside === "section" && said !== "" && events.ignores !== true) events.text?.(withLineEnds(said));
    if (found < 0 || found + end.length > bytes.length) return to === from ? null : to;
    if (!standsAt(bytes, found, end)) throw wrong("two lines in a comment");
    inside = "marks";
    return found + end.length;
  };

  const read = (more: Uint8Array, last: boolean): void => {
    bytes = at < bytes.length ? joined(bytes.subarray(at), more) : more;
    at = 0;
    while (at < bytes.length) {
      const to = next(at, last);
      if (to === null) break;
      hasBegun = true;
      at = to;
    }
    if (bytes.length - at > LONGEST_MARK) throw wrong("a mark without an end");
  };
  return {
    take: (piece) => {
      read(utf8.take(piece), false);
    },
    end() {
      read(utf8.end(), true);
      if (at < bytes.length || inside !== "marks" || open.length > 0 || !hasRoot) throw wrong("cut off");
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
const OUTSIDE_ASCII = 0x80;
const OUTSIDE = "text outside its root";
const FORBIDDEN = "a letter that XML cannot hold";
const COMMENT = "<!--";
const SECTION = "<![CDATA[";
const DOCTYPE = "<!DOCTYPE";

const FIRST_LINE =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>$/;

/** XML's own, which are fewer than those of JavaScript. */
function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = bytes[at];
    if (code !== SPACE && code !== 0x0a && code !== 0x09 && code !== 0x0d) return at;
  }
}

/** Where what could be a name ends; the end of the bytes where it goes on so long. */
function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && ENDS_NAME[bytes[at] as number] !== 1) at += 1;
  return at;
}

const ENDS_NAME = Uint8Array.from({ length: 0x100 }, (_, code) =>
  " \t\r\n</>=?\"'&".includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Most texts are shorter, and found quicker without asking. */
const SHORT = 16;

/** Where the next mark begins; -1 for nowhere. */
function markFrom(bytes: Uint8Array, from: number): number {
  const soon = Math.min(from + SHORT, bytes.length);
  for (let at = from; at < soon; at += 1) if (bytes[at] === LESS) return at;
  return bytes.indexOf(LESS, soon);
}

/** Where a text ends that is known to break no rule, without making anything of it; -1 where it is not known to. */
function soundEnd(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    const code = bytes[at] as number;
    if (IS_SOUND[code] === 1) continue;
    if (code === LESS) return at;
    const more = moreOfSound(bytes, at);
    if (more < 0) return -1;
    at += more;
  }
  return -1;
}

/** How many bytes more a reference or a letter of Europe has; -1 for what has to be looked at more closely. */
function moreOfSound(bytes: Uint8Array, at: number): number {
  const code = bytes[at] as number;
  if (code >= 0xc2 && code < 0xe0) return ((bytes[at + 1] ?? 0) & 0xc0) === 0x80 ? 1 : -1;
  if (code !== AMPERSAND) return -1;
  if (standsAt(bytes, at, "&lt;") || standsAt(bytes, at, "&gt;")) return 3;
  return standsAt(bytes, at, "&amp;") ? 4 : standsAt(bytes, at, "&quot;") ? 5 : -1;
}

/** 1 for what means itself in a text and needs no further look. */
const IS_SOUND = Uint8Array.from({ length: 0x100 }, (_, code) =>
  code >= SPACE && code < OUTSIDE_ASCII && ![LESS, AMPERSAND, SQUARE].includes(code) ? 1 : 0,
);

// eslint-disable-next-line no-control-regex -- what is looked at more closely
const UNUSUAL = /[&\]\u0000-\u001f\ufffe\uffff]/;

/** How far a text can be given whose end has not come: no letter, reference, line end or `]]>` is cut in two. */
function whole(bytes: Uint8Array, from: number): number {
  const reference = bytes.lastIndexOf(AMPERSAND);
  const isOpen = reference >= from && bytes.length - reference < LONGEST_REFERENCE;
  let to = isOpen && !bytes.includes(0x3b, reference) ? reference : wholeLetters(bytes, from, bytes.length);
  while (to > from && (bytes[to - 1] === SQUARE || bytes[to - 1] === 0x0d)) to -= 1;
  return to;
}

/** Neither a letter nor a line end is cut in two. */
function beforeLineEnd(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from) return from;
  const end = wholeLetters(bytes, from, to);
  return bytes[end - 1] === 0x0d ? end - 1 : end;
}

/** The value of an attribute whose prefix is the file's own choice, as `r:id`. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const key = Object.keys(attributes).find((one) => one.includes(":") && localName(one) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}
