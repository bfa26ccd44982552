// What a catalogue's texts must not be, wherever they stand: longer than a sheet can hold, or about a person.
import { findCpr, isCprNumber, withoutCpr } from "./cpr";
import { catalogueProblem, type CatalogueProblem, type ProblemPath } from "./catalogue-problem";

/**
 * A cell holds 32,767 letters (Excel specifications and limits), and texts stand together in one: an indicator's name with its
 * definition, source and remarks. Four of this length fit.
 */
const LONGEST_TEXT = 8_000;
/** Names and titles stand in headings, drop-down lists and formulas, where Excel takes 255 letters at most. */
const LONGEST_NAME = 255;
/** An id stands in file names (255 bytes, beside a period and an ending), and two of them in one. */
const LONGEST_ID = 64;

/** A list of persons is one mistake. */
const MOST_TOLD = 20;

/**
 * Personal numbers in any text, number or key, of a catalogue or of a round: they must go before anything else is said, since
 * that might repeat them. Neither path nor place holds one.
 */
export function personalProblems(json: unknown): CatalogueProblem[] {
  return leavesOf(json)
    .filter(({ inKey, value }) => inKey || isPersonal(value))
    .slice(0, MOST_TOLD)
    .map((leaf) => masked(catalogueProblem("personal-number", json, pathOf(leaf), {})));
}

/** In a catalogue or a round. */
export function longTexts(json: unknown): CatalogueProblem[] {
  return leavesOf(json).flatMap((leaf) => {
    const { value } = leaf;
    if (typeof value !== "string" || value.length <= LONGEST_ID) return [];
    const path = pathOf(leaf);
    const longest = longestAt(path);
    return value.length > longest
      ? [catalogueProblem("text-too-long", json, path, { length: value.length, longest })]
      : [];
  });
}

/** Where names stand; other texts are read in cells of their own. */
const NAME_KEYS = new Set<string | number | undefined>([
  ...["name", "title", "short", "nameByCitizenship", "targetName", "councilName", "subtitle"],
  ...["municipality", "unit", "contact", "caseNumber"],
]);

function longestAt(path: ProblemPath): number {
  const key = path.findLast((step) => typeof step === "string");
  if (key === "id") return LONGEST_ID;
  return NAME_KEYS.has(key) ? LONGEST_NAME : LONGEST_TEXT;
}

function isPersonal(value: unknown): boolean {
  return typeof value === "number" ? isCprNumber(value) : typeof value === "string" && findCpr(value);
}

function masked(problem: CatalogueProblem): CatalogueProblem {
  const { place, path } = problem;
  const [id, name] = [withoutCpr(place.id), withoutCpr(place.name)];
  return {
    ...problem,
    path: withoutCpr(path) ?? "",
    place: { ...place, id, name, key: withoutCpr(place.key) ?? "" },
  };
}

interface Node {
  above: Node | null;
  step: string | number;
  value: unknown;
  /** The key it stands under, or one above, holds a personal number. */
  inKey: boolean;
}

/** Whatever is neither list nor object, in order; with a pile of its own, since a file may lie deeper than the stack is high. */
function leavesOf(root: unknown): Node[] {
  const leaves: Node[] = [];
  const pile: Node[] = [{ above: null, step: "", value: root, inKey: false }];
  for (let next = pile.pop(); next !== undefined; next = pile.pop()) {
    const above = next;
    const { value, inKey } = above;
    if (typeof value !== "object" || value === null) leaves.push(above);
    else if (Array.isArray(value))
      for (let at = value.length - 1; at >= 0; at -= 1)
        pile.push({ above, step: at, value: value[at] as unknown, inKey });
    else
      for (const [step, one] of Object.entries(value).reverse())
        pile.push({ above, step, value: one, inKey: inKey || findCpr(step) });
  }
  return leaves;
}

function pathOf(leaf: Node): ProblemPath {
  const path: (string | number)[] = [];
  for (let { above, step } = leaf; above !== null; { above, step } = above) path.push(step);
  return path.reverse();
}
