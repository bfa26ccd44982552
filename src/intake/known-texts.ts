// Texts by the very bytes they were read from: the workbooks of a round say the same words, which are then neither held
// against the rules again nor made into a text again.

export interface KnownText {
  /** What it means in a workbook. */
  text: string;
  /** Whether it holds a personal number. */
  personal: boolean;
}

/** Bytes of one, the longest that a cell holds, and of all together. */
const MOST = { bytes: 40_000, all: 8_000_000 } as const;

export class KnownTexts {
  /** By what is mixed of their bytes: of two that mix to the same, which is rare, the later one is known. */
  private readonly places = new Map<number, KnownText & { bytes: Uint8Array }>();
  private size = 0;

  find(bytes: Uint8Array, from: number, to: number): KnownText | null {
    const known = this.places.get(placeOf(bytes, from, to));
    return known !== undefined && isAt(known.bytes, bytes, from, to) ? known : null;
  }

  /** @param bytes its own, which nobody changes */
  keep(bytes: Uint8Array, known: KnownText): void {
    if (bytes.length > MOST.bytes) return;
    if (this.size + bytes.length > MOST.all) {
      this.places.clear();
      this.size = 0;
    }
    this.places.set(placeOf(bytes, 0, bytes.length), { ...known, bytes });
    this.size += bytes.length;
  }
}

/** All letters of a short one, of a long one some. */
function placeOf(bytes: Uint8Array, from: number, to: number): number {
  let mixed = to - from;
  const step = 1 + (mixed >> 9);
  for (let at = from; at < to; at += step) mixed = (Math.imul(mixed, 31) + (bytes[at] as number)) | 0;
  return mixed;
}

function isAt(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  const { length } = known;
  if (length !== to - from) return false;
  for (let at = 0; at < length; at += 1) if (known[at] !== bytes[from + at]) return false;
  return true;
}
