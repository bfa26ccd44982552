// What was hidden for nothing is shown again: where few numbers hang together the fewest that will do are searched for, elsewhere
// each is tried by itself. Nothing is shown that is not proven safe (witness.ts); without proof what cover.ts hid stands.
import type { Steps } from "../steps";
import { atomList, type Atom, type RowAtoms } from "./atoms";
import type { Relation } from "./attacker";
import { learn } from "./learn";
import { netsOf, type Net, type Relations } from "./nets";
import { proofOf, type Budget, type Proof } from "./witness";

/** Of so many choices every combination may be tried; of more only what cover.ts has chosen is looked at again. */
const MOST_CHOICES = 16;
/** Combinations that are put to the proof where numbers hang together, before what cover.ts hid stands. */
const MOST_PROOFS = 200;
const MOST_COMBINATIONS = 4_000;
/** Steps of all proofs for numbers that hang together. */
const MOST_STEPS = 200_000;

/** What becomes of an atom before anything further is hidden: that stays as it is. */
export type Floor = ReadonlyMap<Atom, State>;
type State = Pick<Atom, "hidden" | "silent">;

export function floorOf(rows: readonly RowAtoms[]): Floor {
  return stateOf(rows.flatMap(atomList));
}

function stateOf(atoms: readonly Atom[]): Map<Atom, State> {
  return new Map(atoms.map((atom) => [atom, { hidden: atom.hidden, silent: atom.silent }]));
}

function putBack(atoms: readonly Atom[], state: Floor): void {
  for (const atom of atoms) Object.assign(atom, state.get(atom));
}

/**
 * Shows again what need not be hidden.
 * @param given the counts that cover.ts could not protect
 * @returns those of them that are not proven safe after all
 */
export function* spare(
  rows: readonly RowAtoms[],
  relations: Relations,
  floor: Floor,
  given: readonly Atom[],
): Steps<Atom[]> {
  const left = new Set(given);
  for (const net of netsOf(rows, relations)) {
    yield;
    if (!net.atoms.some(isUnseen)) continue;
    const budget = { steps: MOST_STEPS };
    const isSafe = yield* isNetProven(net, budget);
    const further = cellsBeyond(net.rows, floor);
    yield;
    if (isSafe && further === 0) continue;
    // What the attacker of cover.ts did not find somebody may: without proof more may be hidden than it has asked for.
    if (yield* hideFewest(net, floor, isSafe ? further : Infinity, budget))
      for (const atom of net.atoms) left.delete(atom);
    else yield* showOneByOne(net, floor, budget);
  }
  return [...left];
}

/** Something that may be hidden beyond the floor. */
interface Choice {
  atoms: Atom[];
  /** Its own place among the choices, and with it that of what must go along, as bits. */
  bits: number;
  /** Numbers that go from print with it. */
  cells: number;
  value: number;
}

/** As in cover.ts: nothing small or known, and a share goes with its denominator. */
function choicesOf(rows: readonly RowAtoms[], floor: Floor): Choice[] {
  const choices: Choice[] = [];
  const isShown = (atom: Atom): boolean => floor.get(atom)?.hidden === false;
  const isFree = (atom: Atom | undefined): atom is Atom =>
    atom !== undefined && isShown(atom) && !atom.known && atom.value >= atom.rule.threshold;
  const add = (atoms: Atom[], cells: number, { value }: Atom, along = 0): number => {
    const bits = (1 << choices.length) | along;
    choices.push({ atoms, bits, cells, value });
    return bits;
  };
  for (const { row, count, numerator, complement, denominator } of rows) {
    if (row.keptBack) continue;
    if (isFree(count)) add([count], 1, count);
    const share = [numerator, complement].filter((atom) => atom !== undefined);
    const isShareShown = share.some(isShown);
    const own = isShareShown && isFree(numerator) ? add(share, 2, numerator) : 0;
    if (isFree(denominator)) {
      const cells = 1 + (own === 0 && isShareShown ? 2 : 0) + (numerator === undefined ? 1 : 0);
      add([denominator, ...share], cells, denominator, own);
    }
  }
  return choices;
}

/** Numbers that are gone from print beyond the floor. */
function cellsBeyond(rows: readonly RowAtoms[], floor: Floor): number {
  const gone = (atom: Atom | undefined): number =>
    atom !== undefined && atom.hidden && floor.get(atom)?.hidden === false ? 1 : 0;
  return rows.reduce((sum, { count, numerator, denominator }) => {
    const [some, all] = [gone(numerator), gone(denominator)];
    const wasShown = [numerator, denominator].every((atom) => !atom || floor.get(atom)?.hidden === false);
    return sum + gone(count) + some + all + (some + all > 0 && wasShown ? 1 : 0);
  }, 0);
}

/** Finds the fewest that can be hidden, of as many those that say least; leaves all as it was where it finds none. */
function* hideFewest(net: Net, floor: Floor, most: number, budget: Budget): Steps<boolean> {
  const choices = choicesOf(net.rows, floor);
  if (choices.length > MOST_CHOICES) return false;
  const before = stateOf(net.atoms);
  const all = choices.reduce((sum, choice) => sum + choice.cells, 0);
  let proofs = MOST_PROOFS;
  for (let cells = 0; cells <= Math.min(most, all) && proofs > 0 && budget.steps > 0; cells += 1) {
    for (const bits of combinations(net, choices, floor, cells)) {
      if ((proofs -= 1) < 0 || budget.steps <= 0) break;
      hideOnly(net, choices, floor, bits);
      if (yield* isNetProven(net, budget)) return true;
    }
  }
  putBack(net.atoms, before);
  return false;
}

function hideOnly(net: Net, choices: readonly Choice[], floor: Floor, bits: number): void {
  putBack(net.atoms, floor);
  for (const [at, { atoms }] of choices.entries())
    if ((bits & (1 << at)) !== 0) for (const atom of atoms) atom.hidden = true;
}

/** What can be hidden together so that no hidden count is left alone in a sum, the smallest numbers first. */
function combinations(net: Net, choices: readonly Choice[], floor: Floor, cells: number): number[] {
  const seen = new Set<number>();
  const found: { bits: number; value: number }[] = [];
  const sumOf = (bits: number, of: (choice: Choice) => number): number =>
    choices.reduce((sum, choice, at) => sum + ((bits & (1 << at)) === 0 ? 0 : of(choice)), 0);
  const choose = (bits: number): void => {
    if (seen.has(bits) || seen.size >= MOST_COMBINATIONS) return;
    seen.add(bits);
    const left = cells - sumOf(bits, (choice) => choice.cells);
    if (left < 0) return;
    hideOnly(net, choices, floor, bits);
    const open = net.relations.filter(
      (relation) => !net.isOutdated(relation) && relation.terms.some(({ atom }) => isUnseen(atom)),
    );
    const lone = open.find(isLone);
    if (left === 0) {
      if (lone === undefined) found.push({ bits, value: sumOf(bits, ({ value }) => value) });
      return;
    }
    const near = new Set(
      (lone === undefined ? open : [lone]).flatMap(({ terms }) => terms.map((term) => term.atom)),
    );
    const helping = choices.filter(
      (choice, at) =>
        (bits & (1 << at)) === 0 && choice.atoms.some((atom) => near.has(atom) && !isUnseen(atom)),
    );
    for (const choice of helping) choose(bits | choice.bits);
  };
  choose(0);
  return found.sort((a, b) => a.value - b.value || a.bits - b.bits).map(({ bits }) => bits);
}

function isUnseen(atom: Atom): boolean {
  return atom.hidden && !atom.known;
}

/** One hidden count beside numbers in print follows from them. */
function isLone({ terms, slack }: Relation<Atom>): boolean {
  const [unseen, ...others] = terms.filter(({ atom }) => isUnseen(atom));
  return unseen !== undefined && others.length === 0 && 2 * slack + 1 < unseen.atom.rule.threshold - 1;
}

/** The largest first: a total says most. */
function* showOneByOne(net: Net, floor: Floor, budget: Budget): Steps<void> {
  const readers = readersOf(net);
  const proofs: Proof<Atom>[] = [];
  for (const reader of readers) {
    const proof = yield* proofFor(reader, net, budget, false);
    if (proof === null) return;
    proofs.push(proof);
  }
  const isBeyond = (atom: Atom): boolean => atom.hidden && floor.get(atom)?.hidden === false;
  const further = net.rows
    .map((row) => ({ row, atoms: atomList(row).filter(isBeyond) }))
    .filter(({ atoms }) => atoms.length > 0)
    .sort((a, b) => largest(b.atoms) - largest(a.atoms));
  const show = (row: RowAtoms, atoms: readonly Atom[]): boolean => {
    const before = stateOf(atoms);
    putBack(atoms, floor);
    const others = atomList(row).filter(isUnseen);
    const undoes: (() => void)[] = [];
    for (const [at, reader] of readers.entries()) {
      believe(reader, [row], others);
      const undo = proofs[at]?.show(atoms, others);
      if (!undo) break;
      undoes.push(undo);
    }
    if (undoes.length === readers.length) return true;
    for (const undo of undoes) undo();
    putBack(atoms, before);
    return false;
  };
  for (const { row, atoms } of further) {
    yield;
    if (budget.steps <= 0) return;
    const { denominator } = row;
    if (show(row, atoms) || !denominator || !atoms.includes(denominator) || atoms.length === 1) continue;
    show(row, [denominator]);
  }
}

function largest(atoms: readonly Atom[]): number {
  return Math.max(...atoms.map(({ value }) => value));
}

function* isNetProven(net: Net, budget: Budget): Steps<boolean> {
  for (const reader of readersOf(net)) {
    const proof = yield* proofFor(reader, net, budget, true);
    if (proof?.isWhole !== true) return false;
  }
  return true;
}

interface Reader {
  /** Of what departments keep back. */
  keptIsSmall: boolean;
  /** Takes what was put right since for what it was. */
  isUnaware: boolean;
}

/** Nothing may be told to any of them. */
function readersOf({ atoms, rows, relations, isOutdated }: Net): Reader[] {
  const isOld =
    relations.some(isOutdated) || atoms.some(({ outdated, hidden }) => hidden && outdated !== null);
  const isKept = rows.some(({ row }) => row.keptBack);
  return (isKept ? [false, true] : [false]).flatMap((keptIsSmall) =>
    (isOld ? [false, true] : [false]).map((isUnaware) => ({ keptIsSmall, isUnaware })),
  );
}

function believe(
  { keptIsSmall, isUnaware }: Reader,
  rows: readonly RowAtoms[],
  hidden: readonly Atom[],
): void {
  for (const row of rows) learn(row, { keptIsSmall, isTrusting: true });
  if (!isUnaware) return;
  for (const atom of hidden)
    if (atom.outdated !== null) atom.domain = { lower: atom.outdated, upper: atom.outdated, hole: 0 };
}

function proofFor(reader: Reader, net: Net, budget: Budget, isHasty: boolean): Steps<Proof<Atom> | null> {
  const hidden = net.atoms.filter(isUnseen);
  believe(reader, net.rows, hidden);
  const relations = reader.isUnaware ? net.relations : net.relations.filter((one) => !net.isOutdated(one));
  const isSecret = ({ outdated }: Atom): boolean => !reader.isUnaware || outdated === null;
  return proofOf(hidden, relations, budget, { isSecret, isHasty });
}
