// Why a file of figures from another system could not be read, and what to do about it.
import type { IntakeProblem } from "../../intake/problem";
import type { Language } from "../language";

type Sentences = Record<IntakeProblem, string>;

const asXlsxDa = "Åbn den i Excel, og gem den som .xlsx.";
const otherFileDa = "Vælg en CSV-fil eller en Excel-projektmappe (.xlsx).";

const da: Sentences = {
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
  unknown: `Filen er hverken en CSV-fil eller en Excel-projektmappe. ${otherFileDa}`,
};

const asXlsxEn = "Open it in Excel and save it as .xlsx.";
const otherFileEn = "Choose a CSV file or an Excel workbook (.xlsx).";

const en: Sentences = {
  empty: "The file is empty. Choose the file that holds the figures.",
  password:
    "The file is protected with a password or saved in the old .xls format. Open it in Excel, remove the password and save it as .xlsx.",
  xls: `The file is saved in the old .xls format. ${asXlsxEn}`,
  xlsb: `The file is saved in the .xlsb format. ${asXlsxEn}`,
  ods: `The file is a spreadsheet in the .ods format. ${asXlsxEn}`,
  docx: `The file is a Word document. ${otherFileEn}`,
  pptx: `The file is a PowerPoint presentation. ${otherFileEn}`,
  pdf: `The file is a PDF. ${otherFileEn}`,
  damaged:
    "The file is damaged and cannot be read. Save it again in Excel, or ask the sender to send it again.",
  "too-large":
    "The file is too large to be a list of figures. Save the figures in a file of their own and choose that one.",
  workbook: `The file has no sheets with figures. ${otherFileEn}`,
  csv: `The file cannot be read. ${otherFileEn}`,
  unknown: `The file is neither a CSV file nor an Excel workbook. ${otherFileEn}`,
};

export const fillRefusalText: Record<Language, Sentences> = { da, en };
