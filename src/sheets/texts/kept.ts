// A gathered text as it is kept aside, so that an import can be taken back.
import * as z from "zod/mini";
import { TEXT_KINDS, TEXT_LEVELS } from "../../barometer/text-kinds";
import type { GatheredText } from "./gathered";

const said = z.nullable(z.string());

export const gatheredTextSchema = z.object({
  written: z.object({
    kind: z.enum(TEXT_KINDS),
    level: z.enum(TEXT_LEVELS),
    place: z.string(),
    period: z.string(),
    number: z.number(),
    text: z.string(),
    whom: said,
    when: said,
    how: said,
    author: said,
  }),
  department: said,
  file: z.string(),
  cell: said,
  importedAt: z.string(),
  draft: z.optional(
    z.object({
      shown: z.string(),
      basis: z.string(),
      laid: z.string(),
      text: z.string(),
      state: z.enum(["draft", "edited", "stale", "refused"]),
    }),
  ),
}) satisfies z.ZodMiniType<GatheredText>;
