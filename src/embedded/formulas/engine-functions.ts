// Functions that the calculation engine computes otherwise than Excel does, put right.
import type { EngineBook } from "./engine";
import { roundAsExcel } from "./decimal";

type Functions = NonNullable<EngineBook["userFunctions"]>;

/** The engine rounds the binary number, so that 100·201/20000 became 1 instead of 1.01 at two decimals. */
export const CORRECTED_FUNCTIONS: Functions = new Map([
  [
    "ROUND",
    {
      minArity: 2,
      maxArity: 2,
      invoke: ([value, digits]: unknown[]) => round(value as Value, digits as Value),
    },
  ],
]);

/** The engine's own values, by the numbers of their kinds. */
type Value =
  | { kind: 0 }
  | { kind: 1; value: number }
  | { kind: 2; value: string }
  | { kind: 3; value: boolean }
  | { kind: 4; code: string }
  | { kind: 5; rows: Value[][]; height: number; width: number }
  | { kind: 6 | 7 };

/** Over arrays cell by cell, as the other functions of its kind. */
function round(value: Value, digits: Value): Value {
  if (value.kind === 5) {
    return { ...value, rows: value.rows.map((row) => row.map((cell) => round(cell, digits))) };
  }
  const number = numberOf(value);
  if (typeof number !== "number") return number;
  const places = numberOf(digits.kind === 5 ? (digits.rows[0]?.[0] ?? { kind: 0 }) : digits);
  if (typeof places !== "number") return places;
  return { kind: 1, value: roundAsExcel(number, Math.trunc(places)) };
}

function numberOf(value: Value): number | Value {
  switch (value.kind) {
    case 0:
      return 0;
    case 1:
      return value.value;
    case 3:
      return value.value ? 1 : 0;
    case 4:
      return value;
    case 2: {
      const number = value.value.trim() === "" ? NaN : Number(value.value);
      return Number.isFinite(number) ? number : { kind: 4, code: "#VALUE!" };
    }
    case 5:
    case 6:
    case 7:
      return { kind: 4, code: "#VALUE!" };
  }
}
