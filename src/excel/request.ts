// Many small writes as few requests, each as full as the host takes.
/** Excel on the web refuses requests above 5 MB; four leave room for what an estimate cannot know. */
export const REQUEST_BYTES = 4_000_000;

/** A part of a request. `bytes` is an upper estimate of what it adds. */
export interface Step {
  bytes: number;
  apply(sheets: SheetLookup): void;
}

/** A worksheet by name, named once in a request however often it is used. */
export interface SheetLookup {
  (name: string): Excel.Worksheet;
  /** From now on in this request the sheet goes by another name: a path is followed once. */
  renamed(from: string, to: string): void;
}

export interface Sending {
  /** The most that a request holds. */
  bytes: number;
  onProgress?: ((share: number) => void) | undefined;
  /** Called often while a request is made, so that whoever shows a pane can keep it alive. */
  pause?: (() => Promise<void>) | undefined;
}

/** As much of a request is made between two pauses, unless a single step is more. */
export const PAUSE_BYTES = 250_000;

/** Sends the steps in order, as few requests as hold them. */
export async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { bytes: most, onProgress, pause }: Sending,
): Promise<void> {
  const { workbook } = context;
  const requests = fillRequests(steps, most);
  for (const [index, request] of requests.entries()) {
    workbook.application.suspendScreenUpdatingUntilNextSync();
    const sheets = sheetLookup(workbook);
    for (const part of pause === undefined ? [request] : fillRequests(request, PAUSE_BYTES)) {
      await pause?.();
      for (const step of part) step.apply(sheets);
    }
    await pause?.();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request per started 4 MB; the last one finishes
    await context.sync();
    onProgress?.((index + 1) / requests.length);
  }
}

function fillRequests(steps: readonly Step[], most: number): Step[][] {
  const requests: Step[][] = [];
  let current: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (current.length > 0 && bytes + step.bytes > most) {
      requests.push(current);
      current = [];
      bytes = 0;
    }
    current.push(step);
    bytes += step.bytes;
  }
  requests.push(current);
  return requests;
}

function sheetLookup(workbook: Excel.Workbook): SheetLookup {
  const found = new Map<string, Excel.Worksheet>();
  const lookup = (name: string) => {
    const sheet = found.get(name) ?? workbook.worksheets.getItem(name);
    found.set(name, sheet);
    return sheet;
  };
  const renamed = (from: string, to: string) => {
    found.set(to, lookup(from));
    found.delete(from);
  };
  return Object.assign(lookup, { renamed });
}
