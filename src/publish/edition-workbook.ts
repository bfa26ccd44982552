// The political edition: the council's table and a sheet for each committee, as values. No figures behind them, no history, no names
// of people: whoever gets it has what is printed, and nothing else.
import type { SheetPlan } from "../sheets/plan";
import { planCommittees, planCouncil } from "../sheets/results";
import type { Publication } from "./publication";
import { resultsOf } from "./words";

export function editionPlans(publication: Publication): SheetPlan[] {
  const results = resultsOf(publication);
  const council = planCouncil(results);
  const committees = planCommittees({ ...results, otherSheets: [council.name] });
  // Without a password: it keeps a figure from being changed by a slip, not by will.
  return [council, ...committees].map((plan) => ({ ...plan, protect: true }));
}
