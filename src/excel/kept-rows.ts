// Rows of a sheet that is written anew and what people have beside them: before the rows are written where they stand now, whole
// rows are put in and taken out between them, so that values, formulas, looks and comments beside go along as Excel moves them.
import type { WorkbookChange } from "../jobs/port";
import type { KeptRow, SheetPlan } from "../sheets/plan";
import { rowsAddress } from "./lay";
import { REQUEST_BYTES, send, type Step } from "./request";

/**
 * A request of its own, and only where rows move: cut short after it the sheet has empty rows, and everything beside its figure.
 * @returns the change as it looks from then on
 */
export async function withKeptRows(
  context: Excel.RequestContext,
  change: WorkbookChange,
): Promise<WorkbookChange> {
  const steps: Step[] = [];
  let { seen } = change;
  for (const plan of change.sheets) {
    const moves = movesOf(plan);
    const sheet = seen.sheets.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
    if (moves.length === 0 || sheet === undefined) continue;
    if (sheet.protected)
      steps.push({ bytes: 600, apply: (sheets) => sheets(sheet.name).protection.unprotect() });
    for (const move of moves) steps.push(moveStep(sheet.name, move));
    const grown = moves.reduce((rows, { added, gone }) => rows + added - gone, 0);
    seen = {
      ...seen,
      sheets: seen.sheets.map((one) => (one === sheet ? { ...one, protected: false } : one)),
      laid: seen.laid.map((area) =>
        area.sheet.toLowerCase() === sheet.name.toLowerCase()
          ? { ...area, box: { ...area.box, rows: area.box.rows + grown } }
          : area,
      ),
    };
  }
  if (steps.length > 0) await send(context, steps, { bytes: REQUEST_BYTES });
  const sheets = change.sheets.map(({ keptRows: _done, ...plan }): SheetPlan => plan);
  return { ...change, sheets, seen };
}

/** Below a row that stays: so many rows go, and so many come. */
interface Move {
  below: number;
  gone: number;
  added: number;
}

/** From the last to the first, so that each is told by where its row stands before any of them. */
function movesOf({ keptRows = [] }: SheetPlan): Move[] {
  const moves = keptRows.flatMap((row, index): Move[] => {
    const before: KeptRow | undefined = keptRows[index - 1];
    if (before === undefined) return [];
    const gone = row.from - before.from - 1;
    const added = row.to - before.to - 1;
    return gone === 0 && added === 0 ? [] : [{ below: before.from, gone, added }];
  });
  return moves.reverse();
}

function moveStep(sheet: string, { below, gone, added }: Move): Step {
  return {
    bytes: 1_200,
    apply: (sheets) => {
      const it = sheets(sheet);
      if (gone > 0) it.getRange(rowsAddress(below + 1, gone)).delete("Up");
      if (added > 0) it.getRange(rowsAddress(below + 1, added)).insert("Down");
    },
  };
}
