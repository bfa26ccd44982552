// What a row of cells says of a figure, in the words that people choose and type.
import type { Figure, NumberField, SaidField } from "../barometer/figure";
import { readBasis, readMissing, readSeriesBreak, readText, readYes } from "./choices";
import type { RawCell } from "./types";

/** What cannot be read counts as not given; the checks say so. */
export function saidIn(at: (field: SaidField) => RawCell): Pick<Figure, SaidField> {
  const number = (field: NumberField): number | null => {
    const cell = at(field);
    return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
  };
  const missing = readMissing(at("missing"));
  const basis = readBasis(at("basis"));
  return {
    numerator: number("numerator"),
    denominator: number("denominator"),
    value: number("value"),
    lower: number("lower"),
    upper: number("upper"),
    missing: missing === "unknown" ? null : missing,
    basis: basis === "unknown" ? null : basis,
    thirdGeneration: readYes(at("thirdGeneration")) === true,
    thirdGenerationReason: readText(at("thirdGenerationReason")),
    seriesBreak: readSeriesBreak(at("seriesBreak")),
    remark: readText(at("remark")),
  };
}
