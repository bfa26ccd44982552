// The page set-up of a sheet on its way into a file.
import { columnName, quoteSheet } from "../book/addresses";
import type { Page, Sheet } from "../book/book";
import type { RangeBox } from "../types";
import { element, xmlPlain } from "./xml";
import { POINTS_PER_INCH } from "../book/sizes";

export function pageXml(page: Page): string {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  const { margins, zoom } = page;
  const options = {
    horizontalCentered: page.centerHorizontally ? 1 : null,
    verticalCentered: page.centerVertically ? 1 : null,
    headings: page.printHeadings ? 1 : null,
    gridLines: page.printGridlines ? 1 : null,
  };
  return (
    (Object.values(options).some((value) => value !== null) ? element("printOptions", options) : "") +
    element("pageMargins", {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }) +
    element("pageSetup", {
      paperSize: page.paperSize,
      // 0 pages stands for as many as it takes.
      ...("scale" in zoom
        ? { scale: zoom.scale === 100 ? null : zoom.scale }
        : { fitToWidth: zoom.fitWidth ?? 0, fitToHeight: zoom.fitHeight ?? 0 }),
      orientation: page.orientation,
      blackAndWhite: page.blackAndWhite ? 1 : null,
      draft: page.draft ? 1 : null,
    }) +
    headerFooterXml(page)
  );
}

/** In the order of the format (ECMA-376 18.3.1.46). */
function headerFooterXml({ header, footer, even, first, differs }: Page): string {
  const texts = [
    ["oddHeader", header],
    ["oddFooter", footer],
    ["evenHeader", even.header],
    ["evenFooter", even.footer],
    ["firstHeader", first.header],
    ["firstFooter", first.footer],
  ].flatMap(([name = "", text = ""]) => (text === "" ? [] : [`<${name}>${xmlPlain(text)}</${name}>`]));
  if (texts.length === 0 && !differs.first && !differs.even) return "";
  const attributes = {
    differentOddEven: differs.even ? 1 : null,
    differentFirst: differs.first ? 1 : null,
  };
  return element("headerFooter", attributes, texts.join(""));
}

export function breaksXml(name: string, breaks: number[], max: number): string {
  if (breaks.length === 0) return "";
  return element(
    name,
    { count: breaks.length, manualBreakCount: breaks.length },
    breaks.map((id) => element("brk", { id, max, man: 1 })).join(""),
  );
}

/** Print area and titles are names of the sheet in the file. */
export function printNames(sheet: Sheet): { name: string; formula: string }[] {
  const prefix = `${quoteSheet(sheet.name)}!`;
  const names: { name: string; formula: string }[] = [];
  if (sheet.page.printArea.length > 0) {
    names.push({
      name: "_xlnm.Print_Area",
      formula: sheet.page.printArea.map((box) => prefix + absolute(box)).join(","),
    });
  }
  const titles: string[] = [];
  const { titleColumns, titleRows } = sheet.page;
  if (titleColumns)
    titles.push(
      `${prefix}$${columnName(titleColumns.column)}:$${columnName(titleColumns.column + titleColumns.columns - 1)}`,
    );
  if (titleRows) titles.push(`${prefix}$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`);
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", formula: titles.join(",") });
  return names;
}

/** A print area is written with both corners, also for a single cell. */
function absolute(box: RangeBox): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `${corner(box.row, box.column)}:${corner(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}
