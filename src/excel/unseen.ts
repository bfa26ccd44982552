// Texts that no cell shows: what the document says of itself, above and below printed pages, behind links.
import type { ReadRequest, UnseenText } from "../jobs/port";
import { cellAddress, columnsAddress } from "../sheets/plan";

const PROPERTIES = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "lastAuthor",
  "manager",
  "company",
  "category",
] as const;
const PAGES = ["defaultForAllPages", "firstPage", "oddPages", "evenPages"] as const;
const PLACES = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

/** Of every sheet, to be loaded with the sheets themselves. */
export const HEADERS_AND_FOOTERS = PAGES.flatMap((pages) =>
  PLACES.map((place) => `items/pageLayout/headersFooters/${pages}/${place}`),
).join(",");

/**
 * Asks with the next request for what the document says of itself.
 * @param worksheets loaded with HEADERS_AND_FOOTERS
 * @returns to be called when that request has been answered
 */
export function loadUnseen(workbook: Excel.Workbook): (worksheets: Excel.Worksheet[]) => UnseenText[] {
  const properties = workbook.properties.load(PROPERTIES.join(","));
  const custom = workbook.properties.custom.load("items/key,items/value");
  return (worksheets) => {
    const own = [
      ...PROPERTIES.map((name) => properties[name]),
      ...custom.items.flatMap(({ key, value }) => [key, String(value)]),
    ].map((text): UnseenText => ({ what: "properties", text, sheet: null, cell: null }));
    const pages = worksheets.flatMap(({ name, pageLayout }) =>
      // The default is what odd pages have: said once.
      [
        ...new Set(PAGES.flatMap((page) => PLACES.map((place) => pageLayout.headersFooters[page][place]))),
      ].map((text): UnseenText => ({ what: "header-footer", text, sheet: name, cell: null })),
    );
    return [...own, ...pages].filter(({ text }) => text !== "");
  };
}

/**
 * Asks with the next request for the links in some columns of a sheet.
 * @param range what is used of it
 * @returns to be called when that request has been answered
 */
export function loadLinks(range: Excel.Range, { sheet, links = [] }: ReadRequest): () => UnseenText[] {
  const spans = links.map(({ column, columns }) => {
    const span = range.getIntersectionOrNullObject(columnsAddress(column, columns));
    span.load("rowIndex,columnIndex");
    return { span, cells: span.getCellProperties({ hyperlink: true }) };
  });
  return () =>
    spans.flatMap(({ span, cells }) =>
      span.isNullObject
        ? []
        : cells.value.flatMap((row, down) =>
            row.flatMap(({ hyperlink }, across) => {
              const cell = cellAddress(span.rowIndex + down, span.columnIndex + across);
              const { address, documentReference, screenTip } = hyperlink ?? {};
              return [address, documentReference, screenTip].flatMap((text): UnseenText[] =>
                text ? [{ what: "link", text, sheet, cell }] : [],
              );
            }),
          ),
    );
}
