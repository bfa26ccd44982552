// What is wrong in a figures.csv: each sentence says in which line, what stands there, and what to write instead.
import type { CsvProblem } from "../../../jobs/fill/csv-problem";
import { byLanguage, type Language } from "../../language";
import { da } from "./da";
import { en } from "./en";
import type { Texts } from "./texts";

export const csvText = byLanguage<Texts>({ da, en });

/** `Linje 3, kolonnen period: »i fjor« er ikke en periode. …`; of a whole file or sheet without a line. */
export function csvProblemSentence(problem: CsvProblem, language: Language): string {
  const { place, sheet, problems } = csvText[language];
  const sentence = problems[problem.code](problem.values);
  if (problem.code === "no-table" || problem.code === "no-figures") return sentence;
  const isWholeSheet = problem.code === "sheet-too-large" || problem.code === "sheet-hidden";
  const where =
    isWholeSheet && problem.sheet !== undefined
      ? sheet(problem.sheet)
      : place(problem.line, problem.column, problem.sheet ?? null);
  return `${where}: ${sentence}`;
}
