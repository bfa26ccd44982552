// Letters that XML cannot hold stand in texts as `_x0007_`, and a real `_x0007_` as `_x005F_x0007_` (ECMA-376, 22.9.2.19).

export function decodeEscapes(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

export function encodeEscapes(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (match) => `_x005F${match}`)
    .replace(
      UNWRITABLE,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

/** Formulas and names know no such escapes. */
export function withoutUnwritable(text: string): string {
  return text.replace(UNWRITABLE, "");
}

// eslint-disable-next-line no-control-regex -- these are the characters meant
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
