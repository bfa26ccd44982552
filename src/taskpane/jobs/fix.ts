// Ret: cells get their certain right value, and everything is checked again.
import type { Finding } from "../../checks/types";
import { applyFixes, type FixOutcome } from "../../jobs/fix";
import { countsSentence } from "../check-result";
import { focused, told, withCheck } from "../state";
import type { CheckServices } from "./check";
import { paneJob } from "./job";

export interface FixServices {
  /** Writes the certain right values where the cells still hold what the findings are about. */
  applyFixes: (findings: readonly Finding[]) => Promise<FixOutcome>;
}

export const fix = paneJob({
  job: "fix",
  words: "fix",
  services: ({ port }): FixServices => ({ applyFixes: (findings) => applyFixes(port(), findings) }),
  run: async ({ applyFixes, check }: FixServices & CheckServices, { progress }, findings: Finding[]) => ({
    ...(await applyFixes(findings)),
    result: await check(progress),
  }),
  ended: (state, { applied, left, result }) => {
    const next = withCheck(state, result);
    const { known } = next;
    return focused(
      told(
        { ...next, known: { ...known, summaryStale: known.summary !== null } },
        (text) => `${text.findings.fixed(applied, left)} ${countsSentence(result, text)}`,
      ),
      "findings",
    );
  },
});
