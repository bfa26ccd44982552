// The embedded workbook: one book, one session, one undo history, and those who want to know what changed.
import {
  createBook,
  findSheet,
  isErrorValue,
  sheetById,
  styleAt,
  type Book,
  type Scalar,
  type Sheet,
} from "./book/book";
import { activateSheet } from "./book/activation";
import { createCalculation, hasFormulas } from "./formulas/calculation";
import { calculateLoose } from "./formulas/engine";
import { noChanges, noteValues, type Changes } from "./book/changes";
import { contentAt, restyle, touchesLocked, writeContent, type Content } from "./book/edits";
import { OfficeError } from "./book/errors";
import { eventMessage, type Origin } from "./client/events";
import { isFormulaSound } from "./formulas/formula-text";
import { loadBook } from "./file/load";
import type { LocaleName } from "./shown/number-format";
import { adoptFormat } from "./client/objects/range/number-formats";
import { settleHeaders } from "./client/objects/tables";
import type { Host } from "./client/objects/type";
import { activeSheet } from "./client/objects/worksheet";
import { SHEET_STEM } from "./client/objects/worksheets";
import { saveBook } from "./file/save";
import { createDirect, type DirectRun } from "./client/direct";
import type { Packer } from "../ooxml/write-zip";
import { createSession, type Client, type Session } from "./client/session";
import { numberFormatOf, styleOf } from "./book/styles";
import type {
  CellInput,
  EditOutcome,
  EmbeddedOptions,
  EmbeddedWorkbook,
  RangeBox,
  WorkbookChange,
} from "./types";
import { isMomentFormat } from "./shown/typed-moment";
import { readTyped } from "./shown/typing";
import { judge } from "./shown/validating";
import { viewSheet } from "./shown/view";

const DEFAULT_LOCALE: LocaleName = "da-DK";

/** A workbook and its session: the browser gives the session clients of its own. */
export interface OpenedWorkbook {
  workbook: EmbeddedWorkbook;
  session: Session;
  /** Batches without Microsoft's client. */
  direct: DirectRun;
}

/** `loadClient` is called when a batch is run for the first time. */
export function openModel(options: EmbeddedOptions, loadClient: () => Client): OpenedWorkbook {
  const locale = options.locale ?? DEFAULT_LOCALE;
  const book = options.bytes ? loadBook(options.bytes) : createBook(`${SHEET_STEM[locale]}1`);
  if (options.user !== undefined) book.user = options.user;
  return createModel(book, locale, loadClient, options.packer);
}

/** What stood in a cell before and after an edit. */
interface CellEdit {
  row: number;
  column: number;
  before: Content & { style: number };
  after: Content & { style: number };
}

interface SheetEdit {
  sheet: string;
  cells: CellEdit[];
}

/** One step back: what one person's edit or one request of the add-in changed, sheet by sheet. */
type Edit = SheetEdit[];

/** As many steps back as Excel keeps. */
const MOST_UNDO_STEPS = 100;

function createModel(
  book: Book,
  locale: LocaleName,
  loadClient: () => Client,
  packer: Packer | undefined,
): OpenedWorkbook {
  const calculation = createCalculation(book);
  const host: Host = {
    book,
    locale,
    calculation,
    changes: noChanges(),
    kept: new Map(),
    nextKept: 0,
    listening: { counts: new Map() },
    knows: () => true,
    disturbance: null,
    elsewhere: false,
  };
  const listeners = new Set<(change: WorkbookChange) => void>();
  let undoStack: Edit[] = [];
  let redoStack: Edit[] = [];

  /** Everything that follows from a change, once per request or grid edit. */
  const settle = (origin: Origin): void => {
    const { changes } = host;
    host.changes = noChanges();
    calculation.note(changes);
    if (changes.recalculates) {
      for (const sheet of book.sheets) {
        if (sheet.formulaCells === 0) continue;
        changes.sheets.add(sheet.name);
        changes.events.push({ kind: "calculated", sheet });
      }
    }
    if (origin === "client") closeJournals();
    // Sheets added, deleted, moved, renamed, shown, hidden or protected: Excel forgets what was before.
    if (origin === "client" && changes.structure) {
      undoStack = [];
      redoStack = [];
    }
    const message = eventMessage(changes.events, origin, host.listening);
    if (message.entries.length > 0) {
      // As from a real host: after whatever is running now.
      setTimeout(() => session.send(message), 0);
    }
    if (changes.sheets.size > 0 || changes.structure || changes.activated)
      tell(changes, origin === "client" ? "client" : "grid");
  };

  const tell = (changes: Changes, origin: WorkbookChange["origin"]): void => {
    const { activated, structure } = changes;
    const names = new Set(book.sheets.map(({ name }) => name));
    const sheets = [...changes.sheets].filter((name) => names.has(name));
    for (const listener of [...listeners]) listener({ sheets, structure, activated, origin });
  };

  const openJournals = (): void => {
    for (const sheet of book.sheets) sheet.journal = new Map();
  };

  const session = createSession(host, { open: openJournals, settle: () => settle("client") });

  const requireSheet = (name: string): Sheet => {
    const sheet = findSheet(book, name);
    if (!sheet) throw new OfficeError("ItemNotFound", `There is no sheet "${name}"`);
    return sheet;
  };

  /** Writes cells as one step that can be undone; all or nothing. */
  const edit = (
    sheet: Sheet,
    box: RangeBox,
    inputs: (CellInput | Content)[][],
    adopt: (string | null)[][],
  ): void => {
    const cells: CellEdit[] = [];
    const formulasBefore = sheet.formulaCells;
    let formulas = false;
    for (const [rowOffset, line] of inputs.entries()) {
      for (const [columnOffset, input] of line.entries()) {
        const row = box.row + rowOffset;
        const column = box.column + columnOffset;
        const before = { ...contentAt(sheet, row, column), style: styleAt(sheet, row, column) };
        const content = toContent(input, numberFormatOf(styleOf(book.styles, before.style)));
        writeContent(sheet, row, column, content);
        const format = adopt[rowOffset]?.[columnOffset];
        if (format) adoptFormat(sheet, row, column, format, host);
        formulas ||= before.formula !== null || content.formula !== null;
        cells.push({ row, column, before, after: { ...content, style: styleAt(sheet, row, column) } });
      }
    }
    if (!host.elsewhere) keepStep([{ sheet: sheet.id, cells }]);
    finish(sheet, box, cells, "after", formulas || sheet.formulaCells !== formulasBefore);
    settle(host.elsewhere ? "other" : "grid");
  };

  const finish = (
    sheet: Sheet,
    box: RangeBox,
    cells: CellEdit[],
    now: "before" | "after",
    formulas: boolean,
  ): void => {
    const [only] = cells;
    const then = now === "after" ? "before" : "after";
    noteValues(host.changes, {
      sheet,
      box,
      type: "RangeEdited",
      ...(cells.length === 1 && only ? { before: only[then].value, after: only[now].value } : {}),
    });
    if (formulas) host.changes.formulas = true;
    settleHeaders(host);
    sheet.selection = box;
  };

  const keepStep = (step: Edit): void => {
    undoStack.push(step);
    if (undoStack.length > MOST_UNDO_STEPS) undoStack.shift();
    redoStack = [];
  };

  /** What the add-in wrote since the request began, as a step that a person can take back. */
  const closeJournals = (): void => {
    const step = book.sheets.flatMap((sheet): SheetEdit[] => {
      const { journal } = sheet;
      sheet.journal = null;
      if (!journal || journal.size === 0) return [];
      const cells: CellEdit[] = [];
      for (const [row, line] of journal) {
        for (const [column, before] of line) {
          const after = { ...contentAt(sheet, row, column), style: styleAt(sheet, row, column) };
          cells.push({ row, column, before, after });
        }
      }
      return [{ sheet: sheet.id, cells }];
    });
    if (step.length > 0) keepStep(step);
  };

  const step = (from: Edit[], to: Edit[], now: "before" | "after"): boolean => {
    const last = from.pop();
    if (!last) return false;
    const present = last.flatMap((part) => {
      const sheet = sheetById(book, part.sheet);
      return sheet ? [{ sheet, cells: part.cells }] : [];
    });
    if (present.length === 0) return step(from, to, now);
    for (const { sheet, cells } of present) {
      let formulas = false;
      for (const { row, column, before, after } of cells) {
        const wanted = now === "before" ? before : after;
        writeContent(sheet, row, column, { value: wanted.value, formula: wanted.formula });
        if (styleAt(sheet, row, column) !== wanted.style)
          restyle(sheet, { row, column, rows: 1, columns: 1 }, () => wanted.style);
        formulas ||= before.formula !== null || after.formula !== null;
      }
      finish(sheet, boxAround(cells), cells, now, formulas);
    }
    to.push(last);
    settle("grid");
    return true;
  };

  const workbook: EmbeddedWorkbook = {
    run: (batch) => session.run(loadClient(), batch),
    traffic: session.traffic,
    resetTraffic: session.resetTraffic,
    async save(as, pause) {
      if (pause === undefined) calculation.ensure(host.changes);
      else await calculation.ensureInSteps(host.changes, pause);
      return saveBook(book, as, packer, pause);
    },
    sheetNames: () => book.sheets.map(({ name, visibility }) => ({ name, visibility })),
    view(name) {
      const sheet = requireSheet(name);
      calculation.ensure(host.changes);
      return viewSheet(book, sheet, locale);
    },
    activeSheet: () => activeSheet(host).name,
    activate(name) {
      const sheet = requireSheet(name);
      if (sheet.visibility !== "visible")
        throw new OfficeError("InvalidOperation", `The sheet "${name}" is hidden`);
      if (book.active === sheet.id) return;
      activateSheet(book, sheet, host.changes);
      settle("grid");
    },
    select(name, range) {
      const sheet = requireSheet(name);
      sheet.selection = { ...range };
      host.changes.events.push({ kind: "selection", sheet, box: { ...range } });
      settle("grid");
    },
    type(name, row, column, input) {
      const sheet = requireSheet(name);
      const box = { row, column, rows: 1, columns: 1 };
      if (touchesLocked(book, sheet, box)) return LOCKED;
      const format = numberFormatOf(styleOf(book.styles, styleAt(sheet, row, column)));
      const typed = format === "@" ? asText(input) : readTyped(input, locale, { date1904: book.date1904 });
      const content = contentOf(typed, format);
      const judged =
        content.formula === null ? content.value : loose(book, sheet, row, column, content.formula);
      const broken = judge(book, sheet, row, column, judged, locale);
      if (broken?.showError && broken.errorStyle === "stop") {
        return {
          accepted: false,
          refusal: { kind: "validation", title: broken.errorTitle, message: broken.error },
        };
      }
      edit(sheet, box, [[content]], [[typed.kind === "number" ? typed.format : null]]);
      return ACCEPTED;
    },
    paste(name, row, column, block) {
      const sheet = requireSheet(name);
      const columns = block.reduce((most, line) => Math.max(most, line.length), 0);
      if (block.length === 0 || columns === 0) return ACCEPTED;
      const box = { row, column, rows: block.length, columns };
      if (touchesLocked(book, sheet, box)) return LOCKED;
      const full = block.map((line) => Array.from({ length: columns }, (_, index) => line[index] ?? null));
      edit(sheet, box, full, []);
      return ACCEPTED;
    },
    pasteText(name, row, column, lines) {
      const sheet = requireSheet(name);
      const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
      if (lines.length === 0 || columns === 0) return ACCEPTED;
      const box = { row, column, rows: lines.length, columns };
      if (touchesLocked(book, sheet, box)) return LOCKED;
      const read = lines.map((line, rowOffset) =>
        Array.from({ length: columns }, (_, columnOffset) => {
          const style = styleAt(sheet, row + rowOffset, column + columnOffset);
          const format = numberFormatOf(styleOf(book.styles, style));
          const text = line[columnOffset] ?? "";
          const typed = format === "@" ? asText(text) : readTyped(text, locale, { date1904: book.date1904 });
          return { content: contentOf(typed, format), format: typed.kind === "number" ? typed.format : null };
        }),
      );
      edit(
        sheet,
        box,
        read.map((line) => line.map(({ content }) => content)),
        read.map((line) => line.map(({ format }) => format)),
      );
      return ACCEPTED;
    },
    undo: () => step(undoStack, redoStack, "before"),
    redo: () => step(redoStack, undoStack, "after"),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    byOther(edits) {
      host.elsewhere = true;
      try {
        edits();
      } finally {
        host.elsewhere = false;
      }
    },
    interceptRequests: session.intercept,
    disturb(disturbance) {
      host.disturbance = disturbance;
    },
  };
  return { workbook, session, direct: createDirect(host, () => settle("client")) };
}

const ACCEPTED: EditOutcome = { accepted: true, refusal: null };
const LOCKED: EditOutcome = { accepted: false, refusal: { kind: "locked" } };

type Typed = ReturnType<typeof readTyped>;

function asText(input: string): Typed {
  return input === ""
    ? { kind: "empty" }
    : { kind: "text", text: input.startsWith("'") ? input.slice(1) : input };
}

function contentOf(typed: Typed, format: string): Content {
  switch (typed.kind) {
    case "empty":
      return { value: null, formula: null };
    case "formula":
      // What cannot be a formula stays as the text it is; Excel would ask.
      return isFormulaSound(typed.formula)
        ? { value: null, formula: typed.formula }
        : { value: typed.formula, formula: null };
    case "text":
      return { value: typed.text, formula: null };
    case "boolean":
      return { value: typed.value, formula: null };
    case "number": {
      // In a cell formatted as percent, Excel takes 12 as 12 %.
      const said = typed.format ?? "";
      const inPercent = format.includes("%") && !said.includes("%") && !isMomentFormat(said);
      return { value: inPercent ? Number(`${typed.value}e-2`) : typed.value, formula: null };
    }
  }
}

/** Pasted values keep their type: text that looks like a number stays text, as when it comes from a cell. */
function toContent(input: CellInput | Content, format: string): Content {
  if (input !== null && typeof input === "object") return input;
  if (input === null || input === "") return { value: null, formula: null };
  if (typeof input === "string" && input.startsWith("=") && format !== "@" && isFormulaSound(input))
    return { value: null, formula: input };
  return { value: input, formula: null };
}

function loose(book: Book, sheet: Sheet, row: number, column: number, formula: string): Scalar {
  if (!hasFormulas(book) && sheet.validations.length === 0) return null;
  const value = calculateLoose(book, sheet, [{ row, column, formula }])[0] ?? null;
  return isErrorValue(value) ? null : value;
}

function boxAround(cells: { row: number; column: number }[]): RangeBox {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
  const row = least(rows);
  const column = least(columns);
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}
