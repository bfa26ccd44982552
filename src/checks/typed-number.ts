// Reads a number that arrived as text: typed or pasted from another system, in Danish or English writing.
import { COUNTED_WORDS, PERCENT_WORDS } from "../barometer/units";

/** What a number from another system may be followed by; it changes nothing in the number. */
const PERCENT = new RegExp(`(?:${PERCENT_WORDS})$`, "i");
const COUNTED = new RegExp(`(?<=\\d)\\s?(?:${COUNTED_WORDS})$`, "i");

/** Statistics Denmark writes a dash for "none"; others write it for "not known", so it is never certain. */
const DASH = /^[-\u2010-\u2015\u2212]{1,3}$/;

/** Marks of direction and of byte order, soft hyphens: other systems leave them behind. */
const INVISIBLE = /\p{Cf}+/gu;

/** No figure is written longer; a longer text is not worth looking through. */
const LONGEST = 60;
/**
 * Every number the text can stand for: `1.234,5`, `1,234.5`, `1 234,5` (any kind of space), `−5`, `54,1 %`. Where the two
 * conventions disagree the Danish reading comes first; empty when it is none.
 */
export function numberReadings(text: string): number[] {
  if (text.length > LONGEST) return [];
  const bare = text.replace(INVISIBLE, "").trim().replace(PERCENT, "").trim();
  const [, sign = "", written = ""] = /^([-+\u2010\u2011\u2012\u2013\u2212]?)\s*(.*)$/s.exec(bare) ?? [];
  const readings = [readWith(written, ",", "."), readWith(written, ".", ",")].filter(
    (value) => value !== null,
  );
  const signed = readings.map((value) => (sign === "" || sign === "+" || value === 0 ? value : -value));
  return [...new Set(signed)];
}

/** `2.000 pers.` is 2.000: where people are counted, what is counted may stand behind the number. */
export function withoutCounted(text: string): string {
  return text.length > LONGEST ? text : text.replace(INVISIBLE, "").trim().replace(COUNTED, "");
}

export function isDash(text: string): boolean {
  return DASH.test(text.replace(INVISIBLE, "").trim());
}

export function hasPercentSign(text: string): boolean {
  return PERCENT.test(text.replace(INVISIBLE, "").trim());
}

/** Thousands are marked all through or not at all, by the convention's own mark or by one kind of space. */
function readWith(written: string, decimal: "," | ".", thousands: "," | "."): number | null {
  const parts = written.split(decimal);
  const [whole = "", fraction] = parts;
  if (parts.length > 2 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (whole === "" && fraction === undefined) return null;
  const digits = plainWhole(whole, thousands);
  return digits === null ? null : Number(`${digits || "0"}.${fraction ?? "0"}`);
}

function plainWhole(whole: string, thousands: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const mark = /[^\d]/.exec(whole)?.[0] ?? "";
  if (mark !== thousands && !/\s/.test(mark)) return null;
  const [first = "", ...rest] = whole.split(mark);
  const grouped = /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  return grouped ? [first, ...rest].join("") : null;
}
