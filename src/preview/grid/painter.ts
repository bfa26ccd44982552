// From the workbook to the grid: what changed is painted, nothing else; a sheet whose layout changed is laid anew.
import type { ICellData } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { EmbeddedWorkbook, SheetView } from "../../embedded/types";
import { differences } from "./differences";
import type { SheetDifference } from "./differences";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, cellDataOf, snapshotOf, styleData } from "./snapshot";
import type { GridEngine } from "./univer";

/** A sheet as it stands in the grid; laid anew it keeps its view's id and gets a new one here. */
export interface ShownSheet {
  id: string;
  view: SheetView;
}

export interface ShownSheets {
  list(): readonly ShownSheet[];
  byId(sheetId: string): ShownSheet | undefined;
  byName(name: string): ShownSheet | undefined;
}

export interface Painter {
  /** Paints the sheets named; answers whether the selection of the active sheet was lost on the way. */
  paint(sheets: Iterable<string>, structure: boolean): boolean;
  activate(sheetId: string): void;
}

interface SheetRegister extends ShownSheets {
  replace(list: ShownSheet[]): void;
  newId(view: SheetView): string;
}

/** @param viewOf a sheet as the grid shows it */
export function registerSheets(
  workbook: Pick<EmbeddedWorkbook, "sheetNames">,
  viewOf: (name: string) => SheetView,
): SheetRegister {
  let generation = 0;
  const newId = (view: SheetView): string => {
    generation += 1;
    return `${view.id}~${generation}`;
  };
  let list = workbook.sheetNames().map(({ name }): ShownSheet => {
    const view = viewOf(name);
    return { id: newId(view), view };
  });
  return {
    list: () => list,
    byId: (sheetId) => list.find(({ id }) => id === sheetId),
    byName: (name) => list.find(({ view }) => view.name === name),
    replace(next) {
      list = next;
    },
    newId,
  };
}

export function createPainter(
  engine: GridEngine,
  workbook: EmbeddedWorkbook,
  sheets: SheetRegister,
  viewOf: (name: string) => SheetView,
): Painter {
  const { unitId, commands } = engine;

  const mutate = (id: string, params: object): void => {
    commands.syncExecuteCommand(id, { unitId, ...params });
  };

  const activeId = (): string => engine.workbook.getActiveSheet().getSheetId();

  const activate = (sheetId: string): void => {
    if (activeId() === sheetId) return;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
  };

  const insert = (record: ShownSheet, index: number): void => {
    const { sheet, styles } = snapshotOf(record.view, record.id);
    mutate(InsertSheetMutation.id, { sheet, index, styles });
  };

  const paintCells = (sheetId: string, cells: SheetDifference["cells"]): void => {
    if (cells.length === 0) return;
    const cleared: Record<number, Record<number, null>> = {};
    const written: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, cell, style } of cells) {
      (cleared[row] ??= {})[column] = null;
      if (cell) (written[row] ??= {})[column] = cellDataOf(cell, style ? styleData(style) : undefined);
    }
    // Univer merges what is set into what was there; a cell emptied first is exactly what is set.
    mutate(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: cleared });
    mutate(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: written });
  };

  const paintSizes = (sheetId: string, { widths, heights }: SheetDifference): void => {
    for (const [column, width] of widths) {
      const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column }];
      const colWidth = width ?? DEFAULT_COLUMN_WIDTH;
      mutate(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth });
    }
    for (const [row, height] of heights) {
      const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }];
      const rowHeight = height ?? DEFAULT_ROW_HEIGHT;
      mutate(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight });
    }
  };

  const paintTab = (sheetId: string, before: SheetView, after: SheetView): void => {
    if (before.name !== after.name)
      mutate(SetWorksheetNameMutation.id, { subUnitId: sheetId, name: after.name });
    if (before.tabColor !== after.tabColor) {
      mutate(SetTabColorMutation.id, { subUnitId: sheetId, color: after.tabColor ?? "" });
    }
    if (before.visibility !== after.visibility) {
      const hidden = after.visibility === "visible" ? 0 : 1;
      mutate(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden });
    }
  };

  const layAnew = (record: ShownSheet): boolean => {
    const old = record.id;
    const wasActive = activeId() === old;
    record.id = sheets.newId(record.view);
    insert(record, engine.workbook.getSheetOrders().indexOf(old));
    if (wasActive) activate(record.id);
    mutate(RemoveSheetMutation.id, { subUnitId: old });
    return wasActive;
  };

  const paintSheet = (record: ShownSheet, view: SheetView): boolean => {
    const before = record.view;
    record.view = view;
    const difference = differences(before, view);
    paintTab(record.id, before, view);
    if (difference.layout) return layAnew(record);
    paintSizes(record.id, difference);
    paintCells(record.id, difference.cells);
    return false;
  };

  const paintStructure = (): boolean => {
    const previous = sheets.list();
    const known = new Map(previous.map((record) => [record.view.id, record]));
    const views = workbook.sheetNames().map(({ name }) => viewOf(name));
    const next = views.map((view) => known.get(view.id) ?? { id: sheets.newId(view), view });
    sheets.replace(next);
    let selectionLost = false;
    views.forEach((view, index) => {
      const record = next[index];
      if (!record) return;
      if (known.has(view.id)) selectionLost = paintSheet(record, view) || selectionLost;
      else insert(record, index);
    });
    // Univer must never be left with a removed sheet on show.
    const active = sheets.byName(workbook.activeSheet());
    if (active) activate(active.id);
    for (const record of previous) {
      if (!next.includes(record)) mutate(RemoveSheetMutation.id, { subUnitId: record.id });
    }
    next.forEach(({ id }, index) => {
      const fromOrder = engine.workbook.getSheetOrders().indexOf(id);
      if (fromOrder !== index)
        mutate(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: index });
    });
    return selectionLost;
  };

  return {
    activate,
    paint(names, structure) {
      if (structure) return paintStructure();
      let selectionLost = false;
      for (const name of names) {
        const record = sheets.byName(name);
        if (record) selectionLost = paintSheet(record, viewOf(name)) || selectionLost;
      }
      return selectionLost;
    },
  };
}
