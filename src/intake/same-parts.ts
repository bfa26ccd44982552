// What has been made of a part, for the next workbook that holds the very same bytes: the forms of a round share their
// catalogue, their styles and their lists. Nothing of one workbook reaches another but what its own bytes say as well.
import type { PackedPart } from "../ooxml/zip";

/** Of all parts together: what they are packed, and what they become. */
const MOST = { packedBytes: 1_000_000, bytes: 4_000_000 } as const;

export class SameParts<Made> {
  /** By check sum: of two with the same, which is rare, the later one is known. */
  private readonly known = new Map<number, { part: PackedPart; made: Made }>();
  private packedBytes = 0;
  private bytes = 0;

  find(part: PackedPart): Made | null {
    const known = this.known.get(part.crc);
    return known !== undefined && isSame(known.part, part) ? known.made : null;
  }

  /** @param made of nothing but the part's bytes, and changed by nobody */
  keep(part: PackedPart, made: Made): void {
    const { packed, size } = part;
    if (packed.length > MOST.packedBytes || size > MOST.bytes) return;
    if (this.packedBytes + packed.length > MOST.packedBytes || this.bytes + size > MOST.bytes) {
      this.known.clear();
      this.packedBytes = this.bytes = 0;
    }
    // A copy, which does not keep the whole file.
    this.known.set(part.crc, { part: { ...part, packed: packed.slice() }, made });
    this.packedBytes += packed.length;
    this.bytes += size;
  }
}

function isSame(known: PackedPart, part: PackedPart): boolean {
  const [a, b] = [known.packed, part.packed];
  if (a.length !== b.length || known.size !== part.size || known.method !== part.method) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
