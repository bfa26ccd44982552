// In Danish.
import { indicatorCount, n } from "../counts/da";
import type { Texts } from "./texts";

export const da: Texts = {
  title: "Opret indberetningsskema",
  catalogue: "Indikatorkatalog",
  ownCatalogueLabel: (title) => `${title} (egen fil)`,
  workbookCatalogueLabel: (title) => `${title} (i denne projektmappe)`,
  loadFile: "Hent eget katalog …",
  fileLabel: "Katalogfil (JSON)",
  fileLoaded: (title) => `Kataloget »${title}« er hentet og valgt.`,
  fileTooLarge: "Filen er for stor til at være et katalog. Vælg en JSON-fil på højst 5 MB.",
  fileUnreadable:
    "Filen kunne ikke åbnes. Kontrollér, at den stadig findes og ikke er åben i et andet program.",
  fileProblemsTitle: (count) =>
    count === 1 ? "Der er en fejl i katalogfilen" : `Der er ${n(count)} fejl i katalogfilen`,
  fileProblemsMore: (count) => `… og ${n(count)} til.`,
  department: "Forvaltning",
  allDepartments: "Alle forvaltninger i ét skema",
  noDepartments: "Kataloget nævner ingen forvaltninger, så skemaet gælder for alle.",
  period: "Periode",
  periodHint: "Fx 2018, 2018H1, 2018Q1, 2018-03, 2018-12-31 eller 2017-10/2018-09.",
  periodMissing: "Skriv den periode, som tallene skal gælde for, fx 2018.",
  periodWrong: (text) =>
    `»${text}« er ikke en periode. Skriv fx 2018 for et år, 2018H1 for et halvår eller 2018-12-31 for en dato.`,
  language: "Skemaets sprog",
  languageHint: "Katalogets egne navne og definitioner bliver ikke oversat.",
  languages: { da: "Dansk", en: "Engelsk" },
  noIndicators: "Kataloget har ingen indikatorer endnu. Skemaet får ingen rækker til tal.",
  whatHappens: "Det sker der",
  whatHappensText: (departments, indicators) =>
    `Projektmappen får en vejledning, et indberetningsark og en liste over indikatorerne: ${indicatorCount(indicators)}${
      departments > 1 ? ` for ${n(departments)} forvaltninger` : ""
    }. Kun de gule felter kan udfyldes.`,
  exampleHistory: "Kataloget er et eksempel og har eksempeltal med fra tidligere perioder.",
  moreDetails: "Flere oplysninger",
  roundTitle: "Rundens navn",
  deadline: "Frist",
  contact: "Kontakt",
  contactHint: "Den, man kan spørge, fx et navn og et telefonnummer.",
  caseNumber: "Journalnummer",
  personalNumber: "Her ser der ud til at stå et CPR-nummer. Slet det; personnumre må ikke stå i skemaet.",
  due: (chosen, of) =>
    chosen === of
      ? `Alle ${n(of)} indikatorer skal indberettes`
      : `${n(chosen)} af ${indicatorCount(of)} skal indberettes`,
  dueLabel: "Indikatorer, der skal indberettes",
  dueAll: "Vælg alle",
  dueNone: "Vælg ingen",
  dueMissing: "Vælg mindst én indikator, der skal indberettes.",
  hearing: "Lav høringsskemaer til høringsparterne",
  submit: "Opret skema",
  created: "Skemaet er oprettet. Indtast tallene i de gule felter, og tryk derefter på Kontrollér.",
  createdEmpty:
    "Skemaet er oprettet, men kataloget har ingen indikatorer endnu. Tilføj dem under Sekretariat → Indikatorkatalog.",
};
