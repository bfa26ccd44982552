// In Danish.
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Tabeller",
  notHere: "Der er ingen tabeller i projektmappen endnu. Tryk på Beregn først.",
  intro:
    "Vælg, hvordan rådets, udvalgenes og forvaltningernes tabeller skal læses. Projektmappen husker valget, og det står øverst på arkene.",
  order: "Rækkefølge",
  orderHint: "Forvaltninger bliver aldrig rangordnet.",
  orders: { goals: "Som i kataloget", worst: "Det, der går den forkerte vej, først" },
  only: "Linjer",
  onlyHint: "Vises kun ændringerne, siger tabellen, hvor mange linjer der ikke er med.",
  selections: { all: "Alle linjer", changed: "Kun ændringer siden sidste runde" },
  departments: "Et ark til hver forvaltning",
  departmentsHint: "Med forvaltningens egne indikatorer og de fælles.",
  submit: "Lav tabellerne",
  made: "Tabellerne er lavet, som du har valgt.",
  sheets: "Gå til arket",
};
