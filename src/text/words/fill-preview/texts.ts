// What is said here, in every language.
import type { IntakeProblem } from "../../../intake/problem";

export type Sentences = Record<IntakeProblem, string>;
