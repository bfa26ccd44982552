// The tables of a file: which of them are read and why, and another choice.
import { Button, Checkbox } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { SeenTable } from "../../jobs/fill/foreign";
import type { Texts } from "../../text/pane/filling";
import { useStyles } from "../styles";

const TABLES_PER_PAGE = 20;

interface FillTablesProps {
  seen: readonly SeenTable[];
  lookedAt: number;
  /** By key: what has been chosen since the file was read, before it is read again. */
  chosen: Readonly<Record<string, boolean>>;
  text: Texts;
  onChoose: (tables: Record<string, boolean>) => void;
}

export function FillTables({ seen, lookedAt, chosen, text, onChoose }: FillTablesProps) {
  const styles = useStyles();
  const label = useId();
  const [limit, setLimit] = useState(TABLES_PER_PAGE);
  if (seen.length === 0 || (lookedAt === 0 && seen.length === 1)) return null;
  const isRead = (table: SeenTable) =>
    chosen[table.key] ?? (table.state !== "hidden" && table.state !== "left-out");
  const placeOf = ({ sheet, place, line }: SeenTable) => text.tablePlace(sheet, place, line);
  const onlyOne = seen.length === 1 && seen.every(isRead);
  return (
    <div className={styles.tight}>
      <p className={styles.text}>{text.looked(lookedAt, seen.length)}</p>
      {!onlyOne && (
        <p id={label} className={styles.text}>
          {text.tables}
        </p>
      )}
      <ul className={styles.plainList} aria-labelledby={onlyOne ? undefined : label}>
        {seen.slice(0, limit).map((table) => (
          <li key={table.key}>
            {onlyOne ? (
              <p className={styles.text}>{placeOf(table)}</p>
            ) : (
              <Checkbox
                label={placeOf(table)}
                aria-describedby={`${label}${table.key}`}
                checked={isRead(table)}
                onChange={(_, { checked }) => onChoose({ [table.key]: checked === true })}
              />
            )}
            <div className={onlyOne ? undefined : styles.under}>
              <p id={`${label}${table.key}`} className={styles.quiet}>
                {text.because[table.state](table.figures, table.inForm)}
              </p>
              {seen.length > 1 && !(isRead(table) && seen.filter(isRead).length === 1) && (
                <Button
                  size="small"
                  aria-label={text.onlyTable(placeOf(table))}
                  onClick={() =>
                    onChoose(Object.fromEntries(seen.map(({ key }) => [key, key === table.key])))
                  }
                >
                  {text.onlyThis}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {seen.length > limit && (
        <div>
          <Button size="small" onClick={() => setLimit(limit + TABLES_PER_PAGE)}>
            {text.more(Math.min(TABLES_PER_PAGE, seen.length - limit))}
          </Button>
        </div>
      )}
    </div>
  );
}
