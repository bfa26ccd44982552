// The page set-up of a sheet out of its part.
import { emptyPage, type Page } from "../book/book";
import { child, childrenOf, isOn, type XmlNode } from "./xml-tree";
import { POINTS_PER_INCH } from "../book/sizes";

export function readPage(root: XmlNode): Page {
  const page = emptyPage();
  const setup = child(root, "pageSetup")?.attributes ?? {};
  page.orientation = setup["orientation"] === "landscape" ? "landscape" : "portrait";
  page.paperSize = setup["paperSize"] === undefined ? null : Number(setup["paperSize"]);
  page.blackAndWhite = isOn(setup["blackAndWhite"]);
  page.draft = isOn(setup["draft"]);
  const fitted = isOn(child(child(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  const pages = (count: string | undefined): number | null =>
    count === undefined ? 1 : Number(count) || null;
  page.zoom = fitted
    ? { fitWidth: pages(setup["fitToWidth"]), fitHeight: pages(setup["fitToHeight"]) }
    : { scale: Number(setup["scale"] ?? 100) };
  const margins = child(root, "pageMargins")?.attributes ?? {};
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = margins[side];
    if (inches !== undefined) page.margins[side] = Math.round(Number(inches) * POINTS_PER_INCH * 1e4) / 1e4;
  }
  const options = child(root, "printOptions")?.attributes ?? {};
  page.centerHorizontally = isOn(options["horizontalCentered"]);
  page.centerVertically = isOn(options["verticalCentered"]);
  page.printGridlines = isOn(options["gridLines"]);
  page.printHeadings = isOn(options["headings"]);
  const printed = child(root, "headerFooter");
  const text = (name: string): string => child(printed, name)?.text ?? "";
  page.header = text("oddHeader");
  page.footer = text("oddFooter");
  page.first = { header: text("firstHeader"), footer: text("firstFooter") };
  page.even = { header: text("evenHeader"), footer: text("evenFooter") };
  page.differs = {
    first: isOn(printed?.attributes["differentFirst"]),
    even: isOn(printed?.attributes["differentOddEven"]),
  };
  const breaks = (name: string): number[] =>
    childrenOf(child(root, name), "brk").map(({ attributes }) => Number(attributes["id"]));
  page.rowBreaks = breaks("rowBreaks");
  page.columnBreaks = breaks("colBreaks");
  return page;
}
