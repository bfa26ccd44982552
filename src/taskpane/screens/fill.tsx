// Filling from a file: choose, drop or paste it, see what goes where, say what may be overwritten, and only then write.
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { FillRow, FillState } from "../../jobs/fill-preview";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import { cellWords } from "../cell-words";
import { check } from "../jobs/check";
import { fillCells, readFile, readPasted, type ShownFill } from "../jobs/fill";
import { BackButton } from "../parts/back-button";
import { FileButton } from "../parts/file-button";
import { Heading } from "../parts/heading";
import { Notice } from "../parts/notice";
import { ProblemList } from "../parts/problem-list";
import { useStyles } from "../styles";
import { turnOf, type ScreenOf, type ScreenProps } from "./screen";

/** In the order of what the user must look at. */
const STATES: readonly FillState[] = ["differs", "new", "no-row", "unknown", "same"];
const ROWS_PER_PAGE = 100;
/** What the file dialog offers first; anything else chosen or dropped is named for what it is. */
const FILES = ".csv,.txt,.tsv,.xlsx,.xlsm,text/csv,text/plain";

export function Fill({ state, actions, text, shown }: ScreenOf<"fill">) {
  const styles = useStyles();
  const { news, language } = state;
  const { fill } = shown;
  const busy = state.busy !== null;
  return (
    <div className={styles.stack}>
      <BackButton actions={actions} text={text} />
      <Heading level={1} turn={turnOf(state, "screen")}>
        {text.fill.title}
      </Heading>
      {news?.kind === "filled" && (
        <Notice
          tone={news.outcome.left > 0 ? "warning" : "success"}
          actions={
            <Button size="small" disabledFocusable={busy} onClick={() => checkAtHome(actions)}>
              {text.fill.checkNow}
            </Button>
          }
        >
          <p>{news.sentence[language]}</p>
        </Notice>
      )}
      <Source {...{ state, actions, text, shown }} />
      {fill !== null && (
        <>
          <Heading level={2} turn={turnOf(state, "fill")}>
            {text.fill.previewTitle}
          </Heading>
          {/* Made anew for each file, so that no tick is left over from another. */}
          <Preview
            key={state.focus.turn}
            {...{ fill, language, busy }}
            onApply={(overwrite) => actions.run(fillCells, fill.preview, overwrite)}
          />
        </>
      )}
    </div>
  );
}

function checkAtHome({ show, run }: ScreenProps["actions"]): void {
  show("home");
  run(check);
}

function Source({ state, actions, text, shown }: Omit<ScreenOf<"fill">, "services">) {
  const styles = useStyles();
  const fillStyles = useFillStyles();
  const [pasted, setPasted] = useState("");
  const [nothing, setNothing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const busy = state.busy !== null;
  const file = (chosen: File | undefined) => {
    if (chosen !== undefined && !busy) actions.run(readFile, chosen, state.language);
  };
  const { zone, over } = useDrop(file);
  return (
    <>
      <p className={styles.text}>{text.fill.intro}</p>
      <div ref={zone} className={mergeClasses(fillStyles.drop, over && fillStyles.over)}>
        <FileButton
          words={text.fill.choose}
          label={text.fill.fileLabel}
          accept={FILES}
          busy={busy}
          onFile={file}
        />
        <span className={styles.quiet}>{text.fill.drop}</span>
      </div>
      <form
        noValidate
        className={styles.tight}
        onSubmit={(event) => {
          event.preventDefault();
          setNothing(pasted.trim() === "");
          if (pasted.trim() === "") area.current?.focus();
          else if (!busy) actions.run(readPasted, pasted, state.language);
        }}
      >
        <Field
          label={text.fill.paste}
          hint={text.fill.pasteHint}
          validationMessage={nothing ? text.fill.nothingPasted : undefined}
          validationState={nothing ? "error" : "none"}
        >
          <Textarea
            ref={area}
            rows={3}
            resize="vertical"
            value={pasted}
            onChange={(_, { value }) => setPasted(value)}
          />
        </Field>
        <div>
          <Button type="submit" disabledFocusable={busy}>
            {text.fill.show}
          </Button>
        </div>
      </form>
      <ProblemList
        title={text.failed["read-fill"]}
        problems={shown.problems}
        more={text.fill.problemsMore}
        isAlert
      />
    </>
  );
}

/** For those with a mouse; the button beside it serves everybody. */
function useDrop(onFile: (file: File | undefined) => void) {
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = zone.current;
    if (element === null) return;
    const ending = new AbortController();
    const { signal } = ending;
    const enter = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFile(event.dataTransfer?.files[0]);
    };
    element.addEventListener("dragover", enter, { signal });
    element.addEventListener("dragleave", () => setOver(false), { signal });
    element.addEventListener("drop", drop, { signal });
    return () => ending.abort();
  }, [onFile]);
  return { zone, over };
}

interface PreviewProps {
  fill: ShownFill;
  language: Language;
  busy: boolean;
  onApply: (overwrite: string[]) => void;
}

function Preview({ fill, language, busy, onApply }: PreviewProps) {
  const styles = useStyles();
  const text = paneText[language].fill;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { preview, problems, notes } = fill;
  const { rows, sheets, tables, lookedAt } = preview;
  const differing = cellsOf(rows, "differs");
  const count = cellsOf(rows, "new").length + chosen.size;
  const choose = (cells: readonly string[], wanted: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const cell of cells) {
        if (wanted) next.add(cell);
        else next.delete(cell);
      }
      return next;
    });
  return (
    <>
      {sheets[0] !== undefined && (
        <p className={styles.text}>{text.fromSheets(sheets[0], sheets.length - 1)}</p>
      )}
      {(tables > 1 || lookedAt > 1) && <p className={styles.text}>{text.tablesFound(tables, lookedAt)}</p>}
      <ProblemList title={text.problems(problems.length)} problems={problems} more={text.problemsMore} />
      {notes.length > 0 && (
        <details>
          <summary className={styles.quiet}>{text.notes(notes.length)}</summary>
          <ul className={styles.steps}>
            {notes.map((note, index) => (
              <li key={index}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {differing.length > 0 && (
        <div className={styles.tight}>
          <p className={styles.text}>{text.overwriteHint}</p>
          <Checkbox
            label={text.overwriteAll(differing.length)}
            checked={chosen.size === 0 ? false : chosen.size === differing.length ? true : "mixed"}
            onChange={(_, { checked }) => choose(differing, checked === true)}
          />
        </div>
      )}
      {STATES.map((state) => (
        <Rows
          key={state}
          state={state}
          rows={rows.filter((row) => row.state === state)}
          language={language}
          chosen={chosen}
          onChoose={(cell, wanted) => choose([cell], wanted)}
        />
      ))}
      {count === 0 && differing.length === 0 ? (
        <p className={styles.text}>{text.nothing}</p>
      ) : (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={busy || count === 0}
            onClick={() => onApply([...chosen])}
          >
            {text.apply(count)}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowsProps {
  state: FillState;
  rows: readonly FillRow[];
  language: Language;
  chosen: ReadonlySet<string>;
  onChoose: (cell: string, wanted: boolean) => void;
}

function Rows({ state, rows, language, chosen, onChoose }: RowsProps) {
  const styles = useStyles();
  const text = paneText[language].fill;
  const heading = useId();
  const [limit, setLimit] = useState(ROWS_PER_PAGE);
  if (rows.length === 0) return null;
  const hasCell = state !== "no-row" && state !== "unknown";
  return (
    <section aria-labelledby={heading} className={styles.tight}>
      <h3 id={heading} className={styles.section}>
        {text.stateCount(text.states[state], rows.length)}
      </h3>
      <table className={styles.table} aria-labelledby={heading}>
        <thead>
          <tr>
            {hasCell && <th scope="col">{text.cell}</th>}
            <th scope="col">{text.figure}</th>
            <th scope="col">{hasCell ? text.becomes : text.inFile}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map(({ cell, name, now, next }, index) => (
            <tr key={`${cell ?? ""} ${index}`}>
              {hasCell && (
                <th scope="row">
                  {state === "differs" && cell !== null ? (
                    <Checkbox
                      label={cell}
                      aria-label={text.overwrite(cell, name)}
                      checked={chosen.has(cell)}
                      onChange={(_, { checked }) => onChoose(cell, checked === true)}
                    />
                  ) : (
                    cell
                  )}
                </th>
              )}
              <td>{name}</td>
              <td>
                {hasCell || next !== null ? cellWords(next, language) : "–"}
                {state === "differs" && (
                  <div className={styles.quiet}>{text.now(cellWords(now, language))}</div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button onClick={() => setLimit(limit + ROWS_PER_PAGE)}>
          {text.more(Math.min(ROWS_PER_PAGE, rows.length - limit))}
        </Button>
      )}
    </section>
  );
}

function cellsOf(rows: readonly FillRow[], state: FillState): string[] {
  return rows.flatMap((row) => (row.state === state && row.cell !== null ? [row.cell] : []));
}

const useFillStyles = makeStyles({
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
});
