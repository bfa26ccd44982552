// In Danish.
import { n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Runden",
  notHere: "Projektmappen er ikke et barometer. Åbn den projektmappe, som indberetningerne er samlet i.",
  noCurrent: "Ingen runde er i gang i projektmappen.",
  begin: "Ny runde",
  correct: "Ret oplysningerne om runden",
  beginSubmit: "Begynd runden",
  correctSubmit: "Gem rettelserne",
  whatHappens: "Det sker der",
  consequences: [
    "Alle tal bliver stående i Data og er de tidligere tal, som de nye sammenlignes med.",
    "Importlog husker, hvem der havde afleveret, meldt klar og fået godkendt.",
    "Afgørelser om uenige tal gælder stadig, så længe tallene er de samme.",
    "Kataloget fortsætter med de rettelser, der er taget ind fra Indikatorer, også de åbne spørgsmål og beskrivelserne af udtræk.",
  ],
  deadlineOver: "Fristen er allerede overskredet.",
  earlier:
    "Perioden ligger før den runde, der samles nu, og der er allerede afleveret til den. Vælg en senere periode. Der er ikke ændret noget.",
  begun: (title) => `Runden ${title} er begyndt. Hent skemaerne herunder, og send dem til forvaltningerne.`,
  corrected: (title) => `Oplysningerne om runden ${title} er rettet.`,
  doubts: {
    title: "Begynde den nye runde?",
    missing: (departments) => `Mangler at aflevere til den runde, der slutter: ${departments}.`,
    disputed: (figures) =>
      figures === 1
        ? "Forvaltningerne er uenige om et tal."
        : `Forvaltningerne er uenige om ${n(figures)} tal.`,
    undecided: (figures) =>
      figures === 1
        ? "Et tal eller en tekst mangler i en nyere fil, og det er ikke afgjort, om det skal blive. Det spørger Saml om igen."
        : `${n(figures)} tal og tekster mangler i nyere filer, og det er ikke afgjort, om de skal blive. Det spørger Saml om igen.`,
    undoable: "Den seneste import kan ikke fortrydes bagefter.",
    edited:
      "Der er rettet på arket Indikatorer, uden at det er taget ind. Rettelserne bliver stående, men gælder først, når du vælger Opdatér katalog.",
    explanation:
      "Det, der kommer ind senere til den gamle runde, kan stadig samles; tallene sættes ind under deres egne perioder.",
    confirm: "Begynd runden",
  },
  forms: {
    title: "Indberetningsskemaer",
    intro: (round) =>
      `Et skema til hver forvaltning, der bliver spurgt i runden ${round}, med dens egne tidligere tal ved siden af felterne.`,
    make: "Hent indberetningsskemaer",
    made: (count) => (count === 1 ? "Skemaet er lavet" : `${n(count)} skemaer er lavet`),
    all: "Hent alle som .zip",
    one: (department) => `Hent skemaet til ${department}`,
    everyone: "alle",
    fallback:
      "Kommer der ingen fil, lader jeres Excel ikke ruden gemme filer: åbn da skemaet herfra som en ny projektmappe, og gem den.",
    open: (department) => `Åbn skemaet til ${department}`,
    nothing: "Ingen bliver spurgt i runden, så der er ingen skemaer at lave.",
    zip: (period) => `indberetningsskemaer_${period}.zip`,
  },
};
