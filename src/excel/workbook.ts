// The adapter: the workbook port over Office.js, in a fixed number of round trips.
import {
  gridsBySheet,
  WorkbookError,
  type ReadOptions,
  type ReadRequest,
  type UnseenText,
  type WorkbookPort,
  type WorkbookSnapshot,
} from "../jobs/port";
import { columnsAddress, type Grid } from "../sheets/plan";
import { laidAreas } from "./areas";
import { loadComments } from "./comments";
import { workbookError } from "./errors";
import { readGridInParts, shownIn } from "./read-in-parts";
import { isCutShort, isStaging } from "./record";
import { HEADERS_AND_FOOTERS, loadLinks, loadUnseen } from "./unseen";
import { finishInterrupted, sheetInfo, structureIsProtected, write, type HostAbilities } from "./write";

/** `Excel.run`, or the embedded workbook's own. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** A request that has not been answered by then never will be (on the web a sync can hang). */
const WATCHDOG_MS = 120_000;
/** Rows of which one answer tells the links. */
const ROWS_OF_LINKS = 10_000;
/** Columns of a sheet's head, when only its first rows are read. */
const HEAD_COLUMNS = "A1:Z";

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
    write: (change) => guarded((context) => write(context, change, abilities)),
    goTo: (sheet, cell) =>
      guarded(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    onEdit: (listener) =>
      guarded((context) => {
        const registration = context.workbook.worksheets.onChanged.add((event) => {
          // Our own writes are no edits (triggerSource from ExcelApi 1.14 on; before that everything counts).
          if ((event.triggerSource as string | undefined) !== "ThisLocalAddin")
            listener({ byOther: event.source === "Remote" });
          return Promise.resolve();
        });
        return stopping(context, registration);
      }),
    onSelect: (sheet, listener) =>
      guarded((context) => {
        const registration = context.workbook.worksheets
          .getItem(sheet)
          .onSelectionChanged.add(({ address }) => {
            listener(address);
            return Promise.resolve();
          });
        return stopping(context, registration);
      }),
  };
}

/** Once it listens. */
async function stopping<Event>(
  context: Excel.RequestContext,
  registration: OfficeExtension.EventHandlerResult<Event>,
): Promise<() => Promise<void>> {
  await context.sync();
  return async () => {
    registration.remove();
    await registration.context.sync();
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
  // Loaded once: a second time would list the sheets anew.
  const ofSheets = "items/name,items/visibility,items/protection/protected";
  worksheets.load(asked.unseen === true ? `${ofSheets},${HEADERS_AND_FOOTERS}` : ofSheets);
  const unseen = asked.unseen === true ? loadUnseen(workbook) : null;
  workbook.protection.load("protected");
  workbook.names.load("items/name,items/formula,items/comment");
  workbook.tables.load("items/name,items/worksheet/name");
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
    const looks = request.looks
      ? worksheets.getItemOrNullObject(request.sheet).getUsedRangeOrNullObject(false)
      : null;
    looks?.load("columnIndex,columnCount");
    return { range, formulas, formats, looks, links: loadLinks(range, request) };
  });
  await context.sync();

  const sheets = worksheets.items.map(sheetInfo);
  const structureProtected = workbook.protection.protected;
  if (isCutShort(sheets)) {
    if (structureProtected) throw structureIsProtected();
    await finishInterrupted(context, asked.abilities);
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
            : withReach(gridOf(request.sheet, found.range, found.formulas, found.formats), found.looks),
        ];
      }),
    ),
    names: workbook.names.items.map((item) => item.name),
    tables: workbook.tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    laid: laidAreas(workbook.names.items),
    structureProtected,
    // Somebody's comment on an empty sheet is something, too.
    blank:
      sheets.filter(({ name }) => !isStaging(name)).length === 1 &&
      firstUsed.isNullObject &&
      written.length === 0,
    separators: { decimal: numberFormat.numberDecimalSeparator, group: numberFormat.numberGroupSeparator },
    comments: written,
    notesRead: asked.abilities.notes,
    unseen: [...(unseen?.(worksheets.items) ?? []), ...ranges.flatMap(({ links }) => links())],
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
    const grid = await readGridInParts(context, request);
    snapshot.grids[request.sheet] = grid;
    if (grid !== null) snapshot.unseen.push(...(await linksInParts(context, request, grid)));
  }
  return snapshot;
}

/** A column of links takes a small part of what its sheet's values take. */
async function linksInParts(
  context: Excel.RequestContext,
  request: ReadRequest,
  { row, column, values }: Grid,
): Promise<UnseenText[]> {
  if ((request.links ?? []).length === 0) return [];
  const found: UnseenText[] = [];
  const columns = Math.max(1, values[0]?.length ?? 1);
  for (let from = 0; from < values.length; from += ROWS_OF_LINKS) {
    const rows = Math.min(ROWS_OF_LINKS, values.length - from);
    const part = context.workbook.worksheets
      .getItem(request.sheet)
      .getRangeByIndexes(row + from, column, rows, columns);
    const links = loadLinks(part, request);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part fills an answer; there is no larger one
    await context.sync();
    found.push(...links());
  }
  return found;
}

function withReach(grid: Grid, looks: Excel.Range | null): Grid {
  if (looks === null || looks.isNullObject) return grid;
  const reach = looks.columnIndex + looks.columnCount;
  return reach > grid.column + (grid.values[0]?.length ?? 0) ? { ...grid, reach } : grid;
}

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
