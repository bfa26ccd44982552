// Reads what a person types into a cell, as Excel does under the workbook's locale.
import { booleanText, SEPARATORS, type LocaleName } from "./number-format";
import { readMoment, type MomentOptions } from "./typed-moment";

export type Typed =
  | { kind: "empty" }
  | { kind: "formula"; formula: string }
  | { kind: "text"; text: string }
  | { kind: "boolean"; value: boolean }
  /** `format` is what Excel gives a General cell along with the value: `0%`, `0.00%`, `#,##0`, `d-mmm` … */
  | { kind: "number"; value: number; format: string | null };

/**
 * Formulas are taken in their English form with commas. A leading apostrophe makes text; so does the number format "@" (the
 * caller looks at that). Spaces between digits, the minus sign U+2212 and all else that Excel does not know stay text.
 */
export function readTyped(input: string, locale: LocaleName, options: Partial<MomentOptions> = {}): Typed {
  if (input === "") return { kind: "empty" };
  if (input.startsWith("'")) return { kind: "text", text: input.slice(1) };
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input };
  const trimmed = input.trim();
  for (const value of [true, false]) {
    if (trimmed.toUpperCase() === booleanText(value, locale)) return { kind: "boolean", value };
  }
  const { today = new Date(), date1904 = false } = options;
  const number =
    readNumber(trimmed, locale) ??
    readCurrency(trimmed, locale) ??
    readFraction(trimmed) ??
    readMoment(trimmed, locale, { today, date1904 });
  return number ? { kind: "number", ...number } : { kind: "text", text: input };
}

interface TypedNumber {
  value: number;
  format: string | null;
}

/** A minus stands before or after the number, or is written as brackets; percent signs before or after. */
function readNumber(text: string, locale: LocaleName): TypedNumber | null {
  const { decimal, group } = SEPARATORS[locale];
  const pattern = new RegExp(
    `^(%?)\\s*([+-]?)\\s*(\\()?([+-]?)((?:\\d{1,3}(?:\\${group}\\d{3})+|\\d+)?)(?:\\${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?(-?)(\\))?\\s*(%?)(\\))?$`,
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, percentBefore, sign, open, innerSign, whole = "", fraction, exponent, minusAfter, ...ends] = match;
  const [closeBefore, percentAfter, closeAfter] = ends;
  const closed = [closeBefore, closeAfter].filter((end) => end !== undefined).length;
  if (closed !== (open === undefined ? 0 : 1) || (percentBefore && percentAfter)) return null;
  const signs = [sign, innerSign, minusAfter].filter(Boolean);
  if (signs.length > 1 || (open !== undefined && signs.length > 0)) return null;
  if (whole === "" && !fraction) return null;
  const digits = whole.replaceAll(group, "");
  const negative = signs[0] === "-" || open !== undefined;
  const parsed = Number(
    `${negative ? "-" : ""}${digits || "0"}.${fraction ?? "0"}e${exponent ?? "0"}`.replace(".e", ".0e"),
  );
  if (!Number.isFinite(parsed)) return null;
  if (percentBefore || percentAfter) {
    // Divided in decimal, so that 12,3 % is exactly 0.123.
    return { value: Number(`${parsed}e-2`), format: fraction ? "0.00%" : "0%" };
  }
  const grouped = whole.includes(group);
  const format = exponent !== undefined ? "0.00E+00" : grouped ? (fraction ? "#,##0.00" : "#,##0") : null;
  return { value: parsed, format };
}

const CURRENCIES: Record<LocaleName, { sign: RegExp; formats: [whole: string, cents: string] }> = {
  "da-DK": { sign: /^(-?)\s*kr\.?\s*(\S.*)$|^(\S.*?)\s*kr\.?$/i, formats: ['#,##0 "kr."', '#,##0.00 "kr."'] },
  "en-US": { sign: /^(-?)\s*\$\s*(\S.*)$/, formats: ["$#,##0", "$#,##0.00"] },
};

/** Only the region's own currency is read as one. */
function readCurrency(text: string, locale: LocaleName): TypedNumber | null {
  const { sign, formats } = CURRENCIES[locale];
  const match = sign.exec(text);
  if (!match) return null;
  const amount = `${match[1] ?? ""}${match[2] ?? match[3] ?? ""}`;
  const number = amount.includes("%") ? null : readNumber(amount, locale);
  if (number === null || /e/i.test(amount)) return null;
  return { value: number.value, format: formats[amount.includes(SEPARATORS[locale].decimal) ? 1 : 0] };
}

/** `1 1/2`; without a whole part it is a date to Excel. */
function readFraction(text: string): TypedNumber | null {
  const match = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "", numerator = "", denominator = ""] = match;
  if (Number(denominator) === 0) return null;
  const value = Number(whole) + Number(numerator) / Number(denominator);
  return { value: sign === "-" ? -value : value, format: denominator.length === 1 ? "# ?/?" : "# ??/??" };
}
