// What is said here, in every language.
import type { PeriodKind } from "../../../barometer/catalogue";
import type { PlainLimit, ScaleLimit } from "../../../checks/limits";

/** The ends of a scale in the reader's numbers; null where there is none. */
export interface Scale {
  min: string | null;
  max: string | null;
}

/** A sentence for each kind of cell, which names its column as it is headed. */
export interface Texts {
  plain: Record<PlainLimit, string>;
  onScale: Record<ScaleLimit, (scale: Scale) => string>;
  period: (kind: string, given: string) => string;
  /** With its article. */
  periodKind: Record<PeriodKind, string>;
  /** Where the rows of a column ask for different things. */
  mixed: { part: string; total: string; value: string; period: string };
}
