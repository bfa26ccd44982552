// In Danish. A file format: what stands here is read back from workbooks already sent out (src/text/formerly.ts).
import { formatDate } from "../../said/dates";
import type { Texts } from "./texts";

export const da: Texts = {
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
    status: {
      imported: "indlæst",
      unchanged: "uændret",
      replaced: "erstattet",
      refused: "afvist",
      undone: "fortrudt",
      closed: "afsluttet",
      begun: "begyndt",
    },
    round: {
      name: (title) => `Runden ${title}`,
      closed: ({ round, isDelivered, at, ready, approved }) =>
        [
          `Runden ${round} er afsluttet.`,
          ...(isDelivered ? [at === null ? "Afleveret." : `Afleveret (${at}).`] : ["Ikke afleveret."]),
          ...(ready === null ? [] : [`Meldt klar: ${ready}.`]),
          ...(approved === null ? [] : [`Godkendt: ${approved}.`]),
        ].join(" "),
      begun: (period, deadline) => `Ny runde for ${period}. ${frist(deadline)}`,
      corrected: (period, deadline) => `Oplysningerne om runden for ${period} er rettet. ${frist(deadline)}`,
    },
    undone: {
      import: (time) => `Importen ${time}`,
      reason: (out, back) =>
        `Importen er fortrudt: ${out} tal er taget ud af Data, og ${back} står igen, som de stod før.`,
    },
  },
  changes: {
    section: "Ændringer og afgørelser",
    headings: {
      at: "Tidspunkt",
      kind: "Hvad der skete",
      indicator: "Indikator-id",
      group: "Gruppe-id",
      category: "Opdelings-id",
      period: "Periode",
      definition: "Definition",
      department: "Forvaltnings-id",
      before: "Før",
      after: "Nu",
      file: "Kildefil før",
      cell: "Kildecelle før",
      who: "Afgjort af",
      why: "Begrundelse",
      said: "Gælder for",
    },
    kinds: {
      replaced: "Erstattet af en nyere fil",
      missing: "Mangler i en nyere fil",
      returned: "Er med igen",
      withdrawn: "Taget ud",
      kept: "Beholdt",
      chosen: "Valgt blandt uenige tal",
      undone: "Fortrudt",
      criterion: "Succeskriterium overtaget fra høringen",
      extraction: "Udtræk ændret",
      rewritten: "Skrevet om af udvalget",
    },
  },
};

function frist(deadline: string | null): string {
  return deadline === null ? "Ingen frist er fastsat." : `Frist: ${formatDate(deadline, "da")}.`;
}
