// The grid: shows the embedded workbook, hands every edit to it, and repaints what it answers.
import { InterceptorEffectEnum, LocaleType } from "@univerjs/core";
import type { IDisposable, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SetSelectionsOperation } from "@univerjs/sheets";
import type {
  EditOutcome,
  EmbeddedWorkbook,
  RangeBox,
  SheetView,
  WorkbookChange,
} from "../../embedded/types";
import type { PreviewText } from "../../text/preview/preview";
import { nameControls } from "./accessible-names";
import { createCellHelp } from "./cell-help";
import type { CellBox } from "./cell-help";
import { withChartPlaces } from "./chart-places";
import { createEditGate } from "./edits";
import type { GridEdit } from "./edits";
import { gatherChanges, once } from "./gathering";
import { editedCell, shownCell } from "./shown-cells";
import { listenToKeyboard } from "./keyboard";
import { createPainter, registerSheets } from "./painter";
import type { ShownSheet } from "./painter";
import { createSelection } from "./selection";
import { snapshotOf } from "./snapshot";
import { startEngine } from "./univer";
import type { GridEngine } from "./univer";

export interface GridOptions {
  container: HTMLElement;
  workbook: EmbeddedWorkbook;
  text: PreviewText;
  decimalSeparator: string;
  /** Tells the person why an edit was put back. */
  refused(refusal: NonNullable<EditOutcome["refusal"]>): void;
  /** An edit was accepted: what was said before no longer matters. */
  accepted(): void;
  /** The person went to another cell: what was said before may end. */
  movedOn(): void;
  notPossible(): void;
}

export interface Grid {
  /** Shows the sheet and selects the cells, as the add-in's own `select` does. */
  select(sheet: string, box: RangeBox): void;
  selected(): { sheet: string; row: number; column: number } | null;
  /** The keyboard goes to the selected cell. */
  focus(): void;
  /** Whether what is typed goes to its cells. */
  takesTyping(): boolean;
  /** Its words in another language: the sheet, its selection and what is being typed stay. */
  speak(text: PreviewText): void;
  dispose(): void;
}

/** Univer moves its own parts first; what hangs on a cell follows once they stand still, in milliseconds. */
const SETTLED = 30;

export function openGrid(options: GridOptions): Grid {
  const { container, workbook, text } = options;
  const viewOf = (name: string): SheetView => withChartPlaces(workbook.view(name), text.chartPlace);
  const sheets = registerSheets(workbook, viewOf);
  const gate = createEditGate({
    edits: (sheetId, edits) => void carryOut(nameOf(sheetId), edits),
    resized: (sheetId, lines, first, last, pixels) =>
      void resize(workbook, nameOf(sheetId), lines, first, last, pixels).catch(refuseLocked),
    renamed: (sheetId, name) => void rename(workbook, nameOf(sheetId), name).catch(options.notPossible),
    mayBegin,
    notPossible: options.notPossible,
  });
  // Before Univer starts: of two listeners at the window, the first one hears a key first.
  const stopListening = listenToKeyboard({
    inCells: () => engine.hasFocus() && !engine.editor.isVisible().visible,
    selected() {
      const view = activeView();
      const box = selection.box();
      return view && box ? { view, box } : null;
    },
    mayBegin,
    undo: () => workbook.undo(),
    redo: () => workbook.redo(),
    openChoices() {
      // The selection may have moved a moment ago.
      showHelp();
      return help.openChoices();
    },
    write: (sheet, row, column, block) => carryOut(sheet, [{ kind: "block", row, column, block }]),
    writeText: (sheet, row, column, lines) => carryOut(sheet, [{ kind: "text", row, column, lines }]),
    select: (box) => selection.select(box),
  });
  // Univer takes its element for itself alone.
  const univer = document.createElement("div");
  univer.className = "univer-host";
  container.append(univer);
  const engine = startEngine(univer, workbookData(sheets.list()), text);
  let stopNaming = nameControls(univer, text.grid);
  const painter = createPainter(engine, workbook, sheets, viewOf);
  const selection = createSelection(engine);
  let help = createCellHelp(container, text, choose, engine.focus);
  let lastCell = "";
  /** Going back to the cell whose value was not taken is no going on. */
  let goingBack = false;
  const scheduleHelp = once(SETTLED, showHelp);
  const changes = gatherChanges(paint, () => engine.editor.isVisible().visible);

  const subscriptions = [
    engine.commands.beforeCommandExecuted((command) => gate.listener(command)),
    engine.commands.onCommandExecuted(({ id }) => {
      if (id === "sheet.operation.set-worksheet-active") sheetChosen();
      if (id === SetSelectionsOperation.id) tellSelection();
      if (movesTheCell.has(id)) scheduleHelp();
    }),
    engine.interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "shown-text",
      priority: 100,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col }, next) => next(shownCell(cell, sheets, subUnitId, row, col)),
    }),
    engine.interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) =>
        next(editedCell(cell, sheets, subUnitId, row, col, options.decimalSeparator)),
    }),
  ];
  const unsubscribe = workbook.subscribe(changes);
  window.addEventListener("resize", scheduleHelp);
  show(workbook.activeSheet(), null);

  return {
    select: show,
    focus: () => engine.focus(),
    takesTyping: () => engine.isDrawn() && engine.hasFocus(),
    selected() {
      const view = activeView();
      const cell = selection.cell();
      return view && cell ? { sheet: view.name, ...cell } : null;
    },
    speak(next) {
      engine.speak(next);
      stopNaming();
      stopNaming = nameControls(univer, next.grid);
      help.dispose();
      help = createCellHelp(container, next, choose, engine.focus);
      scheduleHelp();
    },
    dispose() {
      unsubscribe();
      stopListening();
      stopNaming();
      window.removeEventListener("resize", scheduleHelp);
      subscriptions.forEach(release);
      help.dispose();
      engine.dispose();
      univer.remove();
    },
  };

  function nameOf(sheetId: string): string {
    return sheets.byId(sheetId)?.view.name ?? workbook.activeSheet();
  }

  function activeView(): SheetView | undefined {
    return sheets.byId(engine.workbook.getActiveSheet().getSheetId())?.view;
  }

  function show(sheet: string, box: RangeBox | null): void {
    const record = sheets.byName(sheet);
    if (!record) return;
    painter.activate(record.id);
    // The sheet that comes up sets a selection of its own first.
    if (box) setTimeout(() => selection.select(box));
  }

  /** A person chose another tab. */
  function sheetChosen(): void {
    const view = activeView();
    if (view && view.name !== workbook.activeSheet()) workbook.activate(view.name);
    scheduleHelp();
  }

  function tellSelection(): void {
    const view = activeView();
    const box = selection.box();
    if (!view || !box) return;
    workbook.select(view.name, box);
    const cell = `${view.name}!${box.row}:${box.column}`;
    if (lastCell !== "" && cell !== lastCell && !goingBack) options.movedOn();
    lastCell = cell;
  }

  function paint(names: Set<string>, structure: boolean, activated: WorkbookChange["activated"]): void {
    const selected = selection.box();
    gate.update(() => {
      if (painter.paint(names, structure) && selected) setTimeout(() => selection.select(selected));
    });
    if (activated) show(activated.sheet, activated.range);
    else if (structure) show(workbook.activeSheet(), null);
    scheduleHelp();
  }

  /** Excel, too, refuses a locked cell at the first key, not at the last. */
  function mayBegin(): boolean {
    const cell = selection.cell();
    const view = activeView();
    if (!cell || !view?.protected) return true;
    const known = view.cells.get(cell.row)?.get(cell.column);
    const locked = known !== undefined && view.styles[known.style]?.locked === true;
    if (locked) refuseLocked();
    return !locked;
  }

  function refuseLocked(): void {
    options.refused({ kind: "locked" });
  }

  function enter(sheet: string, edit: GridEdit): EditOutcome {
    const { row, column } = edit;
    switch (edit.kind) {
      case "typed":
        return workbook.type(sheet, row, column, edit.text);
      case "block":
        return workbook.paste(sheet, row, column, edit.block);
      case "text":
        return workbook.pasteText(sheet, row, column, edit.lines);
    }
  }

  /** Answers whether all edits were accepted. */
  function carryOut(sheet: string, edits: GridEdit[]): boolean {
    for (const edit of edits) {
      const { row, column } = edit;
      const outcome = enter(sheet, edit);
      if (outcome.accepted) continue;
      if (outcome.refusal) options.refused(outcome.refusal);
      // Excel keeps the person at the cell whose value it did not take.
      goingBack = true;
      setTimeout(() => {
        selection.select({ row, column, rows: 1, columns: 1 });
        setTimeout(() => (goingBack = false), SETTLED);
      });
      return false;
    }
    if (edits.length > 0) options.accepted();
    return true;
  }

  function choose(choice: string): void {
    const cell = selection.cell();
    const view = activeView();
    if (cell && view) carryOut(view.name, [{ kind: "typed", ...cell, text: choice }]);
  }

  function showHelp(): void {
    const cell = selection.cell();
    const rule = cell && activeView()?.validations.find(({ range }) => contains(range, cell));
    const box = rule && !engine.editor.isVisible().visible ? placeOfCell(engine) : null;
    if (!rule || !box) {
      help.show(null);
      return;
    }
    const { promptTitle, prompt, kind, choices } = rule;
    help.show({ box, promptTitle, prompt, choices: kind === "list" ? choices : null });
  }
}

/** Commands after which the selected cell, or its place on the screen, may be another. */
const movesTheCell = new Set<string>([
  SetSelectionsOperation.id,
  "sheet.operation.set-scroll",
  "sheet.operation.set-zoom-ratio",
  "sheet.operation.set-cell-edit-visible",
]);

/** Where the selected cell stands in the window; null when it is out of sight. */
function placeOfCell(engine: GridEngine): CellBox | null {
  engine.editor.refreshEditCellPosition(false);
  const layout = engine.editor.getEditCellLayout();
  const canvas = engine.canvas();
  if (!layout || !canvas) return null;
  const { startX, startY, endX, endY } = layout.position;
  if (endX <= 0 || endY <= 0 || startX >= canvas.width || startY >= canvas.height) return null;
  return {
    left: canvas.left + startX,
    top: canvas.top + startY,
    right: canvas.left + endX,
    bottom: canvas.top + endY,
  };
}

/** Excel's own conversion at the resolution its pixels are meant for. */
const POINTS_PER_PIXEL = 0.75;

function resize(
  workbook: EmbeddedWorkbook,
  sheet: string,
  lines: "rows" | "columns",
  first: number,
  last: number,
  pixels: number,
): Promise<void> {
  return workbook.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const count = last - first + 1;
    if (lines === "columns") {
      const columns = worksheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();
      columns.format.columnWidth = pixels * POINTS_PER_PIXEL;
    } else {
      const rows = worksheet.getRangeByIndexes(first, 0, count, 1).getEntireRow();
      rows.format.rowHeight = pixels * POINTS_PER_PIXEL;
    }
    await context.sync();
  });
}

function rename(workbook: EmbeddedWorkbook, sheet: string, name: string): Promise<void> {
  return workbook.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).name = name;
    await context.sync();
  });
}

function workbookData(sheets: readonly ShownSheet[]): IWorkbookData {
  const snapshots = sheets.map(({ id, view }) => snapshotOf(view, id));
  const styles: Record<string, IStyleData> = {};
  for (const snapshot of snapshots) Object.assign(styles, snapshot.styles);
  const byId: Record<string, Partial<IWorksheetData>> = {};
  for (const { sheet } of snapshots) byId[sheet.id] = sheet;
  return {
    id: "workbook",
    name: "",
    appVersion: "",
    locale: LocaleType.EN_US,
    styles,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: byId,
  };
}

function contains(box: RangeBox, { row, column }: { row: number; column: number }): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

/** Univer's interceptors answer with a function where its services answer with an object. */
function release(subscription: IDisposable | (() => unknown)): void {
  if (typeof subscription === "function") subscription();
  else subscription.dispose();
}
