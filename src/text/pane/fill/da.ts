// In Danish.
import { alsoChanged, cellCount, n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  fileTooLarge: "Filen er for stor. Vælg en fil på højst 20 MB, eller gem tallene i en fil for sig.",
  readAgain: (cells, open) =>
    `Filen er læst om. ${cellCount(cells)} kan udfyldes, ${n(open)} ord kendes ikke.`,
  fileUnreadable:
    "Filen kunne ikke åbnes. Kontrollér, at den stadig findes og ikke er åben i et andet program.",
  done: ({ filled, erased, left, kept }) => {
    const written = `${filled === 0 ? "Ingen celler" : cellCount(filled)} er udfyldt`;
    const emptied = erased === 0 ? "" : `, og ${cellCount(erased)} er tømt`;
    const done = kept && filled + erased === 0 ? "" : `${written}${emptied}.`;
    return `${done}${alsoChanged(left)}${kept ? " Svarene huskes i skemaet." : ""}`.trim();
  },
};
