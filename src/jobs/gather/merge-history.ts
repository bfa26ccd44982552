// Earlier figures that templates bring along, as rows of Data. Pure.
import type { Indicator } from "../../barometer/catalogue";
import { figureKey, type Figure } from "../../barometer/figure";
import type { DataRow } from "../../sheets/gathered";
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
