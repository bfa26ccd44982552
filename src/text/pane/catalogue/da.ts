// In Danish.
import { n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Indikatorkatalog",
  intro:
    "Kataloget står på arket Indikatorer: øverst indikatorerne, derunder forvaltninger, grupper, udvalg, mål og kataloget selv. Ret det dér, og tryk på Opdatér katalog. Så bliver skemaet opbygget på ny omkring de tal, der allerede er indtastet.",
  showSheet: "Vis arket Indikatorer",
  update: "Opdatér katalog",
  problems: (count) => (count === 1 ? "Der er en fejl i kataloget" : `Der er ${n(count)} fejl i kataloget`),
  problemsAdvice: "Ret dem på arket, og tryk på Opdatér katalog igen. Skemaet er ikke ændret.",
  saveTitle: "Gem kataloget",
  saveIntro: "Kataloget kan gemmes som en fil, der kan hentes ind i en anden projektmappe.",
  save: "Gem katalog som JSON",
  saved: (name) => `Filen ${name} er gemt, som regel i mappen Overførsler.`,
  saveFallback: "Kommer der ingen fil, så kopiér teksten, og gem den i Notesblok.",
  copy: "Kopiér teksten",
  copied: "Katalogets tekst ligger i udklipsholderen.",
  copyRefused: "Teksten kunne ikke kopieres. Markér den i feltet herunder, og kopiér den selv.",
  textLabel: "Katalogets tekst",
};
