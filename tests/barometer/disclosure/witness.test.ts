// The proof that a hidden count cannot be told: by values that it may have, not by an attack that fails.
import { ANYTHING } from "../../../src/barometer/disclosure/atoms";
import type { Domain, Relation, Unknown } from "../../../src/barometer/disclosure/attacker";
import { atOnce } from "../../../src/barometer/steps";
import { proofOf, type Proof } from "../../../src/barometer/disclosure/witness";

const SMALL: Domain = { lower: 1, upper: 4, hole: 0 };
const LARGE: Domain = { ...ANYTHING, lower: 5 };

test("a count alone in a sum has no proof, nor have two whose sum leaves them too little", () => {
  const [one, other] = [hidden(2, SMALL), hidden(1, SMALL)];
  expect(proof([one], [sum([one], 2)])?.isWhole).toBe(false);
  expect(proof([one, other], [sum([one, other], 3)])?.isWhole).toBe(false);
});

test("beside a large one in its sum a small count can be any small count", () => {
  const [one, other] = [hidden(2, SMALL), hidden(30, LARGE)];
  expect(proof([one, other], [sum([one, other], 32)])?.isWhole).toBe(true);
});

test("four counts in the corners of two rows and two columns are proven, and none of them can be shown", () => {
  const [a, b, c, d] = [hidden(2, SMALL), hidden(30, LARGE), hidden(17, LARGE), hidden(8, LARGE)];
  const all = [a, b, c, d];
  const found = proof(all, [sum([a, b], 32), sum([c, d], 25), sum([a, c], 19), sum([b, d], 38)]);
  expect(found?.isWhole).toBe(true);
  expect(all.map((atom) => found?.show([atom], []))).toEqual([null, null, null, null]);
});

test("a count that others do not need can be shown, and what that leaves is needed then", () => {
  const [a, b, c] = [hidden(2, SMALL), hidden(30, LARGE), hidden(17, LARGE)];
  const found = proof([a, b, c], [sum([a, b, c], 49)]);
  expect(found?.show([c], [])).not.toBeNull();
  expect(found?.show([b], [])).toBeNull();
});

test("what was shown can be hidden again", () => {
  const [a, b, c] = [hidden(2, SMALL), hidden(30, LARGE), hidden(17, LARGE)];
  const found = proof([a, b, c], [sum([a, b, c], 49)]);
  found?.show([c], [])?.();
  expect(found?.show([b], [])).not.toBeNull();
});

test("nothing is shown that hangs together with a count without a proof", () => {
  const [one, other, third] = [hidden(2, SMALL), hidden(1, SMALL), hidden(30, LARGE)];
  const found = proof([one, other, third], [sum([one, other], 3), sum([other, third], 31)]);
  expect(found?.isWhole).toBe(false);
  expect(found?.show([third], [])).toBeNull();
});

test("where what a reader believes does not fit together there is no proof at all", () => {
  const one = hidden(2, LARGE);
  expect(proof([one], [sum([one], 2)])).toBeNull();
});

test("a search without steps left proves nothing", () => {
  const [one, other] = [hidden(2, SMALL), hidden(30, LARGE)];
  expect(atOnce(proofOf([one, other], [sum([one, other], 32)], { steps: 0 }))?.isWhole).toBe(false);
});

function proof(atoms: Unknown[], relations: Relation<Unknown>[]): Proof<Unknown> | null {
  return atOnce(proofOf(atoms, relations, { steps: 1000 }));
}

function hidden(value: number, domain: Domain): Unknown {
  return { value, hidden: true, known: false, rule: { threshold: 5 }, domain };
}

function sum(atoms: Unknown[], total: number): Relation<Unknown> {
  return { terms: atoms.map((atom) => ({ atom, coefficient: 1 })), constant: -total, slack: 0 };
}
