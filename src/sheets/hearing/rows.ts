// What a hearing asks about, row by row: the whole set first, then each indicator under its goal.
import type { Catalogue, Indicator } from "../../barometer/catalogue";
import { headingsOf, headingsOfIndicator } from "../../barometer/headings";
import { type HearingPlace, wholeQuestions, WHOLE_QUESTIONS } from "../../barometer/hearing";
import { hearingText } from "../../text/sheets/hearing";
import type { Language } from "../../text/language";

export type HearingRow =
  | { band: string }
  | { place: HearingPlace; title: string; indicator: null }
  | { place: HearingPlace; title: string; indicator: Indicator };

export function questionRows(catalogue: Catalogue, language: Language): HearingRow[] {
  return wholeQuestions(catalogue).map((place) => ({
    place,
    title: questionWords(place, catalogue, language) ?? place.id,
    indicator: null,
  }));
}

/** Each indicator once, under the first heading that it belongs to. */
export function indicatorRows(catalogue: Catalogue, language: Language): HearingRow[] {
  const under = new Map<string | null, Indicator[]>();
  for (const indicator of catalogue.indicators) {
    const heading = headingsOfIndicator(indicator, catalogue)[0] ?? null;
    under.set(heading, [...(under.get(heading) ?? []), indicator]);
  }
  const headings = headingsOf(catalogue);
  const known = new Set(headings.map(({ id }) => id));
  const rest = [...under].flatMap(([id, own]) => (id === null || !known.has(id) ? own : []));
  const blocks = [
    ...headings.map(({ id, title }) => ({ title, own: under.get(id) ?? [] })),
    { title: hearingText[language].withoutGoal, own: rest },
  ].filter(({ own }) => own.length > 0);
  return blocks.flatMap(({ title, own }): HearingRow[] => [
    ...(blocks.length === 1 && rest.length > 0 ? [] : [{ band: title }]),
    ...own.map((indicator) => ({
      place: { about: "indicator" as const, id: indicator.id },
      title: indicator.name,
      indicator,
    })),
  ]);
}

/** Null for a question that the catalogue has no more. */
export function questionWords(
  { about, id }: HearingPlace,
  { hearing }: Catalogue,
  language: Language,
): string | null {
  if (about === "question") return hearing?.questions.find((one) => one.id === id)?.question ?? null;
  const whole = WHOLE_QUESTIONS.find((one) => about === "whole" && one === id);
  return whole === undefined ? null : hearingText[language].questions[whole];
}
