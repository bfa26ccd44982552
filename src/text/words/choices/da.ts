// In Danish. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

export const da: Texts = {
  yes: "Ja",
  missing: {
    "not-available": "kan ikke opgøres",
    pending: "endnu ikke opgjort",
    withheld: "ikke oplyst af hensyn til anonymitet",
    "not-relevant": "ikke relevant",
    clarifying: "under afklaring",
  },
  basis: {
    origin: "herkomst",
    citizenship: "statsborgerskab",
    "not-applicable": "ikke relevant",
  },
};
