// The front page of an entry workbook: what to do, in plain words, on one printed page.
import type { Language } from "../language";
import { periodWords } from "../said/periods";

const da = {
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
  stepTexts: [
    "Gå til arket Indberetning, og udfyld de gule felter fra venstre mod højre. Når I står i et felt, ser I enhed, datakilde og definition. Hele definitionen står på arket Indikatorer.",
    "Kan et tal ikke opgøres, så lad feltet være tomt, og vælg årsagen på listen. Skriv en kort bemærkning, hvis læseren skal vide noget om tallet.",
    "Se kolonnen Kontrol igennem. Når der står OK ud for alle rækker, gemmer I filen og sender den til kontaktpersonen inden fristen.",
  ],
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

type Texts = typeof da;

const en: Texts = {
  title: (period) => `Guide to the entry for ${periodWords(period, "en")}`,
  what: "What is this?",
  whatText: (municipality, catalogue) =>
    `This workbook collects figures for “${catalogue}”${municipality === "" ? "" : ` (${municipality})`}. The figures are compared over time and shown together to the politicians. Report only the indicators on the sheet Indberetning.`,
  facts: {
    departments: "Department",
    period: "Period",
    deadline: "Deadline",
    contact: "Contact",
    caseNumber: "Case number",
    figures: "Figures to fill in",
  },
  steps: "What to do",
  pick: "Choose your department at the top of the sheet Indberetning. The rows of the others turn grey; fill in only your own.",
  stepTexts: [
    "Go to the sheet Indberetning and fill in the yellow cells from left to right. When a cell is selected, its unit, data source and definition are shown. The whole definition is on the sheet Indikatorer.",
    "If a figure cannot be given, leave the cell empty and choose the reason from the list. Add a short remark if the reader must know something about the figure.",
    "Look through the column Control. When it says OK beside every row, save the file and send it to the contact before the deadline.",
  ],
  colours: "The colours",
  open: ["Yellow", "Write or choose here."],
  filled: ["White", "The cell is filled in."],
  closed: ["Grey", "Nothing to fill in; the cell is locked."],
  error: ["Red", "An error to correct. The text in the column Control begins with ! and explains why."],
  warning: ["Orange", "A warning: correct the figure, or explain it under Remark."],
  clarifying: "Being clarified",
  clarifyingText: (names) =>
    `These indicators are being clarified and are not to be reported yet: ${names.join(", ")}.`,
  privacy: "Anonymity",
  privacyText: (threshold) =>
    `Enter figures as they are, small ones too. Numbers under ${threshold} are hidden before anything is published. Never write names, personal numbers or anything else that a person can be recognised by – not in remarks either.`,
  help: "Questions?",
  helpText: (contact) => `Contact ${contact}.`,
  helpUnknown: "Ask whoever sent you the file.",
  disclaimer: "About the figures",
};

export const guideText: Record<Language, Texts> = { da, en };
