// What headings and labels of another system mean, as somebody has said it once: kept in the workbook for the next file.
import * as z from "zod/mini";
import { FIGURE_COLUMNS } from "../../barometer/figure";
import type { CellValue } from "../plan";

export interface Mapping {
  /** By plain heading: the column of figures.csv, and whose numbers they are where the heading says it. Null: not to be read. */
  headings: Record<string, HeadingMeaning | null>;
  /** By plain label: the id of an indicator, a group or a category. Null: not to be read. */
  names: Record<string, string | null>;
}

export interface HeadingMeaning {
  column: (typeof FIGURE_COLUMNS)[number];
  /** Id; left out where another column or a title says it. */
  indicator?: string;
}

export const NO_MAPPING: Mapping = { headings: {}, names: {} };

export function isEmptyMapping({ headings, names }: Mapping): boolean {
  return Object.keys(headings).length + Object.keys(names).length === 0;
}

/** As one cell; null for none. What was said first goes where a cell cannot hold all of it: it is asked for again. */
export function mappingCell(mapping: Mapping, longest: number): string | null {
  const headings = Object.entries(mapping.headings);
  const names = Object.entries(mapping.names);
  for (;;) {
    if (headings.length + names.length === 0) return null;
    const text = JSON.stringify({
      headings: Object.fromEntries(headings),
      names: Object.fromEntries(names),
    });
    if (text.length <= longest) return text;
    (names.length > 0 ? names : headings).shift();
  }
}

/** What cannot be read has not been said. */
export function readMappingCell(cell: CellValue | undefined): Mapping {
  if (typeof cell !== "string") return NO_MAPPING;
  try {
    const found = mappingSchema.safeParse(JSON.parse(cell));
    return found.success ? found.data : NO_MAPPING;
  } catch {
    return NO_MAPPING;
  }
}

const mappingSchema: z.ZodMiniType<Mapping> = z.object({
  headings: z.record(
    z.string(),
    z.nullable(z.object({ column: z.enum(FIGURE_COLUMNS), indicator: z.exactOptional(z.string()) })),
  ),
  names: z.record(z.string(), z.nullable(z.string())),
});
