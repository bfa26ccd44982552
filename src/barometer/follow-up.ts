// Which lights ask for an explanation, and of whom: those that are red, and those that are others than at the last measurement
// before the round. Made of what is published alone: the forms leave the house.
import type { Status } from "./assessment";
import type { Catalogue, Indicator } from "./catalogue";
import { latestAndBefore } from "./changes";
import { groupBy, keyOf } from "./collect";
import type { PublishedLine } from "./disclosure";
import { dueIndicators, type Round } from "./round";
import type { WantedText } from "./written";

/** A light that asks for an explanation. */
export interface AskingLine {
  line: PublishedLine;
  /** The light before, where it was another one; null for one that is red and was so, or has nothing before it. */
  before: PublishedLine | null;
}

export interface AskingIndicator {
  indicator: Indicator;
  lines: AskingLine[];
}

/** What one department is asked to explain. */
export interface FollowUp {
  /** Id; null where a catalogue names no departments and one form is for everyone. */
  department: string | null;
  asked: AskingIndicator[];
}

export interface FollowUps {
  /** In the catalogue's order of departments; none for a department that has nothing to explain. */
  forms: FollowUp[];
  /** Indicators that nobody answers for. */
  nobodys: Indicator[];
}

/** Whether a status is a light that somebody can be asked about. */
export function isLight(status: Status): boolean {
  return status === "positive" || status === "unchanged" || status === "negative";
}

/** @param lines every period's, as they may be shown (assess with `series`) */
export function followUpsOf(catalogue: Catalogue, round: Round, lines: readonly PublishedLine[]): FollowUps {
  const byIndicator = groupBy(lines, ({ indicator }) => indicator);
  const asking = dueIndicators(catalogue, round).flatMap((indicator): AskingIndicator[] => {
    const own = [...groupBy(byIndicator.get(indicator.id) ?? [], ({ category }) => keyOf(category)).values()];
    const asked = own.flatMap((series) => askingLine(series, indicator, round.period) ?? []);
    return asked.length === 0 ? [] : [{ indicator, lines: asked }];
  });
  const departments: (string | null)[] =
    catalogue.departments.length === 0 ? [null] : catalogue.departments.map(({ id }) => id);
  const forms = departments.map((department): FollowUp => ({
    department,
    asked: asking.filter(
      ({ indicator }) => department === null || responsibleFor(indicator).includes(department),
    ),
  }));
  return {
    forms: forms.filter(({ asked }) => asked.length > 0),
    nobodys: departments.includes(null)
      ? []
      : asking.map(({ indicator }) => indicator).filter((one) => responsibleFor(one).length === 0),
  };
}

/** A joint figure that one department leads is explained by it alone. */
function responsibleFor({ departments, joint }: Pick<Indicator, "departments" | "joint">): string[] {
  return joint === "lead" ? departments.slice(0, 1) : departments;
}

/** Null for a light that asks for nothing. */
function askingLine(
  series: readonly PublishedLine[],
  indicator: Indicator,
  period: string,
): AskingLine | null {
  const found = latestAndBefore(series, indicator, period);
  if (found === null || !isLight(found.line.status)) return null;
  const { line, before } = found;
  const isChanged = before !== null && isLight(before.status) && before.status !== line.status;
  if (line.status !== "negative" && !isChanged) return null;
  return { line, before: isChanged ? before : null };
}

/** The explanations that departments have been asked for in a round, as texts that are waited for. */
export function explanationsOf(
  { indicators }: Pick<Catalogue, "indicators">,
  { period, explanations = [] }: Pick<Round, "period" | "explanations">,
  departments: readonly (string | null)[],
): WantedText[] {
  const asked = new Set(
    explanations
      .filter(({ department }) => departments.includes(department))
      .flatMap(({ indicators: ids }) => ids),
  );
  return indicators
    .filter(({ id }) => asked.has(id))
    .map(({ id, name }) => ({ ...explanationId(id, period), title: name, question: null }));
}

/** What an explanation of an indicator's light is filed under. */
export function explanationId(indicator: string, period: string) {
  return { kind: "explanation", level: "indicator", place: indicator, period, number: 1 } as const;
}
