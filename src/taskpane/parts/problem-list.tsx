// What is wrong with a file, said at once and read out; a file with everything wrong would otherwise fill the pane.
import { useEffect, useRef } from "react";
import { useStyles } from "../styles";
import { Notice } from "./notice";

const PROBLEMS_SHOWN = 20;

interface ProblemListProps {
  title: string;
  problems: readonly string[];
  more: (count: number) => string;
  /** The user's last act failed because of them: they take the focus. */
  isAlert?: boolean;
}

export function ProblemList({ title, problems, more, isAlert = false }: ProblemListProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAlert && problems.length > 0) box.current?.focus();
  }, [isAlert, problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role={isAlert ? "alert" : undefined}>
      <Notice tone={isAlert ? "error" : "warning"} title={title}>
        <ul className={styles.steps}>
          {problems.slice(0, PROBLEMS_SHOWN).map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
        {problems.length > PROBLEMS_SHOWN && <p>{more(problems.length - PROBLEMS_SHOWN)}</p>}
      </Notice>
    </div>
  );
}
