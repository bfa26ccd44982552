// A row that is selected on the sheet of texts is the text that the pane shows.
import { useEffect } from "react";
import type { PaneServices } from "./services";
import type { Action, PaneState } from "./state";
import { draftHome, draftKey } from "./text-drafts";

/** Whoever goes down the rows with the keyboard is followed where they stop. */
export const SELECT_PAUSE_MS = 200;

/** Listens while the texts are shown; in a host that tells nothing of it they are chosen in the pane alone. */
export function useSelectedText(
  services: PaneServices,
  { shown, workbook }: PaneState,
  quietly: (work: () => Promise<void>) => void,
  dispatch: (action: Action) => void,
): void {
  const sheet = shown.screen === "texts" ? (shown.view?.texts[0]?.sheet ?? null) : null;
  const home = workbook === null ? null : draftHome(workbook);
  useEffect(() => {
    if (sheet === null || home === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const stop = services.onSelect(sheet, (address) => {
      clearTimeout(timer);
      const row = onlyRow(address);
      if (row === null) return;
      timer = setTimeout(() => {
        quietly(async () => {
          // Read now: rows may have been put in since the list was.
          const text = await services.textAtRow(sheet, row);
          if (text === null || gone) return;
          const key = draftKey(home, text.id, text.department);
          dispatch({ type: "text-chosen", chosen: { key, from: "sheet" } });
        });
      }, SELECT_PAUSE_MS);
    });
    stop.catch(() => undefined);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop.then((end) => end()).catch(() => undefined);
    };
  }, [services, sheet, home, quietly, dispatch]);
}

/** Counted from 0; null where several rows are selected, or whole columns. */
function onlyRow(address: string): number | null {
  const rows = new Set(address.match(/\d+/g));
  const [row] = rows;
  return rows.size !== 1 || row === undefined || address.includes(",") ? null : Number(row) - 1;
}
