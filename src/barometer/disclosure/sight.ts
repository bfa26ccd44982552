// Which numbers a reader gets to see, by place: what every derived number is asked against before it is shown.
import { isUnder, type Decision, type Withheld } from "./published";

/** All definitions at a place are shown or hidden together, as far as derived numbers go. */
export interface Place {
  indicator: string;
  group: string;
  category: string | null;
  period: string;
}

export interface Sight {
  add(place: Place, decision: Decision): void;
  /**
   * What may be shown at a place. A place without a figure of its own is made from its categories and needs them all;
   * one that nobody knows is withheld, so that a gap in this bookkeeping can never publish anything.
   */
  at(place: Place): Decision;
}

export const SHOWN: Decision = { numerator: null, denominator: null, value: null };
export const HIDDEN: Decision = { numerator: "withheld", denominator: "withheld", value: "withheld" };

export function newSight(): Sight {
  const places = new Map<string, Decision>();
  const categories = new Map<string, { category: string; decision: Decision }[]>();
  return {
    add(place, decision) {
      const key = keyOf(place);
      const before = places.get(key);
      places.set(key, before ? stricter(before, decision) : decision);
      if (place.category === null) return;
      const whole = keyOf({ ...place, category: null });
      const parts = categories.get(whole);
      const part = { category: place.category, decision };
      if (parts) parts.push(part);
      else categories.set(whole, [part]);
    },
    at(place) {
      const own = places.get(keyOf(place));
      if (own) return own;
      const parts = (categories.get(keyOf({ ...place, category: null })) ?? []).filter(
        ({ category }) => place.category === null || category.startsWith(`${place.category}/`),
      );
      return parts.length ? parts.map((part) => part.decision).reduce(stricter) : HIDDEN;
    },
  };
}

function keyOf({ indicator, group, category, period }: Place): string {
  return [indicator, group, category ?? "", period].join("\u0001");
}

function stricter(a: Decision, b: Decision): Decision {
  const pick = (x: Withheld | null, y: Withheld | null): Withheld | null =>
    x === null ? y : y === null ? x : isUnder(x) && isUnder(y) ? x : "withheld";
  return {
    numerator: pick(a.numerator, b.numerator),
    denominator: pick(a.denominator, b.denominator),
    value: pick(a.value, b.value),
  };
}
