// Cells as text and back: tab-separated lines, as every spreadsheet puts them on the clipboard.

/** Quotes what would otherwise break the lines apart. */
export function toClipboardText(rows: string[][]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Reads what Excel, LibreOffice, a web table or a text editor put on the clipboard. */
export function fromClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    rows.at(-1)?.push(cell.value);
    at = cell.end;
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) rows.at(-1)?.push("");
    } else if (at < text.length) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

interface ReadCell {
  value: string;
  end: number;
}

function quoted(value: string): string {
  return /[\t\r\n]/.test(value) || value.startsWith('"') ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A quote that is never closed, or has text behind it, was no quoting but part of the text. */
function readQuoted(text: string, start: number): ReadCell {
  let value = "";
  let at = start + 1;
  while (at < text.length) {
    if (text.charAt(at) !== '"') value += text.charAt(at);
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const end = at + 1;
      return end === text.length || /[\t\r\n]/.test(text[end] ?? "")
        ? { value, end }
        : readPlain(text, start);
    }
    at += 1;
  }
  return readPlain(text, start);
}

function readPlain(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && !/[\t\r\n]/.test(text[end] ?? "")) end += 1;
  return { value: text.slice(start, end), end };
}
