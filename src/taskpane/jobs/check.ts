// Kontrollér: everything wrong with the figures, marked in place and listed.
import type { CheckResult } from "../check-result";
import { part } from "../part";
import { countsOf, focused, told, uncorrected, withCheck } from "../state";
import { paneJob, type OnProgress } from "./job";

export interface CheckServices {
  check: (onProgress: OnProgress) => Promise<CheckResult>;
}

export const check = paneJob({
  job: "check",
  words: "check",
  services: ({ port }): CheckServices => ({
    check: async (onProgress) => {
      const { check, checkResult } = await part(() => import("../work/checking"));
      return checkResult(await check(port(), onProgress));
    },
  }),
  run: ({ check }: CheckServices, { progress }) => check(progress),
  ended: (state, result) => {
    const next = withCheck({ ...state, known: uncorrected(state) }, result);
    return focused(told(next, countsOf(result)), "findings");
  },
});
