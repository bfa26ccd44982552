// In Danish.
import type { Texts } from "./texts";

/** By the problem codes of the workbook port (src/jobs/port.ts). */
export const da: Texts = {
  locked: {
    title: "Cellerne er låst",
    advice:
      "Arket eller projektmappen er beskyttet. Fjern beskyttelsen under Gennemse i Excel, og prøv igen. Der er ikke ændret noget.",
  },
  password: {
    title: "Et af arkene er beskyttet med en adgangskode",
    advice:
      "Vælg arket, fjern beskyttelsen under Gennemse i Excel, og prøv igen. Barometer beskytter selv arket bagefter, uden adgangskode. Der er ikke ændret noget i arkene.",
  },
  "structure-protected": {
    title: "Projektmappens struktur er beskyttet",
    advice:
      "Barometer kan ikke tilføje eller fjerne ark. Vælg Gennemse, Beskyt projektmappe i Excel, så beskyttelsen fjernes, og prøv igen. Der er ikke ændret noget.",
  },
  "another-workbook": {
    title: "En anden projektmappe ligger forrest",
    advice: "Klik i den projektmappe, som Barometer er åbnet i, og prøv igen.",
  },
  "laid-aside": {
    title: "En tidligere skrivning blev afbrudt og kunne ikke gøres færdig",
    advice:
      "Det, der var på vej, står nu i ark, hvis navne ender på ”(ny)”. Se dem igennem, og slet dem, når I ikke længere skal bruge dem. Tryk derefter igen: Barometer er klar.",
  },
  "read-only": {
    title: "Projektmappen er skrivebeskyttet",
    advice: "Gem en kopi under et andet navn, eller vælg Aktivér redigering øverst i Excel, og prøv igen.",
  },
  "in-cell-edit": {
    title: "En celle er åben til redigering",
    advice: "Afslut indtastningen i cellen med Enter eller Esc, og prøv igen.",
  },
  "no-answer": {
    title: "Excel svarer ikke",
    advice:
      "Er en celle åben til redigering, så afslut den med Enter eller Esc, og prøv igen. Ellers gem projektmappen, hvis det er muligt, luk den, og åbn den igen. De tal, der allerede stod i projektmappen, er der stadig.",
  },
  "too-large": {
    title: "Der er for meget på én gang",
    advice:
      "Excel kan ikke tage imod så meget i én arbejdsgang. Opret et skema for én forvaltning ad gangen, eller åbn projektmappen i Excel på computeren i stedet for i browseren.",
  },
  "text-too-long": {
    title: "En tekst er for lang til en celle",
    advice:
      "En celle i Excel rummer højst 32.767 tegn. Forkort de længste tekster eller lister i indikatorkataloget, og prøv igen. Der er ikke ændret noget.",
  },
  "name-taken": {
    title: "Et af jeres egne ark hedder Tekster",
    advice:
      "Barometer skal bruge navnet til de tekster, som runden beder om, og skriver ikke oven i jeres ark. Giv det et andet navn, og prøv igen. Der er ikke ændret noget.",
  },
  connection: {
    title: "Forbindelsen til Excel blev afbrudt",
    advice:
      "Kontrollér netværket, og prøv igen. Hvis der blev skrevet, er enten det gamle eller det nye ark i behold.",
  },
  "part-missing": {
    title: "En del af Barometer kunne ikke hentes",
    advice:
      "Der er ikke ændret noget. Kontrollér netværket, og prøv igen. Hjælper det ikke, er Barometer måske opdateret imens: Luk panelet, og åbn det igen.",
  },
  "not-supported": {
    title: "Denne udgave af Excel mangler funktioner, som Barometer bruger",
    advice: "Brug Microsoft 365, Excel 2021 eller nyere, eller Excel i browseren.",
  },
  unexpected: {
    title: "Det lykkedes ikke",
    advice:
      "Prøv igen. Sker det igen, så gem projektmappen, luk den, og åbn den på ny. Hjælper det ikke, så kontakt dem, der har givet jer Barometer.",
  },
};
