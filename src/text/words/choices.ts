// The words people choose in an entry sheet's drop-downs: why a figure is missing, what it is based on, yes.
import type { Basis, MissingReason } from "../../barometer/figure";

const da = {
  yes: "Ja",
  missing: {
    "not-available": "kan ikke opgøres",
    pending: "endnu ikke opgjort",
    withheld: "ikke oplyst af hensyn til anonymitet",
    "not-relevant": "ikke relevant",
    clarifying: "under afklaring",
  } satisfies Record<MissingReason, string>,
  basis: {
    origin: "herkomst",
    citizenship: "statsborgerskab",
    "not-applicable": "ikke relevant",
  } satisfies Record<Basis, string>,
};

type Texts = typeof da;

const en: Texts = {
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

export const choicesText = { da, en };
