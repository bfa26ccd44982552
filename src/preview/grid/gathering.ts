// Work that is put off and done once: painting after a batch, and what follows the selection.
import type { WorkbookChange } from "../../embedded/types";

/**
 * A batch of the add-in reports several changes; they are painted together, once the batch has run. While a cell is
 * being edited nothing is painted: a sheet laid anew would take the half-written entry with it.
 */
export function gatherChanges(
  paint: (names: Set<string>, structure: boolean, activated: WorkbookChange["activated"]) => void,
  editing: () => boolean,
): (change: WorkbookChange) => void {
  let names = new Set<string>();
  let structure = false;
  let activated: WorkbookChange["activated"] = null;
  let waiting = false;
  const paintGathered = (): void => {
    if (editing()) {
      setTimeout(paintGathered, STILL_EDITING);
      return;
    }
    const gathered = [names, structure, activated] as const;
    names = new Set();
    structure = false;
    activated = null;
    waiting = false;
    paint(...gathered);
  };
  return (change) => {
    for (const sheet of change.sheets) names.add(sheet);
    structure ||= change.structure;
    activated = change.activated ?? activated;
    if (waiting) return;
    waiting = true;
    setTimeout(paintGathered);
  };
}

/** Runs the work after the wait, however often it is asked for meanwhile. */
export function once(wait: number, work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, wait);
  };
}

/** How soon to look again whether the person has finished the cell, in milliseconds. */
const STILL_EDITING = 50;
