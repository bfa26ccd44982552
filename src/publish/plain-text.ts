// Text that no program takes for anything else: a spreadsheet that opens a CSV reads a formula into a cell that begins like one.

const FORMULA = /^[\s]*[=+\-@\t\r|]/;

/** Behind an apostrophe where it could be taken for a formula (OWASP, "CSV Injection"). */
export function plainText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
