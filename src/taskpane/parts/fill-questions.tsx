// What a file says in words that nobody knows, each with what it may mean; and what the form remembers from other files.
import { Button, Field, Select } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { NUMBER_MEANINGS, WORD_MEANINGS, type Meant } from "../../jobs/fill/column-meanings";
import type { HeadingQuestion, NameQuestion, Questions } from "../../jobs/fill/foreign";
import type { Meanings } from "../../jobs/fill/name-meanings";
import type { HeadingMeaning, Mapping } from "../../sheets/workbook";
import type { Texts } from "../../text/pane/filling";
import {
  answerTo,
  isMeant,
  isNumbers,
  meaningOf,
  nameOptions,
  openCount,
  rememberedKeys,
  withHeading,
  withName,
  type Answer,
  type Option,
} from "../fill-answers";
import { useStyles } from "../styles";

const QUESTIONS_PER_PAGE = 20;

/** Neither is an id or a column. */
const NONE = "";
const SKIP = "?";

interface FillQuestionsProps {
  asked: Questions;
  mapping: Mapping;
  meanings: Meanings;
  text: Texts;
  onAnswer: (mapping: Mapping) => void;
}

export function FillQuestions(props: FillQuestionsProps) {
  const styles = useStyles();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [limit, setLimit] = useState(QUESTIONS_PER_PAGE);
  const { asked, mapping, meanings, text, onAnswer } = props;
  const headings = asked.headings.slice(0, limit);
  const names = asked.names.slice(0, Math.max(0, limit - headings.length));
  const left = asked.headings.length + asked.names.length - headings.length - names.length;
  const remembered = rememberedKeys(mapping, asked);
  const isAny = asked.headings.length + asked.names.length > 0;
  if (!isAny && remembered.headings.length + remembered.names.length === 0) return null;
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h3 id={heading} ref={title} tabIndex={-1} className={styles.section}>
        {isAny ? text.questions(openCount(asked, mapping)) : text.noQuestions}
      </h3>
      {isAny && <p className={styles.text}>{text.questionsHint}</p>}
      {headings.map((question) => (
        <HeadingField
          key={`h ${question.key}`}
          {...{ question, meanings, text }}
          answer={answerTo(mapping.headings, question.key)}
          onAnswer={(answer) => onAnswer(withHeading(mapping, question.key, answer))}
        />
      ))}
      {names.map((question) => (
        <NameField
          key={`n ${question.key}`}
          {...{ question, meanings, text }}
          answer={answerTo(mapping.names, question.key)}
          onAnswer={(answer) => onAnswer(withName(mapping, question.key, answer))}
        />
      ))}
      {left > 0 && (
        <div>
          <Button onClick={() => setLimit(limit + QUESTIONS_PER_PAGE)}>
            {text.more(Math.min(QUESTIONS_PER_PAGE, left))}
          </Button>
        </div>
      )}
      {asked.unlisted > 0 && <p className={styles.quiet}>{text.unlisted(asked.unlisted)}</p>}
      <Remembered
        {...{ mapping, meanings, text, remembered }}
        onForget={(next) => {
          onAnswer(next);
          // The button goes with the answer.
          title.current?.focus();
        }}
      />
    </section>
  );
}

interface FieldProps<Question, Meaning> {
  question: Question;
  answer: Answer<Meaning>;
  meanings: Meanings;
  text: Texts;
  onAnswer: (answer: Answer<Meaning>) => void;
}

function NameField({ question, answer, meanings, text, onAnswer }: FieldProps<NameQuestion, string>) {
  const styles = useStyles();
  const { indicators, groups, categories } = nameOptions(question, meanings);
  return (
    <Field label={text.askName(question.label)} hint={text.inLines(question.lines)} className={styles.choice}>
      <Select
        className={styles.choice}
        value={valueOf(answer)}
        onChange={(_, { value }) => onAnswer(value === NONE ? undefined : value === SKIP ? null : value)}
      >
        <option value={NONE}>{text.notAnswered}</option>
        <Options label={text.kinds.groups} options={groups} />
        <Options label={text.kinds.indicators} options={indicators} />
        <Options label={text.kinds.categories} options={categories} />
        <option value={SKIP}>{text.skip}</option>
      </Select>
    </Field>
  );
}

function HeadingField({
  question,
  answer,
  meanings,
  text,
  onAnswer,
}: FieldProps<HeadingQuestion, HeadingMeaning>) {
  const styles = useStyles();
  const { heading, samples, holds, onlyIndicator } = question;
  const said = (columns: readonly Meant[]) =>
    columns.map((value): Option => ({ value, label: text.meanings[value] }));
  const kinds = [
    <Options key="numbers" label={text.kinds.numbers} options={said(NUMBER_MEANINGS)} />,
    <Options key="words" label={text.kinds.words} options={said(WORD_MEANINGS)} />,
  ];
  const hint = samples.length > 0 ? text.samples(samples.join(" · ")) : undefined;
  const indicators = meanings.indicators.map(({ id, name }): Option => ({ value: id, label: name }));
  if (onlyIndicator) {
    const column = question.column ?? "value";
    return (
      <Field label={text.askIndicator(heading)} hint={hint} className={styles.choice}>
        <Select
          className={styles.choice}
          value={answer === null ? SKIP : (answer?.indicator ?? NONE)}
          onChange={(_, { value }) =>
            onAnswer(value === NONE ? undefined : value === SKIP ? null : { column, indicator: value })
          }
        >
          <option value={NONE}>{text.notAnswered}</option>
          <Options label={text.kinds.indicators} options={indicators} />
          <option value={SKIP}>{text.skip}</option>
        </Select>
      </Field>
    );
  }
  return (
    <>
      <Field label={text.askHeading(heading)} hint={hint} className={styles.choice}>
        <Select
          className={styles.choice}
          value={valueOf(answer && answer.column)}
          onChange={(_, { value }) =>
            onAnswer(isMeant(value) ? { column: value } : value === SKIP ? null : undefined)
          }
        >
          <option value={NONE}>{text.notAnswered}</option>
          {holds === "numbers" ? kinds : kinds.reverse()}
          <option value={SKIP}>{text.skip}</option>
        </Select>
      </Field>
      {answer && isNumbers(answer.column) && (
        <Field label={text.askIndicator(heading)} className={styles.choice}>
          <Select
            className={styles.choice}
            value={answer.indicator ?? NONE}
            onChange={(_, { value }) =>
              onAnswer({ column: answer.column, ...(value === NONE ? {} : { indicator: value }) })
            }
          >
            <option value={NONE}>{text.saidElsewhere}</option>
            <Options label={text.kinds.indicators} options={indicators} />
          </Select>
        </Field>
      )}
    </>
  );
}

function Options({ label, options }: { label: string; options: readonly Option[] }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </optgroup>
  );
}

function valueOf(answer: Answer<string>): string {
  return answer === undefined ? NONE : (answer ?? SKIP);
}

interface RememberedProps {
  mapping: Mapping;
  remembered: ReturnType<typeof rememberedKeys>;
  meanings: Meanings;
  text: Texts;
  onForget: (mapping: Mapping) => void;
}

function Remembered({ mapping, remembered, meanings, text, onForget }: RememberedProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(QUESTIONS_PER_PAGE);
  const headingWords = (key: string) => {
    const meaning = mapping.headings[key] ?? null;
    if (meaning === null) return null;
    const { column, indicator } = meaning;
    const what = isMeant(column) ? text.meanings[column] : column;
    return indicator === undefined ? what : text.ofIndicator(what, meaningOf(indicator, meanings));
  };
  const all = [
    ...remembered.headings.map((key) => ({
      key,
      meaning: headingWords(key),
      without: withHeading(mapping, key, undefined),
    })),
    ...remembered.names.map((key) => {
      const id = mapping.names[key] ?? null;
      const meaning = id === null ? null : meaningOf(id, meanings);
      return { key, meaning, without: withName(mapping, key, undefined) };
    }),
  ];
  if (all.length === 0) return null;
  return (
    <details>
      <summary className={styles.text}>{text.remembered(all.length)}</summary>
      <div className={styles.tight}>
        <p className={styles.quiet}>{text.rememberedHint}</p>
        <ul className={styles.plainList}>
          {all.slice(0, limit).map(({ key, meaning, without }, index) => (
            <li key={`${key} ${index}`} className={styles.spread}>
              <span className={styles.text}>{text.means(key, meaning)}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.forgetWord(key)}
                onClick={() => onForget(without)}
              >
                {text.forget}
              </Button>
            </li>
          ))}
        </ul>
        <div className={styles.row}>
          {all.length > limit && (
            <Button size="small" onClick={() => setLimit(limit + QUESTIONS_PER_PAGE)}>
              {text.more(Math.min(QUESTIONS_PER_PAGE, all.length - limit))}
            </Button>
          )}
          {all.length > 1 && (
            <Button size="small" onClick={() => onForget(withoutAll(mapping, remembered))}>
              {text.forgetAll}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

function withoutAll(mapping: Mapping, { headings, names }: ReturnType<typeof rememberedKeys>): Mapping {
  const less = headings.reduce((left, key) => withHeading(left, key, undefined), mapping);
  return names.reduce((left, key) => withName(left, key, undefined), less);
}
