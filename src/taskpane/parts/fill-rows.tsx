// The cells that a file would change, under what would become of them; what is overwritten or erased is ticked here.
import { Button, Checkbox } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FillRow, FillState } from "../../jobs/fill/fill-preview";
import type { Language } from "../../text/language";
import { fillingText } from "../../text/pane/filling";
import { cellWords } from "../cell-words";
import { useStyles } from "../styles";

const ROWS_PER_PAGE = 100;

interface FillRowsProps {
  state: FillState;
  rows: readonly FillRow[];
  language: Language;
  chosen: ReadonlySet<string>;
  onChoose: (cells: readonly string[], wanted: boolean) => void;
}

export function FillRows({ state, rows, language, chosen, onChoose }: FillRowsProps) {
  const styles = useStyles();
  const text = fillingText[language];
  const heading = useId();
  const [limit, setLimit] = useState(ROWS_PER_PAGE);
  if (rows.length === 0) return null;
  const hasCell = state !== "no-row" && state !== "unknown";
  return (
    <section aria-labelledby={heading} className={styles.tight}>
      <h3 id={heading} className={styles.section}>
        {text.stateCount(text.states[state], rows.length)}
      </h3>
      {state === "erases" && <p className={styles.text}>{text.erasesHint}</p>}
      <table className={styles.table} aria-labelledby={heading}>
        <thead>
          <tr>
            {hasCell && <th scope="col">{text.cell}</th>}
            <th scope="col">{text.figure}</th>
            <th scope="col">{hasCell ? text.becomes : text.inFile}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row, index) => (
            <tr key={`${row.cell ?? ""} ${index}`}>
              {hasCell && (
                <th scope="row">
                  <Cell row={row} {...{ language, chosen, onChoose }} />
                </th>
              )}
              <td>{row.name}</td>
              <td>
                {hasCell || row.next !== null ? cellWords(row.next, language) : "–"}
                {(state === "differs" || state === "erases") && (
                  <div className={styles.quiet}>{text.now(cellWords(row.now, language))}</div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + ROWS_PER_PAGE)}>
            {text.more(Math.min(ROWS_PER_PAGE, rows.length - limit))}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The cell's address, with a tick where it takes one; cells that belong together have one between them. */
function Cell({
  row: { cell, name, state, together },
  language,
  chosen,
  onChoose,
}: { row: FillRow } & Pick<FillRowsProps, "language" | "chosen" | "onChoose">) {
  const text = fillingText[language];
  if (cell === null) return null;
  const cells = state === "erases" ? together : state === "differs" ? [cell] : undefined;
  if (cells?.[0] !== cell) return cell;
  return (
    <Checkbox
      label={cell}
      aria-label={state === "erases" ? text.erase(cells.join(", "), name) : text.overwrite(cell, name)}
      checked={cells.every((one) => chosen.has(one))}
      onChange={(_, { checked }) => onChoose(cells, checked === true)}
    />
  );
}
