// Tabeller: the council's table is shown, computed first where nothing has been yet, and the pane asks how the tables are to be read.
import type { TableChoice } from "../../barometer/table-choice";
import type { TablesOffer } from "../../jobs/results/tables";
import { tablesPaneText } from "../../text/pane/tables";
import { inEveryLanguage } from "../../text/language";
import { part } from "../part";
import { focused, FRESH, told, type PaneState } from "../state";
import { compute, type ComputeServices } from "./compute";
import { paneJob } from "./job";
import type { LookServices } from "./look";

export interface TablesServices {
  /** The sheet that is shown now; null where there are no results. */
  showTables: () => Promise<string | null>;
  /** How the tables are read; null where there are none. */
  offerTables: () => Promise<TablesOffer | null>;
}

export const showTables = paneJob({
  job: "tables",
  words: "compute",
  laysSheets: true,
  services: ({ port }): TablesServices => ({
    showTables: async () => {
      const { showTables } = await computing();
      return showTables(port());
    },
    offerTables: async () => {
      const { offerTables } = await computing();
      return offerTables(port());
    },
  }),
  run: async (services: TablesServices & ComputeServices & LookServices, running) => {
    const sheet = await services.showTables();
    if (sheet === null) return { sheet, computed: await compute.run(services, running) };
    return { sheet, offer: await services.offerTables() };
  },
  ended: (state, answer) => {
    if (answer.sheet === null) return compute.ended(state, answer.computed);
    const { sheet, offer } = answer;
    return told(offered(state, offer), (text) => text.results.shown(sheet));
  },
});

/** The screen alone: the sheet in front stays in front. */
export const offerTables = paneJob({
  job: "offer-tables",
  words: "detect",
  services: () => ({}),
  run: ({ offerTables: offer }: Pick<TablesServices, "offerTables">) => offer(),
  ended: (state, offer) => offered({ ...state, news: null }, offer),
});

/** The tables are laid anew as they are to be read from now on. */
export const layTables = paneJob({
  job: "lay-tables",
  words: "compute",
  laysSheets: true,
  services: () => ({}),
  run: async (
    services: ComputeServices & LookServices & Pick<TablesServices, "offerTables">,
    { progress, confirmed },
    tables: TableChoice,
  ) => {
    const answer = await services.compute({ replaceConfirmed: confirmed, tables }, progress);
    if (answer.outcome === "computed") return { answer, offer: await services.offerTables() };
    if (answer.outcome === "needs-confirmation") return { answer, offer: null };
    return { answer: { outcome: answer.outcome, workbook: await services.detect() }, offer: null };
  },
  ended: (state, { answer, offer }): PaneState => {
    const next = compute.ended(state, answer);
    if (answer.outcome !== "computed") return next;
    const sentence = inEveryLanguage((language) => tablesPaneText[language].made);
    return { ...offered(next, offer), news: { kind: "told", sentence } };
  },
});

function offered(state: PaneState, offer: TablesOffer | null): PaneState {
  return focused({ ...state, shown: { ...FRESH.tables, offer } }, "screen");
}

function computing() {
  return part(() => import("../work/computing"));
}
