// Many filled workbooks into one set of figures: who sent what, what replaced what, and where two departments disagree.
import { groupBy } from "../barometer/collect";
import { decimalsOf, measureOf, type Catalogue, type Indicator, type Measure } from "../barometer/catalogue";
import { figureKey, hasNumber, isCounted, sizeOf, type Figure } from "../barometer/figure";
import { roundHalfAway } from "../barometer/number";
import { comparePeriods } from "../barometer/period";
import { reportKey, type ReportedFigure } from "../barometer/series";
import type { DataRow } from "../sheets/gathered";
import { isWholeIn, ownerIn } from "./own-reports";
import type { DepartmentState, ReadyState } from "./ready-state";

/** A workbook that could be read as a filled entry workbook. */
export interface FilledWorkbook {
  /** As it was given. */
  file: string;
  catalogue: Catalogue;
  /** Ids of the departments it is for. */
  departments: string[];
  figures: { figure: Figure; cell: string }[];
  /** Earlier figures that its template brought along. */
  history: ReportedFigure[];
  errors: number;
  warnings: number;
  /** Whether the department has said that it has finished; left out where nobody has looked. */
  ready?: ReadyState;
  /** The same of each department of a workbook of several. */
  readyByDepartment?: DepartmentState[];
}

export type Refusal =
  | "not-ours"
  | "damaged"
  | "newer-version"
  | "not-entry"
  | "other-catalogue"
  /** In the catalogue or the round, which would be copied. */
  | "personal-number"
  | "unreadable";

export interface RefusedWorkbook {
  file: string;
  refusal: Refusal;
  /** What the sentence needs, e.g. the title of the other catalogue. */
  detail: string;
}

export type Incoming = FilledWorkbook | RefusedWorkbook;

export interface ImportedFile {
  file: string;
  department: string | null;
  status: "imported" | "unchanged" | "replaced" | "refused";
  refusal: { code: Refusal; detail: string } | null;
  figures: number;
  errors: number;
  warnings: number;
}

export interface Conflict {
  indicator: string;
  group: string;
  category: string | null;
  period: string;
  definition: string | null;
  values: { department: string | null; file: string | null; cell: string | null; value: number | null }[];
}

export interface Consolidation {
  catalogue: Catalogue;
  /** In the catalogue's order: indicator, then the department that leads it, category, period. */
  rows: DataRow[];
  files: ImportedFile[];
  /** Departments with something due that nobody has sent. */
  missing: string[];
  conflicts: Conflict[];
}

/**
 * Puts filled workbooks together, in the order given. A later workbook of the same department replaces what an earlier one
 * said of the same figures and leaves the rest alone: a cell that has become empty takes nothing away.
 * @param existing rows of the barometer workbook that is added to
 * @param catalogue null: that of the first readable workbook counts
 * @param now time of import, ISO
 * @returns null when no workbook could be read
 */
export function consolidate(
  incoming: readonly Incoming[],
  existing: readonly DataRow[],
  catalogue: Catalogue | null,
  now: string,
): Consolidation | null {
  const chosen = catalogue ?? incoming.find(isFilled)?.catalogue ?? null;
  if (chosen === null) return null;
  const owners = ownersOf(chosen);
  const rows = new Map(existing.map((row) => [rowKey(row), row]));
  const files = incoming.map((one) => importOne(one, chosen, owners, rows, now));
  const taken = incoming.filter(isFilled).filter((one) => one.catalogue.id === chosen.id);
  for (const row of historyRows(taken, owners, [...rows.values()], now)) {
    if (!rows.has(rowKey(row))) rows.set(rowKey(row), row);
  }
  const sorted = sortRows(chosen, [...rows.values()]);
  return {
    catalogue: chosen,
    rows: sorted,
    files,
    missing: missingDepartments(chosen, sorted),
    conflicts: conflictsIn(chosen, sorted),
  };
}

/** Rows that several departments may each have one of: the same figure from two of them are two rows. */
function rowKey(row: Pick<DataRow, "figure" | "department">): string {
  return reportKey({ ...row.figure, department: row.department });
}

function isFilled(one: Incoming): one is FilledWorkbook {
  return !("refusal" in one);
}

function ownersOf(catalogue: Catalogue): Map<string, Indicator> {
  return new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
}

function importOne(
  one: Incoming,
  catalogue: Catalogue,
  indicators: ReadonlyMap<string, Indicator>,
  rows: Map<string, DataRow>,
  now: string,
): ImportedFile {
  if (!isFilled(one)) return refused(one.file, null, one.refusal, one.detail);
  const department = one.departments.length === 1 ? (one.departments[0] ?? null) : null;
  if (one.catalogue.id !== catalogue.id)
    return refused(one.file, department, "other-catalogue", one.catalogue.title);

  const ownerOf = ({ indicator: id }: Figure) => {
    const indicator = indicators.get(id);
    return ownerIn(indicator, one.departments) ?? (isWholeIn(indicator, one.departments) ? null : department);
  };
  let added = 0;
  let changed = 0;
  for (const { figure, cell } of one.figures) {
    const row: DataRow = { figure, department: ownerOf(figure), file: one.file, cell, importedAt: now };
    const key = rowKey(row);
    const before = rows.get(key);
    if (before === undefined || before.cell === null) added += 1;
    else if (!sameFigure(before.figure, figure)) changed += 1;
    else continue;
    rows.set(key, row);
  }
  const status = changed > 0 ? "replaced" : added === 0 && one.figures.length > 0 ? "unchanged" : "imported";
  return {
    file: one.file,
    department,
    status,
    refusal: null,
    figures: one.figures.length,
    errors: one.errors,
    warnings: one.warnings,
  };
}

/**
 * Earlier figures that templates brought along. What is said to be a department's part, or the whole of a sum, is filed as
 * that. What all templates say alike is one figure, filed under the department that leads the indicator: as many templates as
 * departments must come to the same as one template for all of them. Where they say different things of a joint indicator,
 * each is its own department's part.
 */
function historyRows(
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

function refused(file: string, department: string | null, code: Refusal, detail: string): ImportedFile {
  return {
    file,
    department,
    status: "refused",
    refusal: { code, detail },
    figures: 0,
    errors: 0,
    warnings: 0,
  };
}

function sameFigure(a: Figure, b: Figure): boolean {
  return (Object.keys(a) as (keyof Figure)[]).every((key) => a[key] === b[key]);
}

function sortRows(catalogue: Catalogue, rows: DataRow[]): DataRow[] {
  const place = new Map(catalogue.indicators.map((indicator, index) => [indicator.id, { index, indicator }]));
  const departmentPlace = (row: DataRow) => {
    const list = place.get(row.figure.indicator)?.indicator.departments ?? [];
    const index = row.department === null ? -1 : list.indexOf(row.department);
    return index < 0 ? list.length : index;
  };
  const groupPlace = (row: DataRow) =>
    place.get(row.figure.indicator)?.indicator.groups.indexOf(row.figure.group) ?? 0;
  return rows
    .map((row, order) => ({ row, order }))
    .sort(
      (a, b) =>
        (place.get(a.row.figure.indicator)?.index ?? Infinity) -
          (place.get(b.row.figure.indicator)?.index ?? Infinity) ||
        compare(a.row.figure.category ?? "", b.row.figure.category ?? "") ||
        groupPlace(a.row) - groupPlace(b.row) ||
        comparePeriods(a.row.figure.period, b.row.figure.period) ||
        departmentPlace(a.row) - departmentPlace(b.row) ||
        a.order - b.order,
    )
    .map(({ row }) => row);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missingDepartments(catalogue: Catalogue, rows: readonly DataRow[]): string[] {
  const answers = new Map(catalogue.indicators.map(({ id, departments }) => [id, departments]));
  const sent = new Set(
    rows
      .filter(({ cell }) => cell !== null)
      .flatMap(({ department, figure }) =>
        department === null ? (answers.get(figure.indicator) ?? []) : [department],
      ),
  );
  const asked = new Set(
    catalogue.indicators
      .filter(({ state }) => state === "available")
      .flatMap(({ departments }) => departments),
  );
  return catalogue.departments.map(({ id }) => id).filter((id) => asked.has(id) && !sent.has(id));
}

/** Parts that add up and counts that one department leads are no disagreement. */
function conflictsIn(catalogue: Catalogue, rows: readonly DataRow[]): Conflict[] {
  const joint = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator.joint ?? "same"]));
  const entered = rows.filter(({ cell, figure }) => cell !== null && joint.get(figure.indicator) === "same");
  const reports = groupBy(entered, ({ figure }) => figureKey(figure));
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  return [...reports.values()].flatMap((list) => {
    const [first] = list;
    const asked = first && indicators.get(first.figure.indicator);
    if (first === undefined || asked === undefined || !disagree(list, asked)) return [];
    const { indicator, group, category, period, definition } = first.figure;
    const values = list.map(({ department, file, cell, figure: said }) => ({
      department,
      file,
      cell,
      value: sizeSaid(said, measureOf(asked)),
    }));
    return [{ indicator, group, category, period, definition, values }];
  });
}

/** Departments disagree where what they say comes to different values, not where one gives counts and one percent. */
function disagree(list: readonly DataRow[], indicator: Indicator): boolean {
  const [first, ...others] = list.map(({ figure }) => figure);
  return first !== undefined && others.some((other) => !isSameValue(first, other, indicator));
}

/** A percentage given beside counts has been rounded by somebody: there what is displayed decides. */
function isSameValue(one: Figure, other: Figure, indicator: Indicator): boolean {
  if (hasNumber(one) !== hasNumber(other)) return false;
  const measure = measureOf(indicator);
  const [a, b] = [sizeSaid(one, measure), sizeSaid(other, measure)];
  if (a === null || b === null || isCounted(one) === isCounted(other)) return a === b;
  const decimals = decimalsOf(indicator);
  return roundHalfAway(a, decimals) === roundHalfAway(b, decimals);
}

/** What is said of its size; a lone numerator says how many, though not yet of how many. */
function sizeSaid(figure: Figure, measure: Measure): number | null {
  return sizeOf(figure, measure) ?? figure.numerator;
}
