// An attacker that shares nothing with the withholding or the audit: an integer programme over everything that is
// printed, by somebody who knows what adds up and how small counts are hidden.
import createSolver, { type Highs } from "highs";
import {
  isUnder,
  isWithheld,
  type Cell as Printed,
  type PublishedEdition,
} from "../../../src/barometer/disclosure";
import { cellAt, type Cell, type Counted, type World } from "./worlds";

export interface Narrowed {
  cell: Cell;
  lower: number;
  upper: number;
  truth: number;
}

/** More persons than any municipality has. */
const MOST = 100_000;

export function newSolver(): Promise<Highs> {
  return createSolver();
}

/** Withheld counts that can be narrowed to fewer than threshold − 1 values, the true one among them. */
export function attack(solver: Highs, world: World, editions: readonly PublishedEdition[]): Narrowed[] {
  const cells = printedCells(world, editions);
  const secret = [...cells]
    .filter(([, { hidden, printed }]) => hidden && printed === null)
    .map(([cell]) => cell);
  if (secret.length === 0) return [];
  const trusting = rangesOf(solver, world, cells, secret, true);
  // Where what is taken for granted of hidden counts cannot be, a reader falls back on what is printed.
  const ranges = trusting ?? rangesOf(solver, world, cells, secret, false);
  if (ranges === null) return [];
  const enough = world.catalogue.disclosure.threshold - 1;
  const given = givenUp(editions);
  return secret.flatMap((cell) => {
    const [lower, upper] = ranges.get(cell) ?? [0, MOST];
    const truth = world.truth.get(cell) ?? Number.NaN;
    const isFound = upper - lower + 1 < enough && lower <= truth && truth <= upper;
    return isFound && !given.has(cell) ? [{ cell, lower, upper, truth }] : [];
  });
}

/** What an edition itself reports that it could not protect, as editions before it say too much. */
function givenUp(editions: readonly PublishedEdition[]): Set<Cell> {
  return new Set(
    editions.flatMap(({ unprotected }) =>
      unprotected.flatMap((cell) =>
        cell.cell === "value"
          ? [cellAt(cell, "count")]
          : [cellAt(cell, "numerator"), cellAt(cell, "denominator")],
      ),
    ),
  );
}

interface Known {
  /** The number, where any edition prints it. */
  printed: number | null;
  /** Some edition withholds it, or the department does. */
  hidden: boolean;
  least: number;
  /** As somebody who takes the rules of hiding for granted believes. */
  trusted: number;
  most: number;
}

function printedCells({ catalogue }: World, editions: readonly PublishedEdition[]): Map<Cell, Known> {
  const { threshold, protectZero } = catalogue.disclosure;
  const cells = new Map<Cell, Known>();
  const see = (cell: Cell, printed: Printed, kept: boolean, isPlain: boolean): void => {
    if (printed === null && !kept) return;
    const known = cells.get(cell) ?? { printed: null, hidden: false, least: 0, trusted: 0, most: MOST };
    cells.set(cell, known);
    if (typeof printed === "number") known.printed = printed;
    if (printed === null || isWithheld(printed)) known.hidden = true;
    if (isUnder(printed)) {
      known.least = Math.max(known.least, protectZero ? 0 : 1);
      known.trusted = Math.max(known.trusted, known.least);
      known.most = Math.min(known.most, printed.under - 1);
    } else if (printed === "withheld" && isPlain) known.trusted = Math.max(known.trusted, threshold);
  };
  for (const { figures, totals } of editions) {
    for (const figure of [...figures, ...totals]) {
      const kept = figure.missing === "withheld";
      const measure = catalogue.indicators.find(({ id }) => id === figure.indicator)?.measure;
      const at = (counted: Counted): Cell => cellAt(figure, counted);
      if (measure === "count") see(at("count"), figure.value, kept, true);
      else see(at("denominator"), figure.denominator, kept, true);
      if (measure !== "share") continue;
      // Of so few that either side may be the small one, the word says nothing of the size.
      const isPlain = typeof figure.denominator === "number" && figure.denominator > 2 * (threshold - 1);
      see(at("numerator"), figure.numerator, kept, isPlain);
    }
  }
  return cells;
}

/** The least and the most of each secret; null where nothing fits together. */
function rangesOf(
  solver: Highs,
  world: World,
  cells: ReadonlyMap<Cell, Known>,
  secret: readonly Cell[],
  isTrusting: boolean,
): Map<Cell, [number, number]> | null {
  const programme = newProgramme(world, cells, isTrusting);
  const enough = world.catalogue.disclosure.threshold - 1;
  const seen = new Map<Cell, [number, number]>();
  const solve = (sense: "Minimize" | "Maximize", objective: readonly Cell[]): boolean => {
    const found = programme(solver, sense, objective);
    if (found === null) return false;
    for (const cell of secret) {
      const value = found(cell);
      const [lower, upper] = seen.get(cell) ?? [value, value];
      seen.set(cell, [Math.min(lower, value), Math.max(upper, value)]);
    }
    return true;
  };
  const isWide = (cell: Cell): boolean => {
    const [lower, upper] = seen.get(cell) ?? [0, 0];
    return upper - lower + 1 >= enough;
  };
  if (!solve("Minimize", secret)) return null;
  solve("Maximize", secret);
  for (const cell of secret) {
    if (!isWide(cell)) solve("Maximize", [cell]);
    if (!isWide(cell)) solve("Minimize", [cell]);
  }
  return seen;
}

type Solve = (
  solver: Highs,
  sense: "Minimize" | "Maximize",
  objective: readonly Cell[],
) => ((cell: Cell) => number) | null;

function newProgramme({ sums }: World, cells: ReadonlyMap<Cell, Known>, isTrusting: boolean): Solve {
  const names = new Map<Cell, string>();
  const nameOf = (cell: Cell): string => {
    const name = names.get(cell) ?? `x${names.size}`;
    names.set(cell, name);
    return name;
  };
  const rows = sums.map(
    ({ total, parts }, index) => `s${index}: ${parts.map(nameOf).join(" + ")} - ${nameOf(total)} = 0`,
  );
  for (const cell of cells.keys()) nameOf(cell);
  for (const cell of [...names.keys()]) {
    if (!cell.endsWith("|numerator")) continue;
    const whole = cell.replace("|numerator", "|denominator");
    rows.push(`w${rows.length}: ${nameOf(whole)} - ${nameOf(cell)} >= 0`);
  }
  const bounds = [...names].map(([cell, name]) => {
    const known = cells.get(cell);
    if (known === undefined) return `0 <= ${name} <= ${MOST}`;
    if (known.printed !== null) return `${name} = ${known.printed}`;
    return `${isTrusting ? known.trusted : known.least} <= ${name} <= ${known.most}`;
  });
  const constant = rows.length > 0 ? rows : ["none: x0 >= 0"];
  return (solver, sense, objective) => {
    const text = [
      sense,
      ` goal: ${objective.map(nameOf).join(" + ")}`,
      "Subject To",
      ...constant.map((row) => ` ${row}`),
      "Bounds",
      ...bounds.map((bound) => ` ${bound}`),
      "General",
      ` ${[...names.values()].join(" ")}`,
      "End",
    ].join("\n");
    const solution = solver.solve(text);
    if (solution.Status !== "Optimal") return null;
    const columns = solution.Columns as Record<string, { Primal?: number } | undefined>;
    return (cell) => Math.round(columns[nameOf(cell)]?.Primal ?? 0);
  };
}
