// Whether somebody else is in the workbook: Excel tells of their edits, not of their being there.
import { useCallback, useEffect, useRef } from "react";
import type { PaneServices } from "./services";

export const MINUTE_MS = 60_000;

/** So long after their last edit somebody is taken to be there still. */
export const OTHERS_STAY_MS = 5 * MINUTE_MS;

/** Listens once the workbook is known; a host that tells nothing of others is taken at its word. */
export function useOthers(services: PaneServices, isKnown: boolean): () => boolean {
  const lastEdit = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!isKnown) return;
    const stop = services.onOthersEdit(() => {
      lastEdit.current = Date.now();
    });
    stop.catch(() => undefined);
    return () => {
      stop.then((end) => end()).catch(() => undefined);
    };
  }, [services, isKnown]);
  return useCallback(() => Date.now() - lastEdit.current < OTHERS_STAY_MS, []);
}
