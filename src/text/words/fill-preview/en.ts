// In English.
import type { Sentences } from "./texts";

const asXlsxEn = "Open it in Excel and save it as .xlsx.";

const otherFileEn = "Choose a CSV file or an Excel workbook (.xlsx).";

export const en: Sentences = {
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
  lock: "The file is only a mark that somebody has the workbook open. Choose the workbook itself.",
  unknown: `The file is neither a CSV file nor an Excel workbook. ${otherFileEn}`,
};
