// Beregn: the figures are judged, the sheets of results laid, and the result shown.
import type { TableChoice } from "../../barometer/table-choice";
import type { ComputeOutcome } from "../../jobs/results/compute";
import { breathing } from "../breathing";
import { part } from "../part";
import type { ResultSummary } from "../result-summary";
import { focused, found, FRESH, told } from "../state";
import { paneJob, type OnProgress } from "./job";
import type { LookServices } from "./look";

export interface ComputeServices {
  compute: (
    options: { replaceConfirmed: boolean; tables?: TableChoice },
    onProgress: OnProgress,
  ) => Promise<ComputeOutcome<{ summary: ResultSummary }>>;
}

export const compute = paneJob({
  job: "compute",
  words: "compute",
  laysSheets: true,
  services: ({ port, today }): ComputeServices => ({
    compute: async ({ replaceConfirmed, tables }, onProgress) => {
      const { compute, summaryOf } = await part(() => import("../work/computing"));
      const outcome = await compute(port(), {
        confirmed: replaceConfirmed,
        today: isoDay(today()),
        now: today().toISOString(),
        ...(tables === undefined ? {} : { tables }),
        onProgress,
        pause: breathing(),
      });
      if (outcome.outcome !== "computed") return outcome;
      const { catalogue, assessment, sheets, doubts, board, differences, undecided } = outcome;
      const summary = summaryOf(catalogue, assessment, sheets, doubts, board, differences, undecided);
      return { outcome: "computed", summary };
    },
  }),
  run: async ({ compute, detect }: ComputeServices & LookServices, { progress, confirmed }) => {
    const answer = await compute({ replaceConfirmed: confirmed }, progress);
    return answer.outcome === "no-figures" ? { outcome: answer.outcome, workbook: await detect() } : answer;
  },
  ended: (state, answer) => {
    switch (answer.outcome) {
      case "computed": {
        const known = { ...state.known, summary: answer.summary, summaryStale: false };
        return focused(
          told({ ...state, known, shown: FRESH.results }, (text) => text.results.computed),
          "screen",
        );
      }
      case "needs-confirmation": {
        const { sheets, reshaped, notesLost, leftOut } = answer;
        const replaces = { sheets, reshaped, notesLost, figuresKept: 0, figuresLost: 0, editsLost: false };
        return { ...state, question: { about: "results", replaces, leftOut } };
      }
      // The workbook is another one than the pane last saw.
      case "no-figures":
        return found(state, answer.workbook);
    }
  },
});

function isoDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
