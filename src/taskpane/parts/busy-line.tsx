// Says what is being done, once it lasts long enough to be noticed, and what came of it.
import { ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneText } from "../../text/pane/pane";
import type { PaneState } from "../state";
import { useStyles } from "../styles";

/** What is done sooner needs no words. */
export const BUSY_SHOWN_AFTER_MS = 500;
/** From here on the user should hear that nothing is wrong. */
const BUSY_SLOW_AFTER_MS = 15_000;

interface BusyLineProps {
  busy: PaneState["busy"];
  text: PaneText;
}

export function BusyLine({ busy, text }: BusyLineProps) {
  return busy === null ? null : <Wait key={busy.job} busy={busy} text={text} />;
}

function Wait({ busy, text }: { busy: NonNullable<PaneState["busy"]>; text: PaneText }) {
  const styles = useStyles();
  const shown = useElapsed(BUSY_SHOWN_AFTER_MS);
  const slow = useElapsed(BUSY_SLOW_AFTER_MS);
  if (!shown) return null;
  return (
    <div className={styles.tight}>
      <div className={styles.row}>
        <Spinner size="extra-tiny" aria-hidden />
        <span className={styles.text}>{text.busy[busy.words]}</span>
      </div>
      {busy.share !== null && <ProgressBar aria-label={text.busy[busy.words]} value={busy.share} />}
      {slow && <p className={styles.quiet}>{text.busy.slow}</p>}
    </div>
  );
}

function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return elapsed;
}
