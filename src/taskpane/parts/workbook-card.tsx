// Which workbook this is: catalogue, period, departments, how far it is filled.
import { mergeClasses, ProgressBar } from "@fluentui/react-components";
import type { PaneText } from "../../text/pane/pane";
import type { WorkbookInfo } from "../workbook-info";
import { useStyles } from "../styles";
import { Notice } from "./notice";

/** More names than this push what there is to do out of sight. */
const NAMES_SHOWN = 3;

interface WorkbookCardProps {
  workbook: WorkbookInfo;
  text: PaneText;
  showProgress?: boolean;
}

export function WorkbookCard({ workbook, text, showProgress = false }: WorkbookCardProps) {
  const styles = useStyles();
  const { catalogueTitle, period, departments, progress } = workbook;
  return (
    <div className={mergeClasses(styles.card, styles.tight)}>
      <dl className={styles.facts}>
        <dt>{text.workbook.catalogue}</dt>
        <dd>{catalogueTitle ?? text.notDecided}</dd>
        {/* What has been gathered over several rounds has no period of its own. */}
        {(period !== null || showProgress) && (
          <>
            <dt>{text.workbook.period}</dt>
            <dd>{period ?? text.notDecided}</dd>
          </>
        )}
        {departments.length > 0 && (
          <>
            <dt>{text.workbook.departments(departments.length)}</dt>
            <dd>
              {departments.length > NAMES_SHOWN
                ? text.workbook.departmentCount(departments.length)
                : departments.map(({ name }) => name).join(", ")}
            </dd>
          </>
        )}
      </dl>
      {showProgress && progress === null && <p className={styles.quiet}>{text.entry.notCounted}</p>}
      {showProgress && progress !== null && (
        <>
          {progress.total > 0 && (
            <ProgressBar
              aria-label={text.entry.progressLabel}
              value={progress.filled}
              max={progress.total}
              thickness="large"
            />
          )}
          <p className={styles.text}>{text.entry.progress(progress)}</p>
        </>
      )}
      {workbook.exampleFigures && <Notice tone="warning" title={text.exampleFigures} />}
    </div>
  );
}
