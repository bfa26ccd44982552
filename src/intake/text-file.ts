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
  const order = utf16Without(bytes);
  if (order !== null) return new TextDecoder(order).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Enough of a file to tell what its letters are. */
const LOOKED_AT = 4096;

/**
 * UTF-16 without a byte-order mark: half of the bytes of plain letters are 0, always the same half, and that in text which
 * has line ends and nothing else that is no text.
 */
export function utf16Without(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 2));
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (head.length < 2 || head.length % 2 !== 0) return null;
  const order =
    odd > most * MOSTLY && even === 0 ? "utf-16le" : even > most * MOSTLY && odd === 0 ? "utf-16be" : null;
  if (order === null) return null;
  const text = new TextDecoder(order).decode(head);
  // eslint-disable-next-line no-control-regex -- control characters are what tells a program's data from text
  return /[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(text) ? null : order;
}

/** Letters beyond Latin 1 are rare in a list of figures. */
const MOSTLY = 0.9;
