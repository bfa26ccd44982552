// Files that the pane has made: each to fetch, all of them as one, and workbooks to open where the pane may not save files.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { openForm } from "../jobs/round";
import { download } from "../pane-files";
import type { ScreenProps } from "../screens/screen";
import { useStyles } from "../styles";
import { zipOf } from "../zip-of";
import { Notice } from "./notice";

interface MadeFilesProps extends Pick<ScreenProps, "state" | "actions" | "services"> {
  /** `name`: whom the file is for. */
  files: readonly { file: string; name: string; bytes: Uint8Array }[];
  zip: string;
  words: {
    made: (count: number) => string;
    all: string;
    one: (name: string) => string;
    open: (name: string) => string;
    fallback: string;
  };
  /** What is said of them below. */
  children?: ReactNode;
}

export function MadeFiles({ state, actions, services, files, zip, words, children }: MadeFilesProps) {
  const styles = useStyles();
  const opens = services.opener() !== null;
  return (
    <Notice
      tone="success"
      title={words.made(files.length)}
      actions={
        files.length > 1 && (
          <Button
            appearance="primary"
            size="small"
            onClick={() => download({ name: zip, content: zipOf(files) })}
          >
            {words.all}
          </Button>
        )
      }
    >
      <ul className={styles.plainList}>
        {files.map(({ file, name, bytes }) => (
          <li key={file} className={styles.row}>
            <Button size="small" onClick={() => download({ name: file, content: bytes })}>
              {words.one(name)}
            </Button>
            {opens && isWorkbook(file) && (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={state.busy !== null}
                onClick={() => actions.run(openForm, bytes)}
              >
                {words.open(name)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {opens && <p>{words.fallback}</p>}
      {children}
    </Notice>
  );
}

/** Excel opens nothing else from a pane. */
function isWorkbook(file: string): boolean {
  return /\.xls[xm]$/.test(file);
}
