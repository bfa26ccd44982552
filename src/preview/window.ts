// What the preview page leaves on its window: the browser tests and the pane's frame find the workbook here.
import type { EmbeddedWorkbook } from "../embedded/types";

export interface BarometerPreview {
  /** The workbook on show; another one after Ny or Åbn. */
  readonly workbook: EmbeddedWorkbook;
  /** Resolves when the grid shows the workbook and the pane may reach it. */
  readonly ready: Promise<void>;
  /** Selects a cell in the grid; zero-based. */
  select(sheet: string, row: number, column: number): void;
  /** The cell that typing goes to; zero-based. */
  selected(): { sheet: string; row: number; column: number } | null;
  /** Whether what is typed goes to the grid's cells. */
  takesTyping(): boolean;
  /** Binds Microsoft's client, loaded in the pane's frame, to the workbook. */
  connect(client: Window): void;
}

declare global {
  interface Window {
    barometerPreview?: BarometerPreview;
  }
}
