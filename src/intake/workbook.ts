// An .xlsx file to grids: the workbook is found through the package's relationships, its sheets in their order.
import { decodeEscapes } from "../ooxml/escapes";
import { kindOf, readRelationships } from "../ooxml/relationships";
import { prefixed } from "../ooxml/xml";
import { openArchive, type Archive } from "../ooxml/zip";
import type { CellValue, Grid } from "../sheets/plan";
import { readCells, type Cell, type Merge, type SheetCells } from "./cells";
import { readFormats, type Shown } from "./formats";
import { isOldOffice, isZip, kindOfFile } from "./kind";
import { damaged, fault, IntakeError } from "./problem";
import { readXml, type Pause } from "./xml";

export interface ReadSheet {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** Numbers as they stand, also behind a percent sign or a date; null where nothing is filled in. */
  grid: Grid | null;
  /** More cells than any list of figures: not read, so that a sheet of something else does not keep the others from it. */
  tooLarge: boolean;
  /** How a number is shown where it is shown as something else: by `row:column`, zero-based. */
  shown: ReadonlyMap<string, Shown>;
  merges: readonly Merge[];
  /** Zero-based, as are the columns. */
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
}

const NOTHING = { merges: [], hiddenRows: [], hiddenColumns: [] };

export interface ReadWorkbook {
  sheets: ReadSheet[];
  /** Days are counted from 1904 instead of 1900 (old Mac workbooks). */
  date1904: boolean;
  /** Whoever wrote it asks Excel to calculate everything: some programs then write 0 as the result of every formula. */
  neverCalculated: boolean;
}

/** More than any list of figures. */
const MOST_FILE_BYTES = 50 * 1024 * 1024;

/** A grid has every cell of its rectangle; a cell far away from the others must not make it larger than this. */
const MOST_GRID_CELLS = 4_000_000;

/**
 * @param pause called often, so that whoever shows a pane can keep it alive
 * @throws IntakeError
 */
export async function readXlsx(bytes: Uint8Array, pause?: Pause): Promise<ReadWorkbook> {
  if (isOldOffice(bytes) || !isZip(bytes)) throw new IntakeError(kindOfFile(bytes), "no zip");
  if (bytes.length > MOST_FILE_BYTES) throw new IntakeError("too-large", "the file");
  const archive = openArchive(bytes, fault);
  const root = relationshipsOf(archive, "").find(({ type }) => type === "officeDocument");
  if (root === undefined || !archive.has(root.target))
    throw new IntakeError(kindOfFile(bytes), "no workbook in the package");
  const { sheets, date1904, neverCalculated } = await readWorkbookPart(archive, root.target, bytes);
  const relations = relationshipsOf(archive, root.target);
  const partOf = (type: string) => relations.find((one) => one.type === type && archive.has(one.target));
  const textPart = partOf("sharedStrings");
  const stylePart = partOf("styles");
  const strings = textPart ? await readStrings(archive, textPart.target, pause) : [];
  const formats = stylePart ? await readFormats(archive, stylePart.target) : [];

  const read: ReadSheet[] = [];
  for (const { name, visibility, relation } of sheets) {
    const found = relations.find(({ id }) => id === relation);
    if (found === undefined) throw damaged(`the sheet ${read.length + 1} is missing`);
    // Chart sheets and the like hold no cells.
    if (found.type !== "worksheet") continue;
    const sheet = { name, visibility };
    const content = await cellsOrNull(archive, found.target, strings, pause);
    const grid = content === null ? "too-large" : gridOf(name, content.cells);
    if (content === null || grid === "too-large")
      read.push({ ...sheet, grid: null, tooLarge: true, shown: new Map(), ...NOTHING });
    else {
      const { cells, ...layout } = content;
      read.push({ ...sheet, grid, tooLarge: false, shown: shownIn(cells, formats), ...layout });
    }
  }
  return { sheets: read, date1904, neverCalculated };
}

async function cellsOrNull(...args: Parameters<typeof readCells>): Promise<SheetCells | null> {
  try {
    return await readCells(...args);
  } catch (error) {
    if (error instanceof IntakeError && error.problem === "too-large") return null;
    throw error;
  }
}

async function readWorkbookPart(archive: Archive, part: string, bytes: Uint8Array) {
  const sheets: { name: string; visibility: ReadSheet["visibility"]; relation: string }[] = [];
  let date1904 = false;
  let neverCalculated = false;
  let depth = 0;
  await readXml(archive, part, {
    open(name, attributes) {
      if (depth === 0 && name !== "workbook")
        throw new IntakeError(kindOfFile(bytes), `${part} is a ${name}`);
      depth += 1;
      if (name === "workbookPr") date1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name === "calcPr") neverCalculated = ["1", "true"].includes(attributes["fullCalcOnLoad"] ?? "");
      if (name !== "sheet") return;
      const state = attributes["state"];
      sheets.push({
        name: attributes["name"] ?? "",
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        relation: prefixed(attributes, "id") ?? "",
      });
    },
    close: () => void (depth -= 1),
  });
  return { sheets, date1904, neverCalculated };
}

interface Relationship {
  id: string;
  type: string;
  target: string;
}

/** Those that lead to parts of the package, by the kind of the part. */
function relationshipsOf(archive: Archive, part: string): Relationship[] {
  return readRelationships(archive, part, fault).flatMap(({ id, type, target, external }) =>
    external ? [] : [{ id, type: kindOf(type), target }],
  );
}

/** The texts of the workbook, which cells name by their number; readings beside the letters (furigana) are left out. */
async function readStrings(archive: Archive, part: string, pause?: Pause): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let collects = false;
  let phonetic = false;
  await readXml(
    archive,
    part,
    {
      open(name) {
        if (name === "si") text = "";
        else if (name === "rPh") phonetic = true;
        else if (name === "t") collects = !phonetic;
      },
      text(piece) {
        if (collects) text += piece;
      },
      close(name) {
        if (name === "si") strings.push(decodeEscapes(text));
        else if (name === "rPh") phonetic = false;
        else if (name === "t") collects = false;
      },
    },
    pause,
  );
  return strings;
}

function gridOf(sheet: string, cells: readonly Cell[]): Grid | null | "too-large" {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (width * height > MOST_GRID_CELLS) return "too-large";
  const values = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
  for (const { row, column, value } of cells) (values[row - top] ?? [])[column - left] = value;
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  if (formulas.length === 0) return { sheet, row: top, column: left, values };
  const written = values.map((line) => [...line]);
  for (const { row, column, formula } of formulas)
    (written[row - top] ?? [])[column - left] = formula ?? null;
  return { sheet, row: top, column: left, values, formulas: written };
}

function shownIn(cells: readonly Cell[], formats: readonly (Shown | null)[]): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const { row, column, value, style } of cells) {
    const format = formats[style] ?? null;
    if (format !== null && typeof value === "number") shown.set(`${row}:${column}`, format);
  }
  return shown;
}
