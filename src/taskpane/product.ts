// The product behind the pane: the services of its jobs and its screens over a workbook port.
import { parsePeriod } from "../barometer/period";
import type { LiveCheck } from "../jobs/form/live";
import { paneJobs, servicesOf } from "./jobs";
import type { Front } from "./jobs/job";
import { part } from "./part";
import type { PaneServices, ScreenServices } from "./services";

export function product(front: Front): PaneServices {
  return { ...servicesOf(paneJobs, front), ...screenServices(front) };
}

function screenServices({ port }: Front): ScreenServices {
  return {
    isPeriod: (text) => parsePeriod(text) !== null,
    explain: async (line, catalogue, language) => {
      const { explainLine } = await part(() => import("./work/computing"));
      return explainLine(line, catalogue, language);
    },
    liveCheck: () => {
      let live: LiveCheck | null = null;
      const checked = async (pass: (live: LiveCheck) => ReturnType<LiveCheck["edited"]>) => {
        const { checkResult, createLiveCheck } = await part(() => import("./work/checking"));
        live ??= createLiveCheck(port({ whileTyping: true }));
        return checkResult(await pass(live));
      };
      return {
        start: () => checked((live) => live.start()),
        edited: () => checked((live) => live.edited()),
      };
    },
    onEdit: (listener) => port().onEdit(() => listener()),
    onOthersEdit: (listener) =>
      port().onEdit(({ byOther }) => {
        if (byOther) listener();
      }),
    onSelect: (sheet, listener) => port().onSelect(sheet, listener),
    textAtRow: async (sheet, row) => {
      const { textAtRow } = await part(() => import("./work/writing"));
      return textAtRow(port({ whileTyping: true }), sheet, row);
    },
  };
}
