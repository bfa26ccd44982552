// What somebody has to decide about still in a barometer workbook, before what it says may be relied on. Pure.
import type { Catalogue } from "../../barometer/catalogue";
import type { DataRow, ImportChange } from "../../sheets/gathered";
import type { GatheredText } from "../../sheets/texts";
import { conflictsIn, saidBy, type Conflict, type FigureId } from "./decisions";
import { textFigure, textSaid } from "./merge-texts";
import { openBefore, ownedKey } from "./questions";

/** What somebody has to decide about still: what departments disagree about, and what a newer file is without. */
export function undecidedIn(
  catalogue: Catalogue,
  { rows, texts }: { rows: readonly DataRow[]; texts: readonly GatheredText[] },
  changes: readonly ImportChange[],
): { disputed: Conflict[]; missing: FigureId[] } {
  const disputed = conflictsIn(catalogue, rows, changes);
  const open = openBefore(changes);
  if (open.size === 0) return { disputed, missing: [] };
  const stands = (figure: FigureId, department: string | null, said: string): boolean =>
    open.get(ownedKey(figure, department))?.said === said;
  return {
    disputed,
    missing: [
      ...rows.flatMap((row) =>
        row.cell !== null && stands(row.figure, row.department, saidBy([row])) ? [row.figure] : [],
      ),
      ...texts.flatMap((text) => {
        const figure = textFigure(text.written);
        return text.cell !== null && stands(figure, text.department, textSaid(text)) ? [figure] : [];
      }),
    ],
  };
}
