// An entry workbook: which one it is, how far it is, its check and its findings.
import { Button, Switch } from "@fluentui/react-components";
import { FindingList } from "../parts/finding-list";
import { Heading } from "../parts/heading";
import { Notice } from "../parts/notice";
import { ReadySection } from "../parts/ready-section";
import { WorkbookCard } from "../parts/workbook-card";
import { countOf } from "../finding-groups";
import type { CheckResult, WorkbookInfo } from "../services";
import { useStyles } from "../styles";
import { turnOf, type ScreenProps } from "./screen";

export function Entry({
  state,
  actions,
  text,
  services,
  workbook,
}: ScreenProps & { workbook: WorkbookInfo }) {
  const styles = useStyles();
  const busy = state.busy !== null;
  return (
    <div className={styles.stack}>
      <Heading level={1} turn={turnOf(state, "screen")}>
        {text.entry.title}
      </Heading>
      {state.news?.kind === "created" && (
        <Notice tone="success">
          <p>{text.create.created}</p>
        </Notice>
      )}
      <WorkbookCard workbook={workbook} text={text} showProgress />
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={actions.check}>
          {text.entry.check}
        </Button>
        <Button disabledFocusable={busy} onClick={actions.compute}>
          {text.entry.compute}
        </Button>
        {state.summary !== null && (
          <Button appearance="subtle" onClick={() => actions.show("results")}>
            {text.entry.seeResults}
          </Button>
        )}
      </div>
      {services.liveCheck !== undefined && (
        <Switch
          checked={state.live}
          label={text.entry.live}
          className={styles.flush}
          onChange={(_, { checked }) => actions.follow(checked)}
        />
      )}
      {state.checked !== null && <Checked result={state.checked} {...{ state, actions, text }} />}
      {services.markReady !== undefined && (
        <ReadySection {...{ state, actions, text }} canApprove={services.approve !== undefined} />
      )}
      <nav aria-label={text.entry.moreToDo} className={styles.row}>
        {services.previewFill !== undefined && (
          <Button appearance="transparent" size="small" onClick={() => actions.show("fill")}>
            {text.entry.fill}
          </Button>
        )}
        {services.updateCatalogue !== undefined && (
          <Button appearance="transparent" size="small" onClick={() => actions.show("catalogue")}>
            {text.entry.catalogue}
          </Button>
        )}
        <Button appearance="transparent" size="small" disabledFocusable={busy} onClick={actions.another}>
          {text.entry.another}
        </Button>
      </nav>
    </div>
  );
}

type CheckedProps = Pick<ScreenProps, "state" | "actions" | "text"> & { result: CheckResult };

function Checked({ result, state, actions, text }: CheckedProps) {
  const styles = useStyles();
  const errors = countOf(result.findings, "error");
  return (
    <div className={styles.stack}>
      <Heading level={2} turn={turnOf(state, "findings")}>
        {text.findings.title}
      </Heading>
      {state.checkStale && <Notice tone="warning" title={text.findings.stale} />}
      {result.findings.length === 0 ? (
        <Notice tone="success" title={text.findings.none}>
          <p>{text.findings.noneHint}</p>
        </Notice>
      ) : (
        <>
          <p className={styles.text}>{text.findings.counts(errors, result.findings.length - errors)}</p>
          <FindingList
            result={result}
            language={state.language}
            busy={state.busy !== null}
            onGoTo={actions.goTo}
            onFix={actions.fix}
          />
        </>
      )}
    </div>
  );
}
