// A button that lets the user choose a file, several, or all in a folder. Files dropped on what it stands in are the business of the screen.
import { Button } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useStyles } from "../styles";

interface FileButtonProps {
  /** On the button. */
  words: string;
  /** Of the file itself, for assistive technology. */
  label: string;
  accept?: string;
  busy: boolean;
  /** Left out: one file. */
  choose?: "many" | "folder";
  onFiles: (files: File[]) => void;
}

export function FileButton({ words, label, accept, busy, choose, onFiles }: FileButtonProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not known to React, nor to every browser.
    if (input.current !== null) input.current.webkitdirectory = choose === "folder";
  }, [choose]);
  return (
    <div>
      <Button
        size="small"
        icon={<FolderOpen20Regular />}
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={choose !== undefined}
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className={styles.hidden}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Emptied, so that the same file can be chosen again once it is corrected.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
