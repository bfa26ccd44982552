// A hearing: what committees and councils answer about the indicators, and what is wrong with a criterion that they propose.
import * as z from "zod/mini";
import type { Catalogue, Indicator } from "./catalogue";
import { comparePeriods, parsePeriod } from "./period";
import { criterionScaleOf } from "./scale";

export const HEARING_CHOICES = ["yes", "partly", "no"] as const;
export type HearingChoice = (typeof HEARING_CHOICES)[number];

/** `adequate`: whether the whole set is, asked where a catalogue has no questions of its own. `missing`: what is missing. */
export const WHOLE_QUESTIONS = ["adequate", "missing"] as const;
export type WholeQuestion = (typeof WHOLE_QUESTIONS)[number];

export const hearingLineSchema = z.object({
  /** `whole`: one of `WHOLE_QUESTIONS`. `question`: one of the catalogue's own. `indicator`: a criterion for it. */
  about: z.enum(["whole", "question", "indicator"]),
  /** Id of the question or the indicator. */
  id: z.string(),
  choice: z.nullable(z.enum(HEARING_CHOICES)),
  /** A success criterion, and the period by which it should be reached. */
  value: z.nullable(z.number()),
  by: z.nullable(z.string()),
  /** Why, what, or a comment. */
  text: z.nullable(z.string()),
});
/** One answer of a party. */
export type HearingLine = z.infer<typeof hearingLineSchema>;
export type HearingPlace = Pick<HearingLine, "about" | "id">;

/** What a party is asked about the whole set, in the order of the form: the catalogue's questions, and what is missing. */
export function wholeQuestions({ hearing }: Pick<Catalogue, "hearing">): HearingPlace[] {
  const own = (hearing?.questions ?? []).map(({ id }): HearingPlace => ({ about: "question", id }));
  const asked: HearingPlace[] = own.length === 0 ? [{ about: "whole", id: "adequate" }] : own;
  return [...asked, { about: "whole", id: "missing" }];
}

/** Whether a question is answered with yes, partly or no; the others are answered in words alone. */
export function asksChoice({ about, id }: HearingPlace): boolean {
  return about !== "indicator" && !(about === "whole" && id === "missing");
}

export function hearingKey({ about, id }: HearingPlace): string {
  return `${about}:${id}`;
}

export function isAnswered({ choice, value, by, text }: HearingLine): boolean {
  return choice !== null || value !== null || by !== null || text !== null;
}

export function sameAnswer(one: HearingLine, other: HearingLine): boolean {
  return (["choice", "value", "by", "text"] as const).every((part) => one[part] === other[part]);
}

/** The party whose criterion counts; null where somebody has decided on another since. */
export function criterionSource({ value, by, source }: NonNullable<Indicator["target"]>): string | null {
  return source !== undefined && source.value === value && source.by === by ? source.party : null;
}

/** The latest figure that a party is shown, by which the way of a criterion can be told. */
export interface ShownFigure {
  period: string;
  value: number | null;
}

/**
 * `value-missing`, `year-missing`: one without the other. `year`: no year or other period. `past`: not after the latest figure.
 * `off-scale`: outside what the indicator can be. `wrong-way`: worse than the latest figure. `no-wish`: nobody has decided
 * which way is good, so it could be neither reached nor missed.
 */
export type CriterionFault =
  | { fault: "value-missing" | "year-missing" | "year" | "no-wish" }
  | { fault: "past"; period: string }
  | { fault: "off-scale"; min: number | null; max: number | null }
  | { fault: "wrong-way"; latest: number; desired: "increase" | "decrease" };

/** @param since the period of the round, where no figure is shown */
export function criterionFaults(
  indicator: Indicator,
  { value, by }: Pick<HearingLine, "value" | "by">,
  latest: ShownFigure | null,
  since: string | null,
): CriterionFault[] {
  if (value === null && by === null) return [];
  const faults: CriterionFault[] = [];
  if (value === null) faults.push({ fault: "value-missing" });
  if (by === null) faults.push({ fault: "year-missing" });
  const reference = latest?.period ?? since;
  if (by !== null && parsePeriod(by) === null) faults.push({ fault: "year" });
  else if (by !== null && reference !== null && comparePeriods(by, reference) <= 0)
    faults.push({ fault: "past", period: reference });
  if (value !== null) faults.push(...valueFaults(indicator, value, latest));
  return faults;
}

function valueFaults(indicator: Indicator, value: number, latest: ShownFigure | null): CriterionFault[] {
  const { min, max } = criterionScaleOf(indicator);
  if (value < (min ?? -Infinity) || value > (max ?? Infinity)) return [{ fault: "off-scale", min, max }];
  const { desired } = indicator;
  if (desired === undefined || desired === "follow") return [{ fault: "no-wish" }];
  const now = latest?.value ?? null;
  if (desired === "parity" || now === null) return [];
  const isWrongWay = desired === "increase" ? value < now : value > now;
  return isWrongWay ? [{ fault: "wrong-way", latest: now, desired }] : [];
}
