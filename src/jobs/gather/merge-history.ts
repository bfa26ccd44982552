// Earlier figures that templates bring along, as rows of Data, and what is logged where another takes their place. Pure.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { figureKey, type Figure } from "../../barometer/figure";
import type { DataRow, ImportChange } from "../../sheets/gathered";
import { figureWords, saidBy } from "./decisions";
import type { FilledWorkbook } from "./merge";

/**
 * Earlier figures that templates brought along. What is said to be a department's part, or the whole of a sum, is filed as
 * that. What all templates say alike is one figure, filed under the department that leads the indicator: as many templates as
 * departments must come to the same as one template for all of them. Where they say different things of a joint indicator,
 * each is its own department's part.
 */
export function historyRows(
  incoming: readonly FilledWorkbook[],
  indicators: ReadonlyMap<string, Indicator>,
  known: readonly DataRow[],
  now: string,
): DataRow[] {
  const brought = new Map<string, DataRow[]>();
  const parts: DataRow[] = [];
  for (const one of incoming) {
    const alone = one.departments.length === 1 ? (one.departments[0] ?? null) : null;
    for (const { department: part, ...figure } of one.history) {
      if (part !== undefined) {
        parts.push({ figure, department: part, file: one.file, cell: null, importedAt: now });
        continue;
      }
      const departments = indicators.get(figure.indicator)?.departments ?? [];
      const department = departments.find((id) => one.departments.includes(id)) ?? departments[0] ?? alone;
      const list = brought.get(figureKey(figure)) ?? [];
      list.push({ figure, department, file: one.file, cell: null, importedAt: now });
      brought.set(figureKey(figure), list);
    }
  }
  const before = new Map<string, Figure[]>();
  for (const { figure, cell } of known) {
    if (cell === null) before.set(figureKey(figure), [...(before.get(figureKey(figure)) ?? []), figure]);
  }
  const alike = [...brought].flatMap(([key, list]) => {
    const fresh = list.filter(
      ({ figure }) => !(before.get(key) ?? []).some((earlier) => sameFigure(earlier, figure)),
    );
    const [first] = fresh;
    if (first === undefined) return [];
    const isOne = fresh.every(({ figure }) => sameFigure(figure, first.figure));
    const lead = indicators.get(first.figure.indicator)?.departments[0];
    return isOne && !before.has(key) && lead !== undefined ? [{ ...first, department: lead }] : fresh;
  });
  return [...parts, ...alike];
}

export function sameFigure(a: Figure, b: Figure): boolean {
  return (Object.keys(a) as (keyof Figure)[]).every((key) => a[key] === b[key]);
}

/** What is logged of this import so far. */
interface Logging {
  catalogue: Catalogue;
  changes: ImportChange[];
  now: string;
}

/** An earlier figure that a form brought along and somebody has entered anew: told once, both values with the reason. */
export function logCorrection(
  before: DataRow,
  entered: DataRow,
  work: Logging,
  earlier: readonly ImportChange[],
): void {
  if (entered.cell === null || saidBy([before]) === saidBy([entered])) return;
  const change = replacement(before, entered.figure, work);
  const isTold = [...earlier, ...work.changes].some(
    (one) =>
      figureKey(one) === figureKey(change) &&
      one.department === change.department &&
      one.before === change.before &&
      one.after === change.after,
  );
  if (!isTold) work.changes.push(change);
}

export function replacement(before: DataRow, now: Figure, { catalogue, now: at }: Logging): ImportChange {
  const { indicator, group, category, period, definition } = before.figure;
  return {
    ...{ at, kind: "replaced", indicator, group, category, period, definition },
    department: before.department,
    before: figureWords(before.figure, catalogue.language),
    after: figureWords(now, catalogue.language),
    file: before.file,
    cell: before.cell,
    who: null,
    // A remark is the reason that whoever corrected it has given.
    why: now.remark,
    said: null,
  };
}
