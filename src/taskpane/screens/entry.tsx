// An entry workbook: which one it is, how far it is, its check and its findings.
import { Button, Checkbox } from "@fluentui/react-components";
import { check } from "../jobs/check";
import { compute } from "../jobs/compute";
import { offerForm } from "../jobs/create";
import { fix, undoFix } from "../jobs/fix";
import { goToFinding } from "../jobs/go-to";
import { Folded } from "../parts/folded";
import { FindingList } from "../parts/finding-list";
import { Heading } from "../parts/heading";
import { Notice } from "../parts/notice";
import { ReadySection } from "../parts/ready-section";
import { TextsButton } from "../parts/texts-button";
import { WorkbookCard } from "../parts/workbook-card";
import { cellWords } from "../cell-words";
import type { CheckResult } from "../check-result";
import { countsSentence } from "../finding-groups";
import { useStyles } from "../styles";
import type { WorkbookInfo } from "../workbook-info";
import { turnOf, type ScreenProps } from "./screen";

export function Entry({
  state,
  actions,
  text,
  workbook,
}: Omit<ScreenProps, "services"> & { workbook: WorkbookInfo }) {
  const styles = useStyles();
  const { known } = state;
  const busy = state.busy !== null;
  return (
    <div className={styles.stack}>
      <Heading level={1} turn={turnOf(state, "screen")}>
        {text.entry.title}
      </Heading>
      {state.news?.kind === "created" && (
        <Notice tone="success">
          <p>{state.news.sentence[state.language]}</p>
        </Notice>
      )}
      <WorkbookCard workbook={workbook} text={text} showProgress />
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => actions.run(check)}>
          {text.entry.check}
        </Button>
        <Button onClick={() => actions.show("fill")}>{text.entry.fill}</Button>
        <TextsButton {...{ state, actions, text }} />
      </div>
      <Checkbox
        checked={state.live}
        label={text.entry.live}
        className={styles.flush}
        onChange={(_, { checked }) => actions.follow(checked === true)}
      />
      {known.checked !== null && <Checked result={known.checked} {...{ state, actions, text }} />}
      <ReadySection {...{ state, actions, text }} />
      <Secretariat {...{ state, actions, text }} />
    </div>
  );
}

/** What a department need not see: whoever gathers the figures computes, keeps the catalogue and begins the next round. */
function Secretariat({ state, actions, text }: Omit<ScreenProps, "services">) {
  const styles = useStyles();
  const busy = state.busy !== null;
  return (
    <Folded words={text.entry.secretariat} open={state.secretariat} onToggle={actions.showSecretariat}>
      <p className={styles.quiet}>{text.entry.secretariatHint}</p>
      <div className={styles.row}>
        <Button disabledFocusable={busy} onClick={() => actions.run(compute)}>
          {text.entry.compute}
        </Button>
        {state.known.summary !== null && (
          <Button appearance="subtle" onClick={() => actions.show("results")}>
            {text.entry.seeResults}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => actions.show("gather")}>
          {text.gatherOpen}
        </Button>
        <Button appearance="subtle" onClick={() => actions.show("catalogue")}>
          {text.entry.catalogue}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => actions.run(offerForm)}>
          {text.entry.another}
        </Button>
      </div>
    </Folded>
  );
}

type CheckedProps = Pick<ScreenProps, "state" | "actions" | "text"> & { result: CheckResult };

function Checked({ result, state, actions, text }: CheckedProps) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Heading level={2} turn={turnOf(state, "findings")}>
        {text.findings.title}
      </Heading>
      <CorrectedNotice {...{ state, actions, text }} />
      {state.known.checkStale && <Notice tone="warning" title={text.findings.stale} />}
      {result.findings.length === 0 ? (
        <Notice tone="success" title={text.findings.none}>
          <p>{text.findings.noneHint}</p>
        </Notice>
      ) : (
        <>
          <p className={styles.text}>{countsSentence(result, text)}</p>
          <FindingList
            result={result}
            language={state.language}
            busy={state.busy !== null}
            onGoTo={(finding) => actions.run(goToFinding, finding)}
            onFix={(finding) => actions.run(fix, [finding])}
            onFixAll={(findings) => actions.ask({ about: "fixes", findings }, fix, findings)}
          />
        </>
      )}
    </div>
  );
}

/** One click puts a single cell right, so that the way back stands here. */
function CorrectedNotice({ state, actions, text }: Omit<CheckedProps, "result">) {
  const { corrected } = state.known;
  if (corrected === null) return null;
  const { cell } = corrected;
  switch (corrected.state) {
    case "undone":
      return <Notice tone="success" title={text.findings.undone(cell)} />;
    case "not-undone":
      return <Notice tone="warning" title={text.findings.notUndone(cell)} />;
    case "done":
      return (
        <Notice
          tone="success"
          title={text.findings.corrected(cell)}
          actions={
            <Button
              size="small"
              disabledFocusable={state.busy !== null}
              aria-label={text.findings.undoLabel(cell)}
              onClick={() => actions.run(undoFix, corrected)}
            >
              {text.findings.undo}
            </Button>
          }
        >
          <p>
            {text.findings.becomes(
              cellWords(corrected.from, state.language),
              cellWords(corrected.to, state.language),
            )}
          </p>
        </Notice>
      );
  }
}
