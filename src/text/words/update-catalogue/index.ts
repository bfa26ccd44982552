// Sentences for Opdatér katalog: what is wrong in a cell and what to do, what is asked first, and what was done.
import type {
  CatalogueChanges,
  IndicatorProblem,
  IndicatorProblemCode,
  IndicatorProblemValues,
} from "../../../sheets/catalogue";
import { byLanguage, type Language } from "../../language";
import { indicatorsText } from "../../sheets/catalogue";
import { catalogueSectionsText, sectionHeading } from "../../sheets/catalogue-sections";
import { da } from "./da";
import { en } from "./en";
import type { Texts, Sentences } from "./texts";

export const updateCatalogueText = byLanguage<Texts>({ da, en });

/** So many names are told; the rest are counted. */
const NAMES_TOLD = 5;

/** What an update has changed, a sentence for each kind of change. */
export function changeSentences(changes: CatalogueChanges, language: Language): string[] {
  const texts = updateCatalogueText[language];
  const namesOf = (named: readonly { name: string }[]): string => {
    const told = named
      .slice(0, NAMES_TOLD)
      .map(({ name }) => name)
      .join(", ");
    return named.length > NAMES_TOLD ? texts.more(told, named.length - NAMES_TOLD) : told;
  };
  const indicators = (["added", "retired", "returned", "forgotten", "renamed", "edited"] as const).flatMap(
    (kind) => (changes[kind].length === 0 ? [] : [texts[kind](namesOf(changes[kind]))]),
  );
  const lists = Object.entries(changes.lists).flatMap(([section, { added, removed }]) => {
    const heading = catalogueSectionsText[language].sections[section as keyof typeof changes.lists];
    return [
      ...(added.length === 0 ? [] : [texts.listAdded(heading, namesOf(added))]),
      ...(removed.length === 0 ? [] : [texts.listRemoved(heading, namesOf(removed))]),
    ];
  });
  return [
    ...indicators,
    ...(changes.reordered ? [texts.reordered] : []),
    ...lists,
    ...(changes.exampleFigures === null
      ? []
      : [changes.exampleFigures ? texts.examplesMarked : texts.examplesRemoved]),
  ];
}

/** `Forvaltninger: »…« findes ikke …`, as it stands beside the row. */
export function cellProblemSentence(problem: IndicatorProblem, language: Language): string {
  const heading = headingOf(problem, language);
  const sentence = sentenceOf(problem, language);
  return heading === null ? sentence : `${heading}: ${sentence}`;
}

/** The same with the row it is in, for a list of problems. */
export function indicatorProblemSentence(problem: IndicatorProblem, language: Language): string {
  const texts = updateCatalogueText[language];
  const place = problem.row === null ? texts.table : texts.row(problem.row + 1, problem.entry?.name ?? null);
  const heading = headingOf(problem, language);
  const sentence = sentenceOf(problem, language);
  return heading === null ? `${place}: ${sentence}` : `${place}, ${heading}: ${sentence}`;
}

function sentenceOf<Code extends IndicatorProblemCode>(
  { code, values }: { code: Code; values: IndicatorProblemValues[Code] },
  language: Language,
): string {
  const sentences: Sentences = updateCatalogueText[language].problems;
  return sentences[code](values);
}

/** Above the cell; null where the row has only one cell to write in. */
function headingOf({ column, field }: IndicatorProblem, language: Language): string | null {
  if (field !== null) {
    return field.section === "about" ? null : sectionHeading(field.section, field.code, language);
  }
  return column === null ? null : indicatorsText[language].headings[column];
}
