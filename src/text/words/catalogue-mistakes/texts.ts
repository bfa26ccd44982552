// What is said here, in every language.
import type { CatalogueProblemCode, CatalogueProblemValues } from "../../../barometer/catalogue-problem";

export type Sentences = { [Code in CatalogueProblemCode]: (values: CatalogueProblemValues[Code]) => string };

export interface Texts {
  /** One entry of each list. */
  entries: {
    areas: string;
    committees: string;
    departments: string;
    goals: string;
    groups: string;
    hearingParties: string;
    indicators: string;
    open: string;
    themes: string;
  };
  file: string;
  catalogue: string;
  quote: (text: string) => string;
  number: (entry: string, number: number) => string;
  problems: Sentences;
}
