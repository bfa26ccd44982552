// The zip an .xlsx is: looked over before anything is unpacked, so that a bomb or another kind of file is named, not opened.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { NotAWorkbookError } from "../client/errors";

export type Parts = Record<string, Uint8Array>;

/** More than any workbook of ours; enough for a big one of someone else's. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_PARTS = 10_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];

/** @throws NotAWorkbookError */
export function unpack(bytes: Uint8Array): Parts {
  if (OLE_HEADER.every((byte, index) => bytes[index] === byte)) {
    throw new NotAWorkbookError(
      "encrypted-or-old-xls",
      "The file is protected by a password or is an .xls of before 2007",
    );
  }
  const directory = readDirectory(bytes);
  const names = Object.keys(directory);
  if (!names.some((name) => name.toLowerCase() === "[content_types].xml")) {
    throw new NotAWorkbookError("not-xlsx", "The file is a zip, but no Office document");
  }
  let parts: Parts;
  try {
    parts = unzipSync(bytes, { filter: ({ name, originalSize }) => directory[name]?.size === originalSize });
  } catch (error) {
    throw new NotAWorkbookError(
      "damaged",
      `The file cannot be unpacked: ${error instanceof Error ? error.message : "unknown"}`,
    );
  }
  for (const name of names) {
    if (name.endsWith("/")) continue;
    const part = parts[name];
    const expected = directory[name];
    if (part?.length !== expected?.size || (part && checksum(part) !== expected?.crc)) {
      throw new NotAWorkbookError("damaged", `"${name}" is damaged`);
    }
  }
  return parts;
}

/** Same parts, same bytes: the time of every entry is the zip format's first. */
export function pack(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Parts = {};
  for (const [name, content] of Object.entries(parts))
    entries[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** A part's text, whatever the case of its name; null where there is none. */
export function partText(parts: Parts, name: string): string | null {
  const found =
    parts[name] ?? parts[Object.keys(parts).find((key) => key.toLowerCase() === name.toLowerCase()) ?? ""];
  return found ? strFromU8(found).replace(/^\uFEFF/, "") : null;
}

/** The check sum of zip (CRC-32, ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

interface DirectoryEntry {
  size: number;
  crc: number;
}

/** Unpacked size and check sum of each entry, as the directory says them; the total size is capped before anything is unpacked. */
function readDirectory(bytes: Uint8Array): Record<string, DirectoryEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) {
    const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    throw new NotAWorkbookError(
      zip ? "damaged" : "not-zip",
      zip ? "The file is cut off" : "The file is not an .xlsx workbook",
    );
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Record<string, DirectoryEntry> = Object.create(null) as Record<string, DirectoryEntry>;
  let total = 0;
  if (count > MAX_PARTS) throw new NotAWorkbookError("damaged", "The file has too many parts");
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new NotAWorkbookError("damaged", "The file's table of contents is broken");
    }
    const flags = view.getUint16(at + 8, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((flags & 1) === 1) throw new NotAWorkbookError("encrypted-or-old-xls", "The file is encrypted");
    if (name in entries) throw new NotAWorkbookError("damaged", `"${name}" stands twice in the file`);
    entries[name] = { size, crc: view.getUint32(at + 16, true) };
    total += size;
    if (total > MAX_UNPACKED) throw new NotAWorkbookError("damaged", "The file unpacks to more than 200 MB");
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record lies within the last 64 KB, behind at most a comment. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
