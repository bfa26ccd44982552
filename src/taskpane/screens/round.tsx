// Ny runde: the round that is gathered now, its forms for the departments, and the one that comes next.
import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Catalogue } from "../../barometer/catalogue";
import type { Round } from "../../barometer/round";
import type { RoundOffer } from "../../jobs/round/new-round";
import { roundPaneText, type Texts } from "../../text/pane/round";
import { beginRound, makeForms } from "../jobs/round";
import { Folded } from "../parts/folded";
import { MadeFiles } from "../parts/made-files";
import { Notice } from "../parts/notice";
import { RoundBoard } from "../parts/round-board";
import { DetailFields, Due } from "../parts/round-fields";
import { ScreenPage } from "../parts/screen-page";
import { formLike, isComplete, roundOf, type TemplateForm } from "../round-form";
import { shownBoard } from "../shown-board";
import { useStyles } from "../styles";
import { periodSentence } from "./period-sentence";
import type { ScreenOf } from "./screen";

export function NewRound(props: ScreenOf<"round">) {
  const styles = useStyles();
  const { state, actions, text, shown } = props;
  const { offer, done, refusal } = shown;
  const words = roundPaneText[state.language];
  const current = offer?.current ?? null;
  // Before anything has come in, the forms are what one comes for; afterwards it is who is waited for.
  const isNew = offer?.board?.lines.every(({ state: stands }) => stands !== "delivered") === true;
  return (
    <ScreenPage {...{ state, actions, text }} title={words.title}>
      <div role="status">
        {done !== null && current !== null && (
          <Notice tone="success">
            <p>{words[done](current.title)}</p>
          </Notice>
        )}
      </div>
      {refusal === "earlier" && (
        <div role="alert">
          <Notice tone="error">
            <p>{words.earlier}</p>
          </Notice>
        </div>
      )}
      {offer === null || refusal === "not-here" ? (
        <Notice tone="warning">
          <p>{words.notHere}</p>
        </Notice>
      ) : (
        <>
          {isNew && current !== null && <Forms {...props} current={current} />}
          {offer.board === null ? (
            <p className={styles.text}>{words.noCurrent}</p>
          ) : (
            <RoundBoard
              board={shownBoard(offer.catalogue, offer.board, state.language)}
              text={text.results.board}
            />
          )}
          {!isNew && current !== null && <Forms {...props} current={current} />}
          {/* Made anew for each round, so that nothing is left over from the one before. */}
          <Rounds key={JSON.stringify(current)} {...props} offer={offer} />
        </>
      )}
    </ScreenPage>
  );
}

/** Which of the two is open is a choice. While somebody is waited for, the next round is not what one comes for. */
function Rounds(props: ScreenOf<"round"> & { offer: RoundOffer }) {
  const { state, offer } = props;
  const words = roundPaneText[state.language];
  const { current, next } = offer;
  const waits = offer.board?.lines.some(({ state: stands }) => stands === "late" || stands === "missing");
  const [open, setOpen] = useState<"next" | "current" | null>(waits === true ? null : "next");
  return (
    <>
      <Folded
        words={words.begin}
        open={open === "next"}
        onToggle={(isOpen) => setOpen(isOpen ? "next" : null)}
      >
        <RoundForm {...props} from={next} submit={words.beginSubmit} isNew />
      </Folded>
      {current !== null && (
        <Folded
          words={words.correct}
          open={open === "current"}
          onToggle={(isOpen) => setOpen(isOpen ? "current" : null)}
        >
          <RoundForm {...props} from={current} submit={words.correctSubmit} />
        </Folded>
      )}
    </>
  );
}

interface RoundFormProps extends ScreenOf<"round"> {
  offer: RoundOffer;
  from: Round | null;
  submit: string;
  /** Another round than the one that is gathered: its period can be chosen, and it is said what happens. */
  isNew?: true;
}

function RoundForm(props: RoundFormProps) {
  const { state, actions, text, services, offer, from, submit, isNew } = props;
  const styles = useStyles();
  const words = roundPaneText[state.language];
  const [form, setForm] = useState(() => formOf(offer.catalogue, from));
  const change = (part: Partial<TemplateForm>) => setForm((before) => ({ ...before, ...part }));
  const problem = form.judged ? periodSentence(form.period, services.isPeriod, text) : null;
  const busy = state.busy !== null;
  const isOver =
    form.details.deadline !== "" && form.details.deadline < new Date().toISOString().slice(0, 10);
  return (
    <form
      noValidate
      className={styles.tight}
      onSubmit={(event) => {
        event.preventDefault();
        const judged = { ...form, period: form.period.trim(), judged: true };
        setForm(judged);
        if (!busy && isComplete(judged, services.isPeriod))
          actions.run(beginRound, roundOf(judged), state.language);
      }}
    >
      {isNew && (
        <Field
          label={text.create.period}
          hint={text.create.periodHint}
          validationMessage={problem ?? undefined}
          validationState={problem === null ? "none" : "error"}
        >
          <Input
            value={form.period}
            autoComplete="off"
            onChange={(_, { value }) => change({ period: value })}
            onBlur={() => change({ judged: true })}
          />
        </Field>
      )}
      <DetailFields details={form.details} text={text} onChange={change} />
      {isOver && <p className={styles.quiet}>{words.deadlineOver}</p>}
      {offer.catalogue.indicators.length > 0 && (
        <Due indicators={offer.catalogue.indicators} form={form} text={text} onChange={change} />
      )}
      {isNew && <Consequences words={words} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

function Consequences({ words }: { words: Texts }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {words.whatHappens}
      </h2>
      <ul className={styles.steps}>
        {words.consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Forms({ state, actions, services, shown, current }: ScreenOf<"round"> & { current: Round }) {
  const styles = useStyles();
  const heading = useId();
  const busy = state.busy !== null;
  const words = roundPaneText[state.language].forms;
  const { forms, offer, refusal } = shown;
  const names = new Map(offer?.catalogue.departments.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? words.everyone : (names.get(id) ?? id));
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {words.title}
      </h2>
      <p className={styles.text}>{words.intro(current.title)}</p>
      <div>
        <Button disabledFocusable={busy} onClick={() => actions.run(makeForms)}>
          {words.make}
        </Button>
      </div>
      {refusal === "nothing" && (
        <Notice tone="warning">
          <p>{words.nothing}</p>
        </Notice>
      )}
      <div role="status">
        {forms !== null && (
          <MadeFiles
            {...{ state, actions, services, words }}
            files={forms.map(({ file, department, bytes }) => ({ file, name: nameOf(department), bytes }))}
            zip={words.zip(current.period.replaceAll("/", "_"))}
          />
        )}
      </div>
    </section>
  );
}

function formOf(catalogue: Catalogue, round: Round | null): TemplateForm {
  const from = round ?? { id: "", title: "", period: "" };
  const { form } = formLike({ catalogue, round: from, language: catalogue.language, department: null });
  return form;
}
