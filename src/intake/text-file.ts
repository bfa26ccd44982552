// A text file in the encodings that spreadsheets and business systems write.

/**
 * By its first bytes; else UTF-8, and where it is not that, Windows' western letters (which also reads ISO 8859-1): every
 * file is readable in those, so they come last.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // TextDecoder takes the byte-order mark away.
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
