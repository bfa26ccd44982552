// The adapter: the workbook port over Office.js, in a fixed number of round trips.
import {
  gridsBySheet,
  WorkbookError,
  type CellPatch,
  type ReadOptions,
  type ReadRequest,
  type SheetInfo,
  type WorkbookChange,
  type WorkbookPort,
  type WorkbookSnapshot,
} from "../jobs/port";
import {
  boxAddress,
  cellAddress,
  type CellValue,
  columnsAddress,
  type Grid,
  type SheetPlan,
} from "../sheets/plan";
import { loadComments } from "./comments";
import { workbookError } from "./errors";
import { writesOf, type Write } from "./lay";
import { readGridInParts, shownIn } from "./read-in-parts";
import {
  carryOut,
  clearStaging,
  commitSwap,
  draftSwap,
  isCutShort,
  isStaging,
  planSwap,
  readSwap,
  recordRange,
  STAGING_PREFIX,
  swapBytes,
  type SheetLookup,
  type Staged,
} from "./swap";
import { asCellInput } from "./text-guard";

/** `Excel.run`, or the embedded workbook's own. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Excel on the web refuses requests above 5 MB; four leave room for what an estimate cannot know. */
const REQUEST_BYTES = 4_000_000;
/** A request that has not been answered by then never will be (on the web a sync can hang). */
const WATCHDOG_MS = 120_000;
/** Columns of a sheet's head, when only its first rows are read. */
const HEAD_COLUMNS = "A1:Z";

export interface HostAbilities {
  /** ExcelApi 1.18. */
  notes: boolean;
}

export function excelWorkbook(run: ExcelRun, abilities: HostAbilities = { notes: false }): WorkbookPort {
  const guarded: ExcelRun = async (batch) => {
    try {
      return await run((context) => batch(watched(context)));
    } catch (cause) {
      throw workbookError(cause);
    }
  };
  return {
    read: async (requests, options = {}) => {
      const asked = { ...options, abilities };
      try {
        return await guarded((context) => read(context, requests, asked));
      } catch (cause) {
        if (!(cause instanceof WorkbookError) || cause.problem !== "too-large") throw cause;
        return guarded((context) => readInParts(context, requests, asked));
      }
    },
    write: (change) => guarded((context) => write(context, change)),
    goTo: (sheet, cell) =>
      guarded(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    onEdit: (listener) =>
      guarded(async (context) => {
        const registration = context.workbook.worksheets.onChanged.add((event) => {
          // Our own writes are no edits (triggerSource from ExcelApi 1.14 on; before that everything counts).
          if ((event.triggerSource as string | undefined) !== "ThisLocalAddin") listener();
          return Promise.resolve();
        });
        await context.sync();
        return async () => {
          registration.remove();
          await registration.context.sync();
        };
      }),
  };
}

interface Asked extends ReadOptions {
  abilities: HostAbilities;
}

async function read(
  context: Excel.RequestContext,
  requests: ReadRequest[],
  asked: Asked,
): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  workbook.names.load("items/name");
  const comments = loadComments(workbook, asked.abilities.notes, asked);
  const numberFormat = workbook.application.cultureInfo.numberFormat;
  numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
  const firstUsed = worksheets.getFirst().getUsedRangeOrNullObject(false);
  firstUsed.load("address");
  const ranges = requests.map((request) => {
    const used = worksheets.getItemOrNullObject(request.sheet).getUsedRangeOrNullObject(true);
    const range = request.rows ? used.getIntersectionOrNullObject(`${HEAD_COLUMNS}${request.rows}`) : used;
    range.load("rowIndex,columnIndex,values");
    const formulas = (request.formulas ?? []).map(({ column, columns }) => {
      const span = range.getIntersectionOrNullObject(columnsAddress(column, columns));
      span.load("columnIndex,formulas");
      return span;
    });
    const formats = (request.shown ?? []).map(({ column, columns }) => {
      const span = range.getIntersectionOrNullObject(columnsAddress(column, columns));
      span.load("rowIndex,columnIndex,numberFormat");
      return span;
    });
    return { range, formulas, formats };
  });
  await context.sync();

  const sheets = worksheets.items.map((sheet) => ({
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
  }));
  if (isCutShort(sheets)) {
    await finishSwap(context, sheets);
    return read(context, requests, asked);
  }
  const written = await comments();
  return {
    sheets,
    grids: gridsBySheet(
      requests.map((request, index) => {
        const found = ranges[index];
        return [
          request.sheet,
          !found || found.range.isNullObject
            ? null
            : gridOf(request.sheet, found.range, found.formulas, found.formats),
        ];
      }),
    ),
    names: workbook.names.items.map((item) => item.name),
    // Somebody's comment on an empty sheet is something, too.
    blank:
      sheets.filter(({ name }) => !isStaging(name)).length === 1 &&
      firstUsed.isNullObject &&
      written.length === 0,
    separators: { decimal: numberFormat.numberDecimalSeparator, group: numberFormat.numberGroupSeparator },
    comments: written,
    notesRead: asked.abilities.notes,
  };
}

/** When one answer cannot hold it all. */
async function readInParts(
  context: Excel.RequestContext,
  requests: ReadRequest[],
  asked: Asked,
): Promise<WorkbookSnapshot> {
  const snapshot = await read(context, [], asked);
  for (const request of requests) {
    snapshot.grids[request.sheet] = await readGridInParts(context, request);
  }
  return snapshot;
}

const VISIBILITY: Record<string, "visible" | "hidden" | "veryHidden"> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function gridOf(sheet: string, range: Excel.Range, spans: Excel.Range[], formats: Excel.Range[]): Grid {
  const values = range.values as Grid["values"] | null;
  // Excel gives none for whole rows and columns, which a cell in the last row or column makes of what is used.
  if (values === null) throw new WorkbookError("too-large", `${sheet} is used to its last row or column`);
  const shown = shownIn(formats.filter((span) => !span.isNullObject));
  const grid: Grid = {
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    values,
    ...(shown.size === 0 ? {} : { shown }),
  };
  const read = spans.filter((span) => !span.isNullObject);
  if (read.length === 0) return grid;
  const formulas = values.map((cells) => [...cells]);
  for (const span of read) {
    (span.formulas as Grid["values"]).forEach((cells, row) => {
      formulas[row]?.splice(span.columnIndex - range.columnIndex, cells.length, ...cells);
    });
  }
  return { ...grid, formulas };
}

/** Lays sheets on staging sheets and swaps them in with the last request, so that there is never half a sheet. */
async function write(context: Excel.RequestContext, change: WorkbookChange): Promise<void> {
  const { workbook } = context;
  refuseLongTexts(change.sheets);
  const known = new Set(change.seen.names.map((name) => name.toLowerCase()));
  const staged = change.sheets.map((plan, index) => ({ plan, staging: `${STAGING_PREFIX}${index + 1}` }));
  const requests = fillRequests([
    { bytes: 0, apply: () => clearStaging(workbook, change.seen.sheets) },
    ...staged.flatMap((one) => stagingSteps(workbook, one.staging, writesOf(one.plan, known))),
    ...(change.patches ?? []).map(patchStep),
    ...swapSteps(workbook, change, staged, known),
  ]);
  for (const [index, steps] of requests.entries()) {
    workbook.application.suspendScreenUpdatingUntilNextSync();
    const sheets = sheetLookup(workbook);
    steps.forEach((step) => step.apply(sheets));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request per started 4 MB; the last one swaps
    await context.sync();
    change.onProgress?.((index + 1) / requests.length);
  }
}

/** Excel specifications and limits. Found before anything is written, so that the cell can be named. */
const LONGEST_TEXT = 32_767;

function refuseLongTexts(sheets: readonly SheetPlan[]): void {
  for (const { name, values } of sheets) {
    for (const { row, column, cells } of values) {
      cells.forEach((line, down) => {
        const across = line.findIndex((cell) => typeof cell === "string" && cell.length > LONGEST_TEXT);
        if (across < 0) return;
        throw new WorkbookError("text-too-long", `${name}!${cellAddress(row + down, column + across)}`);
      });
    }
  }
}

function swapSteps(
  workbook: Excel.Workbook,
  change: WorkbookChange,
  staged: readonly Staged[],
  known: ReadonlySet<string>,
): Step[] {
  const { show } = change;
  if (staged.length === 0 && (change.remove ?? []).length === 0)
    return show === undefined ? [] : [{ bytes: 400, apply: (sheets) => sheets(show).activate() }];
  const swap = planSwap(change, staged, known);
  const present = [...change.seen.sheets, ...staged.map(({ staging }) => stagedInfo(staging))];
  return [
    {
      bytes: swapBytes(swap),
      apply: (sheets) => {
        draftSwap(workbook, swap);
        commitSwap(sheets);
        carryOut(workbook, sheets, swap, present);
      },
    },
  ];
}

function stagedInfo(name: string): SheetInfo {
  return { name, visibility: "hidden", protected: false };
}

/** Finishes what an earlier write was kept from: its new sheets are whole, and the old ones may be gone already. */
async function finishSwap(context: Excel.RequestContext, present: readonly SheetInfo[]): Promise<void> {
  const { workbook } = context;
  const record = recordRange(workbook);
  record.load("values");
  await context.sync();
  const swap = readSwap(record.values as unknown[][]);
  if (swap === null) throw new WorkbookError("unexpected", "the record of an interrupted write is damaged");
  carryOut(workbook, sheetLookup(workbook), swap, present);
  await context.sync();
}

interface Step {
  bytes: number;
  apply(sheets: SheetLookup): void;
}

function sheetLookup(workbook: Excel.Workbook): SheetLookup {
  const found = new Map<string, Excel.Worksheet>();
  return (name) => {
    const sheet = found.get(name) ?? workbook.worksheets.getItem(name);
    found.set(name, sheet);
    return sheet;
  };
}

/** Steps in order, as few requests as hold them. */
function fillRequests(steps: Step[]): Step[][] {
  const requests: Step[][] = [];
  let current: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (current.length > 0 && bytes + step.bytes > REQUEST_BYTES) {
      requests.push(current);
      current = [];
      bytes = 0;
    }
    current.push(step);
    bytes += step.bytes;
  }
  requests.push(current);
  return requests;
}

function stagingSteps(workbook: Excel.Workbook, staging: string, writes: readonly Write[]): Step[] {
  return [
    {
      bytes: 500,
      apply: () => {
        workbook.worksheets.add(staging).visibility = "Hidden";
      },
    },
    ...writes.map((one) => ({
      bytes: one.bytes,
      apply: (sheets: SheetLookup) => one.apply(sheets(staging), workbook),
    })),
  ];
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

/** From here on each of the context's round trips is given up when nothing comes back. */
function watched(context: Excel.RequestContext): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = <T>(passThroughValue?: T) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watchdog = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new WorkbookError("no-answer", `no answer within ${WATCHDOG_MS} ms`)),
        WATCHDOG_MS,
      );
    });
    return Promise.race([sync(passThroughValue), watchdog]).finally(() => clearTimeout(timer));
  };
  return context;
}
