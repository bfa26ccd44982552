// Shows a place in the workbook: the cell that a finding or a problem is about, or a sheet.
import type { Finding } from "../../checks/types";
import { told, type PaneState } from "../state";
import { paneJob } from "./job";

export const goToFinding = paneJob({
  job: "go-to",
  words: "go-to",
  services: ({ port }) => ({
    goTo: async (finding: Finding): Promise<void> => {
      if (finding.sheet !== null) await port().goTo(finding.sheet, finding.cell ?? "A1");
    },
  }),
  run: async (services: { goTo: (finding: Finding) => Promise<void> }, _, finding: Finding) => {
    await services.goTo(finding);
    return finding.cell;
  },
  ended: (state, cell) => (cell === null ? { ...state, news: null } : wentTo(state, cell)),
});

export const goToCell = paneJob({
  job: "go-to",
  words: "go-to",
  services: ({ port }) => ({
    goToCell: (sheet: string, cell: string): Promise<void> => port().goTo(sheet, cell),
  }),
  run: async (
    services: { goToCell: (sheet: string, cell: string) => Promise<void> },
    _,
    place: { sheet: string; cell: string },
  ) => {
    await services.goToCell(place.sheet, place.cell);
    return place.cell;
  },
  ended: wentTo,
});

export const showSheet = paneJob({
  job: "show-sheet",
  words: "show-sheet",
  services: ({ port }) => ({ showSheet: (name: string): Promise<void> => port().goTo(name, "A1") }),
  run: (services: { showSheet: (name: string) => Promise<void> }, _, name: string) =>
    services.showSheet(name),
  ended: (state) => state,
});

function wentTo(state: PaneState, cell: string): PaneState {
  return told(state, (text) => text.findings.wentTo(cell));
}
