// The adapter: the workbook port over Office.js, in a fixed number of round trips.
import {
  WorkbookError,
  type CellPatch,
  type ReadRequest,
  type WorkbookChange,
  type WorkbookPort,
  type WorkbookSnapshot,
} from "../jobs/port";
import { boxAddress, columnsAddress, type Grid, type SheetPlan } from "../sheets/plan";
import { workbookError } from "./errors";
import { writesOf, type Writes } from "./lay";
import { asCellInput } from "./text-guard";

/** `Excel.run`, or the embedded workbook's own. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Excel on the web refuses requests above 5 MB; four leave room for what an estimate cannot know. */
export const REQUEST_BYTES = 4_000_000;
/** A request that has not been answered by then never will be (on the web a sync can hang). */
export const WATCHDOG_MS = 120_000;
/** Sheets under construction; what an interruption left behind is taken away by the next write. */
export const STAGING_PREFIX = "~barometer ";
/** Columns of a sheet's head, when only its first rows are read. */
const HEAD_COLUMNS = "A1:Z";

export function excelWorkbook(run: ExcelRun): WorkbookPort {
  const guarded: ExcelRun = async (batch) => {
    try {
      return await run((context) => batch(context));
    } catch (cause) {
      throw workbookError(cause);
    }
  };
  return {
    read: (requests) => guarded((context) => read(context, requests)),
    write: (change) => guarded((context) => write(context, change)),
    goTo: (sheet, cell) =>
      guarded(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await sync(context);
      }),
    onEdit: (listener) =>
      guarded(async (context) => {
        const registration = context.workbook.worksheets.onChanged.add(async (event) => {
          // Our own writes are no edits (triggerSource from ExcelApi 1.14 on; before that everything counts).
          if ((event.triggerSource as string | undefined) === "ThisLocalAddin") return;
          listener({ sheet: event.worksheetId, address: event.address });
        });
        await sync(context);
        return async () => {
          await run(async () => {
            registration.remove();
            await sync(registration.context as Excel.RequestContext);
          });
        };
      }),
  };
}

async function read(context: Excel.RequestContext, requests: ReadRequest[]): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  workbook.names.load("items/name");
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
    return { range, formulas };
  });
  await sync(context);

  return {
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
    })),
    grids: Object.fromEntries(
      requests.map((request, index) => {
        const found = ranges[index];
        return [
          request.sheet,
          !found || found.range.isNullObject ? null : gridOf(request.sheet, found.range, found.formulas),
        ];
      }),
    ),
    names: workbook.names.items.map((item) => item.name),
    blank: worksheets.items.length === 1 && firstUsed.isNullObject,
    separators: { decimal: numberFormat.numberDecimalSeparator, group: numberFormat.numberGroupSeparator },
  };
}

const VISIBILITY: Record<string, "visible" | "hidden" | "veryHidden"> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function gridOf(sheet: string, range: Excel.Range, spans: Excel.Range[]): Grid {
  const values = range.values as Grid["values"];
  const grid: Grid = { sheet, row: range.rowIndex, column: range.columnIndex, values };
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
  const known = new Set(change.seen.names.map((name) => name.toLowerCase()));
  const staged = change.sheets.map((plan, index) => ({
    plan,
    staging: `${STAGING_PREFIX}${index + 1}`,
    writes: writesOf(plan, known),
  }));
  const requests = fillRequests([
    { bytes: 0, apply: (sheets) => clearStaging(sheets, change.seen) },
    ...staged.flatMap(({ staging, writes }) => stagingSteps(workbook, staging, writes)),
    ...(change.patches ?? []).map(patchStep),
    { bytes: swapBytes(staged), apply: (sheets) => swap(workbook, sheets, change, staged) },
  ]);
  for (const [index, steps] of requests.entries()) {
    workbook.application.suspendScreenUpdatingUntilNextSync();
    const sheets = sheetLookup(workbook);
    steps.forEach((step) => step.apply(sheets));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request per started 4 MB; the last one swaps
    await sync(context);
    change.onProgress?.((index + 1) / requests.length);
  }
}

interface Step {
  bytes: number;
  apply(sheets: SheetLookup): void;
}

/** A worksheet by name, named once in a request however often it is used. */
type SheetLookup = (name: string) => Excel.Worksheet;

function sheetLookup(workbook: Excel.Workbook): SheetLookup {
  const found = new Map<string, Excel.Worksheet>();
  return (name) => {
    const sheet = found.get(name) ?? workbook.worksheets.getItem(name);
    found.set(name, sheet);
    return sheet;
  };
}

interface Staged {
  plan: SheetPlan;
  staging: string;
  writes: Writes;
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

function clearStaging(sheets: SheetLookup, seen: WorkbookSnapshot): void {
  for (const { name } of seen.sheets) {
    if (name.startsWith(STAGING_PREFIX)) sheets(name).delete();
  }
}

function stagingSteps(workbook: Excel.Workbook, staging: string, writes: Writes): Step[] {
  return [
    {
      bytes: 500,
      apply: () => {
        workbook.worksheets.add(staging).visibility = "Hidden";
      },
    },
    ...writes.build.map((one) => ({
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
      // Null means "leave as it is", here as in the API.
      sheets(patch.sheet).getRange(address).values = patch.cells.map((cells) =>
        cells.map((cell) => (cell === null ? null : asCellInput(cell))),
      );
    },
  };
}

function swapBytes(staged: Staged[]): number {
  return staged.reduce(
    (sum, { writes }) => sum + 2_000 + writes.finish.reduce((all, one) => all + one.bytes, 0),
    1_000,
  );
}

function swap(workbook: Excel.Workbook, sheets: SheetLookup, change: WorkbookChange, staged: Staged[]): void {
  const existing = new Map(change.seen.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.name]));
  const leaving = new Set((change.remove ?? []).map((name) => name.toLowerCase()));
  const shows = staged.filter(({ plan }) => plan.visibility === "visible");
  if (change.seen.blank && shows.length > 0)
    change.seen.sheets.forEach(({ name }) => leaving.add(name.toLowerCase()));
  for (const { plan } of staged) leaving.add(plan.name.toLowerCase());

  // Shown first: Excel refuses to delete the last visible sheet.
  for (const { staging } of shows) sheets(staging).visibility = "Visible";
  for (const name of leaving) {
    const actual = existing.get(name);
    if (actual !== undefined) sheets(actual).delete();
  }
  for (const { plan, staging } of staged) sheets(staging).name = plan.name;
  placeSheets(sheets, change, staged, leaving);
  for (const { plan, staging, writes } of staged) {
    const sheet = sheets(staging);
    writes.finish.forEach((one) => one.apply(sheet, workbook));
    if (plan.visibility === "veryHidden") sheet.visibility = "VeryHidden";
  }
  if (change.show !== undefined) show(sheets, staged, change.show);
}

/** A sheet that replaces another stands where the other stood; new ones come last, in the order given. */
function placeSheets(
  sheets: SheetLookup,
  change: WorkbookChange,
  staged: Staged[],
  leaving: Set<string>,
): void {
  const names = new Map(staged.map(({ plan, staging }) => [plan.name.toLowerCase(), staging]));
  const order = change.seen.sheets
    .filter(({ name }) => !name.startsWith(STAGING_PREFIX))
    .filter(({ name }) => names.has(name.toLowerCase()) || !leaving.has(name.toLowerCase()))
    .map(({ name }) => name.toLowerCase());
  const replaced = new Set(order);
  order.forEach((name, position) => {
    const staging = names.get(name);
    if (staging !== undefined) sheets(staging).position = position;
  });
  const fresh = staged.filter(({ plan }) => !replaced.has(plan.name.toLowerCase()));
  fresh.forEach(({ staging }, index) => {
    sheets(staging).position = order.length + index;
  });
}

function show(sheets: SheetLookup, staged: Staged[], name: string): void {
  const laid = staged.find(({ plan }) => plan.name === name);
  const sheet = sheets(laid?.staging ?? name);
  sheet.activate();
  if (laid?.plan.cursor) sheet.getRange(boxAddress({ ...laid.plan.cursor, rows: 1, columns: 1 })).select();
}

/** One round trip, given up when nothing comes back. */
async function sync(context: Excel.RequestContext): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watchdog = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new WorkbookError("no-answer", `no answer within ${WATCHDOG_MS} ms`)),
      WATCHDOG_MS,
    );
  });
  try {
    await Promise.race([context.sync(), watchdog]);
  } finally {
    clearTimeout(timer);
  }
}
