// Which numbers of a table must be withheld: the small ones, then further ones, smallest first, until nobody who
// reads the table, knows the method and has kept the earlier editions can work the small ones out (src/barometer/README.md).
import { atomList, isSmall, type Atom, type Role, type RowAtoms, type Threshold } from "./atoms";
import { bounds, isTooNarrow, type Relation } from "./attacker";
import { earlierSums, isRemembered, sameFigure, type EarlierRows } from "./earlier";
import type { Cell, CellReference, Decision, Withheld } from "./published";
import { isUnder, isWithheld } from "./published";
import type { Row, Table } from "./tables";

export interface Protection {
  decisions: Map<Row, Decision>;
  unprotected: CellReference[];
}

/**
 * A table's decisions. A share goes whole when its numerator, its denominator − numerator or its denominator is
 * small; its denominator stays unless it is what must be hidden. A mean goes when it is of few persons.
 */
export function protect(table: Table, rule: Threshold, earlier: EarlierRows = []): Protection {
  const decisions = new Map<Row, Decision>();
  const small = (value: number): boolean => isSmall(value, rule);
  const primary = table.rows.filter((row) => row.kind !== "none" && primarilyHidden(row, small));
  const remembered = earlier.some((rows) =>
    rows.some((row) => [row.numerator, row.denominator, row.value].some(isWithheld)),
  );
  if (!primary.length && !remembered) {
    for (const row of table.rows) decisions.set(row, { numerator: null, denominator: null, value: null });
    return { decisions, unprotected: [] };
  }

  const rows = table.rows.map((row) => atomsOf(row, table, earlier));
  const isPrimary = new Set(primary);
  for (const atoms of rows) {
    hideAsBefore(atoms, earlier);
    if (isPrimary.has(atoms.row)) hidePrimary(atoms, small);
  }
  const byRow = new Map(rows.map((atoms) => [atoms.row, atoms]));
  const sums = [...currentSums(table, byRow), ...earlierSums(rows, earlier, rule)];
  const shares = rows.flatMap(({ numerator, complement, denominator }) =>
    numerator && complement && denominator ? [relation([numerator, complement], denominator)] : [],
  );
  const failed = secure(rows, sums, shares, rule);

  for (const atoms of rows) decisions.set(atoms.row, decisionOf(atoms, rule));
  return { decisions, unprotected: failed.flatMap(referenceOf) };
}

function primarilyHidden(row: Row, small: (value: number) => boolean): boolean {
  const { numerator, denominator, count } = row;
  if (row.keptBack) return true;
  if (count !== null && small(count)) return true;
  if (denominator !== null && denominator !== 0 && small(denominator)) return true;
  if (numerator === null) return false;
  const slack = row.estimated && denominator !== null ? denominator * 0.005 : 0;
  const around = slack ? [numerator - slack, numerator, numerator + slack].map(Math.round) : [numerator];
  return around.some((x) => small(x) || (denominator !== null && small(denominator - x)));
}

function atomsOf(row: Row, table: Table, earlier: EarlierRows): RowAtoms {
  const shown = (cell: "numerator" | "denominator" | "value", value: number): boolean =>
    earlier.some((edition) =>
      edition.some((before) => before[cell] === value && isRemembered(before, edition, row, table.rows)),
    );
  const atom = (role: Role, value: number, known: boolean): Atom => ({
    row,
    role,
    value,
    known,
    hidden: false,
    silent: false,
    claimed: false,
    domain: { lower: 0, upper: Infinity, hole: false },
  });
  const atoms: RowAtoms = { row };
  if (row.count !== null) atoms.count = atom("count", row.count, shown("value", row.count));
  if (row.denominator !== null) {
    atoms.denominator = atom("denominator", row.denominator, shown("denominator", row.denominator));
  }
  if (row.kind === "share" && row.numerator !== null) {
    atoms.numerator = atom("numerator", row.numerator, shown("numerator", row.numerator));
    if (row.denominator !== null) {
      const known = atoms.numerator.known && atoms.denominator?.known === true;
      atoms.complement = atom("complement", row.denominator - row.numerator, known);
    }
  }
  return atoms;
}

function hidePrimary(atoms: RowAtoms, small: (value: number) => boolean): void {
  if (atoms.row.keptBack) {
    for (const atom of atomList(atoms)) atom.hidden = atom.silent = true;
    return;
  }
  if (atoms.count) atoms.count.hidden = true;
  if (atoms.numerator) atoms.numerator.hidden = true;
  if (atoms.complement) atoms.complement.hidden = true;
  if (atoms.denominator && small(atoms.denominator.value)) atoms.denominator.hidden = true;
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
      if (isUnder(cell)) atom.claimed = true;
      else atom.silent = true;
    };
    keep(atoms.count, before.value);
    if (atoms.count) continue;
    keep(atoms.denominator, before.denominator);
    keep(atoms.numerator, before.numerator ?? before.value);
    if (atoms.complement) atoms.complement.hidden ||= atoms.numerator?.hidden === true;
  }
}

/** Hides further cells until no hidden count is too narrow; gives back those that nothing could protect. */
function secure(rows: RowAtoms[], sums: Relation<Atom>[], shares: Relation<Atom>[], rule: Threshold): Atom[] {
  const given = new Set<Atom>();
  const byAtom = new Map<Atom, RowAtoms>(
    rows.flatMap((atoms) => atomList(atoms).map((atom): [Atom, RowAtoms] => [atom, atoms])),
  );
  for (;;) {
    for (const atoms of rows) learn(atoms, rule);
    const found = bounds(sums, shares, rule.threshold);
    const everyone = new Set([...byAtom.keys(), ...found.keys()]);
    const narrow = [...everyone].filter(
      (atom) =>
        atom.hidden &&
        !atom.known &&
        !given.has(atom) &&
        isTooNarrow(atom, found.get(atom) ?? atom.domain, rule.threshold),
    );
    if (!narrow.length) return [...given];
    const touched = new Set<Relation<Atom>>();
    for (const atom of narrow) {
      const around = sums.filter((sum) => sum.terms.some((term) => belongs(term.atom, atom)));
      if (around.some((sum) => touched.has(sum))) continue;
      if (!hideOneMore(atom, around, sums, byAtom, rule)) given.add(atom);
      for (const sum of around) touched.add(sum);
    }
  }
}

/** Whether an atom is the one meant, or the numerator whose complement is meant. */
function belongs(candidate: Atom, atom: Atom): boolean {
  return (
    candidate === atom ||
    (atom.role === "complement" && candidate.role === "numerator" && candidate.row === atom.row)
  );
}

function hideOneMore(
  atom: Atom,
  around: Relation<Atom>[],
  sums: Relation<Atom>[],
  byAtom: Map<Atom, RowAtoms>,
  rule: Threshold,
): boolean {
  const own = byAtom.get(atom);
  const denominator = own?.denominator;
  const canHideOwn = denominator && !denominator.hidden && !denominator.known && atom !== denominator;
  // The share's own denominator leaves too few possibilities whatever the neighbours say.
  if (own && canHideOwn && possibilitiesWithin(denominator.value) < 2 * rule.threshold - 1)
    return hide(denominator, own);
  const candidate =
    smallestShown(
      around.flatMap((sum) => sum.terms.map((term) => term.atom)),
      rule,
    ) ??
    (canHideOwn ? denominator : undefined) ??
    smallestShown(connected(around, sums), rule);
  if (candidate) return hide(candidate, byAtom.get(candidate));
  return (
    hush(
      around.flatMap((sum) => sum.terms.map((term) => term.atom)),
      byAtom,
    ) ||
    hush(own ? atomList(own) : [atom], byAtom) ||
    hush(connected(around, sums), byAtom) ||
    hideZero(connected(around, sums), byAtom)
  );
}

function possibilitiesWithin(denominator: number): number {
  return denominator + 1;
}

function hide(atom: Atom, atoms: RowAtoms | undefined): boolean {
  atom.hidden = true;
  if (!atoms) return true;
  if (atom.role !== "count") {
    if (atoms.numerator) atoms.numerator.hidden = true;
    if (atoms.complement) atoms.complement.hidden = true;
  }
  return true;
}

/**
 * Smallest first, but none so small that it would not help: a zero adds nothing to a sum, and what is surely not
 * small can hide only as a count of at least the threshold.
 */
function smallestShown(atoms: Atom[], rule: Threshold): Atom | undefined {
  let best: Atom | undefined;
  for (const atom of atoms) {
    if (atom.hidden || atom.known || atom.value < rule.threshold || atom.row === null) continue;
    if (!best || atom.value < best.value) best = atom;
  }
  return best;
}

/** Takes back the claim "under the threshold" from the largest count that still makes it. */
function hush(atoms: Atom[], byAtom: Map<Atom, RowAtoms>): boolean {
  let loudest: Atom | undefined;
  for (const atom of atoms) {
    if (!atom.hidden || atom.silent || !byAtom.has(atom)) continue;
    if (!loudest || atom.value > loudest.value) loudest = atom;
  }
  if (!loudest) return false;
  for (const atom of atomList(byAtom.get(loudest) as RowAtoms)) if (atom.hidden) atom.silent = true;
  return true;
}

function hideZero(atoms: Atom[], byAtom: Map<Atom, RowAtoms>): boolean {
  const shown = atoms.find((atom) => !atom.hidden && !atom.known && atom.row !== null);
  return shown ? hide(shown, byAtom.get(shown)) : false;
}

function connected(start: Relation<Atom>[], sums: Relation<Atom>[]): Atom[] {
  const reached = new Set<Atom>(start.flatMap((sum) => sum.terms.map((term) => term.atom)));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const sum of sums) {
      if (sum.terms.some((term) => reached.has(term.atom)))
        for (const term of sum.terms) reached.add(term.atom);
    }
  }
  return [...reached];
}

/**
 * What a reader who knows the method can take for granted about each hidden count before doing any sums. Secondary
 * cells are surely not small, since small ones say so; a share hidden alone surely has a small complement.
 */
function learn(atoms: RowAtoms, rule: Threshold): void {
  const { count, numerator, denominator, complement } = atoms;
  const least = rule.protectZero ? 0 : 1;
  const claim = { lower: least, upper: rule.threshold - 1, hole: false };
  const anything = { lower: 0, upper: Infinity, hole: false };
  const notSmall = { lower: 0, upper: Infinity, hole: true };
  const simple = (atom: Atom): void => {
    atom.domain = atom.silent && !atom.claimed ? anything : isSmall(atom.value, rule) ? claim : notSmall;
  };
  if (count) simple(count);
  if (denominator) simple(denominator);
  if (!numerator) return;
  if (numerator.silent && !numerator.claimed) numerator.domain = anything;
  else if (staysPlain(atoms, rule)) {
    const open = denominator?.hidden || !primarilyHidden(atoms.row, (value) => isSmall(value, rule));
    numerator.domain = open ? anything : { ...anything, lower: least };
  } else numerator.domain = isSmall(numerator.value, rule) ? claim : notSmall;
  if (!complement) return;
  if (complement.silent || denominator?.hidden) complement.domain = anything;
  else if (staysPlain(atoms, rule)) complement.domain = { ...anything, lower: numerator.domain.lower };
  else
    complement.domain = isSmall(complement.value, rule) && !isSmall(numerator.value, rule) ? claim : anything;
}

/**
 * Of so few that either side may be the small one, print does not say which: with 6 in all, "not under 5" would
 * mean 5 or 6.
 */
function staysPlain({ denominator, row }: RowAtoms, rule: Threshold): boolean {
  return row.estimated || (denominator !== undefined && denominator.value <= 2 * (rule.threshold - 1));
}

function decisionOf(atoms: RowAtoms, rule: Threshold): Decision {
  const { count, numerator, denominator } = atoms;
  const mark = (atom: Atom | undefined, plain = false): Withheld | null => {
    if (!atom?.hidden) return null;
    return isSmall(atom.value, rule) && !atom.silent && !plain ? { under: rule.threshold } : "withheld";
  };
  if (count) return { numerator: mark(count), denominator: null, value: mark(count) };
  const hidden = numerator?.hidden || denominator?.hidden;
  return {
    numerator: mark(numerator, staysPlain(atoms, rule)),
    denominator: mark(denominator),
    value: hidden ? "withheld" : null,
  };
}

function currentSums(table: Table, byRow: Map<Row, RowAtoms>): Relation<Atom>[] {
  return table.sums.flatMap(({ total, parts }) => {
    const whole = byRow.get(total);
    const pieces = parts.flatMap((part) => byRow.get(part) ?? []);
    return (["count", "numerator", "denominator"] as const).flatMap((role) => {
      const sum = whole?.[role];
      const terms = pieces.flatMap((piece) => piece[role] ?? []);
      return sum && terms.length === pieces.length ? [relation(terms, sum)] : [];
    });
  });
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
