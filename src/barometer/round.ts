// A round: one collection with its period, what is due, until when and whom to ask (src/cli/README.md, round.json).
import * as z from "zod/mini";
import type { Catalogue, Indicator } from "./catalogue";
import { parsePeriod } from "./period";
import { askedTextsSchema } from "./text-kinds";

export const roundSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  title: z.string().check(z.trim(), z.minLength(1)),
  period: z.string().check(z.refine((text) => parsePeriod(text) !== null)),
  /** Ids of the indicators that are due; all of them when left out. */
  due: z.optional(z.array(z.string())),
  /** The texts that are asked for beside themes; what the catalogue says when left out. */
  wantedTexts: z.optional(askedTextsSchema),
  /** Ids of the themes that are due; all of them when left out. */
  themes: z.optional(z.array(z.string())),
  deadline: z.optional(z.string()),
  contact: z.optional(z.string()),
  caseNumber: z.optional(z.string()),
  /** Of a barometer workbook: it was begun there, so that no form says it better. */
  own: z.optional(z.boolean()),
  /**
   * Of a barometer workbook and a follow-up form: which departments have been asked to explain the lights of which indicators.
   * A null department: everyone.
   */
  explanations: z.optional(
    z.array(z.object({ department: z.nullable(z.string()), indicators: z.array(z.string()) })),
  ),
  /** ISO date until which those explanations are asked for. */
  explainBy: z.optional(z.string()),
});

export type Round = z.infer<typeof roundSchema>;

/** With what departments have been asked to explain in the same round: no form says it, and an import keeps it. */
export function withExplanations(round: Round | null, before: Round | null): Round | null {
  if (round === null || before === null || round.period !== before.period) return round;
  const { explanations, explainBy } = before;
  if (explanations === undefined) return round;
  return { ...withoutExplanations(round), explanations, ...(explainBy === undefined ? {} : { explainBy }) };
}

/** As whoever gives figures knows the round. */
export function withoutExplanations(round: Round): Round {
  const told = { ...round };
  delete told.explanations;
  delete told.explainBy;
  return told;
}

/** The last day on which nobody is late, ISO; null where none is given, or in words that are no date. */
export function lastDay({ deadline }: Pick<Round, "deadline">): string | null {
  return deadlineSchema.safeParse(deadline).success ? (deadline ?? null) : null;
}

const deadlineSchema = z.iso.date();

/** The round that a period alone makes: everything is due, nothing further is known. */
export function plainRound(period: string): Round {
  return { id: period, title: period, period };
}

/** The indicators a round asks for, in the catalogue's order. */
export function dueIndicators(catalogue: Catalogue, round: Round): Indicator[] {
  if (!round.due) return catalogue.indicators;
  const due = new Set(round.due);
  return catalogue.indicators.filter((indicator) => due.has(indicator.id));
}
