// The product behind the pane: the services of its jobs and its screens over a workbook port.
import { parsePeriod } from "../barometer/period";
import { shippedCatalogues } from "../catalogues";
import { createLiveCheck } from "../jobs/live";
import { explainLine } from "../text/words/explanation";
import { checkResult } from "./check-result";
import { paneJobs, servicesOf } from "./jobs";
import type { Front } from "./jobs/job";
import type { PaneServices, ScreenServices } from "./services";

export function product(front: Front): PaneServices {
  return { ...servicesOf(paneJobs, front), ...screenServices(front) };
}

function screenServices({ port }: Front): ScreenServices {
  return {
    catalogues: () =>
      shippedCatalogues.map(({ catalogue, exampleRound }) => ({
        catalogue,
        shipped: true,
        suggestedPeriod: exampleRound,
      })),
    isPeriod: (text) => parsePeriod(text) !== null,
    explain: explainLine,
    liveCheck: () => {
      const live = createLiveCheck(port());
      return {
        start: async () => checkResult(await live.start()),
        edited: async () => checkResult(await live.edited()),
      };
    },
    onEdit: (listener) => port().onEdit(listener),
  };
}
