// Looks at the workbook in front: what it is, and in an entry workbook whether it has been reported ready.
import { detect } from "../../jobs/detect";
import type { ReadyState } from "../../jobs/form/ready";
import { part } from "../part";
import { found } from "../state";
import { infoOf, type WorkbookInfo } from "../workbook-info";
import { paneJob } from "./job";

export interface LookServices {
  detect: () => Promise<WorkbookInfo>;
  /** Null where there is no entry sheet. */
  readiness: () => Promise<ReadyState | null>;
}

export const look = paneJob({
  job: "look",
  words: "detect",
  services: ({ port }): LookServices => ({
    detect: async () => infoOf(await detect(port())),
    readiness: async () => {
      const { entrySheet, readEntryWorkbook, readyState } = await part(() => import("../work/reading"));
      const entry = entrySheet(await readEntryWorkbook(port()));
      return entry === null ? null : readyState(entry);
    },
  }),
  run: async ({ detect, readiness }: LookServices) => {
    const workbook = await detect();
    return { workbook, readiness: workbook.kind === "entry" ? await readiness() : null };
  },
  ended: (state, { workbook, readiness }) => found(state, workbook, readiness),
});
