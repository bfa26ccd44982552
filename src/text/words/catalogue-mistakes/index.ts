// Sentences about a catalogue file with mistakes: where, what is wrong, and what to do.
import type {
  CatalogueProblem,
  CatalogueProblemCode,
  CatalogueProblemPlace,
  CatalogueProblemValues,
} from "../../../barometer/catalogue-problem";
import { byLanguage, type Language } from "../../language";
import { catalogueKeyWord } from "../catalogue-keys";
import { da } from "./da";
import { en } from "./en";
import type { Sentences, Texts } from "./texts";

export { scaleInDanish, scaleInEnglish } from "./phrases";

export const catalogueText = byLanguage<Texts>({ da, en });

/** `Indikator nr. 4 »Stemmeprocent«, ønsket udvikling (desired): …` One line: where, what is wrong, what to do. */
export function catalogueProblemSentence<Code extends CatalogueProblemCode>(
  problem: CatalogueProblem<Code>,
  language: Language,
): string {
  const sentences: Sentences = catalogueText[language].problems;
  const { code, values } = problem as { code: Code; values: CatalogueProblemValues[Code] };
  return `${placeText(problem.place, language)}: ${sentences[code](values)}`;
}

function placeText({ list, number, id, name, key }: CatalogueProblemPlace, language: Language): string {
  const texts = catalogueText[language];
  const inside = key === "" ? "" : keyText(key, language);
  if (list === null || number === null) return inside === "" ? texts.file : `${texts.catalogue}, ${inside}`;
  const words: Readonly<Record<string, string>> = texts.entries;
  const entry = texts.number(Object.hasOwn(words, list) ? (words[list] ?? list) : list, number);
  const called = name ?? id;
  return [called === null ? entry : `${entry} ${texts.quote(called)}`, inside].filter(Boolean).join(", ");
}

function keyText(key: string, language: Language): string {
  const word = catalogueKeyWord(key, language);
  return word === key ? key : `${word} (${key})`;
}
