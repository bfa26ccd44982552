// Many filled workbooks into one set of figures: who sent what, what replaced what, and where two departments disagree.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { groupBy } from "../../barometer/collect";
import { figureKey } from "../../barometer/figure";
import { plainRound, type Round, withExplanations } from "../../barometer/round";
import { comparePeriods } from "../../barometer/period";
import { reportKey, type ReportedFigure } from "../../barometer/series";
import type { Delivery } from "../../sheets/workbook";
import type { DataRow, ImportChange } from "../../sheets/gathered";
import type { PartyHearing } from "../../sheets/hearing";
import type { GatheredText } from "../../sheets/texts";
import { conflictsIn, figureWords, saidBy, type Conflict, type Decision, type Withdrawal } from "./decisions";
import type { AnsweredHearing, FilledWorkbook, FileNote, ImportedFile, Incoming } from "./gathered-file";
import { withExtractions } from "./extractions";
import { importHearing } from "./merge-hearing";
import { historyRows, logCorrection, replacement, sameFigure } from "./merge-history";
import { toCatalogue } from "./older-catalogue";
import { knownBefore, olderNotes, olderParts, withoutOlder, type KnownBefore } from "./older-version";
import { askAgain, askedIn, openBefore, undecided, withdrawalOf, withQuestions } from "./questions";
import { isWholeIn, ownerIn } from "../form/own-reports";
import { deliveriesOf, dueCatalogue } from "./round-board";
import { rowKey, sortRows } from "./row-order";
import { extraDepartments, missingDepartments } from "./who-has-sent";

export type * from "./gathered-file";

export interface Consolidation {
  catalogue: Catalogue;
  /** The round that is gathered, and what has come in for it. */
  round: Round | null;
  deliveries: Delivery[];
  /** In the catalogue's order: indicator, then the department that leads it, category, period. */
  rows: DataRow[];
  /** Left out where nobody has looked. */
  texts?: readonly GatheredText[];
  files: ImportedFile[];
  /** Departments with something due that nobody has sent. */
  missing: string[];
  /** Departments that have sent something and are asked for nothing. */
  extra: string[];
  /** What people have to decide. */
  conflicts: Conflict[];
  withdrawals: Withdrawal[];
  /** What changed and was decided this time. */
  changes: ImportChange[];
  /** What hearing parties have answered. */
  hearings: PartyHearing[];
}

/** What later files have changed and people decided before, and what they have decided now. */
export interface Decided {
  changes?: readonly ImportChange[];
  decisions?: readonly Decision[];
  /** Somebody has written beside the rows: they stay in the order they stand in. */
  keepsOrder?: boolean;
  /** What was gathered so far. */
  round?: Round | null;
  deliveries?: readonly Delivery[];
  hearings?: readonly PartyHearing[];
  /** Whoever gave the workbooks needs them no more: of a nation's thousands the figures would fill the memory. */
  letsGo?: boolean;
}

/**
 * Puts filled workbooks together, in the order given. A later workbook of the same department replaces what an earlier one
 * said of the same figures; what it is without is asked about, and stays until somebody has decided. One that looks older than
 * what was gathered before replaces nothing (`older-version.ts`).
 * @param existing rows of the barometer workbook that is added to
 * @param catalogue null: that of the first readable workbook counts
 * @param now time of import, ISO
 * @returns null when no workbook could be read
 */
export function consolidate(...asked: Parameters<typeof consolidating>): Consolidation | null {
  const steps = consolidating(...asked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, a file at a time, so that whoever shows a pane can keep it alive. */
export function* consolidating(
  incoming: readonly Incoming[],
  existing: readonly DataRow[],
  catalogue: Catalogue | null,
  now: string,
  decided: Decided = {},
): Generator<undefined, Consolidation | null> {
  // Forms say what is asked now, an earlier barometer workbook what was asked then.
  const readable = incoming.filter(isFilled);
  const first = readable.find(({ kind }) => kind === undefined) ?? readable[0];
  const chosen = catalogue ?? (first ?? incoming.find(isHearing))?.catalogue ?? null;
  if (chosen === null) return null;
  const earlier = decided.changes ?? [];
  const open = openBefore(earlier);
  const round = latestRound(incoming, chosen, decided.round ?? null);
  const work: Work = {
    catalogue: chosen,
    indicators: new Map(chosen.indicators.map((indicator) => [indicator.id, indicator])),
    round,
    before: knownBefore(chosen, decided.round?.period ?? null, earlier, decided.deliveries ?? []),
    rows: new Map(existing.map((row) => [rowKey(row), row])),
    changes: [],
    withdrawals: new Map(),
    open,
    hearings: [...(decided.hearings ?? [])],
    now,
  };
  askAgain(work);
  const files: ImportedFile[] = [];
  for (const one of incoming) {
    files.push(importOne(one, work));
    if (decided.letsGo === true && isFilled(one)) letGo(one);
    yield;
  }
  const taken = incoming.flatMap((one, index) => {
    if (!isFilled(one) || refusalOf(one, work) !== null) return [];
    const left = withoutOlder(one, files[index] ?? {}, work.indicators);
    return left === null ? [] : [{ ...left, history: toCatalogue(one, work.indicators).history }];
  });
  for (const row of historyRows(taken, work.indicators, [...work.rows.values()], now)) {
    const entered = work.rows.get(rowKey(row));
    if (entered === undefined) work.rows.set(rowKey(row), row);
    else logCorrection(row, entered, work, earlier);
  }
  yield;
  for (const decision of decided.decisions ?? []) decide(decision, work);
  const told = withExtractions(chosen, taken, work.round, earlier, now);
  work.changes.push(...told.changes);
  const withdrawals = undecided(work, [...earlier, ...work.changes]);
  work.changes.push(...askedIn(withdrawals, work, [...earlier, ...work.changes]));
  const changes = [...earlier, ...work.changes];
  const emptied = new Set(withdrawals.map(({ newer }) => newer));
  const known = new Set(
    files.flatMap(({ file, status }) => (status === "unchanged" && !emptied.has(file) ? [file] : [])),
  );
  const isSameRound = work.round?.period === decided.round?.period;
  const sorted = sortRows(chosen, [...work.rows.values()], decided.keepsOrder === true ? existing : []);
  yield;
  return {
    catalogue: told.catalogue,
    round: work.round,
    deliveries: deliveriesOf(taken, work.round, isSameRound ? (decided.deliveries ?? []) : [], now, known),
    rows: sorted,
    files: files.map((file) => withQuestions(file, withdrawals)),
    missing: missingDepartments(dueCatalogue(chosen, work.round), sorted, work.round?.period ?? null),
    extra: extraDepartments(chosen, files),
    conflicts: conflictsIn(chosen, sorted, changes),
    withdrawals,
    changes: work.changes,
    hearings: work.hearings,
  };
}

interface Work {
  catalogue: Catalogue;
  indicators: ReadonlyMap<string, Indicator>;
  /** The one that is gathered; null where no file says. */
  round: Round | null;
  before: KnownBefore;
  rows: Map<string, DataRow>;
  changes: ImportChange[];
  /** By the key of the row that is still there. */
  withdrawals: Map<string, Withdrawal>;
  /** What was asked about before and nobody has decided. */
  open: ReadonlyMap<string, ImportChange>;
  hearings: PartyHearing[];
  now: string;
}

/** Files of several rounds may come together: the latest is the one that is gathered. */
function latestRound(
  incoming: readonly Incoming[],
  catalogue: Catalogue,
  before: Round | null,
): Round | null {
  const rounds = incoming.flatMap((one) => {
    if (!isFilled(one) || one.kind !== undefined || !one.period) return [];
    if (strangerOf(one, catalogue) !== null) return [];
    return [one.round ?? plainRound(one.period)];
  });
  // Of one round the last file knows best: a deadline may have been moved. Unless somebody has said it in the barometer workbook.
  const latest =
    [...(before === null ? [] : [before]), ...rounds]
      .sort((a, b) => comparePeriods(a.period, b.period))
      .at(-1) ?? null;
  return before?.own === true && before.period === latest?.period ? before : withExplanations(latest, before);
}

function decide(decision: Decision, { catalogue, rows, changes, withdrawals }: Work): void {
  const { kind, department, who, when, why, ...figure } = decision;
  const { indicator, group, category, period, definition } = figure;
  const same = [...rows.values()].filter(
    (row) => row.cell !== null && figureKey(row.figure) === figureKey(figure),
  );
  const own = same.find((row) => row.department === department);
  if (own === undefined) return;
  const words = figureWords(own.figure, catalogue.language);
  if (kind === "withdrawn") {
    rows.delete(rowKey(own));
    withdrawals.delete(rowKey(own));
  }
  changes.push({
    ...{ at: when, kind, indicator, group, category, period, definition, department },
    before: words,
    after: kind === "withdrawn" ? null : words,
    file: own.file,
    cell: own.cell,
    who,
    why,
    said: kind === "withdrawn" ? null : saidBy(kind === "chosen" ? same : [own]),
  });
}

/** Once its figures have found their place. */
function letGo(one: FilledWorkbook): void {
  one.figures = [];
  one.asked = [];
}

function isFilled(one: Incoming): one is FilledWorkbook {
  return !("refusal" in one) && !isHearing(one);
}

function isHearing(one: Incoming): one is AnsweredHearing {
  return "party" in one;
}

function refusalOf(one: FilledWorkbook, { catalogue, round }: Work): ImportedFile["refusal"] {
  const stranger = strangerOf(one, catalogue);
  if (stranger !== null || one.kind !== "barometer" || round === null || !one.period) return stranger;
  return comparePeriods(one.period, round.period) < 0 ? null : { code: "not-earlier", detail: one.period };
}

/** Why figures of the one have nothing to do among those of the other; null where they have. */
export function strangerOf(
  one: Pick<FilledWorkbook, "catalogue">,
  catalogue: Catalogue,
): ImportedFile["refusal"] {
  if (one.catalogue.id !== catalogue.id) return { code: "other-catalogue", detail: one.catalogue.title };
  if (one.catalogue.municipality !== catalogue.municipality)
    return { code: "other-municipality", detail: one.catalogue.municipality };
  return null;
}

function importOne(one: Incoming, work: Work): ImportedFile {
  if (isHearing(one)) {
    const refusal = strangerOf(one, work.catalogue);
    return refusal === null ? importHearing(one, work) : refused(one.file, null, refusal);
  }
  if (!isFilled(one)) return refused(one.file, null, { code: one.refusal, detail: one.detail });
  const { indicators, rows } = work;
  const department = one.departments.length === 1 ? (one.departments[0] ?? null) : null;
  const refusal = refusalOf(one, work);
  if (refusal !== null) return refused(one.file, department, refusal);
  if (one.kind === "barometer") return earlierFile(one, work);
  if (one.kind === "follow-up") return followUpFile(one, department, work);

  const ownerOf = (id: string) => {
    const indicator = indicators.get(id);
    return ownerIn(indicator, one.departments) ?? (isWholeIn(indicator, one.departments) ? null : department);
  };
  const mapped = toCatalogue(one, indicators);
  const older = olderParts(one, mapped, ownerOf, rows, work.before);
  const present = new Set<string>();
  const sources = new Set<string>();
  let added = 0;
  let changed = 0;
  let doubled = 0;
  for (const { figure, cell } of mapped.figures) {
    const owner = ownerOf(figure.indicator);
    const row: DataRow = { figure, department: owner, file: one.file, cell, importedAt: work.now };
    const key = rowKey(row);
    // Of a row that somebody has put in a second time the first counts, as in a list of figures.
    if (present.has(key)) {
      doubled += 1;
      continue;
    }
    present.add(key);
    if (older.has(owner)) continue;
    work.withdrawals.delete(key);
    const before = rows.get(key);
    if (before === undefined || before.cell === null) {
      added += 1;
      if (before !== undefined) logCorrection(before, row, work, []);
    } else if (!sameFigure(before.figure, figure)) {
      changed += 1;
      work.changes.push(replacement(before, figure, work));
    } else {
      sources.add(before.file);
      continue;
    }
    rows.set(key, row);
  }
  let withdrawn = 0;
  for (const id of mapped.asked) {
    const owner = ownerOf(id.indicator);
    const row = older.has(owner) ? undefined : rows.get(reportKey({ ...id, department: owner }));
    if (row === undefined || row.cell === null || present.has(rowKey(row))) continue;
    withdrawn += 1;
    work.withdrawals.set(rowKey(row), withdrawalOf(row, one.file, indicators));
  }
  const isSame = added === 0 && changed === 0 && one.figures.length > 0;
  const [source, ...others] = sources;
  const isCopy =
    isSame &&
    older.size === 0 &&
    source !== undefined &&
    others.length === 0 &&
    !isSameFile(source, one.file);
  return {
    file: one.file,
    department,
    status: changed > 0 ? "replaced" : isSame ? "unchanged" : "imported",
    refusal: null,
    figures: one.figures.length - doubled,
    errors: one.errors,
    warnings: one.warnings,
    notes: [
      ...(one.told ?? []),
      ...(one.period && work.round && one.period !== work.round.period
        ? [{ code: "other-round" as const, detail: one.period }]
        : []),
      ...unknownNote(mapped.unknown),
      ...olderNotes(older),
      ...(isCopy && withdrawn === 0 ? [{ code: "same-as" as const, detail: source }] : []),
      ...(doubled > 0 ? [{ code: "doubled" as const, detail: String(doubled) }] : []),
    ],
    ...(older.size === 0 ? {} : { older: [...older.keys()] }),
  };
}

/** Of an earlier barometer workbook: its figures become earlier figures, as those that forms bring along. */
function earlierFile(one: FilledWorkbook, { indicators, rows }: Work): ImportedFile {
  const { history, unknown } = toCatalogue(one, indicators);
  const known = groupBy([...rows.values()], ({ figure }) => figureKey(figure));
  const isKnown = (figure: ReportedFigure) =>
    (known.get(figureKey(figure)) ?? []).some((row) => sameFigure(row.figure, figure));
  return {
    ...{ file: one.file, department: null, refusal: null, errors: one.errors, warnings: 0 },
    status: history.every(isKnown) ? "unchanged" : "imported",
    figures: history.length,
    notes: [
      ...(one.told ?? []),
      { code: "earlier-figures", detail: one.period ?? "" },
      ...unknownNote(unknown),
    ],
  };
}

/** Its explanations are texts, which are gathered with those of the other files. */
function followUpFile(one: FilledWorkbook, department: string | null, { catalogue }: Work): ImportedFile {
  const name = catalogue.departments.find(({ id }) => id === department)?.name ?? "";
  return {
    ...{ file: one.file, department, status: "unchanged", refusal: null, figures: 0 },
    ...{ errors: one.errors, warnings: one.warnings },
    notes: [...(one.told ?? []), { code: "follow-up", detail: name }],
  };
}

function unknownNote(ids: readonly string[]): FileNote[] {
  return ids.length === 0 ? [] : [{ code: "unknown-indicators", detail: ids.join(", ") }];
}

/** The same name in both forms of its letters is the same file: Macs part å into a and a ring. */
function isSameFile(one: string, other: string): boolean {
  return one.normalize("NFC") === other.normalize("NFC");
}

export function refused(
  file: string,
  department: string | null,
  refusal: NonNullable<ImportedFile["refusal"]>,
): ImportedFile {
  return { file, department, status: "refused", refusal, figures: 0, errors: 0, warnings: 0, notes: [] };
}
