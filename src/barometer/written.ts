// Texts beside the figures: what kinds there are, what each is about, and which of them a round asks for.
import type { Catalogue } from "./catalogue";
import { dueIndicators, type Round } from "./round";
import { type AskedText, TEXT_KINDS, type TextKind, type TextLevel } from "./text-kinds";

/** What a text is about, whatever it says. */
export interface TextId {
  kind: TextKind;
  level: TextLevel;
  /** Id of the area, goal, indicator or theme. */
  place: string;
  period: string;
  /** From 1; further ones are further interviews on the same theme. */
  number: number;
}

export interface WrittenText extends TextId {
  text: string;
  /** Of an interview: with whom, when, and how it was made. */
  whom: string | null;
  when: string | null;
  how: string | null;
  author: string | null;
}

/** Beside the text itself what people write of it. */
export const WRITTEN_FIELDS = ["text", "whom", "when", "how", "author"] as const;
export type WrittenField = (typeof WRITTEN_FIELDS)[number];

/** Where a text stands in a form. `asked`: where it is asked for. `earlier`: of an earlier round. `kept`: its place is gone. */
export type TextStanding = "asked" | "earlier" | "kept";

/** A text and the id of the department that wrote it; null where nobody knows. */
export interface OwnText {
  written: WrittenText;
  department: string | null;
}

/** A row of a form's texts as it was found, written or not. */
export interface FormText {
  written: WrittenText;
  standing: TextStanding;
  sheet: string;
  /** Where the text itself stands, `E8`. */
  cell: string;
}

/** The same text whatever it says. A theme may be given another kind. */
export function textKey({ kind, level, place, period, number }: TextId): string {
  return JSON.stringify([level, place, level === "theme" ? null : kind, period, number]);
}

/** Whether nobody has written anything. */
export function isUnwritten(written: Pick<WrittenText, WrittenField>): boolean {
  return WRITTEN_FIELDS.every((field) => (written[field] ?? "") === "");
}

export function sameText(one: WrittenText, other: WrittenText): boolean {
  return WRITTEN_FIELDS.every((field) => (one[field] ?? "") === (other[field] ?? ""));
}

/** A text that a round asks for, and the words it is asked in. */
export interface WantedText extends TextId {
  title: string;
  question: string | null;
}

/**
 * What a form asks for, in the catalogue's order: areas, goals, indicators, themes. An area or a goal is asked about by those
 * who answer for an indicator in it; where a catalogue has no indicators yet, by everyone. A theme that names no department
 * is asked about in a form for all of them.
 * @param departments ids of those the form is for
 */
export function wantedTexts(
  catalogue: Catalogue,
  round: Round,
  departments: readonly string[],
): WantedText[] {
  const { areas = [], goals = [], themes = [] } = catalogue;
  const { period } = round;
  const isForAll = catalogue.departments.every(({ id }) => departments.includes(id));
  const isTheirs = (own: readonly string[]) =>
    own.some((id) => departments.includes(id)) || (isForAll && own.length === 0);
  const indicators = dueIndicators(catalogue, round).filter((one) => isTheirs(one.departments));
  const isEmpty = catalogue.indicators.length === 0 && isForAll;
  const theirGoals = goals.filter(({ id }) => isEmpty || indicators.some(({ goal }) => goal === id));
  const theirAreas = areas.filter(({ id }) => isEmpty || theirGoals.some(({ area }) => area === id));
  const placesOf: Record<AskedText["per"], { id: string; title: string }[]> = {
    area: theirAreas,
    goal: theirGoals,
    indicator: indicators.map(({ id, name }) => ({ id, title: name })),
  };
  const asked = round.wantedTexts ?? catalogue.wantedTexts ?? [];
  const perPlace = (["area", "goal", "indicator"] as const).flatMap((level) =>
    placesOf[level].flatMap(({ id, title }) =>
      TEXT_KINDS.filter((kind) =>
        asked.some((one) => one.per === level && one.kind === kind && (one.of?.includes(id) ?? true)),
      ).map((kind): WantedText => ({ kind, level, place: id, period, number: 1, title, question: null })),
    ),
  );
  const perTheme = themes
    .filter((theme) => isTheirs(theme.departments) && (round.themes?.includes(theme.id) ?? true))
    .map(({ id, title, question, kind = "answer" }): WantedText => {
      const asking = question.trim() === "" ? null : question;
      return { kind, level: "theme", place: id, period, number: 1, title, question: asking };
    });
  return [...perPlace, ...perTheme];
}

/** What a text's place is called; null where the catalogue knows it no more. */
export function placeTitle(
  catalogue: Catalogue,
  { level, place }: Pick<TextId, "level" | "place">,
): string | null {
  const lists = {
    area: catalogue.areas ?? [],
    goal: catalogue.goals ?? [],
    indicator: catalogue.indicators.map(({ id, name }) => ({ id, title: name })),
    theme: catalogue.themes ?? [],
  };
  return lists[level].find(({ id }) => id === place)?.title ?? null;
}

/** Who answers for what a text is about; nobody where a theme names none, or its place is gone. */
export function departmentsOfText(
  { indicators, goals = [], themes = [] }: Catalogue,
  { level, place }: Pick<TextId, "level" | "place">,
): string[] {
  if (level === "theme") return themes.find(({ id }) => id === place)?.departments ?? [];
  const inArea = new Set(goals.filter(({ area }) => area === place).map(({ id }) => id));
  const about = indicators.filter(({ id, goal }) => {
    if (level === "indicator") return id === place;
    return level === "goal" ? goal === place : goal !== undefined && inArea.has(goal);
  });
  return [...new Set(about.flatMap(({ departments }) => departments))];
}

/** Whose text of a form it is: the form's only department's, or that of the only one who answers for its place. */
export function ownerOfText(catalogue: Catalogue, id: TextId, departments: readonly string[]): string | null {
  if (departments.length === 1) return departments[0] ?? null;
  const own = departmentsOfText(catalogue, id).filter((one) => departments.includes(one));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Whether a kind has whom, when and how beside it. */
export function isInterview({ kind }: Pick<TextId, "kind">): boolean {
  return kind === "interview";
}
