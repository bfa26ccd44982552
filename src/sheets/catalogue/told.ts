// A problem of a catalogue file, as it is told to somebody who sees a sheet with words instead of keys.
import type { Catalogue } from "../../barometer/catalogue";
import type { CatalogueProblem } from "../../barometer/catalogue-problem";
import { TARGET_GROUP } from "../../barometer/figure";
import { labelOf, unknownName } from "./cell/names";
import { givenText } from "./cell/written";
import type { CellContext } from "./cells";
import type { IndicatorsSheet } from "./layout";
import { cellProblem, type CellProblem, type IndicatorProblem } from "./problem";
import { cellAddress } from "../plan";
import { columnOfKey, type IndicatorColumn } from "./columns";

/** What a problem is about: a row and an entry; null for the whole sheet. */
export interface ProblemPlace {
  row: number | null;
  column: IndicatorColumn | null;
  field?: IndicatorProblem["field"];
  id: string | null;
  name: string | null;
}

export function problemAt(
  layout: IndicatorsSheet,
  { row, column, field = null, id, name }: ProblemPlace,
  problem: CellProblem,
): IndicatorProblem {
  const position = column === null ? undefined : layout.columns.get(column);
  return {
    ...problem,
    sheet: layout.sheet,
    // A key without a column is told at the name.
    cell: row === null ? null : cellAddress(row, position ?? layout.columns.get("name") ?? 0),
    row,
    column: position === undefined ? null : column,
    field,
    entry: row === null ? null : { id, name: name === null ? null : givenText(name) },
  };
}

export function wholeProblem(layout: IndicatorsSheet, problem: CatalogueProblem): IndicatorProblem {
  const place = { row: null, column: null, id: null, name: null };
  return problemAt(layout, place, cellProblem("unreadable", { given: givenText(problem.path) }));
}

export function sheetProblem(problem: CatalogueProblem, context: CellContext): CellProblem {
  switch (problem.code) {
    case "key-missing":
    case "text-empty":
    case "list-empty":
      return cellProblem("missing", {});
    case "wrong-type":
      return problem.values.expected === "whole-number"
        ? cellProblem("not-whole", {})
        : cellProblem("unreadable", { given: "" });
    case "number-too-small":
      return cellProblem("too-small", {
        minimum: problem.values.minimum,
        inclusive: problem.values.inclusive,
      });
    case "number-too-large":
      return cellProblem("too-large", {
        maximum: problem.values.maximum,
        inclusive: problem.values.inclusive,
      });
    case "id-malformed":
    case "start-malformed":
    case "period-malformed":
    case "colour-malformed":
      return cellProblem(problem.code, { given: givenText(problem.values.given) });
    case "id-doubled":
    case "reference-doubled":
      return cellProblem("named-twice", { given: givenText(problem.values.given) });
    case "indicator-without-target-group":
      return cellProblem("target-group-missing", { target: targetName(context.catalogue) });
    case "target-off-scale":
      return cellProblem(problem.code, problem.values);
    case "text-too-long":
    case "colour-too-light":
      return cellProblem(problem.code, problem.values);
    case "target-without-wish":
    case "parity-without-comparison":
    case "simpson-without-index":
    case "limits-reversed":
    case "cohort-without-span":
    case "personal-number":
      return cellProblem(problem.code, {});
    // Only an indicator that comes back can name what has gone since; what a person writes, the cell's reader has held.
    case "goal-unknown":
      return unknownName(problem.values.given, context.goals);
    case "department-unknown":
      return unknownName(problem.values.given, context.departments);
    case "committee-unknown":
      return unknownName(problem.values.given, context.committees);
    case "group-unknown":
      return unknownName(problem.values.given, context.groups);
    case "indicator-unknown":
      return unknownIndicator(problem.values.given, context);
    case "total-of-itself":
    case "total-without-sum":
      return cellProblem(problem.code, {});
    case "total-circular":
      return cellProblem(problem.code, {
        names: problem.values.ids.map((id) => givenText(labelOf(context.indicators, id))),
      });
    case "total-part-differs": {
      const { given, key, own, other } = problem.values;
      return cellProblem(problem.code, {
        given: givenText(labelOf(context.indicators, given)),
        column: columnOfKey(key) ?? "totalOf",
        own,
        other,
      });
    }
    case "area-unknown":
      return unknownName(problem.values.given, context.areas);
    case "lead-not-responsible":
      return cellProblem("lead-not-responsible", {
        given: givenText(labelOf(context.committees, problem.values.given)),
      });
    // Of the catalogue's other parts, which are not edited here, or found by the cells' own reader already.
    case "target-as-fraction":
    case "total-unsaid":
    case "not-json":
    case "not-a-catalogue":
    case "not-a-choice":
    case "date-malformed":
    case "unreadable":
    case "target-group-missing":
    case "target-group-several":
    case "target-group-id":
    case "target-id-taken":
      return cellProblem("unreadable", { given: givenText(problem.place.key) });
  }
}

/** Whoever is named may have left just now, and is then no proposal either. */
function unknownIndicator(id: string, { indicators }: CellContext): CellProblem {
  const others = new Map([...indicators.labelOf].filter(([one]) => one !== id));
  return unknownName(labelOf(indicators, id), { ...indicators, labelOf: others });
}

export function targetName({ groups }: Catalogue): string {
  return groups.find(({ id }) => id === TARGET_GROUP)?.name ?? TARGET_GROUP;
}
