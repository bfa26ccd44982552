// Meld klar: whether the department has finished, who says so, and what is in the way.
import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { findingSentence } from "../../text/words/checks";
import type { ReadyState } from "../../jobs/form/ready";
import { formatDate } from "../../text/said/dates";
import type { Language } from "../../text/language";
import type { PaneText } from "../../text/pane/pane";
import { countOf } from "../finding-groups";
import { turnOf, type ScreenProps } from "../screens/screen";
import { goToFinding } from "../jobs/go-to";
import { approve, markReady } from "../jobs/ready";
import { useStyles } from "../styles";
import { Heading } from "./heading";
import { Notice } from "./notice";

/** All of them stand in the list of findings; here the first few are enough to begin with. */
const WARNINGS_SHOWN = 10;

export function ReadySection({ state, actions, text }: Omit<ScreenProps, "services">) {
  const styles = useStyles();
  const heading = useId();
  const [who, setWho] = useState("");
  const busy = state.busy !== null;
  const { readiness } = state.known;
  const isApproved = readiness?.state === "ready" && readiness.approved !== undefined;
  const isNews = state.news?.kind === "ready" || state.news?.kind === "approved";
  return (
    <section aria-labelledby={heading} className={styles.tight}>
      <Heading level={2} id={heading} turn={turnOf(state, "ready")}>
        {text.ready.title}
      </Heading>
      {isNews ? (
        <Notice
          tone="success"
          title={state.news?.kind === "approved" ? text.ready.approvedDone : text.ready.done}
        >
          {readiness !== null && <p>{stateWords(readiness, text, state.language)}</p>}
          {readiness !== null && <p>{nextWords(readiness, text, state.language)}</p>}
        </Notice>
      ) : (
        <Standing readiness={readiness} text={text} language={state.language} />
      )}
      <InTheWay
        {...{ state, actions, text }}
        onConfirm={
          who.trim() === "" ? null : () => actions.run(markReady, { who: who.trim(), confirmed: true })
        }
      />
      {readiness?.state === "ready" && !isApproved && (
        <Signing
          words={{ ...text.ready, who: text.ready.approver, whoHint: text.ready.approverHint }}
          submit={text.ready.approve}
          busy={busy}
          onSign={(name) => actions.run(approve, name)}
        />
      )}
      {/* What is approved has been reported; an edit takes both away, and it can be reported anew. */}
      {!isApproved && (
        <Signing
          words={text.ready}
          submit={text.ready.submit}
          busy={busy}
          onName={setWho}
          onSign={(name) => actions.run(markReady, { who: name, confirmed: false })}
        />
      )}
    </section>
  );
}

interface SigningProps {
  words: Pick<PaneText["ready"], "who" | "whoHint" | "whoMissing">;
  submit: string;
  busy: boolean;
  onName?: (who: string) => void;
  onSign: (who: string) => void;
}

/** Whoever says something of the figures says who it is. */
function Signing({ words, submit, busy, onName, onSign }: SigningProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [who, setWho] = useState("");
  const [judged, setJudged] = useState(false);
  const isMissing = judged && who.trim() === "";
  return (
    <form
      noValidate
      className={styles.tight}
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (who.trim() === "") field.current?.focus();
        else if (!busy) onSign(who.trim());
      }}
    >
      <Field
        label={words.who}
        hint={words.whoHint}
        validationMessage={isMissing ? words.whoMissing : undefined}
        validationState={isMissing ? "error" : "none"}
      >
        <Input
          ref={field}
          value={who}
          autoComplete="name"
          onChange={(_, { value }) => {
            setWho(value);
            onName?.(value);
          }}
        />
      </Field>
      <div>
        <Button type="submit" disabledFocusable={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

interface StandingProps {
  readiness: ReadyState | null;
  text: PaneText;
  language: Language;
}

function Standing({ readiness, text, language }: StandingProps) {
  const styles = useStyles();
  if (readiness?.state === "ready") {
    return (
      <Notice tone="success" title={stateWords(readiness, text, language)}>
        <p>{nextWords(readiness, text, language)}</p>
      </Notice>
    );
  }
  if (readiness?.state === "changed") {
    return (
      <Notice tone="warning" title={stateWords(readiness, text, language)}>
        {readiness.unapproved !== undefined && (
          <p>
            {text.ready.unapproved(readiness.unapproved.who, formatDate(readiness.unapproved.when, language))}
          </p>
        )}
        <p>{text.ready.changedAdvice}</p>
      </Notice>
    );
  }
  return (
    <>
      <p className={styles.text}>
        <strong>{text.ready.notReady}</strong>
      </p>
      <p className={styles.quiet}>{text.ready.intro}</p>
    </>
  );
}

interface InTheWayProps extends Omit<ScreenProps, "services"> {
  /** Null while nobody is named. */
  onConfirm: (() => void) | null;
}

function InTheWay({ state, actions, text, onConfirm }: InTheWayProps) {
  const styles = useStyles();
  const { language } = state;
  const { notReady, checked } = state.known;
  const busy = state.busy !== null;
  if (notReady === null) return null;
  if (notReady.because === "personal-number")
    return <Notice tone="error" title={text.ready.personalNumber} />;
  if (notReady.because === "not-picked") return <Notice tone="error" title={text.ready.notPicked} />;
  if (notReady.because === "errors") {
    const findings = checked?.findings ?? [];
    const counts = state.workbook?.progress ?? { open: 0, errors: countOf(findings, "error") };
    const first = findings.find(({ severity, cell }) => severity === "error" && cell !== null);
    return (
      <Notice
        tone="error"
        title={text.ready.blocked(counts.errors, counts.open)}
        actions={
          first && (
            <Button size="small" disabledFocusable={busy} onClick={() => actions.run(goToFinding, first)}>
              {text.ready.firstError}
            </Button>
          )
        }
      >
        <p>{text.ready.blockedAdvice}</p>
      </Notice>
    );
  }
  const more = notReady.warnings.length - WARNINGS_SHOWN;
  // No row's remark can answer them, so that having seen them must do.
  const isBeyondRows = notReady.warnings.every(({ row }) => row === null);
  return (
    <Notice
      tone="warning"
      title={text.ready.unanswered(notReady.warnings.length)}
      actions={
        isBeyondRows &&
        onConfirm && (
          <Button size="small" disabledFocusable={busy} onClick={onConfirm}>
            {text.ready.anyway}
          </Button>
        )
      }
    >
      <p>{isBeyondRows ? text.ready.anywayAdvice : text.ready.unansweredAdvice}</p>
      <ul className={styles.steps}>
        {notReady.warnings.slice(0, WARNINGS_SHOWN).map((finding, index) => (
          <li key={index}>
            {findingSentence(finding, language)}{" "}
            {finding.cell !== null && (
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={`${text.findings.goTo}: ${finding.cell}`}
                onClick={() => actions.run(goToFinding, finding)}
              >
                {text.findings.cell(finding.cell)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{text.ready.unansweredMore(more)}</p>}
    </Notice>
  );
}

/** Also from a time with hours: the day is what people ask for. */
/** What to do with a workbook that is finished: its head approves, then it is saved and sent. */
function nextWords(readiness: ReadyState, text: PaneText, language: Language): string {
  if (readiness.state !== "ready") return "";
  const { contact = null, deadline = null } = readiness.next ?? {};
  const sent = text.ready.send(contact, deadline === null ? null : formatDate(deadline, language));
  return readiness.approved === undefined ? `${text.ready.thenApprove} ${sent}` : sent;
}

function stateWords(readiness: ReadyState, text: PaneText, language: Language): string {
  if (readiness.state === "not-ready") return text.ready.notReady;
  const { state, who, when, approved } = readiness;
  const said = text.ready[state](who, formatDate(when, language));
  return approved === undefined
    ? said
    : `${said}. ${text.ready.approved(approved.who, formatDate(approved.when, language))}`;
}
