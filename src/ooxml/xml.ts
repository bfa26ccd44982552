// Parts as events, without a tree: a sheet of a hundred thousand cells takes no more memory than its cells. A reader of our
// own, since reading is what gathering spends its time on: it reads the bytes as they are, makes no object for a tag, and
// texts only of what somebody wants. What it takes is well-formed XML 1.0 without a document type; its test holds it against
// another reader, letter by letter.
import { inAttribute, TagAttributes, type Attributes } from "./attributes";
import { bytesOf, joined, nextOf, notInItsEncoding, standsAt, textOf, utf8Of, wholeLetters } from "./bytes";
import type { Fault } from "./fault";
import { isWritable, LONGEST_REFERENCE, resolved, withLineEnds } from "./references";
import { LESS, soundEnd } from "./sound";
import { isName, localName, type Word, wordAt } from "./words";

export type { Attributes } from "./attributes";
export { localName } from "./words";

export interface XmlEvents {
  /**
   * Names without their prefix; files differ in the prefixes they use.
   * @param attributes of this tag only as long as the call lasts
   */
  open?(name: string, attributes: Attributes): void;
  /** A text may come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
  /**
   * Is offered every mark that begins inside the root, before anything is made of it.
   * @returns where what begins there ends, where that is known to be well-formed, with every mark that is opened closed, and
   * has been taken; -1 for what is to be read mark by mark
   */
  whole?(bytes: Uint8Array, from: number): number;
}

export interface XmlReader {
  /** The next bytes of the part. */
  take(piece: Uint8Array): void;
  end(): void;
}

/** Bytes of one mark that may come without its end; Excel's longest stays below a hundredth. */
const LONGEST_MARK = 4_000_000;

/**
 * The readers of the last few parts, with their events: a host makes functions fast that have run for a while, and forgets it
 * when it clears away the last of them. As many as a form has, and none of a part that would take much memory.
 */
const lately: XmlReader[] = [];
const LATELY = { parts: 12, partBytes: 1024 * 1024 } as const;

/**
 * Reads a part from its first byte to its last, a piece at a time.
 * @throws what `fault` makes when it is no well-formed XML or has a document type, or what `events` throws
 */
export function xmlReader(part: string, events: XmlEvents, fault: Fault): XmlReader {
  const wrong = (detail: string): Error => fault("damaged", `${part}: ${detail}`);
  const inTag = (name: string): Error => wrong(`the attributes of <${name}>`);
  const utf8 = utf8Of(part, fault);
  const attributes = new TagAttributes();
  const open: Word[] = [];
  let inside: "marks" | "comment" | "section" = "marks";
  let hasRoot = false;
  let hasBegun = false;
  /** Bytes that have come, and where those begin that are not done with: a mark whose end has not come. */
  let bytes: Uint8Array = new Uint8Array();
  let at = 0;

  const made = <Made>(
    make: (bytes: Uint8Array, from: number, to: number) => Made,
    from: number,
    to: number,
  ): Made => {
    try {
      return make(bytes, from, to);
    } catch {
      throw notInItsEncoding(part, fault);
    }
  };
  const textAt = (from: number, to: number): string => made(textOf, from, to);
  const nameAt = (from: number, to: number): Word | null => {
    const word = made(wordAt, from, to);
    return word.isName ? word : null;
  };

  /** Of whatever begins here; null where its end has not come yet: nothing has happened then. */
  const next = (from: number, last: boolean): number | null => {
    if (inside !== "marks") return rest(from);
    if (bytes[from] !== LESS) return words(from, last);
    const code = bytes[from + 1];
    if (code === SLASH) return closing(from);
    if (code === QUESTION) return instruction(from);
    if (code === EXCLAMATION) return declaration(from);
    const taken = open.length > 0 ? (events.whole?.(bytes, from) ?? -1) : -1;
    return taken < 0 ? opening(from) : taken;
  };

  const words = (from: number, last: boolean): number | null => {
    const mark = bytes.indexOf(LESS, from);
    const to = mark >= 0 ? mark : last ? bytes.length : whole(bytes, from);
    if (to === from) return null;
    if (open.length === 0) {
      if (afterBlanks(bytes, from) < to) throw wrong(OUTSIDE);
    } else {
      const meant = meaningOfText(textAt(from, to));
      events.text?.(meant);
    }
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
    if (said.includes("]]>")) throw wrong("an end of nothing");
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
    if (!standsAt(letters, from + 2, name)) throw wrong("an end of nothing");
    open.pop();
    events.close?.(last.local);
    return to + 1;
  };

  const opening = (from: number): number | null => {
    const letters = bytes;
    const { length } = letters;
    let to = nameEnd(letters, from + 1);
    if (to >= length) return null;
    const tag = nameAt(from + 1, to);
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
      if (!attributes.add(key.text, quoteAt + 1, end)) throw inTag(tag.text);
      to = end + 1;
    }
  };

  const begun = ({ local }: Word): void => {
    if (hasRoot && open.length === 0) throw wrong("two roots");
    hasRoot = true;
    events.open?.(local, attributes);
  };

  const valueEnd = (name: string, quoteAt: number): number | null => {
    const letters = bytes;
    const quote = letters[quoteAt];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw inTag(name);
    let end = soundEnd(letters, quoteAt + 1, quote);
    if (end >= 0) return end;
    end = letters.indexOf(quote, quoteAt + 1);
    if (end < 0) return null;
    const said = textAt(quoteAt + 1, end);
    if (said.includes("<")) throw inTag(name);
    meaning(inAttribute(said));
    return end;
  };

  const instruction = (from: number): number | null => {
    const end = nextOf(bytes, from + 2, INSTRUCTION_END);
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
      standsAt(begins, 0, mark.subarray(0, begins.length)),
    );
    if (isBegun) return null;
    throw wrong("an unknown mark");
  };

  /** Of a comment or a section that has begun: both may be long, and are not kept until they end. */
  const rest = (from: number): number | null => {
    const [mark, end] = inside === "comment" ? [LINES, COMMENT_END] : [SECTION_END, SECTION_END];
    const found = nextOf(bytes, from, mark);
    const to = found >= 0 ? found : beforeLineEnd(bytes, from, bytes.length - end.length);
    const said = textAt(from, to);
    if (!isWritable(said)) throw wrong(FORBIDDEN);
    if (inside === "section" && said !== "") events.text?.(withLineEnds(said));
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
  let size = 0;
  const reader: XmlReader = {
    take: (piece) => {
      size += piece.length;
      read(utf8.take(piece), false);
    },
    end() {
      read(utf8.end(), true);
      if (at < bytes.length || inside !== "marks" || open.length > 0 || !hasRoot) throw wrong("cut off");
      if (size > LATELY.partBytes) return;
      lately.push(reader);
      lately.splice(0, lately.length - LATELY.parts);
    },
  };
  return reader;
}

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
const OUTSIDE = "text outside its root";
const FORBIDDEN = "a letter that XML cannot hold";
const INSTRUCTION_END = bytesOf("?>");
const COMMENT = bytesOf("<!--");
const LINES = bytesOf("--");
const COMMENT_END = bytesOf("-->");
const SECTION = bytesOf("<![CDATA[");
const SECTION_END = bytesOf("]]>");
const DOCTYPE = bytesOf("<!DOCTYPE");

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
