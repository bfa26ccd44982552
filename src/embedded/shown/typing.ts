// Reads what a person types into a cell, as Excel does under the workbook's locale.
import { booleanText, SEPARATORS, type LocaleName } from "./number-format";

export type Typed =
  | { kind: "empty" }
  | { kind: "formula"; formula: string }
  | { kind: "text"; text: string }
  | { kind: "boolean"; value: boolean }
  /** `format` is what Excel gives a General cell along with the value: `0%`, `0.00%`, `#,##0`. */
  | { kind: "number"; value: number; format: string | null };

/**
 * Formulas are taken in their English form with commas. Dates and times stay text: no cell of ours asks for them.
 * A leading apostrophe makes text; so does the number format "@" (the caller looks at that).
 */
export function readTyped(input: string, locale: LocaleName): Typed {
  if (input === "") return { kind: "empty" };
  if (input.startsWith("'")) return { kind: "text", text: input.slice(1) };
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input };
  const trimmed = input.trim();
  for (const value of [true, false]) {
    if (trimmed.toUpperCase() === booleanText(value, locale)) return { kind: "boolean", value };
  }
  return readNumber(trimmed, locale) ?? { kind: "text", text: input };
}

function readNumber(text: string, locale: LocaleName): Typed | null {
  const { decimal, group } = SEPARATORS[locale];
  const pattern = new RegExp(
    `^([+-]?)(\\()?([+-]?)((?:\\d{1,3}(?:\\${group}\\d{3})+|\\d+)?)(?:\\${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?(\\))?\\s*(%?)$`,
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign, open, innerSign, whole = "", fraction, exponent, close, percent] = match;
  if ((open === undefined) !== (close === undefined) || (sign && innerSign)) return null;
  if (whole === "" && !fraction) return null;
  const digits = whole.replaceAll(group, "");
  const negative = sign === "-" || innerSign === "-" || open !== undefined;
  const parsed = Number(
    `${negative ? "-" : ""}${digits || "0"}.${fraction ?? "0"}e${exponent ?? "0"}`.replace(".e", ".0e"),
  );
  if (!Number.isFinite(parsed)) return null;
  if (percent) {
    // Divided in decimal, so that 12,3 % is exactly 0.123.
    return { kind: "number", value: Number(`${parsed}e-2`), format: fraction ? "0.00%" : "0%" };
  }
  const grouped = whole.includes(group);
  const format = exponent !== undefined ? "0.00E+00" : grouped ? (fraction ? "#,##0.00" : "#,##0") : null;
  return { kind: "number", value: parsed, format };
}
