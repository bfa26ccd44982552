// In Danish.
import { n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Forklaring af lys",
  intro:
    "Forvaltninger, hvis indikatorer har rødt lys eller et andet lys end sidst, kan få et opfølgningsskema, hvor de forklarer hvorfor. Der står kun det, der må trykkes, i skemaerne.",
  explainBy: "Svarfrist for forklaringer",
  explainByHint: "Står i skemaerne og i mailene. Lad feltet stå tomt, hvis der ikke er nogen frist.",
  make: "Lav opfølgningsskemaer",
  made: (count) => (count === 1 ? "1 opfølgningsskema er klar" : `${n(count)} opfølgningsskemaer er klar`),
  all: "Hent dem alle",
  one: (department) => `Hent ${department}`,
  open: (department) => `Åbn ${department}`,
  fallback: "Kommer der ingen fil, så åbn skemaet, og gem det.",
  next: "Mailen til hver forvaltning står ved dens navn herunder og på arket Runden, som også viser, hvem der mangler at svare. Svarene læses ind under Saml indberetninger.",
  nothing: "Ingen lys skal forklares: ingen er røde, og ingen har ændret sig siden sidst.",
  allExplained: "Alle lys, der skal forklares, er forklaret.",
  explained: (departments) => `Har allerede forklaret deres lys: ${departments}.`,
  nobodys: (indicators) =>
    `Ingen forvaltning har ansvaret for disse indikatorer, så ingen bliver spurgt: ${indicators}. Angiv den under Forvaltninger på arket Indikatorer.`,
  zip: "opfølgningsskemaer.zip",
};
