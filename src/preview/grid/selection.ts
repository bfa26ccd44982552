// The selected cells: read from the grid and set in it.
import type { IRange } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { ScrollToCellCommand } from "@univerjs/sheets-ui";
import type { RangeBox } from "../../embedded/types";
import { rangeOf } from "./snapshot";
import type { GridEngine } from "./univer";

export interface Selection {
  /** The selected block on the active sheet. */
  box(): RangeBox | null;
  /** The one cell of the selection that typing goes to. */
  cell(): { row: number; column: number } | null;
  /** Selects the block on the active sheet and scrolls to it. */
  select(box: RangeBox): void;
}

export function createSelection({ unitId, workbook, commands, selections }: GridEngine): Selection {
  return {
    box() {
      const range = selections.getCurrentLastSelection()?.range;
      const sheet = workbook.getActiveSheet();
      // A whole row or column has no bounds of its own.
      return range ? boxOf(range, sheet.getRowCount(), sheet.getColumnCount()) : null;
    },
    cell() {
      const primary = selections.getCurrentLastSelectionPrimaryCell();
      return primary ? { row: primary.startRow, column: primary.startColumn } : null;
    },
    select(box) {
      const range = rangeOf(box);
      const sheet = workbook.getActiveSheet();
      const { startRow, startColumn } = range;
      const merged = sheet.getMergedCell(startRow, startColumn);
      const primary = {
        actualRow: startRow,
        actualColumn: startColumn,
        isMerged: merged !== null,
        isMergedMainCell: merged !== null,
        startRow,
        startColumn,
        endRow: merged?.endRow ?? startRow,
        endColumn: merged?.endColumn ?? startColumn,
      };
      commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId,
        subUnitId: sheet.getSheetId(),
        selections: [{ range, primary, style: null }],
      });
      void commands.executeCommand(ScrollToCellCommand.id, { range });
    },
  };
}

function boxOf(range: Readonly<IRange>, rowCount: number, columnCount: number): RangeBox {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const lastRow = Number.isNaN(range.endRow) ? rowCount - 1 : range.endRow;
  const lastColumn = Number.isNaN(range.endColumn) ? columnCount - 1 : range.endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
