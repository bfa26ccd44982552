// The one list of rules, by the names that catalogues use.
import type { RuleName } from "../catalogue";
import { benchmark } from "./benchmark";
import { certainDirection } from "./certain-direction";
import { controlChart } from "./control-chart";
import { direction } from "./direction";
import { growth } from "./growth";
import { outlook } from "./outlook";
import type { Rule } from "./rule";
import { target } from "./target";

export const rules: Readonly<Record<RuleName, Rule>> = {
  direction,
  "certain-direction": certainDirection,
  target,
  benchmark,
  outlook,
  growth,
  "control-chart": controlChart,
};
