// The pane: what went wrong on top, the screen, and below it what is being done, the version and the language.
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { errorText } from "../text/words/errors";
import { paneText, type PaneText } from "../text/pane/pane";
import { countOf } from "./finding-groups";
import { BusyLine } from "./parts/busy-line";
import { ConfirmDialog } from "./parts/confirm-dialog";
import { Notice } from "./parts/notice";
import { Create } from "./screens/create";
import { CataloguePage } from "./screens/catalogue";
import { Fill } from "./screens/fill";
import { nextLanguage } from "../text/language";
import { Home } from "./screens/home";
import { Results } from "./screens/results";
import type { ScreenProps } from "./screens/screen";
import { Waiting } from "./screens/waiting";
import type { PaneHost, PaneServices } from "./services";
import type { PaneState } from "./state";
import { usePageStyles, useStyles } from "./styles";
import { usePane, type PaneActions } from "./use-pane";

interface AppProps {
  services: PaneServices;
  host: PaneHost;
  version: string;
}

export function App({ services, host, version }: AppProps) {
  usePageStyles();
  const { state, actions } = usePane(services, host);
  const { language } = state;
  useEffect(() => {
    // For screen readers: the page says which language it speaks.
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={webLightTheme}>
      <Pane {...{ state, actions, services, version, text: paneText[language] }} />
    </FluentProvider>
  );
}

function Pane({ version, ...props }: ScreenProps & { version: string }) {
  const styles = useStyles();
  const { state, actions, text } = props;
  return (
    <div className={styles.pane}>
      <div className={styles.alerts}>
        {state.failure !== null && (
          <div role="alert">
            <Failure failure={state.failure} {...props} />
          </div>
        )}
      </div>
      {/* Made anew for each screen, so that it begins at its top. */}
      <main key={state.screen} className={styles.main}>
        {screenOf(props)}
      </main>
      <footer className={styles.footer}>
        <div role="status" aria-live="polite">
          <BusyLine busy={state.busy} text={text} />
          <span className={styles.hidden}>{newsSentence(state, text)}</span>
        </div>
        <div className={styles.spread}>
          <span className={styles.quiet}>
            {text.product} {version}
          </span>
          {state.office === "excel" && <FooterActions {...{ state, actions, text }} />}
        </div>
      </footer>
      <ConfirmDialog
        question={state.question}
        checked={state.checked}
        language={state.language}
        onConfirm={actions.confirm}
        onDecline={actions.decline}
      />
    </div>
  );
}

function screenOf(props: ScreenProps) {
  if (props.state.office !== "excel") return <Waiting {...props} />;
  switch (props.state.screen) {
    case "home":
      return <Home {...props} />;
    case "create":
      return <Create {...props} />;
    case "results":
      return <Results {...props} />;
    case "fill":
      return <Fill {...props} />;
    case "catalogue":
      return <CataloguePage {...props} />;
  }
}

interface FooterProps {
  state: PaneState;
  actions: PaneActions;
  text: PaneText;
}

function FooterActions({ state, actions, text }: FooterProps) {
  const styles = useStyles();
  const other = nextLanguage(state.language);
  return (
    <div className={styles.row}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowClockwise16Regular />}
        aria-label={text.lookAgain}
        title={text.lookAgain}
        disabledFocusable={state.busy !== null}
        onClick={actions.look}
      />
      <Button
        appearance="subtle"
        size="small"
        lang={other}
        title={text.switchLanguageHint}
        onClick={() => actions.chooseLanguage(other)}
      >
        {text.switchLanguage}
      </Button>
    </div>
  );
}

function Failure({
  failure,
  state,
  actions,
  text,
}: FooterProps & { failure: NonNullable<PaneState["failure"]> }) {
  const words = errorText[state.language][failure.problem];
  return (
    <Notice
      tone="error"
      title={words.title}
      actions={
        <>
          <Button size="small" onClick={actions.retry}>
            {text.tryAgain}
          </Button>
          <Button size="small" appearance="subtle" onClick={actions.dismiss}>
            {text.close}
          </Button>
        </>
      }
    >
      <p>{text.failed[failure.job]}</p>
      <p>{words.advice}</p>
    </Notice>
  );
}

/** What is said once it is done; most of it can also be seen on the screen. */
function newsSentence(state: PaneState, text: PaneText): string {
  const { news } = state;
  if (news === null) return "";
  switch (news.kind) {
    case "created":
      return text.create.created;
    case "checked":
      return countsSentence(state, text);
    case "fixed":
      return `${text.findings.fixed(news.fixed, news.left)} ${countsSentence(state, text)}`;
    case "ready":
      return text.ready.done;
    case "approved":
      return text.ready.approvedDone;
    case "filled":
      return text.fill.done(news.outcome.filled, news.outcome.left);
    case "updated":
      return news.sentences.join(" ");
    case "catalogue-saved":
      return text.catalogue.saved(news.name);
    case "computed":
      return text.results.computed;
    case "file-loaded":
      return text.create.fileLoaded(news.title);
    case "went-to":
      return text.findings.wentTo(news.cell);
  }
}

function countsSentence({ checked }: PaneState, text: PaneText): string {
  const findings = checked?.findings ?? [];
  const errors = countOf(findings, "error");
  return text.findings.counts(errors, findings.length - errors);
}
