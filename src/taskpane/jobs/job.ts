// What a job of the pane is: what it asks of the product, what runs, how it ends, and its words. A file for each, or for a
// few of one kind; index.ts is the list of all.
import type { WorkbookPort } from "../../jobs/port";
import type { PaneText } from "../../text/pane/pane";
import type { PaneState } from "../state";

/** What the product works on. The port is opened anew for each call, so that the pane follows the workbook in front. */
export interface Front {
  port: (how?: { whileTyping?: boolean }) => WorkbookPort;
  today: () => Date;
  /** From now on the pane opens together with the workbook, where the host can. */
  openWithWorkbook?: () => Promise<boolean>;
  /** Opens a file as a new workbook of its own; null where the pane can save files. */
  opener?: () => ((bytes: Uint8Array) => Promise<void>) | null;
}

/** 0..1 */
export type OnProgress = (share: number) => void;

/** The name under which src/text/pane/busy says what is being done, and that it failed. */
export type JobWords = keyof PaneText["failed"];

export type Ending = (state: PaneState) => PaneState;

export interface Running {
  progress: OnProgress;
  /** The user has said yes to what the job asked. */
  confirmed: boolean;
}

/** A job as whoever starts it knows it. `Services`: what must be there; `Input`: what the screen hands over. */
export interface Startable<Services, Input extends unknown[], Answer> {
  job: string;
  words: JobWords;
  /** Whole sheets are laid, which somebody else in the workbook may lose what they write by. */
  laysSheets?: boolean;
  /** May fail with a `WorkbookError`; anything else is shown as unexpected. */
  run: (services: Services, running: Running, ...input: Input) => Promise<Answer>;
  /** Pure: what the pane knows and shows afterwards. To ask first, it sets `question`; a yes runs the job again. */
  ended: (state: PaneState, answer: Answer) => PaneState;
}

export interface PaneJob<Own extends object, Services, Input extends unknown[], Answer> extends Startable<
  Services,
  Input,
  Answer
> {
  /** What the job brings to the product's services. The screens' tests put others in their place. */
  services: (front: Front) => Own;
}

/** Holds a job to its shape, and lets its types follow from what it says. */
export function paneJob<Own extends object, Services, Input extends unknown[], Answer>(
  job: PaneJob<Own, Services, Input, Answer>,
): PaneJob<Own, Services, Input, Answer> {
  return job;
}
