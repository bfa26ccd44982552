// What has been made of a few bytes, by those very bytes: parts say few names, and the workbooks of a round few texts,
// thousands of times. They are then neither held against the rules again nor made into a text again.
import { standsAt } from "./bytes";

/** Bytes of one, the longest that a cell holds, and of all together with what is kept around each. */
const MOST = { bytes: 40_000, all: 8_000_000, around: 200 } as const;

export class KnownBytes<Made> {
  /** By what is mixed of their bytes: of two that mix to the same, which is rare, the later one is known. */
  private readonly places = new Map<number, { bytes: Uint8Array; made: Made }>();
  private size = 0;

  find(bytes: Uint8Array, from: number, to: number): Made | undefined {
    const known = this.places.get(placeOf(bytes, from, to));
    return known !== undefined && known.bytes.length === to - from && standsAt(bytes, from, known.bytes)
      ? known.made
      : undefined;
  }

  /** @param bytes its own, which nobody changes */
  keep(bytes: Uint8Array, made: Made): Made {
    const { length } = bytes;
    if (length > MOST.bytes) return made;
    this.size += length + MOST.around;
    if (this.size > MOST.all) {
      this.places.clear();
      this.size = 0;
    }
    this.places.set(placeOf(bytes, 0, length), { bytes, made });
    return made;
  }
}

/** All letters of a short one, of a long one some. */
function placeOf(bytes: Uint8Array, from: number, to: number): number {
  let mixed = to - from;
  const step = 1 + (mixed >> 9);
  for (let at = from; at < to; at += step) mixed = (Math.imul(mixed, 31) + (bytes[at] as number)) | 0;
  return mixed;
}
