// In English. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

export const en: Texts = {
  yes: "Yes",
  missing: {
    "not-available": "cannot be calculated",
    pending: "not calculated yet",
    withheld: "not given, to protect anonymity",
    "not-relevant": "not relevant",
    clarifying: "being clarified",
  },
  basis: {
    origin: "origin",
    citizenship: "citizenship",
    "not-applicable": "not applicable",
  },
};
