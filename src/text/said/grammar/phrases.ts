// What the grammar of every language is put together with.
import type { Day } from "./texts";

const NO_BREAK = "\u00a0";

/** `marts 2009` */
export function monthOf({ month, year }: Day, names: readonly string[]): string {
  return `${names[month - 1] ?? ""} ${year}`;
}

/** `okt. 2017 – sept. 2018` */
export function monthsLabel(first: Day, last: Day, names: readonly string[]): string {
  return spanLabel(monthOf(first, names), monthOf(last, names));
}

/** From one day or month to another; a line may only be broken after the dash. */
export function spanLabel(from: string, to: string): string {
  const unbroken = (text: string): string => text.replaceAll(" ", NO_BREAK);
  return `${unbroken(`${from} –`)} ${unbroken(to)}`;
}
