// Printed pages: how much of a sheet fits on one, and where the next should begin.
import type { PageSetup } from "./plan";

/** A4, in points. */
const PAPER = { short: 595, long: 842 } as const;
/** Excel's default font: a digit's pixels, and what a column adds around its digits. */
const DIGIT_PIXELS = 7;
const COLUMN_PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
/** Pages are counted a little short: a break of ours must come before the printer's own, never just after it. */
export const SAFE_SHARE = 0.97;
/** Smaller letters than this share of those on full pages are not worth a page saved. */
const SMALLEST_SQUEEZE = 0.8;
/** Points: what a council can be asked to read. */
const LEAST_PRINTED = 9;
/** Points: some four lines. */
const LEAST_LAST = 72;

export interface PrintedRow {
  /** Points. */
  height: number;
  /** Must not stand last on a page: a heading. */
  keepWithNext?: boolean;
}

export interface Printed {
  orientation: PageSetup["orientation"];
  margins: PageSetup["margins"];
  /** Characters, of the printed and shown columns. */
  widths: readonly number[];
  /** Points of what stands above the table once, its headings included. */
  top: number;
  /** Points of the headings that are repeated on each page. */
  repeated: number;
  rows: readonly PrintedRow[];
  /** Zero-based row of the first of `rows`. */
  first: number;
  /** Points of its smallest letters, where none may be printed under `LEAST_PRINTED`: it takes another page rather than that. */
  smallest?: number;
}

/** One page where a little squeezing makes it one; else breaks such that no heading stands last on a page. */
export function pagesOf(printed: Printed): Pick<PageSetup, "fitHeight" | "breaksBefore"> {
  const capacity = capacityOf(printed);
  const total = printed.top + printed.rows.reduce((sum, { height }) => sum + height, 0);
  const squeeze = Math.min(1, Math.max(SMALLEST_SQUEEZE, leastScale(printed) / scaleOf(printed)));
  if (total <= (capacity * SAFE_SHARE) / squeeze) return { fitHeight: 1 };
  return { breaksBefore: withoutWidow(printed, breaksOf(printed, capacity * SAFE_SHARE)) };
}

function leastScale({ smallest }: Printed): number {
  return smallest === undefined ? 0 : LEAST_PRINTED / smallest;
}

type Sheet = Pick<Printed, "orientation" | "margins" | "widths">;

/** Points of rows that fit on a page which is fitted to its width. */
export function capacityOf(sheet: Sheet): number {
  const { orientation, margins } = sheet;
  const down = orientation === "landscape" ? PAPER.short : PAPER.long;
  return (down - margins.top - margins.bottom) / scaleOf(sheet);
}

/** Of a page that is fitted to its width; never enlarged. */
function scaleOf({ orientation, margins, widths }: Sheet): number {
  const across = orientation === "landscape" ? PAPER.long : PAPER.short;
  const width = widths.reduce(
    (sum, one) => sum + (one * DIGIT_PIXELS + COLUMN_PADDING_PIXELS) * POINTS_PER_PIXEL,
    0,
  );
  return Math.min(1, (across - margins.left - margins.right) / width);
}

function breaksOf({ top, repeated, rows, first }: Printed, capacity: number): number[] {
  const breaks: number[] = [];
  let used = top;
  rows.forEach(({ height }, index) => {
    if (used + height > capacity && index > 0) {
      let start = index;
      while (start > (breaks.at(-1) ?? first) - first && rows[start - 1]?.keepWithNext === true) start -= 1;
      // A page of headings alone cannot be helped.
      if (start > (breaks.at(-1) ?? first) - first) {
        breaks.push(first + start);
        used = repeated + rows.slice(start, index).reduce((sum, row) => sum + row.height, 0);
      }
    }
    used += height;
  });
  return breaks;
}

/** A last page with less than `LEAST_LAST` on it gets some of what stands before: a line alone looks forgotten. */
function withoutWidow({ rows, first }: Printed, breaks: number[]): number[] {
  const last = breaks.at(-1);
  if (last === undefined) return breaks;
  const before = (breaks.at(-2) ?? first) - first;
  let start = last - first;
  let held = rows.slice(start).reduce((sum, { height }) => sum + height, 0);
  while (held < LEAST_LAST && start - 1 > before) {
    start -= 1;
    held += rows[start]?.height ?? 0;
  }
  while (start > before && rows[start - 1]?.keepWithNext === true) start -= 1;
  return start > before ? [...breaks.slice(0, -1), first + start] : breaks;
}
