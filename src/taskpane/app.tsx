// The pane: what went wrong on top, the screen, and below it what is being done, the version and the language.
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { errorText } from "../text/words/errors";
import { paneText, type PaneText } from "../text/pane/pane";
import { look } from "./jobs/look";
import { BusyLine } from "./parts/busy-line";
import { ConfirmDialog } from "./parts/confirm-dialog";
import { LateScreen } from "./parts/late-screen";
import { Notice } from "./parts/notice";
import { OpeningChoice } from "./parts/opening-choice";
import { Create } from "./screens/create";
import { nextLanguage } from "../text/language";
import { Home } from "./screens/home";
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
      <Pane {...{ state, actions, services, version, opening: host.opening, text: paneText[language] }} />
    </FluentProvider>
  );
}

interface PaneProps extends ScreenProps {
  version: string;
  opening: PaneHost["opening"];
}

export function Pane({ version, opening, ...props }: PaneProps) {
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
      <main key={state.shown.screen} className={styles.main}>
        {screenOf(props)}
      </main>
      <footer className={styles.footer}>
        <div role="status" aria-live="polite">
          <BusyLine busy={state.busy} text={text} />
          {/* What is said once it is done; most of it can also be seen on the screen. */}
          <span className={styles.hidden}>{state.news?.sentence[state.language]}</span>
        </div>
        {isOurs(state) && <OpeningChoice opening={opening} text={text} />}
        <div className={styles.spread}>
          <span className={styles.quiet}>
            {text.product} {version}
          </span>
          {state.office === "excel" && <FooterActions {...{ state, actions, text }} />}
        </div>
      </footer>
      <ConfirmDialog
        question={state.question}
        checked={state.known.checked}
        language={state.language}
        onConfirm={actions.confirm}
        onDecline={actions.decline}
      />
    </div>
  );
}

/** A workbook that the pane has something to do in. */
function isOurs({ office, workbook }: PaneState): boolean {
  return office === "excel" && (workbook?.kind === "entry" || workbook?.kind === "barometer");
}

function screenOf(props: ScreenProps) {
  if (props.state.office !== "excel") return <Waiting {...props} />;
  const { shown } = props.state;
  switch (shown.screen) {
    case "home":
      return <Home {...props} />;
    case "create":
      return <Create {...props} shown={shown} />;
    case "results":
      return (
        <LateScreen fetch={SCREENS.results} props={{ ...props, shown }} language={props.state.language} />
      );
    case "fill":
      return <LateScreen fetch={SCREENS.fill} props={{ ...props, shown }} language={props.state.language} />;
    case "gather":
      return (
        <LateScreen fetch={SCREENS.gather} props={{ ...props, shown }} language={props.state.language} />
      );
    case "round":
      return <LateScreen fetch={SCREENS.round} props={{ ...props, shown }} language={props.state.language} />;
    case "hearing":
      return (
        <LateScreen fetch={SCREENS.hearing} props={{ ...props, shown }} language={props.state.language} />
      );
    case "texts":
      return <LateScreen fetch={SCREENS.texts} props={{ ...props, shown }} language={props.state.language} />;
    case "tables":
      return (
        <LateScreen fetch={SCREENS.tables} props={{ ...props, shown }} language={props.state.language} />
      );
    case "publish":
      return (
        <LateScreen fetch={SCREENS.publish} props={{ ...props, shown }} language={props.state.language} />
      );
    case "catalogue":
      return (
        <LateScreen fetch={SCREENS.catalogue} props={{ ...props, shown }} language={props.state.language} />
      );
  }
}

/** Screens that one comes to by a button: the pane can be used before they are there. */
const SCREENS = {
  results: async () => (await import("./screens/results")).Results,
  fill: async () => (await import("./screens/fill")).Fill,
  gather: async () => (await import("./screens/gather")).Gather,
  round: async () => (await import("./screens/round")).NewRound,
  hearing: async () => (await import("./screens/hearing")).Hearing,
  texts: async () => (await import("./screens/texts")).Texts,
  tables: async () => (await import("./screens/tables")).Tables,
  publish: async () => (await import("./screens/publish")).Publish,
  catalogue: async () => (await import("./screens/catalogue")).CataloguePage,
};

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
        onClick={() => actions.run(look)}
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
      title={failure.cell === null ? words.title : `${words.title} (${failure.cell})`}
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
      <p>{text.failed[failure.words]}</p>
      <p>{words.advice}</p>
    </Notice>
  );
}
