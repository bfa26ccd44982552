// A zip of parts, packed one after the other: no more of them is unpacked at a time than the one that is being packed.

/** Lets the program around us breathe. */
export type Pause = () => Promise<void>;

/** How a host packs. */
export interface Packer {
  /** @param pause called while much is packed */
  deflate: (bytes: Uint8Array, pause?: Pause) => Uint8Array | Promise<Uint8Array>;
  crc32: (bytes: Uint8Array) => number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
/** Of the format that knows deflated parts and folders. */
const VERSION = 20;
const DEFLATED = 8;
/** Names are in UTF-8. */
const UTF8_NAMES = 0x800;
/** 1 January 1980, the format's first day: the same parts give the same bytes. */
const FIRST_DAY = 0x21;

/**
 * APPNOTE.TXT of PKWARE, 4.3; nothing of it is larger than 4 GB.
 * @param pause called between the parts, and by what packs them
 */
export async function writeZip(
  parts: Iterable<readonly [string, Uint8Array]>,
  { deflate, crc32 }: Packer,
  pause?: Pause,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const path = new TextEncoder().encode(name);
    // One part after the other is the point of it.
    const packed = await deflate(content, pause);
    await pause?.();
    const local = header(LOCAL_BYTES, LOCAL_HEADER);
    const entry = header(ENTRY_BYTES, DIRECTORY_ENTRY);
    entry.setUint16(4, VERSION, true);
    entry.setUint32(42, at, true);
    // From here on both say the same.
    for (const [view, from] of [[local, 4] as const, [entry, 6] as const]) {
      view.setUint16(from, VERSION, true);
      view.setUint16(from + 2, UTF8_NAMES, true);
      view.setUint16(from + 4, DEFLATED, true);
      view.setUint16(from + 8, FIRST_DAY, true);
      view.setUint32(from + 10, crc32(content), true);
      view.setUint32(from + 14, packed.length, true);
      view.setUint32(from + 18, content.length, true);
      view.setUint16(from + 22, path.length, true);
    }
    pieces.push(bytesOf(local), path, packed);
    directory.push(bytesOf(entry), path);
    at += LOCAL_BYTES + path.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = header(END_BYTES, END_OF_DIRECTORY);
  end.setUint16(8, directory.length / 2, true);
  end.setUint16(10, directory.length / 2, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return joined([...pieces, ...directory, bytesOf(end)], at + size + END_BYTES);
}

function header(bytes: number, mark: number): DataView {
  const view = new DataView(new ArrayBuffer(bytes));
  view.setUint32(0, mark, true);
  return view;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
