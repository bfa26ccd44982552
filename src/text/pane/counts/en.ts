// How many of something, in English: a number with its noun.
import { formatNumber } from "../../said/numbers";

export function n(count: number): string {
  return formatNumber(count, 0, "en");
}

export function indicatorCount(count: number): string {
  return `${n(count)} ${count === 1 ? "indicator" : "indicators"}`;
}

export function figureCount(count: number): string {
  return `${n(count)} ${count === 1 ? "figure" : "figures"}`;
}

export function alsoChanged(left: number): string {
  if (left === 0) return "";
  return left === 1
    ? " 1 cell had been edited in the meantime and stays as it is."
    : ` ${n(left)} cells had been edited in the meantime and stay as they are.`;
}

export function errorCount(count: number): string {
  return `${n(count)} ${count === 1 ? "error" : "errors"}`;
}

export function warningCount(count: number): string {
  return `${n(count)} ${count === 1 ? "warning" : "warnings"}`;
}
