// In Danish. A file format: what stands under `choices` is read back from workbooks already sent out (src/text/formerly.ts).
import type { Texts } from "./texts";

export const da: Texts = {
  title: (catalogue) => `Høring – ${catalogue}`,
  party: (name) => `Svar fra: ${name}`,
  deadline: (day) => `Frist: ${day}`,
  replyTo: (whom) => `Svaret sendes til: ${whom}`,
  caseNumber: (number) => `Journalnummer: ${number}`,
  howTo: "Skriv i de gule felter. Alt kan stå tomt; skriv kun det, I har en mening om.",
  exampleFigures: "Eksempeltal – ikke rigtige tal",
  sections: { whole: "Hele sættet af indikatorer", indicators: "De enkelte indikatorer" },
  headings: {
    question: "Spørgsmål",
    questionHelp: "Sådan svarer I",
    choice: "Svar",
    why: "Begrundelse",
    name: "Indikator",
    definition: "Det måler den",
    latest: "Seneste tal",
    desired: "Ønsket udvikling",
    value: "Succeskriterium",
    by: "Nås senest",
    comment: "Bemærkning",
  },
  questions: {
    adequate: "Er indikatorerne samlet set dækkende for målene?",
    missing: "Hvad mangler?",
  },
  help: {
    choice: "Vælg ja, delvist eller nej på listen, og skriv hvorfor under Begrundelse.",
    words: "Skriv, hvilke mål, indikatorer eller succeskriterier der bør tilføjes.",
  },
  choices: { yes: "Ja", partly: "Delvist", no: "Nej" },
  desired: {
    increase: "stigning",
    decrease: "fald",
    parity: "på niveau",
    follow: "følges",
    open: "ikke fastlagt",
  },
  noFigure: "Intet tal endnu",
  latest: (value, period) => `${value} (${period})`,
  withoutGoal: "Øvrige indikatorer",
  noIndicators:
    "Der er ingen indikatorer i kataloget endnu. Skriv under »Hvad mangler?«, hvilke der bør være.",
  prompts: {
    choice: { title: "Svar", message: "Vælg ja, delvist eller nej." },
    words: { title: "Begrundelse", message: "Skriv så langt, I vil. Alt+Enter giver en ny linje." },
    value: { title: "Succeskriterium", message: "Den værdi, der bør nås, skrevet som et tal." },
    by: { title: "Nås senest", message: "Det år, hvor succeskriteriet bør være nået, fx 2010." },
    comment: { title: "Bemærkning", message: "Skriv så langt, I vil. Alt+Enter giver en ny linje." },
  },
  unit: (unit) => `Enhed: ${unit}.`,
  refused: {
    choice: { title: "Vælg på listen", message: "Vælg ja, delvist eller nej på listen, eller tøm feltet." },
    value: {
      title: "Skriv et tal",
      message:
        "Succeskriteriet skal være et tal, fx 75 eller 7,5, skrevet uden procenttegn. Skriv ord under Bemærkning.",
    },
    by: {
      title: "Skriv et årstal",
      message: "Skriv det år, hvor succeskriteriet bør være nået, med fire cifre, fx 2010.",
    },
  },
  unread: (heading, content) => `${heading}: »${content}«`,
  guide: {
    title: "Vejledning til høringen",
    facts: {
      party: "Høringspart",
      deadline: "Frist",
      replyTo: "Svaret sendes til",
      caseNumber: "Journalnummer",
    },
    what: "Hvad er det?",
    whatText: (municipality, catalogue) =>
      `Indikatorerne i »${catalogue}«${municipality === "" ? "" : ` (${municipality})`} sendes i høring. I bliver spurgt, om de samlet er dækkende, hvad der mangler, og om der er succeskriterier, som bør gælde: en værdi og det år, hvor den bør være nået.`,
    steps: "Sådan gør I",
    answer: [
      "Gå til arket Høring. Øverst svarer I på spørgsmålene om hele sættet: Vælg ja, delvist eller nej, og skriv en begrundelse.",
      "Nedenunder står hver indikator på sin række. Har I et succeskriterium, så skriv værdien og årstallet. Under Bemærkning kan I skrive frit; rækken vokser med teksten.",
      "Alt kan stå tomt. Et tomt felt betyder, at I ikke har bemærkninger.",
    ],
    send: (replyTo, deadline) =>
      `Gem filen, og send den til ${replyTo ?? "den, I har fået den fra"}${deadline === null ? "" : ` senest ${deadline}`}.`,
    figures: "Tallene i skemaet",
    figuresText: (threshold) =>
      `Hvor der er målt før, står det seneste tal ved indikatoren. Antal under ${threshold} er skjult af hensyn til anonymitet.`,
    privacy: "Personoplysninger",
    privacyText: "Skriv aldrig navne på borgere, CPR-numre eller andet, som en person kan genkendes på.",
    disclaimer: "Om tallene",
  },
  gathered: {
    title: (catalogue) => `Høringssvar – ${catalogue}`,
    intro: "Parternes svar ved siden af hinanden. Arket laves forfra, hver gang der samles.",
    headings: {
      name: "Spørgsmål og indikatorer",
      current: "Gældende succeskriterium",
      answer: "Svar eller succeskriterium",
      by: "Nås senest",
      text: "Begrundelse og bemærkninger",
    },
    none: "Ikke fastlagt",
    current: (value, by, source) => `${value} senest ${by}${source === null ? "" : ` (efter ${source})`}`,
    sent: (file, at) => `${file}, indlæst ${at}`,
    emptied: "står ikke i den nyeste fil",
    gone: (id) => `${id} (findes ikke i kataloget længere)`,
  },
  answer: ({ choice, criterion, text }) =>
    [choice, criterion, text].filter((part) => part !== null).join(". "),
  criterion: (value, by) => `${value ?? "–"} senest ${by ?? "–"}`,
};
