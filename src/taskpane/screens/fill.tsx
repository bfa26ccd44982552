// Filling from a file: choose, drop or paste it, see what goes where, say what may be overwritten, and only then write.
import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { FillRow, FillState } from "../../jobs/fill/fill-preview";
import type { FillChoice } from "../../jobs/fill/foreign";
import type { Language } from "../../text/language";
import { fillingText, type Texts as FillingTexts } from "../../text/pane/filling";
import { withTables } from "../fill-answers";
import { check } from "../jobs/check";
import { fillCells, readAgain, readFile, readPasted, type ShownFill } from "../jobs/fill";
import { DropZone } from "../parts/drop-zone";
import { FileButton } from "../parts/file-button";
import { FillQuestions } from "../parts/fill-questions";
import { FillRows } from "../parts/fill-rows";
import { FillTables } from "../parts/fill-tables";
import { Heading } from "../parts/heading";
import { Notice } from "../parts/notice";
import { ProblemList } from "../parts/problem-list";
import { ScreenPage } from "../parts/screen-page";
import { useStyles } from "../styles";
import { turnOf, type ScreenOf, type ScreenProps } from "./screen";

/** In the order of what the user must look at. */
const STATES: readonly FillState[] = ["erases", "differs", "new", "no-row", "unknown", "same"];
const NOTES_SHOWN = 100;
/** What the file dialog offers first; anything else chosen or dropped is named for what it is. */
const FILES = ".csv,.txt,.tsv,.xlsx,.xlsm,text/csv,text/plain";

export function Fill({ state, actions, text, shown }: ScreenOf<"fill">) {
  const { news, language } = state;
  const words = fillingText[language];
  const { fill } = shown;
  const busy = state.busy !== null;
  return (
    <ScreenPage {...{ state, actions, text }} title={words.title}>
      {news?.kind === "filled" && (
        <Notice
          tone={news.outcome.left > 0 ? "warning" : "success"}
          actions={
            <Button size="small" disabledFocusable={busy} onClick={() => checkAtHome(actions)}>
              {words.checkNow}
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
            {words.previewTitle}
          </Heading>
          {/* Made anew for each file, so that no tick is left over from another. */}
          <Preview
            key={state.focus.turn}
            {...{ fill, language, busy }}
            onChoice={(choice) => actions.run(readAgain, fill, choice, language)}
            onApply={(overwrite) => actions.run(fillCells, fill.preview, overwrite)}
          />
        </>
      )}
    </ScreenPage>
  );
}

function checkAtHome({ show, run }: ScreenProps["actions"]): void {
  show("home");
  run(check);
}

function Source({ state, actions, text, shown }: Omit<ScreenOf<"fill">, "services">) {
  const words = fillingText[state.language];
  const styles = useStyles();
  const [pasted, setPasted] = useState("");
  const [nothing, setNothing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const busy = state.busy !== null;
  const file = (chosen: File | undefined) => {
    if (chosen !== undefined && !busy) actions.run(readFile, chosen, state.language);
  };
  return (
    <>
      <p className={styles.text}>{words.intro}</p>
      <DropZone onDrop={({ files }) => file(files[0])}>
        <FileButton
          words={words.choose}
          label={words.fileLabel}
          accept={FILES}
          busy={busy}
          onFiles={([first]) => file(first)}
        />
        <span className={styles.quiet}>{words.drop}</span>
      </DropZone>
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
          label={words.paste}
          hint={words.pasteHint}
          validationMessage={nothing ? words.nothingPasted : undefined}
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
            {words.show}
          </Button>
        </div>
      </form>
      <ProblemList
        title={text.failed["read-fill"]}
        problems={shown.problems}
        more={words.problemsMore}
        isAlert
      />
    </>
  );
}

interface PreviewProps {
  fill: ShownFill;
  language: Language;
  busy: boolean;
  onChoice: (choice: FillChoice) => void;
  onApply: (overwrite: string[]) => void;
}

function Preview({ fill, language, busy, onChoice, onApply }: PreviewProps) {
  const styles = useStyles();
  const text = fillingText[language];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { wanted, want } = useChoice(fill.choice, busy, onChoice);
  const { preview, asked, meanings, problems, notes } = fill;
  const { rows, seen, lookedAt } = preview;
  const mapping = wanted.mapping ?? preview.mapping;
  const differing = cellsOf(rows, "differs");
  const tickable = [...differing, ...cellsOf(rows, "erases")];
  // A tick is for what was shown: another answer may make it something else.
  const signed = new Map(rows.map((row) => [row.cell, tickOf(row)]));
  const chosen = new Set(tickable.filter((cell) => ticked.has(signed.get(cell) ?? "")));
  const chosenDiffering = differing.filter((cell) => chosen.has(cell)).length;
  const count = cellsOf(rows, "new").length + chosen.size;
  const choose = (cells: readonly string[], isWanted: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      for (const tick of cells.map((cell) => signed.get(cell) ?? "")) {
        if (isWanted) next.add(tick);
        else next.delete(tick);
      }
      return next;
    });
  const hasAnswers = preview.answered;
  return (
    <>
      <FillTables
        {...{ seen, lookedAt, text }}
        chosen={wanted.tables ?? {}}
        onChoose={(tables) => want(withTables(wanted, tables))}
      />
      <FillQuestions
        {...{ asked, mapping, meanings, text }}
        onAnswer={(answers) => want({ ...wanted, mapping: answers })}
      />
      <ProblemList title={text.problems(problems.length)} problems={problems} more={text.problemsMore} />
      <Notes {...{ notes, text }} />
      {differing.length > 0 && (
        <div className={styles.tight}>
          <p className={styles.text}>{text.overwriteHint}</p>
          <Checkbox
            label={text.overwriteAll(differing.length)}
            checked={chosenDiffering === 0 ? false : chosenDiffering === differing.length ? true : "mixed"}
            onChange={(_, { checked }) => choose(differing, checked === true)}
          />
        </div>
      )}
      {STATES.map((state) => (
        <FillRows
          key={state}
          {...{ state, language, chosen }}
          rows={rows.filter((row) => row.state === state)}
          onChoose={choose}
        />
      ))}
      {hasAnswers && count > 0 && <p className={styles.quiet}>{text.keptOnFill}</p>}
      {count === 0 && tickable.length === 0 && <p className={styles.text}>{text.nothing}</p>}
      {(hasAnswers || count > 0 || tickable.length > 0) && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={busy || wanted !== fill.choice || (count === 0 && !hasAnswers)}
            onClick={() => onApply([...chosen])}
          >
            {count === 0 && hasAnswers ? text.keep : text.apply(count)}
          </Button>
        </div>
      )}
    </>
  );
}

function Notes({ notes, text }: { notes: readonly string[]; text: FillingTexts }) {
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <details>
      <summary className={styles.quiet}>{text.notes(notes.length)}</summary>
      <ul className={styles.steps}>
        {notes.slice(0, NOTES_SHOWN).map((note, index) => (
          <li key={index}>{note}</li>
        ))}
      </ul>
      {notes.length > NOTES_SHOWN && (
        <p className={styles.text}>{text.problemsMore(notes.length - NOTES_SHOWN)}</p>
      )}
    </details>
  );
}

/** What is chosen is shown at once; the file is read with it as soon as nothing else is at work, the last choice once. */
function useChoice(shown: FillChoice, busy: boolean, onChoice: (choice: FillChoice) => void) {
  const [wanted, want] = useState(shown);
  const tried = useRef(shown);
  useEffect(() => {
    if (busy || wanted === shown || tried.current === wanted) return;
    tried.current = wanted;
    onChoice(wanted);
  }, [busy, wanted, shown, onChoice]);
  return { wanted, want };
}

function tickOf({ cell, now, next }: FillRow): string {
  return JSON.stringify([cell, now, next]);
}

function cellsOf(rows: readonly FillRow[], state: FillState): string[] {
  return rows.flatMap((row) => (row.state === state && row.cell !== null ? [row.cell] : []));
}
