// Which departments' part of a file looks like an older version than what has been gathered: it was reported ready before that,
// or would put figures back to what stood there before a newer file came. Such a part replaces nothing. Pure.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { groupBy } from "../../barometer/collect";
import type { Figure } from "../../barometer/figure";
import { reportKey } from "../../barometer/series";
import { ownerOfText } from "../../barometer/written";
import type { DataRow, ImportChange } from "../../sheets/gathered";
import type { Delivery } from "../../sheets/workbook";
import { ownerIn } from "../form/own-reports";
import { figureWords, type FigureId } from "./decisions";
import type { FileNote, FilledWorkbook, ImportedFile } from "./gathered-file";
import { sameFigure } from "./merge-history";
import { ownedKey } from "./questions";
import { stateOf } from "./round-board";
import { rowKey } from "./row-order";

/** What the barometer workbook knew before this import. */
export interface KnownBefore {
  catalogue: Catalogue;
  /** By `ownedKey`. */
  replaced: ReadonlyMap<string, readonly ImportChange[]>;
  /** Of the round that is gathered, by department. */
  deliveries: ReadonlyMap<string, Delivery>;
  period: string | null;
}

export function knownBefore(
  catalogue: Catalogue,
  period: string | null,
  changes: readonly ImportChange[],
  deliveries: readonly Delivery[],
): KnownBefore {
  return {
    ...{ catalogue, period },
    replaced: groupBy(
      changes.filter(({ kind }) => kind === "replaced"),
      (change) => ownedKey(change, change.department),
    ),
    deliveries: new Map(deliveries.map((delivery) => [delivery.department, delivery])),
  };
}

/** By whose figures they are: the latest row that stays instead. */
export type OlderParts = ReadonlyMap<string | null, DataRow>;

export function olderParts(
  one: FilledWorkbook,
  { figures, asked }: { figures: readonly { figure: Figure }[]; asked: readonly FigureId[] },
  ownerOf: (indicator: string) => string | null,
  rows: ReadonlyMap<string, DataRow>,
  known: KnownBefore,
): OlderParts {
  if (known.replaced.size + known.deliveries.size === 0) return new Map();
  const parts = partsOf(figures, asked, ownerOf, rows);
  return new Map(
    [...parts].flatMap(([owner, part]) => {
      const isOlder = isReportedBefore(one, owner, part, known) || goesBack(one, owner, part, known);
      const [first, ...others] = [...part.changed.map(({ before }) => before), ...part.missing];
      if (!isOlder || first === undefined) return [];
      return [[owner, others.reduce(later, first)] as const];
    }),
  );
}

interface Part {
  changed: { before: DataRow; figure: Figure }[];
  added: FigureId[];
  /** Rows that the file asks for and is without. */
  missing: DataRow[];
}

function partsOf(
  figures: readonly { figure: Figure }[],
  asked: readonly FigureId[],
  ownerOf: (indicator: string) => string | null,
  rows: ReadonlyMap<string, DataRow>,
): Map<string | null, Part> {
  const parts = new Map<string | null, Part>();
  const present = new Set<string>();
  const partOf = (owner: string | null) => {
    const part = parts.get(owner) ?? { changed: [], added: [], missing: [] };
    parts.set(owner, part);
    return part;
  };
  for (const { figure } of figures) {
    const department = ownerOf(figure.indicator);
    const key = rowKey({ figure, department });
    if (present.has(key)) continue;
    present.add(key);
    const before = rows.get(key);
    if (before === undefined || before.cell === null) partOf(department).added.push(figure);
    else if (!sameFigure(before.figure, figure)) partOf(department).changed.push({ before, figure });
  }
  for (const id of asked) {
    const department = ownerOf(id.indicator);
    const key = reportKey({ ...id, department });
    const row = present.has(key) ? undefined : rows.get(key);
    if (row !== undefined && row.cell !== null) partOf(department).missing.push(row);
  }
  return parts;
}

/**
 * Both were reported ready, this one first. Only where it is about figures of that delivery: of two workbooks that share a
 * department's rows each has its own time.
 */
function isReportedBefore(
  one: FilledWorkbook,
  owner: string | null,
  { changed, added, missing }: Part,
  known: KnownBefore,
): boolean {
  const { delivery, state } = signedOf(one, owner, known);
  if (!delivery?.ready || state?.state !== "ready") return false;
  const [here, there] = [Date.parse(state.when), Date.parse(delivery.ready.when)];
  const isBefore = here < there || (here === there && delivery.ready.changed);
  const touched = changed.length > 0 ? changed.map(({ before }) => before) : added.length > 0 ? [] : missing;
  return isBefore && touched.some(({ file }) => file === delivery.file);
}

/** Everything that it says otherwise is what stood there before; unless it has been reported ready since. */
function goesBack(
  one: FilledWorkbook,
  owner: string | null,
  { changed, added }: Part,
  known: KnownBefore,
): boolean {
  const { language } = known.catalogue;
  const said = changed.flatMap(({ before, figure }) => {
    const now = figureWords(figure, language);
    // A remark alone is in no log.
    return now === figureWords(before.figure, language) ? [] : [{ figure, now }];
  });
  if (said.length === 0 || added.length > 0) return false;
  const logged = (figure: FigureId) => known.replaced.get(ownedKey(figure, owner)) ?? [];
  if (!said.every(({ figure, now }) => logged(figure).some(({ before }) => before === now))) return false;
  const { delivery, state } = signedOf(one, owner, known);
  if (state === undefined || state.state === "not-ready") return true;
  const replacedAt = said.flatMap(({ figure }) => logged(figure).map(({ at }) => Date.parse(at)));
  const since = delivery?.ready ? Date.parse(delivery.ready.when) : Math.max(...replacedAt);
  return !(Date.parse(state.when) > since);
}

function signedOf(one: FilledWorkbook, owner: string | null, { deliveries, period }: KnownBefore) {
  const isSameRound = owner !== null && one.period === period;
  return {
    delivery: isSameRound ? deliveries.get(owner) : undefined,
    state: owner === null ? one.ready : stateOf(one, owner),
  };
}

function later(one: DataRow, other: DataRow): DataRow {
  return one.importedAt < other.importedAt ? other : one;
}

/** For the file's line: which newer file its figures would have replaced. */
export function olderNotes(older: OlderParts): FileNote[] {
  const [first, ...others] = [...older.values()];
  if (first === undefined) return [];
  const { file, importedAt } = others.reduce(later, first);
  return [{ code: "older-version", detail: file, at: importedAt }];
}

/** What else a file brings without the departments whose part of it is older; null where nothing is left. */
export function withoutOlder(
  one: FilledWorkbook,
  { older = [] }: Pick<ImportedFile, "older">,
  indicators: ReadonlyMap<string, Indicator>,
): FilledWorkbook | null {
  if (older.length === 0) return one;
  const departments = one.departments.filter((id) => !older.includes(id));
  if (departments.length === 0) return null;
  const extractions = (one.extractions ?? []).filter(
    ({ indicator }) => !older.includes(ownerIn(indicators.get(indicator), one.departments)),
  );
  return { ...one, departments, extractions };
}

/** The texts of an older part would replace newer ones as its figures would. */
export function withoutOlderTexts(
  one: FilledWorkbook,
  { older = [] }: Pick<ImportedFile, "older">,
  catalogue: Catalogue,
): FilledWorkbook {
  if (older.length === 0 || one.texts === undefined) return one;
  const isAll = one.departments.every((id) => older.includes(id));
  const texts = one.texts.filter(
    ({ written }) => !isAll && !older.includes(ownerOfText(catalogue, written, one.departments)),
  );
  return { ...one, texts };
}
