// In Danish.
import type { Sentences } from "./texts";

const asXlsxDa = "Åbn den i Excel, og gem den som .xlsx.";

const otherFileDa = "Vælg en CSV-fil eller en Excel-projektmappe (.xlsx).";

export const da: Sentences = {
  empty: "Filen er tom. Vælg den fil, som tallene står i.",
  password:
    "Filen er beskyttet med adgangskode eller gemt i det gamle format .xls. Åbn den i Excel, fjern adgangskoden, og gem den som .xlsx.",
  xls: `Filen er gemt i det gamle format .xls. ${asXlsxDa}`,
  xlsb: `Filen er gemt i formatet .xlsb. ${asXlsxDa}`,
  ods: `Filen er et regneark i formatet .ods. ${asXlsxDa}`,
  docx: `Filen er et Word-dokument. ${otherFileDa}`,
  pptx: `Filen er en PowerPoint-præsentation. ${otherFileDa}`,
  pdf: `Filen er en PDF. ${otherFileDa}`,
  damaged:
    "Filen er beskadiget og kan ikke læses. Gem den igen i Excel, eller bed afsenderen sende den igen.",
  "too-large":
    "Filen er for stor til at være en liste over tal. Gem tallene i en fil for sig, og vælg den i stedet.",
  workbook: `Filen har ingen ark med tal. ${otherFileDa}`,
  csv: `Filen kan ikke læses. ${otherFileDa}`,
  lock: "Filen er kun et mærke om, at nogen har projektmappen åben. Vælg selve projektmappen.",
  unknown: `Filen er hverken en CSV-fil eller en Excel-projektmappe. ${otherFileDa}`,
};
