// Excel.RangeAreas: several ranges of one sheet at once. Excel.WorkbookRangeAreas: the same over several sheets.
import { formatAddress, MAX_COLUMNS, MAX_ROWS, requireAddress } from "../../../book/addresses";
import type { Sheet } from "../../../book/book";
import type { RangeBox } from "../../../types";
import { formatType } from "../format/format";
import { overAll } from "../over-all";
import { defineType, notFound, textArgument, type Host, type Ref, type TypedObject } from "../type";
import { worksheetType } from "../worksheet";
import { clear } from "./clear";
import { rangeType } from "./range";
import { alive, type RangeTarget } from "./target";

export interface AreasTarget {
  sheet: Sheet;
  boxes: RangeBox[];
}

export const rangeAreasType: TypedObject<AreasTarget> = defineType<AreasTarget>({
  name: "RangeAreas",
  identity: (areas, host) => kept(rangeAreasType.of(areas), host),
  properties: {
    Address: { get: addressOf },
    AreaCount: { get: ({ boxes }) => boxes.length },
    CellCount: { get: ({ boxes }) => boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    IsEntireColumn: { get: ({ boxes }) => boxes.every(({ rows }) => rows === MAX_ROWS) },
    IsEntireRow: { get: ({ boxes }) => boxes.every(({ columns }) => columns === MAX_COLUMNS) },
  },
  objects: {
    Areas: (areas) => rangesType.of(rangesOf(areas)),
    Format: (areas) => overAll(rangesOf(areas).map((range) => formatType.of(range))),
    Worksheet: (areas) => worksheetType.of(alive({ ...areas, ...requireFirst(areas.boxes) })),
  },
  methods: {
    Clear: (areas, args, host) => {
      for (const range of rangesOf(areas)) clear(range, args, host);
    },
  },
});

const rangesType: TypedObject<RangeTarget[]> = defineType<RangeTarget[]>({
  name: "RangeCollection",
  items: (ranges) => ranges.map((range) => rangeType.of(range)),
});

/** The target holds one entry per sheet. */
export const workbookAreasType: TypedObject<AreasTarget[]> = defineType<AreasTarget[]>({
  name: "WorkbookRangeAreas",
  identity: (all, host) => kept(workbookAreasType.of(all), host),
  properties: { Addresses: { get: (all) => all.map(addressOf) } },
  objects: {
    Areas: (all) => areasCollectionType.of(all),
    Ranges: (all) => rangesType.of(all.flatMap(rangesOf)),
  },
});

const areasCollectionType: TypedObject<AreasTarget[]> = defineType<AreasTarget[]>({
  name: "RangeAreasCollection",
  items: (all) => all.map((areas) => rangeAreasType.of(areas)),
});

/** `A1:B2, D4`, all on the sheet. */
export function areasArgument(value: unknown, sheet: Sheet): AreasTarget {
  const boxes = textArgument(value, "address")
    .split(",")
    .map((part) => requireAddress(part.trim()).box);
  return { sheet, boxes };
}

/** Single cells as few rectangles: runs along rows, and equal runs below each other as one. */
export function rectanglesOf(cells: { row: number; column: number }[]): RangeBox[] {
  const boxes: RangeBox[] = [];
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column } of sorted) {
    const last = boxes.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns += 1;
    else boxes.push({ row, column, rows: 1, columns: 1 });
  }
  const whole: RangeBox[] = [];
  for (const box of boxes) {
    const above = whole.find(
      (one) => one.row + one.rows === box.row && one.column === box.column && one.columns === box.columns,
    );
    if (above) above.rows += 1;
    else whole.push(box);
  }
  return whole;
}

function kept(ref: Ref, host: Host): Record<string, unknown> {
  host.nextKept += 1;
  const id = `areas-${host.nextKept}`;
  host.kept.set(id, ref);
  return { _ReferenceId: id };
}

function rangesOf({ sheet, boxes }: AreasTarget): RangeTarget[] {
  return boxes.map((box) => ({ sheet, ...box }));
}

function addressOf({ sheet, boxes }: AreasTarget): string {
  return boxes.map((box) => formatAddress(sheet.name, box)).join(", ");
}

function requireFirst([first]: RangeBox[]): RangeBox {
  if (!first) throw notFound("The range");
  return first;
}
