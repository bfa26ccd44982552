// What is said here, in every language.
import type { ExtractionPart } from "../../../barometer/extraction";

export interface Texts {
  parts: Record<ExtractionPart, string>;
  /** Below the indicator's name; null for what nobody has said. */
  atRow: (parts: Record<ExtractionPart, string | null>) => string;
  /** Above the list on the round's board. */
  changed: string;
  change: (of: {
    indicator: string;
    part: string;
    before: string | null;
    after: string | null;
    department: string | null;
  }) => string;
}
