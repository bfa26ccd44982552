// Putting finished sheets in the place of old ones, so that it can be taken up again wherever it was cut short: what is to be
// done stands in a hidden sheet of the workbook until it is done.
import { boxAddress, cellAddress, type SheetPlan } from "../sheets/plan";
import type { SheetInfo, WorkbookChange } from "../jobs/port";

/** Sheets under construction; what an interruption left behind is taken away by the next write. */
export const STAGING_PREFIX = "~barometer ";
/** The record while the new sheets are being built: cut short here, nothing has happened to the old ones. */
const DRAFT = `${STAGING_PREFIX}udkast`;
/** The same sheet from the moment the new sheets are whole: cut short here, the rest is done by whoever reads next. */
const RECORD = `${STAGING_PREFIX}skift`;

/** A worksheet by name, named once in a request however often it is used. */
export type SheetLookup = (name: string) => Excel.Worksheet;

export interface Staged {
  plan: SheetPlan;
  staging: string;
}

/** Plain data, so that it can stand in cells. */
export interface Swap {
  sheets: {
    staging: string;
    name: string;
    position: number;
    visibility: SheetInfo["visibility"];
    table: string | null;
    /** Workbook names that exist already, with the cells they are to name from now on. */
    names: [string, string][];
    protect: boolean;
    commentable: boolean;
    /** Cell to select when the sheet is shown. */
    cursor: string | null;
  }[];
  /** Sheets that go: those that are replaced, and others. */
  leaving: string[];
  show: string | null;
}

/** @param knownNames of the workbook, in small letters; a plan's other names are made while its sheet is built */
export function planSwap(
  change: WorkbookChange,
  staged: readonly Staged[],
  knownNames: ReadonlySet<string>,
): Swap {
  const existing = new Map(change.seen.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.name]));
  const leaving = new Set((change.remove ?? []).map((name) => name.toLowerCase()));
  if (change.seen.blank && staged.some(({ plan }) => plan.visibility === "visible"))
    change.seen.sheets.forEach(({ name }) => leaving.add(name.toLowerCase()));
  for (const { plan } of staged) leaving.add(plan.name.toLowerCase());
  const position = positions(change, staged, leaving);
  return {
    sheets: staged.map(({ plan, staging }) => ({
      staging,
      name: plan.name,
      position: position(plan.name),
      visibility: plan.visibility,
      table: plan.table?.name ?? null,
      names: plan.names
        .filter(({ name }) => knownNames.has(name.toLowerCase()))
        .map(({ name, box }) => [name, reference(plan.name, boxAddress(box))]),
      protect: plan.protect,
      commentable: plan.commentable === true,
      cursor: plan.cursor ? cellAddress(plan.cursor.row, plan.cursor.column) : null,
    })),
    leaving: [...leaving].flatMap((name) => existing.get(name) ?? []).filter((name) => !isStaging(name)),
    show: change.show ?? null,
  };
}

/** A sheet that replaces another stands where the other stood; new ones come last, in the order given. */
function positions(
  change: WorkbookChange,
  staged: readonly Staged[],
  leaving: ReadonlySet<string>,
): (name: string) => number {
  const laid = new Set(staged.map(({ plan }) => plan.name.toLowerCase()));
  const order = change.seen.sheets
    .map(({ name }) => name)
    .filter((name) => !isStaging(name))
    .map((name) => name.toLowerCase())
    .filter((name) => laid.has(name) || !leaving.has(name));
  const known = new Set(order);
  const fresh = staged.map(({ plan }) => plan.name.toLowerCase()).filter((name) => !known.has(name));
  const all = [...order, ...fresh];
  return (name) => all.indexOf(name.toLowerCase());
}

/** Writes the record beside the sheets under construction. */
export function draftSwap(workbook: Excel.Workbook, swap: Swap): void {
  const sheet = workbook.worksheets.add(DRAFT);
  sheet.visibility = "Hidden";
  const lines = linesOf(swap).map((line) => [`'${line}`]);
  sheet.getRange(boxAddress({ row: 0, column: 0, rows: lines.length, columns: 1 })).values = lines;
}

/** Upper estimates of what draft and swap add to a request. */
export function swapBytes(swap: Swap): number {
  return linesOf(swap).join("").length * 4 + swap.sheets.length * 3_000 + swap.leaving.length * 900 + 4_000;
}

/** Cells hold 32,767 characters: a line per sheet. */
function linesOf({ sheets, leaving, show }: Swap): string[] {
  return [JSON.stringify({ leaving, show }), ...sheets.map((sheet) => JSON.stringify(sheet))];
}

/** From here on the new sheets count. */
export function commitSwap(sheets: SheetLookup): void {
  sheets(DRAFT).name = RECORD;
}

/** Does what is left to do, in an order that can be cut anywhere: old sheet away, new one in its place, then its finish. */
export function carryOut(
  workbook: Excel.Workbook,
  sheets: SheetLookup,
  swap: Swap,
  present: readonly SheetInfo[],
): void {
  const info = new Map(present.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const waiting = swap.sheets.filter(({ staging }) => info.has(staging.toLowerCase()));
  const placed = new Set(
    swap.sheets.filter((one) => !waiting.includes(one)).map(({ name }) => name.toLowerCase()),
  );
  // A sheet goes on under its staging name in this request: a path is followed once.
  const sheetOf = ({ staging, name }: Swap["sheets"][number]) =>
    sheets(placed.has(name.toLowerCase()) ? name : staging);

  // Shown first: Excel refuses to delete the last visible sheet.
  for (const one of waiting) if (one.visibility === "visible") sheetOf(one).visibility = "Visible";
  for (const name of swap.leaving) {
    const old = info.get(name.toLowerCase());
    if (old === undefined || placed.has(name.toLowerCase())) continue;
    // Excel deletes no sheet that is very hidden.
    if (old.visibility === "veryHidden") sheets(old.name).visibility = "Hidden";
    sheets(old.name).delete();
  }
  for (const one of waiting) sheetOf(one).name = one.name;
  for (const one of [...swap.sheets].sort((a, b) => a.position - b.position))
    sheetOf(one).position = one.position;
  for (const one of swap.sheets)
    finish(workbook, sheetOf(one), one, info.get(one.name.toLowerCase()), placed);
  const shown = swap.sheets.find(({ name }) => name === swap.show);
  if (swap.show !== null) {
    const sheet = shown ? sheetOf(shown) : sheets(swap.show);
    sheet.activate();
    if (shown?.cursor) sheet.getRange(shown.cursor).select();
  }
  sheets(RECORD).delete();
}

function finish(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  { name, table, names, protect, commentable, visibility }: Swap["sheets"][number],
  before: SheetInfo | undefined,
  placed: ReadonlySet<string>,
): void {
  const isProtected = placed.has(name.toLowerCase()) && before?.protected === true;
  // Table names are unique in the workbook, so the name waits until the old sheet and its table are gone.
  if (table !== null && !isProtected) sheet.tables.getItemAt(0).name = table;
  // A name that validations already use is pointed anew, never deleted: deleting would break the rules that use it.
  for (const [known, formula] of names) workbook.names.getItem(known).formula = formula;
  // Protecting a protected sheet is refused.
  if (protect && !isProtected) sheet.protection.protect({ ...ALLOWED, allowEditObjects: commentable });
  if (visibility === "veryHidden") sheet.visibility = "VeryHidden";
}

/**
 * Staff may widen columns and filter; everything else that is locked stays as laid. Comments and notes count as objects: on a
 * protected sheet people can write them only where objects may be edited (allowEditObjects, ExcelApi 1.7; "Edit objects" in
 * Excel's own dialog; sheetProtection/@objects in the file, ECMA-376 part 1, 18.3.1.85).
 */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: "Normal",
};

/** Whether somebody's swap was cut short after the new sheets were whole. */
export function isCutShort(present: readonly Pick<SheetInfo, "name">[]): boolean {
  return present.some(({ name }) => name === RECORD);
}

/** The cells that hold the record; read them with the next request. */
export function recordRange(workbook: Excel.Workbook): Excel.Range {
  return workbook.worksheets.getItem(RECORD).getUsedRange(true);
}

/** Null when somebody has written in it. */
export function readSwap(values: unknown[][]): Swap | null {
  try {
    const [head, ...sheets] = values.map(([line]) => JSON.parse(String(line)) as unknown);
    return { ...(head as Pick<Swap, "leaving" | "show">), sheets: sheets as Swap["sheets"] };
  } catch {
    return null;
  }
}

/** Takes away what an interruption left under construction. */
export function clearStaging(workbook: Excel.Workbook, present: readonly SheetInfo[]): void {
  // Not by the lookup: the same name is soon another sheet's.
  for (const { name } of present) if (isStaging(name)) workbook.worksheets.getItem(name).delete();
}

/** Sheets under construction are nobody's: a workbook with nothing else in it is still empty. */
export function isStaging(name: string): boolean {
  return name.startsWith(STAGING_PREFIX);
}

function reference(sheet: string, address: string): string {
  const absolute = address
    .split(":")
    .map((corner) => corner.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"))
    .join(":");
  return `='${sheet.replaceAll("'", "''")}'!${absolute}`;
}
