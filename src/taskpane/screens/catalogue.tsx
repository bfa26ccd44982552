// The workbook's catalogue: what was corrected on its sheet is taken in, and it is saved as a file of its own.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { sheetNames } from "../../text/sheets/names";
import { saveCatalogue, updateCatalogue } from "../jobs/catalogue";
import { goToCell, showSheet } from "../jobs/go-to";
import { Heading } from "../parts/heading";
import { Notice } from "../parts/notice";
import { ScreenPage } from "../parts/screen-page";
import { useStyles } from "../styles";
import { useCopied } from "../use-copied";
import { turnOf, type ScreenOf, type ScreenProps } from "./screen";

const PROBLEMS_SHOWN = 100;

export function CataloguePage({ state, actions, text, shown }: ScreenOf<"catalogue">) {
  const styles = useStyles();
  const { workbook, news, language } = state;
  const busy = state.busy !== null;
  return (
    <ScreenPage {...{ state, actions, text }} title={text.catalogue.title}>
      {workbook?.exampleFigures === true && <Notice tone="warning" title={text.exampleFigures} />}
      {news?.kind === "updated" && (
        <Notice tone="success">
          {news.sentences.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
        </Notice>
      )}
      <p className={styles.text}>{text.catalogue.intro}</p>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => actions.run(updateCatalogue, language)}
        >
          {text.catalogue.update}
        </Button>
        <Button disabledFocusable={busy} onClick={() => actions.run(showSheet, sheetNames.da.indicators)}>
          {text.catalogue.showSheet}
        </Button>
      </div>
      <Problems {...{ state, actions, text }} />
      <Save {...{ state, actions, text, shown }} />
    </ScreenPage>
  );
}

function Problems({ state, actions, text }: Omit<ScreenProps, "services">) {
  const styles = useStyles();
  const { problems, refusal } = state.known.catalogue;
  const busy = state.busy !== null;
  const count = problems.length + (refusal === null ? 0 : 1);
  if (count === 0) return null;
  return (
    <section className={styles.tight}>
      <Heading level={2} turn={turnOf(state, "catalogue")}>
        {text.catalogue.problems(count)}
      </Heading>
      <p className={styles.quiet}>{text.catalogue.problemsAdvice}</p>
      <ul className={styles.steps}>
        {refusal !== null && <li>{refusal}</li>}
        {problems.slice(0, PROBLEMS_SHOWN).map(({ sheet, cell, sentence }, index) => (
          <li key={index}>
            {sentence}{" "}
            {cell !== null && (
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={`${text.findings.goTo}: ${cell}`}
                onClick={() => actions.run(goToCell, { sheet, cell })}
              >
                {text.findings.cell(cell)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > PROBLEMS_SHOWN && (
        <p className={styles.text}>{text.create.fileProblemsMore(problems.length - PROBLEMS_SHOWN)}</p>
      )}
    </section>
  );
}

function Save({ state, actions, text, shown }: Omit<ScreenOf<"catalogue">, "services">) {
  const styles = useStyles();
  return (
    <section className={styles.tight}>
      <Heading level={2} turn={0}>
        {text.catalogue.saveTitle}
      </Heading>
      <p className={styles.text}>{text.catalogue.saveIntro}</p>
      <div>
        <Button disabledFocusable={state.busy !== null} onClick={() => actions.run(saveCatalogue)}>
          {text.catalogue.save}
        </Button>
      </div>
      {shown.file !== null && <Saved file={shown.file} text={text} />}
    </section>
  );
}

/** Excel on some machines lets no download through and says nothing: the text itself is always at hand. */
function Saved({ file, text }: { file: { name: string; text: string }; text: ScreenProps["text"] }) {
  const styles = useStyles();
  const { copied, copy } = useCopied(file.text);
  return (
    <Notice
      tone="info"
      title={text.catalogue.saved(file.name)}
      actions={
        <Button size="small" onClick={copy}>
          {text.catalogue.copy}
        </Button>
      }
    >
      <p>{text.catalogue.saveFallback}</p>
      <p role="status">
        {copied === true && text.catalogue.copied}
        {copied === false && text.catalogue.copyRefused}
      </p>
      {copied === false && (
        <Field label={text.catalogue.textLabel} className={styles.choice}>
          <Textarea readOnly rows={4} value={file.text} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </Notice>
  );
}
