// Kontrollér: everything wrong with the figures, marked in place and listed.
import { check as checkWorkbook } from "../../jobs/check";
import { checkResult, type CheckResult } from "../check-result";
import { countsOf, focused, told, uncorrected, withCheck } from "../state";
import { paneJob, type OnProgress } from "./job";

export interface CheckServices {
  check: (onProgress: OnProgress) => Promise<CheckResult>;
}

export const check = paneJob({
  job: "check",
  words: "check",
  services: ({ port }): CheckServices => ({
    check: async (onProgress) => checkResult(await checkWorkbook(port(), onProgress)),
  }),
  run: ({ check }: CheckServices, { progress }) => check(progress),
  ended: (state, result) => {
    const next = withCheck({ ...state, known: uncorrected(state) }, result);
    return focused(told(next, countsOf(result)), "findings");
  },
});
