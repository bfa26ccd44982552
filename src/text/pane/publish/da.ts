// In Danish.
import { withArticle } from "../../said/definite";
import { n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Udgiv",
  notHere: "Projektmappen er ikke et barometer. Åbn den projektmappe, som indberetningerne er samlet i.",
  intro: [
    "Kun det, der laves her, må sendes ud af huset: en webside, tallene som data, en projektmappe med rådets og udvalgenes tabeller og Word-filer: breve og et dagsordenspunkt. Der står også, hvad der er ændret siden sidste runde, med de forklaringer, der er givet. Små antal, og tal, de kan regnes ud fra, er udeladt.",
    "Send aldrig denne projektmappe: den indeholder alle tal, også de små.",
  ],
  correction: (number) => `Retter udgave ${n(number)} (valgfrit)`,
  correctionHint:
    "Skriv, hvad der var forkert. Det kommer til at stå på udgaven. Nævn hverken det rigtige tal eller retningen, hvis tallet var skjult: det kan være nok til at regne det ud.",
  commentsBy: "Kommentarer senest (valgfrit)",
  commentsByHint: "Dagen kommer til at stå i brevene.",
  submit: "Udgiv",
  done: (number, isNew) =>
    isNew ? `Udgave ${n(number)} er klar` : `Udgave ${n(number)} er lavet igen; tallene er de samme`,
  remembered: "Projektmappen husker udgaven, så en senere ikke røber, hvad denne skjuler. Husk at gemme den.",
  all: "Hent alle som .zip",
  one: (file) => `Hent ${file}`,
  kinds: {
    page: "websiden",
    figures: "tallene (CSV)",
    description: "beskrivelsen af tallene",
    workbook: "projektmappen med tabeller",
    letter: (addressee) => `brevet til ${withArticle(addressee)}`,
    agenda: "dagsordenspunktet",
    report: "rapporten",
  },
  copyIntro: "Til dagsordenssystemet: rådets tabel kan kopieres og sættes ind.",
  copy: "Kopiér tabellen",
  copied: "Kopieret",
  copyRefused: "Kunne ikke kopieres. Markér teksten herunder, og kopiér den selv.",
  copiedText: "Tabellen som tekst",
  zip: (number) => `udgave-${number}.zip`,
  openWorkbook: "Åbn projektmappen med tabeller",
  fallback:
    "Kommer der ingen fil, lader jeres Excel ikke ruden gemme filer: åbn da projektmappen herfra, og gem den.",
  undecided: (figures) =>
    figures === 1
      ? "Der er ikke udgivet noget: et tal er ikke afgjort"
      : `Der er ikke udgivet noget: ${n(figures)} tal er ikke afgjort`,
  undecidedAdvice:
    "Forvaltningerne er uenige, eller en nyere fil er uden tallet. Afgør det, og tryk på Beregn.",
  refused: (places) =>
    places === 1
      ? "Der er ikke udgivet noget: et sted kunne røbe et tal, der ikke må vises"
      : `Der er ikke udgivet noget: ${n(places)} steder kunne røbe tal, der ikke må vises`,
  refusedAdvice:
    "Se på de nævnte indikatorer i Data, eller hold dem uden for udgaven. Ingen fil er lavet, og intet er husket.",
  obstacles: {
    exposed: (where) => `Kan regnes ud: ${where}`,
    leak: (where) => `Bygger på et skjult tal: ${where}`,
    stray: (where) => `Står i filen uden at høre til udgaven: ${where}`,
    person: (where) => `Teksten indeholder noget, der ligner et personnummer: ${where}`,
  },
  more: (places) => (places === 1 ? "Og 1 sted mere." : `Og ${n(places)} steder mere.`),
  nothing: "Der er hverken tal eller tekster at udgive. Saml indberetningerne først.",
  historyDamaged:
    "Projektmappen husker ikke længere, hvad der er udgivet før, så der er ikke udgivet noget. Brug en tidligere kopi af projektmappen.",
};
