// Text that no program takes for anything else: a spreadsheet that opens a CSV reads a formula into a cell that begins like one.

/** With the apostrophes that somebody may have put in front before, so that each is taken away again alone. */
const FORMULA = /^'*\s*[=+\-@\t\r|]/;

/** Behind an apostrophe where it could be taken for a formula (OWASP, "CSV Injection"). */
export function plainText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before the apostrophe came in front of it. */
export function fromPlainText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
