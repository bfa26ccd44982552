// Which cells would get their certain right value: what stands there now, and what it becomes.
import type { Finding, RawCell } from "../../checks/types";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import { cellWords } from "../cell-words";
import { useStyles } from "../styles";

/** The rest is counted; nobody reads on, and the dialog must leave room for its buttons. */
const FIXES_SHOWN = 50;

interface FixTableProps {
  findings: readonly Finding[];
  standing: Readonly<Record<string, RawCell>>;
  language: Language;
}

export function FixTable({ findings, standing, language }: FixTableProps) {
  const styles = useStyles();
  const text = paneText[language].findings;
  const more = findings.length - FIXES_SHOWN;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.fixCell}</th>
            <th scope="col">{text.fixFrom}</th>
            <th scope="col">{text.fixTo}</th>
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, FIXES_SHOWN).map(({ cell, fix }, index) => (
            <tr key={`${cell ?? ""} ${index}`}>
              <th scope="row">{cell}</th>
              <td>{cellWords(cell === null ? null : (standing[cell] ?? null), language)}</td>
              <td>{cellWords(fix?.value ?? null, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.text}>{text.fixMore(more)}</p>}
    </>
  );
}
