// What is wrong in a figures.csv: each sentence says in which line, what stands there, and what to write instead.
import type { CsvProblem, CsvProblemCode } from "../../jobs/figures-csv";
import type { Language } from "../language";

type Sentences = Record<CsvProblemCode, (values: Record<string, string>) => string>;

const da = {
  place: (line: number, column: string | null, sheet: string | null) => {
    const where = sheet === null ? `Linje ${line}` : `Arket »${sheet}«, række ${line}`;
    return column === null ? where : `${where}, kolonnen ${column}`;
  },
  sheet: (sheet: string) => `Arket »${sheet}«`,
  problems: {
    empty: () => "Filen er tom. Den skal begynde med en linje med kolonnernes navne.",
    "no-table": () =>
      "Filen har intet ark med en tabel over tal. Tabellen skal have overskrifterne Indikator, Gruppe og Periode samt Antal, Ud af eller Værdi.",
    "sheet-too-large": () =>
      "Arket er for stort til at være en tabel over tal og er ikke læst. Gem tallene i en fil for sig.",
    "not-text": () => "Filen er ikke en CSV-fil i UTF-8. Gem den som »CSV UTF-8«, og prøv igen.",
    malformed: () =>
      "Anførselstegnene går ikke op. Sæt anførselstegn om hele feltet, og skriv dem dobbelt inde i det.",
    "unknown-column": ({ text }) =>
      `Kolonnen »${text}« kendes ikke og er ikke læst. Ret navnet, eller slet kolonnen.`,
    "doubled-column": ({ text }) => `Kolonnen »${text}« står der to gange. Slet den ene.`,
    "missing-column": ({ text }) => `Kolonnen »${text}« mangler. Uden den kan tallene ikke placeres.`,
    "too-many-cells": () =>
      "Linjen har flere felter end overskriften. Er der komma i et tal, så brug semikolon mellem felterne, eller sæt anførselstegn om tallet.",
    "empty-id": () => "Feltet er tomt, men skal udfyldes. Skriv id’et fra indikatorkataloget.",
    "unknown-indicator": ({ text }) => `Indikatoren »${text}« findes ikke i indikatorkataloget. Ret id’et.`,
    "unknown-group": ({ text, allowed }) => `Gruppen »${text}« hører ikke til indikatoren. Skriv ${allowed}.`,
    "unknown-category": ({ text, allowed }) =>
      allowed === ""
        ? `Indikatoren har ingen opdeling, men her står »${text}«. Lad feltet være tomt.`
        : `Opdelingen »${text}« hører ikke til indikatoren. Skriv ${allowed}.`,
    "unknown-definition": ({ text, allowed }) =>
      allowed === ""
        ? `Indikatoren har kun én definition, men her står »${text}«. Lad feltet være tomt.`
        : `Definitionen »${text}« hører ikke til indikatoren. Skriv ${allowed}, eller lad feltet være tomt.`,
    "not-a-period": ({ text }) =>
      `»${text}« er ikke en periode. Skriv fx 2018, 2018H1, 2018-03, 2017-10/2018-09 eller KV2017.`,
    "other-period-kind": ({ text }) =>
      `Perioden ${text} er af en anden slags, end indikatoren opgøres for. Ret perioden.`,
    "not-a-number": ({ text }) => `»${text}« er ikke et tal. Skriv tallet alene, uden tusindtalsskilletegn.`,
    "ambiguous-number": ({ text }) =>
      `»${text}« kan læses som to forskellige tal. Skriv det uden tusindtalsskilletegn.`,
    "unknown-missing": ({ text, allowed }) =>
      `»${text}« er ikke en årsag til manglende tal. Skriv ${allowed}, eller lad feltet være tomt.`,
    "unknown-basis": ({ text, allowed }) =>
      `»${text}« er ikke et opgørelsesgrundlag. Skriv ${allowed}, eller lad feltet være tomt.`,
    "not-true": ({ text }) => `»${text}« kan ikke forstås. Skriv true, eller lad feltet være tomt.`,
    "duplicate-figure": ({ text }) => `Det samme tal står allerede i linje ${text}. Slet den ene linje.`,
    "on-two-sheets": ({ text, sheet }) =>
      `Tallet for ${text} står allerede på arket »${sheet}«, og det er det, der bruges. Slet det ene.`,
    "cpr-number": () =>
      "Her ser ud til at stå et CPR-nummer. Slet det; linjen er ikke læst, og personnumre må ikke stå i filen.",
  } satisfies Sentences,
};

type Texts = typeof da;

const en: Texts = {
  place: (line, column, sheet) => {
    const where = sheet === null ? `Line ${line}` : `Sheet “${sheet}”, row ${line}`;
    return column === null ? where : `${where}, column ${column}`;
  },
  sheet: (sheet) => `Sheet “${sheet}”`,
  problems: {
    empty: () => "The file is empty. It must begin with a line of column names.",
    "no-table": () =>
      "The file has no sheet with a table of figures. The table must have the headings Indicator, Group and Period, and Number, Out of or Value.",
    "sheet-too-large": () =>
      "The sheet is too large to be a table of figures and was not read. Save the figures in a file of their own.",
    "not-text": () => "The file is not a CSV file in UTF-8. Save it as “CSV UTF-8” and try again.",
    malformed: () =>
      "The quotation marks do not match. Put them around the whole field and double those inside it.",
    "unknown-column": ({ text }) =>
      `The column “${text}” is not known and was not read. Correct its name, or delete the column.`,
    "doubled-column": ({ text }) => `The column “${text}” stands there twice. Delete one of them.`,
    "missing-column": ({ text }) =>
      `The column “${text}” is missing. Without it the figures cannot be placed.`,
    "too-many-cells": () =>
      "The line has more fields than the header. If numbers have a decimal comma, use semicolons between the fields, or put quotation marks around the numbers.",
    "empty-id": () => "The field is empty but must be filled in. Type the id from the catalogue.",
    "unknown-indicator": ({ text }) => `The indicator “${text}” is not in the catalogue. Correct the id.`,
    "unknown-group": ({ text, allowed }) =>
      `The group “${text}” does not belong to the indicator. Type ${allowed}.`,
    "unknown-category": ({ text, allowed }) =>
      allowed === ""
        ? `The indicator has no categories, but “${text}” stands here. Leave the field empty.`
        : `The category “${text}” does not belong to the indicator. Type ${allowed}.`,
    "unknown-definition": ({ text, allowed }) =>
      allowed === ""
        ? `The indicator has one definition only, but “${text}” stands here. Leave the field empty.`
        : `The definition “${text}” does not belong to the indicator. Type ${allowed}, or leave the field empty.`,
    "not-a-period": ({ text }) =>
      `“${text}” is not a period. Type, for example, 2018, 2018H1, 2018-03, 2017-10/2018-09 or KV2017.`,
    "other-period-kind": ({ text }) =>
      `The period ${text} is of another kind than the indicator is measured in. Correct the period.`,
    "not-a-number": ({ text }) =>
      `“${text}” is not a number. Type the number alone, without a thousands separator.`,
    "ambiguous-number": ({ text }) =>
      `“${text}” can be read as two different numbers. Type it without a thousands separator.`,
    "unknown-missing": ({ text, allowed }) =>
      `“${text}” is not a reason for a missing figure. Type ${allowed}, or leave the field empty.`,
    "unknown-basis": ({ text, allowed }) =>
      `“${text}” is not a basis. Type ${allowed}, or leave the field empty.`,
    "not-true": ({ text }) => `“${text}” cannot be understood. Type true, or leave the field empty.`,
    "duplicate-figure": ({ text }) => `The same figure already stands in line ${text}. Delete one of them.`,
    "on-two-sheets": ({ text, sheet }) =>
      `The figure for ${text} already stands on the sheet “${sheet}”, and that one is used. Delete one of them.`,
    "cpr-number": () =>
      "There seems to be a personal number (CPR) here. Delete it; the line was not read, and personal numbers must not stand in the file.",
  },
};

export const csvText = { da, en };

/** `Linje 3, kolonnen period: »i fjor« er ikke en periode. …`; of a whole file or sheet without a line. */
export function csvProblemSentence(problem: CsvProblem, language: Language): string {
  const { place, sheet, problems } = csvText[language];
  const sentence = problems[problem.code](problem.values);
  if (problem.code === "no-table") return sentence;
  const isWholeSheet = problem.code === "sheet-too-large" || problem.code === "on-two-sheets";
  const where =
    isWholeSheet && problem.sheet !== undefined
      ? sheet(problem.sheet)
      : place(problem.line, problem.column, problem.sheet ?? null);
  return `${where}: ${sentence}`;
}
