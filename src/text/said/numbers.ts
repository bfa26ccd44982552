// Numbers as people read them, in Danish and English. Own implementation: what is printed must not
// depend on which language data the running browser or Node happens to carry.
import { roundHalfAway } from "../../barometer/number";
import type { Language } from "../language";
import { grammar } from "./grammar";

/** A true minus sign (U+2212): as wide as the digits, and never taken for a hyphen. */
const MINUS = "\u2212";

/**
 * 1234.5 with one decimal → `1.234,5` (da), `1,234.5` (en). Rounded half away from zero as everywhere else;
 * what rounds to zero has no sign. Not a finite number → `–`.
 */
export function formatNumber(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return "–";
  const shown = roundHalfAway(value, decimals);
  const { whole, fraction } = plainDigits(Math.abs(shown), decimals);
  const { decimal, thousands } = grammar[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (shown < 0 ? MINUS : "") + grouped + (decimals > 0 ? decimal + fraction : "");
}

/** With the sign always shown, for columns of changes: `+1,8`, `−8,6`, `0,0`. */
export function formatSigned(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language);
  return roundHalfAway(value, decimals) > 0 ? `+${text}` : text;
}

/** As many decimals as the number itself has, for limits and targets that people have written: 40 → `40`, 2.5 → `2,5`. */
export function formatExact(value: number, language: Language): string {
  return formatNumber(value, ownDecimals(value), language);
}

/** `54,1 pct.` · `54.1%` */
export function formatPercent(value: number, decimals: number, language: Language): string {
  return grammar[language].percent(formatNumber(value, decimals, language));
}

/** `8,6 procentpoint` · `8.6 percentage points` · `1 percentage point` */
export function formatPoints(value: number, decimals: number, language: Language): string {
  return grammar[language].points(formatNumber(value, decimals, language), isOne(value, decimals));
}

/** Whether a number shown is exactly `1`, after which nouns stand in the singular; `1.0` takes the plural in English. */
export function isOne(value: number, decimals: number): boolean {
  return decimals === 0 && Math.abs(roundHalfAway(value, 0)) === 1;
}

function ownDecimals(value: number): number {
  const [mantissa = "", power = "0"] = value.toString().split("e");
  const written = mantissa.split(".")[1]?.length ?? 0;
  return Math.min(20, Math.max(0, written - Number(power)));
}

/** The decimal digits of a number that is already rounded, without exponent: 1e21 and 1e-7 included. */
function plainDigits(value: number, decimals: number): { whole: string; fraction: string } {
  const [mantissa = "0", power = "0"] = value.toString().split("e");
  const [before = "0", after = ""] = mantissa.split(".");
  const point = before.length + Number(power);
  const digits = before + after;
  const whole = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const fraction = point < 0 ? "0".repeat(-point) + digits : digits.slice(Math.max(0, point));
  return {
    whole: whole.replace(/^0+(?=\d)/, ""),
    fraction: fraction.padEnd(decimals, "0").slice(0, decimals),
  };
}
