// What is said here, in every language.
import type { CatalogueProblemCode, CatalogueProblemValues } from "../../../barometer/catalogue-problem";

export type Sentences = { [Code in CatalogueProblemCode]: (values: CatalogueProblemValues[Code]) => string };

/** The lists of a catalogue that problems are placed in. */
export type ListOfCatalogue =
  | "areas"
  | "committees"
  | "departments"
  | "goals"
  | "groups"
  | "hearingParties"
  | "indicators"
  | "open"
  | "themes";

export interface Texts {
  /** One entry of each list. */
  entries: Record<ListOfCatalogue, string>;
  file: string;
  catalogue: string;
  quote: (text: string) => string;
  number: (entry: string, number: number) => string;
  problems: Sentences;
}
