// Udgiv: what is handed over, what was wrong before, and the files themselves.
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { PublishedFile } from "../../jobs/results/edition-files";
import type { PublishOutcome } from "../../jobs/results/publish";
import { AGENDA_ITEM, REPORT } from "../../publish/paper/file-names";
import type { Language } from "../../text/language";
import { publishPaneText } from "../../text/pane/publish";
import { publishEdition } from "../jobs/publish";
import { MadeFiles } from "../parts/made-files";
import { Notice } from "../parts/notice";
import { OpenQuestions } from "../parts/open-questions";
import { ScreenPage } from "../parts/screen-page";
import { useStyles } from "../styles";
import { useCopied } from "../use-copied";
import type { ScreenOf } from "./screen";

/** Mending these often mends the others. */
const MOST_TOLD = 10;

export function Publish(props: ScreenOf<"publish">) {
  const styles = useStyles();
  const { state, actions, text, shown } = props;
  const words = publishPaneText[state.language];
  const [correction, setCorrection] = useState("");
  const [commentsBy, setCommentsBy] = useState("");
  const busy = state.busy !== null;
  return (
    <ScreenPage {...{ state, actions, text }} title={words.title}>
      {words.intro.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <form
        noValidate
        className={styles.tight}
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          actions.run(publishEdition, { correction: given(correction), commentsBy: given(commentsBy) });
        }}
      >
        {shown.last !== null && (
          <Field label={words.correction(shown.last)} hint={words.correctionHint}>
            <Input value={correction} autoComplete="off" onChange={(_, { value }) => setCorrection(value)} />
          </Field>
        )}
        <Field label={words.commentsBy} hint={words.commentsByHint}>
          <Input type="date" value={commentsBy} onChange={(_, { value }) => setCommentsBy(value)} />
        </Field>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {words.submit}
          </Button>
        </div>
      </form>
      {shown.outcome !== null && <Outcome {...props} outcome={shown.outcome} />}
    </ScreenPage>
  );
}

function given(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function Outcome({ outcome, ...props }: ScreenOf<"publish"> & { outcome: PublishOutcome }) {
  const words = publishPaneText[props.state.language];
  switch (outcome.outcome) {
    case "published":
      return (
        <div role="status">
          <Handed {...props} {...outcome} />
        </div>
      );
    case "undecided":
      return (
        <div role="alert">
          <Notice
            tone="error"
            title={words.undecided(outcome.figures.length)}
            actions={<OpenQuestions {...props} />}
          >
            <p>{words.undecidedAdvice}</p>
            <ul>
              {outcome.figures.slice(0, MOST_TOLD).map((figure) => (
                <li key={figure}>{figure}</li>
              ))}
            </ul>
            {outcome.figures.length > MOST_TOLD && <p>{words.more(outcome.figures.length - MOST_TOLD)}</p>}
          </Notice>
        </div>
      );
    case "refused":
      return (
        <div role="alert">
          <Notice tone="error" title={words.refused(outcome.obstacles.length)}>
            <p>{words.refusedAdvice}</p>
            <ul>
              {outcome.obstacles.slice(0, MOST_TOLD).map(({ kind, file, indicator, place }) => {
                const where = [file, indicator, place]
                  .filter((one) => one !== null && one !== "")
                  .join(" · ");
                return <li key={`${kind} ${where}`}>{words.obstacles[kind](where)}</li>;
              })}
            </ul>
            {outcome.obstacles.length > MOST_TOLD && (
              <p>{words.more(outcome.obstacles.length - MOST_TOLD)}</p>
            )}
          </Notice>
        </div>
      );
    case "not-a-barometer":
    case "nothing-to-publish":
    case "history-damaged": {
      const sentences = {
        "not-a-barometer": words.notHere,
        "nothing-to-publish": words.nothing,
        "history-damaged": words.historyDamaged,
      };
      return (
        <div role="alert">
          <Notice tone="warning">
            <p>{sentences[outcome.outcome]}</p>
          </Notice>
        </div>
      );
    }
  }
}

interface HandedProps extends ScreenOf<"publish"> {
  number: number;
  files: readonly PublishedFile[];
  table: { html: string; text: string };
  isNew: boolean;
}

function Handed({ state, actions, services, number, files, table, isNew }: HandedProps) {
  const styles = useStyles();
  const words = publishPaneText[state.language];
  const { copied, copy } = useCopied(table.text, table.html);
  return (
    <MadeFiles
      {...{ state, actions, services }}
      files={files.map(({ name, content, addressee }) => ({
        file: name,
        name: kindOf(name, addressee, state.language),
        bytes: content,
      }))}
      zip={words.zip(number)}
      words={{ ...words, made: () => words.done(number, isNew), open: () => words.openWorkbook }}
    >
      <p>{words.remembered}</p>
      <p>{words.copyIntro}</p>
      <div className={styles.row}>
        <Button size="small" onClick={copy}>
          {words.copy}
        </Button>
        <span role="status">
          {copied === true && words.copied}
          {copied === false && words.copyRefused}
        </span>
      </div>
      {copied === false && <Textarea readOnly rows={6} value={table.text} aria-label={words.copiedText} />}
    </MadeFiles>
  );
}

function kindOf(name: string, addressee: string | undefined, language: Language): string {
  const { kinds } = publishPaneText[language];
  if (addressee !== undefined) return kinds.letter(addressee);
  if (name === AGENDA_ITEM) return kinds.agenda;
  if (name === REPORT) return kinds.report;
  if (name.endsWith(".html")) return kinds.page;
  if (name.endsWith(".csv")) return kinds.figures;
  return name.endsWith(".json") ? kinds.description : kinds.workbook;
}
