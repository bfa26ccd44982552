// A figure as people know it.
import type { Catalogue } from "../barometer/catalogue";
import type { Figure } from "../barometer/figure";
import { categoryName } from "../barometer/names";
import { placeTitle } from "../barometer/written";
import { groupLabelOf } from "../sheets/entry";
import type { Language } from "../text/language";
import { textsText } from "../text/sheets/texts";
import type { FigureId } from "./decisions";
import { textNamed } from "./merge-texts";

/** By the names that stand on the entry sheet; ids where there are none. */
export function figureName(
  { indicator: id, group, category, period }: Pick<Figure, "indicator" | "group" | "category" | "period">,
  catalogue: Catalogue,
): string {
  const indicator = catalogue.indicators.find((one) => one.id === id);
  const parts = [
    indicator?.name ?? id,
    groupLabelOf(group, indicator, catalogue),
    categoryName(category, indicator),
    period,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** What a question or a decision is about: a figure, or a text by its kind, what it is about and when. */
export function namedIn(figure: FigureId, catalogue: Catalogue, language: Language): string {
  const text = textNamed(figure);
  if (text === null) return figureName(figure, catalogue);
  const number = text.number === 1 ? "" : ` ${String(text.number)}`;
  const kind = `${textsText[language].kinds[text.kind]}${number}`;
  return `${kind}: ${placeTitle(catalogue, text) ?? text.place}, ${text.period}`;
}
