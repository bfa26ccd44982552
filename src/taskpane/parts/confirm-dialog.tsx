// Asks before something is replaced that cannot be brought back.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PaneText } from "../../text/pane";
import type { PaneState } from "../state";
import { useStyles } from "../styles";
import { Notice } from "./notice";

interface ConfirmDialogProps {
  question: NonNullable<PaneState["question"]>;
  text: PaneText;
  onConfirm: () => void;
  onDecline: () => void;
}

export function ConfirmDialog({ question, text, onConfirm, onDecline }: ConfirmDialogProps) {
  const styles = useStyles();
  const { job, replaces } = question;
  const cancel = useRef<HTMLButtonElement>(null);
  // Nothing is replaced by a hasty Enter.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onDecline();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{job === "create" ? text.confirm.createTitle : text.confirm.computeTitle}</DialogTitle>
          <DialogContent className={styles.tight}>
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
            <p className={styles.text}>{text.confirm.cannotUndo}</p>
          </DialogContent>
          <DialogActions>
            <Button ref={cancel} onClick={onDecline}>
              {text.cancel}
            </Button>
            <Button appearance="primary" onClick={onConfirm}>
              {text.confirm.replace}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
