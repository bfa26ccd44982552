// In English.
import type { Texts } from "./texts";

export const en: Texts = {
  heading: (kind, whose, period) => `${kind}${whose === null ? "" : ` from ${whose}`} (${period})`,
  held: (words) => `(${words})`,
  keptBack:
    "The text is not printed, because it tells a number that may not be shown. Correct it on the sheet Tekster.",
};
