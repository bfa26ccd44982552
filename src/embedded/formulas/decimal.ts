// Rounding as Excel rounds: half away from zero, on the fifteen digits it shows of a number.

/** Excel keeps no more digits than these. */
const EXCEL_DIGITS = 15;

/** `ROUND(1.005,2)` is 1.01 though the binary number lies below; negative digits round to tens, hundreds … */
export function roundAsExcel(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const scaled = scale(Number(Math.abs(value).toPrecision(EXCEL_DIGITS)), digits);
  // So many digits asked for that nothing is left to round.
  if (!(scaled < Number.MAX_SAFE_INTEGER)) return value;
  const rounded = scale(Math.round(scaled), -digits);
  return rounded === 0 ? 0 : value < 0 ? -rounded : rounded;
}

/** Moves the decimal point on the decimal form, where multiplying would add an error of its own. */
export function scale(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
