// What pasting takes along beside cells: validation, conditional formats, merged cells, comments and whole tables.
import { intersection } from "../../../book/addresses";
import type { Conditional, Sheet, Table, Validation } from "../../../book/book";
import { numberedId } from "../../../book/comments";
import {
  conditionalRuleAt,
  cutConditionals,
  cutValidations,
  freeConditionalId,
  originOf,
  validationOn,
} from "../../../book/regions";
import type { RangeBox } from "../../../types";
import { OfficeError } from "../../../book/errors";
import { freeTableName, nextTableNumber, tableId } from "../table-names";
import type { Host } from "../type";
import { boxOf, type RangeTarget } from "./target";

/** Takes the place of what the target had. Call before the cells are written. */
export function copyRules(
  source: RangeTarget,
  sheet: Sheet,
  target: RangeBox,
  host: Host,
  turned: boolean,
): void {
  const from = boxOf(source);
  const places = turned ? [] : tiles(target, from);
  const fresh = {
    validations: source.sheet.validations.flatMap((one) => copiesOfValidation(one, from, places)),
    conditionals: source.sheet.conditionals.map((one) => ({ one, boxes: copiesOf(one.boxes, from, places) })),
    merges: places.flatMap((place) =>
      source.sheet.merges.flatMap((box) => (inside(box, from) ? [shifted(box, from, place)] : [])),
    ),
    comments: places.flatMap((place) =>
      source.sheet.comments.flatMap((one) => {
        const cell = { row: one.row, column: one.column, rows: 1, columns: 1 };
        return inside(cell, from) ? [{ ...one, ...cellOf(shifted(cell, from, place)) }] : [];
      }),
    ),
    tables: places.flatMap((place) =>
      source.sheet.tables.flatMap((one) =>
        inside(one.box, from) ? [{ ...one, box: shifted(one.box, from, place) }] : [],
      ),
    ),
  };
  if (sheet.merges.some((box) => intersection(box, target) && !inside(box, target)))
    throw new OfficeError("InvalidOperation", "Cells that are merged with others cannot be pasted over");
  cutValidations(sheet, target);
  cutConditionals(sheet, target);
  sheet.merges = [...sheet.merges.filter((box) => !intersection(box, target)), ...fresh.merges];
  sheet.validations.push(...fresh.validations);
  for (const { one, boxes } of fresh.conditionals) if (boxes.length > 0) addConditional(sheet, one, boxes);
  sheet.comments = sheet.comments.filter(
    ({ row, column }) => !intersection({ row, column, rows: 1, columns: 1 }, target),
  );
  for (const comment of fresh.comments) {
    const id = numberedId("comment", host.book.nextComment);
    host.book.nextComment += 1;
    sheet.comments = [...sheet.comments, { ...comment, id }];
  }
  for (const table of fresh.tables) addTable(sheet, table, host);
}

/** A table copied whole is a table, called anew; on another table it is cells. */
function addTable(sheet: Sheet, table: Table, host: Host): void {
  if (sheet.tables.some(({ box }) => intersection(box, table.box))) return;
  const number = nextTableNumber(host.book);
  sheet.tables.push({
    ...table,
    id: tableId(number),
    name: freeTableName(host.book, table.name, number),
    columns: [...table.columns],
  });
  host.changes.formulas = true;
}

function addConditional(sheet: Sheet, from: Conditional, boxes: RangeBox[]): void {
  const [first] = boxes;
  if (!first) return;
  const before = originOf(from.boxes);
  const now = originOf(boxes);
  sheet.conditionals.push({
    ...from,
    id: freeConditionalId(sheet),
    boxes,
    priority: sheet.conditionals.reduce((most, { priority }) => Math.max(most, priority), 0) + 1,
    rule: conditionalRuleAt(from.rule, now.row - before.row, now.column - before.column),
  });
}

function copiesOfValidation(validation: Validation, from: RangeBox, places: RangeBox[]): Validation[] {
  const boxes = copiesOf(validation.boxes, from, places);
  if (boxes.length === 0) return [];
  const cut = validation.boxes.flatMap((box) => intersection(box, from) ?? []);
  return places.map((place) => {
    const here = cut.map((box) => shifted(box, from, place));
    return validationOn(validation, here);
  });
}

function copiesOf(boxes: readonly RangeBox[], from: RangeBox, places: RangeBox[]): RangeBox[] {
  const cut = boxes.flatMap((box) => intersection(box, from) ?? []);
  return places.flatMap((place) => cut.map((box) => shifted(box, from, place)));
}

function tiles(target: RangeBox, size: RangeBox): RangeBox[] {
  const places: RangeBox[] = [];
  for (let row = 0; row + size.rows <= target.rows; row += size.rows)
    for (let column = 0; column + size.columns <= target.columns; column += size.columns)
      places.push({ ...size, row: target.row + row, column: target.column + column });
  return places;
}

function shifted(box: RangeBox, from: RangeBox, to: RangeBox): RangeBox {
  return { ...box, row: box.row - from.row + to.row, column: box.column - from.column + to.column };
}

function inside(box: RangeBox, outer: RangeBox): boolean {
  return (
    box.row >= outer.row &&
    box.column >= outer.column &&
    box.row + box.rows <= outer.row + outer.rows &&
    box.column + box.columns <= outer.column + outer.columns
  );
}

function cellOf({ row, column }: RangeBox): { row: number; column: number } {
  return { row, column };
}
