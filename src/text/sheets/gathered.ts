// Headings of the data sheet and the import log, and what an import came to.
import type { Language } from "../language";

const da = {
  title: (catalogue: string) => `Data – ${catalogue}`,
  intro: "En række for hvert tal. Id'erne er dem, andre programmer bruger; navnene står ved siden af.",
  headings: {
    indicator: "Indikator-id",
    indicatorName: "Indikator",
    group: "Gruppe-id",
    groupName: "Gruppe",
    category: "Opdelings-id",
    categoryName: "Opdeling",
    period: "Periode",
    definition: "Definition",
    numerator: "Antal",
    denominator: "Ud af",
    value: "Værdi",
    lower: "Nedre 95 %",
    upper: "Øvre 95 %",
    missing: "Årsag til manglende tal",
    basis: "Opgørelsesgrundlag",
    thirdGeneration: "Inkl. 3. generation",
    thirdGenerationReason: "Begrundelse for 3. generation",
    seriesBreak: "Databrud",
    remark: "Bemærkning",
    department: "Forvaltnings-id",
    departmentName: "Forvaltning",
    file: "Kildefil",
    cell: "Kildecelle",
    importedAt: "Indlæst",
  },
  log: {
    title: "Importlog",
    intro: "Hver fil, der er læst ind, med det, der skete.",
    empty: "Der er ikke læst nogen filer ind endnu.",
    headings: {
      importedAt: "Indlæst",
      file: "Fil",
      department: "Forvaltnings-id",
      departmentName: "Forvaltning",
      status: "Resultat",
      figures: "Tal",
      errors: "Fejl",
      warnings: "Advarsler",
      reason: "Forklaring",
    },
    status: { imported: "indlæst", unchanged: "uændret", replaced: "erstattet", refused: "afvist" },
  },
};

type Texts = typeof da;

const en: Texts = {
  title: (catalogue) => `Data – ${catalogue}`,
  intro: "One row for each figure. The ids are what other programs use; the names stand beside them.",
  headings: {
    indicator: "Indicator id",
    indicatorName: "Indicator",
    group: "Group id",
    groupName: "Group",
    category: "Category id",
    categoryName: "Category",
    period: "Period",
    definition: "Definition",
    numerator: "Number",
    denominator: "Out of",
    value: "Value",
    lower: "Lower 95%",
    upper: "Upper 95%",
    missing: "Reason for missing figure",
    basis: "Basis",
    thirdGeneration: "Incl. 3rd generation",
    thirdGenerationReason: "Reason for 3rd generation",
    seriesBreak: "Series break",
    remark: "Remark",
    department: "Department id",
    departmentName: "Department",
    file: "Source file",
    cell: "Source cell",
    importedAt: "Imported",
  },
  log: {
    title: "Import log",
    intro: "Every file that was read, and what came of it.",
    empty: "No files have been read yet.",
    headings: {
      importedAt: "Imported",
      file: "File",
      department: "Department id",
      departmentName: "Department",
      status: "Result",
      figures: "Figures",
      errors: "Errors",
      warnings: "Warnings",
      reason: "Explanation",
    },
    status: { imported: "imported", unchanged: "unchanged", replaced: "replaced", refused: "refused" },
  },
};

export type DataHeading = keyof Texts["headings"];
export type LogHeading = keyof Texts["log"]["headings"];
export const dataText: Record<Language, Texts> = { da, en };
