// Tabeller: the council's table is shown; where nothing has been computed yet, it is computed first.
import { told } from "../state";
import { part } from "../part";
import { compute, type ComputeServices } from "./compute";
import { paneJob } from "./job";
import type { LookServices } from "./look";

export interface TablesServices {
  /** The sheet that is shown now; null where there are no results. */
  showTables: () => Promise<string | null>;
}

export const showTables = paneJob({
  job: "tables",
  words: "compute",
  laysSheets: true,
  services: ({ port }): TablesServices => ({
    showTables: async () => {
      const { showTables } = await part(() => import("../work/computing"));
      return showTables(port());
    },
  }),
  run: async (services: TablesServices & ComputeServices & LookServices, running) => {
    const sheet = await services.showTables();
    return { sheet, computed: sheet === null ? await compute.run(services, running) : null };
  },
  ended: (state, { sheet, computed }) => {
    if (computed !== null) return compute.ended(state, computed);
    return sheet === null ? state : told(state, (text) => text.results.shown(sheet));
  },
});
