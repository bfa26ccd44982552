// Where rules hold: taking cells out of a rule's boxes without changing what its formulas look at.
import { subtract } from "./addresses";
import type { Conditional, Sheet, Validation } from "./book";
import { shiftFormula } from "./references";
import type { RangeBox } from "../types";

/** The cell a rule's relative references are counted from. */
export function originOf(boxes: readonly RangeBox[]): { row: number; column: number } {
  return {
    row: boxes.reduce((least, { row }) => Math.min(least, row), Infinity),
    column: boxes.reduce((least, { column }) => Math.min(least, column), Infinity),
  };
}

export function cutValidations(sheet: Sheet, hole: RangeBox): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const boxes = validation.boxes.flatMap((box) => subtract(box, hole));
    return boxes.length === 0 ? [] : [validationOn(validation, boxes)];
  });
}

/** The same rule for other cells: for those of them that it held for before it says what it said. */
export function validationOn({ boxes: from, rule }: Validation, boxes: RangeBox[]): Validation {
  return { boxes, rule: { ...rule, formulas: rule.formulas.map((one) => moved(one, from, boxes)) } };
}

export function cutConditionals(sheet: Sheet, hole: RangeBox): void {
  for (const conditional of sheet.conditionals) {
    const from = conditional.boxes;
    const boxes = from.flatMap((box) => subtract(box, hole));
    if (boxes.length > 0 && conditional.rule.kind === "custom")
      conditional.rule.formula = moved(conditional.rule.formula, from, boxes);
    conditional.boxes = boxes;
  }
  sheet.conditionals = sheet.conditionals.filter(({ boxes }) => boxes.length > 0);
}

/** For a conditional format that is added. */
export function freeConditionalId({ conditionals }: Sheet): string {
  const last = conditionals.reduce(
    (most, { id }) => Math.max(most, Number(/^\{(\d+)/.exec(id)?.[1] ?? 0)),
    0,
  );
  return `{${String(last + 1).padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

/** A copy of the rule for cells elsewhere, whose formula looks from there as the old one looked from here. */
export function conditionalRuleAt(
  rule: Conditional["rule"],
  rows: number,
  columns: number,
): Conditional["rule"] {
  return rule.kind === "custom"
    ? { ...rule, formula: shiftFormula(rule.formula, rows, columns) }
    : { ...rule };
}

function moved(formula: string, from: readonly RangeBox[], to: readonly RangeBox[]): string {
  const before = originOf(from);
  const now = originOf(to);
  return shiftFormula(formula, now.row - before.row, now.column - before.column);
}
