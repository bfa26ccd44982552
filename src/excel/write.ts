// Writing: what sheets hold is built aside, then brought to its place by the last request, so that there is never half a sheet.
import { longestLike } from "../barometer/text-limit";
import {
  WorkbookError,
  type CellPatch,
  type Difference,
  type SheetInfo,
  type WorkbookChange,
} from "../jobs/port";
import { boxAddress, cellAddress, type CellValue, columnsAddress, type SheetPlan } from "../sheets/plan";
import { leftOver } from "./areas";
import { loadComments } from "./comments";
import { isOnlyShowing, isPassing, workbookError } from "./errors";
import { finishSteps, opened, openingSteps, presentIn, viewSteps, type Present } from "./finish";
import { type Held, heldAgainst } from "./held-against";
import { fitSteps, scaleWhereUnfitted } from "./page-fit";
import { formerSteps } from "./former-record";
import { withKeptRows } from "./kept-rows";
import { cellWrites, rowsAddress, uncheckedWrites, type Write } from "./lay";
import { allowances } from "./protection";
import {
  builtSheets,
  clearStaging,
  isCutShort,
  isStaging,
  planRecord,
  readRecord,
  RECORD,
  recordRange,
  recordSteps,
  STAGING_PREFIX,
  type Staged,
} from "./record";
import { REQUEST_BYTES, send, type SheetLookup, type Step } from "./request";
import { asCellInput } from "./text-guard";

/** Sheets that could not be brought to their place; named as sheets are, in Danish. */
const ASIDE = " (ny)";
const PRODUCT = "Barometer";
/** The second looks at the workbook again: what kept the first from finishing may be known by then. */
const ATTEMPTS = 2;

export interface HostAbilities {
  /** ExcelApi 1.18. */
  notes: boolean;
}

export async function write(
  context: Excel.RequestContext,
  asked: WorkbookChange,
  abilities: HostAbilities,
): Promise<Difference[]> {
  const { onProgress, pause } = asked;
  refuseLongTexts(asked.sheets);
  const isStructural = asked.sheets.length > 0 || (asked.remove ?? []).length > 0;
  if (isStructural && asked.seen.structureProtected) throw structureIsProtected();
  const change = await withKeptRows(context, asked);
  const fit = fitSteps(change.sheets);
  const held = heldAgainst(change.sheets);
  const steps = [...(await roomySteps(context, change)), ...fit.steps, ...held.steps];
  try {
    await send(context, steps, { bytes: REQUEST_BYTES, onProgress, pause });
    if (scaleWhereUnfitted(fit.fitted)) await context.sync();
    return await settled(context, held);
  } catch (cause) {
    // The record is gone by then, and everything written.
    if (isOnlyShowing(cause)) await show(context, change);
    else await secondTry(context, change, abilities, workbookError(cause));
    return differences(context, change);
  }
}

/** Asked for by itself, where what was written has been made good. */
async function differences(context: Excel.RequestContext, { sheets }: WorkbookChange): Promise<Difference[]> {
  const held = heldAgainst(sheets);
  if (held.steps.length > 0) await send(context, held.steps, { bytes: REQUEST_BYTES });
  return settled(context, held);
}

/** Where Excel has put formulas of its own over ours our numbers stand there alone: they are right. */
async function settled(context: Excel.RequestContext, held: Held): Promise<Difference[]> {
  const filled = held.filledOver();
  if (filled.length === 0) return held.differences();
  const steps = filled.flatMap((plan) =>
    uncheckedWrites(plan).map(({ bytes, apply }): Step => ({
      bytes,
      apply: (sheets) => {
        const sheet = sheets(plan.name);
        if (plan.protect) sheet.protection.unprotect();
        apply(sheet, context.workbook);
        if (plan.protect) sheet.protection.protect(allowances(plan.commentable === true));
      },
    })),
  );
  await send(context, steps, { bytes: REQUEST_BYTES });
  const names = new Set(filled.map(({ name }) => name));
  return held.differences().filter(({ sheet }) => !names.has(sheet));
}

export function structureIsProtected(): WorkbookError {
  return new WorkbookError("structure-protected", "the structure of the workbook is protected");
}

/** Found before anything is written, so that the cell can be named. */
function refuseLongTexts(sheets: readonly SheetPlan[]): void {
  for (const { name, values } of sheets) {
    for (const { row, column, cells } of values) {
      cells.forEach((line, down) => {
        const across = line.findIndex((cell) => typeof cell === "string" && cell.length > longestLike(cell));
        if (across < 0) return;
        throw new WorkbookError("text-too-long", `${name}!${cellAddress(row + down, column + across)}`);
      });
    }
  }
}

/** Written anew in smaller parts, or finished by what the workbook holds now; whatever only time or people can mend is told. */
async function secondTry(
  context: Excel.RequestContext,
  change: WorkbookChange,
  abilities: HostAbilities,
  error: WorkbookError,
): Promise<void> {
  if (isPassing(error)) throw error;
  const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  const present = sheets.items.map(sheetInfo);
  if (isCutShort(present)) {
    await finishInterrupted(context, abilities);
    return show(context, change);
  }
  if (error.problem === "password") await protectAgain(context, change, present);
  if (error.problem !== "too-large") throw error;
  const steps = await roomySteps(context, { ...change, seen: { ...change.seen, sheets: present } });
  await send(context, steps, {
    bytes: REQUEST_BYTES / 2,
    onProgress: change.onProgress,
    pause: change.pause,
  });
}

/**
 * With rows and columns put in first where a sheet of ours grows over what people have written below or beside it, so that it
 * moves and is not written over. One round trip more where a sheet grows.
 */
async function roomySteps(context: Excel.RequestContext, change: WorkbookChange): Promise<Step[]> {
  const { workbook } = context;
  const growing = planRecord(change, stagedOf(change)).sheets.flatMap(({ living, former, area }) =>
    living === null || former === null
      ? []
      : leftOver(area, former).map((box) => {
          const beyond = workbook.worksheets.getItem(living).getRange(boxAddress(box));
          const used = beyond.getUsedRangeOrNullObject(true).load("address");
          return { living, former, area, isBeside: box.column > 0, used };
        }),
  );
  if (growing.length === 0) return changeSteps(workbook, change);
  await context.sync();
  const taken = growing.filter(({ used }) => !used.isNullObject);
  const open = new Set(taken.map(({ living }) => living));
  const sheets = change.seen.sheets.map((sheet) =>
    open.has(sheet.name) ? { ...sheet, protected: false } : sheet,
  );
  const room = change.seen.sheets
    .filter((sheet) => open.has(sheet.name) && sheet.protected)
    .map(({ name }): Step => ({ bytes: 600, apply: (lookup) => lookup(name).protection.unprotect() }));
  for (const { living, former, area, isBeside } of taken) {
    const address = isBeside
      ? columnsAddress(former.column + former.columns, area.columns - former.column - former.columns)
      : rowsAddress(former.row + former.rows, area.rows - former.row - former.rows);
    const shift = isBeside ? "Right" : "Down";
    room.push({ bytes: 800, apply: (lookup) => void lookup(living).getRange(address).insert(shift) });
  }
  return [...room, ...changeSteps(workbook, { ...change, seen: { ...change.seen, sheets } })];
}

/** What was opened before it turned out that another sheet has a password. */
async function protectAgain(
  context: Excel.RequestContext,
  { sheets, seen }: WorkbookChange,
  present: readonly SheetInfo[],
): Promise<void> {
  const opened = present.filter(
    ({ name, protected: isProtected }) =>
      !isProtected && seen.sheets.some((before) => before.name === name && before.protected),
  );
  for (const { name } of opened) {
    const commentable = sheets.find((plan) => plan.name === name)?.commentable === true;
    context.workbook.worksheets.getItem(name).protection.protect(allowances(commentable));
  }
  await context.sync();
}

/** Each part of it for itself: what one host refuses leaves the rest. */
async function show(context: Excel.RequestContext, change: WorkbookChange): Promise<void> {
  const record = planRecord(change, stagedOf(change));
  for (const step of viewSteps(context.workbook, record)) {
    // How a sheet is seen is no reason to fail: everything is written.
    await send(context, [step], { bytes: REQUEST_BYTES }).catch(() => undefined);
  }
}

function stagedOf({ sheets }: WorkbookChange): Staged[] {
  return sheets.map((plan, index) => ({ plan, staging: `${STAGING_PREFIX}${index + 1}` }));
}

export function changeSteps(workbook: Excel.Workbook, change: WorkbookChange): Step[] {
  const { show, seen } = change;
  const staged = stagedOf(change);
  const before: Step[] = [
    { bytes: 0, apply: () => clearStaging(workbook, seen.sheets) },
    ...staged.flatMap((one) => stagingSteps(workbook, one)),
    ...(change.patches ?? []).map(patchStep),
    ...(change.recolours === undefined ? [] : [recolourStep(change.recolours)]),
  ];
  if (staged.length === 0 && (change.remove ?? []).length === 0)
    return show === undefined
      ? before
      : [...before, { bytes: 400, apply: (sheets) => sheets(show).activate() }];
  const record = planRecord(change, staged);
  const present = presentIn(
    seen,
    staged.map(({ staging }) => staging),
  );
  return [
    ...before,
    // Before anything counts: a password is found out here.
    ...openingSteps(record, present),
    ...recordSteps(workbook, record),
    ...finishSteps(workbook, record, opened(record, present)),
    ...viewSteps(workbook, record),
  ];
}

/**
 * Finishes what an earlier write was kept from: the new content is whole, and some of it may be in its place already. What fails
 * twice is laid aside, so that the workbook can be used again.
 */
export async function finishInterrupted(
  context: Excel.RequestContext,
  abilities: HostAbilities,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await finishRecorded(context, abilities);
      return;
    } catch (cause) {
      if (isOnlyShowing(cause)) return;
      const error = workbookError(cause);
      if (isPassing(error)) throw error;
      if (attempt < ATTEMPTS) continue;
      await layAside(context);
      throw new WorkbookError("laid-aside", error.detail);
    }
  }
}

async function finishRecorded(context: Excel.RequestContext, abilities: HostAbilities): Promise<void> {
  const { workbook } = context;
  const { values, present } = await recorded(context, abilities);
  const record = readRecord(values);
  if (record === null) throw new WorkbookError("unexpected", "the record of an interrupted write is damaged");
  const steps =
    "former" in record
      ? formerSteps(workbook, record.former, present)
      : [
          ...openingSteps(record, present),
          ...finishSteps(workbook, record, opened(record, present)),
          ...viewSteps(workbook, record),
        ];
  // Of half the size: too large a request may be why it was cut short.
  await send(context, steps, { bytes: REQUEST_BYTES / 2 });
}

/** The record goes; what has been built and may not be in its place becomes sheets that people can see. */
async function layAside(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  const record = recordRange(context.workbook).load("values");
  worksheets.load("items/name");
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const built = builtSheets(record.values as unknown[][]);
  for (const { name } of worksheets.items) {
    if (!isStaging(name) || isCutShort([{ name }])) continue;
    const aside = freeSheetName(built.get(name) ?? PRODUCT, names);
    names.add(aside.toLowerCase());
    const sheet = worksheets.getItem(name);
    sheet.visibility = "Visible";
    sheet.name = aside;
  }
  worksheets.getItem(RECORD).delete();
  await context.sync();
}

/** Excel's limit. */
const SHEET_NAME_LENGTH = 31;

function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? ASIDE : `${ASIDE} ${number}`;
    const free = `${name.slice(0, SHEET_NAME_LENGTH - end.length)}${end}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** The record, and the workbook as it is now. */
async function recorded(
  context: Excel.RequestContext,
  abilities: HostAbilities,
): Promise<{ values: unknown[][]; present: Present }> {
  const { workbook } = context;
  const record = recordRange(workbook).load("values");
  const sheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const names = workbook.names.load("items/name");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const comments = loadComments(workbook, abilities.notes, { wholeComments: true });
  await context.sync();
  const ranges = tables.items.map((table) =>
    table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  const written = await comments();
  await context.sync();
  return {
    values: record.values as unknown[][],
    present: {
      sheets: sheets.items.map(sheetInfo),
      names: names.items.map(({ name }) => name),
      tables: tables.items.map(({ name, worksheet }, index) => {
        const range = ranges[index];
        const box = range && {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        };
        return { name, sheet: worksheet.name, ...(box ? { box } : {}) };
      }),
      comments: written,
    },
  };
}

export function sheetInfo({ name, visibility, protection }: Excel.Worksheet): SheetInfo {
  return { name, visibility: VISIBILITY[visibility] ?? "visible", protected: protection.protected };
}

const VISIBILITY: Record<string, SheetInfo["visibility"]> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function stagingSteps(workbook: Excel.Workbook, { plan, staging }: Staged): Step[] {
  return [
    {
      bytes: 500,
      apply: () => {
        workbook.worksheets.add(staging).visibility = "Hidden";
      },
    },
    ...cellWrites(plan).map((one: Write) => ({
      bytes: one.bytes,
      apply: (sheets: SheetLookup) => one.apply(sheets(staging), workbook),
    })),
  ];
}

/** Formats that look at other cells may keep their colours until the sheet is calculated (OfficeDev/office-js #5299, #1157). */
function recolourStep(sheet: string): Step {
  return { bytes: 400, apply: (sheets) => sheets(sheet).calculate(true) };
}

function patchStep(patch: CellPatch): Step {
  const rows = patch.cells.length;
  const columns = patch.cells[0]?.length ?? 0;
  return {
    bytes: JSON.stringify(patch.cells).length * 2 + 400,
    apply: (sheets) => {
      if (rows === 0 || columns === 0) return;
      const address = boxAddress({ row: patch.row, column: patch.column, rows, columns });
      const range = sheets(patch.sheet).getRange(address);
      const isFormula = (cell: CellValue) =>
        patch.formulas === true && typeof cell === "string" && cell.startsWith("=");
      // Null means "leave as it is", here as in the API.
      const cells = patch.cells.map((line) =>
        line.map((cell) => (cell === null || isFormula(cell) ? cell : asCellInput(cell))),
      );
      if (patch.formulas === true) range.formulas = cells;
      else range.values = cells;
    },
  };
}
