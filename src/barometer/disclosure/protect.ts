// Which numbers must be withheld: the small ones, then further ones, until nobody who reads the tables, knows the method
// and has kept the earlier editions can work the small ones out (src/barometer/README.md).
import { groupBy } from "../collect";
import type { Steps } from "../steps";
import { ANYTHING, atomList, isSmall, type Atom, type Role, type RowAtoms } from "./atoms";
import type { Relation } from "./attacker";
import { cover } from "./cover";
import {
  earlierSums,
  isRemembered,
  lastPrinted,
  sameFigure,
  type EarlierRows,
  type GroupWay,
} from "./earlier";
import type { Cell, CellReference, Decision, Withheld } from "./published";
import { isUnder, isWithheld } from "./published";
import { staysPlain } from "./learn";
import { markForegone } from "./foregone";
import type { Sum } from "./sums";
import type { Row, Table } from "./tables";
import type { System } from "./totals";

export interface Protection {
  decisions: Map<Row, Decision>;
  unprotected: CellReference[];
}

/**
 * What becomes of every row of the tables. A share goes whole when its numerator, its denominator − numerator or its
 * denominator is small; its denominator stays unless it is what must be hidden. A mean goes when it is of few persons.
 */
export function* protect(
  { tables, sums }: System,
  earlier: (table: Table) => EarlierRows = () => [],
): Steps<Protection> {
  const decisions = new Map<Row, Decision>();
  const ofTables = tables.map((table) => ({ rows: table.rows, rule: table.rule, before: earlier(table) }));
  const keptBack = [
    ...new Set(sums.flatMap(({ total, parts }) => [total, ...parts].map(({ row }) => row))),
  ].filter((row) => row.keptBack);
  const primary = new Set(
    [...ofTables.flatMap(({ rows }) => rows), ...keptBack].filter(
      (row) => row.kind !== "none" && primarilyHidden(row),
    ),
  );
  const isRememberedHidden = ofTables.some(({ before }) =>
    before.some((rows) => rows.some((row) => [row.numerator, row.denominator, row.value].some(isWithheld))),
  );
  if (primary.size === 0 && !isRememberedHidden) {
    for (const row of ofTables.flatMap(({ rows }) => rows))
      decisions.set(row, { numerator: null, denominator: null, value: null });
    return { decisions, unprotected: [] };
  }

  const relations: Relation<Atom>[] = [];
  const unseen: Relation<Atom>[] = [];
  const hasEarlier = ofTables.some(({ before }) => before.some((rows) => rows.length > 0));
  const waysIn = waysOf(hasEarlier ? sums : []);
  const earlierOf = (row: Row): EarlierRows =>
    ofTables.find(({ rows }) => rows.some(({ key }) => key === row.key))?.before ?? [];
  const all: RowAtoms[] = keptBack.map((row) => atomsOf(row, [], earlierOf(row)));
  for (const { rows, rule, before } of ofTables) {
    yield;
    const own = rows.map((row) => atomsOf(row, rows, before));
    for (const atoms of own) hideAsBefore(atoms, before);
    const filled = all.filter(({ row }) => row.keptBack && own.some((atoms) => atoms.row.key === row.key));
    const { standing, outdated } = earlierSums([...filled, ...own], before, rule, waysIn(rows));
    relations.push(...standing);
    unseen.push(...outdated);
    all.push(...own);
  }
  for (const atoms of all) if (primary.has(atoms.row)) hidePrimary(atoms);
  const byRow = new Map(all.map((atoms) => [atoms.row, atoms]));
  const foregone = ofTables.some(({ before }) => before.length > 0)
    ? markForegone(all, [...relations, ...relationsOf(sums.filter(isCertain), byRow)], unseen)
    : [];
  relations.push(...relationsOf(sums, byRow));
  yield;
  const given = yield* cover(all, relations, unseen);
  const failed = [...given, ...foregone.filter(({ hidden }) => hidden)];

  for (const atoms of all) if (!atoms.row.keptBack) decisions.set(atoms.row, decisionOf(atoms));
  return { decisions, unprotected: failed.flatMap(referenceOf) };
}

/** No chance of numbers: a total over categories or groups of one indicator. */
function isCertain({ total, parts }: Sum): boolean {
  const { indicator, group, category } = total.row.figure;
  return parts.every(
    ({ row: { figure } }) => figure.indicator === indicator && (category === null || figure.group !== group),
  );
}

/** How groups make another one in a table's rows. */
function waysOf(sums: readonly Sum[]): (rows: readonly Row[]) => GroupWay[] {
  const byTotal = groupBy(sums, ({ total }) => total.row);
  return (rows) => {
    const own = new Set(rows);
    const isOfGroups = ({ total, parts }: Sum): boolean =>
      parts.every(
        ({ row }) =>
          own.has(row) &&
          row.figure.group !== total.row.figure.group &&
          row.figure.category === total.row.figure.category,
      );
    return rows.flatMap((row) =>
      (byTotal.get(row) ?? []).filter(isOfGroups).map(({ parts }): GroupWay => {
        const { group, category, definition } = row.figure;
        return { category, definition, whole: group, parts: parts.map((part) => part.row.figure.group) };
      }),
    );
  };
}

/** Small itself, or kept back by the department. */
export function primarilyHidden(row: Row): boolean {
  const { numerator, denominator, count } = row;
  const small = (value: number): boolean => isSmall(value, row.rule);
  if (row.keptBack) return true;
  if (count !== null && small(count)) return true;
  if (denominator !== null && denominator !== 0 && small(denominator)) return true;
  if (numerator === null) return false;
  const slack = row.estimated && denominator !== null ? denominator * 0.005 : 0;
  const around = slack ? [numerator - slack, numerator, numerator + slack].map(Math.round) : [numerator];
  return around.some((x) => small(x) || (denominator !== null && small(denominator - x)));
}

function atomsOf(row: Row, rows: readonly Row[], earlier: EarlierRows): RowAtoms {
  const shown = (cell: "numerator" | "denominator" | "value", value: number): boolean =>
    earlier.some((edition, at) =>
      edition.some((before) => before[cell] === value && isRemembered(before, at, earlier, row, rows, cell)),
    );
  const atom = (role: Role, value: number, known: boolean): Atom => ({
    row,
    role,
    rule: row.rule,
    value,
    known,
    hidden: false,
    silent: false,
    claimed: false,
    outdated:
      known || row.estimated || role === "complement"
        ? null
        : lastPrinted(row, rows, role === "count" ? "value" : role, earlier),
    domain: ANYTHING,
  });
  /** What follows from a percentage is known wherever that has been printed. */
  const told = (cell: "numerator" | "denominator", value: number): boolean =>
    row.figure[cell] === null && row.value !== null ? shown("value", row.value) : shown(cell, value);
  const atoms: RowAtoms = { row };
  if (row.count !== null) atoms.count = atom("count", row.count, shown("value", row.count));
  if (row.denominator !== null) {
    atoms.denominator = atom("denominator", row.denominator, told("denominator", row.denominator));
  }
  if (row.kind === "share" && row.numerator !== null) {
    atoms.numerator = atom("numerator", row.numerator, told("numerator", row.numerator));
    if (row.denominator !== null) {
      const known = atoms.numerator.known && atoms.denominator?.known === true;
      atoms.complement = atom("complement", row.denominator - row.numerator, known);
    }
  }
  return atoms;
}

function hidePrimary(atoms: RowAtoms): void {
  if (atoms.row.keptBack) {
    for (const atom of atomList(atoms)) atom.hidden = atom.silent = true;
    return;
  }
  if (atoms.count) atoms.count.hidden = true;
  if (atoms.numerator) atoms.numerator.hidden = true;
  if (atoms.complement) atoms.complement.hidden = true;
  if (atoms.denominator && isSmall(atoms.denominator.value, atoms.row.rule)) atoms.denominator.hidden = true;
}

/**
 * What was withheld once stays withheld: showing it later would undo what it protected, since the rest of the table
 * has been printed already.
 */
function hideAsBefore(atoms: RowAtoms, earlier: EarlierRows): void {
  for (const before of earlier.flatMap((rows) => rows.filter((row) => sameFigure(row, atoms.row)))) {
    const keep = (atom: Atom | undefined, cell: Cell): void => {
      if (!atom || !isWithheld(cell)) return;
      atom.hidden = true;
      if (isUnder(cell) && isSmall(atom.value, atom.rule)) atom.claimed = true;
      // Small since it was put right, or a nought: "ikke vist" does not say so.
      else if (atom.value < atom.rule.threshold) atom.silent = true;
    };
    keep(atoms.count, before.value);
    if (atoms.count) continue;
    keep(atoms.denominator, before.denominator);
    keep(atoms.numerator, before.numerator ?? before.value);
    if (atoms.complement) atoms.complement.hidden ||= atoms.numerator?.hidden === true;
  }
}

function decisionOf(atoms: RowAtoms): Decision {
  const { count, numerator, denominator } = atoms;
  const mark = (atom: Atom | undefined, plain = false): Withheld | null => {
    if (!atom?.hidden) return null;
    return isSmall(atom.value, atom.rule) && !atom.silent && !plain
      ? { under: atom.rule.threshold }
      : "withheld";
  };
  if (count) return { numerator: mark(count), denominator: null, value: mark(count) };
  const hidden = numerator?.hidden || denominator?.hidden;
  return {
    numerator: mark(numerator, staysPlain(atoms)),
    denominator: mark(denominator),
    value: hidden ? "withheld" : null,
  };
}

/** Sums over rows, and numerators with what is left of their denominators. */
function relationsOf(sums: readonly Sum[], byRow: ReadonlyMap<Row, RowAtoms>): Relation<Atom>[] {
  const over = sums.flatMap(({ total, parts }) => {
    const whole = byRow.get(total.row)?.[total.count];
    const terms = parts.flatMap(({ row, count }) => byRow.get(row)?.[count] ?? []);
    return whole && terms.length === parts.length ? [relation(terms, whole)] : [];
  });
  const within = [...byRow.values()].flatMap(({ numerator, complement, denominator }) =>
    numerator && complement && denominator ? [relation([numerator, complement], denominator)] : [],
  );
  return [...over, ...within];
}

function relation(parts: Atom[], total: Atom): Relation<Atom> {
  const terms = [...parts.map((atom) => ({ atom, coefficient: 1 })), { atom: total, coefficient: -1 }];
  const off = terms.reduce((sum, { atom, coefficient }) => sum + coefficient * atom.value, 0);
  return { terms, constant: 0, slack: Math.abs(off) };
}

function referenceOf({ row, role }: Atom): CellReference[] {
  if (!row) return [];
  const { indicator, group, category, period, definition } = row.figure;
  const cell = role === "count" ? "value" : role === "denominator" ? "denominator" : "numerator";
  return [{ indicator, group, category, period, definition, cell }];
}
