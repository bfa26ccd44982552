// References to tables inside formula text: `Salg[Antal]`, `[@Antal]`, `Salg[[#Headers],[År]:[Antal]]`, and `Salg` alone.

export interface StructuredReference {
  /** Null where the formula names no table: the one it stands in is meant. */
  table: string | null;
  /** What stands in the outer brackets; null for the table's name alone. */
  inside: string | null;
}

/** What one says: special items (`#Headers`), the row of the formula, and the columns from first to last. */
export interface StructuredParts {
  items: string[];
  thisRow: boolean;
  /** None, one, or the two ends of a span. */
  columns: string[];
}

const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!/uy;

/**
 * Calls `change` for each reference to a table that may be one (a bare name may also be a name or a function's argument);
 * null leaves it as it is.
 */
export function mapStructured(
  formula: string,
  change: (reference: StructuredReference) => string | null,
): string {
  let written = "";
  let at = 0;
  const take = (end: number): void => {
    written += formula.slice(at, end);
    at = end;
  };
  while (at < formula.length) {
    const mark = formula.charAt(at);
    if (mark === '"') {
      take(endOfText(formula, at));
      continue;
    }
    const sheet = stickyMatch(SHEET, formula, at);
    if (sheet !== null) {
      // What stands behind a sheet's name is a cell or a name of that sheet.
      take(at + sheet.length);
      take(at + (stickyMatch(NAME, formula, at)?.length ?? 0));
      continue;
    }
    const name = stickyMatch(NAME, formula, at);
    const open = at + (name?.length ?? 0);
    if (formula.charAt(open) === "[") {
      const close = endOfBrackets(formula, open);
      const changed = formula.charAt(close) === "!" || close > formula.length
          ? null
          : change({ table: name, inside: formula.slice(open + 1, close - 1) }); // prettier-ignore
      if (changed !== null) {
        written += changed;
        at = close;
      } else take(Math.min(close, formula.length));
      continue;
    }
    if (name !== null) {
      const changed = formula.charAt(open) === "(" ? null : change({ table: name, inside: null });
      if (changed !== null) {
        written += changed;
        at = open;
      } else take(open);
      continue;
    }
    // A cell's letters are a name of their own above; its digits and all else go by one at a time.
    take(at + 1);
  }
  return written;
}

export function writeStructured({ table, inside }: StructuredReference): string {
  return `${table ?? ""}${inside === null ? "" : `[${inside}]`}`;
}

/** The same reference with its columns called otherwise; null for a column that is gone makes null of the whole. */
export function mapColumns(inside: string, rename: (column: string) => string | null): string | null {
  const at = inside.startsWith("@") ? "@" : "";
  const rest = inside.slice(at.length);
  if (!rest.includes("[")) {
    if (rest === "" || rest.startsWith("#")) return inside;
    const column = unescapeColumn(rest);
    const renamed = rename(column);
    if (renamed === null) return null;
    if (renamed === column) return inside;
    // Behind "@", a name with more than letters and digits stands in brackets of its own.
    const plain = at === "" || /^[\p{L}\p{N}_]+$/u.test(renamed);
    return plain ? `${at}${escapeColumn(renamed)}` : `${at}[${escapeColumn(renamed)}]`;
  }
  let written = "";
  for (let index = 0; index < rest.length;) {
    if (rest.charAt(index) !== "[") {
      written += rest.charAt(index);
      index += 1;
      continue;
    }
    const close = endOfBrackets(rest, index);
    const part = rest.slice(index + 1, close - 1);
    const renamed = part.startsWith("#") ? part : rename(unescapeColumn(part));
    if (renamed === null) return null;
    written += `[${part.startsWith("#") ? part : escapeColumn(renamed)}]`;
    index = close;
  }
  return at + written;
}

export function readParts(inside: string): StructuredParts {
  const items: string[] = [];
  const columns: string[] = [];
  const marked = inside.startsWith("@");
  const rest = inside.slice(marked ? 1 : 0);
  if (!rest.includes("[") && rest.startsWith("#")) items.push(rest);
  else mapColumns(rest, (column) => (columns.push(column), column));
  for (const [, item = ""] of rest.matchAll(/\[(#[^\]]*)\]/g)) items.push(item);
  const thisRow = marked || items.some((item) => /^#this row$/i.test(item));
  return { items: items.filter((item) => !/^#this row$/i.test(item)), thisRow, columns };
}

/** Where the text literal that begins here ends. */
function endOfText(formula: string, start: number): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula.charAt(at) !== '"') continue;
    if (formula.charAt(at + 1) !== '"') return at + 1;
    at += 1;
  }
  return formula.length;
}

/** Behind the bracket that closes this one; an apostrophe takes the meaning from the sign behind it. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const mark = formula.charAt(at);
    if (mark === "'") at += 1;
    else if (mark === "[") depth += 1;
    else if (mark === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length + 1;
}

function stickyMatch(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Signs that mean something inside the brackets, as Microsoft lists them for structured references. */
export function escapeColumn(column: string): string {
  return column.replace(/['[\]#@]/g, "'$&");
}

function unescapeColumn(text: string): string {
  return text.replace(/'(.)/gs, "$1");
}
