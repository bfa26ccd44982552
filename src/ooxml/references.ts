// What may stand in a text of XML, and what stands for something else there.

/** `&#x10FFFF;`; more zeros than fit in here nobody writes. */
export const LONGEST_REFERENCE = 32;

// eslint-disable-next-line no-control-regex -- the letters that XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

export function isWritable(text: string): boolean {
  return !FORBIDDEN.test(text);
}

/** With its line ends as XML wants them and its references resolved; null where one stands for nothing. */
export function resolved(raw: string): string | null {
  const text = withLineEnds(raw);
  let mark = text.indexOf("&");
  if (mark < 0) return text;
  let said = "";
  let from = 0;
  for (; mark >= 0; mark = text.indexOf("&", from)) {
    const end = text.indexOf(";", mark);
    if (end < 0 || end - mark > LONGEST_REFERENCE) return null;
    const name = text.slice(mark + 1, end);
    const letter = NAMED.get(name) ?? numbered(name);
    if (letter === null) return null;
    said += text.slice(from, mark) + letter;
    from = end + 1;
  }
  return said + text.slice(from);
}

export function withLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Null for what names no letter of XML. */
function numbered(name: string): string | null {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  const letter = String.fromCodePoint(code);
  return isWritable(letter) ? letter : null;
}
