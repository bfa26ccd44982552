// How many of something, in Danish: a number with its noun.
import { formatNumber } from "../../said/numbers";

export function n(count: number): string {
  return formatNumber(count, 0, "da");
}

export function indicatorCount(count: number): string {
  return `${n(count)} ${count === 1 ? "indikator" : "indikatorer"}`;
}

/** »Tal« is the same in singular and plural. */
export function figureCount(count: number): string {
  return `${n(count)} tal`;
}

export function cellCount(count: number): string {
  return `${n(count)} ${count === 1 ? "celle" : "celler"}`;
}

/** About cells that somebody edited between looking and writing. */
export function alsoChanged(left: number): string {
  if (left === 0) return "";
  return left === 1
    ? " 1 celle var ændret i mellemtiden og står, som den er."
    : ` ${n(left)} celler var ændret i mellemtiden og står, som de er.`;
}

export function errorCount(count: number): string {
  return `${n(count)} fejl`;
}

export function warningCount(count: number): string {
  return `${n(count)} ${count === 1 ? "advarsel" : "advarsler"}`;
}
