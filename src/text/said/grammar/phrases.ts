// What the grammar of every language is put together with.
import type { Day } from "./texts";

const NO_BREAK = "\u00a0";

/** `marts 2009` */
export function monthOf({ month, year }: Day, names: readonly string[]): string {
  return `${names[month - 1] ?? ""} ${year}`;
}

/** `okt. 2017 – sept. 2018`; a line may only be broken after the dash. */
export function monthsLabel(first: Day, last: Day, names: readonly string[]): string {
  const unbroken = (text: string): string => text.replaceAll(" ", NO_BREAK);
  return `${unbroken(`${monthOf(first, names)} –`)} ${unbroken(monthOf(last, names))}`;
}
