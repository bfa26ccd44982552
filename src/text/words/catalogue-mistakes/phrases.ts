// What the sentences of every language are put together with.
import { formatExact } from "../../said/numbers";

/** The example of every form a period can have. */
export const PERIOD_FORMS = "2018, 2009H1, 2009Q1, 2009-03, 2006-12-31, 2017-10/2018-09";

/** `går fra 0 til 100`, where both ends are there. */
export function scaleInDanish(min: number | null, max: number | null): string {
  if (min === null) return `højst kan være ${formatExact(max ?? 0, "da")}`;
  const from = formatExact(min, "da");
  return max === null ? `mindst kan være ${from}` : `går fra ${from} til ${formatExact(max, "da")}`;
}

export function scaleInEnglish(min: number | null, max: number | null): string {
  if (min === null) return `can be at most ${formatExact(max ?? 0, "en")}`;
  const from = formatExact(min, "en");
  return max === null ? `can be no less than ${from}` : `goes from ${from} to ${formatExact(max, "en")}`;
}
