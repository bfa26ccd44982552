// What a range's formulas look at, and what looks at the range: directly, or all the way.
import { intersection, parseAddress } from "../../../book/addresses";
import { findSheet, type Sheet } from "../../../book/book";
import { OfficeError } from "../../../book/errors";
import { listNames, listReferences } from "../../../book/references";
import type { RangeBox } from "../../../types";
import { notFound, type Host, type Ref } from "../type";
import { rangeOf } from "../names";
import { rectanglesOf, workbookAreasType, type AreasTarget } from "./areas";
import { alive, boxOf, type RangeTarget } from "./target";

type Step = (range: RangeTarget, host: Host) => RangeTarget[];

export function precedents(range: RangeTarget, host: Host, far: boolean): Ref {
  return traced(range, host, far, looksAt, "precedents");
}

export function dependents(range: RangeTarget, host: Host, far: boolean): Ref {
  return traced(range, host, far, lookedAtBy, "dependents");
}

function traced(range: RangeTarget, host: Host, far: boolean, step: Step, what: string): Ref {
  alive(range);
  const seen = new Set<string>();
  const found: RangeTarget[] = [];
  let next = step(range, host);
  while (next.length > 0) {
    const fresh = next.filter((one) => {
      const key = JSON.stringify([one.sheet.id, boxOf(one)]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    found.push(...fresh);
    next = far ? fresh.flatMap((one) => step(one, host)) : [];
  }
  if (found.length === 0) throw notFound(`What are the range's ${what}`);
  return workbookAreasType.of(bySheet(found));
}

function bySheet(ranges: RangeTarget[]): AreasTarget[] {
  const sheets = new Map<Sheet, RangeBox[]>();
  for (const range of ranges) sheets.set(range.sheet, [...(sheets.get(range.sheet) ?? []), boxOf(range)]);
  return [...sheets].map(([sheet, boxes]) => ({ sheet, boxes: joined(boxes) }));
}

/** Single cells beside each other are given as one range. */
function joined(boxes: RangeBox[]): RangeBox[] {
  const isCell = ({ rows, columns }: RangeBox): boolean => rows === 1 && columns === 1;
  return [...boxes.filter((box) => !isCell(box)), ...rectanglesOf(boxes.filter(isCell))];
}

const looksAt: Step = (range, host) => {
  const found: RangeTarget[] = [];
  for (const [row, line] of range.sheet.rows) {
    for (const [column, { formula }] of line.cells) {
      if (formula !== null && intersection({ row, column, rows: 1, columns: 1 }, range))
        found.push(...rangesIn(formula, range.sheet, host));
    }
  }
  return found;
};

const lookedAtBy: Step = (range, host) => {
  const found: RangeTarget[] = [];
  for (const sheet of host.book.sheets) {
    for (const [row, line] of sheet.formulaCells > 0 ? sheet.rows : []) {
      for (const [column, { formula }] of line.cells) {
        const looks =
          formula !== null &&
          rangesIn(formula, sheet, host).some((one) => one.sheet === range.sheet && intersection(one, range));
        if (looks) found.push({ sheet, row, column, rows: 1, columns: 1 });
      }
    }
  }
  return found;
};

function rangesIn(formula: string, own: Sheet, host: Host): RangeTarget[] {
  if (formula.includes("["))
    throw new OfficeError(
      "NotImplemented",
      "Tracing references to a table's columns or to other workbooks is not part of the embedded workbook",
    );
  const direct = listReferences(formula).flatMap(({ sheet, body }): RangeTarget[] => {
    const at = sheet === null ? own : findSheet(host.book, sheet);
    const box = parseAddress(body)?.box;
    return at && box ? [{ sheet: at, ...box }] : [];
  });
  const named = new Set(listNames(formula));
  const byName = host.book.names.flatMap((name) =>
    named.has(name.name.toLowerCase()) ? (rangeOf(name, host) ?? []) : [],
  );
  return [...direct, ...byName];
}
