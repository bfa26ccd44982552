// What each department has delivered to the round that a barometer workbook gathers: kept in the workbook, so that the board
// of the round can be made anew without the files.
import * as z from "zod/mini";
import { withoutCpr } from "../../barometer/cpr";
import type { CellValue } from "../plan";

const saidSchema = z.object({ who: z.string(), when: z.string() });
export const deliverySchema = z.object({
  /** Id. */
  department: z.string(),
  /** As it was given; empty where there was no room for it. */
  file: z.string(),
  /** ISO time of import. */
  at: z.string(),
  errors: z.number(),
  /** Warnings without a remark. */
  open: z.number(),
  /** Null where nobody has reported it; `changed`: the figures are others than those reported. */
  ready: z.nullable(z.extend(saidSchema, { changed: z.boolean() })),
  approved: z.nullable(saidSchema),
  /** An approval that holds no more, since the figures have changed. */
  unapproved: z.optional(saidSchema),
});

export type Delivery = z.infer<typeof deliverySchema>;

/** As one cell; null for none, or for more than a cell can hold. */
export function deliveriesCell(deliveries: readonly Delivery[], longest: number): string | null {
  if (deliveries.length === 0) return null;
  // People name files after persons.
  const whole = JSON.stringify(deliveries.map((one) => ({ ...one, file: withoutCpr(one.file) })));
  const short =
    whole.length <= longest ? whole : JSON.stringify(deliveries.map((one) => ({ ...one, file: "" })));
  return short.length <= longest ? short : null;
}

/** What cannot be read has not been delivered. */
export function readDeliveriesCell(cell: CellValue | undefined): Delivery[] {
  if (typeof cell !== "string") return [];
  try {
    const found = z.array(deliverySchema).safeParse(JSON.parse(cell));
    return found.success ? found.data : [];
  } catch {
    return [];
  }
}
