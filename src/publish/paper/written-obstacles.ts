// What people have written is looked through before it leaves the house: a number that is withheld in what they write about is not
// told in words instead.
import { decimalsOf, type Catalogue } from "../../barometer/catalogue";
import { isWithheld, type PublishedFigure } from "../../barometer/disclosure";
import { figureKey, type Figure } from "../../barometer/figure";
import { placeTitle, type TextId } from "../../barometer/written";
import { formatNumber } from "../../text/said/numbers";
import { numbersIn } from "../numbers";
import type { Publication } from "../publication";
import type { Obstacle } from "../read-back";
import type { Occasion } from "./occasion";

/** @param figures as they really are */
export function writtenObstacles(
  publication: Publication,
  { texts, sentences }: Occasion,
  figures: readonly Figure[],
): Obstacle[] {
  const { catalogue } = publication;
  const tellsHidden = hiddenIn(publication, figures);
  const found = (text: string, about: Pick<TextId, "level" | "place">): Obstacle[] => {
    const leak = tellsHidden(text, about);
    if (leak === null) return [];
    const place = placeTitle(catalogue, about) ?? about.place;
    return [{ kind: "leak", file: null, indicator: leak, place }];
  };
  return [
    ...texts.flatMap(({ text, when, how, level, place }) =>
      found([text, when ?? "", how ?? ""].join(" "), { level, place }),
    ),
    ...[...sentences].flatMap(([place, text]) => found(text, { level: "indicator", place })),
  ];
}

type Shown = Pick<Publication, "catalogue" | "edition" | "language">;

/**
 * Asks of a text what it is about: the indicator of which it tells a number that is withheld; null where it tells none.
 * @param figures as they really are
 */
export function hiddenIn(shown: Shown, figures: readonly Figure[]) {
  const hidden = hiddenNumbers(shown, figures);
  return (text: string, about: Pick<TextId, "level" | "place">): string | null => {
    const told = new Set(numbersIn(text));
    const leaks = indicatorsOf(shown.catalogue, about).filter((id) =>
      [...(hidden.get(id) ?? [])].some((number) => told.has(number)),
    );
    return leaks[0] ?? null;
  };
}

/** As they would be written, by indicator. */
function hiddenNumbers(
  { catalogue, edition, language }: Shown,
  figures: readonly Figure[],
): Map<string, Set<string>> {
  const real = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const decimals = new Map(catalogue.indicators.map((indicator) => [indicator.id, decimalsOf(indicator)]));
  const hidden = new Map<string, Set<string>>();
  const hide = (shown: PublishedFigure, cell: "numerator" | "denominator" | "value") => {
    const number = real.get(figureKey(shown))?.[cell] ?? null;
    if (number === null || !isWithheld(shown[cell])) return;
    const places = cell === "value" ? (decimals.get(shown.indicator) ?? 0) : 0;
    const known = hidden.get(shown.indicator) ?? new Set<string>();
    known.add(formatNumber(Math.abs(number), places, language)).add(String(Math.abs(number)));
    hidden.set(shown.indicator, known);
  };
  for (const figure of edition.figures)
    for (const cell of ["numerator", "denominator", "value"] as const) hide(figure, cell);
  return hidden;
}

/** What a text is about; a theme may speak of everything. */
function indicatorsOf(
  { indicators, goals = [] }: Catalogue,
  { level, place }: Pick<TextId, "level" | "place">,
): string[] {
  const inArea = new Set(goals.filter(({ area }) => area === place).map(({ id }) => id));
  return indicators
    .filter(({ id, goal }) => {
      if (level === "theme") return true;
      if (level === "indicator") return id === place;
      return goal !== undefined && (level === "goal" ? goal === place : inArea.has(goal));
    })
    .map(({ id }) => id);
}
