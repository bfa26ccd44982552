// What only a person can decide before files are imported: which of two figures counts, and whether a missing one stays.
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactNode } from "react";
import type { PaneText } from "../../text/pane/pane";
import type { Answer, ConflictQuestion, WithdrawalQuestion } from "../gather-view";
import type { Gathering } from "../jobs/gather";
import { useStyles } from "../styles";
import { Heading } from "./heading";

interface GatherDecisionsProps {
  gathering: Gathering;
  busy: boolean;
  text: PaneText;
  onImport: (answers: Answer[], who: string) => void;
}

/** What was chosen for a question, and why. */
interface Draft {
  answer?: Pick<Answer, "kind" | "department">;
  why?: string;
}

const useDecisionStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

/** Plain ones: Fluent's would be fetched by everybody before the first screen. */
function Choices({
  label,
  chosen,
  onChoose,
  choices,
}: {
  /** Id of what they are about. */
  label: string;
  chosen: number;
  onChoose: (index: number) => void;
  choices: readonly ReactNode[];
}) {
  const styles = useStyles();
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={label} className={styles.tight}>
      {choices.map((choice, index) => (
        <label key={index} className={styles.text}>
          <input type="radio" name={name} checked={index === chosen} onChange={() => onChoose(index)} />{" "}
          {choice}
        </label>
      ))}
    </div>
  );
}

export function GatherDecisions({
  gathering: { view },
  busy,
  text: { gather: text },
  onImport,
}: GatherDecisionsProps) {
  const styles = useStyles();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [who, setWho] = useState("");
  const [isNamed, setNamed] = useState(true);
  const name = useRef<HTMLInputElement>(null);
  const { conflicts, withdrawals, counts } = view;
  const questions = [...conflicts, ...withdrawals];
  const open = questions.filter(({ key }) => drafts.get(key)?.answer === undefined).length;
  const change = (key: string, draft: Draft) =>
    setDrafts((before) => new Map(before).set(key, { ...before.get(key), ...draft }));
  const press = () => {
    const lacksName = questions.length > 0 && who.trim() === "";
    setNamed(!lacksName);
    if (lacksName) {
      name.current?.focus();
      return;
    }
    const answers = questions.flatMap(({ key, figure }): Answer[] => {
      const { answer, why } = drafts.get(key) ?? {};
      return answer === undefined ? [] : [{ ...answer, ...figure, why: why?.trim() || null }];
    });
    onImport(answers, who.trim());
  };
  return (
    <>
      {conflicts.length > 0 && (
        <section className={styles.tight}>
          <Heading level={2} turn={0}>
            {text.conflicts(conflicts.length)}
          </Heading>
          <p className={styles.text}>{text.conflictHint}</p>
          {conflicts.map((conflict) => (
            <Conflict
              key={conflict.key}
              {...{ conflict, text }}
              draft={drafts.get(conflict.key) ?? {}}
              onChange={(draft) => change(conflict.key, draft)}
            />
          ))}
        </section>
      )}
      {([false, true] as const).map((isText) => {
        const asked = withdrawals.filter((one) => one.isText === isText);
        if (asked.length === 0) return null;
        const words = isText ? text.textWithdrawals : text;
        return (
          <section key={String(isText)} className={styles.tight}>
            <Heading level={2} turn={0}>
              {words.withdrawals(asked.length)}
            </Heading>
            <p className={styles.text}>{words.withdrawalHint}</p>
            {asked.map((withdrawal) => (
              <Withdrawn
                key={withdrawal.key}
                {...{ withdrawal, text }}
                draft={drafts.get(withdrawal.key) ?? {}}
                onChange={(draft) => change(withdrawal.key, draft)}
              />
            ))}
          </section>
        );
      })}
      {questions.length > 0 && (
        <Field
          label={text.who}
          validationMessage={isNamed ? undefined : text.whoMissing}
          validationState={isNamed ? "none" : "error"}
        >
          <Input ref={name} value={who} autoComplete="name" onChange={(_, { value }) => setWho(value)} />
        </Field>
      )}
      {counts.taken + questions.length === 0 ? (
        <p className={styles.text}>{text.nothing}</p>
      ) : (
        <div className={styles.tight}>
          <div>
            <Button appearance="primary" disabledFocusable={busy || open > 0} onClick={press}>
              {counts.taken === 0 ? text.saveDecisions(questions.length) : text.importFiles(counts.taken)}
            </Button>
          </div>
          {open > 0 && <p className={styles.quiet}>{text.decideFirst(open)}</p>}
        </div>
      )}
    </>
  );
}

interface QuestionProps {
  draft: Draft;
  text: PaneText["gather"];
  onChange: (draft: Draft) => void;
}

/** Side by side as far as the pane is wide: whose it is, what it says, and where it stands. */
function Conflict({
  conflict: { name, values },
  draft,
  text,
  onChange,
}: QuestionProps & { conflict: ConflictQuestion }) {
  const styles = useStyles();
  const own = useDecisionStyles();
  const label = useId();
  const chosen = values.findIndex(
    ({ department }) => draft.answer !== undefined && department === draft.answer.department,
  );
  return (
    <div className={own.question}>
      <strong id={label} className={styles.text}>
        {name}
      </strong>
      <Choices
        {...{ label, chosen }}
        choices={values.map((value) => (
          <Choice key={value.departmentName} {...value} />
        ))}
        onChoose={(index) =>
          onChange({ answer: { kind: "chosen", department: values[index]?.department ?? null } })
        }
      />
      <Why {...{ name, draft, text, onChange }} />
    </div>
  );
}

const KINDS = ["kept", "withdrawn"] as const;

function Withdrawn({
  withdrawal: { name, departmentName, department, said, place, newer, isText },
  draft,
  text,
  onChange,
}: QuestionProps & { withdrawal: WithdrawalQuestion }) {
  const styles = useStyles();
  const own = useDecisionStyles();
  const words = isText ? text.textWithdrawals : text;
  const label = useId();
  return (
    <div className={own.question}>
      <strong id={label} className={styles.text}>
        {name}
      </strong>
      <Choice {...{ departmentName, said, place }} />
      <p className={styles.text}>{words.withdrawnIn(newer)}</p>
      <Choices
        label={label}
        chosen={KINDS.findIndex((kind) => kind === draft.answer?.kind)}
        choices={[words.keep, words.takeOut]}
        onChoose={(index) => onChange({ answer: { kind: KINDS[index] ?? "kept", department } })}
      />
      <Why {...{ name, draft, text, onChange }} />
    </div>
  );
}

function Choice(value: { departmentName: string; said: string; place: string }) {
  const styles = useStyles();
  return (
    <span>
      {value.departmentName}: <strong>{value.said}</strong>
      <br />
      <span className={styles.quiet}>{value.place}</span>
    </span>
  );
}

function Why({ name, draft, text, onChange }: QuestionProps & { name: string }) {
  return (
    <Field label={text.why} size="small">
      <Input
        size="small"
        aria-label={text.whyOf(name)}
        value={draft.why ?? ""}
        onChange={(_, { value }) => onChange({ why: value })}
      />
    </Field>
  );
}
