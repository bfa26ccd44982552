// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  taken: (indicator, criterion) =>
    `Succeskriteriet er overtaget: ${indicator} – ${criterion}. Indikatoren vurderes efter det fra næste beregning.`,
  unchanged: "Succeskriteriet gælder allerede.",
  occupied: (indicator) =>
    `${indicator} har et andet succeskriterium i kataloget, og det er ikke ændret. Brug --overwrite for at erstatte det.`,
  refused: {
    "not-a-barometer": "Succeskriterier kan kun overtages i en barometer-projektmappe.",
    edited:
      "Arket Indikatorer er rettet, og rettelserne er ikke taget ind. Tryk på Opdatér katalog først, og overtag så succeskriteriet.",
    "no-indicator": "Indikatoren findes ikke i kataloget.",
    "not-proposed":
      "Høringsparten har ikke foreslået et succeskriterium med både værdi og årstal for indikatoren.",
    "no-wish":
      "Det er ikke fastlagt, om tallet bør stige eller falde. Vælg en ønsket udvikling på arket Indikatorer, tryk på Opdatér katalog, og overtag så succeskriteriet.",
    "off-scale": "Succeskriteriet ligger uden for det, indikatoren kan være. Spørg høringsparten.",
    year: "Årstallet kan ikke læses. Spørg høringsparten.",
  },
};
