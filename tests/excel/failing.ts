// Ways to make the embedded workbook fail as Excel does, each of which can be ended again.
import type { Disturbance, EmbeddedWorkbook } from "../../src/embedded";
import { RECORD, STAGING_PREFIX } from "../../src/excel/record";

/** Brings the trouble about; what it returns ends it. */
export type Begin = (workbook: EmbeddedWorkbook) => Promise<() => Promise<void>>;

export function disturbed(disturbance: Disturbance): Begin {
  return (workbook) => {
    workbook.disturb(disturbance);
    return ending(() => workbook.disturb(null));
  };
}

/** Not before what is read has been read. */
export function whileWriting(begin: Begin): Begin {
  return (workbook) => {
    let end = () => Promise.resolve();
    workbook.interceptRequests(() => {
      workbook.interceptRequests(null);
      void begin(workbook).then((ends) => (end = ends));
      return undefined;
    });
    return Promise.resolve(() => end());
  };
}

interface ClientAction {
  ActionType: number;
  Name: string;
}

export function actionsIn(body: string): ClientAction[] {
  return (JSON.parse(body) as { Actions: ClientAction[] }).Actions;
}

/** Up to here nothing that is built counts. */
export function recordAt(actions: ClientAction[]): number {
  return actions.findIndex((action) => JSON.stringify(action).includes(RECORD));
}

export function cutWhere(place: (actions: ClientAction[]) => number): Begin {
  return (workbook) => {
    workbook.interceptRequests((_index, body) => {
      const actions = actionsIn(body);
      return recordAt(actions) < 0 ? undefined : place(actions);
    });
    return ending(() => workbook.interceptRequests(null));
  };
}

/** Whenever the member is called. */
export function refused(member: string, code: string, location?: string): Begin {
  return (workbook) => {
    workbook.interceptRequests((_index, body) => {
      const after = actionsIn(body).findIndex(({ Name }) => Name === member);
      return after < 0 ? undefined : { after, code, ...(location === undefined ? {} : { location }) };
    });
    return ending(() => workbook.interceptRequests(null));
  };
}

/** The first request that writes sheets fails with a code at this share of its actions. */
export function once(code: string, share: number): (workbook: EmbeddedWorkbook) => Promise<unknown> {
  return (workbook) => {
    let isDone = false;
    workbook.interceptRequests((_index, body) => {
      if (isDone || !body.includes(STAGING_PREFIX)) return undefined;
      isDone = true;
      const after = code === "GeneralException" ? Math.floor(actionsIn(body).length * share) : 0;
      return { after, code };
    });
    return Promise.resolve();
  };
}

export function answerTooLarge(workbook: EmbeddedWorkbook): Promise<unknown> {
  workbook.interceptRequests((index) =>
    index === 0 ? { after: 0, code: "ResponsePayloadSizeLimitExceeded" } : undefined,
  );
  return Promise.resolve();
}

export async function inBook(
  workbook: EmbeddedWorkbook,
  act: (workbook: Excel.Workbook) => void,
): Promise<void> {
  await workbook.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
}

function ending(end: () => void): Promise<() => Promise<void>> {
  return Promise.resolve(() => {
    end();
    return Promise.resolve();
  });
}
