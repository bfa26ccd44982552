// A line for each file that was chosen: how it stands, what it brings, and what is wrong with it.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneText } from "../../text/pane/pane";
import type { FileLine } from "../gather-view";
import type { Gathering } from "../jobs/gather";
import { useStyles } from "../styles";
import { Heading } from "./heading";
import { Notice } from "./notice";

/** Drawn at once without a stop. */
const LINES_SHOWN = 50;

/** The word says it; the shape lets the eye find it. */
const SIGNS: Readonly<Record<FileLine["state"], string>> = {
  refused: "✖",
  open: "◌",
  replaced: "↻",
  imported: "✔",
  unchanged: "=",
};

const useLineStyles = makeStyles({
  line: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

export function GatherFiles({
  gathering,
  text: { gather: text },
  turn,
}: {
  gathering: Gathering;
  text: PaneText;
  turn: number;
}) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const { view, stopped } = gathering;
  const lines = isWhole ? view.lines : view.lines.slice(0, LINES_SHOWN);
  return (
    <>
      <Heading level={2} turn={turn}>
        {text.filesTitle}
      </Heading>
      {stopped !== null && (
        <Notice tone="warning">
          <p>{text.stopped(stopped.read, stopped.all)}</p>
        </Notice>
      )}
      <p className={styles.text}>{text.counts(view.counts)}</p>
      <ul className={styles.plainList} aria-label={text.filesTitle}>
        {lines.map((line) => (
          <Line key={line.file} {...{ line, text }} />
        ))}
      </ul>
      {lines.length < view.lines.length && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {text.showAll(view.lines.length)}
          </Button>
        </div>
      )}
      {view.missing.length > 0 && <p className={styles.text}>{text.missing(view.missing.join(", "))}</p>}
      {view.extra.length > 0 && <p className={styles.text}>{text.extra(view.extra.join(", "))}</p>}
      {view.remembered.length > 0 && (
        <details>
          <summary className={styles.text}>{text.remembered(view.remembered.length)}</summary>
          <ul className={styles.steps}>
            {view.remembered.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ line, text }: { line: FileLine; text: PaneText["gather"] }) {
  const styles = useStyles();
  const lineStyles = useLineStyles();
  const { file, state, department, figures, errors, warnings, notes, problems } = line;
  const isRead = state !== "refused" && state !== "open";
  const more = errors + warnings - problems.length;
  return (
    <li className={lineStyles.line}>
      <div className={styles.text}>
        <span className={state === "refused" ? lineStyles.refused : undefined}>
          <span aria-hidden>{SIGNS[state]} </span>
          {text.states[state]}
        </span>
        {" · "}
        <strong>{department ?? file}</strong>
      </div>
      {department !== null && <div className={styles.quiet}>{file}</div>}
      {isRead && <div className={styles.quiet}>{text.brings(figures, errors, warnings)}</div>}
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      {problems.length > 0 && (
        <details>
          <summary className={styles.quiet}>
            {text.wrong(Math.max(problems.length, errors + warnings))}
          </summary>
          <ul className={styles.steps}>
            {problems.map(({ cell, sentence }, index) => (
              <li key={index}>{cell === null ? sentence : `${cell}: ${sentence}`}</li>
            ))}
          </ul>
          {more > 0 && <p className={styles.quiet}>{text.wrongMore(more)}</p>}
        </details>
      )}
    </li>
  );
}
