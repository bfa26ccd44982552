// Before Excel has answered, and when it does not or cannot.
import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Heading } from "../parts/heading";
import { BUSY_SHOWN_AFTER_MS } from "../parts/busy-line";
import { useStyles } from "../styles";
import type { ScreenProps } from "./screen";

export function Waiting({ state, actions, text }: ScreenProps) {
  const styles = useStyles();
  if (state.office === "waiting") return <Connecting words={text.waiting.connecting} />;
  if (state.office === "no-answer") {
    return (
      <div className={styles.stack} role="alert">
        <Heading level={1} turn={0}>
          {text.waiting.noAnswerTitle}
        </Heading>
        <p className={styles.text}>{text.waiting.noAnswer}</p>
        <p className={styles.text}>{text.waiting.noAnswerAdvice}</p>
        <div>
          <Button appearance="primary" onClick={actions.reload}>
            {text.tryAgain}
          </Button>
        </div>
      </div>
    );
  }
  const tooOld = state.office === "too-old";
  return (
    <div className={styles.stack} role="alert">
      <Heading level={1} turn={0}>
        {tooOld ? text.waiting.tooOldTitle : text.waiting.noExcelTitle}
      </Heading>
      <p className={styles.text}>{tooOld ? text.waiting.tooOld : text.waiting.noExcel}</p>
    </div>
  );
}

/** Office mostly answers at once; a spinner that only flashes would be noise. */
function Connecting({ words }: { words: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), BUSY_SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return <div role="status">{shown && <Spinner label={words} labelPosition="below" />}</div>;
}
