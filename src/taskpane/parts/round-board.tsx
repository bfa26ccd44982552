// How far the round has come: a line for each department, and the reminder to whoever is late.
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Texts } from "../../text/pane/results";
import type { ShownBoard, ShownDelivery } from "../shown-board";
import { useStyles } from "../styles";
import { useCopied } from "../use-copied";

const useBoardStyles = makeStyles({
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function RoundBoard({ board, text }: { board: ShownBoard; text: Texts["board"] }) {
  const styles = useStyles();
  const own = useBoardStyles();
  const heading = useId();
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {board.title}
      </h2>
      <p className={styles.text}>{board.counts}</p>
      <p className={mergeClasses(styles.text, board.isOver && own.over)}>{board.deadline}</p>
      {board.explainBy !== null && (
        <p className={mergeClasses(styles.text, board.explainBy.isOver && own.over)}>
          {board.explainBy.words}
        </p>
      )}
      <ul className={mergeClasses(styles.plainList, styles.tight)} aria-labelledby={heading}>
        {board.lines.map((line) => (
          <Delivery key={line.department} line={line} text={text} />
        ))}
      </ul>
    </section>
  );
}

function Delivery({ line, text }: { line: ShownDelivery; text: Texts["board"] }) {
  const styles = useStyles();
  const own = useBoardStyles();
  const { delivery } = line;
  return (
    <li className={mergeClasses(styles.card, styles.tight)}>
      <h3 className={styles.section}>{line.name}</h3>
      <p className={mergeClasses(styles.text, line.state === "late" && own.over)}>{line.stateWord}</p>
      {delivery !== null && (
        <p className={styles.quiet}>
          {[
            delivery.ready === null ? text.notReady : text.ready(delivery.ready),
            ...(delivery.approved === null ? [] : [text.approved(delivery.approved)]),
            text.errors(delivery.errors),
            text.open(delivery.open),
          ].join(" · ")}
        </p>
      )}
      {line.texts !== null &&
        (line.texts.missing.length === 0 ? (
          <p className={styles.quiet}>{line.texts.all}</p>
        ) : (
          <div className={styles.tight}>
            <p className={styles.quiet}>{text.textsMissing(line.texts.missing.length)}</p>
            <ul className={styles.steps}>
              {line.texts.missing.map((missing) => (
                <li key={missing}>{missing}</li>
              ))}
            </ul>
          </div>
        ))}
      {line.reminder !== null && <Reminder name={line.name} reminder={line.reminder} text={text} />}
    </li>
  );
}

function Reminder({ name, reminder, text }: { name: string; reminder: string; text: Texts["board"] }) {
  const styles = useStyles();
  const { copied, copy } = useCopied(reminder);
  return (
    <>
      <div>
        <Button size="small" icon={<Copy16Regular />} aria-label={text.copyFor(name)} onClick={copy}>
          {text.copy}
        </Button>
      </div>
      <p role="status" className={styles.quiet}>
        {copied === true && text.copied}
        {copied === false && text.copyRefused}
      </p>
      {copied === false && (
        <Field label={text.textLabel(name)} className={styles.choice}>
          <Textarea readOnly rows={6} value={reminder} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  );
}
