// The embedded workbook as its users see it: the preview's grid, the command line and the tests.
import type { Packer, Pause } from "../ooxml/write-zip";

/** What the client sent and got, counted; requests that only release the client's own references are left out. */
export interface Traffic {
  syncs: number;
  requestBytes: number;
  responseBytes: number;
}

export type CellInput = string | number | boolean | null;

/** One cell as a grid paints it. */
export interface CellView {
  value: CellInput;
  /** With its leading "=", English names; null for a constant. */
  formula: string | null;
  /** The value as Excel would show it under the number format and locale. */
  text: string;
  /** Index into `SheetView.styles`. */
  style: number;
}

export interface CellStyle {
  fill: string | null;
  fontColor: string | null;
  bold: boolean;
  italic: boolean;
  /** Points. */
  fontSize: number;
  fontName: string;
  horizontal: "left" | "center" | "right" | null;
  vertical: "top" | "center" | "bottom" | null;
  wrap: boolean;
  indent: number;
  locked: boolean;
  numberFormat: string;
  borders: { top: string | null; bottom: string | null; left: string | null; right: string | null };
}

export interface RangeBox {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ValidationView {
  range: RangeBox;
  kind: "list" | "other";
  /** The choices of a list, resolved. */
  choices: string[];
  promptTitle: string;
  prompt: string;
  errorTitle: string;
  error: string;
}

export interface SheetView {
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor: string | null;
  protected: boolean;
  rowCount: number;
  columnCount: number;
  /** Sparse: rows that hold anything, keyed by zero-based row then column. */
  cells: Map<number, Map<number, CellView>>;
  /** Styles already include what conditional formats paint at the moment. */
  styles: CellStyle[];
  /** Pixels; null for the default. */
  columnWidths: (number | null)[];
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: RangeBox[];
  /** The cells that each chart covers. */
  charts: RangeBox[];
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  validations: ValidationView[];
}

/** What a person did in the grid and what became of it. */
export interface EditOutcome {
  accepted: boolean;
  /** When refused: locked cell of a protected sheet, or a validation rule of style stop with its own words. */
  refusal: { kind: "locked" } | { kind: "validation"; title: string; message: string } | null;
}

export interface WorkbookChange {
  /** Names of sheets whose cells or looks changed. */
  sheets: string[];
  /** Sheets were added, removed, renamed, moved, shown or hidden. */
  structure: boolean;
  /** The add-in asked to show this sheet or select this range. */
  activated: { sheet: string; range: RangeBox | null } | null;
  origin: "client" | "grid";
}

export interface EmbeddedOptions {
  /** An .xlsx to start from; an empty workbook with one sheet otherwise. */
  bytes?: Uint8Array;
  /** Separators, display text and how typed numbers are read. Default da-DK. */
  locale?: "da-DK" | "en-US";
  /** Who writes: the author of comments that are added. */
  user?: string;
  /** The host's own way of packing what is saved, where it has one. */
  packer?: Packer;
}

export interface EmbeddedWorkbook {
  /** Runs a batch against this workbook through Microsoft's client, as `Excel.run` does in Excel. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Requests to and from the workbook since the last reset. */
  traffic(): Traffic;
  resetTraffic(): void;
  /**
   * As .xlsx, without macros, unless asked otherwise.
   * @param pause called often; nobody may change the workbook meanwhile. Left out: all is done in one go
   */
  save(as?: "xlsx" | "xlsm", pause?: Pause): Promise<Uint8Array>;
  sheetNames(): { name: string; visibility: SheetView["visibility"] }[];
  view(sheet: string): SheetView;
  activeSheet(): string;
  activate(sheet: string): void;
  /** What a person has selected, for `getSelectedRange` and `onSelectionChanged`. */
  select(sheet: string, range: RangeBox): void;
  /** As if typed: read under the locale, held against protection and validation, recalculated, events fired. */
  type(sheet: string, row: number, column: number, input: string): EditOutcome;
  /** As if pasted: a block from its upper left cell; validation is bypassed as in Excel, protection is not. All or nothing. */
  paste(sheet: string, row: number, column: number, block: CellInput[][]): EditOutcome;
  /** As if text from elsewhere were pasted: each cell is read as typed under the locale; otherwise as `paste`. */
  pasteText(sheet: string, row: number, column: number, lines: string[][]): EditOutcome;
  /**
   * Back and forth over what was typed, pasted or written to cells by the add-in (a request is a step); false when there is
   * nothing. What the add-in does to sheets clears it.
   */
  undo(): boolean;
  redo(): boolean;
  subscribe(listener: (change: WorkbookChange) => void): () => void;
  /** What is typed and pasted in `edits` comes from somebody who has the workbook open elsewhere: it cannot be undone here. */
  byOther(edits: () => void): void;
  /** For tests: how requests can be made to fail. */
  interceptRequests(hook: RequestHook | null): void;
  /** For tests: the ways in which Excel itself fails; null when it works again. */
  disturb(disturbance: Disturbance | null): void;
}

/** What keeps the workbook from answering as it should; lasts until another is set. */
export type Disturbance =
  /** No answer ever comes. */
  | { kind: "hang" }
  /** No answer ever comes, and what was asked for is done once the next request after the trouble has been. */
  | { kind: "late" }
  /** A person is typing in a cell. */
  | { kind: "cell-edit" }
  /** What needs the workbook in front fails: adding, deleting, showing and freezing sheets. Older Excel says GeneralException. */
  | { kind: "other-workbook"; code?: "InactiveWorkbook" | "GeneralException" | "InvalidSelection" }
  /** Reading is allowed, writing is not. */
  | { kind: "no-permission" }
  | { kind: "largest-request"; bytes: number }
  /** So many actions of the next requests are carried out, and no answer comes back. */
  | { kind: "disconnect"; after: number };

/**
 * Called before each request is carried out. Throwing makes the request fail as a lost connection would; a number cuts it:
 * so many of its actions are carried out, and no answer comes back. A refusal is answered as Excel answers one.
 */
export type RequestHook = (index: number, body: string) => number | Refusal | undefined;

/** After so many actions the next one fails with an error code of Excel's. */
export interface Refusal {
  after: number;
  code: string;
  /** `Range.values`, as in `debugInfo.errorLocation`. */
  location?: string;
}
