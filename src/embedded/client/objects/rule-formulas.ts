// Formulas of rules: what Excel takes in validation and conditional formats, and what it refuses.
import { isFormulaSound } from "../../formulas/formula-text";
import { mapStructured } from "../../book/structured";
import { invalid } from "./type";

/** Without its "=". Rules speak of cells and names; a reference to a table by its columns is refused. */
export function ruleFormula(text: string): string {
  const formula = text.startsWith("=") ? text.slice(1) : text;
  if (formula.trim() === "" || !isFormulaSound(`=${formula}`)) throw invalid(`"${text}" is not a formula`);
  mapStructured(formula, ({ inside }) => {
    if (inside !== null) throw invalid(`"${text}" speaks of a table's columns, which no rule can`);
    return null;
  });
  return formula;
}
