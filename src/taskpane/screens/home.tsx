// The first screen: what the open workbook is, and what one can do with it.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { compute } from "../jobs/compute";
import { offerCatalogues } from "../jobs/create";
import { offerHearing } from "../jobs/hearing";
import { offerNewRound } from "../jobs/round";
import { offerPublishing } from "../jobs/publish";
import { offerTables } from "../jobs/tables";
import { Heading } from "../parts/heading";
import { Notice } from "../parts/notice";
import { TextsButton } from "../parts/texts-button";
import { WorkbookCard } from "../parts/workbook-card";
import { useStyles } from "../styles";
import type { WorkbookInfo } from "../workbook-info";
import { Entry } from "./entry";
import { turnOf, type ScreenProps } from "./screen";

export function Home(props: ScreenProps) {
  const { workbook, failure } = props.state;
  // Nothing is known yet; where it could not be learnt, the failure above says why.
  if (workbook === null) return failure && <Page title={props.text.product} turn={0} />;
  if (workbook.trouble !== null) return <Trouble {...props} workbook={workbook} />;
  switch (workbook.kind) {
    case "empty":
      return <Empty {...props} />;
    case "foreign":
      return <Foreign {...props} />;
    case "entry":
      return <Entry {...props} workbook={workbook} />;
    case "barometer":
      return <BarometerWorkbook {...props} workbook={workbook} />;
    case "hearing":
      return <Answers {...props} workbook={workbook} words={props.text.hearing} />;
    case "follow-up":
      return (
        <Answers {...props} workbook={workbook} words={props.text.followUp}>
          <TextsButton {...props} />
        </Answers>
      );
  }
}

function Empty({ state, actions, text }: ScreenProps) {
  const styles = useStyles();
  return (
    <Page title={text.empty.title} turn={turnOf(state, "screen")}>
      <p className={styles.text}>{text.empty.intro}</p>
      <ol className={styles.steps} aria-label={text.empty.stepsLabel}>
        {text.empty.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button appearance="primary" size="large" onClick={() => actions.run(offerCatalogues)}>
        {text.empty.create}
      </Button>
      <GatherButton {...{ actions, text }} />
    </Page>
  );
}

function Foreign({ state, actions, text }: ScreenProps) {
  const styles = useStyles();
  return (
    <Page title={text.foreign.title} turn={turnOf(state, "screen")}>
      <p className={styles.text}>{text.foreign.intro}</p>
      <div className={styles.tight}>
        <Button onClick={() => actions.run(offerCatalogues)}>{text.foreign.create}</Button>
        <p className={styles.quiet}>{text.foreign.createHint}</p>
      </div>
    </Page>
  );
}

/** A form that is answered in its cells, or through what stands below. */
function Answers({
  text,
  state,
  workbook,
  words,
  children,
}: ScreenProps & {
  workbook: WorkbookInfo;
  words: { title: string; intro: string };
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Page title={words.title} turn={turnOf(state, "screen")}>
      <WorkbookCard workbook={workbook} text={text} />
      <p className={styles.text}>{words.intro}</p>
      {children}
    </Page>
  );
}

function BarometerWorkbook({ state, actions, text, workbook }: ScreenProps & { workbook: WorkbookInfo }) {
  const styles = useStyles();
  return (
    <Page title={text.barometer.title} turn={turnOf(state, "screen")}>
      <WorkbookCard workbook={workbook} text={text} />
      <p className={styles.text}>{text.barometer.intro}</p>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={state.busy !== null}
        onClick={() => actions.run(compute)}
      >
        {text.barometer.compute}
      </Button>
      {state.known.summary !== null && (
        <Button onClick={() => actions.show("results")}>{text.entry.seeResults}</Button>
      )}
      <GatherButton {...{ actions, text }} />
      <TextsButton {...{ state, actions, text }} />
      <Button disabledFocusable={state.busy !== null} onClick={() => actions.run(offerTables)}>
        {text.barometer.tables}
      </Button>
      <Button disabledFocusable={state.busy !== null} onClick={() => actions.run(offerPublishing)}>
        {text.barometer.publish}
      </Button>
      <Button onClick={() => actions.run(offerNewRound)}>{text.barometer.round}</Button>
      <Button onClick={() => actions.run(offerHearing)}>{text.barometer.hearing}</Button>
      <div>
        <Button
          appearance="transparent"
          size="small"
          className={styles.flush}
          onClick={() => actions.show("catalogue")}
        >
          {text.entry.catalogue}
        </Button>
      </div>
    </Page>
  );
}

function GatherButton({ actions, text }: Pick<ScreenProps, "actions" | "text">) {
  return <Button onClick={() => actions.show("gather")}>{text.gatherOpen}</Button>;
}

function Trouble({ state, text, workbook }: ScreenProps & { workbook: WorkbookInfo }) {
  const words = workbook.trouble === "newer-version" ? text.newerVersion : text.damaged;
  return (
    <Page title={words.title} turn={turnOf(state, "screen")}>
      <Notice tone="warning">
        <p>{words.advice}</p>
      </Notice>
    </Page>
  );
}

function Page({ title, turn, children }: { title: string; turn: number; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Heading level={1} turn={turn}>
        {title}
      </Heading>
      {children}
    </div>
  );
}
