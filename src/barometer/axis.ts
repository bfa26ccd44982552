// The axis of a chart: round steps that hold every number, and no more of them than can be read.

export interface Axis {
  from: number;
  to: number;
  /** From the lowest to the highest. */
  ticks: number[];
  /** As many as the steps need. */
  decimals: number;
}

const MOST_STEPS = 5;
/** Of a step, between the foot and the lowest value. */
const LEAST_ROOM = 0.25;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** @param values at least one */
export function axisOf(values: readonly number[]): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = most - least || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(span / MOST_STEPS));
  const step = power * (STEPS.find((one) => power * one >= span / MOST_STEPS) ?? 10);
  // A flat development stands in the middle, not on the edge.
  const foot = Math.floor(most === least ? least / step - 1 : least / step);
  // The mark of the lowest stands clear of the labels below the axis.
  const first = least / step - foot < LEAST_ROOM ? foot - 1 : foot;
  const last = Math.ceil(most === least ? most / step + 1 : most / step);
  const decimals = Math.max(
    0,
    -Math.floor(Math.log10(step) + 1e-9) + (Number.isInteger(step / power) ? 0 : 1),
  );
  const round = (value: number) => Number(value.toFixed(decimals));
  // Persons are never fewer than none.
  const from = least >= 0 ? Math.max(0, first) : first;
  const ticks = Array.from({ length: last - from + 1 }, (_, index) => round((from + index) * step));
  return { from: round(from * step), to: round(last * step), ticks, decimals };
}
