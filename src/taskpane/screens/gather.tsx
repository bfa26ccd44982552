// Gathering: choose or drop what the departments have sent, see what each file brings, decide what is in doubt, and only then
// import; and take the last import back.
import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { compute } from "../jobs/compute";
import { importFiles, readDeliveries, undoImport } from "../jobs/gather";
import { chosenFiles, droppedFiles, type ChosenFile } from "../chosen-files";
import { DropZone } from "../parts/drop-zone";
import { FileButton } from "../parts/file-button";
import { GatherDecisions } from "../parts/gather-decisions";
import { GatherFiles } from "../parts/gather-files";
import { Heading } from "../parts/heading";
import { Notice } from "../parts/notice";
import { OpenQuestions } from "../parts/open-questions";
import { ScreenPage } from "../parts/screen-page";
import { useStyles } from "../styles";
import { turnOf, type ScreenOf } from "./screen";

/** What the file dialog offers first; anything else chosen or dropped is named for what it is. */
const FILES = ".xlsx,.xlsm";

export function Gather(props: ScreenOf<"gather">) {
  const styles = useStyles();
  const { state, actions, text, shown } = props;
  const { workbook, news, language } = state;
  const { gathering, refusal } = shown;
  const isHere = workbook?.trouble === null && (workbook.kind === "empty" || workbook.kind === "barometer");
  const busy = state.busy !== null;
  return (
    <ScreenPage {...{ state, actions, text }} title={text.gather.title}>
      {(news?.kind === "imported" || news?.kind === "undone") && (
        <Notice
          tone={news.kind === "imported" ? "success" : "info"}
          actions={
            workbook?.kind === "barometer" && (
              <Button
                appearance="primary"
                size="small"
                disabledFocusable={busy}
                onClick={() => actions.run(compute)}
              >
                {text.gather.compute}
              </Button>
            )
          }
        >
          <p>{news.sentence[language]}</p>
          {workbook?.kind === "barometer" && <p>{text.gather.next}</p>}
        </Notice>
      )}
      {!isHere || refusal === "not-here" ? (
        <Notice tone="warning">
          <p>{text.gather.notHere}</p>
        </Notice>
      ) : (
        <>
          <Source {...props} />
          {gathering !== null && (
            <>
              {gathering.chosen.length > 0 ? (
                <GatherFiles {...{ gathering, text }} turn={turnOf(state, "gather")} />
              ) : (
                <>
                  <Heading level={2} turn={turnOf(state, "gather")}>
                    {text.gather.openQuestions(gathering.view.asked)}
                  </Heading>
                  <p className={styles.text}>{text.gather.openHint}</p>
                </>
              )}
              {/* Made anew for each reading, so that no answer is left over from other figures. */}
              <GatherDecisions
                key={state.focus.turn}
                {...{ gathering, busy, text }}
                onImport={(answers, who) => actions.run(importFiles, gathering, answers, who, language)}
              />
              <div>
                <Button appearance="subtle" disabledFocusable={busy} onClick={() => actions.show("gather")}>
                  {text.gather.startAgain}
                </Button>
              </div>
            </>
          )}
          {workbook.kind === "barometer" && gathering === null && (
            <div>
              <OpenQuestions {...{ state, actions, text }} size="medium" />
            </div>
          )}
          {workbook.undoable === true && gathering === null && (
            <div className={styles.tight}>
              <div>
                <Button disabledFocusable={busy} onClick={() => actions.run(undoImport)}>
                  {text.gather.undo}
                </Button>
              </div>
              <p className={styles.quiet}>{text.gather.undoHint}</p>
            </div>
          )}
        </>
      )}
    </ScreenPage>
  );
}

function Source({ state, actions, text, shown }: ScreenOf<"gather">) {
  const styles = useStyles();
  const { language } = state;
  const busy = state.busy !== null;
  const { refusal } = shown;
  const reading = useRef<AbortController | null>(null);
  // Whoever leaves the screen reads no further.
  useEffect(() => () => reading.current?.abort(), []);
  const read = (files: readonly ChosenFile[]) => {
    if (busy) return;
    reading.current = new AbortController();
    actions.run(readDeliveries, shown.gathering?.chosen ?? [], files, language, reading.current.signal);
  };
  const isReading = state.busy?.job === readDeliveries.job;
  return (
    <>
      <p className={styles.text}>{text.gather.intro}</p>
      <DropZone onDrop={(transfer) => void droppedFiles(transfer).then(read)}>
        <FileButton
          words={text.gather.chooseFiles}
          label={text.gather.filesLabel}
          accept={FILES}
          choose="many"
          busy={busy}
          onFiles={(files) => read(chosenFiles(files))}
        />
        {CHOOSES_FOLDERS && (
          <FileButton
            words={text.gather.chooseFolder}
            label={text.gather.folderLabel}
            choose="folder"
            busy={busy}
            onFiles={(files) => read(chosenFiles(files))}
          />
        )}
        <span className={styles.quiet}>{text.gather.drop}</span>
      </DropZone>
      {isReading && (
        <div>
          <Button size="small" onClick={() => reading.current?.abort()}>
            {text.gather.stop}
          </Button>
        </div>
      )}
      {refusal === "no-questions" && (
        <Notice tone="success">
          <p>{text.gather.noQuestions}</p>
        </Notice>
      )}
      {refusal !== null && refusal !== "not-here" && refusal !== "no-questions" && (
        <Notice tone="warning">
          <p>
            {refusal === "no-files"
              ? text.gather.noFiles
              : refusal === "nothing"
                ? text.gather.nothing
                : text.gather.changedMeanwhile}
          </p>
        </Notice>
      )}
    </>
  );
}

/** Some browsers choose only files. */
const CHOOSES_FOLDERS =
  typeof HTMLInputElement !== "undefined" && "webkitdirectory" in HTMLInputElement.prototype;
