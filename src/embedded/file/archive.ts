// The parts of an .xlsx, all unpacked and found sound, so that a bomb or another kind of file is named, not opened.
import { Deflate, strToU8 } from "fflate";
import type { Fault } from "../../ooxml/fault";
import { readRelationships, type Relationship } from "../../ooxml/relationships";
import { joined, partAsText } from "../../ooxml/bytes";
import { crc32, openArchive, wholePart } from "../../ooxml/zip";
import { writeZip, type Packer, type Pause } from "../../ooxml/write-zip";
import { NotAWorkbookError } from "../book/errors";

export type Parts = Record<string, Uint8Array>;

/** More than any workbook of ours; enough for a big one of someone else's. */
const MAX_UNPACKED = 200 * 1024 * 1024;

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_HEADER = [0x50, 0x4b];

/** @throws NotAWorkbookError */
export function unpack(bytes: Uint8Array): Parts {
  if (beginsWith(bytes, OLE_HEADER)) {
    throw new NotAWorkbookError(
      "encrypted-or-old-xls",
      "The file is protected by a password or is an .xls of before 2007",
    );
  }
  if (!beginsWith(bytes, ZIP_HEADER))
    throw new NotAWorkbookError("not-zip", "The file is not an .xlsx workbook");
  const archive = openArchive(bytes, fault);
  if (!archive.has("[Content_Types].xml"))
    throw new NotAWorkbookError("not-xlsx", "The file is a zip, but no Office document");
  const unpacked = archive.names.reduce((sum, name) => sum + archive.packed(name).size, 0);
  if (unpacked > MAX_UNPACKED) throw fault("too-large", "all parts together");
  // Without a prototype, since a part may be called as it likes.
  const parts = Object.create(null) as Parts;
  for (const name of archive.names) if (!name.endsWith("/")) parts[name] = wholePart(archive, name);
  return parts;
}

const fault: Fault = (problem, detail) =>
  new NotAWorkbookError(problem === "password" ? "encrypted-or-old-xls" : "damaged", detail);

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * Same parts, same bytes: the time of every entry is the zip format's first.
 * @param packer the host's own, where it has one
 * @param pause called often, so that whoever shows a pane can keep it alive
 */
export function pack(
  parts: Record<string, string | Uint8Array>,
  packer: Packer = everywhere,
  pause?: Pause,
): Promise<Uint8Array> {
  return writeZip(inBytes(parts), packer, pause);
}

/** Bytes that are packed between two pauses. */
const PIECE = 64 * 1024;

const everywhere: Packer = {
  async deflate(bytes, pause) {
    const pieces: Uint8Array[] = [];
    const deflate = new Deflate({ level: 6 }, (piece) => void pieces.push(piece));
    for (let at = 0; at < bytes.length || at === 0; at += PIECE) {
      deflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      await pause?.();
    }
    return pieces.reduce(joined, new Uint8Array());
  },
  crc32: (bytes) => crc32(bytes),
};

function* inBytes(parts: Record<string, string | Uint8Array>): Generator<[string, Uint8Array]> {
  for (const [name, content] of Object.entries(parts))
    yield [name, typeof content === "string" ? strToU8(content) : content];
}

/** A part's text, whatever the case of its name; null where there is none. */
export function partText(parts: Parts, name: string): string | null {
  const found = partOf(parts, name);
  return found ? partAsText(found, name, fault) : null;
}

/** @param part "" for the package itself */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const archive = {
    has: (name: string) => partOf(parts, name) !== undefined,
    *pieces(name: string) {
      const found = partOf(parts, name);
      if (found) yield found;
    },
  };
  return readRelationships(archive, part, fault);
}

function partOf(parts: Parts, name: string): Uint8Array | undefined {
  return (
    parts[name] ?? parts[Object.keys(parts).find((key) => key.toLowerCase() === name.toLowerCase()) ?? ""]
  );
}
