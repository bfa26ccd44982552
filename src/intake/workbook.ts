// An .xlsx file to grids: the workbook is found through the package's relationships, its sheets in their order.
import { bytesOf, joined, nextOf } from "../ooxml/bytes";
import { decodeEscapes } from "../ooxml/escapes";
import { openArchive, type Archive, type Unpacker } from "../ooxml/zip";
import type { Grid } from "../sheets/plan";
import { isYes, readCells, type Merge, type SheetCells, type TextAt, type WantsFormulas } from "./cells";
import { readComments, type ReadComment } from "./comments";
import { readFormats, type Shown } from "./formats";
import { gridOf, shownIn, withFormulas } from "./grid";
import { isOldOffice, isZip, kindOfFile } from "./kind";
import { damaged, fault, IntakeError } from "./problem";
import { besideCells, personalPlaces, type Found, type PersonalPlace } from "./personal";
import { relationshipsOf } from "./relations";
import type { SharedParts } from "./shared-parts";
import { NO_STRINGS, readStrings, type SharedStrings } from "./strings";
import { readXml, type Pause } from "./xml";

export type { Unpacker } from "../ooxml/zip";

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

/** Of a sheet whose formulas nobody wants to know. */
export const NO_FORMULAS: WantsFormulas = () => false;

const NOTHING = { merges: [], hiddenRows: [], hiddenColumns: [] };

export interface ReadWorkbook {
  sheets: ReadSheet[];
  /** Days are counted from 1904 instead of 1900 (old Mac workbooks). */
  date1904: boolean;
  /** Whoever wrote it asks Excel to calculate everything: some programs then write 0 as the result of every formula. */
  neverCalculated: boolean;
}

/** A workbook whose sheets are known and not yet read: whoever asks for one pays for one. */
export interface OpenXlsx extends Omit<ReadWorkbook, "sheets"> {
  /** In their order; chart sheets and the like, which hold no cells, are left out. */
  sheets: readonly SheetPart[];
  /** Of the workbook, not of single sheets. */
  names: readonly string[];
  /**
   * @param formulas the columns whose formulas somebody wants to know; left out: all
   * @throws IntakeError when the sheet, or what it leans on, is damaged
   */
  read(sheet: SheetPart, formulas?: WantsFormulas): Promise<SheetReading>;
  /** Comments and notes; the parts of a sheet without any cost nothing. @throws IntakeError */
  comments(sheet: SheetPart): Promise<ReadComment[]>;
  /** Whether anything stands in the sheet; stops at the first thing that does. @throws IntakeError */
  isEmpty(sheet: SheetPart): Promise<boolean>;
  /** Whether the sheet is protected, without reading its cells. @throws IntakeError */
  isProtected(sheet: SheetPart): boolean;
  /** Where personal numbers stand that no grid shows; the cells of sheets to `skip` are looked at by others. */
  personal: (skip: (sheet: string) => boolean) => PersonalPlace[];
}

export interface SheetPart {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  part: string;
}

/** A sheet's cells, and how those numbers are shown that are shown as something else. */
export interface SheetReading extends SheetCells {
  /** By the index that cells name; null where a number is just a number. */
  formats: readonly (Shown | null)[];
}

/** More than any list of figures. */
const MOST_FILE_BYTES = 50 * 1024 * 1024;

/**
 * Every sheet of a workbook.
 * @param pause called often, so that whoever shows a pane can keep it alive
 * @throws IntakeError
 */
export async function readXlsx(bytes: Uint8Array, pause?: Pause): Promise<ReadWorkbook> {
  const { sheets, read, date1904, neverCalculated } = await openXlsx(bytes, pause);
  const found: ReadSheet[] = [];
  for (const sheet of sheets) found.push(await readSheet(sheet, read));
  return { sheets: found, date1904, neverCalculated };
}

async function readSheet(sheet: SheetPart, read: OpenXlsx["read"]): Promise<ReadSheet> {
  const { name, visibility } = sheet;
  const content = await cellsOrNull(() => read(sheet));
  // A formula's empty text is nothing to whoever looks for tables.
  const cells = content?.cells.filter(({ value }) => value !== "") ?? [];
  const values = content === null ? "too-large" : gridOf(name, cells);
  if (content === null || values === "too-large")
    return { name, visibility, grid: null, tooLarge: true, shown: new Map(), ...NOTHING };
  const { merges, hiddenRows, hiddenColumns } = content;
  const shown = shownIn(cells, content.formats);
  const grid = values === null ? null : withFormulas(values, cells);
  return { name, visibility, grid, tooLarge: false, shown, merges, hiddenRows, hiddenColumns };
}

/**
 * What sheets a workbook has, and how to read each.
 * @param unpacker the host's own, where it has one
 * @param shared what is known from workbooks before
 * @throws IntakeError
 */
export async function openXlsx(
  bytes: Uint8Array,
  pause?: Pause,
  unpacker?: Unpacker,
  shared?: SharedParts,
): Promise<OpenXlsx> {
  if (isOldOffice(bytes) || !isZip(bytes)) throw new IntakeError(kindOfFile(bytes), "no zip");
  if (bytes.length > MOST_FILE_BYTES) throw new IntakeError("too-large", "the file");
  const archive = openArchive(bytes, fault, { unpacker, keeps: true });
  const root = relationshipsOf(archive, "").find(({ type }) => type === "officeDocument");
  if (root === undefined || !archive.has(root.target))
    throw new IntakeError(kindOfFile(bytes), "no workbook in the package");
  const { listed, names, date1904, neverCalculated } = await readWorkbookPart(archive, root.target, bytes);
  const relations = relationshipsOf(archive, root.target);
  const partOf = (type: string) =>
    relations.find((one) => one.type === type && archive.has(one.target))?.target ?? null;
  const sheetNames = new Map<string, string>();
  const sheets = listed.flatMap(({ relation, ...sheet }, index): SheetPart[] => {
    const found = relations.find(({ id }) => id === relation);
    if (found === undefined) throw damaged(`the sheet ${index + 1} is missing`);
    sheetNames.set(found.target, decodeEscapes(sheet.name));
    return found.type === "worksheet" ? [{ ...sheet, part: found.target }] : [];
  });
  // Read when the first sheet is, and once for all of them.
  let leanedOn: Promise<{ strings: SharedStrings; formats: (Shown | null)[] }> | null = null;
  const [textPart, stylePart] = [partOf("sharedStrings"), partOf("styles")];
  const stringsAndFormats = async () => ({
    strings: textPart === null ? NO_STRINGS : await readStrings(archive, textPart, pause, shared?.texts),
    formats: stylePart === null ? [] : await readFormats(archive, stylePart),
  });
  let personal: ReadonlySet<number> | null = null;
  const beside = new Map<string, readonly Found[]>();
  return {
    sheets,
    names,
    date1904,
    neverCalculated,
    read: async ({ part }, formulas) => {
      leanedOn ??= stringsAndFormats();
      const { strings, formats } = await leanedOn;
      personal = strings.personal;
      const read = async (textAt: TextAt) => {
        const around = besideCells();
        const asked = { pause, beside: around.events, formulas };
        return { cells: await readCells(archive, part, textAt, asked), beside: around.found };
      };
      const textAt = (index: number) => strings.texts[index];
      // Where people type no two workbooks are the same; nobody reads formulas elsewhere.
      const reading =
        shared !== undefined && formulas === NO_FORMULAS
          ? await shared.cells(archive.packed(part), textAt, read)
          : await read(textAt);
      beside.set(part, reading.beside);
      return { ...reading.cells, formats };
    },
    comments: ({ part }) => readComments(archive, part, partOf("person")),
    isEmpty: ({ part }) => holdsNoCell(archive, part),
    isProtected: ({ part }) => holdsName(archive, part, PROTECTION),
    personal: (skip) =>
      personalPlaces(archive, { sheets: sheetNames, strings: textPart, personal, beside, shared }, skip),
  };
}

async function holdsNoCell(archive: Archive, part: string): Promise<boolean> {
  const found = new Error("a cell");
  try {
    await readXml(archive, part, {
      open(name) {
        if (name === "v" || name === "is" || name === "f") throw found;
      },
    });
  } catch (error) {
    if (error === found) return false;
    throw error;
  }
  return true;
}

/** Whether letters stand somewhere in a part; in an encoding of two bytes to a letter they are not found. */
function holdsName(archive: Archive, part: string, letters: Uint8Array): boolean {
  let before = new Uint8Array();
  for (const piece of archive.pieces(part)) {
    const bytes = joined(before, piece);
    if (nextOf(bytes, 0, letters) >= 0) return true;
    before = bytes.slice(-letters.length);
  }
  return false;
}

const PROTECTION = bytesOf("sheetProtection");

async function cellsOrNull(read: () => Promise<SheetReading>): Promise<SheetReading | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof IntakeError && error.problem === "too-large") return null;
    throw error;
  }
}

async function readWorkbookPart(archive: Archive, part: string, bytes: Uint8Array) {
  const listed: { name: string; visibility: ReadSheet["visibility"]; relation: string }[] = [];
  const names: string[] = [];
  let date1904 = false;
  let neverCalculated = false;
  let depth = 0;
  await readXml(archive, part, {
    open(name, attributes) {
      if (depth === 0 && name !== "workbook")
        throw new IntakeError(kindOfFile(bytes), `${part} is a ${name}`);
      depth += 1;
      if (name === "workbookPr") date1904 = isYes(attributes.get("date1904"));
      if (name === "calcPr") neverCalculated = isYes(attributes.get("fullCalcOnLoad"));
      if (name === "definedName" && attributes.get("localSheetId") === undefined)
        names.push(attributes.get("name") ?? "");
      if (name !== "sheet") return;
      const state = attributes.get("state");
      listed.push({
        name: attributes.get("name") ?? "",
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        relation: attributes.prefixed("id") ?? "",
      });
    },
    close: () => void (depth -= 1),
  });
  return { listed, names, date1904, neverCalculated };
}
