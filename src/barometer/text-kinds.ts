// The kinds of texts that a catalogue or a round may ask for; src/barometer/written.ts says what they are about.
import * as z from "zod/mini";

/** What a theme may ask for. */
export const THEME_KINDS = [
  "explanation",
  "improvement",
  "efforts",
  "forecast",
  "committee-comment",
  "answer",
  "interview",
] as const;

/** `sentences`: what is said of an indicator's figures, drafted from them. */
export const TEXT_KINDS = [...THEME_KINDS, "sentences"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const TEXT_LEVELS = ["area", "goal", "indicator", "theme"] as const;
export type TextLevel = (typeof TEXT_LEVELS)[number];

/** What a round may ask for in each area, under each goal or beside each indicator. */
export const ASKED_KINDS = [
  "explanation",
  "improvement",
  "efforts",
  "forecast",
  "committee-comment",
] as const satisfies readonly TextKind[];
export const ASKED_LEVELS = ["area", "goal", "indicator"] as const satisfies readonly TextLevel[];

/** Asked for once in each area, under each goal or beside each indicator, or only in those named. */
export const askedTextsSchema = z.array(
  z.looseObject({
    kind: z.enum(ASKED_KINDS),
    per: z.enum(ASKED_LEVELS),
    /** Ids of the only ones; all of them when left out. */
    of: z.optional(z.array(z.string())),
  }),
);
export type AskedText = z.infer<typeof askedTextsSchema>[number];
