// The bytes of a part to letters, a piece at a time.
import type { Fault } from "./fault";

export interface Letters {
  take(piece: Uint8Array): string;
  /** What was kept back. */
  end(): string;
}

/** Each piece of letters ends after a `>` where it can: marks that are cut in two have to be looked at twice. */
export function lettersOf(part: string, fault: Fault): Letters {
  let decoder: TextDecoder | null = null;
  let isUtf8 = false;
  /** Of UTF-8, which no letter's bytes are cut in. */
  let kept = new Uint8Array();
  const decoded = (bytes: Uint8Array, stream: boolean): string => {
    try {
      return decoder?.decode(bytes, { stream }) ?? "";
    } catch {
      throw fault("damaged", `${part} is not in its encoding`);
    }
  };
  return {
    take: (piece) => {
      if (piece.length === 0) return "";
      let bytes = piece;
      if (decoder === null) {
        const encoding = encodingOf(piece);
        isUtf8 = encoding === "utf-8";
        // The mark before the first letter is taken away here; anywhere else it is a letter like others.
        decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: isUtf8 });
        if (isUtf8 && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) bytes = piece.subarray(3);
      }
      if (!isUtf8) return decoded(bytes, true);
      // Decoders are several times faster where they need not remember the beginning of a letter.
      if (kept.length > 0) bytes = joined(kept, bytes);
      const to = bytes.lastIndexOf(GREATER) + 1 || wholeLetters(bytes);
      kept = bytes.slice(to);
      return decoded(bytes.subarray(0, to), false);
    },
    end: () => {
      if (decoder === null) throw fault("damaged", `${part} is empty`);
      return decoded(kept, false);
    },
  };
}

/** A whole part's text. @throws what `fault` makes when the bytes are not in their encoding */
export function partAsText(bytes: Uint8Array, part: string, fault: Fault): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw fault("damaged", `${part} is not in its encoding`);
  }
}

const GREATER = 0x3e;

/** XML is UTF-8 unless its first bytes say otherwise. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Where the last letter ends that has all its bytes; what is no UTF-8 anyway is left to the decoder. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
