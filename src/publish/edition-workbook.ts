// The political edition: the council's table, every goal on one page, what changed and why, a sheet for each committee and
// the curves, as values. Nothing
// behind them that is not published, no names of people: whoever gets it has what is printed, and nothing else.
import type { SheetPlan } from "../sheets/plan";
import { figureIndex } from "../barometer/development";
import { planChanges, planCommittees, planCouncil, planDevelopment, planOverview } from "../sheets/results";
import { sheetNames } from "../text/sheets/names";
import type { Spoken } from "./paper/occasion";
import type { Publication } from "./publication";
import { resultsOf } from "./words";

export function editionPlans(publication: Publication, spoken: Spoken): SheetPlan[] {
  const results = resultsOf(publication, spoken);
  const pictured = { ...results, figures: figureIndex(publication) };
  const pictures = [sheetNames.da.overview, sheetNames.da.changes, sheetNames.da.development];
  const changed = publication.changes === null ? [] : [planChanges({ ...results, ...publication.changes })];
  const council = planCouncil({ ...results, otherSheets: pictures });
  const committees = planCommittees({ ...results, otherSheets: [...pictures, council.name] });
  // A review of texts alone has nothing to count and nothing to draw.
  const plans =
    publication.edition.figures.length === 0
      ? [council, ...committees]
      : [council, planOverview(pictured), ...changed, ...committees, planDevelopment(pictured)];
  // Without a password: it keeps a figure from being changed by a slip, not by will.
  return plans.map((plan) => ({ ...plan, protect: true }));
}
