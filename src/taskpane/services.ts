// What the pane asks of the product. It is made of plain data, so that screens can be shown without a workbook.
// Every call may fail with a `WorkbookError`; nothing else is expected, and anything else is shown as unexpected.
import type { Line } from "../barometer/assessment";
import type { Catalogue } from "../barometer/catalogue";
import type { OfficeAnswer } from "../excel/office";
import type { LiveCheck } from "../jobs/form/live";
import type { WorkbookPort } from "../jobs/port";
import type { textAtRow } from "../jobs/results/texts";
import type { Language } from "../text/language";
import type { CheckResult } from "./check-result";
import type { JobServices } from "./jobs";
import type { Verb } from "./verbs";

/** What the jobs bring (each declares its own), and what the screens ask for between jobs. */
export type PaneServices = JobServices & ScreenServices;

export interface ScreenServices {
  /** Whether the text is a period that figures may be entered for. */
  isPeriod: (text: string) => boolean;
  /** How a line was judged, in words a council member can follow. */
  explain: (line: Line, catalogue: Catalogue, language: Language) => Promise<string>;
  /** A new follower of edits for the workbook in front. */
  liveCheck: () => LiveCheck<CheckResult>;
  /** Calls back when a person edits; the product's own writes are left out where the host can tell. Gives back how to stop. */
  onEdit: (listener: () => void) => Promise<() => Promise<void>>;
  /** Calls back when somebody edits who has the same workbook open elsewhere. Gives back how to stop. */
  onOthersEdit: (listener: () => void) => Promise<() => Promise<void>>;
  /** Calls back with the address that is selected on a sheet. Gives back how to stop. */
  onSelect: WorkbookPort["onSelect"];
  /** The text that a row of a sheet is for; null where nothing is to be written. */
  textAtRow: (sheet: string, row: number) => ReturnType<typeof textAtRow>;
}

/** The program around the pane. */
export interface PaneHost {
  /** Resolves when Office answers; never, when its library is blocked. */
  ready: () => Promise<OfficeAnswer>;
  /** What the ribbon was pressed for; null where the pane was only opened. */
  verb: Verb | null;
  /** Whether the pane opens together with the workbook; `read` gives null where the host cannot keep it. */
  opening: { read: () => boolean | null; choose: (on: boolean) => Promise<boolean> };
  /** Loads the pane anew. */
  reload: () => void;
}
