// An attacker that shares nothing with the withholding or the audit: an integer programme over everything that is
// printed, by somebody who knows what adds up, how numbers are rounded, and how small counts are hidden.
import createSolver, { type Highs } from "highs";
import type { PublishedEdition } from "../../../src/barometer/disclosure";
import { equationsOf, type Equation } from "./equations";
import { knownAbout, printedCells, type Known } from "./printed";
import { cellAt, type Cell, type World } from "./worlds";

export interface Narrowed {
  cell: Cell;
  lower: number;
  upper: number;
  truth: number;
}

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
  const equations = equationsOf(world, editions, cells);
  const trusting = rangesOf(solver, world, { cells, equations, isTrusting: true }, secret);
  // Where what is taken for granted of hidden counts cannot be, a reader falls back on what is printed.
  const ranges = trusting ?? rangesOf(solver, world, { cells, equations, isTrusting: false }, secret);
  if (ranges === null) throw new Error("the attacker has misread what is printed: it does not fit together");
  const { threshold, protectZero } = world.catalogue.disclosure;
  const enough = threshold - 1;
  const given = givenUp(editions);
  return secret.flatMap((cell) => {
    const [lower, upper] = ranges.get(cell) ?? [0, Infinity];
    const truth = world.truth.get(cell) ?? Number.NaN;
    const isFound = upper - lower + 1 < enough && lower <= truth && truth <= upper;
    // That there is nobody may be known, unless it is told otherwise.
    const isAllowed = upper === 0 && !protectZero;
    return isFound && !isAllowed && !given.has(cell) ? [{ cell, lower, upper, truth }] : [];
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

interface Programme {
  cells: ReadonlyMap<Cell, Known>;
  equations: readonly Equation[];
  isTrusting: boolean;
}

/** The least and the most of each secret; null where nothing fits together. */
function rangesOf(
  solver: Highs,
  world: World,
  given: Programme,
  secret: readonly Cell[],
): Map<Cell, [number, number]> | null {
  const programme = newProgramme(given);
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

function newProgramme({ cells, equations, isTrusting }: Programme): Solve {
  const names = new Map<Cell, string>();
  const nameOf = (cell: Cell): string => {
    const name = names.get(cell) ?? `x${names.size}`;
    names.set(cell, name);
    return name;
  };
  const rows = equations.flatMap((equation, index) => rowsOf(equation, cells, nameOf, index));
  const bounds = (): string[] =>
    [...names].map(([cell, name]) => {
      const { printed, trusted, least, most } = knownAbout(cells, cell);
      return printed === null
        ? `${isTrusting ? trusted : least} <= ${name} <= ${most}`
        : `${name} = ${printed}`;
    });
  return (solver, sense, objective) => {
    const text = [
      sense,
      ` goal: ${objective.map(nameOf).join(" + ")}`,
      "Subject To",
      ...(rows.length > 0 ? rows : [`none: ${objective.map(nameOf).join(" + ")} >= 0`]).map(
        (row) => ` ${row}`,
      ),
      "Bounds",
      ...bounds().map((bound) => ` ${bound}`),
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

/** An equation without the numbers that are printed; none where they all are. */
function rowsOf(
  { terms, least, most }: Equation,
  cells: ReadonlyMap<Cell, Known>,
  nameOf: (cell: Cell) => string,
  index: number,
): string[] {
  const factors = new Map<Cell, number>();
  let constant = 0;
  for (const [factor, cell] of terms) {
    const { printed } = knownAbout(cells, cell);
    if (printed === null) factors.set(cell, (factors.get(cell) ?? 0) + factor);
    else constant += factor * printed;
  }
  if (factors.size === 0) {
    if (constant >= least - SLACK && constant <= most + SLACK) return [];
    throw new Error(`the attacker has misread what is printed: ${JSON.stringify(terms)}`);
  }
  const text = [...factors]
    .map(([cell, factor]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${nameOf(cell)}`)
    .join(" ");
  if (least === most) return [`e${index}: ${text} = ${least - constant}`];
  return [
    ...(least === -Infinity ? [] : [`l${index}: ${text} >= ${least - constant}`]),
    ...(most === Infinity ? [] : [`m${index}: ${text} <= ${most - constant}`]),
  ];
}

/** For sums of numbers with decimals. */
const SLACK = 1e-6;
