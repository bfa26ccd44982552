// Charts on their way into a file: those made here are added to their sheet's drawing, those that were deleted leave it. A drawing
// that nobody has touched stays as it was.
import { strFromU8 } from "fflate";
import { OFFICE } from "../../ooxml/names";
import { kindOf, relationshipsPath, resolvePath, type Relationship } from "../../ooxml/relationships";
import { parseAddress } from "../book/addresses";
import type { Book, Sheet } from "../book/book";
import type { CarriedChart, SheetChart } from "../book/charts";
import { freePath, relate, relationshipsXml } from "./relationships";
import type { SourceSheet } from "./save-comments";
import { chartXml, DRAWING_NAMES } from "./write-chart";
import { attributes, element, findElements, XML_HEAD, xmlAttribute } from "./xml";

type WrittenParts = Record<string, string | Uint8Array>;

interface ChartsToWrite {
  book: Book;
  sheet: Sheet;
  relationships: Relationship[];
  parts: WrittenParts;
  types: Map<string, string>;
}

export function areChartsTouched({ charts, loadedCharts }: Sheet): boolean {
  return (
    charts.length !== loadedCharts.length || charts.some((chart, index) => chart !== loadedCharts[index])
  );
}

/** Writes what has changed of a sheet's charts. @returns the element by which the sheet names its drawing, where that changes */
export function writeSheetCharts(writing: ChartsToWrite): Record<string, string> {
  const { book, sheet, relationships, parts, types } = writing;
  const old = relationships.find(({ type }) => kindOf(type) === "drawing");
  const path = old?.target.slice(1) ?? freePath(parts, "xl/drawings/drawing", ".xml");
  let xml = textOf(parts[path]) ?? EMPTY_DRAWING;
  const drawn = old === undefined ? [] : relationshipsIn(parts, path);
  for (const { content } of sheet.loadedCharts) {
    if (content.kind === "made" || sheet.charts.some((chart) => chart.content === content)) continue;
    xml = xml.replace(content.anchor, "");
    dropChart(parts, content);
    drop(drawn, ({ target }) => resolvePath(path, target) === content.part);
  }
  for (const chart of sheet.charts) {
    if (chart.content.kind === "carried") continue;
    const box = parseAddress(chart.content.place)?.box;
    // Its cells are gone, and it with them.
    if (box === undefined) continue;
    const part = freePath(parts, "xl/charts/chart", ".xml");
    parts[part] = chartXml(chart.content, book);
    types.set(part, CHART_TYPE);
    const id = relate(drawn, `${OFFICE}/chart`, `/${part}`);
    xml = withAnchor(xml, anchorXml(chart, box, id, nextShape(xml)));
  }
  if (!/<(?:\w+:)?\w+Anchor[\s>]/.test(xml)) {
    Reflect.deleteProperty(parts, path);
    Reflect.deleteProperty(parts, relationshipsPath(path));
    drop(relationships, (one) => one === old);
    return { drawing: "" };
  }
  parts[path] = xml;
  parts[relationshipsPath(path)] = relationshipsXml(drawn);
  types.set(path, "application/vnd.openxmlformats-officedocument.drawing+xml");
  return old === undefined
    ? { drawing: element("drawing", { "r:id": relate(relationships, `${OFFICE}/drawing`, `/${path}`) }) }
    : {};
}

/** What stood on a sheet that is gone must not lie in the file unseen. */
export function dropDeletedCharts(
  book: Book,
  sources: ReadonlyMap<string, SourceSheet>,
  parts: WrittenParts,
): void {
  const present = new Set(book.sheets.map(({ origin }) => origin));
  for (const [name, { relationships }] of sources) {
    if (present.has(name)) continue;
    for (const { type, target } of relationships) {
      if (kindOf(type) !== "drawing") continue;
      const path = target.slice(1);
      for (const one of relationshipsIn(parts, path))
        if (kindOf(one.type) === "chart") dropChart(parts, { part: resolvePath(path, one.target) });
      Reflect.deleteProperty(parts, path);
      Reflect.deleteProperty(parts, relationshipsPath(path));
    }
  }
}

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const EMPTY_DRAWING = `${XML_HEAD}<xdr:wsDr ${DRAWING_NAMES}></xdr:wsDr>`;

/** With the parts that only it has: its colours and its style. */
function dropChart(parts: WrittenParts, { part }: Pick<CarriedChart, "part">): void {
  for (const { target } of relationshipsIn(parts, part))
    if (/\/charts\//.test(`/${resolvePath(part, target)}`))
      Reflect.deleteProperty(parts, resolvePath(part, target));
  Reflect.deleteProperty(parts, part);
  Reflect.deleteProperty(parts, relationshipsPath(part));
}

function relationshipsIn(parts: WrittenParts, part: string): Relationship[] {
  return findElements(textOf(parts[relationshipsPath(part)]) ?? "", "Relationship").map(
    ({ attributes: own }) => ({
      id: own["Id"] ?? "",
      type: own["Type"] ?? "",
      target: own["Target"] ?? "",
      external: own["TargetMode"] === "External",
    }),
  );
}

/** Moves and grows with its cells, as Excel lays charts. */
function anchorXml(
  { name }: SheetChart,
  box: { row: number; column: number; rows: number; columns: number },
  relationship: string,
  shape: number,
): string {
  const corner = (column: number, row: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor ${DRAWING_NAMES}><xdr:from>${corner(box.column, box.row)}</xdr:from>` +
    `<xdr:to>${corner(box.column + box.columns, box.row + box.rows)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributes({ id: shape, name })}/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="${xmlAttribute(relationship)}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function withAnchor(xml: string, anchor: string): string {
  const end = xml.lastIndexOf("</");
  return end < 0 ? xml : `${xml.slice(0, end)}${anchor}${xml.slice(end)}`;
}

/** Shapes of a drawing are numbered; 1 is the drawing's own. */
function nextShape(xml: string): number {
  const numbers = [...xml.matchAll(/<(?:\w+:)?cNvPr\s[^>]*?\bid\s*=\s*["'](\d+)["']/g)];
  return Math.max(1, ...numbers.map(([, id]) => Number(id))) + 1;
}

function drop<T>(list: T[], isGone: (one: T) => boolean): void {
  for (let at = list.length - 1; at >= 0; at -= 1) if (isGone(list[at] as T)) list.splice(at, 1);
}

function textOf(part: string | Uint8Array | undefined): string | null {
  return part === undefined ? null : typeof part === "string" ? part : strFromU8(part);
}
