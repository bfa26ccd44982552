// In Danish. A file format: the headings are read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

export const da: Texts = {
  title: (catalogue) => `Opfølgning – ${catalogue}`,
  department: (name) => `Svar fra: ${name}`,
  deadline: (day) => `Svarfrist: ${day}`,
  replyTo: (whom) => `Sendes til: ${whom}`,
  caseNumber: (number) => `Journalnummer: ${number}`,
  howTo: "Skriv jeres forklaring i de gule felter. Ny linje: Alt+Enter. Rækken vokser med teksten.",
  exampleFigures: "Eksempeltal – ikke rigtige tal",
  headings: {
    place: "Indikator",
    light: "Lys",
    sentences: "Det viser tallene",
    text: "Jeres forklaring",
    length: "Tegn",
    author: "Skrevet af",
    period: "Periode",
    kindId: "Slags-id",
    level: "Niveau",
    placeId: "Sted-id",
    number: "Nummer",
  },
  changed: (before, period) => `sidst: ${before} (${period})`,
  noSentences: "Der er ingen tal, som må vises.",
  prompt: {
    title: "Jeres forklaring",
    message:
      "Hvad ligger bag udviklingen, og hvad betyder den? Er den ventet eller tilfældig, så skriv det. Skriv aldrig navne eller CPR-numre på borgere.",
  },
  author: { title: "Skrevet af", message: "Hvem hos jer kan svare på spørgsmål om forklaringen?" },
  guide: {
    title: "Vejledning til opfølgningen",
    facts: {
      round: "Runde",
      department: "Forvaltning",
      deadline: "Svarfrist",
      replyTo: "Sendes til",
      caseNumber: "Journalnummer",
    },
    what: "Hvad er det?",
    whatText: (round, indicators) =>
      `Tallene til ${round} er gjort op. ${
        indicators === 1
          ? "En af jeres indikatorer har rødt lys, eller lyset er et andet end sidst."
          : `${String(indicators)} af jeres indikatorer har rødt lys, eller lyset er et andet end sidst.`
      } I bliver bedt om at forklare hvorfor, så de, der læser barometeret, ikke kun får en farve, men også et svar.`,
    steps: "Sådan gør I",
    answer: [
      "Gå til arket Opfølgning. Hver indikator står på sin række med sit lys og med det, tallene viser.",
      "Skriv jeres forklaring i det gule felt: Hvad ligger bag udviklingen, og hvad betyder den? Er den ventet eller tilfældig, så skriv det.",
      "Skriv under Skrevet af, hvem der kan svare på spørgsmål om forklaringen.",
    ],
    send: (replyTo) => `Gem filen, og send den til ${replyTo ?? "den, I har fået den fra"}.`,
    figures: "Tallene i skemaet",
    figuresText:
      "Lys og tal er dem, der trykkes. Hvad der er skjult af hensyn til anonymitet, er også skjult her. Er et tal forkert, så ret det i jeres indberetning, og send den igen; skriv ikke det rigtige tal her.",
    privacy: "Personoplysninger",
    privacyText: "Skriv aldrig navne på borgere, CPR-numre eller andet, som en person kan genkendes på.",
    disclaimer: "Om tallene",
  },
};
