// The zip an .xlsx is. Its directory is looked over before anything is unpacked, and a part is unpacked piece by piece, so
// that a file made to fill the memory is refused long before it does.
import { Inflate, inflateSync } from "fflate";
import type { Fault } from "./fault";

/** More than any workbook of ours, and than what a person would call a list of figures. */
export const LIMITS = {
  /** Of one part, unpacked. */
  partBytes: 150 * 1024 * 1024,
  /** Unpacked to packed. Sheets of empty formatted cells reach about a hundred; nothing an office writes comes near this. */
  ratio: 500,
  /** Below this no ratio is suspicious: a few repeated letters pack very small. */
  ratioFromBytes: 4 * 1024 * 1024,
  parts: 10_000,
} as const;

/** Packed bytes unpacked at a time: at the zip format's highest ratio (1032) they become 17 MB. */
const PIECE = 16 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

export interface Archive {
  /** Part names as they stand in the file. */
  names: string[];
  /** Whether there is such a part; names are compared without case, as the format says. */
  has(name: string): boolean;
  /**
   * The part's bytes in order, unpacked; the check sum is held when the last has been given.
   * @throws what `fault` makes when there is no such part, or it is not what the directory says
   */
  pieces(name: string): Generator<Uint8Array>;
  /** The part as it lies in the file. @throws what `fault` makes when there is no such part, or it is cut off */
  packed(name: string): PackedPart;
}

/** A part as it lies in the file: of two that are the same in all of this the bytes are the same, and both or neither can be read. */
export interface PackedPart {
  packed: Uint8Array;
  method: number;
  /** Unpacked, as the directory says, as is the check sum; no part gives more. */
  size: number;
  crc: number;
}

/** A host's own way of unpacking, which is several times quicker than one that runs everywhere. */
export interface Unpacker {
  /** The bytes of a deflated part. @throws anything when it is damaged, or more than `size` bytes */
  inflate: (packed: Uint8Array, size: number) => Uint8Array;
  /** Of a part whose bytes have been given up to there. @param before of those */
  crc32: (bytes: Uint8Array, before: number) => number;
}

export interface ArchiveOptions {
  unpacker?: Unpacker | undefined;
  /** Whether small parts are kept when they have been unpacked, for whoever reads them a second time. */
  keeps?: boolean;
}

/** Unpacked at once, or kept, is what is smaller than this; all that is kept is no more than the other. */
const KEPT = { partBytes: 2 * 1024 * 1024, bytes: 16 * 1024 * 1024 } as const;

/** Of what has been unpacked at once, so much is given at a time: whoever reads it can pause between. */
const GIVEN = 512 * 1024;

/**
 * Where the host has none. Only for parts of few packed bytes: it goes through all of them, however much they become, and
 * what does not fit is not written.
 */
const everywhere: Unpacker = {
  // One byte more than there may be shows that there were more.
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) }),
  crc32,
};
/** At the zip format's highest ratio the work of a tenth of a second. */
const FEW_PACKED = 96 * 1024;

/** A part's bytes at once, for whoever keeps them. @throws as `pieces` does */
export function wholePart(archive: Archive, name: string): Uint8Array {
  const pieces = [...archive.pieces(name)];
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @throws what `fault` makes of what is wrong */
export function openArchive(
  bytes: Uint8Array,
  fault: Fault,
  { unpacker, keeps = false }: ArchiveOptions = {},
): Archive {
  const entries = readDirectory(bytes, fault);
  const kept = new Map<Entry, readonly Uint8Array[]>();
  let free: number = keeps ? KEPT.bytes : 0;
  const pieces = function* (entry: Entry): Generator<Uint8Array> {
    const known = kept.get(entry);
    if (known !== undefined) {
      yield* known;
      return;
    }
    const parts: Uint8Array[] = [];
    const isKept = keeps && entry.size <= KEPT.partBytes;
    for (const piece of unpacked(bytes, entry, unpacker, fault)) {
      if (isKept) parts.push(piece);
      yield piece;
    }
    if (isKept && entry.size <= free) {
      kept.set(entry, parts);
      free -= entry.size;
    }
  };
  const entryOf = (name: string): Entry => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw fault("damaged", `${name} is missing`);
    return entry;
  };
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    pieces: (name) => pieces(entryOf(name)),
    packed: (name) => {
      const entry = entryOf(name);
      const { method, size, crc } = entry;
      return { packed: packedData(bytes, entry, fault), method, size, crc };
    },
  };
}

function* unpacked(
  bytes: Uint8Array,
  entry: Entry,
  unpacker: Unpacker | undefined,
  fault: Fault,
): Generator<Uint8Array> {
  const { name, size, packed, crc } = entry;
  if (size > LIMITS.partBytes || (size > LIMITS.ratioFromBytes && size > packed * LIMITS.ratio))
    throw fault("too-large", name);
  const data = packedData(bytes, entry, fault);
  const way = unpacker ?? everywhere;
  const isSmall = size <= KEPT.partBytes && (unpacker !== undefined || packed <= FEW_PACKED);
  const wrongSize = `${name} has another size than it says`;
  let total = 0;
  let sum = 0;
  for (const piece of inflated(data, entry, isSmall ? way : null, fault)) {
    total += piece.length;
    if (total > size) throw fault("damaged", wrongSize);
    sum = way.crc32(piece, sum);
    yield piece;
  }
  if (total !== size) throw fault("damaged", wrongSize);
  if (sum !== crc) throw fault("damaged", `the check sum of ${name} is wrong`);
}

function packedData(bytes: Uint8Array, entry: Entry, fault: Fault): Uint8Array {
  const start = dataStart(bytes, entry, fault);
  return bytes.subarray(start, start + entry.packed);
}

/** @param way to unpack a small part at once */
function* inflated(
  data: Uint8Array,
  { name, method, size }: Entry,
  way: Unpacker | null,
  fault: Fault,
): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  try {
    const whole = method === STORED ? data : way?.inflate(data, size);
    if (whole === undefined) {
      const inflate = new Inflate((piece) => void ready.push(piece));
      let at = 0;
      do {
        inflate.push(data.subarray(at, (at += PIECE)), at >= data.length);
        yield* ready.splice(0);
      } while (at < data.length);
    } else for (let at = 0; at < whole.length; at += GIVEN) yield whole.subarray(at, at + GIVEN);
  } catch {
    // Nothing else is thrown in here: what goes wrong with a piece goes wrong with whoever asked for it.
    throw fault("damaged", `${name} cannot be unpacked`);
  }
}

/** The local header repeats the name and has fields of its own length; what it says is held against the directory. */
function dataStart(bytes: Uint8Array, { name, offset, packed, method }: Entry, fault: Fault): number {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw fault("damaged", `${name} is cut off`);
  if (view.getUint16(offset + 8, true) !== method)
    throw fault("damaged", `${name} is packed in an unknown way`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw fault("damaged", `${name} is cut off`);
  return start;
}

/** By name in small letters. */
function readDirectory(bytes: Uint8Array, fault: Fault): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === null) throw fault("damaged", "the directory is cut off");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Sizes that do not fit stand in records of the 64-bit format, which no program writes for a workbook of this size.
  if (count === 0xffff || at === 0xffffffff) throw fault("too-large", "zip64");
  if (count > LIMITS.parts) throw fault("too-large", "number of parts");
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw fault("damaged", "the directory is cut off");
    const entry = entryAt(bytes, view, at, fault);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw fault("damaged", `${entry.name} stands twice`);
    entries.set(key, entry);
    at += 46 + [28, 30, 32].reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
  }
  refuseOverlap([...entries.values()], fault);
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, fault: Fault): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const entry: Entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) === 1) throw fault("password", entry.name);
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw fault("damaged", `${entry.name} is packed in an unknown way`);
  if ([entry.packed, entry.size, entry.offset].includes(0xffffffff)) throw fault("too-large", "zip64");
  return entry;
}

/** Parts that share bytes are the other way to make a small file unpack to a huge one. */
function refuseOverlap(entries: Entry[], fault: Fault): void {
  let free = 0;
  for (const { name, offset, packed } of entries.sort((a, b) => a.offset - b.offset)) {
    if (offset < free) throw fault("damaged", `${name} lies over another part`);
    free = offset + 30 + packed;
  }
}

/** The end record lies within the last 64 KB, behind at most a comment. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The check sum of zip (CRC-32, ISO 3309), carried on over the next piece: sixteen bytes at a time, each by its own table. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = viewOf(bytes);
  let sum = ~before;
  let at = 0;
  for (const last = bytes.length - 16; at <= last; at += 16)
    sum =
      ofWord(12, view.getInt32(at, true) ^ sum) ^
      ofWord(8, view.getInt32(at + 4, true)) ^
      ofWord(4, view.getInt32(at + 8, true)) ^
      ofWord(0, view.getInt32(at + 12, true));
  for (; at < bytes.length; at += 1) sum = ofByte(0, (sum ^ (bytes[at] as number)) & 0xff) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** @param after how many bytes follow it */
function ofWord(after: number, word: number): number {
  return (
    ofByte(after + 3, word & 0xff) ^
    ofByte(after + 2, (word >>> 8) & 0xff) ^
    ofByte(after + 1, (word >>> 16) & 0xff) ^
    ofByte(after, word >>> 24)
  );
}

function ofByte(after: number, byte: number): number {
  return CRC_TABLES[(after << 8) | byte] as number;
}

/** What a byte does to the sum when so many further bytes follow it: a table of 256 for none, one for one, …. */
const CRC_TABLES = new Int32Array(16 * 256);
for (let index = 0; index < CRC_TABLES.length; index += 1) {
  let value = index;
  if (index > 0xff) {
    const before = CRC_TABLES[index - 0x100] as number;
    value = ofByte(0, before & 0xff) ^ (before >>> 8);
  } else for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  CRC_TABLES[index] = value;
}
