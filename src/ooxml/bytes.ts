// The bytes of a part in the one encoding that it is read in, and texts out of them.
import type { Fault } from "./fault";

export interface Utf8 {
  take(piece: Uint8Array): Uint8Array;
  /** What was kept back. */
  end(): Uint8Array;
}

/** XML is UTF-8 unless its first bytes say otherwise: two bytes to a letter are turned into it. */
export function utf8Of(part: string, fault: Fault): Utf8 {
  /** Null for what is UTF-8 already; undefined before the first byte. */
  let decoder: TextDecoder | null | undefined;
  const turned = (piece: Uint8Array, stream: boolean): Uint8Array => {
    try {
      return encoder.encode(decoder?.decode(piece, { stream }));
    } catch {
      throw notInItsEncoding(part, fault);
    }
  };
  return {
    take: (piece) => {
      if (decoder === null || piece.length === 0) return piece;
      if (decoder !== undefined) return turned(piece, true);
      const encoding = encodingOf(piece);
      decoder = encoding === "utf-8" ? null : new TextDecoder(encoding, { fatal: true });
      if (decoder !== null) return turned(piece, true);
      // The mark before the first letter is taken away here; anywhere else it is a letter like others.
      const isMarked = piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
      return isMarked ? piece.subarray(3) : piece;
    },
    end: () => {
      if (decoder === undefined) throw fault("damaged", `${part} is empty`);
      return decoder === null ? NOTHING : turned(NOTHING, false);
    },
  };
}

export function notInItsEncoding(part: string, fault: Fault): Error {
  return fault("damaged", `${part} is not in its encoding`);
}

const NOTHING = new Uint8Array();
const encoder = new TextEncoder();

/** A whole part's text. @throws what `fault` makes when the bytes are not in their encoding */
export function partAsText(bytes: Uint8Array, part: string, fault: Fault): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw notInItsEncoding(part, fault);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Up to here, putting letter to letter is quicker than asking for all of them. */
const FEW = 8;
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws anything where they are no UTF-8 */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return to - from > FEW ? strict.decode(bytes.subarray(from, to)) : fewLetters(bytes, from, to);
}

function fewLetters(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) return strict.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

export function standsAt(bytes: Uint8Array, at: number, others: Uint8Array): boolean {
  const { length } = others;
  for (let index = 0; index < length; index += 1) if (bytes[at + index] !== others[index]) return false;
  return true;
}

/** Where these bytes stand next; -1 for nowhere. */
export function nextOf(bytes: Uint8Array, from: number, others: Uint8Array): number {
  const first = others[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (standsAt(bytes, at, others)) return at;
  return -1;
}

/** Where the last letter ends, up to there, that has all its bytes; what is no UTF-8 anyway is left to the decoder. */
export function wholeLetters(bytes: Uint8Array, from: number, to: number): number {
  for (let back = 1; back <= 3 && to - back >= from; back += 1) {
    const byte = bytes[to - back] as number;
    if (byte < 0x80) return to;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? to - back : to;
  }
  return to;
}
