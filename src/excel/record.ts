// The record of a write that has passed its point of no return: all that is still to be done, as plain data in the cells of a
// hidden sheet, until it is done. Whoever reads the workbook and finds one does the rest.
import { areaNameFor, type Box, type SheetPlan } from "../sheets/plan";
import type { WorkbookChange } from "../jobs/port";
import { areaOf } from "./areas";
import type { SheetLookup, Step } from "./request";

/** Sheets under construction; what an interruption left behind is taken away by the next write. */
export const STAGING_PREFIX = "~barometer ";
/** The record while the sheets are being built: cut short here, nothing has happened to what was there. */
const DRAFT = `${STAGING_PREFIX}udkast`;
/** The same sheet from the moment they are whole: cut short here, the rest is done by whoever reads next. */
export const RECORD = `${STAGING_PREFIX}skift`;

/** What distinguishes a record from those of versions that replaced sheets. */
const IN_PLACE = 2;
/** Cells hold 32,767 characters. */
const CELL_CHARACTERS = 30_000;
/** Quotes are escaped twice on some hosts. */
const BYTES_A_CHARACTER = 1.4;

/** Plain data, so that it can stand in cells. */
export interface SwapRecord {
  version: typeof IN_PLACE;
  sheets: SheetRecord[];
  /** Sheets that go. */
  leaving: string[];
  show: string | null;
}

export interface SheetRecord {
  staging: string;
  /** The sheet that is written anew, by the name it has had; null where the staging sheet becomes a new one. */
  living: string | null;
  /** The plan without what the staging sheet holds. */
  plan: SheetPlan;
  /** All that is ours now. */
  area: Box;
  /** Of the name that holds it. */
  areaName: string;
  /** What was ours before; null: the whole sheet. */
  former: Box | null;
  /** Charts of ours that were there before; none in records of earlier versions. */
  charts?: number;
}

/** A plan and the sheet it is built on. */
export interface Staged {
  plan: SheetPlan;
  staging: string;
}

export function planRecord(change: WorkbookChange, staged: readonly Staged[]): SwapRecord {
  const { seen } = change;
  const present = new Map(seen.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const renamed = new Map(Object.entries(change.renames ?? {}).map(([from, to]) => [to.toLowerCase(), from]));
  const areas = new Map(seen.laid.map((area) => [area.sheet.toLowerCase(), area]));
  const taken = new Set(seen.laid.map(({ name }) => name.toLowerCase()));
  const sheets = staged.map(({ plan, staging }): SheetRecord => {
    const living = present.get((renamed.get(plan.name.toLowerCase()) ?? plan.name).toLowerCase()) ?? null;
    const known = living === null ? undefined : areas.get(living.toLowerCase());
    const areaName = known?.name ?? freeName(areaNameFor(plan.name), taken);
    taken.add(areaName.toLowerCase());
    const rest = { ...plan, values: [], formulas: [], formats: [] };
    const former = known?.box ?? null;
    return { staging, living, plan: rest, area: areaOf(plan), areaName, former, charts: known?.charts ?? 0 };
  });
  const kept = new Set(sheets.flatMap(({ living }) => living?.toLowerCase() ?? []));
  const leaving = [
    ...(change.remove ?? []),
    ...(seen.blank && staged.some(({ plan }) => plan.visibility === "visible")
      ? seen.sheets.map(({ name }) => name)
      : []),
  ].flatMap((name) => present.get(name.toLowerCase()) ?? []);
  return {
    version: IN_PLACE,
    sheets,
    leaving: [...new Set(leaving)].filter((name) => !isStaging(name) && !kept.has(name.toLowerCase())),
    show: change.show ?? null,
  };
}

/** A name may be there still though its sheet is gone: it is pointed anew. Only one that holds another area is taken. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`;
  return name;
}

/** Writes the record beside the sheets under construction, and says that from here on it counts. */
export function recordSteps(workbook: Excel.Workbook, record: SwapRecord): Step[] {
  const lines = linesOf(record);
  const columns = Math.max(...lines.map((line) => line.length));
  return [
    {
      bytes: 1_000,
      apply: (sheets) => {
        workbook.worksheets.add(DRAFT);
        sheets(DRAFT).visibility = "Hidden";
      },
    },
    ...lines.map((line, row) => ({
      bytes: line.join("").length * BYTES_A_CHARACTER + 600,
      apply: (sheets: SheetLookup) => {
        const cells = Array.from({ length: columns }, (_, column) => line[column] ?? "");
        // An apostrophe makes each of them text, whatever it begins with.
        sheets(DRAFT).getRangeByIndexes(row, 0, 1, columns).values = [
          cells.map((text) => (text === "" ? "" : `'${text}`)),
        ];
      },
    })),
    {
      bytes: 400,
      apply: (sheets) => {
        sheets(DRAFT).name = RECORD;
        sheets.renamed(DRAFT, RECORD);
      },
    },
  ];
}

/** A line for each sheet, cut into pieces that a cell holds. */
function linesOf({ sheets, ...head }: SwapRecord): string[][] {
  return [head, ...sheets].map((part) => {
    const text = JSON.stringify(part);
    return Array.from({ length: Math.ceil(text.length / CELL_CHARACTERS) }, (_, piece) =>
      text.slice(piece * CELL_CHARACTERS, (piece + 1) * CELL_CHARACTERS),
    );
  });
}

/** Whether somebody's write was cut short after its point of no return. */
export function isCutShort(present: readonly { name: string }[]): boolean {
  return present.some(({ name }) => name === RECORD);
}

/** The cells that hold the record; read them with the next request. */
export function recordRange(workbook: Excel.Workbook): Excel.Range {
  return workbook.worksheets.getItem(RECORD).getUsedRange(true);
}

/** `former`: lines of a version that replaced sheets. Null when somebody has written in it. */
export function readRecord(values: unknown[][]): SwapRecord | { former: unknown[] } | null {
  try {
    const parts = values.map((cells) => JSON.parse(cells.join("")) as unknown);
    const [head, ...sheets] = parts;
    if ((head as Partial<SwapRecord>).version !== IN_PLACE) return { former: parts };
    return { ...(head as SwapRecord), sheets: sheets as SheetRecord[] };
  } catch {
    return null;
  }
}

/** Which sheet each staging sheet was to become, as far as the record can still be read. */
export function builtSheets(values: unknown[][]): Map<string, string> {
  const record = readRecord(values);
  if (record === null) return new Map();
  if (!("former" in record)) return new Map(record.sheets.map(({ staging, plan }) => [staging, plan.name]));
  return new Map(
    (record.former as { staging?: string; name?: string }[]).flatMap(({ staging, name }) =>
      staging === undefined || name === undefined ? [] : [[staging, name] as const],
    ),
  );
}

/** Takes away what an interruption left under construction. */
export function clearStaging(workbook: Excel.Workbook, present: readonly { name: string }[]): void {
  // Not by the lookup: the same name is soon another sheet's.
  for (const { name } of present) if (isStaging(name)) workbook.worksheets.getItem(name).delete();
}

/** Sheets under construction are nobody's: a workbook with nothing else in it is still empty. */
export function isStaging(name: string): boolean {
  return name.startsWith(STAGING_PREFIX);
}
