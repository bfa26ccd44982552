// In Danish.
import type { Scale, Texts } from "./texts";

export const da: Texts = {
  plain: {
    part: "Antal skal være et helt tal, 0 eller højere og ikke over Ud af.",
    total: "Ud af skal være et helt tal, 1 eller højere og ikke under Antal.",
    persons: "Ud af skal være et helt tal, 0 eller højere.",
    bound: "Nedre og øvre 95 % skal være tal i samme enhed som værdien.",
    reason: "Vælg en af årsagerne på listen, og skriv en forklaring under Bemærkning.",
    basis: "Vælg herkomst, statsborgerskab eller ikke relevant på listen.",
    yes: "Vælg Ja, eller lad feltet være tomt.",
  },
  onScale: {
    percent: (scale) => `Værdi skal være et procenttal${within(scale)}, skrevet uden procenttegn.`,
    mean: (scale) => `Værdi skal være et gennemsnit${within(scale)}.`,
    index: (scale) => `Værdi skal være et tal${within(scale)}.`,
    count: (scale) => `Værdi skal være et helt tal${above(scale)}.`,
    amount: (scale) => `Værdi skal være et tal${above(scale)}.`,
  },
  period: (kind, given) => `Perioden skal være ${kind}, skrevet som fx ${given}.`,
  periodKind: {
    year: "et år",
    halfyear: "et halvår",
    quarter: "et kvartal",
    month: "en måned",
    point: "en dato",
    election: "et kommunalvalg",
    custom: "et år med egen begyndelse",
  },
  mixed: {
    part: "Antal skal være et helt tal, 0 eller højere; for andele ikke over Ud af.",
    total: "Ud af skal være et helt tal, 0 eller højere; for andele mindst 1 og ikke under Antal.",
    value:
      "Værdi skal være et tal inden for det mulige: andele fra 0 til 100, skrevet uden procenttegn, antal hele tal, 0 eller højere.",
    period: "Perioden skal være af samme slags og skrevet på samme måde som den, skemaet blev oprettet med.",
  },
};

function within({ min, max }: Scale): string {
  if (min !== null && max !== null) return ` fra ${min} til ${max}`;
  if (min !== null) return ` på mindst ${min}`;
  return max === null ? "" : ` på højst ${max}`;
}

function above({ min }: Scale): string {
  return min === null ? "" : `, ${min} eller højere`;
}
