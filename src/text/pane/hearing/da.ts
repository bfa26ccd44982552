// In Danish.
import { n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Høring",
  notHere: "Høringssvar samles i en barometer-projektmappe. Åbn den, og prøv igen.",
  forms: {
    title: "Høringsskemaer",
    intro: (parties) =>
      `Hver part får sit eget skema med spørgsmålene og indikatorerne: ${parties}. Kun tal, der må forlade huset, kommer med.`,
    noParties:
      "Kataloget nævner ingen høringsparter. Tilføj dem på arket Indikatorer, og tryk på Opdatér katalog.",
    make: "Lav høringsskemaer",
    made: (count) => (count === 1 ? "1 høringsskema er klar" : `${n(count)} høringsskemaer er klar`),
    all: "Hent dem alle",
    one: (party) => `Hent ${party}`,
    open: (party) => `Åbn ${party}`,
    fallback: "Kommer der ingen fil, så åbn skemaet, og gem det.",
    nothing:
      "Der er ingen runde at lave høringsskemaer til. Begynd en runde, eller lav dem, hvor et nyt skema oprettes.",
    zip: (period) => `høringsskemaer_${period}.zip`,
  },
  answers: {
    title: "Foreslåede succeskriterier",
    none: "Ingen parter har svaret endnu. Læs deres skemaer ind under Saml indberetninger.",
    from: (parties) => `Svar fra: ${parties}.`,
    noProposals: "Ingen har foreslået et succeskriterium med både værdi og årstal.",
    showSheet: "Vis arket Høring",
    current: (criterion) => `Gældende: ${criterion}`,
    noCurrent: "Gældende: ikke fastlagt",
    proposal: (party, criterion) => `${party}: ${criterion}`,
    takeOver: "Overtag",
    takeOverLabel: (indicator, party) => `Overtag succeskriteriet fra ${party} for ${indicator}`,
    counts: "Gælder",
  },
  taken: (indicator) => `Succeskriteriet for ${indicator} er overtaget.`,
  takenNext: "Indikatoren vurderes efter det, næste gang der beregnes.",
  undo: "Fortryd",
  compute: "Beregn",
  question: {
    title: "Erstat succeskriteriet?",
    item: (indicator, current, proposed) => `${indicator}: nu ${current}, forslaget er ${proposed}`,
    explanation: "Det nuværende succeskriterium bliver erstattet. Det står i Importlog og kan fortrydes.",
    confirm: "Erstat",
  },
};
