// The way from some sums to all that hang together with them, held against going through every sum again and again.
import fc from "fast-check";
import { ANYTHING, type Atom } from "../../../src/barometer/disclosure/atoms";
import type { Relation } from "../../../src/barometer/disclosure/attacker";
import { blocksOf } from "../../../src/barometer/disclosure/blocks";

const MOST = 12;

const sums = fc
  .record({
    values: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: MOST, maxLength: MOST }),
    terms: fc.array(fc.uniqueArray(fc.nat(MOST - 1), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    }),
    start: fc.nat(),
  })
  .map(({ values, terms, start }) => {
    const atoms = values.map((value): Atom => atomOf(value));
    const relations = terms.map((places): Relation<Atom> => ({
      terms: places.flatMap((at) => (atoms[at] ? [{ atom: atoms[at], coefficient: 1 }] : [])),
      constant: 0,
      slack: 0,
    }));
    return { relations, start: relations.slice(start % relations.length).slice(0, 1) };
  });

test("a block gives its counts in the order in which going through all sums again and again meets them", () => {
  fc.assert(
    fc.property(sums, ({ relations, start }) => {
      const [first] = start as [Relation<Atom>];
      expect(blocksOf(relations, canHide).get(first)?.from(start)).toEqual(slowly(start, relations));
    }),
    { seed: 13 },
  );
});

test("of the smallest counts of a block that may be hidden it gives the one that is met first, also once others are hidden", () => {
  fc.assert(
    fc.property(sums, ({ relations, start }) => {
      const [first] = start as [Relation<Atom>];
      const block = blocksOf(relations, canHide).get(first);
      for (;;) {
        const free = slowly(start, relations).filter(canHide);
        const least = Math.min(...free.map(({ value }) => value));
        const found = block?.smallestShown(start);
        expect(found).toBe(free.find(({ value }) => value === least));
        if (!found) return;
        found.hidden = true;
      }
    }),
    { seed: 13 },
  );
});

function canHide({ hidden, value }: Atom): boolean {
  return !hidden && value > 1;
}

function slowly(start: readonly Relation<Atom>[], relations: readonly Relation<Atom>[]): Atom[] {
  const reached = new Set(start.flatMap(({ terms }) => terms.map(({ atom }) => atom)));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { terms } of relations)
      if (terms.some(({ atom }) => reached.has(atom))) for (const { atom } of terms) reached.add(atom);
  }
  return [...reached];
}

function atomOf(value: number): Atom {
  return {
    row: null,
    role: "count",
    rule: { threshold: 5, protectZero: false },
    value,
    hidden: false,
    known: false,
    silent: false,
    claimed: false,
    outdated: null,
    domain: ANYTHING,
  };
}
