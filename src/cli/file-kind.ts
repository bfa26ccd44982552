// What a file is that is no workbook we can open, by what stands in its bytes.
import type { NotOurs } from "../checks";

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** A zip begins so; the names of its parts stand in it uncompressed. */
const ZIP = [0x50, 0x4b];
const PDF = "%PDF-";

/** In this order: the first that fits names the file. */
const PARTS: readonly [NotOurs, string][] = [
  ["ods", "application/vnd.oasis.opendocument"],
  ["xlsb", "xl/workbook.bin"],
  ["docx", "word/document.xml"],
  ["pptx", "ppt/presentation.xml"],
];

export function kindOfFile(bytes: Uint8Array): NotOurs {
  if (bytes.length === 0) return "empty";
  if (beginsWith(bytes, OLD_OFFICE)) return "password";
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.subarray(0, PDF.length).toString("latin1") === PDF) return "pdf";
  if (beginsWith(bytes, ZIP)) return PARTS.find(([, part]) => text.includes(part))?.[0] ?? "damaged";
  return isText(bytes) ? "csv" : "unknown";
}

const LOOKED_AT = 4096;

function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT);
  return !head.includes(0) && head.includes(0x0a);
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
