// Asks before something is changed that the user should see first, or that cannot be brought back.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { LeftOut } from "../../jobs/results/compute";
import type { Replacement } from "../../jobs/form/template";
import type { Language } from "../../text/language";
import { paneText, type PaneText } from "../../text/pane/pane";
import type { CheckResult } from "../check-result";
import { MINUTE_MS, OTHERS_STAY_MS } from "../others";
import type { Question, QuestionWords } from "../state";
import { useStyles } from "../styles";
import { FixTable } from "./fix-table";
import { Notice } from "./notice";

interface ConfirmDialogProps {
  /** Null where nothing is asked. */
  question: Question | null;
  checked: CheckResult | null;
  language: Language;
  onConfirm: () => void;
  onDecline: () => void;
}

export function ConfirmDialog({ question, checked, language, onConfirm, onDecline }: ConfirmDialogProps) {
  const [hasAsked, setHasAsked] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  // Nothing is replaced by a hasty Enter. Here, outside the dialog, since its own choice of focus comes before.
  useEffect(() => {
    if (question !== null) cancel.current?.focus();
  }, [question]);
  if (question !== null && !hasAsked) setHasAsked(true);
  if (!hasAsked) return null;
  return (
    // Closed, not taken away: only a dialog that closes gives the pane behind it back to screen readers.
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onDecline();
      }}
    >
      {question === null ? (
        <></>
      ) : (
        <Asked {...{ question, checked, language, cancel, onConfirm, onDecline }} />
      )}
    </Dialog>
  );
}

interface AskedProps extends ConfirmDialogProps {
  question: Question;
  cancel: RefObject<HTMLButtonElement | null>;
}

function Asked({ question, checked, language, cancel, onConfirm, onDecline }: AskedProps) {
  const styles = useStyles();
  const text = paneText[language];
  return (
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{titleOf(question, text)}</DialogTitle>
        <DialogContent className={styles.tight}>
          {question.about === "fixes" ? (
            <FixTable findings={question.findings} standing={checked?.standing ?? {}} language={language} />
          ) : question.about === "words" ? (
            <InWords question={question} />
          ) : question.about === "others" ? (
            <p className={styles.text}>{text.confirm.others(OTHERS_STAY_MS / MINUTE_MS)}</p>
          ) : (
            <>
              {question.about === "results" && <LeftOutFigures leftOut={question.leftOut} text={text} />}
              {replacesSomething(question) && <Replaced replaces={question.replaces} text={text} />}
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button ref={cancel} onClick={onDecline}>
            {text.cancel}
          </Button>
          <Button appearance="primary" onClick={onConfirm}>
            {confirmWord(question, text)}
          </Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}

function titleOf(question: Question, text: PaneText): string {
  switch (question.about) {
    case "form":
      return text.confirm.createTitle;
    case "results":
      return replacesSomething(question) ? text.confirm.computeTitle : text.confirm.leftOutTitle;
    case "words":
      return question.title;
    case "others":
      return text.confirm.othersTitle;
    case "fixes":
      return text.findings.fixTitle(question.findings.length);
  }
}

function confirmWord(question: Question, text: PaneText): string {
  if (question.about === "fixes") return text.findings.fix;
  if (question.about === "words") return question.confirm;
  if (question.about === "others") return text.confirm.othersGoOn;
  return replacesSomething(question) ? text.confirm.replace : text.confirm.compute;
}

/** Results may be asked about for what they leave out alone. */
function replacesSomething(question: Extract<Question, { about: "form" | "results" }>): boolean {
  return question.about === "form" || question.replaces.sheets.length > 0;
}

function LeftOutFigures({ leftOut, text }: { leftOut: LeftOut; text: PaneText }) {
  const styles = useStyles();
  return (
    <>
      {leftOut.faulty > 0 && (
        <Notice tone="warning">
          <p>{text.confirm.faulty(leftOut.faulty)}</p>
        </Notice>
      )}
      {leftOut.unanswered > 0 && <p className={styles.text}>{text.confirm.unanswered(leftOut.unanswered)}</p>}
    </>
  );
}

function Replaced({ replaces, text }: { replaces: Replacement; text: PaneText }) {
  const styles = useStyles();
  return (
    <>
      {replaces.sheets.length > 0 && (
        <>
          <p className={styles.text}>{text.confirm.sheets(replaces.sheets.length)}</p>
          <ul className={styles.steps}>
            {replaces.sheets.map((sheet) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
        </>
      )}
      {replaces.figuresKept > 0 && (
        <p className={styles.text}>{text.confirm.figuresKept(replaces.figuresKept)}</p>
      )}
      {replaces.figuresLost > 0 && (
        <Notice tone="warning">
          <p>{text.confirm.figuresLost(replaces.figuresLost)}</p>
        </Notice>
      )}
      {replaces.columnsLost !== undefined && (
        <Notice tone="warning">
          <p>{text.confirm.columnsLost(replaces.columnsLost.join(", "))}</p>
        </Notice>
      )}
      {replaces.reshaped !== undefined && replaces.reshaped.length > 0 && (
        <Notice tone="warning">
          <p>{text.confirm.amongOurs(replaces.reshaped.join(", "))}</p>
        </Notice>
      )}
      {replaces.editsLost && (
        <Notice tone="warning">
          <p>{text.confirm.editsLost}</p>
        </Notice>
      )}
      {replaces.notesLost && <p className={styles.text}>{text.confirm.notesLost}</p>}
      <p className={styles.text}>{text.confirm.cannotUndo}</p>
    </>
  );
}

function InWords({ question }: { question: QuestionWords }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.steps}>
        {question.items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      <p className={styles.text}>{question.explanation}</p>
    </>
  );
}
