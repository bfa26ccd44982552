// What is left to do once a record stands: each sheet's content is brought from its staging sheet to its place. A sheet that exists
// is written anew where it stands, so that whatever refers to it still does. Everything here may be done again from the start.
import type { Box, SheetPlan } from "../sheets/plan";
import { boxAddress, cellAddress, cellOf } from "../sheets/plan";
import type { SheetInfo, WorkbookComment, WorkbookSnapshot } from "../jobs/port";
import { bounding, intersects, leftOver, oursIn, reference, sizeOf } from "./areas";
import { chartWrites } from "./charts";
import { commentChanges } from "./comments";
import {
  commentWrite,
  nameWrite,
  PROPERTY_BYTES,
  RANGE_BYTES,
  restWrites,
  rowsAddress,
  viewWrites,
  widthWrites,
  type Write,
} from "./lay";
import { allowances } from "./protection";
import { isStaging, RECORD, type SheetRecord, type SwapRecord } from "./record";
import type { SheetLookup, Step } from "./request";

/** The workbook as it is when finishing begins. */
export interface Present {
  sheets: readonly SheetInfo[];
  names: readonly string[];
  /** Where a table lies is known only when finishing is taken up again. */
  tables: readonly { name: string; sheet: string; box?: Box }[];
  /** With their places. */
  comments: readonly WorkbookComment[];
}

export function presentIn(seen: WorkbookSnapshot, staged: readonly string[]): Present {
  const sheets = seen.sheets.filter(({ name }) => !isStaging(name));
  return {
    sheets: [
      ...sheets,
      ...staged.map((name): SheetInfo => ({ name, visibility: "hidden", protected: false })),
    ],
    names: seen.names,
    tables: seen.tables,
    comments: seen.comments,
  };
}

/** Sheets that are written anew are opened before the record counts: a password is found out where nothing has happened yet. */
export function openingSteps(record: SwapRecord, present: Present): Step[] {
  return placesIn(record, present)
    .filter(({ sheet }) => sheet.protected)
    .map(({ sheet: { name } }): Step => ({
      bytes: RANGE_BYTES * 2,
      apply: (sheets) => sheets(name).protection.unprotect(),
    }));
}

/** The workbook once that is done. */
export function opened(record: SwapRecord, present: Present): Present {
  const open = new Set(placesIn(record, present).map(({ sheet }) => sheet.name));
  const sheets = present.sheets.map((sheet) =>
    open.has(sheet.name) ? { ...sheet, protected: false } : sheet,
  );
  return { ...present, sheets };
}

/** Up to the end of the record. */
export function finishSteps(workbook: Excel.Workbook, record: SwapRecord, present: Present): Step[] {
  const places = placesIn(record, present);
  const staging = places.flatMap(({ kind, one }) => (kind === "rewritten" ? one.staging : []));
  const leaving = present.sheets.filter(({ name }) => record.leaving.includes(name));
  const work = places.map((place) => workOf(workbook, place, present));
  return [
    // New sheets first: Excel refuses to delete the last visible sheet.
    ...work.map(({ naming }) => naming),
    ...leaving.map(deletion),
    ...work.flatMap(({ content }) => content),
    // Rules of one sheet speak of the names of another.
    ...work.flatMap(({ names }) => names),
    ...work.flatMap(({ rest }) => rest),
    // All is in its place before the first of these: where one is gone, nothing is left to be copied.
    ...staging.map((name): Step => ({ bytes: 400, apply: (sheets) => sheets(name).delete() })),
    { bytes: 400, apply: (sheets) => sheets(RECORD).delete() },
  ];
}

/** How the sheets are seen, when everything is written: none of it is worth failing for. */
export function viewSteps(workbook: Excel.Workbook, record: SwapRecord): Step[] {
  return [
    ...record.sheets.flatMap(({ plan }) =>
      plan.visibility === "visible" ? onSheet(workbook, plan.name, viewWrites(plan)) : [],
    ),
    ...showing(record),
  ];
}

function placesIn(record: SwapRecord, present: Present): Place[] {
  return record.sheets.flatMap((one) => placeOf(one, present) ?? []);
}

interface Place {
  one: SheetRecord;
  /** `new`: the staging sheet becomes it. `placed`: it has become it already. */
  kind: "new" | "rewritten" | "placed";
  /** The sheet that is there, by the name it has; of a new one its staging sheet. */
  sheet: SheetInfo;
}

function placeOf(one: SheetRecord, { sheets }: Present): Place | null {
  const find = (name: string | null) =>
    name === null ? undefined : sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const built = find(one.staging);
  const there = find(one.living) ?? find(one.plan.name);
  if (there !== undefined) return { one, kind: built === undefined ? "placed" : "rewritten", sheet: there };
  return built === undefined ? null : { one, kind: "new", sheet: built };
}

interface Work {
  naming: Step;
  content: Step[];
  names: Step[];
  rest: Step[];
}

function workOf(workbook: Excel.Workbook, place: Place, present: Present): Work {
  const { one, kind, sheet } = place;
  const { plan } = one;
  const before = ownTable(place, present);
  const keepsTable = before !== null && (kind === "placed" || canResize(place, before));
  const content = [
    ...(kind === "rewritten" ? rewriting(place, before, present) : []),
    ...(kind === "placed" ? [act(1, (it) => clearConditionals(it, boxAddress(one.area)))] : []),
  ];
  const rest = [
    ...restWrites(plan),
    // Over rows and columns that are as high and wide as they are to be.
    ...chartWrites(
      plan.charts ?? [],
      kind === "new" ? 0 : Math.max(one.charts ?? 0, plan.charts?.length ?? 0),
    ),
    ...(plan.table === undefined || keepsTable
      ? []
      : [tableWrite(plan.table, freeTableName(plan.table.name, before?.name ?? null, present))]),
    // On cells that are merged by then.
    ...commentWrites(place, present),
    ...(plan.protect ? [protection(plan)] : []),
    ...(plan.visibility === "veryHidden" && sheet.visibility !== "veryHidden"
      ? [act(1, (it) => void (it.visibility = "VeryHidden"))]
      : []),
  ];
  return {
    naming: naming(place),
    content: onSheet(workbook, plan.name, content),
    names: onSheet(workbook, plan.name, nameWrites(workbook, place, present)),
    rest: onSheet(workbook, plan.name, rest),
  };
}

/** From here on in this and later requests the sheet goes by its own name. */
function naming({ one: { plan }, sheet }: Place): Step {
  return {
    bytes: RANGE_BYTES + PROPERTY_BYTES * 2,
    apply: (sheets) => {
      if (sheet.name !== plan.name) {
        sheets(sheet.name).name = plan.name;
        sheets.renamed(sheet.name, plan.name);
      }
      if (plan.visibility === "visible" && sheet.visibility !== "visible")
        sheets(plan.name).visibility = "Visible";
    },
  };
}

/** Clears what was ours and copies what is: contents and formats apart, since neither takes people's comments along. */
function rewriting(place: Place, before: OwnTable | null, present: Present): Write[] {
  const { one } = place;
  const { plan, area, former, staging } = one;
  const ours = oursIn(area, plan.theirColumns);
  return [
    ...(former === null
      ? clearWhole()
      : oursIn(bounding(former, area), plan.theirColumns).map((box) => clearFormer(boxAddress(box)))),
    ...tablesInTheWay(place, before, present).map((name) =>
      act(2, (it) => void it.tables.getItem(name).convertToRange()),
    ),
    ...(plan.table !== undefined && before !== null && canResize(place, before)
      ? [resizing(before.name, plan.table, former)]
      : []),
    // Excel keeps words in the headings of a table, so what it no longer covers is emptied after it.
    ...(former === null
      ? []
      : leftOver(former, area).map((box) => act(3, (it) => empty(it.getRange(boxAddress(box)))))),
    ...(former === null ? [act(3, (it) => empty(it.getUsedRange(false)))] : []),
    ...widthWrites(plan),
    ...ours.map(boxAddress).map((address) =>
      act(4, (it, workbook) => {
        const source = workbook.worksheets.getItem(staging).getRange(address);
        it.getRange(address).copyFrom(source, "Formats");
        it.getRange(address).copyFrom(source, "Formulas");
      }),
    ),
    ...fittedRows(plan, former === null ? area : bounding(former, area)),
  ];
}

function clearWhole(): Write[] {
  return [
    act(8, (it) => {
      const whole = it.getRange();
      whole.conditionalFormats.clearAll();
      whole.dataValidation.clear();
      const used = it.getUsedRange(false);
      used.unmerge();
      used.rowHidden = false;
      used.columnHidden = false;
    }),
  ];
}

function clearFormer(address: string): Write {
  return act(8, (it) => {
    const ours = it.getRange(address);
    clearConditionals(it, address);
    ours.dataValidation.clear();
    ours.unmerge();
    ours.rowHidden = false;
    ours.columnHidden = false;
  });
}

function clearConditionals(sheet: Excel.Worksheet, address: string): void {
  sheet.getRange(address).conditionalFormats.clearAll();
}

/** Not "All", which takes comments as well. */
function empty(range: Excel.Range): void {
  range.clear("Contents");
  range.clear("Formats");
}

/** Rows for which no height is planned lose the one an earlier plan gave them. */
function fittedRows({ rowHeights }: SheetPlan, { rows }: Box): Write[] {
  const writes: Write[] = [];
  let from = 0;
  const planned = [...rowHeights].sort((a, b) => a.row - b.row);
  for (const { row, rows: count } of [...planned, { row: rows, rows: 0 }]) {
    if (row > from) {
      const address = rowsAddress(from, row - from);
      writes.push(act(2, (it) => it.getRange(address).format.autofitRows()));
    }
    from = Math.max(from, row + count);
  }
  return writes;
}

interface OwnTable {
  name: string;
  box?: Box;
}

/** The table that an earlier plan laid: by its name, by one that was free then, or the only one where somebody has renamed it. */
function ownTable({ one: { plan, former }, kind, sheet }: Place, { tables }: Present): OwnTable | null {
  if (kind === "new" || plan.table === undefined) return null;
  const here = tables.filter((table) => table.sheet.toLowerCase() === sheet.name.toLowerCase());
  const wanted = plan.table.name.toLowerCase();
  const named =
    here.find(({ name }) => name.toLowerCase() === wanted) ??
    here.find(({ name }) => name.toLowerCase().startsWith(`${wanted}_`));
  const [only, ...others] = here;
  return named ?? (only !== undefined && others.length === 0 && former !== null ? only : null);
}

/** A table keeps its first row when it is resized. */
function canResize({ one: { plan, former } }: Place, { box }: OwnTable): boolean {
  const { table } = plan;
  if (table === undefined) return false;
  if (box !== undefined) return box.row === table.box.row && intersects(box, table.box);
  return former === null || (former.row === 0 && former.column === 0);
}

/** Tables that would lie over our cells: what is ours but cannot be resized, and all of them on a sheet that is ours as a whole. */
function tablesInTheWay({ one, sheet, kind }: Place, before: OwnTable | null, { tables }: Present): string[] {
  const place = { one, sheet, kind };
  const stays = before !== null && canResize(place, before) ? before.name : null;
  return tables
    .filter((table) => table.sheet.toLowerCase() === sheet.name.toLowerCase() && table.name !== stays)
    .filter(
      ({ name, box }) =>
        one.former === null || name === before?.name || (box !== undefined && intersects(box, one.area)),
    )
    .map(({ name }) => name);
}

/** People's own columns of the table stay in it, unless columns of ours between them and the rest have gone. */
function resizing(name: string, table: NonNullable<SheetPlan["table"]>, former: Box | null): Write {
  const { box } = table;
  const address = boxAddress(box);
  const isNarrower = former !== null && former.columns > box.column + box.columns;
  return act(6, (it) => {
    const own = it.tables.getItem(name);
    const planned = it.getRange(address);
    const columns = own.getRange().getEntireColumn().getBoundingRect(planned.getEntireColumn());
    const wide = columns.getIntersectionOrNullObject(it.getRange(rowsAddress(box.row, box.rows)));
    own.resize(isNarrower ? planned : wide);
    own.style = table.style;
  });
}

function tableWrite(table: NonNullable<SheetPlan["table"]>, name: string): Write {
  return act(4, (it) => {
    const added = it.tables.add(it.getRange(boxAddress(table.box)), true);
    added.style = table.style;
    added.name = name;
  });
}

/** Tables and names share one space in a workbook. */
function freeTableName(wanted: string, freed: string | null, { names, tables }: Present): string {
  const taken = new Set([...names, ...tables.map(({ name }) => name)].map((name) => name.toLowerCase()));
  if (freed !== null) taken.delete(freed.toLowerCase());
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}

/** A name that validations already use is pointed anew, never deleted: deleting would break the rules that use it. */
function nameWrites(workbook: Excel.Workbook, { one }: Place, { names }: Present): Write[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const { plan, area, areaName } = one;
  const all: SheetPlan["names"] = [...plan.names, { name: areaName, box: area, hidden: true }];
  return [
    ...all.map((name) => {
      if (!known.has(name.name.toLowerCase())) return nameWrite(name);
      return act(2, () => void (workbook.names.getItem(name.name).formula = reference(plan.name, name.box)));
    }),
    act(2, () => void (workbook.names.getItem(areaName).comment = sizeOf(area, plan.charts?.length))),
  ];
}

/** Only the comments on our own cells: those that have come or gone are laid and taken away, the others stay as they are. */
function commentWrites({ one, sheet }: Place, { comments }: Present): Write[] {
  const { plan, former, area } = one;
  const ours = former === null ? null : bounding(former, area);
  const theirs = plan.theirColumns ?? [];
  const present = comments.filter(({ cell }) => !theirs.includes(cellOf(cell ?? "")?.column ?? -1));
  const { gone, added } = commentChanges(plan.comments ?? [], present, sheet.name, ours);
  return [
    ...gone.map(({ cell, note }) =>
      act(2, (it, workbook) => {
        // By the sheet's own collection, which needs no name before the cell.
        if (note) it.notes.getItem(cell).delete();
        else workbook.comments.getItemByCell(it.getRange(cell)).delete();
      }),
    ),
    ...added.map(commentWrite),
  ];
}

function protection({ commentable }: SheetPlan): Write {
  return act(2, (it) => it.protection.protect(allowances(commentable === true)));
}

function showing({ show, sheets }: SwapRecord): Step[] {
  if (show === null) return [];
  const cursor = sheets.find(({ plan }) => plan.name === show)?.plan.cursor;
  return [
    {
      bytes: RANGE_BYTES * 3,
      apply: (lookup) => {
        lookup(show).activate();
        if (cursor) lookup(show).getRange(cellAddress(cursor.row, cursor.column)).select();
      },
    },
  ];
}

function deletion({ name, visibility }: SheetInfo): Step {
  return {
    bytes: RANGE_BYTES * 2,
    apply: (sheets) => {
      // Excel deletes no sheet that is very hidden.
      if (visibility === "veryHidden") sheets(name).visibility = "Hidden";
      sheets(name).delete();
    },
  };
}

function act(calls: number, apply: Write["apply"]): Write {
  return { bytes: (RANGE_BYTES + PROPERTY_BYTES) * calls, apply };
}

function onSheet(workbook: Excel.Workbook, name: string, writes: readonly Write[]): Step[] {
  return writes.map(({ bytes, apply }) => ({
    bytes,
    apply: (sheets: SheetLookup) => apply(sheets(name), workbook),
  }));
}
