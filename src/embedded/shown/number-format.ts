// Display text: what Excel shows for a value under a number format and a locale.
// The relative path is the package's own file: its `require` entry names one that was never published.
import { format } from "../../../node_modules/numfmt/dist/index.js";
import type { Scalar } from "../book/book";
import { DANISH_FORMATS } from "./built-in-formats";
import { isErrorValue } from "../book/book";
import { roundAsExcel, scale } from "../formulas/decimal";

export type LocaleName = "da-DK" | "en-US";

export interface Separators {
  decimal: string;
  group: string;
}

export const SEPARATORS: Record<LocaleName, Separators> = {
  "da-DK": { decimal: ",", group: "." },
  "en-US": { decimal: ".", group: "," },
};

/** General in a cell shows at most this many significant digits. */
const GENERAL_DIGITS = 11;

/** As `Range.text`; column width is not looked at, so there is no `####`. */
export function displayText(value: Scalar, numberFormat: string, locale: LocaleName): string {
  if (value === null) return "";
  if (isErrorValue(value)) return value.error;
  if (typeof value === "boolean") return booleanText(value, locale);
  if (typeof value === "string")
    return numberFormat === "General" || numberFormat === "@" ? value : textBy(numberFormat, value, locale);
  if (numberFormat === "General" || numberFormat === "@") return generalNumber(value, locale);
  return simpleText(numberFormat, value, locale) ?? textBy(numberFormat, value, locale);
}

/** Danish Excel says SAND and FALSK. */
export function booleanText(value: boolean, locale: LocaleName): string {
  if (locale === "da-DK") return value ? "SAND" : "FALSK";
  return value ? "TRUE" : "FALSE";
}

/** Plain numbers and percents, by far the most common: the general way takes twenty times as long. */
const SIMPLE_FORMAT = /^(#,##)?0(?:\.(0+))?(%)?$/;
/** Beyond this the decimal form has an exponent. */
const SIMPLE_LIMIT = 1e15;

function simpleText(numberFormat: string, value: number, locale: LocaleName): string | null {
  const match = SIMPLE_FORMAT.exec(numberFormat);
  if (!match || !(Math.abs(value) < SIMPLE_LIMIT)) return null;
  const [, grouped, zeros = "", percent] = match;
  const { decimal, group } = SEPARATORS[locale];
  const digits = zeros.length;
  const fixed = roundedText(Math.abs(value), digits, percent ? 2 : 0);
  const [whole = "0", fraction] = fixed.split(".");
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  const negative = value < 0 && /[1-9]/.test(fixed);
  return `${negative ? "-" : ""}${shown}${fraction === undefined ? "" : `${decimal}${fraction}`}${percent ?? ""}`;
}

/** `shift` moves the point for percents. */
function roundedText(value: number, digits: number, shift: number): string {
  return roundAsExcel(scale(value, shift), digits).toFixed(digits);
}

function textBy(numberFormat: string, value: string | number, locale: LocaleName): string {
  try {
    return format((locale === "da-DK" ? DANISH_FORMATS[numberFormat] : undefined) ?? numberFormat, value, {
      locale: locale === "da-DK" ? "da" : "en-US",
      throws: true,
    });
  } catch {
    return typeof value === "number" ? generalNumber(value, locale) : value;
  }
}

function generalNumber(value: number, locale: LocaleName): string {
  if (!Number.isFinite(value)) return "#NUM!";
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 1e-9 && size < 1e11);
  const text = plain
    ? String(Number(value.toPrecision(digitsThatFit(size))))
    : value
        .toExponential(5)
        .replace(/\.?0+e/, "e")
        .replace(/e([+-])(\d)$/, "E$10$2")
        .replace("e", "E");
  return text.replace(".", SEPARATORS[locale].decimal);
}

/** Room for the whole part first; a leading "0." costs a digit too. */
function digitsThatFit(size: number): number {
  if (size >= 1) return size >= 1e10 ? GENERAL_DIGITS : GENERAL_DIGITS - 1;
  return Math.max(1, GENERAL_DIGITS - 2 - Math.max(0, -Math.floor(Math.log10(size || 1)) - 1));
}
