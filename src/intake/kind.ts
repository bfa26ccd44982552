// What a file is, by what stands in its bytes.
import type { NotOurs } from "../checks";
import { bytesOf, nextOf, standsAt } from "../ooxml/bytes";

/** Excel of before 2007, and every Office file that is protected by a password. */
const OLD_OFFICE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);
/** A zip begins so; the names of its parts stand in it uncompressed. */
const ZIP = bytesOf("PK");
const PDF = bytesOf("%PDF-");

/** In this order: the first that fits names the file. */
const PARTS: readonly [NotOurs, string][] = [
  ["ods", "application/vnd.oasis.opendocument"],
  ["xlsb", "xl/workbook.bin"],
  ["docx", "word/document.xml"],
  ["pptx", "ppt/presentation.xml"],
];

/** For a file that could not be opened as a workbook. */
export function kindOfFile(bytes: Uint8Array): NotOurs {
  if (bytes.length === 0) return "empty";
  if (isOldOffice(bytes)) return oldOffice(bytes);
  if (standsAt(bytes, 0, PDF)) return "pdf";
  if (isZip(bytes)) return PARTS.find(([, part]) => holds(bytes, part))?.[0] ?? "damaged";
  return isText(bytes) ? "csv" : "unknown";
}

export function isZip(bytes: Uint8Array): boolean {
  return standsAt(bytes, 0, ZIP);
}

export function isOldOffice(bytes: Uint8Array): boolean {
  return standsAt(bytes, 0, OLD_OFFICE);
}

/** The names of its parts stand in it in UTF-16: an old workbook has one called so, an encrypted new one has the other. */
function oldOffice(bytes: Uint8Array): NotOurs {
  const has = (part: string): boolean => holds(bytes, Array.from(part).join("\0"));
  return has("Workbook") && !has("EncryptedPackage") ? "xls" : "password";
}

const LOOKED_AT = 4096;

function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT);
  return !head.includes(0) && head.includes(0x0a);
}

/** Whether plain letters stand somewhere in the bytes. */
function holds(bytes: Uint8Array, letters: string): boolean {
  return nextOf(bytes, 0, bytesOf(letters)) >= 0;
}
