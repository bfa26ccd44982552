// What a word of a file may mean, to choose from, and what has been answered: plain data for the pane's questions.
import { NUMBER_MEANINGS, WORD_MEANINGS, type Meant } from "../jobs/fill/column-meanings";
import type { FillChoice, HeadingQuestion, NameQuestion, Questions } from "../jobs/fill/foreign";
import type { Meanings } from "../jobs/fill/name-meanings";
import type { HeadingMeaning, Mapping } from "../sheets/workbook";

/** Undefined: not answered. Null: not to be read. */
export type Answer<Meaning> = Meaning | null | undefined;

export interface Option {
  value: string;
  label: string;
}

export interface NameOptions {
  indicators: Option[];
  groups: Option[];
  categories: Option[];
}

export function isMeant(value: string): value is Meant {
  return isNumbers(value) || WORD_MEANINGS.some((one) => one === value);
}

export function isNumbers(value: string): value is (typeof NUMBER_MEANINGS)[number] {
  return NUMBER_MEANINGS.some((one) => one === value);
}

export function nameOptions(
  { is, indicator }: Pick<NameQuestion, "is" | "indicator">,
  { indicators, groups, categories }: Meanings,
): NameOptions {
  const may = (kind: NonNullable<NameQuestion["is"]>) => is === null || is === kind;
  const named = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });
  const own = categories.filter((category) => category.indicator.id === indicator);
  const others = categories.map(({ id, name, indicator: of }): Option => ({
    value: id,
    label: `${name} (${of.name})`,
  }));
  return {
    indicators: may("indicator") ? indicators.map(named) : [],
    groups: may("group") ? groups.map(named) : [],
    categories: !may("category") ? [] : own.length > 0 ? own.map(named) : onlyOnce(others),
  };
}

/** What an id stands for; the id itself where the catalogue has no such thing any more. */
export function meaningOf(id: string, { indicators, groups, categories }: Meanings): string {
  return [...groups, ...indicators, ...categories].find((one) => one.id === id)?.name ?? id;
}

export function answerTo<Meaning>(
  answers: Readonly<Record<string, Meaning | null>>,
  key: string,
): Answer<Meaning> {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

export function withHeading(mapping: Mapping, key: string, answer: Answer<HeadingMeaning>): Mapping {
  return { ...mapping, headings: withAnswer(mapping.headings, key, answer) };
}

export function withName(mapping: Mapping, key: string, answer: Answer<string>): Mapping {
  return { ...mapping, names: withAnswer(mapping.names, key, answer) };
}

/** In the order in which they were first asked: what is answered keeps its place, so that the answer can be changed there. */
export function askedSoFar(before: Questions, now: Questions, mapping: Mapping): Questions {
  return {
    headings: inPlace(before.headings, now.headings, mapping.headings),
    names: inPlace(before.names, now.names, mapping.names),
    unlisted: now.unlisted,
  };
}

export function openCount({ headings, names, unlisted }: Questions, mapping: Mapping): number {
  const isOpen = (answers: object) => (question: HeadingQuestion | NameQuestion) =>
    !Object.hasOwn(answers, question.key);
  return (
    headings.filter(isOpen(mapping.headings)).length + names.filter(isOpen(mapping.names)).length + unlisted
  );
}

/** Keys that the form keeps and this file has not asked about. */
export function rememberedKeys(mapping: Mapping, asked: Questions): { headings: string[]; names: string[] } {
  const beside = (answers: object, questions: readonly { key: string }[]) => {
    const known = new Set(questions.map(({ key }) => key));
    return Object.keys(answers).filter((key) => !known.has(key));
  };
  return {
    headings: beside(mapping.headings, asked.headings),
    names: beside(mapping.names, asked.names),
  };
}

export function withTables(choice: FillChoice, tables: Readonly<Record<string, boolean>>): FillChoice {
  return { ...choice, tables: { ...choice.tables, ...tables } };
}

function withAnswer<Meaning>(
  answers: Readonly<Record<string, Meaning | null>>,
  key: string,
  answer: Answer<Meaning>,
): Record<string, Meaning | null> {
  const others = Object.fromEntries(Object.entries(answers).filter(([one]) => one !== key));
  return answer === undefined ? others : { ...others, [key]: answer };
}

function inPlace<Question extends { key: string }>(
  before: readonly Question[],
  now: readonly Question[],
  answers: object,
): Question[] {
  const asked = new Map(now.map((question) => [question.key, question]));
  const kept = before.flatMap((question) => {
    const again = asked.get(question.key);
    return again !== undefined ? [again] : Object.hasOwn(answers, question.key) ? [question] : [];
  });
  const known = new Set(kept.map(({ key }) => key));
  return [...kept, ...now.filter(({ key }) => !known.has(key))];
}

/** Several indicators may be split by the same ids: one choice counts for all of them. */
function onlyOnce(options: readonly Option[]): Option[] {
  return [...new Map([...options].reverse().map((option) => [option.value, option])).values()].reverse();
}
