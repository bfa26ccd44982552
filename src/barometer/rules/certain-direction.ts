// Rule `certain-direction`: has the figure moved the wished way, beyond what chance can do?
import { judgeDirection } from "./direction";
import { judged } from "./rule";
import type { Rule } from "./rule";

/**
 * As `direction`, but a movement counts only when the 95 % interval of the change excludes 0. Where no interval is
 * known (a share without counts, a mean), nothing shows that it does, and the line is unchanged with unknown certainty.
 * Source: common practice for small counts; interval by Newcombe's method 10 and MOVER (intervals.ts).
 */
export const certainDirection: Rule = {
  name: "certain-direction",
  reference: "as-decided",
  judge: (context) => {
    const plain = judgeDirection(context);
    const moved = plain.detail === "improved" || plain.detail === "worsened";
    return moved && plain.certainty !== "certain"
      ? judged("unchanged", "within-chance", plain.certainty)
      : plain;
  },
};
