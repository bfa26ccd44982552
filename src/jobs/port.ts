// The workbook as the jobs know it: grids are read, plans are laid, a cell is shown. Each call says what it costs in round trips.
import type { Box, CellValue, Grid, SheetPlan } from "../sheets/plan";

export interface SheetInfo {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  protected: boolean;
}

/** What to read of a sheet: the values of its used range. */
export interface ReadRequest {
  sheet: string;
  /** Columns whose formulas are read as well; elsewhere in the grid a formula's place holds its value. */
  formulas?: { column: number; columns: number }[];
  /** Columns of which is read whether a number is shown in percent or as a date. */
  shown?: { column: number; columns: number }[];
  /** Columns of which the targets and tips of links are read too. */
  links?: { column: number; columns: number }[];
  /** At most this many rows from the top. */
  rows?: number;
  /** How far to the right anything reaches is read too, be it a colour alone. */
  looks?: true;
}

/** Grids by the name of their sheet, without a prototype: a sheet may be called `constructor`. */
export function gridsBySheet(grids: Iterable<readonly [string, Grid | null]>): Record<string, Grid | null> {
  const bySheet = Object.create(null) as Record<string, Grid | null>;
  for (const [sheet, grid] of grids) bySheet[sheet] = grid;
  return bySheet;
}

export interface WorkbookSnapshot {
  sheets: SheetInfo[];
  /** Null where the sheet is not there or is empty. */
  grids: Record<string, Grid | null>;
  /** Workbook names. */
  names: string[];
  tables: TableInfo[];
  /** No sheet can be added, taken away or renamed. */
  structureProtected: boolean;
  /** Sheets that have been laid, and which of their cells that was; of those laid by earlier versions nothing is known. */
  laid: LaidArea[];
  /** The only sheet, and nothing on it. */
  blank: boolean;
  separators: { decimal: string; group: string };
  comments: WorkbookComment[];
  /** Whether notes are among the comments; without, there may be some that nobody can read. */
  notesRead: boolean;
  /** Texts that no cell shows; none where nobody asked. */
  unseen: UnseenText[];
}

/** What a document says of itself, above and below printed pages, and behind a link. */
export interface UnseenText {
  what: "properties" | "header-footer" | "link";
  text: string;
  /** Null outside the sheets. */
  sheet: string | null;
  cell: string | null;
}

export interface TableInfo {
  name: string;
  sheet: string;
}

/** The cells of a sheet that are ours; the others are people's own. */
export interface LaidArea {
  sheet: string;
  box: Box;
  /** Of the hidden name that holds it. */
  name: string;
  /** Since it was laid people have put rows or columns in among its own, or taken some away. */
  isReshaped: boolean;
  /** How many charts of ours were laid there. */
  charts: number;
}

/** A comment with its answers, or a note where the host gives them. */
export interface WorkbookComment {
  text: string;
  replies: readonly { text: string; author: string | null; created?: string | null }[];
  /** Where it is; null where nobody asked and its text gives no reason to (too few digits for a personal number). */
  sheet: string | null;
  /** `B4` */
  cell: string | null;
  /** Null where nobody asked or nobody knows. */
  author: string | null;
  /** ISO day on which it was written; none where nobody asked or nobody knows, as of notes. */
  created?: string | null;
  /** False where nobody asked. */
  resolved: boolean;
  /** Of the kind that cannot be answered. */
  note: boolean;
}

export interface ReadOptions {
  /** The place, author and state of every comment: for jobs that lay sheets anew. */
  wholeComments?: boolean;
  /** Properties, and the headers and footers of every sheet: for the check, which looks for personal numbers. */
  unseen?: boolean;
}

/** Cells to write into sheets that stay as they are. */
export interface CellPatch {
  sheet: string;
  row: number;
  column: number;
  /** Null leaves a cell as it is, "" empties it. Strings are text. */
  cells: CellValue[][];
  /** Strings that begin with "=" are formulas here. */
  formulas?: true;
}

export interface WorkbookChange {
  /** Sheets to lay, in order; one of the same name is written anew where it stands. */
  sheets: SheetPlan[];
  /** Sheets that take the name of a plan and are written anew by it: from the name they have to the plan's. */
  renames?: Record<string, string>;
  /** Sheets to take away. */
  remove?: string[];
  patches?: CellPatch[];
  /** Sheet whose colours follow what is patched: Excel does not always paint them anew by itself. */
  recolours?: string;
  /** Sheet to show at the end. */
  show?: string;
  /** The snapshot the change was planned from. */
  seen: WorkbookSnapshot;
  /** Called often while requests are made, so that whoever shows a pane can keep it alive. */
  pause?: (() => Promise<void>) | undefined;
  /** 0..1; called between requests. */
  onProgress?: (share: number) => void;
}

/** What a formula over one of our numbers comes to in the workbook, where that is another. */
export interface Difference {
  sheet: string;
  cell: string;
  ours: CellValue;
  theirs: CellValue;
}

export interface Edit {
  /** By somebody who has the same workbook open elsewhere. */
  byOther: boolean;
}

export interface WorkbookPort {
  /**
   * One round trip; more only where one answer would be too large for the host, and for the places of comments. Sheets that are
   * not there give null.
   */
  read(requests: ReadRequest[], options?: ReadOptions): Promise<WorkbookSnapshot>;
  /**
   * One round trip, and one more per started 4 MB of request and where a sheet that exists grows. What sheets hold is built on hidden staging sheets and brought to
   * its place by the last request, of which a record is kept: an interruption before it leaves the old workbook and, at most,
   * staging sheets that the next write takes away; one in it is made good by the next read. A sheet that exists stays the same
   * sheet, with what people have written outside of our cells and whatever refers to it.
   * @returns where formulas over our numbers come to others
   */
  write(change: WorkbookChange): Promise<Difference[]>;
  /** One round trip. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Calls back when someone edits; returns how to stop. One round trip each. */
  onEdit(listener: (edit: Edit) => void): Promise<() => Promise<void>>;
  /** Calls back with the address of what is selected on the sheet, `B4` or `A4:F9`; returns how to stop. One round trip each. */
  onSelect(sheet: string, listener: (address: string) => void): Promise<() => Promise<void>>;
}

/** Who reads alone: a saved file is read without a workbook around it. */
export type WorkbookReader = Pick<WorkbookPort, "read">;

/** What can go wrong between us and the workbook, for sentences in src/text. */
export type PortProblem =
  | "locked"
  /** A sheet of ours that somebody has protected with a password. */
  | "password"
  /** No sheet can be added or taken away. */
  | "structure-protected"
  | "another-workbook"
  /** An earlier write could not be finished; what it had built stands in sheets of its own. */
  | "laid-aside"
  | "read-only"
  | "in-cell-edit"
  | "no-answer"
  | "too-large"
  /** A text that no cell holds; the detail is its cell. */
  | "text-too-long"
  /** A sheet of somebody's own has the name that one of ours needs; the detail is the name. */
  | "name-taken"
  | "connection"
  /** A part of the product that is fetched when it is needed could not be. */
  | "part-missing"
  | "not-supported"
  | "unexpected";

export class WorkbookError extends Error {
  constructor(
    readonly problem: PortProblem,
    /** For programmers: the host's code and place. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }

  /** `Indikatorer!D17` where one cell is the trouble, else null. */
  get cell(): string | null {
    return this.problem === "text-too-long" && /![A-Z]+\d+$/.test(this.detail) ? this.detail : null;
  }
}
