// Numbers as they are shown: rounded once, half away from zero, on the decimal form (README.md beside this "Judge what is shown").

/** Most decimals an indicator may show; also the range of `decimals` in a catalogue. */
export const MAX_DECIMALS = 6;

/**
 * Rounds to `decimals` the way a reader does with pencil on the shortest decimal form of the number,
 * half away from zero: 0.145 → 0.15 at two decimals although the binary number lies below.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  // Far from a half the binary form rounds as the decimal one does, and a hundred times faster.
  if (scaled < SAFELY_SCALED && Math.abs((scaled % 1) - 0.5) > NEAR_A_HALF) {
    const magnitude = Math.round(scaled) / scale;
    return magnitude === 0 ? 0 : value < 0 ? -magnitude : magnitude;
  }
  const { negative, digits, exponent } = decimalForm(value);
  const keep = digits.length + exponent + decimals;
  if (keep >= digits.length) return value;
  if (keep < 0) return 0;
  const roundUp = digits.charCodeAt(keep) >= 53; // "5"
  const kept = BigInt(digits.slice(0, keep) || "0") + (roundUp ? 1n : 0n);
  const magnitude = Number(`${kept}e${-decimals}`);
  return magnitude === 0 ? 0 : negative ? -magnitude : magnitude;
}

/**
 * Difference of two displayed values, again on the decimal form, so that 54.1 − 52.3 is 1.8 and not 1.8000000000000043.
 */
export function displayedDifference(a: number, b: number, decimals: number): number {
  return roundHalfAway(roundHalfAway(a, decimals) - roundHalfAway(b, decimals), decimals);
}

/** A share in percent. Multiplying first keeps an exact half exact: 1 of 800 is 0.125, not 0.12500000000000003. */
export function percent(numerator: number, denominator: number): number {
  return (100 * numerator) / denominator;
}

/** The sum in decimal arithmetic: 0.1 + 0.2 is 0.3, so that a half in the sum is still a half. */
export function decimalSum(numbers: number[]): number {
  const { units, exponent } = sumOf(numbers.map(decimalOf));
  return Number(`${units}e${exponent}`);
}

/**
 * The mean in decimal arithmetic, each number weighed by its weight (none given: all alike).
 * @returns NaN where the weights add up to nothing.
 */
export function decimalMean(numbers: number[], weights: number[] = numbers.map(() => 1)): number {
  const weighed = numbers.map((number, index): Decimal => {
    const [a, b] = [decimalOf(number), decimalOf(weights[index] ?? 0)];
    return { units: a.units * b.units, exponent: a.exponent + b.exponent };
  });
  const [top, bottom] = [sumOf(weighed), sumOf(weights.map(decimalOf))];
  if (bottom.units === 0n) return NaN;
  const extra = String(bottom.units).length + MORE_DIGITS_THAN_A_NUMBER_HOLDS;
  const quotient = (top.units * 10n ** BigInt(extra)) / bottom.units;
  return Number(`${quotient}e${top.exponent - bottom.exponent - extra}`);
}

/** Below this, scaling moves a number by far less than `NEAR_A_HALF`. */
const SAFELY_SCALED = 1e9;
const NEAR_A_HALF = 1e-6;

const MORE_DIGITS_THAN_A_NUMBER_HOLDS = 25;

/** units · 10^exponent */
interface Decimal {
  units: bigint;
  exponent: number;
}

function decimalOf(value: number): Decimal {
  const { negative, digits, exponent } = decimalForm(value);
  return { units: BigInt(negative ? `-${digits}` : digits), exponent };
}

function sumOf(numbers: Decimal[]): Decimal {
  const exponent = Math.min(0, ...numbers.map((number) => number.exponent));
  const units = numbers.reduce((sum, one) => sum + one.units * 10n ** BigInt(one.exponent - exponent), 0n);
  return { units, exponent };
}

/** Digits without leading zeros and the power of ten of the last one: 0.0145 → { digits: "145", exponent: -4 }. */
function decimalForm(value: number): { negative: boolean; digits: string; exponent: number } {
  const [mantissa = "0", power = "0"] = Math.abs(value).toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = (whole + fraction).replace(/^0+(?=\d)/, "");
  return { negative: value < 0, digits, exponent: Number(power) - fraction.length };
}
