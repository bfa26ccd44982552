// How a sheet goes on paper: landscape A4, as wide as one page, the headings and the page's number on each.
import type { Catalogue } from "../../barometer/catalogue";
import type { Language } from "../../text/language";
import { resultsText } from "../../text/sheets/results";
import { headerText } from "./page-words";
import { pagesOf, type Printed } from "./pages";
import type { Box, PageSetup } from "./plan";
import { MARGINS } from "./style";

export interface PrintedSheet {
  catalogue: Catalogue;
  language: Language;
  area: Box;
  /** Zero-based row of the headings. */
  header: number;
  /** What is printed and how high it is, for a sheet that chooses its page breaks; else the printer does. */
  paging?: Pick<Printed, "widths" | "top" | "repeated" | "rows" | "first">;
  /** In the middle of each page's foot. */
  foot?: string;
  centered?: boolean;
  /** Of the secretariat alone: each page says at its head and foot that it stays in the house. */
  isInternal?: boolean;
  /** Pages beside each other that a row takes, the first column on each of them. */
  across?: number;
  /** Points of the smallest letters, where none may be printed too small to be read. */
  smallest?: number;
}

export function landscapePage(sheet: PrintedSheet): PageSetup {
  const { catalogue, language, area, header, paging, centered, smallest, across = 1 } = sheet;
  const head = sheet.isInternal === true ? resultsText[language].internal : undefined;
  const { foot = head } = sheet;
  const paper = { orientation: "landscape", margins: MARGINS } as const;
  return {
    ...paper,
    fitWidth: across,
    printArea: area,
    titleRows: { row: header, rows: 1 },
    ...(across === 1 ? {} : { titleColumns: { column: area.column, columns: 1 } }),
    ...(head === undefined ? {} : { header: { center: headerText(head) } }),
    footer: {
      left: headerText(catalogue.title),
      ...(foot === undefined ? {} : { center: headerText(foot) }),
      right: resultsText[language].page("&P", "&N"),
    },
    ...(centered === true ? { centerHorizontally: true } : {}),
    ...(paging === undefined
      ? {}
      : pagesOf({ ...paper, ...paging, ...(smallest === undefined ? {} : { smallest }) })),
  };
}
