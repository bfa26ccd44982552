// In Danish.
import { periodWords } from "../../said/periods";
import type { Texts } from "./texts";

export const da: Texts = {
  title: (period: string) => `Vejledning til indberetning for ${periodWords(period, "da")}`,
  what: "Hvad er det?",
  whatText: (municipality: string, catalogue: string) =>
    `Skemaet samler tal til »${catalogue}«${municipality === "" ? "" : ` (${municipality})`}. Tallene bliver sammenlignet over tid og vist samlet for politikerne. I skal kun indberette de indikatorer, der står på arket Indberetning.`,
  facts: {
    departments: "Forvaltning",
    period: "Periode",
    deadline: "Frist",
    contact: "Kontakt",
    caseNumber: "Journalnummer",
    figures: "Tal at udfylde",
  },
  steps: "Sådan gør I",
  pick: "Vælg jeres forvaltning øverst på arket Indberetning. De andres rækker bliver grå, og I udfylder kun jeres egne.",
  fillIn: [
    "Gå til arket Indberetning, og udfyld de gule felter fra venstre mod højre. Når I står i et felt, ser I enhed, datakilde og definition. Hele definitionen står på arket Indikatorer.",
    "Kan et tal ikke opgøres, så lad feltet være tomt, og vælg årsagen på listen. Skriv en kort bemærkning, hvis læseren skal vide noget om tallet.",
    "Se kolonnen Kontrol igennem: ud for hver række skal der stå OK.",
    "Er der kommet en anden ansvarlig for et tal, eller trækkes det på en anden måde, så ret det på arket Indikatorer i kolonnerne Udtræk. Rettelsen følger med, når filen sendes.",
  ],
  inPane:
    "Har I Barometer i Excel, så tryk på Åbn Barometer på fanen Hjem og derefter på Kontrollér. Barometer viser, hvad der mangler, og hvad der skal rettes, og går til cellen, når I klikker.",
  ready:
    "Når alt er udfyldt, trykker I på Meld klar i Barometer, og lederen trykker på Godkend. Uden Barometer springer I dette over.",
  send: (contact, deadline) =>
    `Gem filen, og send den til ${contact ?? "den, I har fået den fra"}${deadline === null ? "" : ` senest ${deadline}`}.`,
  colours: "Farverne",
  open: ["Gul", "Her skal der skrives eller vælges."],
  filled: ["Hvid", "Feltet er udfyldt."],
  closed: ["Grå", "Feltet skal ikke udfyldes og er låst."],
  error: ["Rød", "Fejl, der skal rettes. Teksten i kolonnen Kontrol begynder med ! og forklarer hvorfor."],
  warning: ["Orange", "Advarsel: Ret tallet, eller forklar det under Bemærkning."],
  clarifying: "Under afklaring",
  clarifyingText: (names: readonly string[]) =>
    `Disse indikatorer er under afklaring og skal ikke indberettes endnu: ${names.join(", ")}.`,
  privacy: "Anonymitet",
  privacyText: (threshold: number) =>
    `Skriv tallene, som de er, også når de er små. Antal under ${threshold} bliver skjult, før noget offentliggøres. Skriv aldrig navne, CPR-numre eller andet, som en person kan genkendes på – heller ikke under Bemærkning.`,
  help: "Spørgsmål?",
  helpText: (contact: string) => `Kontakt ${contact}.`,
  helpUnknown: "Spørg den, I har fået filen fra.",
  disclaimer: "Om tallene",
};
