// In Danish. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import { da as headings } from "../text-headings/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: (catalogue) => `Tekster – ${catalogue}`,
  intro:
    "Skriv i de gule felter. Ny linje: Alt+Enter. Rækken vokser med teksten. Skriv aldrig navne eller CPR-numre på borgere.",
  gatheredIntro:
    "En række for hver tekst, som forvaltningerne har skrevet, med hvem der har skrevet den, og hvor den kommer fra.",
  form: headings.form,
  gathered: headings.gathered,
  kinds: {
    explanation: "Forklaring",
    improvement: "Muligheder for forbedring",
    efforts: "Indsatser",
    forecast: "Forventning",
    "committee-comment": "Udvalgets bemærkninger",
    answer: "Svar",
    interview: "Interview",
    sentences: "Sætninger til tabellen",
  },
  help: {
    explanation: "Forklar udviklingen: hvad ligger bag tallet, og hvad betyder det?",
    improvement: "Hvilke muligheder er der for at forbedre barometerstanden?",
    efforts: "Skriv én indsats på hver linje (ny linje: Alt+Enter), og begynd linjen med •.",
    forecast: "Hvad kan allerede nu forudses om den kommende måling, og hvorfor?",
    "committee-comment": "Hvordan forholder udvalget sig til udviklingen på sit område?",
    answer: "Skriv svaret i hele sætninger. Ny linje: Alt+Enter.",
    sentences:
      "Et udkast fra tallene. Ret det, hvis der skal stå noget andet i tabellen; tøm feltet for at få udkastet igen.",
    interview: "Hvad kom frem i interviewet? Skriv til højre, med hvem, hvornår og hvordan.",
  },
  whomHelp: "Hvem deltog, som gruppe: skriv ikke borgernes navne.",
  wanted: "ønskes",
  free: "hvis der er flere",
  earlier: "Tidligere tekster (til orientering)",
  kept: "Tekster, som skemaet ikke længere spørger om",
  noPlace: "ukendt sted",
  states: {
    edited: "redigeret",
    stale: "redigeret – læs igen: tallene er ændret, og udkastet trykkes imens",
    refused: "redigeret – trykkes ikke: et tal, som udkastet ikke har, kan være et, der ikke må vises",
  },
  tooLong:
    "En celle kan højst rumme 32.767 tegn. Forkort teksten, eller læg den i et bilag, og henvis til det.",
  empty: "Der er ingen tekster endnu.",
};
