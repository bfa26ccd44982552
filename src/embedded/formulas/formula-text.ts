// Whether text can be a formula at all: asked before it is kept, so that one bad formula never stops the others.
import { parse, tokenize } from "@cj-tech-master/excelts/formula";

/** With its leading "=". */
export function isFormulaSound(formula: string): boolean {
  try {
    parse(tokenize(formula.slice(1)));
    return true;
  } catch {
    return false;
  }
}
