// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  title:
    "Formlerne i regnearket giver andre tal, end Barometer har beregnet. Brug ikke tallene i de nævnte celler, før forskellen er forklaret. Tryk Beregn igen, hvis Data kan være ændret imens.",
  differs: (place, ours, theirs) => `${place}: Barometer har ${ours}, regnearket har ${theirs}.`,
  more: (count) => (count === 1 ? "Og 1 celle mere." : `Og ${count} celler mere.`),
  nothing: "ingenting",
};
