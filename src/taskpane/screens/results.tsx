// What the computation says: a traffic light per goal, its lines, and on request how each was judged.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useCallback, useEffect, useId, useState } from "react";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane/pane";
import { resultsText } from "../../text/sheets/results";
import { errorText } from "../../text/words/errors";
import {
  certaintyWord,
  detailWord,
  shownOfGoal,
  shownOfLine,
  statusWord,
  UNCERTAIN_MARK,
} from "../../text/words/status";
import { compute } from "../jobs/compute";
import { showSheet } from "../jobs/go-to";
import { offerPublishing } from "../jobs/publish";
import { offerTables } from "../jobs/tables";
import { FoldButton } from "../parts/folded";
import { FollowUps } from "../parts/follow-ups";
import { Notice } from "../parts/notice";
import { RoundBoard } from "../parts/round-board";
import { OpenQuestions } from "../parts/open-questions";
import { ScreenPage } from "../parts/screen-page";
import { StatusLight } from "../parts/status-light";
import type { ResultSummary, ShownGoal, ShownLine } from "../result-summary";
import { useStyles } from "../styles";
import type { ScreenOf } from "./screen";

type Explain = (line: ShownLine["line"]) => Promise<string>;

export function Results({ state, actions, text, services, shown }: ScreenOf<"results">) {
  const styles = useStyles();
  const { language } = state;
  const { summary, summaryStale } = state.known;
  const catalogue = summary?.catalogue;
  const explain = useCallback<Explain>(
    async (line) => (catalogue === undefined ? "" : services.explain(line, catalogue, language)),
    [services, catalogue, language],
  );
  if (summary === null) return null;
  const busy = state.busy !== null;
  return (
    <ScreenPage {...{ state, actions, text }} title={text.results.title}>
      {summary.exampleFigures && <Notice tone="warning" title={text.exampleFigures} />}
      {summaryStale && (
        <Notice
          tone="warning"
          title={text.results.stale}
          actions={
            <Button size="small" disabledFocusable={busy} onClick={() => actions.run(compute)}>
              {text.results.again}
            </Button>
          }
        />
      )}
      {summary.differences !== null && (
        <Notice tone="error" title={summary.differences[language].title}>
          {summary.differences[language].places.map((place) => (
            <p key={place}>{place}</p>
          ))}
        </Notice>
      )}
      {summary.undecided !== undefined && summary.undecided.length > 0 && (
        <Notice
          tone="warning"
          title={text.results.undecided(summary.undecided.length)}
          actions={<OpenQuestions {...{ state, actions, text }} />}
        >
          <p>{text.results.undecidedAdvice}</p>
          <ul className={styles.steps}>
            {summary.undecided.map((figure) => (
              <li key={figure[language]}>{figure[language]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {summary.doubts.length > 0 && (
        <Notice tone="info" title={text.results.doubts}>
          {summary.doubts.map((doubt) => (
            <p key={doubt[language]}>{doubt[language]}</p>
          ))}
        </Notice>
      )}
      <Sheets
        summary={summary}
        heading={text.results.sheets}
        onShow={(sheet) => actions.run(showSheet, sheet)}
      />
      <div className={styles.row}>
        <Button disabledFocusable={busy} onClick={() => actions.run(offerTables)}>
          {text.results.tables}
        </Button>
        {summary.board !== null && (
          <Button disabledFocusable={busy} onClick={() => actions.run(offerPublishing)}>
            {text.barometer.publish}
          </Button>
        )}
      </div>
      {summary.goals.length === 0 ? (
        <p className={styles.text}>{text.results.noGoals}</p>
      ) : (
        <ul className={mergeClasses(styles.plainList, styles.tight)} aria-label={text.results.goals}>
          {summary.goals.map((goal) => (
            <Goal key={goal.result?.goal ?? ""} goal={goal} language={language} explain={explain} />
          ))}
        </ul>
      )}
      {summary.board !== null && (
        <FollowUps
          {...{ state, actions, services }}
          outcome={shown.followUps}
          asked={summary.board[language].explainBy?.day ?? null}
        />
      )}
      {summary.board !== null && <RoundBoard board={summary.board[language]} text={text.results.board} />}
    </ScreenPage>
  );
}

function Sheets({
  summary,
  heading,
  onShow,
}: {
  summary: ResultSummary;
  heading: string;
  onShow: (sheet: string) => void;
}) {
  const styles = useStyles();
  if (summary.sheets.length === 0) return null;
  return (
    <nav className={styles.row} aria-label={heading}>
      <span className={styles.quiet}>{heading}</span>
      {summary.sheets.map((sheet) => (
        <Button key={sheet} size="small" onClick={() => onShow(sheet)}>
          {sheet}
        </Button>
      ))}
    </nav>
  );
}

function Goal({ goal, language, explain }: { goal: ShownGoal; language: Language; explain: Explain }) {
  const styles = useStyles();
  const text = paneText[language].results;
  const [open, setOpen] = useState(false);
  const lines = useId();
  const { result } = goal;
  const title = goal.title ?? resultsText[language].withoutGoal;
  const toggle = open ? text.hideIndicators(goal.lines.length) : text.indicators(goal.lines.length);
  return (
    <li className={mergeClasses(styles.card, styles.tight)}>
      <h2 className={styles.section}>{title}</h2>
      {result !== null && (
        <>
          <div>
            <StatusLight shown={shownOfGoal(result)} language={language} />
          </div>
          <p className={styles.quiet}>{goal.lines.length === 0 ? text.noLines : text.counts(result)}</p>
        </>
      )}
      {goal.lines.length > 0 && (
        <FoldButton
          {...{ words: toggle, open }}
          controls={lines}
          label={`${toggle}: ${title}`}
          onToggle={setOpen}
        />
      )}
      {open && (
        <ul id={lines} className={styles.plainList} aria-label={text.indicatorsOf(title)}>
          {goal.lines.map((line) => (
            <Indicator
              key={`${line.line.indicator} ${line.line.category ?? ""}`}
              shown={line}
              language={language}
              explain={explain}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Indicator({ shown, language, explain }: { shown: ShownLine; language: Language; explain: Explain }) {
  const styles = useStyles();
  const resultStyles = useResultStyles();
  const text = paneText[language].results;
  const [open, setOpen] = useState(false);
  const explanation = useId();
  const { line, indicator, category } = shown;
  const words = shown.words[language];
  const found = foundWords(line, language);
  const name = [indicator, category].filter((part) => part !== null).join(" · ");
  const facts: [string, string | null][] = [
    [text.period, words.period],
    [text.value, words.value],
    [text.change, words.change],
    [text.gapLabel, words.gap],
  ];
  return (
    <li className={mergeClasses(resultStyles.line, styles.tight)}>
      <h3 className={resultStyles.lineTitle}>{name}</h3>
      <div>
        <StatusLight shown={shownOfLine(line)} language={language} />
      </div>
      {found !== null && <p className={styles.quiet}>{found}</p>}
      {facts.some(([, fact]) => fact !== null) && (
        <dl className={styles.facts}>
          {facts.map(([label, fact]) =>
            fact === null ? null : (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{fact}</dd>
              </Fragment>
            ),
          )}
        </dl>
      )}
      <FoldButton
        {...{ words: text.explain, open }}
        controls={explanation}
        label={text.explainLabel(name)}
        onToggle={setOpen}
      />
      {open && (
        <div id={explanation} className={styles.tight}>
          <Explanation {...{ line, language, explain }} />
        </div>
      )}
    </li>
  );
}

function Explanation({
  line,
  language,
  explain,
}: Pick<ShownLine, "line"> & { language: Language; explain: Explain }) {
  const styles = useStyles();
  const [words, setWords] = useState("");
  useEffect(() => {
    let gone = false;
    const say = (said: string) => {
      if (!gone) setWords(said);
    };
    explain(line).then(say, () => say(errorText[language]["part-missing"].advice));
    return () => {
      gone = true;
    };
  }, [explain, line, language]);
  return <p className={styles.text}>{words}</p>;
}

/** What the rule found where the light has not said so, and the mark of a movement that cannot be told from chance. */
function foundWords(line: ShownLine["line"], language: Language): string | null {
  const { detail, certainty } = line;
  const found = detailWord(detail, language);
  if (certainty === "uncertain") return `${found} · ${UNCERTAIN_MARK} ${certaintyWord(certainty, language)}`;
  return found === statusWord(shownOfLine(line), language) ? null : found;
}

const useResultStyles = makeStyles({
  line: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  lineTitle: { ...typographyStyles.body1Strong, margin: "0", overflowWrap: "anywhere" },
});
