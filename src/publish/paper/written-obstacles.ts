// What people have written is looked through before it leaves the house: a number that is withheld in what they write about is not
// told in words instead.
import { decimalsOf, type Catalogue } from "../../barometer/catalogue";
import { findCpr } from "../../barometer/cpr";
import { isWithheld, type PublishedFigure } from "../../barometer/disclosure";
import { figureKey, type Figure } from "../../barometer/figure";
import { placeTitle, type TextId } from "../../barometer/written";
import { pageText } from "../../text/publish/page";
import { formatNumber } from "../../text/said/numbers";
import { numbersTold } from "../numbers-told";
import type { Publication } from "../publication";
import type { Obstacle } from "../read-back";
import type { Occasion, OccasionText } from "./occasion";

/** @param figures as they really are */
export function writtenObstacles(
  publication: Publication,
  { texts, sentences }: Occasion,
  figures: readonly Figure[],
): Obstacle[] {
  const { catalogue, corrects } = publication;
  const tellsHidden = hiddenIn(publication, figures);
  const found = (text: string, about: Pick<TextId, "level" | "place">): Obstacle[] => {
    const place = placeTitle(catalogue, about) ?? about.place;
    if (findCpr(text)) return [{ kind: "person", file: null, indicator: null, place }];
    const leak = tellsHidden(text, about);
    return leak === null ? [] : [{ kind: "leak", file: null, indicator: leak, place }];
  };
  return [
    ...texts.flatMap((text) => found(wholeText(text), text)),
    ...[...sentences].flatMap(([place, text]) => found(text, { level: "indicator", place })),
    ...(corrects === null
      ? []
      : found(corrects.what, {
          level: "theme",
          place: pageText[publication.language].correction(corrects.number, "…"),
        })),
  ];
}

/** Everything that is printed of a text. */
export function wholeText({ text, when, how }: Pick<OccasionText, "text" | "when" | "how">): string {
  return [text, when ?? "", how ?? ""].join("\n");
}

export function personIn(text: Pick<OccasionText, "text" | "when" | "how">): boolean {
  return findCpr(wholeText(text));
}

type Shown = Pick<Publication, "catalogue" | "edition" | "language">;

/**
 * Asks of a text what it is about: the indicator of which it tells a number that is withheld; null where it tells none.
 * @param figures as they really are
 */
export function hiddenIn(shown: Shown, figures: readonly Figure[]) {
  let hidden: Map<string, Set<string>> | null = null;
  return (text: string, about: Pick<TextId, "level" | "place">): string | null => {
    const told = numbersTold(text, shown.language);
    if (told.size === 0) return null;
    const secrets = (hidden ??= hiddenNumbers(shown, figures));
    const leaks = indicatorsOf(shown.catalogue, about).filter((id) =>
      [...(secrets.get(id) ?? [])].some((number) => told.has(number)),
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
